import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope } from '../../../src/model/scope.ts';
import { computeCallStats } from '../../../src/reports/call-stats/call-stats-report.ts';
import { endings } from '../../../src/reports/call-stats/call-stats-kinds.ts';
import type { CallStatsCell, CallStatsOptions } from '../../../src/reports/call-stats/call-stats-schema.ts';
import { selectCallStats } from '../../../src/reports/call-stats/call-stats-select.ts';
import { makeHistories, makeRecords, march } from '../../make-records.ts';
import { createRandom } from '../../random.ts';
import { clockOf, creditsIn, episodesIn, percentile, wholeCalls, type Whole } from './call-stats-oracle.ts';

const HOUR = 3_600_000;
const start = Date.parse('2026-02-25T00:00:00+03:00');
const from = Date.parse('2026-03-01T00:00:00+03:00');
const to = Date.parse('2026-04-01T00:00:00+03:00');

function makeCompany(random: () => number): CompanyRecords {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const days = pick([2, 10, 40]);
  const moment = () => start + Math.floor(random() * days * 24 * 60) * 60_000;
  const deals = Object.fromEntries(
    Array.from({ length: Math.floor(random() * 8) }, (_, i) => [`D${i}`, [[new Date(moment()).toISOString(), 'P1', 'S1']] as const]),
  );
  const { deals: dealRows, stageChanges } = makeHistories(deals as never, () => ({ contactId: pick([null, 'k1', 'k2', 'k3']) }));
  return makeRecords({
    deals: dealRows.map((deal) => ({ ...deal, createdAt: Date.parse(deal.createdAt as string) })),
    stageChanges,
    calls: Array.from({ length: Math.floor(random() * 60) }, (_, id) => ({
      id,
      managerId: pick([null, 1, 2, 3]),
      at: moment(),
      direction: pick(['in', 'in', 'out'] as const),
      talkSeconds: pick([null, 0, 0, 12.5, 29, 30, 31, 60, 200, 1500]),
      outcome: pick([null, 'answered', 'answered', 'missed', 'abandoned', 'voicemail', 'busy', 'not-reached'] as const),
      phone: pick([null, '+7 900 000-00-01', '89000000001', '+7 900 000-00-02', '=1+1', '+74950000003']),
      contactId: pick([null, 'k1', 'k2', 'k3']),
      groupId: random() < 0.7 ? null : `g${Math.floor(random() * 8)}`,
    })),
  });
}

describe('the calls of a thousand random companies', () => {
  it('agree with plain loops over the records, and every list is as long as its number', () => {
    let [episodes, credited, groups] = [0, 0, 0];
    for (let seed = 1; seed <= 1500; seed++) {
      const random = createRandom(seed);
      const records = makeCompany(random);
      const now = seed % 4 === 0 ? start + Math.floor(random() * 40 * 24) * HOUR : to;
      const credit = (['last', 'first', 'linear'] as const)[seed % 3]!;
      const options: CallStatsOptions = {
        credit,
        ...(seed % 5 === 0 ? { direction: 'in' } : {}),
        ...(seed % 7 === 0 ? { minSeconds: 30 } : {}),
        ...(seed % 11 === 0 ? { person: 2 } : {}),
      };
      const data = parseRecords(records);
      const scope = resolveScope({ ...march, now }, data.account);
      const report = computeCallStats(data, scope, options);
      const behind = (cell: CallStatsCell) => selectCallStats(data, scope, options, cell).rows.length;

      const all = wholeCalls(records, now);
      const isIn = (call: Whole) =>
        call.at >= from &&
        call.at < to &&
        call.at <= now &&
        (options.direction !== 'in' || call.incoming) &&
        (options.minSeconds === undefined || call.talk >= options.minSeconds) &&
        (options.person === undefined || call.manager === options.person);
      const calls = all.filter(isIn);
      const credits = creditsIn(records, all, now, credit, 7, 30);
      const chained = episodesIn(all, now).filter(({ first }) => isIn(first));
      [episodes, credited, groups] = [
        episodes + chained.length,
        credited + credits.length,
        groups + calls.filter(({ manager }) => manager === null).length,
      ];

      const check = (who: string, figures: (typeof report.managers)[number] | typeof report.team, own: Whole[], cell: object) => {
        const count = (is: (call: Whole) => boolean) => own.filter(is).length;
        const at = `${who} of company ${seed}`;
        expect(figures.in, at).to.deep.equal({
          count: count((call) => call.incoming),
          answered: count((call) => call.incoming && call.talked === true),
          missed: count((call) => call.incoming && call.talked === false),
          unknown: count((call) => call.incoming && call.talked === null),
        });
        expect(figures.out, at).to.deep.equal({
          count: count((call) => !call.incoming),
          reached: count((call) => !call.incoming && call.talked === true),
          notReached: count((call) => !call.incoming && call.talked === false),
          unknown: count((call) => !call.incoming && call.talked === null),
        });
        const talks = own.filter(({ talked }) => talked).map(({ talk }) => talk);
        const long = talks.filter((talk) => talk >= 30);
        const ms = (seconds: number | null) => (seconds === null ? null : Math.round(seconds * 1e6) / 1e3);
        const round = (value: number | null) => (value === null ? null : Math.round(value * 1e3) / 1e3);
        expect([round(figures.talk.medianMs), round(figures.talk.p90Ms), figures.talk.totalMs], at).to.deep.equal([
          ms(percentile(talks, 0.5)),
          ms(percentile(talks, 0.9)),
          ms(talks.reduce((a, b) => a + b, 0)),
        ]);
        expect([figures.conversations.count, round(figures.conversations.p25Ms)], at).to.deep.equal([
          long.length,
          ms(percentile(long, 0.25)),
        ]);
        for (const [rate, business] of [
          [figures.answerRate, true],
          [figures.answerRateOff, false],
        ] as const) {
          const known = own.filter((call) => call.incoming && call.talked !== null && clockOf(call.at).business === business);
          const expected =
            options.minSeconds !== undefined || known.length === 0
              ? undefined
              : [known.filter(({ talked }) => talked).length, known.length];
          expect(rate ? [rate.count, rate.n] : undefined, at).to.deep.equal(expected);
        }
        const judged = own.filter((call) => call.talk >= 30 && call.contact !== null && call.at + 7 * 24 * HOUR <= now);
        const led = judged.filter((call) => credits.some(([one]) => one === call));
        expect(figures.deals.rate ? [figures.deals.rate.count, figures.deals.rate.n] : [0, 0], at).to.deep.equal([
          led.length,
          judged.length,
        ]);
        const sum = credits.filter(([one]) => judged.includes(one)).reduce((total, [, part]) => total + part, 0);
        expect(figures.deals.credit, at).to.be.closeTo(sum, 1e-9);
        const mine = chained.filter(({ first }) => own.includes(first));
        expect(figures.episodes, at).to.deep.equal(endings.map((ending) => mine.filter((one) => one.ending === ending).length));

        expect(
          (
            [
              'in',
              'out',
              'answered',
              'missed',
              'reached',
              'not-reached',
              'talks',
              'conversations',
              'led',
              'qualifying',
              'episodes',
            ] as const
          ).map((set) => behind({ set, ...cell })),
          at,
        ).to.deep.equal([
          figures.in.count,
          figures.out.count,
          figures.in.answered,
          figures.in.missed,
          figures.out.reached,
          figures.out.notReached,
          figures.talk.count,
          figures.conversations.count,
          figures.deals.rate?.count ?? 0,
          figures.deals.rate?.n ?? 0,
          figures.episodes.reduce((a, b) => a + b, 0),
        ]);
      };

      check('the team', report.team, calls, {});
      for (const row of report.managers)
        check(
          `manager ${row.managerId}`,
          row,
          calls.filter(({ manager }) => manager === row.managerId),
          { managerId: row.managerId },
        );
      expect(behind({ set: 'calls' })).to.equal(report.count);
      expect(report.histogram.reduce((sum, { count }) => sum + count, 0)).to.equal(report.team.talk.count);
      for (const cell of report.heat) {
        const then = calls.filter((call) => {
          const clock = clockOf(call.at);
          return clock.weekday === cell.weekday && clock.hour === cell.hour && call.talked !== null;
        });
        const [ins, outs] = [then.filter(({ incoming }) => incoming), then.filter(({ incoming }) => !incoming)];
        const talked = (list: Whole[]) => list.filter((one) => one.talked).length;
        expect([cell.n, cell.answered, cell.outN, cell.reached]).to.deep.equal([ins.length, talked(ins), outs.length, talked(outs)]);
      }
      for (const [ending, count] of endings.map((one, i) => [one, report.team.episodes[i]] as const))
        expect(behind({ set: 'episodes', ending })).to.equal(count);
      const creditedDeals = new Set(
        credits.filter(([one]) => calls.includes(one) && one.at + 7 * 24 * HOUR <= now).map(([, , deal]) => deal),
      );
      expect(behind({ set: 'deals' })).to.equal(creditedDeals.size);
    }
    expect(Math.min(episodes, credited, groups)).to.be.above(500);
  }).timeout(60_000);
});
