import { expect } from '@open-wc/testing';
import {
  betaBinomialAtLeast,
  chanceOfAtLeast,
  chanceOfAtMost,
  countForecast,
  countQuantile,
  forecastCount,
  forecastSum,
  gammaQuantile,
  incompleteGammaUpper,
  learnLevel,
  withWork,
} from '../../src/stats/index.ts';
import { daysOf, normal, processes, Reliability, seeded, type Process } from './simulate.ts';

/** By the definition: a gamma mixture of Poisson counts, its terms one after another. */
function negativeBinomial(k: number, mean: number, shape: number): number {
  const p = shape / (shape + mean);
  let [term, sum] = [p ** shape, 0];
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= ((i + shape) / (i + 1)) * (1 - p);
  }
  return sum;
}

const unlearned = (count: number, exposure: number, total: number) => withWork(learnLevel([], total), { count, exposure });

describe('counts to come', () => {
  it('are negative binomial where there is no history [P1]', () => {
    const coming = forecastCount(unlearned(22, 12, 22), 10)!;
    expect(chanceOfAtLeast(18, coming)).to.be.closeTo(0.55572482, 1e-8);
    expect([0.1, 0.9].map((p) => 22 + countQuantile(p, coming))).to.deep.equal([34, 48]);
    expect([0.025, 0.975].map((p) => 22 + countQuantile(p, coming))).to.deep.equal([31, 53]);
  });

  it('are much less sure than Poisson after two days [P2]', () => {
    const coming = forecastCount(unlearned(2, 2, 22), 20)!;
    expect(chanceOfAtLeast(38, coming)).to.be.closeTo(0.193590109, 1e-8);
    expect([0.1, 0.9].map((p) => 2 + countQuantile(p, coming))).to.deep.equal([9, 49]);
    expect(chanceOfAtLeast(38, countForecast(20, 20))).to.be.closeTo(0.000217079, 1e-9);
  });

  it('tell how often pro-rata colours blame somebody who is exactly on pace [P5]', () => {
    const expected = [0.43347012, 0.221074202, 0.08607, 0.022649177];
    [4, 20, 50, 100].forEach((mean, i) =>
      expect(chanceOfAtMost(Math.ceil(0.81 * mean) - 1, countForecast(mean, mean))).to.be.closeTo(expected[i]!, 1e-8),
    );
  });

  it('agree with the sum of their terms, and with their quantiles', () => {
    const random = seeded(4);
    for (let turn = 0; turn < 500; turn++) {
      const [mean, shape] = [random() * 80 + 0.05, random() * 30 + 0.2];
      const forecast = { mean, shape };
      const k = Math.floor(random() * 120);
      expect(chanceOfAtMost(k, forecast)).to.be.closeTo(negativeBinomial(k, mean, shape), 1e-10);
      const p = 0.02 + 0.96 * random();
      const quantile = countQuantile(p, forecast);
      expect(negativeBinomial(quantile, mean, shape)).to.be.at.least(p - 1e-10);
      if (quantile > 0) expect(negativeBinomial(quantile - 1, mean, shape)).to.be.below(p + 1e-10);
    }
  });

  it('know nothing without a day of work, and expect nothing without a day left', () => {
    expect(forecastCount(learnLevel([], 22), 10)).to.equal(null);
    expect(forecastCount(unlearned(3, 5, 22), 0)!.mean).to.equal(0);
    const zeros = withWork(
      learnLevel(
        Array.from({ length: 30 }, () => ({ count: 0, exposure: 5 })),
        22,
      ),
      { count: 0, exposure: 10 },
    );
    expect(chanceOfAtLeast(1, forecastCount(zeros, 12)!)).to.be.within(0.001, 0.4);
  });

  it('agree with brute force for successes of a share, and invert the gamma distribution', () => {
    for (const [n, a, b] of [
      [6, 0.5, 0.5],
      [12, 3.5, 9],
      [40, 20, 2.5],
    ] as const) {
      for (let k = 0; k <= n; k++) expect(betaBinomialAtLeast(k, n, a, b)).to.be.closeTo(bruteBetaBinomial(k, n, a, b), 1e-10);
    }
    for (const [p, shape] of [
      [0.1, 0.7],
      [0.5, 3],
      [0.9, 250],
    ] as const)
      expect(1 - incompleteGammaUpper(shape, gammaQuantile(p, shape))).to.be.closeTo(p, 1e-10);
  });
});

/** Pólya's urn: every order of successes and failures on its own. */
function bruteBetaBinomial(k: number, n: number, a: number, b: number): number {
  let chances = [1];
  for (let draw = 0; draw < n; draw++) {
    const next = new Array<number>(draw + 2).fill(0);
    chances.forEach((chance, successes) => {
      const share = (a + successes) / (a + b + draw);
      next[successes + 1]! += chance * share;
      next[successes]! += chance * (1 - share);
    });
    chances = next;
  }
  return chances.slice(k).reduce((sum, chance) => sum + chance, 0);
}

describe('sums to come', () => {
  const none = { mean: 0, shape: Infinity };

  it('are exact for a few open deals [P4]', () => {
    const deals = [
      [500, 0.8],
      [300, 0.5],
      [200, 0.5],
      [1000, 0.2],
      [400, 0.3],
    ].map(([amount, chance]) => ({ amount: amount!, chance: chance! }));
    const sum = forecastSum(deals, none, []);
    expect(sum.mean).to.be.closeTo(970, 1e-9);
    expect(sum.chanceOf(900)).to.be.closeTo(0.516, 1e-9);
    expect([0.1, 0.5, 0.9].map(sum.quantile)).to.deep.equal([500, 900, 1800]);
  });

  it('are a number of equal amounts where all are worth the same', () => {
    const sum = forecastSum([], { mean: 5, shape: Infinity }, [100, 100]);
    for (let k = 1; k < 12; k++) expect(sum.chanceOf(k * 100)).to.be.closeTo(chanceOfAtLeast(k, countForecast(5, 5)), 1e-9);
  });

  for (const [name, count, arrivals, shape] of [
    ['few', 6, 2, Infinity],
    ['few in good and bad times', 6, 3, 4],
    ['many', 90, 20, Infinity],
    ['many in good and bad times', 90, 20, 12],
  ] as const) {
    it(`agree with drawing them, ${name}`, () => {
      const random = seeded(8);
      const deals = Array.from({ length: count }, () => ({
        amount: Math.round(1e5 * Math.exp(0.6 * normal(random))),
        chance: 0.05 + 0.4 * random(),
      }));
      const amounts = Array.from({ length: 30 }, () => Math.round(8e4 * Math.exp(0.6 * normal(random))));
      const sum = forecastSum(deals, { mean: arrivals, shape }, amounts);
      const drawn = Array.from({ length: 4000 }, () => draw(deals, arrivals, shape, amounts, random)).sort((a, b) => a - b);
      for (const p of [0.1, 0.5, 0.9]) {
        const quantile = sum.quantile(p);
        const place = drawn.filter((one) => one <= quantile).length / drawn.length;
        expect(place).to.be.within(p - 0.06, p + 0.06);
        expect(1 - sum.chanceOf(drawn[Math.floor(p * 4000)]!)).to.be.closeTo(p, 0.06);
      }
    });
  }
});

function draw(
  deals: readonly { amount: number; chance: number }[],
  arrivals: number,
  shape: number,
  amounts: readonly number[],
  random: () => number,
): number {
  const level = shape === Infinity ? 1 : gammaQuantile(random(), shape) / shape;
  let sum = deals.reduce((total, { amount, chance }) => total + (random() < Math.min(0.98, chance * level) ? amount : 0), 0);
  for (let left = -Math.log(1 - random()); left < arrivals * level; left -= Math.log(1 - random())) {
    sum += amounts[Math.floor(random() * amounts.length)]!;
  }
  return sum;
}

const WEEKS = 40;
const PERIOD = 22;

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Months of a process, each judged after five, eleven and seventeen of its days against a goal about as far as its forecast. */
function tryCounts(process: Process, rate: number, months: number, seed: number, table: Reliability): void {
  const random = seeded(seed);
  for (let month = 0; month < months; month++) {
    const days = daysOf(random, process, rate, WEEKS * 5 + PERIOD);
    const weeks = Array.from({ length: WEEKS }, (_, week) => ({ count: sumOf(days.slice(week * 5, week * 5 + 5)), exposure: 5 }));
    const level = learnLevel(weeks, PERIOD);
    const elapsed = [5, 11, 17][month % 3]!;
    const done = sumOf(days.slice(WEEKS * 5, WEEKS * 5 + elapsed));
    const rest = sumOf(days.slice(WEEKS * 5 + elapsed));
    const coming = forecastCount(withWork(level, { count: done, exposure: elapsed }), PERIOD - elapsed)!;
    const deviation = Math.sqrt(coming.mean + coming.mean ** 2 / coming.shape);
    const goal = Math.max(1, Math.round(coming.mean + 1.4 * (2 * random() - 1) * deviation));
    // A count has steps: where it lies within its own is drawn.
    const place = chanceOfAtMost(rest - 1, coming) + random() * (chanceOfAtMost(rest, coming) - chanceOfAtMost(rest - 1, coming));
    table.add(chanceOfAtLeast(goal, coming), rest >= goal, place);
  }
}

describe('forecasts of 2 000 simulated months', () => {
  for (const [who, rate] of [
    ['a person', 0.7],
    ['a company', 25],
  ] as const) {
    it(`hold for counts of ${who}: of what is given 70–80 %, 70–80 % is reached`, () => {
      const all = new Reliability();
      processes.forEach((process, i) => {
        const own = new Reliability();
        tryCounts(process, rate, 500, 10 + i, own);
        tryCounts(process, rate, 500, 10 + i, all);
        expect(own.coverage, process).to.be.within(0.7, 0.9);
      });
      expect(all.coverage, String(all)).to.be.within(0.75, 0.87);
      const { n, reached } = all.deciles[7]!;
      expect(n).to.be.above(100);
      expect(reached / n, String(all)).to.be.within(0.68, 0.82);
    });
  }

  it('hold for money without open deals', () => {
    const random = seeded(21);
    const table = new Reliability();
    const amountOf = () => Math.round(1e5 * Math.exp(0.7 * normal(random)));
    for (let month = 0; month < 2000; month++) {
      const days = daysOf(random, processes[month % 4]!, 0.6, WEEKS * 5 + PERIOD);
      const weeks = Array.from({ length: WEEKS }, (_, week) => ({ count: sumOf(days.slice(week * 5, week * 5 + 5)), exposure: 5 }));
      const elapsed = [5, 11, 17][month % 3]!;
      const done = sumOf(days.slice(WEEKS * 5, WEEKS * 5 + elapsed));
      const coming = forecastCount(withWork(learnLevel(weeks, PERIOD), { count: done, exposure: elapsed }), PERIOD - elapsed)!;
      const past = Array.from({ length: 60 }, amountOf);
      const sum = forecastSum([], coming, past);
      const rest = sumOf(Array.from({ length: sumOf(days.slice(WEEKS * 5 + elapsed)) }, amountOf));
      const goal = Math.max(1, sum.mean * (0.4 + 1.2 * random()));
      table.add(sum.chanceOf(goal), rest >= goal, rest < sum.quantile(0.1) ? 0 : rest > sum.quantile(0.9) ? 1 : 0.5);
    }
    expect(table.coverage, String(table)).to.be.within(0.75, 0.87);
    const { n, reached } = table.deciles[7]!;
    expect(reached / n, String(table)).to.be.within(0.68, 0.82);
  });
});
