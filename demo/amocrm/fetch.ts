import type { AmoCrm } from './amocrm.ts';

export interface AmoFetchOptions {
  /** Milliseconds; the machine's clock when absent. */
  now?: () => number;
  /** Waits as long as an answer takes, for instance in simulated time. */
  wait?: () => Promise<void>;
}

type Fetch = (url: string, init?: { method?: string; headers?: HeadersInit; signal?: AbortSignal | null }) => Promise<Response>;

/** The local amoCRM in the place of `fetch`, without a network. */
export function createAmoFetch(amo: AmoCrm, { now = Date.now, wait }: AmoFetchOptions = {}): Fetch {
  return async (url, { method = 'GET', headers, signal } = {}) => {
    signal?.throwIfAborted();
    const { status, headers: own, body, broken } = amo.answer({ method, url, headers: toRecord(headers), now: now() });
    await wait?.();
    signal?.throwIfAborted();
    if (broken === 'reset') throw new TypeError('Failed to fetch');
    return new Response(broken === 'cut' ? cut(body ?? '') : body, { status, headers: own });
  };
}

const toRecord = (headers: HeadersInit | undefined): Record<string, string> => Object.fromEntries(new Headers(headers));

/** The first half of a body, then the end of the connection. */
function cut(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  const chunks = [bytes.subarray(0, bytes.length >> 1)];
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new TypeError('network error'));
    },
  });
}
