/** The very records behind a goal, by the predicate that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import { eachGoalAct, eachOverdue, isOverdueAt, rowsOfGoal } from '../../model/goals.ts';
import { toKey } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { learnDurations, pipelineOf } from './goal-progress-pipeline.ts';
import { askGoalProgress, type Goal, type GoalQuestion } from './goal-progress-question.ts';
import { rowOf } from './goal-progress-series.ts';
import type { GoalProgressCell, GoalProgressOptions } from './goal-progress-schema.ts';

export function selectGoalProgress(
  data: Dataset,
  scope: ResolvedScope,
  options: GoalProgressOptions | undefined,
  cell: GoalProgressCell,
): { kind: 'deals' | 'tasks' | 'calls' | 'acts'; rows: Int32Array } {
  const question = askGoalProgress(data, scope, options);
  const goal = question.shown.find(({ record }) => toKey(record.id) === toKey(cell.goalId));
  const isCountable = goal && (goal.problem === null || goal.problem === 'part-of-records');
  if (!isCountable) return { kind: 'deals', rows: new Int32Array(0) };
  if (cell.set === 'open') return { kind: 'deals', rows: openDeals(question, goal) };
  return { kind: rowsOfGoal(goal.metric), rows: (goal.form === 'level' ? overdue : reached)(question, goal).sort() };
}

/** Whether an act of a person at an instant is the owner's. */
function isOf({ membership }: GoalQuestion, { owner }: Goal, manager: number, at: number): boolean {
  if (owner.kind === 'company') return true;
  return (owner.kind === 'manager' ? manager : membership.at(manager, at)) === owner.code;
}

function reached(question: GoalQuestion, goal: Goal): Int32Array {
  const rows: number[] = [];
  eachGoalAct(question.data, question.states, goal.ask, (row, manager, at, value) => {
    if (at >= goal.from && at < goal.to && value === value && isOf(question, goal, manager, at)) rows.push(row);
  });
  return Int32Array.from(rows);
}

function overdue(question: GoalQuestion, goal: Goal): Int32Array {
  const { data, scope } = question;
  const rows: number[] = [];
  const at = Math.min(scope.now, goal.to);
  if (at < goal.from) return new Int32Array(0);
  eachOverdue(data, scope.now, goal.ask, (task, manager, from, until) => {
    if (isOverdueAt(data, task, from, until, at) && isOf(question, goal, manager, Math.min(scope.now, until))) rows.push(task);
  });
  return Int32Array.from(rows);
}

/** Open deals that a forecast of revenue counts on, the likeliest first. */
function openDeals(question: GoalQuestion, goal: Goal): Int32Array {
  const { scope } = question;
  const durations = goal.metric === 'revenue-won' && scope.now < goal.to ? learnDurations(question) : null;
  if (!durations) return new Int32Array(0);
  const open = pipelineOf(question, durations, goal, scope.now, 0).open[rowOf(question, goal.owner)]!;
  return Int32Array.from(
    [...open].sort((a, b) => b.chance - a.chance || a.deal - b.deal),
    ({ deal }) => deal,
  );
}
