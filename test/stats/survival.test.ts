import { expect } from '@open-wc/testing';
import { aalenJohansen, durationCode, kaplanMeier, quantile, ratio, largestRemainder } from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

const codes = (times: number[], ended: number[]) => times.map((time, i) => durationCode(time, ended[i] === 1)).sort((a, b) => a - b);

describe('kaplanMeier', () => {
  it('gives the curve, its errors, its intervals and the median [D2]', () => {
    const { points, median } = kaplanMeier(codes([3, 5, 6, 7, 8, 10, 12, 12], [1, 0, 1, 1, 0, 1, 1, 0]), true);
    const expected = [
      [3, 0.875, 0.116926793, 0.387000014, 0.981392966],
      [6, 0.729166667, 0.164976236, 0.27639022, 0.925353181],
      [7, 0.583333333, 0.185560961, 0.180188891, 0.844068692],
      [10, 0.388888889, 0.201269121, 0.063002811, 0.724222756],
      [12, 0.194444444, 0.170386724, 0.009335432, 0.563397783],
    ];
    expect(points.length).to.equal(expected.length);
    points.forEach(({ time, survival, standardError, low, high }, i) => {
      [time, survival, standardError, low, high].forEach((value, j) => expect(value).to.be.closeTo(expected[i]![j]!, 1e-8));
    });
    expect(median).to.equal(10);
  });

  it('is the plain share still there when everything has ended', () => {
    const random = createRandom(3);
    const times = Array.from({ length: 200 }, () => Math.floor(random() * 50));
    for (const { time, survival } of kaplanMeier(
      codes(
        times,
        times.map(() => 1),
      ),
      true,
    ).points) {
      expect(survival).to.be.closeTo(times.filter((one) => one > time).length / times.length, 1e-12);
    }
  });

  it('has no median while fewer than half have ended', () => {
    expect(kaplanMeier(codes([1, 2, 3], [1, 0, 0])).median).to.equal(null);
    expect(kaplanMeier([]).median).to.equal(null);
  });
});

describe('aalenJohansen', () => {
  it('allows for the other cause, which one minus Kaplan–Meier does not [D1]', () => {
    const times = [10, 12, 15, 20, 25, 30, 30, 40, 50, 60];
    const causes = [1, 2, 1, 3, 2, 1, 2, 3, 1, 3];
    const points = aalenJohansen(times.map((time, i) => time * 4 + causes[i]!).sort((a, b) => a - b));
    const wonAt = (time: number) => points.findLast((point) => point.time <= time)!.first;
    for (const [time, won] of [
      [10, 0.1],
      [12, 0.1],
      [15, 0.2],
      [25, 0.2],
      [30, 0.316666667],
      [50, 0.491666667],
    ]) {
      expect(wonAt(time!)).to.be.closeTo(won!, 1e-9);
    }
    expect(points.at(-1)!.second).to.be.closeTo(0.333333333, 1e-9);
  });
});

describe('quantile', () => {
  it('interpolates like a spreadsheet, type 7 [C1]', () => {
    const seconds = [0, 0, 5, 12, 31, 45, 60, 75, 120, 180, 240, 300, 900];
    const talked = seconds.filter((value) => value > 0);
    expect(quantile(seconds, 0.5)).to.equal(60);
    expect(quantile(talked, 0.5)).to.equal(75);
    expect(quantile(talked, 0.9)).to.equal(300);
    expect(quantile([], 0.5)).to.equal(null);
  });
});

describe('ratio', () => {
  it('is the ratio of sums for a team, and null over nothing [K1]', () => {
    expect(ratio(10 + 1, 20 + 10)).to.be.closeTo(0.366666667, 1e-9);
    expect(ratio(1, 0)).to.equal(null);
    expect(ratio(0, 0)).to.equal(null);
  });

  it('splits a whole so that the parts add up', () => {
    expect(largestRemainder([1, 1, 1], 100)).to.deep.equal([34, 33, 33]);
    expect(largestRemainder([0, 0], 100)).to.deep.equal([0, 0]);
  });
});

describe('the interval of a median', () => {
  it('ends where the bounds of the curve cross one half', () => {
    const random = createRandom(8);
    for (let i = 0; i < 200; i++) {
      const times = Array.from({ length: 3 + Math.floor(random() * 60) }, () => 1 + Math.floor(random() * 40));
      const ended = times.map(() => (random() < 0.7 ? 1 : 0));
      const { points, medianLow, medianHigh } = kaplanMeier(codes(times, ended), true);
      expect(medianLow).to.equal(points.find(({ low }) => low <= 0.5)?.time ?? null);
      expect(medianHigh).to.equal(points.find(({ high }) => high <= 0.5)?.time ?? null);
    }
  });
});
