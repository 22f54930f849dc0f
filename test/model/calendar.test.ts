import { expect } from '@open-wc/testing';
import { clockMinutes, createCalendar } from '../../src/model/calendar.ts';
import { parseDay } from '../../src/model/day.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import { createRandom } from '../random.ts';

const day = (text: string) => parseDay(text)!;
const moscow = createTimeZone('Europe/Moscow');
const at = (text: string) => Date.parse(`${text}+03:00`);

describe('working days', () => {
  it('are Monday to Friday where no calendar is given, and the calendar says that none is', () => {
    const calendar = createCalendar(null);
    const week = [2, 3, 4, 5, 6, 7, 8].map((date) => calendar.isWorkingDay(day(`2026-03-0${date}`)));
    expect(week).to.deep.equal([true, true, true, true, true, false, false]);
    expect([calendar.given, createCalendar({}).given]).to.deep.equal([false, true]);
  });

  it('follow another weekend', () => {
    const calendar = createCalendar({ weekend: [5, 6] });
    expect(calendar.isWorkingDay(day('2026-03-06'))).to.equal(false);
    expect(calendar.isWorkingDay(day('2026-03-08'))).to.equal(true);
    expect(createCalendar({ weekend: [] }).workingDays(day('2026-03-02'), day('2026-03-09'))).to.equal(7);
  });

  it('leave holidays out and weigh a short day as seven eighths', () => {
    const calendar = createCalendar({ holidays: ['2026-11-04'], shortDays: ['2026-11-03'] });
    expect(calendar.weightOf(day('2026-11-03'))).to.equal(0.875);
    expect(calendar.weightOf(day('2026-11-04'))).to.equal(0);
    expect(calendar.workingDays(day('2026-11-02'), day('2026-11-09'))).to.equal(3.875);
  });

  it('do not work on a short day that is a weekend or a holiday', () => {
    const calendar = createCalendar({ holidays: ['2026-03-05'], shortDays: ['2026-03-05', '2026-03-07'] });
    expect(calendar.weightOf(day('2026-03-05'))).to.equal(0);
    expect(calendar.weightOf(day('2026-03-07'))).to.equal(0);
  });

  it('are none in an empty period', () => {
    expect(createCalendar(null).workingDays(day('2026-03-02'), day('2026-03-02'))).to.equal(0);
  });
});

describe('elapsed working days', () => {
  const elapsed = (now: string, calendar = createCalendar(null)) =>
    calendar.elapsedWorkingDays(day('2026-03-02'), day('2026-03-09'), at(now), moscow);

  it('count today by the part of its hours that has passed', () => {
    expect(elapsed('2026-03-04T13:30')).to.equal(2.5);
    expect(elapsed('2026-03-04T09:00')).to.equal(2);
    expect(elapsed('2026-03-04T08:59')).to.equal(2);
    expect(elapsed('2026-03-04T18:00')).to.equal(3);
    expect(elapsed('2026-03-04T23:59')).to.equal(3);
  });

  it('are none before the period and all of them after it', () => {
    expect(elapsed('2026-03-01T23:59')).to.equal(0);
    expect(elapsed('2026-03-09T00:00')).to.equal(5);
    expect(elapsed('2027-01-01T00:00')).to.equal(5);
  });

  it('do not grow over a weekend', () => {
    expect(elapsed('2026-03-07T13:30')).to.equal(5);
  });

  it('end a short day an hour earlier', () => {
    const calendar = createCalendar({ shortDays: ['2026-03-06'] });
    expect(elapsed('2026-03-06T13:00', calendar)).to.equal(4 + 0.875 / 2);
    expect(elapsed('2026-03-06T17:00', calendar)).to.equal(4.875);
  });

  it('follow the business hours, also over midnight', () => {
    const early = createCalendar(null, { start: '06:00', end: '14:00' });
    expect(elapsed('2026-03-02T10:00', early)).to.equal(0.5);
    const night = createCalendar(null, { start: '22:00', end: '06:00' });
    expect(elapsed('2026-03-02T21:00', night)).to.equal(0);
    expect(elapsed('2026-03-02T23:00', night)).to.equal(0.125);
    expect(elapsed('2026-03-03T01:00', night)).to.equal(1);
  });
});

describe('business minutes', () => {
  const [from, to] = [at('2026-03-06T17:50'), at('2026-03-10T09:10')];

  it('leave nights, weekends and holidays out [H4]', () => {
    expect(createCalendar(null).businessMinutes(from, to, moscow)).to.equal(560);
    expect(createCalendar({ holidays: ['2026-03-09'] }).businessMinutes(from, to, moscow)).to.equal(20);
  });

  it('are none outside the hours and backwards', () => {
    const calendar = createCalendar(null);
    expect(calendar.businessMinutes(at('2026-03-06T18:00'), at('2026-03-09T09:00'), moscow)).to.equal(0);
    expect(calendar.businessMinutes(to, from, moscow)).to.equal(0);
  });

  it('end an hour earlier on a short day', () => {
    const calendar = createCalendar({ shortDays: ['2026-03-06'] });
    expect(calendar.businessMinutes(at('2026-03-06T00:00'), at('2026-03-07T00:00'), moscow)).to.equal(480);
  });

  it('keep to the weekdays of the business hours, holidays off', () => {
    const calendar = createCalendar({ holidays: ['2026-03-14'] }, { start: '10:00', end: '14:00', days: [6] });
    expect(calendar.businessMinutes(at('2026-03-02T00:00'), at('2026-03-16T00:00'), moscow)).to.equal(240);
  });

  it('go on after midnight when the hours do', () => {
    const calendar = createCalendar(null, { start: '22:00', end: '06:00' });
    expect(calendar.businessMinutes(at('2026-03-03T00:00'), at('2026-03-03T23:00'), moscow)).to.equal(420);
  });

  it('are those at which it is open, however far apart the moments are', () => {
    const random = createRandom(7);
    const record = { holidays: ['2026-03-09'], shortDays: ['2026-03-10', '2026-03-20'] };
    for (const hours of [null, { start: '21:00', end: '06:00' }, { start: '00:00', end: '24:00', days: [1, 3, 7] }]) {
      const calendar = createCalendar(record, hours);
      const isOpen = calendar.openHours(null, moscow);
      for (let round = 0; round < 40; round++) {
        const start = at('2026-03-02T00:00') + Math.floor(random() * 14 * 1440) * 60_000;
        const end = start + Math.floor(random() ** 3 * 40 * 1440) * 60_000;
        let minutes = 0;
        for (let minute = start; minute < end; minute += 60_000) minutes += Number(isOpen(minute));
        expect(calendar.businessMinutes(start, end, moscow)).to.equal(minutes);
      }
    }
  });

  it('count a shift through a change of clocks as long as it lasts', () => {
    const berlin = createTimeZone('Europe/Berlin');
    const calendar = createCalendar({ weekend: [] }, { start: '00:00', end: '24:00' });
    const length = (date: string) => calendar.businessMinutes(berlin.startOfDay(day(date)), berlin.startOfDay(day(date) + 1), berlin) / 60;
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(length)).to.deep.equal([24, 23, 25]);
  });
});

it('reads a clock time as minutes since midnight', () => {
  expect(['00:00', '09:05', '24:00'].map(clockMinutes)).to.deep.equal([0, 545, 1440]);
});
