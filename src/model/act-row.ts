import type { ActSource } from './acts.ts';
import { actsOf, actSources } from './acts.ts';
import type { Dataset } from './dataset.ts';
import type { RecordId } from './keys.ts';

/** Something that somebody did, as a reader sees it in a list. */
export interface ActRow {
  /** Id of the deal, task, call or event in which the act was found; a change of stage has its deal's. */
  id: RecordId;
  source: ActSource;
  at: number;
  /** `deal-won`, `task-completed`, `call-in`, …, or the kind of an event as given. */
  kind: string;
  /** Who acted, null for a robot or nobody known. */
  managerId: RecordId | null;
  managerName: string | null;
  dealName: string | null;
  dealUrl: string | null;
  /** What it is about: `deal`, `task`, `contact`, …, null for nothing. */
  entityType: string | null;
  entityId: RecordId | null;
  /** The stage or the value before and after, at most 200 characters, null where there is none. */
  before: string | null;
  after: string | null;
}

/** An act, for a list. @param act its place among `actsOf(data)`. */
export function toActRow(data: Dataset, act: number): ActRow {
  const acts = actsOf(data);
  const row = acts.row[act]!;
  const source = actSources[acts.source[act]!]!;
  const deal = acts.deal[act]!;
  const { before, after, ...subject } = subjectOf(data, source, row, deal);
  return {
    ...subject,
    before: before?.slice(0, LONGEST_VALUE) ?? null,
    after: after?.slice(0, LONGEST_VALUE) ?? null,
    source,
    at: acts.at[act]!,
    kind: acts.kinds[acts.kind[act]!]!,
    ...managerOf(data, acts.by[act]!),
    ...dealOf(data, deal),
  };
}

/** The value before and after, however long they are. */
export function actValues(data: Dataset, act: number): Pick<ActRow, 'before' | 'after'> {
  const acts = actsOf(data);
  const { before, after } = subjectOf(data, actSources[acts.source[act]!]!, acts.row[act]!, acts.deal[act]!);
  return { before, after };
}

/** Characters of a value in a list. */
const LONGEST_VALUE = 200;

type Subject = Pick<ActRow, 'id' | 'entityType' | 'entityId' | 'before' | 'after'>;

function subjectOf(data: Dataset, source: ActRow['source'], row: number, deal: number): Subject {
  const { deals, visits, stages, tasks, calls, events } = data;
  const nameOf = (visit: number) => stages[visits.stage[visit]!]!.name;
  const about = (entityType: string, id: RecordId, before: string | null = null, after: string | null = null): Subject => ({
    id,
    entityType,
    entityId: id,
    before,
    after,
  });
  switch (source) {
    case 'deal':
      return about('deal', deals.idOf(row));
    case 'visit':
      return about('deal', deals.idOf(deal), row > visits.offset[deal]! ? nameOf(row - 1) : null, nameOf(row));
    case 'task':
      return about('task', tasks.idOf(row), null, tasks.kindOf(row));
    case 'call':
      return about('call', calls.idOf(row), null, calls.outcomeOf(row));
    case 'event':
      return {
        id: events.idOf(row),
        entityType: events.entityTypeOf(row),
        entityId: events.entityIdOf(row),
        before: textOf(events.beforeOf(row)),
        after: textOf(events.afterOf(row)),
      };
  }
}

/** A value of an event as text; what has a name or a text goes by it. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object') return String(value);
  const { name, text } = value as { name?: unknown; text?: unknown };
  return typeof name === 'string' ? name : typeof text === 'string' ? text : JSON.stringify(value);
}

export const managerOf = ({ managers }: Dataset, code: number) => ({
  managerId: managers[code]?.id ?? null,
  managerName: managers[code]?.name ?? null,
});

export const dealOf = ({ deals }: Dataset, deal: number) => ({
  dealName: deal < 0 ? null : (deals.nameOf(deal) ?? String(deals.idOf(deal))),
  dealUrl: deal < 0 ? null : deals.urlOf(deal),
});
