/** Who differs from the rest: one rule for every report that compares people. */
import { differenceOf, requiredSampleSize, fisherTwoSided, type Difference } from './difference.ts';
import { holm } from './multiple.ts';
import { computeShare, type Counts, type Share } from './share.ts';
import { shrinkShares } from './shrinkage.ts';

/** Below this many cases on either side nothing is concluded. */
export const FEWEST_CASES = 10;

/** Smallest gap that is called confirmed unless the options say otherwise, share. */
export const MINIMUM_GAP = 0.05;

export const verdicts = ['confirmed', 'hypothesis', 'not-confirmed', 'not-enough-data'] as const;
export type Verdict = (typeof verdicts)[number];

/** One group against everybody else. */
export interface ComparedGroup {
  own: Share | null;
  rest: Share | null;
  /** own − rest. */
  difference: Difference | null;
  p: number | null;
  /** After Holm over the compared groups that have enough cases. */
  pAdjusted: number | null;
  verdict: Verdict;
  /** Share drawn to that of all by as much as its n is small. */
  shrunk: number | null;
  /** Own cases that are still needed to settle a hypothesis at 80 % power. */
  neededCases: number | null;
}

/**
 * Compares groups with the rest, without the group itself: Newcombe's interval, Fisher's exact p, Holm over the
 * compared groups.
 * @param groups everybody. @param compared places in `groups` of those in question, in the order of the answer.
 */
export function compareWithRest(groups: readonly Counts[], compared: readonly number[], minimumGap = MINIMUM_GAP): ComparedGroup[] {
  const team = sumCounts(groups);
  const shrunk = shrinkShares(groups);
  const rests = compared.map((place) => ({ count: team.count - groups[place]!.count, n: team.n - groups[place]!.n }));
  const p = compared.map((place, i) => {
    const [own, rest] = [groups[place]!, rests[i]!];
    const isEnough = own.n >= FEWEST_CASES && rest.n >= FEWEST_CASES;
    return isEnough ? fisherTwoSided(own.count, own.n, rest.count, rest.n) : null;
  });
  const adjusted = holm(p.filter((value) => value !== null));
  let tested = 0;
  return compared.map((place, i): ComparedGroup => {
    const own = computeShare(groups[place]!.count, groups[place]!.n);
    const rest = computeShare(rests[i]!.count, rests[i]!.n);
    const difference = own && rest ? differenceOf(own, rest) : null;
    const pAdjusted = p[i] === null ? null : adjusted[tested++]!;
    const verdict = judge(difference, pAdjusted, minimumGap);
    return {
      own,
      rest,
      difference,
      p: p[i]!,
      pAdjusted,
      verdict,
      shrunk: shrunk?.shares[place] ?? null,
      neededCases: verdict === 'hypothesis' ? neededCases(own!, rest!) : null,
    };
  });
}

/** Confirmed only when the interval excludes 0, Holm's p is below .05 and the gap is worth speaking of. */
export function judge(difference: Difference | null, pAdjusted: number | null, minimumGap: number): Verdict {
  if (difference === null || pAdjusted === null) return 'not-enough-data';
  if (Math.abs(difference.difference) < minimumGap) return 'not-confirmed';
  const excludesZero = difference.low > 0 || difference.high < 0;
  return excludesZero && pAdjusted < 0.05 ? 'confirmed' : 'hypothesis';
}

/** Cases beyond the present ones that would settle the question at 80 % power. */
function neededCases(own: Share, rest: Share): number | null {
  const size = requiredSampleSize(own.share, rest.share);
  return Number.isFinite(size) ? Math.max(1, Math.ceil(size - own.n)) : null;
}

/** Counts of all groups together. */
export const sumCounts = (groups: readonly Counts[]): Counts => {
  const sum = { count: 0, n: 0 };
  for (const { count, n } of groups) {
    sum.count += count;
    sum.n += n;
  }
  return sum;
};
