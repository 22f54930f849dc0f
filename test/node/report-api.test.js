import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { runnerImport } from 'vite';
import { dist, ensureBuilt, root } from './built.js';

let server;
let checkReportApi;

/** The demo's Report API over HTTP, spoiled by what a test plants. */
const endpoint = () => `http://127.0.0.1:${server.address().port}/api`;

before(async () => {
  await ensureBuilt();
  ({ checkReportApi } = await import(pathToFileURL(join(dist, 'contract.js')).href));
  const { module } = await runnerImport(join(root, 'demo/server.ts'));
  server = await module.startDemo(root, 0);
});

after(() => server.close());

describe('the OpenAPI document', () => {
  const document = () => JSON.parse(readFileSync(join(dist, 'openapi.json'), 'utf8'));

  it('is one of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document());
    assert.equal(valid, true, JSON.stringify(errors)?.slice(0, 1000));
  });

  it('is found faulty when a part of it is missing', async () => {
    const broken = document();
    delete broken.paths['/meta'].get.responses['200'].description;
    assert.equal((await new Validator().validate(broken)).valid, false);
  });

  it('describes every report, records and what there is to choose, and refers to nothing that is not there', async () => {
    const { paths, components } = document();
    const { reports } = await checkReportApi(endpoint(), { reports: undefined, fetch: async () => new Response('{}', { status: 500 }) });
    assert.deepEqual(Object.keys(paths).sort(), [...reports.map((name) => `/${name}`), '/meta', '/records'].sort());
    const references = [...JSON.stringify({ paths, components }).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    assert.ok(references.length > 50);
    for (const [reference, kind, name] of references) assert.ok(components[kind][name], reference);
  });
});

describe('the contract of a Report API', () => {
  it('is kept by the demo’s, over HTTP', async () => {
    const { passed, faults, scope } = await checkReportApi(endpoint());
    assert.deepEqual(faults, []);
    assert.ok(passed > 150, `${passed} checks`);
    assert.match(scope.from, /^\d{4}-\d\d-\d\d$/);
  });

  const without = (value, name) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

  /** What is wrong with a back end, and by which check it is found. */
  const plants = {
    'a figure that is text': ['schema', /^\/sales-funnel/, (report) => ({ ...report, won: String(report.won) })],
    'a field that is missing': ['schema', /^\/manager-load/, (report) => without(report, 'team')],
    'a share that is none of its parts': [
      'identity',
      /^\/sales-funnel/,
      (report) => ({ ...report, winRate: { ...report.winRate, closed: spoil(report.winRate.closed) } }),
    ],
    'a stage whose parts do not add up': [
      'identity',
      /^\/sales-funnel/,
      ({ stages: [first, ...rest], ...report }) => ({ ...report, stages: [{ ...first, lost: first.lost + 1 }, ...rest] }),
    ],
    'a team that is not its people': [
      'identity',
      /^\/manager-load/,
      (report) => ({ ...report, team: { ...report.team, open: report.team.open + 1 } }),
    ],
    'another zone than was asked for': ['scope', /^\/manager-results/, (report) => ({ ...report, timeZone: 'Asia/Tokyo' })],
    'another answer the second time': ['repeat', /^\/sales-summary/, (report) => ({ ...report, asOf: report.asOf + plantedAnswers++ })],
    'records that are one more than the figure': ['total', /^\/records/, (page) => ({ ...page, total: page.total + 1 })],
    'pages that repeat rows': ['paging', /^\/records/, (page) => ({ ...page, rows: page.rows.map(() => page.rows[0]) })],
    'pages that are longer than asked for': ['paging', /^\/records/, (page) => ({ ...page, rows: [...page.rows, ...page.rows] })],
    'an offset of its own': ['paging', /^\/records.*offset=[1-9]/, (page) => ({ ...page, offset: 0 })],
    'a currency that is missing': ['schema', /^\/meta/, (meta) => without(meta, 'currency')],
  };
  let plantedAnswers = 0;
  const spoil = (share) => ({ ...share, share: share.share / 2, low: 0, high: 1 });

  /** Asks the demo and changes what it answers. */
  const spoiled = (pattern, change) => async (url, init) => {
    const response = await fetch(url, init);
    const path = url.slice(endpoint().length);
    return response.ok && pattern.test(path) ? Response.json(change(await response.json())) : response;
  };

  for (const [name, [check, pattern, change]] of Object.entries(plants)) {
    it(`finds ${name}`, async () => {
      const reports = ['sales-funnel', 'manager-load', 'manager-results', 'sales-summary'];
      const { faults } = await checkReportApi(endpoint(), { reports, fetch: spoiled(pattern, change) });
      assert.ok(
        faults.some((fault) => fault.check === check && pattern.test(fault.request.slice('GET '.length))),
        JSON.stringify(faults.slice(0, 3)),
      );
      assert.ok(
        faults.every((fault) => pattern.test(fault.request.slice('GET '.length)) || fault.check === 'total'),
        JSON.stringify(faults.slice(0, 3)),
      );
    });
  }

  it('finds refusals that do not say what is wrong', async () => {
    const vague = async (url, init) => {
      const response = await fetch(url, init);
      if (response.ok) return response;
      return new Response('{"status":400,"detail":"Bad request"}', {
        status: 400,
        headers: { 'content-type': 'application/problem+json' },
      });
    };
    const { faults } = await checkReportApi(endpoint(), { reports: ['sales-summary'], fetch: vague });
    assert.ok(faults.length === 6 && faults.every(({ check }) => check === 'errors'), JSON.stringify(faults));
  });

  it('finds answers that are pages for people', async () => {
    const { faults } = await checkReportApi(endpoint(), {
      reports: ['sales-summary'],
      fetch: async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    });
    assert.deepEqual([...new Set(faults.map(({ check }) => check))], ['media-type', 'schema', 'errors']);
  });

  const cli = (...words) =>
    new Promise((done) =>
      execFile(process.execPath, [join(dist, 'contract-cli.js'), ...words], (error, stdout, stderr) =>
        done({ status: error ? error.code : 0, stdout, stderr }),
      ),
    );

  it('is checked from the command line, with 0 when it is kept, 1 when it is not, 2 when nobody answers', async () => {
    const kept = await cli(endpoint(), '--report', 'sales-funnel', '--from', '2026-08-01', '--to', '2026-11-01');
    assert.equal(kept.status, 0, kept.stdout);
    assert.match(kept.stdout, /^\d+ as agreed, 0 not\n$/);
    const empty = createServer((_, response) => response.writeHead(500).end('{}'));
    await new Promise((done) => empty.listen(0, '127.0.0.1', done));
    const broken = await cli(`http://127.0.0.1:${empty.address().port}`);
    assert.equal(broken.status, 1);
    assert.match(broken.stdout, /✗ status: GET \/meta\n {4}answered 500 in place of 200/);
    empty.close();
    assert.equal((await cli('http://127.0.0.1:1/api')).status, 2);
    assert.match((await cli()).stdout, /^Usage: dealscope-contract URL/);
  });
});
