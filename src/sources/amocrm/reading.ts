import { DataError, type Issue } from '../../model/errors.ts';
import type { AmoClient } from './client.ts';
import { isRefusal, parsePage } from './directory-load.ts';
import { isMail, isRemoval, plans, toQuery, type ListPlan } from './lists.ts';
import type { Event } from './schemas.ts';
import { leaveOut, type ListName, type ListState, type LoadState, type Stretch } from './state.ts';
import type { AmoStore, Batch } from './store.ts';
import { advance, isOutOfPlace, takeStretch, type Answer } from './walk.ts';

/** How often an answer that does not join the one before is asked for again; a record may really have gone. */
const DOUBTS = 3;

/** Reads what a state still lacks: each list in its lanes, everything kept as soon as it has come. */
export class Reading {
  /** Requests answered. */
  requests = 0;
  readonly #busy = new Set<number>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: AmoClient,
    private readonly store: AmoStore,
    private readonly state: LoadState,
    private readonly signal: AbortSignal,
    private readonly onStep: () => void,
  ) {}

  /** Reads these lists to their end. @throws DataError of the first request that failed for good; what has come is kept. */
  async read(names: readonly ListName[]): Promise<void> {
    await Promise.all(names.flatMap((name) => Array.from({ length: plans[name].lanes }, () => this.#lane(name))));
  }

  async #lane(name: ListName): Promise<void> {
    const plan = plans[name];
    const list = this.state.lists[name];
    const next = () => takeStretch(this.state, list, plan, this.#busy, Math.floor(this.client.now() / 1000));
    for (let stretch = next(); stretch; stretch = next()) {
      const { id } = stretch;
      this.#busy.add(id);
      try {
        while (list.stretches.some((one) => one.id === id)) await this.#step(plan, list, id);
      } finally {
        this.#busy.delete(id);
      }
    }
  }

  async #step(plan: ListPlan, list: ListState, id: number): Promise<void> {
    const stretch = list.stretches.find((one) => one.id === id)!;
    const { size } = list;
    try {
      const { batches, answer } = await this.#ask(plan, list, stretch);
      await this.#keep(batches, () => {
        advance(this.state, list, plan, id, answer);
        if (list === this.state.lists.events && batches[0]!.rows.some(isMail)) leaveOut(this.state.lists.mail);
      });
    } catch (error) {
      if (!isRefusal(error) || !this.#giveWay(plan, list, stretch, size, error as DataError)) throw error;
    }
  }

  async #ask(plan: ListPlan, list: ListState, stretch: Stretch): Promise<{ batches: Batch[]; answer: Answer }> {
    for (let doubts = 0; ; doubts++) {
      const query = toQuery(plan, stretch, plan.sizes[list.size]!, list.isPlain);
      const { values, hasNext } = parsePage(await this.client.get(plan.path, query, this.signal), plan.rows, plan.path);
      this.requests++;
      const { batches, keys, ids } = toBatches(plan, values);
      const answer = { keys, ids, rows: values.length, hasNext };
      if (doubts === DOUBTS || list.isPlain || !isOutOfPlace(stretch, answer)) return { batches, answer };
    }
  }

  /**
   * A smaller page where the account refuses a large one, or no list at all where it may be missing.
   * @param size that was refused; another lane may have taken a smaller one meanwhile.
   */
  #giveWay(plan: ListPlan, list: ListState, stretch: Stretch, size: number, { kind }: DataError): boolean {
    if (kind === 'scope' && size + 1 < plan.sizes.length) {
      list.size = Math.max(list.size, size + 1);
      stretch.page = 1;
      return true;
    }
    if (!plan.isOptional) return false;
    leaveOut(list);
    return true;
  }

  /** One after another, so that a stored state never tells of records that are not stored. */
  #keep(batches: readonly Batch[], change: () => void): Promise<void> {
    const done = this.#writing.then(async () => {
      change();
      await this.store.commit(batches, structuredClone(this.state));
      this.onStep();
    });
    this.#writing = done.catch(() => undefined);
    return done;
  }

  /** Keeps the state itself. */
  save(change: () => void): Promise<void> {
    return this.#keep([], change);
  }
}

interface Row {
  id: string | number;
  created_at: number;
  updated_at: number;
}

function toBatches(plan: ListPlan, values: readonly unknown[]): { batches: Batch[]; keys: number[]; ids: string[] } {
  const rows = new Map<string, Row>();
  const bad: Issue[] = [];
  for (const value of values) {
    const parsed = plan.schema.safeParse(value);
    const row = parsed.data as Row;
    if (parsed.success) rows.set(String(row.id), row);
    else bad.push(toIssue(plan, value, parsed.error.issues[0]!));
  }
  const all = [...rows.values()];
  const removals = plan.rows === 'events' ? all.filter((row) => isRemoval(row as unknown as Event)) : [];
  return {
    batches: [
      { kind: plan.kind, rows: all, bad },
      { kind: 'removals', rows: removals, bad: [] },
    ],
    keys: all.map((row) => row[plan.key]),
    ids: [...rows.keys()],
  };
}

function toIssue(plan: ListPlan, value: unknown, { path, message }: { path: PropertyKey[]; message: string }): Issue {
  const id = (value as { id?: unknown } | null)?.id;
  const isNamed = typeof id === 'string' || typeof id === 'number';
  return {
    path: [plan.path, ...path].join('.'),
    record: isNamed ? `${plan.rows.replace(/s$/, '')} ${String(id).slice(0, 60)}` : null,
    message,
  };
}
