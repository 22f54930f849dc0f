import * as z from 'zod/mini';
import { actRowSchema } from '../model/act-row-schema.ts';
import { feedPartSchema } from '../reports/activity-feed/activity-feed-schema.ts';

const recordId = z.union([z.string(), z.int()]);
const named = z.object({ id: recordId, name: z.string() });

const text = z.nullable(z.string());
const page = { total: z.int(), offset: z.int() };

const dealRow = z.object({
  id: recordId,
  name: text,
  stageName: z.string(),
  managerId: z.nullable(recordId),
  managerName: text,
  amountMinor: z.nullable(z.number()),
  currency: text,
  createdAt: z.number(),
  closedAt: z.nullable(z.number()),
  lossReasonName: text,
  url: text,
  marks: z.optional(z.array(z.string())),
});

const taskRow = z.object({
  id: recordId,
  kind: text,
  dealName: text,
  dealUrl: text,
  managerId: z.nullable(recordId),
  managerName: text,
  createdAt: z.number(),
  dueAt: z.nullable(z.number()),
  dueOn: text,
  completedAt: z.nullable(z.number()),
});

const callRow = z.object({
  id: recordId,
  at: z.number(),
  direction: z.enum(['in', 'out']),
  outcome: z.nullable(z.enum(['answered', 'missed', 'abandoned', 'voicemail', 'busy', 'not-reached'])),
  ringSeconds: z.nullable(z.number()),
  talkSeconds: z.nullable(z.number()),
  phone: text,
  managerId: z.nullable(recordId),
  managerName: text,
  dealName: text,
  dealUrl: text,
  recordingUrl: text,
  groupId: z.optional(z.nullable(recordId)),
});

/** A page of records as a Report API answers it. */
export const recordsPageSchema = z.union([
  z.object({ kind: z.literal('deals'), ...page, rows: z.array(dealRow) }),
  z.object({ kind: z.literal('tasks'), ...page, rows: z.array(taskRow) }),
  z.object({ kind: z.literal('calls'), ...page, rows: z.array(callRow) }),
  z.object({ kind: z.literal('acts'), ...page, rows: z.array(z.extend(actRowSchema, { feed: z.optional(feedPartSchema) })) }),
]);

/** What the data hold, as a Report API answers it. */
export const metaSchema = z.object({
  accountName: z.nullable(z.string()),
  currency: z.string(),
  timeZone: z.string(),
  locale: z.nullable(z.string()),
  asOf: z.number(),
  covered: z.nullable(z.object({ from: z.number(), to: z.number() })),
  hasHistory: z.boolean(),
  pipelines: z.array(named),
  departments: z.array(named),
  managers: z.array(z.object({ ...named.shape, departmentId: z.nullable(recordId), active: z.boolean() })),
  sources: z.array(z.string()),
  tags: z.array(z.string()),
  stages: z.array(z.object({ ...named.shape, pipelineId: recordId, kind: z.enum(['open', 'won', 'lost']), archived: z.boolean() })),
  lossReasons: z.array(named),
  rows: z.int(),
  rejected: z.int(),
});

/** Points of a checklist for calls, as an option of a report. */
export const checklistSchema = z.array(z.object({ id: z.string(), name: z.string(), scale: z.int().check(z.gte(2), z.lte(100)) }));

const mark = z.nullish(z.number());

/** Limits of load, as an option of a report. */
export const bandsSchema = z.array(
  z.object({ managerId: z.optional(recordId), departmentId: z.optional(recordId), floor: mark, limit: mark }),
);

/** Lists of words as options of a report. */
export const textsSchema = z.array(z.string());
export const textListsSchema = z.array(textsSchema);
