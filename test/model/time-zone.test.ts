import { expect } from '@open-wc/testing';
import { formatDay, parseDay } from '../../src/model/day.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import { createRandom } from '../random.ts';

const day = (text: string) => parseDay(text)!;
const hour = 3_600_000;

/** The platform's own answer, asked afresh: local date and time read back as UTC, less the moment. */
function platformOffset(id: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const [month, date, year, hours, minutes, seconds] = format.format(instant).split(/\D+/).map(Number);
    return new Date(0).setUTCFullYear(year!, month! - 1, date) + ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 - instant;
  };
}

const zones = [
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kamchatka',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('a time zone', () => {
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

  it('has days of 23, 23.5, 24, 24.5 and 25 hours', () => {
    const days: [string, string, number][] = [
      ['Europe/Berlin', '2026-03-29', 23],
      ['Europe/Berlin', '2026-10-25', 25],
      ['America/New_York', '2026-03-08', 23],
      ['America/New_York', '2026-11-01', 25],
      ['Pacific/Chatham', '2026-04-05', 25],
      ['Pacific/Chatham', '2026-09-27', 23],
      ['Australia/Lord_Howe', '2026-04-05', 24.5],
      ['Australia/Lord_Howe', '2026-10-04', 23.5],
      ['Europe/Moscow', '2026-03-29', 24],
      ['Europe/Moscow', '2014-10-26', 25],
      ['Asia/Kamchatka', '2026-03-29', 24],
      ['Asia/Kathmandu', '2026-03-29', 24],
    ];
    for (const [id, date, hours] of days) {
      const zone = createTimeZone(id);
      expect((zone.startOfDay(day(date) + 1) - zone.startOfDay(day(date))) / hour, `${id} ${date}`).to.equal(hours);
    }
  });

  it('begins a day at the first moment after a midnight that clocks skip', () => {
    const skipped: [string, string, string][] = [
      ['America/Santiago', '2019-09-08', '2019-09-08T04:00:00.000Z'],
      ['Africa/Cairo', '2014-08-01', '2014-07-31T22:00:00.000Z'],
      ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ];
    for (const [id, date, start] of skipped) {
      const zone = createTimeZone(id);
      expect(new Date(zone.startOfDay(day(date))).toISOString(), id).to.equal(start);
      expect(zone.minuteOfDay(zone.startOfDay(day(date))), id).to.equal(60);
      expect(zone.dayOf(zone.startOfDay(day(date)) - 1), id).to.equal(day(date) - 1);
    }
  });

  it('gives a skipped clock time the moment of the change, a repeated one its first', () => {
    const zone = createTimeZone('Europe/Berlin');
    const at = (date: string, minute: number) => new Date(zone.instantAt(day(date), minute)).toISOString();
    expect(at('2026-03-29', 119)).to.equal('2026-03-29T00:59:00.000Z');
    expect(at('2026-03-29', 150)).to.equal('2026-03-29T01:00:00.000Z');
    expect(at('2026-03-29', 180)).to.equal('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25', 150)).to.equal('2026-10-25T00:30:00.000Z');
    expect(at('2026-10-25', 180)).to.equal('2026-10-25T02:00:00.000Z');
  });

  it('has an empty day where a whole date was skipped', () => {
    const zone = createTimeZone('Pacific/Apia');
    expect(zone.startOfDay(day('2011-12-30'))).to.equal(zone.startOfDay(day('2011-12-31')));
    expect(zone.startOfDay(day('2011-12-31')) - zone.startOfDay(day('2011-12-29'))).to.equal(24 * hour);
  });

  it('agrees with the platform at random moments of two centuries', () => {
    const random = createRandom(4);
    for (const id of zones) {
      const [zone, expected] = [createTimeZone(id), platformOffset(id)];
      for (let i = 0; i < 500; i++) {
        const instant = Date.UTC(1900, 0) + Math.floor(random() * 200 * 365.25 * 86_400) * 1000;
        expect(zone.offsetAt(instant), `${id} ${new Date(instant).toISOString()}`).to.equal(expected(instant));
      }
    }
  });

  it('finds changes that lie days apart', () => {
    for (const [id, from] of [
      ['America/Argentina/Tucuman', Date.UTC(2004, 4, 20)],
      ['America/Recife', Date.UTC(2000, 9, 1)],
      ['Africa/Cairo', Date.UTC(2010, 7, 1)],
      ['Europe/Riga', Date.UTC(1944, 8, 1)],
      ['Africa/Tunis', Date.UTC(1943, 3, 1)],
    ] as const) {
      const [zone, expected] = [createTimeZone(id), platformOffset(id)];
      const offsets = new Set<number>();
      for (let instant = from; instant < from + 60 * 24 * hour; instant += 6 * hour) {
        expect(zone.offsetAt(instant), `${id} ${new Date(instant).toISOString()}`).to.equal(expected(instant));
        offsets.add(zone.offsetAt(instant));
      }
      expect(offsets.size, id).to.be.above(1);
    }
  });

  it('agrees with the platform from the year 1 to the year 9999', () => {
    const random = createRandom(6);
    for (const id of zones) {
      const [zone, expected] = [createTimeZone(id), platformOffset(id)];
      for (let i = 0; i < 200; i++) {
        const instant = Date.parse('0001-01-03T00:00:00Z') + Math.floor(random() * 9998 * 365.2425 * 86_400) * 1000;
        expect(zone.offsetAt(instant), `${id} ${new Date(instant).toISOString()}`).to.equal(expected(instant));
      }
    }
  });

  it('has midnight and the minute before it around every start of a day', () => {
    const zone = createTimeZone('Asia/Kathmandu');
    for (let at = day('2024-02-28'); at < day('2024-03-02'); at++) {
      const start = zone.startOfDay(at);
      expect([zone.dayOf(start), zone.minuteOfDay(start)]).to.deep.equal([at, 0]);
      expect([zone.dayOf(start - 1), zone.minuteOfDay(start - 1)]).to.deep.equal([at - 1, 1439]);
    }
  });

  it('is made once per name', () => {
    expect(createTimeZone('Europe/Berlin')).to.equal(createTimeZone('Europe/Berlin'));
  });

  it('refuses a name that nobody knows', () => {
    for (const id of ['Europe/Atlantis', '', 'Moscow time']) expect(() => createTimeZone(id), id).to.throw(RangeError);
  });
});
