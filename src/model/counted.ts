/** Which deals and tasks a question about chosen pipelines and people counts: what a figure and its list share. */
import type { Dataset } from './dataset.ts';
import type { DealFilter } from './deal-filter.ts';
import type { DealStates } from './deal-states.ts';
import { keepLast } from './keep.ts';
import { placesIn, rowsBy, rowsOf } from './rows-by.ts';
import { filterKey, type ResolvedScope } from './scope.ts';
import type { Stretches } from './stretches.ts';

export interface Counting {
  data: Dataset;
  scope: ResolvedScope;
  /** The instant of snapshots. */
  at: number;
  filter: DealFilter;
  states: DealStates;
  /** 1 for each stage of the chosen pipelines, by its place in `Dataset.stages`. */
  isInScope: Uint8Array;
}

/** Whether every deal and task counts, so that none has to be asked about. */
export const countsEverything = ({ filter, scope }: Counting): boolean => filter.passesAll && scope.pipelineId === null;

/** Whether a deal of this person counts. The scope is seldom narrowed, so that the quick answer comes first. */
export const countsFor = ({ filter }: Pick<Counting, 'filter'>, deal: number, owner: number): boolean =>
  filter.passesAll || (filter.isSelected(owner) && filter.passes(deal, owner));

/** Whether a deal is there and of the chosen pipelines. */
export const isThere = ({ states, isInScope }: Counting, deal: number): boolean =>
  states.exists[deal] === 1 && isInScope[states.stage[deal]!] === 1;

/** Whether a deal counts, by its responsible in `states`. */
export const countsDeal = (counting: Counting, deal: number): boolean =>
  isThere(counting, deal) && countsFor(counting, deal, counting.states.owner[deal]!);

/** What counts, looked up once for all questions about the same deals at one moment. */
export interface Counted {
  /** Deals that count (`countsDeal`): 1 for each, and their rows, ascending. */
  deals: Uint8Array;
  rows: Int32Array;
  /** 1 for each manager (code + 1) whose deals, tasks and calls may count. */
  people: Uint8Array;
  /** Rows of the deals whose tasks count if their people do, null where tasks need no deal: `countsTask`. */
  taskDeals: Int32Array | null;
}

const keep = keepLast<string, Counted>(4);

export const countedOf = (counting: Counting): Counted => keep(counting.data, keyOf(counting), () => findCounted(counting));

const keyOf = ({ states, scope }: Counting): string => `${states.now} ${filterKey(scope)}`;

function findCounted(counting: Counting): Counted {
  const { data, filter, isInScope } = counting;
  const { exists, stage, owner } = counting.states;
  const people = new Uint8Array(data.managers.length + 1);
  for (let person = 0; person < people.length; person++)
    people[person] = Number(filter.isSelected(person - 1) && filter.passesPerson(person - 1));
  const deals = new Uint8Array(data.deals.length);
  const taskDeals = needsDeal(counting) ? new Uint8Array(data.deals.length) : null;
  const chosen = filter.deals;
  for (let deal = 0; deal < deals.length; deal++) {
    if (chosen !== null && chosen[deal] === 0) continue;
    const isOwners = people[owner[deal]! + 1]!;
    if ((isOwners === 0 && taskDeals === null) || exists[deal] === 0 || isInScope[stage[deal]!] === 0) continue;
    if (taskDeals) taskDeals[deal] = 1;
    deals[deal] = isOwners;
  }
  return { deals, rows: placesIn(deals), people, taskDeals: taskDeals && placesIn(taskDeals) };
}

const keepTasks = keepLast<string, Uint8Array>(4);

/** 1 for each task that counts (`countsTask`), null where all do. */
export const countedTasks = (counting: Counting): Uint8Array | null =>
  countsEverything(counting) ? null : keepTasks(counting.data, keyOf(counting), () => findTasks(counting));

function findTasks(counting: Counting): Uint8Array {
  const { tasks, deals } = counting.data;
  const { people, taskDeals } = countedOf(counting);
  const counts = new Uint8Array(tasks.length);
  if (taskDeals === null) for (let task = 0; task < counts.length; task++) counts[task] = people[tasks.manager[task]! + 1]!;
  else
    for (const task of rowsOf(rowsBy(tasks.deal, tasks.length, deals.length), taskDeals)) counts[task] = people[tasks.manager[task]! + 1]!;
  return counts;
}

const keepStretches = keepLast<string, Uint8Array, Stretches>(4);

/** 1 for each stretch of being open that counts by its deal and by who was responsible then (`countsFor`), null where all do. */
export const countedStretches = (counting: Counting, stretches: Stretches): Uint8Array | null =>
  counting.filter.passesAll ? null : keepStretches(stretches, filterKey(counting.scope), () => findStretches(counting, stretches));

function findStretches(counting: Counting, { deal, owner }: Stretches): Uint8Array {
  const { people } = countedOf(counting);
  const chosen = counting.filter.deals;
  const counts = new Uint8Array(deal.length);
  for (let row = 0; row < counts.length; row++) if (chosen === null || chosen[deal[row]!] === 1) counts[row] = people[owner[row]! + 1]!;
  return counts;
}

/** Whether a task counts: by its person, and by its deal where the scope is about deals. */
export function countsTask(counting: Counting, task: number): boolean {
  const { data, filter } = counting;
  const person = data.tasks.manager[task]!;
  const deal = data.tasks.deal[task]!;
  if (countsEverything(counting)) return true;
  if (!filter.isSelected(person)) return false;
  if (!needsDeal(counting)) return filter.passesPerson(person);
  return deal >= 0 && isThere(counting, deal) && filter.passes(deal, person);
}

const needsDeal = ({ filter, scope }: Counting): boolean => filter.isAboutDeals || scope.pipelineId !== null;

/** Whether a task was there and not done at the instant. */
export const isOpenTask = ({ data: { tasks }, at }: Counting, task: number): boolean =>
  tasks.createdAt[task]! <= at && !(tasks.completedAt[task]! <= at);

/** Whether an open task would count if it had a deal: the scope leaves it out, and a note tells so. */
export function isLeftOut(counting: Counting, task: number): boolean {
  const { data, filter } = counting;
  const person = data.tasks.manager[task]!;
  const isLoose = needsDeal(counting) && data.tasks.deal[task]! < 0;
  return isLoose && isOpenTask(counting, task) && filter.isSelected(person) && filter.passesPerson(person);
}
