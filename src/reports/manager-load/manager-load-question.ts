/** A question about load with everything looked up: what a figure and the list behind it share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Pipeline } from '../../model/company.ts';
import { isOpenTask } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfMonth, startOfWeek, type Day } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import type { ManagerLoadOptions } from './manager-load-schema.ts';

export interface LoadQuestion {
  data: Dataset;
  scope: ResolvedScope;
  options: ManagerLoadOptions;
  zone: TimeZone;
  /** The period's end, or now while it runs. */
  at: number;
  /** The one asked about, null for all. */
  chosen: Pipeline | null;
  pipelines: readonly Pipeline[];
  /** 1 for each stage of these pipelines, by its place in `Dataset.stages`. */
  isInScope: Uint8Array;
  /** Column of each stage among the live ones, an archived one that of the live one below; −1 outside. */
  columnOf: Int16Array;
  columns: { pipeline: Pipeline; stage: Pipeline['stages'][number] }[];
  filter: DealFilter;
  /** Of all deals at `at`: found when first asked for, since a question about everything needs none. */
  readonly states: DealStates;
  /** Starts of the period's days up to the day after `at`. */
  days: DayGrid;
  /** End of the fifth working day, that of `at` included. */
  soonEnd: number;
  unit: 'day' | 'week' | 'month';
  steps: readonly Step[];
}

/** A step of the trend, within the period. */
export interface Step {
  fromDay: Day;
  toDay: Day;
  from: number;
  to: number;
}

export interface DayGrid {
  first: Day;
  /** One more than there are days: the last entry is where the last day ends. */
  starts: Float64Array;
}

/** Days of history that matter at most. */
const LONGEST = 3660;
/** Steps of a trend at most, before a longer unit is taken. */
const MOST_STEPS = 120;
const DAYS_AHEAD = 5;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askManagerLoad(data: Dataset, scope: ResolvedScope, options: ManagerLoadOptions = {}): LoadQuestion {
  const zone = createTimeZone(scope.timeZone);
  const at = Math.min(scope.to, scope.now);
  const chosen = pipelineOf(data, scope.pipelineId);
  const pipelines = chosen ? [chosen] : data.pipelines;
  const isInScope = new Uint8Array(data.stages.length);
  const columnOf = new Int16Array(data.stages.length).fill(-1);
  const columns: LoadQuestion['columns'] = [];
  for (const pipeline of pipelines) {
    for (const stage of pipeline.stages) {
      isInScope[stage.index] = 1;
      if (stage.kind !== 'open') continue;
      columnOf[stage.index] = columns.length + Math.max(0, stage.level - 1);
    }
    columns.push(...pipeline.live.map((stage) => ({ pipeline, stage })));
  }
  const days = toDays(scope, zone, at);
  const { unit, steps } = toSteps(scope, zone, at, options.unit);
  return {
    ...{ data, scope, options, zone, at, chosen, pipelines, isInScope, columnOf, columns, days, unit, steps },
    filter: createDealFilter(data, scope),
    get states() {
      return dealStates(data, at);
    },
    soonEnd: zone.startOfDay(workingDaysAhead(data, zone.dayOf(at), DAYS_AHEAD)),
  };
}

/** The day after so many working days from `day` on; as many days where a calendar knows no work. */
function workingDaysAhead(data: Dataset, day: Day, count: number): Day {
  let end = day;
  for (let left = count; left > 0 && end < day + 60; end++) if (data.calendar.isWorkingDay(end)) left--;
  return end;
}

function toDays(scope: ResolvedScope, zone: TimeZone, at: number): DayGrid {
  const last = zone.dayOf(at);
  const first = Math.max(last - LONGEST, Math.min(scope.fromDay, last));
  return { first, starts: Float64Array.from({ length: last - first + 2 }, (_, i) => zone.startOfDay(first + i)) };
}

const nextOf: Record<LoadQuestion['unit'], (day: Day) => Day> = {
  day: (day) => day + 1,
  week: (day) => startOfWeek(day) + 7,
  month: (day) => startOfMonth(day, 1),
};

function toSteps(
  scope: ResolvedScope,
  zone: TimeZone,
  at: number,
  wanted: LoadQuestion['unit'] | undefined,
): Pick<LoadQuestion, 'unit' | 'steps'> {
  const length = scope.toDay - scope.fromDay;
  const units = (['day', 'week', 'month'] as const).slice(
    wanted ? ['day', 'week', 'month'].indexOf(wanted) : length <= 31 ? 0 : length <= 190 ? 1 : 2,
  );
  const unit = units.find((one) => length / { day: 1, week: 7, month: 30 }[one] <= MOST_STEPS) ?? 'month';
  const steps: Step[] = [];
  for (let day = Math.max(scope.fromDay, zone.dayOf(at) - LONGEST); day < scope.toDay && zone.startOfDay(day) < at;) {
    const toDay = Math.min(nextOf[unit](day), scope.toDay);
    steps.push({ fromDay: day, toDay, from: zone.startOfDay(day), to: zone.startOfDay(toDay) });
    day = toDay;
  }
  return { unit, steps };
}

export const isOverdue = ({ data: { tasks }, at }: LoadQuestion, task: number): boolean => tasks.dueAt[task]! < at;

export const isDueSoon = ({ data: { tasks }, at, soonEnd }: LoadQuestion, task: number): boolean =>
  tasks.dueAt[task]! >= at && tasks.dueAt[task]! <= soonEnd;

/** 1 for each deal with an open task, whoever is to do it. */
export function dealsWithTask(question: LoadQuestion): Uint8Array {
  const { tasks, deals } = question.data;
  const has = new Uint8Array(deals.length);
  for (let task = 0; task < tasks.length; task++) if (tasks.deal[task]! >= 0 && isOpenTask(question, task)) has[tasks.deal[task]!] = 1;
  return has;
}
