/** How the figures of calls and of their reviews come about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { CallMessages } from './call-stats-messages.ts';
import type { CallStatsCell, CallStatsOptions, CallStatsReport } from './call-stats-schema.ts';

const clocks = {
  finding: null,
  calls: null,
  in: null,
  answered: null,
  out: null,
  conversations: null,
  talk: null,
  median: null,
  deals: null,
  lost: null,
  heat: null,
  histogram: null,
  episodes: null,
  reviewed: null,
  score: null,
  point: null,
  shared: null,
  agreement: null,
  expected: null,
  kappa: null,
} satisfies Record<string, Clock | null>;

export type CallFigure = keyof typeof clocks;

const figures = {
  calls: 'calls',
  in: 'in',
  out: 'out',
  answered: 'in',
  missed: 'in',
  reached: 'out',
  'not-reached': 'out',
  unknown: 'in',
  business: 'answered',
  'business-answered': 'answered',
  off: 'answered',
  'off-answered': 'answered',
  talks: 'talk',
  conversations: 'conversations',
  qualifying: 'deals',
  led: 'deals',
  deals: 'deals',
  episodes: 'episodes',
  'lost-episodes': 'lost',
  recorded: 'calls',
  reviewed: 'reviewed',
} satisfies Record<CallStatsCell['set'], CallFigure>;

export const explained: Explained<CallStatsReport, CallStatsCell, CallMessages, CallFigure> = {
  words: {
    ru: async () => (await import('./call-stats-explained-ru.ts')).ru,
    en: async () => (await import('./call-stats-explained-en.ts')).en,
    es: async () => (await import('./call-stats-explained-es.ts')).es,
    pt: async () => (await import('./call-stats-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'calls',
  base({ count, team, reviews }, figure) {
    const shared = reviews?.agreement.reduce((sum, { calls }) => sum + calls, 0) ?? 0;
    const bases: Record<string, number> = {
      in: team.in.count,
      answered: team.answerRate?.n ?? 0,
      out: team.out.count,
      conversations: team.conversations.count,
      talk: team.talk.count,
      median: team.talk.count,
      histogram: team.talk.count,
      deals: team.deals.rate?.n ?? 0,
      lost: team.missedInEpisodes,
      episodes: team.missedInEpisodes,
      reviewed: reviews?.calls ?? 0,
      score: reviews?.reviewed ?? 0,
      point: reviews?.reviewed ?? 0,
      ...{ shared, agreement: shared, expected: shared, kappa: shared },
    };
    return { kind: 'calls', n: bases[figure ?? ''] ?? count };
  },
  figureOf: ({ set, weekday, fromMs }) => (weekday !== undefined ? 'heat' : fromMs !== undefined ? 'histogram' : figures[set]),
  terms: ({ sections }) => ({ calls: sections.list }),
  chosen(options, { filters, talkRange }, { managers }) {
    const { direction, result, person, phone, minSeconds, maxSeconds } = options as CallStatsOptions;
    const name = managers.find(({ managerId }) => String(managerId) === String(person))?.name;
    const seconds = (value: number | undefined) => (value === undefined ? null : `${value}\u00a0s`);
    const chosen: [label: string, value: string | undefined][] = [
      [filters.direction, direction && filters.directions[direction]],
      [filters.result, result && filters.results[result]],
      [filters.person, person === undefined ? undefined : (name ?? String(person))],
      [filters.talk, minSeconds || maxSeconds ? talkRange(seconds(minSeconds), seconds(maxSeconds)) : undefined],
      [filters.phone, phone],
    ];
    return chosen.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  },
};
