/** Below this width names stand above their bars, pixels. */
export const NARROW = 520;

/** Height of one manager's row, pixels. */
export const rowHeight = (width: number): number => (width < NARROW ? 48 : 32);
