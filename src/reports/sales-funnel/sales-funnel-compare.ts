/** Who differs from the rest, at which step, and what that costs. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealFilter } from '../../model/deal-filter.ts';
import { LOST, WON } from '../../model/deal-paths.ts';
import {
  computeShare,
  differenceOf,
  fisherTwoSided,
  holm,
  homogeneity,
  mantelHaenszelDifference,
  requiredSampleSize,
  shrinkShares,
} from '../../stats/index.ts';
import type { FunnelPartial } from './sales-funnel-fold.ts';
import type { ComparedShare, FunnelComparison, FunnelStage, GrowthPoint, Verdict } from './sales-funnel-schema.ts';

/** Below this many deals on either side nothing is concluded. */
export const FEWEST_DEALS = 10;

interface Counts {
  count: number;
  n: number;
}

/** One question asked of every manager: how many of `n` went on. */
interface Question {
  kind: 'step' | 'win';
  from: FunnelStage | null;
  to: FunnelStage | null;
  /** By manager + 1. */
  counts: Counts[];
  /** The level out of which the step goes; null for the win rate, which has no strata. */
  level: number | null;
}

/** Deals of one manager by furthest level at least `level`. */
export function reachedBy(partial: FunnelPartial, manager: number, level: number): number {
  let sum = 0;
  for (let at = (manager * partial.width + level) * 4; at < (manager + 1) * partial.width * 4; at++) {
    sum += partial.counts[at]!;
  }
  return sum;
}

/** Deals of one manager with this outcome. */
export function outcomeOf(partial: FunnelPartial, manager: number, outcome: number): number {
  let sum = 0;
  for (let level = 1; level < partial.width; level++) sum += partial.counts[(manager * partial.width + level) * 4 + outcome]!;
  return sum;
}

/**
 * Compares managers at every step and by win rate.
 * @param minimumGap smallest gap that is called confirmed, share.
 */
export function compareManagers(
  data: Dataset,
  partial: FunnelPartial,
  stages: readonly FunnelStage[],
  filter: DealFilter,
  minimumGap: number,
): FunnelComparison[] {
  const everybody = data.managers.map((_, code) => code + 1).filter((manager) => reachedBy(partial, manager, 1) > 0);
  const compared = filter.hasSelection ? everybody.filter((manager) => filter.isSelected(manager - 1)) : everybody;
  if (everybody.length < 2 || compared.length === 0) return [];
  const steps = data.hasHistory ? stages.slice(0, -1).map((stage, place) => stepQuestion(partial, stages, place, everybody)) : [];
  const questions = [...steps, winQuestion(partial, everybody)];
  const strata = strataReach(partial, everybody);
  return questions.map((question) => answer(data, question, strata, everybody, compared, minimumGap));
}

function stepQuestion(partial: FunnelPartial, stages: readonly FunnelStage[], place: number, everybody: number[]): Question {
  const level = place + 1;
  const counts: Counts[] = [];
  for (const manager of everybody) {
    counts[manager] = { count: reachedBy(partial, manager, level + 1), n: reachedBy(partial, manager, level) };
  }
  return {
    kind: 'step',
    from: stages[place]!,
    to: stages[place + 1]!,
    counts,
    level,
  };
}

function winQuestion(partial: FunnelPartial, everybody: number[]): Question {
  const counts: Counts[] = [];
  for (const manager of everybody) {
    const won = outcomeOf(partial, manager, WON);
    counts[manager] = { count: won, n: won + outcomeOf(partial, manager, LOST) };
  }
  return { kind: 'win', from: null, to: null, counts, level: null };
}

/** Deals that reached a level by [manager][stratum][level], and of everybody by [stratum][level]. */
interface StrataReach {
  size: number;
  width: number;
  own: Int32Array;
  team: Int32Array;
}

function strataReach(partial: FunnelPartial, everybody: number[]): StrataReach {
  const { width } = partial;
  const size = partial.strata.length / (partial.skipped.length * width);
  const own = partial.strata.slice();
  const team = new Int32Array(size * width);
  for (const manager of everybody) {
    const begin = manager * team.length;
    for (let stratum = 0; stratum < team.length; stratum += width) {
      for (let level = width - 1, sum = 0; level >= 0; level--) {
        sum += own[begin + stratum + level]!;
        own[begin + stratum + level] = sum;
        team[stratum + level]! += sum;
      }
    }
  }
  return { size, width, own, team };
}

/** own − rest at a step with the same mix of sources and amounts. */
function likeWithLike({ size, width, own, team }: StrataReach, manager: number, level: number): number | null {
  const mine: Counts[] = [];
  const others: Counts[] = [];
  for (let stratum = 0; stratum < size; stratum++) {
    const at = (manager * size + stratum) * width + level;
    const all = stratum * width + level;
    const n = own[at]!;
    if (n === 0 || team[all] === n) continue;
    const count = level + 1 < width ? own[at + 1]! : 0;
    mine.push({ count, n });
    others.push({ count: (level + 1 < width ? team[all + 1]! : 0) - count, n: team[all]! - n });
  }
  return mantelHaenszelDifference(mine, others);
}

function answer(
  data: Dataset,
  question: Question,
  strata: StrataReach,
  everybody: number[],
  compared: number[],
  minimumGap: number,
): FunnelComparison {
  const counts = everybody.map((manager) => question.counts[manager]!);
  const team = sum(counts);
  const shrunk = shrinkShares(counts);
  const places = new Map(everybody.map((manager, place) => [manager, place]));
  const rows = compared.map((manager) => {
    const own = question.counts[manager]!;
    const rest = { count: team.count - own.count, n: team.n - own.n };
    const enough = own.n >= FEWEST_DEALS && rest.n >= FEWEST_DEALS;
    return { manager, own, rest, enough, p: enough ? fisherTwoSided(own.count, own.n, rest.count, rest.n) : null };
  });
  const tested = rows.filter((row) => row.enough);
  const holmed = holm(tested.map((row) => row.p!));
  const adjusted = new Map(tested.map(({ manager }, i) => [manager, holmed[i]!]));
  const managers = rows.map(({ manager, own, rest, p }): ComparedShare => {
    const pAdjusted = adjusted.get(manager) ?? null;
    const ownShare = computeShare(own.count, own.n);
    const restShare = computeShare(rest.count, rest.n);
    const difference = ownShare && restShare ? differenceOf(ownShare, restShare) : null;
    const verdict = judge(difference, pAdjusted, minimumGap);
    const isTold = verdict === 'confirmed' || verdict === 'hypothesis';
    return {
      managerId: data.managers[manager - 1]!.id,
      own: ownShare,
      rest: restShare,
      difference,
      p,
      pAdjusted,
      verdict,
      shrunk: shrunk?.shares[places.get(manager)!] ?? null,
      adjustedDifference: isTold && question.level !== null ? likeWithLike(strata, manager, question.level) : null,
      neededDeals: verdict === 'hypothesis' ? needed(own, rest) : null,
    };
  });
  const isFew = ({ verdict }: ComparedShare) => Number(verdict === 'not-enough-data');
  managers.sort((a, b) => isFew(a) - isFew(b) || (a.shrunk ?? 0) - (b.shrunk ?? 0));
  return {
    kind: question.kind,
    fromStageId: question.from?.stageId ?? null,
    toStageId: question.to?.stageId ?? null,
    fromName: question.from?.name ?? null,
    toName: question.to?.name ?? null,
    team: computeShare(team.count, team.n),
    homogeneity: homogeneity(counts.filter((one) => one.n > 0)),
    managers,
  };
}

/** Confirmed only when the interval excludes 0, Holm's p is below .05 and the gap is worth speaking of. */
function judge(
  difference: { difference: number; low: number; high: number } | null,
  pAdjusted: number | null,
  minimumGap: number,
): Verdict {
  if (difference === null || pAdjusted === null) return 'not-enough-data';
  if (Math.abs(difference.difference) < minimumGap) return 'not-confirmed';
  const excludesZero = difference.low > 0 || difference.high < 0;
  return excludesZero && pAdjusted < 0.05 ? 'confirmed' : 'hypothesis';
}

/** Deals beyond the present ones that would settle the question at 80 % power. */
function needed(own: Counts, rest: Counts): number | null {
  const size = requiredSampleSize(own.count / own.n, rest.count / rest.n);
  return Number.isFinite(size) ? Math.max(1, Math.ceil(size - own.n)) : null;
}

const sum = (counts: Counts[]): Counts =>
  counts.reduce((total, one) => ({ count: total.count + one.count, n: total.n + one.n }), { count: 0, n: 0 });

/**
 * Extra wins if a step went as with others: `N_k × max(gap, 0) × Π own_j` over the later steps.
 * @param reached own deals per stage; @param own own step shares; @param benchmark the others'; null where nobody came.
 */
export function extraWins(reached: readonly number[], own: readonly (number | null)[], benchmark: readonly (number | null)[]): number[] {
  return benchmark.map((rest, step) => {
    const gap = Math.max((rest ?? 0) - (own[step] ?? 0), 0);
    const onwards = benchmark.slice(step + 1).reduce<number>((product, other, i) => product * (own[step + 1 + i] ?? other ?? 0), 1);
    return (reached[step] ?? 0) * (rest === null || own[step] === null ? 0 : gap) * onwards;
  });
}

/** What each lagging step costs, most expensive first. */
export function growthPoints(data: Dataset, partial: FunnelPartial, comparisons: readonly FunnelComparison[]): GrowthPoint[] {
  const steps = comparisons.filter((one) => one.kind === 'step');
  const managers = steps[0]?.managers.map((row) => row.managerId) ?? [];
  const averages = averagesWon(data, partial);
  const byManager = steps.map((step) => new Map(step.managers.map((row) => [row.managerId, row])));
  const points = managers.flatMap((id) => {
    const rows = byManager.map((rowsOf) => rowsOf.get(id)!);
    const manager = data.managerCodes.find(id!) + 1;
    const wins = extraWins(
      rows.map((row) => row.own?.n ?? 0),
      rows.map((row) => row.own?.share ?? null),
      rows.map((row) => row.rest?.share ?? null),
    );
    const average = averages[manager] ?? null;
    return rows.flatMap((row, step) => toGrowthPoint(data, row, steps[step]!, wins[step]!, average));
  });
  return points.sort((a, b) => b.extraWins - a.extraWins || String(a.managerId).localeCompare(String(b.managerId), 'en'));
}

function toGrowthPoint(data: Dataset, row: ComparedShare, step: FunnelComparison, wins: number, average: number | null): GrowthPoint[] {
  if (wins <= 0 || (row.verdict !== 'confirmed' && row.verdict !== 'hypothesis')) return [];
  return [
    {
      managerId: row.managerId,
      managerName: data.managers[data.managerCodes.find(row.managerId!)]?.name ?? null,
      fromStageId: step.fromStageId!,
      toStageId: step.toStageId!,
      toName: step.toName!,
      own: row.own!,
      rest: row.rest!,
      gap: row.rest!.share - row.own!.share,
      extraWins: wins,
      extraAmountMinor: average === null ? null : Math.round(wins * average),
      currency: average === null ? null : data.account.currency,
      verdict: row.verdict,
      neededDeals: row.neededDeals,
    },
  ];
}

/** Average won amount by manager + 1 in the account's currency; the team's where a manager has too few. */
function averagesWon(data: Dataset, partial: FunnelPartial): (number | null)[] {
  const currencies = data.deals.currencies.length;
  const currency = data.deals.currencies.indexOf(data.account.currency);
  const cells = Array.from({ length: data.managers.length + 1 }, (_, manager) => manager * currencies + currency);
  const deals = cells.reduce((total, cell) => total + partial.wonDeals[cell]!, 0);
  const team = deals > 0 ? cells.reduce((total, cell) => total + partial.wonMinor[cell]!, 0) / deals : null;
  return cells.map((cell) => (partial.wonDeals[cell]! >= FEWEST_DEALS ? partial.wonMinor[cell]! / partial.wonDeals[cell]! : team));
}
