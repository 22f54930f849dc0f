import { parseDay } from '../../src/model/day.ts';
import { createTimeZone } from '../../src/model/time-zone.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import { chanceOf, toSeconds } from './numbering.ts';
import { singular, type AccountData, type EntityPlural, type Lead, type Note, type Task } from './shapes.ts';
import type { Translation } from './translate.ts';

const systemTypes = [
  { id: 1, name: 'Связаться', code: 'FOLLOW_UP' },
  { id: 2, name: 'Встреча', code: 'MEETING' },
];
const systemKinds = new Map([
  ['call', 1],
  ['meeting', 2],
]);

/** Kinds of work that amoCRM has no type for become types of the account's own, under their own name. */
export function translateTasks(own: Translation): Pick<AccountData, 'tasks' | 'taskTypes'> {
  const { records, numbers, events, userOf, groupOf } = own;
  const zone = createTimeZone(records.account.timeZone);
  const types = new Map(systemKinds);
  const typeOf = (kind: string): number => {
    if (!types.has(kind)) types.set(kind, 3_500_001 + types.size);
    return types.get(kind)!;
  };
  const tasks = (records.tasks ?? []).map((task): Task => {
    const id = numbers.of('task', task.id);
    const user = userOf(task.managerId);
    const createdAt = toSeconds(task.createdAt);
    const doneAt = task.completedAt === null || task.completedAt === undefined ? null : toSeconds(task.completedAt);
    const lead = task.dealId === null || task.dealId === undefined ? null : numbers.of('deal', task.dealId);
    events.add('task_added', 'task', id, createdAt, userOf(task.createdBy));
    if (doneAt !== null) events.add('task_completed', 'task', id, doneAt, userOf(task.completedBy));
    return {
      id,
      created_by: userOf(task.createdBy),
      updated_by: doneAt === null ? userOf(task.createdBy) : userOf(task.completedBy),
      created_at: createdAt,
      updated_at: doneAt ?? createdAt,
      responsible_user_id: user,
      group_id: groupOf(user),
      entity_id: lead,
      entity_type: lead === null ? null : 'leads',
      duration: 0,
      is_completed: doneAt !== null,
      task_type_id: typeOf(task.kind ?? 'call'),
      text: 'Связаться с клиентом',
      result: doneAt !== null && id % 3 === 0 ? { text: 'Сделано' } : [],
      complete_till: dueSeconds(task, id, createdAt, zone),
    };
  });
  const other = [...types].filter(([kind]) => !systemKinds.has(kind)).map(([name, id]) => ({ id, name, code: null }));
  return { tasks, taskTypes: [...systemTypes, ...other] };
}

type TaskRecord = NonNullable<CompanyRecords['tasks']>[number];

/** A task for a whole day is due in the last minute of it, in the account's zone. */
function dueSeconds({ dueAt }: TaskRecord, id: number, createdAt: number, zone: ReturnType<typeof createTimeZone>): number {
  if (dueAt === null || dueAt === undefined) return createdAt;
  const day = typeof dueAt === 'string' ? parseDay(dueAt) : null;
  return day === null ? toSeconds(dueAt) : zone.instantAt(day, 23 * 60 + 59) / 1000 + (id % 2) * 59;
}

/** What `call_status` says: 1 left a message, 4 talked, 6 not reached, 7 busy. */
const statuses: Readonly<Record<string, number>> = { answered: 4, missed: 6, abandoned: 6, voicemail: 1, busy: 7, 'not-reached': 6 };

type CallRecord = NonNullable<CompanyRecords['calls']>[number];

/** Calls are notes of the entity that the client was at the time. */
export function translateCalls(own: Translation, leads: readonly Lead[]): Note[] {
  const leadOf = new Map(leads.map((lead) => [lead.id, lead]));
  const notes: Note[] = [];
  for (const call of own.records.calls ?? []) {
    const id = own.numbers.of('call', call.id);
    const places = placesOf(own, call, id, leadOf);
    const isRepeated = places.length > 1 && chanceOf(id, 1) < own.oddities.repeatedCalls;
    const note = makeNote(own, call, 50_000_000 + id, places[0]!);
    notes.push(note);
    const type = call.direction === 'in' ? 'incoming_call' : 'outgoing_call';
    own.events.add(type, singular[note.entity], note.entity_id, note.created_at, note.created_by, own.events.note(note.id));
    if (isRepeated) notes.push({ ...note, id: 90_000_000 + id, entity: places[1]!.entity, entity_id: places[1]!.id });
  }
  return notes;
}

interface Place {
  entity: EntityPlural;
  id: number;
}

/** Where a call is noted, and where it might be noted a second time. */
function placesOf({ numbers, oddities }: Translation, call: CallRecord, id: number, leadOf: ReadonlyMap<number, Lead>): Place[] {
  const lead = call.dealId === null || call.dealId === undefined ? null : numbers.of('deal', call.dealId);
  const known = lead === null ? undefined : leadOf.get(lead);
  const contact =
    call.contactId === null || call.contactId === undefined ? (known?.contact_id ?? null) : numbers.of('contact', call.contactId);
  const places: Place[] = [];
  if (lead !== null) places.push({ entity: 'leads', id: lead });
  if (contact !== null) places.push({ entity: 'contacts', id: contact });
  if (known?.company_id) places.push({ entity: 'companies', id: known.company_id });
  if (id % 11 === 0 || places.length === 0) places.push({ entity: 'customers', id: 3_000_001 + (id % 20) });
  if (places.length > 1 && chanceOf(id, 2) < oddities.scatteredCalls) places.unshift(...places.splice(1 + (id % (places.length - 1)), 1));
  return places;
}

function makeNote({ oddities, userOf, groupOf }: Translation, call: CallRecord, id: number, place: Place): Note {
  const user = userOf(call.managerId);
  const at = toSeconds(call.at);
  const seconds = call.talkSeconds ?? 0;
  const status = statuses[call.outcome ?? ''];
  return {
    id,
    entity_id: place.id,
    entity: place.entity,
    created_by: chanceOf(id, 3) < oddities.robotCalls ? 0 : user,
    updated_by: user,
    created_at: at,
    // The recording comes later than the call.
    updated_at: at + (call.recordingUrl ? 90 : 0),
    responsible_user_id: user,
    group_id: groupOf(user),
    note_type: call.direction === 'in' ? 'call_in' : 'call_out',
    params: {
      uniq: `call-${call.id}`,
      duration: chanceOf(id, 4) < oddities.textDurations ? String(seconds) : seconds,
      source: 'onlinePBX',
      link: call.recordingUrl ?? '',
      phone: call.phone ?? '',
      ...(status === undefined || chanceOf(id, 5) < oddities.missingStatuses ? {} : { call_status: status }),
      call_responsible: user,
    },
  };
}
