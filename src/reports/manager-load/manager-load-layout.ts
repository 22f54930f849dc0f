/** Below this width names stand above their bars, pixels. */
export const NARROW = 360;

/** Height of a person's row, pixels. */
export const rowHeight = (width: number): number => (width < NARROW ? 48 : 32);

/** People in the picture; the table has them all. */
export const MOST_BARS = 20;
