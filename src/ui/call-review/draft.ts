/** What a reviewer has entered: from a review, to a review, and what it lacks. */
import { scoresOf } from '../../model/call-reviews.ts';
import type { CallReviewRecord, Draft, ReviewCheckpoint } from './call-review-types.ts';

export function toDraft(review: CallReviewRecord | null): Draft {
  return {
    points: Object.fromEntries(Object.entries(review?.points ?? {})),
    notes: (review?.notes ?? []).map(({ atSeconds, text }) => ({ atSeconds: atSeconds ?? null, text })),
    outcome: review?.outcome ?? null,
  };
}

export const isSameDraft = (a: Draft, b: Draft): boolean => textOf(a) === textOf(b);

const textOf = ({ points, notes, outcome }: Draft): string =>
  JSON.stringify([
    Object.entries(points).sort(([a], [b]) => (a < b ? -1 : 1)),
    notes.map(({ atSeconds, text }) => [atSeconds, text]),
    outcome,
  ]);

/** The answer to a point: its score, null where it did not apply, undefined where there is none on its scale. */
export function answerOf({ points }: Draft, { id, scale }: ReviewCheckpoint): number | null | undefined {
  const answer = Object.hasOwn(points, id) ? points[id] : undefined;
  return answer === null || scoresOf(scale).includes(answer ?? NaN) ? answer : undefined;
}

/** Points of the checklist that have no answer. */
export const unanswered = (draft: Draft, checklist: readonly ReviewCheckpoint[]): ReviewCheckpoint[] =>
  checklist.filter((point) => answerOf(draft, point) === undefined);

/** The mean of the scores as parts of their scales, 0..1, and over how many points; null without one. */
export function overallScore(draft: Draft, checklist: readonly ReviewCheckpoint[]): { share: number; points: number } | null {
  const shares = checklist.flatMap((point) => {
    const answer = answerOf(draft, point);
    const scores = scoresOf(point.scale);
    return answer === null || answer === undefined ? [] : [scores.indexOf(answer) / (scores.length - 1)];
  });
  return shares.length === 0 ? null : { share: shares.reduce((sum, share) => sum + share, 0) / shares.length, points: shares.length };
}

/** Notes by their moment, those of the whole call last. */
export const inOrder = (notes: Draft['notes']): Draft['notes'] =>
  [...notes].sort((a, b) => (a.atSeconds ?? Infinity) - (b.atSeconds ?? Infinity) || 0);

/** The review as the records take it. */
export function toReview(
  draft: Draft,
  own: Pick<CallReviewRecord, 'id' | 'callId' | 'reviewerId' | 'at'> & { checklist: string | null },
): CallReviewRecord {
  const { id, callId, reviewerId, at, checklist } = own;
  const { points, notes, outcome } = toDraft({ ...own, ...draft });
  return { id, callId, reviewerId, at, points, notes, outcome, ...(checklist === null ? {} : { checklist }) };
}
