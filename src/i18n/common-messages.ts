import type { Format, Language } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { ErrorKind } from '../model/errors.ts';
import type { RuleId } from '../model/quality-rules.ts';

/** Words that every report needs. A language that lacks one does not compile. */
export interface CommonMessages {
  loading(rows: number | null, share: number | null, leftMs: number | null): string;
  refreshing: string;
  partial: string;
  /** In place of a finding: half of the records prove nothing. */
  partialFinding: string;
  noSource: string;
  noSourceDetail: string;
  errors: Record<ErrorKind, string>;
  stale: string;
  retry: string;
  clearStore: string;
  details: string;
  moreIssues(count: number): string;
  menu: string;
  exportCsv: string;
  exportXlsx: string;
  exportPng: string;
  print: string;
  /** Words of files and of paper. */
  file: Record<
    'about' | 'report' | 'period' | 'asOf' | 'timeZone' | 'finding' | 'notes' | 'filters' | 'noFilters' | 'empty' | 'notReady',
    string
  > & {
    /** Rows that are left out. */
    more(count: number): string;
  };
  howCounted: string;
  close: string;
  table: string;
  asOf(when: string): string;
  chartHint: string;
  drillDown: {
    columns: Record<'deal' | 'stage' | 'manager' | 'amount' | 'created' | 'closed' | 'reason' | 'task' | 'due' | 'done' | 'marks', string>;
    total: Record<'deals' | 'tasks', (count: number) => string>;
    range(first: number, last: number, total: number): string;
    previous: string;
    next: string;
    empty: string;
    untitled(id: string): string;
    /** Filters all reports by what the figure is of, or no more. */
    filterBy(names: string): string;
    filterNoMore(names: string): string;
    filterHint: string;
  };
  /** How far the records behind a report can be trusted. */
  trust: {
    label(percent: string): string;
    few(trusted: number, open: number): string;
    low: string;
    explain(trusted: number, open: number, range: string): string;
    worst(rule: string, count: number): string;
    unchecked(rules: string): string;
  };
  /** What may be wrong with a deal. */
  rules: Record<RuleId, string>;
  /** What was left out or deserves doubt, in the footnote. */
  dataNote(note: DataNote): string;
}

/** The text of a note: the report's own, or one that is common to all. */
export function noteText(note: Note, common: CommonMessages, own: Readonly<Record<string, (count: number) => string>>): string {
  return Object.hasOwn(own, note.code) ? own[note.code]!(note.count) : common.dataNote(note as DataNote);
}

type Note = Omit<DataNote, 'code'> & { code: string };

/** Words are loaded by language, since a reader has one. */
export const loadCommonMessages: Record<Language, () => Promise<(format: Format) => CommonMessages>> = {
  ru: async () => (await import('./common-ru.ts')).ru,
  en: async () => (await import('./common-en.ts')).en,
  es: async () => (await import('./common-es.ts')).es,
  pt: async () => (await import('./common-pt.ts')).pt,
};
