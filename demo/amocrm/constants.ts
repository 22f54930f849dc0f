import { escapeHtml } from './numbering.ts';
import type { AccountData } from './shapes.ts';

interface Constants {
  managers: Record<string, object>;
  groups: Record<string, string>;
  account: { id: number; subdomain: string; timezone: string };
  /** Cards that the demo's page offers: open leads, the newest first. */
  cards: { id: number; name: string }[];
}

/** `APP.constant('managers')`, `'groups'`, `'account'`: what a page of amoCRM knows, whoever looks at it. */
export function constantsOf({ users, groups, leads, ...account }: AccountData): Constants {
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
    account: { id: account.id, subdomain: account.subdomain, timezone: account.timeZone },
    cards: leads
      .filter(({ closed_at, is_deleted }) => !closed_at && !is_deleted)
      .slice(-12)
      .reverse()
      .map(({ id, name }) => ({ id, name })),
  };
}
