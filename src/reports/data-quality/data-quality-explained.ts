/** How the figures of quality come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { QualityMessages } from './data-quality-messages.ts';
import type { DataQualityCell, DataQualityReport } from './data-quality-schema.ts';

const clocks = {
  finding: null,
  trust: null,
  trend: null,
  severity: null,
  share: null,
  deals: null,
  base: null,
  'to-fix': null,
  breaches: null,
  manager: null,
  amount: null,
  open: null,
  norm: 'history',
  'no-task': null,
  'tasks-overdue': null,
  stale: null,
  'owner-inactive': null,
  'close-date-past': null,
  'no-amount': null,
  'no-contact': null,
  'lost-without-reason': 'closed',
  'won-without-amount': 'closed',
  'skipped-stage': null,
  'moved-back': null,
  'closed-before-created': 'closed',
  'quick-moves': null,
  duplicate: null,
  'future-dated': null,
  skips: 'moves',
  backs: 'moves',
  rest: 'moves',
  skipRange: 'moves',
  time: 'moves',
  scheme: 'history',
  use: 'history',
  first: 'history',
  last: 'history',
} satisfies Record<string, Clock | null>;

export type QualityFigure = keyof typeof clocks;

export const explained: Explained<DataQualityReport, DataQualityCell, QualityMessages, QualityFigure> = {
  words: {
    ru: async () => (await import('./data-quality-explained-ru.ts')).ru,
    en: async () => (await import('./data-quality-explained-en.ts')).en,
    es: async () => (await import('./data-quality-explained-es.ts')).es,
    pt: async () => (await import('./data-quality-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'now',
  base({ open, toFix, rules }, figure) {
    const rule = rules.find((one) => one.rule === figure);
    if (rule) return { kind: 'deals', n: rule.n };
    if (figure === 'to-fix' || figure === 'breaches') return { kind: 'deals', n: toFix };
    // Moves, stays and what history tells stand on records of other kinds, each with its own number beside it.
    if (figure !== null && clocks[figure as QualityFigure] !== null) return null;
    return { kind: 'deals', n: open };
  },
  figureOf: ({ set }) => (set === 'trusted' || set === 'clean' ? 'trust' : set),
};
