/** Strips: a day with its sessions, calls and other traces, and a usual day by half hours, on one axis for all rows. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Format } from '../../format/format.ts';
import { onAxis, outlineOf, type Axis } from './work-hours-layout.ts';
import type { HoursDay, HoursPerson, HoursTeam } from './work-hours-schema.ts';
import type { HoursSpeech } from './work-hours-views.ts';

const HEIGHT = 28;
/** A moment must still be seen. */
const LEAST = 2;

/** The hours above the strips. */
export const renderAxis = ({ ticks }: Axis, format: Format): TemplateResult =>
  html`<div class="axis" aria-hidden="true">${ticks.map((minute) => html`<span>${hourText(minute, format)}</span>`)}</div>`;

/** Whole hours need no minutes. */
const hourText = (minute: number, format: Format): string => format.clock(minute).replace(':00', '');

export function renderDayStrip(day: HoursDay, axis: Axis, { words, format }: HoursSpeech): TemplateResult {
  const { schedule, sessions, calls, events, lunch, plan } = day;
  const noon = lunch ? words.lunchAt(format.clock(lunch.fromMinute), format.duration(lunch.durationMs)) : '';
  return renderStrip(axis, `day ${plan}`, [
    schedule ? bar('band', schedule.startMinute, schedule.endMinute, 0, HEIGHT) : svg``,
    grid(axis),
    ...sessions.map(({ fromMinute, toMinute }) => bar('session', fromMinute, Math.max(toMinute, fromMinute + LEAST), 10, 8)),
    svg`<path class="event" d=${events.map((minute) => `M${minute} 8V20`).join('')} />`,
    ...calls.map(({ fromMinute, toMinute }) => bar('call', fromMinute, Math.max(toMinute, fromMinute + LEAST), 6, 16)),
    lunch
      ? svg`<g><title>${noon}</title><path class="lunch" d="M${lunch.fromMinute} 14H${lunch.toMinute}" />${bar('hit', lunch.fromMinute, lunch.toMinute, 0, HEIGHT)}</g>`
      : svg``,
  ]);
}

export function renderUsualStrip(row: HoursPerson | HoursTeam, axis: Axis, dayCutMinute: number): TemplateResult {
  const schedule = 'schedule' in row ? row.schedule : null;
  const medians = [row.first, row.last].flatMap((clock) => (clock ? [onAxis(clock.medianMinute, dayCutMinute)] : []));
  return renderStrip(axis, 'usual', [
    schedule ? bar('band', schedule.startMinute, schedule.endMinute, 0, HEIGHT) : svg``,
    grid(axis),
    svg`<path class="share" d=${outlineOf(row.usual, dayCutMinute, HEIGHT - 3, HEIGHT - 6)} />`,
    svg`<path class="median" d=${medians.map((minute) => `M${minute} 1V${HEIGHT - 1}`).join('')} />`,
  ]);
}

/** Stretched to its place: lines keep their width, and nothing in it is text. */
const renderStrip = ({ from, to }: Axis, kind: string, parts: readonly SVGTemplateResult[]): TemplateResult =>
  html`<svg class="strip ${kind}" viewBox="${from} 0 ${to - from} ${HEIGHT}" preserveAspectRatio="none">${parts}</svg>`;

const bar = (kind: string, from: number, to: number, y: number, height: number): SVGTemplateResult =>
  svg`<rect class=${kind} x=${from} y=${y} width=${Math.max(0, to - from)} height=${height} />`;

const grid = ({ ticks }: Axis): SVGTemplateResult =>
  svg`<path class="grid" d=${ticks.map((minute) => `M${minute} 0V${HEIGHT}`).join('')} />`;

/** The distribution of a team, half hour by half hour. */
export function renderTeamChart({ usual }: HoursTeam, axis: Axis, dayCutMinute: number, label: string): TemplateResult {
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

/** What the marks mean. */
export function renderLegend(kinds: readonly LegendKind[], { words }: HoursSpeech): TemplateResult | typeof nothing {
  return html`<p class="quiet legend" aria-hidden="true">
    ${kinds.map((kind) => html`<span><i class=${kind}></i>${words.legend[kind]}</span>`)}
  </p>`;
}

export type LegendKind = keyof HoursSpeech['words']['legend'];
