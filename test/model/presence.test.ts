import { expect } from '@open-wc/testing';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import { passedOfDay } from '../../src/model/presence.ts';
import { makeRecords } from '../make-records.ts';

describe('the part of a person’s day that has passed', () => {
  const managers = [
    { id: 1, name: 'Анна Петрова' },
    { id: 2, name: 'Борис Ким', schedule: { days: [1, 2, 3, 4, 5], start: '10:00', end: '16:00' } },
    { id: 3, name: 'Вера Ночная', schedule: { days: [1, 2, 3, 4, 5], start: '20:00', end: '04:00' } },
  ];
  const data = parseRecords(makeRecords({ managers, calendar: { shortDays: ['2026-03-06'] } }));
  const passed = (person: number, when: string) => passedOfDay(data, person, Date.parse(`${when}:00+03:00`), data.zone);

  it('goes by their own hours, else by the company’s', () => {
    expect([passed(0, '2026-03-05T13:30'), passed(1, '2026-03-05T13:00'), passed(2, '2026-03-05T22:00')]).to.deep.equal([0.5, 0.5, 0.25]);
    expect([passed(0, '2026-03-05T08:00'), passed(0, '2026-03-05T18:00')]).to.deep.equal([0, 1]);
  });

  it('is whole an hour earlier on a short day', () => {
    expect([passed(0, '2026-03-06T17:00'), passed(1, '2026-03-06T15:00'), passed(1, '2026-03-06T12:30')]).to.deep.equal([1, 1, 0.5]);
  });
});
