import { expect } from '@open-wc/testing';
import { generateCompany } from '../../demo/company/company.ts';
import { createEngine } from '../../src/engine/local.ts';
import { RemoteEngine } from '../../src/engine/remote.ts';
import { createReportApi } from '../../src/engine/report-api.ts';
import type { ReportEngine } from '../../src/engine/report-engine.ts';
import { loadInWorker, startWorker } from '../../src/engine/worker.ts';
import { DataError } from '../../src/model/errors.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../make-records.ts';

const browserFetch: typeof fetch = (url, init) => fetch(url, init);
const inWorker = async (records: unknown) =>
  loadInWorker((await startWorker())!, { kind: 'records', records }, { fetch: browserFetch as never });
/** A remote engine over a Report API that answers without a network. */
const remote = (engine: ReportEngine) => {
  const answer = createReportApi(engine);
  return new RemoteEngine('http://api.example/reports', async (url) => {
    const { status, headers, body } = await answer(new URL(url));
    return new Response(body, { status, headers });
  });
};

describe('three engines over the same records', () => {
  const company = generateCompany({ deals: 2500 });
  const small = makeRecords(makeHistories(twelveHistories));

  const others = [
    ['activity-feed', { author: 'person', kinds: ['call-out', 'note-added'], search: 'анна', codes: [['note-added']], rows: 20 }],
    ['sales-summary', undefined],
    [
      'call-stats',
      { direction: 'in', credit: 'linear', person: 3, minSeconds: 30, checklist: [{ id: 'needs', name: 'Потребности', scale: 5 }] },
    ],
    ['manager-activity', { kind: 'task-completed', unit: 'week' }],
    [
      'manager-load',
      {
        bands: [
          { departmentId: 1, limit: 40 },
          { floor: 5, limit: 60 },
        ],
        unit: 'week',
      },
    ],
    ['manager-results', { attribution: 'time-weighted' }],
    ['work-hours', { managerId: 3, gapMinutes: 45, dayCutMinute: 0, graceMinutes: 5 }],
  ] as const;

  it('answer with the same bytes', async () => {
    for (const records of [company, small]) {
      const local = await createEngine(records);
      const worker = await inWorker(records);
      const engines = [worker, remote(local)];
      const scopes = [
        { from: '2026-03-01', to: '2026-04-01', timeZone: 'Europe/Moscow' },
        { from: '2026-01-01', to: '2026-07-01', managerIds: [3, 1], comparison: 'previous' as const },
        { from: '2026-02-01', to: '2026-11-01', sources: ['Сайт'], now: '2026-09-01T00:00:00+03:00' },
        { from: '2026-03-01', to: '2026-10-01', stageIds: [13, 'S3'], hours: [9, 10, 16], pipelineId: null },
        { from: '2026-03-01', to: '2026-10-01', lossReasonIds: [1, 2], comparison: 'previous' as const },
      ];
      for (const scope of scopes) {
        for (const mode of ['cohort', 'closed', 'events', 'snapshot'] as const) {
          const expected = JSON.stringify(await local.report('sales-funnel', scope, { mode }));
          for (const engine of engines)
            expect(JSON.stringify(await engine.report('sales-funnel', scope, { mode })) === expected).to.equal(true);
        }
      }
      for (const scope of scopes) {
        for (const [name, options] of others) {
          const expected = JSON.stringify(await local.report(name, scope, options));
          for (const engine of engines) expect(JSON.stringify(await engine.report(name, scope, options)) === expected, name).to.equal(true);
        }
      }
      const query = { report: 'sales-funnel', scope: scopes[0]!, cell: { set: 'reached' }, limit: 20 } as const;
      const rows = JSON.stringify(await local.records(query));
      const tasks = { report: 'manager-load', scope: scopes[0]!, cell: { set: 'tasks' }, limit: 20 } as const;
      const taskRows = JSON.stringify(await local.records(tasks));
      const feed = {
        report: 'activity-feed',
        scope: scopes[0]!,
        options: { objectType: 'deal' },
        cell: { set: 'rows' },
        offset: 7,
        limit: 20,
      } as const;
      const feedRows = JSON.stringify(await local.records(feed));
      const meta = JSON.stringify(await local.meta());
      for (const engine of engines) {
        expect(JSON.stringify(await engine.records(query))).to.equal(rows);
        expect(JSON.stringify(await engine.records(tasks))).to.equal(taskRows);
        expect(JSON.stringify(await engine.records(feed))).to.equal(feedRows);
        expect(JSON.stringify(await engine.meta())).to.equal(meta);
      }
      worker.close();
    }
  });

  it('refuse a scope that cannot be read, naming the field', async () => {
    const local = await createEngine(small);
    const worker = await inWorker(small);
    for (const engine of [local, worker, remote(local)]) {
      const error = await engine.report('sales-funnel', { from: '2026-03-32', to: '2026-04-01' }).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(DataError);
      expect((error as DataError).kind).to.equal('scope');
      expect((error as DataError).message)
        .to.contain('from')
        .and.to.contain('2026-03-32');
    }
    worker.close();
  });

  it('give a report that nobody can change', async () => {
    const report = await (await createEngine(small)).report('sales-funnel', march);
    expect(Object.isFrozen(report) && Object.isFrozen(report.stages[0])).to.equal(true);
  });

  it('tell rows that they could not read and count the others', async () => {
    const { deals } = small;
    const records = {
      ...small,
      deals: [
        ...deals,
        { id: 'bad-1', pipelineId: 'P1', stageId: 'S1', createdAt: 'yesterday' },
        { id: 'bad-2', pipelineId: 'P1', stageId: 'nowhere', createdAt: '2026-03-02T00:00:00Z' },
        null,
        { id: 'bad-3', pipelineId: 'P1', stageId: 'S1', createdAt: '2026-03-02T00:00:00Z', amount: 1e300 },
        JSON.parse('{"id":"odd","__proto__":{"stageId":"S1"},"pipelineId":"P1","createdAt":"2026-03-02T00:00:00Z"}') as never,
      ],
    };
    for (const engine of [await createEngine(records), await inWorker(records)]) {
      const report = await engine.report('sales-funnel', march);
      const note = report.notes.find(({ code }) => code === 'rows-rejected')!;
      expect(report.deals).to.equal(11);
      expect(note.count).to.equal(5);
      expect(note.issues.map(({ path }) => path).sort()).to.deep.equal([
        'deals[12].createdAt',
        'deals[13].stageId',
        'deals[14]',
        'deals[15].amount',
        'deals[16].stageId',
      ]);
      expect(note.issues.find(({ path }) => path === 'deals[12].createdAt')).to.deep.include({ record: 'deal bad-1' });
      engine.close();
    }
  });

  it('refuse an envelope that is wrong, naming what is', async () => {
    for (const [records, part] of [
      [null, '(whole)'],
      [[], '(whole)'],
      [{ ...small, deals: 'many' }, 'deals'],
      [{ ...small, account: { ...small.account, timeZone: 'Europe/Atlantis' } }, 'account.timeZone'],
      [{ ...small, account: { ...small.account, asOf: '2026-03-01' } }, 'account.asOf'],
      [{ ...small, pipelines: undefined }, 'pipelines'],
    ] as const) {
      for (const open of [createEngine, inWorker]) {
        const error = (await open(records).catch((reason: unknown) => reason)) as DataError;
        expect(error.kind, part).to.equal('malformed');
        expect(error.issues[0]!.path).to.equal(part);
      }
    }
  });

  it('know an empty company, one deal, and a period before the first deal', async () => {
    const empty = await (await createEngine(makeRecords())).report('sales-funnel', march);
    expect([empty.deals, empty.finding.code]).to.deep.equal([0, 'no-history']);
    const early = await (await createEngine(small)).report('sales-funnel', { from: '2020-01-01', to: '2020-02-01' });
    expect([early.deals, early.finding.code]).to.deep.equal([0, 'no-deals']);
    const one = await (await createEngine(makeRecords(makeHistories({ D1: twelveHistories['D1']! })))).report('sales-funnel', march);
    expect([one.deals, one.won, one.finding.code]).to.deep.equal([1, 1, 'few-deals']);
    expect(JSON.stringify([empty, early, one])).not.to.contain('NaN');
  });

  it('do not compute what nobody waits for any more', async () => {
    const worker = (await startWorker())!;
    const engine = await loadInWorker(worker, { kind: 'records', records: company }, { fetch: browserFetch as never });
    let answers = 0;
    worker.addEventListener('message', () => answers++);
    const scope = (day: number) => ({ from: `2026-03-${10 + day}`, to: '2026-07-01' });
    const leaving = new AbortController();
    const left = Array.from({ length: 15 }, (_, day) => engine.report('sales-funnel', scope(day), {}, leaving.signal));
    leaving.abort();
    expect((await Promise.allSettled(left)).every(({ status }) => status === 'rejected')).to.equal(true);
    await engine.report('sales-summary', scope(0));
    expect(answers).to.be.lessThan(6);
    engine.close();
  });

  it('stop answering when asked to', async () => {
    const worker = await inWorker(small);
    const abort = new AbortController();
    const answer = worker.report('sales-funnel', march, {}, abort.signal);
    abort.abort();
    expect(await answer.catch((error: Error) => error.name)).to.equal('AbortError');
    worker.close();
  });
});
