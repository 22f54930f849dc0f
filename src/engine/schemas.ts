import * as z from 'zod/mini';

const recordId = z.union([z.string(), z.int()]);
const named = z.object({ id: recordId, name: z.string() });

/** A page of records as a Report API answers it. */
export const recordsPageSchema = z.object({
  total: z.int(),
  offset: z.int(),
  rows: z.array(
    z.object({
      id: recordId,
      name: z.nullable(z.string()),
      stageName: z.string(),
      managerId: z.nullable(recordId),
      managerName: z.nullable(z.string()),
      amountMinor: z.nullable(z.number()),
      currency: z.nullable(z.string()),
      createdAt: z.number(),
      closedAt: z.nullable(z.number()),
      lossReasonName: z.nullable(z.string()),
      url: z.nullable(z.string()),
    }),
  ),
});

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
  rows: z.int(),
  rejected: z.int(),
});
