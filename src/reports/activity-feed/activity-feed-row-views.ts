/** What a row of the feed says. */
import { html, nothing, type TemplateResult } from 'lit';
import { shortName, type Format } from '../../format/format.ts';
import type { CommonMessages } from '../../i18n/common-messages.ts';
import { toSafeUrl } from '../../ui/safe-url.ts';
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
  dates(format, timeZone, { hour: '2-digit', minute: '2-digit' }).format(instant);

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
  who.author === 'person' && who.name !== null ? shortName(who.name) : whoText(who, speech);

const whoOf = ({ managerId, managerName, feed }: FeedRow) => ({ author: feed.author, managerId, name: managerName });

/** `Сменился этап`, `Примечание × 3`, `Звонок × 2, Примечание`. */
export function whatText({ kind, feed }: FeedRow, { words, format }: FeedSpeech): string {
  if (feed.count === 1) return words.act(kind).slice(0, 100);
  return feed.kinds
    .slice(0, 3)
    .map((one) => `${words.act(one.kind).slice(0, 60)}${one.count > 1 ? ` ×\u00a0${format.integer(one.count)}` : ''}`)
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

/** What a reader can do with a row. */
export interface RowActions {
  /** Unfolds a row or folds it up again; null where nobody can be asked for its acts. */
  toggle: ((row: FeedRow) => void) | null;
  isNew(row: FeedRow): boolean;
}

/** The cells of a row: when, who, what, about what, before and after. */
export function renderRow(row: FeedRow, speech: FeedSpeech, { toggle, isNew }: RowActions, isUnfolded: boolean): TemplateResult {
  const { words, format } = speech;
  const who = whoOf(row);
  const hasMore = toggle !== null && canUnfold(row);
  return html`<span class="when">
      ${isNew(row) ? html`<i class="dot"></i><span class="hidden">${words.isNew}</span>` : nothing}
      <time datetime=${new Date(row.at).toISOString()} title=${format.dateTime(row.at)}>${timeText(speech, row.at)}</time>
    </span>
    <span class="who ${row.feed.author}" title=${whoText(who, speech)}>${shortWho(who, speech)}</span>
    <span class="what">
      <b title=${whatText(row, speech)}>${whatText(row, speech)}</b>
      ${
        hasMore
          ? html`<button
              type="button"
              tabindex="-1"
              class="fold"
              aria-expanded=${isUnfolded}
              aria-label=${isUnfolded ? words.fold : words.unfold(row.feed.count)}
              @click=${() => toggle(row)}
            >
              ${row.feed.count > 1 ? format.integer(row.feed.count) : '…'}
            </button>`
          : nothing
      }
    </span>
    <span class="object">${renderObject(row.feed, speech)}</span>
    <span class="change">${row.feed.objects > 1 || row.feed.kinds.length > 1 ? nothing : renderChange(row, speech)}</span>`;
}

/** Whether a row has more to show: other acts, or values longer than the 200 characters of a list. */
export const canUnfold = ({ before, after, feed }: FeedRow): boolean =>
  feed.count > 1 || (before?.length ?? 0) >= 200 || (after?.length ?? 0) >= 200;

export function renderObject(part: FeedPart, speech: FeedSpeech): TemplateResult | string {
  const text = objectText(part, speech);
  const url = part.objects > 1 || part.objectUrl === null ? null : toSafeUrl(part.objectUrl, document.baseURI);
  const missing = part.isMissing && part.objects <= 1 ? html` <i class="missing">${speech.words.missing}</i>` : nothing;
  return html`${
    url
      ? html`<a href=${url} target="_blank" rel="noopener noreferrer" tabindex="-1" title=${text}>${text}</a>`
      : html`<span title=${text}>${text}</span>`
  }${missing}`;
}

/** `Новая → Контакт`. */
export function renderChange(row: FeedRow, speech: FeedSpeech): TemplateResult | typeof nothing {
  const [before, after] = [valueText(row, row.before, speech), valueText(row, row.after, speech)];
  if (!before && !after) return nothing;
  return html`<span title=${[before, after].filter(Boolean).join(' → ')}
    >${before ? html`<s>${before}</s> → ` : nothing}<span>${after || '—'}</span></span
  >`;
}
