import type { Format, Language } from '../../format/format.ts';
import type { AgreementVerdict, ReviewNoteCode } from './call-stats-reviews-schema.ts';

/** Every word about reviews of calls. */
export interface ReviewMessages {
  title: string;
  finding: {
    none: string;
    /** How many of the conversations were reviewed. */
    reviewed(reviewed: number, calls: number): string;
    /** The point that falls below the whole for sure. */
    weakest(point: string, share: string, range: string): string;
    even: string;
    tooFew: string;
  };
  columns: Record<'manager' | 'calls' | 'score' | 'point' | 'shared' | 'same' | 'chance' | 'kappa' | 'outcome', string>;
  team: string;
  /** Names of the usual points, by id, where no checklist says; others are shown as given. */
  point: Readonly<Record<string, string>>;
  /** Beside a score: how sure it is. */
  range(range: string, calls: number): string;
  /** In place of a score that stands on too few calls. */
  few(calls: number): string;
  outcomes: string;
  /** By outcome; others are shown as given. */
  outcome: Readonly<Record<string, string>>;
  noOutcome: string;
  agreement(first: string, second: string): string;
  overall: string;
  verdict: Record<AgreementVerdict, string>;
  kappaRange(low: string, high: string): string;
  reviewer(id: string): string;
  notes: Record<ReviewNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadReviewMessages: Record<Language, () => Promise<(format: Format) => ReviewMessages>> = {
  ru: async () => (await import('./call-stats-reviews-ru.ts')).ru,
  en: async () => (await import('./call-stats-reviews-en.ts')).en,
  es: async () => (await import('./call-stats-reviews-es.ts')).es,
  pt: async () => (await import('./call-stats-reviews-pt.ts')).pt,
};
