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

/** Calls of a person, or of all in the report, by direction and result. */
const callFigures = (
  { in: incoming, out, talk, conversations }: Pick<Reports['call-stats']['report']['team'], 'in' | 'out' | 'talk' | 'conversations'>,
  path: string,
  rest: Record<string, unknown> = {},
): Figure[] => [
  { path: `${path}.in.count`, cell: { set: 'in', ...rest }, figure: incoming.count },
  ...named(incoming, `${path}.in`, ['answered', 'missed'], rest),
  { path: `${path}.out.count`, cell: { set: 'out', ...rest }, figure: out.count },
  ...named(out, `${path}.out`, ['reached'], rest),
  { path: `${path}.talk.count`, cell: { set: 'talks', ...rest }, figure: talk.count },
  { path: `${path}.conversations.count`, cell: { set: 'conversations', ...rest }, figure: conversations.count },
];

/** A report that is not here has no figure that is asked for. */
export const figuresOf: { readonly [N in ReportName]?: (report: Reports[N]['report']) => Figure[] } = {
  'activity-feed': ({ total, acts, days, people }) => [
    { path: 'total', cell: { set: 'rows' }, figure: total },
    { path: 'acts', cell: { set: 'acts' }, figure: acts },
    ...each(days.slice(0, 3), 'days', ({ from, acts }, path) => [
      { path: `${path}.acts`, cell: { set: 'acts', from, to: days[days.findIndex((day) => day.from === from) - 1]?.from }, figure: acts },
    ]),
    ...each(people, 'people', ({ author, managerId, count }, path) => [
      { path: `${path}.count`, cell: { set: 'acts', author, ...(managerId === null ? {} : { managerId }) }, figure: count },
    ]),
  ],
  'call-stats': ({ count, team, managers, heat }) => [
    { path: 'count', cell: { set: 'calls' }, figure: count },
    ...callFigures(team, 'team'),
    ...each(managers, 'managers', (row, path) => callFigures(row, path, { managerId: row.managerId })),
    ...each(heat, 'heat', ({ weekday, hour, answered, reached }, path) => [
      { path: `${path}.answered`, cell: { set: 'answered', weekday, hour }, figure: answered },
      { path: `${path}.reached`, cell: { set: 'reached', weekday, hour }, figure: reached },
    ]),
  ],
  'deal-card': ({ manager }) => (manager ? named(manager, 'manager', ['open', 'overdue']) : []),
  'data-quality': ({ rules, open }) => [
    { path: 'open', cell: { set: 'open' }, figure: open },
    ...each(rules, 'rules', ({ rule, count }, path) => [{ path: `${path}.count`, cell: { set: rule }, figure: count }]),
  ],
  'goal-progress': ({ goals }) =>
    each(goals, 'goals', ({ id, rows }, path) => [{ path: `${path}.rows`, cell: { goalId: id, set: 'done' }, figure: rows }]),
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
  'work-hours': ({ managers }) =>
    each(managers, 'managers', ({ managerId, traces }, path) => [
      { path: `${path}.traces`, cell: { set: 'traces', managerId }, figure: traces },
    ]),
};
