/** Words of a page's own in place of some of ours, as deep as the dictionary goes. */
export type Overlay<W> = {
  readonly [K in keyof W]?: W[K] extends (...given: never[]) => unknown ? W[K] : W[K] extends object ? Overlay<W[K]> : W[K];
};

/**
 * The dictionary with some of its words replaced. A word that the dictionary does not have, or one of another kind – a text where a
 * function writes it – is left out, so that nothing breaks when words change.
 */
export function overlay<W extends object>(words: W, own: Overlay<W> | null | undefined): W {
  if (!own) return words;
  const made = { ...words } as Record<string, unknown>;
  for (const [key, word] of Object.entries(own)) {
    const ours = Object.hasOwn(made, key) ? made[key] : undefined;
    if (typeof ours !== typeof word || word === null) continue;
    made[key] = typeof ours === 'object' && ours !== null && !Array.isArray(ours) ? overlay(ours, word as object) : word;
  }
  return made as W;
}
