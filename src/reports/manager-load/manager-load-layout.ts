/** Height of a person's row, pixels. */
export const ROW = 32;

/** People in the picture; the table has them all. */
export const MOST_BARS = 20;
