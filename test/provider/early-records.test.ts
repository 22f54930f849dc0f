import { expect } from '@open-wc/testing';
import { askEarly, beginEarly } from '../../src/engine/early-answer.ts';

const stateOf = async (id: string) => (await fetch(`/__data/state?of=${id}`)).text();

describe('records that a page names, in a single file', () => {
  it('are asked for before the elements are defined, and given up where no element wants them', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<sales-data src="/__data/small.json?id=wanted"></sales-data>
       <sales-dashboard src="/__data/half?id=unwanted"></sales-dashboard>
       <sales-data src="/__data/small.json?id=account" source="amocrm"></sales-data>`,
    );
    const { href } = new URL('/__data/small.json?id=wanted', location.href);
    const refuse = () => Promise.reject(new Error('asked a second time'));
    await import('../../src/provider/early-records.ts');
    const [first, second] = [askEarly(href, refuse, undefined)!, askEarly(href, refuse, undefined)!];
    expect(((await (await first).json()) as { deals: unknown[] }).deals).to.have.length(30);
    expect(await second.catch((error: Error) => error.message)).to.equal('asked a second time');
    for (let state = 'open'; state === 'open';) state = await stateOf('unwanted');
    expect(await stateOf('account')).to.equal('unknown');
    for (const element of document.querySelectorAll('[src^="/__data"]')) element.remove();
  });

  it('are given up with the load that wanted them', async () => {
    const { href } = new URL('/__data/half?id=left-early', location.href);
    beginEarly(href);
    const abort = new AbortController();
    const response = await askEarly(href, fetch, abort.signal)!;
    abort.abort();
    expect(await response.text().catch((error: Error) => error.name)).to.equal('AbortError');
  });
});
