/**
 * What the report on working hours says: the result's schema. Times are those of traces in the CRM, which are a lower
 * bound of work. Clock times are minutes since midnight of the day they belong to, in the person's own zone (1500 is
 * 01:00 of the next day); instants are epoch milliseconds, durations milliseconds, shares 0..1. `null` means not
 * computable or not determined, never zero.
 */
import * as z from 'zod/mini';
import { dataNoteCodes, noteSchema } from '../../model/data-notes.ts';
import { visibilities, type Visibility } from './work-hours-visibility.ts';

const recordId = z.union([z.string(), z.int()]);
const count = z.int().check(z.gte(0));

/** Where times of day lie; minutes since midnight 0..1440, going round midnight. */
const clock = z.object({
  /** Days behind it. */
  n: count,
  medianMinute: z.number(),
  lowMinute: z.number(),
  highMinute: z.number(),
  /** Median distance from the median. */
  madMinutes: z.number(),
});

const spread = z.object({ n: count, medianMs: z.number(), lowMs: z.number(), highMs: z.number() });

const stretch = z.object({ fromMinute: z.number(), toMinute: z.number(), durationMs: z.number() });

/** Half an hour of the day, counted from the day's cut, by its share of days; null where too few people stand behind it. */
const usual = z.array(z.nullable(z.number()));

/** Whether a day was to be worked. */
export const plans = ['work', 'short', 'off', 'holiday', 'leave'] as const;

/** Why a person's zone is in doubt: nobody knows its name, or too much happens at night in it. */
export const zoneDoubts = ['unknown', 'night'] as const;

const hours = z.object({ startMinute: z.number(), endMinute: z.number() });

const person = z.object({
  managerId: recordId,
  /** null for somebody whom the records refer to without describing. */
  name: z.nullable(z.string()),
  departmentId: z.nullable(recordId),
  active: z.boolean(),
  /** In which the person's days are cut. */
  timeZone: z.string(),
  zoneDoubt: z.nullable(z.enum(zoneDoubts)),
  /** The own schedule, else the company's business hours; an end above 1440 lies on the next day. */
  schedule: z.nullable(hours),
  /** Days to be worked that have begun. */
  plannedDays: count,
  traces: count,
  /** Days with any trace; those among them that were not to be worked; those with too few traces to tell hours. */
  days: count,
  daysOff: count,
  daysTooFew: count,
  /** Over whole days with enough traces. */
  first: z.nullable(clock),
  last: z.nullable(clock),
  activeTime: z.nullable(spread),
  lunch: z.nullable(z.object({ n: count, fromMinute: z.number(), medianMs: z.number() })),
  usual: z.nullable(usual),
  /** Of the days by schedule with enough traces: those whose first trace comes after the start and the grace, or whose last before the end. */
  scheduled: z.nullable(z.object({ n: count, laterFirst: count, earlierLast: count })),
});

const day = z.object({
  managerId: recordId,
  /** `YYYY-MM-DD`, the person's own; it begins at the cut. */
  day: z.string(),
  plan: z.enum(plans),
  schedule: z.nullable(hours),
  traces: count,
  /** Fewer traces than tell hours. */
  isTooFew: z.boolean(),
  /** False while it lasts. */
  isComplete: z.boolean(),
  first: z.nullable(z.object({ at: z.number(), minute: z.number() })),
  last: z.nullable(z.object({ at: z.number(), minute: z.number() })),
  /** Sum of the sessions. */
  activeMs: z.number(),
  sessions: z.array(stretch),
  /** The longest of the gaps that qualify. */
  lunch: z.nullable(stretch),
  /** Calls with their length, and the minutes of all other traces. */
  calls: z.array(z.object({ fromMinute: z.number(), toMinute: z.number() })),
  events: z.array(z.number()),
});

export const ownNoteCodes = [
  'acts-without-person',
  'calls-without-manager',
  'missed-calls',
  'overlapping-calls',
  'calls-without-length',
  'calls-too-long',
  'future-acts',
  'long-sessions',
  'days-too-few',
  'zones-unknown',
  'people-without-zone',
  'people-in-other-zones',
  'events-repeated',
  'pipeline-not-filtered',
  'deals-not-filtered',
  'people-not-filtered',
  'no-calls',
  'no-events',
] as const;

export const workHoursSchema = z.object({
  report: z.literal('work-hours'),
  clock: z.literal('events'),
  asOf: z.number(),
  from: z.number(),
  to: z.number(),
  timeZone: z.string(),
  visibility: z.enum(visibilities),
  /** A gap above this splits sessions. */
  gapMinutes: z.number(),
  /** When a day begins. */
  dayCutMinute: z.number(),
  graceMinutes: z.number(),
  /** Fewest people of whom a distribution is told. */
  smallestGroup: count,
  /** Why the team's distribution is withheld; null where it is told. */
  withheld: z.nullable(z.enum(['few-people', 'few-days'])),
  /** Over all days of all people together; null where it is withheld, and without a whole day that has enough traces. */
  team: z.nullable(
    z.object({
      people: count,
      /** Days of people. */
      days: count,
      first: clock,
      last: clock,
      activeTime: spread,
      lunch: z.nullable(z.object({ n: count, fromMinute: z.number(), medianMs: z.number() })),
      usual,
    }),
  ),
  /** By id: an order that says nothing about anybody. Empty unless people may be told. */
  managers: z.array(person),
  /** Days in full: of the person asked for, of the only one, or of everybody where the period is a single day. */
  days: z.array(day),
  finding: z.object({
    code: z.enum(['hidden', 'withheld', 'nothing', 'too-few', 'check-zone', 'usual']),
    managerIds: z.array(recordId),
  }),
  notes: z.array(noteSchema([...dataNoteCodes, ...ownNoteCodes])),
});

export type WorkHoursReport = z.infer<typeof workHoursSchema>;
export type HoursPerson = z.infer<typeof person>;
export type HoursDay = z.infer<typeof day>;
export type HoursTeam = NonNullable<WorkHoursReport['team']>;
export type HoursClock = z.infer<typeof clock>;
export type HoursSpread = z.infer<typeof spread>;
export type HoursStretch = z.infer<typeof stretch>;
export type HoursPlan = (typeof plans)[number];
export type ZoneDoubt = (typeof zoneDoubts)[number];
export type { Visibility };
export type HoursNoteCode = (typeof ownNoteCodes)[number];

export interface WorkHoursOptions {
  /** How much may be told; `people` when absent. */
  visibility?: Visibility;
  /** Whose days are told in full, where the period is longer than a day and there are several people. */
  managerId?: string | number;
  /** Minutes without a trace that split sessions, 1..720; 30 when absent. */
  gapMinutes?: number;
  /** Minute since midnight at which a day begins, 0..720; 240 (04:00) when absent. */
  dayCutMinute?: number;
  /** Minutes after the schedule's start and before its end that count as in it, 0..240; 15 when absent. */
  graceMinutes?: number;
  /** Fewest people of whom `aggregate-only` tells, 2 or more; 5 when absent. */
  smallestGroup?: number;
}

/** One figure of the report, to ask for the acts behind it. */
export interface WorkHoursCell {
  set: 'traces';
  /** Of this person only; absent for everybody in the report. */
  managerId?: string | number;
  /** Of this day of the person, `YYYY-MM-DD`. */
  day?: string;
}
