/** Fragments of the results in the order of the screen. What they show is the report; what they do is asked for by name. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, shortName, type Format } from '../../format/format.ts';
import { renderTable, toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { SortController } from '../../ui/sortable.ts';
import { mainRevenue, shownManagers, toMajor } from './manager-results-bars.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type {
  DepartmentRow,
  ManagerResultsCell,
  ManagerResultsReport,
  ManagerRow,
  ResultsFigures,
  Revenue,
} from './manager-results-schema.ts';

export interface ResultsSpeech {
  format: Format;
  words: ResultsMessages;
}

/** Shows the deals behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: ManagerResultsCell) => void) | null;

/** Below this many closed deals a rate is not told. */
const FEW = 10;

/** Managers that are listed before the rest is folded away. */
const LISTED = 20;

/** A row of a table: a manager, a department or the team. */
interface Row {
  label: string;
  short: string;
  /** Beneath the name. */
  remark: string | null;
  figures: ResultsFigures;
  comparison: ManagerRow['comparison'];
  /** Whose deals a figure opens. */
  of: Omit<ManagerResultsCell, 'set'>;
}

const managerName = ({ managerId, name }: Pick<ManagerRow, 'managerId' | 'name'>, words: ResultsMessages): string =>
  managerId === null ? words.noManager : (name ?? String(managerId));

/** One sentence that says what the numbers say. */
export function renderFinding(report: ManagerResultsReport, speech: ResultsSpeech): TemplateResult | string {
  const { finding, team } = report;
  const { words } = speech;
  switch (finding.code) {
    case 'no-deals':
      return words.finding.noDeals;
    case 'no-wins':
      return words.finding.noWins(team.lost);
    case 'no-revenue':
      return html`${words.finding.noRevenue(team.deals)} ${differenceText(report, speech)}`;
    case 'level':
      return html`${words.finding.level(mainMoney(report, team, speech), team.deals)} ${differenceText(report, speech)}`;
    case 'leader':
    case 'chosen':
      return renderContribution(report, speech);
  }
}

function renderContribution(report: ManagerResultsReport, speech: ResultsSpeech): TemplateResult {
  const { finding, managers } = report;
  const { words, format } = speech;
  const row = managers.find(({ managerId }) => managerId === finding.managerId)!;
  const share = mainRevenue(report, row)?.share ?? null;
  // Of a sum with amounts below zero in it a part can be more than the whole.
  const shareText = share !== null && share >= 0 && share <= 1 ? format.percent(share) : null;
  const name = managerName(row, words);
  return html`<b>${finding.code === 'leader' ? words.finding.leader(shortName(name)) : words.finding.chosen(name)}</b>
    ${words.finding.brought(mainMoney(report, row, speech), shareText)} ${differenceText(report, speech)}`;
}

function differenceText({ finding, managers }: ManagerResultsReport, { words, format }: ResultsSpeech): string {
  if (finding.difference === 'none') return '';
  if (finding.difference !== 'confirmed')
    return words.finding[finding.code === 'chosen' ? (`${finding.difference}One` as const) : finding.difference];
  const sentences = finding.differing.slice(0, 2).map((id) => {
    const row = managers.find(({ managerId }) => managerId === id)!;
    const { adjusted: mix } = row.comparison!;
    const adjusted = mix && format.points(mix.difference);
    return words.finding.differs(shortName(managerName(row, words)), row.winRate!, row.comparison!.rest!, adjusted);
  });
  return sentences.join(' ');
}

const mainMoney = (report: ManagerResultsReport, row: Pick<ResultsFigures, 'revenue'>, { format }: ResultsSpeech): string =>
  format.moneyShort(mainRevenue(report, row)?.amountMinor ?? 0, report.mainCurrency);

export interface TableState {
  sort: SortController;
  isUnfolded: boolean;
  unfold(): void;
}

/** Every figure of every manager, the team last. */
export function renderManagers(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill, state: TableState): TemplateResult {
  const { words } = speech;
  const columns = managerColumns(report, speech, drill);
  const rows = state.sort.sort(managerRows(report, words), (row, key) => columns.find((column) => column.key === key)?.value(row) ?? null);
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

const managerRows = (report: ManagerResultsReport, words: ResultsMessages): Row[] =>
  shownManagers(report).map((row) => {
    const label = managerName(row, words);
    return {
      label: row.departmentName === null ? label : `${label}, ${row.departmentName}`,
      short: row.managerId === null ? label : shortName(label),
      remark: row.managerId !== null && row.name !== null && !row.active ? words.inactive : null,
      figures: row,
      comparison: row.comparison,
      of: { managerId: row.managerId },
    };
  });

const teamRow = ({ team }: ManagerResultsReport, words: ResultsMessages): Row => ({
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

function managerColumns(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): TableColumn<Row>[] {
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

function departmentTable(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): DataTable<Row> | null {
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

/** How much hangs on one deal and on a few people. */
export function renderConcentration(report: ManagerResultsReport, speech: ResultsSpeech, drill: Drill): TemplateResult | typeof nothing {
  const { words, format } = speech;
  const { topDeal, equalManagers } = report.concentration;
  if (topDeal === null && equalManagers === null) return nothing;
  const share = topDeal && words.concentration.topDeal(format.percent(topDeal.share, topDeal.share < 0.01 ? 1 : 0));
  const open = drill && (() => drill(words.sets.largest, { set: 'largest' }));
  return html`<section>
    <h3 data-figure="concentration">${words.concentration.title}</h3>
    <p class="quiet">
      ${share && (open ? html`<button type="button" class="number" title=${topDeal.name ?? nothing} @click=${open}>${share}</button>` : share)}${
        equalManagers === null
          ? nothing
          : html`${share ? ' · ' : nothing}<span title=${words.concentration.equalHint}
                >${words.concentration.equalManagers(format.number(equalManagers))}</span
              >`
      }
    </p>
  </section>`;
}

/** Managers, departments, and managers in each further currency, as tables for a file. */
export function toExportTables(report: ManagerResultsReport, speech: ResultsSpeech): ExportTable[] {
  const { words } = speech;
  const managers = {
    caption: words.tableLabel,
    columns: fileColumns(report, speech),
    rows: [...managerRows(report, words), teamRow(report, words)],
  };
  const departments = departmentTable(report, speech, null);
  return [
    toExportTable(managers),
    ...(departments ? [toExportTable({ ...departments, columns: named(report, departments.columns) })] : []),
    ...currencyTable(report, words),
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

function currencyTable(report: ManagerResultsReport, words: ResultsMessages): ExportTable[] {
  const rows = [...managerRows(report, words), teamRow(report, words)].flatMap(({ label, figures }) =>
    figures.revenue
      .filter(({ currency }) => currency !== report.mainCurrency)
      .map(({ currency, amountMinor, deals }) => [label, currency, toMajor(amountMinor, currency), deals]),
  );
  const { manager, currency, revenue, deals } = words.table;
  const types = rows.map(([, code]) => [null, null, { kind: 'money' as const, currency: String(code) }, null]);
  return rows.length === 0 ? [] : [{ title: words.currenciesLabel, columns: [manager, currency, revenue, deals], rows, types }];
}
