/**
 * What the feed says: the result's schema. Acts newest first, at one instant by id, folded into rows; instants are epoch
 * milliseconds. `null` means that there is none, or nobody known.
 */
import * as z from 'zod/mini';
import { actRowSchema } from '../../model/act-row-schema.ts';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));
const text = z.nullable(z.string());

/** Who acted: somebody of the company, a client who wrote or called, or a robot. */
export const authors = ['person', 'client', 'robot'] as const;

const kindCount = z.object({ kind: z.string(), count });

/** What a row of the feed has beside its newest act. */
export const feedPartSchema = z.object({
  /** Names the act for ever: in an address, in `event-id`, in a cell. */
  key: z.string(),
  author: z.enum(authors),
  /** Acts in the row: same author and same object within two minutes of the first, of one day; a robot's whatever they are about. */
  count,
  /** When the oldest of them was. */
  since: z.number(),
  /** Of which kinds they are, results first. */
  kinds: z.array(kindCount),
  /** What the newest act is about: its deal, else the contact, task, company, … itself. */
  objectType: text,
  objectId: z.nullable(recordId),
  objectName: text,
  /** As given: to be checked before it is opened. */
  objectUrl: text,
  /** Whether the records refer to an object that is not among them. */
  isMissing: z.boolean(),
  /** Distinct objects of the row. */
  objects: count,
  /** Values longer than a list shows, whole; null where nothing was cut. Only in lists of single acts. */
  full: z.nullable(z.object({ before: text, after: text })),
});

export const feedRowSchema = z.extend(actRowSchema, { feed: feedPartSchema });

const digestLine = z.object({
  author: z.enum(authors),
  /** null for clients and robots. */
  managerId: z.nullable(recordId),
  name: text,
  firstAt: z.number(),
  lastAt: z.number(),
  /** Kinds stay apart: unlike things are never added up. In the order of `kinds`. */
  counts: z.array(kindCount),
});

export const ownNoteCodes = [
  'future-acts',
  'unknown-kinds',
  'missing-objects',
  'acts-without-deal',
  'events-repeated',
  'pipeline-not-filtered',
  'no-calls',
  'no-events',
] as const;

export const activityFeedSchema = z.object({
  report: z.literal('activity-feed'),
  clock: z.literal('events'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  /** Acts that pass all filters, and the rows into which they fold. */
  acts: count,
  total: count,
  /** The newest rows; the others come by pages. */
  rows: z.array(feedRowSchema),
  /** Days that have rows, newest first: where separators stand. */
  days: z.array(z.object({ from: z.number(), rows: count, acts: count })),
  /** Who did something in the period, whatever the filters of the feed itself; by id, then clients and robots. */
  people: z.array(z.object({ author: z.enum(authors), managerId: z.nullable(recordId), name: text, count })),
  /** Kinds that occur in the period, likewise. */
  kinds: z.array(kindCount),
  /** Types of objects that occur in the period, likewise; null for acts about nothing. */
  objects: z.array(z.object({ type: text, count })),
  /** Days of the period on which something happened, likewise; newest first. */
  dates: z.array(z.object({ day: z.string(), from: z.number(), count })),
  /** The newest day of what is shown, person by person; null without any act. */
  digest: z.nullable(z.object({ from: z.number(), to: z.number(), team: z.array(kindCount), lines: z.array(digestLine) })),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type ActivityFeedReport = z.infer<typeof activityFeedSchema>;
export type FeedRow = z.infer<typeof feedRowSchema>;
export type FeedPart = z.infer<typeof feedPartSchema>;
export type FeedAuthor = (typeof authors)[number];
export type FeedNoteCode = (typeof ownNoteCodes)[number];
export type KindCount = z.infer<typeof kindCount>;
export type Digest = NonNullable<ActivityFeedReport['digest']>;
export type DigestLine = Digest['lines'][number];

/** Filters of the feed itself, within those of the scope; absent ones let everything through. */
export interface ActivityFeedOptions {
  author?: FeedAuthor;
  managerId?: string | number;
  kinds?: readonly string[];
  /** `deal`, `contact`, `task`, …; with `objectId` one of them. */
  objectType?: string;
  objectId?: string | number;
  /** Only this day, `YYYY-MM-DD` in the scope's zone. */
  day?: string;
  /** Words that the names of deal, contact and person, the kind, or the values before and after contain, each of them. */
  search?: string;
  /** For each word of `search`, kinds and outcomes whose names in the reader's language contain it. */
  codes?: readonly (readonly string[])[];
  /** Rows in the report itself, default 50, at most 1000. */
  rows?: number;
}

/** What of the feed is asked for. */
export interface ActivityFeedCell {
  /**
   * `rows`: all folded rows; `from`: the row that holds the act of `key` and those below it, none where it is not there;
   * `row`: the single acts of that row; `acts`: single acts.
   */
  set: 'rows' | 'from' | 'row' | 'acts';
  key?: string;
  /** With `acts`: of this author, person, kind, within these instants. */
  author?: FeedAuthor;
  managerId?: string | number | null;
  kind?: string;
  from?: number;
  to?: number;
}
