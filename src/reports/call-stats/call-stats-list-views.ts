/** The list of calls with their recordings: loaded when a reader asks for it, a page at a time. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import '../../ui/call-player/call-player.ts';
import type { CallPlayerElement } from '../../ui/call-player/call-player.ts';
import { clockText } from '../../ui/call-player/clock-text.ts';
import '../../ui/call-review/call-review.ts';
import type { CallReviewRecord, ReviewCheckpoint } from '../../ui/call-review/call-review-types.ts';
import type { CallRow, RecordsPage } from '../../ui/report-element.ts';
import { toSafeUrl } from '../../ui/safe-url.ts';
export { listStyles } from './call-stats-list-styles.ts';
import type { CallMessages } from './call-stats-messages.ts';

const PAGE = 20;

/** Who reviews calls, by what, and what is kept already. */
export interface Reviewing {
  reviewer: string | number | null;
  checklist: readonly ReviewCheckpoint[] | null;
  reviews: readonly CallReviewRecord[];
}

interface ListSpeech {
  format: Format;
  words: CallMessages;
}

export type LoadCalls = (offset: number, limit: number) => Promise<RecordsPage>;

/** Calls of the report, newest first; one of them can be listened to and reviewed. */
export class CallList implements ReactiveController {
  #page: { total: number; offset: number; rows: readonly CallRow[] } | null = null;
  #isFailed = false;
  /** Place on the page of the call that is listened to, −1 for none. */
  #chosen = -1;
  #isReviewing = false;
  /** What the page was asked of. */
  #subject: { report: unknown; set: string } = { report: null, set: '' };
  #load: LoadCalls | null = null;

  constructor(private readonly host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Shows a set of the calls of a report; the first page where it is another one than before. */
  show(report: unknown, set: string, load: LoadCalls): void {
    if (report === this.#subject.report && set === this.#subject.set) return;
    this.#subject = { report, set };
    this.#load = load;
    void this.#go(0);
  }

  async #go(offset: number): Promise<void> {
    const [subject, load] = [this.#subject, this.#load!];
    this.#isFailed = false;
    try {
      const page = await load(offset, PAGE);
      if (subject !== this.#subject || page.kind !== 'calls') return;
      this.#page = page;
      this.#chosen = -1;
    } catch {
      if (subject !== this.#subject) return;
      this.#isFailed = true;
    }
    this.host.requestUpdate();
  }

  async #listen(place: number): Promise<void> {
    this.#chosen = place;
    this.host.requestUpdate();
    await this.host.updateComplete;
    await this.#player?.play();
    this.#player?.focus();
  }

  get #player(): CallPlayerElement | null {
    return this.host.renderRoot.querySelector('call-player');
  }

  /** The next call on the page that has a recording, −1 for none. */
  #after(place: number): number {
    return this.#page!.rows.findIndex((row, i) => i > place && hasRecording(row));
  }

  readonly #close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#chosen < 0) return;
    event.stopPropagation();
    const place = this.#chosen;
    this.#chosen = -1;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelectorAll<HTMLElement>('.calls tr.call')[place]?.querySelector('button')?.focus(),
    );
  };

  render(speech: ListSpeech, reviewing: Reviewing): TemplateResult {
    const { list } = speech.words;
    if (this.#isFailed) {
      return html`<p role="alert">
        ${list.failed} <button type="button" class="action" @click=${() => void this.#go(this.#page?.offset ?? 0)}>${list.retry}</button>
      </p>`;
    }
    const page = this.#page;
    if (!page) return html`<p class="quiet" role="status">${list.loading}</p>`;
    if (page.total === 0) return html`<p class="quiet">${list.empty}</p>`;
    const last = page.offset + page.rows.length;
    const { columns } = list;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${speech.words.sections.list} @keydown=${this.#close}>
        <table class="calls">
          <thead>
            <tr>
              <th scope="col"><span class="hidden">${list.playing}</span></th>
              <th scope="col" class="wide">${columns.at}</th>
              <th scope="col">${columns.client}</th>
              <th scope="col" class="wide">${columns.person}</th>
              <th scope="col" class="wide">${columns.result}</th>
              <th scope="col" class="end">${columns.talk}</th>
            </tr>
          </thead>
          <tbody>
            ${page.rows.map((row, place) => html`${this.#renderRow(row, place, speech)} ${place === this.#chosen ? this.#renderChosen(row, place, speech, reviewing) : nothing}`)}
          </tbody>
        </table>
      </div>
      <p class="quiet pager">
        <button type="button" class="action" ?disabled=${page.offset === 0} @click=${() => void this.#go(Math.max(0, page.offset - PAGE))}>
          ${list.previous}
        </button>
        ${list.range(page.offset + 1, last, page.total)}
        <button type="button" class="action" ?disabled=${last >= page.total} @click=${() => void this.#go(last)}>${list.next}</button>
      </p>`;
  }

  #renderRow(row: CallRow, place: number, speech: ListSpeech): TemplateResult {
    const { words, format } = speech;
    const isChosen = place === this.#chosen;
    const label = labelOf(row, speech);
    const url = row.dealUrl === null ? null : toSafeUrl(row.dealUrl, globalThis.document?.baseURI);
    const deal = row.dealName?.slice(0, 100) ?? null;
    const when = html`<span class="direction" title=${words.filters.directions[row.direction]}>${row.direction === 'in' ? '↙' : '↗'}</span
      >${format.dateTime(row.at)}`;
    return html`<tr class="call ${isChosen ? 'chosen' : ''}">
      <td>
        ${
          hasRecording(row)
            ? html`<button
                type="button"
                class="listen"
                aria-expanded=${isChosen}
                aria-label=${words.list.play(label)}
                title=${words.list.play(label)}
                @click=${() => (isChosen ? this.#unchoose() : void this.#listen(place))}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${isChosen ? 'M4 4h8v8H4z' : 'M5 3v10l8-5z'} /></svg>
              </button>`
            : html`<span class="hidden">${words.list.noRecording}</span>`
        }
      </td>
      <td class="at wide">${when}</td>
      <td>
        <span class="phone">${row.phone?.slice(0, 40) ?? html`<span class="quiet">${words.list.noPhone}</span>`}</span>
        <small class="quiet narrow">${when}</small>
        ${deal === null ? nothing : html`<small class="quiet name">${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${deal}</a>` : deal}</small>`}
      </td>
      <td class="wide">${personOf(row, speech)}</td>
      <td class="wide">${resultOf(row, words)}</td>
      <td class="end">
        ${row.talkSeconds === null ? DASH : row.talkSeconds > 0 ? clockText(row.talkSeconds * 1000) : html`<span class="wide">${DASH}</span><span class="quiet narrow">${resultOf(row, words)}</span>`}
      </td>
    </tr>`;
  }

  #unchoose(): void {
    this.#chosen = -1;
    this.host.requestUpdate();
  }

  #renderChosen(row: CallRow, place: number, speech: ListSpeech, reviewing: Reviewing): TemplateResult {
    const { format, words } = speech;
    const next = this.#after(place);
    return html`<tr class="listening">
      <td colspan="6">
        <call-player
          .src=${row.recordingUrl}
          .label=${labelOf(row, speech)}
          .durationMs=${row.talkSeconds === null ? null : row.talkSeconds * 1000}
          .hasNext=${next >= 0}
          .locale=${format.locale}
          @call-next=${() => void this.#listen(next)}
        ></call-player>
        ${reviewing.reviewer === null ? nothing : this.#renderReview(row, reviewing, words, format)}
      </td>
    </tr>`;
  }

  #renderReview(row: CallRow, { reviewer, checklist, reviews }: Reviewing, words: CallMessages, format: Format): TemplateResult {
    const toggle = (event: Event) => {
      this.#isReviewing = (event.target as HTMLDetailsElement).open;
      this.host.requestUpdate();
    };
    const kept = reviews.find(({ callId, reviewerId }) => String(callId) === String(row.id) && String(reviewerId) === String(reviewer));
    return html`<details class="twin" ?open=${this.#isReviewing} @toggle=${toggle}>
      <summary>${words.list.review}</summary>
      ${
        this.#isReviewing
          ? html`<call-review
              .call=${row}
              .checklist=${checklist}
              .review=${kept ?? null}
              .reviewer=${reviewer}
              .player=${this.#player}
              .locale=${format.locale}
            ></call-review>`
          : nothing
      }
    </details>`;
  }
}

const hasRecording = ({ recordingUrl }: CallRow): boolean => recordingUrl !== null && recordingUrl !== '';

/** A group that nobody answered is nobody's miss, though the call has the name of one who rang. */
function personOf({ managerName, managerId, groupId, talkSeconds }: CallRow, { words, format }: ListSpeech): string {
  if ((groupId ?? null) !== null && !talkSeconds) return words.list.group;
  return managerName === null ? String(managerId ?? DASH) : format.shortName(managerName);
}

/** The outcome, or what the time of talk says where none is given. */
function resultOf({ outcome, talkSeconds, direction }: CallRow, { kinds }: CallMessages): string {
  if (outcome !== null && outcome !== 'answered') return kinds[outcome];
  if (talkSeconds === null) return kinds.unknown;
  return kinds[talkSeconds > 0 ? 'talked' : direction === 'in' ? 'missed' : 'not-reached'];
}

const labelOf = (row: CallRow, { words, format }: ListSpeech): string =>
  words.list.label(words.filters.directions[row.direction], row.phone?.slice(0, 40) ?? words.list.noPhone, format.dateTime(row.at));
