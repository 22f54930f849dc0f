/** Fragments of the activity report in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { byName, nameOf, shortNameOf } from '../../format/people.ts';
import { toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import { sparkline } from '../../ui/sparkline.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { ActivityMessages } from './manager-activity-messages.ts';
import type { ActivityManager, ManagerActivityCell, ManagerActivityReport } from './manager-activity-schema.ts';

export interface ActivitySpeech {
  format: Format;
  words: ActivityMessages;
}

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: ManagerActivityCell) => void) | null;

/** Fewest acts of which a rate is told. */
const FEWEST = 10;
const MOST_NAMES = 3;

const countOf = ({ kinds, kind }: ManagerActivityReport, { counts }: { counts: readonly number[] }): number =>
  counts[kinds.indexOf(kind)] ?? 0;

/** What the numbers say: how much of the chosen kind, and who left the own limits or differs for sure. */
export function renderFinding(report: ManagerActivityReport, { words, format }: ActivitySpeech): string {
  const { finding, managers, kind, team } = report;
  if (finding.code === 'nothing') return words.finding.nothing;
  const told = byName(managers, format).filter(({ managerId }) => finding.managerIds.includes(managerId));
  const say = (write: (names: string) => string, is: (row: ActivityManager) => boolean) => {
    const names = told.filter(is).map((row) => shortNameOf(row, format));
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMES ? [words.andMore(names.length - MOST_NAMES)] : [];
    return [write(format.list([...names.slice(0, MOST_NAMES), ...more]))];
  };
  const said = {
    signal: () => [
      ...say(words.finding.above, ({ trend }) => trend.signal === 'above'),
      ...say(words.finding.below, ({ trend }) => trend.signal === 'below'),
    ],
    differs: () => [
      ...say(words.finding.more, ({ comparison }) => comparison.verdict === 'more'),
      ...say(words.finding.less, ({ comparison }) => comparison.verdict === 'less'),
    ],
    steady: () => [words.finding.steady],
    'too-few': () => [words.finding.tooFew],
  }[finding.code]();
  return [words.finding.total(words.act(kind), countOf(report, team)), ...said].join(' ');
}

/** Lets a reader choose the kind of work that rates, weeks and the calendar are about. */
export function renderChoice(
  { kinds, kind }: ManagerActivityReport,
  { words }: ActivitySpeech,
  choose: (kind: string) => void,
): TemplateResult {
  return html`<label class="choice">
    <span class="quiet">${words.kind}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${kinds.map((one) => html`<option value=${one} ?selected=${one === kind}>${words.act(one)}</option>`)}
    </select>
  </label>`;
}

const nameColumn = ({ words, format }: ActivitySpeech): TableColumn<ActivityManager> => ({
  key: 'name',
  title: words.columns.manager,
  isName: true,
  text: (row) => html`<div class="name">${shortNameOf(row, format)}</div>`,
  value: nameOf,
  hint: nameOf,
});

/** The chosen kind, person by person. */
export function kindTable(
  report: ManagerActivityReport,
  speech: ActivitySpeech,
  drill: Drill,
  sort?: SortController,
): DataTable<ActivityManager> {
  const { words, format } = speech;
  const { columns } = words;
  const rateText = ({ rate }: ActivityManager) => (rate && rate.count >= FEWEST ? format.number(rate.rate, 1, 1) : DASH);
  const rangeText = ({ rate }: ActivityManager) =>
    rate && rate.count >= FEWEST ? words.range(format.number(rate.low, 1, 1), format.number(rate.high, 1, 1)) : '';
  return {
    caption: words.act(report.kind),
    rows: byName(report.managers, format),
    ...(sort ? { sort } : {}),
    columns: [
      nameColumn(speech),
      { key: 'count', title: columns.count, ...counted(speech, drill, report.kind, (row) => countOf(report, row)) },
      {
        key: 'worked',
        title: columns.worked,
        wide: true,
        text: ({ workedDays }) => format.number(workedDays),
        value: ({ workedDays }) => workedDays,
      },
      {
        key: 'rate',
        title: columns.rate,
        text: (row) => html`${rateText(row)}<small class="quiet">${rangeText(row)}</small>`,
        value: ({ rate }) => rate?.rate ?? null,
        hint: rangeText,
      },
      {
        key: 'trend',
        title: columns.trend,
        isName: true,
        wide: true,
        text: (row) => renderTrend(row, speech),
        value: ({ trend }) => words.signals[trend.signal],
      },
      {
        key: 'compared',
        title: columns.compared,
        isName: true,
        wide: true,
        text: ({ comparison }) => html`<span class="chip ${comparison.verdict}">${words.comparison[comparison.verdict]}</span>`,
        value: ({ comparison }) => words.comparison[comparison.verdict],
        hint: ({ comparison: { ratio, p } }) =>
          p === null
            ? ''
            : words.comparisonHint(
                format.number(ratio, 2),
                p < 0.001 ? `<\u00a0${format.number(0.001, 3)}` : format.number(p, 3),
                report.against,
              ),
      },
    ],
  };
}

function counted(
  { format }: ActivitySpeech,
  drill: Drill,
  title: string,
  count: (row: ActivityManager) => number,
  cell: ManagerActivityCell = { set: 'acts', kind: title },
): Pick<TableColumn<ActivityManager>, 'text' | 'value' | 'open'> {
  return {
    text: (row) => format.integer(count(row)),
    value: count,
    open: (row) =>
      drill && count(row) > 0 ? () => drill(`${nameOf(row)}: ${format.integer(count(row))}`, { ...cell, managerId: row.managerId }) : null,
  };
}

function renderTrend(row: ActivityManager, { words }: ActivitySpeech): TemplateResult {
  const { weeks, centre, low, high, signal } = row.trend;
  const limits = low === null || high === null ? null : { low, high };
  return html`<div class="trend">
    ${
      weeks.length > 1
        ? sparkline({
            values: weeks.map(({ value }) => value),
            limits: weeks.map(() => limits),
            centre,
            label: words.trend(nameOf(row), weeks.length),
          })
        : nothing
    }
    <span class="chip ${signal}">${words.signals[signal]}</span>
  </div>`;
}

/** Every kind of work, each in its own column. */
export function allTable(report: ManagerActivityReport, speech: ActivitySpeech, drill: Drill): DataTable<ActivityManager> {
  const { words, format } = speech;
  const { columns } = words;
  const kinds = report.kinds.map((kind, place) => ({
    key: kind,
    figure: kind === 'call-in' || kind === 'call-out' ? kind : 'act',
    title: words.act(kind),
    ...counted(speech, drill, kind, ({ counts }) => counts[place]!),
  }));
  return {
    caption: words.allKinds,
    rows: byName(report.managers, format),
    columns: [
      nameColumn(speech),
      ...kinds,
      { key: 'late', title: columns.late, ...counted(speech, drill, '', ({ lateTasks }) => lateTasks, { set: 'late' }) },
      { key: 'talks', title: columns.talks, ...counted(speech, drill, '', ({ talks }) => talks, { set: 'talks' }) },
      {
        key: 'talk',
        title: columns.talk,
        text: ({ talkMs, talks }) => format.duration(talks ? talkMs : null),
        value: ({ talkMs }) => talkMs,
        kind: 'duration',
      },
      { key: 'replies', title: columns.replies, ...counted(speech, drill, '', ({ replies }) => replies, { set: 'replies' }) },
      {
        key: 'reply',
        title: columns.reply,
        text: ({ replyMs }) => format.duration(replyMs),
        value: ({ replyMs }) => replyMs,
        kind: 'duration',
      },
    ],
  };
}

/** The chosen kind by step, for a file. */
export function stepTable(report: ManagerActivityReport, speech: ActivitySpeech): DataTable<ActivityManager> {
  const { words, format } = speech;
  return {
    caption: words.calendar[report.unit],
    rows: byName(report.managers, format),
    columns: [
      nameColumn(speech),
      ...report.steps.map(({ from, to }, place) => ({
        key: String(from),
        title: format.period(from, to),
        text: ({ byStep }: ActivityManager) => format.integer(byStep[place]),
        value: ({ byStep }: ActivityManager) => byStep[place]!,
      })),
    ],
  };
}

export const toExportTables = (report: ManagerActivityReport, speech: ActivitySpeech): ExportTable[] =>
  [kindTable(report, speech, null), allTable(report, speech, null), stepTable(report, speech)].map(toExportTable);
