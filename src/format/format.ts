/** Numbers, money, durations and dates for people. `null` and what is no number read "—". */
import { minorDigits } from '../model/money.ts';
import { partsOf } from '../model/day.ts';
import { unitOf } from '../model/period.ts';
import { createTimeZone } from '../model/time-zone.ts';

export type Maybe = number | null | undefined;

export interface Format {
  locale: string;
  /** The language whose words are used; numbers and dates follow the locale. */
  language: Language;
  integer(value: Maybe): string;
  /** At most this many digits after the decimal sign, default 1. */
  number(value: Maybe, digits?: number): string;
  /** A share 0..1 as `48 %`. */
  percent(share: Maybe, digits?: number): string;
  /** Two shares as `30–67 %`. */
  percentRange(low: number, high: number): string;
  /** A difference of shares as `+3,1 п.п.` */
  points(difference: Maybe): string;
  /** Exact, without decimals where there are none. */
  money(minor: Maybe, currency: string): string;
  /** Three significant digits: `1,23 млн ₽`. */
  moneyShort(minor: Maybe, currency: string): string;
  /** The two largest units: `2 ч 15 мин`. */
  duration(ms: Maybe): string;
  date(instant: Maybe): string;
  dateTime(instant: Maybe): string;
  /** `март 2026`, `1–15 марта 2026`, `2026`. `to` is excluded. */
  period(from: number, to: number): string;
  /** The form that goes with a number; `#` stands for it. */
  plural(value: number, forms: PluralForms): string;
  list(items: readonly string[]): string;
}

export type Language = 'ru' | 'en';
/** For each plural category of the language; `other` is always there. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export const DASH = '—';
const MINUS = '\u2212';
const MINUTE = 60_000;

/** The language of the words for a locale: Russian, or English for every other one. */
export const languageOf = (locale: string): Language => (/^ru\b/i.test(locale) ? 'ru' : 'en');

const made = new Map<string, Format>();

/** @param locale BCP 47; one that the platform does not know is read as English. @param timeZone IANA id. */
export function createFormat(locale: string, timeZone: string): Format {
  const key = `${locale} ${timeZone}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = makeFormat(supported(locale), timeZone)));
  return format;
}

function supported(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}

function makeFormat(locale: string, timeZone: string): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const language = languageOf(locale);
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    let format = numbers.get(key);
    if (!format) numbers.set(key, (format = new Intl.NumberFormat(locale, options)));
    return format;
  };
  const write = (value: Maybe, options: Intl.NumberFormatOptions): string =>
    isNumber(value) ? numberFormat(options).format(value).replace('-', MINUS) : DASH;
  const date = (options: Intl.DateTimeFormatOptions, zone = timeZone) => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const rules = new Intl.PluralRules(locale);
  const unit = (value: number, name: string, digits = 0) =>
    write(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const integer = (value: Maybe) => write(value, { maximumFractionDigits: 0 });
  const percent = (share: Maybe, digits = 0) => write(share, { style: 'percent', maximumFractionDigits: digits });

  return {
    locale,
    language,
    integer,
    percent,
    number: (value, digits = 1) => write(value, { maximumFractionDigits: digits }),
    percentRange: (low, high) => `${integer(low * 100)}–${percent(high)}`,
    points: (difference) =>
      isNumber(difference)
        ? `${write(difference * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}\u00a0${language === 'ru' ? 'п.п.' : 'pp'}`
        : DASH,
    money: (minor, currency) => {
      const digits = minorDigits(currency);
      const major = isNumber(minor) ? minor / 10 ** digits : null;
      return write(major, currencyOptions(currency, isNumber(major) && Number.isInteger(major) ? 0 : digits));
    },
    moneyShort: (minor, currency) =>
      write(isNumber(minor) ? minor / 10 ** minorDigits(currency) : null, {
        ...currencyOptions(currency),
        notation: 'compact',
        maximumSignificantDigits: 3,
      }),
    duration: (ms) => {
      if (!isNumber(ms)) return DASH;
      const minutes = Math.round(ms / MINUTE);
      if (minutes >= 1440) return unit(minutes / 1440, 'day', minutes < 10 * 1440 ? 1 : 0);
      const hours = Math.floor(minutes / 60);
      const parts = [hours > 0 ? unit(hours, 'hour') : '', minutes % 60 > 0 || hours === 0 ? unit(minutes % 60, 'minute') : ''];
      return parts.filter(Boolean).join(' ');
    },
    date: (instant) => (isNumber(instant) ? date({ dateStyle: 'medium' }).format(instant) : DASH),
    dateTime: (instant) =>
      isNumber(instant) ? date({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(instant) : DASH,
    period: (from, to) => periodText(locale, from, to, timeZone, (options) => date(options, 'UTC')),
    plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('#', integer(value)),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

const isNumber = (value: Maybe): value is number => typeof value === 'number' && Number.isFinite(value);

const currencyOptions = (currency: string, digits?: number): Intl.NumberFormatOptions => ({
  ...(/^[A-Za-z]{3}$/.test(currency) ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
  ...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
});

const MS_PER_DAY = 86_400_000;
const quarterWord: Record<Language, string> = { ru: '#-й квартал', en: 'Q#' };

function periodText(
  locale: string,
  from: number,
  to: number,
  timeZone: string,
  format: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat,
): string {
  const zone = createTimeZone(timeZone);
  const [first, end] = [zone.dayOf(from), zone.dayOf(to)];
  const unit = unitOf(first, end);
  const at = first * MS_PER_DAY;
  const { year, month } = partsOf(first);
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `${quarterWord[languageOf(locale)]} ${year}`.replace('#', String(Math.ceil(month / 3)));
  const text =
    unit === 'month'
      ? format({ month: 'long', year: 'numeric' }).format(at)
      : format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(at, (end - 1) * MS_PER_DAY);
  // The year's "г." adds nothing in a title.
  return text.replaceAll('\u00a0г.', '').replaceAll(' г.', '');
}

/** `Анна Петрова` as `Анна П.`; a single word stays. */
export function shortName(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 ? (first ?? '') : `${first} ${rest.at(-1)![0]}.`;
}
