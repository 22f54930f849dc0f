/** Invented weeks of one series, by kinds of chance that a real team shows, and how the rules behave on them. */
import { watch, type Week } from '../../../src/reports/early-signals/early-signals-watch.ts';
import { createRandom } from '../../random.ts';

export type Unit = 'share' | 'per-day';
type Random = () => number;

/** What makes one week differ from the next while nothing has changed. */
export interface Kind {
  /** Variance over that of pure chance (Poisson, binomial). */
  dispersion?: number;
  /** How much of a week's deviation the next one keeps. */
  phi?: number;
  /** Part of the level by which a year goes up and down. */
  season?: number;
  /** Growth of the level by week. */
  growth?: number;
  /** Short weeks of holidays, in which a day is also calmer by a fifth. */
  holidays?: boolean;
}

/** In the order of the table in the docs. */
export const kinds = {
  'independent chance': {},
  'overdispersed (2x)': { dispersion: 2 },
  'AR(1), phi .3': { dispersion: 2, phi: 0.3 },
  'AR(1), phi .6': { dispersion: 2, phi: 0.6 },
  'season of ±15 %': { season: 0.15 },
  'growth of 25 % a year': { growth: 0.0043 },
  'holiday weeks': { holidays: true },
} as const satisfies Record<string, Kind>;

/** Cases a week: new deals of a team of a dozen. */
const CASES = 150;
/** Share of new deals that are called in time. */
const SHARE = 0.75;
/** How much of a usual day is done on a day of a short week, by its working days. */
const calm: Partial<Record<number, number>> = { 1: 0.8, 3: 0.8, 4: 0.95 };
/** Working days by the place in a year: January and May as in Russia. */
const holidayDays = [1, 3, 5, 5, 5, 5, 5, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 3, 4, 5, 5, 5, 5, 4];

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** @param step what the level is multiplied by in a week: 1 while nothing happens. */
export function makeWeeks(random: Random, length: number, unit: Unit, kind: Kind, step: (week: number) => number = () => 1): Week[] {
  const { dispersion = 1, phi = 0, season = 0, growth = 0, holidays = false } = kind;
  const begin = Math.floor(random() * 52);
  let deviation = normal(random);
  return Array.from({ length }, (_, week) => {
    deviation = phi * deviation + Math.sqrt(1 - phi * phi) * normal(random);
    const days = holidays ? (holidayDays[(begin + week) % 52] ?? 5) : 5;
    const wave = 1 + season * Math.sin((2 * Math.PI * (begin + week)) / 52);
    const factor = step(week) * (1 + growth) ** week * wave * (calm[days] ?? 1);
    if (unit === 'per-day') {
      const mean = ((CASES * days) / 5) * factor;
      const count = Math.max(0, Math.round(mean + Math.sqrt(mean * dispersion) * deviation));
      return { count, base: days, level: count / days, judged: days >= 3 };
    }
    const base = Math.max(1, Math.round((CASES * days) / 5 + Math.sqrt(CASES) * normal(random)));
    const share = Math.min(0.98, SHARE * factor);
    const count = Math.round(base * share + Math.sqrt(base * share * (1 - share) * dispersion) * deviation);
    const hits = Math.min(base, Math.max(0, count));
    return { count: hits, base, level: hits / base, judged: days >= 3 };
  });
}

/** False alarms of series in which nothing happens: how many are raised, in how many weeks of watching. */
export function falseAlarms(kind: Kind, unit: Unit, runs: number, seed: number, from = 21): { alarms: number; weeks: number } {
  const random = createRandom(seed);
  const length = from + 75;
  let [alarms, weeks] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const series = makeWeeks(random, length, unit, kind);
    let before = true;
    for (let end = from; end <= length; end++) {
      const is = watch(series.slice(0, end), 'fall', unit)?.isConfirmed ?? false;
      if (is && !before) alarms++;
      before = is;
      weeks++;
    }
  }
  return { alarms, weeks };
}

/** Weeks from a planted fall until it is confirmed, of each run, Infinity where it never was within a year. */
export function delays(kind: Kind, unit: Unit, fall: number, runs: number, seed: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: runs }, () => {
    const at = 24 + Math.floor(random() * 36);
    const series = makeWeeks(random, at + 26, unit, kind, (week) => (week < at ? 1 : 1 - fall));
    for (let end = at + 1; end <= series.length; end++) {
      if (watch(series.slice(0, end), 'fall', unit)?.isConfirmed) return end - at;
    }
    return Infinity;
  });
}

/** Weeks within which such a part of the runs was found. */
export const within = (found: readonly number[], part: number): number =>
  [...found].sort((a, b) => a - b)[Math.ceil(found.length * part) - 1]!;
