import { toSeconds } from './numbering.ts';
import type { Client } from './shapes.ts';
import type { Translation } from './translate.ts';

const companyNumber = (contact: number): number => 2_000_000 + contact;

/** Every fifth contact works for a company. */
export const companyOf = (contact: number | null): number | null => (contact !== null && contact % 5 === 0 ? companyNumber(contact) : null);

export function translateClients({
  records,
  numbers,
  events,
  userOf,
  groupOf,
  titleOf,
}: Translation): Record<'contacts' | 'companies' | 'customers', Client[]> {
  const contacts = (records.contacts ?? []).map(({ id, name, createdAt, managerId }): Client => {
    const user = userOf(managerId);
    const at = createdAt === null || createdAt === undefined ? 1_600_000_000 : toSeconds(createdAt);
    events.add('contact_added', 'contact', numbers.of('contact', id), at, user, events.note());
    return {
      id: numbers.of('contact', id),
      name: titleOf(name ?? ''),
      responsible_user_id: user,
      group_id: groupOf(user),
      created_by: user,
      updated_by: user,
      created_at: at,
      updated_at: at,
      closest_task_at: null,
      is_deleted: false,
    };
  });
  const companies = contacts.filter(({ id }) => companyOf(id) !== null).map((contact) => ({ ...contact, id: companyNumber(contact.id) }));
  return { contacts, companies, customers: companies.slice(0, 20).map((company, i) => ({ ...company, id: 3_000_001 + i })) };
}
