/** A question about early signals with everything looked up. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Pipeline, Stage } from '../../model/company.ts';
import type { Counting } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfWeek } from '../../model/day.ts';
import { createDealFilter } from '../../model/deal-filter.ts';
import { dealStates } from '../../model/deal-states.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import type { SignalMeasure, SignalSeries } from './early-signals-schema.ts';
import { caseWeeksOf, type CaseWeeks } from './early-signals-weeks.ts';

/** What is watched: a measure, for `stage` with the stage that deals leave. */
export interface WatchedSeries {
  id: string;
  measure: SignalMeasure;
  pipeline: Pipeline | null;
  stage: Stage | null;
}

/** As of the period's end, or of now while it runs. */
export interface SignalsQuestion extends Counting {
  zone: TimeZone;
  pipeline: Pipeline | null;
  series: readonly WatchedSeries[];
  /** Beginnings of the complete weeks, and the end of the last. */
  starts: Float64Array;
  weeks: CaseWeeks;
  /** Place of the first of them in `weeks.starts`. */
  firstWeek: number;
  /** Working days of each week. */
  days: Float64Array;
}

/** Three years: what is older says nothing about today. */
const MOST_WEEKS = 156;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askEarlySignals(data: Dataset, scope: ResolvedScope): SignalsQuestion {
  const zone = createTimeZone(scope.timeZone);
  const at = Math.min(scope.to, scope.now);
  const pipeline = pipelineOf(data, scope.pipelineId);
  const pipelines = pipeline ? [pipeline] : data.pipelines;
  const inScope = new Set(pipelines.flatMap(({ stages }) => stages.map(({ index }) => index)));
  const last = startOfWeek(zone.dayOf(at));
  const weeks = caseWeeksOf(data, zone, last);
  // From the first week that the records cover wholly to the last that is over.
  const lastWeek = (last - weeks.first) / 7;
  const firstWeek = Math.max(1, lastWeek - MOST_WEEKS);
  const starts = weeks.starts.subarray(firstWeek, Math.max(firstWeek, lastWeek + 1));
  return {
    ...{ data, scope, zone, at, pipeline, weeks, firstWeek, starts },
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

export const unitOf = ({ measure }: WatchedSeries): SignalSeries['unit'] =>
  measure === 'new-deals' || measure === 'conversations' || measure === 'moves' || measure === 'tasks-done' ? 'per-day' : 'share';

/** The direction that costs revenue. */
export const harmOf = ({ measure }: WatchedSeries): SignalSeries['harm'] => (measure === 'late-tasks' ? 'rise' : 'fall');
