/** A scope as the query of a Report API, and back. */
import type { RecordId } from '../model/keys.ts';
import type { Scope } from '../model/scope.ts';

const lists = {
  manager: 'managerIds',
  department: 'departmentIds',
  source: 'sources',
  tag: 'tags',
  stage: 'stageIds',
  reason: 'lossReasonIds',
  hour: 'hours',
} as const;

/**
 * A scope as query parameters of a Report API: `from, to, tz, now, pipeline, comparison, stageMapping` (as JSON) and
 * repeated `manager, department, source, tag, stage` (deals that have stood there), `reason` (deals lost for it) and
 * `hour` (0 to 23, of acts and calls). See `scope.ts` for what each means.
 */
export function scopeToQuery(scope: Scope): URLSearchParams {
  const query = new URLSearchParams({ from: scope.from, to: scope.to });
  if (scope.timeZone) query.set('tz', scope.timeZone);
  if (scope.now !== undefined) query.set('now', String(scope.now));
  if (scope.pipelineId !== undefined && scope.pipelineId !== null) query.set('pipeline', String(scope.pipelineId));
  if (scope.comparison) query.set('comparison', scope.comparison);
  for (const [parameter, field] of Object.entries(lists)) {
    for (const value of (scope[field as keyof Scope] as readonly RecordId[] | undefined) ?? []) {
      query.append(parameter, String(value));
    }
  }
  if (scope.stageMapping?.length) query.set('stageMapping', JSON.stringify(scope.stageMapping));
  return query;
}

/** The scope that query parameters describe; `resolveScope` judges it. */
export function scopeFromQuery(query: URLSearchParams): Scope {
  const now = query.get('now');
  const scope: Record<string, unknown> = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  if (query.has('tz')) scope['timeZone'] = query.get('tz');
  if (now !== null) scope['now'] = /^-?\d+$/.test(now) ? Number(now) : now;
  if (query.has('stageMapping')) scope['stageMapping'] = readJson(query.get('stageMapping')!);
  if (query.has('pipeline')) scope['pipelineId'] = query.get('pipeline');
  if (query.has('comparison')) scope['comparison'] = query.get('comparison');
  for (const [parameter, field] of Object.entries(lists)) {
    if (query.has(parameter)) scope[field] = field === 'hours' ? query.getAll(parameter).map(toHour) : query.getAll(parameter);
  }
  return scope as Scope;
}

/** What is no number stays text, which `resolveScope` refuses by its name. */
const toHour = (text: string): number | string => (/^\d{1,2}$/.test(text) ? Number(text) : text);

/** What is no JSON stays text, which `resolveScope` refuses by its name. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
