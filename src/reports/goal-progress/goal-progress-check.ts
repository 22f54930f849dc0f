/** What is wrong with a list of goals that somebody writes. */
import { toKey, type RecordId } from '../../model/keys.ts';
import type { GoalEditing } from './goal-progress-schema.ts';

export type EditedGoal = GoalEditing['goals'][number];
export type GoalFault = 'no-target' | 'bad-period' | 'repeated' | 'no-stage' | 'share-beyond-one';

/** The fault of each goal, null where it has none. A goal for the same and for some of the same days would be counted twice. */
export const checkGoals = (goals: readonly EditedGoal[]): (GoalFault | null)[] =>
  goals.map((goal, place) => {
    if (!(goal.from < goal.to)) return 'bad-period';
    if (!Number.isFinite(goal.target) || goal.target < 0 || (goal.target === 0 && goal.metric !== 'overdue-tasks')) return 'no-target';
    if (goal.metric === 'conversion' && goal.target > 1) return 'share-beyond-one';
    if (goal.metric === 'stage-reached' && isNone(goal.stageId)) return 'no-stage';
    return goals.slice(0, place).some((other) => isSame(goal, other)) ? 'repeated' : null;
  });

const isNone = (id: RecordId | null | undefined): boolean => id === null || id === undefined;

const lineOf = ({ metric, managerId, departmentId, pipelineId, stageId }: EditedGoal): string =>
  JSON.stringify([metric, ...[managerId, departmentId, pipelineId, stageId].map((id) => (isNone(id) ? null : toKey(id!)))]);

/** Of the same days, or of some of the same; a month within its quarter is another goal. */
function isSame(a: EditedGoal, b: EditedGoal): boolean {
  if (lineOf(a) !== lineOf(b) || a.from >= b.to || b.from >= a.to) return false;
  const contains = (outer: EditedGoal, inner: EditedGoal) =>
    outer.from <= inner.from && inner.to <= outer.to && (outer.from < inner.from || inner.to < outer.to);
  return !contains(a, b) && !contains(b, a);
}
