import type { Format, Language } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';

/** Words that every report begins with. A language that lacks one does not compile. */
export interface CommonMessages {
  loading(rows: number | null, share: number | null, leftMs: number | null): string;
  refreshing: string;
  partial: string;
  /** In place of a finding: half of the records prove nothing. */
  partialFinding: string;
  /** The source does not answer: said without other words, which may be as far away. */
  unreachable: string;
  stale: string;
  retry: string;
  details: string;
  menu: string;
  finding: string;
  howCounted: string;
  table: string;
  asOf(when: string): string;
  chartHint: string;
  /** A deal without a name. */
  untitled(id: string): string;
  /** How far the records behind a report can be trusted. */
  trust: {
    label(percent: string): string;
    few(trusted: number, open: number): string;
    low: string;
  };
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
