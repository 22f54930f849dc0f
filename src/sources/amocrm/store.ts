/**
 * What has been read of an account, kept in the browser (IndexedDB) for the next visit. Records and the account of what
 * remains to be read are written in one transaction, so a load that is cut off at any moment goes on where it was. Where there is no
 * room, or no database, the rest of a visit lives in memory and what was stored stays as it was.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Issue } from '../../model/errors.ts';
import type { Directory } from './directory.ts';
import type { LoadState } from './state.ts';

/** Lists that are stored; `removals` repeats the events by which something was deleted or restored. */
export type StoredKind =
  'leads' | 'tasks' | 'events' | 'contacts' | 'removals' | `notes/${'leads' | 'contacts' | 'companies' | 'customers'}`;

export interface Batch {
  kind: StoredKind;
  rows: readonly unknown[];
  /** Records that could not be read. */
  bad: readonly Issue[];
}

interface Chunk extends Batch {
  /** Grows from chunk to chunk: of two versions of a record the one in the higher chunk holds. */
  seq: number;
}

interface Schema extends DBSchema {
  chunks: { key: [owner: string, kind: string, seq: number]; value: Chunk };
  states: { key: string; value: LoadState };
  directories: { key: string; value: Directory };
}

const NAME = 'dealscope.amocrm';
/** Rows of one chunk: a small addition goes into the last one until it is full. */
const CHUNK = 250;
/** Chunks that are read at once. */
const READ = 40;
const FIRST = -1;
const LAST = Number.MAX_SAFE_INTEGER;

/** Raised where another tab has cleared or rebuilt the store: what this load knows of it is wrong. */
export class StoreReplaced extends Error {}

export class AmoStore {
  readonly #extra = new Map<StoredKind, Chunk[]>();
  #isFull = false;
  #extraState: LoadState | null = null;
  #extraDirectory: Directory | null = null;

  private constructor(
    private readonly db: IDBPDatabase<Schema> | null,
    /** Account and user: nobody sees what another one's rights have loaded. */
    readonly owner: string,
  ) {}

  static async open(owner: string): Promise<AmoStore> {
    return new AmoStore(await openDatabase(), owner);
  }

  /** For one visit only. */
  static inMemory(): AmoStore {
    return new AmoStore(null, '');
  }

  async state(): Promise<LoadState | null> {
    return this.#extraState ?? (await this.db?.get('states', this.owner)) ?? null;
  }

  async directory(): Promise<Directory | null> {
    return this.#extraDirectory ?? (await this.db?.get('directories', this.owner)) ?? null;
  }

  async saveDirectory(directory: Directory): Promise<void> {
    this.#extraDirectory = directory;
    if (this.#writable) await this.#orInMemory(async (db) => void (await db.put('directories', directory, this.owner)));
  }

  /**
   * Keeps records together with what is left to be read after them.
   * @throws StoreReplaced when the store holds another load's state by now.
   */
  async commit(batches: readonly Batch[], state: LoadState): Promise<void> {
    if (this.#writable && (await this.#orInMemory((db) => this.#write(db, batches, state)))) return;
    this.#extraState = state;
    for (const batch of batches) this.#keepInMemory(batch);
  }

  /** Chunks of a kind, the newest first. */
  async *chunks(kind: StoredKind): AsyncGenerator<Batch> {
    yield* [...(this.#extra.get(kind) ?? [])].reverse();
    if (!this.db) return;
    const all = this.#range(kind);
    const last = await this.db.transaction('chunks').store.openKeyCursor(all, 'prev');
    for (let before = (last?.key[2] ?? -1) + 1; before > 0; before -= READ) {
      const some = IDBKeyRange.bound([this.owner, kind, before - READ], [this.owner, kind, before], false, true);
      yield* (await this.db.getAll('chunks', some)).reverse();
    }
  }

  /** Forgets everything of this account and user, and begins with a new state. */
  async reset(state: LoadState): Promise<void> {
    this.#extra.clear();
    this.#extraState = null;
    if (!this.#writable) {
      this.#extraState = state;
      return;
    }
    const isStored = await this.#orInMemory(async (db) => {
      const transaction = db.transaction(['chunks', 'states'], 'readwrite');
      await transaction.objectStore('chunks').delete(this.#everything());
      await transaction.objectStore('states').put(state, this.owner);
      await transaction.done;
    });
    if (!isStored) this.#extraState = state;
  }

  /** Puts distinct records in place of all chunks of a kind. */
  async replace(batch: Batch, state: LoadState): Promise<void> {
    if (!this.#writable) return;
    await this.#orInMemory(async (db) => {
      const transaction = db.transaction(['chunks', 'states'], 'readwrite');
      await this.#check(transaction.objectStore('states'), state);
      const chunks = transaction.objectStore('chunks');
      await chunks.delete(this.#range(batch.kind));
      for (let from = 0, seq = 0; from < batch.rows.length || seq === 0; from += CHUNK, seq++) {
        const bad = seq === 0 ? batch.bad : [];
        await chunks.put({ kind: batch.kind, seq, rows: batch.rows.slice(from, from + CHUNK), bad }, [this.owner, batch.kind, seq]);
      }
      await transaction.done;
    });
  }

  close(): void {
    this.db?.close();
  }

  /** Forgets everything of every account on this machine. */
  static async clear(): Promise<void> {
    const db = await openDatabase();
    if (!db) return;
    const transaction = db.transaction(['chunks', 'states', 'directories'], 'readwrite');
    for (const name of ['chunks', 'states', 'directories'] as const) await transaction.objectStore(name).clear();
    await transaction.done;
    db.close();
  }

  get #writable(): boolean {
    return this.db !== null && !this.#isFull;
  }

  async #write(db: IDBPDatabase<Schema>, batches: readonly Batch[], state: LoadState): Promise<void> {
    const transaction = db.transaction(['chunks', 'states'], 'readwrite');
    const { done } = transaction;
    // Told below; until then nobody is to hear of it.
    done.catch(() => undefined);
    const states = transaction.objectStore('states');
    await this.#check(states, state);
    const chunks = transaction.objectStore('chunks');
    for (const { kind, rows, bad } of batches) {
      if (rows.length === 0 && bad.length === 0) continue;
      const last = (await chunks.openCursor(this.#range(kind), 'prev'))?.value ?? null;
      const hasRoom = last !== null && last.rows.length + rows.length <= CHUNK;
      const seq = hasRoom ? last.seq : (last?.seq ?? -1) + 1;
      const chunk = hasRoom ? { kind, seq, rows: [...last.rows, ...rows], bad: [...last.bad, ...bad] } : { kind, seq, rows, bad };
      await chunks.put(chunk, [this.owner, kind, seq]);
    }
    await states.put(state, this.owner);
    await done;
  }

  async #check(states: { get(key: string): Promise<LoadState | undefined> }, { epoch }: LoadState): Promise<void> {
    const stored = await states.get(this.owner);
    if (stored?.epoch !== epoch) throw new StoreReplaced('The store was cleared or rebuilt elsewhere');
  }

  /** False where the disk is full or the database has gone: from then on this visit lives in memory. */
  async #orInMemory(write: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<boolean> {
    try {
      await write(this.db!);
      return true;
    } catch (error) {
      if (error instanceof StoreReplaced) throw error;
      this.#isFull = true;
      return false;
    }
  }

  #keepInMemory({ kind, rows, bad }: Batch): void {
    const chunks = this.#extra.get(kind) ?? [];
    this.#extra.set(kind, chunks);
    chunks.push({ kind, seq: chunks.length, rows, bad });
  }

  #range(kind: StoredKind): IDBKeyRange {
    return IDBKeyRange.bound([this.owner, kind, FIRST], [this.owner, kind, LAST]);
  }

  #everything(): IDBKeyRange {
    return IDBKeyRange.bound([this.owner, '', FIRST], [this.owner, '\uffff', LAST]);
  }
}

/** null where the browser has no database, or keeps it from this page. */
async function openDatabase(): Promise<IDBPDatabase<Schema> | null> {
  if (typeof indexedDB === 'undefined') return null;
  try {
    return await openDB<Schema>(NAME, 1, {
      upgrade(db) {
        for (const name of ['chunks', 'states', 'directories'] as const) db.createObjectStore(name);
      },
      // Another version of the suite wants the database: it comes first.
      blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return null;
  }
}
