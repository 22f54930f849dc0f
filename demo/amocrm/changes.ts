import { chanceOf, ulid } from './numbering.ts';
import { singular, type AccountData, type EntityPlural, type Event, type EventValue, type Lead, type Note, type Task } from './shapes.ts';
import { LOST, WON } from './translate-account.ts';

/** What people do in an account while it is being read. Moments are seconds; each change leaves the event that amoCRM would write. */
export class AccountChanges {
  /** Grows with every change. */
  version = 0;
  #lastId = 70_000_000;

  constructor(readonly data: AccountData) {}

  addLead(lead: Partial<Lead>, at: number, by = 0): Lead {
    const [pipeline] = this.data.pipelines;
    const user = lead.responsible_user_id ?? by;
    const made: Lead = {
      id: ++this.#lastId,
      name: 'Новая сделка',
      price: 0,
      price_with_minor_units: lead.price ?? 0,
      responsible_user_id: user,
      group_id: this.#groupOf(user),
      pipeline_id: pipeline!.id,
      status_id: pipeline!.statuses.find(({ type }) => type === 0)!.id,
      loss_reason_id: null,
      source_id: null,
      created_by: by,
      updated_by: by,
      created_at: at,
      updated_at: at,
      closed_at: null,
      closest_task_at: null,
      is_deleted: false,
      tags: [],
      contact_id: null,
      company_id: null,
      ...lead,
    };
    this.data.leads.push(made);
    this.#tell('lead_added', 'lead', made.id, at, by, [{ note: { id: ++this.#lastId } }]);
    return made;
  }

  /** Changes fields of a lead without an event: a rename, another sum, a tag. */
  changeLead(id: number, change: Partial<Lead>, at: number, by = 0): Lead {
    const lead = this.data.leads.find((one) => one.id === id);
    if (!lead) throw new Error(`No lead ${id}`);
    this.version++;
    return Object.assign(lead, change, { updated_at: at, updated_by: by });
  }

  moveLead(id: number, to: { id: number; pipeline_id: number }, at: number, by = 0): void {
    const lead = this.changeLead(id, {}, at, by);
    const before = { id: lead.status_id, pipeline_id: lead.pipeline_id };
    const isClosed = to.id === WON || to.id === LOST;
    Object.assign(lead, { status_id: to.id, pipeline_id: to.pipeline_id, closed_at: isClosed ? at : null });
    this.#tell('lead_status_changed', 'lead', id, at, by, [{ lead_status: to }], [{ lead_status: before }]);
  }

  reassignLead(id: number, user: number, at: number, by = 0): void {
    const lead = this.changeLead(id, {}, at, by);
    const before = lead.responsible_user_id;
    Object.assign(lead, { responsible_user_id: user, group_id: this.#groupOf(user) });
    this.#tell(
      'entity_responsible_changed',
      'lead',
      id,
      at,
      by,
      [{ responsible_user: { id: user } }],
      [{ responsible_user: { id: before } }],
    );
  }

  deleteLead(id: number, at: number, by = 0): void {
    this.changeLead(id, { is_deleted: true }, at, by);
    this.#tell('lead_deleted', 'lead', id, at, by);
  }

  restoreLead(id: number, at: number, by = 0): void {
    this.changeLead(id, { is_deleted: false }, at, by);
    this.#tell('lead_restored', 'lead', id, at, by);
  }

  addTask(task: Partial<Task>, at: number, by = 0): Task {
    const user = task.responsible_user_id ?? by;
    const made: Task = {
      id: ++this.#lastId,
      created_by: by,
      updated_by: by,
      created_at: at,
      updated_at: at,
      responsible_user_id: user,
      group_id: this.#groupOf(user),
      entity_id: null,
      entity_type: null,
      duration: 0,
      is_completed: false,
      task_type_id: 1,
      text: 'Связаться с клиентом',
      result: [],
      complete_till: at + 86_400,
      ...task,
    };
    this.data.tasks.push(made);
    this.#tell('task_added', 'task', made.id, at, by);
    return made;
  }

  completeTask(id: number, at: number, by = 0): void {
    const task = this.data.tasks.find((one) => one.id === id);
    if (!task) throw new Error(`No task ${id}`);
    Object.assign(task, { is_completed: true, updated_at: at, updated_by: by });
    this.#tell('task_completed', 'task', id, at, by);
  }

  deleteTask(id: number, at: number, by = 0): void {
    const place = this.data.tasks.findIndex((one) => one.id === id);
    if (place < 0) throw new Error(`No task ${id}`);
    this.data.tasks.splice(place, 1);
    this.#tell('task_deleted', 'task', id, at, by);
  }

  addCall(place: { entity: EntityPlural; id: number }, note: Partial<Note>, at: number, by: number): Note {
    const made: Note = {
      id: ++this.#lastId,
      entity: place.entity,
      entity_id: place.id,
      created_by: by,
      updated_by: by,
      created_at: at,
      updated_at: at,
      responsible_user_id: by,
      group_id: this.#groupOf(by),
      note_type: 'call_out',
      params: { uniq: `call-${this.#lastId}`, duration: 60, source: 'onlinePBX', link: '', phone: '+79999999999' },
      ...note,
    };
    this.data.notes.push(made);
    const type = made.note_type === 'call_in' ? 'incoming_call' : 'outgoing_call';
    this.#tell(type, singular[place.entity], place.id, at, by, [{ note: { id: made.id } }]);
    return made;
  }

  /** Any event, also of a kind that nobody has heard of. */
  tell(event: Omit<Event, 'id'>): void {
    this.#tell(event.type, event.entity_type, event.entity_id, event.created_at, event.created_by, event.value_after, event.value_before);
  }

  /** So many small changes of open leads, chosen by a seed: moves, new owners, new sums. */
  changeLeads(count: number, at: number, seed = 1): void {
    const open = this.data.leads.filter(({ closed_at, is_deleted }) => !closed_at && !is_deleted);
    for (let i = 0; i < count && open.length > 0; i++) {
      const lead = open[Math.floor(chanceOf(i, seed) * open.length)]!;
      const { id: pipeline_id, statuses } = this.data.pipelines.find(({ id }) => id === lead.pipeline_id)!;
      if (i % 3 === 0) this.changeLead(lead.id, { price: lead.price + 100, price_with_minor_units: lead.price + 100 }, at + i, 0);
      else if (i % 3 === 1) this.reassignLead(lead.id, this.data.users[i % this.data.users.length]!.id, at + i);
      else this.moveLead(lead.id, { id: statuses[1 + (i % (statuses.length - 3))]!.id, pipeline_id }, at + i);
    }
  }

  #tell(
    type: string,
    entityType: Event['entity_type'],
    entityId: number,
    at: number,
    by: number,
    after: readonly EventValue[] = [],
    before: readonly EventValue[] = [],
  ): void {
    this.version++;
    const id = ulid(at, this.data.events.length);
    const event = {
      id,
      type,
      entity_id: entityId,
      entity_type: entityType,
      created_by: by,
      created_at: at,
      value_after: after,
      value_before: before,
    };
    this.data.events.push(event);
  }

  #groupOf(user: number): number {
    return this.data.users.find(({ id }) => id === user)?.group_id ?? 0;
  }
}
