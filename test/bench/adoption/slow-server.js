import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/** A slow 4G link as Lighthouse has it: bytes per millisecond, and milliseconds until an answer begins. */
const SPEED = 1_600_000 / 8 / 1000;
const ROUND_TRIP = 150;
/** So many bytes are sent of an answer before it is the turn of another. */
const PIECE = 2920;

/**
 * A server at the far end of a slow link, which all answers share: each begins a round trip after it was asked for, the first
 * of a connection two, and is sent compressed. The link is here and not in the browser, whose own does not slow workers down.
 */
export class SlowServer {
  #freeAt = 0;
  #sending = 0;
  #running = 0;
  #quietSince = 0;
  #sent = new Map();
  #compressed = new Map();

  /** @param answer finds `{ type, body, isKept }` of a request: its path and its body as text; null for what is not there. */
  constructor(answer) {
    this.server = createServer((request, response) => void this.#serve(answer, request, response));
  }

  async start() {
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${this.server.address().port}`;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Begins to count anew. */
  reset() {
    this.#sent = new Map();
    this.#quietSince = performance.now();
  }

  /** Compressed bytes sent since then: all, and those of scripts and styles. */
  get sent() {
    const sizes = [...this.#sent.values()];
    const sum = (list) => list.reduce((total, { bytes }) => total + bytes, 0);
    return { all: sum(sizes), code: sum(sizes.filter(({ type }) => /javascript|css/.test(type))) };
  }

  /** How long nothing has been asked for, milliseconds. */
  get quietMs() {
    return this.#running > 0 ? 0 : performance.now() - this.#quietSince;
  }

  async #serve(answer, request, response) {
    this.#running++;
    const isFirst = !request.socket.isKnown;
    request.socket.isKnown = true;
    let text = '';
    for await (const part of request) text += part;
    const [found] = await Promise.all([answer(request.url.split('?')[0], text), wait(ROUND_TRIP * (isFirst ? 2 : 1))]);
    if (found) await this.#send(response, request.url, found);
    else response.writeHead(404).end();
    this.#running--;
    this.#quietSince = performance.now();
  }

  async #send(response, url, { type, body, isKept = false }) {
    const bytes = this.#compress(body);
    response.writeHead(200, {
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': bytes.length,
      'cache-control': isKept ? 'max-age=3600' : 'no-store',
    });
    if (this.#sending++ === 0) this.#freeAt = performance.now();
    for (let from = 0; from < bytes.length && !response.destroyed; from += PIECE) {
      const piece = bytes.subarray(from, from + PIECE);
      this.#freeAt += piece.length / SPEED;
      await wait(this.#freeAt - performance.now());
      response.write(piece);
    }
    this.#sending--;
    response.end();
    const before = this.#sent.get(url)?.bytes ?? 0;
    this.#sent.set(url, { type, bytes: before + bytes.length });
  }

  #compress(body) {
    if (!this.#compressed.has(body)) this.#compressed.set(body, gzipSync(body, { level: 9 }));
    return this.#compressed.get(body);
  }
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
