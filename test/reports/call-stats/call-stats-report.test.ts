import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { computeCallStats, shrinkCell } from '../../../src/reports/call-stats/call-stats-report.ts';
import { endings } from '../../../src/reports/call-stats/call-stats-kinds.ts';
import { callStatsSchema, type CallStatsCell, type CallStatsOptions } from '../../../src/reports/call-stats/call-stats-schema.ts';
import { selectCallStats } from '../../../src/reports/call-stats/call-stats-select.ts';
import { computeShare } from '../../../src/stats/index.ts';
import { makeHistories, makeRecords, march } from '../../make-records.ts';

type Call = NonNullable<CompanyRecords['calls']>[number];

const msk = (text: string) => Date.parse(`2026-03-${text}:00+03:00`);
const later = { asOf: '2026-06-01T00:00:00+03:00', currency: 'RUB', timeZone: 'Europe/Moscow' };

const ask = (records: CompanyRecords, scope: Partial<Scope> = {}, options?: CallStatsOptions) => {
  const data = parseRecords(records);
  const resolved = resolveScope({ ...march, ...scope }, data.account);
  const report = computeCallStats(data, resolved, options);
  expect(callStatsSchema.safeParse(report).error).to.equal(undefined);
  return {
    report,
    row: (id: string | number) => report.managers.find(({ managerId }) => managerId === id)!,
    ended: (ending: string) => report.team.episodes[endings.indexOf(ending as never)],
    ids: (cell: CallStatsCell) => {
      const { kind, rows } = selectCallStats(data, resolved, options, cell);
      return Array.from(rows, (row) => (kind === 'deals' ? data.deals.idOf(row) : data.calls.idOf(row)));
    },
    note: (code: string) => report.notes.find((note) => note.code === code)?.count ?? 0,
  };
};

let made = 0;
const call = (at: number | string, given: Partial<Call> = {}): Call => ({
  id: `n${++made}`,
  managerId: 1,
  at: typeof at === 'string' ? msk(at) : at,
  direction: 'in',
  talkSeconds: 0,
  ...given,
});
const talk = (at: string, talkSeconds: number, given: Partial<Call> = {}) => call(at, { talkSeconds, outcome: 'answered', ...given });

describe('calls', () => {
  it('has medians and ninetieth percentiles of talks, and conversations of 30 seconds (C1)', () => {
    const seconds = [0, 0, 5, 12, 31, 45, 60, 75, 120, 180, 240, 300, 900];
    const { report, ids } = ask(
      makeRecords({ calls: seconds.map((talkSeconds, i) => call(msk('10T10:00') + i * 3_600_000, { talkSeconds })) }),
    );
    const { talk: talks, conversations } = report.team;
    expect([talks.medianMs, talks.p90Ms, talks.totalMs]).to.deep.equal([75_000, 300_000, 1_968_000]);
    expect(talks.totalMs / talks.count / 1000).to.be.closeTo(178.909090909, 1e-9);
    expect(conversations).to.deep.equal({ count: 9, p25Ms: 60_000, medianMs: 120_000, p75Ms: 240_000 });
    expect(report.histogram.map(({ count }) => count)).to.deep.equal([1, 1, 2, 2, 3, 1, 1, 0]);
    expect(ids({ set: 'conversations' })).to.have.length(9);
    expect(ids({ set: 'talks', fromMs: 120_000, toMs: 300_000 })).to.have.length(3);
  });

  it('draws an hour to the share of all hours by as much as its calls are few (C2)', () => {
    const cells: [number, number][] = [
      [3, 3],
      [30, 60],
      [1, 1],
      [0, 2],
    ];
    const expected = [0.347826087, 0.4375, 0.285714286, 0.227272727];
    const wilson = [0.438502968, 0.377350242, 0.206549314, 0];
    cells.forEach(([count, n], i) => {
      expect(shrinkCell(count, n, 0.25, 20)).to.be.closeTo(expected[i]!, 1e-9);
      expect(computeShare(count, n)!.low).to.be.closeTo(wilson[i]!, 1e-9);
    });
    // Three of three at nine on Monday, one of five at ten: together half of eight.
    const calls = [0, 1, 2]
      .map((i) => talk(`02T09:0${i}`, 60))
      .concat(
        talk('02T10:00', 60),
        [1, 2, 3, 4].map((i) => call(`02T10:0${i}`)),
      );
    const { report } = ask(makeRecords({ calls }));
    expect(report.heat.map(({ weekday, hour, n, answerShare }) => [weekday, hour, n, answerShare])).to.deep.equal([
      [1, 9, 3, (3 + 20 * 0.5) / 23],
      [1, 10, 5, (1 + 20 * 0.5) / 25],
    ]);
  });

  describe('and the deals after them (C3)', () => {
    const moment = (day: string) => Date.parse(`2026-03-${day}:00+03:00`);
    const calls: [string, string, string, number][] = [
      ['C1', 'k1', '02T10:00', 180],
      ['C2', 'k1', '05T11:00', 0],
      ['C3', 'k1', '06T12:00', 95],
      ['C4', 'k2', '03T09:00', 40],
      ['C5', 'k3', '01T15:00', 200],
      ['C6', 'k4', '10T10:00', 12],
      ['C7', 'k2', '20T09:00', 60],
    ];
    const deals: [string, string, string][] = [
      ['D1', 'k1', '06T12:20'],
      ['D2', 'k3', '15T09:00'],
      ['D3', 'k2', '08T09:00'],
      ['D4', 'k2', '20T08:00'],
    ];
    const records = makeRecords({
      account: later,
      ...makeHistories(Object.fromEntries(deals.map(([id, , at]) => [id, [[`2026-03-${at}:00+03:00`, 'P1', 'S1']]])), (id) => ({
        contactId: deals.find(([deal]) => deal === id)![1],
      })),
      calls: calls.map(([id, contactId, day, talkSeconds]) => ({
        id,
        managerId: 1,
        direction: 'out',
        at: moment(day),
        talkSeconds,
        contactId,
      })),
    });

    for (const [options, led, rate, qualifying] of [
      [{}, ['C3', 'C4'], 0.4, 5],
      [{ credit: 'first' }, ['C1', 'C4'], 0.4, 5],
      [{ windowDays: 14 }, ['C3', 'C4', 'C5'], 0.6, 5],
      [{ conversationSeconds: 1 }, ['C3', 'C4'], 1 / 3, 6],
    ] as [CallStatsOptions, string[], number, number][]) {
      it(`credits ${led.join(', ')} of ${qualifying} with ${JSON.stringify(options)}`, () => {
        const { report, ids } = ask(records, {}, options);
        expect(ids({ set: 'led' }).sort()).to.deep.equal(led);
        expect(report.team.deals.rate!.share).to.be.closeTo(rate, 1e-9);
        expect(report.team.deals.rate!.n).to.equal(qualifying);
        expect(report.team.deals.credit).to.equal(led.length);
        expect(ids({ set: 'qualifying' })).to.have.length(qualifying);
      });
    }

    it('never credits a call to the deal that was made before it, and shares a deal in equal parts when asked', () => {
      expect(ask(records).ids({ set: 'deals' }).sort()).to.deep.equal(['D1', 'D3']);
      const { ids, report } = ask(records, {}, { credit: 'linear' });
      expect(ids({ set: 'led' }).sort()).to.deep.equal(['C1', 'C3', 'C4']);
      expect(report.team.deals.credit).to.equal(2);
    });

    it('leaves calls younger than the window out of the rate, to the very moment', () => {
      const now = moment('20T09:00') + 7 * 86_400_000;
      expect(ask(records, { now }).report.team.deals).to.deep.include({ young: 0 });
      const young = ask(records, { now: now - 1 }).report.team.deals;
      expect([young.young, young.rate!.n]).to.deep.equal([1, 4]);
    });
  });

  it('makes one episode of a caller’s missed calls, and says how each ended (C4)', () => {
    const events: [string, 'in' | 'out', string, Call['outcome']][] = [
      ['a', 'in', '10:00', 'missed'],
      ['a', 'in', '10:04', 'missed'],
      ['a', 'out', '10:15', 'answered'],
      ['b', 'in', '11:00', 'missed'],
      ['b', 'in', '11:05', 'answered'],
      ['c', 'in', '12:00', 'missed'],
      ['c', 'out', '18:00', 'answered'],
      ['d', 'in', '13:00', 'missed'],
      ['e', 'in', '14:00', 'missed'],
      ['e', 'out', '14:10', 'not-reached'],
    ];
    const calls = events.map(([phone, direction, time, outcome]) =>
      call(`10T${time}`, { phone, direction, outcome: outcome!, talkSeconds: outcome === 'answered' ? 60 : 0 }),
    );
    const { report, ended, ids } = ask(makeRecords({ calls }));
    expect([report.team.in.missed, report.team.missedInEpisodes]).to.deep.equal([6, 6]);
    expect(report.team.episodes).to.deep.equal([1, 1, 1, 1, 1, 0]);
    expect(['called-back', 'called-back-late', 'redialled', 'tried', 'lost'].map(ended)).to.deep.equal([1, 1, 1, 1, 1]);
    expect(report.team.waitMedianMs).to.equal(((15 + 360) / 2) * 60_000);
    expect(ids({ set: 'episodes' })).to.have.length(5);
    expect(ids({ set: 'episodes', ending: 'lost' })).to.deep.equal([calls[7]!.id]);
  });

  it('chains missed calls to thirty minutes, counts a call back to twenty, and looks 23 hours far, each to the very moment', () => {
    const minutes = (first: number, ...rest: [number, Partial<Call>][]) => [
      call(msk('10T10:00') + first, { phone: '1' }),
      ...rest.map(([after, given]) => call(msk('10T10:00') + after, { phone: '1', ...given })),
    ];
    const back: Partial<Call> = { direction: 'out', talkSeconds: 5 };
    const episodes = (calls: Call[]) => ask(makeRecords({ calls })).report.team.episodes;
    expect(episodes(minutes(0, [1_800_000, {}]))).to.deep.equal([0, 0, 0, 0, 1, 0]);
    expect(episodes(minutes(0, [1_800_001, {}]))).to.deep.equal([0, 0, 0, 0, 2, 0]);
    expect(episodes(minutes(0, [1_200_000, back]))).to.deep.equal([1, 0, 0, 0, 0, 0]);
    expect(episodes(minutes(0, [1_200_001, back]))).to.deep.equal([0, 1, 0, 0, 0, 0]);
    expect(episodes(minutes(0, [23 * 3_600_000, back]))).to.deep.equal([0, 1, 0, 0, 0, 0]);
    expect(episodes(minutes(0, [23 * 3_600_000 + 1, back]))).to.deep.equal([0, 0, 0, 0, 1, 0]);
  });

  it('calls nothing lost before its 23 hours are over', () => {
    const calls = [call('10T10:00', { phone: '1' })];
    expect(ask(makeRecords({ calls }), { now: msk('11T09:00') - 1 }).ended('waiting')).to.equal(1);
    expect(ask(makeRecords({ calls }), { now: msk('11T09:00') }).ended('lost')).to.equal(1);
  });

  it('knows a caller by the digits of the number however it is written, else by the contact', () => {
    const calls = [
      call('10T10:00', { phone: '+7 (921) 123-45-67' }),
      talk('10T10:05', 60, { phone: '89211234567', direction: 'out' }),
      call('10T11:00', { contactId: 'k' }),
      talk('10T11:05', 60, { contactId: 'k', direction: 'out' }),
      call('10T12:00', { phone: 'anonymous' }),
    ];
    const { report, note } = ask(makeRecords({ calls }));
    expect(report.team.episodes).to.deep.equal([2, 0, 0, 0, 0, 0]);
    expect(note('missed-without-caller')).to.equal(1);
  });

  it('gives an answered group to who answered, and an unanswered one to nobody, once', () => {
    const leg = (managerId: number, groupId: string, talkSeconds: number) =>
      call('10T10:00', { managerId, groupId, talkSeconds, outcome: talkSeconds ? 'answered' : 'missed', phone: groupId });
    const { report, row, note, ids } = ask(
      makeRecords({ calls: [leg(1, 'g', 0), leg(2, 'g', 40), leg(1, 'h', 0), leg(2, 'h', 0), call('10T12:00')] }),
    );
    expect(report.team.in).to.deep.equal({ count: 3, answered: 1, missed: 2, unknown: 0 });
    expect([row(1).in, row(2).in]).to.deep.equal([
      { count: 1, answered: 0, missed: 1, unknown: 0 },
      { count: 1, answered: 1, missed: 0, unknown: 0 },
    ]);
    expect([note('unanswered-groups'), ids({ set: 'missed' }).length, ids({ set: 'in' }).length]).to.deep.equal([1, 2, 3]);
    const one = ask(makeRecords({ calls: [leg(1, 'h', 0), leg(2, 'h', 0)] }), { managerIds: [1] });
    expect([one.report.team.in.count, one.note('calls-of-nobody-left-out')]).to.deep.equal([0, 1]);
  });

  it('has an answer only where somebody talked, and keeps apart what the records do not tell', () => {
    const { report, note, ids } = ask(
      makeRecords({
        calls: [
          talk('10T10:00', 30),
          talk('10T10:10', 0),
          call('10T10:20', { talkSeconds: null, outcome: 'answered' }),
          call('10T10:30', { talkSeconds: null }),
          call('10T10:40', { talkSeconds: 25, outcome: 'voicemail' }),
          call('10T10:50', { talkSeconds: null, outcome: 'abandoned' }),
        ],
      }),
    );
    expect(report.team.in).to.deep.equal({ count: 6, answered: 1, missed: 3, unknown: 2 });
    expect([report.team.answerRate!.count, report.team.answerRate!.n]).to.deep.equal([1, 4]);
    expect(report.team.missedKinds).to.deep.equal([0, 1, 1, 1, 0, 0, 0]);
    expect([note('talk-unknown'), note('outcome-contradicts'), ids({ set: 'unknown' }).length]).to.deep.equal([2, 1, 2]);
  });

  it('counts answers in business hours, and the others apart; a person’s own schedule goes first', () => {
    const calls = [
      talk('10T09:00', 5),
      call(msk('10T18:00') - 1),
      call('10T18:00'),
      talk('14T12:00', 5),
      call('10T19:00', { managerId: 2 }),
    ];
    const { report, row, ids } = ask(
      makeRecords({
        calls,
        managers: [
          { id: 1, name: 'Анна Петрова' },
          { id: 2, name: 'Борис Ким', schedule: { start: '12:00', end: '21:00' } },
        ],
      }),
    );
    expect([row(1).answerRate!.count, row(1).answerRate!.n, row(1).answerRateOff!.count, row(1).answerRateOff!.n]).to.deep.equal([
      1, 2, 1, 2,
    ]);
    expect([row(2).answerRate!.n, row(2).answerRateOff]).to.deep.equal([1, null]);
    expect([ids({ set: 'business' }).length, ids({ set: 'off' }).length, report.team.answerRate!.n]).to.deep.equal([3, 2, 3]);
  });

  it('says no rate of chosen results, and the counts of them', () => {
    const calls = [talk('10T10:00', 50), talk('10T11:00', 5), call('10T12:00')];
    const { report, note } = ask(makeRecords({ calls }), {}, { result: 'conversation' });
    expect([report.count, report.team.answerRate, report.heat[0]!.answerShare, note('rates-need-all')]).to.deep.equal([1, null, null, 1]);
    expect(ask(makeRecords({ calls }), {}, { maxSeconds: 5 }).report.count).to.equal(1);
    expect(ask(makeRecords({ calls }), {}, { minSeconds: 5 }).report.count).to.equal(2);
  });

  it('finds calls by a part of the number, by person and by direction', () => {
    const calls = [
      call('10T10:00', { phone: '+7 921 123-45-67' }),
      call('10T11:00', { phone: '8 (921) 123-00-00', managerId: 2 }),
      call('10T12:00', { phone: '+7 999 000-00-00', direction: 'out' }),
    ];
    const records = makeRecords({ calls });
    const count = (options: CallStatsOptions) => ask(records, {}, options).report.count;
    expect(['921123', '8 921 123-45-67', '45-67', '5', ''].map((phone) => count({ phone }))).to.deep.equal([2, 1, 1, 1, 3]);
    expect([count({ person: 2 }), count({ person: '1' }), count({ person: 77 }), count({ direction: 'out' })]).to.deep.equal([1, 2, 0, 1]);
  });

  it('compares answers with those of the others, and names who answers fewer for sure', () => {
    const many = (managerId: number, answered: number, missed: number) =>
      Array.from({ length: answered + missed }, (_, i) =>
        call(msk('10T09:00') + i * 60_000, { managerId, talkSeconds: i < answered ? 60 : 0, phone: `${managerId}${i}` }),
      );
    const { row, report } = ask(makeRecords({ calls: [...many(1, 30, 70), ...many(2, 80, 20)] }));
    expect([row(1).comparison.verdict, row(1).comparison.difference]).to.deep.equal(['confirmed', -0.5]);
    expect(report.finding.managerIds).to.deep.equal([1]);
    expect(ask(makeRecords({ calls: [...many(1, 3, 6), ...many(2, 80, 20)] })).row(1).comparison.verdict).to.equal('not-enough-data');
  });

  it('says what is odd: overlapping talks, groups that two answered or that last for hours, rows that cannot be read', () => {
    const { note, report } = ask(
      makeRecords({
        calls: [
          talk('10T10:00', 600),
          talk('10T10:05', 60),
          talk('10T11:00', 60, { groupId: 'g' }),
          talk('10T13:00', 60, { groupId: 'g', managerId: 2 }),
          call('10T14:00', { managerId: null }),
          call('10T14:00', { talkSeconds: -5 }),
          { ...talk('10T15:00', 60), id: 'twice' },
          { ...talk('10T15:30', 60), id: 'twice' },
          call('10T16:00', { outcome: 'exploded' as never }),
        ],
      }),
    );
    expect(
      ['overlapping-calls', 'groups-several-answered', 'groups-spread', 'calls-without-manager', 'rows-rejected'].map(note),
    ).to.deep.equal([1, 1, 1, 1, 3]);
    expect(report.count).to.equal(5);
  });

  it('counts the first moment of the period and not the last, nor what comes after now', () => {
    const calls = [call('01T00:00'), call(msk('01T00:00') - 1), call(Date.parse('2026-04-01T00:00:00+03:00'))];
    expect(ask(makeRecords({ calls })).report.count).to.equal(1);
    expect(ask(makeRecords({ calls }), { now: msk('01T00:00') }).report.count).to.equal(1);
    expect(ask(makeRecords({ calls }), { now: msk('01T00:00') - 1 }).report.count).to.equal(0);
  });

  it('has nothing to say of an empty company', () => {
    const { report, note } = ask(makeRecords());
    expect([report.finding.code, report.team.answerRate, report.team.talk.medianMs, note('no-calls')]).to.deep.equal([
      'nothing',
      null,
      null,
      1,
    ]);
  });
});

describe('hours of calls by the clock', () => {
  const cases: [zone: string, at: string, weekday: number, hour: number, business: boolean][] = [
    ['Europe/Moscow', '2026-03-10T14:59:59Z', 2, 17, true],
    ['Europe/Moscow', '2026-03-10T15:00:00Z', 2, 18, false],
    ['Asia/Kamchatka', '2026-03-09T21:00:00Z', 2, 9, true],
    ['Asia/Kamchatka', '2026-03-13T12:30:00Z', 6, 0, false],
    ['Europe/Berlin', '2026-03-27T08:00:00Z', 5, 9, true],
    ['Europe/Berlin', '2026-03-30T07:00:00Z', 1, 9, true],
    ['Europe/Berlin', '2026-03-30T16:00:00Z', 1, 18, false],
    ['Europe/Berlin', '2026-03-29T01:30:00Z', 7, 3, false],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', 7, 2, false],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', 7, 2, false],
    ['Europe/Berlin', '2026-10-26T08:00:00Z', 1, 9, true],
    ['Europe/Berlin', '2026-10-26T07:59:59Z', 1, 8, false],
    ['America/New_York', '2026-03-06T14:00:00Z', 5, 9, true],
    ['America/New_York', '2026-03-09T13:00:00Z', 1, 9, true],
    ['America/New_York', '2026-03-09T12:59:59Z', 1, 8, false],
    ['America/New_York', '2026-11-02T22:59:59Z', 1, 17, true],
  ];
  for (const [timeZone, at, weekday, hour, business] of cases) {
    it(`${at} is ${business ? '' : 'not '}business time at ${hour} on day ${weekday} in ${timeZone}`, () => {
      const records = makeRecords({ account: { ...later, timeZone, asOf: '2026-12-31T00:00:00Z' }, calls: [call(Date.parse(at))] });
      const { report } = ask(records, { from: '2026-01-01', to: '2026-12-31' });
      expect([report.heat[0]!.weekday, report.heat[0]!.hour]).to.deep.equal([weekday, hour]);
      expect([report.team.answerRate?.n ?? 0, report.team.answerRateOff?.n ?? 0]).to.deep.equal(business ? [1, 0] : [0, 1]);
    });
  }

  it('keeps holidays off, ends a short day an hour earlier, and lets a night shift run past midnight', () => {
    const calendar = { weekend: [6, 7], holidays: ['2026-03-09'], shortDays: ['2026-03-10'] };
    const count = (at: string, businessHours?: { start: string; end: string; days?: number[] }) => {
      const records = makeRecords({ account: { ...later, ...(businessHours ? { businessHours } : {}) }, calendar, calls: [call(at)] });
      return ask(records).report.team.answerRate?.n ?? 0;
    };
    expect([count('09T12:00'), count('10T16:59'), count('10T17:00'), count('11T17:00')]).to.deep.equal([0, 1, 0, 1]);
    const night = { start: '20:00', end: '04:00', days: [5, 6] };
    expect([count('13T20:00', night), count('14T03:59', night), count('14T04:00', night), count('13T03:00', night)]).to.deep.equal([
      1, 1, 0, 0,
    ]);
  });

  it('takes a person’s own schedule by the own clock', () => {
    const managers = [{ id: 1, name: 'Анна Петрова', timeZone: 'Asia/Omsk', schedule: { start: '09:00', end: '18:00' } }];
    const n = (at: string) => ask(makeRecords({ managers, calls: [call(at)] })).report.team.answerRate?.n ?? 0;
    expect([n('10T06:00'), n('10T14:59'), n('10T15:00')]).to.deep.equal([1, 1, 0]);
  });
});
