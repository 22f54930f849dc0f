import { expect } from '@open-wc/testing';
import {
  cusumOfFalls,
  endOfMost,
  endOfRun,
  ewma,
  gainOutOfSample,
  lagged,
  leadLag,
  differences,
  xmrLimits,
} from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

const baseline = [52, 48, 55, 50, 47, 53, 49, 51, 54, 46, 50, 52];
const fresh = [44, 41, 43, 40, 42, 39, 41, 38];

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

describe('what runs ahead of what', () => {
  const x = [40, 42, 38, 45, 50, 47, 44, 52, 55, 49, 53, 58, 54, 50];
  const y = [20, 21, 21, 22, 20, 23, 26, 24, 22, 27, 28, 25, 27, 30];

  it('is lag 2 in the worked example, and only there [L1]', () => {
    const expected = [-0.762372837, -0.272733283, 0.986085691, -0.202333216, -0.814091016];
    expected.forEach((r, lag) => expect(lagged(differences(x), differences(y), lag)).to.be.closeTo(r, 1e-8));
    const { lag, r, p } = leadLag(x, y, 4)!;
    expect(lag).to.equal(2);
    expect(r).to.be.closeTo(0.895499223, 1e-8);
    expect(p).to.be.closeTo(0.076923077, 1e-8);
  });

  it('has an even chance of any p where there is nothing', () => {
    const random = createRandom(5);
    const noise = () => Array.from({ length: 41 }, () => random() + random() + random());
    const p = Array.from({ length: 300 }, () => leadLag(noise(), noise(), 5)!.p);
    for (const level of [0.1, 0.25, 0.5, 0.75]) expect(p.filter((one) => one <= level).length / 300).to.be.closeTo(level, 0.08);
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
