/** Deals in the order of their creation: made once per company. */
import type { Dataset } from './dataset.ts';
import { inOrder, orderByInstant } from './instants.ts';

export interface Creations {
  /** Ascending, epoch milliseconds. */
  at: Float64Array;
  deal: Uint32Array;
}

const known = new WeakMap<Dataset, Creations>();

export function creationsOf(data: Dataset): Creations {
  let creations = known.get(data);
  if (!creations) {
    const deal = orderByInstant(data.deals.createdAt);
    creations = { at: inOrder(data.deals.createdAt, deal), deal };
    known.set(data, creations);
  }
  return creations;
}
