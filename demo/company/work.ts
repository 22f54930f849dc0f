/** What people do around their deals: tasks, calls, events. */
import { parseDay } from '../../src/model/day.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import type { DealHistory } from './deals.ts';
import type { Random } from './random.ts';
import { stories } from './stories.ts';
import { atWork, minutesLater, zone } from './working-time.ts';

type Task = NonNullable<CompanyRecords['tasks']>[number];
type Call = NonNullable<CompanyRecords['calls']>[number];
type Event = NonNullable<CompanyRecords['events']>[number];

const DAY = 86_400_000;

export interface Work {
  tasks: Task[];
  calls: Call[];
  events: Event[];
}

/** One in so many answered calls keeps its recording in the demo. */
const RECORDED = 0.4;

export function makeWork(random: Random, { deals, stageChanges }: DealHistory, asOf: number): Work {
  const work: Work = { tasks: [], calls: [], events: [] };
  const closedAt = new Map(deals.map((deal) => [deal.id, (deal.closedAt as number | null) ?? asOf]));
  for (const deal of deals) {
    const end = Math.min(asOf, closedAt.get(deal.id)!);
    addFirstCall(work, random, deal, asOf);
    addTasks(work, random, deal, end, asOf);
    addMessages(work, random, deal, end);
  }
  for (const change of stageChanges)
    if (random.chance(0.25) && change.by) addCall(work, random, change.at as number, change.by as number, change.dealId as number);
  return work;
}

type Deal = CompanyRecords['deals'][number];

function addFirstCall(work: Work, random: Random, deal: Deal, asOf: number): void {
  const hasFallen = (deal.createdAt as number) >= zone.startOfDay(parseDay(stories.firstCallsFall.from)!);
  if (!random.chance(hasFallen ? 0.8 * (1 - stories.firstCallsFall.by) : 0.8)) return;
  const at = atWork(minutesLater(deal.createdAt as number, random.spread(25, 1.1)), random);
  if (at <= asOf && deal.managerId !== null)
    addCall(work, random, at, deal.managerId as number, deal.id as number, deal.contactId as number | null);
}

function addCall(work: Work, random: Random, at: number, managerId: number, dealId: number, contactId: number | null = null): void {
  const id = work.calls.length + 1;
  const direction = random.chance(0.35) ? 'in' : 'out';
  const isAnswered = random.chance(direction === 'in' ? 0.86 : 0.62);
  work.calls.push({
    id,
    managerId,
    at,
    direction,
    ringSeconds: random.integer(3, 28),
    talkSeconds: isAnswered ? Math.round(random.spread(95, 0.9)) : 0,
    outcome: isAnswered ? 'answered' : direction === 'in' ? random.pick(['missed', 'abandoned']) : random.pick(['not-reached', 'busy']),
    phone: `+7${random.integer(900, 999)}${String(random.integer(0, 9_999_999)).padStart(7, '0')}`,
    contactId,
    dealId,
    groupId: null,
    recordingUrl: isAnswered && random.chance(RECORDED) ? `/recordings/${id % 12}.wav` : null,
  });
}

function addTasks(work: Work, random: Random, deal: Deal, end: number, asOf: number): void {
  const isOverloaded = deal.managerId === stories.overloaded.managerId;
  for (let at = deal.createdAt as number; at < end;) {
    const createdAt = atWork(minutesLater(at, random.spread(30, 0.5)), random);
    const dueAt = createdAt + random.spread(isOverloaded ? 5 : 4, 0.5) * DAY;
    const laterDone = atWork(
      dueAt + (random.chance(isOverloaded ? 0.5 : 0.15) ? random.spread(isOverloaded ? 9 : 2, 0.6) : -random.next() * 2) * DAY,
      random,
    );
    if (createdAt >= end) break;
    // What is left to do when a deal is closed is closed with it.
    const doneAt = Math.min(laterDone, end < asOf ? end : Infinity);
    const isDone = doneAt <= asOf;
    work.tasks.push({
      id: work.tasks.length + 1,
      managerId: deal.managerId ?? null,
      dealId: deal.id,
      kind: random.weighted([
        ['call', 60],
        ['meeting', 12],
        ['mail', 28],
      ]),
      createdAt,
      createdBy: random.chance(0.1) ? null : (deal.managerId ?? null),
      dueAt: random.chance(0.3) ? new Date(dueAt).toISOString().slice(0, 10) : Math.round(dueAt / 1000) * 1000,
      completedAt: isDone ? Math.max(createdAt + 60_000, doneAt) : null,
      completedBy: isDone ? (deal.managerId ?? null) : null,
    });
    at = Math.max(createdAt + DAY, doneAt) + random.spread(3, 0.6) * DAY;
  }
}

const messageKinds = [
  ['message-in', 24],
  ['message-out', 26],
  ['mail-out', 20],
  ['mail-in', 14],
  ['note-added', 12],
  ['meeting-held', 4],
] as const;

function addMessages(work: Work, random: Random, deal: Deal, end: number): void {
  const count = Math.min(8, Math.round(random.spread(2.5, 0.6)));
  for (let i = 0; i < count; i++) {
    const at = atWork((deal.createdAt as number) + random.next() * (end - (deal.createdAt as number)), random);
    if (at > end) continue;
    const kind = random.weighted(messageKinds);
    work.events.push({
      id: `e${work.events.length + 1}`,
      at,
      by: kind.endsWith('-in') ? null : (deal.managerId ?? null),
      kind,
      entity: { type: 'deal', id: deal.id },
    });
  }
}
