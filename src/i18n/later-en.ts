import type { Format } from '../format/format.ts';
import type { LaterMessages } from './later-messages.ts';
import { en as rules } from './rule-names-en.ts';

export const en = (format: Format): LaterMessages => ({
  errors: {
    malformed: 'The data came in an unexpected form and cannot be shown.',
    unauthorised: 'Please sign in again: the data source did not recognise you.',
    unpaid: 'The CRM is not paid for. Renew the subscription, and the reports will load.',
    forbidden: 'You have no access to these data.',
    blocked: 'The CRM refuses this address: there were too many requests. Try later or ask the administrator.',
    limited: 'Too many requests. Please try a little later.',
    scope: 'The report is set up wrongly.',
  },
  moreIssues: (count) => `and ${format.integer(count)} more`,
  noSource: 'No data are connected.',
  noSourceDetail: 'Put the report inside <sales-data>, name a URL in endpoint, or hand a ready report to data.',
  clearStore: 'Load all data again',
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
    notes: 'Notes',
    filters: 'Filters',
    noFilters: 'none',
    empty: 'The report has no rows: there is nothing to save.',
    notReady: 'The report is not loaded yet: there is nothing to save.',
    more: (count) => `${format.plural(count, { one: '# more row', other: '# more rows' })}, all of them in the XLSX or CSV file`,
  },
  close: 'Close',
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
    filterBy: (names) => `Only ${names} in all reports`,
    filterNoMore: (names) => `Not only ${names} in all reports`,
    filterHint: 'Quicker: click with Ctrl or ⌘, or Ctrl + Enter',
  },
  trustText: {
    explain: (trusted, open, range) =>
      `${format.integer(trusted)} of ${format.plural(open, { one: '# open deal', other: '# open deals' })} have no serious breach${range ? ` (probably ${range})` : ''}, as of now.`,
    worst: (rule, count) =>
      `Most often: ${rule}, ${format.plural(count, { one: '# deal', other: '# deals' })}. The report “Data quality” has all breaches.`,
    unchecked: (rules) => `No data to check: ${rules}.`,
  },
  rules,
});
