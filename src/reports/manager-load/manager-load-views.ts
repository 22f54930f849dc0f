/** Fragments of the load report in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { moneyType, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { LoadMessages } from './manager-load-messages.ts';
import type { LoadManager, LoadMoney, ManagerLoadCell, ManagerLoadReport } from './manager-load-schema.ts';

export interface LoadSpeech {
  format: Format;
  words: LoadMessages;
}

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: ManagerLoadCell) => void) | null;

export const nameOf = ({ name, managerId }: LoadManager, { noManager }: LoadMessages): string =>
  name ?? (managerId === null ? noManager : String(managerId));

export const shortNameOf = (row: LoadManager, { words, format }: LoadSpeech): string =>
  row.name === null ? nameOf(row, words) : format.shortName(row.name);

export const exactMoney = (amounts: readonly LoadMoney[], format: Format): string =>
  amounts.map(({ amountMinor, currency }) => format.money(amountMinor, currency)).join(' + ');

/** One sentence that says what the numbers say. */
export function renderFinding(report: ManagerLoadReport, { words, format }: LoadSpeech): string {
  const { finding, managers, team, fairness } = report;
  const row = managers.find(({ managerId }) => managerId === finding.managerId);
  const name = row ? shortNameOf(row, { words, format }) : '';
  const open = format.number(row?.openPerCapacity);
  const said = {
    'nothing-open': () => words.finding.nothingOpen,
    overloaded: () => words.finding.overloaded(name, open, format.number(row?.band.limit), finding.count - 1),
    idle: () => words.finding.idle(name, open, format.number(row?.band.floor), finding.count - 1),
    uneven: () => words.finding.uneven(name, fairness?.maxOverMean ?? 0),
    within: () => words.finding.within,
    even: () => words.finding.even,
  }[finding.code]();
  const short = managers
    .filter(({ plan }) => plan && plan.expectedMinor < plan.targetMinor)
    .map((one) => shortNameOf(one, { words, format }));
  const names = short.length > 3 ? [...short.slice(0, 3), words.managers(short.length - 3)] : short;
  return `${said}${team.overdue > 0 ? words.finding.overdue(team.overdue) : ''}${names.length > 0 ? words.finding.short(format.list(names)) : ''}`;
}

/** What the parts and marks of the bars are. */
export function renderLegend({ managers }: ManagerLoadReport, { legend }: LoadMessages): TemplateResult {
  const has = (mark: 'limit' | 'floor') => managers.some(({ band }) => band[mark] !== null);
  return html`<p class="quiet legend">
    <span><i></i>${legend.withTask}</span> <span><i class="without"></i>${legend.withoutTask}</span>
    ${has('limit') ? html`<span><i class="limit"></i>${legend.limit}</span>` : nothing}
    ${has('floor') ? html`<span><i class="floor"></i>${legend.floor}</span>` : nothing}
  </p>`;
}

/** Everything by its state, as a CRM's summary has it. */
export function renderTotals({ totals }: ManagerLoadReport, { words, format }: LoadSpeech, drill: Drill): TemplateResult {
  const { deals, tasks, contacts } = totals;
  const figures: [figure: string, label: string, count: number, set: ManagerLoadCell['set'] | null][] = [
    ['open', words.totals.open, deals.open, 'open'],
    ['wonEver', words.totals.won, deals.won, 'won'],
    ['lostEver', words.totals.lost, deals.lost, 'lost'],
    ['tasks', words.totals.tasks, tasks.open, 'tasks'],
    ['overdue', words.totals.overdue, tasks.overdue, 'overdue'],
    ['done', words.totals.done, tasks.done, 'done'],
    ...(contacts.total > 0
      ? ([
          ['contacts', words.totals.contacts, contacts.total, null],
          ['newContacts', words.totals.newContacts, contacts.created, null],
        ] as [string, string, number, null][])
      : []),
  ];
  return html`<dl class="figures">
    ${figures.map(([figure, label, count, set]) => {
      const text = format.integer(count);
      return html`<div>
        <dt data-figure=${figure}>${label}</dt>
        <dd>
          ${set && drill && count > 0 ? html`<button type="button" class="number" @click=${() => drill(`${label}: ${text}`, { set })}>${text}</button>` : text}
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** Every manager with every figure. */
export function managerTable(
  report: ManagerLoadReport,
  { words, format }: LoadSpeech,
  drill: Drill,
  sort?: SortController,
  showAll: (() => void) | null = null,
): DataTable<LoadManager> {
  const { columns, status } = words;
  const open = (set: ManagerLoadCell['set'], title: string, count: (row: LoadManager) => number) => (row: LoadManager) =>
    drill && count(row) > 0 && report.managers.includes(row)
      ? () => drill(`${nameOf(row, words)}, ${title}: ${format.integer(count(row))}`, { set, managerId: row.managerId })
      : null;
  const counted = (
    key: string,
    title: string,
    set: ManagerLoadCell['set'],
    count: (row: LoadManager) => number,
    wide = false,
  ): TableColumn<LoadManager> => ({
    key,
    title,
    wide,
    text: (row) => format.integer(count(row)),
    value: count,
    open: open(set, title, count),
  });
  const figure = (
    key: string,
    title: string,
    value: (row: LoadManager) => number | null,
    write: (value: number | null) => string,
  ): TableColumn<LoadManager> => ({
    key,
    title,
    wide: true,
    value,
    text: (row) => write(value(row)),
  });
  const pair = (a: number, b: number): string => `${format.integer(a)} / ${format.integer(b)}`;
  const all: (TableColumn<LoadManager> | false)[] = [
    {
      key: 'name',
      title: columns.manager,
      isName: true,
      text: (row) =>
        html`<div class="name">${row.managerId === TOTAL ? words.team : shortNameOf(row, { words, format })}</div>
          ${row.away ? html`<div class="quiet">${words.away}</div>` : nothing}
          ${row.status && row.status !== 'within' ? html`<div class="narrow">${chip(row, words)}</div>` : nothing}`,
      value: (row) => (row.managerId === TOTAL ? words.team : nameOf(row, words)),
      hint: (row) => (row.managerId === TOTAL ? '' : nameOf(row, words)),
    },
    counted('open', columns.open, 'open', (row) => row.open),
    report.managers.some((row) => row.status) && {
      key: 'status',
      title: columns.status,
      isName: true,
      wide: true,
      text: (row) => (row.status ? chip(row, words) : DASH),
      value: (row) => (row.status ? status[row.status] : null),
      hint: ({ band }) =>
        [band.floor, band.limit]
          .filter((mark) => mark !== null)
          .map((mark) => format.number(mark))
          .join('–'),
    },
    figure(
      'average',
      columns.average,
      (row) => row.averageLoad,
      (value) => format.number(value, 1, 1),
    ),
    report.managers.some((row) => row.overloadShare !== null) &&
      figure(
        'overload',
        columns.overload,
        (row) => row.overloadShare,
        (value) => format.percent(value),
      ),
    counted('tasks', columns.tasks, 'tasks', (row) => row.tasks, true),
    counted('overdue', columns.overdue, 'overdue', (row) => row.overdue),
    figure('oldest', columns.oldest, (row) => row.overdueOldestMs, format.duration),
    counted('without', columns.withoutTask, 'without-task', (row) => row.withoutTask, true),
    {
      ...counted('soon', columns.dueSoon, 'due-soon', (row) => row.dueSoon, true),
      text: ({ dueSoon, dueCapacity }) => (dueCapacity === null ? format.integer(dueSoon) : pair(dueSoon, dueCapacity)),
    },
    {
      ...figure(
        'rate',
        columns.winRate,
        (row) => row.winRate?.share ?? null,
        (value) => format.percent(value),
      ),
      text: ({ winRate }) => (!winRate ? DASH : winRate.n < FEWEST ? pair(winRate.count, winRate.n) : format.percent(winRate.share)),
      hint: ({ winRate }) => (winRate ? `${pair(winRate.count, winRate.n)}, ${format.percentRange(winRate.low, winRate.high)}` : ''),
      open: open('closed', columns.winRate, (row) => row.winRate?.n ?? 0),
    },
    figure('stay', columns.stay, (row) => row.stayMs, format.duration),
    {
      key: 'flow',
      title: columns.flow,
      wide: true,
      text: (row) => pair(row.arrivals, row.departures),
      value: (row) => row.arrivals - row.departures,
    },
    {
      ...figure(
        'amount',
        columns.amount,
        ({ amounts }) => amounts[0]?.amountMinor ?? null,
        () => '',
      ),
      kind: ({ amounts }) => moneyType(amounts),
      text: ({ amounts }) =>
        html`${amounts.map(({ amountMinor, currency }) => html`<div>${format.moneyShort(amountMinor, currency)}</div>`)}`,
      hint: ({ amounts }) => exactMoney(amounts, format),
    },
    report.managers.some(({ plan }) => plan) && {
      ...figure(
        'plan',
        columns.plan,
        ({ plan }) => (plan ? plan.expectedMinor / plan.targetMinor : null),
        (value) => format.percent(value),
      ),
      kind: 'percent',
      hint: ({ plan }) =>
        plan ? `${format.money(plan.expectedMinor, plan.currency)} / ${format.money(plan.targetMinor, plan.currency)}` : '',
    },
  ];
  return {
    caption: words.title,
    columns: all.filter((column) => column !== false),
    rows: report.managers,
    ...(sort ? { sort } : {}),
    ...(showAll ? { folded: { most: LISTED, label: words.showAll, open: showAll } } : {}),
    total: report.managers.length > 1 ? teamRow(report) : null,
    rowClass: ({ active, managerId }) => (active || managerId === null ? '' : 'muted'),
  };
}

/** Rows that are shown before a reader asks for all. */
const LISTED = 20;

/** Fewest cases of which a share is told. */
const FEWEST = 10;

/** The id of the row that sums up; no manager has it. */
const TOTAL = '';

/** The team as a row of the same table. */
const teamRow = ({ team }: ManagerLoadReport): LoadManager => ({
  ...team,
  managerId: TOTAL,
  name: null,
  departmentId: null,
  active: true,
  capacity: 1,
  away: false,
  openPerCapacity: null,
  overdueOldestMs: null,
  dueCapacity: null,
  trend: [],
  winRate: null,
  band: { floor: null, limit: null },
  status: null,
  overloadShare: null,
  plan: null,
});

const chip = ({ status }: LoadManager, words: LoadMessages): TemplateResult =>
  html`<span class="chip ${status === 'over' ? 'over' : status === 'under' ? 'hypothesis' : ''}">${words.status[status!]}</span>`;

/** What the past says of the best load. */
export const estimateText = ({ estimate }: ManagerLoadReport, { words, format }: LoadSpeech): string =>
  [
    words.estimate.statuses[estimate.status](estimate.resolved),
    estimate.band && words.estimate.band(format.number(estimate.band.floor, 0), format.number(estimate.band.limit, 0)),
  ]
    .filter(Boolean)
    .join(' ');
