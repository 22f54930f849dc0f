/**
 * What people and robots did, each act once and in the order of time. Deals, stage changes, tasks and calls are the acts;
 * an event that tells the same is left out, every other event is an act of its own kind.
 */
import { ActCollector, BY, DEAL, Work, type ActColumns } from './act-collector.ts';
import { hasTalk, missedCalls } from './calls.ts';
import type { Dataset } from './dataset.ts';
import { keepOnce } from './keep.ts';

/** Kinds that come from other records than events; events add theirs. */
export const actKinds = [
  'deal-created',
  'deal-stage-changed',
  'deal-won',
  'deal-lost',
  'task-created',
  'task-completed',
  'call-in',
  'call-out',
] as const;

/** Where an act was found, and what `Acts.row` counts in: a deal, a visit, a task, a call or an event. */
export type ActSource = (typeof actSources)[number];
export const actSources = ['deal', 'visit', 'task', 'call', 'event'] as const;

/** Acts as columns, ascending by instant; at one instant in the order of `actSources`, then of rows. */
export interface Acts extends ActColumns {
  /** Epoch milliseconds, ascending. */
  at: Float64Array;
  /** Place in `kinds`. */
  kind: Uint16Array;
  /** `actKinds` first, then the kinds of events. */
  kinds: readonly string[];
  /** Who acted: manager code, −1 for a robot or nobody known. */
  by: Int32Array;
  /** Row of the deal, −1 for none. */
  deal: Int32Array;
  /** Place in `actSources`. */
  source: Uint8Array;
  /** Row in its source. */
  row: Int32Array;
  /** What it counts as in somebody's work, a code of `workOf`. */
  work: Uint16Array;
  /** Events that told what another record tells. */
  repeated: number;
}

/** The acts of a company, put in order once. */
export const actsOf = keepOnce(collect);

type Kind = (typeof actKinds)[number];
const codeOf = (kind: Kind): number => actKinds.indexOf(kind);

function collect(data: Dataset): Acts {
  const { deals, visits, tasks, calls, events } = data;
  const found = new ActCollector(deals.length * 2 + visits.at.length + tasks.length * 2 + calls.length + events.length);
  addDeals(found, data);
  if (data.hasHistory) addVisits(found, data);
  addTasks(found, data);
  addCalls(found, data);
  const kinds = [...actKinds, ...events.kinds.filter((kind) => !(actKinds as readonly string[]).includes(kind))];
  const repeated = addEvents(found, data, kinds);
  return { ...found.inOrder(kinds.length), kinds, repeated };
}

/** Creations; without any history also closings, of which nobody is known to have made them. */
function addDeals(found: ActCollector, { deals, stages, hasHistory }: Dataset): void {
  const created = codeOf('deal-created');
  const closings = closingsOf(stages);
  for (let deal = 0; deal < deals.length; deal++) {
    found.add(0, deal, created, deals.createdAt[deal]!, deals.createdBy[deal]!, deal);
    if (hasHistory) continue;
    const closing = closings[deals.stage[deal]!]!;
    const closedAt = deals.closedAt[deal]!;
    if (closing !== OPEN && closedAt === closedAt) found.add(0, deal, closing, closedAt, -1, deal);
  }
}

const OPEN = 0;

/** By stage: the kind of a move into it that closes a deal, `OPEN` where none does. */
const closingsOf = (stages: Dataset['stages']): Uint16Array =>
  Uint16Array.from(stages, ({ kind }) => (kind === 'open' ? OPEN : codeOf(`deal-${kind}`)));

/** Moves, and closings among them. A deal made as won or lost is closed by who made it. */
function addVisits(found: ActCollector, { deals, visits, stages }: Dataset): void {
  const { offset, stage, at, by } = visits;
  const moved = codeOf('deal-stage-changed');
  const closings = closingsOf(stages);
  for (let deal = 0; deal < deals.length; deal++) {
    let before = OPEN;
    const first = offset[deal]!;
    for (let visit = first; visit < offset[deal + 1]!; visit++) {
      const closing = closings[stage[visit]!]!;
      const isClosing = closing !== OPEN && closing !== before;
      before = closing;
      if (visit === first && !isClosing) continue;
      found.add(1, visit, isClosing ? closing : moved, at[visit]!, visit === first ? deals.createdBy[deal]! : by[visit]!, deal);
    }
  }
}

function addTasks(found: ActCollector, { tasks }: Dataset): void {
  const { createdAt, createdBy, completedAt, completedBy, manager, deal, dueAt } = tasks;
  const [created, completed] = [codeOf('task-created'), codeOf('task-completed')];
  for (let task = 0; task < tasks.length; task++) {
    found.add(2, task, created, createdAt[task]!, createdBy[task]!, deal[task]!);
    if (!(completedAt[task]! === completedAt[task]!)) continue;
    const by = completedBy[task]! < 0 ? manager[task]! : completedBy[task]!;
    found.add(2, task, completed, completedAt[task]!, by, deal[task]!, completedAt[task]! > dueAt[task]! ? Work.late : Work.asKind);
  }
}

function addCalls(found: ActCollector, { calls }: Dataset): void {
  const { length, direction, at, manager, deal, talkSeconds } = calls;
  const kinds = [codeOf('call-in'), codeOf('call-out')];
  const talks = [Work.talkIn, Work.talkOut];
  const missed = missedCalls(calls);
  for (let call = 0; call < length; call++) {
    const way = direction[call]!;
    const isTalk = talkSeconds[call]! > 0 && hasTalk(calls, call, 0);
    const done = manager[call]! < 0 ? Work.nobodysCall : isTalk ? talks[way]! : Work.asKind;
    found.add(3, call, kinds[way]!, at[call]!, manager[call]!, deal[call]!, missed[call] === 1 ? Work.missed : done);
  }
}

/** @returns how many told what another record tells. */
function addEvents(found: ActCollector, data: Dataset, kinds: readonly string[]): number {
  const { events } = data;
  const codes = events.kinds.map((kind) => kinds.indexOf(kind));
  const repeats = events.kinds.map((kind) => repeatOf(kind, found, data));
  let repeated = 0;
  for (let event = 0; event < events.length; event++) {
    const kind = events.kind[event]!;
    if (repeats[kind]?.(event)) repeated++;
    else found.add(4, event, codes[kind]!, events.at[event]!, events.by[event]!, events.deal[event]!);
  }
  return repeated;
}

/** Whether an event of this kind tells of what is among the acts already; null for kinds that no other record tells of. */
function repeatOf(kind: string, found: ActCollector, { events, hasHistory }: Dataset): ((event: number) => boolean) | null {
  const isOf = (type: string, event: number) => events.row[event]! >= 0 && events.entityTypeOf(event) === type;
  switch (kind) {
    case 'deal-created':
      return (event) => isOf('deal', event);
    case 'deal-stage-changed':
      // The history of stages is what counts; an event of a move that it has cleaned away is no act.
      return (event) => hasHistory && isOf('deal', event);
    case 'task-created':
    case 'task-completed': {
      const isOfDeal = isAmong(found, kind, DEAL, events.at, events.deal);
      return (event) => isOf('task', event) || isOfDeal(event);
    }
    case 'call-in':
    case 'call-out': {
      const isOfPerson = isAmong(found, kind, BY, events.at, events.by);
      return (event) => isOf('call', event) || isOfPerson(event);
    }
    default:
      return null;
  }
}

/** CRMs keep moments of events to the second. */
const keyOf = (at: number, who: number): number => Math.floor(at / 1000) * 2 ** 22 + who;

/** Whether an act of this kind has the same second and the same deal or person. @param field of these, as its place in `fields`. */
function isAmong(found: ActCollector, kind: Kind, field: number, at: Float64Array, whoOfEvent: Int32Array): (event: number) => boolean {
  const code = codeOf(kind);
  const keys = new Set<number>();
  for (let act = 0; act < found.length; act++) {
    const who = found.fieldOf(act, field);
    if (who >= 0 && found.kindOf(act) === code) keys.add(keyOf(found.at[act]!, who));
  }
  return (event) => whoOfEvent[event]! >= 0 && keys.has(keyOf(at[event]!, whoOfEvent[event]!));
}
