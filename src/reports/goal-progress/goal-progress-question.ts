/** A question about goals with everything looked up: whose goals, what they count, what stands in the way. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseDay, type Day } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import {
  goalForms,
  isOfDeals,
  rowsOfGoal,
  spanOf,
  targetOf,
  targetOn,
  type GoalAsk,
  type GoalForm,
  type GoalMetric,
} from '../../model/goals.ts';
import { toKey, type RecordId } from '../../model/keys.ts';
import { membershipOf, type Membership } from '../../model/membership.ts';
import { goalSchema, type GoalRecord } from '../../model/records.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import { ScopeError } from '../../model/errors.ts';
import type { GoalPace, GoalProblem, GoalProgressOptions } from './goal-progress-schema.ts';

/** Whose goal: a manager code, a department code, or neither; −2 for somebody who is not in the records. */
export type Owner = { kind: 'manager' | 'department'; code: number } | { kind: 'company'; code: -1 };

export interface Goal {
  record: GoalRecord;
  metric: GoalMetric;
  form: GoalForm;
  owner: Owner;
  fromDay: Day;
  toDay: Day;
  from: number;
  to: number;
  /** Targets in the order of their days; the first holds from the beginning. */
  targets: readonly { day: Day; target: number }[];
  /** As it stands now. */
  target: number;
  ask: GoalAsk;
  /** The same for goals that count the same. */
  key: string;
  /** The same for goals of one owner that count the same. */
  line: string;
  problem: GoalProblem | null;
}

export interface GoalQuestion {
  data: Dataset;
  scope: ResolvedScope;
  zone: TimeZone;
  filter: DealFilter;
  states: DealStates;
  membership: Membership;
  pace: GoalPace;
  /** As they were given. */
  records: readonly GoalRecord[];
  /** Each once, in the order of the records. */
  all: readonly Goal[];
  /** Those that the report shows. */
  shown: readonly Goal[];
  repeated: number;
  hidden: number;
  editing: boolean;
}

const CONVERSATION_SECONDS = 30;

/** @throws ScopeError when the scope names a pipeline, or the options name goals, that cannot be read. */
export function askGoalProgress(data: Dataset, scope: ResolvedScope, options: GoalProgressOptions = {}): GoalQuestion {
  const pipeline = pipelineOf(data, scope.pipelineId);
  const filter = createDealFilter(data, { ...scope, managerIds: [], departmentIds: [] });
  const context = {
    ...{ data, scope, filter },
    zone: createTimeZone(scope.timeZone),
    membership: membershipOf(data),
    pipeline: pipeline ? data.pipelines.indexOf(pipeline) : -1,
    minTalkSeconds: options.minTalkSeconds ?? CONVERSATION_SECONDS,
  };
  const records = readGoals(options.goals) ?? data.goals;
  const unique = lastOfEach(records);
  const all = unique.map((record) => toGoal(context, record));
  const touching = all.filter((goal) => goal.from < scope.to && goal.to > scope.from);
  const shown = touching.filter((goal) => isChosen(context, goal));
  return {
    ...{ data, scope, filter, records, all, shown },
    zone: context.zone,
    membership: context.membership,
    states: dealStates(data, scope.now),
    pace: options.pace ?? 'working-days',
    repeated: records.length - unique.length,
    hidden: touching.length - shown.length,
    editing: options.editing ?? false,
  };
}

function readGoals(goals: GoalProgressOptions['goals']): readonly GoalRecord[] | null {
  if (!goals) return null;
  return goals.map((goal, i) => {
    const read = goalSchema.safeParse(goal);
    if (!read.success) throw new ScopeError(`goals[${i}].${read.error.issues[0]?.path.join('.') ?? ''}`, goal);
    return read.data;
  });
}

/** Goals that are the same but for their target, and goals of one id: the last one counts. */
function lastOfEach(records: readonly GoalRecord[]): GoalRecord[] {
  const last = new Map<string, GoalRecord>();
  for (const record of records) {
    const { metric, managerId, departmentId, pipelineId, stageId, from, to } = record;
    last.set(JSON.stringify([metric, [managerId, departmentId, pipelineId, stageId].map(keyText), from, to]), record);
  }
  const byId = new Map<RecordId, GoalRecord>();
  for (const record of last.values()) byId.set(toKey(record.id), record);
  return [...byId.values()];
}

const keyText = (id: RecordId | null | undefined): RecordId | null => (id === null || id === undefined ? null : toKey(id));

interface Context extends Pick<GoalQuestion, 'data' | 'scope' | 'zone' | 'filter' | 'membership'> {
  /** Place of the scope's pipeline, −1 for all. */
  pipeline: number;
  minTalkSeconds: number;
}

function toGoal(context: Context, record: GoalRecord): Goal {
  const { data, scope, zone, filter, minTalkSeconds } = context;
  const { metric } = record;
  const { account } = data;
  const today = zone.dayOf(scope.now);
  const own = placeOfPipeline(data, record.pipelineId);
  const pipeline = own === -1 && isOfDeals(metric) && metric !== 'stage-reached' ? context.pipeline : own;
  const targets = [{ on: record.from, target: record.target }, ...(record.changes ?? [])]
    .map((one) => ({ day: parseDay(one.on)!, target: targetOf(metric, one.target, account.currency) ?? NaN }))
    .filter(({ day }, i) => i === 0 || day <= today);
  const goal: Omit<Goal, 'problem' | 'key' | 'line'> = {
    ...{ record, metric },
    form: goalForms[metric],
    owner: ownerOf(context, record),
    ...spanOf(record, zone),
    targets: [targets[0]!, ...targets.slice(1).sort((a, b) => a.day - b.day)],
    target: targetOf(metric, targetOn(record, today), account.currency) ?? NaN,
    ask: {
      ...{ metric, minTalkSeconds },
      stage: placeOfStage(data, record),
      pipeline: Math.max(-1, pipeline),
      passes: filter.isAboutDeals ? filter.passes : null,
    },
  };
  const key = keyOf(goal.ask);
  return { ...goal, key, line: `${goal.owner.kind} ${goal.owner.code} ${key}`, problem: problemOf(context, goal, own) };
}

const keyOf = ({ metric, stage, pipeline }: GoalAsk): string => `${metric} ${stage} ${pipeline}`;

function ownerOf({ data, membership }: Context, { managerId, departmentId }: GoalRecord): Owner {
  if (managerId !== null && managerId !== undefined) return { kind: 'manager', code: orMissing(data.managerCodes.find(managerId)) };
  if (departmentId !== null && departmentId !== undefined) return { kind: 'department', code: orMissing(membership.find(departmentId)) };
  return { kind: 'company', code: -1 };
}

const orMissing = (code: number): number => (code < 0 ? -2 : code);

/** −1 for none, −2 for one that is not there. */
function placeOfPipeline(data: Dataset, id: RecordId | null | undefined): number {
  if (id === null || id === undefined) return -1;
  return orMissing(data.pipelines.findIndex((pipeline) => toKey(pipeline.id) === toKey(id)));
}

/** Of a stage that only one pipeline has, the pipeline need not be named. */
function placeOfStage(data: Dataset, { pipelineId, stageId }: GoalRecord): number {
  if (stageId === null || stageId === undefined) return -1;
  const pipeline = placeOfPipeline(data, pipelineId);
  const found = data.stages.filter((stage) => toKey(stage.id) === toKey(stageId) && (pipeline === -1 || stage.pipeline === pipeline));
  return found.length === 1 ? found[0]!.index : -1;
}

function problemOf(
  { data, filter, pipeline, scope }: Context,
  goal: Omit<Goal, 'problem' | 'key' | 'line'>,
  own: number,
): GoalProblem | null {
  const { metric, target, owner, record, ask } = goal;
  if (goal.toDay <= goal.fromDay) return 'bad-period';
  if (!Number.isFinite(target) || target < 0 || (target === 0 && metric !== 'overdue-tasks')) return 'no-target';
  if (metric === 'conversion' && target > 1) return 'share-beyond-one';
  if (own === -2) return 'no-pipeline';
  if (metric === 'stage-reached' && ask.stage < 0) return 'no-stage';
  if (metric === 'stage-reached' && !data.hasHistory) return 'no-history';
  if (owner.code === -2 || (owner.kind === 'manager' && data.managers[owner.code]!.name === null && isIdle(data, owner.code)))
    return 'unknown-owner';
  const { length } = { deals: data.deals, tasks: data.tasks, calls: data.calls, acts: data.deals }[rowsOfGoal(metric)];
  if (length === 0 && scope.now >= goal.from) return 'no-records';
  const isNarrowed = isOfDeals(metric) && own === -1 && metric !== 'stage-reached' && pipeline >= 0 && data.pipelines.length > 1;
  if (isNarrowed || filter.isAboutDeals) return 'part-of-records';
  return record.metric === 'stage-reached' && own >= 0 && data.stages[ask.stage]!.pipeline !== own ? 'no-stage' : null;
}

/** Whether no deal, call or task names a manager. */
function isIdle({ deals, calls, tasks }: Dataset, code: number): boolean {
  return ![deals.manager, calls.manager, tasks.manager].some((column) => column.includes(code));
}

/** Whether the scope's choice of people and of a pipeline leaves a goal in. */
function isChosen({ data, scope, membership, pipeline }: Context, { owner, metric, ask }: Goal): boolean {
  if (pipeline >= 0 && isOfDeals(metric)) {
    const its = metric === 'stage-reached' && ask.stage >= 0 ? data.stages[ask.stage]!.pipeline : ask.pipeline;
    if (its >= 0 && its !== pipeline) return false;
  }
  const departments = scope.departmentIds.map((id) => membership.find(id));
  if (scope.managerIds.length > 0) {
    if (owner.kind !== 'manager' || !scope.managerIds.some((id) => data.managerCodes.find(id) === owner.code)) return false;
  }
  if (departments.length === 0) return true;
  const code = owner.kind === 'manager' ? membership.at(owner.code, scope.now) : owner.code;
  return owner.kind !== 'company' && departments.includes(code);
}
