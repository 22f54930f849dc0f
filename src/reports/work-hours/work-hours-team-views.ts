/** The team as a whole, where people may not be told. */
import { html, nothing, type TemplateResult } from 'lit';
import { renderFolded } from '../../ui/data-table.ts';
import { axisOfUsual, outlineOf, type Axis } from './work-hours-layout.ts';
import type { HoursClock, HoursTeam, WorkHoursReport } from './work-hours-schema.ts';
import { renderAxis } from './work-hours-strip-views.ts';
import { usualTable } from './work-hours-tables-views.ts';
import type { HoursSpeech } from './work-hours-views.ts';

export function renderTeam(report: WorkHoursReport, speech: HoursSpeech): TemplateResult {
  const { team, dayCutMinute } = report;
  const { words, format } = speech;
  if (!team) return html``;
  const { first, last, activeTime, lunch, days } = team;
  const axis = axisOfUsual(report);
  const figure = (key: string, title: string, value: string, detail: string) =>
    html`<div>
      <dt data-figure=${key}>${title}</dt>
      <dd>${value}<small>${detail}</small></dd>
    </div>`;
  return html`<dl class="figures">
      ${figure('hours', words.figures.first, format.clock(first.medianMinute), rangeText(first, speech))}
      ${figure('hours', words.figures.last, format.clock(last.medianMinute), rangeText(last, speech))}
      ${figure('active', words.figures.active, format.duration(activeTime.medianMs), words.half(format.duration(activeTime.lowMs), format.duration(activeTime.highMs)))}
      ${lunch ? figure('lunch', words.figures.lunch, `${format.clock(lunch.fromMinute)}, ${format.duration(lunch.medianMs)}`, words.ofDays(lunch.n, days)) : nothing}
    </dl>
    <section class="usual-day">
      <h3 data-figure="usual">${words.usualDay}, ${words.columns.share.toLowerCase()}</h3>
      <p class="quiet scale">${format.percent(1)}</p>
      ${renderTeamChart(team, axis, dayCutMinute, words.tables.usual)} ${renderAxis(axis, format)}
      ${team.usual.includes(null) ? html`<p class="quiet">${words.fewHidden}</p>` : nothing}
    </section>
    ${renderFolded(usualTable(report, speech))}`;
}

const rangeText = ({ lowMinute, highMinute }: HoursClock, { words, format }: HoursSpeech): string =>
  words.half(format.clock(lowMinute), format.clock(highMinute));

/** The distribution of a team, half hour by half hour. */
function renderTeamChart({ usual }: HoursTeam, axis: Axis, dayCutMinute: number, label: string): TemplateResult {
  return html`<svg
    class="team-chart"
    part="chart"
    viewBox="${axis.from} 0 ${axis.to - axis.from} 100"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <path class="grid" d=${axis.ticks.map((minute) => `M${minute} 0V100`).join('')} />
    <path class="share" d=${outlineOf(usual, dayCutMinute, 100, 100)} />
    <path class="grid" d="M${axis.from} 100H${axis.to}" />
  </svg>`;
}
