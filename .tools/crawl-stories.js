/**
 * Builds the Storybook and visits every story in a real browser: a story passes when it renders, its accessibility
 * check finds nothing, and the console stays silent; then once more in dark, on the same page. Prints the totals on the last line.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../test/runner/chromium.js';

const root = resolve(import.meta.dirname, '..');
const book = join(root, 'node_modules/.cache/storybook');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };

execFileSync(
  process.execPath,
  [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '--disable-telemetry', '--quiet', '-o', book],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  },
);

const server = createServer((request, response) => {
  const file = join(book, normalize(new URL(request.url, 'http://book').pathname));
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  if (!file.startsWith(book) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumArguments });
const stories = Object.values(JSON.parse(readFileSync(join(book, 'index.json'), 'utf8')).entries).filter(
  ({ type, id }) => type === 'story' && id.includes(process.argv[2] ?? ''),
);
const totals = { passed: 0, failed: 0 };

/** What the accessibility check found, or what else went wrong. */
const faultsOf = ({ reporters = [], ...result }) => {
  const violations = reporters.flatMap((report) => report.result?.violations ?? []);
  if (violations.length === 0) return [JSON.stringify(result)];
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
};

/** Waits for the story's end. @returns what its checks found. */
async function finish(page) {
  const result = await (await page.waitForFunction(() => globalThis.finished, { timeout: 30_000 })).jsonValue();
  return result.status === 'success' ? [] : faultsOf(result);
}

/** Opens a story and waits for its own word that it has finished, with what its checks found. */
async function visit(id) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
  await page.setViewport({ width: 1200, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const watch = () => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return setTimeout(watch, 20);
      globalThis.inDark = () => {
        globalThis.finished = null;
        channel.emit('updateGlobals', { globals: { scheme: 'dark' } });
      };
      return channel.on('storyFinished', (result) => (globalThis.finished = result));
    };
    watch();
  });
  try {
    await page.goto(`${address}/iframe.html?id=${id}&viewMode=story`);
    const isDark = () => page.evaluate(() => document.documentElement.style.colorScheme === 'dark');
    problems.push(...(await finish(page)));
    if (!(await isDark())) {
      await page.evaluate(() => globalThis.inDark());
      problems.push(...(await finish(page)).map((problem) => `dark: ${problem}`));
      if (!(await isDark())) problems.push('dark: the story stayed light');
    }
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

const from = performance.now();
for (const { id, title, name } of stories) {
  const problems = await visit(id);
  totals[problems.length === 0 ? 'passed' : 'failed']++;
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${title}: ${name}${problems.map((problem) => `\n    ${problem}`).join('')}`);
}

await browser.close();
server.close();
console.log(`\n${totals.passed} passed, ${totals.failed} failed, 0 skipped, in ${Math.round((performance.now() - from) / 1000)} s`);
process.exitCode = totals.failed > 0 ? 1 : 0;
