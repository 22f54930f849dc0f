/** The stored records of an account as the suite's columns: distinct, without what was deleted, joined across lists. */
import { DatasetBuilder } from '../../model/dataset-builder.ts';
import type { Dataset } from '../../model/dataset.ts';
import { compareIds } from '../../model/keys.ts';
import { rowKinds, type OwnerChangeRecord, type RowKind } from '../../model/records.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { nextTurn } from '../turn.ts';
import { decodeEntities } from './entities.ts';
import { stageKey, timeZoneOf, toAccount, toDepartments, toManagers, toPipelines, unsortedStatuses, type Directory } from './directory.ts';
import {
  callKey,
  toCall,
  toContact,
  toDeal,
  toEvent,
  toOwnerChange,
  toStageChange,
  toTask,
  type CallRule,
  type Completion,
  type Names,
  type NoteOwner,
} from './mapping.ts';
import type { Contact, Event, Lead, Note, PagePeople, Task } from './schemas.ts';
import type { AmoStore, StoredKind } from './store.ts';

/** What a page adds to an account's records: parts of the public input (`CompanyRecords`) that amoCRM has no place for. */
export interface Additions {
  calendar?: unknown;
  businessHours?: unknown;
  /** Rows of goals, absences, splits, … */
  [list: string]: unknown;
}

export interface Reader {
  people: PagePeople | null;
  calls: CallRule;
  currency: string | null;
  /** Address of a lead's card before its number. */
  cardUrl: string | null;
  additions: Additions | null;
  /** Whether more is to come. */
  isPartial?: boolean;
}

/**
 * @param asOf the moment up to which the records are complete, epoch milliseconds.
 * @param onRepeated told how many stored rows of a kind are repeated.
 */
export async function buildDataset(
  store: AmoStore,
  directory: Directory,
  reader: Reader,
  asOf: number,
  signal?: AbortSignal,
  onRepeated?: (kind: StoredKind, repeated: number, distinct: number) => void,
): Promise<Dataset> {
  const build = new Build(store, directory, reader, signal, onRepeated);
  return build.run(asOf);
}

const isRowKind = (kind: string): kind is RowKind => (rowKinds as readonly string[]).includes(kind);

/** Rows taken before other work gets its turn. */
const SLICE = 4000;

class Build {
  readonly #builder = new DatasetBuilder();
  readonly #unsorted: Set<string>;
  readonly #names: Names;
  readonly #reasons: Map<number, string>;
  readonly #named = new Map<number, Set<number>>();
  readonly #deals = new Set<number>();
  readonly #completions = new Map<number, Completion>();
  #taken = 0;

  constructor(
    private readonly store: AmoStore,
    private readonly directory: Directory,
    private readonly reader: Reader,
    private readonly signal: AbortSignal | undefined,
    private readonly onRepeated: ((kind: StoredKind, repeated: number, distinct: number) => void) | undefined,
  ) {
    this.#unsorted = unsortedStatuses(directory);
    this.#reasons = new Map(directory.lossReasons.map(({ id, name }) => [id, name]));
    this.#names = namesOf(directory, reader.people);
  }

  async run(asOf: number): Promise<Dataset> {
    const { directory, reader } = this;
    const { calendar, businessHours, ...lists } = reader.additions ?? {};
    this.#builder.setAccount({ ...toAccount(directory, reader.people, reader.currency, asOf), businessHours: businessHours ?? null });
    if (calendar !== undefined && calendar !== null) this.#builder.setCalendar(calendar);
    for (const [kind, rows] of Object.entries(lists)) if (isRowKind(kind) && Array.isArray(rows)) this.#addAll(kind, rows);
    if (reader.isPartial) this.#builder.isPartial = true;
    this.#addAll('departments', toDepartments(directory, reader.people));
    this.#addAll('managers', toManagers(directory, reader.people));
    const gone = await this.#gone();
    await this.#leads(gone);
    await this.#events();
    await this.#tasks(gone);
    await this.#calls();
    await this.#contacts(gone);
    this.#addAll('pipelines', toPipelines(directory, this.#named));
    this.#addAll(
      'lossReasons',
      Array.from(this.#reasons, ([id, name]) => ({ id, name: decodeEntities(name) })),
    );
    return this.#builder.finish();
  }

  #addAll(kind: RowKind, rows: readonly unknown[]): void {
    for (const row of rows) this.#builder.add(kind, row);
  }

  /** Distinct rows of a kind, each in its newest version. */
  async *#rows<T extends { id: string | number }>(kind: StoredKind, name: string = kind): AsyncGenerator<T> {
    const seen = new Set<string | number>();
    const toldBad = new Set<string>();
    let repeated = 0;
    for await (const { rows, bad } of this.store.chunks(kind)) {
      for (let i = rows.length - 1; i >= 0; i--) {
        const row = rows[i] as T;
        if (seen.has(row.id)) {
          repeated++;
          continue;
        }
        seen.add(row.id);
        yield row;
        if (++this.#taken % SLICE !== 0) continue;
        await nextTurn();
        this.signal?.throwIfAborted();
      }
      for (const issue of bad) {
        if (issue.record !== null && toldBad.has(issue.record)) continue;
        if (issue.record !== null) toldBad.add(issue.record);
        this.#builder.reject(name, issue);
      }
    }
    this.onRepeated?.(kind, repeated, seen.size);
  }

  /** What was deleted and not restored: `lead 17`. */
  async #gone(): Promise<Set<string>> {
    const latest = new Map<string, Event>();
    for await (const event of this.#rows<Event>('removals')) {
      const key = `${event.type.replace(/_.*/, '')} ${event.entity_id}`;
      const known = latest.get(key);
      if (!known || event.created_at > known.created_at || (event.created_at === known.created_at && event.id > known.id))
        latest.set(key, event);
    }
    return new Set([...latest].filter(([, { type }]) => type.endsWith('_deleted')).map(([key]) => key));
  }

  async #leads(gone: ReadonlySet<string>): Promise<void> {
    for await (const lead of this.#rows<Lead>('leads', 'deals')) {
      const isRequest = this.#unsorted.has(stageKey(lead.pipeline_id, lead.status_id));
      if (isRequest || lead.is_deleted || gone.has(`lead ${lead.id}`)) continue;
      this.#deals.add(lead.id);
      for (const { id, name } of lead._embedded?.loss_reason ?? []) if (!this.#reasons.has(id)) this.#reasons.set(id, name);
      this.#nameStage(lead.pipeline_id, lead.status_id);
      this.#builder.add('deals', toDeal(lead, this.reader.cardUrl));
    }
  }

  #nameStage(pipeline: number, stage: number): void {
    const stages = this.#named.get(pipeline) ?? new Set();
    this.#named.set(pipeline, stages.add(stage));
  }

  async #events(): Promise<void> {
    const owners: (OwnerChangeRecord & { id: string })[] = [];
    for await (const event of this.#rows<Event>('events')) {
      this.#builder.add('events', toEvent(event, this.#names));
      if (event.type === 'task_completed') this.#noteCompletion(event);
      // History of what is not there – deleted, not yet loaded, hidden from the viewer – belongs to no deal.
      if (event.entity_type !== 'lead' || !this.#deals.has(event.entity_id!)) continue;
      this.#addStageChange(event);
      const owner = toOwnerChange(event);
      if (owner) owners.push({ id: event.id, ...owner });
    }
    // Changes of one second have no order but that of their events.
    owners.sort((a, b) => Number(a.at) - Number(b.at) || compareIds(a.id, b.id));
    this.#addAll('ownerChanges', owners);
  }

  /** A request that is accepted begins its way as a deal; one that is taken back has no stage to go to. */
  #addStageChange(event: Event): void {
    const change = toStageChange(event);
    if (!change) return;
    const { from, to } = change as { from: StageNumbers | null; to: StageNumbers };
    if (this.#unsorted.has(stageKey(to.pipelineId, to.stageId))) return;
    const isAccepted = from !== null && this.#unsorted.has(stageKey(from.pipelineId, from.stageId));
    this.#nameStage(to.pipelineId, to.stageId);
    if (from && !isAccepted) this.#nameStage(from.pipelineId, from.stageId);
    this.#builder.add('stageChanges', isAccepted ? { ...change, from: null } : change);
  }

  #noteCompletion({ entity_type, entity_id, created_at, created_by }: Event): void {
    if (entity_type !== 'task' || !entity_id) return;
    const at = created_at * 1000;
    const known = this.#completions.get(entity_id);
    if (!known || at > known.at) this.#completions.set(entity_id, { at, by: created_by && created_by > 0 ? created_by : null });
  }

  async #tasks(gone: ReadonlySet<string>): Promise<void> {
    const kinds = new Map(this.directory.account._embedded?.task_types?.map(({ id, name }) => [id, decodeEntities(name ?? String(id))]));
    const zone = createTimeZone(timeZoneOf(this.directory));
    for await (const task of this.#rows<Task>('tasks')) {
      if (!gone.has(`task ${task.id}`)) this.#builder.add('tasks', toTask(task, this.#completions.get(task.id) ?? null, kinds, zone));
    }
  }

  /** A call that is noted twice counts where it says most: at the deal, then at the contact. */
  async #calls(): Promise<void> {
    const seen = new Set<string>();
    for (const owner of ['leads', 'contacts', 'companies', 'customers'] satisfies NoteOwner[]) {
      for await (const note of this.#rows<Note>(`notes/${owner}`, 'calls')) {
        const key = callKey(note);
        if (!/^call_(in|out)$/.test(note.note_type) || seen.has(key)) continue;
        seen.add(key);
        this.#builder.add('calls', toCall(note, owner, this.reader.calls));
      }
    }
  }

  async #contacts(gone: ReadonlySet<string>): Promise<void> {
    for await (const contact of this.#rows<Contact>('contacts')) {
      if (!contact.is_deleted && !gone.has(`contact ${contact.id}`)) this.#builder.add('contacts', toContact(contact));
    }
  }
}

interface StageNumbers {
  pipelineId: number;
  stageId: number;
}

function namesOf(directory: Directory, people: PagePeople | null): Names {
  const managers = new Map(toManagers(directory, people).map(({ id, name }) => [id, name]));
  const stages = new Map(
    directory.pipelines.flatMap((pipeline) =>
      pipeline._embedded.statuses.map(({ id, name }) => [stageKey(pipeline.id, id), decodeEntities(name)] as const),
    ),
  );
  return {
    manager: (id) => managers.get(id) ?? null,
    stage: (pipelineId, stageId) => stages.get(stageKey(pipelineId, stageId)) ?? null,
  };
}
