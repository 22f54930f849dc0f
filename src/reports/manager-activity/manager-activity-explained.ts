/** How the figures of activity come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { ActivityMessages } from './manager-activity-messages.ts';
import type { ManagerActivityCell, ManagerActivityReport } from './manager-activity-schema.ts';

const clocks = {
  finding: null,
  calendar: null,
  count: null,
  worked: 'days',
  rate: null,
  trend: 'history',
  compared: null,
  act: null,
  'call-in': null,
  'call-out': null,
  late: null,
  talks: null,
  talk: null,
  replies: null,
  reply: null,
} satisfies Record<string, Clock | null>;

export type ActivityFigure = keyof typeof clocks;

const isCall = (kind: string): kind is 'call-in' | 'call-out' => kind === 'call-in' || kind === 'call-out';

export const explained: Explained<ManagerActivityReport, ManagerActivityCell, ActivityMessages, ActivityFigure> = {
  words: {
    ru: async () => (await import('./manager-activity-explained-ru.ts')).ru,
    en: async () => (await import('./manager-activity-explained-en.ts')).en,
    es: async () => (await import('./manager-activity-explained-es.ts')).es,
    pt: async () => (await import('./manager-activity-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'acts',
  base({ team, kinds, kind }, figure) {
    const countOf = (one: string) => team.counts[kinds.indexOf(one)] ?? 0;
    if (figure === null || figure === 'act') return { kind: 'acts', n: team.counts.reduce((sum, count) => sum + count, 0) };
    if (isCall(figure)) return { kind: 'calls', n: countOf(figure) };
    if (figure === 'talks' || figure === 'talk') return { kind: 'calls', n: team.talks };
    if (figure === 'replies' || figure === 'reply') return { kind: 'deals', n: team.replies };
    return figure === 'late' ? { kind: 'tasks', n: team.lateTasks } : { kind: 'acts', n: countOf(kind) };
  },
  figureOf: ({ set, kind }) => (set !== 'acts' ? set : kind !== undefined && isCall(kind) ? kind : 'act'),
};
