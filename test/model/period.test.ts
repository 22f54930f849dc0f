import { expect } from '@open-wc/testing';
import { createCalendar } from '../../src/model/calendar.ts';
import { formatDay, parseDay } from '../../src/model/day.ts';
import { parsePeriod, periodDays, periodPresets, previousPeriod } from '../../src/model/period.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import { createRandom } from '../random.ts';

const moscow = createTimeZone('Europe/Moscow');
const newYork = createTimeZone('America/New_York');
const at = (text: string) => Date.parse(`${text}+03:00`);

function read(text: string, now = at('2026-04-01T12:00'), zone = moscow): string | null {
  const period = parsePeriod(text, now, zone);
  return period && `${periodDays(period).from}/${periodDays(period).to} ${period.unit}`;
}

describe('a preset', () => {
  /** Tuesday 31 March in New York, Wednesday 1 April in Moscow. */
  const now = Date.parse('2026-03-31T21:30:00Z');
  const expected: Record<string, [string, string]> = {
    today: ['2026-04-01/2026-04-02 day', '2026-03-31/2026-04-01 day'],
    yesterday: ['2026-03-31/2026-04-01 day', '2026-03-30/2026-03-31 day'],
    'this-week': ['2026-03-30/2026-04-06 week', '2026-03-30/2026-04-06 week'],
    'last-week': ['2026-03-23/2026-03-30 week', '2026-03-23/2026-03-30 week'],
    'this-month': ['2026-04-01/2026-05-01 month', '2026-03-01/2026-04-01 month'],
    'last-month': ['2026-03-01/2026-04-01 month', '2026-02-01/2026-03-01 month'],
    'this-quarter': ['2026-04-01/2026-07-01 quarter', '2026-01-01/2026-04-01 quarter'],
    'last-quarter': ['2026-01-01/2026-04-01 quarter', '2025-10-01/2026-01-01 quarter'],
    'this-year': ['2026-01-01/2027-01-01 year', '2026-01-01/2027-01-01 year'],
    'last-year': ['2025-01-01/2026-01-01 year', '2025-01-01/2026-01-01 year'],
    'last-7-days': ['2026-03-26/2026-04-02 days', '2026-03-25/2026-04-01 days'],
    'last-30-days': ['2026-03-03/2026-04-02 days', '2026-03-02/2026-04-01 days'],
    'last-90-days': ['2026-01-02/2026-04-02 days', '2026-01-01/2026-04-01 days'],
    all: ['2026-01-01/2026-04-02 days', '2026-01-01/2026-04-01 days'],
  };

  it('is cut in the account’s zone, where it may be tomorrow already', () => {
    for (const preset of periodPresets) {
      expect([read(preset, now, moscow), read(preset, now, newYork)], preset).to.deep.equal(expected[preset]);
    }
    expect(Object.keys(expected)).to.deep.equal([...periodPresets]);
  });

  it('turns over at midnight of the zone and not before', () => {
    expect(read('today', at('2026-03-31T23:59:59.999'))).to.equal('2026-03-31/2026-04-01 day');
    expect(read('today', at('2026-04-01T00:00'))).to.equal('2026-04-01/2026-04-02 day');
    expect(read('last-year', at('2026-01-01T00:00'))).to.equal('2025-01-01/2026-01-01 year');
  });

  it('covers everything from the first record to today, and today alone before it', () => {
    const all = (from: string, to: string) =>
      periodDays(parsePeriod('all', at('2026-04-01T12:00'), moscow, { from: Date.parse(from), to: Date.parse(to) })!);
    expect(all('2024-12-31T22:00:00Z', '2026-03-01T00:00:00Z')).to.deep.equal({ from: '2025-01-01', to: '2026-04-02' });
    expect(all('2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).to.deep.equal({ from: '2026-04-01', to: '2026-04-02' });
  });
});

describe('a written period', () => {
  it('is a year, a quarter, a month, a week or a day', () => {
    const periods = {
      '2024': '2024-01-01/2025-01-01 year',
      '2026-Q1': '2026-01-01/2026-04-01 quarter',
      '2026-Q4': '2026-10-01/2027-01-01 quarter',
      '2024-02': '2024-02-01/2024-03-01 month',
      '2026-12': '2026-12-01/2027-01-01 month',
      '2024-02-29': '2024-02-29/2024-03-01 day',
      '2026-W11': '2026-03-09/2026-03-16 week',
    };
    for (const [text, expected] of Object.entries(periods)) expect(read(text), text).to.equal(expected);
  });

  it('has week 1 with 4 January, and week 53 only in long years', () => {
    expect(read('2026-W01')).to.equal('2025-12-29/2026-01-05 week');
    expect(read('2026-W53')).to.equal('2026-12-28/2027-01-04 week');
    expect(read('2020-W53')).to.equal('2020-12-28/2021-01-04 week');
    expect(read('2025-W53')).to.equal(null);
    expect(read('2025-W52')).to.equal('2025-12-22/2025-12-29 week');
  });

  it('is two days, the second excluded, and is called what it is', () => {
    expect(read('2026-03-01/2026-04-01')).to.equal('2026-03-01/2026-04-01 month');
    expect(read('2026-03-02/2026-03-09')).to.equal('2026-03-02/2026-03-09 week');
    expect(read('2026-01-01/2027-01-01')).to.equal('2026-01-01/2027-01-01 year');
    expect(read('2026-03-01/2026-03-16')).to.equal('2026-03-01/2026-03-16 days');
    expect(read('2026-03-15/2026-03-16')).to.equal('2026-03-15/2026-03-16 day');
  });

  it('is null for anything else', () => {
    const wrong = [
      '',
      'soon',
      'Today',
      'this-day',
      'last-0-days',
      'last--7-days',
      '26',
      '2026-13',
      '2026-00',
      '2026-Q0',
      '2026-Q5',
      '2026-W00',
      '2026-W54',
      '2026-02-29',
      '2026-04-01/2026-03-01',
      '2026-04-01/2026-04-01',
      '2026-03-01/',
      '/2026-03-01',
      '2026-03-01/2026-04-01/2026-05-01',
      '2026-03-01T00:00:00Z',
    ];
    for (const text of wrong) expect(read(text), text).to.equal(null);
  });
});

describe('the period before', () => {
  const calendar = createCalendar({ holidays: ['2026-02-23', '2026-03-09'], shortDays: ['2026-02-20'] });
  const before = (text: string, now: string, given = calendar) => {
    const { from, to } = periodDays(previousPeriod(parsePeriod(text, at(now), moscow)!, given, at(now), moscow));
    return `${from}/${to}`;
  };

  it('steps back over holidays until as many working days are reached', () => {
    // 2–8 March: five working days; before them four days of 24–27 February, since the 23rd is off, and the short 20th.
    expect(before('2026-03-02/2026-03-09', '2026-05-01T00:00')).to.equal('2026-02-20/2026-03-02');
    expect(before('2026-03-02/2026-03-09', '2026-05-01T00:00', createCalendar(null))).to.equal('2026-02-23/2026-03-02');
  });

  it('counts only the days that have passed in a running one', () => {
    expect(before('2026-04', '2026-04-03T18:00')).to.equal('2026-03-27/2026-04-01');
    expect(before('2026-04', '2026-04-07T12:00')).to.equal('2026-03-26/2026-04-01');
    expect(before('2026-04', '2026-04-07T14:00')).to.equal('2026-03-25/2026-04-01');
  });

  it('has at least one working day, from the first minute on', () => {
    expect(before('today', '2026-03-31T00:01')).to.equal('2026-03-30/2026-03-31');
    expect(before('today', '2026-03-31T10:00')).to.equal('2026-03-30/2026-03-31');
    expect(before('this-week', '2026-03-30T09:30')).to.equal('2026-03-27/2026-03-30');
    expect(before('today', '2026-03-10T10:00')).to.equal('2026-03-06/2026-03-10');
  });

  it('has as many days where no working day can pass', () => {
    expect(before('2026-03-07/2026-03-09', '2026-05-01T00:00')).to.equal('2026-03-05/2026-03-07');
    expect(before('2026-05', '2026-04-03T18:00')).to.equal('2026-03-31/2026-05-01');
  });

  it('ends where this one begins with as many working days within half a day, for any period and calendar', () => {
    const random = createRandom(12);
    const first = parseDay('2024-01-01')!;
    for (let i = 0; i < 300; i++) {
      const days = Array.from({ length: 40 }, () => formatDay(first + Math.floor(random() * 900)));
      const any = createCalendar({ holidays: days.slice(0, 20), shortDays: days.slice(20) });
      const fromDay = first + 400 + Math.floor(random() * 300);
      const period = { fromDay, toDay: fromDay + 1 + Math.floor(random() * 100), unit: 'days' as const };
      const now = moscow.startOfDay(fromDay) + Math.floor(random() * 150 * 86_400_000);
      const previous = previousPeriod(period, any, now, moscow);
      expect(previous.toDay).to.equal(fromDay);
      if (any.workingDays(period.fromDay, period.toDay) === 0) continue;
      const elapsed = Math.max(any.elapsedWorkingDays(period.fromDay, period.toDay, now, moscow), 0.5);
      expect(Math.abs(any.workingDays(previous.fromDay, fromDay) - elapsed)).to.be.at.most(0.5);
    }
  });
});
