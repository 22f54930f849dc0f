import { expect } from '@open-wc/testing';
import type { Issue } from '../../../src/model/errors.ts';
import { addChanges, createState, type LoadState } from '../../../src/sources/amocrm/state.ts';
import { AmoStore, StoreReplaced, type StoredKind } from '../../../src/sources/amocrm/store.ts';

const lead = (id: number, name = `Сделка ${id}`) => ({ id, name });
const batch = (kind: StoredKind, rows: readonly unknown[], bad: readonly Issue[] = []) => ({ kind, rows, bad });

async function rowsOf(store: AmoStore, kind: StoredKind = 'leads'): Promise<{ id: number; name: string }[]> {
  const rows: { id: number; name: string }[] = [];
  for await (const chunk of store.chunks(kind)) rows.push(...([...chunk.rows].reverse() as { id: number; name: string }[]));
  return rows;
}

describe('the store of an amoCRM account', () => {
  let state: LoadState;
  let store: AmoStore;

  beforeEach(async () => {
    await AmoStore.clear();
    store = await AmoStore.open('demo/1/7');
    state = createState('first', null, {});
    await store.reset(state);
  });

  afterEach(() => store.close());

  it('keeps records and what is left to be read for the next visit', async () => {
    state.lists.leads.stretches = [];
    addChanges(state, 600);
    await store.commit([batch('leads', [lead(1), lead(2)])], state);
    store.close();
    store = await AmoStore.open('demo/1/7');
    expect(await rowsOf(store)).to.deep.equal([lead(2), lead(1)]);
    expect(await store.state()).to.deep.equal(state);
  });

  it('gives the newest version of a record first, over any number of chunks', async () => {
    for (let i = 0; i < 60; i++) {
      const rows = Array.from({ length: 200 }, (_, row) => lead(row, `Версия ${i}`));
      await store.commit([batch('leads', rows)], state);
    }
    const rows = await rowsOf(store);
    expect(rows).to.have.length(12_000);
    expect(rows.slice(0, 200).every(({ name }) => name === 'Версия 59')).to.equal(true);
    expect(rows.at(-1)!.name).to.equal('Версия 0');
  });

  it('shows nobody what another user has loaded', async () => {
    await store.commit([batch('leads', [lead(1)])], state);
    const other = await AmoStore.open('demo/1/8');
    expect(await rowsOf(other)).to.deep.equal([]);
    expect(await other.state()).to.equal(null);
    other.close();
  });

  it('refuses records of a load whose beginnings have been cleared', async () => {
    const elsewhere = await AmoStore.open('demo/1/7');
    await elsewhere.reset(createState('second', null, {}));
    elsewhere.close();
    const error = await store.commit([batch('leads', [lead(1)])], state).catch((failed: unknown) => failed);
    expect(error).to.be.instanceOf(StoreReplaced);
    expect(await rowsOf(store)).to.deep.equal([]);
  });

  it('goes on in memory where nothing more can be stored, and leaves what is stored as it was', async () => {
    await store.commit([batch('leads', [lead(1)])], state);
    const before = structuredClone(state);
    state.lists.leads.requests = 5;
    // What no database can take stands for a full disk: the transaction is given up in the same way.
    await store.commit([batch('leads', [{ id: 2, name: () => 'нет места' }])], state);
    expect((await rowsOf(store)).map(({ id }) => id)).to.deep.equal([2, 1]);
    expect((await store.state())!.lists.leads.requests).to.equal(5);
    const next = await AmoStore.open('demo/1/7');
    expect((await rowsOf(next)).map(({ id }) => id)).to.deep.equal([1]);
    expect(await next.state()).to.deep.equal(before);
    next.close();
  });

  it('writes a list anew without its old versions', async () => {
    for (let i = 0; i < 3; i++) await store.commit([batch('leads', [lead(1, `Версия ${i}`)])], state);
    await store.commit([batch('tasks', [lead(9)])], state);
    await store.replace(batch('leads', [lead(1, 'Версия 2')]), state);
    expect(await rowsOf(store)).to.deep.equal([lead(1, 'Версия 2')]);
    expect(await rowsOf(store, 'tasks')).to.deep.equal([lead(9)]);
  });

  it('forgets everything when it is told to', async () => {
    await store.commit([batch('leads', [lead(1)])], state);
    await AmoStore.clear();
    expect(await rowsOf(store)).to.deep.equal([]);
    expect(await store.state()).to.equal(null);
  });
});
