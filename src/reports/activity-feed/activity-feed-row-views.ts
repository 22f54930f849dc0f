/** What a row of the feed says. */
import { html, nothing, type TemplateResult } from 'lit';
import { toSafeUrl } from '../../ui/safe-url.ts';
import type { FeedPart, FeedRow } from './activity-feed-schema.ts';
import { objectText, shortWho, timeText, valueText, whatText, whoOf, whoText, type FeedSpeech } from './activity-feed-text-views.ts';

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
          ? html`<button type="button" tabindex="-1" class="fold" aria-expanded=${isUnfolded} @click=${() => toggle(row)}>
              ${row.feed.count > 1 ? format.integer(row.feed.count) : '…'}<span class="hidden">
                ${isUnfolded ? words.fold : words.unfold(row.feed.count)}</span
              >
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
  const url = part.objects > 1 || part.objectUrl === null ? null : toSafeUrl(part.objectUrl, globalThis.document?.baseURI);
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
