/** Sums of what may or may not come: open deals, and business that is not there yet. */
import type { CountForecast } from './negative-binomial.ts';
import { gammaQuantile } from './rate.ts';
import { incompleteGammaUpper } from './special.ts';

/** Something that is worth `amount` with a chance, independently of the others. Amounts are not negative. */
export interface Prospect {
  amount: number;
  chance: number;
}

/** What a sum may come to. */
export interface SumForecast {
  mean: number;
  /** Chance that it comes to `target` or more. */
  chanceOf(target: number): number;
  /** Below which it lies with chance `p`. */
  quantile(p: number): number;
}

/** Steps of a grid on which sums are added up. */
const STEPS = 160;
/** The longest grid on which every sum is exact. */
const EXACT_STEPS = 600;
/** Prospects and arrivals above which a smooth distribution stands for their sum. */
const MANY = 60;
/** Above this the common level is as good as known. */
const LARGE_SHAPE = 400;

/**
 * The sum of prospects and of arrivals, each arrival worth one of `amounts`.
 * @param arrivals how many more come; its shape is the common level of prospects and arrivals: good and bad times are the
 * same for all, so that chances are multiplied by one gamma number. A large shape leaves them independent.
 * @param amounts what one arrival is worth, any order. @param factor by which every prospect's chance is multiplied.
 */
export function forecastSum(prospects: readonly Prospect[], arrivals: CountForecast, amounts: readonly number[], factor = 1): SumForecast {
  const levels = levelsOf(arrivals.shape);
  const size = moments(amounts);
  const parts = levels.map((level) => partOf(prospects, arrivals.mean * level, level * factor, size));
  const mean = parts.reduce((sum, part) => sum + part.mean, 0) / parts.length;
  const isMany = prospects.length + arrivals.mean > MANY;
  return isMany ? smooth(parts, mean) : onGrid(prospects, arrivals.mean, amounts, levels, factor, parts, mean);
}

/** Middle values of equal parts of Gamma(shape, shape). */
function levelsOf(shape: number): number[] {
  if (shape > LARGE_SHAPE) return [1];
  const levels = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => gammaQuantile(p, shape) / shape);
  return spreadOut(levels, shape);
}

/** Five middle values vary less than what they stand for; they are drawn apart to keep its mean and variance. */
function spreadOut(levels: readonly number[], shape: number): number[] {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length;
  const factor = Math.sqrt(1 / shape / variance);
  return levels.map((level) => Math.max(0, 1 + (level - mean) * factor));
}

interface Part {
  mean: number;
  variance: number;
}

const MOST_CHANCE = 0.98;
const chanceAt = (chance: number, level: number): number =>
  level === 1 ? chance : Math.min(Math.max(chance, MOST_CHANCE), chance * level);

function partOf(prospects: readonly Prospect[], arrivals: number, level: number, size: { mean: number; square: number }): Part {
  const part = { mean: arrivals * size.mean, variance: arrivals * size.square };
  for (const { amount, chance } of prospects) {
    const own = chanceAt(chance, level);
    part.mean += own * amount;
    part.variance += own * (1 - own) * amount * amount;
  }
  return part;
}

function moments(amounts: readonly number[]): { mean: number; square: number } {
  if (amounts.length === 0) return { mean: 0, square: 0 };
  let [mean, square] = [0, 0];
  for (const amount of amounts) {
    mean += amount;
    square += amount * amount;
  }
  return { mean: mean / amounts.length, square: square / amounts.length };
}

/** Gamma sums of the same means and variances. */
function smooth(parts: readonly Part[], mean: number): SumForecast {
  const chanceOf = (target: number) => {
    if (target <= 0) return 1;
    return parts.reduce((sum, part) => sum + tailOf(part, target), 0) / parts.length;
  };
  const variance = parts.reduce((sum, part) => sum + part.variance + (part.mean - mean) ** 2, 0) / parts.length;
  const deviation = Math.sqrt(variance);
  const quantile = (p: number) => {
    const isBelow = (value: number) => 1 - chanceOf(value) < p;
    // A sum of many is nearly normal: most often the guess is within half a deviation.
    const guess = mean + guessOf(p) * deviation;
    const [low, high] = [Math.max(0, guess - deviation / 2), guess + deviation / 2];
    return isBelow(low) && !isBelow(high) ? bisect(low, high, isBelow) : bisect(0, mean + 12 * deviation, isBelow);
  };
  return { mean, chanceOf, quantile };
}

/** The standard normal quantile, roughly (Tukey's lambda distribution). */
const guessOf = (p: number): number => 4.91 * (p ** 0.14 - (1 - p) ** 0.14);

function tailOf({ mean, variance }: Part, target: number): number {
  if (!(variance > 0) || !(mean > 0)) return mean >= target ? 1 : 0;
  return incompleteGammaUpper((mean * mean) / variance, (target * mean) / variance);
}

function bisect(low: number, high: number, isBelow: (value: number) => boolean): number {
  for (let i = 0; i < 40 && high - low > 1e-5 * high; i++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function onGrid(
  prospects: readonly Prospect[],
  arrivals: number,
  amounts: readonly number[],
  levels: readonly number[],
  factor: number,
  parts: readonly Part[],
  mean: number,
): SumForecast {
  const all = prospects.reduce((sum, { amount }) => sum + amount, 0);
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const spread = Math.max(...parts.map((part) => part.mean + 6 * Math.sqrt(part.variance)));
  const reach = arrivals > 0 ? Math.min(spread + largest, all + spread) : all;
  const exact = greatestDivisor([...prospects.map(({ amount }) => amount), ...(arrivals > 0 ? amounts : [])]);
  const isExact = exact > 0 && reach / exact <= EXACT_STEPS;
  const step = isExact ? exact : reach / STEPS || 1;
  const length = Math.round(reach / step) + 2;
  const one = gridOf(amounts, step, length);
  const chances = new Float64Array(length);
  for (const level of levels) {
    const grid = arrivals > 0 ? compoundPoisson(arrivals * level, one) : start(length);
    for (const { amount, chance } of prospects) addProspect(grid, amount / step, chanceAt(chance, level * factor));
    for (let i = 0; i < length; i++) chances[i]! += grid[i]! / levels.length;
  }
  return readGrid(chances, step, mean, isExact);
}

const start = (length: number): Float64Array => {
  const grid = new Float64Array(length);
  grid[0] = 1;
  return grid;
};

function greatestDivisor(amounts: readonly number[]): number {
  let divisor = 0;
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount)) return 0;
    let [a, b] = [divisor, amount];
    while (b > 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor;
}

/** Each amount between two steps counts for both, so that the mean is kept. */
function gridOf(amounts: readonly number[], step: number, length: number): Float64Array {
  const grid = new Float64Array(length);
  for (const amount of amounts) {
    const place = Math.min(amount / step, length - 1);
    const below = Math.floor(place);
    grid[below]! += (1 - (place - below)) / amounts.length;
    if (place > below) grid[below + 1]! += (place - below) / amounts.length;
  }
  return grid;
}

/** Panjer 1981: a Poisson number of independent amounts. What lies beyond the grid is at its end. */
function compoundPoisson(mean: number, one: Float64Array): Float64Array {
  const grid = new Float64Array(one.length);
  grid[0] = Math.exp(-mean * (1 - one[0]!));
  let sum = grid[0];
  for (let i = 1; i < grid.length; i++) {
    let total = 0;
    for (let j = 1; j <= i; j++) total += j * one[j]! * grid[i - j]!;
    grid[i] = (mean / i) * total;
    sum += grid[i]!;
  }
  grid[grid.length - 1]! += Math.max(0, 1 - sum);
  return grid;
}

/** In place: with the chance everything moves up by `place` steps, in two parts where that is no whole number. */
function addProspect(grid: Float64Array, place: number, chance: number): void {
  const last = grid.length - 1;
  const below = Math.floor(place);
  const above = chance * (place - below);
  const own = chance - above;
  for (let i = last; i >= 0; i--) {
    const moved = grid[i]!;
    if (moved === 0) continue;
    grid[i] = moved * (1 - chance);
    grid[Math.min(last, i + below)]! += moved * own;
    if (above > 0) grid[Math.min(last, i + below + 1)]! += moved * above;
  }
}

function readGrid(chances: Float64Array, step: number, mean: number, isExact: boolean): SumForecast {
  const atMost = chances.slice();
  for (let i = 1; i < atMost.length; i++) atMost[i]! += atMost[i - 1]!;
  const placeOf = (p: number) => {
    const place = atMost.findIndex((sum) => sum >= p - 1e-12);
    return place < 0 ? atMost.length - 1 : place;
  };
  return {
    mean,
    chanceOf: (target) => {
      if (target <= 0) return 1;
      const place = target / step;
      if (isExact || place <= 1) return 1 - (atMost[Math.min(atMost.length - 1, Math.ceil(place - 1e-9) - 1)] ?? 0);
      // Between two steps: half of what stands at a step counts as below it.
      const [below, part] = [Math.floor(place), place - Math.floor(place)];
      const at = (i: number) => (i >= atMost.length ? 1 : atMost[i]! - chances[i]! / 2);
      return 1 - (at(below) * (1 - part) + at(below + 1) * part);
    },
    quantile: (p) => placeOf(p) * step,
  };
}
