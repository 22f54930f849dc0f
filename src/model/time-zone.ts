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
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
    const utc = new Date(0);
    utc.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
    utc.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
    return utc.getTime() - Math.floor(instant / 1000) * 1000;
  };
}

/** Offsets change a few times a year: each stretch of one offset is found once, by bisection, and remembered. */
const STRIDE = 32 * MS_PER_DAY;

function createOffsets(probeOffset: (instant: number) => number): (instant: number) => number {
  const edges = new Map<number, number>();
  const changes = new Map<number, number>();
  let from = 0;
  let to = 0;
  let offset = 0;

  const edge = (stride: number): number => {
    let value = edges.get(stride);
    if (value === undefined) edges.set(stride, (value = probeOffset(stride * STRIDE)));
    return value;
  };
  /** The instant within a stride at which the offset changes, found to the second. */
  const changeWithin = (stride: number): number => {
    let change = changes.get(stride);
    if (change !== undefined) return change;
    let low = (stride * STRIDE) / 1000;
    let high = ((stride + 1) * STRIDE) / 1000;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (probeOffset(middle * 1000) === edge(stride)) low = middle;
      else high = middle;
    }
    changes.set(stride, (change = high * 1000));
    return change;
  };

  return (instant) => {
    if (instant >= from && instant < to) return offset;
    const stride = Math.floor(instant / STRIDE);
    const begin = edge(stride);
    const end = edge(stride + 1);
    const change = begin === end ? (stride + 1) * STRIDE : changeWithin(stride);
    const after = instant >= change;
    from = after ? change : stride * STRIDE;
    to = after ? (stride + 1) * STRIDE : change;
    offset = after ? end : begin;
    return offset;
  };
}

function toInstant(local: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(local - MS_PER_DAY);
  const after = offsetAt(local + MS_PER_DAY);
  const first = local - Math.max(before, after);
  const second = local - Math.min(before, after);
  if (first + offsetAt(first) === local) return first;
  if (second + offsetAt(second) === local) return second;
  return changeBetween(first, second, offsetAt);
}

/** The first instant after a jump of the clock that lies between two instants. */
function changeBetween(low: number, high: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
