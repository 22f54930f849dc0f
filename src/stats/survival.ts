import { Z95 } from './share.ts';

/** A point of a survival curve, after the events at `time`. */
export interface SurvivalPoint {
  time: number;
  survival: number;
  standardError: number;
  /** 95 % interval by the log-log transformation. */
  low: number;
  high: number;
}

/** A survival curve. The median is the smallest time by which half have ended; null while fewer have. */
export interface Survival {
  n: number;
  ended: number;
  median: number | null;
  /** Where the interval's bounds cross one half; null where they do not. */
  medianLow: number | null;
  medianHigh: number | null;
  points: SurvivalPoint[];
}

/** A duration as one number that sorts events before censorings of the same time. */
export const durationCode = (time: number, ended: boolean): number => time * 2 + (ended ? 0 : 1);

/**
 * Survival of durations of which some have not ended yet (Kaplan and Meier 1958), standard errors by Greenwood
 * 1926, intervals by the log-log transformation (Kalbfleisch and Prentice 1980).
 * @param codes `durationCode`s, ascending; times whole numbers.
 * @param withPoints whether the curve itself is wanted, which a median is not worth.
 */
export function kaplanMeier(codes: ArrayLike<number>, withPoints = false): Survival {
  const result: Survival = { n: codes.length, ended: 0, median: null, medianLow: null, medianHigh: null, points: [] };
  let survival = 1;
  let variance = 0;
  for (let i = 0; i < codes.length;) {
    const code = codes[i]!;
    const atRisk = codes.length - i;
    let same = i + 1;
    while (same < codes.length && codes[same] === code) same++;
    const count = same - i;
    i = same;
    if (code % 2 !== 0) continue;
    result.ended += count;
    survival *= 1 - count / atRisk;
    variance += count / (atRisk * (atRisk - count));
    addEvent(result, code / 2, survival, variance, withPoints);
  }
  return result;
}

function addEvent(result: Survival, time: number, survival: number, variance: number, withPoint: boolean): void {
  if (result.median === null && survival <= 0.5 + 1e-12) result.median = time;
  if (result.medianLow === null && (survival <= 0.5 || isHalfWithin(survival, variance))) result.medianLow = time;
  if (result.medianHigh === null && survival <= 0.5 && (survival === 0 || !isHalfWithin(survival, variance))) result.medianHigh = time;
  if (!withPoint) return;
  const standardError = survival > 0 ? survival * Math.sqrt(variance) : 0;
  result.points.push({ time, survival, standardError, low: boundOf(survival, variance, -1), high: boundOf(survival, variance, 1) });
}

const LOG_LOG_2 = Math.log(Math.LN2);

/** Whether one half lies within the log-log interval: |log t − log log 2| ≤ z·se on the scale of t = −log S. */
function isHalfWithin(survival: number, variance: number): boolean {
  const t = -Math.log(survival);
  return t > 0 && Math.abs(LOG_LOG_2 - Math.log(t)) * t <= Z95 * Math.sqrt(variance);
}

/** A bound of the log-log interval; the curve itself where it is 0 or 1. */
function boundOf(survival: number, variance: number, side: 1 | -1): number {
  if (survival <= 0 || survival >= 1) return survival;
  return survival ** Math.exp((side * Z95 * Math.sqrt(variance)) / Math.log(survival));
}

/** Chances to have ended in one of two ways by a time. */
export interface Incidence {
  time: number;
  first: number;
  second: number;
}

/**
 * Cumulative incidence of two causes that exclude each other (Aalen and Johansen 1978): 1 − Kaplan–Meier would
 * count each as if the other could not happen.
 * @param codes `time * 4 + cause`, ascending: cause 1 or 2, or 3 for censored, which so come after events.
 */
export function aalenJohansen(codes: ArrayLike<number>): Incidence[] {
  const points: Incidence[] = [];
  let surviving = 1;
  const chance = [0, 0, 0, 0];
  for (let i = 0; i < codes.length;) {
    const time = Math.floor(codes[i]! / 4);
    const atRisk = codes.length - i;
    const counts = [0, 0, 0, 0];
    while (i < codes.length && Math.floor(codes[i]! / 4) === time) counts[codes[i++]! % 4]!++;
    for (const cause of [1, 2]) chance[cause]! += (surviving * counts[cause]!) / atRisk;
    if (counts[1]! + counts[2]! === 0) continue;
    surviving *= 1 - (counts[1]! + counts[2]!) / atRisk;
    points.push({ time, first: chance[1]!, second: chance[2]! });
  }
  return points;
}
