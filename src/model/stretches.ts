/** When deals were open, and with whom: what load over time and open deals at any moment are made of. */
import type { Pipeline } from './company.ts';
import type { Dataset } from './dataset.ts';
import { inOrder, sortInstants } from './instants.ts';
import { keepLast } from './keep.ts';
import { eachSpan, toSpans, type Spans } from './spans.ts';

/** `isOpen`: the stretch has not ended by the moment asked about. */
export type FoundStretch = (owner: number, start: number, end: number, isOpen: boolean) => void;

/** Stretches of all deals in open stages of a pipeline, or of all pipelines, as columns in the order of their ends. */
export interface Stretches extends Spans {
  deal: Int32Array;
  owner: Int16Array;
}

/** Where a stretch ends that has not ended: later than any moment. */
export const OPEN_END = 8.64e15;

const keep = keepLast<Pipeline | null, Stretches>(4);

export function stretchesOf(data: Dataset, pipeline: Pipeline | null): Stretches {
  return keep(data, pipeline, () => {
    const isWork = Uint8Array.from(data.stages, ({ kind, pipeline: place }) =>
      kind === 'open' && (pipeline === null || data.pipelines[place] === pipeline) ? 1 : 0,
    );
    const [deals, owners, starts, ends]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let deal = 0; deal < data.deals.length; deal++) {
      eachStretch(data, deal, Infinity, isWork, (owner, start, end, isOpen) => {
        deals.push(deal);
        owners.push(owner);
        starts.push(start);
        ends.push(isOpen ? OPEN_END : end);
      });
    }
    const { order, at: end } = sortInstants(Float64Array.from(ends));
    return {
      deal: Int32Array.from(inOrder(deals, order)),
      owner: Int16Array.from(inOrder(owners, order)),
      ...toSpans(inOrder(starts, order), end),
    };
  });
}

/**
 * Calls `found` for each stretch that counts, if it began by `until` and did not end before `from`. What came after
 * `until` is not seen.
 * @param counts 1 for each stretch that counts, null where all do.
 */
export function eachStretchWithin(
  stretches: Stretches,
  counts: Uint8Array | null,
  from: number,
  until: number,
  found: (deal: number, owner: number, start: number, end: number, isOpen: boolean) => void,
): void {
  const { deal, owner, start, end } = stretches;
  eachSpan(stretches, from, until, (row) => {
    if (counts !== null && counts[row] === 0) return;
    const isOpen = end[row]! > until;
    found(deal[row]!, owner[row]!, start[row]!, isOpen ? until : end[row]!, isOpen);
  });
}

/**
 * Calls `found` for each stretch of time during which a deal stood in `isWork` stages under one person.
 * @param isWork 1 for each stage that counts, by its place in `Dataset.stages`. @param until what came later is not seen.
 */
export function eachStretch(data: Dataset, deal: number, until: number, isWork: Uint8Array, found: FoundStretch): void {
  if (!data.hasHistory) return presentStretch(data, deal, until, isWork, found);
  const { offset, stage, at } = data.visits;
  const last = offset[deal + 1]!;
  let start = NaN;
  for (let visit = offset[deal]!; visit < last && at[visit]! <= until; visit++) {
    const isHere = isWork[stage[visit]!] === 1;
    if (isHere === (start === start)) continue;
    if (!isHere) splitByOwner(data, deal, start, at[visit]!, false, found);
    start = isHere ? at[visit]! : NaN;
  }
  if (start === start) splitByOwner(data, deal, start, until, true, found);
}

/** Without any history a deal has stood in its present stage, or in an open one of its pipeline until it was closed. */
function presentStretch(data: Dataset, deal: number, until: number, isWork: Uint8Array, found: FoundStretch): void {
  const { createdAt, closedAt, stage } = data.deals;
  const { kind, index, pipeline } = data.stages[stage[deal]!]!;
  const isHere = kind === 'open' ? isWork[index] === 1 : data.pipelines[pipeline]!.stages.some((one) => isWork[one.index] === 1);
  const end = kind === 'open' ? until : closedAt[deal]!;
  if (isHere && createdAt[deal]! <= until && end === end) {
    splitByOwner(data, deal, createdAt[deal]!, Math.min(until, end), kind === 'open' || end > until, found);
  }
}

function splitByOwner({ owners, deals }: Dataset, deal: number, start: number, end: number, isOpen: boolean, found: FoundStretch): void {
  const last = owners.offset[deal + 1]!;
  let begin = start;
  let owner = owners.offset[deal] === last ? deals.manager[deal]! : owners.from[owners.offset[deal]!]!;
  for (let change = owners.offset[deal]!; change < last; change++) {
    const next = change === last - 1 ? deals.manager[deal]! : owners.to[change]!;
    const when = owners.at[change]!;
    if (when > end || (when === end && !isOpen)) break;
    if (when > begin && next !== owner) {
      found(owner, begin, when, false);
      begin = when;
    }
    owner = next;
  }
  found(owner, begin, end, isOpen);
}
