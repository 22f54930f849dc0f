/** What a series of weeks says: a frozen baseline, the rules, and the change that is going on. */
import { cusumOfFalls, endOfMost, endOfRun, ewma, inertiaOf, longRun, ratio, residuals } from '../../stats/index.ts';
import { seasonOf } from './early-signals-season.ts';
import type { SignalRule, SignalSeason, SignalTotal } from './early-signals-schema.ts';

/** A week as it is judged. */
export interface Week extends SignalTotal {
  /** Working days of the week, or cases: what the level is counted against. */
  base: number;
  judged: boolean;
}

export interface Baseline {
  /** Places of weeks `[from, to)`, judged ones among them. */
  from: number;
  to: number;
  weeks: number;
  count: number;
  base: number;
  level: number;
  /** Standard deviation of a level with base 1; divided by its root for another. */
  spread: number;
  /** Part of a week's deviation that the next one keeps, 0..0.6. */
  phi: number;
}

export interface Watched {
  baseline: Baseline;
  refrozen: boolean;
  /** Place of the first week of the change, null where none is going on. */
  since: number | null;
  rules: SignalRule[];
  isConfirmed: boolean;
  /** Standard errors between the levels. */
  weight: number;
  /** Whether the same weeks of the year before saw it too. */
  season: SignalSeason;
}

const FEWEST_WEEKS = 12;
const MOST_WEEKS = 20;
/** A lasting change is the new baseline after so many judged weeks. */
const LASTING = 26;
const CUSUM_H = 5;
/** What a change needs beside the rules to be called confirmed: weeks, and standard errors between the levels. */
const CONFIRMED_WEEKS = 3;
const CONFIRMED_WEIGHT = 3.5;
/** Below so many standard errors a drift is not worth a look. */
const WATCH_WEIGHT = 3;
/** Rules of the last weeks: an outlier of long ago that went away is no news. */
const FRESH = 3;

/**
 * Walks through the weeks: the first twenty judged ones are the baseline, the others are held against it. When a change
 * in either direction is confirmed and has lasted half a year, its weeks become the baseline. null for fewer than
 * twelve weeks before the first one that can be judged.
 *
 * Bad weeks follow bad weeks, which rules for independent values take for a change. So the rules are asked of what the
 * week before does not foretell: the residuals of an AR(1) fitted to the frozen baseline (Alwan and Roberts 1988;
 * Montgomery, Statistical Quality Control, ch. 10.4), and levels are compared by the long-run variance.
 */
export function watch(weeks: readonly Week[], harm: 'fall' | 'rise', unit: 'per-day' | 'share'): Watched | null {
  const judged = weeks.flatMap(({ judged: is }, place) => (is ? [place] : []));
  let first = 0;
  for (;;) {
    const size = Math.min(MOST_WEEKS, judged.length - first - 1);
    if (size < FEWEST_WEEKS) return null;
    const baseline = toBaseline(weeks, judged.slice(first, first + size), unit);
    const later = judged.slice(first + size);
    const all = judged.slice(first + size - 1).map((place) => standardise(weeks[place]!, baseline));
    const z = residuals(all, baseline.phi);
    const lasting = [-1, 1]
      .flatMap((side) =>
        findLasting(
          z.map((value) => -side * value),
          baseline.weeks,
        ),
      )
      .sort((a, b) => a - b)[0];
    if (lasting === undefined) return { baseline, refrozen: first > 0, ...judge(weeks, later, all.slice(1), z, baseline, harm) };
    first += size + lasting;
  }
}

function toBaseline(weeks: readonly Week[], places: readonly number[], unit: 'per-day' | 'share'): Baseline {
  const own = places.map((place) => weeks[place]!);
  const count = own.reduce((sum, week) => sum + week.count, 0);
  const base = own.reduce((sum, week) => sum + week.base, 0);
  const level = ratio(count, base) ?? 0;
  const chance = unit === 'share' ? level * (1 - level) : level;
  const scaled = own.map((week) => (week.level! - level) * Math.sqrt(week.base));
  const ranges = scaled.slice(1).reduce((sum, value, i) => sum + Math.abs(value - scaled[i]!), 0) / (own.length - 1);
  const phi = inertiaOf(scaled);
  // Moving ranges over 1.128, as XmR and Laney's p′ have it, which neighbours that keep together make too small by the
  // root of 1 − φ; and never calmer than pure chance.
  const spread = Math.max(ranges / 1.128 / Math.sqrt(1 - phi), Math.sqrt(chance)) * Math.sqrt(1 + 1 / own.length);
  return { from: places[0]!, to: places.at(-1)! + 1, weeks: own.length, count, base, level, spread, phi };
}

export const limitsOf = ({ level, spread }: Baseline, base: number, unit: 'per-day' | 'share'): { low: number; high: number } | null => {
  const half = ratio(3 * spread, Math.sqrt(base));
  if (half === null) return null;
  return { low: Math.max(0, level - half), high: unit === 'share' ? Math.min(1, level + half) : level + half };
};

const standardise = (week: Week, { level, spread }: Baseline): number =>
  spread > 0 ? ((week.level! - level) * Math.sqrt(week.base)) / spread : 0;

/**
 * Beginning of the first fall that was confirmed and lasted, from its likeliest week on: a small drift that went before
 * would put weeks of two levels into one baseline. Empty for none.
 */
function findLasting(z: readonly number[], baselineWeeks: number): number[] {
  const sums = cusumOfFalls(z);
  for (let end = LASTING - 1; end < z.length; end++) {
    const onset = sums.lastIndexOf(0, end) + 1;
    if (!(sums[end]! > CUSUM_H) || end - onset + 1 < LASTING) continue;
    const known = z.slice(0, end + 1);
    const start = likeliestStart(known, onset);
    const weeks = end - start + 1;
    const mean = sumOf(known.slice(start)) / weeks;
    if (weeks >= LASTING && Math.abs(mean) / Math.sqrt(1 / weeks + 1 / baselineWeeks) > CONFIRMED_WEIGHT) return [start];
  }
  return [];
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function judge(
  weeks: readonly Week[],
  later: readonly number[],
  levels: readonly number[],
  z: readonly number[],
  baseline: Baseline,
  harm: 'fall' | 'rise',
): Omit<Watched, 'baseline' | 'refrozen'> {
  const calm = { since: null, rules: [], isConfirmed: false, weight: 0, season: null };
  const worse = (values: readonly number[]) => (harm === 'fall' ? values : values.map((value) => -value));
  const [falls, low] = [worse(z), worse(levels)];
  const sums = cusumOfFalls(falls);
  if (sums.length === 0) return calm;
  const isPending = sums.at(-1)! > CUSUM_H;
  const onset = likeliestStart(falls, sums.at(-1) === 0 ? falls.length - 1 : sums.lastIndexOf(0) + 1);
  const since = falls.slice(onset);
  const rules = rulesOf(since, low.slice(onset), isPending);
  const isSingle = rules.length > 0 && low.slice(-FRESH).some((value) => value < -3);
  const places = later.slice(onset);
  const base = places.reduce((sum, place) => sum + weeks[place]!.base, 0);
  const level =
    ratio(
      places.reduce((sum, place) => sum + weeks[place]!.count, 0),
      base,
    ) ?? 0;
  const error = errorOf(baseline, base);
  const weight = Math.abs(ratio(level - baseline.level, error) ?? 0);
  if (!isSingle && !(weight > WATCH_WEIGHT && (isPending || rules.includes('run')))) return calm;
  const season = seasonOf(weeks, places[0]!, harm);
  const isConfirmed = isPending && rules.length > 1 && since.length >= CONFIRMED_WEEKS && weight > CONFIRMED_WEIGHT && season !== 'alike';
  return { since: places[0]!, rules, isConfirmed, weight, season };
}

/** Standard error of the difference between the baseline and a level of so large a base. */
export const errorOf = ({ spread, base, phi }: Baseline, other: number): number => spread * longRun(phi) * Math.sqrt(1 / base + 1 / other);

/** Where from on the values lie lowest beyond chance: the likeliest beginning of a step (Hinkley 1970), not before `first`. */
function likeliestStart(falls: readonly number[], first: number): number {
  let [sum, most, start] = [0, -Infinity, first];
  for (let i = falls.length - 1; i >= first; i--) {
    sum -= falls[i]!;
    const weight = sum / Math.sqrt(falls.length - i);
    if (weight > most) [most, start] = [weight, i];
  }
  return start;
}

/** @param levels what the chart shows, whose limits a reader sees. */
function rulesOf(falls: readonly number[], levels: readonly number[], isPending: boolean): SignalRule[] {
  const rules: [SignalRule, boolean][] = [
    ['limit', levels.some((value) => value < -3)],
    ['run', endOfRun(falls) >= 0],
    ['three-of-four', endOfMost(falls, 3, 4, 1.5) >= 0],
    ['cusum', isPending],
    ['ewma', ewma(falls).some(({ value, limit }) => value < -limit)],
  ];
  return rules.flatMap(([rule, fired]) => (fired ? [rule] : []));
}
