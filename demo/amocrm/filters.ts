/** Which filters each list understands. A filter that a list does not know is passed over, as amoCRM does. */
import { branch, listOf, rangeOf, type QueryTree } from './query.ts';
import type { Client, Event, EventValue, Lead, Note, Task } from './shapes.ts';

export type Test<Row> = (row: Row) => boolean;
type Filter<Row> = (tree: QueryTree) => Test<Row>;

const oneOf =
  <Row>(read: (row: Row) => unknown): Filter<Row> =>
  (tree) => {
    const wanted = new Set(listOf(tree));
    return (row) => wanted.has(String(read(row)));
  };

const within =
  <Row>(read: (row: Row) => number | null): Filter<Row> =>
  (tree) => {
    const isWithin = rangeOf(tree);
    return (row) => {
      const value = read(row);
      return value !== null && isWithin(value);
    };
  };

/** `statuses[0][pipeline_id]` with `statuses[0][status_id]`: any of the pairs. */
function inStatuses(tree: QueryTree, of: (row: never) => readonly { pipeline: unknown; status: unknown }[]): Test<never> {
  const pairs = typeof tree === 'string' ? [] : Object.values(tree);
  const wanted = new Set(pairs.map((pair) => `${String(branch(pair, 'pipeline_id'))} ${String(branch(pair, 'status_id'))}`));
  return (row) => of(row).some(({ pipeline, status }) => wanted.has(`${String(pipeline)} ${String(status)}`));
}

export const leadFilters: Record<string, Filter<Lead>> = {
  id: oneOf((lead) => lead.id),
  name: oneOf((lead) => lead.name),
  price: within((lead) => lead.price),
  pipeline_id: oneOf((lead) => lead.pipeline_id),
  statuses: (tree) => inStatuses(tree, (lead: Lead) => [{ pipeline: lead.pipeline_id, status: lead.status_id }]) as Test<Lead>,
  created_by: oneOf((lead) => lead.created_by),
  updated_by: oneOf((lead) => lead.updated_by),
  responsible_user_id: oneOf((lead) => lead.responsible_user_id),
  created_at: within((lead) => lead.created_at),
  updated_at: within((lead) => lead.updated_at),
  closed_at: within((lead) => lead.closed_at),
  closest_task_at: within((lead) => lead.closest_task_at),
};

export const clientFilters: Record<string, Filter<Client>> = {
  id: oneOf((client) => client.id),
  name: oneOf((client) => client.name),
  created_by: oneOf((client) => client.created_by),
  responsible_user_id: oneOf((client) => client.responsible_user_id),
  created_at: within((client) => client.created_at),
  updated_at: within((client) => client.updated_at),
};

/** Tasks have no filter on the moment when they were made or are due. */
export const taskFilters: Record<string, Filter<Task>> = {
  id: oneOf((task) => task.id),
  responsible_user_id: oneOf((task) => task.responsible_user_id),
  created_by: oneOf((task) => task.created_by),
  is_completed: oneOf((task) => (task.is_completed ? 1 : 0)),
  task_type: oneOf((task) => task.task_type_id),
  task_type_id: oneOf((task) => task.task_type_id),
  entity_type: oneOf((task) => task.entity_type),
  entity_id: oneOf((task) => task.entity_id),
  updated_at: within((task) => task.updated_at),
};

export const noteFilters: Record<string, Filter<Note>> = {
  id: oneOf((note) => note.id),
  entity_id: oneOf((note) => note.entity_id),
  note_type: oneOf((note) => note.note_type),
  updated_at: within((note) => note.updated_at),
};

const statusesOf = (values: readonly EventValue[]) =>
  values.flatMap(({ lead_status }) => {
    const { id, pipeline_id } = (lead_status ?? {}) as { id?: number; pipeline_id?: number };
    return id === undefined ? [] : [{ pipeline: pipeline_id, status: id }];
  });

const ofValue =
  (side: 'value_before' | 'value_after'): Filter<Event> =>
  (tree) => {
    const statuses = branch(tree, 'leads_statuses');
    const users = branch(tree, 'responsible_user_id');
    if (statuses !== undefined) return inStatuses(statuses, (event: Event) => statusesOf(event[side])) as Test<Event>;
    const wanted = new Set(listOf(users));
    return (event) => event[side].some(({ responsible_user }) => wanted.has(String((responsible_user as { id?: number } | undefined)?.id)));
  };

export const eventFilters: Record<string, Filter<Event>> = {
  id: oneOf((event) => event.id),
  created_at: within((event) => event.created_at),
  created_by: oneOf((event) => event.created_by),
  entity: oneOf((event) => event.entity_type),
  entity_id: oneOf((event) => event.entity_id),
  type: oneOf((event) => event.type),
  value_before: ofValue('value_before'),
  value_after: ofValue('value_after'),
};

/** All the filters of a query as one test. */
export function testOf<Row>(filters: Record<string, Filter<Row>>, tree: QueryTree | undefined): Test<Row> {
  const tests = Object.entries(typeof tree === 'object' ? tree : {}).flatMap(([name, value]) => filters[name]?.(value) ?? []);
  return (row) => tests.every((test) => test(row));
}
