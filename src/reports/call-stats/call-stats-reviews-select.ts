/** The calls behind a figure of reviews. */
import { compareIds, type RecordId } from '../../model/keys.ts';
import { outcomeOf, reviewedCalls, type ReviewsQuestion } from './call-stats-reviews-question.ts';
import type { CallReviewsCell } from './call-stats-reviews-schema.ts';

/** Rows of the calls behind a figure, by the predicate that counted them. */
export function selectReviewedCalls(question: ReviewsQuestion, { managerId, pointId, outcome, reviewerIds }: CallReviewsCell): Int32Array {
  const { data, points } = question;
  const { callReviews, managerCodes } = data;
  const person = managerId === undefined ? null : managerCodes.find(managerId);
  const point = points.find(({ id }) => id === pointId);
  const isScored = (review: number) => point !== undefined && point.scores.includes(scoreOf(callReviews.pointsOf(review), point.id) ?? NaN);
  const isBy = (review: number, id: RecordId) => compareIds(callReviews.reviewers[callReviews.reviewer[review]!]!, id) === 0;
  return Int32Array.from(
    reviewedCalls(question)
      .calls.filter(
        (reviewed) =>
          (person === null || data.calls.manager[reviewed.call] === person) &&
          (pointId === undefined || reviewed.reviews.some(isScored)) &&
          (outcome === undefined || outcomeOf(question, reviewed) === outcome) &&
          (reviewerIds ?? []).every((id) => reviewed.reviews.some((review) => isBy(review, id))),
      )
      .map(({ call }) => call),
  );
}

const scoreOf = (points: Readonly<Record<string, number | null>>, id: string): number | null =>
  Object.hasOwn(points, id) ? points[id]! : null;
