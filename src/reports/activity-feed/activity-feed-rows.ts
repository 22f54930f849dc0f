/** Rows of the feed as a reader sees them, and the lasting names of acts. */
import { actValues, toActRow } from '../../model/act-row.ts';
import { actSources } from '../../model/acts.ts';
import type { Dataset } from '../../model/dataset.ts';
import { toKey } from '../../model/keys.ts';
import { authorCodes, authorOf } from './activity-feed-authors.ts';
import { actsOfRow, instants, LEFT_OUT, type FeedIndex } from './activity-feed-fold.ts';
import { kindOrder } from './activity-feed-kinds.ts';
import { contactNames, idOfAct, type FeedActs } from './activity-feed-order.ts';
import { placeAt, type FeedQuestion } from './activity-feed-question.ts';
import type { FeedPart, FeedRow, KindCount } from './activity-feed-schema.ts';

/** Makes rows of an index: of the newest act at a place with all that is folded into it, or of each act alone. */
export function rowMaker(question: FeedQuestion, index: FeedIndex, isSingle = false): (place: number) => FeedRow {
  const { data, feed } = question;
  const codeOf = authorCodes(feed);
  const actAt = (place: number) => feed.order[index.first + place]!;
  const atOf = instants(index);
  return (place) => {
    const act = actAt(place);
    const places = isSingle ? [place] : actsOfRow(index, place);
    const acts = places.map(actAt);
    const row = toActRow(data, act);
    const part: FeedPart = {
      key: keyOfAct(data, feed, act),
      author: authorOf(codeOf(act)),
      count: acts.length,
      since: atOf(places.at(-1)!),
      kinds: countKinds(feed, acts),
      ...objectOf(data, feed, act),
      isMissing: feed.isMissing(act),
      objects: new Set(acts.map((one) => feed.object[one]!).filter((object) => object !== -1)).size,
      full: isSingle ? fullOf(data, act, row) : null,
    };
    return { ...row, feed: part };
  };
}

function fullOf(data: Dataset, act: number, row: Pick<FeedRow, 'before' | 'after'>): FeedPart['full'] {
  const full = actValues(data, act);
  return full.before === row.before && full.after === row.after ? null : full;
}

function countKinds({ acts }: FeedActs, among: readonly number[]): KindCount[] {
  const counts = new Map<string, number>();
  for (const act of among) {
    const kind = acts.kinds[acts.kind[act]!]!;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort(kindOrder);
}

type ObjectPart = Pick<FeedPart, 'objectType' | 'objectId' | 'objectName' | 'objectUrl'>;

function objectOf(data: Dataset, { object, others }: FeedActs, act: number): ObjectPart {
  const code = object[act]!;
  if (code === -1) return { objectType: null, objectId: null, objectName: null, objectUrl: null };
  if (code >= 0) {
    const { deals } = data;
    return { objectType: 'deal', objectId: deals.idOf(code), objectName: deals.nameOf(code), objectUrl: deals.urlOf(code) };
  }
  const { type, id } = others[-2 - code]!;
  const name = type === 'contact' ? contactNames(data).get(toKey(id)) || null : null;
  return { objectType: type, objectId: id, objectName: name, objectUrl: null };
}

/** `event::e17`, `visit:2:D1`, …: source, what tells acts of one record apart, id of the record. */
export function keyOfAct(data: Dataset, feed: FeedActs, act: number): string {
  return `${actSources[feed.acts.source[act]!]!}:${partOfKey(data, feed, act)}:${idOfAct(data, feed.acts, act)}`;
}

function partOfKey({ visits }: Dataset, { acts }: FeedActs, act: number): string | number {
  switch (actSources[acts.source[act]!]!) {
    case 'visit':
      return acts.row[act]! - visits.offset[acts.deal[act]!]!;
    case 'deal':
    case 'task':
      return acts.kinds[acts.kind[act]!]!;
    default:
      return '';
  }
}

/** The place in an index of the act of a key; null where it is not there or does not pass. */
export function placeOfKey({ data, feed }: FeedQuestion, index: FeedIndex, key: string): number | null {
  const [sourceName, part, ...rest] = key.split(':');
  const source = actSources.indexOf(sourceName as never);
  const id = toKey(rest.join(':'));
  const { acts, order } = feed;
  for (let act = 0; act < acts.length; act++) {
    if (acts.source[act] !== source || toKey(idOfAct(data, acts, act)) !== id || String(partOfKey(data, feed, act)) !== part) continue;
    let place = placeAt(feed, acts.at[act]!);
    while (order[place] !== act) place++;
    const local = place - index.first;
    return local >= 0 && local < index.length && index.older[local] !== LEFT_OUT ? local : null;
  }
  return null;
}
