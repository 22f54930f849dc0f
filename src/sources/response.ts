import { DataError } from '../model/errors.ts';

/** `fetch`, passed in so that a page may route requests as it must. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * Asks for a URL and judges the answer's status.
 * @throws DataError `unreachable`, `unauthorised`, `unpaid`, `forbidden`, `limited` or `malformed`, or what `fetch` itself threw as one; the
 * signal's reason when aborted.
 */
export async function request(fetch: Fetch, url: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    init.signal?.throwIfAborted();
    if (error instanceof DataError) throw error;
    throw new DataError('unreachable', `${url} cannot be reached: ${(error as Error).message}`);
  }
  if (response.ok) return response;
  const said = `${url} answered ${response.status}`;
  if (response.status === 401) throw new DataError('unauthorised', said);
  if (response.status === 402) throw new DataError('unpaid', said);
  if (response.status === 403) throw new DataError('forbidden', said);
  if (response.status === 429) throw new DataError('limited', said, [], 0, retryAfterMs(response));
  if (response.status === 400) throw new DataError('scope', `${said}: ${(await problemOf(response)).slice(0, 200)}`);
  throw new DataError('unreachable', said);
}

/** `Retry-After` in milliseconds: given in seconds, or as a date beside the answer's own. */
function retryAfterMs({ headers }: Response): number | null {
  const after = headers.get('retry-after');
  if (after === null) return null;
  const ms = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.parse(headers.get('date') ?? '');
  return ms >= 0 ? ms : null;
}

/** The sentence of a problem document (RFC 9457), or the beginning of whatever came. */
async function problemOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    return String((JSON.parse(text) as { detail?: unknown }).detail ?? text);
  } catch {
    return text;
  }
}

interface TextOptions {
  /** What the bytes mean; what the content type says when absent, else UTF-8. */
  encoding?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Part of the whole that has come, 0..1; null when it is not known how much there is. */
  onBytes?: (share: number | null) => void;
}

/**
 * Text of an answer as it arrives.
 * @throws DataError `unreachable` when the answer breaks off.
 */
export async function* textChunks(response: Response, { encoding, signal, onBytes }: TextOptions): AsyncGenerator<string> {
  const decoder = createDecoder(encoding ?? charsetOf(response), response.url);
  const total = response.headers.has('content-encoding') ? null : Number(response.headers.get('content-length')) || null;
  const reader = response.body?.getReader();
  let bytes = 0;
  for (;;) {
    const part = await readPart(reader, response.url, signal);
    if (!part) break;
    bytes += part.length;
    onBytes?.(total === null ? null : Math.min(1, bytes / total));
    yield decoder.decode(part, { stream: true });
  }
  if (total !== null && bytes < total) throw new DataError('unreachable', `${response.url} broke off after ${bytes} of ${total} bytes`);
  yield decoder.decode();
}

const charsetOf = (response: Response): string => /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';

function createDecoder(encoding: string, url: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw notData(url, `has an unknown encoding: "${encoding.slice(0, 60)}"`);
  }
}

/** The whole text of chunks. */
export async function readAll(chunks: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.join('');
}

async function readPart(
  reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
  url: string,
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    return done ? null : (value ?? null);
  } catch (error) {
    signal?.throwIfAborted();
    throw new DataError('unreachable', `${url} broke off: ${(error as Error).message}`);
  }
}

/** @throws DataError `malformed` when a text is a page for people: a sign-in, an error of a proxy. */
export function refuseWebPage(text: string, url: string): void {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw notData(url, 'is a web page, not data');
}

/** Reads JSON, and says what came instead. @throws DataError `malformed`. */
export function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refuseWebPage(text, url);
    throw notData(url, text.trim() === '' ? 'is empty' : `is not JSON: ${(error as Error).message}`.slice(0, 300));
  }
}

const notData = (url: string, message: string): DataError =>
  new DataError('malformed', `${url} ${message}`, [{ path: url, record: null, message }]);
