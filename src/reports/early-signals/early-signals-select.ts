/** The very deals, moves, calls and tasks behind a figure: the walk that counted them. */
import { actsOf } from '../../model/acts.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { eachCase } from './early-signals-cases.ts';
import { askEarlySignals } from './early-signals-question.ts';
import type { EarlySignalsCell, EarlySignalsOptions } from './early-signals-schema.ts';

const kindOf = { conversations: 'calls', 'tasks-done': 'tasks', 'late-tasks': 'tasks', moves: 'acts', stage: 'acts' } as const;

export function selectEarlySignals(
  data: Dataset,
  scope: ResolvedScope,
  _options: EarlySignalsOptions | undefined,
  cell: EarlySignalsCell,
): { kind: 'deals' | 'tasks' | 'calls' | 'acts'; rows: Int32Array } {
  const question = askEarlySignals(data, scope);
  const series = question.series.findIndex(({ id }) => id === cell.series);
  const kind = (kindOf as Partial<Record<string, 'calls' | 'tasks' | 'acts'>>)[question.series[series]?.measure ?? ''] ?? 'deals';
  const wanted = cell.managerId === undefined ? null : cell.managerId === null ? -1 : data.managerCodes.find(cell.managerId);
  const rows: number[] = [];
  const isAsked = (one: number) => one === series;
  eachCase(question, isAsked, (one, week, person, isHit, row) => {
    const start = question.starts[week]!;
    if (one !== series || start < cell.from || start >= cell.to || isHit !== (cell.part === 'hit')) return;
    if (wanted === null || Math.max(-1, person) === wanted) rows.push(row);
  });
  return { kind, rows: kind === 'acts' ? toActs(data, rows) : Int32Array.from(rows).sort() };
}

/** Visits as places among the acts. */
function toActs(data: Dataset, visits: readonly number[]): Int32Array {
  const wanted = new Set(visits);
  const { source, row, length } = actsOf(data);
  const found: number[] = [];
  for (let act = 0; act < length; act++) if (source[act] === 1 && wanted.has(row[act]!)) found.push(act);
  return Int32Array.from(found);
}
