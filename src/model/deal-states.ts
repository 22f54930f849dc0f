/** Where every deal is as of one instant, whatever its pipeline: computed once per instant. */
import type { Dataset } from './dataset.ts';
import { LOST, OPEN, WON } from './deal-paths.ts';
import { ownerAt } from './history.ts';
import { inOrder, sortInstants } from './instants.ts';
import { keepLast, keepOnce } from './keep.ts';
import { placesIn } from './rows-by.ts';

/** Parallel columns, one entry per deal. */
export interface DealStates {
  now: number;
  /** 1 where the deal was there by `now`. What follows means nothing for the others. */
  exists: Uint8Array;
  /** Where it stands: place in `Dataset.stages`. */
  stage: Uint16Array;
  /** Beginning of its present visit, and of the next one: Infinity where none follows. Before a deal is there, that of its first one is next. */
  since: Float64Array;
  until: Float64Array;
  /** OPEN, WON or LOST. */
  outcome: Uint8Array;
  /** Beginning of the last unbroken run in the present closed kind; NaN while open, or where it is not known. */
  closedAt: Float64Array;
  /** Responsible at the close if closed, at `now` if open: manager code, −1 for none. */
  owner: Int16Array;
}

const keep = keepLast<number, DealStates>(6);

/** The states of all deals as of `now`; the last few are kept. */
export const dealStates = (data: Dataset, now: number): DealStates => keep(data, now, (kept) => findStates(data, now, nearest(kept, now)));

function nearest(kept: Iterable<DealStates>, now: number): DealStates | undefined {
  let found: DealStates | undefined;
  for (const one of kept) if (!found || Math.abs(one.now - now) < Math.abs(found.now - now)) found = one;
  return found;
}

/** Rows of the deals that are there and open. */
export const openDealsOf = keepOnce(({ exists, outcome }: DealStates) => {
  const rows: number[] = [];
  for (let deal = 0; deal < exists.length; deal++) if (exists[deal] === 1 && outcome[deal] === OPEN) rows.push(deal);
  return Int32Array.from(rows);
});

/** Closed deals in the order of their closing, with what is asked of them in that order. */
export interface Closings {
  /** Ascending. */
  at: Float64Array;
  deal: Int32Array;
  /** WON or LOST. */
  outcome: Uint8Array;
  /** Place of the pipeline. */
  pipeline: Uint16Array;
  /** Responsible at the close. */
  owner: Int16Array;
  /** NaN where a deal has none. */
  amountMinor: Float64Array;
  currency: Uint16Array;
  createdAt: Float64Array;
  /** Closed deals of which nobody knows when. */
  undated: readonly number[];
}

const keepClosings = keepOnce(findClosings);

export const closingsOf = (data: Dataset, states: DealStates): Closings => keepClosings(states, data);

function findClosings({ exists, outcome, closedAt, stage, owner }: DealStates, { deals, stages }: Dataset): Closings {
  const isDated = new Uint8Array(exists.length);
  const undated: number[] = [];
  for (let deal = 0; deal < exists.length; deal++) {
    if (exists[deal] === 0 || outcome[deal] === OPEN) continue;
    if (closedAt[deal] === closedAt[deal]) isDated[deal] = 1;
    else undated.push(deal);
  }
  const dated = placesIn(isDated);
  const { order, at } = sortInstants(inOrder(closedAt, dated));
  const length = order.length;
  const closings: Closings = {
    ...{ at, undated },
    deal: new Int32Array(length),
    outcome: new Uint8Array(length),
    pipeline: new Uint16Array(length),
    owner: new Int16Array(length),
    amountMinor: new Float64Array(length),
    currency: new Uint16Array(length),
    createdAt: new Float64Array(length),
  };
  const pipelines = Uint16Array.from(stages, ({ pipeline }) => pipeline);
  for (let place = 0; place < length; place++) {
    const deal = dated[order[place]!]!;
    closings.deal[place] = deal;
    closings.outcome[place] = outcome[deal]!;
    closings.pipeline[place] = pipelines[stage[deal]!]!;
    closings.owner[place] = owner[deal]!;
    closings.amountMinor[place] = deals.amountMinor[deal]!;
    closings.currency[place] = deals.currency[deal]!;
    closings.createdAt[place] = deals.createdAt[deal]!;
  }
  return closings;
}

/** A deal that has not moved between two moments stands as it did at the other, so that only those that moved are followed. */
function findStates(data: Dataset, now: number, other: DealStates | undefined): DealStates {
  const states = other && data.hasHistory ? copyStates(other, now) : emptyStates(data.deals.length, now);
  const kinds = Uint8Array.from(data.stages, ({ kind }) => (kind === 'won' ? WON : kind === 'lost' ? LOST : OPEN));
  if (!data.hasHistory) for (let deal = 0; deal < data.deals.length; deal++) setPresent(data, states, kinds, deal);
  else if (other) followMoved(data, states, kinds);
  else for (let deal = 0; deal < data.deals.length; deal++) follow(data, states, kinds, deal);
  return states;
}

function followMoved(data: Dataset, states: DealStates, kinds: Uint8Array): void {
  const { now, exists, since, until, outcome, owner } = states;
  const { offset } = data.owners;
  const hasOwners = data.owners.at.length > 0;
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (now >= until[deal]! || now < since[deal]!) follow(data, states, kinds, deal);
    else if (hasOwners && exists[deal] === 1 && outcome[deal] === OPEN && offset[deal] !== offset[deal + 1])
      owner[deal] = ownerAt(data.owners, data.deals.manager, deal, now);
  }
}

const emptyStates = (length: number, now: number): DealStates => ({
  now,
  exists: new Uint8Array(length),
  stage: new Uint16Array(length),
  since: new Float64Array(length),
  until: new Float64Array(length).fill(Infinity),
  outcome: new Uint8Array(length),
  closedAt: new Float64Array(length),
  owner: new Int16Array(length),
});

const copyStates = (states: DealStates, now: number): DealStates => ({
  now,
  exists: states.exists.slice(),
  stage: states.stage.slice(),
  since: states.since.slice(),
  until: states.until.slice(),
  outcome: states.outcome.slice(),
  closedAt: states.closedAt.slice(),
  owner: states.owner.slice(),
});

/** Finds the last visit of a deal by `now`, and where the unbroken run of its kind begins. */
function follow({ visits, owners, deals }: Dataset, states: DealStates, kinds: Uint8Array, deal: number): void {
  const { offset, stage, at } = visits;
  const begin = offset[deal]!;
  const end = offset[deal + 1]!;
  let last = end - 1;
  while (last >= begin && at[last]! > states.now) last--;
  states.exists[deal] = last < begin ? 0 : 1;
  states.until[deal] = last + 1 < end ? at[last + 1]! : Infinity;
  states.since[deal] = last < begin ? -Infinity : at[last]!;
  if (last < begin) return;
  const kind = kinds[stage[last]!]!;
  states.stage[deal] = stage[last]!;
  states.outcome[deal] = kind;
  let first = last;
  while (first > begin && kinds[stage[first - 1]!] === kind) first--;
  states.closedAt[deal] = kind === OPEN ? NaN : at[first]!;
  states.owner[deal] = ownerAt(owners, deals.manager, deal, kind === OPEN ? states.now : at[first]!);
}

/** Without any history only the present stage and the given close are known. */
function setPresent(data: Dataset, states: DealStates, kinds: Uint8Array, deal: number): void {
  const { stage, createdAt, closedAt, manager } = data.deals;
  const kind = kinds[stage[deal]!]!;
  states.exists[deal] = createdAt[deal]! <= states.now ? 1 : 0;
  states.stage[deal] = stage[deal]!;
  states.since[deal] = createdAt[deal]!;
  states.outcome[deal] = kind;
  states.closedAt[deal] = kind === OPEN ? NaN : closedAt[deal]!;
  states.owner[deal] = ownerAt(data.owners, manager, deal, Math.min(states.now, states.closedAt[deal]! || states.now));
}
