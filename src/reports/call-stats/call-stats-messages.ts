import type { Format, Language } from '../../format/format.ts';
import type { CallKind, CallResult, Ending } from './call-stats-kinds.ts';
import type { CallNoteCode } from './call-stats-schema.ts';

/** Every word of the call report that is not common to all. */
export interface CallMessages {
  title: string;
  calls(count: number): string;
  hours(count: string): string;
  /** Nine talks of ten are shorter. */
  under(p90: string): string;
  finding: {
    nothing: string;
    noIncoming(calls: string): string;
    chosen(calls: string): string;
    answered(percent: string, count: number, n: number): string;
    few(count: number, n: number): string;
    hour(hours: string, percent: string, n: number): string;
    people(names: string): string;
    lost(lost: number, all: number): string;
    allCalledBack: string;
  };
  andMore(count: number): string;
  filters: {
    label: string;
    direction: string;
    result: string;
    person: string;
    talk: string;
    phone: string;
    any: Record<'direction' | 'result' | 'person' | 'talk', string>;
    directions: Record<'in' | 'out', string>;
    results: Record<CallResult, string>;
    reset: string;
  };
  /** A length of talk: from and to as clock texts, null for no end. */
  talkRange(from: string | null, to: string | null): string;
  figures: {
    in: string;
    answered: string;
    off(percent: string, n: string): string;
    out: string;
    reached(percent: string, count: string): string;
    talk: string;
    median(median: string, p90: string): string;
    deals: string;
    dealsHint(led: string, n: string, days: number): string;
    conversations(count: string, from: string): string;
  };
  sections: Record<'heat' | 'histogram' | 'episodes' | 'managers' | 'list', string>;
  heat: Record<'answered' | 'reached', string>;
  /** Under the map. */
  heatLegend: Record<'answered' | 'reached', string>;
  heatNote: string;
  off: string;
  cell(when: string, what: string, count: number, n: number, share: string | null): string;
  hour: string;
  weekdays: readonly string[];
  endings: Record<Ending, string>;
  episodes(count: number, calls: number): string;
  wait(median: string): string;
  episodesNone: string;
  kinds: Record<CallKind, string>;
  columns: Record<
    'manager' | 'in' | 'answered' | 'missed' | 'out' | 'reached' | 'talks' | 'conversations' | 'talk' | 'median' | 'p90' | 'lost' | 'deals',
    string
  >;
  comparison: Record<'better' | 'worse', string>;
  comparisonHint(own: string, rest: string, difference: string, p: string): string;
  ofN(count: string, n: string): string;
  allPeople(count: number): string;
  list: {
    open: string;
    empty: string;
    columns: Record<'at' | 'client' | 'person' | 'result' | 'talk', string>;
    play(what: string): string;
    recorded: string;
    group: string;
    noRecording: string;
    noPhone: string;
    label(direction: string, who: string, when: string): string;
    loading: string;
    failed: string;
    retry: string;
    previous: string;
    next: string;
    range(first: number, last: number, total: number): string;
    playing: string;
    review: string;
  };
  notes: Record<CallNoteCode, (count: number) => string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadCallMessages: Record<Language, () => Promise<(format: Format) => CallMessages>> = {
  ru: async () => (await import('./call-stats-ru.ts')).ru,
  en: async () => (await import('./call-stats-en.ts')).en,
  es: async () => (await import('./call-stats-es.ts')).es,
  pt: async () => (await import('./call-stats-pt.ts')).pt,
};
