import { expect } from '@open-wc/testing';
import { openEngine } from '../../src/engine/open-engine.ts';
import type { DataError } from '../../src/model/errors.ts';
import type { LoadProgress } from '../../src/sources/load.ts';
import { march } from '../make-records.ts';

/** Loads a file into a worker, and tells what the page asked for and when the worker was made. */
async function load(path: string, signal?: AbortSignal) {
  const events: string[] = [];
  const shares: (number | null)[] = [];
  const { Worker: RealWorker } = globalThis;
  globalThis.Worker = class extends RealWorker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener('message', () => events.push('the worker runs'), { once: true });
    }
  };
  try {
    const engine = await openEngine(
      { kind: 'file', url: new URL(path, location.href).href, format: null, mapping: null },
      {
        worker: true,
        fetch: (url, init) => (events.push('the page asks'), fetch(url, init)),
        onProgress: ({ share }: LoadProgress) => shares.push(share),
        ...(signal ? { signal } : {}),
      },
    );
    return { engine, events, shares };
  } finally {
    globalThis.Worker = RealWorker;
  }
}

const failureOf = (path: string, signal?: AbortSignal): Promise<DataError> =>
  load(path, signal).then(
    () => expect.fail(`${path} was loaded`),
    (error: DataError) => error,
  );

describe('a file for a worker', () => {
  it('is asked for once, before the worker runs, and told as it comes', async () => {
    const { engine, events, shares } = await load('/__data/slow?ms=60');
    const report = await engine.report('sales-funnel', march);
    expect([report.deals, report.won]).to.deep.equal([30, 5]);
    expect(events).to.deep.equal(['the page asks', 'the worker runs']);
    expect(shares.length).to.be.greaterThan(2);
    engine.close();
  });

  it('says what came instead of it', async () => {
    for (const [path, kind, text] of [
      ['/__data/html', 'malformed', '/__data/html is a web page'],
      ['/__data/cut', 'unreachable', '/__data/cut'],
      ['/__data/status/401', 'unauthorised', '401'],
      ['/__data/status/429', 'limited', '429'],
      ['http://localhost:1/company.json', 'unreachable', 'cannot be reached'],
    ] as const) {
      const error = await failureOf(path);
      expect(error.kind, path).to.equal(kind);
      expect(error.message, path).to.contain(text);
    }
  });

  it('is given up at once when it is no longer wanted', async () => {
    const abort = new AbortController();
    const pending = failureOf('/__data/half?id=early', abort.signal);
    for (let state = 'unknown'; state === 'unknown';) state = await (await fetch('/__data/state?of=early')).text();
    abort.abort();
    expect((await pending).name).to.equal('AbortError');
    for (let state = 'open'; state === 'open';) state = await (await fetch('/__data/state?of=early')).text();
    expect(await (await fetch('/__data/state?of=early')).text()).to.equal('closed');
  });
});
