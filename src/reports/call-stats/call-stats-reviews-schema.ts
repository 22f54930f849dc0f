/**
 * What reviews of calls say: the result's schema. Scores are parts of their scale, 0..1: the lowest score is 0, the
 * highest 1, so that points of different scales can be set beside each other. A call that several people reviewed
 * counts once, with the mean of their scores. `null` means not computable, never zero.
 */
import * as z from 'zod/mini';
import { noteSchema } from '../../model/data-notes.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));

/** A mean score 0..1 over calls with its 95 % interval; null without a call. */
const score = z.nullable(z.object({ n: count, share: z.number(), low: z.number(), high: z.number() }));

/** Agreement of two reviewers, see `computeKappa`; null where it cannot be told or stands on too few calls. */
const kappa = z.nullable(
  z.object({
    kappa: z.number(),
    low: z.number(),
    high: z.number(),
    n: count,
    agreement: z.number(),
    expected: z.number(),
  }),
);

/** `agree`: the whole interval is at or above 0.6; `differ`: all of it is below. */
export const agreementVerdicts = ['agree', 'differ', 'not-confirmed', 'not-enough-data'] as const;

const point = z.object({
  pointId: z.string(),
  /** null for a point that reviews name and the checklist does not. */
  name: z.nullable(z.string()),
  /** How many scores there are; by the highest that was given where the checklist does not say. */
  scale: z.int(),
  score,
});

const manager = z.object({
  managerId: recordId,
  name: z.nullable(z.string()),
  /** Reviewed calls of this person. */
  calls: count,
  reviews: count,
  /** Over all points: each call by the mean of its points. */
  score,
  /** By the place of `points`. */
  points: z.array(score),
});

const agreementRow = z.object({
  reviewerIds: z.tuple([recordId, recordId]),
  /** null for a reviewer who is no manager. */
  names: z.tuple([z.nullable(z.string()), z.nullable(z.string())]),
  /** Calls that both reviewed. */
  calls: count,
  overall: kappa,
  verdict: z.enum(agreementVerdicts),
  /** By the place of `points`: calls in which both scored the point, and their agreement. */
  points: z.array(z.object({ n: count, kappa })),
});

export const reviewNoteCodes = [
  'reviews-of-unknown-calls',
  'reviews-superseded',
  'reviews-without-manager',
  'scores-off-scale',
  'points-not-in-checklist',
] as const;

export const callReviewsSchema = z.object({
  /** Calls that the report counts and that somebody could have reviewed. */
  calls: count,
  /** Of those, reviewed ones. */
  reviewed: count,
  /** Reviews, the latest of each call and reviewer. */
  reviews: count,
  /** In the order of the checklist; points that it does not know after them. */
  points: z.array(point),
  score,
  /** By id: an order that says nothing about anybody. */
  managers: z.array(manager),
  /** Calls by how they ended in the latest review's eyes, most frequent first; null where none was given. */
  outcomes: z.array(z.object({ outcome: z.nullable(z.string()), calls: count })),
  /** Pairs of reviewers who share calls, most calls first. */
  agreement: z.array(agreementRow),
  notes: z.array(noteSchema(reviewNoteCodes)),
});

export type CallReviewsReport = z.infer<typeof callReviewsSchema>;
export type ReviewPoint = CallReviewsReport['points'][number];
export type ReviewManager = CallReviewsReport['managers'][number];
export type ReviewAgreement = CallReviewsReport['agreement'][number];
export type ReviewScore = z.infer<typeof score>;
export type ReviewKappa = z.infer<typeof kappa>;
export type ReviewNoteCode = (typeof reviewNoteCodes)[number];
export type AgreementVerdict = (typeof agreementVerdicts)[number];

/** A point of the checklist that a company reviews calls by. */
export interface ChecklistPoint {
  id: string;
  name: string;
  /** 2: no (0) or yes (1); more: 1 to that many. */
  scale: number;
}

export interface CallReviewsOptions {
  /** In whose order points are told; points by their ids when absent. */
  checklist?: readonly ChecklistPoint[];
}

/** One figure, to ask for the calls behind it. */
export interface CallReviewsCell {
  /** Of this person only. */
  managerId?: string | number;
  /** Calls in which this point was scored. */
  pointId?: string;
  /** Calls that ended so. */
  outcome?: string | null;
  /** Calls that both of these reviewed. */
  reviewerIds?: readonly [string | number, string | number];
}
