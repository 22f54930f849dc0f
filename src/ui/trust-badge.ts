import { html, nothing, type TemplateResult } from 'lit';
import type { WithTrust } from '../engine/report-engine.ts';
import type { FullSpeech, Speech } from './report-element.ts';

type Trust = NonNullable<WithTrust['trust']>;

/** Below this share of sound records a reader is warned. */
const LOW = 0.8;
/** Below this many open deals there are counts only. */
const FEWEST = 10;

/**
 * How far the records behind a report can be trusted; opens what that means. Nothing where no deal is open.
 * @param full null until its words are there. @param ask has them loaded.
 */
export function renderTrust(
  { trust }: WithTrust,
  { common, format }: Speech,
  full: FullSpeech | null,
  ask: () => void,
): TemplateResult | typeof nothing {
  if (!trust?.share) return nothing;
  const { share } = trust;
  const isFew = share.n < FEWEST;
  const isLow = !isFew && share.share < LOW;
  const words = common.trust;
  return html`<details class="trust ${isLow ? 'low' : ''}" part="trust" @pointerenter=${ask} @toggle=${ask}>
    <summary>
      ${isFew ? words.few(share.count, share.n) : words.label(format.percent(share.share))}${isLow ? html` <b>${words.low}</b>` : nothing}
    </summary>
    <p>${full ? explain(trust, full, isFew) : nothing}</p>
  </details>`;
}

function explain({ share, worst, unchecked }: Trust, { common, format }: FullSpeech, isFew: boolean): string {
  const { trustText: words, rules } = common;
  return [
    words.explain(share!.count, share!.n, isFew ? '' : format.percentRange(share!.low, share!.high)),
    ...(worst ? [words.worst(rules[worst.rule], worst.count)] : []),
    ...(unchecked.length > 0 ? [words.unchecked(format.list(unchecked.map((rule) => rules[rule])))] : []),
  ].join(' ');
}
