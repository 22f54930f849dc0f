/** The page's own `fetch` for a worker: functions do not cross to another thread, but questions and answers do. */
import type { Fetch } from '../sources/response.ts';
import type { FetchAnswer, FetchInit } from './messages.ts';

/** In the worker. @param ask sends a question to the page. */
export function createPageFetch(ask: (call: number, url: string, init: FetchInit) => void) {
  const waiting = new Map<number, (answer: FetchAnswer) => void>();
  let calls = 0;
  const fetch: Fetch = async (url, { headers, credentials } = {}) => {
    const call = ++calls;
    const answer = await new Promise<FetchAnswer>((resolve) => {
      waiting.set(call, resolve);
      ask(call, url, { ...(headers ? { headers } : {}), ...(credentials ? { credentials } : {}) });
    });
    if (answer.status === 0) throw new TypeError(answer.body);
    return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
  };
  const settle = (call: number, answer: FetchAnswer): void => {
    waiting.get(call)?.(answer);
    waiting.delete(call);
  };
  return { fetch, settle };
}

/** In the page: asks as the worker would. */
export async function answerFetch(fetch: Fetch, url: string, init: FetchInit): Promise<FetchAnswer> {
  try {
    const response = await fetch(url, init);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  } catch (error) {
    return { status: 0, headers: [], body: String((error as Error)?.message ?? error) };
  }
}
