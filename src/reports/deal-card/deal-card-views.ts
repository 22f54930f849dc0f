/** Fragments of the card in the order of the screen. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Format } from '../../format/format.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { DealCardMessages } from './deal-card-messages.ts';
import type { CardGoal, DealCardCell, DealCardReport } from './deal-card-schema.ts';

export interface CardSpeech {
  format: Format;
  words: DealCardMessages;
}

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: DealCardCell) => void) | null;

export function findingText({ pace, deal, usual }: DealCardReport, { words, format }: CardSpeech): string {
  if (pace === 'no-deal' || pace === 'closed') return words.finding[pace];
  return words.finding[pace](format.duration(deal!.inStageMs), format.duration(usual.medianMs), format.duration(usual.p90Ms), usual.n);
}

/** Time in the stage as a bar over the usual times; null where there is nothing to compare. */
export function renderPace(report: DealCardReport, { words, format }: CardSpeech): TemplateResult | typeof nothing {
  const { deal, usual, pace } = report;
  const { medianMs, p90Ms } = usual;
  if (!deal || pace === 'closed') return nothing;
  const stage = html`<p class="quiet">${deal.pipelineName} · ${deal.stageName}</p>`;
  if (medianMs === null || p90Ms === null) return html`<div>${stage}</div>`;
  const [time, median, p90] = [deal.inStageMs, medianMs, p90Ms].map((ms) => format.duration(ms)) as [string, string, string];
  const most = Math.max(deal.inStageMs, p90Ms * 1.15, 1);
  const x = (ms: number) => ((ms / most) * 100).toFixed(2);
  return html`<div>
    ${stage}
    <svg class="pace" part="chart" role="img" aria-label=${words.picture(time, median, p90)}>
      <rect class="track" width="100%" height="12" y="6" rx="3" />
      <rect class="usual" width="${x(p90Ms)}%" height="12" y="6" rx="3" />
      <rect class="time ${pace}" width="${x(deal.inStageMs)}%" height="4" y="10" rx="2" />
      ${[medianMs, p90Ms].map((ms) => svg`<line x1="${x(ms)}%" x2="${x(ms)}%" y1="2" y2="22" />`)}
    </svg>
    <dl class="facts">
      ${fact('inStage', words.inStage, html`<b>${time}</b>`)} ${fact('median', words.median, median)} ${fact('p90', words.p90, p90)}
    </dl>
    <p class="quiet">${words.visits(usual.n)}</p>
  </div>`;
}

const fact = (figure: string, name: string, value: TemplateResult | string): TemplateResult =>
  html`<div>
    <dt data-figure=${figure}>${name}</dt>
    <dd>${value}</dd>
  </div>`;

export function renderManager(
  { manager, deal }: DealCardReport,
  { words, format }: CardSpeech,
  drill: Drill,
): TemplateResult | typeof nothing {
  if (!deal) return nothing;
  if (!manager) return html`<p class="quiet">${words.noManager}</p>`;
  const title = words.manager(manager.name ?? words.unnamed(String(manager.managerId)));
  const figure = (name: string, count: number, set: DealCardCell['set'], after: TemplateResult | typeof nothing = nothing) =>
    fact(
      set,
      name,
      html`${
        drill && count > 0
          ? html`<button type="button" class="number" @click=${() => drill(`${title}: ${name.toLowerCase()}`, { set })}>
              ${format.integer(count)}
            </button>`
          : format.integer(count)
      }${after}`,
    );
  const { limit, isOver } = manager;
  const ofLimit =
    limit === null
      ? nothing
      : html` ${words.ofLimit(format.number(limit))}${isOver ? html` <span class="over conclusion">${words.over}</span>` : nothing}`;
  return html`<section>
    <h3>${title}</h3>
    <dl class="facts">
      ${figure(words.open, manager.open, 'open', ofLimit)} ${figure(words.tasks, manager.tasks, 'tasks')}
      ${figure(words.overdue, manager.overdue, 'overdue')}
    </dl>
  </section>`;
}

const goalValue = ({ metric }: CardGoal, value: number, currency: string, format: Format, isExact = false): string =>
  metric === 'revenue-won' ? (isExact ? format.money(value, currency) : format.moneyShort(value, currency)) : format.integer(value);

/** Each goal as a bar with a mark where working time stands. */
export function renderGoals(report: DealCardReport, { words, format }: CardSpeech): TemplateResult | typeof nothing {
  const { goals, manager, currency } = report;
  if (!manager || goals.length === 0) return nothing;
  const part = (share: number | null) => (Math.min(1, Math.max(0, share ?? 0)) * 100).toFixed(2);
  return html`<section>
    <h3 data-figure="goals">${words.goals}</h3>
    <ul>
      ${goals.map(
        (goal) =>
          html`<li>
            <span>${words.metrics[goal.metric]}</span>
            <b>${format.percent(goal.share)}</b>
            <svg class="goal" aria-hidden="true">
              <rect class="track" width="100%" height="6" y="3" rx="3" />
              <rect class="time" width="${part(goal.share)}%" height="6" y="3" rx="3" />
              ${goal.elapsed === null ? nothing : svg`<line x1="${part(goal.elapsed)}%" x2="${part(goal.elapsed)}%" y1="0" y2="12" />`}
            </svg>
            <small
              >${words.reached(goalValue(goal, goal.value, currency, format), goalValue(goal, goal.target, currency, format))} ·
              ${words.until(format.date(goal.to - 1))}${goal.elapsed === null ? nothing : ` · ${words.elapsed(format.percent(goal.elapsed))}`}</small
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Every figure of the card as one table. */
export function toExportTables(report: DealCardReport, { words, format }: CardSpeech): ExportTable[] {
  const { deal, usual, manager, goals, currency } = report;
  const rows: [string, string][] = [
    [words.stage, deal ? `${deal.pipelineName} · ${deal.stageName}` : format.integer(null)],
    [words.inStage, format.duration(deal?.inStageMs)],
    [words.median, format.duration(usual.medianMs)],
    [words.p90, format.duration(usual.p90Ms)],
    [words.open, format.integer(manager?.open)],
    [words.tasks, format.integer(manager?.tasks)],
    [words.overdue, format.integer(manager?.overdue)],
    ...goals.map((goal): [string, string] => [
      words.metrics[goal.metric],
      words.reached(goalValue(goal, goal.value, currency, format, true), goalValue(goal, goal.target, currency, format, true)),
    ]),
  ];
  return [{ title: words.table.title, columns: [words.table.figure, words.table.value], rows }];
}
