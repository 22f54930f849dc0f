import type { Format } from '../../format/format.ts';
import type { SummaryMessages } from './sales-summary-messages.ts';

/** The summary in English. */
export const en = (format: Format): SummaryMessages => {
  const deals = (count: number) => format.plural(count, { one: '# deal', other: '# deals' });
  const tasks = (count: number) => format.plural(count, { one: '# task', other: '# tasks' });
  const won = (count: number) => format.plural(count, { one: '# won deal', other: '# won deals' });
  return {
    title: 'At a glance',
    pipeline: (name) => `pipeline “${name}”`,
    cards: {
      revenue: 'Revenue',
      leads: 'New deals',
      conversion: 'Conversion',
      'average-deal': 'Average deal',
      cycle: 'Sales cycle',
      'open-pipeline': 'Open pipeline',
      'overdue-tasks': 'Overdue tasks',
    },
    base: {
      revenue: won,
      leads: () => 'created in the period',
      conversion: () => 'of those closed in the period',
      'average-deal': won,
      cycle: () => 'half of the deals are faster',
      'open-pipeline': deals,
      'overdue-tasks': (n) => `of ${format.integer(n)} open`,
    },
    of: (count, n, range) => `${format.integer(count)} of ${format.integer(n)}${range ? ` · ${range}` : ''}`,
    previous: (change, before) => `${change} against ${before}`,
    before: (text) => `before: ${text}`,
    isNew: 'none before',
    nothingBefore: 'nothing to compare with',
    signals: {
      above: 'above the usual',
      below: 'below the usual',
      within: 'as usual',
      'no-value': 'no data',
      'too-few-points': 'history is short',
    },
    finding: {
      signal: (card, unit, value, signal, limits) => `${card}: the last full ${unit} had ${value}, ${signal} the usual ${limits}.`,
      within: 'All the main figures are within their usual limits.',
      tooFew: 'History is too short to tell a change from chance.',
      noDeals: 'There are no deals in this period.',
    },
    sparkline: (card, unit, points) => `${card} by ${unit}: ${format.plural(points, { one: '# point', other: '# points' })}`,
    table: {
      title: 'All figures as a table',
      figure: 'Figure',
      value: 'Value',
      before: 'Before',
      change: 'Change',
      n: 'Base',
      series: 'Series',
      from: 'From',
    },
    at: (when) => `as of ${when}`,
    notes: {
      'other-currencies': (count) => `${won(count)} in other currencies, not in the series`,
      'won-without-amount': (count) => `${won(count)} without an amount`,
      'few-points': (count) =>
        `${format.plural(count, { one: '# figure has', other: '# figures have' })} fewer than 12 points before the period and so no usual limits`,
      'tasks-without-deal': (count) => `${tasks(count)} without a deal, outside this selection`,
      'no-tasks': () => 'the data hold no tasks',
    },
  };
};
