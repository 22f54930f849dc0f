import type { Format, Language } from '../../format/format.ts';
import type { FunnelNoteCode, GrowthPoint, SalesFunnelReport, Verdict } from './sales-funnel-schema.ts';

type Mode = SalesFunnelReport['clock'];
type Share = { count: number; n: number; share: number; low: number; high: number };

/** Every word of the funnel. A language that lacks one does not compile. */
export interface FunnelMessages {
  title: string;
  modes: Record<Mode, string>;
  modeLabel: string;
  /** `Созданы за март 2026`. */
  clock: Record<Mode, (period: string) => string>;
  pipeline(name: string): string;
  managers(count: number): string;
  finding: {
    largestLoss(stage: string): string;
    wentOn(share: Share): string;
    manager(name: string, share: Share, verdict: Verdict): string;
    selected(name: string, next: string, share: Share): string;
    behind(name: string, next: string, own: Share, rest: Share): string;
    noLosses: string;
    fewDeals(count: number): string;
    noDeals: string;
    noHistory(won: number, lost: number, open: number): string;
    events(count: number): string;
    snapshot(count: number): string;
  };
  lost(count: number): string;
  open(count: number): string;
  reached(count: number): string;
  chartLabel: string;
  table: Record<
    | 'stage'
    | 'reached'
    | 'step'
    | 'interval'
    | 'cumulative'
    | 'lost'
    | 'lostFrom'
    | 'open'
    | 'moved'
    | 'time'
    | 'amount'
    | 'entries'
    | 'deals'
    | 'touched',
    string
  >;
  comparison: {
    step(next: string): string;
    win: string;
    sideBySide: string;
    columns: Record<'manager' | 'deals' | 'share' | 'interval' | 'difference' | 'verdict', string>;
    of(count: number, n: number): string;
    team: string;
    verdicts: Record<Verdict, string>;
    alike(p: number): string;
    likeWithLike(points: string): string;
    more(count: number): string;
  };
  growth: {
    title: string;
    wins(point: GrowthPoint, money: string | null): string;
    condition(name: string, next: string): string;
    confirmed: string;
    hypothesis(needed: number | null): string;
  };
  stage: { reasons: string; noReason: string; time(median: string, range: string | null): string; amount: string };
  figures: Record<'winClosed' | 'winCohort' | 'winResolved' | 'cycle' | 'wonAmount' | 'perDay' | 'velocity' | 'winWithin', string>;
  figureHint: {
    of(count: number, n: number): string;
    within(days: number, lost: string): string;
    previous(text: string): string;
    value(share: string): string;
  };
  notes: Record<FunnelNoteCode, (count: number) => string>;
  dealsCount(count: number): string;
  noManager: string;
}

/** Words are loaded by language, since a reader has one. */
export const loadFunnelMessages: Record<Language, () => Promise<(format: Format) => FunnelMessages>> = {
  ru: async () => (await import('./sales-funnel-ru.ts')).ru,
  en: async () => (await import('./sales-funnel-en.ts')).en,
  es: async () => (await import('./sales-funnel-es.ts')).es,
  pt: async () => (await import('./sales-funnel-pt.ts')).pt,
};
