/** Goals: whose they are, what they count, and by which records. What a figure and the list behind it share. */
import { actsOf } from './acts.ts';
import { eachOfGroups, hasTalk, isMissedCall } from './calls.ts';
import type { Dataset } from './dataset.ts';
import { parseDay, type Day } from './day.ts';
import { LOST, WON } from './deal-paths.ts';
import type { DealStates } from './deal-states.ts';
import { firstRepliesOf, replyMinutes } from './first-replies.ts';
import { placeOfInstant } from './instants.ts';
import { toMinor } from './money.ts';
import type { GoalRecord } from './records.ts';
import type { TimeZone } from './time-zone.ts';

export type GoalMetric = GoalRecord['metric'];

/**
 * How a metric comes about: `count` adds up acts, `sum` adds up what they are worth, `share` is a part of a whole, `level` is how
 * much there is at a moment, `median` the middle of durations.
 */
export type GoalForm = 'count' | 'sum' | 'share' | 'level' | 'median';

export const goalForms: Readonly<Record<GoalMetric, GoalForm>> = {
  calls: 'count',
  conversations: 'count',
  'talk-time': 'sum',
  'deals-created': 'count',
  'deals-won': 'count',
  'revenue-won': 'sum',
  'stage-reached': 'count',
  'tasks-done': 'count',
  meetings: 'count',
  conversion: 'share',
  'overdue-tasks': 'level',
  'first-reply': 'median',
};

/** What a figure is given in: amounts in minor units of the account's currency, durations in milliseconds. */
export type GoalUnit = 'count' | 'money' | 'duration' | 'share';

export const unitOfGoal = (metric: GoalMetric): GoalUnit =>
  metric === 'revenue-won'
    ? 'money'
    : metric === 'talk-time' || metric === 'first-reply'
      ? 'duration'
      : metric === 'conversion'
        ? 'share'
        : 'count';

/** Less is better. */
export const isLowerBetter = (metric: GoalMetric): boolean => metric === 'overdue-tasks' || metric === 'first-reply';

const dealMetrics: readonly GoalMetric[] = ['deals-created', 'deals-won', 'revenue-won', 'stage-reached', 'conversion'];

/** Made of deals and stages, so that the choice of a pipeline is about it. */
export const isOfDeals = (metric: GoalMetric): boolean => dealMetrics.includes(metric);

/** Days of a goal, and their instants in a zone. */
export function spanOf(goal: GoalRecord, zone: TimeZone): { fromDay: Day; toDay: Day; from: number; to: number } {
  const [fromDay, toDay] = [parseDay(goal.from)!, parseDay(goal.to)!];
  return { fromDay, toDay, from: zone.startOfDay(fromDay), to: zone.startOfDay(toDay) };
}

const MINUTE = 60_000;

/** A target as figures are given; null where it is no number that money can be. */
export function targetOf(metric: GoalMetric, target: number, currency: string): number | null {
  const unit = unitOfGoal(metric);
  return unit === 'money' ? toMinor(target, currency) : unit === 'duration' ? target * MINUTE : target;
}

/** The target of the whole period as it stands on a day: the last one that is in force by then. */
export function targetOn({ target, changes }: GoalRecord, day: Day): number {
  const inForce = (changes ?? [])
    .map((change) => ({ from: parseDay(change.on)!, target: change.target }))
    .filter(({ from }) => from <= day);
  return inForce.length === 0 ? target : inForce.reduce((last, one) => (one.from >= last.from ? one : last)).target;
}

/** Which acts are asked for. */
export interface GoalAsk {
  metric: GoalMetric;
  /** For `stage-reached`: place in `Dataset.stages`. */
  stage: number;
  /** Only deals of this pipeline, by its place; −1 for all. */
  pipeline: number;
  /** Talk of a conversation, seconds. */
  minTalkSeconds: number;
  /** Which deals count, by their responsible; null where all do. */
  passes: ((deal: number, owner: number) => boolean) | null;
}

/**
 * @param row of the deals, tasks, calls or acts, by `rowsOfGoal`. @param manager who is credited: manager code, −1 for nobody.
 * @param value 1 for counts, minor units, milliseconds; for a share 1 or 0; NaN for a won deal whose amount does not count.
 */
export type FoundAct = (row: number, manager: number, at: number, value: number) => void;

/** What the rows of a metric are. */
export const rowsOfGoal = (metric: GoalMetric): 'deals' | 'tasks' | 'calls' | 'acts' =>
  isOfDeals(metric)
    ? 'deals'
    : metric === 'first-reply'
      ? 'acts'
      : ['tasks-done', 'meetings', 'overdue-tasks'].includes(metric)
        ? 'tasks'
        : 'calls';

/** Calls `found` for each act that a metric counts, up to the moment of the states, in no order. Not for levels. */
export function eachGoalAct(data: Dataset, states: DealStates, ask: GoalAsk, found: FoundAct): void {
  if (isOfDeals(ask.metric)) eachDeal(data, states, ask, found);
  else if (rowsOfGoal(ask.metric) === 'calls') eachCall(data, states.now, ask, found);
  else if (ask.metric === 'first-reply') eachReply(data, states.now, ask, found);
  else eachTask(data, states.now, ask, found);
}

/** Whether a deal is one of those that a goal is about. */
export const countsGoalDeal = (data: Dataset, states: DealStates, { pipeline, passes }: GoalAsk, deal: number): boolean =>
  states.exists[deal] === 1 &&
  (pipeline < 0 || data.stages[states.stage[deal]!]!.pipeline === pipeline) &&
  (passes === null || passes(deal, states.owner[deal]!));

function eachDeal(data: Dataset, states: DealStates, ask: GoalAsk, found: FoundAct): void {
  const { metric, stage } = ask;
  const { createdAt, amountMinor, currency, currencies } = data.deals;
  const isOwn = Uint8Array.from(currencies, (code) => Number(code === data.account.currency));
  const { outcome, owner, closedAt, now } = states;
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (!countsGoalDeal(data, states, ask, deal)) continue;
    const by = owner[deal]!;
    if (metric === 'deals-created') {
      if (createdAt[deal]! <= now) found(deal, by, createdAt[deal]!, 1);
    } else if (metric === 'stage-reached') {
      const at = firstEntry(data, deal, stage, now);
      if (at === at) found(deal, by, at, 1);
    } else if (metric === 'conversion') {
      if (outcome[deal] === WON || outcome[deal] === LOST) found(deal, by, closedAt[deal]!, Number(outcome[deal] === WON));
    } else if (outcome[deal] === WON) {
      const isCounted = metric === 'deals-won' || isOwn[currency[deal]!] === 1;
      found(deal, by, closedAt[deal]!, metric === 'deals-won' ? 1 : isCounted ? amountMinor[deal]! : NaN);
    }
  }
}

/** NaN where the deal has not been there by now. Without any history only the present stage is known, and not since when. */
function firstEntry({ visits, hasHistory }: Dataset, deal: number, stage: number, now: number): number {
  if (!hasHistory) return NaN;
  for (let visit = visits.offset[deal]!; visit < visits.offset[deal + 1]! && visits.at[visit]! <= now; visit++) {
    if (visits.stage[visit] === stage) return visits.at[visit]!;
  }
  return NaN;
}

/** Calls made or answered. */
function eachCall({ calls }: Dataset, now: number, { metric, minTalkSeconds, passes }: GoalAsk, found: FoundAct): void {
  const least = metric === 'conversations' ? minTalkSeconds : 0;
  const counts = (call: number): boolean => {
    if (calls.at[call]! > now || isMissedCall(calls, call)) return false;
    if (metric !== 'calls' && !hasTalk(calls, call, least)) return false;
    return passes === null || (calls.deal[call]! >= 0 && passes(calls.deal[call]!, calls.manager[call]!));
  };
  eachOfGroups(calls, counts, (call) =>
    found(call, calls.manager[call]!, calls.at[call]!, metric === 'talk-time' ? calls.talkSeconds[call]! * 1000 : 1),
  );
}

/** Tasks done, credited to who did them. */
function eachTask({ tasks }: Dataset, now: number, { metric, passes }: GoalAsk, found: FoundAct): void {
  const { completedAt, completedBy, manager, deal } = tasks;
  for (let task = 0; task < tasks.length; task++) {
    if (!(completedAt[task]! <= now)) continue;
    if (metric === 'meetings' && tasks.kindOf(task) !== 'meeting') continue;
    const by = completedBy[task]! < 0 ? manager[task]! : completedBy[task]!;
    if (passes === null || (deal[task]! >= 0 && passes(deal[task]!, by))) found(task, by, completedAt[task]!, 1);
  }
}

/** Business time from the deal's creation to the first reply. */
function eachReply(data: Dataset, now: number, { passes }: GoalAsk, found: FoundAct): void {
  const { at, by, deal } = actsOf(data);
  const replies = firstRepliesOf(data);
  const minutesOf = replyMinutes(data, data.zone);
  const end = placeOfInstant(replies, placeOfInstant(at, now + 1));
  for (let reply = 0; reply < end; reply++) {
    const act = replies[reply]!;
    if (passes === null || passes(deal[act]!, by[act]!)) found(act, by[act]!, at[act]!, minutesOf(reply) * MINUTE);
  }
}

/** Calls `found` for each task that was overdue at some time up to `now`: from when, and until when, Infinity while it is. */
export function eachOverdue(
  { tasks }: Dataset,
  now: number,
  { passes }: GoalAsk,
  found: (task: number, manager: number, from: number, until: number) => void,
): void {
  const { createdAt, dueAt, completedAt, manager, deal } = tasks;
  for (let task = 0; task < tasks.length; task++) {
    const from = Math.max(createdAt[task]!, dueAt[task]!);
    const until = completedAt[task]! <= now ? completedAt[task]! : Infinity;
    if (!(from <= now) || !(until > from)) continue;
    if (passes === null || (deal[task]! >= 0 && passes(deal[task]!, manager[task]!))) found(task, manager[task]!, from, until);
  }
}

/** Whether a task is overdue at a moment: due before it, and not done by it. */
export const isOverdueAt = ({ tasks }: Dataset, task: number, from: number, until: number, at: number): boolean =>
  tasks.dueAt[task]! < at && from <= at && !(until <= at);
