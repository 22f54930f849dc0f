/**
 * Builds the Storybook and visits every story in a real browser: a story passes when it renders, its accessibility
 * check finds nothing, and the console stays silent, in light and in dark. A word as argument
 * picks the stories with it in their id. Prints the totals on the last line.
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

const wanted = process.argv[2] ?? '';
const stories = Object.values(JSON.parse(readFileSync(join(book, 'index.json'), 'utf8')).entries).filter(
  ({ type, id }) => type === 'story' && id.includes(wanted),
);
/** One page shows so many stories before it gives way to a fresh one. */
const STORIES_A_PAGE = 30;
const executablePath = await findChromium();

/** What the accessibility check found, or what else went wrong. */
const faultsOf = ({ reporters = [], ...result }) => {
  if (result.status === 'success') return [];
  const violations = reporters.flatMap((report) => report.result?.violations ?? []);
  if (violations.length === 0) return [JSON.stringify(result)];
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
};

/** Keeps what each story says when it has finished, by its id. */
function watchStories() {
  globalThis.finished = {};
  const watch = () => {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return setTimeout(watch, 20);
    return channel.on('storyFinished', (result) => (globalThis.finished[result.storyId] = result));
  };
  watch();
}

async function openPage(browser, problems) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && problems.push(message.text()));
  await page.setViewport({ width: 1200, height: 900 });
  await page.evaluateOnNewDocument(watchStories);
  return page;
}

/** Shows a story, in a page that has shown others before, and waits for its own word that it has finished. */
async function show(page, id, scheme, isFirst) {
  if (isFirst) await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=scheme:${scheme}`);
  else
    await page.evaluate((storyId) => globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' }), id);
  const result = await page.waitForFunction((storyId) => globalThis.finished[storyId], { timeout: 30_000 }, id);
  return faultsOf(await result.jsonValue());
}

const dropWhere = (list, isDropped) => list.splice(0, list.length, ...list.filter((one) => !isDropped(one)));

/** Shows every story in a scheme. What a story with the tag `fails-to-load` asks for is not there on purpose. */
async function visitAll(scheme) {
  const browser = await puppeteer.launch({ executablePath, args: chromiumArguments });
  const problems = [];
  const totals = { passed: 0, failed: 0 };
  let page = null;
  let shown = 0;
  for (const { id, title, name, tags } of stories) {
    page ??= await openPage(browser, problems);
    problems.push(...(await show(page, id, scheme, shown++ === 0).catch((error) => [error.message])));
    if (tags.includes('fails-to-load')) dropWhere(problems, (problem) => problem.startsWith('Failed to load resource'));
    totals[problems.length === 0 ? 'passed' : 'failed']++;
    console.log(
      `${problems.length === 0 ? '✓' : '✗'} ${title}: ${name} (${scheme})${problems.map((problem) => `\n    ${problem}`).join('')}`,
    );
    if (problems.length > 0 || shown === STORIES_A_PAGE) {
      await page.close();
      page = null;
      shown = 0;
    }
    problems.length = 0;
  }
  await browser.close();
  return totals;
}

const from = performance.now();
const [light, dark] = await Promise.all([visitAll('light'), visitAll('dark')]);
server.close();
const failed = light.failed + dark.failed;
console.log(`\n${stories.length} stories in light and dark took ${Math.round((performance.now() - from) / 1000)} s`);
console.log(`${light.passed + dark.passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;
