/** Whose win a deal is, by five customs. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealStates } from '../../model/deal-states.ts';
import { ownerAt } from '../../model/history.ts';
import { keepOnce } from '../../model/keep.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
import type { Attribution } from './manager-results-schema.ts';

/** A manager's part in a deal. Code −1: nobody. */
export interface Part {
  manager: number;
  weight: number;
}

export interface Crediting {
  attribution: Attribution;
  /** Whether a win is never divided: it is the holder's. */
  isWhole: boolean;
  /** Whether the holder is who was responsible at the close. */
  isAtClose: boolean;
  /** The one responsible: for what cannot be divided, such as a loss. */
  holderOf(deal: number): number;
  /** Who has a part in a won deal; each manager once, weights above 0. */
  partsOf(deal: number): readonly Part[];
  /** Whether the parts that the records give for this deal had to be mended. */
  isMended(deal: number): boolean;
}

export function createCrediting(data: Dataset, states: DealStates, attribution: Attribution): Crediting {
  const atClose = (deal: number) => states.owner[deal]!;
  const whole = (holderOf: (deal: number) => number): Crediting => ({
    attribution,
    isWhole: true,
    isAtClose: holderOf === atClose,
    holderOf,
    partsOf: (deal) => [{ manager: holderOf(deal), weight: 1 }],
    isMended: () => false,
  });
  switch (attribution) {
    case 'present-owner':
      return whole((deal) => ownerAt(data.owners, data.deals.manager, deal, states.now));
    case 'creator':
      return whole((deal) => (data.deals.createdBy[deal]! >= 0 ? data.deals.createdBy[deal]! : firstOwner(data, deal)));
    case 'time-weighted':
      return { ...whole(atClose), isWhole: false, partsOf: (deal) => timeParts(data, states, deal) };
    case 'splits': {
      const { parts, mended } = splitParts(data);
      return {
        ...whole(atClose),
        isWhole: false,
        partsOf: (deal) => parts.get(deal) ?? [{ manager: atClose(deal), weight: 1 }],
        isMended: (deal) => mended.has(deal),
      };
    }
    default:
      return whole(atClose);
  }
}

/** Who was responsible after the change at a place; `place` right before the first change means the beginning. */
function ownerAfter({ owners, deals }: Dataset, deal: number, place: number): number {
  const [begin, end] = [owners.offset[deal]!, owners.offset[deal + 1]!];
  if (place >= end - 1) return deals.manager[deal]!;
  return place < begin ? owners.from[begin]! : owners.to[place]!;
}

function firstOwner(data: Dataset, deal: number): number {
  const [begin, end] = [data.owners.offset[deal]!, data.owners.offset[deal + 1]!];
  for (let place = begin - 1; place < end; place++) {
    const owner = ownerAfter(data, deal, place);
    if (owner >= 0) return owner;
  }
  return -1;
}

/** By time owned from the creation to the win; time that nobody owned counts for nobody. */
function timeParts(data: Dataset, states: DealStates, deal: number): Part[] {
  const [begin, end] = [data.owners.offset[deal]!, data.owners.offset[deal + 1]!];
  const [createdAt, closedAt] = [data.deals.createdAt[deal]!, states.closedAt[deal]!];
  const owned = new Map<number, number>();
  for (let place = begin - 1; place < end; place++) {
    const owner = ownerAfter(data, deal, place);
    const from = place < begin ? createdAt : Math.max(createdAt, data.owners.at[place]!);
    const to = place + 1 < end ? Math.min(closedAt, data.owners.at[place + 1]!) : closedAt;
    if (owner >= 0 && to > from) owned.set(owner, (owned.get(owner) ?? 0) + to - from);
  }
  if (owned.size === 0) return [{ manager: states.owner[deal]!, weight: 1 }];
  return Array.from(owned, ([manager, weight]) => ({ manager, weight }));
}

interface SplitParts {
  /** By deal. */
  parts: Map<number, Part[]>;
  /** Deals whose parts did not add up to the whole, or were no parts. */
  mended: Set<number>;
}

/** Parts that add up to a whole within this need no mending. */
const TOLERANCE = 1e-6;

const splitParts = keepOnce((data: Dataset): SplitParts => {
  const shares = new Map<number, Map<number, number>>();
  const mended = new Set<number>();
  const dealOf = dealIndex(data);
  for (const { dealId, managerId, share } of data.splits) {
    const deal = dealOf(dealId);
    if (deal === undefined) continue;
    const ofDeal = shares.get(deal) ?? new Map<number, number>();
    shares.set(deal, ofDeal);
    const manager = data.managerCodes.find(managerId);
    if (share > 0) ofDeal.set(manager, (ofDeal.get(manager) ?? 0) + share);
    else mended.add(deal);
  }
  const parts = new Map<number, Part[]>();
  for (const [deal, ofDeal] of shares) {
    const sum = Array.from(ofDeal.values()).reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > TOLERANCE) mended.add(deal);
    if (ofDeal.size > 0)
      parts.set(
        deal,
        Array.from(ofDeal, ([manager, weight]) => ({ manager, weight })),
      );
  }
  return { parts, mended };
});

function dealIndex(data: Dataset): (id: RecordId) => number | undefined {
  const wanted = new Set(data.splits.map(({ dealId }) => toKey(dealId)));
  const rows = new Map<RecordId, number>();
  for (let deal = 0; wanted.size > 0 && deal < data.deals.length; deal++) {
    const key = toKey(data.deals.idOf(deal));
    if (wanted.has(key)) rows.set(key, deal);
  }
  return (id) => rows.get(toKey(id));
}
