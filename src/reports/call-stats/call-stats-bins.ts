/** Ends of the histogram's bars, seconds of talk; the last has none. */
const ENDS = [10, 30, 60, 120, 300, 600, 1200, Infinity];

/** Half-open stretches of talk, milliseconds; `toMs` is null for the last. */
export const bins: readonly { fromMs: number; toMs: number | null }[] = ENDS.map((end, i) => ({
  fromMs: (ENDS[i - 1] ?? 0) * 1000,
  toMs: Number.isFinite(end) ? end * 1000 : null,
}));
