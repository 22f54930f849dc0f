/** Recordings as telephony servers keep them: with and without ranges, for this page alone or for any, cut, forbidden, gone. */
const RATE = 8000;
const asked = new Map();

/** A tone that swells once a second: 8 kHz, 8 bit, mono, as long as is wanted. */
function createTone(seconds) {
  const length = Math.round(RATE * seconds);
  const wav = Buffer.alloc(44 + length);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + length, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(length, 40);
  for (let at = 0; at < length; at++) {
    const time = at / RATE;
    wav[44 + at] = Math.round(128 + 90 * Math.abs(Math.sin(Math.PI * time)) * Math.sin(2 * Math.PI * 220 * time));
  }
  return wav;
}

/** Part of the recording that a request asks for, where the server knows of parts. */
function rangeOf(context, size) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(context.headers.range ?? '') ?? [];
  return from === undefined ? null : { from: Number(from), to: to ? Math.min(Number(to), size - 1) : size - 1 };
}

/**
 * `/__data/recording?id=…`: `seconds` of sound; `ranges=no` in one piece only; `status`; `type`; `cut` breaks off after so
 * many seconds, `late` not at once; `hold` sends so many seconds of what is asked for and no more; `damaged` is no sound at all; `cors` lets any page read it. `/__data/recording-requests?of=…` tells how often it was asked for.
 */
export function sendRecording(context) {
  const { id, seconds = '10', ranges, status, type = 'audio/wav', cut, cors, damaged, late, hold } = context.query;
  asked.set(id, [...(asked.get(id) ?? []), context.headers.range ?? 'whole']);
  if (cors) context.set('access-control-allow-origin', '*');
  context.set('cache-control', 'no-store');
  if (status) return Object.assign(context, { status: Number(status), type: 'text/html', body: '<h1>No</h1>' });
  const isSound = type.startsWith('audio/') && !damaged;
  const body = isSound ? createTone(Number(seconds)) : Buffer.from('<!doctype html><title>Sign in</title>');
  const range = ranges === 'no' ? null : rangeOf(context, body.length);
  if (ranges !== 'no') context.set('accept-ranges', 'bytes');
  if (range) context.set('content-range', `bytes ${range.from}-${range.to}/${body.length}`);
  const part = range ? body.subarray(range.from, range.to + 1) : body;
  context.status = range ? 206 : 200;
  context.type = type;
  if (hold) return sendStart(context, part, RATE * Number(hold));
  if (!cut) return Object.assign(context, { body: part });
  sendStart(context, part, 44 + RATE * Number(cut) - (range?.from ?? 0));
  setTimeout(() => context.res.destroy(), late ? 1500 : 100);
  return undefined;
}

/** The first bytes of a body that says it is longer. */
function sendStart(context, body, bytes) {
  context.respond = false;
  context.res.writeHead(context.status, { ...context.response.headers, 'content-length': body.length });
  context.res.write(body.subarray(0, Math.max(0, bytes)));
}

export const tellRequests = (context) =>
  Object.assign(context, { body: JSON.stringify(asked.get(context.query.of) ?? []), type: 'application/json' });
