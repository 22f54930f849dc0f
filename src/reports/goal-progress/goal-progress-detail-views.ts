/** What stands behind a goal: its curve, figures, past periods and records. Loaded when somebody unfolds one. */
import { html, nothing, type TemplateResult } from 'lit';
import { spanText } from '../../format/span.ts';
import { renderCurve } from './goal-progress-curve-views.ts';
import type { DetailMessages } from './goal-progress-messages.ts';
import type { GoalProgressReport, GoalRow } from './goal-progress-schema.ts';
import type { DetailSpeech } from './goal-progress-table-views.ts';
import { chanceText, figureText, metricName, ownerName, perDayText } from './goal-progress-text-views.ts';
import type { Drill, GoalList } from './goal-progress-views.ts';

interface Details {
  report: GoalProgressReport;
  speech: DetailSpeech;
  drill: Drill;
}

export { detailStyles } from './goal-progress-detail-styles.ts';
export { goalTable, toExportTables } from './goal-progress-table-views.ts';

export const detailsIn =
  (words: DetailMessages) =>
  ({ report, speech, drill }: GoalList, goal: GoalRow): TemplateResult =>
    renderDetails({ report, drill, speech: { ...speech, words: { ...speech.words, ...words } } }, goal);

function renderDetails({ report, speech, drill }: Details, goal: GoalRow): TemplateResult {
  const { words, format } = speech;
  const { currency } = report;
  const title = `${ownerName(goal, speech)}: ${metricName(goal, speech)}`;
  const facts = factsOf(goal, currency, speech);
  const open = goal.forecast?.openDeals ?? null;
  return html`<div class="details">
    ${goal.problem === null ? renderCurveBlock(goal, report, speech, title) : nothing}
    <dl class="figures">
      ${facts.map(
        ({ figure, name, text }) =>
          html`<div>
            <dt data-figure=${figure}>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${linesOf(goal, currency, speech).map(({ figure, name, text }) => html`<p class="quiet" data-figure=${figure ?? nothing} data-term=${name}>${name}: ${text}</p>`)}
    ${goal.statusNow !== goal.status ? html`<p class="quiet">${words.statusNext(words.statuses[goal.statusNow])}</p>` : nothing}
    ${goal.forecast ? html`<p class="quiet">${words.basis[goal.forecast.basis]}</p>` : nothing}
    ${goal.history.length > 0 ? renderHistory(goal, currency, speech) : nothing}
    ${
      drill && goal.rows > 0
        ? html`<button
            type="button"
            class="action"
            @click=${() => drill(`${title}, ${format.period(goal.from, goal.to)}`, { goalId: goal.id }, goal)}
          >
            ${words.showRows(goal.rows)}
          </button>`
        : nothing
    }
    ${
      drill && open && open.count > 0
        ? html`<button
            type="button"
            class="action"
            @click=${() => drill(`${title}: ${words.details.open}`, { goalId: goal.id, set: 'open' }, goal)}
          >
            ${words.details.open}: ${format.integer(open.count)}
          </button>`
        : nothing
    }
  </div>`;
}

function renderCurveBlock(goal: GoalRow, { asOf, currency }: GoalProgressReport, speech: DetailSpeech, title: string): TemplateResult {
  const { format, words } = speech;
  const curve = renderCurve(goal, asOf, words.curve(title));
  if (curve === nothing) return html``;
  return html`<figure>
    <figcaption class="quiet legend">
      <span><i class="key line"></i>${words.legend.done}</span>
      <span><i class="key path"></i>${words.path}</span>
      <span><i class="key goal-line"></i>${words.legend.target}: ${figureText(goal, goal.target, currency, speech)}</span>
    </figcaption>
    ${curve}
    <div class="axis quiet"><span>${format.date(goal.from)}</span><span>${format.date(goal.to - 1)}</span></div>
  </figure>`;
}

interface Fact {
  /** Whose definition it has; null for what is no figure. */
  figure: string | null;
  name: string;
  text: string;
}

function factsOf(goal: GoalRow, currency: string, speech: DetailSpeech): Fact[] {
  const { words, format } = speech;
  const { details } = words;
  const text = (value: number | null) => figureText(goal, value, currency, speech);
  const { forecast } = goal;
  const day = (value: number | null) => (value === null ? null : perDayText(goal, value, currency, speech));
  const range = (low: number, high: number) => spanText(text(low), text(high));
  const facts: [figure: string | null, name: string, text: string | null][] = [
    ['expected', details.expected, goal.expected === null || goal.daysLeft === 0 || goal.lowerIsBetter ? null : text(goal.expected)],
    ['range', details.forecast80, forecast && range(forecast.low80, forecast.high80)],
    ['forecast95', details.forecast95, forecast && range(forecast.low95, forecast.high95)],
    ['chance', details.chance, forecast && chanceText(forecast.chance, speech)],
    ['perDay', details.perDay, day(goal.perDay)],
    ['needed', details.needed, day(goal.neededPerDay)],
    ['daysLeft', details.daysLeft, goal.daysLeft > 0 ? words.daysOf(format.number(goal.daysLeft), format.number(goal.days)) : null],
    [
      'projection',
      details.projection,
      goal.projection === null ? null : text(goal.unit === 'count' ? Math.round(goal.projection) : goal.projection),
    ],
    ['since', details.since, goal.behindSince === null ? null : format.date(goal.behindSince)],
  ];
  return told(facts);
}

const told = (facts: readonly (readonly [figure: string | null, name: string, text: string | null])[]): Fact[] =>
  facts.flatMap(([figure, name, text]) => (text === null ? [] : [{ figure, name, text }]));

/** What takes a line each. */
function linesOf(goal: GoalRow, currency: string, speech: DetailSpeech): Fact[] {
  const { words, format } = speech;
  const { details } = words;
  const text = (value: number | null) => figureText(goal, value, currency, speech);
  const open = goal.forecast?.openDeals;
  return told([
    ['members', details.members, goal.members && membersText(goal, goal.members, currency, speech)],
    ['open', details.open, open ? words.openDeals(open.count, text(open.expected)) : null],
    ...goal.changes.map(
      ({ at, before, target }) => [null, details.changed, words.changed(format.date(at), text(before), text(target))] as const,
    ),
  ]);
}

function membersText(goal: GoalRow, members: NonNullable<GoalRow['members']>, currency: string, speech: DetailSpeech): string {
  const difference = members.target - (goal.target ?? 0);
  const sign = difference > 0 ? '+' : '';
  const text = (value: number) => figureText(goal, value, currency, speech);
  return speech.words.members(members.count, text(members.target), difference === 0 ? null : sign + text(difference));
}

function renderHistory(goal: GoalRow, currency: string, speech: DetailSpeech): TemplateResult {
  const { words, format } = speech;
  const reached = goal.history.filter((one) => one.reached).length;
  const text = (value: number | null) => figureText(goal, value, currency, speech);
  return html`<p class="quiet past" data-figure="history" data-term=${words.details.history}>
    ${words.details.history}: ${words.history(reached, goal.history.length)}
    ${goal.history.map(
      (one) =>
        html`<span
          class="hit ${one.reached ? 'done' : 'missed'}"
          title=${words.past(format.period(one.from, one.to), text(one.done), text(one.target))}
          ><span class="hidden">${words.past(format.period(one.from, one.to), text(one.done), text(one.target))}</span></span
        >`,
    )}
  </p>`;
}
