/** What must hold within one report, whoever computed it. */
import type { ReportName, Reports } from '../engine/report-engine.ts';

/** A sentence for each identity that does not hold. */
export type Complaints = string[];

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Whatever stands in a report beside its interval is a part of its whole, and lies in the interval. */
export function complainOfShares(value: unknown, path = ''): Complaints {
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    complainOfShares(part, Array.isArray(value) ? `${path}[${key}]` : [path, key].filter(Boolean).join('.')),
  );
  const { count, n, share, low, high } = value as Record<string, number>;
  if (![count, n, share, low, high].every((one) => typeof one === 'number')) return inner;
  if (count! > n!) inner.push(`${path}: ${count} of ${n} is more than all`);
  else if (n! > 0 && Math.abs(share! - count! / n!) > 1e-9) inner.push(`${path}: the share of ${count} of ${n} is not ${share}`);
  if (low! > share! + 1e-9 || share! > high! + 1e-9) inner.push(`${path}: ${share} lies outside its interval ${low} to ${high}`);
  return inner;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const equal = (what: string, whole: number, parts: number): Complaints =>
  whole === parts ? [] : [`${what}: ${whole}, but its parts give ${parts}`];

/** A report that is not here is held to the identities of all. */
export const identitiesOf: { readonly [N in ReportName]?: (report: Reports[N]['report']) => Complaints } = {
  'manager-activity': ({ kinds, managers, team }) =>
    kinds.flatMap((kind, i) => equal(`team.counts of ${kind}`, team.counts[i] ?? NaN, sum(managers.map(({ counts }) => counts[i] ?? NaN)))),
  'manager-load': ({ managers, team }) =>
    (['open', 'tasks', 'overdue'] as const).flatMap((name) => equal(`team.${name}`, team[name], sum(managers.map((row) => row[name])))),
  'manager-results': ({ isSelection, managers, team }) =>
    isSelection
      ? []
      : (['won', 'lost', 'open'] as const).flatMap((name) => equal(`team.${name}`, team[name], sum(managers.map((row) => row[name])))),
  'sales-funnel': ({ clock, hasHistory, stages, deals, won, lost, open, moved }) => {
    if (!hasHistory || (clock !== 'cohort' && clock !== 'closed')) return [];
    return [
      ...equal('deals', deals, won + lost + open + moved),
      ...stages.slice(0, -1).flatMap((stage, i) => {
        const onwards = stages[i + 1]!.reached;
        const parts = [onwards, stage.lost, stage.open, stage.moved];
        if (stage.reached === null || parts.some((part) => part === null)) return [];
        return equal(`stages[${i}].reached`, stage.reached, sum(parts as number[]));
      }),
    ];
  },
};
