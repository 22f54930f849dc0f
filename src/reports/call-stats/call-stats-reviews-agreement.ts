/** How far two reviewers agree, from the calls that both listened to. */
import type { RecordId } from '../../model/keys.ts';
import { computeKappa, computePooledKappa, type JudgedPair, type Kappa, type KappaScale } from '../../stats/index.ts';
import type { ReviewsQuestion } from './call-stats-reviews-question.ts';
import type { AgreementVerdict, ReviewAgreement } from './call-stats-reviews-schema.ts';

/** Shared calls below which no agreement is told: at twenty its interval is about ± 0.3. */
const FEWEST_SHARED = 20;
/** Kappa from which reviewers are said to agree ("substantial", Landis and Koch 1977). */
const GOOD_KAPPA = 0.6;

/** Calls that two reviewers share, with their scores. */
export interface ReviewerPair {
  /** Codes in `CallReviews.reviewers`. */
  reviewers: [number, number];
  calls: number;
  judged: JudgedPair[];
}

export function toAgreement({ data, points }: ReviewsQuestion, { reviewers, calls, judged }: ReviewerPair): ReviewAgreement {
  const ids = reviewers.map((code) => data.callReviews.reviewers[code]!) as [RecordId, RecordId];
  const nameOf = (id: RecordId) => data.managers[data.managerCodes.find(id)]?.name ?? null;
  const scales = points.map(({ scores }): KappaScale => ({ scores: scores.length, weights: scores.length > 2 ? 'linear' : 'none' }));
  const pooled = computePooledKappa(judged, scales);
  const overall = pooled && pooled.n >= FEWEST_SHARED ? pooled : null;
  return {
    reviewerIds: ids,
    names: [nameOf(ids[0]), nameOf(ids[1])],
    calls,
    overall,
    verdict: verdictOf(overall),
    points: scales.map(({ scores, weights }, item) => {
      const own = judged.filter((pair) => pair.item === item);
      const table = Array.from({ length: scores }, () => new Array<number>(scores).fill(0));
      for (const { first, second } of own) table[first]![second]!++;
      return { n: own.length, kappa: own.length < FEWEST_SHARED ? null : computeKappa(table, weights) };
    }),
  };
}

function verdictOf(kappa: Kappa | null): AgreementVerdict {
  if (!kappa) return 'not-enough-data';
  if (kappa.low >= GOOD_KAPPA) return 'agree';
  return kappa.high < GOOD_KAPPA ? 'differ' : 'not-confirmed';
}
