/** How the figures of the funnel come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';
import type { SalesFunnelCell, SalesFunnelReport } from './sales-funnel-schema.ts';

const clocks = {
  finding: null,
  bars: null,
  reached: null,
  step: null,
  interval: null,
  cumulative: null,
  lost: null,
  lostFrom: null,
  open: null,
  moved: null,
  touched: null,
  time: 'visits',
  amount: null,
  entries: 'moves',
  deals: 'moves',
  counts: null,
  share: null,
  difference: null,
  verdict: null,
  beside: null,
  plot: null,
  growth: null,
  reasons: null,
  winCohort: null,
  winResolved: null,
  winClosed: 'closed',
  wonAmount: null,
  cycle: null,
  winWithin: null,
  velocity: null,
  perDay: 'closed',
} satisfies Record<string, Clock | null>;

export type FunnelFigure = keyof typeof clocks;

const ownClocks = { cohort: 'entered', closed: 'closed', events: 'moves', snapshot: 'snapshot' } as const;

/** Sets of deals whose figure has another name. */
const figures: Partial<Record<SalesFunnelCell['set'], FunnelFigure>> = {
  next: 'counts',
  resolved: 'counts',
  won: 'wonAmount',
  closed: 'winClosed',
};

export const explained: Explained<SalesFunnelReport, SalesFunnelCell, FunnelMessages, FunnelFigure> = {
  words: {
    ru: async () => (await import('./sales-funnel-explained-ru.ts')).ru,
    en: async () => (await import('./sales-funnel-explained-en.ts')).en,
    es: async () => (await import('./sales-funnel-explained-es.ts')).es,
    pt: async () => (await import('./sales-funnel-explained-pt.ts')).pt,
  },
  clocks,
  clock: ({ clock, hasHistory }) => (hasHistory ? ownClocks[clock] : 'closed'),
  at: ({ to, asOf }) => Math.min(to, asOf),
  base({ deals, won, winRate, stages }, figure) {
    const share = { winCohort: winRate.cohort, winResolved: winRate.resolved, winClosed: winRate.closed }[figure ?? ''];
    if (figure === 'time') return { kind: 'visits', n: stages.reduce((sum, { time }) => sum + (time?.ended ?? 0), 0) };
    if (figure === 'cycle' || figure === 'wonAmount') return { kind: 'deals', n: won };
    return figure === 'perDay' ? null : { kind: 'deals', n: share?.n ?? deals };
  },
  figureOf: ({ set, managerId, lossReasonId }) =>
    lossReasonId !== undefined
      ? 'reasons'
      : set === 'reached' && managerId !== undefined
        ? 'counts'
        : (figures[set] ?? (set as FunnelFigure)),
};
