/** How early signals come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { SignalsMessages } from './early-signals-messages.ts';
import type { EarlySignalsCell, EarlySignalsReport, SignalMeasure } from './early-signals-schema.ts';

const clocks = {
  finding: null,
  change: null,
  state: null,
  usual: null,
  last: null,
  'new-deals': null,
  'first-calls': null,
  'first-reply': null,
  conversations: null,
  moves: null,
  'tasks-done': null,
  'late-tasks': null,
  stage: null,
} satisfies Record<string, Clock | null> & Record<SignalMeasure, Clock | null>;

export type SignalFigure = keyof typeof clocks;

export const explained: Explained<EarlySignalsReport, EarlySignalsCell, SignalsMessages, SignalFigure> = {
  words: {
    ru: async () => (await import('./early-signals-explained-ru.ts')).ru,
    en: async () => (await import('./early-signals-explained-en.ts')).en,
    es: async () => (await import('./early-signals-explained-es.ts')).es,
    pt: async () => (await import('./early-signals-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'weeks',
  base: ({ series }) => ({ kind: 'series', n: series.length }),
  figureOf: ({ series }, report) => report.series.find(({ id }) => id === series)?.measure ?? 'stage',
};
