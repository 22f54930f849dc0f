/** What is wrong with the attributes that a page wrote: unknown names, and values that mean nothing. */
import type { LitElement } from 'lit';
import { offConverter } from './attributes.ts';

export interface Remark {
  attribute: string;
  /** The value that means nothing; null where the attribute itself is unknown. */
  value: string | null;
  /** What would be understood: the words, `number`, or the attribute that was probably meant. */
  known: readonly string[];
}

/** Attributes that any element may have, and those by which frameworks mark elements. */
const COMMON =
  /^(?:accesskey|autofocus|class|dir|draggable|enterkeyhint|exportparts|hidden|id|inert|is|item\w+|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|xmlns)$|^(?:aria|data|ng|v|x|hx|wire|astro|jsaction|jscontroller)-|^on|[^a-z\d-]/;

type Choices = Readonly<Record<string, readonly string[]>>;

/** @param element one whose class may say in `choices` which words its attributes take. */
export function findRemarks(element: LitElement): Remark[] {
  const constructor = element.constructor as typeof LitElement & { choices?: Choices };
  const known = constructor.observedAttributes;
  return [...element.attributes].flatMap(({ name, value }): Remark[] => {
    if (!known.includes(name)) return COMMON.test(name) ? [] : [{ attribute: name, value: null, known: near(name, known) }];
    const words = wordsOf(constructor, name, value);
    return words === null ? [] : [{ attribute: name, value, known: words }];
  });
}

/** What an attribute's value should have been; null when it is right. */
function wordsOf(constructor: typeof LitElement & { choices?: Choices }, name: string, value: string): readonly string[] | null {
  const choices = constructor.choices?.[name];
  if (choices) return choices.includes(value) ? null : choices;
  const attributeOf = (property: PropertyKey, attribute: unknown) =>
    typeof attribute === 'string' ? attribute : String(property).toLowerCase();
  const [, options] = [...constructor.elementProperties].find(([property, { attribute }]) => attributeOf(property, attribute) === name)!;
  if (options.type === Number) return value.trim() !== '' && Number.isFinite(Number(value)) ? null : ['number'];
  if (options.converter === offConverter) return ['', 'true', 'false', name].includes(value) ? null : ['true', 'false'];
  return null;
}

/** The attribute that was meant: without its dashes the same, or two letters away. */
function near(name: string, known: readonly string[]): string[] {
  const plain = (text: string) => text.replaceAll('-', '');
  const closest = known.map((one) => ({ one, far: distance(plain(name), plain(one)) })).sort((a, b) => a.far - b.far)[0];
  return closest && closest.far <= 2 ? [closest.one] : [];
}

/** Letters to change, add or drop to make one text of another (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[to.length]!;
}

const told = new Set<string>();

/** Says each remark in the console, once for all elements of a tag. */
export function tellRemarks({ localName }: Element, remarks: readonly Remark[]): void {
  for (const { attribute, value, known } of remarks) {
    const hint = value === null ? (known.length > 0 ? ` Is ${known[0]} meant?` : '') : ` It is ${known.join(', ')}.`;
    const text = `<${localName}>: ${value === null ? `there is no attribute ${attribute}.` : `${attribute}="${value.slice(0, 60)}" is not understood.`}${hint}`;
    if (!told.has(text)) console.warn(text);
    told.add(text);
  }
}
