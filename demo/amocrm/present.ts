import { formatDay, parseDay } from '../../src/model/day.ts';
import { parseInstant } from '../../src/model/instant.ts';
import type { CompanyRecords } from '../../src/model/records.ts';

const WEEK = 604_800_000;
const FIRST_INSTANT = 1e12;

/** The same company some whole weeks later, so that its records end less than a week before `now` (milliseconds). */
export function moveToPresent(records: CompanyRecords, now: number): CompanyRecords {
  const asOf = parseInstant(records.account.asOf);
  const shift = Math.floor((now - asOf) / WEEK) * WEEK;
  const move = (value: unknown): unknown => {
    if (typeof value === 'number' && value > FIRST_INSTANT) return value + shift;
    const day = typeof value === 'string' && value.length === 10 ? parseDay(value) : null;
    return day === null ? value : formatDay(day + shift / 86_400_000);
  };
  const moved = JSON.parse(JSON.stringify(records), (_, value: unknown) => move(value)) as CompanyRecords;
  return { ...moved, account: { ...moved.account, asOf: asOf + shift } };
}
