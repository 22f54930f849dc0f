/** A question about reviews with everything looked up: what a figure and the list behind it share. */
import { scoresOf } from '../../model/call-reviews.ts';
import type { Dataset } from '../../model/dataset.ts';
import { compareIds } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import type { CallReviewsOptions } from './call-stats-reviews-schema.ts';

export interface ReviewsQuestion {
  data: Dataset;
  scope: ResolvedScope;
  /** Whether the report counts a call. */
  isCounted(call: number): boolean;
  points: readonly AskedPoint[];
}

export interface AskedPoint {
  id: string;
  name: string | null;
  /** Ascending. */
  scores: readonly number[];
}

/** @param isCounted whether the report counts a call: one that somebody could have reviewed. */
export function askCallReviews(
  data: Dataset,
  scope: ResolvedScope,
  isCounted: (call: number) => boolean,
  { checklist = [] }: CallReviewsOptions = {},
): ReviewsQuestion {
  const question = { data, scope, isCounted, points: [] };
  const known = new Set(checklist.map(({ id }) => id));
  const highest = highestScores(question);
  const others = [...highest.keys()].filter((id) => !known.has(id)).sort();
  const points = [
    ...checklist.map(({ id, name, scale }) => ({ id, name, scores: scoresOf(scale) })),
    ...others.map((id) => ({ id, name: null, scores: scoresOf(Math.max(2, highest.get(id)!)) })),
  ];
  return { ...question, points };
}

/** The highest score of each point that reviews name: what its scale is thought to be where the checklist does not say. */
function highestScores(question: ReviewsQuestion): Map<string, number> {
  const highest = new Map<string, number>();
  const { callReviews } = question.data;
  for (const { reviews } of reviewedCalls(question).calls) {
    for (const review of reviews) {
      for (const [id, score] of Object.entries(callReviews.pointsOf(review))) highest.set(id, Math.max(highest.get(id) ?? 0, score ?? 0));
    }
  }
  return highest;
}

export interface ReviewedCall {
  call: number;
  /** The latest of each reviewer, in the order of their ids. */
  reviews: number[];
}

/** Counted calls with their reviews up to now. */
export function reviewedCalls({ data, scope, isCounted }: ReviewsQuestion): { calls: ReviewedCall[]; superseded: number } {
  const { call, at, reviewer, reviewers, length } = data.callReviews;
  const latest = new Map<number, Map<number, number>>();
  let superseded = 0;
  for (let review = 0; review < length; review++) {
    const row = call[review]!;
    if (row < 0 || at[review]! > scope.now || !isCounted(row)) continue;
    const ofCall = latest.get(row) ?? new Map<number, number>();
    latest.set(row, ofCall);
    const before = ofCall.get(reviewer[review]!);
    if (before !== undefined) superseded++;
    if (before === undefined || at[review]! >= at[before]!) ofCall.set(reviewer[review]!, review);
  }
  const byReviewer = (a: number, b: number) => compareIds(reviewers[reviewer[a]!]!, reviewers[reviewer[b]!]!);
  const calls = Array.from(latest, ([row, ofCall]) => ({ call: row, reviews: [...ofCall.values()].sort(byReviewer) }));
  return { calls: calls.sort((a, b) => a.call - b.call), superseded };
}

/** What the latest review that names one says. */
export function outcomeOf({ data: { callReviews } }: ReviewsQuestion, { reviews }: ReviewedCall): string | null {
  const naming = reviews.filter((review) => callReviews.outcomeOf(review) !== null);
  const latest = naming.reduce<number | null>(
    (last, one) => (last === null || callReviews.at[one]! > callReviews.at[last]! ? one : last),
    null,
  );
  return latest === null ? null : callReviews.outcomeOf(latest);
}
