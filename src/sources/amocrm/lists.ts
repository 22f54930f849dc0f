/** How each list of the API is asked for, and what of its rows is kept. */
import type * as z from 'zod/mini';
import type { Query } from './client.ts';
import { contactSchema, eventSchema, leadSchema, noteSchema, taskSchema } from './schemas.ts';
import type { ListName, Stretch } from './state.ts';
import type { StoredKind } from './store.ts';

export interface ListPlan {
  path: string;
  /** Name of the rows in the answer's `_embedded`. */
  rows: string;
  kind: StoredKind;
  query: Query;
  /** The moment by which the list can be cut. */
  key: 'created_at' | 'updated_at';
  /** Whether the documents name an order by that moment. Any other is found out. */
  isOrdered: boolean;
  /** What has been written does not change any more: pages of a stretch in the past stay where they are. */
  isSettled: boolean;
  /** Rows that a stretch should have, where the list is read in stretches. */
  stretchRows: number | null;
  /** Seconds of the first stretch. */
  firstWidth?: number;
  /** Stretches that are read at the same time. */
  lanes: number;
  /** Sizes of a page, tried in turn until the account accepts one. */
  sizes: readonly number[];
  /** The account may have nothing of the kind, or keep it from this viewer. */
  isOptional: boolean;
  schema: z.ZodMiniType;
}

const DAY = 86_400;
const usual = { isOrdered: true, isSettled: false, stretchRows: null, lanes: 1, sizes: [250, 100, 50], isOptional: false } as const;
const eventList = {
  path: 'events',
  rows: 'events',
  kind: 'events',
  key: 'created_at',
  isOrdered: false,
  isSettled: true,
  // amoCRM's documents say 100, Kommo's 250.
  sizes: [250, 100, 50],
  schema: eventSchema,
} as const;

const callNotes = (owner: 'leads' | 'contacts' | 'companies' | 'customers'): ListPlan => ({
  ...usual,
  path: `${owner}/notes`,
  rows: 'notes',
  kind: `notes/${owner}`,
  query: { 'filter[note_type][]': ['call_in', 'call_out'] },
  key: 'updated_at',
  isOptional: owner === 'customers',
  schema: noteSchema,
});

export const plans: Record<ListName, ListPlan> = {
  leads: {
    ...usual,
    path: 'leads',
    rows: 'leads',
    kind: 'leads',
    query: { with: 'contacts,loss_reason,source,source_id' },
    key: 'updated_at',
    schema: leadSchema,
  },
  tasks: {
    ...usual,
    path: 'tasks',
    rows: 'tasks',
    kind: 'tasks',
    query: {},
    key: 'updated_at',
    // Done tasks leave a stretch while it is read unless it fits on one page.
    isOrdered: false,
    stretchRows: 170,
    firstWidth: DAY,
    schema: taskSchema,
  },
  events: { ...usual, ...eventList, query: {}, stretchRows: 4000, firstWidth: DAY, lanes: 8 },
  // The list of all events leaves mails out in some accounts.
  mail: { ...usual, ...eventList, query: { 'filter[type][]': ['incoming_mail', 'outgoing_mail'] }, isOptional: true },
  contacts: { ...usual, path: 'contacts', rows: 'contacts', kind: 'contacts', query: {}, key: 'updated_at', schema: contactSchema },
  'notes/leads': callNotes('leads'),
  'notes/contacts': callNotes('contacts'),
  'notes/companies': callNotes('companies'),
  'notes/customers': callNotes('customers'),
};

/** The parameters of the next request for a stretch. */
export function toQuery(plan: ListPlan, { from, to, page }: Stretch, size: number, isPlain: boolean): Query {
  const filter = `filter[${plan.key}]`;
  return {
    ...plan.query,
    limit: size,
    page,
    ...(plan.isOrdered ? { [`order[${plan.key}]`]: 'desc' } : {}),
    ...(!isPlain && from > 0 ? { [`${filter}[from]`]: from } : {}),
    ...(!isPlain && to !== null ? { [`${filter}[to]`]: to } : {}),
  };
}

/** One that the list of all events leaves out in some accounts. */
export const isMail = (event: unknown): boolean => /^(incoming|outgoing)_mail$/.test((event as { type: string }).type);

/** Events by which something went away or came back. */
export const isRemoval = ({ type }: { type: string }): boolean => /^(lead|contact|task)_(deleted|restored)$/.test(type);
