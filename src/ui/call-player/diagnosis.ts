/** Why a recording does not play. A media element does not tell the server's answer; a request of its own may. */

/** `none`: there is no address; `unsafe`: it is none to be followed; `unknown`: the server does not let pages ask. */
export type PlayFailure = 'none' | 'unsafe' | 'forbidden' | 'missing' | 'wrong-type' | 'broken' | 'server' | 'network' | 'unknown';

export interface Diagnosis {
  failure: PlayFailure;
  /** The server's answer, where it says more than the failure. */
  status: number | null;
}

const isOwnOrigin = (url: string): boolean => new URL(url).origin === location.origin;

/** What the server answers to a request for the recording, of which no more than the beginning is read. */
export async function diagnose(url: string, signal: AbortSignal): Promise<Diagnosis> {
  if (url.startsWith('blob:')) return { failure: 'broken', status: null };
  const response = await ask(url, signal);
  if (!response) return { failure: isOwnOrigin(url) ? 'network' : 'unknown', status: null };
  const { status, ok } = response;
  const isWhole = ok && isRecording(response) && (await comesThrough(response));
  await response.body?.cancel().catch(() => {});
  if (status === 401 || status === 403) return { failure: 'forbidden', status: null };
  if (status === 404 || status === 410) return { failure: 'missing', status: null };
  if (!ok) return { failure: 'server', status };
  return { failure: !isRecording(response) ? 'wrong-type' : isWhole ? 'broken' : 'network', status: null };
}

/** Bytes at the beginning that must come, or else the connection is to blame. */
const BEGINNING = 500_000;

async function comesThrough({ body }: Response): Promise<boolean> {
  const reader = body?.getReader();
  let bytes = 0;
  try {
    while (reader && bytes < BEGINNING) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
    }
  } catch {
    return false;
  } finally {
    reader?.releaseLock();
  }
  return true;
}

/** A media element sends the cookies of the recording's server; a page may send them only where that server agrees. */
async function ask(url: string, signal: AbortSignal): Promise<Response | null> {
  for (const credentials of isOwnOrigin(url) ? (['same-origin'] as const) : (['include', 'omit'] as const)) {
    try {
      return await fetch(url, { credentials, signal });
    } catch {
      signal.throwIfAborted();
    }
  }
  return null;
}

/** Telephony servers often call a recording mere bytes, or nothing at all. */
function isRecording({ headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return type === '' || /^(audio|video)\/|octet-stream|binary|application\/ogg/i.test(type);
}
