/**
 * Calls as a client makes them: legs of a ring group are one call. What does not depend on a question is found once and
 * kept as columns, so that a filter is one pass over them.
 */
import type { Dataset } from '../../model/dataset.ts';
import { orderByInstant, placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep-last.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
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
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const keep = keepLast<number, CallUnits>(2);
const keepEnd = keepLast<null, number>(1);

/** The calls up to a moment, put together once. */
export function unitsOf(data: Dataset, now: number): CallUnits {
  // All moments after the last call are one.
  const last = keepEnd(data, null, () => data.calls.at.reduce((latest, at) => Math.max(latest, at), -Infinity));
  return keep(data, Math.min(now, last), () => collect(data, now));
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
  const order = orderByInstant(found.at);
  const row = Int32Array.from(order, (place) => found.row[place]!);
  const isGroup = Uint8Array.from(order, (place) => found.isGroup[place]!);
  const of = (values: Int32Array) => row.map((one) => values[one]!);
  const kind = Uint8Array.from(row, (one) => kinds[one]!);
  const phones = phonesOf(data, row);
  const contact = of(calls.contact);
  const units = {
    length: row.length,
    at: Float64Array.from(order, (place) => found.at[place]!),
    row,
    kind,
    contact,
    manager: row.map((one, unit) => (isGroup[unit] && kind[unit] !== TALKED ? -1 : calls.manager[one]!)),
    deal: of(calls.deal),
    direction: Uint8Array.from(row, (one) => calls.direction[one]!),
    talkMs: Float64Array.from(row, (one, unit) => (kind[unit] === TALKED ? calls.talkSeconds[one]! * 1000 : 0)),
    ...phones,
    ...callersOf(phones, contact),
    odd: Uint8Array.from(row, (one, unit) => (kind[unit] !== TALKED && calls.talkSeconds[one]! > 0 ? Odd.contradicts : 0)),
    severalAnswered: found.severalAnswered,
    spread: found.spread,
  };
  markOdd(units, isGroup, data.managers.length);
  return { ...units, talked: talkedOf(units) };
}

/** How each row ended. People talked where there is talk and the outcome does not deny it, as that of a mailbox does. */
function kindsOf({ calls }: Dataset): Uint8Array {
  const kinds = new Uint8Array(calls.length);
  for (let call = 0; call < calls.length; call++)
    kinds[call] = callKinds.indexOf(kindOf(calls.outcomeOf(call), calls.talkSeconds[call]!, calls.direction[call] === 0));
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
  const rows: number[] = [];
  const groups = new Map<RecordId, number[]>();
  for (let call = 0; call < calls.length; call++) {
    if (calls.at[call]! > now) continue;
    const group = calls.groupOf(call);
    const legs = group === null ? undefined : groups.get(toKey(group));
    if (legs) legs.push(call);
    else {
      rows.push(call);
      if (group !== null) groups.set(toKey(group), [call]);
    }
  }
  const found: Found = {
    at: Float64Array.from(rows, (call) => calls.at[call]!),
    row: Int32Array.from(rows),
    isGroup: Uint8Array.from(rows, (call) => (calls.groupOf(call) === null ? 0 : 1)),
    severalAnswered: 0,
    spread: 0,
  };
  for (let unit = 0; unit < rows.length; unit++) {
    const legs = found.isGroup[unit] ? groups.get(toKey(calls.groupOf(rows[unit]!)!))! : [];
    if (legs.length < 2) continue;
    legs.sort((a, b) => calls.at[a]! - calls.at[b]! || a - b);
    const answered = legs.filter((leg) => kinds[leg] === TALKED);
    found.at[unit] = calls.at[legs[0]!]!;
    found.row[unit] = answered[0] ?? legs[0]!;
    if (answered.length > 1) found.severalAnswered++;
    if (calls.at[legs.at(-1)!]! - found.at[unit]! > HOUR) found.spread++;
  }
  return found;
}

function phonesOf({ calls }: Dataset, row: Int32Array): Pick<CallUnits, 'phone' | 'phones'> {
  const { codes, texts } = calls.phoneCodes();
  const places = new Map<string, number>();
  const placeOf = Int32Array.from(texts, (text) => {
    const key = phoneKey(text);
    if (key === null) return -1;
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key)!;
  });
  return { phone: row.map((call) => (codes[call]! < 0 ? -1 : placeOf[codes[call]!]!)), phones: [...places.keys()] };
}

function callersOf({ phone, phones }: Pick<CallUnits, 'phone' | 'phones'>, contact: Int32Array): Pick<CallUnits, 'caller' | 'callers'> {
  let contacts = 0;
  const caller = phone.map((code, unit) => {
    contacts = Math.max(contacts, contact[unit]! + 1);
    return code >= 0 || contact[unit]! < 0 ? code : phones.length + contact[unit]!;
  });
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
  const order = orderByInstant(units.talkMs);
  let silent = 0;
  while (silent < units.length && units.talkMs[order[silent]!] === 0) silent++;
  const unit = order.subarray(silent);
  const take = <A extends Uint8Array | Int32Array | Float64Array>(values: A, into: A): A => {
    for (let place = 0; place < unit.length; place++) into[place] = values[unit[place]!]!;
    return into;
  };
  const { length } = unit;
  return {
    length,
    unit,
    direction: take(units.direction, new Uint8Array(length)),
    kind: take(units.kind, new Uint8Array(length)),
    talkMs: take(units.talkMs, new Float64Array(length)),
    phone: take(units.phone, new Int32Array(length)),
    deal: take(units.deal, new Int32Array(length)),
    manager: take(units.manager, new Int32Array(length)),
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
  const company = data.calendar.openHours(null, zone);
  // A person's own hours are told by the own clock.
  const hours = data.managers.map(({ schedule, timeZone: own }) =>
    schedule ? data.calendar.openHours(schedule, own === null ? zone : knownZone(own, timeZone)) : company,
  );
  const times: CallTimes = {
    hourOfWeek: new Uint8Array(units.length),
    isBusiness: new Uint8Array(units.length),
    slot: new Uint8Array(units.length),
    heatSlot: new Uint16Array(units.length),
  };
  for (let unit = 0; unit < units.length; unit++) {
    const at = units.at[unit]!;
    times.hourOfWeek[unit] = hourOfWeek(at + zone.offsetAt(at));
    const isBusiness = Number((hours[units.manager[unit]!] ?? company)(at));
    const kind = units.kind[unit]!;
    const direction = units.direction[unit]!;
    times.isBusiness[unit] = isBusiness;
    times.slot[unit] = slotOf(direction, kind === TALKED ? 0 : kind === UNKNOWN ? 2 : 1, isBusiness);
    times.heatSlot[unit] = kind === UNKNOWN ? HEAT_SLOTS : times.hourOfWeek[unit]! * 4 + direction * 2 + Number(kind === TALKED);
  }
  return times;
}

const hourOfWeek = (local: number): number => {
  const day = Math.floor(local / DAY);
  return (weekdayOf(day) - 1) * 24 + Math.floor((local - day * DAY) / HOUR);
};

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
