/**
 * Folds acts into rows, oldest first, so that a newer act only ever joins a last row or begins one: what was folded stays.
 * An index is kept per question and grows with later acts, also over to the next load of the same records.
 */
import { keepLast } from '../../model/keep-last.ts';
import type { RecordId } from '../../model/keys.ts';
import { filterKey } from '../../model/scope.ts';
import type { FeedActs } from './activity-feed-order.ts';
import { authorCodes, authorOf, ROBOT, type FeedQuestion } from './activity-feed-question.ts';
import type { FeedAuthor } from './activity-feed-schema.ts';

/** Acts of a row lie within two minutes of its first. */
export const FOLD_MS = 120_000;

/** Rows as links between acts. Arrays go by `place − first`, numbers in them do too; they may be longer than `length`. */
export interface FeedIndex {
  feed: FeedActs;
  first: number;
  length: number;
  /** Who did each act to what, as one number; NaN where it does not pass. */
  keys: Float64Array;
  /** The next older and newer act of its row, −1 for none. */
  older: Int32Array;
  newer: Int32Array;
  /** The oldest act of the row of which this one is the newest. */
  oldest: Int32Array;
  /** Acts of the row of which this one is the newest, 0 for all others. */
  count: Int32Array;
  /** The newest act of each row, newest row first. */
  tops: Int32Array;
  totals: FeedTotals;
  /** How many acts were folded to make this index of the one before it. */
  folded: number;
  /** Whether a later index has taken the arrays over. */
  isSpent: boolean;
}

/** Acts that pass: sums that add up. */
export interface FeedTotals {
  acts: number;
  /** About what the records refer to and do not have. */
  missing: number;
  people: Map<string, { author: FeedAuthor; managerId: RecordId | null; count: number }>;
  kinds: Map<string, number>;
  types: Map<string | null, number>;
}

const keep = keepLast<string, FeedIndex>(3);

/** The last index of each question over any records: what the next load of the same records begins with. */
const latest = new Map<string, WeakRef<FeedIndex>>();
const MOST_LATEST = 8;

export function feedIndexOf(question: FeedQuestion): FeedIndex {
  const name = nameOf(question);
  const index = keep(question.data, `${name} ${question.first} ${question.end}`, () => {
    const index = foldFeed(question, latest.get(name)?.deref() ?? null);
    latest.delete(name);
    latest.set(name, new WeakRef(index));
    if (latest.size > MOST_LATEST) latest.delete(latest.keys().next().value!);
    return index;
  });
  return index.isSpent ? Object.assign(index, foldFeed(question)) : index;
}

/** What decides which acts pass and how they fold, but for how far the feed reaches. */
function nameOf({ scope, options }: FeedQuestion): string {
  const { from, hours, stageIds, lossReasonIds, stageMapping } = scope;
  // Which deals pass is a matter of the moment only where they pass by where they stand or have stood.
  const now = stageIds.length + lossReasonIds.length > 0 ? scope.now : 0;
  return JSON.stringify([filterKey({ ...scope, now }), from, hours, stageMapping, { ...options, rows: undefined }]);
}

/** @param before an index to go on from, where the question's acts begin with all of its own. */
export function foldFeed(question: FeedQuestion, before: FeedIndex | null = null): FeedIndex {
  const keyOf = createKeys(question);
  const isOn = before !== null && continues(question, before, keyOf);
  const index = isOn ? grown(before, question) : emptyIndex(question);
  const start = index.length - index.folded;
  fold(index, start, question, keyOf);
  return { ...index, totals: addTotals(index, start, question), tops: topsOf(index, start) };
}

/** Author and object as one number. A robot's acts fold whatever they are about. */
function createKeys({ feed, passes }: FeedQuestion): (act: number) => number {
  const { object } = feed;
  const codeOf = authorCodes(feed);
  return (act) => {
    if (!passes(act)) return NaN;
    const author = codeOf(act);
    return author === ROBOT ? -1 : (author + 2) * 2 ** 32 + object[act]! + 2 ** 31;
  };
}

/** Instant of a place of an index. */
export const instants =
  ({ feed: { acts, order }, first }: FeedIndex) =>
  (place: number): number =>
    acts.at[order[first + place]!]!;

/** Whether the question's acts begin with those of the index. After another load numbers are compared, nothing is folded. */
function continues({ feed, first, end }: FeedQuestion, before: FeedIndex, keyOf: (act: number) => number): boolean {
  if (before.isSpent || before.length === 0 || end - first < before.length) return false;
  if (before.feed === feed) return before.first === first;
  const atOf = instants(before);
  for (let place = 0; place < before.length; place++) {
    const act = feed.order[first + place]!;
    if (feed.acts.at[act] !== atOf(place) || !Object.is(keyOf(act), before.keys[place])) return false;
  }
  return true;
}

function emptyIndex({ feed, first, end }: FeedQuestion, room = end - first): FeedIndex {
  const length = end - first;
  const ints = () => new Int32Array(room);
  return {
    ...{ feed, first, length, keys: new Float64Array(room), folded: length, isSpent: false },
    ...{ older: ints(), newer: ints(), oldest: ints(), count: ints(), tops: new Int32Array(0) },
    totals: { acts: 0, missing: 0, people: new Map(), kinds: new Map(), types: new Map() },
  };
}

/** Takes the arrays over where there is room, else moves into larger ones: a few acts more cost no more than themselves. */
function grown(before: FeedIndex, question: FeedQuestion): FeedIndex {
  const length = question.end - question.first;
  const after = { feed: question.feed, first: question.first, length, folded: length - before.length };
  if (length <= before.keys.length) {
    before.isSpent = true;
    return { ...before, ...after, isSpent: false };
  }
  const index = emptyIndex(question, length + Math.ceil(length / 8));
  for (const name of ['keys', 'older', 'newer', 'oldest', 'count'] as const) index[name].set(before[name].subarray(0, before.length));
  // Rows are written in front of those that stand: a copy of their own, since the index before goes on.
  return { ...index, ...after, totals: before.totals, tops: before.tops.slice() };
}

function fold(index: FeedIndex, start: number, { feed, zone }: FeedQuestion, keyOf: (act: number) => number): void {
  const { keys, older, newer, oldest, count } = index;
  const atOf = instants(index);
  const open = new OpenRows();
  let nextDay = -Infinity;
  const enter = (at: number) => {
    if (at >= nextDay) {
      open.clear();
      nextDay = zone.startOfDay(zone.dayOf(at) + 1);
    }
    open.moveTo(at);
  };
  // Rows that the first new act may still join.
  for (let place = firstWithin(index, start); place < start; place++) {
    enter(atOf(place));
    if (count[place]! > 0) open.set(keys[place]!, place);
  }
  for (let place = start; place < index.length; place++) {
    const key = keyOf(feed.order[index.first + place]!);
    keys[place] = key;
    older[place] = newer[place] = -1;
    if (key !== key) continue;
    const at = atOf(place);
    enter(at);
    const top = open.get(key);
    const joins = top !== undefined && at - atOf(oldest[top]!) <= FOLD_MS;
    oldest[place] = joins ? oldest[top]! : place;
    count[place] = joins ? count[top]! + 1 : 1;
    if (joins) {
      older[place] = top;
      newer[top] = place;
      count[top] = 0;
    }
    open.set(key, place);
  }
}

/** The first place within a row's reach of the acts from `start` on. */
function firstWithin(index: FeedIndex, start: number): number {
  const atOf = instants(index);
  let place = start;
  while (place > 0 && start < index.length && atOf(place - 1) >= atOf(start) - 2 * FOLD_MS) place--;
  return place;
}

/** Rows that may still grow, by author and object: those of this span of two minutes and of the one before. */
class OpenRows {
  #span = 0;
  #recent = new Map<number, number>();
  #before = new Map<number, number>();

  moveTo(at: number): void {
    const span = Math.floor(at / FOLD_MS);
    if (span === this.#span) return;
    this.#before = span === this.#span + 1 ? this.#recent : new Map();
    this.#recent = new Map();
    this.#span = span;
  }

  get(key: number): number | undefined {
    return this.#recent.get(key) ?? this.#before.get(key);
  }

  set(key: number, place: number): void {
    this.#recent.set(key, place);
  }

  clear(): void {
    this.#recent.clear();
    this.#before.clear();
  }
}

/** The sums of the index with those of the acts from `start` on. */
function addTotals({ totals, keys, first, length }: FeedIndex, start: number, { feed, data }: FeedQuestion): FeedTotals {
  const codeOf = authorCodes(feed);
  const people = new Float64Array(data.managers.length + 2);
  const kinds = new Float64Array(feed.acts.kinds.length);
  const types = new Float64Array(feed.types.length);
  let { acts, missing } = totals;
  for (let place = start; place < length; place++) {
    if (keys[place] !== keys[place]) continue;
    const act = feed.order[first + place]!;
    acts++;
    people[codeOf(act) + 2]!++;
    kinds[feed.acts.kind[act]!]!++;
    types[feed.typeOf(feed.object[act]!)]!++;
    if (feed.isMissing(act)) missing++;
  }
  const sums: FeedTotals = { acts, missing, people: new Map(totals.people), kinds: new Map(totals.kinds), types: new Map(totals.types) };
  people.forEach((count, place) => {
    if (count === 0) return;
    const author = authorOf(place - 2);
    const managerId = data.managers[place - 2]?.id ?? null;
    const key = `${author}:${managerId}`;
    sums.people.set(key, { author, managerId, count: count + (sums.people.get(key)?.count ?? 0) });
  });
  const add = <Key>(into: Map<Key, number>, key: Key, count: number) => count > 0 && into.set(key, count + (into.get(key) ?? 0));
  kinds.forEach((count, kind) => add(sums.kinds, feed.acts.kinds[kind]!, count));
  types.forEach((count, type) => add(sums.types, feed.types[type]!, count));
  return sums;
}

/** Rows newest first: those of the acts that are new or near to them, then those that stand as before. */
function topsOf(index: FeedIndex, start: number): Int32Array {
  const near = firstWithin(index, start);
  const fresh: number[] = [];
  for (let place = index.length - 1; place >= near; place--) if (index.count[place]! > 0) fresh.push(place);
  const kept = index.tops.subarray(rowAt(index.tops, near - 1));
  const begin = kept.byteOffset / 4 - fresh.length;
  if (begin >= 0) {
    const tops = new Int32Array(kept.buffer, begin * 4, fresh.length + kept.length);
    tops.set(fresh);
    return tops;
  }
  // Room in front for rows to come, but for the first time.
  const room = kept.length > 0 ? Math.ceil(kept.length / 8) : 0;
  const tops = new Int32Array(room + fresh.length + kept.length);
  tops.set(fresh, room);
  tops.set(kept, room + fresh.length);
  return tops.subarray(room);
}

/** The first of the descending tops that is not above a place. */
export function rowAt(tops: Int32Array, place: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tops[middle]! > place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The single acts of the row of which `top` is the newest, newest first. */
export function actsOfRow({ older }: FeedIndex, top: number): number[] {
  const found: number[] = [];
  for (let place = top; place >= 0; place = older[place]!) found.push(place);
  return found;
}
