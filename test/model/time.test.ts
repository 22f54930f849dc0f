import { expect } from '@open-wc/testing';
import { createCalendar } from '../../src/model/calendar.ts';
import { formatDay, parseDay, weekdayOf } from '../../src/model/day.ts';
import { parseInstant } from '../../src/model/instant.ts';
import { parsePeriod, periodDays, previousPeriod } from '../../src/model/period.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import { createRandom } from '../random.ts';

const day = (text: string) => parseDay(text)!;
const hour = 3_600_000;

describe('a named time zone', () => {
  it('counts the hours of a night shift as they pass [H2]', () => {
    const shifts: [string, string, number][] = [
      ['Europe/Berlin', '2026-03-28', 7],
      ['Europe/Berlin', '2026-10-24', 9],
      ['Europe/Moscow', '2026-03-28', 8],
      ['America/New_York', '2026-03-07', 7],
    ];
    for (const [id, date, hours] of shifts) {
      const zone = createTimeZone(id);
      const elapsed = zone.instantAt(day(date) + 1, 6 * 60 + 30) - zone.instantAt(day(date), 22 * 60 + 30);
      expect(elapsed / hour, `${id} ${date}`).to.equal(hours);
    }
  });

  it('knows the local date of a moment [H3]', () => {
    const dates = { UTC: '2026-03-31', 'Europe/Moscow': '2026-04-01', 'Asia/Vladivostok': '2026-04-01', 'America/New_York': '2026-03-31' };
    for (const [id, date] of Object.entries(dates)) {
      expect(formatDay(createTimeZone(id).dayOf(Date.parse('2026-03-31T21:30:00Z'))), id).to.equal(date);
    }
  });

  it('has days of 23, 24 and 25 hours', () => {
    const lengthOf = (id: string, date: string) => {
      const zone = createTimeZone(id);
      return (zone.startOfDay(day(date) + 1) - zone.startOfDay(day(date))) / hour;
    };
    expect(lengthOf('Europe/Berlin', '2026-03-29')).to.equal(23);
    expect(lengthOf('Europe/Berlin', '2026-10-25')).to.equal(25);
    expect(lengthOf('Pacific/Chatham', '2026-04-05')).to.equal(25);
    expect(lengthOf('Europe/Moscow', '2026-03-29')).to.equal(24);
  });

  it('begins a day at the first moment after a midnight that clocks skip', () => {
    const zone = createTimeZone('America/Santiago');
    const start = zone.startOfDay(day('2019-09-08'));
    expect(new Date(start).toISOString()).to.equal('2019-09-08T04:00:00.000Z');
    expect(zone.minuteOfDay(start)).to.equal(60);
  });

  it('agrees with the platform at random moments', () => {
    const random = createRandom(4);
    for (const id of ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'Asia/Kamchatka', 'America/Santiago']) {
      const zone = createTimeZone(id);
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: id, dateStyle: 'short', timeStyle: 'short' });
      for (let i = 0; i < 300; i++) {
        const instant = Date.UTC(1975, 0) + Math.floor(random() * 70 * 365.25 * 24) * hour;
        const minute = zone.minuteOfDay(instant);
        const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(`${formatDay(zone.dayOf(instant))} ${clock}`).to.equal(format.format(instant));
      }
    }
  });

  it('refuses a name that nobody knows', () => {
    expect(() => createTimeZone('Europe/Atlantis')).to.throw(RangeError);
  });
});

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

describe('a calendar', () => {
  const zone = createTimeZone('Europe/Moscow');
  const at = (text: string) => Date.parse(`${text}+03:00`);

  it('counts business minutes without holidays [H4]', () => {
    const [from, to] = [at('2026-03-06T17:50'), at('2026-03-10T09:10')];
    expect(createCalendar(null).businessMinutes(from, to, zone)).to.equal(560);
    expect(createCalendar({ holidays: ['2026-03-09'] }).businessMinutes(from, to, zone)).to.equal(20);
  });

  it('weighs a short day as seven eighths', () => {
    const calendar = createCalendar({ shortDays: ['2026-03-06'] });
    expect(calendar.workingDays(day('2026-03-02'), day('2026-03-09'))).to.equal(4.875);
  });

  it('counts today by the part of its hours that has passed', () => {
    const calendar = createCalendar(null);
    expect(calendar.elapsedWorkingDays(day('2026-03-02'), day('2026-04-01'), at('2026-03-04T13:30'), zone)).to.equal(2.5);
    expect(calendar.elapsedWorkingDays(day('2026-03-02'), day('2026-03-09'), at('2026-05-01T00:00'), zone)).to.equal(5);
  });
});

describe('a period', () => {
  const zone = createTimeZone('Europe/Moscow');
  const now = Date.parse('2026-03-31T21:30:00Z');
  const read = (text: string) => {
    const period = parsePeriod(text, now, zone);
    return period && { ...periodDays(period), unit: period.unit };
  };

  it('is cut in the account’s zone, where it may be tomorrow already', () => {
    expect(read('today')).to.deep.equal({ from: '2026-04-01', to: '2026-04-02', unit: 'day' });
    expect(read('last-month')).to.deep.equal({ from: '2026-03-01', to: '2026-04-01', unit: 'month' });
    expect(read('this-quarter')).to.deep.equal({ from: '2026-04-01', to: '2026-07-01', unit: 'quarter' });
    expect(read('this-week')).to.deep.equal({ from: '2026-03-30', to: '2026-04-06', unit: 'week' });
    expect(read('last-30-days')).to.deep.equal({ from: '2026-03-03', to: '2026-04-02', unit: 'days' });
  });

  it('is read from a year, a quarter, a month, a week, a day and two days', () => {
    expect(read('2024')).to.deep.equal({ from: '2024-01-01', to: '2025-01-01', unit: 'year' });
    expect(read('2026-Q1')).to.deep.equal({ from: '2026-01-01', to: '2026-04-01', unit: 'quarter' });
    expect(read('2024-02')).to.deep.equal({ from: '2024-02-01', to: '2024-03-01', unit: 'month' });
    expect(read('2026-W53')).to.deep.equal({ from: '2026-12-28', to: '2027-01-04', unit: 'week' });
    expect(read('2024-02-29')).to.deep.equal({ from: '2024-02-29', to: '2024-03-01', unit: 'day' });
    expect(read('2026-03-01/2026-04-01')!.unit).to.equal('month');
    for (const wrong of ['2026-13', '2025-W53', '2026-02-29', '2026-04-01/2026-03-01', 'soon', ''])
      expect(read(wrong), wrong).to.equal(null);
  });

  it('compares with as many elapsed working days right before it', () => {
    const calendar = createCalendar({ holidays: ['2026-03-09'] });
    const april = parsePeriod('2026-04', now, zone)!;
    const before = previousPeriod(april, calendar, Date.parse('2026-05-01T00:00:00+03:00'), zone);
    expect(periodDays(before).to).to.equal('2026-04-01');
    expect(calendar.workingDays(before.fromDay, before.toDay)).to.equal(calendar.workingDays(april.fromDay, april.toDay));
  });

  it('knows weekdays before and after 1970', () => {
    expect(['1969-12-31', '1970-01-01', '2026-11-23'].map((text) => weekdayOf(day(text)))).to.deep.equal([3, 4, 1]);
  });
});
