/**
 * What the card of a deal says: the result's schema. Instants are epoch milliseconds, durations milliseconds, money is whole minor
 * units beside its currency. `null` means not there or not computable, never 0.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));

/** `usual`: not above the median; `slow`: above it; `late`: above the ninetieth percentile. */
export const paces = ['usual', 'slow', 'late', 'few-visits', 'closed', 'no-deal'] as const;

export const cardMetrics = ['revenue-won', 'deals-won', 'deals-created'] as const;

const goal = z.object({
  id: recordId,
  metric: z.enum(cardMetrics),
  from: z.number(),
  to: z.number(),
  /** Minor units of the account's currency, or deals. */
  target: z.number(),
  value: z.number(),
  /** Of the target; null where it is 0. */
  share: z.nullable(z.number()),
  /** Part of the goal's working days that has passed; null where it has none. */
  elapsed: z.nullable(z.number()),
});

export const dealCardSchema = z.object({
  report: z.literal('deal-card'),
  clock: z.literal('snapshot'),
  asOf: z.number(),
  timeZone: z.string(),
  currency: z.string(),
  pace: z.enum(paces),
  /** null where the records have no such deal. */
  deal: z.nullable(
    z.object({
      id: recordId,
      name: z.nullable(z.string()),
      pipelineName: z.string(),
      stageName: z.string(),
      /** Where it stands. */
      outcome: z.enum(['open', 'won', 'lost']),
      /** Beginning of its present visit to the stage, and how long it has lasted. */
      since: z.number(),
      inStageMs: z.number(),
      ageMs: z.number(),
    }),
  ),
  /** Ended visits to the deal's stage, by any deal; null quantiles below 10 of them. */
  usual: z.object({ n: count, shorter: count, medianMs: z.nullable(z.number()), p90Ms: z.nullable(z.number()) }),
  /** Present responsible; null for a deal without one. */
  manager: z.nullable(
    z.object({
      managerId: recordId,
      name: z.nullable(z.string()),
      /** Open deals of all pipelines. */
      open: count,
      /** Of the person's working time; null where none is given. */
      limit: z.nullable(z.number()),
      isOver: z.boolean(),
      tasks: count,
      overdue: count,
    }),
  ),
  /** The manager's goals that run now and that deals tell of. */
  goals: z.array(goal),
  notes: z.array(noteSchema([...dataNoteCodes, 'other-goals', 'other-currencies'])),
});

export type DealCardReport = z.infer<typeof dealCardSchema>;
export type DealPace = (typeof paces)[number];
export type CardGoal = z.infer<typeof goal>;

export interface DealCardOptions {
  dealId?: string | number | null;
  /** Most open deals of a full-time person. */
  limit?: number | null;
}

/** The manager's open deals, open tasks or overdue tasks. */
export interface DealCardCell {
  set: 'open' | 'tasks' | 'overdue';
}
