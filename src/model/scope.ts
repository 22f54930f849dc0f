/**
 * What a report is asked about. The page's words (a preset, a month) are turned into this by the provider, so
 * that an engine never consults a clock.
 *
 * Filters choose together: a deal must pass every one that is given, and within one list any value will do.
 * - `managerIds`, `departmentIds`: by the person responsible, or by who acted, as each report says.
 * - `sources`, `tags`: deals by their own; a tag is enough where a deal has several.
 * - `stageIds`: deals that have stood in one of these stages by `now`, wherever they are today, so that a past period
 *   does not change when a deal moves on. A live stage includes the archived ones that count as it. Only the chosen
 *   pipeline's stages are meant where one is chosen, since some CRMs use one id for the closing stages of all
 *   pipelines. Without history: deals that stand there.
 * - `lossReasonIds`: deals that are lost as of `now`, for one of these reasons. Nothing won is left then.
 * - `hours`: acts, calls and messages by the hour of the day in which they happened, in the scope's zone: 9 means
 *   9:00 to 9:59. Deals, tasks and sums have no hour: reports of them stay as they are and say `hours-not-filtered`.
 *
 * Calls, tasks and acts pass a filter of deals by the deal they belong to; those without a deal are left out and told.
 */
import * as z from 'zod/mini';
import type { RecordId } from './keys.ts';
import { parseDay, type Day } from './day.ts';
import { parseInstant } from './instant.ts';
import type { Calendar } from './calendar.ts';
import { unitOf } from './period-unit.ts';
import { previousPeriod } from './period.ts';
import { createTimeZone } from './time-zone.ts';
import { ScopeError } from './errors.ts';
import { stageMappingSchema, type StageMapping } from './stage-mapping.ts';

const idList = () => z.optional(z.array(z.union([z.string(), z.int()])));

/** A scope as it is written: in the engine's call, in a query string, in an event. */
export const scopeSchema = z.object({
  /** First day of the period, `YYYY-MM-DD` in `timeZone`. */
  from: z.string(),
  /** Day after the last, `YYYY-MM-DD`. */
  to: z.string(),
  /** IANA zone in which days are cut; the account's when absent. */
  timeZone: z.optional(z.string()),
  /** The moment as of which everything is computed; the account's `asOf` when absent. */
  now: z.optional(z.union([z.string(), z.number()])),
  /** The pipeline; the first one when absent. */
  pipelineId: z.optional(z.nullable(z.union([z.string(), z.int()]))),
  /** Only these managers; two to four are compared side by side. All when absent or empty. */
  managerIds: idList(),
  departmentIds: idList(),
  sources: z.optional(z.array(z.string())),
  tags: z.optional(z.array(z.string())),
  /** Only deals that have stood in one of these stages by `now`. */
  stageIds: idList(),
  /** Only deals that are lost for one of these reasons. */
  lossReasonIds: idList(),
  /** Only what happened in these hours of the day, 0 to 23. */
  hours: z.optional(z.array(z.int().check(z.gte(0), z.lte(23)))),
  /** Whether the report also carries the comparable previous period. */
  comparison: z.optional(z.enum(['none', 'previous'])),
  /** Old stages that count as new ones, so that history goes on after a change of the scheme; none when absent. */
  stageMapping: z.optional(stageMappingSchema),
});

export type Scope = z.infer<typeof scopeSchema>;

/** A scope with everything decided: the only form that computations see. */
export interface ResolvedScope {
  fromDay: Day;
  toDay: Day;
  /** Instants, `[from, to)`. */
  from: number;
  to: number;
  now: number;
  timeZone: string;
  pipelineId: RecordId | null;
  managerIds: readonly RecordId[];
  departmentIds: readonly RecordId[];
  sources: readonly string[];
  tags: readonly string[];
  stageIds: readonly RecordId[];
  lossReasonIds: readonly RecordId[];
  hours: readonly number[];
  comparison: 'none' | 'previous';
  stageMapping: readonly StageMapping[];
}

/**
 * Decides what a written scope leaves open.
 * @throws ScopeError naming the field that cannot be read.
 */
export function resolveScope(scope: unknown, account: { timeZone: string; asOf: number }): ResolvedScope {
  const parsed = scopeSchema.safeParse(scope);
  if (!parsed.success) throw new ScopeError(parsed.error.issues[0]?.path.join('.') || 'scope', scope);
  const given = parsed.data;
  const timeZone = given.timeZone ?? account.timeZone;
  const zone = readZone(timeZone);
  const fromDay = readDay(given.from, 'from');
  const toDay = readDay(given.to, 'to');
  if (toDay <= fromDay) throw new ScopeError('to', given.to, 'must be after from');
  const now = given.now === undefined ? account.asOf : parseInstant(given.now);
  if (Number.isNaN(now)) throw new ScopeError('now', given.now);
  return {
    fromDay,
    toDay,
    from: zone.startOfDay(fromDay),
    to: zone.startOfDay(toDay),
    now,
    timeZone,
    pipelineId: given.pipelineId ?? null,
    managerIds: given.managerIds ?? [],
    departmentIds: given.departmentIds ?? [],
    sources: given.sources ?? [],
    tags: given.tags ?? [],
    stageIds: given.stageIds ?? [],
    lossReasonIds: given.lossReasonIds ?? [],
    hours: given.hours ?? [],
    comparison: given.comparison ?? 'none',
    stageMapping: given.stageMapping ?? [],
  };
}

/**
 * What of a scope chooses people and deals, as text: two scopes with the same key count the same deals at the same
 * moment, whatever their periods. For answers that are kept.
 */
export function filterKey(scope: ResolvedScope): string {
  const { now, timeZone, pipelineId, managerIds, departmentIds, sources, tags, stageIds, lossReasonIds } = scope;
  return JSON.stringify([now, timeZone, pipelineId, managerIds, departmentIds, sources, tags, stageIds, lossReasonIds]);
}

/** The same question about the comparable period before: it ends where this one begins and has as many elapsed working days. */
export function previousScope(scope: ResolvedScope, calendar: Calendar): ResolvedScope {
  const zone = createTimeZone(scope.timeZone);
  const period = { fromDay: scope.fromDay, toDay: scope.toDay, unit: unitOf(scope.fromDay, scope.toDay) };
  const { fromDay, toDay } = previousPeriod(period, calendar, scope.now, zone);
  return { ...scope, fromDay, toDay, from: zone.startOfDay(fromDay), to: zone.startOfDay(toDay) };
}

function readDay(text: string, field: string): Day {
  const day = parseDay(text.slice(0, 10));
  if (day === null || (text.length > 10 && Number.isNaN(parseInstant(text)))) throw new ScopeError(field, text);
  return day;
}

function readZone(timeZone: string): ReturnType<typeof createTimeZone> {
  try {
    return createTimeZone(timeZone);
  } catch {
    throw new ScopeError('timeZone', timeZone, 'is not a time zone that this browser knows');
  }
}
