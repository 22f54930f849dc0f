import { DataError } from '../../model/errors.ts';
import { parseJson, request, type Fetch } from '../response.ts';

/** What a load needs of the world; tests give it another one. */
export interface Platform {
  fetch: Fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** 0..1. */
  random(): number;
  /** Rejects with the signal's reason when aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Resolves when the next request may be sent: turns are shared by everything that asks the same account from this machine. */
  turn(signal?: AbortSignal): Promise<void>;
}

export type Query = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** How often one request is tried before the load stops. */
const TRIES = 10;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** After so long without an answer a request counts as lost. */
const PATIENCE = 90_000;

/** Asks amoCRM politely: in turns, with growing pauses after trouble, and never again after a clear no. */
export class AmoClient {
  /** How far this machine's clock is behind amoCRM's, milliseconds; known after the first answer that tells. */
  #behindMs = 0;
  #heldUntil = 0;
  #limitedInRow = 0;
  readonly #answered = new Set<string>();

  constructor(
    /** Address of the account, or of a proxy in front of it, without `/api/v4`. */
    private readonly base: string,
    private readonly platform: Platform,
  ) {}

  /** amoCRM's present moment, epoch milliseconds. */
  now(): number {
    return this.platform.now() + this.#behindMs;
  }

  /**
   * The answer as JSON, null for 204, which is how amoCRM says that a list is empty.
   * @throws DataError `unauthorised`, `unpaid`, `forbidden`, `blocked`, `scope` at once; `unreachable`, `limited`, `malformed` when
   * trying again did not help; the signal's reason when aborted.
   */
  async get(path: string, query: Query, signal?: AbortSignal): Promise<unknown> {
    const url = `${this.base}/api/v4/${path}${toSearch(query)}`;
    for (let tries = 1; ; tries++) {
      await this.#untilReleased(signal);
      try {
        const answer = await this.#ask(url, signal);
        this.#answered.add(path);
        this.#limitedInRow = 0;
        return answer;
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof DataError)) throw error;
        if (!isPassing(error) || tries === TRIES) throw this.#explain(error, path);
        await this.#pause(error, tries, signal);
      }
    }
  }

  async #ask(url: string, signal?: AbortSignal): Promise<unknown> {
    await this.platform.turn(signal);
    const lost = new AbortController();
    const stop = () => lost.abort(signal?.reason);
    signal?.addEventListener('abort', stop);
    const patience = new AbortController();
    try {
      return await Promise.race([this.#read(url, lost.signal), this.#lose(url, patience.signal)]);
    } finally {
      patience.abort();
      signal?.removeEventListener('abort', stop);
      lost.abort();
    }
  }

  async #read(url: string, signal: AbortSignal): Promise<unknown> {
    const response = await request(this.#refuseWrongAddress, url, {
      signal,
      headers: { accept: 'application/hal+json, application/json' },
      credentials: 'same-origin',
    });
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.#behindMs = date - this.platform.now();
    if (response.status === 204) return null;
    let text: string;
    try {
      text = await response.text();
    } catch (error) {
      throw new DataError('unreachable', `${url} broke off: ${(error as Error).message}`);
    }
    return parseJson(text, url);
  }

  /** Asking again does not help where the address or the question is wrong. */
  readonly #refuseWrongAddress: Fetch = async (url, init) => {
    const response = await this.platform.fetch(url, init);
    if ([404, 405, 410, 422].includes(response.status)) throw new DataError('scope', `${url} answered ${response.status}`);
    return response;
  };

  async #lose(url: string, signal: AbortSignal): Promise<never> {
    // Ends with the request; only a wait that ran to its end is a loss.
    await this.platform.wait(PATIENCE, signal).catch(() => new Promise<never>(() => {}));
    throw new DataError('unreachable', `${url} did not answer within ${PATIENCE / 1000} s`);
  }

  /** "Too many" is meant for all requests, any other trouble for the one. */
  async #pause(error: DataError, tries: number, signal?: AbortSignal): Promise<void> {
    const inRow = error.kind === 'limited' ? ++this.#limitedInRow : tries;
    const growing = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (inRow - 1));
    const ms = Math.max(error.retryAfterMs ?? 0, growing * (0.5 + this.platform.random() / 2));
    if (error.kind === 'limited') this.#heldUntil = Math.max(this.#heldUntil, this.platform.now() + ms);
    await this.platform.wait(ms, signal);
  }

  async #untilReleased(signal?: AbortSignal): Promise<void> {
    for (let ms = this.#heldUntil - this.platform.now(); ms > 0; ms = this.#heldUntil - this.platform.now()) {
      await this.platform.wait(ms, signal);
    }
  }

  /** A refusal of what was allowed before means the address, not the right. */
  #explain(error: DataError, path: string): DataError {
    if (error.kind !== 'forbidden' || !this.#answered.has(path)) return error;
    return new DataError('blocked', `${error.message} where it had answered before: it refuses this address after too many requests`);
  }
}

const isPassing = ({ kind }: DataError): boolean => kind === 'unreachable' || kind === 'limited' || kind === 'malformed';

function toSearch(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of typeof value === 'object' ? value : [value]) search.append(name, String(one));
  }
  return search.size > 0 ? `?${search}` : '';
}
