/**
 * What the summary says: the result's schema. Money is whole minor units beside its currency, shares are 0..1 with
 * their 95 % interval, instants are epoch milliseconds, durations milliseconds. `null` means not computable, never 0.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const count = z.int().check(z.gte(0));
const share = z.object({ count, n: count, share: z.number(), low: z.number(), high: z.number() });
const money = z.object({ currency: z.string(), amountMinor: z.number(), deals: count });

/** The cards in their usual order. */
export const cardIds = ['revenue', 'leads', 'conversion', 'average-deal', 'cycle', 'open-pipeline', 'overdue-tasks'] as const;

/** A card's figure in one period, or at one instant. */
const figure = z.object({
  /** Minor units of the account's currency, a count, a share or milliseconds: by the card's `unit`. */
  value: z.nullable(z.number()),
  /** Deals or tasks behind it. */
  n: count,
  /** Per currency, the account's own first; empty where the card is not about money. */
  amounts: z.array(money),
  /** Conversion, and overdue tasks of all open ones. */
  share: z.nullable(share),
});

const point = z.object({
  from: z.number(),
  to: z.number(),
  /** False while it lasts. */
  complete: z.boolean(),
  value: z.nullable(z.number()),
  n: count,
  /** Limits of chance at this point; null where they are not known. */
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});

export const signals = ['above', 'below', 'within', 'no-value', 'too-few-points'] as const;

const card = z.object({
  id: z.enum(cardIds),
  unit: z.enum(['money', 'count', 'share', 'duration']),
  /** Figures of the period, or those as of its end or of now while it runs. */
  clock: z.enum(['created', 'closed', 'snapshot']),
  ...figure.shape,
  /** The same in the comparable period before, or at its end. */
  previous: figure,
  /** Of the value before: relative, for a share the difference; null where there is nothing to compare with. */
  change: z.nullable(z.number()),
  /** True where the value before was 0 and this one is not. */
  isNew: z.boolean(),
  /** Ascending in time, the period's own at the end. */
  series: z.array(point),
  centre: z.nullable(z.number()),
  /** Where the last complete point lies; `no-value` where it has none, such as a conversion of a week without closes. */
  signal: z.enum(signals),
});

const ownNoteCodes = ['other-currencies', 'won-without-amount', 'few-points', 'tasks-without-deal', 'no-tasks'] as const;

export const salesSummarySchema = z.object({
  report: z.literal('sales-summary'),
  clock: z.literal('period'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  /** The instant of snapshots: the period's end, or now while it runs. */
  at: z.number(),
  timeZone: z.string(),
  currency: z.string(),
  /** null: all pipelines. */
  pipelineName: z.nullable(z.string()),
  previous: z.object({ from: z.number(), to: z.number() }),
  /** Length of the series' points. */
  unit: z.enum(['week', 'month']),
  cards: z.array(card),
  finding: z.object({ code: z.enum(['no-deals', 'signal', 'within', 'too-few-points']), card: z.nullable(z.enum(cardIds)) }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type SalesSummaryReport = z.infer<typeof salesSummarySchema>;
export type SummaryCard = z.infer<typeof card>;
export type SummaryCardId = (typeof cardIds)[number];
export type SummaryFigure = z.infer<typeof figure>;
export type SummaryPoint = z.infer<typeof point>;
export type SummaryMoney = z.infer<typeof money>;
export type SummarySignal = (typeof signals)[number];
export type SummaryNoteCode = (typeof ownNoteCodes)[number];

/** The summary has nothing to choose. */
export type SalesSummaryOptions = Record<string, never>;

/** One card, to ask for the records behind its figure. */
export interface SalesSummaryCell {
  set: SummaryCardId;
}
