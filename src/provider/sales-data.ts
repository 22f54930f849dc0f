import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { defineElement } from '../define.ts';
import { openEngine, type OpenOptions } from '../engine/open-engine.ts';
import type { ReportEngine } from '../engine/report-engine.ts';
import { DataError } from '../model/errors.ts';
import type { StageMapping } from '../model/stage-mapping.ts';
import type { Additions } from '../sources/amocrm/dataset.ts';
import type { CsvMapping } from '../sources/csv.ts';
import type { DataSource, FileFormat, LoadProgress } from '../sources/load.ts';
import { parseJson, request, type Fetch } from '../sources/response.ts';
import { listConverter, offConverter } from './attributes.ts';
import { ContextProvider } from './context-provider.ts';
import type { SalesContext, ScopeChange } from './context.ts';
import { ScopeChangeEvent } from './events.ts';
import { readInlineJson } from './inline-json.ts';
import { toScope, type PageScope } from './page-scope.ts';
import { refreshEvery } from './refresh.ts';

const sourceProperties = [
  ...['records', 'src', 'format', 'mapping', 'endpoint', 'noWorker'],
  ...['source', 'baseUrl', 'people', 'calls', 'currency', 'additions'],
];
const scopeProperties = [
  'period',
  'from',
  'to',
  'timeZone',
  'now',
  'pipeline',
  'managers',
  'departments',
  'sources',
  'tags',
  'comparison',
  'stageMapping',
];

/** Progress is told at most this often, milliseconds. */
const PROGRESS_EVERY = 100;

/**
 * Loads a company's records once and shares them, with the period and the choice of people, with all reports inside.
 *
 * Records come from the `records` property, a `<script type="application/json">` child, a file at `src`, a
 * back end at `endpoint`, or an amoCRM account. They live in a worker, or in the page where its policy forbids workers.
 *
 * ```html
 * <sales-data src="company.json" period="this-month">
 *   <sales-funnel></sales-funnel>
 * </sales-data>
 * ```
 *
 * @slot - Reports, filters, and anything else.
 * @fires {ScopeChangeEvent} scope-change - The period, pipeline or people have changed.
 */
export class SalesDataElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Attributes that are one of a few words. */
  static readonly choices: Readonly<Record<string, readonly string[]>> = {
    format: ['json', 'ndjson', 'csv'],
    source: ['amocrm'],
    calls: ['responsible', 'amocrm'],
    comparison: ['none', 'previous'],
  };

  /** The company's records as an object (see "Records"). */
  @property({ attribute: false }) records: unknown;
  /** URL of a JSON, NDJSON or CSV file with the records. */
  @property() src: string | null = null;
  /** `json`, `ndjson` or `csv`, where neither the content type nor the name tells. */
  @property() format: string | null = null;
  /** How a CSV file is to be read: JSON, or the URL of a JSON file. */
  @property() mapping: string | CsvMapping | null = null;
  /** Base URL of a Report API that computes instead of the browser. */
  @property() endpoint: string | null = null;
  /** `amocrm`: the account's own API, as the visitor who is signed in there. What has been read is kept in the browser for the next visit. */
  @property() source: string | null = null;
  /** Address of the amoCRM account, or of a proxy in front of it; the page's own origin when absent. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;
  /** Names for a visitor who may not list people: `{ managers, groups }` of amoCRM's page (`APP.constant`). */
  @property({ attribute: false }) people: unknown;
  /** Whose call it is in amoCRM: `responsible`, or by its own report's rule `amocrm`. */
  @property() calls = 'responsible';
  /** ISO 4217 code, where the amoCRM account does not say its currency. */
  @property() currency: string | null = null;
  /** What amoCRM has no place for: `calendar`, `businessHours`, and lists of records such as `goals`. */
  @property({ attribute: false }) additions: Additions | null = null;
  /** Takes the place of the browser's own `fetch`, for instance to add a header. Loading then stays in the page. */
  @property({ attribute: false }) fetch: Fetch | null = null;
  /** `this-month`, `last-30-days`, `2026-03`, `2026-03-01/2026-04-01`, … */
  @property() period = 'this-month';
  /** First day, `YYYY-MM-DD`; with `to` it takes the place of `period`. */
  @property() from: string | null = null;
  /** Day after the last. */
  @property() to: string | null = null;
  /** IANA zone in which days are cut; the account's when absent. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** The moment as of which everything is computed; that of the records when absent. */
  @property() now: string | null = null;
  /** Id of the pipeline; the first one when absent. */
  @property() pipeline: string | null = null;
  /** Ids of managers, separated by commas; two to four are compared side by side. */
  @property({ converter: listConverter }) managers: string[] = [];
  /** Ids of departments, separated by commas. */
  @property({ converter: listConverter }) departments: string[] = [];
  /** Sources of deals, separated by commas. */
  @property({ converter: listConverter }) sources: string[] = [];
  /** Tags of deals, separated by commas. */
  @property({ converter: listConverter }) tags: string[] = [];
  /** `previous` adds the comparable period before. */
  @property() comparison = 'none';
  /** Old stages that count as new ones: `[{ pipelineId, from, to }]`, as a `stage-mapping-change` of `<data-quality>` tells. */
  @property({ attribute: false }) stageMapping: StageMapping[] = [];
  /** Language of everything inside; each element's own `lang` decides when absent. */
  @property() locale: string | null = null;
  /** Seconds after which the data are loaded again; never when absent. */
  @property({ type: Number }) refresh: number | null = null;
  /** Computes in the page itself, without a worker. */
  @property({ converter: offConverter, attribute: 'no-worker' }) noWorker = false;

  #context: SalesContext = {
    state: 'idle',
    engine: null,
    meta: null,
    scope: null,
    chosen: {},
    period: null,
    filters: 0,
    revision: 0,
    progress: null,
    error: null,
    locale: null,
    setScope: (change, isWhole) => this.#setScope(change, isWhole),
    addFilters: () => this.#addFilters(),
    retry: () => void this.#load(),
    clearStore: null,
  };
  readonly #provider = new ContextProvider(this, this.#context);
  #abort: AbortController | null = null;
  #chosen: ScopeChange = {};
  #stopRefresh: (() => void) | null = null;
  #isLoadDue = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#context.engine === null && this.hasUpdated) void this.#load();
    this.#schedule();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved comes back before this runs.
    queueMicrotask(() => this.isConnected || this.#release());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const hasAny = (names: string[]) => names.some((name) => changed.has(name as keyof SalesDataElement));
    if (hasAny(sourceProperties)) this.#isLoadDue = true;
    if (changed.has('refresh')) this.#schedule();
    // What the page says anew holds; at first it is what was there before anybody could choose.
    if (this.hasUpdated && hasAny(scopeProperties)) this.#chosen = {};
    if (!hasAny(scopeProperties) && !changed.has('locale')) return;
    this.#publish({ locale: this.locale });
    if (!this.#isLoadDue) this.#applyScope();
  }

  protected override updated(): void {
    void this.#judgeAttributes();
    // One that has left the page already loads when it comes back.
    if (this.#isLoadDue && this.isConnected) void this.#load();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  async #judgeAttributes(): Promise<void> {
    const { findRemarks, tellRemarks } = await import('./remarks.ts');
    tellRemarks(this, findRemarks(this));
  }

  #publish(change: Partial<SalesContext>): void {
    this.#context = { ...this.#context, ...change };
    this.#provider.setValue(this.#context);
  }

  /** Loads anew. The old engine answers until the new one is ready; a newer load makes this one pointless. */
  async #load(): Promise<void> {
    this.#isLoadDue = false;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const hadEngine = this.#context.engine !== null;
    this.#publish({
      state: 'loading',
      progress: null,
      error: null,
      clearStore: this.source === null ? null : () => void this.clearStore(),
    });
    try {
      const engine = await this.#open(abort.signal, (part, isPartial) => {
        // Whoever sees all figures already does not want a part of them.
        if (!hadEngine) void this.#show(part, isPartial ? 'partial' : 'loading', abort.signal).catch(() => undefined);
      });
      if (engine === null) return this.#publish({ state: 'idle' });
      await this.#show(engine, 'ready', abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.#publish({ state: 'error', progress: null, error: toDataError(error) });
    }
  }

  /** Hands an engine out in place of the one before. */
  async #show(engine: ReportEngine, state: SalesContext['state'], signal: AbortSignal): Promise<void> {
    const meta = await engine.meta(signal);
    if (signal.aborted) return engine.close();
    const { engine: before, revision, progress } = this.#context;
    if (engine !== before) before?.close();
    this.#publish({ state, engine, meta, progress: state === 'ready' ? null : progress, revision: revision + 1 });
    this.#applyScope();
  }

  /** Forgets what is stored of amoCRM in this browser, for all accounts, and loads anew. */
  async clearStore(): Promise<void> {
    this.#abort?.abort();
    const { AmoStore } = await import('../sources/amocrm/store.ts');
    await AmoStore.clear();
    await this.#load();
  }

  async #open(signal: AbortSignal, onPartial: OpenOptions['onPartial'] & {}): Promise<ReportEngine | null> {
    const fetch: Fetch = this.fetch ?? ((url, init) => globalThis.fetch(url, init));
    if (this.endpoint !== null) {
      const { RemoteEngine } = await import('../engine/remote.ts');
      return new RemoteEngine(new URL(this.endpoint, document.baseURI).href, fetch);
    }
    const source = await this.#source(fetch, signal);
    if (source === null) return null;
    const worker = !this.noWorker && this.fetch === null;
    return openEngine(source, { worker, fetch, signal, onProgress: this.#onProgress(signal), onPartial });
  }

  async #source(fetch: Fetch, signal: AbortSignal): Promise<DataSource | null> {
    if (this.source !== null) return this.#account(this.source);
    if (this.src !== null) {
      const mapping = await this.#mapping(fetch, signal);
      return { kind: 'file', url: new URL(this.src, document.baseURI).href, format: toFormat(this.format), mapping };
    }
    const records = this.records ?? (await whenParsed(signal), readInlineJson(this));
    return records === undefined ? null : { kind: 'records', records };
  }

  #account(source: string): DataSource {
    if (source !== 'amocrm') throw new DataError('scope', `source="${source}" is not known, only amocrm`);
    const { calls } = this;
    if (calls !== 'responsible' && calls !== 'amocrm') throw new DataError('scope', `calls="${calls}" is none of responsible, amocrm`);
    const baseUrl = new URL(this.baseUrl ?? '/', document.baseURI).href.replace(/\/$/, '');
    const { people = null, currency, additions } = this;
    return { kind: 'amocrm', baseUrl, people, calls, currency, additions };
  }

  async #mapping(fetch: Fetch, signal: AbortSignal): Promise<CsvMapping | null> {
    if (typeof this.mapping !== 'string') return this.mapping;
    if (this.mapping.trim().startsWith('{')) return parseJson(this.mapping, 'mapping') as CsvMapping;
    const url = new URL(this.mapping, document.baseURI).href;
    return parseJson(await (await request(fetch, url, { signal })).text(), url) as CsvMapping;
  }

  #onProgress(signal: AbortSignal): (progress: LoadProgress) => void {
    let toldAt = 0;
    return (progress) => {
      const now = performance.now();
      if (signal.aborted || now - toldAt < PROGRESS_EVERY) return;
      toldAt = now;
      this.#publish({ progress });
    };
  }

  #applyScope(): void {
    const { meta, scope: before } = this.#context;
    const { period, ...chosen } = this.#chosen;
    const hasDays = chosen.from !== undefined || (period === undefined && this.from !== null);
    this.#publish({ chosen: this.#chosen, period: hasDays ? null : (period ?? this.period) });
    if (!meta) return;
    try {
      const words = period === undefined ? {} : { period, from: null, to: null };
      const scope = { ...toScope({ ...this.#pageScope, ...words }, meta), ...chosen };
      const isFailed = this.#context.state === 'error' && this.#context.error?.kind === 'scope';
      this.#publish({ ...(isFailed ? { state: 'ready' as const } : {}), scope, error: null });
      if (before && JSON.stringify(before) !== JSON.stringify(scope)) this.dispatchEvent(new ScopeChangeEvent(scope));
    } catch (error) {
      this.#publish({ state: 'error', error: toDataError(error) });
    }
  }

  get #pageScope(): PageScope {
    const { period, from, to, timeZone, now, pipeline, managers, departments, sources, tags, comparison, stageMapping } = this;
    return { period, from, to, timeZone, now, pipeline, managers, departments, sources, tags, comparison, stageMapping };
  }

  #setScope(change: ScopeChange, isWhole = false): void {
    const { period, from, to, ...before } = isWhole ? {} : (this.#chosen as ScopeChange);
    const days = change.period === undefined && change.from === undefined ? { period, from, to } : {};
    const chosen = Object.entries({ ...before, ...days, ...change }).filter(([, value]) => value !== undefined);
    this.#chosen = Object.fromEntries(chosen) as ScopeChange;
    this.#applyScope();
  }

  #addFilters(): () => void {
    this.#publish({ filters: this.#context.filters + 1 });
    return () => this.#publish({ filters: this.#context.filters - 1 });
  }

  #schedule(): void {
    this.#stopRefresh?.();
    const seconds = this.refresh ?? 0;
    this.#stopRefresh = this.isConnected && seconds > 0 ? refreshEvery(seconds * 1000, () => void this.#load()) : null;
  }

  #release(): void {
    this.#abort?.abort();
    this.#stopRefresh?.();
    this.#stopRefresh = null;
    this.#context.engine?.close();
    this.#publish({ state: 'idle', engine: null, meta: null, progress: null });
  }
}

function toFormat(format: string | null): FileFormat | null {
  if (format === null || format === 'json' || format === 'ndjson' || format === 'csv') return format;
  throw new DataError('scope', `format="${format}" is none of json, ndjson, csv`);
}

const toDataError = (error: unknown): DataError =>
  error instanceof DataError ? error : new DataError('malformed', String((error as Error)?.message ?? error));

/** Children written in the page may come after the element's own start tag has been read. */
function whenParsed(signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal }));
}

defineElement('sales-data', SalesDataElement);

declare global {
  interface HTMLElementTagNameMap {
    'sales-data': SalesDataElement;
  }
}
