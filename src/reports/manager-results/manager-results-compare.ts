/** Whose win rate differs from everybody else's. */
import type { Dataset } from '../../model/dataset.ts';
import { chiSquareTail, compareStrata, holm, homogeneity, ratio, type Counts } from '../../stats/index.ts';
import { compareWithRest, FEWEST_CASES, judge, sumCounts, type ComparedGroup } from '../../stats/verdict.ts';
import type { ResultsTallies } from './manager-results-fold.ts';
import type { ManagerResultsReport, ManagerRow } from './manager-results-schema.ts';

/** Whether a row is a person who closed a deal in the period. */
export const isCompared = ({ managerId, won, lost }: ManagerRow): boolean => managerId !== null && won + lost > 0;

/** The rows, those in question with what the comparison says. */
export function compareRows(
  data: Dataset,
  rows: ManagerRow[],
  tallies: ResultsTallies,
  hasSelection: boolean,
  minimumGap: number,
): ManagerRow[] {
  const everybody = rows.filter(isCompared);
  if (everybody.length < 2) return rows;
  const places = Array.from(everybody.keys()).filter((place) => !hasSelection || everybody[place]!.selected);
  const groups = compareWithRest(
    everybody.map(({ won, lost }) => ({ count: won, n: won + lost })),
    places,
    minimumGap,
  );
  const strata = everybody.map((row) => strataOf(data, row, tallies));
  const team = addUp(strata);
  const isMixed = team.filter(({ n }) => n > 0).length > 1;
  const comparisons = isMixed
    ? compareMixes(
        groups,
        places.map((place) => strata[place]!),
        team,
        minimumGap,
      )
    : groups.map((group) => toComparison(group));
  const answers = new Map(places.map((place, i) => [everybody[place]!, comparisons[i]!]));
  return rows.map((row) => ({ ...row, comparison: answers.get(row) ?? null }));
}

/** Whether managers differ at all, pipeline by pipeline. */
export function homogeneityOf(data: Dataset, rows: readonly ManagerRow[], tallies: ResultsTallies): ManagerResultsReport['homogeneity'] {
  const strata = rows.filter(isCompared).map((row) => strataOf(data, row, tallies));
  const tests = data.pipelines.flatMap((_, place) => homogeneity(strata.map((counts) => counts[place]!)) ?? []);
  if (tests.length === 0) return null;
  const chiSquare = tests.reduce((sum, test) => sum + test.chiSquare, 0);
  const df = tests.reduce((sum, test) => sum + test.df, 0);
  return { chiSquare, df, p: chiSquareTail(chiSquare, df) };
}

const nobody: Counts = { count: 0, n: 0 };

/** A manager's counts in every pipeline. */
function strataOf({ pipelines, managerCodes }: Dataset, { managerId }: ManagerRow, { managers }: ResultsTallies): Counts[] {
  const { byPipeline } = managers[managerCodes.find(managerId!) + 1]!;
  return pipelines.map((_, place) => byPipeline[place] ?? nobody);
}

const addUp = (strata: readonly Counts[][]): Counts[] => strata[0]!.map((_, place) => sumCounts(strata.map((counts) => counts[place]!)));

/** Some pipelines are won more often than others; that is no merit of who works in them. So like is compared with like. */
function compareMixes(
  groups: readonly ComparedGroup[],
  strata: readonly (readonly Counts[])[],
  team: readonly Counts[],
  minimumGap: number,
): Comparison[] {
  const adjusted = strata.map((own) => {
    const rest = team.map(({ count, n }, place) => ({ count: count - own[place]!.count, n: n - own[place]!.n }));
    return isEnough(own, rest) ? compareStrata(own, rest) : null;
  });
  const holmed = holm(adjusted.flatMap((one) => (one ? [one.p] : [])));
  let tested = 0;
  return groups.map((group, i): Comparison => {
    const mix = adjusted[i]!;
    const pAdjusted = mix ? holmed[tested++]! : null;
    return {
      ...toComparison(group),
      p: mix?.p ?? null,
      pAdjusted,
      verdict: judge(mix, pAdjusted, minimumGap),
      adjusted: mix && { difference: mix.difference, low: mix.low, high: mix.high },
      adjustedShare: standardised(strata[i]!, team),
      neededDeals: null,
    };
  });
}

/** Whether the pipelines in which both have closed deals hold enough of them. */
function isEnough(own: readonly Counts[], rest: readonly Counts[]): boolean {
  const shared = Array.from(own.keys()).filter((place) => own[place]!.n > 0 && rest[place]!.n > 0);
  const sizeOf = (counts: readonly Counts[]) => shared.reduce((sum, place) => sum + counts[place]!.n, 0);
  return sizeOf(own) >= FEWEST_CASES && sizeOf(rest) >= FEWEST_CASES;
}

/** The team's share × won ÷ what the team would have won of the same deals (indirect standardisation). */
function standardised(own: readonly Counts[], team: readonly Counts[]): number | null {
  const expected = own.reduce((sum, { n }, place) => sum + (n > 0 ? (n * team[place]!.count) / team[place]!.n : 0), 0);
  const whole = sumCounts(team);
  const times = ratio(sumCounts(own).count, expected);
  return times === null ? null : Math.min(1, (whole.count / whole.n) * times);
}

type Comparison = NonNullable<ManagerRow['comparison']>;

const toComparison = (group: ComparedGroup): Comparison => ({
  rest: group.rest,
  difference: group.difference,
  p: group.p,
  pAdjusted: group.pAdjusted,
  verdict: group.verdict,
  adjusted: null,
  adjustedShare: null,
  shrunk: group.shrunk,
  neededDeals: group.neededCases,
});
