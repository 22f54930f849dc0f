/**
 * Deals made after conversations with the same contact. Each deal credits the last conversation before it, the first,
 * or all of them in equal parts; "after a call" is not "thanks to it".
 */
import type { Dataset } from '../../model/dataset.ts';
import { keepLast } from '../../model/keep-last.ts';
import type { Credit } from './call-stats-kinds.ts';
import { groupUnits, type CallUnits } from './call-stats-units.ts';

/** What a call says of deals: the later, the more. */
export const Lead = { none: 0, withoutContact: 1, young: 2, judged: 3, led: 4 } as const;
export const LEADS = 5;

export interface CallLinks {
  /** By unit: whether it is a conversation, with a known contact, old enough to be judged, and followed by a deal; as `Lead`. */
  lead: Uint8Array;
  /** By unit: deals credited to it, in parts where they are shared. */
  credit: Float64Array;
  /** Each deal with a call that it credits. */
  deal: Int32Array;
  unit: Int32Array;
}

export interface LinkRule {
  now: number;
  conversationMs: number;
  windowMs: number;
  credit: Credit;
}

const keep = keepLast<string, CallLinks, CallUnits>(4);

/** Links between all calls and deals up to now, found once for each rule. */
export const linksOf = (data: Dataset, units: CallUnits, rule: LinkRule): CallLinks =>
  keep(units, Object.values(rule).join(), () => findLinks(data, units, rule));

function findLinks({ deals }: Dataset, units: CallUnits, { now, conversationMs, windowMs, credit: rule }: LinkRule): CallLinks {
  const credit = new Float64Array(units.length);
  const [linkedDeals, linkedUnits]: [number[], number[]] = [[], []];
  const talkWith = units.contact.map((contact, unit) => (units.talkMs[unit]! > 0 && units.talkMs[unit]! >= conversationMs ? contact : -1));
  const contacts = talkWith.reduce((most, contact) => Math.max(most, contact + 1), 0);
  const { order, starts } = groupUnits(talkWith, contacts);
  for (let deal = 0; deal < deals.length; deal++) {
    const contact = deals.contact[deal]!;
    const createdAt = deals.createdAt[deal]!;
    if (contact < 0 || contact >= contacts || createdAt > now) continue;
    const calls = callsWithin(units, order.subarray(starts[contact], starts[contact + 1]), createdAt - windowMs, createdAt);
    const credited = rule === 'linear' ? calls : rule === 'first' ? calls.subarray(0, 1) : calls.subarray(-1);
    for (const unit of credited) {
      credit[unit]! += 1 / credited.length;
      linkedDeals.push(deal);
      linkedUnits.push(unit);
    }
  }
  return {
    lead: leadsOf(units, credit, { now, conversationMs, windowMs }),
    credit,
    deal: Int32Array.from(linkedDeals),
    unit: Int32Array.from(linkedUnits),
  };
}

function leadsOf({ talkMs, contact, at }: CallUnits, credit: Float64Array, rule: Omit<LinkRule, 'credit'>): Uint8Array {
  const { now, conversationMs, windowMs } = rule;
  return Uint8Array.from(talkMs, (talk, unit) => {
    if (talk === 0 || talk < conversationMs) return Lead.none;
    if (contact[unit]! < 0) return Lead.withoutContact;
    if (at[unit]! + windowMs > now) return Lead.young;
    return credit[unit]! > 0 ? Lead.led : Lead.judged;
  });
}

/** Of calls in the order of time those of `[from, to]`. */
function callsWithin({ at }: CallUnits, calls: Int32Array, from: number, to: number): Int32Array {
  const placeOf = (isBefore: (at: number) => boolean) => {
    let [low, high] = [0, calls.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(at[calls[middle]!]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return calls.subarray(
    placeOf((moment) => moment < from),
    placeOf((moment) => moment <= to),
  );
}
