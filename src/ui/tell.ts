/** What a page's owner has to mend: told in the console once, however many elements have the fault. */
const told = new Set<string>();

export function tellOnce(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  console.warn(text);
}

/** Attributes that any element may carry, and those that frameworks and editors leave behind. */
const common =
  /^(id|class|style|slot|hidden|inert|lang|dir|title|role|tabindex|part|exportparts|is|nonce|translate|(data|aria|on|x|v|ng|hx|_ng)[-\w:]*|[@:#([*].*)$/;

/** Attributes of an element that it does not know: most likely misspelt. */
export const unknownAttributes = (element: Element, known: readonly string[]): string[] =>
  element.getAttributeNames().filter((name) => !known.includes(name) && !common.test(name));

/** Words of a list attribute, separated by spaces or commas. */
export const wordsOf = (text: string | null): string[] => (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
