import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findChromium } from '../runner/chromium.js';
import { dist, ensureBuilt } from './built.js';

const types = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json', '.css': 'text/css' };

/** Digits of equal width have no meaning in a PDF's fonts: names are of letters. */
const sellerOf = (i) => `Seller${String.fromCharCode(65 + Math.floor(i / 26), 97 + (i % 26))}`;
const managers = Array.from({ length: 60 }, (_, i) => ({ id: i + 1, name: sellerOf(i) }));
const stages = ['New', 'Talk', 'Offer'].map((name, i) => ({ id: i + 1, name, kind: 'open' }));
const pipelines = [
  { id: 1, name: 'Sales', stages: [...stages, { id: 4, name: 'Won', kind: 'won' }, { id: 5, name: 'Lost', kind: 'lost' }] },
];
const deals = Array.from({ length: 600 }, (_, i) => ({
  ...{ id: i + 1, pipelineId: 1, stageId: 1 + (i % 5), managerId: 1 + (i % 60), amount: 1000 + i },
  createdAt: `2026-03-${String(1 + (i % 20)).padStart(2, '0')}T10:00:00Z`,
  ...(i % 5 > 2 ? { closedAt: '2026-03-25T10:00:00Z' } : {}),
}));
const records = {
  account: { currency: 'EUR', timeZone: 'UTC', asOf: '2026-04-01T00:00:00Z' },
  managers,
  pipelines,
  deals,
  stageChanges: [],
};

const page = (
  body,
) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/dealscope.js"></script>
<h1>Around the report</h1><sales-data src="/records.json" locale="en" from="2026-03-01" to="2026-04-01">${body}</sales-data>`;

const pages = {
  '/hidden.html': page('<div hidden><manager-load></manager-load></div>'),
  '/records.json': JSON.stringify(records),
};

/** As strict as the demo: nothing may be evaluated, no worker comes from a `blob:`. */
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'`;

/** Streams of a PDF by the number of their object. */
function streamsOf(pdf) {
  const found = new Map();
  for (const { 1: number, 2: dictionary, index, 0: whole } of pdf
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)) {
    const start = index + whole.length;
    const bytes = pdf.subarray(start, pdf.indexOf('endstream', start));
    found.set(number, { dictionary, bytes: dictionary.includes('/FlateDecode') ? inflateSync(bytes, { finishFlush: 2 }) : bytes });
  }
  return found;
}

/** What the fonts of a PDF say that its glyphs mean, by the number of the font. */
function fontsOf(pdf, streams) {
  const fonts = new Map();
  for (const [, number, body] of pdf
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\s*<<((?:(?!endobj)[\s\S])*?\/ToUnicode (?:(?!endobj)[\s\S])*?)>>\s*endobj/g)) {
    const map = streams.get(body.match(/\/ToUnicode (\d+) 0 R/)[1]).bytes.toString('latin1');
    const glyphs = new Map();
    const toText = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
    for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
      for (const [, glyph, text] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(glyph, 16), toText(text));
    for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
      for (const [, from, to, text] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
        for (let glyph = parseInt(from, 16), i = 0; glyph <= parseInt(to, 16); glyph++, i++)
          glyphs.set(glyph, String.fromCharCode(parseInt(text, 16) + i));
    fonts.set(number, glyphs);
  }
  return fonts;
}

/** The text of a PDF by Skia, which names a font by the number of its object. */
function textOf(pdf) {
  const streams = streamsOf(pdf);
  const fonts = fontsOf(pdf, streams);
  let text = '';
  for (const { bytes } of streams.values()) {
    let font = null;
    for (const [, name, hex] of bytes.toString('latin1').matchAll(/\/F(\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
      if (name) font = fonts.get(name);
      else if (font)
        text +=
          hex
            .match(/../g)
            ?.map((glyph) => font.get(parseInt(glyph, 16)) ?? '')
            .join('') ?? '';
    }
  }
  return text;
}

describe('a report as PDF', () => {
  let server;
  let browser;

  before(async () => {
    await ensureBuilt();
    server = createServer((request, response) => {
      const path = new URL(request.url, 'http://x').pathname;
      try {
        const body = pages[path] ?? readFileSync(join(dist, path));
        response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-security-policy': policy }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    browser = await puppeteer.launch({ executablePath: await findChromium(), args: [...chromiumArguments], headless: 'shell' });
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('has the chart and the last row of each table of a report that is hidden on a page with a strict policy', async () => {
    const tab = await browser.newPage();
    const faults = [];
    tab.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    // The browser's own dialog would wait for a person.
    await tab.evaluateOnNewDocument(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`);
    await tab.goto(`http://127.0.0.1:${server.address().port}/hidden.html`);
    await tab.waitForFunction(() => document.querySelector('manager-load')?.shadowRoot?.querySelector('.finding'), { timeout: 20_000 });
    await tab.evaluate(() => document.querySelector('manager-load').print());
    const copy = `document.querySelector('.dealscope-print > *').shadowRoot`;
    const colours = await tab.evaluate(`(() => {
      const canvas = ${copy}.querySelector('canvas');
      return new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size;
    })()`);
    const last = await tab.evaluate(
      `[...${copy}.querySelectorAll('table')].map((one) => one.querySelector('tbody tr:last-child th').textContent.trim())`,
    );
    const pdf = Buffer.from(await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
    const text = textOf(pdf).replace(/[^A-Za-z]/g, '');
    assert.ok(colours > 5, `the chart has ${colours} colours`);
    assert.ok(text.includes(sellerOf(59)), 'the last manager is on paper');
    for (const name of last) assert.ok(text.includes(name.replace(/[^A-Za-z]/g, '')), `the last row, ${name}`);
    assert.ok(!text.includes('Aroundthereport'), 'nothing around the report is printed');
    assert.ok(
      [...streamsOf(pdf).values()].some(({ dictionary }) => dictionary.includes('/Subtype /Image') && /\/Width \d{3}/.test(dictionary)),
      'the chart is a picture',
    );
    await tab.evaluate(() => document.querySelector('manager-load').downloadXlsx());
    assert.deepEqual(faults, []);
    await tab.close();
  });
});
