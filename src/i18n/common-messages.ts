import type { Format, Language } from '../format/format.ts';
import type { ErrorKind } from '../model/errors.ts';

/** Words that every report needs. A language that lacks one does not compile. */
export interface CommonMessages {
  loading(rows: number | null, share: number | null): string;
  refreshing: string;
  partial: string;
  noSource: string;
  noSourceDetail: string;
  errors: Record<ErrorKind, string>;
  stale: string;
  retry: string;
  details: string;
  moreIssues(count: number): string;
  menu: string;
  exportCsv: string;
  exportPng: string;
  howCounted: string;
  close: string;
  table: string;
  asOf(when: string): string;
  chartHint: string;
  drillDown: {
    columns: Record<'deal' | 'stage' | 'manager' | 'amount' | 'created' | 'closed' | 'reason', string>;
    total(count: number): string;
    range(first: number, last: number, total: number): string;
    previous: string;
    next: string;
    empty: string;
    untitled(id: string): string;
  };
}

/** Words are loaded by language, since a reader has one. */
export const loadCommonMessages: Record<Language, () => Promise<(format: Format) => CommonMessages>> = {
  ru: async () => (await import('./common-ru.ts')).ru,
  en: async () => (await import('./common-en.ts')).en,
};
