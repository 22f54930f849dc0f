import type { Format, Language } from '../../format/format.ts';
import type { SignalMeasure, SignalNoteCode, SignalRule, SignalSeason, SignalState } from './early-signals-schema.ts';

/** Every word of early signals that is not common to all. */
export interface SignalsMessages {
  title: string;
  pipeline(name: string): string;
  weeks(count: number): string;
  /** What is watched; stages are named by `stage`. */
  measures: Record<Exclude<SignalMeasure, 'stage'>, string>;
  stage(stage: string, pipeline: string): string;
  perDay(value: string): string;
  states: Record<SignalState, string>;
  rules: Record<SignalRule, string>;
  finding: {
    confirmed(what: string, change: string, since: string, others: number): string;
    watch(what: string): string;
    quiet(series: number): string;
    tooShort: string;
    noData: string;
  };
  from(before: string, since: string): string;
  interval(low: string, high: string): string;
  since(date: string): string;
  effect: { proven(weeks: number): string; unproven: string };
  who: { most(name: string, change: string): string; worse(worse: number, compared: number): string; nobody: string };
  records(count: string): string;
  /** Opens the rules that fired. */
  why: string;
  refrozen: string;
  sparkline(what: string, weeks: number): string;
  /** Whether the year before saw the same. */
  seasons: Record<NonNullable<SignalSeason> | 'unknown', string>;
  snooze: Record<'action' | 'time' | 'reason' | 'save' | 'note' | 'back' | 'list' | 'untilChange', string> & {
    until(date: string): string;
    /** It came back before its day: what it was then, and why it was put off. */
    worse(size: string, reason: string): string;
  };
  table: Record<'title' | 'series' | 'state' | 'usual' | 'last' | 'change', string>;
  notes: Record<SignalNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadSignalsMessages: Record<Language, () => Promise<(format: Format) => SignalsMessages>> = {
  ru: async () => (await import('./early-signals-ru.ts')).ru,
  en: async () => (await import('./early-signals-en.ts')).en,
  es: async () => (await import('./early-signals-es.ts')).es,
  pt: async () => (await import('./early-signals-pt.ts')).pt,
};
