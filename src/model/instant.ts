/** Epoch milliseconds of 0001-01-01 and of 9999-12-31T23:59:59.999, the range that the records may use. */
const EARLIEST = -62135596800000;
const LATEST = 253402300799999;

/**
 * Reads a moment: ISO 8601 with an offset (`2026-03-01T09:00:00+03:00`, `…Z`, seconds and their fraction
 * optional) or epoch milliseconds.
 * @returns epoch milliseconds, or NaN when the value is neither or lies outside the years 1 to 9999. A local
 * time without an offset is refused, because it means a different moment on every machine.
 */
export function parseInstant(value: unknown): number {
  const instant = typeof value === 'string' ? parseIso(value) : typeof value === 'number' ? Math.trunc(value) : NaN;
  return instant >= EARLIEST && instant <= LATEST ? instant : NaN;
}

const CODE_0 = 48;

/** The digits of `text` at `[at, at + length)` as a number, NaN when one of them is not a digit. */
function digits(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    const digit = text.charCodeAt(i) - CODE_0;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function parseIso(text: string): number {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  if (text[4] !== '-' || text[7] !== '-' || (text[10] !== 'T' && text[10] !== ' ') || text[13] !== ':') return NaN;
  let at = 16;
  let second = 0;
  let fraction = 0;
  if (text[at] === ':') {
    second = digits(text, 17, 2);
    at = 19;
    if (text[at] === '.' || text[at] === ',') {
      const start = ++at;
      while (digits(text, at, 1) >= 0) at++;
      if (at === start) return NaN;
      fraction = milliseconds(text, start, Math.min(at - start, 3));
    }
  }
  const offset = parseOffset(text, at);
  if (!isDate(year, month, day) || !(hour <= 23 && minute <= 59 && second <= 59)) return NaN;
  return daysSinceEpoch(year, month, day) * 86_400_000 + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction;
}

/** Milliseconds of the first one to three digits of a fraction; further ones are dropped. */
const milliseconds = (text: string, start: number, length: number): number => digits(text, start, length) * 10 ** (3 - length);

/** Minutes east of UTC written at `at`, NaN when there is no offset there or something follows it. */
function parseOffset(text: string, at: number): number {
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') return text.length === at + 1 ? 0 : NaN;
  if (sign !== '+' && sign !== '-') return NaN;
  const colon = text[at + 3] === ':' ? 1 : 0;
  const hours = digits(text, at + 1, 2);
  const hasMinutes = text.length > at + 3;
  const minutes = hasMinutes ? digits(text, at + 3 + colon, 2) : 0;
  if (text.length !== at + (hasMinutes ? 5 + colon : 3) || !(hours <= 23 && minutes <= 59)) return NaN;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(year: number, month: number, day: number): boolean {
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined || !(day >= 1) || !(year >= 0)) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= length + (leap ? 1 : 0);
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible date algorithms", 2013). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
