import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDay, parseDay } from '../../model/day.ts';
import { periodPresets } from '../../model/period.ts';
import type { Scope } from '../../model/scope.ts';
import type { ScopeChange } from '../../provider/context.ts';
import type { FilterMessages } from './sales-filters-messages.ts';

export interface PeriodChoice {
  scope: Scope;
  /** The period in the page's words, null where days are given. */
  period: string | null;
  /** Whether the days that were asked for cannot be. */
  isBad: boolean;
  onChoose(change: ScopeChange): void;
  onBad(): void;
}

const shift = (text: string, days: number): string => formatDay(parseDay(text.slice(0, 10))! + days);

/** Presets, days of one's own in the account's calendar, and the comparison. */
export function renderPeriod(choice: PeriodChoice, words: FilterMessages): TemplateResult {
  const { scope, period, isBad, onChoose } = choice;
  const compare = (event: Event) => onChoose({ comparison: (event.target as HTMLInputElement).checked ? 'previous' : 'none' });
  return html`<div class="presets" role="radiogroup" aria-label=${words.fields.period}>
      ${periodPresets.map(
        (preset) =>
          html`<label class="row"
            ><input
              type="radio"
              name="preset"
              value=${preset}
              .checked=${live(preset === period)}
              @change=${() => onChoose({ period: preset })}
            /><span>${words.presets[preset]}</span></label
          >`,
      )}
    </div>
    <form class="days" aria-label=${words.ownDays} @submit=${(event: SubmitEvent) => onSubmit(event, choice)}>
      <label>${words.first}<input type="date" name="first" required .value=${scope.from.slice(0, 10)} /></label>
      <label>${words.last}<input type="date" name="last" required .value=${shift(scope.to, -1)} /></label>
      <button class="action">${words.show}</button>
      ${isBad ? html`<p class="bad" role="alert">${words.badDays}</p>` : nothing}
    </form>
    <label class="row foot"
      ><input type="checkbox" name="comparison" .checked=${live(scope.comparison === 'previous')} @change=${compare} /><span
        >${words.compare}</span
      ></label
    >`;
}

function onSubmit(event: SubmitEvent, { onChoose, onBad }: PeriodChoice): void {
  event.preventDefault();
  const valueOf = (name: string) => (event.target as HTMLFormElement).querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
  const [from, last] = [valueOf('first'), valueOf('last')];
  if (from === '' || last === '' || last < from) onBad();
  else onChoose({ from, to: shift(last, 1) });
}
