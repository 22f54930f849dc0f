/** The very deals and tasks behind a figure, by the predicate that counted them. */
import { countsDeal, countsTask, isOpenTask } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { toKey } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { askManagerLoad, dealsWithTask, isDueSoon, isOverdue, type LoadQuestion } from './manager-load-question.ts';
import type { ManagerLoadCell, ManagerLoadOptions } from './manager-load-schema.ts';

export function selectManagerLoad(
  data: Dataset,
  scope: ResolvedScope,
  options: ManagerLoadOptions | undefined,
  cell: ManagerLoadCell,
): { kind: 'deals' | 'tasks'; rows: Int32Array } {
  const question = askManagerLoad(data, scope, options);
  const isTasks = cell.set === 'tasks' || cell.set === 'overdue' || cell.set === 'due-soon' || cell.set === 'done';
  const [kind, length] = isTasks ? (['tasks', data.tasks.length] as const) : (['deals', data.deals.length] as const);
  const isBehind = isTasks ? taskPredicate(question, cell) : dealPredicate(question, cell);
  const found: number[] = [];
  for (let row = 0; row < length; row++) if (isBehind(row)) found.push(row);
  return { kind, rows: Int32Array.from(found) };
}

const isManagers = ({ data }: LoadQuestion, { managerId }: ManagerLoadCell, owner: number): boolean =>
  managerId === undefined || owner === (managerId === null ? -1 : data.managerCodes.find(managerId));

function taskPredicate(question: LoadQuestion, cell: ManagerLoadCell): (task: number) => boolean {
  const { tasks } = question.data;
  return (task) => {
    if (tasks.createdAt[task]! > question.at || !countsTask(question, task)) return false;
    if (!isManagers(question, cell, tasks.manager[task]!)) return false;
    if (cell.set === 'done') return !isOpenTask(question, task);
    if (!isOpenTask(question, task)) return false;
    return cell.set === 'overdue' ? isOverdue(question, task) : cell.set === 'due-soon' ? isDueSoon(question, task) : true;
  };
}

function dealPredicate(question: LoadQuestion, cell: ManagerLoadCell): (deal: number) => boolean {
  const { states, scope, at, data } = question;
  const hasTask = cell.set === 'without-task' ? dealsWithTask(question) : null;
  const column = columnOf(question, cell);
  const [from, to] = [Number(cell.from ?? scope.from), Number(cell.to ?? scope.to)];
  const isWithin = (instant: number) => instant >= from && instant < to && instant <= at;
  const outcome = { won: WON, 'won-in': WON, lost: LOST }[cell.set as string];
  return (deal) => {
    if (!countsDeal(question, deal) || !isManagers(question, cell, states.owner[deal]!)) return false;
    const state = states.outcome[deal]!;
    if (cell.set === 'created') return isWithin(data.deals.createdAt[deal]!);
    if (cell.set === 'closed') return state !== OPEN && isWithin(states.closedAt[deal]!) && states.closedAt[deal]! < at;
    if (cell.set === 'won-in') return state === WON && isWithin(states.closedAt[deal]!);
    if (outcome !== undefined) return state === outcome;
    return state === OPEN && (column === null || question.columnOf[states.stage[deal]!] === column) && hasTask?.[deal] !== 1;
  };
}

/** Column of the cell's stage, null for all; −1, which no deal has, for a stage that is not there. */
function columnOf({ columns }: LoadQuestion, { pipelineId, stageId }: ManagerLoadCell): number | null {
  if (stageId === undefined || pipelineId === undefined) return null;
  return columns.findIndex(({ pipeline, stage }) => toKey(pipeline.id) === toKey(pipelineId) && toKey(stage.id) === toKey(stageId));
}
