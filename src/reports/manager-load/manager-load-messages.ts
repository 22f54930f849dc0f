import type { Format, Language } from '../../format/format.ts';
import type { LoadEstimate, LoadNoteCode, LoadStatus } from './manager-load-schema.ts';

/** Every word of the load report that is not common to all. */
export interface LoadMessages {
  title: string;
  at(when: string): string;
  pipeline(name: string): string;
  managers(count: number): string;
  finding: {
    nothingOpen: string;
    overloaded(name: string, open: string, limit: string, others: number): string;
    idle(name: string, open: string, floor: string, others: number): string;
    uneven(name: string, times: number): string;
    within: string;
    even: string;
    overdue(count: number): string;
    short(names: string): string;
  };
  deals(count: number): string;
  tasks(count: number): string;
  barsLabel: string;
  /** What the parts of a bar are. */
  legend: Record<'withTask' | 'withoutTask' | 'limit' | 'floor', string>;
  columns: Record<
    | 'manager'
    | 'open'
    | 'status'
    | 'average'
    | 'overload'
    | 'tasks'
    | 'overdue'
    | 'oldest'
    | 'withoutTask'
    | 'dueSoon'
    | 'winRate'
    | 'stay'
    | 'flow'
    | 'amount'
    | 'plan',
    string
  >;
  status: Record<LoadStatus, string>;
  away: string;
  noManager: string;
  team: string;
  byStage: string;
  showAll(count: number): string;
  spread(times: number, gini: string): string;
  totals: Record<'open' | 'won' | 'lost' | 'tasks' | 'overdue' | 'done' | 'contacts' | 'newContacts', string>;
  trend: Record<'title' | 'from' | 'created' | 'won' | 'amount' | 'load' | 'running', string>;
  estimate: {
    title: string;
    statuses: Record<LoadEstimate['status'], (resolved: number) => string>;
    band(floor: string, limit: string): string;
    point(load: string, share: string): string;
    load: string;
    conversion: string;
  };
  move: {
    title: string;
    from: string;
    to: string;
    count: string;
    result(from: string, before: string, after: string, to: string, toBefore: string, toAfter: string): string;
    never: string;
  };
  notes: Record<LoadNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadLoadMessages: Record<Language, () => Promise<(format: Format) => LoadMessages>> = {
  ru: async () => (await import('./manager-load-ru.ts')).ru,
  en: async () => (await import('./manager-load-en.ts')).en,
  es: async () => (await import('./manager-load-es.ts')).es,
  pt: async () => (await import('./manager-load-pt.ts')).pt,
};
