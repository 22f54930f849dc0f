/** From an empty page to the funnel: requests and bytes of scripts (gzip) by each way into a page. `node test/bench/ways.js` after a build. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { runnerImport } from 'vite';
import { chromiumArguments, findChromium } from '../runner/chromium.js';

const root = resolve(import.meta.dirname, '../..');
const body = '<sales-data src="/company.json" period="2026-08-01/2026-11-01"><sales-funnel></sales-funnel></sales-data>';
const ways = {
  'one file': ['dealscope.js'],
  'a module per element': ['sales-data.js', 'sales-funnel.js'],
  autoloader: ['autoloader.js'],
};

const { module } = await runnerImport(join(root, 'demo/server.ts'));
const server = await module.startDemo(root, 0);
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumArguments });
for (const [name, files] of Object.entries(ways)) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  const scripts = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/dist/')) scripts.add(pathname);
    if (pathname !== '/empty.html') return request.continue();
    const tags = files.map((file) => `<script type="module" src="/dist/${file}"></script>`).join('');
    return request.respond({ contentType: 'text/html', body: `<!doctype html><html lang="ru">${tags}<body>${body}` });
  });
  await page.goto(`${origin}/empty.html`);
  await page.waitForFunction(() => document.querySelector('sales-funnel').shadowRoot?.querySelector('canvas'), { timeout: 60_000 });
  const own = [...scripts].filter((path) => existsSync(join(root, path)) && !path.includes('engine.worker'));
  const bytes = own.reduce((sum, path) => sum + gzipSync(readFileSync(join(root, path)), { level: 9 }).length, 0);
  console.log(`${name}: ${own.length} scripts, ${(bytes / 1000).toFixed(1)} kB`);
  await page.close();
}
await browser.close();
server.close();
