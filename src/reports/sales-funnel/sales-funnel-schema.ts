/**
 * What the funnel report says: the result's schema. Shares are 0..1 with their 95 % interval and the counts they
 * stand on, money is whole minor units beside its currency, instants are epoch milliseconds, durations
 * milliseconds. `null` means known to be absent or not computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));

const share = z.object({ count, n: count, share: z.number(), low: z.number(), high: z.number() });

const money = z.object({
  currency: z.string(),
  amountMinor: z.number(),
  /** Deals that have an amount in this currency. */
  deals: count,
});

const reason = z.object({
  /** null: lost without a reason. */
  lossReasonId: z.nullable(recordId),
  name: z.nullable(z.string()),
  count,
});

const stage = z.object({
  stageId: recordId,
  name: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  archived: z.boolean(),
  color: z.nullable(z.string()),
  /** Deals that got at least this far (cohort, closed); null in other clocks. */
  reached: z.nullable(count),
  /** Of these, deals that stood in this very stage; the rest skipped it. */
  touched: z.nullable(count),
  /** Deals that went through every stage up to this one in order. */
  inOrder: z.nullable(count),
  /** This stage to the next: reached the next of reached this. null on the last row. */
  step: z.nullable(share),
  /** Reached this of reached the first. */
  cumulative: z.nullable(share),
  /** Deals that got no further than this stage, by their present state. */
  lost: z.nullable(count),
  open: z.nullable(count),
  moved: z.nullable(count),
  /** Deals lost right out of this stage; differs from `lost` where a deal had moved back first. */
  lostFrom: z.nullable(count),
  /** `lost` of all lost. */
  lossShare: z.nullable(z.number()),
  /** Entries in the period and distinct deals (events clock). */
  entries: z.nullable(count),
  deals: z.nullable(count),
  /** Amounts of the deals that reached the stage; in the snapshot of those that stand in it. */
  amounts: z.array(money),
  lostAmounts: z.array(money),
  lossReasons: z.array(reason),
  /** Time in stage of visits begun in the period, Kaplan–Meier; `medianMs` null while fewer than half have left. */
  time: z.nullable(
    z.object({
      medianMs: z.nullable(z.number()),
      lowMs: z.nullable(z.number()),
      highMs: z.nullable(z.number()),
      /** Visits, and visits that have ended. */
      n: count,
      ended: count,
    }),
  ),
});

export const verdicts = ['confirmed', 'hypothesis', 'not-confirmed', 'not-enough-data'] as const;

const comparedShare = z.object({
  managerId: z.nullable(recordId),
  own: z.nullable(share),
  /** Everybody else under the same other filters. */
  rest: z.nullable(share),
  /** own − rest with Newcombe's 95 % interval. */
  difference: z.nullable(z.object({ difference: z.number(), low: z.number(), high: z.number() })),
  /** Fisher's exact two-sided p, and after Holm over the managers compared at this step. */
  p: z.nullable(z.number()),
  pAdjusted: z.nullable(z.number()),
  verdict: z.enum(verdicts),
  /** Share drawn to the team's by as much as its n is small; rows sort by it. */
  shrunk: z.nullable(z.number()),
  /** own − rest with the same mix of sources and amounts (Mantel–Haenszel), for gaps that are told; null when strata do not overlap. */
  adjustedDifference: z.nullable(z.number()),
  /** Deals that are still needed to settle a hypothesis at 80 % power. */
  neededDeals: z.nullable(count),
});

const comparison = z.object({
  /** `step`: reached the next stage of reached this one. `win`: won of won and lost. */
  kind: z.enum(['step', 'win']),
  fromStageId: z.nullable(recordId),
  toStageId: z.nullable(recordId),
  fromName: z.nullable(z.string()),
  toName: z.nullable(z.string()),
  team: z.nullable(share),
  /** Whether the managers differ at all: chi-square over everybody with deals there. */
  homogeneity: z.nullable(z.object({ chiSquare: z.number(), df: z.int(), p: z.number() })),
  /** Compared managers, by shrunk share from low to high, those with too few deals last. */
  managers: z.array(comparedShare),
});

const manager = z.object({
  managerId: z.nullable(recordId),
  /** null: deals without a manager. */
  name: z.nullable(z.string()),
  active: z.boolean(),
  /** Whether the scope names this manager. */
  selected: z.boolean(),
  /** Reached per stage row, same order as `stages`. */
  reached: z.array(count),
  won: count,
  lost: count,
  open: count,
  moved: count,
  /** Median time in stage per stage row; only for two to four selected managers. */
  medianMs: z.nullable(z.array(z.nullable(z.number()))),
  wonAmounts: z.array(money),
});

const growthPoint = z.object({
  managerId: z.nullable(recordId),
  managerName: z.nullable(z.string()),
  fromStageId: recordId,
  toStageId: recordId,
  toName: z.string(),
  own: share,
  rest: share,
  /** rest − own, in share. */
  gap: z.number(),
  /** Wins that the period would have had more if this step went as with the rest. */
  extraWins: z.number(),
  /** The same in money by the average won amount; null without won amounts. */
  extraAmountMinor: z.nullable(z.number()),
  currency: z.nullable(z.string()),
  verdict: z.enum(['confirmed', 'hypothesis']),
  neededDeals: z.nullable(count),
});

const ownNoteCodes = [
  'deals-without-manager',
  'deals-without-amount',
  'skipped-stages',
  'moved-back',
  'maturing',
  'skip-rates-differ',
] as const;

const finding = z.object({
  code: z.enum(['largest-loss', 'no-losses', 'few-deals', 'no-deals', 'no-history', 'events', 'snapshot']),
  /** Index in `stages` of the stage after which most deals are lost. */
  stageIndex: z.nullable(z.int()),
  /** The manager worth naming at that step, as in `comparisons`. */
  managerId: z.nullable(recordId),
  verdict: z.nullable(z.enum(verdicts)),
});

const winRate = z.object({
  /** Won of won and lost among deals closed in the period. */
  closed: z.nullable(share),
  /** Won of all deals of the cohort, so far. */
  cohort: z.nullable(share),
  /** Won of won and lost in the cohort. */
  resolved: z.nullable(share),
  /** Won of won and lost by amount, of the clock's deals, main currency. */
  byValue: z.nullable(z.number()),
});

export const salesFunnelSchema = z.object({
  report: z.literal('sales-funnel'),
  /** Which deals count: entered the pipeline in the period, closed in it, moves made in it, or where deals stand. */
  clock: z.enum(['cohort', 'closed', 'events', 'snapshot']),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  currency: z.string(),
  pipelineId: recordId,
  pipelineName: z.string(),
  /** False where the records hold no stage change at all: then there is no funnel, only present stages and closings. */
  hasHistory: z.boolean(),
  /** Deals behind the report. */
  deals: count,
  won: count,
  lost: count,
  open: count,
  moved: count,
  /** Deals that left a closed stage for an open one. */
  reopened: count,
  stages: z.array(stage),
  /** Reasons of all lost deals. */
  lossReasons: z.array(reason),
  winRate,
  wonAmounts: z.array(money),
  /** Of `deals`, those with an amount. */
  dealsWithAmount: count,
  /** Time from entry to win of won deals, and P90 of the time to close over the pipeline's closed deals. */
  cycleMedianMs: z.nullable(z.number()),
  closeP90Ms: z.nullable(z.number()),
  /** True while the youngest deals of the cohort are younger than `closeP90Ms`. */
  maturing: z.boolean(),
  /** Chance to be won and lost within so many milliseconds of entry, with open deals allowed for (Aalen–Johansen). */
  outcomes: z.array(z.object({ withinMs: z.number(), won: z.number(), lost: z.number() })),
  /** Inflow × win rate × average won ÷ cycle, per day; null parts make it null. */
  velocity: z.nullable(z.object({ currency: z.string(), perDayMinor: z.number() })),
  /** Amount won in the period per elapsed working day. */
  wonPerWorkingDay: z.array(z.object({ currency: z.string(), amountMinor: z.number(), workingDays: z.number() })),
  managers: z.array(manager),
  comparisons: z.array(comparison),
  growthPoints: z.array(growthPoint),
  finding,
  /** The comparable previous period, when the scope asks for it. */
  previous: z.nullable(
    z.object({
      from: z.number(),
      to: z.number(),
      deals: count,
      won: count,
      reached: z.array(z.nullable(count)),
      wonAmounts: z.array(money),
    }),
  ),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type SalesFunnelReport = z.infer<typeof salesFunnelSchema>;
export type FunnelStage = z.infer<typeof stage>;
export type FunnelComparison = z.infer<typeof comparison>;
export type ComparedShare = z.infer<typeof comparedShare>;
export type FunnelManager = z.infer<typeof manager>;
export type GrowthPoint = z.infer<typeof growthPoint>;
export type FunnelFinding = z.infer<typeof finding>;
export type FunnelNote = SalesFunnelReport['notes'][number];
/** What only the funnel has to tell. */
export type FunnelNoteCode = (typeof ownNoteCodes)[number];
export type FunnelMoney = z.infer<typeof money>;
export type LossReasonCount = z.infer<typeof reason>;
export type Verdict = (typeof verdicts)[number];

export interface SalesFunnelOptions {
  /** The clock, default `cohort`. */
  mode?: 'cohort' | 'closed' | 'events' | 'snapshot';
  /** Smallest gap that is called confirmed, share, default 0.05. */
  minimumGap?: number;
}

/** One figure of the funnel, to ask for the deals behind it. */
export interface SalesFunnelCell {
  /** `lostFrom`: lost right out of the stage. `next`: reached the stage after. `resolved`: won and lost together. */
  set: 'reached' | 'touched' | 'next' | 'lost' | 'lostFrom' | 'open' | 'moved' | 'won' | 'entries' | 'closed' | 'resolved';
  /** The stage row; null for the whole report. */
  stageId?: string | number | null;
  /** Of this manager only; `null` means without a manager, absent means everybody in scope. */
  managerId?: string | number | null;
  /** Of this loss reason only; `null` means without a reason. */
  lossReasonId?: string | number | null;
}
