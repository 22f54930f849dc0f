/** Below this width names stand above their bars, pixels. */
export const NARROW = 520;

/** Height of one stage's row, pixels. */
export const rowHeight = (width: number): number => (width < NARROW ? 64 : 44);
