/** How the figures of the card come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { DealCardMessages } from './deal-card-messages.ts';
import type { DealCardCell, DealCardReport } from './deal-card-schema.ts';

const clocks = {
  finding: null,
  inStage: null,
  median: 'history',
  p90: 'history',
  open: null,
  tasks: null,
  overdue: null,
  goals: 'goal',
} satisfies Record<string, Clock | null>;

export type CardFigure = keyof typeof clocks;

export const explained: Explained<DealCardReport, DealCardCell, DealCardMessages, CardFigure> = {
  words: {
    ru: async () => (await import('./deal-card-explained-ru.ts')).ru,
    en: async () => (await import('./deal-card-explained-en.ts')).en,
    es: async () => (await import('./deal-card-explained-es.ts')).es,
    pt: async () => (await import('./deal-card-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'now',
  base({ usual, manager, goals }, figure) {
    if (figure === 'goals') return { kind: 'goals', n: goals.length };
    if (figure === 'open') return { kind: 'deals', n: manager?.open ?? 0 };
    if (figure === 'tasks' || figure === 'overdue') return { kind: 'tasks', n: manager?.tasks ?? 0 };
    return figure === 'inStage' ? null : { kind: 'visits', n: usual.n };
  },
  figureOf: ({ set }) => set,
};
