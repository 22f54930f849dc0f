/** The curve of a goal towards its target. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GoalRow } from './goal-progress-schema.ts';

const WIDTH = 320;
const HEIGHT = 96;
const TOP = 8;

/** Progress against its path over the period, with the target and the likely end. */
export function renderCurve(
  { curve, target, forecast, done, to, from }: GoalRow,
  asOf: number,
  label: string,
): TemplateResult | typeof nothing {
  if (curve.at.length < 2 || target === null) return nothing;
  const most = Math.max(target, done ?? 0, forecast?.high80 ?? 0, ...curve.path) * 1.02 || 1;
  const x = (at: number) => round(((Math.min(at, to) - from) / (to - from)) * WIDTH);
  const y = (value: number) => round(HEIGHT - (value / most) * (HEIGHT - TOP));
  const line = (values: readonly (number | null)[], start: number) =>
    values.reduce<string>(
      (path, value, i) =>
        value === null
          ? path
          : `${path}${path === '' ? 'M' : 'L'}${x(Math.min(curve.at[i]!, i < curve.done.length && values === curve.done ? asOf : Infinity))} ${y(value)}`,
      Number.isNaN(start) ? '' : `M0 ${y(start)}`,
    );
  const isAdded = curve.path[0] !== curve.path.at(-1) || curve.path[0] === 0;
  return html`<svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>
    <path class="base" d="M0 ${HEIGHT}H${WIDTH}" />
    <path class="goal-line" d="M0 ${y(target)}H${WIDTH}" />
    <path class="path" d=${line(curve.path, isAdded ? 0 : NaN)} />
    ${forecast && done !== null ? svg`<path class="cone" d="M${x(asOf)} ${y(done)}L${WIDTH} ${y(forecast.high80)}V${y(forecast.low80)}Z" />` : nothing}
    <path class="line" d=${line(curve.done, isAdded ? 0 : NaN)} />
  </svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
