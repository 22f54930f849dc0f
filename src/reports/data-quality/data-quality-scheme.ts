/**
 * How the stages themselves changed: by the day on which deals came to their pipeline, how many of those that got as far
 * stood in each stage. A stage that all pass through from one day on, or that nobody does any more, is a change of scheme.
 */
import type { Pipeline, Stage } from '../../model/company.ts';
import type { Dataset } from '../../model/dataset.ts';
import { startOfMonth, type Day } from '../../model/day.ts';
import { WON } from '../../model/deal-paths.ts';
import { keepLast } from '../../model/keep.ts';
import { toKey } from '../../model/keys.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import { computeShare } from '../../stats/index.ts';
import type { QualityQuestion } from './data-quality-question.ts';
import type { DataQualityReport, MappingRow, SchemeStage } from './data-quality-schema.ts';
import { slotsOf, type Slots } from './data-quality-slots.ts';

/** Deals by the day of their first entry into the pipeline. */
interface Cohorts {
  firstDay: Day;
  days: number;
  /** By [stage][day]: deals that stood there. */
  visited: Int32Array;
  /** By [stage][day]: deals that got at least as far. */
  passed: Int32Array;
  firstAt: Float64Array;
  lastAt: Float64Array;
}

/** Days of history that matter at most, and months that are told. */
const LONGEST = 3660;
const MONTHS = 18;
/** Deals that went by without the stage, and the chance of so many by accident below which the scheme has changed. */
const FEWEST_DEALS = 10;
const ACCIDENT = 0.001;

const keep = keepLast<string, SchemeStage[]>(2);

export function schemeOf(question: QualityQuestion): DataQualityReport['scheme'] {
  const { data, scope, pipelines } = question;
  if (!data.hasHistory) return { stages: [], mapping: [] };
  const zone = createTimeZone(scope.timeZone);
  const all = keep(data, `${scope.now} ${scope.timeZone}`, () => {
    const cohorts = foldCohorts(data, scope.now, zone);
    return data.pipelines.flatMap((pipeline) =>
      pipeline.stages.filter(({ kind }) => kind === 'open').map((stage) => toStage(cohorts, zone, pipeline, stage)),
    );
  });
  const stages = all.filter(({ pipelineId }) => pipelines.some(({ id }) => id === pipelineId));
  return { stages, mapping: mappingOf(question, stages) };
}

function foldCohorts(data: Dataset, now: number, zone: TimeZone): Cohorts {
  const { offset, stage, at } = data.visits;
  const slots = slotsOf(data);
  const bars = barsOf(data, slots);
  const today = zone.dayOf(now);
  const firstDay = firstDayOf(data, zone, today);
  const days = today - firstDay + 1;
  const size = data.stages.length;
  const cohorts: Cohorts = {
    ...{ firstDay, days },
    visited: new Int32Array(size * days),
    passed: new Int32Array(size * days),
    firstAt: new Float64Array(size).fill(Infinity),
    lastAt: new Float64Array(size).fill(-Infinity),
  };
  const seenBy = new Int32Array(size).fill(-1);
  // Of the deal in hand, by pipeline: when it came, how far it got, and that it came at all.
  const entered = new Float64Array(data.pipelines.length);
  const furthest = new Uint16Array(data.pipelines.length);
  const cameBy = new Int32Array(data.pipelines.length).fill(-1);
  for (let deal = 0; deal < data.deals.length; deal++) {
    for (let visit = offset[deal]!; visit < offset[deal + 1]! && at[visit]! <= now; visit++) {
      const place = stage[visit]!;
      const pipeline = slots.pipelines[place]!;
      if (cameBy[pipeline] !== deal) {
        cameBy[pipeline] = deal;
        entered[pipeline] = Math.max(0, Math.min(days - 1, zone.dayOf(at[visit]!) - firstDay));
        furthest[pipeline] = 0;
      }
      const reached = bars[place]!;
      if (reached > furthest[pipeline]!) furthest[pipeline] = reached;
      if (at[visit]! < cohorts.firstAt[place]!) cohorts.firstAt[place] = at[visit]!;
      if (at[visit]! > cohorts.lastAt[place]!) cohorts.lastAt[place] = at[visit]!;
      if (seenBy[place] === deal) continue;
      seenBy[place] = deal;
      cohorts.visited[place * days + entered[pipeline]!]!++;
    }
    addPassed(data, cohorts, bars, deal, { entered, furthest, cameBy });
  }
  return cohorts;
}

interface Came {
  entered: Float64Array;
  furthest: Uint16Array;
  cameBy: Int32Array;
}

function addPassed(
  { pipelines }: Dataset,
  { passed, days }: Cohorts,
  bars: Uint16Array,
  deal: number,
  { entered, furthest, cameBy }: Came,
): void {
  for (let pipeline = 0; pipeline < pipelines.length; pipeline++) {
    if (cameBy[pipeline] !== deal) continue;
    for (const { index, kind } of pipelines[pipeline]!.stages) {
      if (kind === 'open' && bars[index]! <= furthest[pipeline]!) passed[index * days + entered[pipeline]!]!++;
    }
  }
}

/** How far a stage is in its pipeline, archived ones counted: 1 for the first; won after all; 0 for lost. */
function barsOf({ pipelines, stages }: Dataset, { kinds }: Slots): Uint16Array {
  const bars = new Uint16Array(stages.length);
  for (const { stages: own } of pipelines) {
    own.forEach(({ index, kind }, place) => (bars[index] = kind === 'open' ? place + 1 : kinds[index] === WON ? own.length + 1 : 0));
  }
  return bars;
}

function firstDayOf({ deals, visits }: Dataset, zone: TimeZone, today: Day): Day {
  let first = Infinity;
  for (let deal = 0; deal < deals.length; deal++) first = Math.min(first, visits.at[visits.offset[deal]!]!);
  return first === Infinity ? today : Math.max(today - LONGEST, Math.min(today, zone.dayOf(first)));
}

function toStage(cohorts: Cohorts, zone: TimeZone, pipeline: Pipeline, stage: Stage): SchemeStage {
  const { firstDay, days } = cohorts;
  const row = <A extends Int32Array>(values: A) => values.subarray(stage.index * days, (stage.index + 1) * days);
  const [visited, passed] = [row(cohorts.visited), row(cohorts.passed)];
  const deals = sumOf(visited, 0, days);
  return {
    pipelineId: pipeline.id,
    pipelineName: pipeline.name,
    stageId: stage.id,
    name: stage.name,
    archived: stage.archived,
    firstAt: deals > 0 ? cohorts.firstAt[stage.index]! : null,
    lastAt: deals > 0 ? cohorts.lastAt[stage.index]! : null,
    deals,
    months: monthsOf(zone, firstDay, visited, passed),
    change: deals > 0 ? changeOf(zone, firstDay, visited, passed) : null,
  };
}

function sumOf(values: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day < to; day++) sum += values[day]!;
  return sum;
}

/** The last of the two that happened: nobody stands there any more, or nobody did before. */
function changeOf(zone: TimeZone, firstDay: Day, visited: Int32Array, passed: Int32Array): SchemeStage['change'] {
  const days = visited.length;
  const first = visited.findIndex((count) => count > 0);
  const last = visited.findLastIndex((count) => count > 0);
  const told = (kind: 'introduced' | 'retired', day: number) => ({
    kind,
    from: zone.startOfDay(firstDay + day),
    before: computeShare(sumOf(visited, 0, day), sumOf(passed, 0, day))!,
    after: computeShare(sumOf(visited, day, days), sumOf(passed, day, days))!,
  });
  const next = passed.findIndex((count, day) => day > last && count > 0);
  if (next > 0 && isNoAccident(sumOf(visited, first, next), sumOf(passed, first, next), sumOf(passed, next, days)))
    return told('retired', next);
  const isNew = isNoAccident(sumOf(visited, first, last + 1), sumOf(passed, first, last + 1), sumOf(passed, 0, first));
  return isNew ? told('introduced', first) : null;
}

/** Whether so many deals would hardly pass a stage by, if each stood there with the share that deals did in its time. */
const isNoAccident = (visited: number, passed: number, without: number): boolean =>
  without >= FEWEST_DEALS && (1 - visited / passed) ** without < ACCIDENT;

function monthsOf(zone: TimeZone, firstDay: Day, visited: Int32Array, passed: Int32Array): SchemeStage['months'] {
  const end = firstDay + visited.length;
  const months: SchemeStage['months'] = [];
  for (let month = startOfMonth(end - 1, 1 - MONTHS); month < end; month = startOfMonth(month, 1)) {
    const [from, to] = [month, startOfMonth(month, 1)].map((day) => Math.max(0, Math.min(visited.length, day - firstDay)));
    if (from! < to!) months.push({ from: zone.startOfDay(month), visited: sumOf(visited, from!, to!), passed: sumOf(passed, from!, to!) });
  }
  return months;
}

/** Stages that are archived, out of use or mapped, and what each counts as. */
function mappingOf({ scope, pipelines }: QualityQuestion, stages: readonly SchemeStage[]): MappingRow[] {
  return pipelines.flatMap((pipeline) =>
    pipeline.stages.flatMap((stage): MappingRow[] => {
      const told = stages.find(({ pipelineId, stageId }) => pipelineId === pipeline.id && stageId === stage.id);
      const given = scope.stageMapping.some(
        ({ pipelineId, from }) => toKey(pipelineId) === toKey(pipeline.id) && toKey(from) === toKey(stage.id),
      );
      if (stage.kind !== 'open' || !(stage.archived || given || told?.change?.kind === 'retired')) return [];
      const choices = pipeline.live.filter(({ id }) => id !== stage.id);
      if (choices.length === 0) return [];
      return [
        {
          pipelineId: pipeline.id,
          pipelineName: pipeline.name,
          from: stage.id,
          fromName: stage.name,
          to: stage.archived ? pipeline.live[stage.level - 1]!.id : null,
          proposed: (choices.findLast(({ index }) => index < stage.index) ?? choices[0]!).id,
          given: given && stage.archived,
          choices: choices.map(({ id, name }) => ({ stageId: id, name })),
        },
      ];
    }),
  );
}
