import type { Format } from '../../format/format.ts';
import type { OwnMessages } from './manager-activity-messages.ts';

/** The activity report in English. */
export const en = (format: Format): OwnMessages => {
  const acts = (count: number) => format.plural(count, { one: '# act', other: '# acts' });
  const calls = (count: number) => format.plural(count, { one: '# call', other: '# calls' });
  return {
    title: 'Activity by person',
    people: (count) => format.plural(count, { one: '# person', other: '# people' }),
    kind: 'Kind of work',
    acts,
    finding: {
      nothing: 'The CRM has no traces of work in this period.',
      total: (kind, count) => `${kind}: ${format.integer(count)} in the period.`,
      above: (names) => `${names}: the last whole week is above their own usual limits.`,
      below: (names) => `${names}: the last whole week is below their own usual limits.`,
      more: (names) => `${names}: more per working day than the others, confirmed.`,
      less: (names) => `${names}: less per working day than the others, confirmed.`,
      steady: 'Everybody’s last week is within their own usual limits.',
      tooFew: 'The history is too short to tell changes from chance.',
    },
    andMore: (count) => `${format.integer(count)}\u00a0more`,
    calendar: { day: 'By day', week: 'By week', month: 'By month' },
    cell: (name, when, count, isOff) => `${name}, ${when}: ${acts(count)}${isOff ? ', day off' : ''}`,
    legend: { none: 'none', off: 'day off' },
    columns: {
      manager: 'Person',
      count: 'Total',
      worked: 'Working days',
      rate: 'Per working day',
      trend: 'Own weeks',
      compared: 'Beside the others',
      late: 'Tasks after due',
      talks: 'Conversations',
      talk: 'Talk time',
      replies: 'First replies',
      reply: 'To the first reply',
    },
    range: (low, high) => `${low}–${high}`,
    signals: {
      above: 'above usual',
      below: 'below usual',
      within: 'as usual',
      'no-value': 'a week without working days',
      'too-few-weeks': 'short history',
    },
    trend: (name, weeks) => `${name}, by week: ${format.plural(weeks, { one: '# week', other: '# weeks' })}`,
    comparison: { more: 'more', less: 'less', 'not-confirmed': 'no confirmed difference', 'not-enough-data': 'too few data' },
    comparisonHint: (ratio, p, against) => `${against === 'rest' ? 'to the others' : 'to each other'}: ×\u00a0${ratio}, p\u00a0=\u00a0${p}`,
    team: 'All together',
    allKinds: 'All kinds of work',
    notes: {
      'acts-without-person': (count) => `${acts(count)} of robots and clients: nobody’s work`,
      'calls-without-manager': (count) => `${calls(count)} without a person: not shown`,
      'missed-calls': (count) => `${calls(count)} from clients without a conversation: not counted as work`,
      'overlapping-calls': (count) => `${calls(count)} at the same time as another of the same person: talk time may be too high`,
      'acts-without-deal': (count) => `${acts(count)} without a deal: outside this selection`,
      'events-repeated': (count) =>
        `${format.plural(count, { one: '# event repeats', other: '# events repeat' })} other records and ${count === 1 ? 'is' : 'are'} not counted twice`,
      'pipeline-not-filtered': () => 'the choice of a pipeline does not apply to this report',
      'no-calls': () => 'there are no calls in the data',
      'no-events': () => 'there are no events in the data: messages, mails and notes are not seen',
    },
  };
};
