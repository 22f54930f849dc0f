import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FilterMessages } from './sales-filters-messages.ts';

/** Something that can be chosen. */
export interface Choice {
  id: string;
  name: string;
  /** Shown apart from the others, below them. */
  isFormer?: boolean;
}

export interface ChoiceList {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** What is looked for; lists that are short have no search. */
  search: string;
  onSearch(text: string): void;
  onChoose(ids: string[]): void;
}

/** From so many choices on there is a search. */
const LONG = 9;

/** Boxes to tick with a search above; one tab stop, arrows inside. */
export function renderChoices(list: ChoiceList, words: FilterMessages): TemplateResult {
  const { choices, chosen, search, label } = list;
  const sought = search.trim().toLocaleLowerCase();
  const found = choices.filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  const [present, former] = [found.filter(({ isFormer }) => !isFormer), found.filter(({ isFormer }) => isFormer)];
  return html`${choices.length >= LONG ? renderSearch(list, words) : nothing}
    <div class="list" role="group" aria-label=${label} @keydown=${onListKey} @focusin=${onListFocus}>
      ${present.map((choice) => renderBox(choice, list))} ${former.length > 0 ? html`<h4>${words.inactive}</h4>` : nothing}
      ${former.map((choice) => renderBox(choice, list))}
    </div>
    ${found.length === 0 ? html`<p class="quiet" role="status">${words.nothingFound}</p>` : nothing}
    ${
      chosen.length > 0
        ? html`<p class="foot">
            <button type="button" class="link" @click=${() => list.onChoose([])}>${words.clear} (${chosen.length})</button>
          </p>`
        : nothing
    }`;
}

function renderSearch({ search, onSearch }: ChoiceList, words: FilterMessages): TemplateResult {
  return html`<input
    type="search"
    class="search"
    autocomplete="off"
    placeholder=${words.search}
    aria-label=${words.search}
    .value=${live(search)}
    @input=${(event: Event) => onSearch((event.target as HTMLInputElement).value)}
    @keydown=${onSearchKey}
  />`;
}

function renderBox({ id, name }: Choice, { chosen, onChoose }: ChoiceList): TemplateResult {
  const isChosen = chosen.includes(id);
  const toggle = () => onChoose(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return html`<label class="row"><input type="checkbox" .checked=${live(isChosen)} @change=${toggle} /><span>${name}</span></label>`;
}

const boxesOf = (list: Element): HTMLInputElement[] => [...list.querySelectorAll('input')];

function onSearchKey(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  (event.currentTarget as Element).parentElement!.querySelector<HTMLInputElement>('.list input')?.focus();
}

function onListKey(event: KeyboardEvent): void {
  const boxes = boxesOf(event.currentTarget as Element);
  const at = boxes.indexOf(event.target as HTMLInputElement);
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 };
  const place = places[event.key];
  if (place === undefined || at < 0) return;
  event.preventDefault();
  boxes[Math.max(0, Math.min(boxes.length - 1, place))]?.focus();
}

function onListFocus(event: FocusEvent): void {
  setStop(event.currentTarget as Element, event.target as HTMLInputElement);
}

/** Makes one box of a list the one that Tab reaches. */
export function setStop(list: Element, stop?: HTMLInputElement): void {
  const boxes = boxesOf(list);
  const chosen = stop ?? boxes.find((box) => box.checked) ?? boxes[0];
  for (const box of boxes) box.tabIndex = box === chosen ? 0 : -1;
}
