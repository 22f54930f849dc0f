import { DataError } from '../model/errors.ts';

/** `fetch`, passed in so that a page may route requests as it must. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * Asks for a URL and judges the answer's status.
 * @throws DataError `unreachable`, `unauthorised`, `forbidden`, `limited` or `malformed`; the signal's reason when aborted.
 */
export async function request(fetch: Fetch, url: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new DataError('unreachable', `${url} cannot be reached: ${(error as Error).message}`);
  }
  if (response.ok) return response;
  const said = `${url} answered ${response.status}`;
  if (response.status === 401) throw new DataError('unauthorised', said);
  if (response.status === 403) throw new DataError('forbidden', said);
  if (response.status === 429) throw new DataError('limited', said, [], 0, retryAfterMs(response));
  if (response.status === 400) throw new DataError('scope', `${said}: ${(await problemOf(response)).slice(0, 200)}`);
  throw new DataError('unreachable', said);
}

/** `Retry-After` in milliseconds when it is given in seconds. */
function retryAfterMs(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
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

/**
 * Text of an answer as it arrives.
 * @param onBytes bytes so far, and of how many when that is known.
 * @throws DataError `unreachable` when the answer breaks off.
 */
export async function* textChunks(
  response: Response,
  onBytes: (bytes: number, total: number | null) => void,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const total = response.headers.has('content-encoding') ? null : Number(response.headers.get('content-length')) || null;
  const reader = response.body?.getReader();
  let bytes = 0;
  for (;;) {
    const part = await readPart(reader, response.url, signal);
    if (!part) break;
    onBytes((bytes += part.length), total);
    yield decoder.decode(part, { stream: true });
  }
  if (total !== null && bytes < total) throw new DataError('unreachable', `${response.url} broke off after ${bytes} of ${total} bytes`);
  yield decoder.decode();
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

/** Reads JSON, and says what came instead. @throws DataError `malformed`. */
export function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isHtml = /^\s*<(!doctype|html|\?xml)/i.test(text);
    const what = isHtml ? 'is a web page, not data' : text.trim() === '' ? 'is empty' : `is not JSON: ${(error as Error).message}`;
    const message = what.slice(0, 300);
    throw new DataError('malformed', `${url} ${message}`, [{ path: url, record: null, message }]);
  }
}
