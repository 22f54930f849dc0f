/** The feed as tables for a file. */
import { toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { ActivityFeedReport, Digest, FeedRow } from './activity-feed-schema.ts';
import { byName, dayText, objectText, timeText, valueText, whatText, whoText, type FeedSpeech } from './activity-feed-text-views.ts';

/** Rows for a file. */
export function rowsTable(rows: readonly FeedRow[], speech: FeedSpeech): DataTable<FeedRow> {
  const { words, format } = speech;
  const { columns } = words;
  const column = (key: keyof typeof columns, value: (row: FeedRow) => string | number): TableColumn<FeedRow> => ({
    ...{ key, title: columns[key], value },
    text: (row) => String(value(row)),
  });
  const full = ({ feed, before, after }: FeedRow) => feed.full ?? { before, after };
  const who = ({ managerId, managerName, feed }: FeedRow) => ({ author: feed.author, managerId, name: managerName });
  return {
    caption: words.title,
    rows,
    columns: [
      { ...column('at', (row) => format.dateTime(row.at)), kind: ({ at }) => ({ kind: 'dateTime', value: at }) },
      column('who', (row) => whoText(who(row), speech)),
      column('what', (row) => whatText(row, speech)),
      column('object', (row) => objectText(row.feed, speech)),
      column('before', (row) => valueText(row, full(row).before, speech)),
      column('after', (row) => valueText(row, full(row).after, speech)),
      column('count', (row) => row.feed.count),
      column('key', (row) => row.feed.key),
    ],
  };
}

/** The digest for a file: a line per person and kind. */
export function digestTable(digest: Digest, speech: FeedSpeech): ExportTable {
  const { words } = speech;
  const { columns } = words;
  return {
    title: words.digest(dayText(speech, digest.from)),
    columns: [columns.who, columns.what, columns.count, columns.first, columns.last],
    rows: byName(digest.lines, speech).flatMap((line) =>
      line.counts.map(({ kind, count }) => [
        ...[whoText(line, speech), words.act(kind), count],
        ...[timeText(speech, line.firstAt), timeText(speech, line.lastAt)],
      ]),
    ),
  };
}

export const toExportTables = (report: ActivityFeedReport, speech: FeedSpeech, rows: readonly FeedRow[] = report.rows): ExportTable[] => [
  toExportTable(rowsTable(rows, speech)),
  ...(report.digest ? [digestTable(report.digest, speech)] : []),
];
