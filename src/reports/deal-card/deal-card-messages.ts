import type { Format, Language } from '../../format/format.ts';
import type { CardGoal, DealPace } from './deal-card-schema.ts';

/** Every word of the card that is not common to all. */
export interface DealCardMessages {
  title: string;
  /** The finding; durations are written out. */
  finding: Record<Exclude<DealPace, 'no-deal' | 'closed'>, (time: string, median: string, p90: string, n: number) => string> & {
    closed: string;
    'no-deal': string;
  };
  stage: string;
  inStage: string;
  median: string;
  p90: string;
  /** The picture for those who do not see it. */
  picture(time: string, median: string, p90: string): string;
  visits(n: number): string;
  manager(name: string): string;
  noManager: string;
  unnamed(id: string): string;
  open: string;
  ofLimit(limit: string): string;
  over: string;
  tasks: string;
  overdue: string;
  goals: string;
  noGoals: string;
  metrics: Record<CardGoal['metric'], string>;
  reached(value: string, target: string): string;
  until(date: string): string;
  elapsed(share: string): string;
  table: Record<'title' | 'figure' | 'value', string>;
  notes: Record<'other-goals' | 'other-currencies', (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadCardMessages: Record<Language, () => Promise<(format: Format) => DealCardMessages>> = {
  ru: async () => (await import('./deal-card-ru.ts')).ru,
  en: async () => (await import('./deal-card-en.ts')).en,
  es: async () => (await import('./deal-card-es.ts')).es,
  pt: async () => (await import('./deal-card-pt.ts')).pt,
};
