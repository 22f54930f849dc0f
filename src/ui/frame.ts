import { html, nothing, type TemplateResult } from 'lit';
import type { DataError } from '../model/errors.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { SalesContext } from '../provider/context.ts';
import type { FullSpeech, Speech } from './report-element.ts';

interface Frame {
  title: string;
  subtitle?: string;
  isBusy: boolean;
  /** Whether records are still coming, so that nothing is concluded from those that are there. */
  isPart?: boolean;
  finding?: TemplateResult | string;
  notice?: TemplateResult | typeof nothing;
  body: TemplateResult;
  footnotes?: readonly string[];
  /** How far the records can be trusted. */
  trust?: TemplateResult | typeof nothing;
  menu?: Menu;
}

interface Menu {
  /** What it offers, by its words; null until they are there. */
  actions: Record<string, () => void> | null;
  /** Has the words loaded; said as soon as a reader comes near. */
  ask(): void;
}

/** Title and clock, the finding, the picture and its table, the footnote: the same order in every report. */
export function renderFrame(frame: Frame, speech: Speech | null): TemplateResult {
  const common = speech?.common;
  return html`<article class="frame ${frame.isPart ? 'part' : ''}" part="base" aria-busy=${frame.isBusy}>
    ${frame.isBusy ? html`<div class="busy"><span class="hidden" role="status">${common?.refreshing}</span></div>` : nothing}
    <header>
      <div>
        ${frame.title ? html`<h2 part="heading">${frame.title}</h2>` : nothing}
        ${frame.subtitle ? html`<p class="quiet">${frame.subtitle.replaceAll(' · ', '\u00a0· ')}</p>` : nothing}
      </div>
      ${frame.menu && common ? renderMenu(frame.menu, common.menu) : nothing}
    </header>
    ${frame.notice ?? nothing}
    ${frame.finding ? html`<p class="finding" part="finding" data-figure="finding" data-term=${common?.finding ?? nothing}>${frame.finding}</p>` : nothing}
    ${frame.body} ${frame.footnotes?.length ? renderFootnote(frame.footnotes) : nothing} ${frame.trust ?? nothing}
  </article>`;
}

function renderFootnote(notes: readonly string[]): TemplateResult {
  return html`<footer part="footnote">${notes.map((note, i) => (i === 0 ? note : `\u00a0· ${note}`))}</footer>`;
}

/** What can be done with a report or with all of them. */
export function renderMenu({ actions, ask }: Menu, label: string): TemplateResult {
  return html`<details
    class="menu"
    part="menu"
    @pointerenter=${ask}
    @focusin=${ask}
    @toggle=${ask}
    @keydown=${closeOnEscape}
    @focusout=${closeOnLeave}
  >
    <summary aria-label=${label} title=${label}>⋯</summary>
    <div>
      ${Object.entries(actions ?? {}).map(
        ([text, act]) => html`<button type="button" @click=${(event: Event) => (closeMenu(event), act())}>${text}</button>`,
      )}
    </div>
  </details>`;
}

function closeMenu(event: Event): void {
  (event.currentTarget as Element).closest('details')!.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')!.focus();
}

function closeOnLeave(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
}

/** The shape of what is to come, at about its height. */
export function renderLoading(progress: SalesContext['progress'], { common }: Speech): TemplateResult {
  return html`<p class="quiet" role="status">${progressText(progress, common)}</p>
    ${renderSkeleton()}`;
}

/** Figures of a part, and how far the rest is. */
export const renderPartial = (progress: SalesContext['progress'], { common }: Speech): TemplateResult =>
  html`<p class="notice slim">${common.partial} ${progress ? `${progressText(progress, common)}.` : nothing}</p>`;

export const progressText = (progress: SalesContext['progress'], common: CommonMessages): string =>
  common.loading(progress?.rows ?? null, progress?.share ?? null, progress?.leftMs ?? null);

export const renderSkeleton = (): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`;

/** Why there is nothing to see, and what the page's owner can do about it. */
export function renderNotice(text: string, detail: string, { common }: Speech): TemplateResult {
  return html`<div class="notice" part="empty">
    <p>${text}</p>
    <details class="quiet">
      <summary>${common.details}</summary>
      <pre>${detail}</pre>
    </details>
  </div>`;
}

/**
 * One plain sentence for the reader, the particulars for the page's owner, one thing to do.
 * @param full null where the words of failures cannot be had, as without a network.
 */
export function renderError(
  error: DataError,
  { common }: Speech,
  full: FullSpeech | null,
  retry: () => void,
  isStale = false,
): TemplateResult {
  const more = error.count - error.issues.length;
  const detail = [
    error.message,
    ...error.issues.map(({ path, record, message }) => [path, record && `(${record})`, message].filter(Boolean).join(' ')),
    ...(more > 0 && full ? [full.common.moreIssues(more)] : []),
  ].join('\n');
  return html`<div class="notice ${isStale ? 'slim' : ''}" part="error" role="alert">
    <p>${full && error.kind !== 'unreachable' ? full.common.errors[error.kind] : common.unreachable} ${isStale ? common.stale : nothing}</p>
    <button type="button" class="action" @click=${retry}>${common.retry}</button>
    <details class="quiet">
      <summary>${common.details}</summary>
      <pre>${detail}</pre>
    </details>
  </div>`;
}
