/** A company in Berlin whose people work in shifts and zones of their own, around the end of summer time. */
import { createTimeZone } from '../../../src/model/time-zone.ts';
import { parseDay } from '../../../src/model/day.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';

const MINUTE = 60_000;
const zone = createTimeZone('Europe/Berlin');
type Event = NonNullable<CompanyRecords['events']>[number];
type Call = NonNullable<CompanyRecords['calls']>[number];

/** Traces of a working day from a minute of it on: about every quarter of an hour, with an hour's pause. */
function workDay(by: number, day: number, from: number, hours: number): { events: Event[]; calls: Call[] } {
  const found = { events: [] as Event[], calls: [] as Call[] };
  const start = zone.instantAt(day, from + ((day * 7 + by * 5) % 21));
  for (let minute = 0; minute <= hours * 60; minute += 9 + ((minute + day * by) % 19)) {
    if (minute > hours * 28 && minute < hours * 28 + 60) continue;
    const at = start + minute * MINUTE;
    if ((minute + day) % 5 === 0)
      found.calls.push({ id: `${by}-${at}`, managerId: by, at, direction: 'out', talkSeconds: 60 * (1 + (minute % 11)) });
    else found.events.push({ id: `${by}-${at}`, by, at, kind: 'note-added', entity: null });
  }
  return found;
}

const shifts = [
  [1, 9 * 60, 8],
  [2, 22 * 60, 8],
  [3, 15 * 60, 8],
  [4, 2 * 60, 2],
] as const;

const work = Array.from({ length: 14 }, (_, i) => parseDay('2026-10-19')! + i).flatMap((day, i) =>
  shifts.flatMap(([by, from, hours]) => (i % 7 > 4 || (by === 1 && (i === 7 || i === 8)) ? [] : [workDay(by, day, from, hours)])),
);

export const shiftRecords: CompanyRecords = {
  account: {
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    asOf: '2026-11-02T12:00:00+01:00',
    businessHours: { start: '09:00', end: '18:00' },
  },
  calendar: { weekend: [6, 7], holidays: ['2026-10-30'], shortDays: ['2026-10-29'] },
  managers: [
    { id: 1, name: 'Клара Вебер' },
    { id: 2, name: 'Йонас Шульц', schedule: { start: '22:00', end: '06:00' } },
    { id: 3, name: 'Grace Miller', timeZone: 'America/New_York', schedule: { start: '09:00', end: '17:00' } },
    { id: 4, name: 'Мария-Александра Константинопольская', timeZone: 'Asia/Kamchatcka' },
  ],
  pipelines: [{ id: 1, name: 'Sales', stages: [{ id: 1, name: 'New', kind: 'open' }] }],
  deals: [],
  events: work.flatMap(({ events }) => events),
  calls: work.flatMap(({ calls }) => calls),
  absences: [{ managerId: 1, from: '2026-10-26', to: '2026-10-28', kind: 'leave' }],
};
