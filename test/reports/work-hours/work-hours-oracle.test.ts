/** Working hours again, by plain loops over the raw records and the platform's own calendar. */
import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope } from '../../../src/model/scope.ts';
import { computeWorkHours } from '../../../src/reports/work-hours/work-hours-report.ts';
import { selectWorkHours } from '../../../src/reports/work-hours/work-hours-select.ts';
import { makeHistories, makeRecords } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const MINUTE = 60_000;
const zones = ['Europe/Moscow', 'Asia/Kamchatka', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];
/** Weeks of which most have a change of clocks somewhere. */
const weeks = ['2026-03-04', '2026-03-25', '2026-10-21', '2026-10-28', '2026-06-10'];
const WEEK = 8;

const walls = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, { date: string; minute: number }>();

/** What calendar and clock on a wall show, by the platform. */
function wallOf(zone: string, instant: number): { date: string; minute: number } {
  const key = `${zone} ${Math.floor(instant / MINUTE)}`;
  let wall = known.get(key);
  if (!wall) {
    let format = walls.get(zone);
    if (!format) {
      format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      walls.set(zone, format);
    }
    const [date, time] = format.format(instant).split(' ') as [string, string];
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    known.set(key, (wall = { date, minute: hours * 60 + minutes }));
  }
  return wall;
}

const shiftDate = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface Trace {
  by: number;
  at: number;
  end: number;
}

interface OracleDay {
  traces: number;
  first: number;
  last: number;
  active: number;
  sessions: number;
  lunch: [number, number] | null;
  end: number;
}

/** Every trace of the records up to now, by who left it. */
function tracesOf(records: CompanyRecords, now: number): Trace[] {
  const traces: Trace[] = [];
  const add = (by: unknown, at: unknown, talk = 0) => {
    if (typeof by !== 'number' || typeof at !== 'number' || at > now) return;
    const isPlausible = talk > 0 && talk <= 12 * 3600;
    traces.push({ by, at, end: isPlausible ? Math.min(now, at + talk * 1000) : at });
  };
  for (const deal of records.deals) add(deal.createdBy, deal.createdAt);
  for (const task of records.tasks ?? []) {
    add(task.createdBy, task.createdAt);
    if (task.completedAt) add(task.completedBy ?? task.managerId, task.completedAt);
  }
  for (const call of records.calls ?? []) {
    const isMissed = call.direction === 'in' && (call.talkSeconds === 0 || (call.outcome && call.outcome !== 'answered'));
    if (!isMissed) add(call.managerId, call.at, call.talkSeconds ?? 0);
  }
  for (const event of records.events ?? []) add(event.by, event.at);
  return traces.sort((a, b) => a.at - b.at);
}

/** Days of one person by date, as the rules say, in words of loops. */
function daysOf(traces: readonly Trace[], zone: string, gap: number, cut: number): Map<string, OracleDay> {
  const days = new Map<string, OracleDay>();
  let session: { date: string; from: number; to: number } | null = null;
  let latest = -Infinity;
  for (const { at, end } of traces) {
    const pause = at - latest;
    if (!session || pause > gap) {
      const wall = wallOf(zone, at);
      session = { date: wall.minute < cut ? shiftDate(wall.date, -1) : wall.date, from: at, to: at };
      const day = days.get(session.date);
      if (day) day.sessions++;
      else days.set(session.date, { traces: 0, first: at, last: at, active: 0, sessions: 1, lunch: null, end: -Infinity });
    }
    const day = days.get(session.date)!;
    if (day.traces > 0 && pause >= 30 * MINUTE && pause <= 420 * MINUTE) {
      const today = wallOf(zone, latest).date;
      let noon = 0;
      for (let minute = latest; minute < at; minute += MINUTE) {
        const wall = wallOf(zone, minute);
        if (wall.date === today && wall.minute >= 690 && wall.minute < 900) noon++;
      }
      const isLonger = !day.lunch || pause > day.lunch[1] - day.lunch[0];
      if (noon * MINUTE * 2 >= pause && isLonger) day.lunch = [latest, at];
    }
    const reached = Math.max(session.to, end);
    day.active += reached - session.to;
    session.to = reached;
    day.traces++;
    day.last = Math.max(day.last, end);
    latest = Math.max(latest, end);
  }
  return days;
}

function makeCompany(random: () => number, from: string): CompanyRecords {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  const start = Date.parse(`${from}T00:00:00Z`) - 2 * 86_400_000;
  const managers = [1, 2, 3].map((id) => ({
    ...{ id, name: `М${id}`, departmentId: id === 3 ? 2 : 1 },
    ...(random() < 0.6 ? { timeZone: pick(zones) } : {}),
  }));
  const calls: NonNullable<CompanyRecords['calls']> = [];
  const events: NonNullable<CompanyRecords['events']> = [];
  const tasks: NonNullable<CompanyRecords['tasks']> = [];
  for (let turn = 0; turn < 10; turn++) {
    const by = random() < 0.1 ? null : pick([1, 2, 3, 9]);
    let at = start + Math.floor(random() * (WEEK + 4) * 1440) * MINUTE;
    for (let left = 1 + Math.floor(random() * 22); left > 0; left--) {
      const kind = random();
      const id = calls.length + events.length + tasks.length + 1;
      if (kind < 0.35)
        calls.push({
          ...{ id, managerId: by, at, direction: pick(['in', 'out'] as const) },
          outcome: pick(['answered', 'missed', null] as const),
          talkSeconds: pick([0, 60, 600, 5400, null, 80_000]),
        });
      else if (kind < 0.8) events.push({ id: `e${id}`, by, at, kind: pick(['note-added', 'odd']), entity: null });
      else
        tasks.push({
          id,
          managerId: by ?? 1,
          createdBy: by,
          createdAt: at,
          completedAt: random() < 0.5 ? at + 20 * MINUTE : null,
          completedBy: by,
        });
      at += pick([0, 5, 20, 30, 31, 45, 60, 70]) * MINUTE;
    }
  }
  return {
    ...makeRecords({ ...makeHistories({ D1: [['2026-03-26T10:00:00+03:00', 'P1', 'S1']] }), managers, calls, events, tasks }),
    account: { currency: 'RUB', timeZone: pick(zones), asOf: '2026-12-01T00:00:00Z' },
    departments: [
      { id: 1, name: 'А' },
      { id: 2, name: 'Б' },
    ],
  };
}

const plainMedian = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

describe('the working hours of a thousand random companies', () => {
  it('agree with plain loops over the records, and every list is as long as its number', function () {
    this.timeout(120_000);
    let [lunches, nights, days, medians] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 1000; seed++) {
      const random = createRandom(seed);
      const from = weeks[seed % weeks.length]!;
      const to = shiftDate(from, WEEK);
      const records = makeCompany(random, from);
      const now = Date.parse(`${from}T00:00:00Z`) + Math.floor(random() * 1440 * (WEEK + 3)) * MINUTE;
      const [gapMinutes, dayCutMinute] = [[30, 10, 60][seed % 3]!, [240, 0, 300][seed % 7] ?? 240];
      const departmentIds = random() < 0.3 ? [1] : [];
      const data = parseRecords(records);
      const all = tracesOf(records, now);
      const options = { gapMinutes, dayCutMinute };
      const over = (managerIds: number[]) => resolveScope({ from, to, now, managerIds, departmentIds }, data.account);
      const whole = computeWorkHours(data, over([]), options);
      let total = 0;
      for (const id of [1, 2, 3, 9]) {
        const person = records.managers.find((one) => one.id === id);
        const isAsked = departmentIds.length === 0 || person?.departmentId === 1;
        const zone = person?.timeZone ?? records.account.timeZone;
        const found = daysOf(
          all.filter(({ by }) => by === id),
          zone,
          gapMinutes * MINUTE,
          dayCutMinute,
        );
        const expected = [...found].filter(([date]) => isAsked && date >= from && date < to);
        const row = whole.managers.find(({ managerId }) => managerId === id);
        const traces = expected.reduce((sum, [, day]) => sum + day.traces, 0);
        total += traces;
        expect([row?.traces ?? 0, row?.days ?? 0], `${seed}: ${id}`).to.deep.equal([traces, expected.length]);
        expect(selectWorkHours(data, over([]), options, { set: 'traces', managerId: id }).rows.length, `${seed}: ${id}`).to.equal(traces);
        const alone = computeWorkHours(data, over([id]), options);
        for (const [date, day] of expected) {
          const label = `${seed}: ${id} ${date}`;
          const actual = alone.days.find((one) => one.day === date)!;
          expect([actual.traces, actual.first!.at, actual.last!.at, actual.activeMs, actual.sessions.length], label).to.deep.equal([
            ...[day.traces, day.first, day.last, day.active, day.sessions],
          ]);
          const lunch = day.traces >= 5 && day.lunch;
          expect(actual.lunch?.durationMs ?? null, label).to.equal(lunch ? lunch[1] - lunch[0] : null);
          expect(actual.first!.minute % 1440, label).to.equal(wallOf(zone, day.first).minute);
          expect(actual.last!.minute % 1440, label).to.equal(wallOf(zone, day.last).minute);
          expect(selectWorkHours(data, over([id]), options, { set: 'traces', managerId: id, day: date }).rows.length, label).to.equal(
            day.traces,
          );
          days++;
          if (lunch) lunches++;
          if (actual.last!.minute >= 1440) nights++;
        }
        const told = alone.days.filter((day) => day.traces >= 5 && day.isComplete);
        expect(row?.first?.n ?? 0, `${seed}: ${id}`).to.equal(told.length);
        const firsts = told.map((day) => day.first!.minute);
        if (told.length > 0 && Math.max(...firsts) - Math.min(...firsts) < 360) {
          const middle = plainMedian(firsts);
          expect(row!.first!.medianMinute, `${seed}: ${id}`).to.be.closeTo(middle % 1440, 1e-6);
          expect(row!.first!.madMinutes, `${seed}: ${id}`).to.be.closeTo(plainMedian(firsts.map((one) => Math.abs(one - middle))), 1e-6);
          expect(row!.activeTime!.medianMs, `${seed}: ${id}`).to.be.closeTo(plainMedian(told.map((day) => day.activeMs)), 1e-6);
          medians++;
        }
      }
      expect(
        whole.managers.reduce((sum, { traces }) => sum + traces, 0),
        `${seed}`,
      ).to.equal(total);
      expect(selectWorkHours(data, over([]), options, { set: 'traces' }).rows.length, `${seed}`).to.equal(total);
    }
    // The companies are only worth asking if they have what is hard.
    expect(
      [lunches, nights, medians].every((count) => count > 500),
      `${days} days: ${lunches} lunches, ${nights} nights, ${medians} medians`,
    ).to.equal(true);
  });
});
