import { DataError } from '../model/errors.ts';
import type { RowKind } from '../model/records.ts';
import type { Scope } from '../model/scope.ts';
import type { DataSource, LoadProgress } from '../sources/load.ts';
import type { SentAnswer } from './early-answer.ts';
import type { RecordsQuery, ReportName } from './report-engine.ts';

/** What the page asks of the worker. */
export type Request =
  | { type: 'load'; source: Exclude<DataSource, { kind: 'records' }>; answer: SentAnswer | null }
  | { type: 'begin'; envelope: unknown }
  | { type: 'rows'; kind: RowKind; rows: readonly unknown[] }
  | { type: 'finish' }
  | { type: 'report'; name: ReportName; scope: Scope; options: object | undefined }
  | { type: 'records'; query: RecordsQuery }
  | { type: 'meta' };

export type Asked = Request & { id: number };

/** What the worker answers. `hello` tells that it runs at all. */
export type Answer =
  | { type: 'hello' }
  | { type: 'progress'; progress: LoadProgress }
  | { type: 'partial'; isPartial: boolean }
  | { type: 'value'; id: number; value: unknown }
  | { type: 'error'; id: number; error: PlainError };

type PlainError = Pick<DataError, 'kind' | 'message' | 'issues' | 'count' | 'retryAfterMs'> | { kind: null; message: string };

/** An error as data that crosses to another thread. */
export function toPlainError(error: unknown): PlainError {
  if (!(error instanceof DataError)) return { kind: null, message: String((error as Error)?.message ?? error) };
  const { kind, message, issues, count, retryAfterMs } = error;
  return { kind, message, issues, count, retryAfterMs };
}

export function fromPlainError(plain: PlainError): Error {
  if (plain.kind === null) return new Error(plain.message);
  return new DataError(plain.kind, plain.message, plain.issues, plain.count, plain.retryAfterMs);
}
