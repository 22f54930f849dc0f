import type { Language } from '../format/format.ts';
import type { RuleId } from '../model/quality-rules.ts';

/** What may be wrong with a deal. */
export type RuleNames = Readonly<Record<RuleId, string>>;

export const loadRuleNames: Record<Language, () => Promise<RuleNames>> = {
  ru: async () => (await import('./rule-names-ru.ts')).ru,
  en: async () => (await import('./rule-names-en.ts')).en,
  es: async () => (await import('./rule-names-es.ts')).es,
  pt: async () => (await import('./rule-names-pt.ts')).pt,
};
