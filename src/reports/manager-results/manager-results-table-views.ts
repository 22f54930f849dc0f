/** The tables of the results: managers and departments. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH } from '../../format/format.ts';
import { renderTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { SortController } from '../../ui/sortable.ts';
import { mainRevenue, managerName, shownManagers, toMajor } from './manager-results-bars.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type {
  DepartmentRow,
  ManagerResultsCell,
  ManagerResultsReport,
  ManagerRow,
  ResultsFigures,
  Revenue,
} from './manager-results-schema.ts';
import type { Drill, ResultsSpeech } from './manager-results-views.ts';

/** Below this many closed deals a rate is not told. */
const FEW = 10;

/** Managers that are listed before the rest is folded away. */
const LISTED = 20;

/** A row of a table: a manager, a department or the team. */
export interface Row {
  label: string;
  short: string;
  /** Beneath the name. */
  remark: string | null;
  figures: ResultsFigures;
  comparison: ManagerRow['comparison'];
  /** Whose deals a figure opens. */
  of: Omit<ManagerResultsCell, 'set'>;
}

interface TableState {
  sort: SortController;
  isUnfolded: boolean;
  unfold(): void;
}

/** Every figure of every manager, the team last. */
export function renderManagers(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill, state: TableState): TemplateResult {
  const { words } = speech;
  const columns = managerColumns(report, speech, drill);
  const rows = state.sort.sort(managerRows(report, speech), (row, key) => columns.find((column) => column.key === key)?.value(row) ?? null);
  const hidden = rows.length - LISTED;
  return html`<section class="managers">
    ${renderTable({
      caption: words.tableLabel,
      columns,
      rows: state.isUnfolded || hidden <= 2 ? rows : rows.slice(0, LISTED),
      sort: state.sort,
      total: teamRow(report, words),
    })}
    ${
      hidden > 2
        ? html`<button type="button" class="action more" aria-expanded=${state.isUnfolded} @click=${state.unfold}>
            ${state.isUnfolded ? words.showFewer : words.showAll(rows.length)}
          </button>`
        : nothing
    }
  </section>`;
}

export const managerRows = (report: ManagerResultsReport, { words, format }: ResultsSpeech): Row[] =>
  shownManagers(report).map((row) => {
    const label = managerName(row, words);
    return {
      label: row.departmentName === null ? label : `${label}, ${row.departmentName}`,
      short: row.managerId === null ? label : format.shortName(label),
      remark: row.managerId !== null && row.name !== null && !row.active ? words.inactive : null,
      figures: row,
      comparison: row.comparison,
      of: { managerId: row.managerId },
    };
  });

export const teamRow = ({ team }: ManagerResultsReport, words: ResultsMessages): Row => ({
  label: words.team,
  short: words.team,
  remark: null,
  figures: team,
  comparison: null,
  of: {},
});

const departmentRow = (row: DepartmentRow, words: ResultsMessages): Row => {
  const label = row.departmentId === null ? words.noDepartment : (row.name ?? String(row.departmentId));
  return { label, short: label, remark: null, figures: row, comparison: null, of: { departmentId: row.departmentId } };
};

interface Columns {
  report: ManagerResultsReport;
  speech: ResultsSpeech;
  drill: Drill;
}

/** Whether one deal can be credited to several people. */
const isDivided = ({ attribution }: ManagerResultsReport): boolean => attribution === 'time-weighted' || attribution === 'splits';

export function managerColumns(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): TableColumn<Row>[] {
  const input = { report, speech, drill };
  const isPlanned = [report.team, ...report.managers].some(({ plan }) => plan !== null);
  return [
    nameColumn(speech.words.table.manager),
    revenueColumn(input),
    ...(report.previous ? [changeColumn(input)] : []),
    shareColumn(input),
    ...(isPlanned ? [planColumn(input)] : []),
    countColumn(input, 'deals', 'credited', false),
    ...(isDivided(report) ? [creditedColumn(input)] : []),
    moneyColumn(input, 'average', 'averageMinor'),
    moneyColumn(input, 'median', 'medianMinor'),
    winRateColumn(input),
    intervalColumn(input),
    differenceColumn(input),
    countColumn(input, 'lost', 'lost', true),
    cycleColumn(input),
    countColumn(input, 'open', 'open', true),
    weightedColumn(input),
  ];
}

const nameColumn = (title: string): TableColumn<Row> => ({
  key: 'name',
  title,
  isName: true,
  text: ({ short, remark }) =>
    html`<div class="name">${short}</div>
      ${remark ? html`<small>${remark}</small>` : nothing}`,
  value: ({ label }) => label,
  hint: ({ label }) => label,
});

const revenueOf = (report: ManagerResultsReport, { figures }: Row): Revenue | null => mainRevenue(report, figures);

/** Zero is nothing won; a dash would say that it cannot be known. */
const amountOf = (report: ManagerResultsReport, row: Row): number => revenueOf(report, row)?.amountMinor ?? 0;

function revenueColumn({ report, speech: { words, format } }: Columns): TableColumn<Row> {
  const { mainCurrency } = report;
  const others = ({ figures }: Row) => figures.revenue.filter(({ currency, deals }) => currency !== mainCurrency && deals > 0);
  return {
    key: 'revenue',
    title: words.table.revenue,
    text: (row) =>
      html`${format.moneyShort(amountOf(report, row), mainCurrency)}
      ${others(row).map(({ amountMinor, currency }) => html`<small>${format.moneyShort(amountMinor, currency)}</small>`)}`,
    value: (row) => toMajor(amountOf(report, row), mainCurrency),
    kind: () => ({ kind: 'money', currency: mainCurrency }),
    hint: (row) =>
      [
        format.money(amountOf(report, row), mainCurrency),
        ...others(row).map(({ amountMinor, currency }) => format.money(amountMinor, currency)),
        ...previousText(report, row, { words, format }),
      ].join(' · '),
  };
}

function previousText(report: ManagerResultsReport, row: Row, { words, format }: ResultsSpeech): string[] {
  const previousMinor = revenueOf(report, row)?.previousMinor ?? null;
  return previousMinor === null ? [] : [words.previous(format.money(previousMinor, report.mainCurrency))];
}

const changeColumn = ({ report, speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'change',
  title: words.table.change,
  wide: true,
  text: (row) => {
    const revenue = revenueOf(report, row);
    if (revenue?.isNew) return words.isNew;
    if (revenue?.change == null) return DASH;
    return `${revenue.change >= 0.005 ? '+' : ''}${format.percent(revenue.change)}`;
  },
  value: (row) => revenueOf(report, row)?.change ?? null,
  kind: 'percent',
  hint: (row) => previousText(report, row, { words, format }).join(''),
});

const shareColumn = ({ report, speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'share',
  title: words.table.share,
  wide: true,
  text: (row) => format.percent(revenueOf(report, row)?.share),
  value: (row) => revenueOf(report, row)?.share ?? null,
  kind: 'percent',
});

const planColumn = ({ report, speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'plan',
  title: words.table.plan,
  wide: true,
  text: ({ figures: { plan } }) =>
    plan === null
      ? DASH
      : plan.attainment === null
        ? format.moneyShort(plan.targetMinor, report.currency)
        : format.percent(plan.attainment),
  value: ({ figures: { plan } }) => plan?.attainment ?? null,
  kind: 'percent',
  hint: ({ figures: { plan } }) =>
    plan === null
      ? ''
      : [words.planHint(format.money(plan.targetMinor, report.currency)), plan.attainment === null ? words.planPart : '']
          .filter(Boolean)
          .join(' · '),
});

/** A count that opens its deals. */
function countColumn(
  { speech: { words, format }, drill }: Columns,
  key: 'deals' | 'lost' | 'open',
  set: 'credited' | 'lost' | 'open',
  wide: boolean,
): TableColumn<Row> {
  return {
    key,
    title: words.table[key],
    wide,
    text: ({ figures }) => format.integer(figures[key]),
    value: ({ figures }) => figures[key],
    open: (row) =>
      drill && row.figures[key] > 0
        ? () => drill(`${row.label}, ${words.sets[set]}: ${format.integer(row.figures[key])}`, { set, ...row.of })
        : null,
  };
}

const creditedColumn = ({ speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'credited',
  title: words.table.credited,
  wide: true,
  text: ({ figures }) => format.number(figures.credited),
  value: ({ figures }) => figures.credited,
});

const moneyColumn = (
  { report, speech: { words, format } }: Columns,
  key: 'average' | 'median',
  field: 'averageMinor' | 'medianMinor',
): TableColumn<Row> => ({
  key,
  title: words.table[key],
  wide: true,
  text: (row) => format.moneyShort(revenueOf(report, row)?.[field], report.mainCurrency),
  value: (row) => {
    const minor = revenueOf(report, row)?.[field] ?? null;
    return minor === null ? null : toMajor(minor, report.mainCurrency);
  },
  kind: () => ({ kind: 'money', currency: report.mainCurrency }),
  hint: (row) => format.money(revenueOf(report, row)?.[field], report.mainCurrency),
});

/** Below ten closed deals only the counts. Sorted by the shrunk rate, so that two of two is not the best. */
const winRateColumn = ({ speech: { words, format }, drill }: Columns): TableColumn<Row> => ({
  key: 'winRate',
  title: words.table.winRate,
  text: ({ figures: { winRate } }) =>
    winRate === null ? DASH : winRate.n < FEW ? words.of(winRate.count, winRate.n) : format.percent(winRate.share),
  value: ({ figures: { winRate }, comparison }) => comparison?.shrunk ?? winRate?.share ?? null,
  hint: ({ figures: { winRate } }) => (winRate === null ? '' : words.of(winRate.count, winRate.n)),
  open: (row) => {
    const { winRate } = row.figures;
    if (!drill || winRate === null) return null;
    return () => drill(`${row.label}, ${words.sets.resolved}: ${format.integer(winRate.n)}`, { set: 'resolved', ...row.of });
  },
});

const intervalColumn = ({ speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'interval',
  title: words.table.interval,
  wide: true,
  text: ({ figures: { winRate } }) => (winRate === null || winRate.n < FEW ? DASH : format.percentRange(winRate.low, winRate.high)),
  value: ({ figures: { winRate } }) => winRate?.low ?? null,
});

/** With the same mix of pipelines where there is a mix. */
const toldDifference = ({ adjusted, difference }: NonNullable<ManagerRow['comparison']>): number | null =>
  (adjusted ?? difference)?.difference ?? null;

const differenceColumn = ({ speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'difference',
  title: words.table.difference,
  wide: true,
  text: ({ comparison }) => {
    if (comparison === null) return DASH;
    const { verdict } = comparison;
    const side = (toldDifference(comparison) ?? 0) < 0 ? 'worse' : 'better';
    const chip = html`<span class="chip ${verdict === 'confirmed' ? `confirmed-${side}` : verdict}">${words.verdicts[verdict]}</span>`;
    return verdict === 'not-enough-data' ? chip : html`${format.points(toldDifference(comparison))} ${chip}`;
  },
  value: ({ comparison }) => (comparison === null || comparison.verdict === 'not-enough-data' ? null : toldDifference(comparison)),
  kind: 'percent',
  hint: ({ comparison }) =>
    comparison === null
      ? ''
      : [
          words.verdictHints[comparison.verdict],
          comparison.rest && words.restHas(comparison.rest),
          comparison.adjusted && words.sameMix(format.points(comparison.adjusted.difference)),
          comparison.neededDeals !== null && words.needed(comparison.neededDeals),
        ]
          .filter(Boolean)
          .join(' · '),
});

const MS_PER_DAY = 86_400_000;

const cycleColumn = ({ speech: { words, format } }: Columns): TableColumn<Row> => ({
  key: 'cycle',
  title: words.table.cycle,
  wide: true,
  text: ({ figures }) => format.duration(figures.cycleMedianMs),
  value: ({ figures }) => (figures.cycleMedianMs === null ? null : figures.cycleMedianMs / MS_PER_DAY),
});

function weightedColumn({ report, speech: { words, format } }: Columns): TableColumn<Row> {
  const { mainCurrency } = report;
  const moneyOf = ({ figures }: Row) => figures.pipeline.find(({ currency }) => currency === mainCurrency) ?? null;
  return {
    key: 'weighted',
    title: words.table.weighted,
    wide: true,
    text: (row) => format.moneyShort(moneyOf(row)?.weightedMinor, mainCurrency),
    value: (row) => {
      const minor = moneyOf(row)?.weightedMinor ?? null;
      return minor === null ? null : toMajor(minor, mainCurrency);
    },
    kind: () => ({ kind: 'money', currency: mainCurrency }),
    hint: (row) => {
      const money = moneyOf(row);
      return money === null ? '' : words.openHint(money.weighedDeals, format.money(money.amountMinor, mainCurrency));
    },
  };
}

/** Totals by department, where there are departments. */
export function renderDepartments(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): TemplateResult | typeof nothing {
  const table = departmentTable(report, speech, drill);
  if (!table) return nothing;
  return html`<section>
    <h3>${table.caption}</h3>
    ${renderTable(table)}
  </section>`;
}

export function departmentTable(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): DataTable<Row> | null {
  const { words } = speech;
  if (!report.departments.some(({ departmentId }) => departmentId !== null)) return null;
  const input = { report, speech, drill };
  const isPlanned = report.departments.some(({ plan }) => plan !== null);
  return {
    caption: words.departmentsLabel,
    columns: [
      nameColumn(words.table.department),
      revenueColumn(input),
      ...(report.previous ? [changeColumn(input)] : []),
      shareColumn(input),
      ...(isPlanned ? [planColumn(input)] : []),
      countColumn(input, 'deals', 'credited', false),
      winRateColumn(input),
    ],
    rows: report.departments.map((row) => departmentRow(row, words)),
  };
}
