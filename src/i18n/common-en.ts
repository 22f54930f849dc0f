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
  unreachable: 'The data source does not answer.',
  stale: 'Earlier figures are shown.',
  retry: 'Try again',
  details: 'Details for the administrator',
  finding: 'Finding',
  howCounted: 'How this is counted',
  menu: 'Actions',
  table: 'All figures as a table',
  asOf: (when) => `as of ${when}`,
  chartHint: 'Arrow keys move between rows, Enter shows details',
  untitled: (id) => `Deal ${id}`,
  trust: {
    label: (percent) => `Data trust ${percent}`,
    few: (trusted, open) => `Data trust: ${format.integer(trusted)} of ${format.plural(open, { one: '# deal', other: '# deals' })}`,
    low: 'low',
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
