import type { Format } from '../format/format.ts';
import type { DataNote } from '../model/data-notes.ts';
import type { CommonMessages } from './common-messages.ts';

/** The words of every report in English. */
export const en = (format: Format): CommonMessages => ({
  loading: (rows, share, leftMs) =>
    rows === null
      ? 'Loading data…'
      : `Loading data: ${format.integer(rows)} records${share === null ? '' : `, ${format.percent(share)}`}${leftMs === null ? '' : `, ${format.duration(leftMs)} left`}`,
  refreshing: 'Refreshing',
  partial: 'Not all data are loaded yet: figures will change.',
  partialFinding: 'Conclusions follow when everything is loaded.',
  noSource: 'No data are connected.',
  noSourceDetail: 'Put the report inside <sales-data>, name a URL in endpoint, or hand a ready report to data.',
  errors: {
    malformed: 'The data came in an unexpected form and cannot be shown.',
    unauthorised: 'Please sign in again: the data source did not recognise you.',
    unpaid: 'The CRM is not paid for. Renew the subscription, and the reports will load.',
    forbidden: 'You have no access to these data.',
    blocked: 'The CRM refuses this address: there were too many requests. Try later or ask the administrator.',
    unreachable: 'The data source does not answer.',
    limited: 'Too many requests. Please try a little later.',
    scope: 'The report is set up wrongly.',
  },
  stale: 'Earlier figures are shown.',
  retry: 'Try again',
  clearStore: 'Load the data anew',
  details: 'Details for the administrator',
  moreIssues: (count) => `and ${format.integer(count)} more`,
  menu: 'Actions',
  exportCsv: 'Download table (CSV)',
  exportXlsx: 'Download workbook (XLSX)',
  exportPng: 'Download picture (PNG)',
  print: 'Print or PDF',
  file: {
    about: 'About',
    report: 'Report',
    period: 'Period',
    asOf: 'Data as of',
    timeZone: 'Time zone',
    finding: 'Finding',
    notes: 'Notes',
    filters: 'Filters',
    noFilters: 'none',
    empty: 'The report has no rows: there is nothing to save.',
    notReady: 'The report is not loaded yet: there is nothing to save.',
    more: (count) => `${format.plural(count, { one: '# more row', other: '# more rows' })}, all of them in the XLSX or CSV file`,
  },
  howCounted: 'How this is counted',
  close: 'Close',
  table: 'All figures as a table',
  asOf: (when) => `as of ${when}`,
  chartHint: 'Arrow keys move between rows, Enter shows details',
  drillDown: {
    columns: {
      deal: 'Deal',
      stage: 'Stage',
      manager: 'Manager',
      amount: 'Amount',
      created: 'Created',
      closed: 'Closed',
      reason: 'Loss reason',
      task: 'Task',
      due: 'Due',
      done: 'Done',
      marks: 'What to mend',
    },
    total: {
      deals: (count) => format.plural(count, { one: '# deal', other: '# deals' }),
      tasks: (count) => format.plural(count, { one: '# task', other: '# tasks' }),
    },
    range: (first, last, total) => `${format.integer(first)}–${format.integer(last)} of ${format.integer(total)}`,
    previous: 'Back',
    next: 'Next',
    empty: 'There is no record behind this figure.',
    untitled: (id) => `Deal ${id}`,
    filterBy: (names) => `Only ${names} in all reports`,
    filterNoMore: (names) => `Not only ${names} in all reports`,
    filterHint: 'Quicker: click with Ctrl or ⌘, or Ctrl + Enter',
  },
  trust: {
    label: (percent) => `Data trust ${percent}`,
    few: (trusted, open) => `Data trust: ${format.integer(trusted)} of ${format.integer(open)} deals`,
    low: 'low',
    explain: (trusted, open, range) =>
      `${format.integer(trusted)} of ${format.plural(open, { one: '# open deal', other: '# open deals' })} have no serious breach${range ? ` (probably ${range})` : ''}, as of now.`,
    worst: (rule, count) =>
      `Most often: ${rule}, ${format.plural(count, { one: '# deal', other: '# deals' })}. The report “Data quality” has all breaches.`,
    unchecked: (rules) => `No data to check: ${rules}.`,
  },
  rules: {
    'no-task': 'no task',
    'tasks-overdue': 'all tasks overdue',
    stale: 'longer in the stage than usual',
    'owner-inactive': 'nobody at work is responsible',
    'close-date-past': 'expected close has passed',
    'no-amount': 'no amount',
    'no-contact': 'no contact',
    'lost-without-reason': 'lost without a reason',
    'won-without-amount': 'won without an amount',
    'skipped-stage': 'a stage was skipped',
    'moved-back': 'moved back',
    'closed-before-created': 'closed before it was created',
    'quick-moves': 'three moves in a minute',
    duplicate: 'duplicate by contact',
    'future-dated': 'records from the future',
  },
  dataNote: (note) => enDataNote(note, format),
});

function enDataNote({ code, count, kind }: DataNote, format: Format): string {
  const texts: Record<DataNote['code'], string> = {
    partial: `only a part of the data is loaded: ${format.plural(count, { one: '# record', other: '# records' })}`,
    'rows-rejected': `${format.plural(count, { one: '# row', other: '# rows' })} not readable (${kind ?? ''})`,
    'values-assumed': `empty ${kind ?? ''} of ${format.plural(count, { one: '# record', other: '# records' })} filled as configured`,
    'deals-without-history': `${format.plural(count, { one: '# deal has', other: '# deals have' })} no stage change at all`,
    'no-history': 'the data hold no stage history',
    'no-calendar': 'no calendar given: Saturday and Sunday are off',
    'unknown-managers': `${format.plural(count, { one: '# manager', other: '# managers' })} known by number only`,
    'dates-suspicious': `odd creation date of ${format.plural(count, { one: '# deal', other: '# deals' })}`,
    'history-cleaned': `${format.plural(count, { one: '# move', other: '# moves' })} to the same stage not counted`,
    'unfinished-period': 'the period is still running',
    'hours-not-filtered': 'the choice of hours does not apply to this report',
    viewer: `loaded with the rights of ${kind ?? ''}`,
  };
  return texts[code];
}
