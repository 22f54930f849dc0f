import type { Format, Language } from '../../format/format.ts';
import type { ReviewCheckpoint, ReviewOutcome } from './call-review-types.ts';

/** Every word of a review's form. */
export interface ReviewFormMessages {
  title: string;
  checklist: readonly ReviewCheckpoint[];
  outcomes: readonly ReviewOutcome[];
  yes: string;
  no: string;
  notApplicable: string;
  /** Ends of a scale, for screen readers: "1 of 5". */
  ofScale(score: number, scale: number): string;
  /** How to answer by keys. */
  keys: string;
  unanswered: string;
  score(percent: string, points: number): string;
  noScore: string;
  outcome: string;
  noOutcome: string;
  notes: string;
  note: string;
  notePlaceholder: string;
  /** Beside the field: which moment the note will have. */
  noteAt(time: string): string;
  wholeCall: string;
  addNote: string;
  goTo(time: string): string;
  removeNote(text: string): string;
  save: string;
  discard: string;
  unsaved: string;
  saved: string;
  notSaved: string;
  missing(count: number): string;
  noCall: string;
  noReviewer: string;
}

/** Words are loaded by language, since a reader has one. */
export const loadReviewFormMessages: Record<Language, () => Promise<(format: Format) => ReviewFormMessages>> = {
  ru: async () => (await import('./call-review-ru.ts')).ru,
  en: async () => (await import('./call-review-en.ts')).en,
  es: async () => (await import('./call-review-es.ts')).es,
  pt: async () => (await import('./call-review-pt.ts')).pt,
};
