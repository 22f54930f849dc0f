/** How managers' results come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type { ManagerResultsCell, ManagerResultsReport } from './manager-results-schema.ts';

const clocks = {
  finding: null,
  bars: null,
  plot: null,
  revenue: null,
  change: 'previous',
  share: null,
  plan: null,
  deals: null,
  credited: null,
  average: null,
  median: null,
  winRate: null,
  interval: null,
  difference: null,
  lost: null,
  cycle: null,
  open: 'now',
  weighted: 'now',
  concentration: null,
} satisfies Record<string, Clock | null>;

export type ResultsFigure = keyof typeof clocks;

const figures = {
  credited: 'deals',
  won: 'winRate',
  lost: 'lost',
  resolved: 'winRate',
  open: 'open',
  largest: 'concentration',
} satisfies Record<ManagerResultsCell['set'], ResultsFigure>;

export const explained: Explained<ManagerResultsReport, ManagerResultsCell, ResultsMessages, ResultsFigure> = {
  words: {
    ru: async () => (await import('./manager-results-explained-ru.ts')).ru,
    en: async () => (await import('./manager-results-explained-en.ts')).en,
    es: async () => (await import('./manager-results-explained-es.ts')).es,
    pt: async () => (await import('./manager-results-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'closed',
  base({ team }, figure) {
    const n =
      figure === 'open' || figure === 'weighted'
        ? team.open
        : figure === 'lost'
          ? team.lost
          : ['winRate', 'interval', 'difference', 'plot'].includes(figure ?? '')
            ? (team.winRate?.n ?? 0)
            : team.deals;
    return { kind: 'deals', n };
  },
  figureOf: ({ set }) => figures[set],
};
