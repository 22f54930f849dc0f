import { expect } from '@open-wc/testing';
import {
  dayOf,
  formatDay,
  parseDay,
  partsOf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  weekdayOf,
  type Day,
} from '../../src/model/day.ts';

const day = (text: string) => parseDay(text)!;

describe('a day', () => {
  it('counts from 1970-01-01, before it below zero', () => {
    const days = {
      '1970-01-01': 0,
      '1969-12-31': -1,
      '1970-02-01': 31,
      '2026-03-01': 20_513,
      '0001-01-01': -719_162,
      '9999-12-31': 2_932_896,
    };
    for (const [text, expected] of Object.entries(days)) {
      expect(parseDay(text), text).to.equal(expected);
      expect(formatDay(expected)).to.equal(text);
    }
  });

  it('is read only from a date that exists, written in full', () => {
    expect(parseDay('2024-02-29')).to.equal(day('2024-03-01') - 1);
    expect(parseDay('2000-02-29')).to.equal(day('2000-03-01') - 1);
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-3-1',
      '2026-03-01T00:00',
      ' 2026-03-01',
      '20260301',
      '+02026-03-01',
      '',
    ];
    for (const text of wrong) expect(parseDay(text), text).to.equal(null);
  });

  it('falls on its ISO weekday', () => {
    expect(['1969-12-31', '1970-01-01', '2026-11-22', '2026-11-23'].map((text) => weekdayOf(day(text)))).to.deep.equal([3, 4, 7, 1]);
  });

  it('is made of year, month and date, which carry over', () => {
    expect(partsOf(day('2024-02-29'))).to.deep.equal({ year: 2024, month: 2, date: 29 });
    expect(formatDay(dayOf(2026, 14, 1))).to.equal('2027-02-01');
    expect(formatDay(dayOf(2026, 3, 0))).to.equal('2026-02-28');
    expect(formatDay(dayOf(26, 1, 1))).to.equal('0026-01-01');
  });

  it('agrees with the platform on every day of four centuries', () => {
    for (let at = day('1800-01-01'); at < day('2200-01-01'); at++) {
      const utc = new Date(at * 86_400_000);
      if (formatDay(at) !== utc.toISOString().slice(0, 10) || weekdayOf(at) % 7 !== utc.getUTCDay()) expect.fail(formatDay(at));
    }
  });
});

describe('the start', () => {
  const start = (of: (day: Day, shift?: number) => Day, text: string, shift?: number) => formatDay(of(day(text), shift));

  it('of a week is its Monday, also over the end of a year', () => {
    expect(start(startOfWeek, '2026-03-01')).to.equal('2026-02-23');
    expect(start(startOfWeek, '2026-03-02')).to.equal('2026-03-02');
    expect(start(startOfWeek, '2027-01-03')).to.equal('2026-12-28');
  });

  it('of a month, quarter or year is their first day', () => {
    expect(start(startOfMonth, '2024-02-29')).to.equal('2024-02-01');
    expect(start(startOfQuarter, '2026-06-30')).to.equal('2026-04-01');
    expect(start(startOfYear, '2026-12-31')).to.equal('2026-01-01');
  });

  it('shifts by whole units from any day, the 31st too', () => {
    expect(start(startOfMonth, '2026-01-31', 1)).to.equal('2026-02-01');
    expect(start(startOfMonth, '2026-01-31', -1)).to.equal('2025-12-01');
    expect(start(startOfQuarter, '2026-01-31', -1)).to.equal('2025-10-01');
    expect(start(startOfYear, '2024-02-29', -1)).to.equal('2023-01-01');
  });
});
