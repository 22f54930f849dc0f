/**
 * What early signals say: the result's schema. Counts are per working day where `unit` is `per-day`, else shares 0..1 with
 * their n; instants are epoch milliseconds. `null` means not computable, never 0.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const count = z.int().check(z.gte(0));
const recordId = z.union([z.string(), z.number()]);
const number = z.nullable(z.number());

/** What is watched, in the order of the work; `stage` repeats, once for each stage that deals leave. */
export const measures = ['new-deals', 'first-calls', 'first-reply', 'conversations', 'moves', 'tasks-done', 'late-tasks', 'stage'] as const;

/** Cases, and what they are counted against: working days or all cases. */
const total = z.object({ count, base: z.number(), level: number });

const point = z.object({
  from: z.number(),
  to: z.number(),
  ...total.shape,
  /** False for a week with fewer than three working days or, for a share, with hardly any case. */
  judged: z.boolean(),
  /** Within these the baseline's level varies by chance; null before the baseline's end is known. */
  low: number,
  high: number,
});

/** Which rule says that it is not chance. */
export const rules = ['limit', 'run', 'three-of-four', 'cusum', 'ewma'] as const;
/** Whether the year before saw the same at the same time: then it is season. null without its weeks. */
export const seasons = ['alike', 'other'] as const;
export const states = ['confirmed', 'watch', 'usual', 'too-short', 'too-few', 'no-data'] as const;

const person = z.object({
  /** null: of nobody. */
  managerId: z.nullable(recordId),
  name: z.nullable(z.string()),
  before: total,
  since: total,
  /** Relative change of the level per working day, or the difference of shares. */
  change: number,
  /** Two-sided, exact, after Holm over everybody; null for fewer than 10 cases on a side. */
  pAdjusted: number,
  /** Worse by more than chance. */
  confirmed: z.boolean(),
});

const series = z.object({
  /** `measure`, or `stage:pipeline/stage`: stable from report to report. */
  id: z.string(),
  measure: z.enum(measures),
  unit: z.enum(['per-day', 'share']),
  /** The direction that costs revenue. */
  harm: z.enum(['fall', 'rise']),
  pipelineId: z.nullable(recordId),
  pipelineName: z.nullable(z.string()),
  stageId: z.nullable(recordId),
  stageName: z.nullable(z.string()),
  state: z.enum(states),
  points: z.array(point),
  /** Frozen: weeks `[from, to)` and their level; null without enough weeks. */
  baseline: z.nullable(z.object({ from: z.number(), to: z.number(), weeks: count, ...total.shape })),
  /** True where a lasting change has become the baseline. */
  refrozen: z.boolean(),
  /** The change that is going on; null where there is none. */
  change: z.nullable(
    z.object({
      /** Beginning of its first week. */
      from: z.number(),
      to: z.number(),
      weeks: count,
      before: total,
      since: total,
      /** Of the level: relative for `per-day`, the difference for `share`; with its 95 % interval. */
      size: number,
      low: number,
      high: number,
      /** Standard errors between the two levels: what signals are sorted by. */
      weight: z.number(),
      rules: z.array(z.enum(rules)),
      /** `alike`: in the same weeks of the year before it got worse by at least half as much; null where these are not known. */
      season: z.nullable(z.enum(seasons)),
      people: z.array(person),
      /** People with enough cases, and those of them who got worse by more than chance. */
      compared: count,
      worse: count,
    }),
  ),
  /** Whether it runs ahead of won revenue; null where there is too little to tell. */
  lead: z.nullable(z.object({ weeks: count, r: z.number(), pAdjusted: z.number(), gain: number, proven: z.boolean() })),
});

const ownNoteCodes = ['short-weeks', 'calls-not-filtered', 'other-currencies', 'no-calls', 'no-tasks'] as const;

export const earlySignalsSchema = z.object({
  report: z.literal('early-signals'),
  clock: z.literal('weeks'),
  asOf: z.number(),
  /** Its day in `timeZone`, `YYYY-MM-DD`: signals are put off until a day. */
  asOfDay: z.string(),
  /** The complete weeks that were looked at. */
  from: z.number(),
  to: z.number(),
  weeks: count,
  timeZone: z.string(),
  pipelineName: z.nullable(z.string()),
  /** In the order of the work. */
  series: z.array(series),
  /** Ids of series with a signal, the heaviest first, confirmed before those worth a look. */
  signals: z.array(z.string()),
  finding: z.object({ code: z.enum(['confirmed', 'watch', 'quiet', 'too-short', 'no-data']), count }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type EarlySignalsReport = z.infer<typeof earlySignalsSchema>;
export type SignalSeries = z.infer<typeof series>;
export type SignalPoint = z.infer<typeof point>;
export type SignalChange = NonNullable<SignalSeries['change']>;
export type SignalPerson = z.infer<typeof person>;
export type SignalTotal = z.infer<typeof total>;
export type SignalMeasure = (typeof measures)[number];
export type SignalState = (typeof states)[number];
export type SignalSeason = (typeof seasons)[number] | null;
export type SignalRule = (typeof rules)[number];
export type SignalNoteCode = (typeof ownNoteCodes)[number];

/** Early signals have nothing to choose. */
export type EarlySignalsOptions = Record<string, never>;

/** Cases of one series in weeks `[from, to)`, both beginnings of weeks. */
export interface EarlySignalsCell {
  series: string;
  /** `hit`: those that were counted; `miss`: the others of a share's base. */
  part: 'hit' | 'miss';
  from: number;
  to: number;
  /** Of this manager only; `null` means of nobody, absent means everybody in scope. */
  managerId?: string | number | null;
}
