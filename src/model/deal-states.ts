/** Where every deal is as of one instant, whatever its pipeline: computed once per instant. */
import type { Dataset } from './dataset.ts';
import { LOST, OPEN, WON } from './deal-paths.ts';
import { ownerAt } from './history.ts';

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

const cache = new WeakMap<Dataset, Map<number, DealStates>>();
const KEPT = 6;

/** The states of all deals as of `now`; the last few are kept. */
export function dealStates(data: Dataset, now: number): DealStates {
  const kept = cache.get(data) ?? new Map<number, DealStates>();
  cache.set(data, kept);
  const states = kept.get(now) ?? findStates(data, now);
  kept.delete(now);
  kept.set(now, states);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return states;
}

function findStates(data: Dataset, now: number): DealStates {
  const { length } = data.deals;
  const states: DealStates = {
    now,
    exists: new Uint8Array(length),
    stage: new Uint16Array(length),
    since: new Float64Array(length),
    outcome: new Uint8Array(length),
    closedAt: new Float64Array(length).fill(NaN),
    owner: new Int16Array(length),
  };
  const kinds = Uint8Array.from(data.stages, ({ kind }) => (kind === 'won' ? WON : kind === 'lost' ? LOST : OPEN));
  const { offset, stage, at } = data.visits;
  for (let deal = 0; deal < length; deal++) {
    if (!data.hasHistory) {
      setPresent(data, states, kinds, deal);
      continue;
    }
    const begin = offset[deal]!;
    let last = offset[deal + 1]! - 1;
    while (last >= begin && at[last]! > now) last--;
    if (last < begin) continue;
    const kind = kinds[stage[last]!]!;
    states.exists[deal] = 1;
    states.stage[deal] = stage[last]!;
    states.since[deal] = at[last]!;
    states.outcome[deal] = kind;
    let first = last;
    while (first > begin && kinds[stage[first - 1]!] === kind) first--;
    if (kind !== OPEN) states.closedAt[deal] = at[first]!;
    states.owner[deal] = ownerAt(data.owners, data.deals.manager, deal, kind === OPEN ? now : at[first]!);
  }
  return states;
}

/** Without any history only the present stage and the given close are known. */
function setPresent(data: Dataset, states: DealStates, kinds: Uint8Array, deal: number): void {
  const { stage, createdAt, closedAt, manager } = data.deals;
  const kind = kinds[stage[deal]!]!;
  states.exists[deal] = createdAt[deal]! <= states.now ? 1 : 0;
  states.stage[deal] = stage[deal]!;
  states.since[deal] = createdAt[deal]!;
  states.outcome[deal] = kind;
  if (kind !== OPEN) states.closedAt[deal] = closedAt[deal]!;
  states.owner[deal] = ownerAt(data.owners, manager, deal, Math.min(states.now, states.closedAt[deal]! || states.now));
}
