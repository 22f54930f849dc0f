/**
 * What the call report says: the result's schema. Legs of a ring group are one call. A client's call is answered when
 * somebody talked; shares carry their n and 95 % interval; durations are milliseconds; instants are epoch milliseconds.
 * `null` means not computable, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';
import { verdicts } from '../../stats/index.ts';
import { credits, type CallKind, type CallResult, type Credit, type Ending } from './call-stats-kinds.ts';
import { callReviewsSchema, type CallReviewsCell, type CallReviewsOptions } from './call-stats-reviews-schema.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));
const duration = z.nullable(z.number());

const share = z.object({ count, n: count, share: z.number(), low: z.number(), high: z.number() });

/** Talk of a length in `[from, to)`, milliseconds; `to` is null for the last. */
const bin = z.object({ fromMs: z.number(), toMs: duration, count });

const figures = {
  /** From clients: all, those in which somebody talked, those in which nobody did, those of which the records do not tell. */
  in: z.object({ count, answered: count, missed: count, unknown: count }),
  /** To clients. */
  out: z.object({ count, reached: count, notReached: count, unknown: count }),
  /** Of clients' calls in business hours those answered; null without any, or where only some results are chosen. */
  answerRate: z.nullable(share),
  /** The same outside of business hours. */
  answerRateOff: z.nullable(share),
  /** Calls in both directions in which people talked. */
  talk: z.object({ count, totalMs: z.number(), medianMs: duration, p90Ms: duration }),
  /** Talks of at least `conversationMs`. */
  conversations: z.object({ count, p25Ms: duration, medianMs: duration, p75Ms: duration }),
  deals: z.object({
    /** Of conversations with a known contact that are `windowDays` old those after which a deal was made. */
    rate: z.nullable(share),
    /** Deals credited to them; in parts with `linear`. */
    credit: z.number(),
    /** Conversations that are too young to judge. */
    young: count,
  }),
  /** Episodes of missed calls that begin in the period, by how they ended: as `endings`. */
  episodes: z.array(count),
};

const manager = z.object({
  managerId: recordId,
  /** null for somebody whom the records refer to without describing. */
  name: z.nullable(z.string()),
  departmentId: z.nullable(recordId),
  active: z.boolean(),
  ...figures,
  /** The answer rate beside that of all others. */
  comparison: z.object({
    verdict: z.enum(verdicts),
    /** The others' answer rate. */
    rest: z.nullable(share),
    /** Own less theirs, with its interval. */
    difference: z.nullable(z.number()),
    low: z.nullable(z.number()),
    high: z.nullable(z.number()),
    /** Corrected for the number of people compared (Holm). */
    p: z.nullable(z.number()),
  }),
});

/** One hour of the week. */
const heatCell = z.object({
  /** 1 for Monday to 7 for Sunday. */
  weekday: z.int(),
  /** 0 to 23. */
  hour: z.int(),
  /** Whether the company has business hours then. */
  business: z.boolean(),
  /** Clients' calls of which it is known whether they were answered, and those that were. */
  n: count,
  answered: count,
  /** Their share, drawn to that of all hours by as much as n is small; null where shares are not computable. */
  answerShare: z.nullable(z.number()),
  /** The same of calls to clients. */
  outN: count,
  reached: count,
  reachShare: z.nullable(z.number()),
});

export const ownNoteCodes = [
  'no-calls',
  'calls-without-manager',
  'unanswered-groups',
  'calls-of-nobody-left-out',
  'groups-several-answered',
  'groups-spread',
  'outcome-contradicts',
  'talk-unknown',
  'overlapping-calls',
  'missed-without-caller',
  'conversations-without-contact',
  'calls-without-deal',
  'rates-need-all',
  'pipeline-not-filtered',
] as const;

export const callStatsSchema = z.object({
  report: z.literal('call-stats'),
  clock: z.literal('events'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  conversationMs: z.number(),
  windowDays: z.number(),
  credit: z.enum(credits),
  /** Calls that the filters let through. */
  count,
  /** By id: an order that says nothing about anybody. */
  managers: z.array(manager),
  /** Everybody in the report, with calls that belong to nobody. */
  team: z.object({
    ...figures,
    /** Of clients' calls without a talk: how they ended, as `callKinds`. */
    missedKinds: z.array(count),
    /** From the first missed call of an episode to the call back, of those called back. */
    waitMedianMs: duration,
    /** Episodes began with so many missed calls in all. */
    missedInEpisodes: count,
  }),
  /** Talks by length. */
  histogram: z.array(bin),
  /** Hours with a call, by weekday and hour. */
  heat: z.array(heatCell),
  /** What those who listened to calls say; null where the records hold no review. */
  reviews: z.nullable(callReviewsSchema),
  finding: z.object({
    code: z.enum(['nothing', 'no-incoming', 'told']),
    /** Hour of the day in which fewer calls are answered than in the others, confirmed; null for none. */
    hour: z.nullable(z.object({ hour: z.int(), share })),
    /** Who answers fewer calls than the others, confirmed. */
    managerIds: z.array(recordId),
  }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type CallStatsReport = z.infer<typeof callStatsSchema>;
export type CallManager = z.infer<typeof manager>;
export type CallTeam = CallStatsReport['team'];
/** What a person and the team have alike. */
export type CallFigures = Pick<CallManager, keyof typeof figures>;
export type HeatCell = z.infer<typeof heatCell>;
export type CallNoteCode = (typeof ownNoteCodes)[number];

/** Which calls the report is about, and what it calls a conversation. */
export interface CallStatsOptions extends CallReviewsOptions {
  /** From the client or to the client; both when absent. */
  direction?: 'in' | 'out';
  result?: CallResult;
  /** Of this person only. */
  person?: string | number;
  /** Digits that the client's number contains. */
  phone?: string;
  /** Talk of at least so many seconds. */
  minSeconds?: number;
  /** Talk of less than so many seconds. */
  maxSeconds?: number;
  /** Talk of so many seconds is a conversation, default 30. */
  conversationSeconds?: number;
  /** Which call a deal is credited to, default `last`. */
  credit?: Credit;
  /** Days between a call and a deal after it, default 7. */
  windowDays?: number;
}

/** One figure of the report, to ask for the calls behind it; newest first. */
export interface CallStatsCell extends CallReviewsCell {
  /**
   * `calls`: all; `in`, `out`, and how they ended; `business` and `off`: clients' calls of which it is known whether they
   * were answered, in and outside of business hours; `talks`, `conversations`; `qualifying`: conversations that the rate
   * of deals is of, `led`: those after which a deal was made, `deals`: the deals; `episodes`: their first calls; `lost-episodes`: those that ended with nothing, or with tries alone;
   * `recorded`: calls with a recording; `reviewed`: calls with a review, of the point, the outcome and the reviewers that are named.
   */
  set:
    | 'calls'
    | 'in'
    | 'out'
    | 'answered'
    | 'missed'
    | 'reached'
    | 'not-reached'
    | 'unknown'
    | 'business'
    | 'business-answered'
    | 'off'
    | 'off-answered'
    | 'talks'
    | 'conversations'
    | 'qualifying'
    | 'led'
    | 'deals'
    | 'episodes'
    | 'lost-episodes'
    | 'recorded'
    | 'reviewed';
  /** Of this person only; absent for everybody in the report. */
  managerId?: string | number;
  /** With `episodes`: that ended so; absent for all. */
  ending?: Ending;
  /** With `missed`: of this kind. */
  kind?: CallKind;
  /** In this hour of the week. */
  weekday?: number;
  hour?: number;
  /** Talk within these milliseconds. */
  fromMs?: number;
  toMs?: number | null;
}
