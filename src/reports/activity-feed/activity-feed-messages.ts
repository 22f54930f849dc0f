import type { Format, Language } from '../../format/format.ts';
import type { FeedNoteCode } from './activity-feed-schema.ts';

/** Every word of the feed that is not common to all. */
export interface OwnMessages {
  title: string;
  acts(count: number): string;
  finding: {
    nothing: string;
    /** The newest day: what happened, most important first. */
    day(day: string, told: string, people: number): string;
  };
  digest(day: string): string;
  showAll(count: number): string;
  author: Record<'client' | 'robot', string>;
  columns: Record<'at' | 'who' | 'what' | 'object' | 'before' | 'after' | 'count' | 'key' | 'first' | 'last', string>;
  filters: Record<
    | 'title'
    | 'who'
    | 'everybody'
    | 'people'
    | 'clients'
    | 'robots'
    | 'kind'
    | 'allKinds'
    | 'object'
    | 'allObjects'
    | 'day'
    | 'allDays'
    | 'search'
    | 'clear',
    string
  > & { only(name: string): string };
  /** Types of objects; others are shown as given. */
  types: Readonly<Record<string, string>>;
  noObject: string;
  objects(count: number): string;
  missing: string;
  /** Kinds of tasks; others are shown as given. */
  tasks: Readonly<Record<string, string>>;
  today: string;
  yesterday: string;
  unread(count: number): string;
  isNew: string;
  unfold(count: number): string;
  fold: string;
  moreActs(count: number): string;
  onlySome(shown: number, total: number): string;
  notFound: string;
  failed: string;
  saving: string;
  hint: string;
  notes: Record<FeedNoteCode, (count: number) => string>;
}

/** With the names of kinds of acts and of outcomes, which several reports share. */
export interface FeedMessages extends OwnMessages {
  act(kind: string): string;
  outcome(code: string): string;
}

/** Words are loaded by language, since a reader has one. */
export const loadFeedMessages: Record<Language, () => Promise<(format: Format) => OwnMessages>> = {
  ru: async () => (await import('./activity-feed-ru.ts')).ru,
  en: async () => (await import('./activity-feed-en.ts')).en,
  es: async () => (await import('./activity-feed-es.ts')).es,
  pt: async () => (await import('./activity-feed-pt.ts')).pt,
};
