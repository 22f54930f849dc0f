import { parseRecords } from '../model/dataset-builder.ts';
import type { Dataset } from '../model/dataset.ts';
import { keepLast } from '../model/keep.ts';
import { resolveScope, type ResolvedScope, type Scope } from '../model/scope.ts';
import { mapStages } from '../model/stage-mapping.ts';
import { computeTrust } from '../reports/data-quality/data-quality-report.ts';
import { rowMakers, toMeta } from './rows.ts';
import { deepFreeze } from './freeze.ts';
import { computations, type Selection } from './registry.ts';
import type { DataMeta, RecordsPage, RecordsQuery, ReportEngine, ReportName, Reports } from './report-engine.ts';

/** Rows of a page of records unless the query says otherwise, and at most. */
const PAGE = 100;
const LARGEST_PAGE = 10_000;

/** Answers never change, so that a filter that is taken back is answered at once: about four questions of a full dashboard. */
const keepAnswer = keepLast<string, unknown>(48);

/** Computes in the same thread: in Node, in tests, inside the worker, and where a page forbids workers. */
export class LocalEngine implements ReportEngine {
  constructor(private readonly data: Dataset) {}

  async report<N extends ReportName>(
    name: N,
    scope: Scope,
    options?: Reports[N]['options'],
    signal?: AbortSignal,
  ): Promise<Reports[N]['report']> {
    signal?.throwIfAborted();
    const resolved = resolveScope(scope, this.data.account);
    const data = mapStages(this.data, resolved.stageMapping);
    const given = givenOf(options);
    const key = JSON.stringify([name, resolved, given]);
    return keepAnswer(data, key, () => {
      const report = computations[name].compute(data, resolved, given);
      // The report on quality is about trust from end to end.
      return deepFreeze(name === 'data-quality' ? report : { ...report, trust: computeTrust(data, resolved) });
    }) as Reports[N]['report'];
  }

  async records<N extends ReportName>(query: RecordsQuery<N>, signal?: AbortSignal): Promise<RecordsPage> {
    signal?.throwIfAborted();
    const scope = resolveScope(query.scope, this.data.account);
    const data = mapStages(this.data, scope.stageMapping);
    const { kind, rows, marksOf, toRow: ownRow } = selectRows(data, scope, query);
    const offset = Math.max(0, query.offset ?? 0);
    const limit = Math.min(LARGEST_PAGE, Math.max(0, query.limit ?? PAGE));
    const [total, page] = [rows.length, rows.subarray(offset, offset + limit)];
    const toRow = rowMakers[kind] as (data: Dataset, row: number, now: number) => object;
    const rowOf = ownRow ?? ((row: number) => toRow(data, row, scope.now));
    const marked = (row: number) => ({ ...rowOf(row), ...(marksOf ? { marks: marksOf(row) } : {}) });
    return deepFreeze({ kind, total, offset, rows: Array.from(page, marked) as never });
  }

  async meta(signal?: AbortSignal): Promise<DataMeta> {
    signal?.throwIfAborted();
    return deepFreeze(toMeta(this.data));
  }

  close(): void {}
}

/** Options that are null are not given: a query string cannot carry them, and all engines answer alike. */
const givenOf = <O extends object>(options: O | undefined): O =>
  Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== null && value !== undefined)) as O;

const selectRows = <N extends ReportName>(data: Dataset, scope: ResolvedScope, query: RecordsQuery<N>): Selection =>
  computations[query.report].select(data, scope, givenOf(query.options), query.cell);

/**
 * An engine over records in memory.
 * @param records the envelope of records.
 * @throws DataError `malformed` when the envelope is wrong; bad rows are left out and told in every report.
 */
export async function createEngine(records: unknown): Promise<ReportEngine> {
  return new LocalEngine(parseRecords(records));
}
