/**
 * `npm run bench`: dealscope beside named rivals in one Chromium tab, and beside the least that a hand-written pass
 * can do. `npm run bench -- 2000000` asks with so many deals (five changes each), without the rivals; `npm run bench -- adoption`
 * runs `adoption.js` instead.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, runnerImport } from 'vite';
import { buildAll } from '../../.tools/build.js';
import { chromiumArguments, findChromium } from '../runner/chromium.js';
import { installRivals } from './rival-packages.js';

const root = resolve(import.meta.dirname, '../..');
const bench = import.meta.dirname;
const out = join(root, 'node_modules/.cache/bench');
if (process.argv[2] === 'adoption') {
  await import('./adoption.js');
  process.exit();
}
const large = Number(process.argv[2] ?? 0);
const deals = large || 200_000;

installRivals();
await buildAll({ types: false });
mkdirSync(out, { recursive: true });
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  mode: 'production',
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: join(bench, 'page.ts'), formats: ['es'], fileName: () => 'page.js' },
  },
});

const { module } = await runnerImport(join(bench, 'large.ts'));
const company = JSON.stringify(module.makeLargeCompany(Math.min(deals, 200_000)));
// A feed of a million events: notes of a company of few deals.
const feed = large ? '' : JSON.stringify({ ...module.makeLargeCompany(2000), ...module.makeWork(2000, 1_000_000), calls: [] });
const page = (body) => `<!doctype html><meta charset="utf-8"><title>Bench</title>${body}`;
const pages = {
  '/': page('<script type="module" src="/page.js"></script>'),
  '/suite': page(
    '<script type="module" src="/dist/sales-data.js"></script><script type="module" src="/dist/sales-funnel.js"></script><sales-data src="/company.json" period="2026-03"><sales-funnel></sales-funnel></sales-data>',
  ),
  '/feed': page(
    '<script type="module" src="/dist/sales-data.js"></script><script type="module" src="/dist/activity-feed.js"></script><sales-data src="/feed.json" period="all"><activity-feed></activity-feed></sales-data>',
  ),
};
const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
  if (pages[path]) return send('text/html', pages[path]);
  if (path === '/company.json')
    return response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(company) }).end(company);
  if (path === '/feed.json') return send('application/json', feed);
  const file = path.startsWith('/dist/')
    ? join(root, path)
    : path.startsWith('/duckdb/')
      ? join(bench, 'node_modules/@duckdb/duckdb-wasm/dist', path.slice(8))
      : join(out, path);
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' });
  return createReadStream(file).pipe(response);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
  executablePath: await findChromium(),
  args: [...chromiumArguments, '--js-flags=--max-old-space-size=8000'],
  protocolTimeout: 1_200_000,
});

const tab = await browser.newPage();
tab.on('pageerror', (error) => console.error(error.message));
await tab.goto(address);
await tab.waitForFunction(() => globalThis.contest);
const times = await tab.evaluate((...args) => globalThis.contest(...args), deals, large ? 8 : 61, !large);
const others = large ? {} : await tab.evaluate((...args) => globalThis.contestOthers(...args), deals, 32);
if (!large) Object.assign(others, await tab.evaluate(() => globalThis.contestHours(9)));
if (!large) Object.assign(others, await tab.evaluate((...args) => globalThis.contestClicks(...args), deals));
await tab.close();

const limit = times['typed-array fold (the limit)'];
const whole = times['dealscope, the whole report'];
const row = (name, value, note) => console.log(`${name.padEnd(34)}${value.toFixed(1).padStart(10)} ms   ${note}`);
console.log(
  `\n${deals.toLocaleString('en')} deals, one month of one pipeline (${times['visits of the pipeline'].toLocaleString('en')} visits), medians\n`,
);
if (!large) {
  row('JSON.parse', times['JSON.parse'], `${(times.bytes / 1e6).toFixed(0)} MB`);
  row(
    'parse, check and column',
    times['parse, check and column'],
    `${(times['parse, check and column'] / times['JSON.parse']).toFixed(2)}x JSON.parse (limit 3x)`,
  );
}
row('first look at a pipeline', times['first look at a pipeline'], 'once per pipeline and moment');
for (const name of ['typed-array fold (the limit)', 'plain objects', 'Arquero 8.0.1', 'DuckDB-wasm 1.32.0']) {
  if (times[name])
    row(name, times[name], `${(times[name] / limit).toFixed(1)}x the fold, ${(times[name] / whole).toFixed(1)}x the whole report`);
}
row(
  'dealscope, fold of the report',
  times['dealscope, fold of the report'],
  `${(times['dealscope, fold of the report'] / limit).toFixed(2)}x the fold (limit 1.5x)`,
);
row('dealscope, the whole report', whole, `${(whole / limit).toFixed(2)}x the fold`);

for (const [name, ms] of Object.entries(others)) {
  const least = others[`${name.split(':')[0]}: one pass over its columns`];
  const isCount = /: events /.test(name);
  if (isCount) console.log(`${name.padEnd(34)}${ms.toLocaleString('en').padStart(10)}`);
  else row(name, ms, least ? `${(ms / least).toFixed(1)}x the pass` : '');
}

if (!large) {
  const suite = await browser.newPage();
  await suite.evaluateOnNewDocument(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  const start = performance.now();
  await suite.goto(`${address}/suite`);
  await suite.waitForFunction(() => document.querySelector('sales-funnel')?.shadowRoot?.querySelector('canvas'), { timeout: 120_000 });
  const loaded = performance.now() - start;
  await suite.evaluate(async () => {
    const data = document.querySelector('sales-data');
    for (const period of ['2026-01', '2026-02', '2025-10', '2026-Q2']) {
      data.period = period;
      await new Promise((resolve) => data.addEventListener('report-ready', resolve, { once: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    }
  });
  const tasks = await suite.evaluate(() => globalThis.tasks);
  await suite.close();
  await scrollFeed();
  row('page: from empty to drawn', loaded, 'records in a worker, built suite');
  row('page: longest main-thread task', Math.max(0, ...tasks), `${tasks.length} over 50 ms (limit 0)`);
}
await browser.close();
server.close();

/** Scrolls a feed of a million events from end to end, by jumps and by the wheel's steps. */
async function scrollFeed() {
  const tab = await browser.newPage();
  await tab.goto(`${address}/feed`);
  await tab.waitForFunction(() => document.querySelector('activity-feed')?.shadowRoot?.querySelector('.row .cells'), { timeout: 240_000 });
  const { frames, nodes, total, reached } = await tab.evaluate(async () => {
    const box = document.querySelector('activity-feed').shadowRoot.querySelector('.list');
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const frames = [];
    const nodes = [];
    for (let i = 0; i < 60; i++) await nextFrame();
    let last = performance.now();
    const lowest = box.scrollHeight - box.clientHeight;
    for (let step = 0; step < 600; step++) {
      box.scrollTop = step < 400 ? (lowest * step) / 399 : box.scrollTop - 120;
      await nextFrame();
      const now = performance.now();
      frames.push(now - last);
      nodes.push(box.querySelectorAll('*').length);

      if (step === 399) for (let i = 0; i < 20; i++) await nextFrame();
      if (step === 399) box.dataset.reached = Math.max(...[...box.querySelectorAll('.row')].map((row) => Number(row.dataset.row)));
      last = performance.now();
    }
    const total = Number(box.querySelector('.row').getAttribute('aria-setsize'));
    return { frames, nodes, total, reached: Number(box.dataset.reached) + 1 };
  });
  await tab.close();
  const over = frames.filter((ms) => ms > 50).length;
  const [least, most] = [Math.min(...nodes.slice(5)), Math.max(...nodes)];
  row('feed: longest frame of scrolling', Math.max(...frames), `${over} of ${frames.length} over 50 ms (limit 0)`);
  console.log(`feed: ${total.toLocaleString('en')} rows, reached ${reached.toLocaleString('en')}, ${least}–${most} elements in the list`);
}

const memory = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=12000', join(bench, 'memory.js'), String(deals)], {
  encoding: 'utf8',
  cwd: root,
});
console.log(memory.stdout.trim() || memory.stderr);
