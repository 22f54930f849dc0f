/**
 * What the report on goals says: the result's schema. Figures of a goal are given in its unit: `count`, `money` in minor units of
 * `currency`, `duration` in milliseconds, `share` 0..1; instants are epoch milliseconds. `null` means not computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';
import { goalSchema } from '../../model/records.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));
const figure = z.nullable(z.number());

export const statuses = ['done', 'on-course', 'at-risk', 'unlikely', 'too-early', 'missed', 'not-started', 'not-computable'] as const;
export const problems = [
  'no-target',
  'bad-period',
  'no-stage',
  'no-pipeline',
  'unknown-owner',
  'no-records',
  'no-history',
  'share-beyond-one',
  'part-of-records',
] as const;
export const bases = ['level', 'pipeline', 'history'] as const;
export const paces = ['working-days', 'calendar', 'season'] as const;
export const units = ['count', 'money', 'duration', 'share'] as const;

const goal = z.object({
  id: recordId,
  metric: goalSchema.shape.metric,
  unit: z.enum(units),
  /** Less is better: `target` is a limit. */
  lowerIsBetter: z.boolean(),
  owner: z.enum(['manager', 'department', 'company']),
  managerId: z.nullable(recordId),
  departmentId: z.nullable(recordId),
  /** Of the manager or the department; null for the company and for somebody who is known by id only. */
  name: z.nullable(z.string()),
  /** Where the manager belongs now. */
  memberOf: z.nullable(recordId),
  pipelineId: z.nullable(recordId),
  pipelineName: z.nullable(z.string()),
  stageName: z.nullable(z.string()),
  from: z.number(),
  to: z.number(),
  /** Of the whole period, as it stands now. */
  target: figure,
  /** What the target was before, and from when on it is another. */
  changes: z.array(z.object({ at: z.number(), before: z.number(), target: z.number() })),
  /** Reached by now. */
  done: figure,
  /** Records behind `done`: the list of it is as long. */
  rows: count,
  /** `done` over `target`, 1.3 for 130 %; null where less is better. */
  share: figure,
  /** Part of the period's time that has passed, 0..1, by the pace that was asked for. */
  elapsed: figure,
  /** Where one should be now. */
  expected: figure,
  /** `done` over `expected`. */
  pace: figure,
  /** What the end would bring at the pace so far; no forecast. */
  projection: figure,
  /** Per working day, so far. */
  perDay: figure,
  /** Per working day left, to reach the target; null where nothing is left to do or no day is. */
  neededPerDay: figure,
  /** Working days of the period, of which so many are left. */
  days: z.number(),
  daysLeft: z.number(),
  /** Of the end of the period, with its intervals. */
  forecast: z.nullable(
    z.object({
      mean: z.number(),
      low80: z.number(),
      high80: z.number(),
      low95: z.number(),
      high95: z.number(),
      /** Chance to reach the target, 0..1. */
      chance: z.number(),
      basis: z.enum(bases),
      /** Open deals that the forecast counts on, and what they are expected to bring. */
      openDeals: z.nullable(z.object({ count, expected: z.number() })),
    }),
  ),
  /** Shown status: one that two evaluations in a row agree on. */
  status: z.enum(statuses),
  /** What the last evaluation alone says. */
  statusNow: z.enum(statuses),
  problem: z.nullable(z.enum(problems)),
  /** First moment from which on `done` has been behind its path ever since; null while it is not. */
  behindSince: figure,
  /** Progress and path at the ends of `at`, up to now and to the end. Empty where the metric has no path. */
  curve: z.object({ at: z.array(z.number()), done: z.array(figure), path: z.array(z.number()) }),
  /** Goals of the same owner and metric before, the last one first. */
  history: z.array(z.object({ id: recordId, from: z.number(), to: z.number(), target: z.number(), done: figure, reached: z.boolean() })),
  /** For a team: goals of its people for the same metric and period, added up. */
  members: z.nullable(z.object({ count, target: z.number(), done: z.number() })),
});

export const ownNoteCodes = [
  'goals-repeated',
  'goals-overlap',
  'goals-hidden',
  'goals-not-computable',
  'part-of-records',
  'pipeline-not-filtered',
  'other-currencies',
  'won-without-amount',
  'without-manager',
  'no-season',
] as const;

const id = { managers: z.array(z.object({ id: recordId, name: z.string() })) };

export const goalProgressSchema = z.object({
  report: z.literal('goal-progress'),
  clock: z.literal('events'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  /** ISO 4217, of the account. */
  currency: z.string(),
  pace: z.enum(paces),
  /** Goals whose period touches the report's: company, then departments, then people, each by what is to be done first. */
  goals: z.array(goal),
  finding: z.object({
    code: z.enum(['none', 'unlikely', 'at-risk', 'on-course', 'too-early', 'past', 'ahead', 'not-computable']),
    /** Goals that the sentence is about, the worst first. */
    goalIds: z.array(recordId),
  }),
  /** With `editing`: every goal of the records, and whose they may be. */
  editing: z.nullable(
    z.object({
      goals: z.array(goalSchema),
      ...id,
      departments: id.managers,
      pipelines: z.array(z.object({ id: recordId, name: z.string(), stages: id.managers })),
      currency: z.string(),
      /** `YYYY-MM-DD` of now. */
      today: z.string(),
    }),
  ),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type GoalProgressReport = z.infer<typeof goalProgressSchema>;
export type GoalRow = GoalProgressReport['goals'][number];
export type GoalStatus = GoalRow['status'];
export type GoalProblem = NonNullable<GoalRow['problem']>;
export type GoalForecast = NonNullable<GoalRow['forecast']>;
export type GoalPace = GoalProgressReport['pace'];
export type GoalEditing = NonNullable<GoalProgressReport['editing']>;
export type GoalNoteCode = (typeof ownNoteCodes)[number];

export interface GoalProgressOptions {
  /** By what the marker of today moves: working days (default), calendar days, or working days by the weekdays' usual share. */
  pace?: GoalPace;
  /** Least talk of a conversation, seconds; 30 when absent. */
  minTalkSeconds?: number;
  /** Goals in place of those of the records. */
  goals?: readonly z.input<typeof goalSchema>[];
  /** Whether the report carries what an editor of goals needs; false when absent. */
  editing?: boolean;
}

/** The records behind a goal's `done`, or the open deals that its forecast counts on. */
export interface GoalProgressCell {
  goalId: string | number;
  /** `done` when absent. */
  set?: 'done' | 'open';
}
