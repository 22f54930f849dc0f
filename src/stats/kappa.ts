/** Agreement of two judges beyond what chance brings: Cohen's kappa of one table, and of many points together. */
import { ratio } from './ratio.ts';
import { computeShare } from './share.ts';
import { betaQuantile } from './special.ts';

/**
 * How near two scores of an ordered scale are: `none` counts equal ones only (Cohen 1960), `linear` and `quadratic`
 * count a near miss in part (Cohen 1968).
 */
export type KappaWeights = 'none' | 'linear' | 'quadratic';

/** Agreement with its 95 % interval. */
export interface Kappa {
  /** 1 all alike, 0 no more than by chance, below 0 less. */
  kappa: number;
  low: number;
  high: number;
  /** Cases that both judged. */
  n: number;
  /** Share of agreement, 0..1; a near miss counts in part where the scale is weighted. */
  agreement: number;
  /** The same by chance, from how often each judge gives each score. */
  expected: number;
}

/** Counts by [score of the first][score of the second]. */
export type KappaTable = readonly (readonly number[])[];

/** A case that both judged. */
export interface JudgedPair {
  /** What was judged; pairs of one case stand or fall together. */
  unit: number;
  /** Which of its points. */
  item: number;
  /** Places of the scores on the item's scale, from 0. */
  first: number;
  second: number;
}

/** An item's scale. */
export interface KappaScale {
  scores: number;
  weights: KappaWeights;
}

/** What a table says before it is divided: sums over cases, so that tables add up. */
interface Sums {
  n: number;
  agreed: number;
  /** Agreement by chance, in cases. */
  byChance: number;
}

/** Part of agreement that two scores are worth. */
export function agreementWeight(first: number, second: number, { scores, weights }: KappaScale): number {
  if (first === second) return 1;
  if (weights === 'none' || scores < 2) return 0;
  const apart = Math.abs(first - second) / (scores - 1);
  return 1 - (weights === 'linear' ? apart : apart * apart);
}

/**
 * Cohen's kappa of a square table. The interval is the large-sample one of Fleiss, Cohen and Everitt (1969) with
 * Student's quantile. That is too sure where agreement is a plain yes or no, and where fewer than five cases differ:
 * there it is widened to Wilson's interval of the agreement, chance held fixed, which is wide enough also for weights,
 * since no value within 0..1 varies more than a yes or no of its mean.
 * null without cases, and where both judges give one and the same score always: chance alone would agree then.
 */
export function computeKappa(table: KappaTable, weights: KappaWeights = 'none'): Kappa | null {
  const scale = { scores: table.length, weights };
  const sums = sumsOf(table, scale);
  const kappa = kappaOf(sums);
  return kappa === null
    ? null
    : toKappa(kappa, sums, largeSampleError(table, scale, kappa, sums), {
        n: sums.n,
        isWide: weights === 'none' || sums.n - sumOfDiagonal(table) < FEWEST_DIFFERING,
      });
}

/**
 * Kappa of several points together (pooled: de Vries and others 2008): agreement and chance are each averaged over
 * points, a point by how many cases it has. The interval is from the jackknife over whole cases, since the points of
 * one case are judged in one breath, widened as above where fewer than five cases differ.
 * @param scales by `item`.
 */
export function computePooledKappa(pairs: readonly JudgedPair[], scales: readonly KappaScale[]): Kappa | null {
  const tables = scales.map(({ scores }) => Array.from({ length: scores }, () => new Array<number>(scores).fill(0)));
  for (const pair of pairs) count(tables, pair, 1);
  const parts = tables.map((table, item) => sumsOf(table, scales[item]!));
  const sums = addSums(parts);
  const kappa = kappaOf(sums);
  if (kappa === null) return null;
  const units = [...byUnit(pairs).values()];
  const without = units.map((own) => {
    own.forEach((pair) => count(tables, pair, -1));
    const touched = new Set(own.map(({ item }) => item));
    const rest = addSums(parts.map((part, item) => (touched.has(item) ? sumsOf(tables[item]!, scales[item]!) : part)));
    own.forEach((pair) => count(tables, pair, 1));
    return kappaOf(rest) ?? kappa;
  });
  const differing = units.filter((own) => own.some(({ first, second }) => first !== second)).length;
  return toKappa(kappa, sums, jackknifeError(without), { n: units.length, isWide: differing < FEWEST_DIFFERING });
}

function sumsOf(table: KappaTable, scale: KappaScale): Sums {
  const { rows, columns, n } = marginsOf(table);
  let agreed = 0;
  let byChance = 0;
  for (let i = 0; i < table.length; i++) {
    for (let j = 0; j < table.length; j++) {
      const weight = agreementWeight(i, j, scale);
      agreed += weight * table[i]![j]!;
      byChance += n > 0 ? (weight * rows[i]! * columns[j]!) / n : 0;
    }
  }
  return { n, agreed, byChance };
}

function marginsOf(table: KappaTable): { rows: number[]; columns: number[]; n: number } {
  const rows = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  return { rows, columns, n: rows.reduce((sum, row) => sum + row, 0) };
}

const addSums = (parts: readonly Sums[]): Sums =>
  parts.reduce((sum, { n, agreed, byChance }) => ({ n: sum.n + n, agreed: sum.agreed + agreed, byChance: sum.byChance + byChance }), {
    n: 0,
    agreed: 0,
    byChance: 0,
  });

/** Less than this of a case is an error of rounding. */
const NOTHING = 1e-9;

const kappaOf = ({ n, agreed, byChance }: Sums): number | null => (n - byChance > NOTHING ? ratio(agreed - byChance, n - byChance) : null);

const sumOfDiagonal = (table: KappaTable): number => table.reduce((sum, row, i) => sum + row[i]!, 0);

/** Cases that differ, below which the usual error says too little. */
const FEWEST_DIFFERING = 5;

/** @param cases how many are independent, and whether their usual error says too little. */
function toKappa(kappa: number, { n, agreed, byChance }: Sums, error: number, cases: { n: number; isWide: boolean }): Kappa {
  const agreement = Math.min(1, agreed / n);
  const expected = byChance / n;
  const wilson = computeShare(agreement * cases.n, cases.n)!;
  const corrected = (share: number) => (cases.isWide ? (share - expected) / (1 - expected) : kappa);
  const half = error > 0 ? error * student95(cases.n - 1) : 0;
  return {
    kappa,
    low: Math.max(-1, Math.min(kappa - half, corrected(wilson.low))),
    high: Math.min(1, Math.max(kappa + half, corrected(wilson.high))),
    n: cases.n,
    agreement,
    expected,
  };
}

/** Student's quantile at 0.975, by the beta distribution. */
function student95(df: number): number {
  const x = betaQuantile(0.05, df / 2, 0.5);
  return Math.sqrt(df * (1 / x - 1));
}

/** The standard error where kappa is not 0 (Fleiss, Cohen and Everitt 1969). */
function largeSampleError(table: KappaTable, scale: KappaScale, kappa: number, { n, byChance }: Sums): number {
  const { rows, columns } = marginsOf(table);
  const expected = byChance / n;
  const places = Array.from(table.keys());
  const ofRow = places.map((i) => places.reduce((sum, j) => sum + (columns[j]! / n) * agreementWeight(i, j, scale), 0));
  const ofColumn = places.map((j) => places.reduce((sum, i) => sum + (rows[i]! / n) * agreementWeight(i, j, scale), 0));
  let squares = 0;
  for (const i of places) {
    for (const j of places) {
      squares += (table[i]![j]! / n) * (agreementWeight(i, j, scale) - (ofRow[i]! + ofColumn[j]!) * (1 - kappa)) ** 2;
    }
  }
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2);
  return Math.sqrt(Math.max(0, variance));
}

/** @param without the value with each case left out in turn. */
function jackknifeError(without: readonly number[]): number {
  const n = without.length;
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  return Math.sqrt(((n - 1) / n) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}

function count(tables: number[][][], { item, first, second }: JudgedPair, by: number): void {
  tables[item]![first]![second]! += by;
}

function byUnit(pairs: readonly JudgedPair[]): Map<number, JudgedPair[]> {
  const units = new Map<number, JudgedPair[]>();
  for (const pair of pairs) {
    const own = units.get(pair.unit);
    if (own) own.push(pair);
    else units.set(pair.unit, [pair]);
  }
  return units;
}
