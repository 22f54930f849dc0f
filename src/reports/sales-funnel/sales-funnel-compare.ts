/** Who differs from the rest, at which step, and what that costs. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealFilter } from '../../model/deal-filter.ts';
import { LOST, WON } from '../../model/deal-paths.ts';
import { ascending, computeShare, homogeneity, mantelHaenszelDifference, type Counts } from '../../stats/index.ts';
import { compareWithRest, FEWEST_CASES, sumCounts } from '../../stats/verdict.ts';
import type { FunnelPartial } from './sales-funnel-fold.ts';
import type { ComparedShare, FunnelComparison, FunnelStage, GrowthPoint, Verdict } from './sales-funnel-schema.ts';

/** Below this many deals on either side nothing is concluded. */
export const FEWEST_DEALS = FEWEST_CASES;

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

/** Deals of one manager whose furthest level is this one. */
function standingAt({ counts, width }: FunnelPartial, manager: number, level: number): number {
  const at = (manager * width + level) * 4;
  return counts[at]! + counts[at + 1]! + counts[at + 2]! + counts[at + 3]!;
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
  const strata = strataReach(partial);
  return questions.map((question) => answer(data, question, strata, everybody, compared, minimumGap));
}

function stepQuestion(partial: FunnelPartial, stages: readonly FunnelStage[], place: number, everybody: number[]): Question {
  const level = place + 1;
  const counts: Counts[] = [];
  for (const manager of everybody) {
    const count = reachedBy(partial, manager, level + 1);
    counts[manager] = { count, n: count + standingAt(partial, manager, level) };
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

/** Codes of `FunnelPartial.strata` in order, those of a manager from `starts[manager]` on. */
interface StrataReach {
  codes: ArrayLike<number>;
  starts: Int32Array;
  /** Everybody's deals that reached a level by [stratum][level]. */
  team: Int32Array;
  width: number;
}

function strataReach({ strata, strataCells, width, skipped }: FunnelPartial): StrataReach {
  const codes = ascending(strata);
  const starts = new Int32Array(skipped.length + 1);
  const team = new Int32Array(strataCells);
  for (let i = 0; i < codes.length; i++) {
    const manager = Math.floor(codes[i]! / strataCells);
    starts[manager + 1] = i + 1;
    if (manager > 0) team[codes[i]! % strataCells]!++;
  }
  for (let manager = 1; manager < starts.length; manager++) starts[manager] = Math.max(starts[manager]!, starts[manager - 1]!);
  for (let cell = strataCells - 2; cell >= 0; cell--) if ((cell + 1) % width > 0) team[cell]! += team[cell + 1]!;
  return { codes, starts, team, width };
}

/** own − rest at a step with the same mix of sources and amounts. */
function likeWithLike({ codes, starts, team, width }: StrataReach, manager: number, level: number): number | null {
  const mine: Counts[] = [];
  const others: Counts[] = [];
  for (let i = starts[manager]!; i < starts[manager + 1]!;) {
    const stratum = Math.floor((codes[i]! % team.length) / width) * width;
    const own = { count: 0, n: 0 };
    const end = codes[i]! - (codes[i]! % width) + width;
    for (; i < starts[manager + 1]! && codes[i]! < end; i++) {
      if (codes[i]! % width >= level) own.n++;
      if (codes[i]! % width > level) own.count++;
    }
    const all = { count: level + 1 < width ? team[stratum + level + 1]! : 0, n: team[stratum + level]! };
    if (own.n === 0 || own.n === all.n) continue;
    mine.push(own);
    others.push({ count: all.count - own.count, n: all.n - own.n });
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
  const team = sumCounts(counts);
  const places = new Map(everybody.map((manager, place) => [manager, place]));
  const answers = compareWithRest(
    counts,
    compared.map((manager) => places.get(manager)!),
    minimumGap,
  );
  const managers = answers.map(({ neededCases, ...row }, i): ComparedShare => {
    const manager = compared[i]!;
    return {
      managerId: data.managers[manager - 1]!.id,
      ...row,
      adjustedDifference: isTold(row) && question.level !== null ? likeWithLike(strata, manager, question.level) : null,
      neededDeals: neededCases,
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

/** Whether a difference is worth a sentence. */
const isTold = <T extends { verdict: Verdict }>(row: T): row is T & { verdict: GrowthPoint['verdict'] } =>
  row.verdict === 'confirmed' || row.verdict === 'hypothesis';

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
    if (!rows.some(isTold)) return [];
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
  if (wins <= 0 || !isTold(row)) return [];
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
