/** Folded parts of the load report, and all its tables for a file. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH } from '../../format/format.ts';
import { moneyType, renderTable, toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { LoadBucket, LoadManager, ManagerLoadCell, ManagerLoadReport } from './manager-load-schema.ts';
import { moveDeals } from './manager-load-status.ts';
import { exactMoney, managerTable, nameOf, shortNameOf, type Drill, type LoadSpeech } from './manager-load-views.ts';

export { partStyles } from './manager-load-part-styles.ts';

/** Open deals by manager and stage. */
function stageTable(report: ManagerLoadReport, { words, format }: LoadSpeech, drill: Drill): DataTable<LoadManager> {
  const pipelines = new Set(report.stages.map(({ pipelineId }) => pipelineId)).size;
  return {
    caption: words.byStage,
    columns: [
      {
        key: 'name',
        title: words.columns.manager,
        isName: true,
        text: (row) => html`<div class="name">${shortNameOf(row, { words, format })}</div>`,
        value: (row) => nameOf(row, words),
        hint: (row) => nameOf(row, words),
      },
      ...report.stages.map((stage, place): TableColumn<LoadManager> => ({
        key: String(place),
        figure: 'byStage',
        title: pipelines > 1 ? `${stage.pipelineName}: ${stage.name}` : stage.name,
        text: (row) => (row.byStage[place] ? format.integer(row.byStage[place]) : DASH),
        value: (row) => row.byStage[place]!,
        open: (row) =>
          drill && row.byStage[place]! > 0
            ? () =>
                drill(`${nameOf(row, words)}, ${stage.name}: ${format.integer(row.byStage[place])}`, {
                  set: 'open',
                  managerId: row.managerId,
                  pipelineId: stage.pipelineId,
                  stageId: stage.stageId,
                })
            : null,
      })),
    ],
    rows: report.managers.filter(({ open }) => open > 0),
  };
}

export const renderStages = (report: ManagerLoadReport, speech: LoadSpeech, drill: Drill): TemplateResult =>
  renderTable(stageTable(report, speech, drill));

/** New and won deals and the average load by day, week or month. */
function trendTable(report: ManagerLoadReport, { words, format }: LoadSpeech, drill: Drill): DataTable<LoadBucket> {
  const counted = (key: 'created' | 'won', set: ManagerLoadCell['set']): TableColumn<LoadBucket> => ({
    key,
    figure: key === 'won' ? 'wonIn' : key,
    title: words.trend[key],
    text: (row) => format.integer(row[key]),
    value: (row) => row[key],
    open: (row) =>
      drill && row[key] > 0
        ? () =>
            drill(`${words.trend[key]}, ${format.period(row.from, row.to)}: ${format.integer(row[key])}`, {
              set,
              from: row.from,
              to: row.to,
            })
        : null,
  });
  return {
    caption: words.trend.title,
    columns: [
      {
        key: 'from',
        title: words.trend.from,
        isName: true,
        text: (row) =>
          html`${format.period(row.from, row.to)}${row.complete ? nothing : html`<span class="quiet"> · ${words.trend.running}</span>`}`,
        value: (row) => format.period(row.from, row.to),
      },
      counted('created', 'created'),
      counted('won', 'won-in'),
      {
        key: 'amount',
        figure: 'wonAmount',
        title: words.trend.amount,
        text: ({ amounts }) =>
          amounts.length === 0
            ? DASH
            : html`${amounts.map(({ amountMinor, currency }) => html`<div>${format.moneyShort(amountMinor, currency)}</div>`)}`,
        value: ({ amounts }) => exactMoney(amounts, format),
        kind: ({ amounts }) => moneyType(amounts),
        hint: ({ amounts }) => exactMoney(amounts, format),
      },
      {
        key: 'load',
        figure: 'openAverage',
        title: words.trend.load,
        text: (row) => format.number(row.averageLoad, 1, 1),
        value: (row) => row.averageLoad,
        wide: true,
      },
    ],
    rows: [...report.trend].reverse(),
  };
}

export const renderTrend = (report: ManagerLoadReport, speech: LoadSpeech, drill: Drill): TemplateResult =>
  renderTable(trendTable(report, speech, drill));

/** What the reader would like to try. */
export interface Trial {
  from: string;
  to: string;
  count: number;
}

/** Moving deals from one to another: what would become of both. */
export function renderTrial(
  report: ManagerLoadReport,
  { words, format }: LoadSpeech,
  trial: Trial,
  set: (trial: Partial<Trial>) => void,
): TemplateResult {
  const people = report.managers.filter(({ managerId, active }) => managerId !== null && active);
  const find = (id: string) => people.find(({ managerId }) => String(managerId) === id);
  const [from, to] = [find(trial.from), find(trial.to)];
  const moved = moveDeals(from, to, trial.count);
  const side = ({ status }: { status: LoadManager['status'] }, after: number) =>
    `${format.integer(after)}${status ? ` (${words.status[status]})` : ''}`;
  const select = (key: 'from' | 'to', label: string) =>
    html`<label
      ><span class="quiet">${label}</span>
      <select @change=${(event: Event) => set({ [key]: (event.target as HTMLSelectElement).value })}>
        <option value="" ?selected=${trial[key] === ''}>${DASH}</option>
        ${people.map((row) => html`<option value=${String(row.managerId)} ?selected=${trial[key] === String(row.managerId)}>${nameOf(row, words)} (${format.integer(row.open)})</option>`)}
      </select></label
    >`;
  return html`<div class="trial">
      ${select('from', words.move.from)} ${select('to', words.move.to)}
      <label
        ><span class="quiet">${words.move.count}</span>
        <input
          type="number"
          min="1"
          max=${from?.open ?? 999}
          .value=${String(trial.count)}
          @input=${(event: Event) => set({ count: (event.target as HTMLInputElement).valueAsNumber || 0 })}
      /></label>
    </div>
    <p aria-live="polite">
      ${
        moved
          ? words.move.result(
              nameOf(from!, words),
              format.integer(moved.from.before),
              side(moved.from, moved.from.after),
              nameOf(to!, words),
              format.integer(moved.to.before),
              side(moved.to, moved.to.after),
            )
          : nothing
      }
    </p>
    <p class="quiet">${words.move.never}</p>`;
}

export const toExportTables = (report: ManagerLoadReport, speech: LoadSpeech): ExportTable[] => [
  toExportTable(managerTable(report, speech, null)),
  toExportTable(stageTable(report, speech, null)),
  toExportTable(trendTable(report, speech, null)),
];
