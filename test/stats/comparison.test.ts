import { expect } from '@open-wc/testing';
import {
  benjaminiHochberg,
  computeDifference,
  computeShare,
  fisherTwoSided,
  funnelLimits,
  holm,
  homogeneity,
  mantelHaenszelDifference,
  requiredSampleSize,
  shrinkShares,
  shrunkInterval,
  standardise,
  zTest,
} from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

const counts = [12, 40, 33, 18, 27];
const sizes = [25, 60, 50, 40, 45];
const groups = counts.map((count, i) => ({ count, n: sizes[i]! }));

describe('computeShare', () => {
  it('gives Wilson’s interval [S1]', () => {
    const cases: [number, number, number, number][] = [
      [12, 25, 0.30031286, 0.66501483],
      [48, 100, 0.384645518, 0.576834222],
      [480, 1000, 0.449170795, 0.510982275],
      [0, 10, 0, 0.2775328],
      [10, 10, 0.7224672, 1],
      [1, 3, 0.061491945, 0.792340399],
      [16, 100, 0.100952885, 0.244202694],
      [81, 263, 0.25528852, 0.366209577],
    ];
    for (const [count, n, low, high] of cases) {
      const share = computeShare(count, n)!;
      expect(share.low, `${count}/${n}`).to.be.closeTo(low, 5e-8);
      expect(share.high, `${count}/${n}`).to.be.closeTo(high, 5e-8);
    }
  });

  it('is null where there is nothing to divide by', () => {
    expect(computeShare(0, 0)).to.equal(null);
  });

  it('holds the share within its interval, and the interval within 0 and 1', () => {
    const random = createRandom(1);
    for (let i = 0; i < 2000; i++) {
      const n = 1 + Math.floor(random() * 1000);
      const { share, low, high } = computeShare(Math.floor(random() * (n + 1)), n)!;
      expect(0 <= low && low <= share && share <= high && high <= 1).to.equal(true);
    }
  });
});

describe('difference of two shares', () => {
  const cases = [
    { a: [12, 25], b: [31, 50], difference: [-0.14, -0.356837858, 0.09110928], z: [-1.155591815, 0.247848158], fisher: 0.323325151 },
    { a: [48, 100], b: [62, 100], difference: [-0.14, -0.270452103, -0.002298309], z: [-1.989873353, 0.046604888], fisher: 0.064362886 },
    { a: [120, 250], b: [155, 250], difference: [-0.14, -0.224233495, -0.052801205], z: [-3.146266025, 0.001653695], fisher: 0.002207324 },
    { a: [56, 70], b: [48, 80], difference: [0.2, 0.052431472, 0.333872654], z: [2.650171951, 0.008045081], fisher: 0.01252113 },
  ].map((one) => ({ ...one, left: { count: one.a[0]!, n: one.a[1]! }, right: { count: one.b[0]!, n: one.b[1]! } }));

  it('gives Newcombe’s interval, the pooled z and Fisher’s p [S2]', () => {
    for (const { left, right, difference, z, fisher } of cases) {
      const result = computeDifference(left, right)!;
      expect(result.difference).to.be.closeTo(difference[0]!, 1e-9);
      expect(result.low).to.be.closeTo(difference[1]!, 1e-8);
      expect(result.high).to.be.closeTo(difference[2]!, 1e-8);
      expect(zTest(left, right)!.z).to.be.closeTo(z[0]!, 1e-8);
      expect(zTest(left, right)!.p).to.be.closeTo(z[1]!, 1e-8);
      expect(fisherTwoSided(left.count, left.n, right.count, right.n)).to.be.closeTo(fisher, 1e-8);
    }
  });

  it('turns around when the two are exchanged', () => {
    for (const { left, right } of cases) {
      const there = computeDifference(left, right)!;
      const back = computeDifference(right, left)!;
      expect(there.low).to.be.closeTo(-back.high, 1e-12);
    }
  });

  it('agrees with adding up all tables one by one', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    const random = createRandom(2);
    for (let i = 0; i < 500; i++) {
      const [n1, n2] = [1 + Math.floor(random() * 14), 1 + Math.floor(random() * 14)];
      const [x1, x2] = [Math.floor(random() * (n1 + 1)), Math.floor(random() * (n2 + 1))];
      const weight = (x: number) => (x1 + x2 - x > n2 || x1 + x2 < x ? 0 : choose(n1, x) * choose(n2, x1 + x2 - x));
      const all = Array.from({ length: n1 + 1 }, (_, x) => weight(x));
      const limit = weight(x1) * (1 + 1e-7);
      const expected = all.filter((one) => one <= limit).reduce((a, b) => a + b, 0) / all.reduce((a, b) => a + b, 0);
      expect(fisherTwoSided(x1, n1, x2, n2)).to.be.closeTo(expected, 1e-10);
    }
  });

  it('says how many cases would settle it [S6]', () => {
    expect(requiredSampleSize(0.48, 0.62)).to.be.closeTo(197.041198664, 1e-7);
    expect(requiredSampleSize(0.48, 0.52)).to.be.closeTo(2451.595650007, 1e-6);
    expect(requiredSampleSize(0.5, 0.5)).to.equal(Infinity);
  });
});

describe('many groups', () => {
  it('corrects p-values for their number and tests homogeneity [S3]', () => {
    const team = { count: 130, n: 220 };
    const p = groups.map(({ count, n }) => fisherTwoSided(count, n, team.count - count, team.n - n));
    const close = (actual: number[], expected: number[]) => actual.forEach((value, i) => expect(value).to.be.closeTo(expected[i]!, 1e-8));
    close(p, [0.281243912, 0.16998081, 0.326431891, 0.051638492, 1]);
    close(holm(p), [0.843731736, 0.679923241, 0.843731736, 0.258192459, 1]);
    close(benjaminiHochberg(p), [0.408039864, 0.408039864, 0.408039864, 0.258192459, 1]);
    const { chiSquare, df, p: tail } = homogeneity(groups)!;
    close([chiSquare, df, tail], [6.984843305, 4, 0.136691358]);
  });

  it('draws small groups towards the team [S4]', () => {
    const shrunk = shrinkShares(groups)!;
    const { mean, rho, priorWeight, shares } = shrunk;
    expect(mean).to.be.closeTo(0.590909091, 1e-9);
    expect(rho).to.be.closeTo(0.01732869, 1e-8);
    expect(priorWeight).to.be.closeTo(56.707765095, 1e-6);
    const expected = [
      [0.556974406, 0.44888693, 0.662418669],
      [0.62985641, 0.540699965, 0.714796324],
      [0.623282981, 0.529785801, 0.712401761],
      [0.53262666, 0.433279219, 0.63069528],
      [0.59493131, 0.498436373, 0.687888695],
    ];
    shares.forEach((share, i) => {
      const { low, high } = shrunkInterval(groups[i]!, shrunk)!;
      [share, low, high].forEach((value, j) => expect(value).to.be.closeTo(expected[i]![j]!, 1e-8));
    });
  });

  it('shrinks all the way when groups do not differ', () => {
    const same = shrinkShares([
      { count: 10, n: 20 },
      { count: 20, n: 40 },
      { count: 0, n: 0 },
    ])!;
    expect(same.shares).to.deep.equal([0.5, 0.5, 0.5]);
    expect(shrunkInterval({ count: 10, n: 20 }, same)).to.equal(null);
  });

  it('compares like with like, against Simpson’s paradox [S5]', () => {
    const a = [
      { count: 72, n: 120 },
      { count: 4, n: 40 },
    ];
    const b = [
      { count: 27, n: 40 },
      { count: 18, n: 120 },
    ];
    expect(standardise(a, [160, 160])).to.be.closeTo(0.35, 1e-12);
    expect(standardise(b, [160, 160])).to.be.closeTo(0.4125, 1e-12);
    expect(mantelHaenszelDifference(a, b)).to.be.closeTo(-0.0625, 1e-12);
  });

  it('draws the limits of a funnel plot [S7]', () => {
    const expected = {
      25: [0.398179528, 0.783638654, 0.287036608, 0.894781574],
      60: [0.466502693, 0.715315489, 0.394760247, 0.787057935],
    };
    for (const [n, limits] of Object.entries(expected)) {
      const { low95, high95, low998, high998 } = funnelLimits(130 / 220, Number(n));
      [low95, high95, low998, high998].forEach((value, i) => expect(value).to.be.closeTo(limits[i]!, 1e-8));
    }
  });
});
