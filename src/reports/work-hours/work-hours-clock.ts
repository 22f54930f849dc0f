/** The clock on a person's wall: what it shows at an instant, and between which instants it is noon. */
import type { Day } from '../../model/day.ts';
import type { TimeZone } from '../../model/time-zone.ts';

export interface Clock {
  minuteOfDay(instant: number): number;
  /** Minutes since midnight of `day`, above 1440 on the day after it. */
  minuteOn(day: Day, instant: number): number;
  /** From 11:30 to 15:00 of the day of an instant, when a pause may be lunch. */
  noonOf(instant: number): Noon;
}

/** Whether instants lie between 00:00 and 05:00: asked mostly of one night after the other, so that its ends are kept. */
export function nightOf(zone: TimeZone): (instant: number) => boolean {
  let [midnight, five, next] = [Infinity, Infinity, -Infinity];
  return (instant) => {
    if (instant < midnight || instant >= next) {
      const day = zone.dayOf(instant);
      [midnight, five, next] = [zone.startOfDay(day), zone.instantAt(day, NIGHT_END), zone.startOfDay(day + 1)];
    }
    return instant < five;
  };
}

export interface Noon {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const DAY = 1440;
const NIGHT_END = 5 * 60;
const [NOON_FROM, NOON_TO] = [11 * 60 + 30, 15 * 60];

const known = new Map<TimeZone, Clock>();

/** The clock of a zone; made once, as zones are. */
export function clockOf(zone: TimeZone): Clock {
  let clock = known.get(zone);
  if (!clock) known.set(zone, (clock = makeClock(zone)));
  return clock;
}

function makeClock(zone: TimeZone): Clock {
  const noons = new Map<Day, Noon>();
  let [lastDay, lastNoon] = [NaN, { from: NaN, to: NaN }];
  return {
    minuteOfDay: zone.minuteOfDay,
    minuteOn: (day, instant) => Math.floor((instant + zone.offsetAt(instant)) / MINUTE) - day * DAY,
    noonOf: (instant) => {
      const day = zone.dayOf(instant);
      if (day === lastDay) return lastNoon;
      lastNoon = noons.get(day) ?? { from: zone.instantAt(day, NOON_FROM), to: zone.instantAt(day, NOON_TO) };
      noons.set(day, lastNoon);
      lastDay = day;
      return lastNoon;
    },
  };
}
