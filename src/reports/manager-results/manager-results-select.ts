/** The very deals behind a figure, by the predicate that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { creditsOf, foldResults, isInScope, passesForHolder, type Period, type ResultsQuestion } from './manager-results-fold.ts';
import { askResults, computeManagerResults } from './manager-results-report.ts';
import type { ManagerResultsCell, ManagerResultsOptions } from './manager-results-schema.ts';

/** The deals behind one figure of the report that the same arguments give, in the order of the records. */
export function selectManagerResults(
  data: Dataset,
  scope: ResolvedScope,
  options: ManagerResultsOptions | undefined,
  cell: ManagerResultsCell,
): { kind: 'deals'; rows: Int32Array } {
  const question = askResults(data, scope, options);
  if (cell.set === 'largest') return { kind: 'deals', rows: Int32Array.from(largestDeal(question, options)) };
  const isOf = ownerPredicate(question, cell);
  const found: number[] = [];
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (isInScope(question, deal) && isBehind(question, deal, cell.set, isOf)) found.push(deal);
  }
  return { kind: 'deals', rows: Int32Array.from(found) };
}

type IsOf = (manager: number, instant: number) => boolean;

function ownerPredicate({ data, membership }: ResultsQuestion, { managerId, departmentId }: ManagerResultsCell): IsOf {
  if (managerId !== undefined) {
    const code = managerId === null ? -1 : data.managerCodes.find(managerId);
    return (manager) => manager === code && (managerId === null || code >= 0);
  }
  if (departmentId === undefined) return () => true;
  const code = departmentId === null ? -1 : membership.find(departmentId);
  return (manager, instant) => membership.at(manager, instant) === code && (departmentId === null || code >= 0);
}

function isBehind(question: ResultsQuestion, deal: number, set: ManagerResultsCell['set'], isOf: IsOf): boolean {
  const { states, scope, crediting } = question;
  const outcome = states.outcome[deal]!;
  if (set === 'open') return outcome === OPEN && passesForHolder(question, deal) && isOf(crediting.holderOf(deal), states.now);
  if (!isClosedWithin(question, deal, scope)) return false;
  const closedAt = states.closedAt[deal]!;
  if (set === 'credited') return outcome === WON && creditsOf(question, deal).some(({ manager }) => isOf(manager, closedAt));
  const isWanted = set === 'resolved' || (set === 'won' ? outcome === WON : outcome === LOST);
  return isWanted && passesForHolder(question, deal) && isOf(crediting.holderOf(deal), closedAt);
}

/** Whether a deal was closed in a period and is closed now. */
function isClosedWithin({ states }: ResultsQuestion, deal: number, { from, to }: Period): boolean {
  const closedAt = states.closedAt[deal]!;
  return states.outcome[deal] !== OPEN && closedAt >= from && closedAt < to && closedAt <= states.now;
}

function largestDeal(question: ResultsQuestion, options: ManagerResultsOptions | undefined): number[] {
  const { data, scope } = question;
  const { concentration, mainCurrency } = computeManagerResults(data, scope, options);
  const largest = foldResults(question, scope, null).largest[data.deals.currencies.indexOf(mainCurrency)];
  return concentration.topDeal === null || largest === undefined ? [] : [largest.deal];
}
