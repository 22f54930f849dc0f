/**
 * amoCRM's entities as the suite's records. Robots (`created_by` 0) are nobody; requests that nobody has accepted are
 * no deals; moves to where the deal already stood are no moves. Pure: what it is given decides everything.
 */
import { formatDay } from '../../model/day.ts';
import type {
  CallRecord,
  ContactRecord,
  DealRecord,
  EventRecord,
  OwnerChangeRecord,
  StageChangeRecord,
  TaskRecord,
} from '../../model/records.ts';
import type { TimeZone } from '../../model/time-zone.ts';
import { decodeEntities } from './entities.ts';
import type { Contact, Event, Lead, Note, Task } from './schemas.ts';

/** amoCRM writes 0, and sometimes a negative number, for none. */
const idOrNull = (id: number | null | undefined): number | null => (id && id > 0 ? id : null);
const toMs = (seconds: number): number => seconds * 1000;

/** @param cardUrl address of a lead's card before its number, null where the account's own address is not known. */
export function toDeal(lead: Lead, cardUrl: string | null): DealRecord {
  const { _embedded: inside } = lead;
  const contacts = inside?.contacts ?? [];
  const closedAt = idOrNull(lead.closed_at);
  return {
    id: lead.id,
    name: decodeEntities(lead.name ?? ''),
    pipelineId: lead.pipeline_id,
    stageId: lead.status_id,
    managerId: idOrNull(lead.responsible_user_id),
    amount: lead.price_with_minor_units ?? lead.price ?? null,
    createdAt: toMs(lead.created_at),
    createdBy: idOrNull(lead.created_by),
    closedAt: closedAt === null ? null : toMs(closedAt),
    lossReasonId: idOrNull(lead.loss_reason_id) ?? inside?.loss_reason?.[0]?.id ?? null,
    source: sourceOf(lead),
    contactId: (contacts.find(({ is_main }) => is_main) ?? contacts[0])?.id ?? null,
    tags: (inside?.tags ?? []).map(({ name }) => decodeEntities(name)),
    url: cardUrl === null ? null : cardUrl + lead.id,
  };
}

/** The source's name, else the advertisement's label, else the source's number: amoCRM names only the sources of one's own integration. */
function sourceOf({ _embedded, custom_fields_values, source_id }: Lead): string | null {
  const name = _embedded?.source?.name;
  return (name ? decodeEntities(name) : custom_fields_values) ?? (source_id ? String(source_id) : null);
}

interface StatusValue {
  lead_status: { id: number; pipeline_id: number };
}

const isStatus = (value: unknown): value is StatusValue => {
  const status = (value as Partial<StatusValue> | null)?.lead_status;
  return Number.isInteger(status?.id) && Number.isInteger(status?.pipeline_id);
};

const firstOf = (values: unknown): unknown => (Array.isArray(values) ? values[0] : null);

/** @returns null for an event that is no move, or a move to where the deal already stood. */
export function toStageChange(event: Event): StageChangeRecord | null {
  const [before, after] = [firstOf(event.value_before), firstOf(event.value_after)];
  if (event.type !== 'lead_status_changed' || event.entity_type !== 'lead' || !event.entity_id || !isStatus(after)) return null;
  const to = stageOf(after);
  const from = isStatus(before) ? stageOf(before) : null;
  if (from && from.pipelineId === to.pipelineId && from.stageId === to.stageId) return null;
  return { id: event.id, dealId: event.entity_id, at: toMs(event.created_at), from, to, by: idOrNull(event.created_by) };
}

const stageOf = ({ lead_status: { id, pipeline_id } }: StatusValue) => ({ pipelineId: pipeline_id, stageId: id });

export function toOwnerChange(event: Event): OwnerChangeRecord | null {
  if (event.type !== 'entity_responsible_changed' || event.entity_type !== 'lead' || !event.entity_id) return null;
  const [from, to] = [userOf(event.value_before), userOf(event.value_after)];
  return from === to ? null : { dealId: event.entity_id, at: toMs(event.created_at), from, to };
}

const userOf = (values: unknown): number | null =>
  idOrNull((firstOf(values) as { responsible_user?: { id?: number } } | null)?.responsible_user?.id);

/** Kinds that the suite has a word for; all others keep amoCRM's. */
const eventKinds: Readonly<Record<string, string>> = {
  lead_added: 'deal-created',
  lead_status_changed: 'deal-stage-changed',
  sale_field_changed: 'deal-amount-changed',
  task_added: 'task-created',
  task_completed: 'task-completed',
  common_note_added: 'note-added',
  incoming_chat_message: 'message-in',
  outgoing_chat_message: 'message-out',
  incoming_sms: 'message-in',
  outgoing_sms: 'message-out',
  incoming_mail: 'mail-in',
  outgoing_mail: 'mail-out',
  zoom_conference: 'meeting-held',
  incoming_call: 'call-in',
  outgoing_call: 'call-out',
  contact_added: 'contact-created',
  company_added: 'company-created',
};

/** Names that events refer to by number. */
export interface Names {
  stage(pipelineId: number, stageId: number): string | null;
  manager(id: number): string | null;
}

export function toEvent(event: Event, names: Names): EventRecord {
  const isOwner = event.type === 'entity_responsible_changed' && event.entity_type === 'lead';
  const type = event.entity_type === 'lead' ? 'deal' : event.entity_type;
  return {
    id: event.id,
    at: toMs(event.created_at),
    by: idOrNull(event.created_by),
    kind: isOwner ? 'deal-owner-changed' : (eventKinds[event.type] ?? event.type),
    entity: type && event.entity_id ? { type, id: event.entity_id } : null,
    before: toValue(event.value_before, names),
    after: toValue(event.value_after, names),
  };
}

/** A value as a reader would say it; null where it is only a number of something else. */
function toValue(values: unknown, names: Names): string | null {
  if (!Array.isArray(values)) return null;
  const texts = values.map((value: unknown) => textOf(value, names)).filter((text) => text !== null);
  return texts.length > 0 ? texts.join(', ') : null;
}

interface AnyValue {
  responsible_user?: { id: number };
  tag?: { name: string };
  task?: { text: string };
  task_deadline?: { timestamp: number };
  custom_field_value?: { text: string };
  nps?: { rate: number };
  sale_field_value?: { sale: number };
  name_field_value?: { name: string };
}

function textOf(value: unknown, names: Names): string | null {
  if (isStatus(value)) return names.stage(value.lead_status.pipeline_id, value.lead_status.id) ?? String(value.lead_status.id);
  if (typeof value !== 'object' || value === null) return null;
  const one = value as AnyValue;
  const user = one.responsible_user?.id;
  if (user) return names.manager(user) ?? String(user);
  const deadline = one.task_deadline?.timestamp;
  if (typeof deadline === 'number') return new Date(toMs(deadline)).toISOString();
  const text =
    one.tag?.name ??
    one.task?.text ??
    one.custom_field_value?.text ??
    one.nps?.rate ??
    one.sale_field_value?.sale ??
    one.name_field_value?.name;
  return typeof text === 'string' ? decodeEntities(text) : typeof text === 'number' ? String(text) : null;
}

/** A task's end as its event tells it. */
export interface Completion {
  at: number;
  by: number | null;
}

/** amoCRM's two own kinds of task; the account's others go by their name. */
const FOLLOW_UP = 1;
const MEETING = 2;
const LAST_MINUTE = 23 * 60 + 59;

/** @param completion null where the event is not there: the last change of a done task is the best that is known. */
export function toTask(task: Task, completion: Completion | null, kinds: ReadonlyMap<number, string>, zone: TimeZone): TaskRecord {
  const till = idOrNull(task.complete_till);
  const type = task.task_type_id ?? FOLLOW_UP;
  return {
    id: task.id,
    managerId: idOrNull(task.responsible_user_id),
    dealId: task.entity_type === 'leads' ? idOrNull(task.entity_id) : null,
    kind: type === FOLLOW_UP ? 'call' : type === MEETING ? 'meeting' : (kinds.get(type) ?? String(type)),
    createdAt: toMs(task.created_at),
    createdBy: idOrNull(task.created_by),
    dueAt: till === null ? null : toDue(toMs(till), zone),
    completedAt: task.is_completed ? (completion?.at ?? toMs(task.updated_at)) : null,
    completedBy: task.is_completed ? (completion?.by ?? null) : null,
  };
}

/** 23:59 in the account's zone is how amoCRM writes "all day". */
const toDue = (instant: number, zone: TimeZone): number | string =>
  zone.minuteOfDay(instant) === LAST_MINUTE ? formatDay(zone.dayOf(instant)) : instant;

/** Which entity a call is noted at. */
export type NoteOwner = 'leads' | 'contacts' | 'companies' | 'customers';

/** `amocrm`: a call belongs to a manager only where the one who made the note is the responsible, as in amoCRM's own report. */
export type CallRule = 'responsible' | 'amocrm';

type Outcome = NonNullable<CallRecord['outcome']>;

/** What `call_status` says by itself; where it leaves open whether people talked, the duration decides. */
const outcomes: Readonly<Record<number, Outcome>> = { 1: 'voicemail', 3: 'not-reached', 4: 'answered', 6: 'not-reached', 7: 'busy' };

export function toCall(note: Note, owner: NoteOwner, rule: CallRule): CallRecord {
  const direction = note.note_type === 'call_in' ? 'in' : 'out';
  const talk = Math.max(0, note.params?.duration ?? 0);
  const manager = idOrNull(note.responsible_user_id);
  const phone = note.params?.phone;
  return {
    id: note.id,
    managerId: rule === 'amocrm' && note.created_by !== note.responsible_user_id ? null : manager,
    at: toMs(note.created_at),
    direction,
    talkSeconds: talk,
    outcome: outcomeOf(note.params?.call_status ?? null, direction, talk),
    phone: phone === null || phone === undefined || phone === '' ? null : String(phone),
    contactId: owner === 'contacts' ? idOrNull(note.entity_id) : null,
    dealId: owner === 'leads' ? idOrNull(note.entity_id) : null,
    recordingUrl: note.params?.link || null,
  };
}

function outcomeOf(status: number | null, direction: 'in' | 'out', talkSeconds: number): Outcome {
  const said = status === null ? undefined : outcomes[status];
  const missed = direction === 'in' ? 'missed' : 'not-reached';
  if (said === 'not-reached') return missed;
  return said ?? (talkSeconds > 0 ? 'answered' : missed);
}

/** The same for one call that is noted at two entities: telephony gives both its own number. */
export function callKey({ params, note_type, created_at, id }: Note): string {
  return params?.uniq ? `${params.uniq} ${note_type} ${created_at}` : String(id);
}

export const toContact = (contact: Contact): ContactRecord => ({
  id: contact.id,
  name: decodeEntities(contact.name ?? ''),
  createdAt: toMs(contact.created_at),
  managerId: idOrNull(contact.responsible_user_id),
});
