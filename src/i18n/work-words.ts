import type { Language, PluralForms } from '../format/format.ts';

/** The words for what people do: kinds of acts, calls and how they ended. */
export interface WorkWords {
  /** By the kind of an act; kinds that are not here are shown as given. */
  act: Readonly<Record<string, string>>;
  direction: Record<'in' | 'out', string>;
  /** By `CallOutcome`. */
  outcome: Readonly<Record<string, string>>;
  columns: Record<'at' | 'act' | 'before' | 'after' | 'outcome' | 'talk' | 'phone' | 'recording', string>;
  total: Record<'calls' | 'acts', (count: number) => string>;
}

/** Words of work are loaded by language, and only where work is shown. */
export const loadWorkWords: Record<Language, () => Promise<(plural: Plural) => WorkWords>> = {
  ru: async () => (await import('./work-words-ru.ts')).ru,
  en: async () => (await import('./work-words-en.ts')).en,
  es: async () => (await import('./work-words-es.ts')).es,
  pt: async () => (await import('./work-words-pt.ts')).pt,
};

export type Plural = (count: number, forms: PluralForms) => string;
