import { ulid } from './numbering.ts';
import type { EntityType, Event, EventValue } from './shapes.ts';

const none: readonly EventValue[] = [];

/** Collects an account's events; values that repeat are kept once. */
export class EventList {
  readonly #events: Event[] = [];
  readonly #statuses = new Map<string, readonly EventValue[]>();
  #lastNote = 40_000_000;

  get length(): number {
    return this.#events.length;
  }

  add(
    type: string,
    entityType: EntityType,
    entityId: number,
    at: number,
    by: number,
    after: readonly EventValue[] = none,
    before: readonly EventValue[] = none,
  ): Event {
    const event: Event = {
      id: ulid(at, this.#events.length),
      type,
      entity_id: entityId,
      entity_type: entityType,
      created_by: by,
      created_at: at,
      value_after: after,
      value_before: before,
    };
    this.#events.push(event);
    return event;
  }

  /** The value of an event that names a note: the given one, or one that the lists do not show. */
  note(id = ++this.#lastNote): readonly EventValue[] {
    return [{ note: { id } }];
  }

  moved(lead: number, at: number, by: number, from: StatusReference | null, to: StatusReference): Event {
    return this.add('lead_status_changed', 'lead', lead, at, by, this.#status(to), from ? this.#status(from) : none);
  }

  reassigned(lead: number, at: number, by: number, from: number, to: number): Event {
    const user = (id: number) => [{ responsible_user: { id } }];
    return this.add('entity_responsible_changed', 'lead', lead, at, by, user(to), user(from));
  }

  /** All of them, the oldest first. */
  sorted(): Event[] {
    return this.#events.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #status({ id, pipeline_id }: StatusReference): readonly EventValue[] {
    const key = `${pipeline_id} ${id}`;
    const known = this.#statuses.get(key);
    if (known) return known;
    const value = [{ lead_status: { id, pipeline_id } }];
    this.#statuses.set(key, value);
    return value;
  }
}

export interface StatusReference {
  id: number;
  pipeline_id: number;
}
