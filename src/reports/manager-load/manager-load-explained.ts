/** How the figures of load come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { LoadMessages } from './manager-load-messages.ts';
import type { ManagerLoadCell, ManagerLoadReport } from './manager-load-schema.ts';

const clocks = {
  finding: null,
  bars: null,
  estimate: 'history',
  open: null,
  wonEver: null,
  lostEver: null,
  tasks: null,
  overdue: null,
  done: null,
  contacts: null,
  newContacts: 'created',
  status: null,
  average: 'period',
  overload: 'period',
  oldest: null,
  without: null,
  soon: null,
  rate: 'closed',
  stay: 'period',
  flow: 'period',
  amount: null,
  plan: null,
  byStage: null,
  created: 'created',
  wonIn: 'closed',
  wonAmount: 'closed',
  openAverage: 'period',
} satisfies Record<string, Clock | null>;

export type LoadFigure = keyof typeof clocks;

const figures = {
  open: 'open',
  won: 'wonEver',
  lost: 'lostEver',
  'without-task': 'without',
  closed: 'rate',
  tasks: 'tasks',
  overdue: 'overdue',
  'due-soon': 'soon',
  done: 'done',
  created: 'created',
  'won-in': 'wonIn',
} satisfies Record<ManagerLoadCell['set'], LoadFigure>;

export const explained: Explained<ManagerLoadReport, ManagerLoadCell, LoadMessages, LoadFigure> = {
  words: {
    ru: async () => (await import('./manager-load-explained-ru.ts')).ru,
    en: async () => (await import('./manager-load-explained-en.ts')).en,
    es: async () => (await import('./manager-load-explained-es.ts')).es,
    pt: async () => (await import('./manager-load-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'snapshot',
  at: ({ at }) => at,
  base({ team, totals, managers, estimate, trend }, figure) {
    const ofTasks: Record<string, number> = { tasks: team.tasks, soon: team.tasks, overdue: team.tasks, oldest: team.overdue };
    const ofDeals: Record<string, number> = {
      wonEver: totals.deals.won,
      lostEver: totals.deals.lost,
      estimate: estimate.resolved,
      rate: managers.reduce((sum, { winRate }) => sum + (winRate?.n ?? 0), 0),
      created: trend.reduce((sum, { created }) => sum + created, 0),
      wonIn: trend.reduce((sum, { won }) => sum + won, 0),
      wonAmount: trend.reduce((sum, { won }) => sum + won, 0),
    };
    if (figure === 'done') return { kind: 'tasks', n: totals.tasks.done };
    if (figure === 'contacts' || figure === 'newContacts') return null;
    const tasks = ofTasks[figure ?? ''];
    return tasks === undefined ? { kind: 'deals', n: ofDeals[figure ?? ''] ?? team.open } : { kind: 'tasks', n: tasks };
  },
  figureOf: ({ set, stageId }) => (stageId === undefined ? figures[set] : 'byStage'),
};
