/** What is told beside the goals: the finding, the sum of a team's members, the notes, and what an editor needs. */
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { formatDay } from '../../model/day.ts';
import { isOfDeals } from '../../model/goals.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
import type { Goal, GoalQuestion } from './goal-progress-question.ts';
import type { GoalPartial } from './goal-progress-report.ts';
import type { GoalEditing, GoalProgressReport, GoalRow, GoalStatus } from './goal-progress-schema.ts';

/** The goals of a team's people for the same metric and period, added up; null where nobody has one, or where nothing adds up. */
export function membersOf({ membership, data }: GoalQuestion, team: GoalRow, goals: readonly GoalRow[]): GoalRow['members'] {
  if (team.owner === 'manager' || team.lowerIsBetter || team.unit === 'share') return null;
  const isMember = (one: GoalRow) =>
    team.owner === 'company' || (one.memberOf !== null && membership.find(one.memberOf) === membership.find(team.departmentId!));
  const isSame = (one: GoalRow) =>
    one.owner === 'manager' &&
    one.metric === team.metric &&
    one.from === team.from &&
    one.to === team.to &&
    one.stageName === team.stageName &&
    keyOr(one.pipelineId) === keyOr(team.pipelineId) &&
    one.done !== null &&
    one.target !== null;
  const members = goals.filter((one) => isSame(one) && isMember(one) && data.managerCodes.find(one.managerId!) >= 0);
  if (members.length === 0) return null;
  const sum = (of: (one: GoalRow) => number) => members.reduce((total, one) => total + of(one), 0);
  return { count: members.length, target: sum(({ target }) => target!), done: sum(({ done }) => done!) };
}

const keyOr = (id: RecordId | null): RecordId | null => (id === null ? null : toKey(id));

/** Goals that run now come first; where none does, what has ended or is to begin. */
export function findingOf(goals: readonly GoalRow[], now: number): GoalProgressReport['finding'] {
  const told = (code: GoalProgressReport['finding']['code'], some: readonly GoalRow[]) => ({ code, goalIds: some.map(({ id }) => id) });
  const of = (...statuses: GoalStatus[]) => goals.filter(({ status }) => statuses.includes(status));
  if (goals.length === 0) return told('none', []);
  const running = goals.filter(({ from, to, status }) => from <= now && to > now && status !== 'not-computable');
  if (running.length > 0) {
    for (const code of ['unlikely', 'at-risk'] as const) if (of(code).length > 0) return told(code, of(code));
    const judged = of('on-course').length + running.filter(({ status }) => status === 'done').length;
    return judged > 0 ? told('on-course', of('on-course')) : told('too-early', of('too-early'));
  }
  const ended = goals.filter(({ status, to }) => to <= now && (status === 'done' || status === 'missed'));
  if (ended.length > 0) return told('past', of('missed'));
  return of('not-started').length > 0 ? told('ahead', of('not-started')) : told('not-computable', goals);
}

export function notesOf(question: GoalQuestion, partial: GoalPartial, hasNoSeason: boolean): GoalProgressReport['notes'] {
  const { data, scope, shown, hidden, repeated } = question;
  const parts = shown.filter(({ problem }) => problem === 'part-of-records').length;
  const isOther = shown.some(({ metric }) => !isOfDeals(metric));
  return [
    ...toNote('goals-repeated', repeated),
    ...toNote('goals-overlap', countOverlaps(shown)),
    ...toNote('goals-hidden', hidden),
    ...toNote('goals-not-computable', shown.filter(({ problem }) => problem !== null).length - parts),
    ...toNote('part-of-records', parts),
    ...toNote('pipeline-not-filtered', scope.pipelineId !== null && isOther ? 1 : 0),
    ...toNote('other-currencies', leftOut(question, partial, 'foreign')),
    ...toNote('won-without-amount', leftOut(question, partial, 'unpriced')),
    ...toNote('no-season', hasNoSeason ? 1 : 0),
    ...dataNotes(data, scope).filter(({ code }) => code !== 'unfinished-period'),
  ];
}

export function byLine(goals: readonly Goal[]): Map<string, Goal[]> {
  const lines = new Map<string, Goal[]>();
  for (const goal of goals) {
    const line = lines.get(goal.line);
    if (line) line.push(goal);
    else lines.set(goal.line, [goal]);
  }
  return lines;
}

/** Goals that begin within another of the same owner and metric, and end after it. */
function countOverlaps(goals: readonly Goal[]): number {
  const lines = byLine(goals);
  return goals.filter((goal) => lines.get(goal.line)!.some((other) => other.from < goal.from && goal.from < other.to && other.to < goal.to))
    .length;
}

/** Won deals within the goals' periods whose amount is not counted: the most of any goal. */
function leftOut(question: GoalQuestion, partial: GoalPartial, what: 'foreign' | 'unpriced'): number {
  const counts = question.shown.map(({ key, fromDay, toDay, metric }) => {
    const series = metric === 'revenue-won' ? partial.get(key) : undefined;
    if (!series) return 0;
    const { firstDay, length, rows } = series;
    const begin = (rows - 1) * length;
    const at = (day: number) => begin + Math.min(length, Math.max(0, day - firstDay));
    return series[what].subarray(at(fromDay), at(toDay)).reduce((sum, count) => sum + count, 0);
  });
  return Math.max(0, ...counts);
}

export function editingOf({ data, records, zone, scope }: GoalQuestion): GoalEditing {
  const named = ({ id, name }: { id: RecordId; name: string | null }) => ({ id, name: name ?? String(id) });
  return {
    goals: records.map((record) => ({ ...record })),
    managers: data.managers.filter(({ active, name }) => active && name !== null).map(named),
    departments: data.departments.map(named),
    pipelines: data.pipelines.map(({ id, name, stages }) => ({
      ...{ id, name },
      stages: stages.filter(({ archived }) => !archived).map(named),
    })),
    currency: data.account.currency,
    today: formatDay(zone.dayOf(scope.now)),
  };
}
