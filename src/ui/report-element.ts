import { LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CallRow, DealRow, RecordsPage, ReportName, Reports, WithTrust } from '../engine/report-engine.ts';
import { createFormat, peopleIn, type Format, type Language } from '../format/format.ts';
import { loadCommonMessages, type CommonMessages } from '../i18n/common-messages.ts';
import type { Explained } from '../i18n/explained.ts';
import { loadLaterMessages, type LaterMessages } from '../i18n/later-messages.ts';
import { overlay, type Overlay } from '../i18n/overlay.ts';
import { DataError } from '../model/errors.ts';
import { ContextConsumer } from '../provider/context-consumer.ts';
import type { SalesContext } from '../provider/context.ts';
import { readInlineJson } from '../provider/inline-json.ts';
import type { Counting } from './counted.ts';
import { ReportErrorEvent, ReportReadyEvent, ReportSelectEvent } from './events.ts';
import type { Exportable, ExportTable } from './export.ts';
import { frameStyles } from './frame-styles.ts';
import { renderError, renderFrame, renderLoading, renderNotice, renderPartial, renderSkeleton } from './frame.ts';
import { LatestAnswer } from './latest-answer.ts';
import { tokens } from './tokens.ts';
import { renderTrust } from './trust-badge.ts';

/** Words and formats of one rendering. `W`: the report's own words. */
export interface Speech<W = unknown> {
  format: Format;
  common: CommonMessages;
  words: W;
}

/** With the words for what a reader asks for. */
export type FullSpeech<W = unknown> = Speech<W> & { common: LaterMessages };

/** Loads the report's words of a language. */
export type LoadWords<W> = (language: Language) => Promise<(format: Format) => W>;

/** A page of records behind a figure. */
export type LoadPage = (offset: number, limit: number, signal?: AbortSignal) => Promise<RecordsPage>;

/** What stands around a report's own picture. */
export interface FrameContent {
  title: string;
  /** The clock and the scope, quietly. */
  subtitle: string;
  finding: TemplateResult | string;
  body: TemplateResult;
  footnotes: readonly string[];
}

/**
 * The base of every report: three doors for its data (`data` or a JSON script inside, `endpoint`, an enclosing
 * `<sales-data>`), its states, its frame, its exports, and the list of deals behind a figure.
 */
export abstract class ReportElement<N extends ReportName, W extends { title: string }> extends LitElement {
  static override styles = [tokens, frameStyles];

  /** Attributes that are one of a few words. */
  static readonly choices: Readonly<Record<string, readonly string[]>> = {};

  /** The report itself, where the page already has it. */
  @property({ attribute: false }) data: Reports[N]['report'] | null = null;
  /** URL that answers with the report as JSON; scope and options are added as query parameters. */
  @property() endpoint: string | null = null;
  /** Language and region, e.g. `ru` or `en-GB`; that of `<sales-data>`, the nearest `lang` or the page when absent. */
  @property() locale: string | null = null;
  /** Title in place of the report's own. */
  @property() heading: string | null = null;
  /** Words in place of the report's own, as deep as its dictionary goes: `{ columns: { manager: 'Seller' } }`. */
  @property({ attribute: false }) strings: Overlay<W> | null = null;

  protected abstract readonly reportName: N;
  protected abstract options(): Reports[N]['options'];
  protected abstract readonly loadWords: LoadWords<W>;
  protected abstract content(report: Reports[N]['report'], speech: Speech<W>): FrameContent;
  /** The report as tables, for a file. */
  protected abstract tables(report: Reports[N]['report'], speech: Speech<W>): ExportTable[];
  /** Loads what tables need besides the words; for a file, and for a server. */
  protected loadTables(format: Format): Promise<void>;
  protected async loadTables(): Promise<void> {}
  /** All tables of a file; a report that holds only a part asks for the rest here. */
  protected fileTables(report: Reports[N]['report'], speech: Speech<W>): Promise<ExportTable[]> {
    return Promise.resolve(this.tables(report, speech));
  }
  /** Loads how the figures come about. */
  protected abstract readonly loadExplained: () => Promise<Explained<Reports[N]['report'], Reports[N]['cell'], W>>;
  /** The picture, where there is one, for a file. */
  protected picture(): HTMLCanvasElement | null {
    return null;
  }

  /** Whether a report is wanted at all; one that is turned off is not computed. */
  protected get isAsked(): boolean {
    return true;
  }

  /** The report that is shown; while a newer one is on its way, the one before. */
  protected report: Reports[N]['report'] | null = null;
  #inline: unknown;
  #toldError: unknown = null;
  readonly #context = new ContextConsumer(this);

  readonly #answer = new LatestAnswer(this, {
    given: () => {
      const shared = this.#shared;
      return [this.data ?? this.#inline, this.endpoint, shared?.engine, shared?.scope, shared?.revision, JSON.stringify(this.options())];
    },
    ask: async (signal) => {
      const { endpoint } = this;
      const { engine, scope } = this.#shared ?? {};
      const data = this.data ?? this.#inline;
      if (!this.isAsked) return null;
      if (data !== undefined && data !== null) return this.#check(data);
      if (endpoint !== null) {
        const { fetchReport } = await import('../engine/remote.ts');
        const url = new URL(endpoint, document.baseURI).href;
        return fetchReport(url, this.reportName, scope ?? null, this.options(), (...request) => fetch(...request), signal);
      }
      return engine && scope ? engine.report(this.reportName, scope, this.options(), signal) : null;
    },
    onAnswer: (report) => {
      this.#toldError = null;
      if (report === null || report === this.report) return;
      this.report = report;
      this.dispatchEvent(new ReportReadyEvent(report));
    },
    onError: (error) => this.#tellError(error),
  });

  get #shared(): SalesContext | undefined {
    return this.data !== null || this.#inline !== undefined ? undefined : this.#context.value;
  }

  async #check(data: unknown): Promise<Reports[N]['report']> {
    const [{ checkAnswer }, { reportSchema }] = await Promise.all([import('../engine/remote.ts'), import('../engine/report-schemas.ts')]);
    return checkAnswer(data, await reportSchema(this.reportName), `<${this.localName}> data`) as Reports[N]['report'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onPoint, true);
    this.addEventListener('keydown', this.#onKey, true);
    try {
      this.#inline = readInlineJson(this);
    } catch (error) {
      this.#inlineError = error as DataError;
    }
  }

  /** What a server wrote into the shadow root gives way, so that nothing is there twice. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  #inlineError: DataError | null = null;

  #words: { language: Language; of: (format: Format) => W; common: (format: Format) => CommonMessages } | null = null;

  /** Words and formats, null until the words of the language are there. */
  protected get speech(): Speech<W> | null {
    const format = this.#format();
    return this.#words ? { format, common: this.#words.common(format), words: overlay(this.#words.of(format), this.strings) } : null;
  }

  #later: { language: Language; of: (format: Format) => LaterMessages } | null = null;

  /** Null until somebody has asked for something. */
  get #fullSpeech(): FullSpeech<W> | null {
    const { speech } = this;
    if (!speech || this.#later?.language !== speech.format.language) return null;
    return { ...speech, common: { ...speech.common, ...this.#later.of(speech.format) } };
  }

  /** Loads the words for what a reader asks for; null where there are no words at all yet. */
  protected async fullSpeech(): Promise<FullSpeech<W> | null> {
    const language = this.speech?.format.language;
    if (language && this.#later?.language !== language) {
      this.#later = { language, of: await loadLaterMessages[language]() };
      this.requestUpdate();
    }
    return this.#fullSpeech;
  }

  readonly #ask = (): void =>
    void this.fullSpeech().catch(() => {
      this.#isWordless = true;
      this.requestUpdate();
    });
  /** Whether words could not be loaded: perhaps there is no network. */
  #isWordless = false;

  #format(): Format {
    const locale = this.locale ?? this.#shared?.locale ?? this.closest<HTMLElement>('[lang]')?.lang;
    return createFormat(locale || 'en', this.report?.timeZone ?? 'UTC', this.#shared?.meta?.managers ?? peopleIn(this.report));
  }

  protected override willUpdate(): void {
    const { language } = this.#format();
    if (this.#words?.language !== language && this.#wanted !== language) void this.#loadWords(language);
  }

  #wanted: Language | null = null;

  async #loadWords(language: Language): Promise<void> {
    this.#wanted = language;
    const [of, common] = await Promise.all([this.loadWords(language), loadCommonMessages[language]()]);
    if (this.#wanted !== language) return;
    this.#words = { language, of, common };
    this.requestUpdate();
    if (this.#later) this.#ask();
  }

  protected override render(): TemplateResult {
    const { speech } = this;
    if (!speech) return renderFrame({ title: this.heading ?? '', isBusy: false, body: renderSkeleton() }, null);
    const full = this.#fullSpeech;
    const shared = this.#shared;
    const error = this.#errorToSay;
    const isBusy = this.#answer.isPending || shared?.state === 'loading';
    if (!this.report) {
      const isAlone = !isBusy && shared?.state !== 'ready' && !this.#error;
      if (isAlone) this.#ask();
      const body = error
        ? renderError(error, speech, full, () => this.#retry())
        : isAlone && full
          ? renderNotice(full.common.noSource, [full.common.noSourceDetail, ...this.#remarks(speech.format.language)].join('\n'), full)
          : renderLoading(shared?.progress ?? null, speech);
      return renderFrame({ title: this.heading ?? speech.words.title, isBusy, body }, speech);
    }
    const content = this.content(this.report, speech);
    const isPart = this.report.notes.some(({ code }) => code === 'partial');
    return renderFrame(
      {
        ...content,
        title: this.heading ?? content.title,
        footnotes: [...content.footnotes, ...this.#remarks(speech.format.language)],
        isBusy,
        isPart,
        ...(isPart ? { finding: speech.common.partialFinding } : { trust: renderTrust(this.report as WithTrust, speech, full, this.#ask) }),
        notice: error
          ? renderError(error, speech, full, () => this.#retry(), true)
          : shared?.state === 'partial'
            ? renderPartial(shared.progress, speech)
            : nothing,
        menu: {
          actions: full && {
            [full.common.exportCsv]: () => void this.downloadCsv(),
            [full.common.exportXlsx]: () => void this.downloadXlsx(),
            [full.common.exportPng]: () => void this.downloadPng(),
            [full.common.print]: () => void this.print(),
            [full.common.howCounted]: () =>
              void Promise.all([import('./counted.ts'), this.#counting()]).then(([{ openDefinitions }, counting]) =>
                openDefinitions(counting),
              ),
            ...(shared?.clearStore ? { [full.common.clearStore]: shared.clearStore } : {}),
          },
          ask: this.#ask,
        },
      },
      speech,
    );
  }

  #remarks: (language: Language) => readonly string[] = () => [];
  #judged = '';

  /** Says attributes that mean nothing, in the footnote and in the console. */
  async #judgeAttributes(): Promise<void> {
    const written = [...this.attributes].map(({ name, value }) => `${name}=${value}`).join();
    if (written === this.#judged) return;
    this.#judged = written;
    const { findRemarks, tellRemarks } = await import('../provider/remarks.ts');
    const remarks = findRemarks(this);
    tellRemarks(this, remarks);
    if (remarks.length === 0 && this.#remarks('en').length === 0) return;
    const { remarkWords } = await import('../i18n/remark-words.ts');
    this.#remarks = (language) => remarks.map(remarkWords[language]);
    this.requestUpdate();
  }

  protected override updated(): void {
    void this.#judgeAttributes();
    if (this.report && this.speech) void this.#markFigures(this.speech.common);
    const error = this.#shared?.state === 'error' ? this.#shared.error : this.#inlineError;
    if (error) this.#tellError(error);
  }

  /** Once there are words for it; that the source does not answer can always be said. */
  get #errorToSay(): DataError | null {
    const error = this.#error;
    if (!error || this.#fullSpeech || this.#isWordless) return error;
    this.#ask();
    return error.kind === 'unreachable' ? error : null;
  }

  get #error(): DataError | null {
    if (this.#inlineError) return this.#inlineError;
    if (this.#shared?.state === 'error') return this.#shared.error;
    return this.#answer.error === null ? null : toDataError(this.#answer.error);
  }

  #tellError(error: unknown): void {
    if (error === this.#toldError) return;
    this.#toldError = error;
    this.dispatchEvent(new ReportErrorEvent(toDataError(error)));
  }

  #retry(): void {
    if (this.#shared?.state === 'error') this.#shared.retry();
    else void this.#answer.ask();
  }

  /** Whether the deals behind a figure can be asked for. */
  protected get canDrill(): boolean {
    return this.#shared?.engine !== null && this.#shared?.engine !== undefined && this.#shared.scope !== null && this.endpoint === null;
  }

  /** Asks all reports of the enclosing `<sales-data>` anew. */
  protected changeScope(change: Parameters<SalesContext['setScope']>[0]): void {
    this.#shared?.setScope(change);
  }

  /** Whether Ctrl or ⌘ is held while a figure is chosen: that filters all reports by it in place of listing it. */
  #isHeld = false;
  #isPressed = false;

  readonly #onPoint = (event: MouseEvent): void => {
    this.#isHeld = event.ctrlKey || event.metaKey || this.#isPressed;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    this.#isHeld = event.ctrlKey || event.metaKey;
    const [target] = event.composedPath();
    if (!this.#isHeld || event.key !== 'Enter' || !(target instanceof HTMLButtonElement)) return;
    // Browsers differ in whether Ctrl + Enter presses a button.
    event.preventDefault();
    this.#isPressed = true;
    target.click();
    this.#isPressed = false;
  };

  /** Filters all reports by what a figure is of where Ctrl or ⌘ asks for that. @returns whether it is asked for. */
  protected filterBy(cell: object, otherwise?: () => void): boolean {
    const shared = this.#shared;
    if (!this.#isHeld || !shared?.filters) return false;
    void import('./cross-filter.ts').then(({ crossFilterOf }) => {
      const filter = crossFilterOf(cell, this.#context.newest ?? shared);
      if (filter) filter.apply();
      else otherwise?.();
    });
    return true;
  }

  /** Asks for pages of what stands behind a figure; null where there is nobody to ask. */
  protected pages(cell: Reports[N]['cell']): LoadPage | null {
    const { engine, scope } = this.#shared ?? {};
    if (!engine || !scope) return null;
    const query = { report: this.reportName, scope, options: this.options(), cell };
    return (offset, limit, signal) => engine.records({ ...query, offset, limit }, signal);
  }

  /**
   * Tells the page that a reader asks for a figure, and shows the deals behind it unless the page prevents that.
   * @param of what the figure is of, to filter all reports by, where the cell does not say it.
   */
  protected drill(title: string, cell: Reports[N]['cell'], of: object = cell): void {
    if (!this.filterBy(of, () => this.#list(title, cell, of))) this.#list(title, cell, of);
  }

  #list(title: string, cell: Reports[N]['cell'], of: object): void {
    const isFree = this.dispatchEvent(new ReportSelectEvent(this.reportName, cell));
    const shared = this.#shared;
    const load = this.pages(cell);
    if (!isFree || !load) return;
    void Promise.all([import('./drill-down.ts'), import('./cross-filter.ts'), this.#counting()]).then(
      ([{ openDrillDown }, { crossFilterOf }, counting]) =>
        openDrillDown({ title, load, filter: crossFilterOf(of, this.#context.newest ?? shared!), cell, counting }),
    );
  }

  /** What a file of the report holds; null until the report is there. `isWhole` asks for rows that are not loaded yet. */
  async exportable(isWhole = true): Promise<Exportable | null> {
    const { report } = this;
    if (!report) return null;
    const speech = await this.fullSpeech();
    if (!speech) return null;
    const { scope = null, meta = null } = this.#shared ?? {};
    await this.loadTables(speech.format);
    const tables = isWhole ? await this.fileTables(report, speech) : this.tables(report, speech);
    return { element: this, name: this.reportName, report, speech, scope, meta, tables, chart: this.picture() };
  }

  /** Saves the report's tables as CSV that spreadsheets of the reader's country open. */
  async downloadCsv(): Promise<void> {
    await (await import('./report-files.ts')).saveCsv(await this.exportable());
  }

  /** Saves the report's tables as a workbook: a sheet for each, and one that says what they are about. */
  async downloadXlsx(): Promise<void> {
    await (await import('./report-files.ts')).saveXlsx([await this.exportable()], this.reportName);
  }

  /** Saves title, finding, picture and tables as one picture at the screen's resolution. */
  async downloadPng(): Promise<void> {
    await (await import('./report-files.ts')).savePng(await this.exportable());
  }

  /** Prints the report alone, which browsers also save as PDF. */
  async print(): Promise<void> {
    await (await import('./print.ts')).printReports([await this.exportable()]);
  }

  async #markFigures(common: CommonMessages): Promise<void> {
    const { markFigures } = await import('./figure-marks.ts');
    markFigures(this.renderRoot as ShadowRoot, common, () => this.#counting());
  }

  /** What "How is this counted?" has to know of the report. */
  async #counting(): Promise<Counting> {
    const { scope = null, meta = null } = this.#shared ?? {};
    const { renderRoot: root, report, loadExplained: load } = this;
    return { root, report, speech: await this.fullSpeech(), scope, meta, load, options: this.options() } as unknown as Counting;
  }
}

const toDataError = (error: unknown): DataError =>
  error instanceof DataError ? error : new DataError('malformed', String((error as Error)?.message ?? error));

export type { CallRow, DealRow, RecordsPage };
