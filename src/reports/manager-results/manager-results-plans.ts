/** Goals for revenue that the period can be held against. */
import { parseDay, type Day } from '../../model/day.ts';
import type { Dataset } from '../../model/dataset.ts';
import { targetOn } from '../../model/goals.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
import { toMinor } from '../../model/money.ts';
import type { ResolvedScope } from '../../model/scope.ts';

export interface Plan {
  targetMinor: number;
  /** Whether the goals cover every day of the period. */
  isWhole: boolean;
}

export interface Plans {
  team: Plan | null;
  ofManager(id: RecordId): Plan | null;
  ofDepartment(id: RecordId): Plan | null;
  /** Goals that do not fit the question, since it leaves out a part of what they are for. */
  leftOut: number;
}

interface Goal {
  fromDay: Day;
  toDay: Day;
  targetMinor: number;
}

export function findPlans(data: Dataset, scope: ResolvedScope): Plans {
  const goals = data.goals.flatMap((goal) => {
    const [fromDay, toDay] = [parseDay(goal.from), parseDay(goal.to)];
    const targetMinor = toMinor(targetOn(goal, data.zone.dayOf(scope.now)), data.account.currency);
    const isWithin = fromDay !== null && toDay !== null && fromDay >= scope.fromDay && toDay <= scope.toDay && fromDay < toDay;
    if (goal.metric !== 'revenue-won' || !isWithin || targetMinor === null) return [];
    return [{ fromDay, toDay, targetMinor, managerId: goal.managerId ?? null, departmentId: goal.departmentId ?? null }];
  });
  const ofDeals = [scope.sources, scope.tags, scope.stageIds, scope.lossReasonIds];
  const isPart = (scope.pipelineId !== null && data.pipelines.length > 1) || ofDeals.some(({ length }) => length > 0);
  if (isPart) return { team: null, ofManager: () => null, ofDepartment: () => null, leftOut: goals.length };
  const isOf = (one: RecordId | null, id: RecordId) => one !== null && toKey(one) === toKey(id);
  const company = scope.departmentIds.length > 0 ? [] : goals.filter((goal) => goal.managerId === null && goal.departmentId === null);
  return {
    team: addUp(company, scope),
    ofManager: (id) =>
      addUp(
        goals.filter((goal) => isOf(goal.managerId, id)),
        scope,
      ),
    ofDepartment: (id) =>
      addUp(
        goals.filter((goal) => goal.managerId === null && isOf(goal.departmentId, id)),
        scope,
      ),
    leftOut: 0,
  };
}

/** Goals one after another, the longest first where they overlap: a quarter's goal is not added to its months'. */
function addUp(goals: readonly Goal[], scope: ResolvedScope): Plan | null {
  if (goals.length === 0) return null;
  const taken: Goal[] = [];
  const sorted = [...goals].sort((a, b) => b.toDay - b.fromDay - (a.toDay - a.fromDay) || a.fromDay - b.fromDay);
  for (const goal of sorted) {
    const isSame = (other: Goal) => other.fromDay === goal.fromDay && other.toDay === goal.toDay;
    const isApart = (other: Goal) => other.toDay <= goal.fromDay || other.fromDay >= goal.toDay;
    if (taken.every((other) => isApart(other) || isSame(other))) taken.push(goal);
  }
  const days = new Set(taken.map(({ fromDay, toDay }) => `${fromDay} ${toDay}`)).values();
  const covered = Array.from(days, (pair) => pair.split(' ').map(Number)).reduce((sum, [from, to]) => sum + to! - from!, 0);
  return {
    targetMinor: taken.reduce((sum, goal) => sum + goal.targetMinor, 0),
    isWhole: covered === scope.toDay - scope.fromDay,
  };
}
