import type { Format } from '../../format/format.ts';
import type { SignalsMessages } from './early-signals-messages.ts';

/** Early signals in English. */
export const en = (format: Format): SignalsMessages => {
  const weeks = (count: number) => format.plural(count, { one: '# week', other: '# weeks' });
  return {
    title: 'Early signals',
    pipeline: (name) => `pipeline “${name}”`,
    weeks,
    measures: {
      'new-deals': 'New deals',
      'first-calls': 'New deals called within a working day',
      'first-reply': 'First reply within 4 working hours',
      conversations: 'Conversations',
      moves: 'Moves up the pipeline',
      'tasks-done': 'Tasks done',
      'late-tasks': 'Tasks not done in time',
    },
    stage: (stage, pipeline) => `Onwards from “${stage}” (${pipeline})`,
    perDay: (value) => `${value} a day`,
    states: {
      confirmed: 'confirmed',
      watch: 'worth a look',
      usual: 'as usual',
      'too-short': 'too few weeks',
      'too-few': 'too few cases',
      'no-data': 'no data',
    },
    rules: {
      limit: 'a week beyond the usual limits',
      run: 'eight weeks in a row worse than usual',
      'three-of-four': 'three weeks of four clearly worse',
      cusum: 'a shift has added up (CUSUM)',
      ewma: 'the smoothed mean has moved (EWMA)',
    },
    finding: {
      confirmed: (what, change, since, others) =>
        `${what}: ${change} since ${since}, the change is confirmed.${others > 0 ? ` And ${format.plural(others, { one: '# more signal', other: '# more signals' })}.` : ''}`,
      watch: (what) => `No change is confirmed. Worth a look: ${what}.`,
      quiet: (count) => `Nothing alarming: ${format.plural(count, { one: '# series is', other: '# series are' })} within the usual limits.`,
      tooShort: 'History is too short to tell a change from chance: more than twelve complete weeks are needed.',
      noData: 'There is nothing to watch in the data: deals with their moves, tasks or calls are needed.',
    },
    from: (before, since) => `was ${before}, now ${since}`,
    interval: (low, high) => `with 95% confidence: ${low} to ${high}`,
    since: (date) => `since ${date}`,
    effect: {
      proven: (count) => `revenue usually follows after ${weeks(count)}`,
      unproven: 'no link with revenue proven',
    },
    who: {
      most: (name, change) => `Most of all: ${name} (${change}).`,
      worse: (worse, compared) => `Worse beyond chance with ${format.integer(worse)} of\u00a0${format.integer(compared)}.`,
      nobody: 'With nobody alone is a change proven.',
    },
    records: (count) => `Show records: ${count}`,
    why: 'Why this is not chance',
    refrozen: 'the usual level was renewed after a lasting change',
    sparkline: (what, count) => `${what}: ${weeks(count)}, usual limits and the beginning of the change`,
    seasons: {
      alike: 'the same a year ago: looks like the season',
      other: 'nothing alike a year ago',
      unknown: 'season not checked: no such weeks a year ago',
    },
    snooze: {
      action: 'Put off',
      time: 'For how long',
      reason: 'Why',
      save: 'Put off',
      note: 'It comes back sooner if it gets clearly worse.',
      back: 'Bring back',
      list: 'Signals put off',
      until: (date) => `put off until ${date}`,
      untilChange: 'until it changes',
      worse: (size, reason) => `Back before its day: it was ${size} then and got worse. It was put off: “${reason}”.`,
    },
    table: { title: 'Everything that is watched', series: 'Series', state: 'State', usual: 'Usual', last: 'Last week', change: 'Change' },
    notes: {
      'short-weeks': (count) => `${weeks(count)} with fewer than three working days, not judged`,
      'calls-not-filtered': () => 'conversations are of all pipelines',
      'other-currencies': (count) => `won deals in other currencies: ${format.integer(count)}, not in the revenue series`,
      'no-calls': () => 'the data hold no calls',
      'no-tasks': () => 'the data hold no tasks',
    },
  };
};
