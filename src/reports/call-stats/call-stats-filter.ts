/** Which calls of a period a reader's filters let through: one plain loop for each filter in use. */
import type { DealFilter } from '../../model/deal-filter.ts';
import { phoneKey } from '../../model/phone.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { callKinds, type CallResult } from './call-stats-kinds.ts';
import type { CallStatsOptions } from './call-stats-schema.ts';
import { phonesAsText, type CallTimes, type CallUnits, type TalkColumns } from './call-stats-units.ts';

/** What options say, with everything decided. */
export interface CallFilter {
  /** Place of the direction, null for both. */
  direction: number | null;
  /** 1 for each of `callKinds` that is wanted, null for all. */
  kinds: Uint8Array | null;
  /** Talk within `[leastMs, belowMs)`. */
  leastMs: number;
  belowMs: number;
  /** 1 for each of `CallUnits.phones` that is wanted and 0 at the end for none, null for all. */
  phones: Uint8Array | null;
  /** By the call's place in time: whether it began in the scope's hours; null for all. */
  isInHours: ((unit: number) => boolean) | null;
  /** null where every deal will do, and none. */
  deals: DealFilter | null;
}

export const numberOf = (value: unknown, otherwise: number): number => {
  const number = Number(value ?? NaN);
  return number >= 0 && Number.isFinite(number) ? number : otherwise;
};

export function toFilter(units: CallUnits, options: CallStatsOptions, conversationMs: number): Omit<CallFilter, 'deals' | 'isInHours'> {
  const { direction, result, minSeconds, maxSeconds, phone } = options;
  return {
    direction: direction === undefined ? null : direction === 'out' ? 1 : 0,
    kinds: result === undefined ? null : Uint8Array.from(callKinds, (kind) => Number(isWanted(kind, result))),
    leastMs: Math.max(numberOf(minSeconds, 0) * 1000, result === 'conversation' ? conversationMs : 0),
    belowMs: numberOf(maxSeconds, Infinity) * 1000,
    phones: phone?.trim() ? phonesWith(units, phone) : null,
  };
}

/** Whether a call began in the scope's hours. */
export function hoursFilter({ hours }: ResolvedScope, { hourOfWeek }: CallTimes): CallFilter['isInHours'] {
  if (hours.length === 0) return null;
  const wanted = Uint8Array.from({ length: 7 * 24 }, (_, hour) => Number(hours.includes(hour % 24)));
  return (unit) => wanted[hourOfWeek[unit]!] === 1;
}

function isWanted(kind: string, result: CallResult): boolean {
  if (result === 'conversation') return kind === 'talked';
  return result === 'not-talked' ? kind !== 'talked' && kind !== 'unknown' : kind === result;
}

/** 1 for each call of `[first, end)` that the filters let through, whoever talked. */
export function filterCalls(calls: TalkColumns, first: number, end: number, wanted: CallFilter): Uint8Array {
  const isIn = new Uint8Array(end - first).fill(1);
  const { direction, kind, talkMs, phone, deal, manager } = calls;
  const { kinds, leastMs, belowMs, phones, isInHours, deals } = wanted;
  if (wanted.direction !== null)
    for (let unit = first; unit < end; unit++) isIn[unit - first]! &= Number(direction[unit] === wanted.direction);
  if (kinds) for (let unit = first; unit < end; unit++) isIn[unit - first]! &= kinds[kind[unit]!]!;
  if (leastMs > 0) for (let unit = first; unit < end; unit++) isIn[unit - first]! &= Number(talkMs[unit]! >= leastMs);
  if (belowMs < Infinity) for (let unit = first; unit < end; unit++) isIn[unit - first]! &= Number(talkMs[unit]! < belowMs);
  // The last place is that of calls without a number.
  if (phones)
    for (let unit = first; unit < end; unit++) isIn[unit - first]! &= phones[phone[unit]! < 0 ? phones.length - 1 : phone[unit]!]!;
  if (isInHours) for (let unit = first; unit < end; unit++) isIn[unit - first]! &= Number(isInHours(calls.unit?.[unit] ?? unit));
  if (deals) {
    for (let unit = first; unit < end; unit++) isIn[unit - first]! &= Number(deal[unit]! >= 0 && deals.passes(deal[unit]!, manager[unit]!));
  }
  return isIn;
}

/** Numbers that contain what a reader typed, however it is written; 0 at the end for none. */
function phonesWith(units: CallUnits, text: string): Uint8Array {
  const isFound = new Uint8Array(units.phones.length + 1);
  const key = phoneKey(text) ?? text.trim();
  // The beginning of a number may be typed with the Russian trunk 8 in place of the country's 7.
  const wanted = key.startsWith('8') && key.length < 11 ? [key, `\n7${key.slice(1)}`] : [key];
  const { all, starts } = phonesAsText(units);
  for (const one of wanted) {
    let place = 0;
    for (let at = all.indexOf(one); at >= 0; at = all.indexOf(one, starts[place])) {
      while (starts[place]! <= at) place++;
      isFound[place - 1] = 1;
    }
  }
  return isFound;
}
