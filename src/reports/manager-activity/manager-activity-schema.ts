/**
 * What the activity report says: the result's schema. Kinds of work stay apart and are never added to one score. Days
 * worked are a person's working days without holidays and leave, short ones in part; rates are acts per such day with
 * their 95 % interval; instants are epoch milliseconds. `null` means not computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));

const week = z.object({
  from: z.number(),
  to: z.number(),
  count,
  workedDays: z.number(),
  /** Acts per day worked; null for a week without one. */
  value: z.nullable(z.number()),
});

export const signals = ['above', 'below', 'within', 'no-value', 'too-few-weeks'] as const;
export const verdicts = ['more', 'less', 'not-confirmed', 'not-enough-data'] as const;

const manager = z.object({
  managerId: recordId,
  /** null for somebody whom the records refer to without describing. */
  name: z.nullable(z.string()),
  departmentId: z.nullable(recordId),
  active: z.boolean(),
  /** Of the period, up to now; today by the part of its hours that has passed. */
  workedDays: z.number(),
  /** By the place of `kinds`. */
  counts: z.array(count),
  /** Of the tasks done, those done after they were due. */
  lateTasks: count,
  /** Conversations, and how long they took together. */
  talks: count,
  talkMs: z.number(),
  /** Deals to which this person was the first to reply in the period, and the median of business time from the deal's creation. */
  replies: count,
  replyMs: z.nullable(z.number()),
  /** Of the chosen kind; null without a day worked. */
  rate: z.nullable(z.object({ count, exposure: z.number(), rate: z.number(), low: z.number(), high: z.number() })),
  /** Of the chosen kind, by the place of `steps`. */
  byStep: z.array(count),
  workedByStep: z.array(z.number()),
  /** Whole weeks of the chosen kind before now; the last one is judged by the limits of those before. */
  trend: z.object({
    weeks: z.array(week),
    centre: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    signal: z.enum(signals),
  }),
  /** The rate of the chosen kind beside that of the others. */
  comparison: z.object({
    verdict: z.enum(verdicts),
    /** Own rate over theirs. */
    ratio: z.nullable(z.number()),
    /** Corrected for the number of people compared (Holm). */
    p: z.nullable(z.number()),
  }),
});

export const ownNoteCodes = [
  'acts-without-person',
  'calls-without-manager',
  'missed-calls',
  'overlapping-calls',
  'acts-without-deal',
  'events-repeated',
  'pipeline-not-filtered',
  'no-calls',
  'no-events',
] as const;

export const managerActivitySchema = z.object({
  report: z.literal('manager-activity'),
  clock: z.literal('events'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  /** Kinds of work that occur, in the order of a day's work; others after them by name. */
  kinds: z.array(z.string()),
  /** The kind that rates, trends and the calendar are about. */
  kind: z.string(),
  unit: z.enum(['day', 'week', 'month']),
  steps: z.array(z.object({ from: z.number(), to: z.number(), complete: z.boolean() })),
  /** By id: an order that says nothing about anybody. */
  managers: z.array(manager),
  /**
   * Variance over mean of the whole weeks' counts of the chosen kind, over everybody: how much more weeks vary than by chance
   * alone. At least 1; null for too few weeks, which is taken as 1. Intervals and comparisons allow for it.
   */
  dispersion: z.nullable(z.number()),
  team: z.object({
    counts: z.array(count),
    lateTasks: count,
    talks: count,
    talkMs: z.number(),
    replies: count,
    replyMs: z.nullable(z.number()),
    workedDays: z.number(),
  }),
  /** Two people are compared with each other, more of them each with everybody else. */
  against: z.enum(['each-other', 'rest']),
  finding: z.object({ code: z.enum(['nothing', 'signal', 'differs', 'steady', 'too-few']), managerIds: z.array(recordId) }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type ManagerActivityReport = z.infer<typeof managerActivitySchema>;
export type ActivityManager = z.infer<typeof manager>;
export type ActivityTrend = ActivityManager['trend'];
export type ActivityComparison = ActivityManager['comparison'];
export type ActivitySignal = (typeof signals)[number];
export type ActivityVerdict = (typeof verdicts)[number];
export type ActivityNoteCode = (typeof ownNoteCodes)[number];

export interface ManagerActivityOptions {
  /** Kind of act that rates and the calendar are about; calls made when absent, else tasks done, else moves of deals. */
  kind?: string;
  /** Length of the steps; by the length of the period when absent. */
  unit?: 'day' | 'week' | 'month';
}

/** One figure of the report, to ask for the acts or the calls behind it. */
export interface ManagerActivityCell {
  set: 'acts' | 'late' | 'talks' | 'replies';
  /** Of this person only; absent for everybody in the report. */
  managerId?: string | number;
  /** With `acts`: of this kind. */
  kind?: string;
  /** Within this step. */
  from?: number;
  to?: number;
}
