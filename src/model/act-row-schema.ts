import * as z from 'zod/mini';

const recordId = z.union([z.string(), z.int()]);
const text = z.nullable(z.string());

/** An act in a list, as `ActRow` describes it. */
export const actRowSchema = z.object({
  id: recordId,
  source: z.enum(['deal', 'visit', 'task', 'call', 'event']),
  at: z.number(),
  kind: z.string(),
  managerId: z.nullable(recordId),
  managerName: text,
  dealName: text,
  dealUrl: text,
  entityType: text,
  entityId: z.nullable(recordId),
  before: text,
  after: text,
});
