import type { Day } from './day.ts';
import { DaySums } from './day-sums.ts';
import type { TimeZone } from './time-zone.ts';

/** The hours of one day, as instants; they end by the end of the next day. */
interface Hours {
  from: number;
  to: number;
}

const CLOSED: Hours = { from: 0, to: 0 };

/** Business hours of all days in one zone, each found once. */
export class BusinessDays {
  readonly #hours = new Map<Day, Hours>();
  readonly #lengths = new DaySums((day) => this.#overlap(day, -Infinity, Infinity));

  /** @param hoursOf null for a day without any. */
  constructor(
    private readonly zone: TimeZone,
    private readonly hoursOf: (day: Day, zone: TimeZone) => Hours | null,
  ) {}

  /** Milliseconds of business hours between two instants. */
  between(from: number, to: number): number {
    const [first, last] = [this.zone.dayOf(from) - 1, this.zone.dayOf(to)];
    // Hours of the days between these lie wholly within.
    const [begin, end] = [first + 2, last - 1];
    if (end <= begin) return this.#clipped(first, last + 1, from, to);
    return this.#clipped(first, begin, from, to) + this.#lengths.between(begin, end) + this.#clipped(end, last + 1, from, to);
  }

  #clipped(firstDay: Day, endDay: Day, from: number, to: number): number {
    let sum = 0;
    for (let day = firstDay; day < endDay; day++) sum += this.#overlap(day, from, to);
    return sum;
  }

  #overlap(day: Day, from: number, to: number): number {
    let hours = this.#hours.get(day);
    if (!hours) this.#hours.set(day, (hours = this.hoursOf(day, this.zone) ?? CLOSED));
    return Math.max(0, Math.min(to, hours.to) - Math.max(from, hours.from));
  }
}
