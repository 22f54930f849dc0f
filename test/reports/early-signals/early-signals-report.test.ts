import { expect } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { EarlySignalsReport } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { delays, falseAlarms, kinds, within } from './simulate.ts';

const company = generateCompany();
const engine = new LocalEngine(parseRecords(company));
const scope = { from: '2026-11-01', to: '2026-12-01' };
const DAY = 86_400_000;
let report: EarlySignalsReport;

before(async () => {
  report = await engine.report('early-signals', scope);
});

describe('early signals', () => {
  it('find the fall of first calls in the demo company and confirm nothing that does not come of it', () => {
    const confirmed = report.series.filter(({ state }) => state === 'confirmed');
    expect(confirmed.map(({ id }) => id)).to.deep.equal(['first-calls', 'first-reply', 'moves', 'stage:1/11', 'stage:2/21']);
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
  /** Series that a team is watched by. */
  const SERIES = 17;
  const perTeam = ({ alarms, weeks }: { alarms: number; weeks: number }) => (26 * SERIES * alarms) / weeks;

  it('cry wolf less than once per team and half a year, also where bad weeks follow bad weeks', () => {
    for (const name of [
      'independent chance',
      'overdispersed (2x)',
      'AR(1), phi .3',
      'AR(1), phi .6',
      'growth of 25 % a year',
      'holiday weeks',
    ] as const) {
      for (const unit of ['share', 'per-day'] as const) {
        // Two and a half alarms are allowed beyond the rate that a thousand runs show.
        expect(perTeam(falseAlarms(kinds[name], unit, 50, 1)), `${name}, ${unit}`).to.be.below(1.3);
      }
    }
  });

  it('take a season for a change only while the year before is not known', () => {
    for (const unit of ['share', 'per-day'] as const) {
      const season = kinds['season of ±15 %'];
      expect(perTeam(falseAlarms(season, unit, 50, 1, 73)), unit).to.be.below(2);
      expect(perTeam(falseAlarms(season, unit, 50, 1))).to.be.above(2);
    }
  });

  it('find a fall by a quarter of first calls within the weeks that the docs state, in nine runs of ten', () => {
    const stated = {
      'independent chance': 3,
      'overdispersed (2x)': 5,
      'AR(1), phi .3': 8,
      'AR(1), phi .6': 11,
      'holiday weeks': 4,
    } as const;
    for (const [name, weeks] of Object.entries(stated)) {
      const found = delays(kinds[name as keyof typeof stated], 'share', 0.25, 100, 2);
      expect(within(found, 0.9), name).to.be.at.most(weeks);
    }
  });

  it('never make a level of two: what drifted before a fall is no part of the new usual level', () => {
    for (const [name, kind] of Object.entries(kinds)) {
      const found = delays(kind, 'share', 0.5, 100, 4);
      expect(within(found, 0.99), name).to.be.at.most(26);
    }
  });

  it('find half gone at once, and a seventh gone mostly within half a year', () => {
    for (const name of ['independent chance', 'AR(1), phi .6'] as const)
      expect(within(delays(kinds[name], 'share', 0.5, 100, 2), 0.9)).to.equal(3);
    expect(within(delays(kinds['overdispersed (2x)'], 'share', 0.15, 100, 2), 0.8)).to.be.at.most(26);
  });
});
