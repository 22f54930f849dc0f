/** How the figures of goals come about. Loaded when a reader asks. */
import type { Format } from '../../format/format.ts';
import type { Clock, Explained } from '../../i18n/explained.ts';
import { loadDetailMessages, type GoalMessages } from './goal-progress-messages.ts';
import type { GoalProgressCell, GoalProgressReport, GoalRow } from './goal-progress-schema.ts';

const clocks = {
  finding: null,
  done: null,
  expected: null,
  target: null,
  range: null,
  forecast: null,
  forecast95: null,
  chance: null,
  needed: null,
  perDay: null,
  daysLeft: null,
  projection: null,
  since: null,
  share: null,
  status: null,
  metric: null,
  period: null,
  members: null,
  history: null,
  open: 'now',
  calls: null,
  conversations: null,
  'talk-time': null,
  'deals-created': null,
  'deals-won': null,
  'revenue-won': null,
  'stage-reached': null,
  'tasks-done': null,
  meetings: null,
  conversion: null,
  'overdue-tasks': null,
  'first-reply': null,
} satisfies Record<string, Clock | null> & Record<GoalRow['metric'], Clock | null>;

export type GoalFigure = keyof typeof clocks;

export const explained: Explained<GoalProgressReport, GoalProgressCell, GoalMessages, GoalFigure> = {
  words: {
    ru: async () => (await import('./goal-progress-explained-ru.ts')).ru,
    en: async () => (await import('./goal-progress-explained-en.ts')).en,
    es: async () => (await import('./goal-progress-explained-es.ts')).es,
    pt: async () => (await import('./goal-progress-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'goal',
  base: ({ goals }) => ({ kind: 'goals', n: goals.length }),
  figureOf: ({ goalId, set }, { goals }) => (set === 'open' ? 'open' : (goals.find(({ id }) => id === goalId)?.metric ?? 'done')),
  async terms({ metrics }, { goals }, format: Format) {
    if (goals.length === 0) return {};
    const { columns, details } = (await loadDetailMessages[format.language]())(format);
    return { ...columns, ...details, ...Object.fromEntries(goals.map(({ metric }) => [metric, metrics[metric]])) };
  },
};
