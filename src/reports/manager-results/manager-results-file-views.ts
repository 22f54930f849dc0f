/** The results as tables for a file. */
import { toExportTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { toMajor } from './manager-results-bars.ts';
import type { ManagerResultsReport } from './manager-results-schema.ts';
import { departmentTable, managerColumns, managerRows, teamRow, type Row } from './manager-results-table-views.ts';
import type { ResultsSpeech } from './manager-results-views.ts';

/** Managers, departments, and managers in each further currency, as tables for a file. */
export function toExportTables(report: ManagerResultsReport, speech: ResultsSpeech): ExportTable[] {
  const { words } = speech;
  const managers = {
    caption: words.tableLabel,
    columns: fileColumns(report, speech),
    rows: [...managerRows(report, speech), teamRow(report, words)],
  };
  const departments = departmentTable(report, speech, null);
  return [
    toExportTable(managers),
    ...(departments ? [toExportTable({ ...departments, columns: named(report, departments.columns) })] : []),
    ...currencyTable(report, speech),
  ];
}

/** A file has room for what the screen tells on hover. */
function fileColumns(report: ManagerResultsReport, speech: ResultsSpeech): TableColumn<Row>[] {
  const { words } = speech;
  const plain = (key: string, title: string, value: TableColumn<Row>['value']): TableColumn<Row> => ({ key, title, value, text: () => '' });
  const share = (...given: Parameters<typeof plain>): TableColumn<Row> => ({ ...plain(...given), kind: 'percent' });
  const shown = managerColumns(report, speech, null).filter(({ key }) => !['winRate', 'interval'].includes(key));
  return named(report, [
    ...shown,
    plain('won', words.table.won, ({ figures }) => figures.won),
    share('rate', words.table.winRate, ({ figures }) => figures.winRate?.share ?? null),
    share('low', `${words.table.interval} ≥`, ({ figures }) => figures.winRate?.low ?? null),
    share('high', `${words.table.interval} ≤`, ({ figures }) => figures.winRate?.high ?? null),
    share('shrunk', words.table.shrunk, ({ comparison }) => comparison?.shrunk ?? null),
    plain('verdict', words.table.difference, ({ comparison }) => (comparison === null ? null : words.verdictHints[comparison.verdict])),
    {
      ...plain('target', words.table.plan, ({ figures: { plan } }) => (plan === null ? null : toMajor(plan.targetMinor, report.currency))),
      kind: () => ({ kind: 'money', currency: report.currency }),
    },
  ]);
}

/** In a file a sum's currency stands in its heading. */
const named = (report: ManagerResultsReport, columns: readonly TableColumn<Row>[]): TableColumn<Row>[] =>
  columns.map((column) =>
    ['revenue', 'average', 'median', 'weighted'].includes(column.key)
      ? { ...column, title: `${column.title}, ${report.mainCurrency}` }
      : column.key === 'target'
        ? { ...column, title: `${column.title}, ${report.currency}` }
        : column,
  );

function currencyTable(report: ManagerResultsReport, speech: ResultsSpeech): ExportTable[] {
  const { words } = speech;
  const rows = [...managerRows(report, speech), teamRow(report, words)].flatMap(({ label, figures }) =>
    figures.revenue
      .filter(({ currency }) => currency !== report.mainCurrency)
      .map(({ currency, amountMinor, deals }) => [label, currency, toMajor(amountMinor, currency), deals]),
  );
  const { manager, currency, revenue, deals } = words.table;
  const types = rows.map(([, code]) => [null, null, { kind: 'money' as const, currency: String(code) }, null]);
  return rows.length === 0 ? [] : [{ title: words.currenciesLabel, columns: [manager, currency, revenue, deals], rows, types }];
}
