import type * as z from 'zod/mini';
import { DataError } from '../model/errors.ts';
import type { Scope } from '../model/scope.ts';
import { scopeToQuery } from './scope-query.ts';
import { parseJson, request, type Fetch } from '../sources/response.ts';
import { deepFreeze } from './freeze.ts';
import { metaSchema, recordsPageSchema } from './schemas.ts';
import { reportSchema } from './report-schemas.ts';
import type { DataMeta, RecordsPage, RecordsQuery, ReportEngine, ReportName, Reports } from './report-engine.ts';

/** Asks a Report API: the same answers from a back end. */
export class RemoteEngine implements ReportEngine {
  readonly #base: string;
  constructor(
    endpoint: string,
    private readonly fetch: Fetch,
  ) {
    this.#base = endpoint.replace(/\/$/, '');
  }

  report<N extends ReportName>(
    name: N,
    scope: Scope,
    options?: Reports[N]['options'],
    signal?: AbortSignal,
  ): Promise<Reports[N]['report']> {
    return fetchReport(`${this.#base}/${name}`, name, scope, options, this.fetch, signal);
  }

  records(query: RecordsQuery, signal?: AbortSignal): Promise<RecordsPage> {
    const parameters = scopeToQuery(query.scope);
    parameters.set('report', query.report);
    addOptions(parameters, query.options);
    for (const [name, value] of Object.entries(query.cell)) {
      if (value !== undefined) parameters.set(`cell.${name}`, value === null ? '' : String(value));
    }
    if (query.offset !== undefined) parameters.set('offset', String(query.offset));
    if (query.limit !== undefined) parameters.set('limit', String(query.limit));
    return get(`${this.#base}/records?${parameters}`, recordsPageSchema, this.fetch, signal);
  }

  meta(signal?: AbortSignal): Promise<DataMeta> {
    return get(`${this.#base}/meta`, metaSchema, this.fetch, signal);
  }

  close(): void {}
}

/**
 * One report from its URL, with the scope and the options as query parameters.
 * @throws DataError when there is no answer or it is not this report.
 */
export async function fetchReport<N extends ReportName>(
  url: string,
  name: N,
  scope: Scope | null,
  options: Reports[N]['options'] | undefined,
  fetch: Fetch,
  signal?: AbortSignal,
): Promise<Reports[N]['report']> {
  const [path, given] = url.split('?');
  const parameters = new URLSearchParams(given);
  if (scope) scopeToQuery(scope).forEach((value, key) => parameters.append(key, value));
  addOptions(parameters, options);
  const query = String(parameters);
  return (await get(query ? `${path}?${query}` : path!, await reportSchema(name), fetch, signal)) as Reports[N]['report'];
}

function addOptions(parameters: URLSearchParams, options: object | undefined): void {
  for (const [name, value] of Object.entries(options ?? {}))
    if (value !== undefined && value !== null) parameters.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
}

async function get<S extends z.ZodMiniType>(url: string, schema: S, fetch: Fetch, signal?: AbortSignal): Promise<z.output<S>> {
  const response = await request(fetch, url, { signal: signal ?? null, headers: { accept: 'application/json' } });
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    throw new DataError('unreachable', `${url} broke off: ${(error as Error).message}`);
  }
  return checkAnswer(parseJson(text, url), schema, url);
}

/** @throws DataError `malformed` with the first five places where the value is not what the schema says. */
export function checkAnswer<S extends z.ZodMiniType>(value: unknown, schema: S, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  // The value itself, not zod's copy, whose keys stand in another order: every engine gives the same bytes.
  if (parsed.success) return deepFreeze(value as z.output<S>);
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.') || '(whole)',
    record: null,
    message: 'expected' in issue ? `expected ${String(issue.expected)}` : issue.message,
  }));
  throw new DataError('malformed', `${where}: ${issues[0]!.path} ${issues[0]!.message}`, issues.slice(0, 5), issues.length);
}
