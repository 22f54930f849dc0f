import { expect } from '@open-wc/testing';
import { parseInstant } from '../../src/model/instant.ts';
import { createRandom } from '../random.ts';

describe('a moment', () => {
  it('is read from ISO 8601 with offset and from epoch milliseconds', () => {
    expect(parseInstant('2026-03-01T09:00:00+03:00')).to.equal(Date.UTC(2026, 2, 1, 6));
    expect(parseInstant('2026-03-01T06:00Z')).to.equal(Date.UTC(2026, 2, 1, 6));
    expect(parseInstant('2026-03-01T06:00:00.1239-0130')).to.equal(Date.UTC(2026, 2, 1, 7, 30, 0, 123));
    expect(parseInstant(1772344800000)).to.equal(1772344800000);
  });

  it('is refused without an offset, beyond the calendar, and in any other form', () => {
    const wrong = [
      '2026-03-01',
      '2026-03-01T09:00:00',
      '2026-02-29T00:00:00Z',
      '2026-03-01T24:00:00Z',
      '2026-13-01T00:00:00Z',
      'today',
      '',
      '2026-03-01T09:00:00+3',
      '2026-03-01T09:00:00Zulu',
      NaN,
      Infinity,
      1e17,
      null,
      {},
    ];
    for (const value of wrong) expect(parseInstant(value), String(value)).to.be.NaN;
  });

  it('agrees with the platform on random ones', () => {
    const random = createRandom(5);
    for (let i = 0; i < 1000; i++) {
      const text = new Date(Math.floor(random() * 4e12)).toISOString();
      expect(parseInstant(text)).to.equal(Date.parse(text));
    }
  });
});
