import type { Format } from '../../format/format.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';

/** The report on working hours in English. */
export const en = (format: Format): WorkHoursMessages => {
  const count = (n: number, one: string, other: string) => format.plural(n, { one: `# ${one}`, other: `# ${other}` });
  const acts = (n: number) => count(n, 'act', 'acts');
  const calls = (n: number) => count(n, 'call', 'calls');
  const days = (n: number) => count(n, 'day', 'days');
  const people = (n: number) => count(n, 'person', 'people');
  return {
    title: 'Work hours',
    people,
    visibility: { 'aggregate-only': 'the team as a whole only', hidden: 'turned off' },
    finding: {
      nothing: 'There are no traces of work in the CRM in this period: choose another period or other filters.',
      tooFew: 'There are too few whole days with at least five traces to tell a usual day.',
      hidden: 'This report is turned off: work hours are neither computed nor shown.',
      tooMuch: 'Only the team as a whole may be shown, but the page’s data hold single people: the report is not shown.',
      withheld: (why, smallest) =>
        why === 'few-people'
          ? `Only the team as a whole is shown here, and only when at least ${people(smallest)} stand behind the figures and nobody has more than half of the days. That is not so now.`
          : `Only the team as a whole is shown here, and only when at least ${count(smallest, 'different day', 'different days')} stand behind the figures. There are fewer now.`,
      usual: (first, last, active) => `Traces in the CRM are usually from ${first} to ${last}, with ${active} active`,
      behind: (n, all) => ` (medians over ${days(n)} of ${people(all)}). `,
      lunch: (n, all, from, length) => `Lunch can be seen on ${format.integer(n)} of ${days(all)}: usually from ${from}, ${length}.`,
      day: (seen, all, first, last) =>
        `${format.integer(seen)} of ${people(all)} have traces in the CRM: not before ${first}, the last at ${last}. `,
      zone: {
        unknown: (names) => `${names}: the time zone is not known, the company’s is taken. `,
        night: (names) => `Check the time zone: ${names} — more than a quarter of the traces in this zone fall at 00–05. `,
      },
    },
    andMore: (n) => `${format.integer(n)} more`,
    lowerBound: 'traces in the CRM are a lower bound of work: meetings, travel and work outside the CRM are not seen here',
    rules: (cut, gap) => `a day begins at ${cut}, a break is more than ${gap} without traces`,
    usualDay: 'Usual day',
    usualOf: (name, first, last, active, n) =>
      `${name}: traces in the CRM usually from ${first} to ${last}, ${active} active, days with traces ${n}`,
    noUsual: 'too few traces',
    daysOf: (n, planned) => `${n} of ${planned}`,
    daysOff: (n) => `+${count(n, 'day off', 'days off')}`,
    lunchAt: (from, length) => `Lunch from ${from}, ${length}`,
    noLunch: 'not determined',
    dayOf: (name, when, first, last, active, n) => `${name}, ${when}: traces in the CRM from ${first} to ${last}, ${active} active, ${n}`,
    dayWithout: (name, when) => `${name}, ${when}: no traces in the CRM`,
    notBefore: (first) => `Traces in the CRM not before ${first}`,
    noTraces: 'no traces',
    tooFew: 'too few traces',
    isRunning: 'still running',
    plan: { work: 'working day', short: 'short day', off: 'day off', holiday: 'holiday', leave: 'away' },
    checkZone: 'check the time zone',
    traces: (n) => count(n, 'trace', 'traces'),
    unfold: (name) => `${name}: days`,
    showAll: (n) => `Show all ${format.integer(n)}`,
    legend: {
      session: 'traces without a break',
      call: 'call',
      event: 'other act',
      lunch: 'lunch',
      schedule: 'by schedule',
      off: 'holiday or away',
      share: 'the higher, the more of the days',
      median: 'medians of first and last traces',
    },
    figures: { first: 'First traces', last: 'Last traces', active: 'Active per day', lunch: 'Lunch' },
    fewHidden: 'Half hours behind which there are too few people are not shown.',
    half: (low, high) => `half of the days: ${low}\u00a0– ${high}`,
    ofDays: (n, all) => `on ${format.integer(n)} of ${days(all)}`,
    columns: {
      hours: 'First – last',
      manager: 'Person',
      zone: 'Time zone',
      first: 'First traces',
      last: 'Last traces',
      spread: '± min',
      active: 'Active',
      lunch: 'Lunch from',
      lunchLength: 'Lunch',
      days: 'Days with traces',
      planned: 'Working days',
      daysOff: 'On days off',
      tooFew: 'Days with too few traces',
      traces: 'Traces',
      laterFirst: 'Days with first traces after the schedule’s start',
      earlierLast: 'Days with last traces before the schedule’s end',
      day: 'Day',
      plan: 'By schedule',
      sessions: 'Sessions',
      breaks: 'Breaks',
      halfHour: 'Time',
      share: 'Share of days',
    },
    tables: { people: 'Work hours by person', days: 'Days', usual: 'Usual day by half hours' },
    notes: {
      'acts-without-person': (n) => `${acts(n)} of robots and clients are nobody’s traces`,
      'calls-without-manager': (n) => `not shown, calls without a person: ${format.integer(n)}`,
      'missed-calls': (n) => `${calls(n)} from clients without a conversation are no traces of work`,
      'overlapping-calls': (n) => `calls at the same time as another of the same person: ${format.integer(n)}, the common time counts once`,
      'calls-without-length': (n) => `calls without a length count as a moment: ${format.integer(n)}`,
      'calls-too-long': (n) => `calls of more than 12 hours count as a moment: ${format.integer(n)}`,
      'future-acts': (n) => `not counted, acts dated after the end of the data: ${format.integer(n)}`,
      'long-sessions': (n) =>
        `traces without a break for more than 16 hours ${count(n, 'time', 'times')}: a program may be working under a person’s name`,
      'days-too-few': (n) => `days with fewer than five traces tell no hours: ${format.integer(n)}`,
      'zones-unknown': (n) => `the time zone of ${people(n)} is not known: the company’s is taken`,
      'people-without-zone': (n) => `no time zone given for ${people(n)}: the company’s is taken`,
      'people-in-other-zones': (n) => `the days of ${people(n)} are in a zone of their own`,
      'events-repeated': (n) =>
        `${format.plural(n, { one: '# event repeats', other: '# events repeat' })} other records and ${n === 1 ? 'is' : 'are'} not counted twice`,
      'pipeline-not-filtered': () => 'the choice of a pipeline does not apply to this report',
      'deals-not-filtered': () => 'the choice of deals (by source, tag, stage or loss reason) does not apply to this report',
      'people-not-filtered': () => 'the choice of people does not apply: the team as a whole is shown',
      'no-calls': () => 'there are no calls in the data',
      'no-events': () => 'there are no events in the data: messages, mails and notes are not seen',
    },
  };
};
