/** Kinds of acts that the suite has words for, in the order in which a day is told: results first. */
import type { KindCount } from './activity-feed-schema.ts';

export const knownKinds: readonly string[] = [
  'deal-won',
  'deal-lost',
  'deal-created',
  'deal-stage-changed',
  'deal-amount-changed',
  'deal-owner-changed',
  'meeting-held',
  'call-out',
  'call-in',
  'message-out',
  'message-in',
  'mail-out',
  'mail-in',
  'task-completed',
  'task-created',
  'note-added',
  'contact-created',
  'company-created',
];

/** Known kinds as a day is told, others after them by name. */
export function kindOrder({ kind: a }: Pick<KindCount, 'kind'>, { kind: b }: Pick<KindCount, 'kind'>): number {
  const place = (kind: string) => (knownKinds.includes(kind) ? knownKinds.indexOf(kind) : knownKinds.length);
  return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}
