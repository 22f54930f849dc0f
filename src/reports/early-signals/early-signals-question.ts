/** A question about early signals with everything looked up, and the one walk over cases that counts and lists share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Pipeline, Stage } from '../../model/company.ts';
import { countsDeal, countsTask } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfWeek } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import type { SignalMeasure } from './early-signals-schema.ts';

/** What is watched: a measure, for `stage` with the stage that deals leave. */
export interface WatchedSeries {
  id: string;
  measure: SignalMeasure;
  pipeline: Pipeline | null;
  stage: Stage | null;
}

export interface SignalsQuestion {
  data: Dataset;
  scope: ResolvedScope;
  zone: TimeZone;
  /** The period's end, or now while it runs. */
  at: number;
  pipeline: Pipeline | null;
  isInScope: Uint8Array;
  filter: DealFilter;
  states: DealStates;
  series: readonly WatchedSeries[];
  /** Beginnings of the complete weeks, and the end of the last. */
  starts: Float64Array;
  /** Working days of each week. */
  days: Float64Array;
}

/** Three years: what is older says nothing about today. */
const MOST_WEEKS = 156;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A first call within a working day of nine hours, a first reply within four working hours. */
const CALL_MINUTES = 540;
const REPLY_MINUTES = 240;
/** Seconds from which a call is a conversation. */
const CONVERSATION = 30;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askEarlySignals(data: Dataset, scope: ResolvedScope): SignalsQuestion {
  const zone = createTimeZone(scope.timeZone);
  const at = Math.min(scope.to, scope.now);
  const pipeline = pipelineOf(data, scope.pipelineId);
  const pipelines = pipeline ? [pipeline] : data.pipelines;
  const inScope = new Set(pipelines.flatMap(({ stages }) => stages.map(({ index }) => index)));
  const starts = toWeeks(data, zone, at);
  return {
    ...{ data, scope, zone, at, pipeline, starts },
    isInScope: Uint8Array.from(data.stages, ({ index }) => (inScope.has(index) ? 1 : 0)),
    filter: createDealFilter(data, scope),
    states: dealStates(data, at),
    series: [
      ...(['new-deals', 'first-calls', 'first-reply', 'conversations', 'moves', 'tasks-done', 'late-tasks'] as const).map((measure) => ({
        id: measure,
        measure,
        pipeline: null,
        stage: null,
      })),
      ...pipelines.flatMap((one) =>
        one.live.map((stage) => ({ id: `stage:${one.id}/${stage.id}`, measure: 'stage' as const, pipeline: one, stage })),
      ),
    ],
    days: Float64Array.from({ length: Math.max(0, starts.length - 1) }, (_, week) =>
      data.calendar.workingDays(zone.dayOf(starts[week]!), zone.dayOf(starts[week]!) + 7),
    ),
  };
}

/** From the first week that the records cover wholly to the last that is over. */
function toWeeks(data: Dataset, zone: TimeZone, at: number): Float64Array {
  const end = startOfWeek(zone.dayOf(at));
  const first = data.deals.createdAt.reduce((least, instant) => Math.min(least, instant), at);
  const begin = Math.max(startOfWeek(zone.dayOf(first)) + 7, end - MOST_WEEKS * 7);
  return Float64Array.from({ length: Math.max(0, (end - begin) / 7 + 1) }, (_, week) => zone.startOfDay(begin + week * 7));
}

/**
 * Week of an instant, −1 outside; −1 too for what is not known yet. Weeks are of equal length but for changes of clocks.
 */
export function weekOf({ starts }: Pick<SignalsQuestion, 'starts'>, instant: number): number {
  const last = starts.length - 1;
  if (!(instant >= starts[0]!) || !(instant < starts[last]!)) return -1;
  let week = Math.min(last - 1, Math.floor((instant - starts[0]!) / (7 * DAY)));
  while (starts[week]! > instant) week--;
  while (starts[week + 1]! <= instant) week++;
  return week;
}

/** A case: of a series, in a week, of a person (manager code, −1 for nobody), counted or of the base alone. `row` as its list has it. */
export type FoundCase = (series: number, week: number, person: number, isHit: boolean, row: number) => void;

/** Rows of `new-deals`, `first-calls`, `first-reply` are deals, of `moves` and `stage` visits, else calls or tasks. */
export function eachCase(question: SignalsQuestion, found: FoundCase): void {
  if (question.starts.length < 2) return;
  walkDeals(question, found);
  walkVisits(question, found);
  walkCalls(question, found);
  walkTasks(question, found);
}

const placeOf = ({ series }: SignalsQuestion, measure: SignalMeasure): number => series.findIndex((one) => one.measure === measure);

/** Whether a deal's time is up as of `at`: one that still waits is in no share. */
function walkDeals(question: SignalsQuestion, found: FoundCase): void {
  const { data, zone, at, states } = question;
  const { createdAt } = data.deals;
  const { calls, replies } = firstTouches(question.data);
  const [created, called, replied] = (['new-deals', 'first-calls', 'first-reply'] as const).map((one) => placeOf(question, one));
  const isOver = (from: number, to: number, minutes: number) => data.calendar.businessMinutes(from, to, zone) > minutes;
  // Most have waited too long after the first days already; holidays seldom last longer.
  const within = (from: number, to: number, minutes: number) =>
    to - from <= minutes * MINUTE ||
    (to - from < 30 * DAY && !isOver(from, Math.min(to, from + 4 * DAY), minutes) && !isOver(from, to, minutes));
  for (let deal = 0; deal < data.deals.length; deal++) {
    const from = createdAt[deal]!;
    const week = weekOf(question, from);
    if (week < 0 || !countsDeal(question, deal)) continue;
    const person = states.owner[deal]!;
    found(created!, week, person, true, deal);
    const judge = (series: number, touch: number, minutes: number) => {
      const isHit = touch <= at && within(from, touch, minutes);
      if (isHit || !within(from, at, minutes)) found(series, week, person, isHit, deal);
    };
    judge(called!, calls[deal]!, CALL_MINUTES);
    judge(replied!, replies[deal]!, REPLY_MINUTES);
  }
}

interface Touches {
  calls: Float64Array;
  replies: Float64Array;
}

const touches = new WeakMap<Dataset, Touches>();

/** First call with a deal and first word to its client, by people; Infinity where there was none. No question changes them. */
function firstTouches(data: Dataset): Touches {
  let found = touches.get(data);
  if (!found) touches.set(data, (found = findTouches(data)));
  return found;
}

function findTouches(data: Dataset): Touches {
  const { calls, events, deals } = data;
  const first = { calls: new Float64Array(deals.length).fill(Infinity), replies: new Float64Array(deals.length).fill(Infinity) };
  const touch = (column: Float64Array, deal: number, at: number) => {
    if (at >= deals.createdAt[deal]! && at < column[deal]!) column[deal] = at;
  };
  for (let call = 0; call < calls.length; call++) {
    const deal = calls.deal[call]!;
    if (deal < 0 || calls.manager[call]! < 0) continue;
    touch(first.calls, deal, calls.at[call]!);
    if (calls.direction[call] === 1) touch(first.replies, deal, calls.at[call]!);
  }
  const outward = events.kinds.map((kind) => kind === 'message-out' || kind === 'mail-out' || kind === 'call-out');
  for (let event = 0; event < events.length; event++) {
    const deal = events.deal[event]!;
    if (deal >= 0 && events.by[event]! >= 0 && outward[events.kind[event]!]) touch(first.replies, deal, events.at[event]!);
  }
  return first;
}

/** Moves up by people, and how deals leave each stage: onwards or lost. */
function walkVisits(question: SignalsQuestion, found: FoundCase): void {
  const { data, states } = question;
  if (!data.hasHistory) return;
  const { visits, stages } = data;
  const moves = placeOf(question, 'moves');
  const seriesOf = new Int16Array(stages.length).fill(-1);
  question.series.forEach(({ stage, pipeline }, series) => {
    for (const one of stage ? pipeline!.stages : []) if (one.kind === 'open' && one.level === stage!.level) seriesOf[one.index] = series;
  });
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (!countsDeal(question, deal)) continue;
    for (let visit = visits.offset[deal]! + 1; visit < visits.offset[deal + 1]!; visit++) {
      const week = weekOf(question, visits.at[visit]!);
      if (week < 0) continue;
      const [before, after] = [stages[visits.stage[visit - 1]!]!, stages[visits.stage[visit]!]!];
      if (before.pipeline !== after.pipeline || before.kind !== 'open') continue;
      const isOnwards = after.level > before.level;
      if (isOnwards && visits.by[visit]! >= 0) found(moves, week, visits.by[visit]!, true, visit);
      const series = seriesOf[before.index]!;
      if (series >= 0 && (isOnwards || after.kind === 'lost')) found(series, week, states.owner[deal]!, isOnwards, visit);
    }
  }
}

function walkCalls(question: SignalsQuestion, found: FoundCase): void {
  const { data, filter } = question;
  const { calls } = data;
  const series = placeOf(question, 'conversations');
  for (let call = 0; call < calls.length; call++) {
    const person = calls.manager[call]!;
    if (person < 0 || !(calls.talkSeconds[call]! >= CONVERSATION)) continue;
    const week = weekOf(question, calls.at[call]!);
    if (week < 0 || !filter.isSelected(person) || !filter.passesPerson(person)) continue;
    const deal = calls.deal[call]!;
    if (filter.isAboutDeals && (deal < 0 || !filter.passes(deal, person))) continue;
    found(series, week, person, true, call);
  }
}

function walkTasks(question: SignalsQuestion, found: FoundCase): void {
  const { tasks } = question.data;
  const { createdAt, dueAt, completedAt, completedBy, manager } = tasks;
  const [done, late] = [placeOf(question, 'tasks-done'), placeOf(question, 'late-tasks')];
  for (let task = 0; task < tasks.length; task++) {
    const [doneWeek, dueWeek] = [weekOf(question, completedAt[task]!), weekOf(question, dueAt[task]!)];
    if ((doneWeek < 0 && dueWeek < 0) || !countsTask(question, task)) continue;
    if (doneWeek >= 0) found(done, doneWeek, completedBy[task]! < 0 ? manager[task]! : completedBy[task]!, true, task);
    if (dueWeek >= 0 && createdAt[task]! <= dueAt[task]!) found(late, dueWeek, manager[task]!, !(completedAt[task]! <= dueAt[task]!), task);
  }
}
