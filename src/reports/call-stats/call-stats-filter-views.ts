/** What a reader can narrow the report to: quiet selects in one row, and a number to look for. */
import { html, nothing, type TemplateResult } from 'lit';
import { byName, nameOf } from '../../format/people.ts';
import { clockText } from '../../ui/call-player/clock-text.ts';
import type { CallSpeech } from './call-stats-views.ts';
import type { CallResult } from './call-stats-kinds.ts';
import type { CallStatsOptions, CallStatsReport } from './call-stats-schema.ts';

/** What a reader has chosen. */
export type Chosen = Pick<CallStatsOptions, 'direction' | 'result' | 'person' | 'phone' | 'minSeconds' | 'maxSeconds'>;

/** Lengths of talk to choose from, seconds. */
const lengths: readonly (readonly [from: number, to: number | null])[] = [
  [0, 30],
  [30, null],
  [60, null],
  [300, null],
  [600, null],
];

type People = readonly Pick<CallStatsReport['managers'][number], 'managerId' | 'name'>[];

/** @param people everybody who can be chosen: those of the report before one was. */
export function renderFilters(
  chosen: Chosen,
  people: People,
  change: (chosen: Chosen) => void,
  { words, format }: CallSpeech,
): TemplateResult {
  const { filters } = words;
  const choose = (part: { [Key in keyof Chosen]: Chosen[Key] | '' | undefined }) =>
    change(Object.fromEntries(Object.entries({ ...chosen, ...part }).filter(([, value]) => value !== undefined && value !== '')));
  const select = (
    key: 'direction' | 'result' | 'person' | 'talk',
    value: string,
    options: readonly (readonly [value: string, text: string])[],
    pick: (value: string) => void,
  ) =>
    html`<select
      class=${value === '' ? '' : 'chosen'}
      aria-label=${filters[key]}
      @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${value === ''}>${filters.any[key]}</option>
      ${options.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
    </select>`;
  const talk =
    chosen.minSeconds === undefined && chosen.maxSeconds === undefined ? '' : `${chosen.minSeconds ?? 0}-${chosen.maxSeconds ?? ''}`;
  const isAny = !Object.values(chosen).some(Boolean);
  return html`<div class="filters" role="group" aria-label=${filters.label}>
    ${select('direction', chosen.direction ?? '', Object.entries(filters.directions), (value) => choose({ direction: value as 'in' | 'out' | '' }))}
    ${select('result', chosen.result ?? '', Object.entries(filters.results), (value) => choose({ result: value as CallResult | '' }))}
    ${select(
      'person',
      String(chosen.person ?? ''),
      byName(people, format).map((row) => [String(row.managerId), nameOf(row)]),
      (value) => choose({ person: value }),
    )}
    ${select(
      'talk',
      talk,
      lengths.map(([from, to]) => [
        `${from}-${to ?? ''}`,
        words.talkRange(from ? clockText(from * 1000) : null, to ? clockText(to * 1000) : null),
      ]),
      (value) => {
        const [from, to] = value.split('-').map((seconds) => Number(seconds) || undefined);
        choose({ minSeconds: from, maxSeconds: to });
      },
    )}
    <input
      type="text"
      inputmode="tel"
      class=${chosen.phone ? 'chosen' : ''}
      maxlength="40"
      aria-label=${filters.phone}
      placeholder=${filters.phone}
      .value=${chosen.phone ?? ''}
      @change=${(event: Event) => choose({ phone: (event.target as HTMLInputElement).value.trim() })}
    />
    ${isAny ? nothing : html`<button type="button" class="action" @click=${() => change({})}>${filters.reset}</button>`}
  </div>`;
}
