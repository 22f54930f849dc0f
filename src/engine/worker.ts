import type { RowKind } from '../model/records.ts';
import type { Scope } from '../model/scope.ts';
import type { DataSource, LoadProgress } from '../sources/load.ts';
import { nextTurn } from '../sources/turn.ts';
import { takeApart } from './early-answer.ts';
import { deepFreeze } from './freeze.ts';
import { fromPlainError, type Answer, type Asked, type Request } from './messages.ts';
import type { DataMeta, RecordsPage, RecordsQuery, ReportEngine, ReportName, Reports } from './report-engine.ts';
import type { OpenOptions } from './open-engine.ts';
import { trustUrl } from './trusted-url.ts';
import { workerUrl } from './worker-url.ts';

/** How long a worker may take to say that it runs, milliseconds. */
const PATIENCE = 10_000;
/** Rows sent at once: few enough that the copy is not felt. */
const SLICE = 2000;

/** Reports that the worker is asked for at once: enough that it never waits for the page, few enough that those nobody wants any more are not computed. */
const AHEAD = 3;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Asks a worker that holds the records; they never come back to the page. */
export class WorkerEngine implements ReportEngine {
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  /** Reports still to be asked for, and those asked for. */
  #later: Asked[] = [];
  readonly #running = new Set<number>();
  onProgress: ((progress: LoadProgress) => void) | undefined;
  onPartial: ((isPartial: boolean) => void) | undefined;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#settle(data));
    worker.addEventListener('error', (event) => this.#fail(new Error(`The worker stopped: ${event.message}`)));
  }

  /** @param given what the worker takes over. */
  ask(request: Request, signal?: AbortSignal, given: Transferable[] = []): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const id = ++this.#asked;
      const onAbort = () => {
        this.#waiting.delete(id);
        this.#later = this.#later.filter((asked) => asked.id !== id);
        reject(signal!.reason as Error);
      };
      const done = () => signal?.removeEventListener('abort', onAbort);
      signal?.addEventListener('abort', onAbort);
      this.#waiting.set(id, {
        resolve: (value) => (done(), resolve(value)),
        reject: (error) => (done(), reject(error as Error)),
      });
      const asked: Asked = { ...request, id };
      if (request.type !== 'report') return this.worker.postMessage(asked, given);
      this.#later.push(asked);
      this.#askNext();
    });
  }

  #askNext(): void {
    while (this.#running.size < AHEAD && this.#later.length > 0) {
      const asked = this.#later.shift()!;
      this.#running.add(asked.id);
      this.worker.postMessage(asked);
    }
  }

  async report<N extends ReportName>(
    name: N,
    scope: Scope,
    options?: Reports[N]['options'],
    signal?: AbortSignal,
  ): Promise<Reports[N]['report']> {
    const report = deepFreeze((await this.ask({ type: 'report', name, scope, options }, signal)) as Reports[N]['report']);
    // Taking a large answer over and drawing it are two tasks, so that neither keeps the page from answering.
    await nextTurn();
    signal?.throwIfAborted();
    return report;
  }

  async records(query: RecordsQuery, signal?: AbortSignal): Promise<RecordsPage> {
    return deepFreeze((await this.ask({ type: 'records', query }, signal)) as RecordsPage);
  }

  async meta(signal?: AbortSignal): Promise<DataMeta> {
    return deepFreeze((await this.ask({ type: 'meta' }, signal)) as DataMeta);
  }

  close(): void {
    this.worker.terminate();
    this.#fail(new DOMException('The engine was closed', 'AbortError'));
  }

  #settle(answer: Answer): void {
    if (answer.type === 'progress') this.onProgress?.(answer.progress);
    if (answer.type === 'partial') this.onPartial?.(answer.isPartial);
    if (answer.type !== 'value' && answer.type !== 'error') return;
    this.#running.delete(answer.id);
    this.#askNext();
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.type === 'value') waiting?.resolve(answer.value);
    else waiting?.reject(fromPlainError(answer.error));
  }

  #fail(error: unknown): void {
    this.#later = [];
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

/** A running worker, or null where the page forbids workers or the file cannot be had. */
export async function startWorker(signal?: AbortSignal): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = new Worker(trustUrl(workerUrl()), { type: 'module' });
  } catch {
    return null;
  }
  const runs = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE);
    const settle = (value: boolean) => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', () => settle(false), { once: true });
    signal?.addEventListener('abort', () => settle(false), { once: true });
  });
  if (runs && !signal?.aborted) return worker;
  worker.terminate();
  signal?.throwIfAborted();
  return null;
}

/**
 * Loads records into a worker.
 * @throws DataError as `loadDataset` does; the worker is gone then, unless it has answered with a part already.
 */
export async function loadInWorker(worker: Worker, source: DataSource, options: OpenOptions): Promise<WorkerEngine> {
  const engine = new WorkerEngine(worker);
  let isShown = false;
  engine.onProgress = options.onProgress;
  engine.onPartial = (isPartial) => {
    isShown = true;
    options.onPartial?.(engine, isPartial);
  };
  try {
    if (source.kind === 'records') await sendRecords(engine, source.records, options);
    else await loadSource(engine, source, options);
  } catch (error) {
    if (!isShown || options.signal?.aborted) engine.close();
    throw error;
  }
  return engine;
}

/** The worker goes on with an answer that the page has asked for; where there is none it asks by itself. */
async function loadSource(engine: WorkerEngine, source: Exclude<DataSource, { kind: 'records' }>, options: OpenOptions): Promise<void> {
  const response = await options.early?.catch(() => null);
  const answer = response ? takeApart(response) : null;
  await engine.ask({ type: 'load', source, answer }, options.signal, answer?.body ? [answer.body] : []);
}

/** Sends rows in slices of one kind, giving the page a turn after each. The worker judges the envelope first. */
async function sendRecords(engine: WorkerEngine, records: unknown, { signal, onProgress }: OpenOptions): Promise<void> {
  const lists = Object.entries((records ?? {}) as object).filter((entry): entry is [RowKind, unknown[]] => Array.isArray(entry[1]));
  const isObject = typeof records === 'object' && records !== null && !Array.isArray(records);
  const envelope = isObject ? { ...records, ...Object.fromEntries(lists.map(([kind]) => [kind, []])) } : records;
  const total = lists.reduce((sum, [, rows]) => sum + rows.length, 1);
  await engine.ask({ type: 'begin', envelope }, signal);
  let sent = 0;
  for (const [kind, rows] of lists) {
    for (let from = 0; from < rows.length; from += SLICE) {
      await engine.ask({ type: 'rows', kind, rows: rows.slice(from, from + SLICE) }, signal);
      sent += Math.min(SLICE, rows.length - from);
      onProgress?.({ rows: sent, share: sent / total });
      await nextTurn();
    }
  }
  await engine.ask({ type: 'finish' }, signal);
}
