import type { Format, Language } from '../format/format.ts';
import type { ErrorKind } from '../model/errors.ts';
import type { RuleNames } from './rule-names.ts';

/** Words for what few readers see: failures, and what is asked for – the menu, files, lists of records, what trust means. */
export interface LaterMessages {
  errors: Record<Exclude<ErrorKind, 'unreachable'>, string>;
  moreIssues(count: number): string;
  noSource: string;
  noSourceDetail: string;
  clearStore: string;
  exportCsv: string;
  exportXlsx: string;
  exportPng: string;
  print: string;
  /** Words of files and of paper. */
  file: Record<'about' | 'report' | 'period' | 'asOf' | 'timeZone' | 'notes' | 'filters' | 'noFilters' | 'empty' | 'notReady', string> & {
    /** Rows that are left out. */
    more(count: number): string;
  };
  close: string;
  drillDown: {
    columns: Record<'deal' | 'stage' | 'manager' | 'amount' | 'created' | 'closed' | 'reason' | 'task' | 'due' | 'done' | 'marks', string>;
    total: Record<'deals' | 'tasks', (count: number) => string>;
    range(first: number, last: number, total: number): string;
    previous: string;
    next: string;
    empty: string;
    /** Filters all reports by what the figure is of, or no more. */
    filterBy(names: string): string;
    filterNoMore(names: string): string;
    filterHint: string;
  };
  /** What the trust in the records behind a report comes from. */
  trustText: {
    explain(trusted: number, open: number, range: string): string;
    worst(rule: string, count: number): string;
    unchecked(rules: string): string;
  };
  rules: RuleNames;
}

export const loadLaterMessages: Record<Language, () => Promise<(format: Format) => LaterMessages>> = {
  ru: async () => (await import('./later-ru.ts')).ru,
  en: async () => (await import('./later-en.ts')).en,
  es: async () => (await import('./later-es.ts')).es,
  pt: async () => (await import('./later-pt.ts')).pt,
};
