import type { EventList } from './event-list.ts';
import { toSeconds } from './numbering.ts';
import type { EntityType } from './shapes.ts';
import type { Translation } from './translate.ts';

/** Kinds of the records' events that have a name in amoCRM; other names are kept. */
const eventTypes: Readonly<Record<string, string>> = {
  'message-in': 'incoming_chat_message',
  'message-out': 'outgoing_chat_message',
  'mail-in': 'incoming_mail',
  'mail-out': 'outgoing_mail',
  'note-added': 'common_note_added',
  'meeting-held': 'zoom_conference',
  'deal-amount-changed': 'sale_field_changed',
  'company-created': 'company_added',
};

/** Kinds whose events come from the deals, tasks, calls and contacts themselves. */
const derived = new Set([
  'deal-created',
  'deal-stage-changed',
  'deal-owner-changed',
  'task-created',
  'task-completed',
  'call-in',
  'call-out',
  'contact-created',
]);

const entityTypes: Readonly<Record<string, EntityType>> = {
  deal: 'lead',
  contact: 'contact',
  company: 'company',
  customer: 'customer',
  task: 'task',
};

/** What people did besides: messages, mails, notes, and kinds that nobody knows. */
export function addOtherEvents({ records, numbers, events, userOf }: Translation): void {
  for (const { at, by, kind, entity } of records.events ?? []) {
    if (derived.has(kind)) continue;
    const type = eventTypes[kind] ?? kind;
    const entityType = entityTypes[entity?.type ?? ''] ?? 'lead';
    const id = numbers.of(entity?.type ?? 'deal', entity?.id ?? 1);
    events.add(type, entityType, id, toSeconds(at), userOf(by), valueOf(type, events));
  }
}

function valueOf(type: string, events: EventList) {
  if (type.endsWith('_chat_message')) return [{ message: { id: `00000000-0000-4000-8000-${String(events.length).padStart(12, '0')}` } }];
  if (type === 'common_note_added' || type.endsWith('_mail')) return events.note();
  return [];
}
