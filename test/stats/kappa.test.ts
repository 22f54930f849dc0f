import { expect } from '@open-wc/testing';
import {
  agreementWeight,
  computeKappa,
  computePooledKappa,
  type JudgedPair,
  type KappaScale,
  type KappaWeights,
} from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

/** Student's quantile at 0.975 with 99 degrees of freedom. */
const STUDENT_99 = 1.984217;
const weightsOf: KappaWeights[] = ['none', 'linear', 'quadratic'];

/** Case by case and pair by pair, without tables: agreement seen, and agreement of every first with every second score. */
function bruteKappa(pairs: readonly (readonly [number, number])[], scale: KappaScale): number | null {
  let seen = 0;
  let byChance = 0;
  for (const [first] of pairs) {
    for (const [, second] of pairs) byChance += agreementWeight(first, second, scale) / pairs.length ** 2;
  }
  for (const [first, second] of pairs) seen += agreementWeight(first, second, scale) / pairs.length;
  return pairs.length === 0 || 1 - byChance < 1e-9 ? null : (seen - byChance) / (1 - byChance);
}

function randomPairs(random: () => number, scores: number, n: number): [number, number][] {
  const agreement = random();
  const skew = 1 + 3 * random();
  const draw = () => Math.floor(scores * random() ** skew);
  return Array.from({ length: n }, () => {
    const first = draw();
    return [first, random() < agreement ? first : draw()];
  });
}

function toTable(pairs: readonly (readonly [number, number])[], scores: number): number[][] {
  const table = Array.from({ length: scores }, () => new Array<number>(scores).fill(0));
  for (const [first, second] of pairs) table[first]![second]!++;
  return table;
}

describe('agreement of two judges', () => {
  it('is as worked out by hand: 20 and 15 of 50 alike', () => {
    // Seen (20 + 15) / 50 = 0.7; by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5; (0.7 − 0.5) / 0.5 = 0.4.
    const kappa = computeKappa([
      [20, 5],
      [10, 15],
    ])!;
    expect([kappa.kappa, kappa.agreement, kappa.expected, kappa.n]).to.deep.equal([0.4, 0.7, 0.5, 50]);
  });

  it('tells apart tables of the same agreement by what chance brings', () => {
    // By chance 0.7 · 0.6 + 0.3 · 0.4 = 0.54 and 0.3 · 0.6 + 0.7 · 0.4 = 0.46; 0.06 / 0.46 and 0.14 / 0.54.
    const first = computeKappa([
      [45, 15],
      [25, 15],
    ])!;
    const second = computeKappa([
      [25, 35],
      [5, 35],
    ])!;
    expect([first.agreement, second.agreement]).to.deep.equal([0.6, 0.6]);
    expect(first.kappa).to.be.closeTo(0.06 / 0.46, 1e-12);
    expect(second.kappa).to.be.closeTo(0.14 / 0.54, 1e-12);
  });

  it('of three diagnoses of 100 patients has the standard error that Fleiss gives for it', () => {
    const { kappa, high } = computeKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])!;
    expect(kappa).to.be.closeTo(0.6765, 5e-5);
    // Statistical Methods for Rates and Proportions, ch. 18: 0.68 with a standard error of 0.087.
    expect((high - kappa) / STUDENT_99).to.be.closeTo(0.0877, 5e-4);
  });

  it('counts a near miss in part where the scale is ordered', () => {
    const scale = (weights: KappaWeights): KappaScale => ({ scores: 5, weights });
    expect(weightsOf.map((weights) => agreementWeight(1, 2, scale(weights)))).to.deep.equal([0, 0.75, 0.9375]);
    expect(weightsOf.map((weights) => agreementWeight(0, 4, scale(weights)))).to.deep.equal([0, 0, 0]);
    const table = [
      [0, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    // Seen (½ + 1 + 1) / 3. First: a third each. Second: 0, 2/3, 1/3. Chance: 1/3·(2/3·½) + 1/3·(2/3 + 1/3·½) + 1/3·(2/3·½ + 1/3) = 11/18.
    const { agreement, expected, kappa } = computeKappa(table, 'linear')!;
    expect(agreement).to.be.closeTo(5 / 6, 1e-12);
    expect(expected).to.be.closeTo(11 / 18, 1e-12);
    expect(kappa).to.be.closeTo(4 / 7, 1e-12);
  });

  it('is the same as counted case by case, over random tables', () => {
    const random = createRandom(41);
    for (let i = 0; i < 1500; i++) {
      const scores = 2 + Math.floor(random() * 4);
      const weights = weightsOf[i % 3]!;
      const pairs = randomPairs(random, scores, Math.floor(random() * 40));
      const kappa = computeKappa(toTable(pairs, scores), weights);
      const brute = bruteKappa(pairs, { scores, weights });
      if (brute === null) expect(kappa).to.equal(null);
      else {
        expect(kappa!.kappa).to.be.closeTo(brute, 1e-9);
        expect([kappa!.low, kappa!.high, kappa!.agreement, kappa!.expected].every(Number.isFinite)).to.equal(true);
        expect(kappa!.low <= kappa!.kappa + 1e-12 && kappa!.kappa <= kappa!.high + 1e-12).to.equal(true);
        expect(kappa!.low >= -1 && kappa!.high <= 1).to.equal(true);
      }
    }
  });

  it('is not known without cases, nor where both always give one score', () => {
    expect(computeKappa([])).to.equal(null);
    expect(
      computeKappa([
        [0, 0],
        [0, 0],
      ]),
    ).to.equal(null);
    expect(
      computeKappa([
        [0, 0],
        [0, 30],
      ]),
    ).to.equal(null);
    expect(computePooledKappa([], [{ scores: 2, weights: 'none' }])).to.equal(null);
  });

  it('stays unsure where twenty of twenty are alike, and surer the more there are', () => {
    const all = [10, 100].map((n) =>
      computeKappa([
        [n, 0],
        [0, n],
      ])!,
    );
    expect(all.map(({ kappa, high }) => [kappa, high])).to.deep.equal([
      [1, 1],
      [1, 1],
    ]);
    expect(all[0]!.low).to.be.within(0.6, 0.7);
    expect(all[1]!.low).to.be.within(0.95, 0.98);
  });

  it('lies within its interval 19 times of 20, whatever the agreement', () => {
    const random = createRandom(5);
    for (const [share, truth] of [
      [0.5, 0.4],
      [0.5, 0.9],
      [0.8, 0.6],
    ] as const) {
      let within = 0;
      for (let run = 0; run < 1000; run++) {
        const pairs = Array.from({ length: 40 }, (): [number, number] => {
          const first = Number(random() < share);
          return [first, random() < truth ? first : Number(random() < share)];
        });
        const kappa = computeKappa(toTable(pairs, 2));
        if (!kappa || (kappa.low <= truth && truth <= kappa.high)) within++;
      }
      expect(within / 1000, `${share}, ${truth}`).to.be.at.least(0.935);
    }
  });
});

describe('agreement over many points', () => {
  const scales: KappaScale[] = [
    { scores: 2, weights: 'none' },
    { scores: 5, weights: 'linear' },
  ];

  it('of one point is that point’s', () => {
    const random = createRandom(9);
    for (let i = 0; i < 200; i++) {
      const pairs = randomPairs(random, 2, 30);
      const pooled = computePooledKappa(
        pairs.map(([first, second], unit) => ({ unit, item: 0, first, second })),
        [scales[0]!],
      );
      const single = computeKappa(toTable(pairs, 2));
      expect(pooled?.kappa ?? null, String(i)).to.satisfy(
        (value: number | null) => value === single?.kappa || Math.abs(value! - single!.kappa) < 1e-9,
      );
    }
  });

  it('averages agreement and chance over points, each by its cases', () => {
    // Point 0: 4 cases, 3 alike, chance ½. Point 1: 2 cases 0–0 and 4–2: linear seen 1.5; chance ¼·(1 + ½ + 0 + ½) = ½ each.
    const pairs: JudgedPair[] = [
      { unit: 0, item: 0, first: 0, second: 0 },
      { unit: 1, item: 0, first: 1, second: 1 },
      { unit: 2, item: 0, first: 0, second: 0 },
      { unit: 3, item: 0, first: 1, second: 0 },
      { unit: 0, item: 1, first: 0, second: 0 },
      { unit: 1, item: 1, first: 4, second: 2 },
    ];
    const pooled = computePooledKappa(pairs, scales)!;
    expect(pooled.n).to.equal(4);
    expect(pooled.agreement).to.be.closeTo((3 + 1.5) / 6, 1e-12);
    expect(pooled.expected).to.be.closeTo((4 * 0.5 + 2 * 0.5) / 6, 1e-12);
    expect(pooled.kappa).to.be.closeTo((4.5 - 3) / (6 - 3), 1e-12);
  });

  it('stands on cases, not on points: the same judgement five times over is no surer', () => {
    const random = createRandom(12);
    const pairs = randomPairs(random, 2, 40);
    const pooledOf = (points: number) =>
      computePooledKappa(
        pairs.flatMap(([first, second], unit) => Array.from({ length: points }, (_, item) => ({ unit, item, first, second }))),
        Array.from({ length: points }, () => scales[0]!),
      )!;
    const [one, five] = [pooledOf(1), pooledOf(5)];
    expect(five.kappa).to.be.closeTo(one.kappa, 1e-9);
    expect([five.low, five.high, five.n].map((value) => value.toFixed(9))).to.deep.equal(
      [one.low, one.high, one.n].map((value) => value.toFixed(9)),
    );
  });
});
