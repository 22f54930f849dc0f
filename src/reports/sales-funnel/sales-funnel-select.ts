/** The very deals behind a figure, by the predicate that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import { LOST, MOVED, OPEN, WON } from '../../model/deal-paths.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { eachEntry } from './sales-funnel-entries.ts';
import { isClosedWithin, isInClock } from './sales-funnel-fold.ts';
import { askFunnel, type FunnelQuestion } from './sales-funnel-report.ts';
import type { SalesFunnelCell, SalesFunnelOptions } from './sales-funnel-schema.ts';

/** The deals behind one figure of the report that the same arguments give, in the order of the records. */
export function selectSalesFunnel(
  data: Dataset,
  scope: ResolvedScope,
  options: SalesFunnelOptions | undefined,
  cell: SalesFunnelCell,
): { kind: 'deals'; rows: Int32Array } {
  const question = askFunnel(data, scope, options);
  if (question.mode === 'events') return { kind: 'deals', rows: dealsWithEntries(question, cell) };
  const { paths } = question;
  const isBehind = cellPredicate(question, cell);
  const found: number[] = [];
  for (let row = 0; row < paths.length; row++) {
    if (isCounted(question, row, cell) && isBehind(row)) found.push(paths.deal[row]!);
  }
  return { kind: 'deals', rows: Int32Array.from(found) };
}

function isCounted(question: FunnelQuestion, row: number, cell: SalesFunnelCell): boolean {
  const { data, paths, filter, scope, mode } = question;
  const owner = paths.owner[row]!;
  if (!filter.passes(paths.deal[row]!, owner)) return false;
  const isManagers = cell.managerId === undefined ? filter.isSelected(owner) : owner === managerCode(data, cell.managerId);
  if (!isManagers) return false;
  if (mode === 'snapshot') return paths.outcome[row] === OPEN;
  if (cell.set === 'closed') return isClosedWithin(paths, row, scope);
  if (!data.hasHistory) return cell.set === 'open' ? paths.outcome[row] === OPEN : isInClock(paths, row, 'closed', scope);
  return isInClock(paths, row, mode === 'closed' ? 'closed' : 'cohort', scope);
}

const managerCode = (data: Dataset, id: RecordId | null): number => (id === null ? -1 : data.managerCodes.find(id));

function cellPredicate(question: FunnelQuestion, cell: SalesFunnelCell): (row: number) => boolean {
  const { data, paths, pipeline, mode } = question;
  const stage =
    cell.stageId === undefined || cell.stageId === null ? null : pipeline.stages.find(({ id }) => toKey(id) === toKey(cell.stageId!));
  if (stage === undefined) return () => false;
  const level = stage?.level ?? 1;
  const isAt = (outcome: number) => (row: number) =>
    paths.outcome[row] === outcome && (stage === null || standing(row) === level) && hasReason(data, paths.deal[row]!, cell);
  /** By the furthest level in a funnel, by the present one where only the present is known. */
  const standing = (row: number) =>
    mode === 'snapshot' || !data.hasHistory ? data.stages[paths.stage[row]!]!.level : paths.furthest[row]!;
  switch (cell.set) {
    case 'reached':
      return (row) => paths.furthest[row]! >= level;
    case 'next':
      return (row) => paths.furthest[row]! > level;
    case 'touched':
      return (row) => touches(question, row, stage?.index ?? -1);
    case 'lostFrom':
      return (row) => paths.lostFrom[row] === level && hasReason(data, paths.deal[row]!, cell);
    case 'lost':
      return isAt(LOST);
    case 'open':
      return isAt(OPEN);
    case 'moved':
      return isAt(MOVED);
    case 'resolved':
      return (row) => paths.outcome[row] === WON || paths.outcome[row] === LOST;
    case 'won':
      return (row) => paths.outcome[row] === WON;
    default:
      return () => true;
  }
}

function hasReason(data: Dataset, deal: number, cell: SalesFunnelCell): boolean {
  if (cell.lossReasonId === undefined) return true;
  const reason = data.lossReasons[data.deals.lossReason[deal]!];
  return cell.lossReasonId === null ? reason === undefined : reason !== undefined && toKey(reason.id) === toKey(cell.lossReasonId);
}

function touches({ data, paths }: FunnelQuestion, row: number, stage: number): boolean {
  const { offset, stage: stages, at } = data.visits;
  const deal = paths.deal[row]!;
  const isReached = stage >= 0 && data.stages[stage]!.level <= paths.furthest[row]!;
  for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) {
    if (isReached && stages[visit] === stage && at[visit]! <= paths.now) return true;
  }
  return false;
}

function dealsWithEntries(question: FunnelQuestion, cell: SalesFunnelCell): Int32Array {
  const { pipeline, paths } = question;
  const place =
    cell.stageId === undefined || cell.stageId === null ? null : pipeline.stages.findIndex(({ id }) => toKey(id) === toKey(cell.stageId!));
  const found = new Set<number>();
  eachEntry(question, (row, stage) => {
    if (place === null || stage === place) found.add(paths.deal[row]!);
  });
  return Int32Array.from(found);
}
