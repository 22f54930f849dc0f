/** The list itself: only rows that are in view are in the document, however many there are. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { adoptStyles } from '../../ui/adopt-styles.ts';
import { Layout, sizesOf, TallScroll } from './activity-feed-list-layout.ts';
import { listStyles } from './activity-feed-list-styles.ts';
import { canUnfold, renderChange, renderObject, renderRow } from './activity-feed-row-views.ts';
import type { FeedRow } from './activity-feed-schema.ts';
import { dayText, timeText, type FeedSpeech } from './activity-feed-text-views.ts';

/** What the list shows, and how more of it is had. */
export interface ListView {
  total: number;
  days: readonly { from: number; rows: number }[];
  /** The first rows. */
  rows: readonly FeedRow[];
  speech: FeedSpeech;
  /** Rows from a place on; null where there are no others than `rows`. */
  load: ((offset: number, limit: number, signal: AbortSignal) => Promise<readonly FeedRow[]>) | null;
  /** The single acts of a row, at most so many; null where nobody can be asked. */
  unfold: ((row: FeedRow, limit: number) => Promise<readonly FeedRow[]>) | null;
  isNew(row: FeedRow): boolean;
  /** A reader chooses a row; answers whether the list may act on it. */
  select(row: FeedRow): boolean;
  /** Shows all acts of a row that has more than fit. */
  openAll(row: FeedRow): void;
  /** The newest rows are in view. */
  onTop(): void;
  /** Whether rows in view could not be had. */
  onFail(isFailed: boolean): void;
}

/** Where a reader is: a row and how far its top is above the list's. */
export interface Anchor {
  key: string;
  shift: number;
}

const PAGE = 50;
/** Pages kept: what has been read long ago is asked for again. */
const PAGES = 40;
const OVERSCAN = 6;
const MOST_UNFOLDED = 20;
/** Lines that a long text gets, in which it scrolls. */
const FULL_LINES = 4;
const SETTLED_MS = 120;

export class FeedList {
  #view: ListView;
  readonly #scroll = new TallScroll();
  #pages = new Map<number, readonly FeedRow[]>();
  #asked = new Map<number, AbortController>();
  #failed = new Set<number>();
  /** Acts of unfolded rows, by the row's place. */
  #unfolded = new Map<number, readonly FeedRow[]>();
  #layout = new Layout(0, [], sizesOf(0));
  #measured = { height: 0, view: 0 };
  #active = 0;
  #marked: number | null = null;
  #frame = 0;
  #settling = 0;
  readonly #observer = new ResizeObserver(() => this.render());

  constructor(
    private readonly box: HTMLElement,
    view: ListView,
  ) {
    this.#view = view;
    adoptStyles(box.getRootNode() as ShadowRoot, listStyles);
    render(this.#template(), box);
    this.connect();
    this.show(view);
  }

  /** Begins, or goes on where it was: a box that is put in again stands at its top. */
  connect(): void {
    const { box } = this;
    box.addEventListener('scroll', this.#onScroll, { passive: true });
    box.addEventListener('keydown', this.#onKey);
    box.addEventListener('click', this.#onClick);
    box.addEventListener('focusin', this.#onFocus);
    this.#observer.observe(box);
    this.#moveTo(this.#scroll.y);
  }

  disconnect(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settling);
    this.#frame = 0;
    for (const abort of this.#asked.values()) abort.abort();
    this.#asked.clear();
    this.box.removeEventListener('scroll', this.#onScroll);
    this.box.removeEventListener('keydown', this.#onKey);
    this.box.removeEventListener('click', this.#onClick);
    this.box.removeEventListener('focusin', this.#onFocus);
  }

  /** Other words for the same rows. */
  update(view: ListView): void {
    this.#view = { ...view, rows: this.#view.rows };
    this.render();
  }

  /** Other rows. @param at the row that is to stand where the reader reads; the newest one when absent. */
  show(view: ListView, at: { row: number; shift: number } | null = null): void {
    this.#sync();
    const hadFocus = this.#hasFocus;
    const moved = at === null ? 0 : at.row - this.#rowInView;
    this.#view = view;
    for (const abort of this.#asked.values()) abort.abort();
    this.#asked.clear();
    this.#failed.clear();
    this.#unfolded.clear();
    this.#pages = new Map(view.rows.length > 0 ? [[0, view.rows]] : []);
    this.#active = at === null ? 0 : this.#clamp(this.#active + moved);
    this.#marked = null;
    this.#measure();
    this.#moveTo(at === null ? 0 : this.#layout.topOf(at.row) - at.shift);
    this.render();
    if (hadFocus) this.#focusActive();
  }

  /** What a reader reads at the top of the list; null while it is not loaded. */
  get anchor(): Anchor | null {
    this.#sync();
    const row = this.#rowInView;
    const found = this.#rowAt(row);
    return found ? { key: found.feed.key, shift: this.#layout.topOf(row) - this.#scroll.y } : null;
  }

  /** Brings a row into the middle of the list and marks it. */
  reveal(row: number, isFocused: boolean): void {
    this.#marked = this.#active = this.#clamp(row);
    this.#moveTo(this.#layout.topOf(this.#active) - (this.box.clientHeight - this.#layout.sizes.row) / 2);
    this.render();
    if (isFocused) this.#focusActive();
  }

  /** Asks again for what could not be had. */
  retry(): void {
    this.#failed.clear();
    this.render();
  }

  toTop(): void {
    this.#moveTo(0);
    this.render();
    if (this.#hasFocus) this.#focus(0);
  }

  get #hasFocus(): boolean {
    return this.box.contains((this.box.getRootNode() as ShadowRoot).activeElement);
  }

  /** The first row that is at least half in view. */
  get #rowInView(): number {
    const row = this.#layout.rowAt(this.#scroll.y);
    const isHidden = this.#layout.topOf(row) + this.#layout.heightOf(row) / 2 < this.#scroll.y + this.#layout.sizes.day;
    return this.#clamp(isHidden ? row + 1 : row);
  }

  #clamp(row: number): number {
    return Math.min(Math.max(0, row), Math.max(0, this.#view.total - 1));
  }

  #rowAt(row: number): FeedRow | null {
    return this.#pages.get(Math.floor(row / PAGE))?.[row % PAGE] ?? null;
  }

  #measure(): void {
    const sizes = sizesOf(this.box.clientWidth);
    for (const name of ['one-line', 'two-lines', 'three-lines']) this.box.classList.toggle(name, name === sizes.name);
    const acts = new Map(Array.from(this.#unfolded, ([row, list]) => [row, this.#linesOf(row, list)]));
    this.#layout = new Layout(
      this.#view.total,
      this.#view.days.map(({ rows }) => rows),
      sizes,
      acts,
    );
  }

  #linesOf(row: number, acts: readonly FeedRow[]): number {
    const lines = acts.reduce((sum, { feed }) => sum + (feed.full ? FULL_LINES : 1), 0);
    return lines + ((this.#rowAt(row)?.feed.count ?? 0) > acts.length ? 1 : 0);
  }

  #moveTo(y: number): void {
    this.#scroll.resize(this.#layout.height, this.box.clientHeight);
    this.#space.style.height = `${this.#scroll.space}px`;
    this.#measured = { height: this.#layout.height, view: this.box.clientHeight };
    this.#scroll.resize(this.#layout.height, this.#measured.view);
    this.box.scrollTop = this.#scroll.moveTo(y);
    this.#scroll.top = this.box.scrollTop;
  }

  /** The element that is as tall as the list. */
  get #space(): HTMLElement {
    return this.box.querySelector('.space')!;
  }

  /** Takes over where the bar stands: its event comes a frame late. */
  #sync(): void {
    if (this.box.scrollTop === this.#scroll.top) return;
    const top = this.#scroll.scrolled(this.box.scrollTop);
    if (top !== null) this.#setBar(top);
  }

  readonly #onScroll = (): void => {
    this.#sync();
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(this.#settle, SETTLED_MS);
    this.#draw();
  };

  readonly #settle = (): void => {
    const top = this.#scroll.settled();
    if (top !== null) this.#setBar(top);
    this.#failed.clear();
    this.render();
  };

  #setBar(top: number): void {
    this.box.scrollTop = top;
    this.#scroll.top = this.box.scrollTop;
  }

  /** Draws with the next frame. */
  #draw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.render());
  }

  render(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { box } = this;
    const before = this.#layout.sizes;
    const { y } = this.#scroll;
    const row = this.#rowInView;
    const shift = this.#layout.topOf(row) - y;
    this.#measure();
    if (this.#layout.sizes.row !== before.row) this.#moveTo(y === 0 ? 0 : this.#layout.topOf(row) - shift);
    else if (this.#layout.height !== this.#measured.height || box.clientHeight !== this.#measured.view) this.#moveTo(y);
    render(this.#template(), box);
    this.#place();
    box.setAttribute('aria-busy', String(this.#range().some((one) => !this.#rowAt(one))));
    this.#ask();
    if (this.#scroll.y < this.#layout.sizes.row) this.#view.onTop();
  }

  /** Rows in view and near it; the one with the focus too, since a row that leaves the document loses it. */
  #range(): number[] {
    const { total } = this.#view;
    if (total === 0) return [];
    const { y } = this.#scroll;
    const first = Math.max(0, this.#layout.rowAt(y) - OVERSCAN);
    const last = Math.min(total - 1, this.#layout.rowAt(y + this.box.clientHeight) + OVERSCAN);
    const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (this.#hasFocus && this.#active < first) rows.unshift(this.#active);
    if (this.#hasFocus && this.#active > last) rows.push(this.#active);
    return rows;
  }

  #template(): TemplateResult {
    const { speech, days } = this.#view;
    const rows = this.#range();
    const stop = rows.includes(this.#active) ? this.#active : this.#rowInView;
    const first = rows.length > 0 ? this.#layout.dayOf(this.#layout.rowAt(this.#scroll.y)) : -1;
    const headings = [...new Set(rows.map((row) => this.#layout.dayOf(row)))].filter((day) => day >= 0);
    return html`${first >= 0 ? html`<div class="day now" aria-hidden="true"><span>${dayText(speech, days[first]!.from)}</span></div>` : nothing}
      <div class="space" role="presentation">
        ${repeat(
          headings,
          (day) => `d${day}`,
          (day) => html`<div class="day" data-day=${day} aria-hidden="true"><span>${dayText(speech, days[day]!.from)}</span></div>`,
        )}
        ${repeat(
          rows,
          (row) => row,
          (row) => this.#renderArticle(row, row === stop),
        )}
      </div>`;
  }

  #renderArticle(place: number, isStop: boolean): TemplateResult {
    const { speech, total, days, isNew, unfold } = this.#view;
    const row = this.#rowAt(place);
    const day = this.#layout.dayOf(place);
    const acts = this.#unfolded.get(place);
    const isFirst = this.#layout.firstOf(day) === place;
    return html`<article
      class="row ${row && isNew(row) ? 'new' : ''} ${this.#marked === place ? 'marked' : ''} ${acts ? 'open' : ''}"
      data-row=${place}
      aria-posinset=${place + 1}
      aria-setsize=${total}
      aria-busy=${row ? 'false' : 'true'}
      tabindex=${isStop ? 0 : -1}
    >
      ${isFirst ? html`<span class="hidden">${dayText(speech, days[day]!.from)}</span>` : nothing}
      ${
        row
          ? html`<div class="cells">
              ${renderRow(row, speech, { toggle: unfold && (() => void this.#toggle(place)), isNew }, acts !== undefined)}
            </div>`
          : html`<i class="wait"></i>`
      }
      ${acts && row ? this.#renderActs(row, acts) : nothing}
    </article>`;
  }

  #renderActs(row: FeedRow, acts: readonly FeedRow[]): TemplateResult {
    const { speech, openAll } = this.#view;
    const left = row.feed.count - acts.length;
    return html`<ul>
      ${acts.map(
        (act) =>
          html`<li class=${act.feed.full ? 'tall' : ''}>
            <time>${timeText(speech, act.at)}</time>
            <span>${speech.words.act(act.kind)}</span>
            <span
              >${act.feed.full ? this.#renderFull(act) : html`${row.feed.objects > 1 ? renderObject(act.feed, speech) : nothing} ${renderChange(act, speech)}`}</span
            >
          </li>`,
      )}
      ${
        left > 0
          ? html`<li>
              <button type="button" tabindex="-1" class="number" @click=${() => openAll(row)}>${speech.words.moreActs(left)}</button>
            </li>`
          : nothing
      }
    </ul>`;
  }

  #renderFull({ feed }: FeedRow): TemplateResult {
    const text = [feed.full!.before, feed.full!.after].filter(Boolean).join(' → ');
    return html`<span class="full" tabindex="0">${text}</span>`;
  }

  /** Styles by script: a strict page allows no style attributes in templates. */
  #place(): void {
    const origin = this.#scroll.y - this.#scroll.top;
    const topOf = (element: HTMLElement): number => {
      const { row, day } = element.dataset;
      return row === undefined
        ? this.#layout.topOf(this.#layout.firstOf(Number(day))) - this.#layout.sizes.day
        : this.#layout.topOf(Number(row));
    };
    for (const element of this.#space.children as Iterable<HTMLElement> & HTMLCollection) {
      (element as HTMLElement).style.transform = `translateY(${Math.round(topOf(element as HTMLElement) - origin)}px)`;
    }
  }

  /** Asks for what is in view and not there, two pages at a time, and forgets what has gone by. */
  #ask(): void {
    const { load, rows } = this.#view;
    if (!load || this.#view.total <= rows.length) return;
    const needed = new Set(this.#range().map((row) => Math.floor(row / PAGE)));
    for (const [page, abort] of this.#asked) {
      if (needed.has(page)) continue;
      abort.abort();
      this.#asked.delete(page);
    }
    for (const page of needed) {
      if (this.#pages.has(page) || this.#asked.has(page) || this.#failed.has(page) || this.#asked.size >= 2) continue;
      const abort = new AbortController();
      this.#asked.set(page, abort);
      load(page * PAGE, PAGE, abort.signal).then(
        (found) => this.#take(page, found, abort),
        () => this.#take(page, null, abort),
      );
    }
  }

  #take(page: number, rows: readonly FeedRow[] | null, { signal }: AbortController): void {
    if (signal.aborted) return;
    this.#asked.delete(page);
    if (rows === null) this.#failed.add(page);
    else this.#pages.set(page, rows);
    this.#view.onFail(this.#failed.size > 0);
    for (const old of this.#pages.keys()) if (this.#pages.size > PAGES && old !== 0) this.#pages.delete(old);
    this.#draw();
  }

  async #toggle(place: number): Promise<void> {
    const row = this.#rowAt(place);
    if (!row || !this.#view.unfold) return;
    if (this.#unfolded.delete(place)) return this.render();
    const view = this.#view;
    const acts = await view.unfold!(row, MOST_UNFOLDED).catch(() => []);
    if (acts.length === 0 || view !== this.#view || this.#rowAt(place) !== row) return;
    this.#unfolded.set(place, acts);
    this.render();
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.row');
    if (row) this.#active = Number(row.dataset['row']);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const element = target.closest<HTMLElement>('.row');
    if (!element || target.closest('a, button, ul')) return;
    this.#focus(Number(element.dataset['row']));
    const row = this.#rowAt(this.#active);
    if (row && this.#view.select(row) && canUnfold(row)) void this.#toggle(this.#active);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest('.full')) return;
    const page = Math.max(1, Math.floor(this.box.clientHeight / this.#layout.sizes.row) - 1);
    const moves: Record<string, number> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: this.#active + page,
      PageUp: this.#active - page,
      Home: 0,
      End: this.#view.total - 1,
    };
    if (event.key in moves) this.#focus(moves[event.key]!);
    else if ((event.key === 'Enter' || event.key === ' ') && !(event.target as Element).closest('a, button')) this.#open(event.key);
    else return;
    event.preventDefault();
  };

  /** Enter opens a link or unfolds, space unfolds. */
  #open(key: string): void {
    const row = this.#rowAt(this.#active);
    if (!row || !this.#view.select(row)) return;
    const link = key === 'Enter' && row.feed.count === 1 ? this.#element(this.#active)?.querySelector('a') : null;
    if (link) link.click();
    else if (canUnfold(row)) void this.#toggle(this.#active);
  }

  #focus(row: number): void {
    this.#active = this.#clamp(row);
    const top = this.#layout.topOf(this.#active);
    const { day, row: height } = this.#layout.sizes;
    const { y } = this.#scroll;
    if (top - day < y) this.#moveTo(top - day);
    else if (top + height > y + this.box.clientHeight) this.#moveTo(top + height - this.box.clientHeight);
    this.render();
    this.#focusActive();
  }

  #focusActive(): void {
    if (!this.#element(this.#active)) this.render();
    this.#element(this.#active)?.focus({ preventScroll: true });
    this.render();
  }

  #element(row: number): HTMLElement | null {
    return this.box.querySelector<HTMLElement>(`[data-row="${row}"]`);
  }
}
