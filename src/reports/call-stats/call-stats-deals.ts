/**
 * Deals made after conversations with the same contact. Each deal credits the last conversation before it, the first,
 * or all of them in equal parts; "after a call" is not "thanks to it".
 */
import type { Dataset } from '../../model/dataset.ts';
import { keepLast } from '../../model/keep.ts';
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
  const talkWith = units.contact.slice();
  let contacts = 0;
  for (let unit = 0; unit < talkWith.length; unit++) {
    if (units.talkMs[unit] === 0 || units.talkMs[unit]! < conversationMs) talkWith[unit] = -1;
    else contacts = Math.max(contacts, talkWith[unit]! + 1);
  }
  const { order, starts } = groupUnits(talkWith, contacts);
  for (let deal = 0; deal < deals.length; deal++) {
    const contact = deals.contact[deal]!;
    const createdAt = deals.createdAt[deal]!;
    if (contact < 0 || contact >= contacts || createdAt > now) continue;
    const last = starts[contact + 1]!;
    const begin = placeFrom(units, order, starts[contact]!, last, createdAt - windowMs);
    const end = placeFrom(units, order, begin, last, createdAt + 1);
    if (begin === end) continue;
    const [firstCredited, endCredited] = [rule === 'last' ? end - 1 : begin, rule === 'first' ? begin + 1 : end];
    for (let place = firstCredited; place < endCredited; place++) {
      const unit = order[place]!;
      credit[unit]! += 1 / (endCredited - firstCredited);
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
  const leads = new Uint8Array(talkMs.length);
  for (let unit = 0; unit < leads.length; unit++) {
    if (talkMs[unit] === 0 || talkMs[unit]! < conversationMs) continue;
    if (contact[unit]! < 0) leads[unit] = Lead.withoutContact;
    else if (at[unit]! + windowMs > now) leads[unit] = Lead.young;
    else leads[unit] = credit[unit]! > 0 ? Lead.led : Lead.judged;
  }
  return leads;
}

/** The first place within `[low, high)` of calls in the order of time that is not before a moment. */
function placeFrom({ at }: CallUnits, order: Int32Array, low: number, high: number, moment: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at[order[middle]!]! < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
