import type { Dataset } from '../../model/dataset.ts';
import { keepOnce } from '../../model/keep.ts';

/** Kinds of deals that are compared only with their like: source × order of magnitude of the amount. */
export interface Strata {
  size: number;
  of(deal: number): number;
}

/** Sources beyond the most frequent ones share a stratum. */
const MOST_SOURCES = 15;
/** Amounts in minor units: none, up to 10^6, 10^7, 10^8, 10^9, and more. */
const BANDS = [1e6, 1e7, 1e8, 1e9];
const BAND_COUNT = BANDS.length + 2;

/** The strata of a company. Bands are fixed, so that partials of any set of deals merge. */
export const createStrata = keepOnce((data: Dataset): Strata => {
  const rank = sourceRanks(data);
  const stratum = new Uint16Array(data.deals.length);
  for (let deal = 0; deal < stratum.length; deal++) {
    const source = data.deals.source[deal]!;
    stratum[deal] = (source < 0 ? 0 : rank[source]!) * BAND_COUNT + bandOf(data.deals.amountMinor[deal]!);
  }
  return { size: (MOST_SOURCES + 2) * BAND_COUNT, of: (deal) => stratum[deal]! };
});

function bandOf(amountMinor: number): number {
  if (!(amountMinor > 0)) return 0;
  const band = BANDS.findIndex((limit) => amountMinor < limit);
  return band < 0 ? BAND_COUNT - 1 : band + 1;
}

/** 1.. for the most frequent sources, the last rank for all others; 0 is left for deals without a source. */
function sourceRanks(data: Dataset): Uint16Array {
  const counts = new Int32Array(data.deals.sources.length);
  for (const source of data.deals.source) if (source >= 0) counts[source]!++;
  const order = Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const ranks = new Uint16Array(counts.length).fill(MOST_SOURCES + 1);
  order.slice(0, MOST_SOURCES).forEach((source, place) => (ranks[source] = place + 1));
  return ranks;
}
