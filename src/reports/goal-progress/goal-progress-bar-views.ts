/** The bar of a goal with its marks. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GoalRow } from './goal-progress-schema.ts';

/** Right end of every bar, in targets: the lines of all targets stand below each other. */
const END = 1.3;

/** Done, where one should be, the target and the likely end. What is beyond the end is cut, with a sign that it is. */
export function renderBar(goal: GoalRow, label: string): TemplateResult {
  const { done, target, expected, forecast, lowerIsBetter, unit } = goal;
  const whole = target || 1;
  const place = (value: number) => `${Math.round((Math.min(END, Math.max(0, value / whole)) / END) * 1000) / 10}%`;
  const hasPlan = expected !== null && !lowerIsBetter && unit !== 'share' && goal.daysLeft > 0;
  return html`<svg class="bar ${goal.status}" role="img" aria-label=${label}>
    <rect class="track" y="6" width="100%" height="12" rx="2" />
    ${done === null ? nothing : svg`<rect class="done" y="6" width=${place(done)} height="12" rx="2" />`}
    ${done !== null && done > whole * END ? svg`<svg x="100%" y="12" overflow="visible"><path class="cut" d="M-7 -4L-2 0L-7 4" /></svg>` : nothing}
    ${forecast ? svg`<line class="range" x1=${place(forecast.low80)} x2=${place(forecast.high80)} y1="12" y2="12" />` : nothing}
    ${forecast ? [forecast.low80, forecast.high80].filter((end) => end <= whole * END).map((end) => svg`<line class="range" x1=${place(end)} x2=${place(end)} y1="9" y2="15" />`) : nothing}
    <line class="target" x1=${place(whole)} x2=${place(whole)} y1="2" y2="22" />
    ${hasPlan ? svg`<svg x=${place(expected)} overflow="visible"><path class="plan" d="M-4.5 0H4.5L0 5.5Z" /></svg>` : nothing}
  </svg>`;
}
