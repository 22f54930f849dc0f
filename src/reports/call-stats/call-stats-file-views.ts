/** The report as tables for a file. */
import { clockText } from '../../ui/call-player/clock-text.ts';
import { toExportTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { CallManager, CallStatsReport } from './call-stats-schema.ts';
import { clock, countColumns, FEWEST, managerTable, reachShare, reachText, type CallSpeech } from './call-stats-views.ts';

export const toExportTables = (report: CallStatsReport, speech: CallSpeech): ExportTable[] => {
  const { words } = speech;
  const table = managerTable(report, speech, null);
  const further = furtherColumns(speech);
  const people = toExportTable({ ...table, columns: table.columns.flatMap((column) => [column, ...(further[column.key] ?? [])]) });
  return [
    people,
    heatTable(report, speech),
    {
      title: words.sections.histogram,
      columns: [words.filters.talk, words.columns.talks],
      rows: report.histogram.map(({ fromMs, toMs, count }) => [
        words.talkRange(fromMs === 0 ? null : clockText(fromMs), toMs === null ? null : clockText(toMs)),
        count,
      ]),
    },
    {
      title: words.sections.episodes,
      columns: [words.sections.episodes, words.columns.in],
      rows: Object.values(words.endings).map((name, place) => [name, report.team.episodes[place]!]),
    },
  ];
};

/** What the screen tells in a second line of other columns, by the column before it. */
function furtherColumns(speech: CallSpeech): Readonly<Record<string, TableColumn<CallManager>[]>> {
  const { columns } = speech.words;
  return {
    answered: [countColumns(speech, null)('missed', 'missed', (row) => row.in.missed)],
    out: [
      {
        key: 'reached',
        title: columns.reached,
        text: (row) => reachText(row, speech),
        value: (row) => (reachShare(row).n >= FEWEST ? reachShare(row).count / reachShare(row).n : null),
      },
    ],
    median: [{ key: 'p90', title: columns.p90, text: ({ talk }) => clock(talk.p90Ms), value: ({ talk }) => talk.p90Ms }],
  };
}

/** The map for a file: a row per hour of the week. */
const heatTable = (report: CallStatsReport, { words }: CallSpeech): ExportTable => ({
  title: words.sections.heat,
  columns: [words.sections.heat, words.hour, words.columns.in, words.columns.answered, words.columns.out, words.columns.reached],
  rows: report.heat.map(({ weekday, hour, n, answered, outN, reached }) => [
    words.weekdays[weekday - 1]!,
    hour,
    n,
    answered,
    outN,
    reached,
  ]),
});
