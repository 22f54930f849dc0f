import { expect } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { EarlySignalsReport } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { watch } from '../../../src/reports/early-signals/early-signals-watch.ts';
import { createRandom } from '../../random.ts';

const company = generateCompany();
const engine = new LocalEngine(parseRecords(company));
const scope = { from: '2026-11-01', to: '2026-12-01' };
const DAY = 86_400_000;
let report: EarlySignalsReport;

before(async () => {
  report = await engine.report('early-signals', scope);
});

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Shares of 150 cases a week. */
const weeksOf = (random: () => number, share: (week: number) => number, length: number) =>
  Array.from({ length }, (_, week) => {
    const p = share(week);
    const count = Math.round(150 * p + Math.sqrt(150 * p * (1 - p)) * normal(random));
    return { count, base: 150, level: count / 150, judged: true };
  });

describe('early signals', () => {
  it('find the fall of first calls in the demo company and confirm nothing that does not come of it', () => {
    const confirmed = report.series.filter(({ state }) => state === 'confirmed');
    expect(confirmed.map(({ id }) => id)).to.deep.equal(['first-calls', 'first-reply', 'stage:1/11', 'stage:2/21']);
    for (const { change } of confirmed) expect(Math.abs(change!.from - Date.parse('2026-07-06T00:00+03:00'))).to.be.at.most(14 * DAY);
    expect(report.series.filter(({ lead }) => lead?.proven)).to.deep.equal([]);
  });

  it('list as many records behind each signal as it says', async () => {
    for (const id of report.signals) {
      const { change } = report.series.find((series) => series.id === id)!;
      const { from, to, since, people } = change!;
      const count = async (part: 'hit' | 'miss', more = {}) =>
        (await engine.records({ report: 'early-signals', scope, cell: { series: id, part, from, to, ...more } })).total;
      expect(await count('hit'), id).to.equal(since.count);
      const [first] = people;
      expect(await count('hit', { managerId: first!.managerId }), id).to.equal(first!.since.count);
    }
  });

  it('count first calls and onward moves as plain loops over the records do', () => {
    const first = new Map<unknown, number>();
    for (const { dealId, at } of company.calls!) first.set(dealId, Math.min(first.get(dealId) ?? Infinity, at as number));
    const created = report.series.find(({ id }) => id === 'new-deals')!;
    const last = created.points.at(-1)!;
    const isIn = (at: unknown) => (at as number) >= last.from && (at as number) < last.to;
    expect(last.count).to.equal(company.deals.filter(({ createdAt }) => isIn(createdAt)).length);
    const talks = company.calls!.filter(({ at, talkSeconds, managerId }) => isIn(at) && talkSeconds! >= 30 && managerId !== null);
    expect(report.series.find(({ id }) => id === 'conversations')!.points.at(-1)!.count).to.equal(talks.length);
    const done = company.tasks!.filter(({ completedAt }) => completedAt !== null && isIn(completedAt));
    expect(report.series.find(({ id }) => id === 'tasks-done')!.points.at(-1)!.count).to.equal(done.length);
    const left = company.stageChanges!.filter(({ at, from, to }) => isIn(at) && from!.stageId === 11 && to.stageId !== 143);
    expect(report.series.find(({ id }) => id === 'stage:1/11')!.points.at(-1)!.count).to.equal(left.length);
  });

  it('never judge the running week', () => {
    expect(report.to).to.equal(Date.parse('2026-11-16T00:00+03:00'));
  });

  it('say honestly that three weeks, nothing at all and one manager are too little', async () => {
    const from = Date.parse('2026-10-26T00:00+03:00');
    const few = { ...company, deals: company.deals.filter(({ createdAt }) => (createdAt as number) >= from) };
    const short = await new LocalEngine(parseRecords({ ...few, stageChanges: [], tasks: [], calls: [] })).report('early-signals', scope);
    expect(short.finding.code).to.equal('too-short');
    const nothing = { ...company, deals: [], stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [] };
    const empty = await new LocalEngine(parseRecords(nothing)).report('early-signals', scope);
    expect(empty.finding.code).to.equal('no-data');
    const one = await engine.report('early-signals', { ...scope, managerIds: [9] });
    expect(JSON.stringify([short, empty, one])).not.to.contain('NaN');
  });

  it('answer equal questions with equal bytes', async () => {
    expect(JSON.stringify(await new LocalEngine(parseRecords(company)).report('early-signals', scope))).to.equal(JSON.stringify(report));
  });
});

describe('the rules together', () => {
  it('find a fall by a quarter within three weeks, and not before it begins', () => {
    const random = createRandom(3);
    let found = 0;
    for (let i = 0; i < 200; i++) {
      const weeks = weeksOf(random, (week) => (week < 40 ? 0.75 : 0.56), 43);
      if (watch(weeks, 'fall', 'share')!.isConfirmed) found++;
    }
    expect(found).to.be.above(190);
  });

  it('confirm hardly ever what is chance', () => {
    const random = createRandom(4);
    let weeks = 0;
    let alarms = 0;
    for (let i = 0; i < 100; i++) {
      const series = weeksOf(random, () => 0.6, 70);
      let before = false;
      for (let end = 30; end <= 70; end++) {
        const is = watch(series.slice(0, end), 'fall', 'share')!.isConfirmed;
        if (is && !before) alarms++;
        before = is;
        weeks++;
      }
    }
    // Seventeen series together then raise less than one false alarm in half a year.
    expect(alarms / weeks).to.be.below(1 / (17 * 26));
  });
});
