/**
 * What people and robots did, each act once and in the order of time. Deals, stage changes, tasks and calls are the acts;
 * an event that tells the same is left out, every other event is an act of its own kind.
 */
import type { Dataset } from './dataset.ts';
import { orderByInstant } from './instants.ts';

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
export interface Acts {
  length: number;
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
  /** Events that told what another record tells. */
  repeated: number;
}

const known = new WeakMap<Dataset, Acts>();

/** The acts of a company, put in order once. */
export function actsOf(data: Dataset): Acts {
  let acts = known.get(data);
  if (!acts) known.set(data, (acts = collect(data)));
  return acts;
}

type Kind = (typeof actKinds)[number];
const codeOf = (kind: Kind): number => actKinds.indexOf(kind);

/** Takes acts in any order. */
class Collector {
  length = 0;
  readonly at: Float64Array;
  readonly kind: Uint16Array;
  readonly by: Int32Array;
  readonly deal: Int32Array;
  readonly source: Uint8Array;
  readonly row: Int32Array;

  constructor(most: number) {
    this.at = new Float64Array(most);
    this.kind = new Uint16Array(most);
    this.by = new Int32Array(most);
    this.deal = new Int32Array(most);
    this.source = new Uint8Array(most);
    this.row = new Int32Array(most);
  }

  add(source: number, row: number, kind: number, at: number, by: number, deal: number): void {
    const { length } = this;
    this.at[length] = at;
    this.kind[length] = kind;
    this.by[length] = by;
    this.deal[length] = deal;
    this.source[length] = source;
    this.row[length] = row;
    this.length++;
  }

  inOrder(): Omit<Acts, 'kinds' | 'repeated'> {
    const { length } = this;
    const order = orderByInstant(this.at.subarray(0, length));
    const take = <A extends Float64Array | Int32Array | Uint16Array | Uint8Array>(values: A, into: A): A => {
      for (let place = 0; place < length; place++) into[place] = values[order[place]!]!;
      return into;
    };
    return {
      length,
      at: take(this.at, new Float64Array(length)),
      kind: take(this.kind, new Uint16Array(length)),
      by: take(this.by, new Int32Array(length)),
      deal: take(this.deal, new Int32Array(length)),
      source: take(this.source, new Uint8Array(length)),
      row: take(this.row, new Int32Array(length)),
    };
  }
}

function collect(data: Dataset): Acts {
  const { deals, visits, tasks, calls, events } = data;
  const found = new Collector(deals.length * 2 + visits.at.length + tasks.length * 2 + calls.length + events.length);
  addDeals(found, data);
  if (data.hasHistory) addVisits(found, data);
  addTasks(found, data);
  addCalls(found, data);
  const kinds = [...actKinds, ...events.kinds.filter((kind) => !(actKinds as readonly string[]).includes(kind))];
  const repeated = addEvents(found, data, kinds);
  return { ...found.inOrder(), kinds, repeated };
}

/** Creations; without any history also closings, of which nobody is known to have made them. */
function addDeals(found: Collector, { deals, stages, hasHistory }: Dataset): void {
  for (let deal = 0; deal < deals.length; deal++) {
    found.add(0, deal, codeOf('deal-created'), deals.createdAt[deal]!, deals.createdBy[deal]!, deal);
    const { kind } = stages[deals.stage[deal]!]!;
    const closedAt = deals.closedAt[deal]!;
    if (!hasHistory && kind !== 'open' && closedAt === closedAt) found.add(0, deal, codeOf(`deal-${kind}`), closedAt, -1, deal);
  }
}

/** Moves, and closings among them. A deal made as won or lost is closed by who made it. */
function addVisits(found: Collector, { deals, visits, stages }: Dataset): void {
  const { offset, stage, at, by } = visits;
  for (let deal = 0; deal < deals.length; deal++) {
    let before = 'open';
    for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) {
      const { kind } = stages[stage[visit]!]!;
      const isFirst = visit === offset[deal];
      const isClosing = kind !== 'open' && kind !== before;
      before = kind;
      if (isFirst && !isClosing) continue;
      const act: Kind = isClosing ? `deal-${kind}` : 'deal-stage-changed';
      found.add(1, visit, codeOf(act), at[visit]!, isFirst ? deals.createdBy[deal]! : by[visit]!, deal);
    }
  }
}

function addTasks(found: Collector, { tasks }: Dataset): void {
  const { createdAt, createdBy, completedAt, completedBy, manager, deal } = tasks;
  for (let task = 0; task < tasks.length; task++) {
    found.add(2, task, codeOf('task-created'), createdAt[task]!, createdBy[task]!, deal[task]!);
    if (!(completedAt[task]! === completedAt[task]!)) continue;
    const by = completedBy[task]! < 0 ? manager[task]! : completedBy[task]!;
    found.add(2, task, codeOf('task-completed'), completedAt[task]!, by, deal[task]!);
  }
}

function addCalls(found: Collector, { calls }: Dataset): void {
  const kinds = [codeOf('call-in'), codeOf('call-out')];
  for (let call = 0; call < calls.length; call++) {
    found.add(3, call, kinds[calls.direction[call]!]!, calls.at[call]!, calls.manager[call]!, calls.deal[call]!);
  }
}

/** @returns how many told what another record tells. */
function addEvents(found: Collector, data: Dataset, kinds: readonly string[]): number {
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
function repeatOf(kind: string, found: Collector, { events, hasHistory }: Dataset): ((event: number) => boolean) | null {
  const isOf = (type: string, event: number) => events.row[event]! >= 0 && events.entityTypeOf(event) === type;
  switch (kind) {
    case 'deal-created':
      return (event) => isOf('deal', event);
    case 'deal-stage-changed':
      // The history of stages is what counts; an event of a move that it has cleaned away is no act.
      return (event) => hasHistory && isOf('deal', event);
    case 'task-created':
    case 'task-completed': {
      const isOfDeal = isAmong(found, [kind], found.deal, events.at, events.deal);
      return (event) => isOf('task', event) || isOfDeal(event);
    }
    case 'call-in':
    case 'call-out': {
      const isOfPerson = isAmong(found, [kind], found.by, events.at, events.by);
      return (event) => isOf('call', event) || isOfPerson(event);
    }
    default:
      return null;
  }
}

/** CRMs keep moments of events to the second. */
const keyOf = (at: number, who: number): number => Math.floor(at / 1000) * 2 ** 22 + who;

/** Whether an act of these kinds has the same second and the same deal or person. */
function isAmong(
  found: Collector,
  kinds: readonly Kind[],
  who: Int32Array,
  at: Float64Array,
  whoOfEvent: Int32Array,
): (event: number) => boolean {
  const codes = kinds.map(codeOf);
  const keys = new Set<number>();
  for (let act = 0; act < found.length; act++) {
    if (who[act]! >= 0 && codes.includes(found.kind[act]!)) keys.add(keyOf(found.at[act]!, who[act]!));
  }
  return (event) => whoOfEvent[event]! >= 0 && keys.has(keyOf(at[event]!, whoOfEvent[event]!));
}
