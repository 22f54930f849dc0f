import type { Day } from './day.ts';

/** A named time zone: days and clock times to instants and back. Instants are epoch milliseconds. */
export interface TimeZone {
  id: string;
  /** Milliseconds east of UTC at an instant. */
  offsetAt(instant: number): number;
  dayOf(instant: number): Day;
  /** Minutes since local midnight, 0..1439. */
  minuteOfDay(instant: number): number;
  /** First instant of a day; midnight, or the first moment after it where clocks skip midnight. */
  startOfDay(day: Day): number;
  /** The instant of a clock time. One that clocks skip gives the moment of the change, a repeated one the first. */
  instantAt(day: Day, minuteOfDay: number): number;
}

const MS_PER_DAY = 86_400_000;
const MINUTE = 60_000;
const zones = new Map<string, TimeZone>();

/**
 * The zone of an IANA id. Zones are remembered.
 * @throws RangeError for an id that the platform does not know.
 */
export function createTimeZone(id: string): TimeZone {
  let zone = zones.get(id);
  if (!zone) zones.set(id, (zone = makeTimeZone(id)));
  return zone;
}

function makeTimeZone(id: string): TimeZone {
  const offsetAt = createOffsets(probe(id));
  const local = (instant: number) => instant + offsetAt(instant);
  const instantAt = (day: Day, minuteOfDay: number) => toInstant(day * MS_PER_DAY + minuteOfDay * MINUTE, offsetAt);
  return {
    id,
    offsetAt,
    instantAt,
    dayOf: (instant) => Math.floor(local(instant) / MS_PER_DAY),
    minuteOfDay: (instant) => Math.floor((((local(instant) % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / MINUTE),
    startOfDay: (day) => instantAt(day, 0),
  };
}

/** Asks the platform for the offset at an instant: exact and slow. */
function probe(id: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
  return (instant) => {
    const [, sign, hours, minutes, seconds = 0] = /GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(instant)) ?? [];
    if (!sign) return 0;
    const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -offset : offset;
  };
}

/** Mean year of the Gregorian calendar, whose dates and weekdays repeat every 400 years. */
const YEAR = 365.2425 * MS_PER_DAY;
const CYCLE = 400 * YEAR;
/** No zone changed its offset before 1840, and from 2100 on the rules of all zones repeat. */
const FIRST = Date.UTC(1840, 0);
const CYCLE_START = Date.UTC(2100, 0);
/** Changes that lie closer together are missed; the closest known are six days apart (Asia/Gaza, autumn 2040). */
const STRIDE = 4 * MS_PER_DAY;

/** One offset, in force until an instant, excluded. */
interface Stretch {
  until: number;
  offset: number;
}

/** Each year's changes are found once, when the first instant of that year is asked for. */
function createOffsets(probeOffset: (instant: number) => number): (instant: number) => number {
  const years: Stretch[][] = [];
  return (instant) => {
    const probed = toProbed(instant);
    const year = Math.floor((probed - FIRST) / YEAR);
    const stretches = (years[year] ??= findStretches(FIRST + year * YEAR, probeOffset));
    let i = 0;
    while (probed >= stretches[i]!.until) i++;
    return stretches[i]!.offset;
  };
}

function toProbed(instant: number): number {
  if (instant < FIRST) return FIRST;
  return instant < CYCLE_START ? instant : CYCLE_START + ((instant - CYCLE_START) % CYCLE);
}

function findStretches(start: number, probeOffset: (instant: number) => number): Stretch[] {
  const stretches: Stretch[] = [];
  const end = start + YEAR;
  let offset = probeOffset(start);
  for (let low = start; low < end; low += STRIDE) {
    const high = Math.min(low + STRIDE, end);
    const next = probeOffset(high);
    if (next !== offset) stretches.push({ until: findChange(low, high, probeOffset), offset });
    offset = next;
  }
  stretches.push({ until: Infinity, offset });
  return stretches;
}

function toInstant(local: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(local - MS_PER_DAY);
  const after = offsetAt(local + MS_PER_DAY);
  const first = local - Math.max(before, after);
  const second = local - Math.min(before, after);
  if (first + offsetAt(first) === local) return first;
  if (second + offsetAt(second) === local) return second;
  return findChange(first, second, offsetAt);
}

/** The first instant, to the second, at which the clock no longer has the offset that it has at `low`. */
function findChange(low: number, high: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
