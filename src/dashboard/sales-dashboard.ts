import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { defineElement } from '../define.ts';
import { createFormat, type Language } from '../format/format.ts';
import { loadCommonMessages } from '../i18n/common-messages.ts';
import { loadLaterMessages } from '../i18n/later-messages.ts';
import type { Format } from '../format/format.ts';
import { offConverter } from '../provider/attributes.ts';
import { ContextRequestEvent, type ContextCallback } from '../provider/context-consumer.ts';
import { salesContext, type SalesContext } from '../provider/context.ts';
import { frameStyles } from '../ui/frame-styles.ts';
import { progressText, renderError, renderMenu, renderNotice } from '../ui/frame.ts';
import type { Exportable } from '../ui/export.ts';
import type { FullSpeech } from '../ui/report-element.ts';
import '../ui/sales-filters/sales-filters.ts';
import { tellOnce, unknownAttributes, wordsOf } from '../ui/tell.ts';
import { tokens } from '../ui/tokens.ts';
import { dataAttributes, DataHost, forwardProperties, hasOwnData, takeEarlyProperties, takeInlineRecords } from './own-data.ts';
import { dashboardReports, hasReport } from './report-loaders.ts';
import { ReportPlaces } from './report-places.ts';
import { Rotation } from './rotation.ts';
import { loadDashboardMessages, type DashboardMessages } from './sales-dashboard-messages.ts';
import { dashboardStyles } from './sales-dashboard-styles.ts';

/** Seconds of `rotate` without a number, and fewest. */
const USUAL_ROTATION = 30;
const FASTEST_ROTATION = 5;

/**
 * All reports with their filters on one page, in one tag. It takes the attributes and properties of `<sales-data>` and loads
 * records by itself, or stands inside a `<sales-data>` and shows its records. Each report's code is loaded when its place
 * nears the screen.
 *
 * ```html
 * <script type="module" src="dealscope/sales-dashboard.js"></script>
 * <sales-dashboard src="company.json"></sales-dashboard>
 * ```
 *
 * @slot - What the page has to add, below the reports.
 * @slot start - What the page has to add, above the reports.
 * @csspart base - The whole page.
 * @csspart heading - Its title.
 * @csspart grid - The reports.
 * @csspart navigation - The list of reports beside them, where it is wide.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Borders.
 * @cssprop --dealscope-accent - What is chosen.
 * @cssprop --dealscope-radius - Corners.
 */
export class SalesDashboardElement extends DataHost {
  static override styles = [tokens, frameStyles, dashboardStyles];

  /** Tags of reports separated by spaces, in the order wanted; all in their usual order when absent. */
  @property() reports: string | null = null;
  /** Seconds after which a full screen shows the next report, 30 without a number and 5 at least; only by hand when absent. */
  @property() rotate: string | null = null;
  /** `hash` keeps what readers choose in the address, to send a view to a colleague. */
  @property() sync: string | null = null;
  /** Title above all; none when absent. */
  @property() heading: string | null = null;
  /** Leaves the filters out, for pages with their own. */
  @property({ converter: offConverter, attribute: 'no-filters' }) noFilters = false;
  /** Language and region, e.g. `ru` or `en-GB`; that of an enclosing `<sales-data>`, the nearest `lang` or the page when absent. */
  @property() locale: string | null = null;

  @state() private shared: SalesContext | null = null;
  @state() private isScreen = false;
  /** A file or a print of all reports is being made. */
  @state() private isSaving = false;
  /** Reports that the last file or print is without. */
  @state() private missing: readonly string[] = [];
  @state() private current: string | null = null;

  readonly #data = document.createElement('sales-data');
  readonly #places = new ReportPlaces(
    this,
    (tag) => Object.assign(document.createElement(tag), { locale: this.#locale }),
    () => this.#isHeaderReady,
  );
  readonly #rotation = new Rotation(this, () => this.#tags.length);
  #words: { language: Language; own: DashboardMessages; common: (format: Format) => FullSpeech['common'] } | null = null;
  #wanted: Language | null = null;
  #inlineError: Error | null = null;
  #leaveContext: (() => void) | null = null;
  #asked: { isOwn: boolean } | null = null;
  #reading: IntersectionObserver | null = null;
  #focusWanted: HTMLElement | null = null;
  /** Where a click in the navigation leads, until the reader scrolls. */
  #goal: string | null = null;

  static {
    forwardProperties(SalesDashboardElement.prototype, (element) => element.#data);
  }

  static override get observedAttributes(): string[] {
    return [...new Set([...super.observedAttributes, ...dataAttributes])];
  }

  constructor() {
    super();
    takeEarlyProperties(this);
    this.addEventListener('context-request', this.#onQuestionOfOwn as EventListener);
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (!dataAttributes.includes(name) || before === value) return;
    if (value === null) this.#data.removeAttribute(name);
    else this.#data.setAttribute(name, value);
    this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot() as ShadowRoot;
    root.append(this.#data);
    // Without records of its own the `<sales-data>` inside is silent, and questions go on to the page around.
    root.addEventListener('context-request', this.#onQuestion as EventListener, true);
    return this.#data;
  }

  readonly #onQuestion = (event: ContextRequestEvent): void => {
    if (event.context !== salesContext || hasOwnData(this.#data)) return;
    event.stopPropagation();
    this.dispatchEvent(new ContextRequestEvent(this, event.callback, event.subscribe));
  };

  /** Elements that the page put inside ask before they have their place; the records here are for them too. */
  readonly #onQuestionOfOwn = (event: ContextRequestEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (event.context !== salesContext || target === this || !hasOwnData(this.#data)) return;
    event.stopPropagation();
    this.#data.dispatchEvent(new ContextRequestEvent(target, event.callback, event.subscribe));
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.#onFullScreen);
    this.addEventListener('keydown', this.#onKey);
    for (const type of ['wheel', 'touchmove', 'keydown']) this.addEventListener(type, this.#onScroll, { passive: true });
    try {
      takeInlineRecords(this, this.#data);
    } catch (error) {
      this.#inlineError = error as Error;
    }
    if (this.rotate !== null && matchMedia('(display-mode: fullscreen)').matches) this.#enter();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#onFullScreen);
    this.removeEventListener('keydown', this.#onKey);
    this.#leaveContext?.();
    this.#leaveContext = this.#asked = null;
    this.#reading?.disconnect();
    this.#reading = null;
    this.#leave();
  }

  get #tags(): string[] {
    const wanted = wordsOf(this.reports);
    return wanted.length === 0 ? Object.keys(dashboardReports) : [...new Set(wanted.filter(hasReport))];
  }

  get #seconds(): number | null {
    if (this.rotate === null || this.rotate === 'false') return null;
    const seconds = this.rotate === '' ? USUAL_ROTATION : Number(this.rotate);
    return Number.isFinite(seconds) ? Math.max(FASTEST_ROTATION, seconds) : null;
  }

  get #locale(): string {
    return this.locale ?? this.shared?.locale ?? this.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  }

  get #format(): Format {
    return createFormat(this.#locale || 'en', this.shared?.scope?.timeZone ?? this.shared?.meta?.timeZone ?? 'UTC');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { language } = this.#format;
    if (this.#words?.language !== language && this.#wanted !== language) void this.#loadWords(language);
    if (changed.has('rotate') && this.isScreen) this.#rotation.begin(this.#seconds);
  }

  async #loadWords(language: Language): Promise<void> {
    this.#wanted = language;
    const [own, common, later] = await Promise.all([
      loadDashboardMessages[language](),
      loadCommonMessages[language](),
      loadLaterMessages[language](),
    ]);
    if (this.#wanted !== language) return;
    this.#words = { language, own, common: (format) => ({ ...common(format), ...later(format) }) };
    this.requestUpdate();
  }

  protected override updated(): void {
    queueMicrotask(() => this.#ask());
    for (const tag of this.#tags) {
      const element = this.#places.elementOf(tag) as { locale?: string | null } | null;
      if (element && element.locale !== this.#locale) element.locale = this.#locale;
    }
    if (this.isScreen && this.#isLive) queueMicrotask(() => this.#beginNext());
    this.#follow();
    if (this.#focusWanted) this.#focusPlace();
  }

  /** A screen has the report that is shown and the one after it ready. */
  #beginNext(): void {
    for (const step of [0, 1]) this.#places.begin(this.#tags[(this.#rotation.at + step) % this.#tags.length] ?? '');
  }

  /** Asks whoever holds the records, anew when that is somebody else. */
  #ask(): void {
    const isOwn = hasOwnData(this.#data);
    if (!this.isConnected || this.#asked?.isOwn === isOwn) return;
    this.#leaveContext?.();
    this.#asked = { isOwn };
    const asked = this.#asked;
    const take: ContextCallback = (value, leave) => {
      if (asked !== this.#asked) return leave?.();
      this.#leaveContext = leave ?? null;
      this.shared = value;
    };
    this.shared = null;
    this.#data.firstElementChild?.dispatchEvent(new ContextRequestEvent(this, take, true));
  }

  /** Marks in the navigation what is being read. */
  #follow(): void {
    this.#reading ??= new IntersectionObserver(
      (entries) => {
        const found = entries.find(({ isIntersecting }) => isIntersecting);
        if (found && this.#goal === null) this.current = (found.target as HTMLElement).dataset['tag']!;
      },
      { rootMargin: '-20% 0px -79% 0px' },
    );
    for (const place of this.renderRoot.querySelectorAll('.place')) this.#reading.observe(place);
  }

  /** Whether the filters are there, so that nothing below them moves any more. */
  get #isHeaderReady(): boolean {
    const filters = this.renderRoot.querySelector('sales-filters');
    return filters === null || filters.shadowRoot?.querySelector('.chip') !== null || this.shared?.state === 'error';
  }

  /** Whether there are records, or they are on their way. */
  get #isLive(): boolean {
    return hasOwnData(this.#data) || (this.shared !== null && this.shared.state !== 'idle');
  }

  protected override render(): TemplateResult {
    if (!this.#words)
      return html`<div class="page" part="base">
        <header><div class="room"></div></header>
      </div>`;
    const words = this.#words.own;
    const speech: FullSpeech = { format: this.#format, common: this.#words.common(this.#format), words };
    return html`<div class="page" part="base">
      ${this.heading || this.#isLive ? this.#renderHeader(words, speech.common) : nothing}
      ${this.#faults(words).map((text) => html`<p class="fault" role="status">${text}</p>`)} ${this.#renderBody(words, speech)}
    </div>`;
  }

  #renderHeader(words: DashboardMessages, common: FullSpeech['common']): TemplateResult {
    const { state, progress = null } = this.shared ?? {};
    const isLoading = this.#isLive && (state === undefined || state === 'idle' || state === 'loading') && !this.#places.isShown;
    return html`<header>
      ${this.heading ? html`<h1 part="heading">${this.heading}</h1>` : nothing}
      <div class="room ${isLoading ? 'loading' : ''}">
        ${isLoading ? html`<p class="quiet" role="status">${progressText(progress, common)}</p>` : nothing}
        ${
          this.noFilters || !this.#isLive
            ? nothing
            : keyed(hasOwnData(this.#data), html`<sales-filters .sync=${this.sync} .locale=${this.#locale}></sales-filters>`)
        }
      </div>
      ${
        this.isScreen || this.#tags.length === 0
          ? nothing
          : html`<div class="acts">
              <button type="button" class="action" @click=${() => this.#enter()}>${words.fullScreen}</button>
              ${this.#isLive ? this.#renderMenu(words, common) : nothing}
            </div>`
      }
    </header>`;
  }

  #renderMenu(words: DashboardMessages, common: FullSpeech['common']): TemplateResult {
    if (this.isSaving) return html`<span class="quiet" role="status">${words.saving}</span>`;
    const actions = {
      [common.exportCsv]: () => void this.downloadCsv(),
      [common.exportXlsx]: () => void this.downloadXlsx(),
      [common.exportPng]: () => void this.downloadPng(),
      [common.print]: () => void this.print(),
    };
    return renderMenu({ actions, ask: () => {} }, common.menu);
  }

  #renderBody(words: DashboardMessages, speech: FullSpeech): TemplateResult {
    const { common } = speech;
    if (this.#inlineError) return renderNotice(common.errors.malformed, this.#inlineError.message, speech);
    if (!this.#isLive) return renderNotice(common.noSource, words.noDataDetail, speech);
    if (this.#tags.length === 0) return html`<p>${words.noReports}</p>`;
    const { state, error, retry } = this.shared ?? {};
    if (state === 'error' && error && !this.#places.isShown) return renderError(error, speech, speech, () => retry!());
    return html`${this.#renderNavigation(words)}
      <div class=${this.#places.isShown ? '' : 'waiting'}>
        <slot name="start"></slot>
        <div class="grid" part="grid">
          ${keyed(
            hasOwnData(this.#data),
            repeat(
              this.#tags,
              (tag) => tag,
              (tag, place) => this.#renderPlace(tag, place, words),
            ),
          )}
          <div class="own"><slot></slot></div>
        </div>
      </div>
      ${this.isScreen ? this.#renderScreenBar(words) : nothing}`;
  }

  #renderNavigation(words: DashboardMessages): TemplateResult {
    const current = this.current ?? this.#tags[0];
    return html`<nav part="navigation" aria-label=${words.reports}>
      ${this.#tags.map(
        (tag) =>
          html`<a href="#${tag}" aria-current=${tag === current ? 'true' : nothing} @click=${(event: Event) => this.#goTo(event, tag)}
            >${words.names[tag] ?? tag}</a
          >`,
      )}
    </nav>`;
  }

  #goTo(event: Event, tag: string): void {
    // The address belongs to the page and to what is chosen.
    event.preventDefault();
    this.#places.begin(tag);
    this.current = this.#goal = tag;
    void this.updateComplete.then(() => this.#showPlace(tag));
  }

  #showPlace(tag: string): void {
    const place = this.renderRoot.querySelector<HTMLElement>(`.place.${tag}`)!;
    place.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    this.#focusWanted = place;
    this.#focusPlace();
  }

  /** The keyboard goes on in a place as soon as its report is shown. */
  #focusPlace(): void {
    this.#focusWanted?.focus({ preventScroll: true });
    if (this.shadowRoot!.activeElement === this.#focusWanted) this.#focusWanted = null;
  }

  #renderPlace(tag: string, place: number, words: DashboardMessages): TemplateResult {
    const isGiven = this.querySelector(`:scope > [slot="${tag}"]`) !== null;
    const state = isGiven ? 'shown' : this.#places.stateOf(tag);
    const name = words.names[tag] ?? tag;
    const isCurrent = this.isScreen && place === this.#rotation.at;
    return html`<section
      class="place ${tag} ${state} ${dashboardReports[tag]?.isWhole ? 'whole' : ''} ${isCurrent ? 'current' : ''}"
      data-tag=${tag}
      aria-label=${name}
      tabindex="-1"
    >
      ${state === 'pending' && !this.shared?.meta ? html`<div class="ghost" aria-hidden="true">${name}<i></i><i></i><i></i></div>` : nothing}
      ${isGiven ? html`<slot name=${tag}></slot>` : this.#places.elementOf(tag)}
      ${state === 'failed' ? html`<p class="fault" role="alert">${words.notLoaded(name)}</p>` : nothing}
    </section>`;
  }

  #renderScreenBar(words: DashboardMessages): TemplateResult {
    const { at, isPaused } = this.#rotation;
    return html`<div class="screenbar">
      <span>${words.place(at + 1, this.#tags.length)}</span>
      <button type="button" class="action" @click=${() => this.#rotation.step(-1)}>${words.previous}</button>
      <button type="button" class="action" @click=${() => this.#rotation.step(1)}>${words.next}</button>
      ${
        this.#seconds === null
          ? nothing
          : html`<button type="button" class="action" aria-pressed=${isPaused} @click=${() => this.#rotation.togglePause()}>
              ${isPaused ? words.goOn : words.pause}
            </button>`
      }
      <button type="button" class="action" @click=${() => this.#leave()}>${words.leave}</button>
    </div>`;
  }

  /** Saves the tables of each report as CSV, in one archive; reports that are not loaded yet are loaded first. */
  async downloadCsv(): Promise<void> {
    const { saveCsvs } = await import('../ui/report-files.ts');
    await this.#withAll((contents) => saveCsvs(contents, 'dealscope'));
  }

  /** Saves a picture of each report, in one archive; reports that are not loaded yet are loaded first. */
  async downloadPng(): Promise<void> {
    const { savePngs } = await import('../ui/report-files.ts');
    await this.#withAll((contents) => savePngs(contents, 'dealscope'));
  }

  /** Saves all reports as one workbook, a sheet per table; reports that are not loaded yet are loaded first. */
  async downloadXlsx(): Promise<void> {
    const { saveXlsx } = await import('../ui/report-files.ts');
    await this.#withAll((contents) => saveXlsx(contents, 'dealscope'));
  }

  /** Prints all reports, which browsers also save as PDF; reports that are not loaded yet are loaded first. */
  async print(): Promise<void> {
    const { printReports } = await import('../ui/print.ts');
    await this.#withAll(printReports);
  }

  async #withAll(act: (contents: (Exportable | null)[]) => Promise<void>): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    try {
      const { exportAll } = await import('./export-all.ts');
      const given = (tag: string) => this.querySelector(`:scope > [slot="${tag}"]`);
      for (const tag of this.#tags) if (!given(tag)) this.#places.begin(tag);
      const contents = await exportAll(
        this.#tags,
        (tag) => given(tag) ?? this.#places.elementOf(tag),
        (tag) => this.#places.stateOf(tag) === 'failed',
      );
      this.missing = this.#tags.filter((_, place) => contents[place] === null);
      await act(contents);
    } finally {
      this.isSaving = false;
    }
  }

  #enter(): void {
    this.isScreen = true;
    this.toggleAttribute('data-screen', true);
    this.#rotation.begin(this.#seconds);
    // Where the browser refuses, the dashboard fills the window.
    if (!document.fullscreenElement) void this.requestFullscreen?.().catch(() => null);
  }

  #leave(): void {
    if (!this.isScreen) return;
    this.isScreen = false;
    this.removeAttribute('data-screen');
    this.#rotation.end();
    if (document.fullscreenElement === this) void document.exitFullscreen().catch(() => null);
  }

  readonly #onFullScreen = (): void => {
    if (document.fullscreenElement === null) this.#leave();
  };

  readonly #onScroll = (): void => {
    this.#goal = this.#focusWanted = null;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.isScreen || event.defaultPrevented) return;
    const isInside = event.composedPath()[0] instanceof HTMLInputElement;
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'PageDown' && !isInside) this.#rotation.step(1);
    else if (event.key === 'PageUp' && !isInside) this.#rotation.step(-1);
    else return;
    event.preventDefault();
  };

  /** What the page's owner has to mend, in words here and once in the console. */
  #faults(words: DashboardMessages): string[] {
    const known = [...SalesDashboardElement.observedAttributes, 'data-screen'];
    const strange = unknownAttributes(this, known);
    const badReports = wordsOf(this.reports).filter((tag) => !hasReport(tag));
    const isBadRotation = this.rotate !== null && this.rotate !== 'false' && this.#seconds === null;
    for (const name of strange) tellOnce(`<${this.localName}> does not know the attribute ${name}.`);
    for (const tag of badReports) tellOnce(`<${this.localName}> knows no report ${tag}, only ${Object.keys(dashboardReports).join(', ')}.`);
    if (isBadRotation) tellOnce(`<${this.localName} rotate="${this.rotate}"> is no number of seconds.`);
    return [
      ...(strange.length > 0 ? [words.unknownAttributes(strange.join(', '))] : []),
      ...(badReports.length > 0 ? [words.unknownReports(badReports.join(', '))] : []),
      ...this.missing.map((tag) => words.notLoaded(words.names[tag] ?? tag)),
      ...(isBadRotation ? [words.unknownValue('rotate', this.rotate!)] : []),
    ];
  }
}

defineElement('sales-dashboard', SalesDashboardElement);

declare global {
  interface HTMLElementTagNameMap {
    'sales-dashboard': SalesDashboardElement;
  }
}
