/** Numbers, money, durations and dates for people. `null` and what is no number read "—". */
import { minorDigits, toMajor } from '../model/minor-digits.ts';
import { dayOf, partsOf, type Day } from '../model/day.ts';
import { unitOf } from '../model/period-unit.ts';

export type Maybe = number | null | undefined;

export interface Format {
  locale: string;
  /** The language whose words are used; numbers and dates follow the locale. */
  language: Language;
  integer(value: Maybe): string;
  /** At most this many digits after the decimal sign, default 1; at least so many where figures stand below each other. */
  number(value: Maybe, digits?: number, least?: number): string;
  /** A share 0..1 as `48 %`. */
  percent(share: Maybe, digits?: number): string;
  /** Two shares as `30–67 %`, one figure where both read alike. */
  percentRange(low: Maybe, high: Maybe): string;
  /** A relative change as `+12 %`, one of more than ten times as `× 14`. */
  change(part: Maybe): string;
  /** A difference of shares as `+3,1 п.п.` */
  points(difference: Maybe): string;
  /** Exact, without decimals where there are none. What is no currency code stands beside the number as it is. */
  money(minor: Maybe, currency: string): string;
  /** Three significant digits: `1,23 млн ₽`. */
  moneyShort(minor: Maybe, currency: string): string;
  /** The two largest units: `2 ч 15 мин`. */
  duration(ms: Maybe): string;
  date(instant: Maybe): string;
  /** `20 нояб. 2026, 18:00`. */
  dateTime(instant: Maybe): string;
  /** A time of day from minutes since midnight, on whichever day: `08:57`. */
  clock(minute: Maybe): string;
  /** A date `YYYY-MM-DD` within its week: `пн, 5 окт.` */
  weekday(day: string): string;
  /** `март 2026`, `1–15 марта 2026`, `2026`. `to` is excluded. */
  period(from: number, to: number): string;
  /** The form that goes with a number; `#` stands for it, and stays on one line with the word behind it. */
  plural(value: number, forms: PluralForms): string;
  list(items: readonly string[]): string;
  /** `shortName`; whole for whoever shares it with somebody else of `people`. */
  shortName(name: string): string;
}

export type Language = (typeof languages)[number];
/** Languages that words come in. */
export const languages = ['ru', 'en', 'es', 'pt'] as const;
/** For each plural category of the language; `other` is always there. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export const DASH = '—';
const MINUS = '\u2212';
const MINUTE = 60_000;

/** The language of the words for a locale; English for one that there are no words in. */
export const languageOf = (locale: string): Language => languages.find((one) => new RegExp(`^${one}\\b`, 'i').test(locale)) ?? 'en';

/** Formats by whose names they tell apart. */
const made = new WeakMap<People, Map<string, Format>>();

/**
 * @param locale BCP 47; one that the platform does not know is read as English. @param timeZone IANA id.
 * @param people who must be told apart by their short names.
 */
export function createFormat(locale: string, timeZone: string, people: People = nobody): Format {
  let formats = made.get(people);
  if (!formats) made.set(people, (formats = new Map()));
  const key = `${locale} ${timeZone}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = makeFormat(supported(locale), timeZone, findNamesakes(people))));
  return format;
}

/** Whoever a page names. */
export type People = readonly { name: string | null }[];
/** Everybody that a report has a row for, where it goes by people. */
export const peopleIn = (report: object | null): People | undefined => (report as { managers?: People } | null)?.managers;

const nobody: People = [];

/** The names of those whose short name somebody else has as well. */
function findNamesakes(people: People): Set<string> {
  const names = people.flatMap(({ name }) => name ?? []);
  const shorts = names.map(shortName);
  return new Set(names.filter((name, i) => shorts.some((short, j) => short === shorts[i] && names[j] !== name)));
}

function supported(locale: string): string {
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}

function makeFormat(locale: string, timeZone: string, alike: ReadonlySet<string>): Format {
  const language = languageOf(locale);
  // Plurals and "and" are words, and words come in few languages.
  const wordLocale = locale.startsWith(language) ? locale : language;
  const rules = new Intl.PluralRules(wordLocale);
  const numberFormat = remember((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
  const dateFormat = remember((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options }));
  const write = (value: Maybe, options: Intl.NumberFormatOptions): string =>
    isNumber(value)
      ? numberFormat({ signDisplay: 'negative', ...options })
          .format(value)
          .replace('-', MINUS)
      : DASH;
  const writeMoney = (minor: Maybe, currency: string, options: (major: number) => Intl.NumberFormatOptions): string => {
    if (!isNumber(minor)) return DASH;
    const major = toMajor(minor, currency);
    return isCode(currency)
      ? write(major, { style: 'currency', currency, currencyDisplay: currencyDisplay(currency), ...options(major) })
      : `${write(major, options(major))}\u00a0${currency}`;
  };
  const writeDate = (instant: Maybe, options: Intl.DateTimeFormatOptions): string =>
    isNumber(instant) ? withoutYearWord(dateFormat(options).format(instant)) : DASH;
  const unit = (value: number, name: string, digits = 0) =>
    tie(write(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits }));
  const integer = (value: Maybe) => write(value, { maximumFractionDigits: 0 });
  const percent = (share: Maybe, digits = 0) => write(share, { style: 'percent', maximumFractionDigits: digits });

  return {
    locale,
    language,
    integer,
    percent,
    number: (value, digits = 1, least = 0) => write(value, { minimumFractionDigits: least, maximumFractionDigits: digits }),
    percentRange: (low, high) => {
      const [from, to] = [low, high].map((share) => percent(share).replace(/[%\s]/g, ''));
      return from === to ? percent(high) : percent(high).replace(to!, `${from}–${to}`);
    },
    change: (part) =>
      isNumber(part) && part >= 9
        ? `×\u00a0${write(part + 1, { maximumSignificantDigits: 2 })}`
        : write(part, { style: 'percent', maximumFractionDigits: Math.abs(part ?? 0) < 0.1 ? 1 : 0, signDisplay: 'exceptZero' }),
    points: (difference) =>
      isNumber(difference)
        ? `${write(difference * 100, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}\u00a0${pointsWord[language]}`
        : DASH,
    money: (minor, currency) =>
      writeMoney(minor, currency, (major) => {
        const digits = Number.isInteger(major) ? 0 : minorDigits(currency);
        return { minimumFractionDigits: digits, maximumFractionDigits: digits };
      }),
    moneyShort: (minor, currency) => writeMoney(minor, currency, () => ({ notation: 'compact', maximumSignificantDigits: 3 })),
    duration: (ms) => {
      if (!isNumber(ms)) return DASH;
      const minutes = Math.round(ms / MINUTE);
      if (minutes >= 1440) return unit(minutes / 1440, 'day', minutes < 10 * 1440 ? 1 : 0);
      const hours = Math.floor(minutes / 60);
      const parts = [hours > 0 ? unit(hours, 'hour') : '', minutes % 60 > 0 || hours === 0 ? unit(minutes % 60, 'minute') : ''];
      return tie(parts.filter(Boolean).join(' '));
    },
    date: (instant) => writeDate(instant, { dateStyle: 'medium' }),
    dateTime: (instant) => writeDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    clock: (minute) => (isNumber(minute) ? tie(dateFormat({ timeZone: 'UTC', timeStyle: 'short' }).format(minute * MINUTE)) : DASH),
    weekday: (day) => writeDate(Date.parse(`${day}T00:00:00Z`), { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }),
    period: (from, to) => periodText(language, from, to, timeZone, dateFormat),
    plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('# ', '#\u00a0').replace('#', integer(value)),
    list: (items) => new Intl.ListFormat(wordLocale, { type: 'conjunction' }).format(items),
    shortName: (name) => (alike.has(name) ? name : shortName(name)),
  };
}

/** One Intl object for each set of options: making one costs a thousand times its use. */
function remember<Options, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const made = new Map<string, Made>();
  return (options) => {
    const key = JSON.stringify(options);
    let one = made.get(key);
    if (!one) made.set(key, (one = make(options)));
    return one;
  };
}

const isNumber = (value: Maybe): value is number => typeof value === 'number' && Number.isFinite(value);

const isCode = (currency: string): boolean => /^[A-Za-z]{3}$/.test(currency);

/** Short signs that no other currency shares, where most languages write a code; "$" alone would be nobody's. */
const currencyDisplay = (currency: string): 'narrowSymbol' | 'symbol' => (/^(RUB|UAH|KZT)$/i.test(currency) ? 'narrowSymbol' : 'symbol');

/** No line ends within. */
const tie = (text: string): string => text.replace(/\s/g, '\u00a0');

/** The Russian year's "г." adds nothing. */
const withoutYearWord = (text: string): string => text.replace(/\sг\./g, '');

const MS_PER_DAY = 86_400_000;
const quarterWord: Record<Language, string> = { ru: '#-й квартал', en: 'Q#', es: 'T#', pt: '#º trimestre' };
const pointsWord: Record<Language, string> = { ru: 'п.п.', en: 'pp', es: 'p.p.', pt: 'p.p.' };

function periodText(
  language: Language,
  from: number,
  to: number,
  timeZone: string,
  dateFormat: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat,
): string {
  const [first, end] = [dayAt(from, timeZone), dayAt(to, timeZone)];
  const unit = unitOf(first, end);
  const at = first * MS_PER_DAY;
  const { year, month } = partsOf(first);
  if (unit === 'year') return String(year);
  if (unit === 'quarter') return `${quarterWord[language]} ${year}`.replace('#', String(Math.ceil(month / 3)));
  return withoutYearWord(
    unit === 'month'
      ? dateFormat({ timeZone: 'UTC', month: 'long', year: 'numeric' }).format(at)
      : dateFormat({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).formatRange(at, (end - 1) * MS_PER_DAY),
  );
}

/** The date of an instant, from the platform: making a whole time zone for the two days of a title would be much. */
function dayAt(instant: number, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value);
  return dayOf(part('year'), part('month'), part('day'));
}

/** Endings of patronymics, which are given names' companions and never what a person is told apart by. */
const PATRONYMIC = /(вич|вна|чна|оглы|кызы)$/i;

/**
 * `Анна Петрова` as `Анна П.`, the same for `Анна Сергеевна Петрова` and `Петрова Анна Сергеевна`; a single word
 * stays, as does a name with a patronymic alone or a number, which tells `Менеджер 1` from `Менеджер 12`.
 */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first, middle] = words;
  const last = words.at(-1)!;
  if (words.length === 3 && PATRONYMIC.test(last) && !PATRONYMIC.test(middle!)) return tie(`${middle} ${initialOf(first!)}`);
  const isWhole = words.length === 1 || (words.length === 2 && PATRONYMIC.test(last)) || /^\d/.test(last);
  return isWhole ? words.join(' ') : tie(`${first} ${initialOf(last)}`);
}

const initialOf = (word: string): string => `${[...word][0]}.`;

/** A sentence that ends with these words: `Анна П.` brings its own full stop. */
export const ended = (words: string): string => (words.endsWith('.') ? words : `${words}.`);
