import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import { createFormat, type Format, type Language } from '../../format/format.ts';
import { scoresOf } from '../../model/call-reviews.ts';
import { tokens } from '../tokens.ts';
import { CallReviewChangeEvent } from './call-review-event.ts';
import { loadReviewFormMessages, type ReviewFormMessages } from './call-review-messages.ts';
import { reviewFormStyles } from './call-review-styles.ts';
import type { CallReviewRecord, Draft, ReviewCheckpoint, ReviewedCall, ReviewOutcome, ReviewPlayer } from './call-review-types.ts';
import { answerOf, inOrder, isSameDraft, overallScore, toDraft, toReview, unanswered } from './draft.ts';
import { renderNotes, renderOutcome, renderPoint } from './review-views.ts';

/** What the form says at its end. */
type Outcome = 'none' | 'saved' | 'not-saved' | 'missing';

/**
 * Reviews a call by a checklist: a score for each point, notes with their moments of the recording, how the talk ended.
 * It keeps nothing by itself: a saved review goes to the page as an event. What has been entered for one call stays
 * while another one is looked at. Digits score the point in focus and lead to the next one, minus means that it did not
 * apply, Ctrl+Enter saves.
 *
 * ```html
 * <call-player id="player" src="/recordings/42.wav"></call-player>
 * <call-review id="review"></call-review>
 * <script type="module">
 *   Object.assign(review, { call: { id: 42 }, reviewer: 7, player });
 *   review.addEventListener('call-review-change', ({ review }) => keep(review));
 * </script>
 * ```
 *
 * @fires {CallReviewChangeEvent} call-review-change - A review is saved; preventing it leaves it unsaved.
 * @csspart base - The whole form.
 * @csspart heading - Its title.
 * @csspart points - The points of the checklist.
 * @csspart notes - The notes.
 * @cssprop --dealscope-accent - Chosen scores, links to moments, the button that saves.
 * @cssprop --dealscope-accent-tint - Behind a chosen score.
 * @cssprop --dealscope-loss - What is missing.
 * @cssprop --dealscope-line - Hairlines and edges.
 * @cssprop --dealscope-surface - Fields, and text on the button that saves.
 */
export class CallReviewElement extends LitElement {
  static override styles = [tokens, reviewFormStyles];

  /** The call under review: a row of a list of calls, or at least its `id`. */
  @property({ attribute: false }) call: ReviewedCall | null = null;
  /** Points by which the company reviews; a usual list in the reader's language when absent. */
  @property({ attribute: false }) checklist: readonly ReviewCheckpoint[] | null = null;
  /** Version of the checklist, kept with the review. */
  @property({ attribute: 'checklist-version' }) checklistVersion: string | null = null;
  /** Ways in which a call can end; a usual list in the reader's language when absent. */
  @property({ attribute: false }) outcomes: readonly ReviewOutcome[] | null = null;
  /** The review as it was kept before; null for a new one. One of another call is not shown. */
  @property({ attribute: false }) review: CallReviewRecord | null = null;
  /** Id of who reviews; without one nothing can be saved. */
  @property() reviewer: string | number | null = null;
  /** The player from which notes take their moment, and which their stamps send there. */
  @property({ attribute: false }) player: ReviewPlayer | null = null;
  /** IANA zone in which the call's moment is shown; it is not shown when absent. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** Language and region, e.g. `ru` or `en-GB`; that of the nearest `lang` or the page when absent. */
  @property() locale: string | null = null;

  @state() private draft: Draft = toDraft(null);
  @state() private noteText = '';
  @state() private noteAt: number | null = null;
  @state() private outcome: Outcome = 'none';
  @state() private loaded: ((format: Format) => ReviewFormMessages) | null = null;

  /** What was entered for other calls, by call. */
  readonly #drafts = new Map<string, Draft>();
  /** What was saved here and has not come back as `review` yet, by call. */
  readonly #saved = new Map<string, CallReviewRecord>();
  /** What is shown where nothing has been changed. */
  #base: Draft = toDraft(null);
  #callKey: string | null = null;
  #language: Language | null = null;

  /** Whether something has been entered that is not saved, here or for another call. */
  get hasChanges(): boolean {
    return this.#isChanged || this.#drafts.size > 0;
  }

  /** The review of this call as it is kept. */
  get #kept(): CallReviewRecord | null {
    if (this.#callKey === null) return null;
    const given = this.review && String(this.review.callId) === this.#callKey ? this.review : null;
    return this.#saved.get(this.#callKey) ?? given;
  }

  /** Of two reviewers each has a review of their own. */
  get #ownId(): CallReviewRecord['id'] | null {
    return this.#kept && String(this.#kept.reviewerId) === String(this.reviewer) ? this.#kept.id : null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { language } = this.#format;
    if (language !== this.#language) void this.#loadWords(language);
    const key = this.call ? String(this.call.id) : null;
    if (changed.has('review') && this.review) this.#saved.delete(String(this.review.callId));
    if (key !== this.#callKey) this.#openCall(key);
    else if (changed.has('review')) this.#takeReview();
  }

  /** Puts away what was entered for the call before, and takes out what was for this one. */
  #openCall(key: string | null): void {
    if (this.#callKey !== null && this.#isChanged) {
      this.#addNote();
      this.#drafts.set(this.#callKey, this.draft);
    }
    this.#callKey = key;
    this.#base = toDraft(this.#kept);
    this.draft = (key !== null && this.#drafts.get(key)) || this.#base;
    if (key !== null) this.#drafts.delete(key);
    this.noteText = '';
    this.outcome = 'none';
  }

  /** A review that comes anew replaces what is shown, unless the reviewer has changed that. */
  #takeReview(): void {
    const isUntouched = isSameDraft(this.draft, this.#base);
    this.#base = toDraft(this.#kept);
    if (isUntouched) this.draft = this.#base;
  }

  get #isChanged(): boolean {
    return !isSameDraft(this.draft, this.#base) || this.noteText.trim() !== '';
  }

  get #format(): Format {
    return createFormat(this.locale ?? (this.closest<HTMLElement>('[lang]')?.lang || 'en'), this.timeZone ?? 'UTC');
  }

  async #loadWords(language: Language): Promise<void> {
    this.#language = language;
    const loaded = await loadReviewFormMessages[language]();
    if (this.#language === language) this.loaded = loaded;
  }

  #change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    if (this.outcome !== 'missing') this.outcome = 'none';
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = this.loaded?.(this.#format);
    if (!words) return nothing;
    if (!this.call) return html`<p part="base" class="quiet">${words.noCall}</p>`;
    const checklist = this.checklist ?? words.checklist;
    return html`<form part="base" novalidate @submit=${(event: Event) => event.preventDefault()} @keydown=${this.#onKey}>
      <h3 part="heading">${words.title}</h3>
      ${this.#renderCall()}
      <p class="quiet keys">${words.keys}</p>
      <div class="points" part="points">
        ${checklist.map((point) =>
          renderPoint(
            {
              point,
              answer: answerOf(this.draft, point),
              isMissed: this.outcome === 'missing' && answerOf(this.draft, point) === undefined,
              choose: (answer) => this.#answer(point, answer),
            },
            words,
          ),
        )}
      </div>
      ${renderOutcome(this.draft.outcome, this.outcomes ?? words.outcomes, words, (outcome) => this.#change({ outcome }))}
      <div part="notes">
        ${renderNotes(
          {
            notes: this.draft.notes,
            text: this.noteText,
            atSeconds: this.noteAt,
            goTo: this.player ? (seconds) => this.player?.seek(seconds * 1000) : null,
            write: this.#write,
            add: this.#addNote,
            remove: (note) => this.#change({ notes: this.draft.notes.filter((one) => one !== note) }),
          },
          words,
        )}
      </div>
      ${this.#renderEnd(words, checklist)}
    </form>`;
  }

  #renderCall(): TemplateResult | typeof nothing {
    const { managerName, at } = this.call!;
    const when = this.timeZone === null || at === null || at === undefined ? '' : this.#format.dateTime(at);
    const text = [managerName ?? '', when].filter(Boolean).join(' · ');
    return text ? html`<p class="quiet">${text}</p>` : nothing;
  }

  #renderEnd(words: ReviewFormMessages, checklist: readonly ReviewCheckpoint[]): TemplateResult {
    const score = overallScore(this.draft, checklist);
    const isChanged = this.#isChanged;
    const missing = unanswered(this.draft, checklist).length;
    const said: Record<Outcome, string> = {
      none: isChanged ? words.unsaved : '',
      saved: words.saved,
      'not-saved': words.notSaved,
      missing: missing > 0 ? words.missing(missing) : words.unsaved,
    };
    const isBad = this.outcome === 'not-saved' || (this.outcome === 'missing' && missing > 0);
    return html`<div class="end">
      <b>${score ? words.score(this.#format.percent(score.share), score.points) : words.noScore}</b>
      <span role="status" class=${isBad ? 'bad' : 'quiet'}>${this.reviewer === null ? words.noReviewer : said[this.outcome]}</span>
      ${isChanged && this.#kept ? html`<button type="button" class="action" @click=${this.#discard}>${words.discard}</button>` : nothing}
      <button type="button" class="action main" ?disabled=${this.reviewer === null} @click=${this.save}>${words.save}</button>
    </div>`;
  }

  #answer(point: ReviewCheckpoint, answer: number | null): void {
    this.#change({ points: { ...this.draft.points, [point.id]: answer } });
  }

  /** A note belongs to the moment at which its writing begins. */
  readonly #write = (text: string): void => {
    if (this.noteText === '') this.noteAt = this.player && this.player.timeMs > 0 ? Math.floor(this.player.timeMs / 1000) : null;
    this.noteText = text;
    if (this.outcome === 'saved') this.outcome = 'none';
  };

  readonly #addNote = (): void => {
    const text = this.noteText.trim();
    this.noteText = '';
    if (text !== '') this.#change({ notes: inOrder([...this.draft.notes, { atSeconds: this.noteAt, text }]) });
  };

  readonly #discard = (): void => {
    this.draft = this.#base;
    this.noteText = '';
    this.outcome = 'none';
  };

  /** Checks the review and hands it to the page, as the button does. */
  save(): void {
    const words = this.loaded?.(this.#format);
    if (!words || !this.call || this.reviewer === null) return;
    this.#addNote();
    const missing = unanswered(this.draft, this.checklist ?? words.checklist);
    if (missing.length > 0) {
      this.outcome = 'missing';
      void this.updateComplete.then(() => this.#focusPoint(missing[0]!.id));
      return;
    }
    const review = toReview(this.draft, {
      id: this.#ownId ?? `${this.call.id}-${this.reviewer}`,
      callId: this.call.id,
      reviewerId: this.reviewer,
      at: new Date().toISOString(),
      checklist: this.checklistVersion ?? this.#kept?.checklist ?? null,
    });
    if (!this.dispatchEvent(new CallReviewChangeEvent(review))) {
      this.outcome = 'not-saved';
      return;
    }
    this.#saved.set(String(this.call.id), review);
    this.#base = this.draft;
    this.outcome = 'saved';
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return this.save();
    }
    const field = (event.target as HTMLElement).closest<HTMLElement>('fieldset');
    const point = (this.checklist ?? this.loaded?.(this.#format).checklist ?? []).find(({ id }) => id === field?.dataset['point']);
    if (!field || !point || event.ctrlKey || event.altKey || event.metaKey) return;
    const answer = answerOfKey(event.key, scoresOf(point.scale));
    if (answer === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#answer(point, answer);
    this.#focusAfter(field);
  };

  #focusPoint(id: string): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLElement>('fieldset')];
    focusIn(fields.find(({ dataset }) => dataset['point'] === id));
  }

  #focusAfter(field: HTMLElement): void {
    const next = field.nextElementSibling;
    if (next) focusIn(next);
    else this.renderRoot.querySelector('select')?.focus();
  }
}

/** A digit is its score, 0 also ten where the scale has one; minus is "did not apply". */
function answerOfKey(key: string, scores: readonly number[]): number | null | undefined {
  if (key === '-') return null;
  if (!/^\d$/.test(key)) return undefined;
  return [Number(key), Number(key) || 10].find((score) => scores.includes(score));
}

/** A group of radio buttons is one stop: the chosen one, or the first. */
function focusIn(field: Element | undefined): void {
  (field?.querySelector<HTMLElement>(':checked') ?? field?.querySelector('input'))?.focus();
}

defineElement('call-review', CallReviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'call-review': CallReviewElement;
  }
}
