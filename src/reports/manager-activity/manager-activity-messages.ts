import type { Format, Language } from '../../format/format.ts';
import type { ActivityNoteCode, ActivitySignal, ActivityVerdict } from './manager-activity-schema.ts';

/** Every word of the activity report that is not common to all. */
export interface OwnMessages {
  title: string;
  people(count: number): string;
  kind: string;
  acts(count: number): string;
  finding: {
    nothing: string;
    /** How many acts of the chosen kind. */
    total(kind: string, count: number): string;
    above(names: string): string;
    below(names: string): string;
    more(names: string): string;
    less(names: string): string;
    steady: string;
    tooFew: string;
  };
  andMore(count: number): string;
  calendar: Record<'day' | 'week' | 'month', string>;
  cell(name: string, when: string, count: number, isOff: boolean): string;
  legend: Record<'none' | 'off', string>;
  columns: Record<'manager' | 'count' | 'worked' | 'rate' | 'trend' | 'compared' | 'late' | 'talks' | 'talk' | 'replies' | 'reply', string>;
  range(low: string, high: string): string;
  signals: Record<ActivitySignal, string>;
  trend(name: string, weeks: number): string;
  comparison: Record<ActivityVerdict, string>;
  comparisonHint(ratio: string, p: string, against: 'each-other' | 'rest'): string;
  team: string;
  allKinds: string;
  notes: Record<ActivityNoteCode, (count: number) => string>;
}

/** With the names of kinds of acts, which several reports share. */
export interface ActivityMessages extends OwnMessages {
  act(kind: string): string;
}

/** Words are loaded by language, since a reader has one. */
export const loadActivityMessages: Record<Language, () => Promise<(format: Format) => OwnMessages>> = {
  ru: async () => (await import('./manager-activity-ru.ts')).ru,
  en: async () => (await import('./manager-activity-en.ts')).en,
  es: async () => (await import('./manager-activity-es.ts')).es,
  pt: async () => (await import('./manager-activity-pt.ts')).pt,
};
