import type { Format } from '../../format/format.ts';
import type { DealCardMessages } from './deal-card-messages.ts';

/** The card in English. */
export const en = (format: Format): DealCardMessages => ({
  title: 'How this deal is going',
  finding: {
    usual: (time, median) => `In this stage for ${time}: no longer than usual (half of deals take up to ${median}).`,
    slow: (time, median, p90) => `In this stage for ${time}: longer than half of deals (${median}), yet within the usual (up to ${p90}).`,
    late: (time, _, p90) => `In this stage for ${time}: longer than nine deals in ten (${p90}).`,
    'few-visits': (time, _, __, n) =>
      `In this stage for ${time}: nothing to compare with yet, ${format.plural(n, { one: '# visit has ended', other: '# visits have ended' })}.`,
    closed: 'The deal is closed.',
    'no-deal': 'This deal is not in the loaded data yet.',
  },
  stage: 'Stage',
  inStage: 'In the stage',
  median: 'Half of deals: up to',
  p90: 'Nine in ten: up to',
  picture: (time, median, p90) => `In the stage for ${time}; half of deals take up to ${median}, nine in ten up to ${p90}`,
  visits: (n) => format.plural(n, { one: 'from # visit to the stage', other: 'from # visits to the stage' }),
  manager: (name) => `Load: ${name}`,
  noManager: 'Nobody is responsible for this deal.',
  unnamed: (id) => `manager ${id}`,
  open: 'Open deals',
  ofLimit: (limit) => `(limit ${limit})`,
  over: 'over the limit',
  tasks: 'Open tasks',
  overdue: 'Overdue',
  goals: 'Goals',
  noGoals: 'No goals run today.',
  metrics: { 'revenue-won': 'Revenue', 'deals-won': 'Deals won', 'deals-created': 'New deals' },
  reached: (value, target) => `${value} of ${target}`,
  until: (date) => `until ${date}`,
  elapsed: (share) => `${share} of working time has passed`,
  table: { title: 'All figures as a table', figure: 'Figure', value: 'Value' },
  notes: {
    'other-goals': (count) => `${format.plural(count, { one: '# goal', other: '# goals' })} of other metrics: not shown here`,
    'other-currencies': (count) =>
      `${format.plural(count, { one: '# deal', other: '# deals' })} won in other currencies: not counted in the goal`,
  },
});
