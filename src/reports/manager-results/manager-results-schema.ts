/**
 * What the report on managers' results says: the result's schema. Shares are 0..1, money is whole minor units beside
 * its currency, instants are epoch milliseconds, durations milliseconds. `null` means known to be absent or not
 * computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';
import { verdicts } from '../../stats/verdict.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));

const share = z.object({ count, n: count, share: z.number(), low: z.number(), high: z.number() });

export const attributions = ['owner-at-win', 'present-owner', 'creator', 'time-weighted', 'splits'] as const;

const revenue = z.object({
  currency: z.string(),
  /** Credited part of the won amounts. */
  amountMinor: z.number(),
  /** Won deals with an amount in this currency of which a part is credited. */
  deals: count,
  /** The same as the sum of the parts: two halves are one deal. */
  credited: z.number(),
  /** `amountMinor` of `credited`. */
  averageMinor: z.nullable(z.number()),
  /** Of the whole amounts of these deals. */
  medianMinor: z.nullable(z.number()),
  /** Of the team's amount; null while that is not positive. */
  share: z.nullable(z.number()),
  /** In the comparable previous period; null when it was not asked for. */
  previousMinor: z.nullable(z.number()),
  /** Relative to the previous period; null where there is nothing positive to compare with. */
  change: z.nullable(z.number()),
  /** Nothing in the previous period, something in this one. */
  isNew: z.boolean(),
});

const plan = z.object({
  /** In the account's currency. */
  targetMinor: z.number(),
  /** Revenue of the target, 1.3 for 130 %; null where the goals cover only a part of the period. */
  attainment: z.nullable(z.number()),
});

const pipelineMoney = z.object({
  currency: z.string(),
  /** Open deals with an amount, and their sum. */
  deals: count,
  amountMinor: z.number(),
  /** Of these, deals whose chance to be won is known, and the sum of amount × chance; null while no chance is known. */
  weighedDeals: count,
  weightedMinor: z.nullable(z.number()),
});

const figures = {
  /** One entry per currency, the account's first; never added up. */
  revenue: z.array(revenue),
  /** Won deals of which at least a part is credited. */
  deals: count,
  /** The same as the sum of the parts. */
  credited: z.number(),
  /** Closed deals by the one responsible: what the win rate stands on. */
  won: count,
  lost: count,
  /** Open deals by the present responsible, or the creator where creators are credited. */
  open: count,
  winRate: z.nullable(share),
  /** Median time from creation to win of the deals in `deals`. */
  cycleMedianMs: z.nullable(z.number()),
  plan: z.nullable(plan),
  pipeline: z.array(pipelineMoney),
  /** Won deals of the comparable previous period. */
  previous: z.nullable(z.object({ deals: count, credited: z.number() })),
};

const comparison = z.object({
  /** Everybody else under the same other filters. */
  rest: z.nullable(share),
  /** own − rest with Newcombe's 95 % interval. */
  difference: z.nullable(z.object({ difference: z.number(), low: z.number(), high: z.number() })),
  /**
   * Fisher's exact p, two-sided, and after Holm over the compared managers. Where deals of several pipelines are counted
   * together: of the Cochran–Mantel–Haenszel test, so that like is compared with like.
   */
  p: z.nullable(z.number()),
  pAdjusted: z.nullable(z.number()),
  /** By `difference`, or by `adjusted` where deals of several pipelines are counted together. */
  verdict: z.enum(verdicts),
  /** own − rest with the same mix of pipelines (Mantel–Haenszel); null where all closed deals are of one, or too few can be compared. */
  adjusted: z.nullable(z.object({ difference: z.number(), low: z.number(), high: z.number() })),
  /** The team's share × won ÷ what the team would have won of the same mix; null where all closed deals are of one pipeline. */
  adjustedShare: z.nullable(z.number()),
  /** Share drawn to the team's by as much as its n is small; what the table sorts by. */
  shrunk: z.nullable(z.number()),
  /** Closed deals that are still needed to settle a hypothesis at 80 % power. */
  neededDeals: z.nullable(count),
});

const manager = z.object({
  /** null: deals without a manager. */
  managerId: z.nullable(recordId),
  name: z.nullable(z.string()),
  active: z.boolean(),
  /** Present department. */
  departmentId: z.nullable(recordId),
  departmentName: z.nullable(z.string()),
  /** Whether the scope names this manager. */
  selected: z.boolean(),
  ...figures,
  /** null where nothing is compared: nothing closed, or nobody to compare with. */
  comparison: z.nullable(comparison),
});

const department = z.object({
  /** null: managers without a department, and deals without a manager. */
  departmentId: z.nullable(recordId),
  name: z.nullable(z.string()),
  ...figures,
});

const ownNoteCodes = [
  'deals-without-manager',
  'deals-without-amount',
  'wins-without-date',
  'other-currencies',
  'splits-normalised',
  'open-without-chance',
  'plans-cover-part',
  'plans-left-out',
] as const;

export const managerResultsSchema = z.object({
  report: z.literal('manager-results'),
  attribution: z.enum(attributions),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  /** The account's. */
  currency: z.string(),
  /** The currency that shares and the chart are about: the account's, unless everything was won in others. */
  mainCurrency: z.string(),
  /** Whether the scope names managers: then only they are shown. */
  isSelection: z.boolean(),
  /** null: all pipelines. */
  pipelineId: z.nullable(recordId),
  pipelineName: z.nullable(z.string()),
  /** Everybody under the scope's filters, whoever is selected. */
  team: z.object(figures),
  /** Everybody, by revenue; their sums are the team's. */
  managers: z.array(manager),
  /** By membership when the deal was won, lost, or now if it is open; their sums are the team's. */
  departments: z.array(department),
  /** Whether win rates differ at all: chi-square over everybody who closed a deal, summed over the pipelines. */
  homogeneity: z.nullable(z.object({ chiSquare: z.number(), df: z.int(), p: z.number() })),
  concentration: z.object({
    /** The largest won deal in the main currency. */
    topDeal: z.nullable(z.object({ dealId: recordId, name: z.nullable(z.string()), amountMinor: z.number(), share: z.number() })),
    /** Herfindahl–Hirschman index of revenue over managers, 0..1, and how many equal managers it comes to. */
    hhi: z.nullable(z.number()),
    equalManagers: z.nullable(z.number()),
  }),
  finding: z.object({
    /** `leader`: one manager brought most. `level`: several brought as much. `chosen`: one manager is selected. */
    code: z.enum(['no-deals', 'no-wins', 'no-revenue', 'leader', 'level', 'chosen']),
    managerId: z.nullable(recordId),
    /** Whether win rates differ: `confirmed` of those in `differing`, `chance`, or too `few` deals to tell. */
    difference: z.enum(['confirmed', 'chance', 'few', 'none']),
    differing: z.array(recordId),
  }),
  /** The comparable previous period, when the scope asks for it. */
  previous: z.nullable(z.object({ from: z.number(), to: z.number() })),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type ManagerResultsReport = z.infer<typeof managerResultsSchema>;
export type ManagerRow = z.infer<typeof manager>;
export type DepartmentRow = z.infer<typeof department>;
export type ResultsFigures = ManagerResultsReport['team'];
export type Revenue = z.infer<typeof revenue>;
export type PipelineMoney = z.infer<typeof pipelineMoney>;
export type ResultsFinding = ManagerResultsReport['finding'];
export type ResultsNote = ManagerResultsReport['notes'][number];
/** What only this report has to tell. */
export type ResultsNoteCode = (typeof ownNoteCodes)[number];
export type Attribution = (typeof attributions)[number];

export interface ManagerResultsOptions {
  /** Whose win it is, default `owner-at-win`. */
  attribution?: Attribution;
  /** Smallest gap that is called confirmed, share, default 0.05. */
  minimumGap?: number;
}

/** One figure of the report, to ask for the deals behind it. */
export interface ManagerResultsCell {
  /** `credited`: won deals with a part for them. `won`, `lost`, `open`: by the one responsible; `resolved`: won and lost. `largest`: the largest won deal. */
  set: 'credited' | 'won' | 'lost' | 'resolved' | 'open' | 'largest';
  /** Of this manager only; `null` means without a manager, absent means everybody. */
  managerId?: string | number | null;
  /** Of this department only; `null` means without one. */
  departmentId?: string | number | null;
}
