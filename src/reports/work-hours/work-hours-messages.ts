import type { Format, Language } from '../../format/format.ts';
import type { HoursNoteCode, HoursPlan, Visibility, WorkHoursReport, ZoneDoubt } from './work-hours-schema.ts';

type Column =
  | 'manager'
  | 'zone'
  | 'hours'
  | 'first'
  | 'last'
  | 'spread'
  | 'active'
  | 'lunch'
  | 'lunchLength'
  | 'days'
  | 'planned'
  | 'daysOff'
  | 'tooFew'
  | 'traces'
  | 'laterFirst'
  | 'earlierLast'
  | 'day'
  | 'plan'
  | 'sessions'
  | 'breaks'
  | 'halfHour'
  | 'share';

/** Every word of the report on working hours that is not common to all. */
export interface WorkHoursMessages {
  title: string;
  people(count: number): string;
  /** Names of the modes, for the subtitle. */
  visibility: Record<Exclude<Visibility, 'people'>, string>;
  finding: {
    nothing: string;
    tooFew: string;
    hidden: string;
    /** A page has handed in more than may be shown. */
    tooMuch: string;
    withheld(why: NonNullable<WorkHoursReport['withheld']>, smallest: number): string;
    usual(first: string, last: string, active: string): string;
    behind(days: number, people: number): string;
    lunch(days: number, all: number, from: string, length: string): string;
    /** Of a single day. */
    day(seen: number, all: number, first: string, last: string): string;
    zone: Record<ZoneDoubt, (names: string) => string>;
  };
  andMore(count: number): string;
  /** What traces are, in the footnote. */
  lowerBound: string;
  rules(cut: string, gap: string): string;
  usualDay: string;
  /** One person's usual day in words. */
  usualOf(name: string, first: string, last: string, active: string, days: string): string;
  noUsual: string;
  /** Days with traces, of those to be worked, and those beside them. */
  daysOf(days: string, planned: string): string;
  daysOff(count: number): string;
  lunchAt(from: string, length: string): string;
  noLunch: string;
  dayOf(name: string, when: string, first: string, last: string, active: string, traces: string): string;
  dayWithout(name: string, when: string): string;
  notBefore(first: string): string;
  noTraces: string;
  tooFew: string;
  isRunning: string;
  plan: Record<HoursPlan, string>;
  checkZone: string;
  traces(count: number): string;
  unfold(name: string): string;
  showAll(count: number): string;
  legend: Record<'session' | 'call' | 'event' | 'lunch' | 'schedule' | 'off' | 'share' | 'median', string>;
  figures: Record<'first' | 'last' | 'active' | 'lunch', string>;
  /** Of a distribution that leaves some of its parts out. */
  fewHidden: string;
  half(low: string, high: string): string;
  ofDays(n: number, all: number): string;
  columns: Record<Column, string>;
  tables: Record<'people' | 'days' | 'usual', string>;
  notes: Record<HoursNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadHoursMessages: Record<Language, () => Promise<(format: Format) => WorkHoursMessages>> = {
  ru: async () => (await import('./work-hours-ru.ts')).ru,
  en: async () => (await import('./work-hours-en.ts')).en,
  es: async () => (await import('./work-hours-es.ts')).es,
  pt: async () => (await import('./work-hours-pt.ts')).pt,
};
