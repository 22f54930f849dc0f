/** What a reader can narrow the report to: quiet selects in one row, and a number to look for. */
import { html, nothing, type TemplateResult } from 'lit';
import { byName, nameOf } from '../../format/people.ts';
import type { CallSpeech } from './call-stats-views.ts';
import type { CallStatsOptions, CallStatsReport } from './call-stats-schema.ts';

/** What a reader has chosen. */
export type Chosen = Pick<CallStatsOptions, 'direction' | 'result' | 'person' | 'phone' | 'minSeconds' | 'maxSeconds'>;

/** Lengths of talk to choose from: seconds, and the ends as a clock has them. */
const lengths: readonly (readonly [value: string, from: string | null, to: string | null])[] = [
  ['0-30', null, '0:30'],
  ['30-', '0:30', null],
  ['60-', '1:00', null],
  ['300-', '5:00', null],
  ['600-', '10:00', null],
];

/** Options without those that are left open. */
export const given = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined && value !== ''));

type People = readonly Pick<CallStatsReport['managers'][number], 'managerId' | 'name'>[];

/** @param people everybody who can be chosen: those of the report before one was. */
export function renderFilters(
  chosen: Chosen,
  people: People,
  change: (chosen: Chosen) => void,
  { words, format }: CallSpeech,
): TemplateResult {
  const { filters } = words;
  const choose = (part: { [Key in keyof Chosen]: Chosen[Key] | '' | undefined }) => change(given({ ...chosen, ...part }));
  const select = (
    key: 'direction' | 'result' | 'person' | 'talk',
    value: string,
    options: readonly (readonly [value: string, text: string])[],
    pick = (picked: string): void => choose({ [key]: picked }),
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
    ${select('direction', chosen.direction ?? '', Object.entries(filters.directions))}
    ${select('result', chosen.result ?? '', Object.entries(filters.results))}
    ${select(
      'person',
      String(chosen.person ?? ''),
      byName(people, format).map((row) => [String(row.managerId), nameOf(row)]),
    )}
    ${select(
      'talk',
      talk,
      lengths.map(([value, from, to]) => [value, words.talkRange(from, to)]),
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
