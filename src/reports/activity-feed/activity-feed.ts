import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineElement } from '../../define.ts';
import type { Format, Language } from '../../format/format.ts';
import { noteText } from '../../i18n/common-messages.ts';
import { loadWorkWords } from '../../i18n/work-words.ts';
import { ReportSelectEvent } from '../../ui/events.ts';
import type { ExportTable } from '../../ui/export.ts';
import { ReportElement, type FrameContent, type LoadPage, type LoadWords, type Speech } from '../../ui/report-element.ts';
import type { FeedList, ListView } from './activity-feed-list-views.ts';
import { loadFeedMessages, type FeedMessages } from './activity-feed-messages.ts';
import { objectText, typeText, type FeedSpeech } from './activity-feed-text-views.ts';
import type { ActivityFeedCell, ActivityFeedOptions, ActivityFeedReport, FeedRow } from './activity-feed-schema.ts';
import { feedStyles } from './activity-feed-styles.ts';
import { renderDigest, renderFilters, renderFinding, type Chosen } from './activity-feed-views.ts';

/** The feed's own words with the names of acts and outcomes, which several reports share. */
async function loadWords(language: Language): Promise<(format: Format) => FeedMessages> {
  const [own, work] = await Promise.all([loadFeedMessages[language](), loadWorkWords[language]()]);
  return (format) => {
    const { act, outcome } = work(format.plural);
    const nameIn = (names: Readonly<Record<string, string>>) => (code: string) => (Object.hasOwn(names, code) ? names[code]! : code);
    return { ...own(format), act: nameIn(act), outcome: nameIn(outcome) };
  };
}

const loadList = () => import('./activity-feed-list-views.ts');

/** A reader types on for so long before the search is asked, milliseconds. */
const TYPING_MS = 250;
/** Acts of one request when all are wanted for a file, and as many as a spreadsheet takes. */
const FILE_PAGE = 10_000;
const FILE_MOST = 1_048_000;
const outcomes = ['answered', 'missed', 'abandoned', 'voicemail', 'busy', 'not-reached'];

/**
 * What is happening: all acts of the period, newest first, folded where one person does several things at once, with the
 * newest day person by person. However long it is, only what is in view is in the document. New events do not move what is
 * being read.
 *
 * ```html
 * <sales-data src="company.json" period="today" refresh="60">
 *   <activity-feed></activity-feed>
 * </sales-data>
 * ```
 *
 * @fires {ReportReadyEvent} report-ready - The report is shown.
 * @fires {ReportErrorEvent} report-error - The report could not be had.
 * @fires {ReportSelectEvent} report-select - A reader opens a row (`cell.key` names its newest event for `event-id`) or asks for the records behind a figure.
 * @csspart base - The whole report.
 * @csspart heading - Its title.
 * @csspart finding - The newest day in a sentence.
 * @csspart list - The list of events.
 * @csspart menu - Export and explanation.
 * @csspart empty - What stands there without data.
 * @csspart error - What stands there after a failure.
 * @csspart footnote - What was left out.
 * @cssprop --dealscope-feed-height - Height of the list at most, 560px by default.
 * @cssprop --dealscope-surface - Background.
 * @cssprop --dealscope-text - Text.
 * @cssprop --dealscope-muted - Quiet text.
 * @cssprop --dealscope-line - Hairlines.
 * @cssprop --dealscope-accent - New events and links.
 * @cssprop --dealscope-radius - Corners.
 */
export class ActivityFeedElement extends ReportElement<'activity-feed', FeedMessages> {
  static override styles = [...ReportElement.styles, feedStyles];

  /** Key of an event to open the feed at, as `report-select` gives it in `cell.key`; what is not there is said. */
  @property({ attribute: 'event-id' }) eventId: string | null = null;

  /** Only what is about one object, as its type and id: `deal:17`. */
  @property() object: string | null = null;

  @state() private chosen: Chosen = {};
  @state() private typed: string | undefined;
  @state() private isAll = false;
  @state() private unread = 0;
  @state() private notice: 'notFound' | 'saving' | 'failed' | null = null;

  protected readonly reportName = 'activity-feed';
  protected readonly loadWords: LoadWords<FeedMessages> = loadWords;
  protected readonly loadExplained = async () => (await import('./activity-feed-explained.ts')).explained;
  #file: typeof import('./activity-feed-file-views.ts') | null = null;
  #list: FeedList | null = null;
  #listBox: HTMLElement | null = null;
  /** The report that the list shows, and the question that it answers. */
  #shown: ActivityFeedReport | null = null;
  #question = '';
  /** Events after this instant are new to the reader. */
  #seenAt = Infinity;
  /** The newest event that has been shown. */
  #newest = -Infinity;
  #isRead = true;
  #typing = 0;

  protected override options(): ActivityFeedOptions {
    const given = Object.entries(this.chosen).filter(([, value]) => value !== undefined);
    const codes = this.#codes(this.chosen.search);
    const [objectType, ...id] = this.object?.split(':') ?? [];
    const only = objectType ? { objectType, ...(id.length > 0 ? { objectId: id.join(':') } : {}) } : {};
    return { ...Object.fromEntries(given), ...only, ...(codes ? { codes } : {}) };
  }

  /** Kinds and outcomes whose names contain each word of a search: the engine knows no language. */
  #codes(search: string | undefined): string[][] | null {
    const { words } = this.speech ?? {};
    const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
    const typed = plain(search ?? '')
      .split(/\s+/)
      .filter(Boolean);
    if (!words || typed.length === 0) return null;
    const says = (name: string, word: string) => plain(name).includes(word);
    const kinds = this.report?.kinds.map(({ kind }) => kind) ?? [];
    return typed.map((word) => [
      ...kinds.filter((kind) => says(words.act(kind), word)),
      ...outcomes.filter((code) => says(words.outcome(code), word)),
      ...Object.keys(words.tasks).filter((code) => says(words.tasks[code]!, word)),
    ]);
  }

  /** Of the rows that the report has; `fileTables` asks for all events first. */
  protected override tables(report: ActivityFeedReport, speech: Speech<FeedMessages>): ExportTable[] {
    return this.#file?.toExportTables(report, this.#speechOf(report, speech)) ?? [];
  }

  protected override async loadTables(): Promise<void> {
    this.#file = await import('./activity-feed-file-views.ts');
  }

  /** Each event of what is shown, not only those that are loaded. */
  protected override async fileTables(report: ActivityFeedReport, speech: Speech<FeedMessages>): Promise<ExportTable[]> {
    const load = this.#pagesOf({ set: 'acts' });
    this.notice = 'saving';
    try {
      const rows: FeedRow[] = load ? [] : report.rows;
      for (let isMore = load !== null; isMore && rows.length < FILE_MOST;) {
        const page = await load!(rows.length, FILE_PAGE);
        rows.push(...(page.rows as FeedRow[]));
        isMore = page.rows.length > 0 && rows.length < page.total;
      }
      return this.#file!.toExportTables(report, this.#speechOf(report, speech), rows);
    } finally {
      this.notice = null;
    }
  }

  #speechOf({ timeZone, asOf }: ActivityFeedReport, { format, common, words }: Speech<FeedMessages>): FeedSpeech {
    return { format, common, words, timeZone, asOf };
  }

  protected override content(report: ActivityFeedReport, speech: Speech<FeedMessages>): FrameContent {
    const { words, common, format } = speech;
    const own = this.#speechOf(report, speech);
    const drill = this.canDrill ? this.drill.bind(this) : null;
    const chosen = this.typed === undefined ? this.chosen : { ...this.chosen, search: this.typed };
    const some = this.canDrill || report.rows.length === report.total ? null : words.onlySome(report.rows.length, report.total);
    return {
      title: words.title,
      subtitle: [
        ...[format.period(report.from, report.to), words.acts(report.acts)],
        ...(this.object ? [words.filters.only(this.#objectText(report, own))] : []),
      ].join(' · '),
      finding: renderFinding(report, own),
      body: html`${this.canDrill || this.endpoint !== null ? renderFilters(report, chosen, own, this.#set, this.object !== null) : nothing}
        <p class="hidden" role="status">${this.unread > 0 ? words.unread(this.unread) : nothing}</p>
        ${this.notice ? this.#renderNotice(speech) : nothing}
        <div class="parts">
          <div class="tape" ?hidden=${report.total === 0}>
            ${
              this.unread > 0
                ? html`<button type="button" class="unread" @click=${() => this.#list?.toTop()}>↑ ${words.unread(this.unread)}</button>`
                : nothing
            }
            <div class="list" part="list" role="feed" aria-label="${words.title}. ${words.hint}" aria-busy="true"></div>
            ${some ? html`<p class="quiet">${some}</p>` : nothing}
          </div>
          ${report.digest ? renderDigest(report.digest, own, drill, this.isAll, () => (this.isAll = true)) : nothing}
        </div>`,
      footnotes: [common.asOf(format.dateTime(report.asOf)), ...report.notes.map((note) => noteText(note, common, words.notes))],
    };
  }

  /** The name of the object that the page chose, as its newest row has it. */
  #objectText({ rows }: ActivityFeedReport, speech: FeedSpeech): string {
    const [type = '', ...id] = this.object!.split(':');
    const named = rows[0] ? objectText({ ...rows[0].feed, objects: 1 }, speech) : '';
    return id.length > 0 ? named || `${typeText(type, speech)} ${id.join(':')}` : typeText(type, speech);
  }

  #renderNotice({ words, common }: Speech<FeedMessages>): TemplateResult {
    const retry = html`<button type="button" class="action" @click=${() => this.#list?.retry()}>${common.retry}</button>`;
    return html`<div class="notice slim" role="status">
      <p>${words[this.notice!]}</p>
      ${this.notice === 'failed' ? retry : nothing}
    </div>`;
  }

  readonly #set = (change: Partial<Record<keyof Chosen, unknown>>): void => {
    clearTimeout(this.#typing);
    const apply = () => {
      this.typed = undefined;
      this.chosen = { ...this.chosen, ...change } as Chosen;
    };
    const isTyped = 'search' in change && Object.keys(change).length === 1;
    if (!isTyped) return apply();
    this.typed = (change.search as string | undefined) ?? '';
    this.#typing = window.setTimeout(apply, TYPING_MS);
  };

  protected override updated(changed?: PropertyValues<this>): void {
    super.updated();
    void this.#follow(changed?.has('eventId') ?? false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
    this.#list?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // While the report is being made.
    void loadList();
    this.#list?.connect();
    this.requestUpdate();
  }

  /** Lets the list show what the element shows. */
  async #follow(isSought: boolean): Promise<void> {
    const { FeedList } = await loadList();
    const box = this.renderRoot.querySelector<HTMLElement>('.list');
    const { report, speech } = this;
    if (!box?.isConnected || !report || !speech) return;
    const view = this.#viewOf(report, this.#speechOf(report, speech));
    if (box !== this.#listBox) {
      this.#list?.disconnect();
      this.#list = new FeedList(box, view);
      this.#listBox = box;
      this.#shown = null;
    }
    if (report === this.#shown) {
      this.#list!.update(view);
      if (isSought) await this.#seek(report);
      return;
    }
    const isFirst = this.#shown === null;
    this.#shown = report;
    await this.#showReport(report, view, isFirst);
    if (isFirst || isSought) await this.#seek(report);
  }

  /** The same question again keeps the reader's place; another one begins at the newest row. */
  async #showReport(report: ActivityFeedReport, view: ListView, isFirst: boolean): Promise<void> {
    const question = JSON.stringify([this.chosen, this.object, report.from, report.timeZone]);
    const isSame = !isFirst && question === this.#question;
    this.#question = question;
    const anchor = isSame ? this.#list!.anchor : null;
    if (!isSame) {
      this.#seenAt = this.#newest = report.rows[0]?.at ?? report.from;
      this.#isRead = true;
      this.unread = 0;
    }
    if (anchor === null) return this.#list!.show(view);
    const [row, unread] = await Promise.all([this.#placeOf(anchor.key, report), this.#countNew(report)]);
    if (report !== this.#shown) return;
    this.#list!.show(this.#viewOf(report, view.speech), row === null ? null : { row, shift: anchor.shift });
    this.unread = this.#isRead ? 0 : unread;
  }

  /** Events after the last look. What has been read once is marked until newer ones come. */
  async #countNew(report: ActivityFeedReport): Promise<number> {
    const newest = report.rows[0]?.at ?? -Infinity;
    const before = this.#newest;
    this.#newest = newest;
    if (newest <= before) return this.unread;
    if (this.#isRead) this.#seenAt = Math.max(before, this.#seenAt);
    this.#isRead = false;
    const load = this.#pagesOf({ set: 'acts', from: this.#seenAt + 1 });
    if (!load) return report.rows.filter(({ at }) => at > this.#seenAt).reduce((sum, { feed }) => sum + feed.count, 0);
    return load(0, 0).then(
      ({ total }) => total,
      () => 0,
    );
  }

  /** Pages of the records around the element; null where it has a report alone. */
  #pagesOf(cell: ActivityFeedCell): LoadPage | null {
    return this.canDrill ? this.pages(cell) : null;
  }

  /** The row in which an event stands, null where it does not. */
  async #placeOf(key: string, report: ActivityFeedReport): Promise<number | null> {
    const load = this.#pagesOf({ set: 'from', key });
    if (!load) {
      const place = report.rows.findIndex(({ feed }) => feed.key === key);
      return place < 0 ? null : place;
    }
    return load(0, 0).then(
      ({ total }) => (total === 0 ? null : report.total - total),
      () => null,
    );
  }

  async #seek(report: ActivityFeedReport): Promise<void> {
    if (!this.eventId) return;
    const place = await this.#placeOf(this.eventId, report);
    if (report !== this.#shown) return;
    this.notice = place === null ? 'notFound' : null;
    if (place !== null) this.#list?.reveal(place, false);
  }

  #viewOf(report: ActivityFeedReport, speech: FeedSpeech): ListView {
    const rows = this.#pagesOf({ set: 'rows' });
    const actsOf = (row: FeedRow) => this.#pagesOf({ set: 'row', key: row.feed.key });
    const cell = (row: FeedRow): ActivityFeedCell => ({ set: 'row', key: row.feed.key });
    return {
      total: rows ? report.total : report.rows.length,
      days: report.days,
      rows: report.rows,
      speech,
      load: rows && (async (offset, limit, signal) => (await rows(offset, limit, signal)).rows as FeedRow[]),
      unfold: rows && (async (row, limit) => (await actsOf(row)!(0, limit)).rows as FeedRow[]),
      isNew: ({ at }) => at > this.#seenAt,
      select: (row) => this.dispatchEvent(new ReportSelectEvent(this.reportName, cell(row))),
      openAll: (row) => this.drill(speech.words.acts(row.feed.count), cell(row)),
      onTop: () => {
        this.#isRead = true;
        this.unread = 0;
      },
      onFail: (isFailed) => {
        if (isFailed || this.notice === 'failed') this.notice = isFailed ? 'failed' : null;
      },
    };
  }
}

defineElement('activity-feed', ActivityFeedElement);

declare global {
  interface HTMLElementTagNameMap {
    'activity-feed': ActivityFeedElement;
  }
}
