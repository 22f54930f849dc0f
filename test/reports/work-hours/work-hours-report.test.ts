import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { computeWorkHours, type WorkHoursOptions } from '../../../src/reports/work-hours/work-hours-report.ts';
import { workHoursSchema, type WorkHoursCell } from '../../../src/reports/work-hours/work-hours-schema.ts';
import { selectWorkHours } from '../../../src/reports/work-hours/work-hours-select.ts';
import { makeRecords, march } from '../../make-records.ts';

const HOUR = 3_600_000;

const ask = (records: CompanyRecords, scope: Partial<Scope> = {}, options?: WorkHoursOptions) => {
  const data = parseRecords(records);
  const resolved = resolveScope({ ...march, ...scope }, data.account);
  const report = computeWorkHours(data, resolved, options);
  expect(workHoursSchema.safeParse(report).error?.issues ?? []).to.deep.equal([]);
  expect(JSON.stringify(report)).not.to.match(/NaN|Infinity/);
  return {
    report,
    behind: (cell: Omit<WorkHoursCell, 'set'> = {}) => selectWorkHours(data, resolved, options, { set: 'traces', ...cell }).rows.length,
    row: (id: string | number) => report.managers.find(({ managerId }) => managerId === id)!,
    day: (text: string, id: string | number = 1) => report.days.find(({ day, managerId }) => day === text && managerId === id)!,
    note: (code: string) => report.notes.find((note) => note.code === code)?.count ?? 0,
  };
};

let lastId = 0;
/** Notes that a person wrote, at clock times of Moscow or at instants. */
const notesOf = (by: number | null, ...times: string[]) =>
  times.map((time) => ({
    id: `n${++lastId}`,
    by,
    kind: 'note-added',
    entity: null,
    at: time.length === 5 ? `2026-03-10T${time}:00+03:00` : time,
  }));

type Call = NonNullable<CompanyRecords['calls']>[number];
const callAt = (time: string, talkSeconds: number | null, given: Partial<Call> = {}): Call => ({
  ...{ id: ++lastId, managerId: 1, direction: 'out', at: time.length === 5 ? `2026-03-10T${time}:00+03:00` : time, talkSeconds },
  ...given,
});

/** A trace every twenty minutes of the clock of a zone, ends included. */
const shift = (by: number, from: string, to: string) => {
  const times: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 20 * 60_000) times.push(new Date(at).toISOString());
  if (Date.parse(times.at(-1)!) < Date.parse(to)) times.push(to);
  return notesOf(by, ...times);
};

const oneDay = { from: '2026-03-10', to: '2026-03-11' };
const h1 =
  '08:57 09:10 09:31 10:02 10:25 10:50 11:15 11:40 12:05 12:31 13:22 13:40 14:05 14:45 15:10 15:39 16:05 16:30 17:00 17:25 17:48'.split(
    ' ',
  );

describe('a day of work', () => {
  it('has its first and last trace, sessions, active time and lunch [H1]', () => {
    const { day, behind, row } = ask(makeRecords({ events: notesOf(1, ...h1) }), oneDay);
    const found = day('2026-03-10');
    expect([found.first!.minute, found.last!.minute]).to.deep.equal([8 * 60 + 57, 17 * 60 + 48]);
    expect((found.last!.at - found.first!.at) / 60_000).to.equal(531);
    expect([found.sessions.length, found.activeMs / 60_000, found.traces]).to.deep.equal([4, 409, 21]);
    expect(found.lunch).to.deep.equal({ fromMinute: 12 * 60 + 31, toMinute: 13 * 60 + 22, durationMs: 51 * 60_000 });
    expect((found.last!.at - found.first!.at - found.lunch!.durationMs) / 60_000).to.equal(480);
    const gaps = found.sessions.slice(1).map(({ fromMinute }, i) => fromMinute - found.sessions[i]!.toMinute);
    expect(gaps).to.deep.equal([31, 51, 40]);
    expect([behind({ managerId: 1, day: '2026-03-10' }), behind({ managerId: 1 }), row(1).traces]).to.deep.equal([21, 21, 21]);
  });

  it('splits sessions by a gap above the limit, not by one of exactly that length', () => {
    const events = notesOf(1, '09:00', '09:30', '10:01', '10:20', '10:40');
    const sessions = (gapMinutes?: number) =>
      ask(makeRecords({ events }), oneDay, gapMinutes ? { gapMinutes } : {}).day('2026-03-10').sessions.length;
    expect([sessions(), sessions(29), sessions(31)]).to.deep.equal([2, 3, 1]);
  });

  it('takes for lunch the longest of the pauses that lie at least half within 11:30–15:00, from 30 minutes on', () => {
    const lunch = (...times: string[]) => ask(makeRecords({ events: notesOf(1, ...times) }), oneDay).day('2026-03-10').lunch;
    expect(lunch('09:00', '09:20', '11:00', '12:00', '12:20')).to.deep.include({ fromMinute: 660, toMinute: 720 });
    expect(lunch('09:00', '09:20', '10:50', '12:00', '12:20')).to.equal(null);
    expect(lunch('11:40', '12:10', '12:30', '12:50', '13:10')).to.deep.include({ fromMinute: 700 });
    expect(lunch('11:40', '12:09', '12:30', '12:50', '13:10')).to.equal(null);
    expect(lunch('11:00', '12:00', '13:00', '14:00', '15:00')).to.deep.include({ fromMinute: 660 });
    expect(lunch('09:00', '12:00', '13:30')).to.equal(null);
  });

  it('counts calls with their length, overlapping ones once, and those without a length as moments', () => {
    const calls = [
      callAt('09:00', 1200),
      callAt('09:10', 1800),
      callAt('09:50', null, { outcome: 'answered' }),
      callAt('10:00', 60, { direction: 'in', outcome: 'answered' }),
      callAt('10:10', 50_000),
      callAt('08:00', 0, { direction: 'in', outcome: 'missed' }),
      callAt('08:10', 0, { managerId: null }),
      callAt('08:20', -5),
    ];
    const { day, note } = ask(makeRecords({ calls }), oneDay);
    const found = day('2026-03-10');
    expect([found.traces, found.first!.minute, found.last!.minute, found.activeMs / 60_000]).to.deep.equal([5, 540, 610, 70]);
    const codes = ['overlapping-calls', 'calls-without-length', 'calls-too-long', 'missed-calls', 'calls-without-manager', 'rows-rejected'];
    expect(codes.map(note)).to.deep.equal([1, 1, 1, 1, 1, 1]);
  });

  it('ends a call that goes on at now, sees nothing later, and tells what is dated after the records end', () => {
    const events = notesOf(1, '09:00', '09:10', '09:20', '09:30', '12:00', '2026-05-01T10:00:00+03:00');
    const { day, note } = ask(makeRecords({ events, calls: [callAt('09:40', 3600)] }), { ...oneDay, now: '2026-03-10T10:00:00+03:00' });
    const found = day('2026-03-10');
    expect([found.traces, found.last!.minute, found.isComplete, note('future-acts')]).to.deep.equal([5, 600, false, 1]);
  });

  it('has too few traces to tell hours below five, and keeps them', () => {
    const { day, row, report } = ask(makeRecords({ events: notesOf(1, '09:00', '12:00', '13:00', '15:00') }), oneDay);
    expect(day('2026-03-10')).to.deep.include({ isTooFew: true, traces: 4, lunch: null });
    expect([row(1).first, row(1).daysTooFew, row(1).traces, report.finding.code]).to.deep.equal([null, 1, 4, 'too-few']);
  });

  it('counts nothing that robots do, and keeps a line for people whom only records name', () => {
    const { row, note, report } = ask(makeRecords({ events: [...notesOf(null, '09:00'), ...notesOf(77, ...h1)] }), oneDay);
    expect([row(77).name, row(77).traces, note('acts-without-person'), note('unknown-managers')]).to.deep.equal([null, 21, 1, 1]);
    expect(report.managers.map(({ managerId }) => managerId)).to.deep.equal([1, 2, 77]);
  });
});

describe('days and zones', () => {
  const companyIn = (timeZone: string, events: CompanyRecords['events'], zoneOfOne?: string) => {
    const records = makeRecords({ events });
    return {
      ...records,
      account: { ...records.account, timeZone, asOf: '2026-12-01T00:00:00Z' },
      managers: [{ ...records.managers[0]!, ...(zoneOfOne ? { timeZone: zoneOfOne } : {}) }, records.managers[1]!],
    };
  };

  it('put a night shift on the day on which it begins, as long as it lasts, through the change of clocks [H2]', () => {
    const shifts = [
      ['Europe/Berlin', '2026-03-28', '2026-03-28T21:30:00Z', 7],
      ['Europe/Berlin', '2026-10-24', '2026-10-24T20:30:00Z', 9],
      ['Europe/Moscow', '2026-03-28', '2026-03-28T19:30:00Z', 8],
      ['America/New_York', '2026-03-07', '2026-03-08T03:30:00Z', 7],
      ['Asia/Kamchatka', '2026-03-28', '2026-03-28T10:30:00Z', 8],
    ] as const;
    for (const [zone, date, start, hours] of shifts) {
      const end = new Date(Date.parse(start) + hours * HOUR).toISOString();
      const scope = { from: date, to: date.replace(/\d+$/, (text) => String(Number(text) + 2).padStart(2, '0')), managerIds: [1] };
      for (const records of [companyIn(zone, shift(1, start, end)), companyIn('Asia/Vladivostok', shift(1, start, end), zone)]) {
        const { report, behind } = ask(records, scope);
        const [own, next] = report.days;
        expect([own!.day, own!.first!.minute, own!.last!.minute], zone).to.deep.equal([date, 22 * 60 + 30, 1440 + 6 * 60 + 30]);
        expect([own!.activeMs / HOUR, own!.sessions.length, next!.traces], zone).to.deep.equal([hours, 1, 0]);
        expect(behind({ managerId: 1, day: date }), zone).to.equal(own!.traces);
      }
    }
  });

  it('last 23 and 25 hours in Berlin and in New York when clocks change', () => {
    const cases = [
      ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', 23],
      ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z', 25],
      ['America/New_York', '2026-03-08', '2026-03-08T05:00:00Z', 23],
      ['America/New_York', '2026-11-01', '2026-11-01T04:00:00Z', 25],
      ['Europe/Moscow', '2026-03-29', '2026-03-28T21:00:00Z', 24],
      ['Asia/Kamchatka', '2026-03-29', '2026-03-28T12:00:00Z', 24],
    ] as const;
    for (const [zone, date, start, hours] of cases) {
      const from = Date.parse(start);
      const times = Array.from({ length: 27 }, (_, i) => new Date(from + (i - 1) * HOUR).toISOString());
      const scope = { from: date, to: date.replace(/\d+$/, (text) => String(Number(text) + 1).padStart(2, '0')) };
      const { day } = ask(companyIn('Europe/London', notesOf(1, ...times), zone), scope, { dayCutMinute: 0 });
      expect(day(date).traces, `${zone} ${date}`).to.equal(hours);
    }
  });

  it('are each person’s own: one moment is another day and another hour elsewhere [H3]', () => {
    const events = [
      ...shift(1, '2026-03-31T21:30:00Z', '2026-03-31T23:30:00Z'),
      ...shift(2, '2026-03-31T21:30:00Z', '2026-03-31T23:30:00Z'),
    ];
    const { report, row } = ask(companyIn('Europe/Moscow', events, 'America/New_York'), { from: '2026-03-31', to: '2026-04-01' }, {});
    expect(report.days.map(({ day, managerId, traces, first }) => [managerId, day, traces, first?.minute])).to.deep.equal([
      [1, '2026-03-31', 7, 17 * 60 + 30],
      [2, '2026-03-31', 7, 1440 + 30],
    ]);
    expect([row(1).timeZone, row(2).timeZone]).to.deep.equal(['America/New_York', 'Europe/Moscow']);
    const late = ask(companyIn('Europe/Moscow', events, 'Asia/Vladivostok'), { from: '2026-04-01', to: '2026-04-02' });
    expect([late.day('2026-04-01', 1).traces, late.day('2026-04-01', 2).traces]).to.deep.equal([7, 0]);
  });

  it('begin at 04:00 or at the cut that was asked for', () => {
    const events = notesOf(1, '2026-03-11T03:59:00+03:00', '2026-03-11T05:00:00+03:00');
    const days = (dayCutMinute?: number) =>
      ask(
        makeRecords({ events }),
        { from: '2026-03-10', to: '2026-03-12', managerIds: [1] },
        dayCutMinute === undefined ? {} : { dayCutMinute },
      ).report.days.map(({ traces }) => traces);
    expect([days(), days(0), days(360)]).to.deep.equal([
      [1, 1],
      [0, 2],
      [2, 0],
    ]);
  });

  it('have what begins before the cut to the day before, from the first day of the period on, and to its last', () => {
    const events = shift(1, '2026-03-10T02:00:00+03:00', '2026-03-10T09:00:00+03:00');
    const over = (from: string, to: string) => ask(makeRecords({ events }), { from, to, managerIds: [1] }).row(1).traces;
    expect([over('2026-03-10', '2026-03-11'), over('2026-03-09', '2026-03-10')]).to.deep.equal([0, 22]);
  });

  it('say so when a zone is not known, is not given, or most likely wrong', () => {
    const events = shift(1, '2026-03-10T00:00:00Z', '2026-03-10T04:00:00Z');
    const odd = ask(companyIn('Europe/London', events, 'Mars/Phobos'), oneDay);
    expect([odd.row(1).zoneDoubt, odd.row(1).timeZone, odd.note('zones-unknown'), odd.note('people-without-zone')]).to.deep.equal([
      'unknown',
      'Europe/London',
      1,
      1,
    ]);
    const night = ask(companyIn('Asia/Omsk', events, 'Europe/London'), { from: '2026-03-09', to: '2026-03-12' });
    expect([night.row(1).zoneDoubt, night.row(2).zoneDoubt, night.report.finding]).to.deep.equal([
      'night',
      null,
      { code: 'check-zone', managerIds: [1] },
    ]);
  });

  it('are not doubted for those who work at night by their own schedule', () => {
    const times = ['00:00', '01:00', '02:00', '03:00', '04:00', '04:20', '04:40', '04:50', '04:55', '04:59', '05:00'];
    const by = (schedule: { start: string; end: string } | null) =>
      ask(
        makeRecords({
          events: notesOf(1, ...times),
          managers: [
            { id: 1, name: 'А', schedule },
            { id: 2, name: 'Б' },
          ],
        }),
        { from: '2026-03-09', to: '2026-03-12' },
      );
    expect([by(null).row(1).zoneDoubt, by({ start: '22:00', end: '06:00' }).row(1).zoneDoubt]).to.deep.equal(['night', null]);
  });

  it('are not doubted at exactly a quarter of the night', () => {
    const times = ['00:00', '01:00', '04:59', '05:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'];
    expect(ask(makeRecords({ events: notesOf(1, ...times) }), { from: '2026-03-09', to: '2026-03-12' }).row(1).zoneDoubt).to.equal(null);
    const more = notesOf(1, ...times, '03:00');
    expect(ask(makeRecords({ events: more }), { from: '2026-03-09', to: '2026-03-12' }).row(1).zoneDoubt).to.equal('night');
  });
});

describe('a person’s usual day', () => {
  const startsOf = (minutes: readonly number[], from = '2026-03-02') =>
    minutes.flatMap((minute, i) => {
      const start = Date.parse(`${from}T00:00:00+03:00`) + i * 24 * HOUR + minute * 60_000;
      return shift(1, new Date(start).toISOString(), new Date(start + 2 * HOUR).toISOString());
    });

  it('has the median of first traces and their deviation [H5]', () => {
    const { row } = ask(makeRecords({ events: startsOf([537, 542, 555, 530, 545, 700, 541]) }));
    expect(row(1).first).to.deep.include({ n: 7, medianMinute: 542, madMinutes: 5 });
    expect(row(1).last).to.deep.include({ n: 7, medianMinute: 662, madMinutes: 5 });
    expect(row(1).activeTime).to.deep.equal({ n: 7, medianMs: 2 * HOUR, lowMs: 2 * HOUR, highMs: 2 * HOUR });
  });

  it('goes round midnight [H5]', () => {
    const { row } = ask(makeRecords({ events: startsOf([23 * 60 + 30, 24 * 60 + 15, 47 * 60 + 50]) }), {}, { dayCutMinute: 0 });
    expect(row(1).first).to.deep.include({ n: 3, medianMinute: 23 * 60 + 50, madMinutes: 20 });
  });

  it('tells in what part of its days each half hour from the cut on has work', () => {
    const { row } = ask(makeRecords({ events: startsOf([540, 540, 600]) }));
    const from = (hour: number) => (hour - 4) * 2;
    expect(row(1).usual!.slice(from(8), from(13))).to.deep.equal([0, 0, 2 / 3, 2 / 3, 1, 1, 1, 1 / 3, 1 / 3, 0]);
  });

  it('knows schedule, grace, leave, holidays and short days', () => {
    const records = {
      ...makeRecords({ events: startsOf([540, 556, 555, 600, 545]) }),
      calendar: { weekend: [6, 7], holidays: ['2026-03-05'], shortDays: ['2026-03-03'] },
      absences: [{ managerId: 1, from: '2026-03-06', to: '2026-03-07', kind: 'leave' }],
      managers: [{ id: 1, name: 'Анна', schedule: { start: '09:00', end: '12:00' } }],
    };
    const { row, report } = ask(records, { from: '2026-03-02', to: '2026-03-09', managerIds: [1] });
    expect(report.days.map(({ plan }) => plan)).to.deep.equal(['work', 'short', 'work', 'holiday', 'leave', 'off', 'off']);
    expect(report.days.map(({ schedule }) => schedule?.endMinute ?? null)).to.deep.equal([720, 660, 720, null, null, null, null]);
    expect([row(1).plannedDays, row(1).days, row(1).daysOff]).to.deep.equal([3, 5, 2]);
    expect(row(1).scheduled).to.deep.equal({ n: 3, laterFirst: 1, earlierLast: 2 });
    expect(ask(records, { managerIds: [1] }, { graceMinutes: 0 }).row(1).scheduled).to.deep.include({ laterFirst: 2 });
  });

  it('reads a schedule that ends before it begins as one of the night', () => {
    const nights = ['2026-03-02', '2026-03-03'].flatMap((date) =>
      shift(1, `${date}T22:05:00+03:00`, new Date(Date.parse(`${date}T22:05:00+03:00`) + 8 * HOUR).toISOString()),
    );
    const managers = [{ id: 1, name: 'Анна', schedule: { start: '22:00', end: '06:00' } }];
    const { row, day } = ask(makeRecords({ events: nights, managers }), { managerIds: [1] });
    expect(row(1).schedule).to.deep.equal({ startMinute: 1320, endMinute: 1800 });
    expect(row(1).scheduled).to.deep.equal({ n: 2, laterFirst: 0, earlierLast: 0 });
    expect(day('2026-03-02').last!.minute).to.equal(1440 + 365);
  });

  it('leaves the day that lasts out of the medians', () => {
    const { row, day } = ask(makeRecords({ events: startsOf([540, 540, 700]) }), { now: '2026-03-04T20:00:00+03:00', managerIds: [1] });
    expect([row(1).first!.n, row(1).days, day('2026-03-04').isComplete, row(1).plannedDays]).to.deep.equal([2, 3, false, 3]);
  });

  it('has nothing to say before the period and of an empty company', () => {
    expect(ask(makeRecords(), { now: '2026-02-01T00:00:00+03:00' }).report.managers).to.deep.equal([]);
    const { report } = ask(makeRecords());
    expect([report.finding.code, report.team, report.managers.length]).to.deep.equal(['nothing', null, 2]);
  });

  it('is told by department and person, not by source or pipeline', () => {
    const records = makeRecords({
      events: startsOf([540]),
      managers: [
        { id: 1, name: 'А', departmentId: 1 },
        { id: 2, name: 'Б', departmentId: 2 },
      ],
    });
    expect(ask(records, { departmentIds: [2] }).report.managers.map(({ managerId }) => managerId)).to.deep.equal([2]);
    const { note, row } = ask(records, { sources: ['сайт'], pipelineId: 'P1' });
    expect([row(1).traces, note('deals-not-filtered'), note('pipeline-not-filtered')]).to.deep.equal([7, 1, 1]);
  });
});

describe('a report that must not tell of people', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: i + 1, name: `Имя ${i + 1}`, departmentId: i < 4 ? 1 : 2 }));
  const days = (by: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const start = Date.parse('2026-03-02T09:00:00+03:00') + i * 24 * HOUR + by * 60_000;
      return shift(by, new Date(start).toISOString(), new Date(start + 3 * HOUR).toISOString());
    }).flat();
  const company = (count: number, length = 6) =>
    makeRecords({ managers: people(count), events: people(count).flatMap(({ id }) => days(id, length)) });
  const aggregate = { visibility: 'aggregate-only' } as const;

  it('has the distribution of the team and nothing about a person or a day in its data', () => {
    const { report, behind } = ask(company(6), {}, aggregate);
    expect([report.managers, report.days, report.withheld]).to.deep.equal([[], [], null]);
    expect([report.team!.people, report.team!.days, report.team!.first.medianMinute]).to.deep.equal([6, 36, 543.5]);
    expect(JSON.stringify(report)).not.to.match(/Имя|managerId"|2026-03/);
    expect(() => behind()).to.throw('visibility');
  });

  it('withholds what fewer people or days than the smallest group stand behind, or one person mostly', () => {
    expect(ask(company(4), {}, aggregate).report).to.deep.include({ withheld: 'few-people', team: null });
    expect(ask(company(6), { departmentIds: [1] }, aggregate).report.withheld).to.equal('few-people');
    expect(ask(company(6, 4), {}, aggregate).report).to.deep.include({ withheld: 'few-days', team: null });
    expect(ask(company(4), {}, { ...aggregate, smallestGroup: 3 }).report.withheld).to.equal(null);
    const uneven = makeRecords({ managers: people(6), events: people(6).flatMap(({ id }) => days(id, id === 1 ? 20 : 3)) });
    expect(ask(uneven, {}, aggregate).report.withheld).to.equal('few-people');
  });

  it('cannot be narrowed to a person, and leaves half hours of a few out', () => {
    const records = company(6);
    records.events!.push(...shift(1, '2026-03-02T20:00:00+03:00', '2026-03-02T21:00:00+03:00'));
    const { report, note } = ask(records, { managerIds: [1] }, aggregate);
    expect([report.team!.people, note('people-not-filtered')]).to.deep.equal([6, 1]);
    expect(report.team!.usual.slice(30, 36)).to.deep.equal([0, 0, null, null, null, 0]);
    expect(report.notes.map(({ code }) => code)).not.to.include.members(['missed-calls', 'days-too-few']);
  });

  it('computes nothing where it is turned off', () => {
    const { report, behind } = ask(company(6), {}, { visibility: 'hidden' });
    expect([report.finding.code, report.team, report.managers, report.days, report.notes]).to.deep.equal(['hidden', null, [], [], []]);
    expect(() => behind({ managerId: 1 })).to.throw('visibility');
  });
});
