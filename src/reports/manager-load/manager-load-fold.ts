/** One pass over deals, one over tasks and one over contacts: records and a scope become counts that add up. */
import type { InstantColumn, KeyColumn } from '../../model/columns.ts';
import { closedVisitsOf, ownerOfClosed, type ClosedVisits } from '../../model/closed-visits.ts';
import { countedOf, countedStretches, countedTasks, countsEverything, isLeftOut } from '../../model/counted.ts';
import { creationsOf } from '../../model/creations.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { placeAfter, placeOfInstant } from '../../model/instants.ts';
import { stageAt } from '../../model/standing.ts';
import { eachSpan } from '../../model/spans.ts';
import { eachStretchWithin, stretchesOf } from '../../model/stretches.ts';
import { taskSpansOf, type TaskSpans } from '../../model/task-spans.ts';
import { isDueSoon, isOverdue, type LoadQuestion } from './manager-load-question.ts';

/** Counts, sums of minor units and milliseconds by [manager + 1] first; every array adds up, every list concatenates. */
export interface LoadPartial {
  open: Int32Array;
  /** By [manager + 1][column]. */
  byStage: Int32Array;
  /** Of open deals by [manager + 1][currency]. */
  amountMinor: Float64Array;
  amountDeals: Int32Array;
  withoutTask: Int32Array;
  tasks: Int32Array;
  overdue: Int32Array;
  /** Ages of overdue tasks, seconds. */
  overdueAges: number[][];
  dueSoon: Int32Array;
  /** Tasks done in the last twenty working days, by who did them. */
  doneLately: Int32Array;
  /** Milliseconds that deals were open by [manager + 1][day of the grid], days that they were open whole aside. */
  area: Float64Array;
  /** By the same, change against the day before in how many deals were open all day. */
  wholeDays: Int32Array;
  /** Deals that came and went in the period. */
  arrivals: Int32Array;
  departures: Int32Array;
  /** Closed in the period by [manager + 1][0 won, 1 lost]. */
  closed: Int32Array;
  /** Won in the account's currency by [manager + 1] within the person's plan. */
  wonInPlan: Float64Array;
  /** All deals by state. */
  deals: Int32Array;
  tasksDone: number;
  contacts: number;
  contactsCreated: number;
  /** By step of the trend; amounts by [step][currency]. */
  created: Int32Array;
  won: Int32Array;
  wonMinor: Float64Array;
  wonDeals: Int32Array;
  /** Left out or doubtful. */
  tasksWithoutDue: number;
  tasksWithoutDeal: number;
}

/** What a fold needs beyond the question. */
export interface LoadFrame {
  /** Start of the last twenty working days, and of the day after them. */
  lately: number;
  today: number;
  /** Period of each person's plan by [manager + 1]; NaN without one. */
  planFrom: Float64Array;
  planTo: Float64Array;
}

export function foldManagerLoad(question: LoadQuestion, frame: LoadFrame): LoadPartial {
  const partial = emptyPartial(question);
  foldDeals(question, frame, partial, foldTasks(question, frame, partial));
  foldContacts(question, partial);
  return partial;
}

function emptyPartial({ data, columns, days, steps }: LoadQuestion): LoadPartial {
  const people = data.managers.length + 1;
  const currencies = data.deals.currencies.length;
  const perPerson = () => new Int32Array(people);
  return {
    open: perPerson(),
    byStage: new Int32Array(people * columns.length),
    amountMinor: new Float64Array(people * currencies),
    amountDeals: new Int32Array(people * currencies),
    withoutTask: perPerson(),
    tasks: perPerson(),
    overdue: perPerson(),
    overdueAges: Array.from({ length: people }, () => []),
    dueSoon: perPerson(),
    doneLately: perPerson(),
    area: new Float64Array(people * (days.starts.length - 1)),
    wholeDays: new Int32Array(people * (days.starts.length - 1)),
    arrivals: perPerson(),
    departures: perPerson(),
    closed: new Int32Array(people * 2),
    wonInPlan: new Float64Array(people),
    deals: new Int32Array(3),
    tasksDone: 0,
    contacts: 0,
    contactsCreated: 0,
    created: new Int32Array(steps.length),
    won: new Int32Array(steps.length),
    wonMinor: new Float64Array(steps.length * currencies),
    wonDeals: new Int32Array(steps.length * currencies),
    tasksWithoutDue: 0,
    tasksWithoutDeal: 0,
  };
}

function foldDeals(question: LoadQuestion, frame: LoadFrame, partial: LoadPartial, hasTask: Uint8Array): void {
  foldOpen(question, partial, hasTask);
  foldClosed(question, frame, partial);
  foldCreated(question, partial);
}

/** Stretches lie in the order of their ends, deals in that of their histories: each is read in its own. */
function foldOpen(question: LoadQuestion, partial: LoadPartial, hasTask: Uint8Array): void {
  const { data, scope, at, days, chosen } = question;
  const { from } = scope;
  const { arrivals, departures } = partial;
  const owners = new Int16Array(data.deals.length).fill(NOT_OPEN);
  const addArea = createSpread(days.starts, partial.area, partial.wholeDays);
  const stretches = stretchesOf(data, chosen);
  eachStretchWithin(stretches, countedStretches(question, stretches), Math.min(from, at), at, (deal, owner, start, end, isOpen) => {
    addArea(owner + 1, start, end);
    if (start >= from && start < at) arrivals[owner + 1]!++;
    if (isOpen) owners[deal] = owner;
    else if (end < at) departures[owner + 1]!++;
  });
  addOpen(question, partial, hasTask, owners);
}

const NOT_OPEN = -2;

/** @param owners of open deals, by deal. */
function addOpen(question: LoadQuestion, partial: LoadPartial, hasTask: Uint8Array, owners: Int16Array): void {
  const { data, at, columnOf, columns } = question;
  const { amountMinor, currency, currencies } = data.deals;
  // Where a filter has had to look at all deals, it is known where each stands.
  const stages = countsEverything(question) ? null : question.states.stage;
  const { open, byStage, withoutTask, amountMinor: minor, amountDeals, deals } = partial;
  for (let deal = 0; deal < owners.length; deal++) {
    if (owners[deal] === NOT_OPEN) continue;
    const column = columnOf[stages === null ? stageAt(data, deal, at) : stages[deal]!]!;
    if (column < 0) continue;
    const person = owners[deal]! + 1;
    deals[OPEN]!++;
    open[person]!++;
    byStage[person * columns.length + column]!++;
    if (hasTask[deal] === 0) withoutTask[person]!++;
    const amount = amountMinor[deal]!;
    if (amount !== amount) continue;
    minor[person * currencies.length + currency[deal]!]! += amount;
    amountDeals[person * currencies.length + currency[deal]!]!++;
  }
}

function foldClosed(question: LoadQuestion, frame: LoadFrame, partial: LoadPartial): void {
  const { data, at, scope } = question;
  const visits = closedVisitsOf(data);
  const { outcome, until, closedAt } = visits;
  const counts = countsEverything(question) ? null : countsClosed(question, visits);
  const firstClose = frame.planFrom.reduce((first, instant) => (instant < first ? instant : first), scope.from);
  const end = placeAfter(visits.at, at);
  if (counts === null) countClosed(visits, end, at, partial);
  for (let place = counts === null ? placeOfInstant(visits.at, firstClose) : 0; place < end; place++) {
    if (until[place]! <= at) continue;
    if (counts !== null) {
      if (!counts(place)) continue;
      partial.deals[outcome[place]!]!++;
    }
    if (closedAt[place]! >= firstClose) addClosed(question, frame, partial, visits, place);
  }
}

/** Whether a visit counts: by its stage, its deal and who was responsible at the close. */
function countsClosed(question: LoadQuestion, visits: ClosedVisits): (place: number) => boolean {
  const { data, at, isInScope, filter } = question;
  const { people } = countedOf(question);
  const { deal, stage } = visits;
  return (place) =>
    isInScope[stage[place]!] === 1 && filter.isChosen(deal[place]!) && people[ownerOfClosed(data, visits, place, at) + 1] === 1;
}

/** All deals won and lost at an instant: those whose closed visits had begun, but for visits that had ended. */
function countClosed({ wonBefore, ended, until, outcome }: ClosedVisits, end: number, at: number, { deals }: LoadPartial): void {
  deals[WON] = wonBefore[end]!;
  deals[LOST] = end - wonBefore[end]!;
  for (const place of ended) if (place < end && until[place]! <= at) deals[outcome[place]!]!--;
}

function addClosed(question: LoadQuestion, frame: LoadFrame, partial: LoadPartial, visits: ClosedVisits, place: number): void {
  const { data, scope, at } = question;
  const deal = visits.deal[place]!;
  const person = ownerOfClosed(data, visits, place, at) + 1;
  const isWon = visits.outcome[place] === WON;
  const closedAt = visits.closedAt[place]!;
  if (closedAt >= scope.from && closedAt < at) partial.closed[person * 2 + (isWon ? 0 : 1)]!++;
  const isInPlan = closedAt >= frame.planFrom[person]! && closedAt < frame.planTo[person]!;
  if (!isWon || !(isInPlan || closedAt >= scope.from)) return;
  const amount = data.deals.amountMinor[deal]!;
  const currency = data.deals.currency[deal]!;
  const isOwn = data.deals.currencies[currency] === data.account.currency;
  if (isInPlan && isOwn && amount === amount) partial.wonInPlan[person]! += amount;
  const step = stepAt(question, closedAt);
  if (step < 0) return;
  partial.won[step]!++;
  if (amount !== amount) return;
  partial.wonMinor[step * data.deals.currencies.length + currency]! += amount;
  partial.wonDeals[step * data.deals.currencies.length + currency]!++;
}

/** A deal is there from its creation on, so that without a filter places in the order of creation tell how many there were. */
function foldCreated(question: LoadQuestion, { created }: LoadPartial): void {
  const { data, at, steps } = question;
  const counts = countsEverything(question) ? null : countedOf(question).deals;
  const creations = creationsOf(data);
  const now = placeAfter(creations.at, at);
  steps.forEach(({ from, to }, step) => {
    const begin = placeOfInstant(creations.at, from);
    const end = Math.max(begin, Math.min(now, placeOfInstant(creations.at, to)));
    if (counts === null) created[step] = end - begin;
    else for (let place = begin; place < end; place++) created[step]! += counts[creations.deal[place]!]!;
  });
}

/**
 * Spreads the time of stretches over parts of time, days or months: the first and the last in milliseconds, those
 * between as whole ones. Both by [person][part].
 * @param starts of the parts, one more than there are; the last is where the last part ends.
 */
export function createSpread(starts: Float64Array, area: Float64Array, wholeParts: Int32Array) {
  const size = starts.length - 1;
  return (person: number, start: number, end: number): void => {
    const begin = Math.max(start, starts[0]!);
    if (end <= begin) return;
    const first = partAt(starts, begin);
    const last = partAt(starts, end);
    const row = person * size;
    if (first === last) {
      area[row + first]! += end - begin;
      return;
    }
    area[row + first]! += starts[first + 1]! - begin;
    area[row + last]! += end - starts[last]!;
    wholeParts[row + first + 1]!++;
    wholeParts[row + last]!--;
  };
}

/** Which part an instant lies in; the last one for its end and what is later. Parts are about alike, so a guess is near. */
export function partAt(starts: Float64Array, instant: number): number {
  const size = starts.length - 1;
  const guess = ((instant - starts[0]!) / (starts[size]! - starts[0]!)) * size;
  let part = Math.max(0, Math.min(size - 1, Math.floor(guess)));
  while (part > 0 && starts[part]! > instant) part--;
  while (part < size - 1 && starts[part + 1]! <= instant) part++;
  return part;
}

/** Which step of the trend an instant lies in; −1 outside, and for what has not happened yet. */
export function stepAt({ steps, at }: LoadQuestion, instant: number): number {
  if (!(instant <= at) || steps.length === 0 || instant < steps[0]!.from) return -1;
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle]!.from <= instant) low = middle;
    else high = middle - 1;
  }
  return instant < steps[low]!.to ? low : -1;
}

/** Counts tasks; tells for each deal whether one is open on it. */
function foldTasks(question: LoadQuestion, frame: LoadFrame, partial: LoadPartial): Uint8Array {
  const { data, at } = question;
  const { deal } = data.tasks;
  const spans = taskSpansOf(data);
  const counts = countedTasks(question);
  const hasTask = new Uint8Array(data.deals.length);
  eachSpan(spans, at, at, (place) => {
    if (spans.end[place] === at) return;
    const task = spans.task[place]!;
    if (deal[task]! >= 0) hasTask[deal[task]!] = 1;
    if (counts === null || counts[task] === 1) addOpenTask(question, partial, task);
    else if (isLeftOut(question, task)) partial.tasksWithoutDeal++;
  });
  foldDoneTasks(question, frame, partial, spans);
  return hasTask;
}

function foldDoneTasks(question: LoadQuestion, { lately, today }: LoadFrame, partial: LoadPartial, spans: TaskSpans): void {
  const { at } = question;
  const counts = countedTasks(question);
  const end = placeAfter(spans.end, at);
  const isDone = (place: number) => spans.start[place]! <= at && (counts === null || counts[spans.task[place]!] === 1);
  if (counts === null) partial.tasksDone = end - spans.reversed.filter((place) => place < end && spans.start[place]! > at).length;
  else partial.tasksDone = countDone(question, counts);
  const endLately = placeOfInstant(spans.end, today);
  for (let place = placeOfInstant(spans.end, lately); place < endLately; place++) {
    if (isDone(place)) partial.doneLately[spans.doer[place]! + 1]!++;
  }
}

function countDone({ data: { tasks }, at }: LoadQuestion, counts: Uint8Array): number {
  const { createdAt, completedAt } = tasks;
  let done = 0;
  for (let task = 0; task < counts.length; task++) if (counts[task] === 1 && completedAt[task]! <= at && createdAt[task]! <= at) done++;
  return done;
}

function addOpenTask(question: LoadQuestion, partial: LoadPartial, task: number): void {
  const { tasks } = question.data;
  const person = tasks.manager[task]! + 1;
  partial.tasks[person]!++;
  if (isOverdue(question, task)) {
    partial.overdue[person]!++;
    partial.overdueAges[person]!.push(Math.round((question.at - tasks.dueAt[task]!) / 1000));
  } else if (isDueSoon(question, task)) partial.dueSoon[person]!++;
  if (tasks.dueAt[task] !== tasks.dueAt[task]) partial.tasksWithoutDue++;
}

function foldContacts({ data, at, scope, filter }: LoadQuestion, partial: LoadPartial): void {
  const { managerId, createdAt } = data.contacts.columns as unknown as { managerId: KeyColumn; createdAt: InstantColumn };
  for (let contact = 0; contact < data.contacts.length; contact++) {
    const person = managerId.values[contact]!;
    if (!filter.isSelected(person) || !filter.passesPerson(person) || createdAt.values[contact]! > at) continue;
    partial.contacts++;
    if (createdAt.values[contact]! >= scope.from && createdAt.values[contact]! < at) partial.contactsCreated++;
  }
}

/** The partial of two disjoint sets of records of one company and question. */
export function mergeLoadPartials(a: LoadPartial, b: LoadPartial): LoadPartial {
  const merged: Record<string, unknown> = {};
  for (const [name, left] of Object.entries(a)) {
    const right = b[name as keyof LoadPartial];
    merged[name] =
      typeof left === 'number'
        ? left + (right as number)
        : Array.isArray(left)
          ? left.map((list: number[], i) => [...list, ...(right as number[][])[i]!])
          : (left as Float64Array).map((value, i) => value + (right as Float64Array)[i]!);
  }
  return merged as unknown as LoadPartial;
}
