import { expect } from '@open-wc/testing';
import { fairness, fitQuadratic, peakOf } from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

describe('fairness [W1, W1b]', () => {
  it('is as worked out by hand', () => {
    const some = fairness([12, 18, 25, 25, 40])!;
    expect(some.gini).to.be.closeTo(0.2625, 1e-12);
    expect(some.variation).to.be.closeTo(0.436009365, 1e-9);
    expect(some.maxOverMean).to.be.closeTo(1.666666667, 1e-9);
    const one = fairness([0, 0, 0, 0, 120])!;
    expect(one.gini).to.be.closeTo(1, 1e-12);
    expect(one.variation).to.be.closeTo(2.236067977, 1e-9);
    expect(one.maxOverMean).to.equal(5);
  });

  it('says nothing of one person or of no load at all', () => {
    expect(fairness([7])).to.equal(null);
    expect(fairness([0, 0, 0])).to.equal(null);
    expect(fairness([])).to.equal(null);
  });
});

describe('load against conversion [W3]', () => {
  const loads = [10, 20, 30, 40, 50];
  const shares = [0.2, 0.26, 0.28, 0.25, 0.18];
  const counts = [50, 80, 90, 70, 40];
  const points = loads.map((load, i) => ({ load, share: shares[i]!, n: counts[i]! }));

  it('finds the peak and its band as worked out by hand', () => {
    const fit = fitQuadratic(points)!;
    const expected = [0.093255187, 0.012847211, -0.000222447];
    fit.coefficients.forEach((coefficient, i) => expect(coefficient).to.be.closeTo(expected[i]!, 1e-9));
    const peak = peakOf(fit)!;
    expect(peak.load).to.be.closeTo(28.877044216, 1e-6);
    expect(peak.share).to.be.closeTo(0.278749927, 1e-9);
    expect(peak.band[0]).to.be.closeTo(20.961526561, 1e-6);
    expect(peak.band[1]).to.be.closeTo(36.792561871, 1e-6);
    expect(peak.throughputLoad).to.be.closeTo(41.842434959, 1e-6);
  });

  it('is not fooled by people who are better and busier at once', () => {
    const better = points.flatMap((point, i) => [
      { ...point, group: 1 },
      { load: loads[i]! + 100, share: shares[i]! + 0.5, n: counts[i]!, group: 2 },
    ]);
    // Within each person the same curve; the second one is only moved along and up.
    const alone = fitQuadratic(points)!;
    const both = fitQuadratic(better.filter(({ group }) => group === 1))!;
    expect(both.coefficients[2]).to.be.closeTo(alone.coefficients[2], 1e-12);
    const flat = [1, 2, 3].flatMap((group) => loads.map((load) => ({ load: load + group * 30, share: 0.1 * group, n: 50, group })));
    const fit = fitQuadratic(flat)!;
    expect(Math.abs(fit.coefficients[1])).to.be.below(1e-9);
    expect(Math.abs(fit.coefficients[2])).to.be.below(1e-9);
  });

  it('covers the true curve about as often as it says', () => {
    const random = createRandom(5);
    let covered = 0;
    const turns = 400;
    for (let turn = 0; turn < turns; turn++) {
      const sample = Array.from({ length: 30 }, (_, i) => {
        const load = 5 + 2 * i;
        const chance = 0.1 + 0.012 * load - 0.0002 * load ** 2;
        let won = 0;
        for (let deal = 0; deal < 60; deal++) if (random() < chance) won++;
        return { load, share: won / 60, n: 60 };
      });
      const { low, high } = fitQuadratic(sample)!;
      if (low <= -0.0002 && -0.0002 <= high) covered++;
    }
    expect(covered / turns).to.be.within(0.91, 0.985);
  });

  it('answers nothing where the loads do not differ enough for a curve', () => {
    expect(fitQuadratic(points.slice(0, 2))).to.equal(null);
    expect(fitQuadratic([])).to.equal(null);
    expect(fitQuadratic(points.slice(0, 3))!.low).to.equal(-Infinity);
    expect(peakOf({ coefficients: [0.1, 0.01, 0.001], low: 0, high: 0 })).to.equal(null);
  });
});
