/** The very acts and calls behind a figure, by the predicate that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { askManagerActivity, countsAct, isLate, repliesWithin, talkOf } from './manager-activity-question.ts';
import type { ManagerActivityCell, ManagerActivityOptions } from './manager-activity-schema.ts';

export function selectManagerActivity(
  data: Dataset,
  scope: ResolvedScope,
  options: ManagerActivityOptions | undefined,
  cell: ManagerActivityCell,
): { kind: 'acts' | 'calls'; rows: Int32Array } {
  const question = askManagerActivity(data, scope, options);
  const { acts, filter, first, end } = question;
  const person = cell.managerId === undefined ? null : data.managerCodes.find(cell.managerId);
  const [from, to] = [Number(cell.from ?? -Infinity), Number(cell.to ?? Infinity)];
  const kind = cell.kind === undefined ? null : acts.kinds.indexOf(cell.kind);
  const found: number[] = [];
  const take = (act: number) => {
    const by = acts.by[act]!;
    if (act < first || acts.at[act]! < from || acts.at[act]! >= to || !countsAct(question, act)) return;
    if (filter.isSelected(by) && (person === null || by === person)) found.push(cell.set === 'talks' ? acts.row[act]! : act);
  };
  if (cell.set === 'replies') repliesWithin(question).forEach(take);
  else {
    for (let act = first; act < end; act++) {
      const isBehind =
        cell.set === 'late'
          ? isLate(question, act)
          : cell.set === 'talks'
            ? talkOf(question, act) > 0
            : kind === null || acts.kind[act] === kind;
      if (isBehind) take(act);
    }
  }
  return { kind: cell.set === 'talks' ? 'calls' : 'acts', rows: Int32Array.from(found) };
}
