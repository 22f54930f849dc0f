import { expect } from '@open-wc/testing';
import { DataError } from '../../../src/model/errors.ts';
import { AmoClient } from '../../../src/sources/amocrm/client.ts';
import { TURN_MS } from '../../../src/sources/amocrm/pace.ts';
import { SimulatedTime } from './simulated-time.ts';

type Reply = Response | Error | 'silence';

/** A client of an account that gives these answers, the last one for ever. */
function clientOf(...replies: Reply[]) {
  const time = new SimulatedTime();
  const asked: { at: number; url: string }[] = [];
  const client = new AmoClient('https://firma.amocrm.ru', {
    fetch: (url) => {
      asked.push({ at: time.now(), url });
      const reply = replies.length > 1 ? replies.shift()! : replies[0]!;
      if (reply === 'silence') return new Promise(() => {});
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply.clone());
    },
    now: time.now,
    random: () => 1,
    wait: time.wait,
    turn: time.turns(),
  });
  const get = (path = 'leads') => time.run(client.get(path, {}));
  const failure = async (path?: string): Promise<DataError> => {
    try {
      await get(path);
    } catch (error) {
      return error as DataError;
    }
    throw new Error('It answered');
  };
  const gaps = () => asked.slice(1).map(({ at }, i) => at - asked[i]!.at);
  return { get, failure, asked, gaps, client, time };
}

const ok = () => Response.json({ fine: true });
const status = (code: number, headers: Record<string, string> = {}) => new Response('<html>no</html>', { status: code, headers });

describe('a client of amoCRM', () => {
  it('reads an answer, and takes 204 for an empty list', async () => {
    expect(await clientOf(ok()).get()).to.deep.equal({ fine: true });
    expect(await clientOf(new Response(null, { status: 204 })).get()).to.equal(null);
  });

  it('writes filters as amoCRM reads them', async () => {
    const { client, time, asked } = clientOf(ok());
    await time.run(client.get('events', { 'filter[type][]': ['incoming_mail', 'outgoing_mail'], limit: 100 }));
    expect(decodeURIComponent(asked[0]!.url)).to.equal(
      'https://firma.amocrm.ru/api/v4/events?filter[type][]=incoming_mail&filter[type][]=outgoing_mail&limit=100',
    );
  });

  it('sends at most seven requests in any second, whoever asks', async () => {
    const { client, time, asked } = clientOf(ok());
    await time.run(Promise.all(Array.from({ length: 40 }, () => client.get('leads', {}))));
    const starts = asked.map(({ at }) => at);
    for (const at of starts) expect(starts.filter((other) => other >= at && other < at + 1000).length).to.be.at.most(7);
    expect(starts.at(-1)! - starts[0]!).to.equal(39 * TURN_MS);
  });

  it('waits longer after each failure that may pass, and gives up after ten', async () => {
    const { failure, gaps, asked } = clientOf(status(500));
    expect((await failure()).kind).to.equal('unreachable');
    expect(asked).to.have.length(10);
    expect(gaps()).to.deep.equal([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('waits as long as it is told to', async () => {
    const { get, gaps } = clientOf(status(429, { 'retry-after': '17' }), ok());
    await get();
    expect(gaps()).to.deep.equal([17_000]);
  });

  it('holds all requests after "too many", not only the one that was refused', async () => {
    const { client, time, asked } = clientOf(status(429), ok());
    await time.run(Promise.all([client.get('leads', {}), client.get('tasks', {}), client.get('events', {})]));
    const [refused, second, third] = asked.map(({ at }) => at - asked[0]!.at);
    expect([refused, second, third]).to.deep.equal([0, TURN_MS, 2 * TURN_MS]);
    await time.run(client.get('leads', {}));
    expect(asked.at(-1)!.at - asked[0]!.at).to.be.at.least(1000);
  });

  for (const [name, reply] of [
    ['a lost connection', new TypeError('Failed to fetch')],
    ['a page for people', new Response('<!doctype html><title>amoCRM</title>')],
    ['half an answer', new Response('{"_embedded":{"leads":[{"id":1')],
    ['no answer within a minute and a half', 'silence' as const],
  ] as const) {
    it(`tries again after ${name}`, async () => {
      const { get, asked } = clientOf(reply, ok());
      expect(await get()).to.deep.equal({ fine: true });
      expect(asked).to.have.length(2);
    });
  }

  for (const [code, kind] of [
    [401, 'unauthorised'],
    [402, 'unpaid'],
    [403, 'forbidden'],
    [404, 'scope'],
    [400, 'scope'],
    [422, 'scope'],
  ] as const) {
    it(`stops at once at ${code}: ${kind}`, async () => {
      const { failure, asked } = clientOf(status(code));
      expect((await failure()).kind).to.equal(kind);
      expect(asked).to.have.length(1);
    });
  }

  it('tells a refused address from a missing right: what it answered before it now refuses', async () => {
    const { get, failure } = clientOf(ok(), status(403));
    await get();
    expect((await failure()).kind).to.equal('blocked');
  });

  it('stops when it is told to, also while it waits', async () => {
    const { client, time } = clientOf(status(500));
    const abort = new AbortController();
    const asking = client.get('leads', {}, abort.signal);
    void time.wait(1500).then(() => abort.abort(new Error('Closed')));
    const failed = await time.run(asking).catch((error: Error) => error);
    expect((failed as Error).message).to.equal('Closed');
  });

  it('goes by the clock of amoCRM where it is told', async () => {
    const { client, time, get } = clientOf(Response.json({}, { headers: { date: 'Fri, 20 Nov 2026 15:10:00 GMT' } }));
    await get();
    expect(client.now() - time.now()).to.equal(600_000);
  });
});
