import type { Format, Language } from '../format/format.ts';
import type { Clock, Kind } from './explained.ts';

/** Words of "How this is counted" that all reports share. */
export interface CountedWords {
  /** The heading of what a figure stands on. */
  base: string;
  /** The heading of what concerns all figures. */
  general: string;
  /** Leads from one figure to all. */
  all: string;
  /** What is counted when, by the clock. `when`: the period, or the moment of a snapshot. */
  clocks: Record<Clock, (when: string) => string>;
  kinds: Record<Kind, (count: number) => string>;
  trust: { term: string; text: string };
}

export const loadCountedWords: Record<Language, () => Promise<(format: Format) => CountedWords>> = {
  ru: async () => (await import('./counted-words-ru.ts')).ru,
  en: async () => (await import('./counted-words-en.ts')).en,
  es: async () => (await import('./counted-words-es.ts')).es,
  pt: async () => (await import('./counted-words-pt.ts')).pt,
};
