/** Strips: a day with its sessions, calls and other traces, and a usual day by half hours, on one axis for all rows. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Format } from '../../format/format.ts';
import { onAxis, outlineOf, type Axis } from './work-hours-layout.ts';
import type { HoursPerson, HoursTeam } from './work-hours-schema.ts';
import type { HoursSpeech } from './work-hours-views.ts';

export const HEIGHT = 28;
/** The hours above the strips. */
export const renderAxis = ({ ticks }: Axis, format: Format): TemplateResult =>
  html`<div class="axis" aria-hidden="true">${ticks.map((minute) => html`<span>${hourText(minute, format)}</span>`)}</div>`;

/** Whole hours need no minutes. */
const hourText = (minute: number, format: Format): string => format.clock(minute).replace(':00', '');

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
export const renderStrip = ({ from, to }: Axis, kind: string, parts: readonly SVGTemplateResult[]): TemplateResult =>
  html`<svg class="strip ${kind}" viewBox="${from} 0 ${to - from} ${HEIGHT}" preserveAspectRatio="none">${parts}</svg>`;

export const bar = (kind: string, from: number, to: number, y: number, height: number): SVGTemplateResult =>
  svg`<rect class=${kind} x=${from} y=${y} width=${Math.max(0, to - from)} height=${height} />`;

export const grid = ({ ticks }: Axis): SVGTemplateResult =>
  svg`<path class="grid" d=${ticks.map((minute) => `M${minute} 0V${HEIGHT}`).join('')} />`;

/** What the marks mean. */
export function renderLegend(kinds: readonly LegendKind[], { words }: HoursSpeech): TemplateResult | typeof nothing {
  return html`<p class="quiet legend" aria-hidden="true">
    ${kinds.map((kind) => html`<span><i class=${kind}></i>${words.legend[kind]}</span>`)}
  </p>`;
}

export type LegendKind = keyof HoursSpeech['words']['legend'];
