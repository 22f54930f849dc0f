/**
 * A level of work that drifts, seen through counts: the power steady model (Smith 1979) with gamma levels. What is known of the level
 * loses weight week by week by a factor, its memory; counts may spread wider than Poisson. Memory and spread are learned
 * from the history by its own forecasts; without any history the level is Gamma(1/2 + count, exposure), so that what
 * remains is negative binomial.
 */
import { countForecast, type CountForecast } from './negative-binomial.ts';

/** How much was done in how much working time. */
export interface CountedWork {
  count: number;
  /** Working days, by their weight. */
  exposure: number;
}

/** One memory with what it makes of the history. */
interface Candidate {
  /** What last week's knowledge is worth today, 0..1. */
  memory: number;
  weight: number;
  count: number;
  exposure: number;
  /** Variance over that of the model, of a week's and of a whole period's forecast. */
  spread: { week: number; period: number };
  /** Actual counts over those that were foretold: a level that grows is ahead of what is known of it. */
  trend: { week: number; period: number };
}

export interface SteadyLevel {
  candidates: readonly Candidate[];
  /** Weeks of a whole period. */
  periodWeeks: number;
}

const PRIOR = 0.5;
/** Working days of a week: a unit of time, whatever the week. */
export const WEEK = 5;
/** Memories with what each is worth beforehand. */
const MEMORIES: readonly (readonly [memory: number, worth: number])[] = [
  [1, 0.1],
  [0.98, 0.2],
  [0.95, 0.25],
  [0.9, 0.25],
  [0.8, 0.15],
  [0.65, 0.05],
];
/**
 * What is thought of the spread beforehand, worth so many weeks: a little more than Poisson, and while the history is short
 * that no level stands still by less than a tenth.
 */
const USUAL_SPREAD = 1.2;
const USUAL_SHARE = 0.11;
const USUAL_WEEKS = 6;
const SHORT_HISTORY = 16;
/** What a forecast is worth beside one a week later, when a trend is looked for; and the steepest that is believed. */
const FADING = 0.97;
const MOST_TREND = 1.25;
/** Weeks that are only learned from. */
const LEARNED = 4;

/**
 * What the weeks before a period say of the level.
 * @param weeks ascending. @param periodExposure working days of the whole period, for forecasts so far ahead.
 */
export function learnLevel(weeks: readonly CountedWork[], periodExposure: number): SteadyLevel {
  const periodWeeks = Math.max(1, periodExposure / WEEK);
  if (weeks.length === 0) {
    return {
      candidates: [{ memory: 1, weight: 1, count: 0, exposure: 0, spread: { week: 1, period: 1 }, trend: { week: 1, period: 1 } }],
      periodWeeks,
    };
  }
  const far = Math.max(1, Math.min(Math.round(periodWeeks), Math.floor(weeks.length / 4)));
  const tried = MEMORIES.map(([memory, worth]) => tryMemory(weeks, memory, worth, far));
  const best = Math.max(...tried.map(({ logWeight }) => logWeight));
  const sum = tried.reduce((total, { logWeight }) => total + Math.exp(logWeight - best), 0);
  const candidates = tried.map(({ logWeight, ...rest }) => ({ ...rest, weight: Math.exp(logWeight - best) / sum }));
  return { candidates: candidates.filter(({ weight }) => weight > 1e-3), periodWeeks };
}

function tryMemory(
  weeks: readonly CountedWork[],
  memory: number,
  worth: number,
  far: number,
): Omit<Candidate, 'weight'> & { logWeight: number } {
  const sums = [{ count: 0, exposure: 0 }];
  for (const { count, exposure } of weeks) {
    const last = sums.at(-1)!;
    sums.push({ count: last.count + count, exposure: last.exposure + exposure });
  }
  const near = new Scores();
  const distant = new Scores();
  let [count, exposure] = [0, 0];
  weeks.forEach((week, i) => {
    if (i >= LEARNED && exposure > 0) {
      const score = (scores: Scores, length: number) => {
        const [from, to] = [sums[i]!, sums[i + length]!];
        const ahead = to.exposure - from.exposure;
        if (ahead > 0) scores.add(to.count - from.count, ...momentsOf(count, exposure, memory, ahead));
      };
      score(near, 1);
      if (far > 1 && i + far <= weeks.length) score(distant, far);
    }
    count = count * memory + week.count;
    exposure = exposure * memory + week.exposure;
  });
  const week = near.spread(1);
  return {
    ...{ memory, count, exposure },
    spread: { week, period: far > 1 ? Math.max(week, distant.spread(far)) : week },
    trend: { week: near.trend(week, 1), period: far > 1 ? distant.trend(week, far) : near.trend(week, 1) },
    logWeight: Math.log(worth) + near.logLikelihood(week, 1),
  };
}

/** Errors of forecasts as they were made. */
class Scores {
  #n = 0;
  #squares = 0;
  #logs = 0;
  #means = 0;
  /** Of late: each new forecast takes a little from the weight of those before. */
  readonly #late = { error: 0, mean: 0, variance: 0 };

  add(actual: number, mean: number, variance: number): void {
    this.#n++;
    this.#means += mean;
    const late = this.#late;
    late.error = late.error * FADING + actual - mean;
    late.mean = late.mean * FADING + mean;
    late.variance = late.variance * FADING ** 2 + variance;
    this.#squares += (actual - mean) ** 2 / variance;
    this.#logs += Math.log(variance);
  }

  /** @param length weeks of a forecast: overlapping ones tell as much less. */
  spread(length: number): number {
    const doubt = (SHORT_HISTORY / (SHORT_HISTORY + this.#n)) ** 2;
    const usual = USUAL_SPREAD + (doubt * USUAL_SHARE ** 2 * this.#means) / Math.max(1, this.#n);
    return Math.max(1, (usual * USUAL_WEEKS + this.#squares / length) / (USUAL_WEEKS + this.#n / length));
  }

  /** Taken as far as it stands out from chance. */
  trend(spread: number, length: number): number {
    const { error, mean, variance } = this.#late;
    if (!(mean > 0)) return 1;
    const noise = spread * variance * length;
    const share = Math.max(0, 1 - noise / (error * error || Infinity));
    return Math.min(MOST_TREND, Math.max(1 / MOST_TREND, 1 + (share * error) / mean));
  }

  logLikelihood(spread: number, length: number): number {
    return -(this.#n * Math.log(spread) + this.#logs + this.#squares / spread) / 2 / length;
  }
}

/** Mean and variance of the count in `ahead` working days, as if counts were Poisson around a drifting level. */
function momentsOf(count: number, exposure: number, memory: number, ahead: number): [mean: number, variance: number] {
  const shape = PRIOR + count;
  const mean = (shape / exposure) * ahead;
  return [mean, mean + ((mean * mean) / shape) * driftOver(memory, ahead / WEEK)];
}

/** By how much the variance of the mean level over so many weeks exceeds that of the level now, if it walks at random. */
function driftOver(memory: number, weeks: number): number {
  const k = Math.max(1, weeks);
  return 1 + ((1 / memory - 1) * (k + 1) * (2 * k + 1)) / (6 * k);
}

/** The level after some work of the period itself. */
export function withWork({ candidates, periodWeeks }: SteadyLevel, { count, exposure }: CountedWork): SteadyLevel {
  const seen = (one: Candidate) => {
    const kept = one.memory ** (exposure / WEEK);
    return { ...one, count: one.count * kept + count, exposure: one.exposure * kept + exposure };
  };
  return { candidates: candidates.map(seen), periodWeeks };
}

/** The count of the next `ahead` working days; null where nothing at all is known of the level. */
export function forecastCount({ candidates, periodWeeks }: SteadyLevel, ahead: number): CountForecast | null {
  if (!(ahead > 0)) return { mean: 0, shape: 1 };
  let [mean, square] = [0, 0];
  const place = Math.min(1, Math.max(0, (ahead / WEEK - 1) / Math.max(1, periodWeeks - 1)));
  for (const { memory, weight, count, exposure, spread, trend } of candidates) {
    if (!(exposure > 0)) return null;
    const [level, variance] = momentsOf(count, exposure, memory, ahead);
    const own = level * (trend.week + (trend.period - trend.week) * place);
    mean += weight * own;
    square += weight * (variance * (spread.week + (spread.period - spread.week) * place) + own * own);
  }
  return countForecast(mean, square - mean * mean);
}
