import { singular, type AccountData, type EntityType, type Event, type Lead, type Note, type Task } from './shapes.ts';

/** A: everything, G: the own department, M: what one is responsible for, D: nothing. */
export type Right = 'A' | 'G' | 'M' | 'D';

/** Who asks, and what that person may see. */
export interface Viewer {
  id: number;
  isAdmin: boolean;
  groupId: number;
  view: Right;
}

type Owned = Pick<Lead, 'responsible_user_id' | 'group_id'>;

/** What a viewer sees of each list. Events, notes and tasks follow the entity that they belong to. */
export class Sight {
  readonly #entities = new Map<EntityType, ReadonlyMap<number, Owned>>();

  constructor(
    private readonly data: AccountData,
    private readonly viewer: Viewer,
  ) {}

  sees({ responsible_user_id, group_id }: Owned): boolean {
    const { view, id, groupId } = this.viewer;
    return view === 'A' || (view === 'G' && group_id === groupId) || (view !== 'D' && responsible_user_id === id);
  }

  seesTask(task: Task): boolean {
    return this.sees(task) || (task.entity_type !== null && this.#seesEntity(singular[task.entity_type], task.entity_id));
  }

  seesNote(note: Note): boolean {
    return this.#seesEntity(singular[note.entity], note.entity_id);
  }

  seesEvent({ entity_type, entity_id }: Event): boolean {
    return this.#seesEntity(entity_type, entity_id);
  }

  #seesEntity(type: EntityType, id: number | null): boolean {
    if (this.viewer.view === 'A') return true;
    const found = id === null ? undefined : this.#byId(type).get(id);
    return found !== undefined && this.sees(found);
  }

  #byId(type: EntityType): ReadonlyMap<number, Owned> {
    const known = this.#entities.get(type);
    if (known) return known;
    const rows = { lead: this.data.leads, contact: this.data.contacts, company: this.data.companies, customer: this.data.customers };
    const map = new Map((type === 'task' ? this.data.tasks : rows[type]).map((row) => [row.id, row as Owned]));
    this.#entities.set(type, map);
    return map;
  }
}
