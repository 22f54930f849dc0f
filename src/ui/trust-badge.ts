import { html, nothing, type TemplateResult } from 'lit';
import type { WithTrust } from '../engine/report-engine.ts';
import type { Speech } from './report-element.ts';

/** Below this share of sound records a reader is warned. */
const LOW = 0.8;
/** Below this many open deals there are counts only. */
const FEWEST = 10;

/** How far the records behind a report can be trusted; opens what that means. Nothing where no deal is open. */
export function renderTrust({ trust }: WithTrust, { common, format }: Speech): TemplateResult | typeof nothing {
  if (!trust?.share) return nothing;
  const { share, worst, unchecked } = trust;
  const isFew = share.n < FEWEST;
  const isLow = !isFew && share.share < LOW;
  const words = common.trust;
  const explained = [
    words.explain(share.count, share.n, isFew ? '' : format.percentRange(share.low, share.high)),
    ...(worst ? [words.worst(common.rules[worst.rule], worst.count)] : []),
    ...(unchecked.length > 0 ? [words.unchecked(format.list(unchecked.map((rule) => common.rules[rule])))] : []),
  ];
  return html`<details class="trust ${isLow ? 'low' : ''}" part="trust">
    <summary>
      ${isFew ? words.few(share.count, share.n) : words.label(format.percent(share.share))}${isLow ? html` <b>${words.low}</b>` : nothing}
    </summary>
    <p>${explained.join(' ')}</p>
  </details>`;
}
