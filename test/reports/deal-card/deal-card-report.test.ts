import { expect } from '@open-wc/testing';
import { createEngine } from '../../../src/engine/local.ts';
import type { CompanyRecords, DealRecord, GoalRecord, StageChangeRecord, TaskRecord } from '../../../src/model/records.ts';
import { createRandom } from '../../random.ts';
import { makeHistories, makeRecords, type Steps } from '../../make-records.ts';

const day = 86_400_000;
const scope = { from: '2026-03-01', to: '2026-04-01' };
const card = async (records: CompanyRecords, dealId: string | null, limit: number | null = null) =>
  (await createEngine(records)).report('deal-card', scope, { dealId, limit });

/** Deals that stood so many days in the second stage, and one that came there on a day of March. */
function withVisits(days: readonly number[], since: string): CompanyRecords {
  const histories: Record<string, Steps> = {
    mine: [
      ['03-01', 'P1', 'S1'],
      [since, 'P1', 'S2'],
    ],
  };
  days.forEach((length, i) => {
    const end = new Date(Date.parse('2026-02-01T00:00:00+03:00') + length * day).toISOString();
    histories[`D${i}`] = [
      ['01-10', 'P1', 'S1'],
      ['02-01', 'P1', 'S2'],
      [end, 'P1', 'S3'],
    ];
  });
  return makeRecords(makeHistories(histories));
}

const tenVisits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('the card of a deal: time in its stage', () => {
  it('stands beside the median and the ninetieth percentile of ended visits', async () => {
    const { usual, deal, pace } = await card(withVisits(tenVisits, '03-26'), 'mine');
    expect(usual).to.deep.equal({ n: 10, shorter: 5, medianMs: 5.5 * day, p90Ms: 9.1 * day });
    expect(deal).to.include({ stageName: 'Контакт', inStageMs: 6 * day, ageMs: 31 * day, outcome: 'open' });
    expect(pace).to.equal('slow');
  });

  it('is usual up to the median and late above the ninetieth percentile', async () => {
    const paceSince = async (since: string) => (await card(withVisits(tenVisits, since), 'mine')).pace;
    expect(await paceSince('03-27')).to.equal('usual');
    expect(await paceSince('03-23')).to.equal('slow');
    expect(await paceSince('03-22')).to.equal('late');
  });

  it('is compared with nothing below ten ended visits', async () => {
    const { usual, pace } = await card(withVisits(tenVisits.slice(1), '03-01'), 'mine');
    expect([usual.n, usual.medianMs, usual.p90Ms, pace]).to.deep.equal([9, null, null, 'few-visits']);
  });

  it('begins anew when the deal comes back, and leaves out visits that still last', async () => {
    const records = makeRecords(
      makeHistories({
        mine: [
          ['03-01', 'P1', 'S2'],
          ['03-05', 'P1', 'S3'],
          ['03-30', 'P1', 'S2'],
        ],
        other: [['03-01', 'P1', 'S2']],
      }),
    );
    const { deal, usual } = await card(records, 'mine');
    expect([deal!.inStageMs, usual.n, usual.shorter]).to.deep.equal([2 * day, 1, 0]);
  });

  it('says of a closed deal and of one that is not there only that', async () => {
    const records = makeRecords(
      makeHistories({
        mine: [
          ['03-01', 'P1', 'S1'],
          ['03-05', 'P1', 'WON'],
        ],
      }),
    );
    expect((await card(records, 'mine')).pace).to.equal('closed');
    const missing = await card(records, 'nobody');
    expect([missing.pace, missing.deal, missing.manager, missing.goals]).to.deep.equal(['no-deal', null, null, []]);
    expect((await card(records, null)).pace).to.equal('no-deal');
  });

  it('does not know of a deal that is created later', async () => {
    const records = makeRecords(makeHistories({ mine: [['03-20', 'P1', 'S1']] }));
    const engine = await createEngine(records);
    const at = async (now: string) => (await engine.report('deal-card', { ...scope, now }, { dealId: 'mine' })).pace;
    expect(await at('2026-03-19T23:59:59+03:00')).to.equal('no-deal');
    expect(await at('2026-03-20T00:00:00+03:00')).to.equal('few-visits');
  });
});

describe('the card of a deal: its manager', () => {
  const tasks: TaskRecord[] = [
    { id: 1, managerId: 1, createdAt: '2026-03-01T10:00:00+03:00', dueAt: '2026-03-30' },
    { id: 2, managerId: 1, createdAt: '2026-03-01T10:00:00+03:00', dueAt: '2026-03-31' },
    { id: 3, managerId: 1, createdAt: '2026-03-01T10:00:00+03:00', dueAt: '2026-03-02', completedAt: '2026-03-03T10:00:00+03:00' },
    { id: 4, managerId: 2, createdAt: '2026-03-01T10:00:00+03:00', dueAt: '2026-03-02' },
  ];
  const histories = makeHistories({
    mine: [['03-01', 'P1', 'S1']],
    b: [['03-01', 'P2', 'A']],
    c: [
      ['03-01', 'P1', 'S1'],
      ['03-02', 'P1', 'WON'],
    ],
  });
  const now = '2026-03-31T23:00:00+03:00';

  it('has open deals of all pipelines and late tasks', async () => {
    const engine = await createEngine(makeRecords({ ...histories, tasks }));
    const { manager } = await engine.report('deal-card', { ...scope, now, pipelineId: 'P2' }, { dealId: 'mine' });
    expect(manager).to.deep.equal({ managerId: 1, name: 'Анна Петрова', open: 2, limit: null, isOver: false, tasks: 2, overdue: 1 });
  });

  it('has a limit by working time, and is over it only above it', async () => {
    const managers = [{ id: 1, name: 'Анна', capacity: 0.5 }];
    const at = async (limit: number) => (await card(makeRecords({ ...histories, managers }), 'mine', limit)).manager!;
    expect(await at(4)).to.include({ open: 2, limit: 2, isOver: false });
    expect(await at(3)).to.include({ limit: 1.5, isOver: true });
  });

  it('has goals that run now, in the order of their ends', async () => {
    const goal = (id: string, rest: Partial<GoalRecord>): GoalRecord => ({
      id,
      metric: 'deals-won',
      managerId: 1,
      from: '2026-03-01',
      to: '2026-04-01',
      target: 2,
      ...rest,
    });
    const goals = [
      goal('later', { to: '2026-07-01', metric: 'revenue-won', target: 1000 }),
      goal('month', {}),
      goal('other', { managerId: 2 }),
      goal('company', { managerId: null }),
      goal('past', { from: '2026-02-01', to: '2026-03-01' }),
      goal('calls', { metric: 'calls' }),
      goal('zero', { metric: 'deals-created', target: 0 }),
    ];
    const deals = histories.deals.map((deal) => ({ ...deal, amount: 250.5, ...(deal.id === 'c' ? {} : { currency: 'USD' }) }));
    const engine = await createEngine(makeRecords({ ...histories, deals, goals }));
    const report = await engine.report('deal-card', { ...scope, now }, { dealId: 'mine' });
    expect(report.goals.map(({ id, value, target, share }) => [id, value, target, share])).to.deep.equal([
      ['month', 1, 2, 0.5],
      ['zero', 3, 0, null],
      ['later', 25_050, 100_000, 0.2505],
    ]);
    expect(report.goals[0]!.elapsed).to.equal(1);
    expect(report.notes.filter(({ code }) => code === 'other-goals').map(({ count }) => count)).to.deep.equal([1]);
  });
});

describe('the card of deals of thousands of random companies', () => {
  const stages = ['S1', 'S2', 'S3', 'WON', 'LOST'];
  const start = Date.parse('2026-01-01T00:00:00+03:00');
  const asOf = Date.parse('2026-04-01T00:00:00+03:00');

  function make(random: () => number): CompanyRecords {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const deals: DealRecord[] = [];
    const stageChanges: StageChangeRecord[] = [];
    const tasks: TaskRecord[] = [];
    for (let id = 1; id <= 3 + Math.floor(random() * 45); id++) {
      const createdAt = start + Math.floor(random() * 100) * day;
      let [at, stage] = [createdAt, 'S1'];
      for (let i = 0; i < Math.floor(random() * 5); i++) {
        at += 1 + Math.floor(random() * 12 * day);
        const to = pick(stages.filter((one) => one !== stage));
        stageChanges.push({
          id: `${id}-${i}`,
          dealId: id,
          at,
          from: { pipelineId: 'P1', stageId: stage },
          to: { pipelineId: 'P1', stageId: to },
        });
        stage = to;
      }
      deals.push({ id, pipelineId: 'P1', stageId: stage, managerId: pick([1, 2, null]), createdAt, amount: random() < 0.2 ? null : 100 });
    }
    for (let id = 1; id <= Math.floor(random() * 10); id++) {
      const createdAt = start + random() * 95 * day;
      tasks.push({
        id,
        managerId: pick([1, 2]),
        createdAt,
        dueAt: createdAt + random() * 20 * day,
        completedAt: random() < 0.5 ? createdAt + random() * 20 * day : null,
      });
    }
    return makeRecords({ deals, stageChanges, tasks });
  }

  /** Plain loops over the raw rows. */
  function oracle({ deals, stageChanges = [], tasks = [] }: CompanyRecords, dealId: unknown) {
    const historyOf = (id: unknown) => {
      const rows = stageChanges.filter((row) => row.dealId === id && (row.at as number) <= asOf);
      const deal = deals.find((one) => one.id === id)!;
      return [
        { at: deal.createdAt as number, stage: 'S1' },
        ...rows.map(({ at, to }) => ({ at: at as number, stage: to.stageId as string })),
      ];
    };
    const last = historyOf(dealId).at(-1)!;
    const lengths = deals
      .flatMap(({ id }) => {
        const visits = historyOf(id);
        return visits.flatMap(({ at, stage }, i) => (stage === last.stage && visits[i + 1] ? [visits[i + 1]!.at - at] : []));
      })
      .sort((a, b) => a - b);
    const at90 = (lengths.length - 1) * 0.9;
    const p90 = lengths[Math.floor(at90)]! + (lengths[Math.ceil(at90)]! - lengths[Math.floor(at90)]!) * (at90 % 1);
    const { managerId } = deals.find(({ id }) => id === dealId)!;
    const isOpen = (id: unknown) => !['WON', 'LOST'].includes(historyOf(id).at(-1)!.stage);
    const mine = tasks.filter(
      (task) =>
        task.managerId === managerId &&
        (task.createdAt as number) <= asOf &&
        !((task.completedAt as number | null) !== null && (task.completedAt as number) <= asOf),
    );
    return {
      n: lengths.length,
      p90: lengths.length < 10 ? null : p90,
      inStage: asOf - last.at,
      open: deals.filter((deal) => deal.managerId === managerId && (deal.createdAt as number) <= asOf && isOpen(deal.id)).length,
      tasks: mine.length,
      overdue: mine.filter(({ dueAt }) => (dueAt as number) < asOf).length,
      hasManager: managerId !== null,
    };
  }

  it('agrees with plain loops, and its lists are as long as its figures', async () => {
    const random = createRandom(11);
    let [told, long] = [0, 0];
    for (let i = 0; i < 1000; i++) {
      const records = make(random);
      const engine = await createEngine(records);
      const { id } = records.deals.filter(({ createdAt }) => (createdAt as number) <= asOf)[0] ?? {};
      if (id === undefined) continue;
      const report = await engine.report('deal-card', scope, { dealId: id });
      const expected = oracle(records, id);
      const { usual, deal, manager } = report;
      expect([usual.n, deal!.inStageMs], `company ${i}`).to.deep.equal([expected.n, expected.inStage]);
      if (expected.p90 === null) expect(usual.p90Ms).to.equal(null);
      else expect(usual.p90Ms).to.be.closeTo(expected.p90, 1e-3);
      expect(manager === null).to.equal(!expected.hasManager);
      told++;
      if (usual.n >= 10) long++;
      if (!manager) continue;
      expect([manager.open, manager.tasks, manager.overdue], `company ${i}`).to.deep.equal([
        expected.open,
        expected.tasks,
        expected.overdue,
      ]);
      for (const set of ['open', 'tasks', 'overdue'] as const) {
        const { total } = await engine.records({ report: 'deal-card', scope, options: { dealId: id }, cell: { set } });
        expect(total, set).to.equal(manager[set]);
      }
    }
    expect([told > 950, long > 50]).to.deep.equal([true, true]);
  });
});
