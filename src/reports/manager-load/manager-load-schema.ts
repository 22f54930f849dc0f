/**
 * What the load report says: the result's schema. Loads are open deals, averages of them are over time; money is
 * whole minor units beside its currency, instants are epoch milliseconds, durations milliseconds. `null` means
 * known to be absent or not computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));
const share = z.object({ count, n: count, share: z.number(), low: z.number(), high: z.number() });
const money = z.object({ currency: z.string(), amountMinor: z.number(), deals: count });

/** Open deals that one person should have at least and at most. */
const band = z.object({ floor: z.nullable(z.number()), limit: z.nullable(z.number()) });

export const loadStatuses = ['over', 'within', 'under'] as const;

const manager = z.object({
  /** null: deals and tasks that nobody is responsible for. */
  managerId: z.nullable(recordId),
  name: z.nullable(z.string()),
  departmentId: z.nullable(recordId),
  active: z.boolean(),
  /** Share of full time. */
  capacity: z.number(),
  /** On leave at the report's instant. */
  away: z.boolean(),
  /** Open deals, and by the place of `stages`. */
  open: count,
  byStage: z.array(count),
  amounts: z.array(money),
  /** Open deals per full-time person; null without capacity. */
  openPerCapacity: z.nullable(z.number()),
  tasks: count,
  overdue: count,
  /** Age of overdue tasks. */
  overdueMedianMs: z.nullable(z.number()),
  overdueOldestMs: z.nullable(z.number()),
  /** Open deals on which no task is open. */
  withoutTask: count,
  /** Open tasks due from the instant to the end of the fifth working day, today included. */
  dueSoon: count,
  /** Tasks that the person does in the working days ahead at the pace of the last twenty; null below 10 done. */
  dueCapacity: z.nullable(z.number()),
  /** Average of open deals over the period. */
  averageLoad: z.number(),
  /** The same by the place of `trend`. */
  trend: z.array(z.nullable(z.number())),
  /** Deals that came to and left the person's open deals in the period. */
  arrivals: count,
  departures: count,
  /** Time that an arrival spends open within the period, `L/λ` (Little 1961); null without arrivals. */
  stayMs: z.nullable(z.number()),
  /** Deals closed in the period: won of won and lost. */
  winRate: z.nullable(share),
  band,
  /** null without a band. */
  status: z.nullable(z.enum(loadStatuses)),
  /** Share of the period's elapsed working days on which the average load was above the limit; null without a limit. */
  overloadShare: z.nullable(z.number()),
  /** Plan for revenue in a running period, and what open deals are likely to bring; null without such a goal. */
  plan: z.nullable(
    z.object({
      targetMinor: z.number(),
      wonMinor: z.number(),
      /** Won so far and open amounts by the chance to win. */
      expectedMinor: z.number(),
      currency: z.string(),
    }),
  ),
});

const bucket = z.object({
  from: z.number(),
  to: z.number(),
  /** False while it lasts. */
  complete: z.boolean(),
  created: count,
  won: count,
  amounts: z.array(money),
  /** Average of all open deals. */
  averageLoad: z.nullable(z.number()),
});

export const estimateStatuses = ['estimated', 'few-deals', 'narrow-range', 'no-optimum', 'peak-outside'] as const;

const estimate = z.object({
  /** Why there is, or is no, band to be seen in the data. */
  status: z.enum(estimateStatuses),
  resolved: count,
  /** 10 and 90 % of the loads seen, by deals. */
  loadLow: z.nullable(z.number()),
  loadHigh: z.nullable(z.number()),
  /** The curve's quadratic term with its 95 % interval; infinite bounds are null. */
  quadratic: z.nullable(z.object({ value: z.number(), low: z.nullable(z.number()), high: z.nullable(z.number()) })),
  /** The curve `b0 + b1·load + b2·load²`; null unless estimated. */
  coefficients: z.nullable(z.array(z.number())),
  peakLoad: z.nullable(z.number()),
  throughputLoad: z.nullable(z.number()),
  band: z.nullable(z.object({ floor: z.number(), limit: z.number() })),
  /** Deals by load when they came, in groups of about equal size. */
  points: z.array(z.object({ load: z.number(), share })),
});

export const findingCodes = ['nothing-open', 'overloaded', 'idle', 'uneven', 'within', 'even'] as const;

const ownNoteCodes = [
  'deals-without-manager',
  'deals-of-former-managers',
  'tasks-without-due',
  'tasks-without-deal',
  'tasks-of-unknown-deals',
  'owner-history-missing',
  'no-tasks',
  'no-band',
  'band-reversed',
  'contacts-not-filtered',
  'no-department',
] as const;

export const managerLoadSchema = z.object({
  report: z.literal('manager-load'),
  clock: z.literal('snapshot'),
  /** The instant of which open deals and tasks are told: the period's end, or now while it runs. */
  at: z.number(),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  currency: z.string(),
  /** null: all pipelines. */
  pipelineId: z.nullable(recordId),
  pipelineName: z.nullable(z.string()),
  hasHistory: z.boolean(),
  /** Whether one person may have many pipelines' stages: then names repeat. */
  stages: z.array(
    z.object({ pipelineId: recordId, pipelineName: z.string(), stageId: recordId, name: z.string(), color: z.nullable(z.string()) }),
  ),
  managers: z.array(manager),
  /** Over the rows of `managers`. */
  team: z.object({
    open: count,
    byStage: z.array(count),
    amounts: z.array(money),
    tasks: count,
    overdue: count,
    overdueMedianMs: z.nullable(z.number()),
    withoutTask: count,
    dueSoon: count,
    averageLoad: z.number(),
    arrivals: count,
    departures: count,
    stayMs: z.nullable(z.number()),
  }),
  /** Spread of open deals per full-time person over active managers; null for fewer than two or nobody busy. */
  fairness: z.nullable(z.object({ gini: z.number(), variation: z.number(), maxOverMean: z.number(), n: count })),
  /** Everything by its state at the instant, as a CRM's summary has it. */
  totals: z.object({
    deals: z.object({ open: count, won: count, lost: count }),
    tasks: z.object({ open: count, overdue: count, done: count }),
    contacts: z.object({ total: count, created: count }),
  }),
  unit: z.enum(['day', 'week', 'month']),
  trend: z.array(bucket),
  estimate,
  finding: z.object({ code: z.enum(findingCodes), managerId: z.nullable(recordId), count }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type ManagerLoadReport = z.infer<typeof managerLoadSchema>;
export type LoadManager = z.infer<typeof manager>;
export type LoadBand = z.infer<typeof band>;
export type LoadStatus = (typeof loadStatuses)[number];
export type LoadEstimate = z.infer<typeof estimate>;
export type LoadBucket = z.infer<typeof bucket>;
export type LoadMoney = z.infer<typeof money>;
export type LoadNoteCode = (typeof ownNoteCodes)[number];

/** A band for one person or one department; without either for everybody else. */
export interface GivenBand {
  managerId?: string | number;
  departmentId?: string | number;
  /** Fewest open deals. */
  floor?: number | null;
  /** Most open deals. */
  limit?: number | null;
}

export interface ManagerLoadOptions {
  /** The nearest band holds: a manager's own, the department's, everybody's. */
  bands?: readonly GivenBand[];
  /** Length of the trend's steps; by the length of the period when absent. */
  unit?: 'day' | 'week' | 'month';
}

/** One figure of the report, to ask for the records behind it. */
export interface ManagerLoadCell {
  set: 'open' | 'won' | 'lost' | 'without-task' | 'closed' | 'tasks' | 'overdue' | 'due-soon' | 'done' | 'created' | 'won-in';
  /** Of this manager only; `null` means without a manager, absent means everybody in scope. */
  managerId?: string | number | null;
  /** With `open`: in this stage, archived ones counted with the live one below. */
  pipelineId?: string | number;
  stageId?: string | number;
  /** With `created` and `won-in`: within this step of the trend. */
  from?: number;
  to?: number;
}
