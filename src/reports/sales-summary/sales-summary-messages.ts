import type { Format, Language } from '../../format/format.ts';
import type { SummaryCardId, SummaryNoteCode, SummarySignal } from './sales-summary-schema.ts';

/** Every word of the summary that is not common to all. */
export interface SummaryMessages {
  title: string;
  pipeline(name: string): string;
  cards: Record<SummaryCardId, string>;
  /** What a figure stands on. */
  base: Record<SummaryCardId, (n: number) => string>;
  /** Its share: won of closed, overdue of open. */
  of(count: number, n: number, range: string): string;
  previous(change: string, before: string): string;
  /** The value before, where there is no change to tell. */
  before(text: string): string;
  isNew: string;
  nothingBefore: string;
  signals: Record<SummarySignal, string>;
  /** Where the last week or month lies. */
  finding: {
    signal(card: string, unit: 'week' | 'month', value: string, signal: SummarySignal, limits: string): string;
    within: string;
    tooFew: string;
    noDeals: string;
  };
  sparkline(card: string, unit: 'week' | 'month', points: number): string;
  table: Record<'title' | 'figure' | 'value' | 'before' | 'change' | 'n' | 'series' | 'from', string>;
  at(when: string): string;
  notes: Record<SummaryNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadSummaryMessages: Record<Language, () => Promise<(format: Format) => SummaryMessages>> = {
  ru: async () => (await import('./sales-summary-ru.ts')).ru,
  en: async () => (await import('./sales-summary-en.ts')).en,
  es: async () => (await import('./sales-summary-es.ts')).es,
  pt: async () => (await import('./sales-summary-pt.ts')).pt,
};
