import type { DatasetBuilder } from '../model/dataset-builder.ts';
import type { RowKind } from '../model/records.ts';
import type { LoadOptions } from './load.ts';
import { nextTurn } from './turn.ts';

/** Rows taken before other work gets its turn. */
const SLICE = 4000;

/**
 * Hands rows to the builder in slices, so that a page stays alive.
 * @param done part of the whole load that came before, 0..1.
 */
export async function feedRows(
  lists: readonly (readonly [kind: RowKind, rows: readonly unknown[]])[],
  builder: DatasetBuilder,
  { signal, onProgress }: LoadOptions,
  done = 0,
): Promise<void> {
  const total = lists.reduce((sum, [, rows]) => sum + rows.length, 1);
  let taken = 0;
  for (const [kind, rows] of lists) {
    for (const row of rows) {
      builder.add(kind, row);
      if (++taken % SLICE !== 0) continue;
      onProgress?.({ rows: builder.rows, share: done + (1 - done) * (taken / total) });
      await nextTurn();
      signal?.throwIfAborted();
    }
  }
}
