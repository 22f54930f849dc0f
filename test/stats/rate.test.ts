import { expect } from '@open-wc/testing';
import { compareRates, computeRate } from '../../src/stats/index.ts';
import { createRandom } from '../random.ts';

describe('rates per working day [A1]', () => {
  const [a, b] = [
    { count: 120, exposure: 20 },
    { count: 90, exposure: 12 },
  ];

  it('have the interval worked out independently', () => {
    const [first, second] = [a, b].map(({ count, exposure }) => computeRate(count, exposure)!);
    expect([first!.rate, second!.rate]).to.deep.equal([6, 7.5]);
    expect(first!.low).to.be.closeTo(4.974596281, 1e-8);
    expect(first!.high).to.be.closeTo(7.174529268, 1e-8);
    expect(second!.low).to.be.closeTo(6.030885678, 1e-8);
    expect(second!.high).to.be.closeTo(9.218773316, 1e-8);
  });

  it('are compared exactly', () => {
    const { ratio, p } = compareRates(a, b)!;
    expect(ratio).to.be.closeTo(0.8, 1e-12);
    expect(p).to.be.closeTo(0.1168224, 1e-7);
    expect(compareRates(a, a)!.p).to.be.closeTo(1, 1e-9);
  });

  it('know nothing without days, and have an upper bound without events', () => {
    expect(computeRate(3, 0)).to.equal(null);
    expect(compareRates(a, { count: 1, exposure: 0 })).to.equal(null);
    const none = computeRate(0, 10)!;
    expect([none.rate, none.low]).to.deep.equal([0, 0]);
    expect(none.high).to.be.closeTo(-Math.log(0.025) / 10, 1e-9);
    expect(compareRates({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).to.deep.equal({ ratio: null, p: 1 });
  });

  it('are compared as a plain sum over all counts would do, also where there are millions', () => {
    const random = createRandom(4);
    for (let round = 0; round < 500; round++) {
      const [x, y] = [Math.floor(random() * 40), Math.floor(random() * 40)];
      const [s, t] = [1 + Math.floor(random() * 30), 1 + Math.floor(random() * 30)];
      const n = x + y;
      const chances = Array.from({ length: n + 1 }, (_, k) => binomial(n, k, s / (s + t)));
      const plain = chances.filter((chance) => chance <= chances[x]! * (1 + 1e-7)).reduce((sum, chance) => sum + chance, 0);
      expect(compareRates({ count: x, exposure: s }, { count: y, exposure: t })!.p, `${x}/${s} ${y}/${t}`).to.be.closeTo(plain, 1e-9);
    }
    const many = compareRates({ count: 1_000_000, exposure: 100 }, { count: 1_003_000, exposure: 100 })!.p;
    // The normal approximation of so many: z = 3000 / sqrt(2003000) = 2.1197.
    expect(many).to.be.closeTo(0.03403, 2e-4);
  });
});

function binomial(n: number, k: number, p: number): number {
  let chance = 1;
  for (let i = 1; i <= k; i++) chance *= ((n - k + i) / i) * p;
  return chance * (1 - p) ** (n - k);
}
