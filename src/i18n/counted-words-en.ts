import type { Format } from '../format/format.ts';
import type { CountedWords } from './counted-words.ts';

export const en = ({ plural }: Format): CountedWords => ({
  base: 'Based on',
  general: 'What holds for all of them',
  all: 'All figures of this report',
  clocks: {
    period: (when) => when,
    created: (when) => `created: ${when}`,
    entered: (when) => `entered the pipeline: ${when}, with what became of them until now`,
    closed: (when) => `closed: ${when}`,
    moves: (when) => `moves between stages: ${when}`,
    acts: (when) => `done: ${when}`,
    calls: (when) => `calls begun: ${when}`,
    visits: (when) => `stays in a stage that began: ${when}`,
    days: (when) => `days: ${when}`,
    snapshot: (when) => `as it stood: ${when}`,
    now: (when) => `as it stands: ${when}`,
    history: (when) => `all history until ${when}`,
    weeks: (when) => `whole weeks: ${when}`,
    goal: () => 'each goal’s own period',
    previous: (when) => `the comparable period before: ${when}`,
  },
  kinds: {
    deals: (n) => plural(n, { one: '# deal', other: '# deals' }),
    tasks: (n) => plural(n, { one: '# task', other: '# tasks' }),
    calls: (n) => plural(n, { one: '# call', other: '# calls' }),
    acts: (n) => plural(n, { one: '# act', other: '# acts' }),
    traces: (n) => plural(n, { one: '# trace', other: '# traces' }),
    goals: (n) => plural(n, { one: '# goal', other: '# goals' }),
    series: (n) => plural(n, { one: '# weekly series', other: '# weekly series' }),
    visits: (n) => plural(n, { one: '# ended stay', other: '# ended stays' }),
    moves: (n) => plural(n, { one: '# move', other: '# moves' }),
    people: (n) => plural(n, { one: '# person', other: '# people' }),
  },
  trust: {
    term: 'Data trust',
    text: 'Share of open deals without a critical or major breach, as of now: with a task that is not late, not stale, with somebody at work responsible, and so on. The report “Data quality” counts it and tells the rules.',
  },
});
