/** Processes that goals are tried on: each gives counts of working days. */
import { createRandom } from '../random.ts';

export type Random = () => number;

export const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let [count, chance] = [0, Math.exp(-mean)];
  let sum = chance;
  for (const place = random(); place > sum && count < 500;) {
    chance *= mean / ++count;
    sum += chance;
  }
  return count;
}

/** Marsaglia and Tsang 2000, for shapes of 1 and more. */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** `poisson`: a still level; `over`: days differ more; `drift`: the level walks from week to week; `growth`: 0.2 % a day. */
export const processes = ['poisson', 'over', 'drift', 'growth'] as const;
export type Process = (typeof processes)[number];

/** Counts of working days whose mean is about `rate` at the end. */
export function daysOf(random: Random, process: Process, rate: number, length: number): number[] {
  let level = rate;
  return Array.from({ length }, (_, day) => {
    if (process === 'drift' && day % 5 === 0) level *= Math.exp(0.06 * normal(random));
    if (process === 'growth') level = rate * 1.002 ** (day - length);
    return poisson(random, process === 'over' ? (level * gamma(random, 2)) / 2 : level);
  });
}

/** A table of reliability: how often happens what is given a chance. */
export class Reliability {
  readonly deciles = Array.from({ length: 10 }, () => ({ n: 0, forecast: 0, reached: 0 }));
  n = 0;
  within = 0;

  /** @param place where the outcome lies in the forecast's distribution, 0..1. */
  add(chance: number, isReached: boolean, place: number): void {
    const decile = this.deciles[Math.min(9, Math.floor(chance * 10))]!;
    decile.n++;
    decile.forecast += chance;
    decile.reached += Number(isReached);
    this.n++;
    if (place > 0.1 && place < 0.9) this.within++;
  }

  /** Part of the outcomes inside the 80 % interval. */
  get coverage(): number {
    return this.within / this.n;
  }

  toString(): string {
    const line = ({ n, forecast, reached }: { n: number; forecast: number; reached: number }, i: number) =>
      `${i * 10}–${i * 10 + 10} %: n ${n}, forecast ${n ? (forecast / n).toFixed(3) : '—'}, reached ${n ? (reached / n).toFixed(3) : '—'}`;
    return [...this.deciles.map(line), `inside the 80 % interval: ${this.coverage.toFixed(3)} of ${this.n}`].join('\n');
  }
}

export const seeded = createRandom;
