import { expect } from '@open-wc/testing';
import { compareRates, computeRate, dispersionOf, gammaQuantile, holm, type CountSeries } from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

/** A Poisson count, by its cumulative distribution. */
function poisson(mean: number, u: number): number {
  let [k, term] = [0, Math.exp(-mean)];
  for (let sum = term; u > sum && k < 10_000; sum += term) term *= mean / ++k;
  return k;
}

/** Weeks of people who all work alike; from week to week their rate varies so that the variance is `dispersion` times the mean. */
function makeTeam(random: () => number, people: number, weeks: number, mean: number, dispersion: number): CountSeries[] {
  const shape = mean / (dispersion - 1);
  return Array.from({ length: people }, () => ({
    counts: Array.from({ length: weeks }, () =>
      poisson(dispersion === 1 ? mean : (gammaQuantile(random(), shape) * mean) / shape, random()),
    ),
    exposures: Array.from({ length: weeks }, () => 5),
  }));
}

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the dispersion of counts', () => {
  it('is Pearson’s statistic over its degrees of freedom', () => {
    const series = { counts: [8, 12, 10, 0], exposures: [5, 5, 5, 0] };
    // A rate of 2 a day: (8-10)²/10 + (12-10)²/10 + 0 = 0.8 for 2 degrees of freedom; ten such series.
    expect(dispersionOf(Array.from({ length: 10 }, () => series))).to.be.closeTo(0.4, 1e-12);
  });

  it('is not told of too few weeks, nor of people without acts', () => {
    expect(dispersionOf([{ counts: [3, 9], exposures: [5, 5] }])).to.equal(null);
    expect(dispersionOf(Array.from({ length: 30 }, () => ({ counts: [0, 0], exposures: [5, 5] })))).to.equal(null);
  });

  it('is found again where it was put in', () => {
    const random = createRandom(41);
    for (const planted of [1, 2, 4]) expect(dispersionOf(makeTeam(random, 40, 26, 30, planted))).to.be.closeTo(planted, 0.15 * planted);
  });

  it('widens an interval as if there were so many times fewer acts', () => {
    const [plain, wide] = [computeRate(30, 20)!, computeRate(120, 20, 4)!];
    expect([wide.rate, wide.low, wide.high]).to.deep.equal([6, plain.low * 4, plain.high * 4]);
  });

  it('keeps a team that works alike from being told apart, which counts alone do not', function () {
    this.timeout(60_000);
    const random = createRandom(42);
    const rounds = 150;
    const told = { plain: 0, allowed: 0 };
    for (let round = 0; round < rounds; round++) {
      const team = makeTeam(random, 8, 14, 30, 2.5);
      const dispersion = Math.max(1, dispersionOf(team)!);
      // The last four weeks are the period.
      const own = team.map(({ counts }) => ({ count: total(counts.slice(-4)), exposure: 20 }));
      const whole = total(own.map(({ count }) => count));
      const isTold = (by: number) => {
        const tests = own.map((one) => compareRates(one, { count: whole - one.count, exposure: 140 }, by)!.p);
        return holm(tests).some((p) => p < 0.05);
      };
      if (isTold(1)) told.plain++;
      if (isTold(dispersion)) told.allowed++;
    }
    expect(told.plain / rounds).to.be.greaterThan(0.3);
    expect(told.allowed / rounds).to.be.lessThan(0.09);
  });
});
