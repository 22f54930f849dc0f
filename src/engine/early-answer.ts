import type { Fetch } from '../sources/response.ts';

/** An answer to the page, in pieces that a worker can take over. */
export interface SentAnswer {
  url: string;
  status: number;
  headers: [name: string, value: string][];
  body: ReadableStream<Uint8Array> | null;
}

/**
 * Asks for a file while the worker that is to read it is still being started. Null where the browser cannot hand the answer
 * over (Safari 17): the worker asks by itself then.
 */
export function askEarly(url: string, fetch: Fetch, signal: AbortSignal | undefined): Promise<Response> | null {
  if (!canSendStreams()) return null;
  const begun = begunFor.get(url);
  begunFor.delete(url);
  if (begun) signal?.addEventListener('abort', () => begun.abort.abort());
  const answer = begun?.answer ?? fetch(url, { signal: signal ?? null });
  // Whoever waits for it hears of a failure.
  answer.catch(() => null);
  return answer;
}

const begunFor = new Map<string, { answer: Promise<Response>; abort: AbortController }>();

/** Asks for a file that elements will want as soon as they are defined; what nobody wants then is given up. */
export function beginEarly(url: string): void {
  if (begunFor.has(url) || !canSendStreams()) return;
  const abort = new AbortController();
  const answer = globalThis.fetch(url, { signal: abort.signal });
  answer.catch(() => null);
  begunFor.set(url, { answer, abort });
  setTimeout(() => {
    if (begunFor.get(url)?.answer !== answer) return;
    begunFor.delete(url);
    abort.abort();
  });
}

function canSendStreams(): boolean {
  try {
    const stream = new ReadableStream();
    structuredClone(stream, { transfer: [stream] });
    return true;
  } catch {
    return false;
  }
}

export const takeApart = (response: Response): SentAnswer => ({
  url: response.url,
  status: response.status,
  headers: [...response.headers],
  body: response.body,
});

export const putTogether = ({ url, status, headers, body }: SentAnswer): Response =>
  Object.defineProperty(new Response(body, { status, headers }), 'url', { value: url });
