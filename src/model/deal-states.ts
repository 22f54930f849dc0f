/** Where every deal is as of one instant, whatever its pipeline: computed once per instant. */
import type { Dataset } from './dataset.ts';
import { LOST, OPEN, WON } from './deal-paths.ts';
import { ownerAt } from './history.ts';
import { orderByInstant } from './instants.ts';
import { keepLast } from './keep-last.ts';

/** Parallel columns, one entry per deal. */
export interface DealStates {
  now: number;
  /** 1 where the deal was there by `now`. What follows means nothing for the others. */
  exists: Uint8Array;
  /** Where it stands: place in `Dataset.stages`. */
  stage: Uint16Array;
  /** Beginning of its present visit. */
  since: Float64Array;
  /** OPEN, WON or LOST. */
  outcome: Uint8Array;
  /** Beginning of the last unbroken run in the present closed kind; NaN while open, or where it is not known. */
  closedAt: Float64Array;
  /** Responsible at the close if closed, at `now` if open: manager code, −1 for none. */
  owner: Int16Array;
}

const keep = keepLast<number, DealStates>(6);

/** The states of all deals as of `now`; the last few are kept. */
export const dealStates = (data: Dataset, now: number): DealStates =>
  keep(data, now, (kept) =>
    findStates(
      data,
      now,
      [...kept].find((one) => one.now > now),
    ),
  );

/** Closed deals in the order of their closing. */
export interface Closings {
  /** Ascending. */
  at: Float64Array;
  deal: Int32Array;
  /** Closed deals of which nobody knows when. */
  undated: readonly number[];
}

const closings = new WeakMap<DealStates, Closings>();

export function closingsOf(states: DealStates): Closings {
  let found = closings.get(states);
  if (!found) closings.set(states, (found = findClosings(states)));
  return found;
}

function findClosings({ exists, outcome, closedAt }: DealStates): Closings {
  const closed = Array.from(exists.keys()).filter((deal) => exists[deal] === 1 && outcome[deal] !== OPEN);
  const dated = closed.filter((deal) => !Number.isNaN(closedAt[deal]!));
  const order = orderByInstant(Float64Array.from(dated, (deal) => closedAt[deal]!));
  const deal = Int32Array.from(order, (place) => dated[place]!);
  return {
    at: Float64Array.from(deal, (one) => closedAt[one]!),
    deal,
    undated: closed.filter((one) => Number.isNaN(closedAt[one]!)),
  };
}

/** A deal that has not moved since `now` stood as it does in the later states, so that only the others are followed. */
function findStates(data: Dataset, now: number, later: DealStates | undefined): DealStates {
  const states = later ? copyStates(later, now) : emptyStates(data.deals.length, now);
  const kinds = Uint8Array.from(data.stages, ({ kind }) => (kind === 'won' ? WON : kind === 'lost' ? LOST : OPEN));
  const { since, outcome } = states;
  const { offset } = data.owners;
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (!data.hasHistory) setPresent(data, states, kinds, deal);
    else if (later && since[deal]! <= now && states.exists[deal]) {
      if (outcome[deal] === OPEN && offset[deal] !== offset[deal + 1])
        states.owner[deal] = ownerAt(data.owners, data.deals.manager, deal, now);
    } else follow(data, states, kinds, deal);
  }
  return states;
}

const emptyStates = (length: number, now: number): DealStates => ({
  now,
  exists: new Uint8Array(length),
  stage: new Uint16Array(length),
  since: new Float64Array(length),
  outcome: new Uint8Array(length),
  closedAt: new Float64Array(length),
  owner: new Int16Array(length),
});

const copyStates = (states: DealStates, now: number): DealStates => ({
  now,
  exists: states.exists.slice(),
  stage: states.stage.slice(),
  since: states.since.slice(),
  outcome: states.outcome.slice(),
  closedAt: states.closedAt.slice(),
  owner: states.owner.slice(),
});

/** Finds the last visit of a deal by `now`, and where the unbroken run of its kind begins. */
function follow({ visits, owners, deals }: Dataset, states: DealStates, kinds: Uint8Array, deal: number): void {
  const { offset, stage, at } = visits;
  const begin = offset[deal]!;
  let last = offset[deal + 1]! - 1;
  while (last >= begin && at[last]! > states.now) last--;
  states.exists[deal] = last < begin ? 0 : 1;
  if (last < begin) return;
  const kind = kinds[stage[last]!]!;
  states.stage[deal] = stage[last]!;
  states.since[deal] = at[last]!;
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
