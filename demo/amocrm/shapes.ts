/** What amoCRM's API v4 keeps of each entity, as its documentation shows it. Moments are seconds, sums whole units of the account. */

export interface Tag {
  id: number;
  name: string;
}

export interface Lead {
  id: number;
  name: string;
  /** Whole units: what is behind the point is cut off. */
  price: number;
  price_with_minor_units: number;
  responsible_user_id: number;
  group_id: number;
  status_id: number;
  pipeline_id: number;
  loss_reason_id: number | null;
  source_id: number | null;
  /** 0 for a robot. */
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
  closed_at: number | null;
  closest_task_at: number | null;
  is_deleted: boolean;
  tags: readonly Tag[];
  contact_id: number | null;
  company_id: number | null;
}

/** A contact, a company or a customer. */
export interface Client {
  id: number;
  name: string;
  responsible_user_id: number;
  group_id: number;
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
  closest_task_at: null;
  is_deleted: boolean;
}

export type EntityPlural = 'leads' | 'contacts' | 'companies' | 'customers';
export type EntityType = 'lead' | 'contact' | 'company' | 'customer' | 'task';

export const singular: Readonly<Record<EntityPlural, EntityType>> = {
  leads: 'lead',
  contacts: 'contact',
  companies: 'company',
  customers: 'customer',
};

export interface Task {
  id: number;
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
  responsible_user_id: number;
  group_id: number;
  entity_id: number | null;
  entity_type: EntityPlural | null;
  duration: number;
  is_completed: boolean;
  task_type_id: number;
  text: string;
  /** An empty list where there is none. */
  result: { text: string } | readonly [];
  complete_till: number;
}

/** One element of a value before or after: `{ lead_status: { id, pipeline_id } }`, `{ note: { id } }`, … */
export type EventValue = Readonly<Record<string, unknown>>;

export interface Event {
  id: string;
  type: string;
  entity_id: number;
  entity_type: EntityType;
  /** 0 for a robot. */
  created_by: number;
  created_at: number;
  value_after: readonly EventValue[];
  value_before: readonly EventValue[];
}

export interface Note {
  id: number;
  entity_id: number;
  entity: EntityPlural;
  created_by: number;
  updated_by: number;
  created_at: number;
  updated_at: number;
  responsible_user_id: number;
  group_id: number;
  note_type: string;
  params: Readonly<Record<string, unknown>>;
}

export interface User {
  id: number;
  name: string;
  email: string;
  lang: string;
  is_admin: boolean;
  is_active: boolean;
  /** null for the first department, whose id is 0. */
  group_id: number | null;
}

export interface Status {
  id: number;
  name: string;
  sort: number;
  color: string;
  /** 1 for requests that nobody has accepted yet. */
  type: 0 | 1;
  is_editable: boolean;
}

export interface Pipeline {
  id: number;
  name: string;
  sort: number;
  is_main: boolean;
  is_archive: boolean;
  statuses: readonly Status[];
}

export interface LossReason {
  id: number;
  name: string;
  sort: number;
  created_at: number;
  updated_at: number;
}

/** A request that is not a lead yet. */
export interface Unsorted {
  uid: string;
  source_name: string;
  category: 'sip' | 'mail' | 'forms' | 'chats';
  created_at: number;
  pipeline_id: number;
  lead_id: number;
}

/** Everything that an account holds. */
export interface AccountData {
  id: number;
  name: string;
  subdomain: string;
  currency: string;
  timeZone: string;
  created_at: number;
  /** Moment of the last change, milliseconds. */
  asOf: number;
  groups: readonly { id: number; name: string }[];
  taskTypes: readonly { id: number; name: string; code: string | null }[];
  users: readonly User[];
  pipelines: readonly Pipeline[];
  lossReasons: readonly LossReason[];
  sources: readonly { id: number; name: string }[];
  leads: Lead[];
  contacts: Client[];
  companies: Client[];
  customers: Client[];
  tasks: Task[];
  events: Event[];
  notes: Note[];
  unsorted: Unsorted[];
}
