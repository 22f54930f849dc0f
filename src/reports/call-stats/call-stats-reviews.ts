/**
 * How good are the talks? For a head of sales and whoever listens to calls: scores by the points of the company's
 * checklist, per manager and point, and how far two reviewers agree. The calls are those of the report, by when the call
 * was made; of several reviews of a call by one reviewer the latest counts, and a call that several people reviewed
 * counts once, with the mean of their scores. Scores are parts of their scale with Wilson's interval, which is wide
 * enough for any scale, since no value within 0..1 varies more than a yes or no of its mean (Bhatia and Davis 2000).
 * Agreement is Cohen's kappa (linear weights where a scale is longer than yes and no), not under 20 shared calls. Left
 * out, and told: reviews of calls that are not there, superseded reviews, scores that are not on the scale.
 */
import { toNote } from '../../model/data-notes.ts';
import type { Dataset } from '../../model/dataset.ts';
import { compareIds } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { computeShare } from '../../stats/index.ts';
import { toAgreement, type ReviewerPair } from './call-stats-reviews-agreement.ts';
import { askCallReviews, outcomeOf, reviewedCalls, type ReviewedCall, type ReviewsQuestion } from './call-stats-reviews-question.ts';
import type { CallReviewsOptions, CallReviewsReport, ReviewManager, ReviewPoint } from './call-stats-reviews-schema.ts';

export type * from './call-stats-reviews-schema.ts';

/** Sum of scores 0..1, and over how many calls. */
interface Sum {
  total: number;
  n: number;
}

/** What the reviews come to; parts by sets of calls add up. */
export interface ReviewsPartial {
  calls: number;
  reviewed: number;
  reviews: number;
  superseded: number;
  withoutManager: number;
  offScale: number;
  outcomes: Map<string | null, number>;
  all: Sum;
  /** By the place of `points`. */
  byPoint: Sum[];
  /** By manager code. */
  people: Map<number, { calls: number; reviews: number; all: Sum; byPoint: Sum[] }>;
  /** By the codes of two reviewers. */
  pairs: Map<string, ReviewerPair>;
}

/** @param isCounted whether the report counts a call: one that somebody could have reviewed. */
export function computeCallReviews(
  data: Dataset,
  scope: ResolvedScope,
  isCounted: (call: number) => boolean,
  options: CallReviewsOptions = {},
): CallReviewsReport {
  const question = askCallReviews(data, scope, isCounted, options);
  return finishCallReviews(question, foldCallReviews(question));
}

export function foldCallReviews(question: ReviewsQuestion): ReviewsPartial {
  const { data, points } = question;
  const { calls, superseded } = reviewedCalls(question);
  const partial: ReviewsPartial = {
    ...{ calls: 0, reviewed: calls.length, reviews: 0, superseded, withoutManager: 0, offScale: 0 },
    ...{ outcomes: new Map(), all: noSum(), byPoint: points.map(noSum), people: new Map(), pairs: new Map() },
  };
  for (let call = 0; call < data.calls.length; call++) if (question.isCounted(call)) partial.calls++;
  for (const reviewed of calls) {
    const places = reviewed.reviews.map((review) => placesOf(question, review, partial));
    addScores(question, reviewed, places, partial);
    addPairs(question, reviewed, places, partial);
    const outcome = outcomeOf(question, reviewed);
    partial.outcomes.set(outcome, (partial.outcomes.get(outcome) ?? 0) + 1);
  }
  return partial;
}

const noSum = (): Sum => ({ total: 0, n: 0 });

function addTo(sum: Sum, value: number): void {
  sum.total += value;
  sum.n++;
}

/** Place of each point's score on its scale, null where it was not scored. */
function placesOf({ data, points }: ReviewsQuestion, review: number, partial: ReviewsPartial): (number | null)[] {
  const given = data.callReviews.pointsOf(review);
  return points.map(({ id, scores }) => {
    const score = Object.hasOwn(given, id) ? given[id]! : null;
    const place = score === null ? -1 : scores.indexOf(score);
    if (score !== null && place < 0) partial.offScale++;
    return place < 0 ? null : place;
  });
}

function addScores(question: ReviewsQuestion, { call, reviews }: ReviewedCall, places: (number | null)[][], partial: ReviewsPartial): void {
  const { data, points } = question;
  partial.reviews += reviews.length;
  const person = data.calls.manager[call]!;
  if (person < 0) partial.withoutManager++;
  const own = partial.people.get(person) ?? { calls: 0, reviews: 0, all: noSum(), byPoint: points.map(noSum) };
  if (person >= 0) partial.people.set(person, own);
  own.calls++;
  own.reviews += reviews.length;
  const means = points.map(({ scores }, point) =>
    mean(places.flatMap((row) => (row[point] === null ? [] : [row[point]! / (scores.length - 1)]))),
  );
  const overall = mean(means.filter((value) => value !== null));
  for (const into of [partial, own]) {
    means.forEach((value, point) => value !== null && addTo(into.byPoint[point]!, value));
    if (overall !== null) addTo(into.all, overall);
  }
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function addPairs(
  { data }: ReviewsQuestion,
  { call, reviews }: ReviewedCall,
  places: (number | null)[][],
  { pairs }: ReviewsPartial,
): void {
  const { reviewer } = data.callReviews;
  for (let a = 0; a < reviews.length; a++) {
    for (let b = a + 1; b < reviews.length; b++) {
      const reviewers: [number, number] = [reviewer[reviews[a]!]!, reviewer[reviews[b]!]!];
      const pair = pairs.get(reviewers.join()) ?? { reviewers, calls: 0, judged: [] };
      pairs.set(reviewers.join(), pair);
      pair.calls++;
      places[a]!.forEach((first, item) => {
        const second = places[b]![item]!;
        if (first !== null && second !== null) pair.judged.push({ unit: call, item, first, second });
      });
    }
  }
}

export function finishCallReviews(question: ReviewsQuestion, partial: ReviewsPartial): CallReviewsReport {
  const { data, points } = question;
  return {
    calls: partial.calls,
    reviewed: partial.reviewed,
    reviews: partial.reviews,
    points: points.map(({ id, name, scores }, point): ReviewPoint => ({
      pointId: id,
      name,
      scale: scores.length,
      score: toScore(partial.byPoint[point]!),
    })),
    score: toScore(partial.all),
    managers: Array.from(partial.people, ([person, own]): ReviewManager => ({
      managerId: data.managers[person]!.id,
      name: data.managers[person]!.name,
      calls: own.calls,
      reviews: own.reviews,
      score: toScore(own.all),
      points: own.byPoint.map(toScore),
    })).sort((a, b) => compareIds(a.managerId, b.managerId)),
    outcomes: Array.from(partial.outcomes, ([outcome, calls]) => ({ outcome, calls })).sort(
      (a, b) => b.calls - a.calls || (String(a.outcome) < String(b.outcome) ? -1 : 1),
    ),
    agreement: Array.from(partial.pairs.values(), (pair) => toAgreement(question, pair)).sort(
      (a, b) => b.calls - a.calls || compareIds(a.reviewerIds[0], b.reviewerIds[0]) || compareIds(a.reviewerIds[1], b.reviewerIds[1]),
    ),
    notes: notesOf(question, partial),
  };
}

function toScore({ total, n }: Sum): CallReviewsReport['score'] {
  const share = computeShare(Math.min(total, n), n);
  return share && { n, share: share.share, low: share.low, high: share.high };
}

const notesOf = ({ data, points }: ReviewsQuestion, partial: ReviewsPartial): CallReviewsReport['notes'] => [
  ...toNote('reviews-of-unknown-calls', data.callReviews.unknownCalls),
  ...toNote('reviews-superseded', partial.superseded),
  ...toNote('reviews-without-manager', partial.withoutManager),
  ...toNote('scores-off-scale', partial.offScale),
  ...toNote('points-not-in-checklist', points.filter(({ name }) => name === null).length),
];
