/**
 * `npm run bench -- adoption`: what a page of reports costs whoever puts it up and whoever opens it on a phone, beside named rivals.
 * `npm run bench -- adoption 5` takes the medians of five loads in place of three.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { runnerImport } from 'vite';
import { buildAll } from '../../.tools/build.js';
import { chromiumArguments, findChromium } from '../runner/chromium.js';
import { contestants } from './adoption/contestants.js';
import { answerLapis } from './adoption/lapis.js';
import { probe } from './adoption/probe.js';
import { SlowServer } from './adoption/slow-server.js';
import { printTable } from './adoption/table.js';
import { installRivals } from './rival-packages.js';

const root = resolve(import.meta.dirname, '../..');
const pages = join(import.meta.dirname, 'adoption');
const packages = join(import.meta.dirname, 'node_modules');
const genspectrum = join(packages, '@genspectrum/dashboard-components');
const runs = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 3);

/** A company whose records are no larger than what a phone waits for: the demo's, with fewer deals. */
const DEALS = 600;
/** Nobody has asked the server for anything for so long, milliseconds: the page has all that it wants. */
const QUIET = 1500;
const SLOWDOWN = 4;
const phone = { width: 412, height: 823, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

installRivals();
await buildAll({ types: false });
const files = await makeFiles();
const server = new SlowServer((path, body) => answer(path, body));
await server.start();
const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumArguments });
try {
  const rows = [];
  for (const contestant of contestants) rows.push({ contestant, ...(await measure(contestant)) });
  printTable(rows);
} finally {
  await browser.close();
  server.stop();
}

/** What the server has: the company, and the reports that a page without an engine is given ready. */
async function makeFiles() {
  const { module } = await runnerImport(join(root, 'demo/company/company.ts'));
  const { module: loaders } = await runnerImport(join(root, 'src/dashboard/report-loaders.ts'));
  const { createEngine } = await import(join(root, 'dist/core.js'));
  const company = module.generateCompany({ deals: DEALS });
  const engine = await createEngine(company);
  const period = { from: '2026-11-01', to: '2026-12-01' };
  const reports = await Promise.all(Object.keys(loaders.dashboardReports).map(async (name) => [name, await engine.report(name, period)]));
  return { '/company.json': JSON.stringify(company), '/reports.json': JSON.stringify(Object.fromEntries(reports)) };
}

function answer(path, body) {
  const type = { js: 'text/javascript', css: 'text/css', json: 'application/json' }[path.split('.').at(-1)] ?? 'text/plain';
  if (files[path]) return { type, body: files[path] };
  if (path.startsWith('/lapis/')) {
    const text = answerLapis(genspectrum, path.slice('/lapis'.length), body);
    return text === null ? null : { type: 'application/json', body: text };
  }
  const page = contestants.find(({ name }) => path === `/${name}`);
  if (page) return { type: 'text/html', body: wholePage(readFileSync(join(pages, page.html), 'utf8')) };
  const file = fileOf(path);
  return file ? { type, body: readFileSync(file, 'utf8'), isKept: true } : null;
}

function fileOf(path) {
  const name = path.split('/').at(-1);
  if (path.startsWith('/dist/')) return join(root, path);
  if (path.startsWith('/genspectrum/')) return join(genspectrum, 'standalone-bundle', name);
  if (path.startsWith('/echarts/')) return join(packages, 'echarts/dist', name);
  return contestants.some(({ script }) => script === name) ? join(pages, name) : null;
}

/** What every page has, whoever draws in it. */
function wholePage(html) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Reports</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    ${html.replaceAll('ORIGIN', server.origin)}
  </body>
</html>`;
}

async function measure(contestant) {
  const [still, scrolled] = [[], []];
  for (let visit = 0; visit < (contestant.visits ?? runs); visit++) {
    still.push(await load(contestant, false));
    scrolled.push(await load(contestant, true));
  }
  return { still, scrolled };
}

/** One visit with nothing in the browser's cache. Somebody who scrolls to all figures uses them afterwards. */
async function load(contestant, isScrolled) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${contestant.name}: ${error.message}`));
    page.on('response', (response) => response.status() === 404 && console.error(`${contestant.name}: no ${response.url()}`));
    await page.setViewport(phone);
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.evaluateOnNewDocument(probe, { ...contestant.look, isScrolled });
    server.reset();
    await page.goto(`${server.origin}/${contestant.name}`);
    await reach(page, contestant, isScrolled ? 'whenAll' : 'whenInSight');
    while (server.quietMs < QUIET) await new Promise((done) => setTimeout(done, 100));
    await page.evaluate(() => globalThis.probe.settle());
    const figures = await page.evaluate(() => globalThis.probe.seen);
    const { sent } = server;
    const answers = isScrolled && contestant.use ? await use(page, contestant) : {};
    return { ...figures, sent, answers };
  } finally {
    await context.close();
  }
}

/** @throws where figures do not come, with the names of those that are missing. */
async function reach(page, { name }, when) {
  const isThere = await page.evaluate(
    (promise) => Promise.race([globalThis.probe[promise].then(() => true), new Promise((done) => setTimeout(done, 60_000))]),
    when,
  );
  if (isThere) return;
  const missing = await page.evaluate(() => globalThis.probe.missing());
  throw new Error(`${name}: not drawn after a minute: ${missing.join(', ')}`);
}

/** Uses a page by its steps, on a slow processor and on a fast one. @returns the slowest answer of each step, milliseconds. */
async function use(page, { use }) {
  const answers = {};
  for (const slowdown of [SLOWDOWN, 1]) {
    await page.emulateCPUThrottling(slowdown);
    answers[slowdown] = {};
    for (const [step, act] of Object.entries(use)) {
      await page.evaluate(() => (globalThis.probe.seen.events.length = 0));
      await act(page);
      await page.evaluate(() => globalThis.probe.settle());
      answers[slowdown][step] = await page.evaluate(() => Math.max(0, ...globalThis.probe.seen.events));
    }
  }
  return answers;
}
