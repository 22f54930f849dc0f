/** From one written figure to another: one with its unit is more than a word, and the dash stands apart from it. */
export const spanText = (low: string, high: string): string => (/\s/.test(low) ? `${low}\u00a0– ${high}` : `${low}–${high}`);
