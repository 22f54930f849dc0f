/** Fragments of the report on goals in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { spanText } from '../../format/span.ts';
import { renderBar } from './goal-progress-bar-views.ts';
import type { GoalProgressCell, GoalProgressReport, GoalRow } from './goal-progress-schema.ts';
import { chanceText, figureText, metricName, ownerName, perDayText, type GoalSpeech } from './goal-progress-text-views.ts';

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: GoalProgressCell, of?: object) => void) | null;

/** Rows of a group until a reader asks for all. */
const MOST = 12;

export interface GoalList {
  report: GoalProgressReport;
  speech: GoalSpeech;
  drill: Drill;
  /** Groups that are shown whole. */
  whole: ReadonlySet<string>;
  showAll(group: GoalRow['owner']): void;
  /** What stands behind a goal; null until somebody has unfolded one, which `unfold` tells. */
  details: ((list: GoalList, goal: GoalRow) => TemplateResult) | null;
  unfold(): void;
}

export function renderGoals(list: GoalList): TemplateResult {
  const { report, speech } = list;
  const groups = (['company', 'department', 'manager'] as const).map((owner) => ({
    owner,
    goals: report.goals.filter((goal) => goal.owner === owner),
  }));
  return html`${renderLegend(report, speech)}
  ${groups.map(({ owner, goals }) => (goals.length > 0 ? renderGroup(list, owner, goals) : nothing))}`;
}

function renderGroup(list: GoalList, owner: GoalRow['owner'], goals: readonly GoalRow[]): TemplateResult {
  const { speech, whole } = list;
  const shown = whole.has(owner) ? goals : goals.slice(0, MOST);
  return html`<section class="group">
    <h3>${speech.words.groups[owner]}</h3>
    ${shown.map((goal) => renderGoal(list, goal))}
    ${
      shown.length < goals.length
        ? html`<button type="button" class="action more" @click=${() => list.showAll(owner)}>${speech.words.showAll(goals.length)}</button>`
        : nothing
    }
  </section>`;
}

function renderLegend({ goals }: GoalProgressReport, { words }: GoalSpeech): TemplateResult | typeof nothing {
  if (goals.length === 0) return nothing;
  const hasRange = goals.some(({ forecast }) => forecast !== null);
  const names = (['done', 'expected', 'target', ...(hasRange ? (['range'] as const) : [])] as const).map(
    (key) => html`<span><i class="key ${key}"></i><bdi data-figure=${key}>${words.legend[key]}</bdi></span>`,
  );
  return html`<p class="quiet legend">${names}</p>`;
}

/** One goal: whose and what, the bar, done and needed. Unfolded, what stands behind it. */
function renderGoal(list: GoalList, goal: GoalRow): TemplateResult {
  const { report, speech } = list;
  const { words, format } = speech;
  const { currency } = report;
  const name = goal.owner === 'manager' && goal.name !== null ? format.shortName(goal.name) : ownerName(goal, speech);
  const isOtherPeriod = goal.from !== report.from || goal.to !== report.to;
  return html`<details class="goal" @toggle=${list.unfold}>
    <summary>
      <span class="who" title=${ownerName(goal, speech)}>
        ${goal.owner === 'company' ? nothing : html`<b>${name}</b>`}
        <span class=${goal.owner === 'company' ? 'first' : 'quiet'}
          >${metricName(goal, speech)}${isOtherPeriod ? ` · ${format.period(goal.from, goal.to)}` : ''}</span
        >
      </span>
      <span class="status ${goal.status}">${words.statuses[goal.status]}</span>
      ${goal.target === null || goal.problem !== null ? html`<span class="picture quiet">${problemText(goal, speech)}</span>` : html`<span class="picture">${renderBar(goal, barLabel(goal, report, speech))}</span>`}
      <span class="facts">
        <span class="done">${doneText(goal, currency, speech)}</span>
        <span class="need quiet conclusion">${needText(goal, currency, speech)}</span>
      </span>
    </summary>
    ${list.details?.(list, goal) ?? nothing}
  </details>`;
}

const problemText = ({ problem }: GoalRow, { words }: GoalSpeech): string => (problem === null ? '' : words.problems[problem]);

function barLabel(goal: GoalRow, { currency }: GoalProgressReport, speech: GoalSpeech): string {
  const text = (value: number | null) => figureText(goal, value, currency, speech);
  const { forecast, expected } = goal;
  const range = forecast ? spanText(text(forecast.low80), text(forecast.high80)) : null;
  return speech.words.bar(text(goal.done), text(goal.target), expected === null ? null : text(expected), range);
}

function doneText(goal: GoalRow, currency: string, speech: GoalSpeech): TemplateResult {
  const { words, format } = speech;
  const [done, target] = [goal.done, goal.target].map((value) => figureText(goal, value, currency, speech));
  if (goal.problem !== null && goal.done === null) return html``;
  if (goal.target === null) return html`${done}`;
  const text = goal.lowerIsBetter ? words.limit(done!, target!) : words.of(done!, target!);
  const share = goal.share === null || goal.unit === 'share' ? nothing : html` <small class="quiet">${format.percent(goal.share)}</small>`;
  return html`${text}${share}`;
}

/** The chance while it is open, and what each day left takes. */
function needText(goal: GoalRow, currency: string, speech: GoalSpeech): TemplateResult {
  const { words } = speech;
  const text = perDayText(goal, goal.neededPerDay, currency, speech);
  const need = goal.neededPerDay === null ? null : goal.lowerIsBetter ? words.neededLess(text) : words.needed(text);
  const isOpen = goal.forecast !== null && ['on-course', 'at-risk', 'unlikely'].includes(goal.status);
  const chance = isOpen ? words.chance(chanceText(goal.forecast!.chance, speech)) : null;
  return html`${chance === null ? nothing : html`<span class="odds">${chance}${need === null ? '' : ' · '}</span>`}${need}`;
}
