import { expect } from '@open-wc/testing';
import { shareLimits, xmrLimits } from '../../src/stats/index.ts';

describe('limits of a series', () => {
  it('of single values are as worked out by hand [E1]', () => {
    const baseline = [52, 48, 55, 50, 47, 53, 49, 51, 54, 46, 50, 52];
    const { centre, low, high } = xmrLimits(baseline)!;
    expect(centre).to.be.closeTo(50.583333333, 1e-9);
    expect(high).to.be.closeTo(62.190606061, 1e-9);
    expect(low).to.be.closeTo(38.976060606, 1e-9);
    const later = [44, 41, 43, 40, 42, 39, 41, 38];
    expect(later.findIndex((value) => value < low) + 1).to.equal(8);
  });

  it('of shares are as worked out by hand [E3]', () => {
    const base = [
      [24, 60],
      [30, 75],
      [18, 50],
      [26, 65],
      [22, 55],
    ].map(([count, n]) => ({ count: count!, n: n! }));
    expect(shareLimits(base, 48)!.centre).to.be.closeTo(0.393442623, 1e-9);
    expect(shareLimits(base, 48)!.low).to.be.closeTo(0.181910034, 1e-9);
    expect(shareLimits(base, 40)!.low).to.be.closeTo(0.161720282, 1e-9);
    expect([10 / 48 < shareLimits(base, 48)!.low, 5 / 40 < shareLimits(base, 40)!.low]).to.deep.equal([false, true]);
  });

  it('are not known from nothing', () => {
    expect(xmrLimits([7])).to.equal(null);
    expect(shareLimits([], 10)).to.equal(null);
    expect(shareLimits([{ count: 1, n: 2 }], 0)).to.equal(null);
    expect(shareLimits([{ count: 1, n: 1 }], 3)).to.deep.equal({ centre: 1, low: 1, high: 1 });
  });
});
