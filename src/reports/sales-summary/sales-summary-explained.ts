/** How the figures of the summary come about. Loaded when a reader asks. */
import type { Clock, Explained, Kind } from '../../i18n/explained.ts';
import type { SummaryMessages } from './sales-summary-messages.ts';
import type { SalesSummaryCell, SalesSummaryReport } from './sales-summary-schema.ts';

const clocks = {
  finding: null,
  revenue: 'closed',
  leads: 'created',
  conversion: 'closed',
  'average-deal': 'closed',
  cycle: 'closed',
  'open-pipeline': 'snapshot',
  'overdue-tasks': 'snapshot',
  value: null,
  n: null,
  before: 'previous',
  change: 'previous',
  signal: null,
} satisfies Record<string, Clock | null>;

export type SummaryFigure = keyof typeof clocks;

const kinds: Record<string, Kind> = { 'overdue-tasks': 'tasks' };

export const explained: Explained<SalesSummaryReport, SalesSummaryCell, SummaryMessages, SummaryFigure> = {
  words: {
    ru: async () => (await import('./sales-summary-explained-ru.ts')).ru,
    en: async () => (await import('./sales-summary-explained-en.ts')).en,
    es: async () => (await import('./sales-summary-explained-es.ts')).es,
    pt: async () => (await import('./sales-summary-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'period',
  at: ({ at }) => at,
  base({ cards }, figure) {
    const card = cards.find(({ id }) => id === figure);
    return card ? { kind: kinds[card.id] ?? 'deals', n: card.share?.n ?? card.n } : null;
  },
  figureOf: ({ set }) => set,
};
