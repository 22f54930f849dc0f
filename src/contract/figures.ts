/** Which cell of each report stands for which of its figures: a page of records behind the cell has the figure as its total. */
import type { ReportName, Reports } from '../engine/report-engine.ts';

export interface Figure {
  /** The figure's place in the report. */
  path: string;
  cell: Record<string, unknown>;
  figure: number;
}

type Rows<T> = readonly T[];

const each = <T>(rows: Rows<T>, path: string, of: (row: T, path: string) => Figure[]): Figure[] =>
  rows.flatMap((row, i) => of(row, `${path}[${i}]`));

/** Figures whose cell is named like the field that holds them. */
const named = <S extends string>(row: Record<S, number>, path: string, sets: readonly S[], rest: Record<string, unknown> = {}): Figure[] =>
  sets.map((set) => ({ path: path ? `${path}.${set}` : set, cell: { set, ...rest }, figure: row[set] }));

/** A report that is not here has no figure that is asked for. */
export const figuresOf: { readonly [N in ReportName]?: (report: Reports[N]['report']) => Figure[] } = {
  'deal-card': ({ manager }) => (manager ? named(manager, 'manager', ['open', 'overdue']) : []),
  'data-quality': ({ rules, open }) => [
    { path: 'open', cell: { set: 'open' }, figure: open },
    ...each(rules, 'rules', ({ rule, count }, path) => [{ path: `${path}.count`, cell: { set: rule }, figure: count }]),
  ],
  'manager-activity': ({ kinds, managers }) =>
    each(managers, 'managers', ({ managerId, counts }, path) =>
      kinds.map((kind, i) => ({ path: `${path}.counts[${i}]`, cell: { set: 'acts', managerId, kind }, figure: counts[i] ?? NaN })),
    ),
  'manager-load': ({ managers }) =>
    each(managers, 'managers', (row, path) => named(row, path, ['open', 'tasks', 'overdue'], { managerId: row.managerId })),
  'manager-results': ({ managers }) =>
    each(managers, 'managers', (row, path) => named(row, path, ['won', 'lost', 'open'], { managerId: row.managerId })),
  'sales-funnel': (report) => [
    ...named(report, '', ['won', 'lost', 'open']),
    ...each(report.stages, 'stages', ({ stageId, reached, lost, open }, path) =>
      Object.entries({ reached, lost, open }).flatMap(([set, figure]) =>
        figure === null ? [] : [{ path: `${path}.${set}`, cell: { set, stageId }, figure }],
      ),
    ),
  ],
};
