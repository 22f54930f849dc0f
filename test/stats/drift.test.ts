import { expect } from '@open-wc/testing';
import {
  benjaminiHochberg,
  chanceOfPhases,
  chanceOfShifts,
  cusumOfFalls,
  endOfMost,
  endOfRun,
  ewma,
  gainOutOfSample,
  inertiaOf,
  lagged,
  leadLag,
  differences,
  longRun,
  residuals,
  xmrLimits,
} from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

const baseline = [52, 48, 55, 50, 47, 53, 49, 51, 54, 46, 50, 52];
const fresh = [44, 41, 43, 40, 42, 39, 41, 38];

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Values that keep a part of the last one's deviation. */
const inert = (random: () => number, length: number, phi: number) => {
  let value = normal(random);
  return Array.from({ length }, () => (value = phi * value + Math.sqrt(1 - phi * phi) * normal(random)));
};

describe('slow drifts', () => {
  it('fire where the worked example says [E1]', () => {
    const { centre, low } = xmrLimits(baseline)!;
    const sigma = (centre - low) / 3;
    const z = fresh.map((value) => (value - centre) / sigma);
    expect(endOfRun(z) + 1).to.equal(8);
    expect(endOfMost(z, 3, 4, 1.5) + 1).to.equal(3);
    expect(cusumOfFalls(z).findIndex((sum) => sum > 5) + 1).to.equal(4);
    expect(z.findIndex((value) => value < -3) + 1).to.equal(8);
  });

  it('add up as the worked example does [E2]', () => {
    const z = [49, 51, 48, 47, 46, 48, 45, 46, 47, 44].map((value) => (value - 50) / 2);
    expect(cusumOfFalls(z)).to.deep.equal([0, 0, 0.5, 1.5, 3, 3.5, 5.5, 7, 8, 10.5]);
    const smooth = ewma(z).map(({ value, limit }) => ({ value: 50 + 2 * value, low: 50 - 2 * limit }));
    expect(smooth[9]!.value).to.be.closeTo(46.635554406, 1e-8);
    expect(smooth[9]!.low).to.be.closeTo(48.011562639, 1e-8);
    expect(smooth.findIndex(({ value, low }) => value < low) + 1).to.equal(7);
  });
});

describe('inertia', () => {
  it('is right on average in twenty values, and its residuals keep together no more', () => {
    const random = createRandom(2);
    const found = Array.from({ length: 400 }, () => inertiaOf(inert(random, 20, 0.4)));
    // Cut to 0..0.6 on both sides, which evens out at 0.4 within a few hundredths.
    expect(found.reduce((sum, value) => sum + value, 0) / 400).to.be.closeTo(0.4, 0.06);
    expect(inertiaOf(residuals(inert(random, 4000, 0.5), 0.5))).to.be.below(0.04);
    expect(inertiaOf([5, 5, 5, 5, 5])).to.equal(0);
    expect(longRun(0.6)).to.be.closeTo(2, 1e-12);
  });
});

describe('what runs ahead of what', () => {
  const x = [40, 42, 38, 45, 50, 47, 44, 52, 55, 49, 53, 58, 54, 50];
  const y = [20, 21, 21, 22, 20, 23, 26, 24, 22, 27, 28, 25, 27, 30];

  it('is lag 2 in the worked example, and only there [L1]', () => {
    const expected = [-0.762372837, -0.272733283, 0.986085691, -0.202333216, -0.814091016];
    expected.forEach((r, lag) => expect(lagged(differences(x), differences(y), lag)).to.be.closeTo(r, 1e-8));
    const { lag, r } = leadLag(x, y, 4)!;
    expect(lag).to.equal(2);
    expect(r).to.be.closeTo(0.895499223, 1e-8);
    expect(chanceOfShifts(differences(x), differences(y), 4)).to.be.closeTo(0.076923077, 1e-8);
  });

  it('has an even chance of any p where there is nothing, whatever rhythm the series have (Kolmogorov and Smirnov)', () => {
    for (const phi of [0, 0.6, 0.9]) {
      const random = createRandom(5);
      const p = Array.from({ length: 300 }, (_, seed) => chanceOfPhases(inert(random, 60, phi), inert(random, 60, phi), 13, seed)!);
      const distance = p
        .sort((a, b) => a - b)
        .reduce((most, one, i) => Math.max(most, Math.abs(one - i / 300), Math.abs(one - (i + 1) / 300)), 0);
      // The critical value at 1 %.
      expect(distance * Math.sqrt(300), `phi ${phi}`).to.be.below(1.63);
    }
  });

  it('is hardly ever proven between independent series of one rhythm, walks too', () => {
    const random = createRandom(6);
    const walk = () => {
      let level = 0;
      return Array.from({ length: 60 }, () => (level += normal(random)));
    };
    for (const make of [walk, () => inert(random, 60, 0.8)]) {
      const found = Array.from({ length: 200 }, () => leadLag(make(), make(), 13)!.p).filter((p) => p < 0.05);
      expect(found.length / 200).to.be.below(0.09);
    }
  });

  it('is found beside six series without a link in eight of ten sets of sixty weeks, and of all found hardly one is false', () => {
    const random = createRandom(8);
    let [found, falseOnes, proven] = [0, 0, 0];
    for (let set = 0; set < 60; set++) {
      const ahead = inert(random, 63, 0.3);
      const revenue = ahead.slice(0, 60).map((value) => 0.75 * value + Math.sqrt(1 - 0.75 ** 2) * normal(random));
      const series = [ahead.slice(3), ...Array.from({ length: 6 }, () => inert(random, 60, 0.3))];
      const links = series.map((one) => leadLag(one, revenue, 13)!);
      const adjusted = benjaminiHochberg(links.map(({ p }) => p));
      const gain = gainOutOfSample(series[0]!, revenue, links[0]!.lag, 52)!;
      if (adjusted[0]! < 0.05 && links[0]!.lag === 3 && links[0]!.r > 0 && gain > 0) found++;
      const called = adjusted.filter((p) => p < 0.05).length;
      const wrong = adjusted.slice(1).filter((p) => p < 0.05).length;
      if (called > 0) falseOnes += wrong / called;
      if (wrong > 0) proven++;
    }
    expect(found / 60).to.be.at.least(0.8);
    expect(falseOnes / 60).to.be.below(0.08);
    expect(proven / 60).to.be.below(0.15);
  });

  it('helps a forecast only where it does run ahead', () => {
    const random = createRandom(9);
    const ahead = Array.from({ length: 90 }, () => random());
    const behind = ahead.map((_, i) => (i < 3 ? 0.5 : ahead[i - 3]!) + 0.1 * random());
    expect(gainOutOfSample(ahead, behind, 3, 52)).to.be.above(0.5);
    expect(
      gainOutOfSample(
        ahead,
        Array.from({ length: 90 }, () => random()),
        3,
        52,
      ),
    ).to.be.below(0.1);
  });

  it('tells nothing of a series that does not vary', () => {
    expect(
      leadLag(
        new Array(40).fill(3),
        Array.from({ length: 40 }, (_, i) => i % 7),
        13,
      ),
    ).to.equal(null);
  });
});
