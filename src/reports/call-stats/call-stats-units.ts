/**
 * Calls as a client makes them: legs of a ring group are one call. What does not depend on a question is found once and
 * kept as columns, so that a filter is one pass over them.
 */
import type { Dataset } from '../../model/dataset.ts';
import { inOrder, placeAfter, placeOfInstant, sortInstants } from '../../model/instants.ts';
import { keepLast } from '../../model/keep.ts';
import { phoneKey } from '../../model/phone.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { weekdayOf } from '../../model/day.ts';
import { callKinds, type CallKind } from './call-stats-kinds.ts';

/** What filters look at. */
export interface TalkColumns {
  /** 0 from the client, 1 to the client. */
  direction: Uint8Array;
  /** Place in `callKinds`. */
  kind: Uint8Array;
  /** 0 where nobody talked. */
  talkMs: Float64Array;
  /** Place in `phones`, −1 for none. */
  phone: Int32Array;
  deal: Int32Array;
  /** Manager code; −1 for nobody, as for a group that nobody answered. */
  manager: Int32Array;
  /** Places of the calls in the order of time, where the columns have another one. */
  unit?: Uint32Array;
}

/** Ascending by instant, those of one instant as the records give them. */
export interface CallUnits extends TalkColumns {
  length: number;
  at: Float64Array;
  /** Row of the call, or of the leg that stands for its group: the first that was answered, else the first. */
  row: Int32Array;
  contact: Int32Array;
  phones: readonly string[];
  /** Who called or was called: by number, else by contact, −1 for nobody known. */
  caller: Int32Array;
  callers: number;
  /** What deserves doubt, as bits of `Odd`. */
  odd: Uint8Array;
  /** Calls in which people talked, ascending by length: the same columns once more, since reading them in another order is slow. */
  talked: TalkColumns & { length: number; unit: Uint32Array };
  /** Groups that several legs answered, and groups whose legs lie over an hour apart. */
  severalAnswered: number;
  spread: number;
}

/** Nobody's call, or that of a group; an outcome that the time of talk contradicts; the same person was still talking in an earlier call; the client is not known. */
export const Odd = { nobody: 1, group: 2, contradicts: 4, overlaps: 8, noCaller: 16 } as const;

export const TALKED = callKinds.indexOf('talked');
export const UNKNOWN = callKinds.indexOf('unknown');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const keep = keepLast<number, CallUnits>(2);
const keepEnd = keepLast<null, number>(1);

/** The calls up to a moment, put together once. */
export function unitsOf(data: Dataset, now: number): CallUnits {
  // All moments after the last call are one.
  const last = keepEnd(data, null, () => latestOf(data.calls.at));
  return keep(data, Math.min(now, last), () => collect(data, now));
}

function latestOf(at: Float64Array): number {
  let latest = -Infinity;
  for (const moment of at) latest = Math.max(latest, moment);
  return latest;
}

/** Legs of one call, or a single one. */
interface Found {
  at: Float64Array;
  row: Int32Array;
  isGroup: Uint8Array;
  severalAnswered: number;
  spread: number;
}

function collect(data: Dataset, now: number): CallUnits {
  const { calls } = data;
  const kinds = kindsOf(data);
  const found = putTogether(data, now, kinds);
  const { order, at } = sortInstants(found.at);
  const { length } = order;
  const row = take(found.row, order, new Int32Array(length));
  const isGroup = take(found.isGroup, order, new Uint8Array(length));
  const kind = take(kinds, row, new Uint8Array(length));
  const manager = take(calls.manager, row, new Int32Array(length));
  const phones = phonesOf(data, row);
  const contact = take(calls.contact, row, new Int32Array(length));
  const talkMs = new Float64Array(length);
  const odd = new Uint8Array(length);
  for (let unit = 0; unit < length; unit++) {
    const talk = calls.talkSeconds[row[unit]!]!;
    if (kind[unit] === TALKED) talkMs[unit] = talk * 1000;
    else if (isGroup[unit] === 1) manager[unit] = -1;
    if (kind[unit] !== TALKED && talk > 0) odd[unit] = Odd.contradicts;
  }
  const units = {
    ...{ length, at, row, kind, contact, manager, talkMs, odd },
    deal: take(calls.deal, row, new Int32Array(length)),
    direction: take(calls.direction, row, new Uint8Array(length)),
    ...phones,
    ...callersOf(phones, contact),
    severalAnswered: found.severalAnswered,
    spread: found.spread,
  };
  markOdd(units, isGroup, data.managers.length);
  return { ...units, talked: talkedOf(units) };
}

/** Values in the order of places, in a column of its own. */
function take<A extends Uint8Array | Int32Array | Float64Array>(values: ArrayLike<number>, places: ArrayLike<number>, into: A): A {
  for (let place = 0; place < into.length; place++) into[place] = values[places[place]!]!;
  return into;
}

/** How each row ended, by its outcome, direction and whether there is talk. People talked where there is talk and the outcome does not deny it, as that of a mailbox does. */
function kindsOf({ calls: { length, outcome, outcomes, direction, talkSeconds } }: Dataset): Uint8Array {
  const kinds = new Uint8Array(length);
  const table = [...outcomes, null].map((name) =>
    [true, false].map((isIncoming) => [NaN, 0, 1].map((seconds) => callKinds.indexOf(kindOf(name, seconds, isIncoming)))),
  );
  for (let call = 0; call < length; call++) {
    const seconds = talkSeconds[call]!;
    const known = table[outcome[call]! < 0 ? outcomes.length : outcome[call]!]!;
    kinds[call] = known[direction[call] === 0 ? 0 : 1]![seconds > 0 ? 2 : seconds === 0 ? 1 : 0]!;
  }
  return kinds;
}

function kindOf(outcome: string | null, talkSeconds: number, isIncoming: boolean): CallKind {
  const isSilent = outcome !== null && outcome !== 'answered';
  if (!isSilent && talkSeconds > 0) return 'talked';
  if (!isSilent && talkSeconds !== 0) return 'unknown';
  if (!isSilent || outcome === 'missed' || outcome === 'not-reached') return isIncoming ? 'missed' : 'not-reached';
  return outcome as CallKind;
}

function putTogether({ calls }: Dataset, now: number, kinds: Uint8Array): Found {
  const row = new Int32Array(calls.length);
  const isGroup = new Uint8Array(calls.length);
  const unitOf = new Int32Array(calls.groups).fill(-1);
  /** Legs of the groups that have several. */
  const legs = new Map<number, number[]>();
  let length = 0;
  for (let call = 0; call < calls.length; call++) {
    if (calls.at[call]! > now) continue;
    const group = calls.group[call]!;
    const unit = group < 0 ? -1 : unitOf[group]!;
    if (unit >= 0) {
      const known = legs.get(unit);
      if (known) known.push(call);
      else legs.set(unit, [row[unit]!, call]);
      continue;
    }
    row[length] = call;
    if (group >= 0) {
      isGroup[length] = 1;
      unitOf[group] = length;
    }
    length++;
  }
  const found: Found = {
    at: inOrder(calls.at, row.subarray(0, length)),
    row: row.subarray(0, length),
    isGroup,
    severalAnswered: 0,
    spread: 0,
  };
  for (const [unit, own] of legs) {
    own.sort((a, b) => calls.at[a]! - calls.at[b]! || a - b);
    const answered = own.filter((leg) => kinds[leg] === TALKED);
    found.at[unit] = calls.at[own[0]!]!;
    found.row[unit] = answered[0] ?? own[0]!;
    if (answered.length > 1) found.severalAnswered++;
    if (calls.at[own.at(-1)!]! - found.at[unit]! > HOUR) found.spread++;
  }
  return found;
}

function phonesOf({ calls }: Dataset, row: Int32Array): Pick<CallUnits, 'phone' | 'phones'> {
  const { codes, texts } = calls.phoneCodes();
  const places = new Map<string, number>();
  const placeOf = Int32Array.from(texts, (text) => {
    const key = phoneKey(text);
    if (key === null) return -1;
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  });
  const phone = take(codes, row, new Int32Array(row.length));
  for (let unit = 0; unit < phone.length; unit++) if (phone[unit]! >= 0) phone[unit] = placeOf[phone[unit]!]!;
  return { phone, phones: [...places.keys()] };
}

function callersOf({ phone, phones }: Pick<CallUnits, 'phone' | 'phones'>, contact: Int32Array): Pick<CallUnits, 'caller' | 'callers'> {
  let contacts = 0;
  const caller = phone.slice();
  for (let unit = 0; unit < caller.length; unit++) {
    contacts = Math.max(contacts, contact[unit]! + 1);
    if (phone[unit]! < 0 && contact[unit]! >= 0) caller[unit] = phones.length + contact[unit]!;
  }
  return { caller, callers: phones.length + contacts };
}

function markOdd({ length, manager, caller, at, talkMs, odd }: Omit<CallUnits, 'talked'>, isGroup: Uint8Array, managers: number): void {
  const busyUntil = new Float64Array(managers);
  for (let unit = 0; unit < length; unit++) {
    const who = manager[unit]!;
    if (caller[unit]! < 0) odd[unit]! |= Odd.noCaller;
    if (who < 0) odd[unit]! |= isGroup[unit] ? Odd.group : Odd.nobody;
    if (who < 0 || talkMs[unit] === 0) continue;
    if (at[unit]! < busyUntil[who]!) odd[unit]! |= Odd.overlaps;
    busyUntil[who] = Math.max(busyUntil[who]!, at[unit]! + talkMs[unit]!);
  }
}

function talkedOf(units: Omit<CallUnits, 'talked'>): CallUnits['talked'] {
  const { order, at: talks } = sortInstants(units.talkMs);
  const silent = placeAfter(talks, 0);
  const unit = order.subarray(silent);
  const { length } = unit;
  return {
    ...{ length, unit, talkMs: talks.subarray(silent) },
    direction: take(units.direction, unit, new Uint8Array(length)),
    kind: take(units.kind, unit, new Uint8Array(length)),
    phone: take(units.phone, unit, new Int32Array(length)),
    deal: take(units.deal, unit, new Int32Array(length)),
    manager: take(units.manager, unit, new Int32Array(length)),
  };
}

const keepText = keepLast<null, { all: string; starts: Int32Array }, CallUnits>(1);

/** All numbers as one text, each begun by a line's end, with the place after the last as one more start: searched at once. */
export const phonesAsText = (units: CallUnits): { all: string; starts: Int32Array } =>
  keepText(units, null, () => {
    const starts = new Int32Array(units.phones.length + 1);
    units.phones.forEach((phone, place) => (starts[place + 1] = starts[place]! + phone.length + 1));
    return { all: units.phones.map((phone) => `\n${phone}`).join(''), starts };
  });

/** When calls were made by the clock: what depends on the zone of the question. */
export interface CallTimes {
  /** Monday's midnight hour is 0, Sunday's last is 167. */
  hourOfWeek: Uint8Array;
  isBusiness: Uint8Array;
  /** Direction, how it ended and whether in business hours, as one number below `SLOTS`. */
  slot: Uint8Array;
  /** Hour of the week, direction and whether people talked, as one number below `HEAT_SLOTS`; that itself where it is not known. */
  heatSlot: Uint16Array;
}

/** Talked, not talked, not known. */
const STATES = 3;
export const SLOTS = 2 * STATES * 2;

export const HEAT_SLOTS = 7 * 24 * 4;

/** @param state 0 talked, 1 not talked, 2 not known. */
export const slotOf = (direction: number, state: number, isBusiness: number): number => (direction * STATES + state) * 2 + isBusiness;

const keepTimes = keepLast<string, CallTimes, CallUnits>(2);

export const timesOf = (data: Dataset, units: CallUnits, timeZone: string): CallTimes =>
  keepTimes(units, timeZone, () => tellTimes(data, units, timeZone));

function tellTimes(data: Dataset, units: CallUnits, timeZone: string): CallTimes {
  const zone = createTimeZone(timeZone);
  const company = data.calendar.openMinutes(null);
  /** Of people with hours of their own, which the own clock tells. */
  const own = data.managers.map(({ schedule, timeZone: its }) =>
    schedule ? data.calendar.openHours(schedule, its === null ? zone : knownZone(its, timeZone)) : null,
  );
  const times: CallTimes = {
    hourOfWeek: new Uint8Array(units.length),
    isBusiness: new Uint8Array(units.length),
    slot: new Uint8Array(units.length),
    heatSlot: new Uint16Array(units.length),
  };
  for (let unit = 0; unit < units.length; unit++) {
    const at = units.at[unit]!;
    const local = at + zone.offsetAt(at);
    const day = Math.floor(local / DAY);
    const hour = (weekdayOf(day) - 1) * 24 + Math.floor((local - day * DAY) / HOUR);
    const hours = own[units.manager[unit]!];
    const isBusiness = Number(hours ? hours(at) : company(day, Math.floor((local - day * DAY) / MINUTE)));
    const kind = units.kind[unit]!;
    const direction = units.direction[unit]!;
    times.hourOfWeek[unit] = hour;
    times.isBusiness[unit] = isBusiness;
    times.slot[unit] = slotOf(direction, kind === TALKED ? 0 : kind === UNKNOWN ? 2 : 1, isBusiness);
    times.heatSlot[unit] = kind === UNKNOWN ? HEAT_SLOTS : hour * 4 + direction * 2 + Number(kind === TALKED);
  }
  return times;
}

function knownZone(id: string, otherwise: string) {
  try {
    return createTimeZone(id);
  } catch {
    return createTimeZone(otherwise);
  }
}

/** Units of each of `count` codes, in their order: `order` within `[starts[code], starts[code + 1])`. */
export function groupUnits(codes: Int32Array, count: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const code of codes) if (code >= 0) starts[code + 1]!++;
  for (let code = 0; code < count; code++) starts[code + 1]! += starts[code]!;
  const next = starts.slice(0, count);
  const order = new Int32Array(starts[count]!);
  for (let unit = 0; unit < codes.length; unit++) if (codes[unit]! >= 0) order[next[codes[unit]!]!++] = unit;
  return { order, starts };
}

/** The period's calls, as places. */
export const unitsWithin = ({ at }: CallUnits, from: number, to: number): [first: number, end: number] => [
  placeOfInstant(at, from),
  placeOfInstant(at, to),
];
