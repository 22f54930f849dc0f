import { escapeHtml } from './numbering.ts';
import type { AccountData } from './shapes.ts';

/** `APP.constant('managers')` and `APP.constant('groups')`: what a page of amoCRM knows of people, whoever looks at it. */
export function constantsOf({ users, groups }: AccountData): { managers: Record<string, object>; groups: Record<string, string> } {
  const managers = users.map(({ id, name, email, is_active, is_admin, group_id }) => ({
    id: String(id),
    title: escapeHtml(name),
    option: escapeHtml(name),
    active: is_active,
    login: email,
    status: 'OK',
    is_admin: is_admin ? 'Y' : 'N',
    free_user: 'N',
    avatar: '',
    theme: 0,
    group: `group_${group_id ?? 0}`,
  }));
  return {
    managers: Object.fromEntries(managers.map((manager) => [manager.id, manager])),
    groups: { ...Object.fromEntries(groups.map(({ id, name }) => [`group_${id}`, escapeHtml(name)])), group_free_users: 'Бесплатные' },
  };
}
