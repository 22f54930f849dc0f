/** Times, days, names and values of the feed in the reader’s words. */
import type { Format } from '../../format/format.ts';
import type { CommonMessages } from '../../i18n/common-messages.ts';
import type { FeedMessages } from './activity-feed-messages.ts';
import type { FeedAuthor, FeedPart, FeedRow } from './activity-feed-schema.ts';

export interface FeedSpeech {
  format: Format;
  common: CommonMessages;
  words: FeedMessages;
  /** Zone of the report: days and clock times are its. */
  timeZone: string;
  /** The report's moment: what "today" is. */
  asOf: number;
}

const made = new Map<string, Intl.DateTimeFormat>();

function dates({ locale }: Format, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.DateTimeFormat(locale, { timeZone, ...options })));
  return format;
}

/** `14:05`. */
export const timeText = ({ format, timeZone }: FeedSpeech, instant: number): string =>
  dates(format, timeZone, { timeStyle: 'short' }).format(instant);

/** `пятница, 20 ноября`, with the year where it is not the report's. */
export function dayText({ format, timeZone, asOf, words }: FeedSpeech, instant: number): string {
  const yearOf = (at: number) => dates(format, timeZone, { year: 'numeric' }).format(at);
  const text = dates(format, timeZone, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(yearOf(instant) === yearOf(asOf) ? {} : { year: 'numeric' as const }),
  }).format(instant);
  const plainDay = (at: number) => dates(format, timeZone, { day: 'numeric', month: 'numeric', year: 'numeric' }).format(at);
  const name =
    plainDay(instant) === plainDay(asOf) ? words.today : plainDay(instant) === plainDay(asOf - 86_400_000) ? words.yesterday : null;
  const short = text.replace(/\sг\.$/, '');
  return name ? `${name}, ${short}` : short.charAt(0).toLocaleUpperCase(format.locale) + short.slice(1);
}

/** Whoever acted, whole and short. */
export function whoText(
  { author, managerId, name }: { author: FeedAuthor; managerId: string | number | null; name: string | null },
  { words }: FeedSpeech,
): string {
  return author === 'person' ? (name ?? String(managerId)) : words.author[author];
}

export const shortWho = (who: Parameters<typeof whoText>[0], speech: FeedSpeech): string =>
  who.author === 'person' && who.name !== null ? speech.format.shortName(who.name) : whoText(who, speech);

export const whoOf = ({ managerId, managerName, feed }: FeedRow) => ({ author: feed.author, managerId, name: managerName });

/** A name within a sentence; one that begins with an abbreviation stays as it is. */
export const lower = (text: string, { locale }: Format): string =>
  /^.\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);

/** `Сменился этап`, `Примечание × 3`, `Звонок × 2, примечание`. */
export function whatText({ kind, feed }: FeedRow, { words, format }: FeedSpeech): string {
  if (feed.count === 1) return words.act(kind).slice(0, 100);
  return feed.kinds
    .slice(0, 3)
    .map(
      (one, i) =>
        `${(i === 0 ? words.act(one.kind) : lower(words.act(one.kind), format)).slice(0, 60)}${one.count > 1 ? ` ×\u00a0${format.integer(one.count)}` : ''}`,
    )
    .join(', ');
}

/** A type of objects in words. */
export const typeText = (type: string, { words }: FeedSpeech): string =>
  Object.hasOwn(words.types, type) ? words.types[type]! : type.slice(0, 60);

/** The object's name, or its type and id; how many, where a row has more. Empty for nothing. */
export function objectText({ objectType, objectId, objectName, objects }: FeedPart, speech: FeedSpeech): string {
  if (objects > 1) return speech.words.objects(objects);
  if (objectType === null) return '';
  return (objectName ?? `${typeText(objectType, speech)} ${String(objectId)}`).slice(0, 200);
}

/** A value before or after, in the reader's words where it is a code. */
export function valueText({ source, kind }: Pick<FeedRow, 'source' | 'kind'>, value: string | null, { words, format }: FeedSpeech): string {
  if (value === null) return '';
  if (source === 'call') return words.outcome(value);
  if (source === 'task') return Object.hasOwn(words.tasks, value) ? words.tasks[value]! : value;
  return kind === 'deal-amount-changed' && value.trim() !== '' && Number.isFinite(Number(value)) ? format.number(Number(value), 2) : value;
}

/** People by the reader's alphabet, then clients and robots. */
export function byName<Line extends Parameters<typeof whoText>[0]>(lines: readonly Line[], speech: FeedSpeech): Line[] {
  const { compare } = new Intl.Collator(speech.format.locale);
  const place = ({ author }: Line) => ['person', 'client', 'robot'].indexOf(author);
  return [...lines].sort((a, b) => place(a) - place(b) || compare(whoText(a, speech), whoText(b, speech)));
}
