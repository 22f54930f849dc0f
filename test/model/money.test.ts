import { expect } from '@open-wc/testing';
import { minorDigits, toMajor } from '../../src/model/minor-digits.ts';
import { toMinor } from '../../src/model/money.ts';
import { createRandom } from '../random.ts';

describe('minor digits', () => {
  it('are those of ISO 4217 in every browser, whatever coins are in use', () => {
    const digits = { RUB: 2, USD: 2, HUF: 2, IDR: 2, JPY: 0, KRW: 0, KWD: 3, IQD: 3, CLF: 4 };
    for (const [currency, expected] of Object.entries(digits)) expect(minorDigits(currency), currency).to.equal(expected);
  });

  it('do not depend on the case of the code, and are 2 for a code that nobody knows', () => {
    expect(minorDigits('jpy')).to.equal(0);
    expect(minorDigits('QQQ')).to.equal(2);
    expect(minorDigits('€')).to.equal(2);
  });
});

describe('an amount', () => {
  it('becomes whole minor units, halves away from zero, as written', () => {
    const cases: [number, string, number][] = [
      [1.005, 'RUB', 101],
      [-1.005, 'RUB', -101],
      [8.345, 'USD', 835],
      [0.1 + 0.2, 'USD', 30],
      [1500, 'JPY', 1500],
      [1500.5, 'JPY', 1501],
      [1.2345, 'KWD', 1235],
      [123_456_789.125, 'KWD', 123_456_789_125],
      [1499.5, 'HUF', 149_950],
      [123_456_789.995, 'RUB', 12_345_679_000],
      [4_503_599_627_370.495, 'RUB', 450_359_962_737_050],
      [0.004, 'RUB', 0],
      [1e-7, 'RUB', 0],
    ];
    for (const [major, currency, minor] of cases) expect(toMinor(major, currency), `${major} ${currency}`).to.equal(minor);
  });

  it('has no negative zero', () => {
    for (const major of [-0, -0.001]) expect(Object.is(toMinor(major, 'RUB'), 0), String(major)).to.equal(true);
  });

  it('is null beyond the whole numbers that are exact', () => {
    expect(toMinor(9_007_199_254_740_991, 'JPY')).to.equal(Number.MAX_SAFE_INTEGER);
    for (const major of [9_007_199_254_740_992, 1e21, 1.5e300, Infinity, -Infinity, NaN]) {
      expect(toMinor(major, 'JPY'), String(major)).to.equal(null);
    }
    expect(toMinor(9e15, 'RUB')).to.equal(null);
  });

  it('agrees with whole-number arithmetic on the written digits', () => {
    const random = createRandom(41);
    for (let i = 0; i < 20_000; i++) {
      const major = Number((random() * 10 ** Math.floor(random() * 11)).toFixed(1 + (i % 5)));
      const currency = ['JPY', 'RUB', 'KWD', 'CLF'][i % 4]!;
      expect(toMinor(major, currency), `${major} ${currency}`).to.equal(roundWritten(major, minorDigits(currency)));
    }
  });

  it('comes back in major units', () => {
    expect(toMajor(12_345, 'RUB')).to.equal(123.45);
    expect(toMajor(-1500, 'JPY')).to.equal(-1500);
    expect(toMajor(1500, 'KWD')).to.equal(1.5);
  });
});

/** Half up by BigInt, for decimals without an exponent. */
function roundWritten(major: number, places: number): number {
  const [whole, fraction = ''] = String(major).split('.');
  const scale = 10n ** BigInt(fraction.length);
  return Number((BigInt(whole + fraction) * 10n ** BigInt(places) * 2n + scale) / (scale * 2n));
}
