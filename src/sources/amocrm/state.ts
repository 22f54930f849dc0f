/** What a load still has to read: plain data, stored beside the records, so that another visit can go on with it. */

export const listNames = [
  'leads',
  'tasks',
  'events',
  'mail',
  'contacts',
  'notes/leads',
  'notes/contacts',
  'notes/companies',
  'notes/customers',
] as const;
export type ListName = (typeof listNames)[number];

/** A stretch of time whose records are to be read; both ends belong to it. Seconds, as amoCRM counts. */
export interface Stretch {
  id: number;
  from: number;
  /** null: up to the present. */
  to: number | null;
  /** Page to ask for next, from 1. */
  page: number;
  /** Rows that came so far, of how many seconds. */
  rows: number;
  span: number;
  /** Still to be cut into stretches. */
  isRest: boolean;
  /** A record at the end that was read last: the next answer begins with it, or has been shifted. */
  mark: string | null;
}

export interface ListState {
  stretches: Stretch[];
  /** The latest moment of any record, seconds. */
  newest: number;
  oldest: number | null;
  /** Seconds that the next stretch is to cover; null: all that is left. */
  width: number | null;
  /** Place in the list's sizes of a page. */
  size: number;
  /** The account does not filter this list by time, so all of it is paged through. */
  isPlain: boolean;
  /** The viewer may not see it, or the account has nothing of the kind. */
  isAbsent: boolean;
  requests: number;
  rows: number;
}

export interface LoadState {
  /** Of the stored shape: another one is loaded anew. */
  version: number;
  /** Tells one filling of the store from the next. */
  epoch: string;
  nextId: number;
  /** When the account began, seconds; null where nothing tells. */
  since: number | null;
  /** When the people and pipelines were asked for, epoch milliseconds. */
  directoryAt: number;
  /** Everything up to this moment is there, epoch milliseconds; null until a first load has come to its end. */
  completeAt: number | null;
  lists: Record<ListName, ListState>;
}

export const STATE_VERSION = 1;

export function createState(epoch: string, since: number | null, widths: Partial<Record<ListName, number>>): LoadState {
  const lists = Object.fromEntries(
    listNames.map((name, i): [ListName, ListState] => [
      name,
      {
        stretches: [{ ...whole, id: i + 1 }],
        newest: 0,
        oldest: null,
        width: widths[name] ?? null,
        size: 0,
        isPlain: false,
        isAbsent: false,
        requests: 0,
        rows: 0,
      },
    ]),
  ) as Record<ListName, ListState>;
  return { version: STATE_VERSION, epoch, nextId: listNames.length + 1, since, directoryAt: 0, completeAt: null, lists };
}

const whole: Stretch = { id: 0, from: 0, to: null, page: 1, rows: 0, span: 0, isRest: true, mark: null };

/** Changes since the last load; what came within the overlap is asked for again, as it may have been entered late. */
export function addChanges(state: LoadState, overlap: number): void {
  for (const list of Object.values(state.lists)) {
    if (list.isAbsent || list.stretches.length > 0) continue;
    list.stretches.push({ ...whole, id: state.nextId++, from: Math.max(0, list.newest - overlap) });
    // There is seldom more than a page of it, so it is not cut beforehand.
    list.width = null;
  }
}

/** Nothing of this list is to be had. */
export function leaveOut(list: ListState): void {
  list.isAbsent = true;
  list.stretches = [];
}
