/** A question about the business with everything looked up: what a card and the list behind it share. */
import { pipelineOf } from '../../model/chosen.ts';
import { creationsOf } from '../../model/creations.ts';
import type { Pipeline } from '../../model/company.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfMonth, startOfWeek, type Day } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { OPEN, WON } from '../../model/deal-paths.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { previousScope, type ResolvedScope } from '../../model/scope.ts';
import { createTimeZone } from '../../model/time-zone.ts';

/** Half-open, of instants. */
export interface Span {
  from: number;
  to: number;
}

export interface SummaryQuestion {
  data: Dataset;
  scope: ResolvedScope;
  /** The period's end, or now while it runs. */
  at: number;
  previous: Span;
  pipeline: Pipeline | null;
  /** 1 for each stage that counts, and for each open one of them, by its place in `Dataset.stages`. */
  isInScope: Uint8Array;
  isWork: Uint8Array;
  filter: DealFilter;
  /** As of now: what happened after the period's end counts for a deal's outcome. */
  states: DealStates;
  unit: 'week' | 'month';
  /** Points of the series, ascending, up to the one in which `at` lies. */
  points: readonly Span[];
}

/** A period up to this long is shown by weeks. */
const LONGEST_BY_WEEK = 45;
/** Points before the period. */
const POINTS_BEFORE = 20;
const MOST_POINTS = 60;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askSalesSummary(data: Dataset, scope: ResolvedScope): SummaryQuestion {
  const at = Math.min(scope.to, scope.now);
  const { from, to } = previousScope(scope, data.calendar);
  const pipeline = pipelineOf(data, scope.pipelineId);
  const isInScope = Uint8Array.from(data.stages, (stage) => (pipeline === null || data.pipelines[stage.pipeline] === pipeline ? 1 : 0));
  const isWork = Uint8Array.from(data.stages, ({ kind, index }) => (kind === 'open' && isInScope[index] === 1 ? 1 : 0));
  const unit = scope.toDay - scope.fromDay <= LONGEST_BY_WEEK ? 'week' : 'month';
  return {
    ...{ data, scope, at, pipeline, isInScope, isWork, unit },
    previous: { from, to },
    filter: createDealFilter(data, scope),
    states: dealStates(data, scope.now),
    points: toPoints(data, scope, at, unit),
  };
}

/** Whole weeks or months: the period's own up to `at`, and twenty before it as far as the records reach back. */
function toPoints(data: Dataset, scope: ResolvedScope, at: number, unit: SummaryQuestion['unit']): Span[] {
  const zone = createTimeZone(scope.timeZone);
  const step = (day: Day, shift: number): Day => (unit === 'week' ? startOfWeek(day) + 7 * shift : startOfMonth(day, shift));
  const last = zone.dayOf(Math.max(scope.from, at - 1));
  const first = step(Math.max(scope.fromDay, step(last, -(MOST_POINTS - POINTS_BEFORE))), -POINTS_BEFORE);
  const reach = step(zone.dayOf(firstInstant(data, at)), 0);
  const points: Span[] = [];
  for (let day = Math.max(first, reach); day <= last; day = step(day, 1)) {
    points.push({ from: zone.startOfDay(day), to: zone.startOfDay(step(day, 1)) });
  }
  return points;
}

/** The first creation of a deal; `until` where there is none before. */
const firstInstant = (data: Dataset, until: number): number => Math.min(creationsOf(data).at[0] ?? until, until);

export const isWithin = ({ from, to }: Span, instant: number): boolean => instant >= from && instant < to;

/** A deal that was closed, and when: NaN for an open one and for a close that nobody recorded. */
export const closeOf = ({ states }: SummaryQuestion, deal: number): number =>
  states.outcome[deal] === OPEN ? NaN : states.closedAt[deal]!;

export const isWon = ({ states }: SummaryQuestion, deal: number): boolean => states.outcome[deal] === WON;
