/** Fragments of early signals in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { toExportTable, type DataTable } from '../../ui/data-table.ts';
import type { CellType, ExportTable } from '../../ui/export.ts';
import { sparkline } from '../../ui/sparkline.ts';
import type { SignalsMessages } from './early-signals-messages.ts';
import type { EarlySignalsCell, EarlySignalsReport, SignalChange, SignalSeries } from './early-signals-schema.ts';

export interface SignalsSpeech {
  format: Format;
  words: SignalsMessages;
}

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: EarlySignalsCell) => void) | null;

/** Weeks that a sparkline shows. */
const SHOWN = 52;

export const nameOf = ({ measure, stageName, pipelineName }: SignalSeries, words: SignalsMessages): string =>
  measure === 'stage' ? words.stage(stageName ?? '', pipelineName ?? '') : words.measures[measure];

const levelText = ({ unit }: SignalSeries, level: number | null, { words, format }: SignalsSpeech): string =>
  level === null ? DASH : unit === 'share' ? format.percent(level) : words.perDay(format.number(level));

export const sizeText = ({ unit }: SignalSeries, size: number | null, format: Format): string =>
  size === null ? DASH : unit === 'share' ? format.points(size) : format.change(size);

/** One sentence that says what the numbers say. */
export function renderFinding(report: EarlySignalsReport, { words, format }: SignalsSpeech): string {
  const { code, count } = report.finding;
  const first = report.series.find(({ id }) => id === report.signals[0]);
  if (first?.change && code === 'confirmed') {
    const { size, from } = first.change;
    const since = format.date(from).replaceAll(' ', '\u00a0');
    return words.finding.confirmed(nameOf(first, words), sizeText(first, size, format), since, report.signals.length - 1);
  }
  if (first && code === 'watch') return words.finding.watch(nameOf(first, words));
  return code === 'quiet' ? words.finding.quiet(count) : code === 'no-data' ? words.finding.noData : words.finding.tooShort;
}

/** One signal: what, since when, how sure, what it does to revenue, with whom. */
export function renderSignal(one: SignalSeries, speech: SignalsSpeech, drill: Drill, snooze: TemplateResult): TemplateResult {
  const { words, format } = speech;
  const change = one.change!;
  const levels = words.from(levelText(one, change.before.level, speech), levelText(one, change.since.level, speech));
  return html`<article class="signal" part="signal" tabindex="-1" data-signal=${one.id}>
    <div>
      <h3 data-figure=${one.measure} data-term=${nameOf(one, words)}>${nameOf(one, words)}: ${sizeText(one, change.size, format)}</h3>
      <p>${levels}</p>
      <p class="quiet">${words.interval(sizeText(one, change.low, format), sizeText(one, change.high, format))}</p>
    </div>
    ${renderLine(one, words)}
    <div class="chips">
      <span class="chip ${one.state === 'confirmed' ? 'confirmed-worse' : 'hypothesis'}">${words.states[one.state]}</span>
      <span class="chip">${words.since(format.date(change.from))}</span>
      <span class="chip">${one.lead?.proven ? words.effect.proven(one.lead.weeks) : words.effect.unproven}</span>
      <span class="chip">${words.seasons[change.season ?? 'unknown']}</span>
      ${one.refrozen ? html`<span class="chip">${words.refrozen}</span>` : nothing}
    </div>
    <p>${whoText(one, change, speech)}</p>
    <div class="steps">
      ${drill ? renderDrill(one, change, speech, drill) : nothing}
      <details>
        <summary>${words.why}</summary>
        <ul>
          ${change.rules.map((rule) => html`<li>${words.rules[rule]}</li>`)}
        </ul>
      </details>
      ${snooze}
    </div>
  </article>`;
}

function whoText(one: SignalSeries, { people, worse, compared }: SignalChange, { words, format }: SignalsSpeech): string {
  const [most] = people.filter(({ confirmed }) => confirmed);
  if (!most) return words.who.nobody;
  const name = most.name === null ? String(most.managerId ?? DASH) : format.shortName(most.name);
  return `${words.who.most(name, sizeText(one, most.change, format))} ${words.who.worse(worse, compared)}`;
}

/** The deals that did not go well where there are such, else what was counted. */
function renderDrill(one: SignalSeries, change: SignalChange, { words, format }: SignalsSpeech, drill: NonNullable<Drill>) {
  const part = one.unit === 'share' && one.harm === 'fall' ? 'miss' : 'hit';
  const { count, base } = change.since;
  const n = part === 'miss' ? base - count : count;
  const title = `${nameOf(one, words)}: ${format.integer(n)}`;
  return html`<button
    type="button"
    class="action"
    ?disabled=${n === 0}
    @click=${() => drill(title, { series: one.id, part, from: change.from, to: change.to })}
  >
    ${words.records(format.integer(n))}
  </button>`;
}

function renderLine(one: SignalSeries, words: SignalsMessages): TemplateResult {
  const points = one.points.slice(-SHOWN);
  return sparkline({
    values: points.map(({ level, judged }) => (judged ? level : null)),
    limits: points.map(({ low, high }) => (low === null || high === null ? null : { low, high })),
    centre: one.baseline?.level ?? null,
    mark: one.change ? points.findIndex(({ from }) => from >= one.change!.from) : undefined,
    label: words.sparkline(nameOf(one, words), points.length),
  });
}

const levelType = ({ unit }: SignalSeries): CellType | null => (unit === 'share' ? { kind: 'percent' } : null);

/** Every series with its state. */
export function seriesTable(report: EarlySignalsReport, speech: SignalsSpeech): DataTable<SignalSeries> {
  const { words, format } = speech;
  const { table } = words;
  const lastOf = ({ points }: SignalSeries) => points.findLast(({ judged }) => judged)?.level ?? null;
  return {
    caption: table.title,
    columns: [
      {
        key: 'series',
        title: table.series,
        isName: true,
        text: (row) => html`<span data-figure=${row.measure}>${nameOf(row, words)}</span>`,
        value: (row) => nameOf(row, words),
      },
      {
        key: 'state',
        title: table.state,
        isName: true,
        text: ({ state }) => words.states[state],
        value: ({ state }) => words.states[state],
      },
      {
        key: 'usual',
        title: table.usual,
        text: (row) => levelText(row, row.baseline?.level ?? null, speech),
        value: ({ baseline }) => baseline?.level ?? null,
        kind: levelType,
      },
      { key: 'last', title: table.last, text: (row) => levelText(row, lastOf(row), speech), value: lastOf, kind: levelType },
      {
        key: 'change',
        title: table.change,
        wide: true,
        text: (row) => sizeText(row, row.change?.size ?? null, format),
        value: ({ change }) => change?.size ?? null,
        kind: 'percent',
      },
    ],
    rows: report.series,
  };
}

export const toExportTables = (report: EarlySignalsReport, speech: SignalsSpeech): ExportTable[] => [
  toExportTable(seriesTable(report, speech)),
];
