import { generateCompany } from '../company/company.ts';
import { createAmoCrm, type AmoCrm } from './amocrm.ts';
import { moveToPresent } from './present.ts';

/** The demo's account: a small company as of this week, with the contacts that its deals name. */
export function createDemoAccount(deals: number): AmoCrm {
  const company = generateCompany({ deals });
  const named = new Set(company.deals.map(({ contactId }) => contactId));
  const contacts = company.contacts?.filter(({ id }) => named.has(id)) ?? [];
  return createAmoCrm(moveToPresent({ ...company, contacts }, Date.now()));
}
