/** Asks a Report API and keeps what was found. */
import type * as z from 'zod/mini';
import { scopeToQuery } from '../engine/scope-query.ts';
import type { Scope } from '../model/scope.ts';
import type { Fetch } from '../sources/response.ts';

/** One thing that a Report API does otherwise than agreed. */
export interface ContractFault {
  /** `meta`, `status`, `media-type`, `schema`, `scope`, `repeat`, `identity`, `total`, `paging`, `errors`. */
  check: string;
  /** What was asked. */
  request: string;
  /** What came, and what should have. */
  message: string;
}

export interface Asked {
  request: string;
  status: number;
  type: string;
  text: string;
  /** null where the text is no JSON. */
  json: unknown;
}

export class Asking {
  readonly faults: ContractFault[] = [];
  passed = 0;
  readonly #base: string;

  constructor(
    endpoint: string,
    private readonly fetch: Fetch,
  ) {
    this.#base = endpoint.replace(/\/$/, '');
  }

  async ask(path: string, query = new URLSearchParams()): Promise<Asked> {
    const text = String(query);
    const request = `GET ${path}${text ? `?${text}` : ''}`;
    const response = await this.fetch(`${this.#base}${request.slice(4)}`, { headers: { accept: 'application/json' } });
    const body = await response.text();
    return { request, status: response.status, type: response.headers.get('content-type') ?? '', text: body, json: parse(body) };
  }

  /** Counts a check as passed, or keeps the fault. */
  expect(isRight: boolean, check: string, { request }: Pick<Asked, 'request'>, message: () => string): boolean {
    if (isRight) this.passed++;
    else this.faults.push({ check, request, message: message() });
    return isRight;
  }

  /** Whether an answer is there, is JSON by its name and nature, and is as its schema says. */
  expectAnswer(asked: Asked, schema: z.ZodMiniType): boolean {
    const { status, type, json, text } = asked;
    if (!this.expect(status === 200, 'status', asked, () => `answered ${status} in place of 200: ${text.slice(0, 200)}`)) return false;
    this.expect(/^application\/json\b/.test(type), 'media-type', asked, () => `is sent as "${type}", not as application/json`);
    const { error } = schema.safeParse(json);
    return this.expect(!error, 'schema', asked, () => {
      const told = error!.issues.slice(0, 5).map(({ path, ...issue }) => {
        const what = 'expected' in issue ? `expected ${String(issue.expected)}` : issue.message;
        return `${path.join('.') || '(whole)'}: ${what}`;
      });
      return [...told, ...(error!.issues.length > 5 ? [`and ${error!.issues.length - 5} more`] : [])].join('; ');
    });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A scope as the query that the elements send, with more. */
export function queryOf(scope: Scope, more: Record<string, unknown> = {}): URLSearchParams {
  const query = scopeToQuery(scope);
  for (const [name, value] of Object.entries(more)) query.set(name, value === null ? '' : String(value));
  return query;
}
