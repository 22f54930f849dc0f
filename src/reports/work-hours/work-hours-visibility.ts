/** How much may be told: everything, the team's distribution alone, or nothing. */
export const visibilities = ['people', 'aggregate-only', 'hidden'] as const;

export type Visibility = (typeof visibilities)[number];

/** A word that nobody knows was meant to hide something. */
export const toVisibility = (word: string | null | undefined): Visibility =>
  word === null || word === undefined ? 'people' : (visibilities.find((one) => one === word) ?? 'hidden');
