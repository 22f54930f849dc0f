import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords, DealRecord, StageChangeRecord, TaskRecord } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { computeSalesSummary } from '../../../src/reports/sales-summary/sales-summary-report.ts';
import {
  cardIds,
  salesSummarySchema,
  type SalesSummaryReport,
  type SummaryCardId,
} from '../../../src/reports/sales-summary/sales-summary-schema.ts';
import { selectSalesSummary } from '../../../src/reports/sales-summary/sales-summary-select.ts';
import { makeHistories, makeRecords, march, twelveHistories, type Steps } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const hour = 3_600_000;
const day = 24 * hour;

const summaryOf = (records: CompanyRecords, scope: Partial<Scope> = {}) => {
  const data = parseRecords(records);
  return computeSalesSummary(data, resolveScope({ ...march, ...scope }, data.account));
};
const cardOf = (report: SalesSummaryReport, id: SummaryCardId) => report.cards.find((card) => card.id === id)!;

describe('the summary of twelve histories', () => {
  const histories = makeHistories(twelveHistories, (id) => ({ amount: id === 'D3' ? null : 1000 }));
  const records = makeRecords(histories);
  const tasks: TaskRecord[] = [
    { id: 1, managerId: 1, dealId: 'D6', createdAt: '2026-02-10T10:00:00+03:00', dueAt: '2026-02-20' },
    { id: 2, managerId: 1, dealId: 'D6', createdAt: '2026-03-10T10:00:00+03:00', dueAt: '2026-03-30' },
    { id: 3, managerId: 1, dealId: 'D6', createdAt: '2026-03-10T10:00:00+03:00', dueAt: '2026-04-01T00:00:00+03:00' },
    {
      id: 4,
      managerId: 1,
      dealId: null,
      createdAt: '2026-02-10T10:00:00+03:00',
      dueAt: '2026-02-12',
      completedAt: '2026-03-02T10:00:00+03:00',
    },
  ];

  it('counts each card by its own clock', () => {
    const report = summaryOf({ ...records, tasks });
    expect(report.cards.map(({ id }) => id)).to.deep.equal([...cardIds]);
    const values = Object.fromEntries(report.cards.map(({ id, value, n }) => [id, [value, n]]));
    // Won in March: D1, D3 without an amount, D7, D8; lost: D2, D4, D5. D7 was created in February.
    expect(values['revenue']).to.deep.equal([300_000, 4]);
    expect(values['leads']).to.deep.equal([11, 11]);
    expect(cardOf(report, 'conversion').share).to.deep.include({ count: 4, n: 7 });
    expect(values['average-deal']).to.deep.equal([100_000, 3]);
    // 18 days, at once, 24 days and 18 days.
    expect(values['cycle']).to.deep.equal([18 * day, 4]);
    expect(values['open-pipeline']).to.deep.equal([500_000, 5]);
    expect(values['overdue-tasks']).to.deep.equal([2, 2]);
    expect(cardOf(report, 'overdue-tasks').share).to.deep.include({ count: 2, n: 3 });
    expect(report.notes.find(({ code }) => code === 'won-without-amount')!.count).to.equal(1);
  });

  it('compares with the period before, and calls what came from nothing new', () => {
    const report = summaryOf({ ...records, tasks });
    expect([cardOf(report, 'leads').previous.value, cardOf(report, 'leads').change]).to.deep.equal([1, 10]);
    const revenue = cardOf(report, 'revenue');
    expect([revenue.previous.value, revenue.change, revenue.isNew]).to.deep.equal([0, null, true]);
    const conversion = cardOf(report, 'conversion');
    expect([conversion.previous.value, conversion.change, conversion.isNew]).to.deep.equal([null, null, false]);
    // At the end of February one deal was open and two tasks were late.
    expect(cardOf(report, 'open-pipeline').previous.n).to.equal(1);
    expect(cardOf(report, 'overdue-tasks').previous.value).to.equal(2);
  });

  it('never adds currencies', () => {
    const report = summaryOf(
      makeRecords({ ...histories, deals: histories.deals.map((deal, i) => ({ ...deal, currency: i % 2 ? 'EUR' : 'RUB' })) }),
    );
    const { amounts, value, n } = cardOf(report, 'revenue');
    expect(amounts.map(({ currency }) => currency)).to.deep.equal(['RUB', 'EUR']);
    expect(value).to.equal(amounts[0]!.amountMinor);
    expect(n).to.equal(4);
    expect(report.notes.map(({ code }) => code)).to.include('other-currencies');
  });

  it('tells of tasks without a deal only where they would have counted', () => {
    const loose: TaskRecord[] = [
      { id: 1, managerId: 1, dealId: null, createdAt: '2026-03-10T10:00:00+03:00' },
      { id: 2, managerId: 2, dealId: null, createdAt: '2026-03-10T10:00:00+03:00' },
      { id: 3, managerId: 1, dealId: null, createdAt: '2026-05-10T10:00:00+03:00' },
    ];
    const { notes } = summaryOf({ ...records, tasks: loose }, { pipelineId: 'P1', managerIds: [1] });
    expect(notes.find(({ code }) => code === 'tasks-without-deal')!.count).to.equal(1);
  });

  it('is what its schema says, also with nothing in it, and without a history', () => {
    for (const one of [records, makeRecords(), { ...records, stageChanges: [] }]) {
      expect(salesSummarySchema.safeParse(summaryOf(one)).error).to.equal(undefined);
    }
    const nothing = summaryOf(makeRecords());
    expect(nothing.finding.code).to.equal('no-deals');
    expect(nothing.cards.map(({ change }) => change)).to.deep.equal(cardIds.map(() => null));
    expect(() => summaryOf(records, { pipelineId: 'nowhere' })).to.throw('is not among pipelines');
  });
});

describe('what the summary calls a change', () => {
  /** So many leads in each of the weeks before April 2026, the last of them ending with March 29. */
  const leads = (weeks: readonly number[]) => {
    const histories: Record<string, Steps> = {};
    weeks.forEach((count, week) => {
      for (let i = 0; i < count; i++) {
        const at = Date.parse('2026-03-24T12:00:00+03:00') - (weeks.length - 1 - week) * 7 * day;
        histories[`${week}-${i}`] = [[new Date(at).toISOString(), 'P1', 'S1']];
      }
    });
    return makeRecords(makeHistories(histories));
  };
  const lastWeek = { from: '2026-03-23', to: '2026-03-30' };
  const baseline = [52, 48, 55, 50, 47, 53, 49, 51, 54, 46, 50, 52];

  it('is what leaves the limits of the weeks before [E1]', () => {
    const card = (last: number) => cardOf(summaryOf(leads([...baseline, last]), lastWeek), 'leads');
    expect(card(39).series.at(-1)).to.deep.include({ value: 39 });
    expect(card(39).series.at(-1)!.low).to.be.closeTo(38.976060606, 1e-9);
    expect(card(39).series.at(-1)!.high).to.be.closeTo(62.190606061, 1e-9);
    expect([39, 38, 62, 63].map((last) => card(last).signal)).to.deep.equal(['within', 'below', 'within', 'above']);
    const report = summaryOf(leads([...baseline, 38]), lastWeek);
    expect(report.finding).to.deep.equal({ code: 'signal', card: 'leads' });
  });

  it('is nothing while there are too few weeks', () => {
    const report = summaryOf(leads([...baseline.slice(1), 3]), lastWeek);
    expect(cardOf(report, 'leads').signal).to.equal('too-few-points');
    // Of the other cards only conversion, average deal and cycle have no value at all.
    const few = report.cards.filter(({ signal }) => signal === 'too-few-points').length;
    expect(report.notes.find(({ code }) => code === 'few-points')!.count).to.equal(few);
  });

  it('is never an old week in place of a last one without a value', () => {
    // Thirteen weeks with a win and a loss each, the last but one with losses only, and then a week without any close.
    const histories: Record<string, Steps> = {};
    for (let week = 0; week < 15; week++) {
      for (let i = 0; i < 20; i++) {
        const at = Date.parse('2026-03-24T12:00:00+03:00') - (15 - week) * 7 * day;
        const isWon = week < 14 && i % 2 === 0;
        histories[`${week}-${i}`] = [
          [new Date(at - day).toISOString(), 'P1', 'S1'],
          [new Date(at).toISOString(), 'P1', isWon ? 'WON' : 'LOST'],
        ];
      }
    }
    const report = summaryOf(makeRecords(makeHistories(histories)), lastWeek);
    const { signal, series } = cardOf(report, 'conversion');
    expect(series.slice(-2).map(({ value }) => value)).to.deep.equal([0, null]);
    expect(series.at(-2)!.low).to.be.above(0);
    expect(signal).to.equal('no-value');
    expect(report.finding.card).not.to.equal('conversion');
  });

  it('does not judge a week that still lasts', () => {
    const records = leads([...baseline, 50, 3]);
    records.account = { ...records.account, asOf: '2026-03-25T12:00:00+03:00' };
    expect(cardOf(summaryOf(records, { from: '2026-03-23', to: '2026-03-30' }), 'leads').signal).to.equal('within');
  });
});

describe('the summary of thousands of random companies', () => {
  const stages = ['S1', 'S2', 'WON', 'LOST'];

  function make(random: () => number) {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const later = (from: number) => from + Math.floor(random() * 30 * 24) * hour;
    const start = Date.parse('2026-01-10T00:00:00+03:00');
    const deals: DealRecord[] = [];
    const stageChanges: StageChangeRecord[] = [];
    const tasks: TaskRecord[] = [];
    for (let id = 1; id <= 1 + Math.floor(random() * 14); id++) {
      const createdAt = later(start);
      let [stage, at] = ['S1', createdAt];
      for (let moves = Math.floor(random() * 4); moves > 0; moves--) {
        at = later(at);
        const to = pick(stages);
        stageChanges.push({
          id: stageChanges.length,
          dealId: id,
          at,
          from: { pipelineId: 'P1', stageId: stage },
          to: { pipelineId: 'P1', stageId: to },
        });
        stage = to;
      }
      deals.push({
        id,
        pipelineId: 'P1',
        stageId: stage,
        managerId: pick([1, 2, null]),
        createdAt,
        amount: random() < 0.2 ? null : Math.round((random() * 3 - 0.5) * 1e5) / 100,
        currency: pick(['RUB', 'RUB', 'EUR']),
        source: pick(['a', 'b']),
      });
    }
    for (let id = 1; id <= Math.floor(random() * 12); id++) {
      const createdAt = later(start);
      tasks.push({
        id,
        managerId: pick([1, 2, null]),
        dealId: pick([null, ...deals.map((deal) => deal.id)]),
        createdAt,
        dueAt: random() < 0.2 ? null : later(createdAt),
        completedAt: random() < 0.5 ? null : later(createdAt),
      });
    }
    // One change makes sure that there is a history.
    deals.push({ id: 0, pipelineId: 'P2', stageId: 'B', managerId: null, createdAt: start, source: 'c' });
    stageChanges.push({
      id: 'x',
      dealId: 0,
      at: start + hour,
      from: { pipelineId: 'P2', stageId: 'A' },
      to: { pipelineId: 'P2', stageId: 'B' },
    });
    return { deals, stageChanges, tasks };
  }

  it('agrees with plain loops over the records, card by card, and each list with its number', () => {
    const random = createRandom(29);
    for (let turn = 0; turn < 1500; turn++) {
      const plain = make(random);
      const now = Date.parse('2026-03-10T00:00:00+03:00') + (turn % 20) * day;
      const data = parseRecords({ ...makeRecords(plain), account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf: now } });
      const narrowed = [{}, { managerIds: [1] }, { sources: ['a'] }, { pipelineId: 'P1' }][turn % 4]!;
      const scope = resolveScope({ from: '2026-02-20', to: '2026-03-15', ...narrowed }, data.account);
      const report = computeSalesSummary(data, scope);

      const stageAt = (deal: DealRecord, at: number) => {
        if ((deal.createdAt as number) > at) return null;
        const own = plain.stageChanges.filter(({ dealId }) => dealId === deal.id);
        const past = own.filter((change) => (change.at as number) <= at).map((change) => [change.at as number, change.to.stageId] as const);
        const visits = [[deal.createdAt as number, own.length > 0 ? own[0]!.from!.stageId : deal.stageId] as const, ...past];
        let last = visits.length - 1;
        while (last > 0 && visits[last - 1]![1] === visits[last]![1]) last--;
        return { stage: visits.at(-1)![1] as string, since: visits[last]![0] };
      };
      const kindOf = (stage: string) => (stage === 'WON' || stage === 'B' ? 'won' : stage === 'LOST' ? 'lost' : 'open');
      const isCounted = (deal: DealRecord) =>
        (turn % 4 !== 1 || deal.managerId === 1) && (turn % 4 !== 2 || deal.source === 'a') && (turn % 4 !== 3 || deal.pipelineId === 'P1');
      const deals = plain.deals.filter((deal) => isCounted(deal) && (deal.createdAt as number) <= now);
      const isTask = (task: TaskRecord) => {
        const deal = plain.deals.find(({ id }) => id === task.dealId);
        if (turn % 4 === 1) return task.managerId === 1;
        return turn % 4 === 0 || (deal !== undefined && (deal.createdAt as number) <= now && isCounted(deal));
      };
      const tasks = plain.tasks.filter(isTask);

      const figures = (from: number, to: number) => {
        const at = Math.min(to, now);
        const isIn = (instant: number) => instant >= from && instant < to && instant <= now;
        const closed = deals.filter((deal) => kindOf(stageAt(deal, now)!.stage) !== 'open' && isIn(stageAt(deal, now)!.since));
        const won = closed.filter((deal) => kindOf(stageAt(deal, now)!.stage) === 'won');
        const rub = (list: DealRecord[]) => list.filter((deal) => typeof deal.amount === 'number' && (deal.currency ?? 'RUB') === 'RUB');
        const sum = (list: DealRecord[]) => rub(list).reduce((total, deal) => total + Math.round(deal.amount! * 100), 0);
        const open = deals.filter((deal) => kindOf(stageAt(deal, at)?.stage ?? 'WON') === 'open');
        const late = tasks.filter(
          (task) =>
            (task.createdAt as number) <= at &&
            !(task.completedAt !== null && (task.completedAt as number) <= at) &&
            task.dueAt !== null &&
            (task.dueAt as number) < at,
        );
        const times = won.map((deal) => stageAt(deal, now)!.since - (deal.createdAt as number)).sort((a, b) => a - b);
        const middle =
          times.length === 0 ? null : (times[Math.floor((times.length - 1) / 2)]! + times[Math.ceil((times.length - 1) / 2)]!) / 2;
        return {
          revenue: [sum(won), won.length],
          leads: [
            deals.filter((deal) => isIn(deal.createdAt as number)).length,
            deals.filter((deal) => isIn(deal.createdAt as number)).length,
          ],
          conversion: [closed.length === 0 ? null : won.length / closed.length, closed.length],
          'average-deal': [rub(won).length === 0 ? null : Math.round(sum(won) / rub(won).length), rub(won).length],
          cycle: [middle, won.length],
          'open-pipeline': [sum(open), open.length],
          'overdue-tasks': [late.length, late.length],
        };
      };
      const pick = (of: (card: SalesSummaryReport['cards'][number]) => [number | null, number]) =>
        Object.fromEntries(report.cards.map((card) => [card.id, of(card)]));
      expect(
        pick(({ value, n }) => [value, n]),
        `turn ${turn}`,
      ).to.deep.equal(figures(report.from, report.to));
      expect(
        pick(({ previous }) => [previous.value, previous.n]),
        `before, turn ${turn}`,
      ).to.deep.equal(figures(report.previous.from, report.previous.to));
      for (const place of report.cards[0]!.series.keys()) {
        const { from, to } = report.cards[0]!.series[place]!;
        expect(pick(({ series }) => [series[place]!.value, series[place]!.n])).to.deep.equal(figures(from, to));
      }
      for (const set of cardIds) expect(selectSalesSummary(data, scope, {}, { set }).rows.length, set).to.equal(cardOf(report, set).n);
    }
  });
});
