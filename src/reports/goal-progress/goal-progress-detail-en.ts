import type { Format } from '../../format/format.ts';
import type { DetailMessages } from './goal-progress-messages.ts';

/** What unfolds of a goal, in English. */
export const en = (format: Format): DetailMessages => {
  const deals = (count: number) => format.plural(count, { one: '# deal', other: '# deals' });
  return {
    columns: {
      owner: 'Whose',
      metric: 'Metric',
      period: 'Period',
      done: 'Done',
      target: 'Target',
      share: 'Share',
      expected: 'Planned by today',
      forecast: 'Forecast',
      low: '80%, from',
      high: '80%, to',
      chance: 'Chance',
      needed: 'Needed per day',
      status: 'Status',
      since: 'Behind since',
    },
    path: 'planned',
    curve: (name) => `${name}: progress by day`,
    details: {
      expected: 'Planned by today',
      forecast80: 'Likely end (80%)',
      forecast95: 'Almost surely (95%)',
      chance: 'Chance to reach',
      perDay: 'Per day so far',
      needed: 'Needed per day',
      daysLeft: 'Working days left',
      projection: 'If the pace stays',
      since: 'Behind since',
      members: 'Goals of its people together',
      history: 'Earlier periods',
      changed: 'Target changed',
      open: 'Open deals in the forecast',
    },
    daysOf: (left, all) => `${left} of ${all}`,
    basis: {
      level: 'Foretold from the own level.',
      pipeline: 'Foretold from the open deals and the level of wins.',
      history: 'Foretold from earlier changes.',
    },
    statusNext: (status) => `The latest evaluation says: ${status}. The status changes if the next one agrees.`,
    changed: (when, before, after) => `${when}, ${before} before, ${after} now`,
    members: (count, target, difference) =>
      `${target} (${format.plural(count, { one: '# person', other: '# people' })})${difference === null ? '' : `, ${difference} against the team’s`}`,
    history: (reached, count) => `${format.integer(reached)} of ${format.integer(count)} reached`,
    past: (when, done, target) => `${when}: ${done} of ${target}`,
    openDeals: (count, expected) => `${deals(count)}, ${expected} expected`,
    showRows: (count) => `Show ${format.plural(count, { one: '# record', other: '# records' })}`,
  };
};
