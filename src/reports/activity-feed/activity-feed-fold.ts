/**
 * Folds acts into rows, oldest first: a newer act joins the last row of its author and object or begins one. An index is kept per
 * question.
 */
import { keepLast } from '../../model/keep.ts';
import type { RecordId } from '../../model/keys.ts';
import { filterKey } from '../../model/scope.ts';
import { authorCodes, authorOf, ROBOT } from './activity-feed-authors.ts';
import { FOLD_MS, type FeedActs } from './activity-feed-order.ts';
import { findPassing } from './activity-feed-passing.ts';
import type { FeedQuestion } from './activity-feed-question.ts';
import type { FeedAuthor } from './activity-feed-schema.ts';

/** Rows as links between acts. Arrays go by `place − first`, numbers in them do too. */
export interface FeedIndex {
  feed: FeedActs;
  first: number;
  length: number;
  /** The next older act of its row, −1 for the oldest, `LEFT_OUT` for one that does not pass. */
  older: Int32Array;
  /** The newest act of each row, newest row first. */
  tops: Int32Array;
  /** Days with rows, newest first: no row reaches over a midnight. */
  days: FeedDay[];
  totals: FeedTotals;
}

export const LEFT_OUT = -2;

export interface FeedDay {
  from: number;
  rows: number;
  acts: number;
}

/** Acts that pass: sums that add up. */
export interface FeedTotals {
  acts: number;
  /** About what the records refer to and do not have. */
  missing: number;
  people: { author: FeedAuthor; managerId: RecordId | null; count: number }[];
  kinds: Map<string, number>;
  types: Map<string | null, number>;
}

const keep = keepLast<string, FeedIndex>(3);

export const feedIndexOf = (question: FeedQuestion): FeedIndex => keep(question.data, nameOf(question), () => foldFeed(question));

/** What decides which acts pass and how they fold. */
function nameOf({ scope, options, first, end }: FeedQuestion): string {
  const { hours, stageIds, lossReasonIds, stageMapping } = scope;
  // Which deals pass is a matter of the moment only where they pass by where they stand or have stood.
  const now = stageIds.length + lossReasonIds.length > 0 ? scope.now : 0;
  const pipelineId = stageIds.length > 0 ? scope.pipelineId : null;
  return JSON.stringify([filterKey({ ...scope, now, pipelineId }), hours, stageMapping, { ...options, rows: undefined }, first, end]);
}

export function foldFeed(question: FeedQuestion): FeedIndex {
  const { feed, first, end } = question;
  const length = end - first;
  const passes = findPassing(question);
  const older = new Int32Array(length).fill(LEFT_OUT);
  const index: FeedIndex = { ...{ feed, first, length, older }, tops: new Int32Array(0), days: [], totals: countTotals(question, passes) };
  fold(question, passes, index);
  return index;
}

/** Instant of a place of an index. */
export const instants =
  ({ feed: { acts, order }, first }: FeedIndex) =>
  (place: number): number =>
    acts.at[order[first + place]!]!;

/** A robot's acts fold whatever they are about. */
function fold({ feed, zone }: FeedQuestion, passes: Uint8Array, index: FeedIndex): void {
  const { acts, order, sameBefore } = feed;
  const { first, length, older, days } = index;
  const codeOf = authorCodes(feed);
  /** When the row of an act began, NaN once a newer act has joined it. */
  const began = new Float64Array(length);
  let [rows, nextDay, dayStart, robot] = [0, -Infinity, 0, -1];
  let day: FeedDay | undefined;
  for (let place = 0; place < length; place++) {
    if (passes[place] === 0) continue;
    const act = order[first + place]!;
    const at = acts.at[act]!;
    if (at >= nextDay) {
      const date = zone.dayOf(at);
      const from = zone.startOfDay(date);
      [nextDay, dayStart] = [zone.startOfDay(date + 1), place];
      if (day?.from !== from) days.push((day = { from, rows: 0, acts: 0 }));
    }
    let before: number;
    if (codeOf(act) === ROBOT) {
      before = robot;
      robot = place;
    } else {
      before = sameBefore[first + place]! - first;
      while (before >= dayStart && passes[before] === 0) before = sameBefore[first + before]! - first;
    }
    day!.acts++;
    if (before >= dayStart && at - began[before]! <= FOLD_MS) {
      older[place] = before;
      began[place] = began[before]!;
      began[before] = NaN;
    } else {
      older[place] = -1;
      began[place] = at;
      day!.rows++;
      rows++;
    }
  }
  days.reverse();
  index.tops = new Int32Array(rows);
  for (let place = length - 1, row = 0; row < rows; place--) {
    if (older[place] !== LEFT_OUT && began[place] === began[place]) index.tops[row++] = place;
  }
}

function countTotals({ feed, data, first }: FeedQuestion, passes: Uint8Array): FeedTotals {
  const { acts, order, object, types, typeOf } = feed;
  const codeOf = authorCodes(feed);
  const byAuthor = new Int32Array(data.managers.length + 2);
  const byKind = new Int32Array(acts.kinds.length);
  const byType = new Int32Array(types.length);
  let [all, missing] = [0, 0];
  for (let place = 0; place < passes.length; place++) {
    if (passes[place] === 0) continue;
    const act = order[first + place]!;
    all++;
    byAuthor[codeOf(act) + 2]!++;
    byKind[acts.kind[act]!]!++;
    byType[typeOf(object[act]!)]!++;
    if (object[act]! < -1 && feed.isMissing(act)) missing++;
  }
  const people = Array.from(byAuthor, (count, place) => ({
    author: authorOf(place - 2),
    managerId: data.managers[place - 2]?.id ?? null,
    count,
  }));
  return {
    ...{ acts: all, missing },
    people: people.filter(({ count }) => count > 0),
    kinds: toMap(acts.kinds, byKind),
    types: toMap(types, byType),
  };
}

const toMap = <Name>(names: readonly Name[], counts: Int32Array): Map<Name, number> =>
  new Map(names.map((name, place) => [name, counts[place]!] as const).filter(([, count]) => count > 0));

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

/** The newest act of the row to which a place belongs. */
export function topOf(index: FeedIndex, place: number): number {
  const atOf = instants(index);
  const last = atOf(place) + FOLD_MS;
  let top = place;
  for (let next = place + 1; next < index.length && atOf(next) <= last; next++) if (index.older[next] === top) top = next;
  return top;
}
