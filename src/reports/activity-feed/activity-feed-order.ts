/** The acts of a company in the order of the feed, and what each is about: found once per company. */
import { actsOf, actSources, type Acts } from '../../model/acts.ts';
import type { Dataset } from '../../model/dataset.ts';
import { keepOnce } from '../../model/keep.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
import { authorCodes, ROBOT } from './activity-feed-authors.ts';

/** Acts of a row lie within two minutes of its first. */
export const FOLD_MS = 120_000;

export interface FeedActs {
  acts: Acts;
  /** Acts (places in `Acts`) ascending by instant, then by id, then as they stand in `Acts`. A place in it is a place in the feed. */
  order: Uint32Array;
  /** By place: the last place before it of the same author and object within two minutes, −1 for none and for robots. */
  sameBefore: Int32Array;
  /** By act: the row of its deal, −1 for nothing, −2 and below for `others[−2 − object]`. */
  object: Int32Array;
  others: readonly OtherObject[];
  /** Types of objects; `typeOf` gives the place of an object's, 0 for nothing. */
  types: readonly (string | null)[];
  typeOf(object: number): number;
  /** Whether the records refer to an object that is not among them. */
  isMissing(act: number): boolean;
}

/** What is no deal that is there. */
export interface OtherObject {
  type: string;
  id: RecordId;
}

export const feedActsOf = keepOnce((data: Dataset): FeedActs => {
  const acts = actsOf(data);
  const { object, others } = objectsOf(data, acts);
  const order = inFeedOrder(data, acts);
  const sameBefore = findSameBefore(data, { acts, order, object, others });
  const isMissing = missingIn(data, acts, others, object);
  return { acts, order, sameBefore, object, others, ...typesOf(others), isMissing };
});

/** Id of the record in which an act was found. */
export function idOfAct({ deals, tasks, calls, events }: Dataset, { source, row, deal }: Acts, act: number): RecordId {
  switch (actSources[source[act]!]!) {
    case 'deal':
    case 'visit':
      return deals.idOf(deal[act]!);
    case 'task':
      return tasks.idOf(row[act]!);
    case 'call':
      return calls.idOf(row[act]!);
    case 'event':
      return events.idOf(row[act]!);
  }
}

/** Integers by value, then texts: a total order also where both occur. */
export function compareKeys(a: RecordId, b: RecordId): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Acts are in order already but for those of one instant. */
function inFeedOrder(data: Dataset, acts: Acts): Uint32Array {
  const { length, at } = acts;
  const order = new Uint32Array(length);
  for (let act = 0; act < length; act++) order[act] = act;
  for (let first = 0; first < length;) {
    let end = first + 1;
    while (end < length && at[end] === at[first]) end++;
    if (end - first > 1) {
      const keys = Array.from({ length: end - first }, (_, i) => toKey(idOfAct(data, acts, first + i)));
      const isInOrder = keys.every((key, i) => i === 0 || compareKeys(keys[i - 1]!, key) <= 0);
      if (!isInOrder) order.subarray(first, end).sort((a, b) => compareKeys(keys[a - first]!, keys[b - first]!) || a - b);
    }
    first = end;
  }
  return order;
}

/** Its deal; without one the client of a call, the entity of an event, the task or the call itself. */
function objectsOf(data: Dataset, acts: Acts): { object: Int32Array; others: OtherObject[] } {
  const { tasks, calls, events, contacts } = data;
  const object = acts.deal.slice();
  const others: OtherObject[] = [];
  const codes = new Map<string, number>();
  const codeOf = (type: string | null, id: RecordId | null): number => {
    if (type === null || id === null) return -1;
    const name = `${type}:${id}`;
    let code = codes.get(name);
    if (code === undefined) codes.set(name, (code = -1 - others.push({ type, id })));
    return code;
  };
  const clientCodes = new Map<number, number>();
  const clients = (contacts.columns['id'] as unknown as { space: { ids: readonly RecordId[] } }).space.ids;
  for (let act = 0; act < acts.length; act++) {
    if (object[act]! >= 0) continue;
    const row = acts.row[act]!;
    const source = actSources[acts.source[act]!]!;
    if (source === 'task') object[act] = codeOf('task', tasks.idOf(row));
    else if (source === 'event') object[act] = codeOf(events.entityTypeOf(row), events.entityIdOf(row));
    else if (source === 'call') {
      const client = calls.contact[row]!;
      const code = clientCodes.get(client) ?? (client < 0 ? codeOf('call', calls.idOf(row)) : codeOf('contact', clients[client]!));
      if (client >= 0) clientCodes.set(client, code);
      object[act] = code;
    }
  }
  return { object, others };
}

function findSameBefore(
  data: Dataset,
  { acts, order, object, others }: Pick<FeedActs, 'acts' | 'order' | 'object' | 'others'>,
): Int32Array {
  const { length, at } = acts;
  const codeOf = authorCodes({ acts });
  const sameBefore = new Int32Array(length).fill(-1);
  /** The last place of each object, and by place the one before it of the same object. */
  const last = new Int32Array(data.deals.length + others.length + 1).fill(-1);
  const before = new Int32Array(length);
  const firstOther = data.deals.length - 1;
  let earliest = 0;
  for (let place = 0; place < length; place++) {
    const act = order[place]!;
    const author = codeOf(act);
    if (author === ROBOT) continue;
    const about = object[act]! >= 0 ? object[act]! : firstOther - object[act]!;
    let found = (before[place] = last[about]!);
    last[about] = place;
    while (at[order[earliest]!]! < at[act]! - FOLD_MS) earliest++;
    while (found >= earliest && codeOf(order[found]!) !== author) found = before[found]!;
    if (found >= earliest) sameBefore[place] = found;
  }
  return sameBefore;
}

function typesOf(others: readonly OtherObject[]): Pick<FeedActs, 'types' | 'typeOf'> {
  const types = [null, ...new Set(['deal', ...others.map(({ type }) => type)])];
  const places = Uint16Array.from(others, ({ type }) => types.indexOf(type));
  return { types, typeOf: (object) => (object >= 0 ? 1 : object === -1 ? 0 : places[-2 - object]!) };
}

/** Deals, tasks and calls that are not there, and contacts where the records list any. */
function missingIn(data: Dataset, acts: Acts, others: readonly OtherObject[], object: Int32Array): FeedActs['isMissing'] {
  const isKnown = (act: number, { type, id }: OtherObject): boolean => {
    if (type === 'contact') return data.contacts.length === 0 || contactNames(data).has(toKey(id));
    const isReferred = type === 'deal' || type === 'task' || type === 'call';
    return !isReferred || actSources[acts.source[act]!] !== 'event' || data.events.row[acts.row[act]!]! >= 0;
  };
  return (act) => object[act]! < -1 && !isKnown(act, others[-2 - object[act]!]!);
}

/** Names of contacts by id. */
export const contactNames = keepOnce((data: Dataset): ReadonlyMap<RecordId, string> => {
  const names = new Map<RecordId, string>();
  const { id, name } = data.contacts.columns as unknown as {
    id: { idOf(row: number): RecordId | null };
    name: { textOf(row: number): string | null };
  };
  for (let row = 0; row < data.contacts.length; row++) names.set(toKey(id.idOf(row)!), name.textOf(row) ?? '');
  return names;
});
