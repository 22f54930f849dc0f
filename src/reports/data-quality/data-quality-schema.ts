/**
 * What the quality report says: the result's schema. Shares are 0..1 with their 95 % interval (Wilson), instants are
 * epoch milliseconds, durations milliseconds, money is whole minor units beside its currency. `null` means known to be
 * absent or not computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';
import { ruleIds, severities } from '../../model/quality-rules.ts';
import { verdicts } from '../../stats/verdict.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));
const share = z.object({ count, n: count, share: z.number(), low: z.number(), high: z.number() });
const rule = z.enum(ruleIds);
const person = { managerId: z.nullable(recordId), name: z.nullable(z.string()) };
const verdict = z.enum(verdicts);

/** How far the records of the scope's open deals can be trusted; any report may carry it. */
export const trustSchema = z.object({
  /** Open deals without a critical or major breach, of all open deals; null when none is open. */
  share: z.nullable(share),
  /** The critical or major rule that most open deals break; null where none does. */
  worst: z.nullable(z.object({ rule, count })),
  /** Critical and major rules that the records cannot answer. */
  unchecked: z.array(rule),
});

const ruleRow = z.object({
  rule,
  severity: z.enum(severities),
  /** False where the records hold nothing that the rule could be asked of; then `share` is null. */
  checked: z.boolean(),
  /** Deals that break it, and of how many it is asked. */
  count,
  n: count,
  share: z.nullable(share),
  /** Who breaks it more than the others, by more than chance; null for nobody. */
  standsOut: z.nullable(z.object({ ...person, count, n: count })),
});

const qualityManager = z.object({
  ...person,
  active: z.boolean(),
  open: count,
  /** Open deals without a critical or major breach. */
  score: z.nullable(share),
  /** Deals by the place of `rules`. */
  counts: z.array(count),
});

const stageName = { pipelineId: recordId, pipelineName: z.string(), stageId: recordId, name: z.string() };

const qualityStage = z.object({
  ...stageName,
  open: count,
  score: z.nullable(share),
  counts: z.array(count),
  /** A visit that lasts longer is stale: 90 % of the ended ones were shorter; null below 10 ended. */
  normMs: z.nullable(z.number()),
});

const compared = z.object({
  own: z.nullable(share),
  rest: z.nullable(share),
  /** own − rest. */
  difference: z.nullable(z.object({ difference: z.number(), low: z.number(), high: z.number() })),
  /** Fisher's exact p after Holm. */
  pAdjusted: z.nullable(z.number()),
  verdict,
});

const mover = z.object({
  ...person,
  /** Moves over at least one stage, of all moves forward. */
  skips: compared,
  /** Moves back, of all moves within a pipeline. */
  backs: compared,
});

const extreme = z.nullable(z.object({ ...person, share }));
const pace = z.nullable(z.object({ ...person, medianMs: z.number(), n: count }));

const disciplineStage = z.object({
  ...stageName,
  /** Moves that passed over the stage, of those that reached or passed it. */
  skips: z.object({
    lowest: extreme,
    highest: extreme,
    /** Difference of the two, share; null with fewer than two people of ten moves. */
    gap: z.nullable(z.number()),
    /** `confirmed`: over 20 pp apart, and chi-square of equal shares after Holm over the stages below .05. */
    verdict,
  }),
  /** Ended visits between people of ten or more: Kruskal and Wallis, Holm over the stages. */
  time: z.object({
    fastest: pace,
    slowest: pace,
    n: count,
    pAdjusted: z.nullable(z.number()),
    /** Share of the variation that is between people. */
    effect: z.nullable(z.number()),
    verdict,
  }),
});

const schemeStage = z.object({
  ...stageName,
  archived: z.boolean(),
  /** First and last time that a deal entered; null for never. */
  firstAt: z.nullable(z.number()),
  lastAt: z.nullable(z.number()),
  /** Deals that stood there. */
  deals: count,
  /** By the month in which deals came to the pipeline: of those that got as far, how many stood there. */
  months: z.array(z.object({ from: z.number(), visited: count, passed: count })),
  /** When the way of deals changed, by deals that came to the pipeline from that day on; null where it did not. */
  change: z.nullable(z.object({ kind: z.enum(['introduced', 'retired']), from: z.number(), before: share, after: share })),
});

const mappingRow = z.object({
  pipelineId: recordId,
  pipelineName: z.string(),
  from: recordId,
  fromName: z.string(),
  /** The stage that it counts as now; null: as itself. */
  to: z.nullable(recordId),
  /** What is proposed: the stage below it. */
  proposed: recordId,
  /** Whether somebody has said so, rather than the rule for archived stages. */
  given: z.boolean(),
  choices: z.array(z.object({ stageId: recordId, name: z.string() })),
});

const checkRow = z.object({
  dealId: recordId,
  name: z.nullable(z.string()),
  url: z.nullable(z.string()),
  managerId: z.nullable(recordId),
  managerName: z.nullable(z.string()),
  stageName: z.string(),
  amountMinor: z.nullable(z.number()),
  currency: z.nullable(z.string()),
  /** Worst first. */
  breaches: z.array(rule),
});

const ownNoteCodes = ['no-tasks', 'rules-unchecked', 'closed-without-date', 'deals-without-manager', 'moves-by-robots'] as const;

export const dataQualitySchema = z.object({
  report: z.literal('data-quality'),
  /** Open deals as of now; deals closed and moves made in the period. */
  clock: z.literal('snapshot'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  currency: z.string(),
  /** null: all pipelines. */
  pipelineId: z.nullable(recordId),
  pipelineName: z.nullable(z.string()),
  hasHistory: z.boolean(),
  open: count,
  ...trustSchema.shape,
  /** Open deals that break no rule at all. */
  clean: z.nullable(share),
  rules: z.array(ruleRow),
  managers: z.array(qualityManager),
  stages: z.array(qualityStage),
  /** At this moment of the last twelve weeks and now: open deals with a task that is not late, and not stale; what history can answer. */
  trend: z.array(z.object({ at: z.number(), share })),
  discipline: z.object({ managers: z.array(mover), stages: z.array(disciplineStage) }),
  scheme: z.object({ stages: z.array(schemeStage), mapping: z.array(mappingRow) }),
  /** The worst deals, open ones and those closed in the period. */
  checkList: z.array(checkRow),
  /** Deals with any breach. */
  toFix: count,
  finding: z.object({
    code: z.enum(['nothing-open', 'few-deals', 'score']),
    /** Who skips stages more than the rest, confirmed; null for nobody. */
    skipper: z.nullable(mover),
  }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type DataQualityReport = z.infer<typeof dataQualitySchema>;
export type Trust = z.infer<typeof trustSchema>;
export type QualityRule = z.infer<typeof ruleRow>;
export type QualityManager = z.infer<typeof qualityManager>;
export type QualityStage = z.infer<typeof qualityStage>;
export type QualityMover = z.infer<typeof mover>;
export type DisciplineStage = z.infer<typeof disciplineStage>;
export type SchemeStage = z.infer<typeof schemeStage>;
export type MappingRow = z.infer<typeof mappingRow>;
export type CheckRow = z.infer<typeof checkRow>;
export type QualityNoteCode = (typeof ownNoteCodes)[number];

export interface DataQualityOptions {
  /** Level of the stage from which on an amount is wanted, 1 for the first; 3 when absent. */
  amountFrom?: number;
  /** Smallest gap that is called confirmed, share; 0.05 when absent. */
  minimumGap?: number;
}

/** One figure of the report, to ask for the deals behind it, the worst first. */
export interface DataQualityCell {
  /** A rule's deals, all open ones, those that are trusted, clean, or to be mended. */
  set: (typeof ruleIds)[number] | 'open' | 'trusted' | 'clean' | 'to-fix';
  /** Of this manager only; `null` means without a manager, absent means everybody in scope. */
  managerId?: string | number | null;
  /** Standing in this stage, archived ones counted with the live one below. */
  pipelineId?: string | number;
  stageId?: string | number;
}
