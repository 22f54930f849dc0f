import type * as z from 'zod/mini';
import { DataError } from '../../model/errors.ts';
import type { AmoClient, Query } from './client.ts';
import type { Directory } from './directory.ts';
import { accountSchema, leadSchema, lossReasonSchema, pageSchema, pipelineSchema, userSchema, type Account } from './schemas.ts';

const WITH = 'users_groups,task_types,datetime_settings';

/** @throws DataError `malformed` when the answer is no account. */
export async function loadAccount(client: AmoClient, signal?: AbortSignal): Promise<Account> {
  return parse(accountSchema, await client.get('account', { with: WITH }, signal), 'account');
}

/**
 * Everything but the account. Only administrators may list people.
 * @param before what is known; reasons are not asked for again, as leads bring those that are new.
 */
export async function loadDirectory(
  client: AmoClient,
  account: Account,
  before: Directory | null,
  signal?: AbortSignal,
): Promise<Directory> {
  const [users, pipelines, lossReasons] = await Promise.all([
    unlessRefused(loadRows(client, 'users', 'users', userSchema, signal)),
    loadRows(client, 'leads/pipelines', 'pipelines', pipelineSchema, signal),
    before?.lossReasons ?? unlessRefused(loadRows(client, 'leads/loss_reasons', 'loss_reasons', lossReasonSchema, signal)),
  ]);
  return { account, users, pipelines, lossReasons: lossReasons ?? [] };
}

/** When the first lead was made, seconds; null in an account without any. */
export async function loadBeginning(client: AmoClient, signal?: AbortSignal): Promise<number | null> {
  const answer = await client.get('leads', { 'order[created_at]': 'asc', limit: 1 }, signal);
  const lead = leadSchema.safeParse(parsePage(answer, 'leads', 'leads').values[0]);
  return lead.success ? lead.data.created_at : null;
}

/** null for what the viewer may not see, or what is switched off. */
async function unlessRefused<T>(loading: Promise<T>): Promise<T | null> {
  try {
    return await loading;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Whether the account says that this is not for the viewer, or not there at all. */
export const isRefusal = (error: unknown): boolean => error instanceof DataError && (error.kind === 'forbidden' || error.kind === 'scope');

async function loadRows<S extends z.ZodMiniType>(
  client: AmoClient,
  path: string,
  name: string,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  for (let page = 1; ; page++) {
    const query: Query = path === 'users' ? { limit: 250, page } : {};
    const answer = await client.get(path, query, signal);
    const { values, hasNext } = parsePage(answer, name, path);
    rows.push(...values.map((value, i) => parse(schema, value, `${path}[${i}]`)));
    if (!hasNext || path !== 'users') return rows;
  }
}

/** @throws DataError `malformed` when an answer is no page of a list. */
export function parsePage(answer: unknown, name: string, path: string): { values: readonly unknown[]; hasNext: boolean } {
  if (answer === null) return { values: [], hasNext: false };
  const page = parse(pageSchema, answer, path);
  const values = page._embedded[name];
  if (!Array.isArray(values)) throw new DataError('malformed', `amoCRM: ${path} has no list of ${name}`);
  return { values, hasNext: Boolean(page._links?.next) };
}

function parse<S extends z.ZodMiniType>(schema: S, value: unknown, path: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: [path, ...issue.path].join('.'), record: null, message: issue.message }));
  throw new DataError('malformed', `amoCRM: ${issues[0]!.path} ${issues[0]!.message}`, issues.slice(0, 5), issues.length);
}
