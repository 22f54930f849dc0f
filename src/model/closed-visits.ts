/** When deals stood won or lost, whatever the moment asked about: made once per company. */
import type { Dataset } from './dataset.ts';
import { LOST, WON } from './deal-paths.ts';
import { ownerAt } from './history.ts';
import { inOrder, sortInstants } from './instants.ts';
import { keepOnce } from './keep.ts';

/** Visits of stages that are won or lost, as columns in the order of their beginnings. */
export interface ClosedVisits {
  /** Ascending. */
  at: Float64Array;
  /** Where the next visit begins, Infinity where none follows. */
  until: Float64Array;
  deal: Int32Array;
  /** Place in `Dataset.stages`. */
  stage: Uint16Array;
  /** WON or LOST. */
  outcome: Uint8Array;
  /** Beginning of the unbroken run of this outcome; NaN where it is not known. */
  closedAt: Float64Array;
  /** Responsible at that beginning. */
  owner: Int16Array;
  /** Won among the visits before each place, one entry more than there are visits. */
  wonBefore: Uint32Array;
  /** Places of visits that have ended, ascending. */
  ended: readonly number[];
}

export const closedVisitsOf = keepOnce(findClosedVisits);

/** Responsible for a visit as seen at `now`: without any history the close may be unknown, or still to come. */
export const ownerOfClosed = (data: Dataset, { deal, closedAt, owner }: ClosedVisits, place: number, now: number): number =>
  data.hasHistory ? owner[place]! : ownerAt(data.owners, data.deals.manager, deal[place]!, Math.min(now, closedAt[place]! || now));

function findClosedVisits(data: Dataset): ClosedVisits {
  const kinds = Uint8Array.from(data.stages, ({ kind }) => (kind === 'won' ? WON : kind === 'lost' ? LOST : 0));
  const rows: { deal: number[]; stage: number[]; at: number[]; until: number[]; closedAt: number[] } = {
    ...{ deal: [], stage: [], at: [], until: [], closedAt: [] },
  };
  const add = (deal: number, stage: number, at: number, until: number, closedAt: number) => {
    rows.deal.push(deal);
    rows.stage.push(stage);
    rows.at.push(at);
    rows.until.push(until);
    rows.closedAt.push(closedAt);
  };
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (data.hasHistory) eachClosed(data, deal, kinds, add);
    else if (kinds[data.deals.stage[deal]!]! > 0)
      add(deal, data.deals.stage[deal]!, data.deals.createdAt[deal]!, Infinity, data.deals.closedAt[deal]!);
  }
  const { order, at } = sortInstants(Float64Array.from(rows.at));
  const deal = Int32Array.from(inOrder(rows.deal, order));
  const stage = Uint16Array.from(inOrder(rows.stage, order));
  const [until, closedAt] = [inOrder(rows.until, order), inOrder(rows.closedAt, order)];
  const [outcome, owner] = [new Uint8Array(order.length), new Int16Array(order.length)];
  const wonBefore = new Uint32Array(order.length + 1);
  const ended: number[] = [];
  for (let place = 0; place < order.length; place++) {
    outcome[place] = kinds[stage[place]!]!;
    owner[place] = ownerAt(data.owners, data.deals.manager, deal[place]!, closedAt[place]!);
    wonBefore[place + 1] = wonBefore[place]! + (outcome[place] === WON ? 1 : 0);
    if (until[place] !== Infinity) ended.push(place);
  }
  return { at, deal, stage, owner, until, outcome, closedAt, wonBefore, ended };
}

function eachClosed(
  { visits: { offset, stage, at } }: Dataset,
  deal: number,
  kinds: Uint8Array,
  found: (deal: number, stage: number, at: number, until: number, closedAt: number) => void,
): void {
  let closedAt = NaN;
  let before = 0;
  for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) {
    const kind = kinds[stage[visit]!]!;
    if (kind !== before) closedAt = at[visit]!;
    before = kind;
    if (kind > 0) found(deal, stage[visit]!, at[visit]!, visit + 1 < offset[deal + 1]! ? at[visit + 1]! : Infinity, closedAt);
  }
}
