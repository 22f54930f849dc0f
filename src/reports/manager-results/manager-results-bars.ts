export { toMajor } from '../../model/money.ts';
import type { ManagerResultsReport, ManagerRow, ResultsFigures, Revenue } from './manager-results-schema.ts';

/** Bars that are drawn before the rest is put together. */
const MOST_BARS = 14;

/** One bar: a manager, or all that have no bar of their own. */
export interface Bar {
  /** null: the others together, `count` of them. */
  row: ManagerRow | null;
  count: number;
  amountMinor: number;
  planMinor: number | null;
}

/** Money of a row in the main currency. */
export const mainRevenue = (report: ManagerResultsReport, { revenue }: Pick<ResultsFigures, 'revenue'>): Revenue | null =>
  revenue.find(({ currency }) => currency === report.mainCurrency) ?? null;

/** Rows that the reader asked for. */
export const shownManagers = ({ managers, isSelection }: ManagerResultsReport): ManagerRow[] =>
  isSelection ? managers.filter(({ selected }) => selected) : managers;

export function toBars(report: ManagerResultsReport): Bar[] {
  const rows = shownManagers(report);
  const amountOf = (row: ManagerRow) => mainRevenue(report, row)?.amountMinor ?? 0;
  // The plan is in the account's currency; one for a part of the period would be a mark that is too low.
  const planOf = ({ plan }: ManagerRow) => (report.mainCurrency === report.currency && plan?.attainment != null ? plan.targetMinor : null);
  const told = rows.length > MOST_BARS + 1 ? rows.slice(0, MOST_BARS) : rows;
  const others = rows.slice(told.length);
  const bars: Bar[] = told.map((row) => ({ row, count: 1, amountMinor: amountOf(row), planMinor: planOf(row) }));
  if (others.length === 0) return bars;
  return [...bars, { row: null, count: others.length, amountMinor: others.reduce((sum, row) => sum + amountOf(row), 0), planMinor: null }];
}

/** Managers with enough closed deals to stand in the plot of win rates. */
export const plottedManagers = ({ managers }: ManagerResultsReport): ManagerRow[] =>
  managers.filter(({ comparison }) => comparison !== null && comparison.verdict !== 'not-enough-data');
