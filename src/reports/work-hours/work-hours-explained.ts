/** How the figures of working hours come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';
import type { WorkHoursCell, WorkHoursReport } from './work-hours-schema.ts';

const clocks = {
  finding: null,
  hours: null,
  active: null,
  days: null,
  plannedDays: null,
  daysOff: null,
  daysTooFew: null,
  laterFirst: null,
  earlierLast: null,
  traces: null,
  lunch: null,
  zone: null,
  usual: null,
  name: null,
  plan: null,
  sessions: null,
  breaks: null,
} satisfies Record<string, Clock | null>;

export type HoursFigure = keyof typeof clocks;

export const explained: Explained<WorkHoursReport, WorkHoursCell, WorkHoursMessages, HoursFigure> = {
  words: {
    ru: async () => (await import('./work-hours-explained-ru.ts')).ru,
    en: async () => (await import('./work-hours-explained-en.ts')).en,
    es: async () => (await import('./work-hours-explained-es.ts')).es,
    pt: async () => (await import('./work-hours-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'days',
  base({ managers, team, visibility }) {
    if (visibility !== 'people') return team && { kind: 'people', n: team.people };
    return { kind: 'traces', n: managers.reduce((sum, { traces }) => sum + traces, 0) };
  },
  figureOf: () => 'traces',
  terms({ columns, usualDay }, { visibility, managers, days }) {
    if (visibility !== 'people' || managers.length === 0) return {};
    const { laterFirst, earlierLast, daysOff, traces, zone, plan, sessions, breaks } = columns;
    return {
      usual: usualDay,
      ...{ traces, plannedDays: columns.planned, daysOff, daysTooFew: columns.tooFew, laterFirst, earlierLast },
      ...{ lunch: columns.lunchLength, zone },
      ...(days.length > 0 ? { name: columns.manager, plan, sessions, breaks } : {}),
    };
  },
};
