import { expect } from '@open-wc/testing';
import { LocalEngine } from '../../src/engine/local.ts';
import type { DataError } from '../../src/model/errors.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../make-records.ts';
import { failureOf, loadPath, rawPath } from './load-path.ts';

describe('a file of records over HTTP', () => {
  it('is read as JSON and as lines of JSON alike', async () => {
    for (const name of ['small.json', 'small.ndjson']) {
      const report = await new LocalEngine(await loadPath(`/__data/${name}`)).report('sales-funnel', march);
      expect([report.deals, report.won, report.lost, report.open], name).to.deep.equal([30, 5, 7, 18]);
    }
  });

  it('is known by its beginning where neither type nor name tells its format', async () => {
    const records = makeRecords(makeHistories(twelveHistories));
    const line = (type: string) => (row: object) => JSON.stringify({ type, ...row });
    const lines = [
      line('account')(records.account),
      ...records.managers.map(line('manager')),
      ...records.pipelines.map(line('pipeline')),
      ...records.deals.map(line('deal')),
      ...records.stageChanges!.map(line('stageChange')),
    ];
    const bodies = [JSON.stringify(records), JSON.stringify(records, null, 2), ` ${JSON.stringify(records)}\n`, lines.join('\n')];
    for (const body of bodies) {
      const report = await new LocalEngine(await loadPath(rawPath(body))).report('sales-funnel', march);
      expect(report.deals).to.equal(11);
    }
    expect((await failureOf(rawPath('id,stage\n1,Won'))).message).to.contain('mapping is needed to read a CSV file');
    expect((await failureOf(rawPath(''))).message).to.contain('is empty');
  });

  it('is not taken for data when a web page comes in its place, whatever the format', async () => {
    const page = rawPath('\n<!DOCTYPE html><title>Sign in</title>', 'text/html');
    for (const format of ['json', 'ndjson', 'csv'] as const) {
      const error = await failureOf(page, { format });
      expect([error.kind, error.issues.length], format).to.deep.equal(['malformed', 1]);
      expect(error.message).to.contain('is a web page, not data');
    }
  });

  it('is read in the encoding that the server says', async () => {
    const records = makeRecords(makeHistories({ D1: twelveHistories['D1']! }));
    const bytes = Uint8Array.from(JSON.stringify(records), (sign) => {
      const code = sign.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    });
    const data = await loadPath(rawPath(bytes, 'application/json; charset=windows-1251'));
    expect(data.managers[0]!.name).to.equal('Анна Петрова');
    expect((await failureOf(rawPath(bytes, 'application/json; charset=martian'))).message).to.contain('unknown encoding: "martian"');
  });

  it('tells lines that cannot be used by their number', async () => {
    const { rejections } = await loadPath('/__data/small.ndjson');
    expect(rejections.byKind.get('lines')!.issues.map(({ path }) => path)).to.deep.equal(['line 46', 'line 47']);
  });

  it('tells its progress while it comes: the half of the work, its rows being the other', async () => {
    const shares: number[] = [];
    await loadPath('/__data/slow?ms=20', { onProgress: ({ share }) => shares.push(share!) });
    expect(shares.length).to.be.greaterThan(2);
    expect(shares.at(-1)).to.equal(0.5);
    expect([...shares].sort((a, b) => a - b)).to.deep.equal(shares);
  });

  it('says what came instead of it', async () => {
    const cases: [string, DataError['kind'], string][] = [
      ['/__data/html', 'malformed', 'web page'],
      ['/__data/empty', 'malformed', 'empty'],
      ['/__data/broken', 'malformed', 'not JSON'],
      ['/__data/list', 'malformed', 'expected an object'],
      ['/__data/cut', 'unreachable', ''],
      ['/__data/status/401', 'unauthorised', '401'],
      ['/__data/status/403', 'forbidden', '403'],
      ['/__data/status/500', 'unreachable', '500'],
      ['/__data/status/429', 'limited', '429'],
    ];
    for (const [path, kind, text] of cases) {
      const error = await failureOf(path);
      expect(error.kind, path).to.equal(kind);
      expect(error.message, path).to.contain(text);
    }
  });

  it('says when it may be asked again, in seconds or as a date', async () => {
    expect((await failureOf('/__data/status/429')).retryAfterMs).to.equal(7000);
    expect((await failureOf('/__data/status/429?until=date')).retryAfterMs).to.be.within(88_000, 91_000);
  });

  it('is given up at once when it is no longer wanted', async () => {
    const abort = new AbortController();
    const pending = failureOf('/__data/half?id=given-up', { signal: abort.signal, onProgress: () => abort.abort() });
    expect((await pending).name).to.equal('AbortError');
    for (let state = 'open'; state === 'open';) state = await (await fetch('/__data/state?of=given-up')).text();
    expect(await (await fetch('/__data/state?of=given-up')).text()).to.equal('closed');
  });
});
