import type { Format, Language } from '../../format/format.ts';
import type { DataQualityReport, QualityNoteCode, QualityRule } from './data-quality-schema.ts';

type Severity = QualityRule['severity'];
type Verdict = DataQualityReport['discipline']['stages'][number]['time']['verdict'];

/** Every word of the quality report that is not common to all. */
export interface QualityMessages {
  title: string;
  at(when: string): string;
  pipeline(name: string): string;
  finding: {
    nothingOpen: string;
    few(trusted: number, open: number): string;
    score(percent: string, trusted: number, open: number): string;
    worst(rule: string, count: number): string;
    skipper(name: string, own: string, rest: string): string;
  };
  deals(count: number): string;
  noManager: string;
  severity: Record<Severity, string>;
  severityLegend: string;
  rulesLabel: string;
  /** What the deals are of which a rule is asked. */
  bases: Record<string, string>;
  of(count: number, n: number): string;
  unchecked: string;
  standsOut(name: string, count: number, n: number): string;
  columns: Record<
    | 'rule'
    | 'severity'
    | 'deals'
    | 'share'
    | 'base'
    | 'manager'
    | 'open'
    | 'trust'
    | 'stage'
    | 'norm'
    | 'skips'
    | 'backs'
    | 'rest'
    | 'verdict'
    | 'deal'
    | 'amount'
    | 'breaches'
    | 'skipRange'
    | 'time'
    | 'from'
    | 'firstUse'
    | 'lastUse'
    | 'use',
    string
  >;
  sections: Record<'check' | 'managers' | 'stages' | 'trend' | 'movers' | 'paths' | 'scheme' | 'mapping' | 'history', string>;
  verdicts: Record<Verdict, string>;
  trendLabel(weeks: number): string;
  trendNote: string;
  change: Record<'introduced' | 'retired', (stage: string, when: string) => string>;
  noChange: string;
  mapping: { hint: string; itself: string; proposed: string; label(stage: string): string; accept: string };
  group: string;
  all(count: number): string;
  nothingToFix: string;
  between(low: string, high: string): string;
  notes: Record<QualityNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadQualityMessages: Record<Language, () => Promise<(format: Format) => QualityMessages>> = {
  ru: async () => (await import('./data-quality-ru.ts')).ru,
  en: async () => (await import('./data-quality-en.ts')).en,
  es: async () => (await import('./data-quality-es.ts')).es,
  pt: async () => (await import('./data-quality-pt.ts')).pt,
};
