/** Deals in the order of their creation: made once per company. */
import type { Dataset } from './dataset.ts';
import { sortInstants } from './instants.ts';
import { keepOnce } from './keep.ts';

export interface Creations {
  /** Ascending, epoch milliseconds. */
  at: Float64Array;
  deal: Uint32Array;
}

export const creationsOf = keepOnce(({ deals }: Dataset): Creations => {
  const { order, at } = sortInstants(deals.createdAt);
  return { at, deal: order };
});
