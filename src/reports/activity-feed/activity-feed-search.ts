/** Search in the feed: each word is looked for once in every name, then an act is asked by numbers only. */
import type { Dataset } from '../../model/dataset.ts';
import { actSources } from '../../model/acts.ts';
import { actValues } from '../../model/act-row.ts';
import { toKey } from '../../model/keys.ts';
import { contactNames, type FeedActs } from './activity-feed-order.ts';

/** Words of one search at most. */
const MOST_WORDS = 8;

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** The words that a text is searched for. */
export const wordsOf = (search: string): string[] => plain(search.slice(0, 200)).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);

/**
 * Whether an act says all of the words, in any of its names and values.
 * @param codes by word: kinds and outcomes that are called so in the reader's language.
 */
export function createSearch(
  data: Dataset,
  { acts, object, others }: FeedActs,
  search: string,
  codes: readonly (readonly string[])[] = [],
): ((act: number) => boolean) | null {
  const words = wordsOf(search);
  if (words.length === 0) return null;
  const all = (1 << words.length) - 1;
  const inText = (text: string | null): number => {
    if (!text) return 0;
    const said = plain(text);
    return words.reduce((mask, word, i) => (said.includes(word) ? mask | (1 << i) : mask), 0);
  };
  const inCode = (code: string | null): number =>
    code === null ? 0 : words.reduce((mask, _, i) => (codes[i]?.includes(code) ? mask | (1 << i) : mask), inText(code));
  const contacts = contactNames(data);
  const { deals, managers, stages, visits, calls } = data;
  const ofDeal = remembered((deal) => inText(deals.nameOf(deal)) | inText(String(deals.idOf(deal))));
  const ofOther = remembered((place) => {
    const { type, id } = others[place]!;
    return inText(String(id)) | (type === 'contact' ? inText(contacts.get(toKey(id)) ?? null) : 0);
  });
  const ofPerson = managers.map(({ id, name }) => inText(name ?? String(id)));
  const ofKind = acts.kinds.map(inCode);
  const ofStage = stages.map(({ name }) => inText(name));

  const inValues = (act: number): number => {
    const row = acts.row[act]!;
    switch (actSources[acts.source[act]!]!) {
      case 'deal':
        return 0;
      case 'visit':
        return ofStage[visits.stage[row]!]! | (row > visits.offset[acts.deal[act]!]! ? ofStage[visits.stage[row - 1]!]! : 0);
      case 'task':
        return inCode(data.tasks.kindOf(row));
      case 'call':
        return inCode(calls.outcomeOf(row)) | inText(calls.phoneOf(row));
      case 'event': {
        const { before, after } = actValues(data, act);
        return inText(before) | inText(after);
      }
    }
  };
  return (act) => {
    const code = object[act]!;
    let mask = ofKind[acts.kind[act]!]! | (acts.by[act]! < 0 ? 0 : ofPerson[acts.by[act]!]!);
    if (mask !== all) mask |= code >= 0 ? ofDeal(code) : code < -1 ? ofOther(-2 - code) : 0;
    if (mask !== all) mask |= inValues(act);
    return mask === all;
  };
}

function remembered(look: (place: number) => number): (place: number) => number {
  const found = new Map<number, number>();
  return (place) => {
    let mask = found.get(place);
    if (mask === undefined) found.set(place, (mask = look(place)));
    return mask;
  };
}
