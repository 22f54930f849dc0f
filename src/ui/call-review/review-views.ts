/** Fragments of a review's form in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { scoresOf } from '../../model/call-reviews.ts';
import { clockText } from '../call-player/clock-text.ts';
import type { ReviewFormMessages } from './call-review-messages.ts';
import type { Draft, ReviewCheckpoint, ReviewOutcome } from './call-review-types.ts';

export interface PointView {
  point: ReviewCheckpoint;
  /** undefined: not answered. */
  answer: number | null | undefined;
  isMissed: boolean;
  choose(answer: number | null): void;
}

/** A point as a group of radio buttons. */
export function renderPoint({ point, answer, isMissed, choose }: PointView, words: ReviewFormMessages): TemplateResult {
  const { id, name, scale, hint } = point;
  const isYesNo = scale <= 2;
  const option = (score: number | null, text: string, spoken: string, kind = '') =>
    html`<label class=${kind}
      ><input
        type="radio"
        name="point ${id}"
        .checked=${answer === score}
        aria-label=${spoken}
        aria-invalid=${isMissed ? 'true' : nothing}
        @change=${() => choose(score)}
      /><span>${text}</span></label
    >`;
  return html`<fieldset data-point=${id} class=${isMissed ? 'missed' : ''}>
    <legend>${name}</legend>
    ${hint ? html`<p class="quiet">${hint}</p>` : nothing}
    <div class="scores">
      ${scoresOf(scale).map((score) =>
        isYesNo
          ? option(score, score ? words.yes : words.no, score ? words.yes : words.no)
          : option(score, String(score), words.ofScale(score, scale)),
      )}
      ${option(null, words.notApplicable, words.notApplicable, 'none')}
    </div>
    ${isMissed ? html`<p class="wrong">${words.unanswered}</p>` : nothing}
  </fieldset>`;
}

export function renderOutcome(
  chosen: string | null,
  outcomes: readonly ReviewOutcome[],
  words: ReviewFormMessages,
  choose: (outcome: string | null) => void,
): TemplateResult {
  const isKnown = chosen === null || outcomes.some(({ id }) => id === chosen);
  const all = isKnown ? outcomes : [...outcomes, { id: chosen, name: chosen.slice(0, 60) }];
  return html`<label class="outcome">
    <span>${words.outcome}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}>
      <option value="" .selected=${chosen === null}>${words.noOutcome}</option>
      ${all.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
    </select>
  </label>`;
}

type Note = Draft['notes'][number];

export interface NotesView {
  notes: readonly Note[];
  /** What is being written, and the moment it will have. */
  text: string;
  atSeconds: number | null;
  /** Sends the player to a moment; null without one. */
  goTo: ((seconds: number) => void) | null;
  write(text: string): void;
  add(): void;
  remove(note: Note): void;
}

const timeOf = (seconds: number): string => clockText(seconds * 1000);

/** Notes with their moments, and a field for the next one. */
export function renderNotes({ notes, text, atSeconds, goTo, write, add, remove }: NotesView, words: ReviewFormMessages): TemplateResult {
  const stamp = ({ atSeconds: seconds }: Note) =>
    seconds === null
      ? html`<span class="stamp">${words.wholeCall}</span>`
      : goTo
        ? html`<button type="button" class="stamp" aria-label=${words.goTo(timeOf(seconds))} @click=${() => goTo(seconds)}>
            ${timeOf(seconds)}
          </button>`
        : html`<span class="stamp">${timeOf(seconds)}</span>`;
  const moment = atSeconds === null ? words.wholeCall : words.noteAt(timeOf(atSeconds));
  return html`<div class="notes" role="group" aria-label=${words.notes}>
    <p class="caption">${words.notes}</p>
    ${
      notes.length > 0
        ? html`<ul>
            ${notes.map(
              (note) =>
                html`<li>
                  ${stamp(note)}<span class="text">${note.text}</span
                  ><button type="button" class="remove" aria-label=${words.removeNote(note.text)} @click=${() => remove(note)}>×</button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="new">
      <input
        type="text"
        maxlength="1000"
        aria-label=${words.note}
        placeholder=${words.notePlaceholder}
        .value=${text}
        @input=${(event: Event) => write((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && (event.preventDefault(), add())}
      />
      <button type="button" class="action" ?disabled=${text.trim() === ''} @click=${add}>
        ${words.addNote}${text === '' ? nothing : html` <span class="quiet">${moment}</span>`}
      </button>
    </div>
  </div>`;
}
