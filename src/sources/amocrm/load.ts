/**
 * Loads an account: what is stored is shown at once, what was left unread is read, then the changes since. Any number of tabs may
 * ask; one loads, the others wait for it and go on with what it has stored.
 */
import type { Dataset } from '../../model/dataset.ts';
import { DataError } from '../../model/errors.ts';
import type { LoadProgress } from '../progress.ts';
import { AmoClient, type Platform } from './client.ts';
import { buildDataset, type Additions, type Reader } from './dataset.ts';
import { loadAccount, loadBeginning, loadDirectory } from './directory-load.ts';
import type { Directory } from './directory.ts';
import { plans } from './lists.ts';
import type { CallRule } from './mapping.ts';
import { runAlone } from './pace.ts';
import { estimate } from './progress.ts';
import { Reading } from './reading.ts';
import { pagePeopleSchema, type Account } from './schemas.ts';
import { addChanges, createState, leaveOut, listNames, STATE_VERSION, type LoadState } from './state.ts';
import { AmoStore, StoreReplaced, type StoredKind } from './store.ts';

export interface AmoSource {
  kind: 'amocrm';
  /** Address of the account, or of a proxy in front of it, without `/api/v4`. */
  baseUrl: string;
  /** `APP.constant('managers')` and `groups` of a page inside amoCRM: names for a viewer who may not list people. */
  people: unknown;
  calls: CallRule;
  /** ISO 4217 code where the account does not say its currency. */
  currency: string | null;
  /** What amoCRM has no place for: a calendar, business hours, and lists of records such as goals. */
  additions: Additions | null;
}

export interface AmoOptions {
  platform: Platform;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** What is there while the load goes on: at once where something is stored, then each time it has doubled. */
  onPartial?: ((data: Dataset, isPartial: boolean) => void) | undefined;
  /** Where records are kept; the browser's database when absent. */
  openStore?: (owner: string) => Promise<AmoStore>;
}

/** Seconds that a later load asks for again: what is entered late, and clocks that differ. */
const OVERLAP = 600;
/** People and pipelines change seldom, milliseconds. */
const DIRECTORY_HOLDS = 3_600_000;
const PARTIAL_EVERY = 10_000;
const FIRST_PARTIAL = 500;
/** Chunks of a kind are written anew when they hold so many times the distinct records. */
const WASTE = 2;

/** @throws DataError as `AmoClient` does; the signal's reason when aborted. */
export async function loadAmo(source: AmoSource, options: AmoOptions): Promise<Dataset> {
  const client = new AmoClient(source.baseUrl, options.platform);
  const account = await loadAccount(client, options.signal);
  const owner = `${new URL(source.baseUrl, 'https://localhost').host}/${account.id}/${account.current_user_id ?? 0}`;
  const store = await (options.openStore ?? AmoStore.open)(owner);
  try {
    return await loadAnew(() => new Load(source, options, client, account, store).run());
  } finally {
    store.close();
  }
}

/** Another tab may clear the store while this one fills it. */
async function loadAnew(load: () => Promise<Dataset>): Promise<Dataset> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof StoreReplaced)) throw error;
      if (tries === 3) throw new DataError('unreachable', 'The stored data were cleared again and again while they were being loaded');
    }
  }
}

class Load {
  readonly #reader: Reader;
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  #publishing: Promise<void> | null = null;
  #publishedRows = 0;
  #publishedAt = 0;
  #beganAt = 0;

  constructor(
    source: AmoSource,
    private readonly options: AmoOptions,
    private readonly client: AmoClient,
    private readonly account: Account,
    private readonly store: AmoStore,
  ) {
    const people = pagePeopleSchema.safeParse(source.people);
    const { subdomain } = account;
    this.#reader = {
      people: people.success ? people.data : null,
      calls: source.calls,
      currency: source.currency,
      additions: source.additions,
      cardUrl: cardUrl(source.baseUrl, subdomain ?? null),
    };
    this.#signal = options.signal ? AbortSignal.any([options.signal, this.#stop.signal]) : this.#stop.signal;
  }

  async run(): Promise<Dataset> {
    const showStored = async () => {
      const state = await this.store.state();
      const directory = await this.store.directory();
      if (state && directory && countRows(state) > 0) await this.#publish(directory, state);
    };
    await showStored();
    try {
      return await runAlone(this.store.owner, this.#signal, () => this.#load(), showStored);
    } catch (error) {
      // One request that failed for good ends all others.
      this.#stop.abort(error);
      await this.#publishing;
      throw error;
    }
  }

  async #load(): Promise<Dataset> {
    const state = await this.#openState();
    const directory = await this.#openDirectory(state);
    if (['disabled', 'unavailable'].includes(this.account.customers_mode ?? '')) leaveOut(state.lists['notes/customers']);
    this.#beganAt = this.options.platform.now();
    const reading: Reading = new Reading(this.client, this.store, state, this.#signal, () => this.#onStep(reading, directory, state));
    await reading.read(listNames);
    const asOf = this.client.now();
    await reading.save(() => addChanges(state, OVERLAP));
    // History last: whatever a deal shows by now, its moves are there too.
    await reading.read(listNames.filter((name) => plans[name].path !== 'events'));
    await reading.read(['events', 'mail']);
    await reading.save(() => (state.completeAt = asOf));
    await this.#publishing;
    const repeated: [StoredKind, number, number][] = [];
    const data = await buildDataset(this.store, directory, this.#reader, asOf, this.#signal, (...found) => repeated.push(found));
    for (const [kind, more, distinct] of repeated) if (more > distinct * (WASTE - 1) + 1000) await this.#compact(kind, state);
    return data;
  }

  async #openState(): Promise<LoadState> {
    const stored = await this.store.state();
    if (stored?.version === STATE_VERSION) return stored;
    const since = (await loadBeginning(this.client, this.#signal)) ?? this.account.created_at ?? null;
    const epoch = `${this.client.now()}-${this.options.platform.random()}`;
    const widths = Object.fromEntries(listNames.map((name) => [name, plans[name].firstWidth ?? null]));
    const state = createState(epoch, since, widths);
    await this.store.reset(state);
    return state;
  }

  async #openDirectory(state: LoadState): Promise<Directory> {
    const stored = await this.store.directory();
    const now = this.client.now();
    if (stored && now - state.directoryAt < DIRECTORY_HOLDS) return { ...stored, account: this.account };
    const directory = await loadDirectory(this.client, this.account, stored, this.#signal);
    await this.store.saveDirectory(directory);
    state.directoryAt = now;
    return directory;
  }

  #onStep(reading: Reading, directory: Directory, state: LoadState): void {
    const { now } = this.options.platform;
    this.options.onProgress?.(
      estimate(state, { now: this.client.now() / 1000, requests: reading.requests, elapsedMs: now() - this.#beganAt }),
    );
    const rows = countRows(state);
    const isDue = rows >= Math.max(FIRST_PARTIAL, 2 * this.#publishedRows) && now() - this.#publishedAt >= PARTIAL_EVERY;
    if (state.completeAt === null && isDue && !this.#publishing) {
      this.#publishing = this.#publish(directory, state).finally(() => (this.#publishing = null));
    }
  }

  /** Hands out what is stored. A load goes on without it, so trouble here is told by the last build. */
  async #publish(directory: Directory, state: LoadState): Promise<void> {
    const { onPartial, platform } = this.options;
    if (!onPartial) return;
    this.#publishedRows = countRows(state);
    this.#publishedAt = platform.now();
    try {
      const isPartial = state.completeAt === null;
      const reader = { ...this.#reader, isPartial };
      onPartial(await buildDataset(this.store, directory, reader, state.completeAt ?? this.client.now(), this.#signal), isPartial);
    } catch {
      // Aborted, or not enough to make sense yet.
    }
  }

  async #compact(kind: StoredKind, state: LoadState): Promise<void> {
    const rows = new Map<string | number, unknown>();
    const bad = [];
    for await (const chunk of this.store.chunks(kind)) {
      for (const row of [...chunk.rows].reverse() as { id: string | number }[]) if (!rows.has(row.id)) rows.set(row.id, row);
      bad.push(...chunk.bad);
    }
    await this.store.replace({ kind, rows: [...rows.values()].reverse(), bad }, state);
  }
}

const countRows = (state: LoadState): number => Object.values(state.lists).reduce((sum, { rows }) => sum + rows, 0);

/** Cards are at the account's own address, also where requests go through a proxy. */
function cardUrl(base: string, subdomain: string | null): string | null {
  const { host, protocol } = new URL(base, 'https://localhost');
  if (/\.(amocrm\.(ru|com)|kommo\.com)$/.test(host)) return `${protocol}//${host}/leads/detail/`;
  return subdomain ? `https://${subdomain}.amocrm.ru/leads/detail/` : null;
}
