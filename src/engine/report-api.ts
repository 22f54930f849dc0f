import type * as z from 'zod/mini';
import { DataError } from '../model/errors.ts';
import { callResults } from '../reports/call-stats/call-stats-kinds.ts';
import { scopeFromQuery } from './scope-query.ts';
import { isReportName } from './registry.ts';
import { bandsSchema, checklistSchema, textListsSchema, textsSchema } from './schemas.ts';
import type { RecordsQuery, ReportEngine } from './report-engine.ts';

/** An answer for any HTTP server to send. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const statusOf: Partial<Record<DataError['kind'], number>> = { scope: 400, malformed: 422, limited: 429 };

/**
 * A Report API over an engine, for any server: `GET …/{report}`, `GET …/records`, `GET …/meta`. The last part of
 * the path decides; the answers are the engine's own bytes, errors are problem documents (RFC 9457).
 */
export function createReportApi(engine: ReportEngine): (url: URL, signal?: AbortSignal) => Promise<ApiAnswer> {
  return async (url, signal) => {
    try {
      const answer = await answerOf(engine, url, signal);
      return answer === null ? problem(404, `There is no report at ${url.pathname}`) : json(200, 'application/json', answer);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      return problem(statusOf[error.kind] ?? 502, error.message);
    }
  };
}

async function answerOf(engine: ReportEngine, url: URL, signal?: AbortSignal): Promise<unknown> {
  const name = url.pathname.split('/').at(-1)!;
  const query = url.searchParams;
  if (name === 'meta') return engine.meta(signal);
  if (name === 'records') return engine.records(recordsQuery(query), signal);
  if (!isReportName(name)) return null;
  const options = { ...optionsOf(query), ...(name === 'deal-card' ? limitOf(query) : {}) };
  return engine.report(name, scopeFromQuery(query), options, signal);
}

function recordsQuery(query: URLSearchParams): RecordsQuery {
  const report = query.get('report') ?? '';
  if (!isReportName(report)) throw new DataError('scope', `There is no report "${report.slice(0, 60)}"`);
  const cell: Record<string, string | null> = {};
  query.forEach((value, key) => {
    if (key.startsWith('cell.')) cell[key.slice(5)] = value === '' ? null : value;
  });
  const count = (key: string) => (query.has(key) ? { [key]: Number(query.get(key)) || 0 } : {});
  return {
    report,
    scope: scopeFromQuery(query),
    options: optionsOf(query),
    cell: cell as unknown as RecordsQuery['cell'],
    ...count('offset'),
    ...count('limit'),
  };
}

/** Options that are one of a few words. */
export const choices: Record<string, readonly string[]> = {
  mode: ['cohort', 'closed', 'events', 'snapshot'],
  attribution: ['owner-at-win', 'present-owner', 'creator', 'time-weighted', 'splits'],
  unit: ['day', 'week', 'month'],
  visibility: ['people', 'aggregate-only', 'hidden'],
  author: ['person', 'client', 'robot'],
  pace: ['working-days', 'calendar', 'season'],
  direction: ['in', 'out'],
  credit: ['last', 'first', 'linear'],
  result: callResults,
};

/** Options that are numbers of 0 or more. */
const counts = [
  ...['gapMinutes', 'dayCutMinute', 'graceMinutes', 'smallestGroup'],
  ...['minSeconds', 'maxSeconds', 'conversationSeconds', 'windowDays'],
];

function optionsOf(query: URLSearchParams): RecordsQuery['options'] {
  const options: Record<string, unknown> = {};
  for (const [name, words] of Object.entries(choices)) {
    const word = query.get(name);
    if (word === null) continue;
    if (!words.includes(word)) throw new DataError('scope', `There is no ${name} "${word.slice(0, 60)}"`);
    options[name] = word;
  }
  const kind = query.get('kind');
  if (kind !== null) options['kind'] = kind.slice(0, 100);
  Object.assign(options, feedOptionsOf(query));
  const gap = query.get('minimumGap');
  if (gap !== null && !(Number(gap) >= 0)) throw new DataError('scope', `minimumGap is not a share: "${gap.slice(0, 60)}"`);
  if (gap !== null) options['minimumGap'] = Number(gap);
  const amountFrom = query.get('amountFrom');
  if (amountFrom !== null && !(Number(amountFrom) >= 1))
    throw new DataError('scope', `amountFrom is not a level: "${amountFrom.slice(0, 60)}"`);
  if (amountFrom !== null) options['amountFrom'] = Number(amountFrom);
  const dealId = query.get('dealId');
  if (dealId !== null) options['dealId'] = dealId.slice(0, 100);
  for (const name of counts) {
    const value = query.get(name);
    if (value !== null && (value === '' || !(Number(value) >= 0)))
      throw new DataError('scope', `${name} is not a number: "${value.slice(0, 60)}"`);
    if (value !== null) options[name] = Number(value);
  }
  const person = query.get('person');
  if (person !== null) options['person'] = person.slice(0, 100);
  const phone = query.get('phone');
  if (phone !== null) options['phone'] = phone.slice(0, 100);
  if (query.has('bands')) options['bands'] = readList('bands', query.get('bands')!, bandsSchema);
  if (query.has('checklist')) options['checklist'] = readList('checklist', query.get('checklist')!, checklistSchema);
  const talk = query.get('minTalkSeconds');
  if (talk !== null && !(Number(talk) >= 0)) throw new DataError('scope', `minTalkSeconds is no number: "${talk.slice(0, 60)}"`);
  if (talk !== null) options['minTalkSeconds'] = Number(talk);
  if (query.get('editing') === 'true') options['editing'] = true;
  if (query.has('goals')) options['goals'] = readGoals(query.get('goals')!);
  return options;
}

/** The card's limit of load; of records `limit` is the length of a page. */
function limitOf(query: URLSearchParams): { limit?: number } {
  const limit = query.get('limit');
  if (limit === null) return {};
  if (!(Number(limit) >= 0)) throw new DataError('scope', `limit is not a number of deals: "${limit.slice(0, 60)}"`);
  return { limit: Number(limit) };
}

/** Filters of the feed; lists are JSON. */
function feedOptionsOf(query: URLSearchParams): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const name of ['managerId', 'objectType', 'objectId', 'day', 'search']) {
    if (query.has(name)) options[name] = query.get(name)!.slice(0, 200);
  }
  if (query.has('rows')) options['rows'] = Number(query.get('rows')) || 0;
  if (query.has('kinds')) options['kinds'] = readList('kinds', query.get('kinds')!, textsSchema);
  if (query.has('codes')) options['codes'] = readList('codes', query.get('codes')!, textListsSchema);
  return options;
}

function readList(name: string, text: string, schema: z.ZodMiniType): unknown {
  try {
    const list = schema.safeParse(JSON.parse(text));
    if (list.success) return list.data;
  } catch {
    // Told below, as any other shape.
  }
  throw new DataError('scope', `${name} is not a list as it should be: "${text.slice(0, 60)}"`);
}

/** Goals in place of the records', as JSON. The report judges each. */
function readGoals(text: string): unknown {
  try {
    const goals: unknown = JSON.parse(text);
    if (Array.isArray(goals)) return goals;
  } catch {
    // Told below, as any other shape.
  }
  throw new DataError('scope', `goals is not a list of goals: "${text.slice(0, 60)}"`);
}

const json = (status: number, type: string, body: unknown): ApiAnswer => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const problem = (status: number, detail: string): ApiAnswer => json(status, 'application/problem+json', { status, detail });
