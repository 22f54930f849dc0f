export { toMajor } from '../../model/minor-digits.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type { ManagerResultsReport, ManagerRow, ResultsFigures, Revenue } from './manager-results-schema.ts';

export const managerName = (
  { managerId, name }: Pick<ManagerRow, 'managerId' | 'name'>,
  words: Pick<ResultsMessages, 'noManager'>,
): string => (managerId === null ? words.noManager : (name ?? String(managerId)));

/** Money of a row in the main currency. */
export const mainRevenue = (report: ManagerResultsReport, { revenue }: Pick<ResultsFigures, 'revenue'>): Revenue | null =>
  revenue.find(({ currency }) => currency === report.mainCurrency) ?? null;

/** Rows that the reader asked for. */
export const shownManagers = ({ managers, isSelection }: ManagerResultsReport): ManagerRow[] =>
  isSelection ? managers.filter(({ selected }) => selected) : managers;

/** Bars that are drawn before the rest is put together. */
const MOST_BARS = 14;

/** Managers with a bar of their own. */
export function drawnManagers(report: ManagerResultsReport): ManagerRow[] {
  const rows = shownManagers(report);
  return rows.length > MOST_BARS + 1 ? rows.slice(0, MOST_BARS) : rows;
}

/** The plan is in the account's currency; one for a part of the period would be a mark that is too low. */
export const planOf = (report: ManagerResultsReport, { plan }: ManagerRow): number | null =>
  report.mainCurrency === report.currency && plan?.attainment != null ? plan.targetMinor : null;

/** Managers with enough closed deals to stand in the plot of win rates. */
export const plottedManagers = ({ managers }: ManagerResultsReport): ManagerRow[] =>
  managers.filter(({ comparison }) => comparison !== null && comparison.verdict !== 'not-enough-data');
