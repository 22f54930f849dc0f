/** A question about activity with everything looked up: what a figure and the list behind it share. */
import { actsOf, actSources, type Acts } from '../../model/acts.ts';
import { hasTalk, isMissedCall } from '../../model/calls.ts';
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfMonth, startOfWeek, type Day } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { hourFilter, hourSpans } from '../../model/hour-filter.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { firstRepliesOf } from '../../model/first-replies.ts';
import { passedOfDay, presenceOf, presentDays } from '../../model/presence.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import type { ManagerActivityOptions } from './manager-activity-schema.ts';

/** Half-open. */
export interface Step {
  fromDay: Day;
  toDay: Day;
  from: number;
  to: number;
}

export interface ActivityQuestion {
  data: Dataset;
  scope: ResolvedScope;
  zone: TimeZone;
  acts: Acts;
  filter: DealFilter;
  /** Whether an instant is in the scope's hours; null for any. */
  isInHours: ((instant: number) => boolean) | null;
  /** Places `[first, end)` of the period's acts up to now. */
  first: number;
  end: number;
  kind: string;
  unit: 'day' | 'week' | 'month';
  steps: readonly Step[];
  /** Whole weeks before the period's end and before now, ascending. */
  weeks: readonly Step[];
}

const units = ['day', 'week', 'month'] as const;
const daysOf = { day: 1, week: 7, month: 30 };
/** Steps at most, before a longer unit is taken. */
const MOST_STEPS = 93;
const WEEKS = 21;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askManagerActivity(data: Dataset, scope: ResolvedScope, options: ManagerActivityOptions = {}): ActivityQuestion {
  pipelineOf(data, scope.pipelineId);
  const zone = createTimeZone(scope.timeZone);
  const acts = actsOf(data);
  return {
    ...{ data, scope, zone, acts },
    filter: createDealFilter(data, scope),
    isInHours: hourFilter(scope, zone),
    first: placeOfInstant(acts.at, scope.from),
    end: Math.min(placeOfInstant(acts.at, scope.to), placeOfInstant(acts.at, scope.now + 1)),
    kind: options.kind ?? (data.calls.length > 0 ? 'call-out' : data.tasks.length > 0 ? 'task-completed' : 'deal-stage-changed'),
    ...toSteps(scope, zone, options.unit),
    weeks: toWeeks(scope, zone, acts),
  };
}

const nextOf = { day: (day: Day) => day + 1, week: (day: Day) => startOfWeek(day) + 7, month: (day: Day) => startOfMonth(day, 1) };

function toSteps(scope: ResolvedScope, zone: TimeZone, wanted?: ActivityQuestion['unit']): Pick<ActivityQuestion, 'unit' | 'steps'> {
  const length = scope.toDay - scope.fromDay;
  const allowed = units.slice(wanted ? units.indexOf(wanted) : length <= 62 ? 0 : 1);
  const unit = allowed.find((one) => length / daysOf[one] <= MOST_STEPS) ?? 'month';
  const steps: Step[] = [];
  for (let day = scope.fromDay; day < scope.toDay && zone.startOfDay(day) <= scope.now;) {
    const toDay = Math.min(nextOf[unit](day), scope.toDay);
    steps.push(stepOf(zone, day, toDay));
    day = toDay;
  }
  return { unit, steps };
}

const stepOf = (zone: TimeZone, fromDay: Day, toDay: Day): Step => ({
  ...{ fromDay, toDay },
  from: zone.startOfDay(fromDay),
  to: zone.startOfDay(toDay),
});

/** The first week in which somebody acted may have begun before the records did. */
function toWeeks(scope: ResolvedScope, zone: TimeZone, acts: Acts): Step[] {
  if (acts.length === 0) return [];
  const end = startOfWeek(zone.dayOf(Math.min(scope.to, scope.now)));
  const reach = startOfWeek(zone.dayOf(acts.at[0]!)) + 7;
  const weeks: Step[] = [];
  for (let day = Math.max(reach, end - 7 * WEEKS); day < end; day += 7) weeks.push(stepOf(zone, day, day + 7));
  return weeks;
}

export const isFrom = ({ source }: Acts, act: number, name: (typeof actSources)[number]): boolean => actSources[source[act]!] === name;

/** A call from a client with whom nobody talked: nothing that the person did. */
export const isMissed = ({ data, acts }: ActivityQuestion, act: number): boolean =>
  isFrom(acts, act, 'call') && isMissedCall(data.calls, acts.row[act]!);

export const isInHours = ({ acts, isInHours: isIn }: ActivityQuestion, act: number): boolean => isIn === null || isIn(acts.at[act]!);

/** Whether an act is somebody's work that the scope lets through, whichever people it names. */
export function countsAct(question: ActivityQuestion, act: number): boolean {
  const { acts, filter } = question;
  const by = acts.by[act]!;
  if (by < 0 || isMissed(question, act) || !isInHours(question, act)) return false;
  const deal = acts.deal[act]!;
  return filter.isAboutDeals ? deal >= 0 && filter.passes(deal, by) : filter.passesPerson(by);
}

/** A task done after it was due; due at that very moment is in time. */
export const isLate = ({ data: { tasks }, acts }: ActivityQuestion, act: number): boolean =>
  acts.kinds[acts.kind[act]!] === 'task-completed' && isFrom(acts, act, 'task') && acts.at[act]! > tasks.dueAt[acts.row[act]!]!;

/** Seconds of talk of a call, 0 for what is none. */
export const talkOf = ({ data: { calls }, acts }: ActivityQuestion, act: number): number =>
  isFrom(acts, act, 'call') && hasTalk(calls, acts.row[act]!, 0) ? calls.talkSeconds[acts.row[act]!]! : 0;

/** Places `[first, end)` of the acts up to now that lie within `[from, to)` and in the scope's hours. */
export function partsOf({ acts, scope, zone }: ActivityQuestion, from: number, to: number): [first: number, end: number][] {
  const until = Math.min(to, scope.now + 1);
  const placeOf = (instant: number) => placeOfInstant(acts.at, instant);
  return hourSpans(scope, zone, from, until).map(([start, end]) => [placeOf(start), placeOf(end)]);
}

/** The first replies to deals among the period's acts. */
export const repliesWithin = ({ data, first, end }: ActivityQuestion): Int32Array =>
  firstRepliesOf(data).filter((act) => act >= first && act < end);

/** Days that a person has worked in `[fromDay, toDay)` up to now, today by the part of its hours that has passed. */
export function workedDays({ data, zone, scope }: ActivityQuestion, person: number, fromDay: Day, toDay: Day): number {
  const today = zone.dayOf(scope.now);
  const ended = presentDays(data, person, fromDay, Math.min(toDay, today));
  if (today < fromDay || today >= toDay) return ended;
  return ended + presenceOf(data, person, today) * passedOfDay(data, person, scope.now, zone);
}
