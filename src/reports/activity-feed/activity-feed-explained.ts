/** How the feed comes about. Loaded when a reader asks. */
import type { Clock, Explained } from '../../i18n/explained.ts';
import type { FeedMessages } from './activity-feed-messages.ts';
import type { ActivityFeedCell, ActivityFeedOptions, ActivityFeedReport } from './activity-feed-schema.ts';

const clocks = { finding: null, row: null, digest: null } satisfies Record<string, Clock | null>;

export type FeedFigure = keyof typeof clocks;

export const explained: Explained<ActivityFeedReport, ActivityFeedCell, FeedMessages, FeedFigure> = {
  words: {
    ru: async () => (await import('./activity-feed-explained-ru.ts')).ru,
    en: async () => (await import('./activity-feed-explained-en.ts')).en,
    es: async () => (await import('./activity-feed-explained-es.ts')).es,
    pt: async () => (await import('./activity-feed-explained-pt.ts')).pt,
  },
  clocks,
  clock: () => 'acts',
  base({ acts, digest }, figure) {
    const ofDay = digest?.team.reduce((sum, { count }) => sum + count, 0) ?? 0;
    return { kind: 'acts', n: figure === 'finding' || figure === 'digest' ? ofDay : acts };
  },
  figureOf: ({ set, kind }) => (set === 'acts' && kind !== undefined ? 'digest' : 'row'),
  terms: ({ title }) => ({ row: title }),
  chosen(options, { filters, act, types }, { people }) {
    const { author, managerId, kinds, objectType, objectId, day, search } = options as ActivityFeedOptions;
    const person = people.find((one) => String(one.managerId) === String(managerId));
    const authors = { person: filters.people, client: filters.clients, robot: filters.robots };
    const chosen: [label: string, value: string | undefined][] = [
      [filters.who, author && authors[author]],
      [filters.who, managerId === undefined ? undefined : (person?.name ?? String(managerId))],
      [filters.kind, kinds?.map(act).join(', ')],
      [filters.object, objectType && [types[objectType] ?? objectType, objectId].filter(Boolean).join(' ')],
      [filters.day, day],
      [filters.search, search],
    ];
    return chosen.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  },
};
