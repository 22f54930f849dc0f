/**
 * The public input: what a page hands in as JSON. This is its one definition; types, columns, JSON Schema and
 * docs come from it. Instants are ISO 8601 with offset or epoch milliseconds, days `YYYY-MM-DD`, amounts decimal
 * numbers in major units, ids text or whole numbers (compared as text). Unknown fields are ignored.
 */
import * as z from 'zod/mini';
import {
  day,
  due,
  entityReference,
  flag,
  id,
  instant,
  key,
  number,
  oneOf,
  remarks,
  scores,
  seconds,
  stageReference,
  text,
  word,
  words,
} from './fields.ts';

const clockTime = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const weekdays = () => z.array(z.int().check(z.gte(1), z.lte(7)));

/** Working hours of a day, local time, and the ISO weekdays (1 = Monday) on which they hold. */
export const scheduleSchema = z.object({ start: clockTime(), end: clockTime(), days: z.optional(weekdays()) });

export const accountSchema = z.object({
  name: z.nullish(z.string()),
  currency: z.string().check(z.regex(/^[A-Za-z]{3}$/)),
  timeZone: z.string(),
  asOf: instant('The moment up to which the records are complete.'),
  locale: z.nullish(z.string()),
  /** Whose rights decided what is there, where that is not all. */
  viewer: z.nullish(z.string()),
  businessHours: z.nullish(scheduleSchema),
});

export const calendarSchema = z.object({
  weekend: z.nullish(weekdays()),
  holidays: z.nullish(z.array(day('A day off.'))),
  shortDays: z.nullish(z.array(day('A working day that is one hour shorter.'))),
});

export const departmentSchema = z.object({ id: key('department', 'The department.'), name: text('Its name.') });

export const managerSchema = z.object({
  id: key('manager', 'The manager.'),
  name: text('Full name.'),
  departmentId: z.nullish(key('department', 'Present department.')),
  active: z.nullish(flag('False for a person who left; true when absent.')),
  capacity: z.nullish(number('Share of full time, 1 when absent.')),
  timeZone: z.nullish(z.string()),
  schedule: z.nullish(scheduleSchema),
});

export const stageSchema = z.object({
  id: key('stage', 'The stage; ids may repeat in another pipeline.'),
  name: text('Its name.'),
  kind: oneOf(['open', 'won', 'lost'], 'Whether a deal there is still open, won or lost.'),
  archived: z.nullish(flag('True for a stage that the pipeline no longer uses but that history names.')),
  color: z.nullish(text('The CRM’s colour, #rrggbb.')),
});

export const pipelineSchema = z.object({
  id: key('pipeline', 'The pipeline.'),
  name: text('Its name.'),
  stages: z.array(stageSchema),
});

export const lossReasonSchema = z.object({ id: key('lossReason', 'The reason.'), name: text('Its name.') });

export const dealSchema = z.object({
  id: key('deal', 'The deal.'),
  name: z.nullish(text('Title.')),
  pipelineId: key('pipeline', 'Present pipeline.'),
  stageId: key('stage', 'Present stage.'),
  managerId: z.nullish(key('manager', 'Present responsible.')),
  amount: z.nullish(number('Amount in major units, null when not known.')),
  currency: z.nullish(word('ISO 4217 code; the account’s currency when absent.')),
  createdAt: instant('When the deal was created.'),
  createdBy: z.nullish(key('manager', 'Who created it, null for a robot.')),
  closedAt: z.nullish(instant('When it was closed; used only where there is no stage history.')),
  lossReasonId: z.nullish(key('lossReason', 'Why it was lost.')),
  source: z.nullish(word('Where the deal came from.')),
  contactId: z.nullish(key('contact', 'Main contact.')),
  expectedCloseOn: z.nullish(day('Expected close date.')),
  tags: z.nullish(words('Tags.')),
  url: z.nullish(text('The deal’s card in the CRM.')),
});

export const stageChangeSchema = z.object({
  id: z.nullish(id('Orders changes of one instant.')),
  dealId: key('deal', 'The deal that moved.'),
  at: instant('When it moved.'),
  from: z.nullish(stageReference('Where it stood before.')),
  to: stageReference('Where it stood after.'),
  by: z.nullish(key('manager', 'Who moved it, null for a robot.')),
});

export const ownerChangeSchema = z.object({
  dealId: key('deal', 'The deal that changed hands.'),
  at: instant('When.'),
  from: z.nullish(key('manager', 'Responsible before.')),
  to: z.nullish(key('manager', 'Responsible after.')),
});

export const taskSchema = z.object({
  id: key('task', 'The task.'),
  managerId: z.nullish(key('manager', 'Who is to do it.')),
  dealId: z.nullish(key('deal', 'The deal that it belongs to.')),
  kind: z.nullish(word('Kind of work: call, meeting, …')),
  createdAt: instant('When the task was made.'),
  createdBy: z.nullish(key('manager', 'Who made it, null for a robot.')),
  dueAt: z.nullish(due('When it is due; a date alone is due by the end of that day.')),
  completedAt: z.nullish(instant('When it was done, null while it is open.')),
  completedBy: z.nullish(key('manager', 'Who did it.')),
});

export const callSchema = z.object({
  id: key('call', 'The call.'),
  managerId: z.nullish(key('manager', 'Who talked or was to answer.')),
  at: instant('When it began.'),
  direction: oneOf(['in', 'out'], 'From the client or to the client.'),
  ringSeconds: z.nullish(seconds('Time of ringing, seconds.')),
  talkSeconds: z.nullish(seconds('Time of talk, seconds.')),
  outcome: z.nullish(oneOf(['answered', 'missed', 'abandoned', 'voicemail', 'busy', 'not-reached'], 'How the call ended.')),
  phone: z.nullish(text('The client’s number.')),
  contactId: z.nullish(key('contact', 'The client.')),
  dealId: z.nullish(key('deal', 'The deal that it belongs to.')),
  groupId: z.nullish(key('ringGroup', 'Legs of one ring group share it.')),
  recordingUrl: z.nullish(text('Where the recording is.')),
});

export const callReviewSchema = z.object({
  id: key('callReview', 'The review.'),
  callId: key('call', 'The call that was listened to; a review of a call that is not there is kept and told.'),
  reviewerId: key('reviewer', 'Who listened: often a manager’s id, though a reviewer need not be one.'),
  at: instant('When it was reviewed; of two reviews of a call by one reviewer the later one counts.'),
  points: scores('Score by point of the checklist: 0 no and 1 yes, or 1 to the top of the scale; null where it did not apply.'),
  notes: z.nullish(remarks('Remarks, each with its second of the recording, null for the call as a whole.')),
  outcome: z.nullish(word('How the call ended in the reviewer’s eyes: next-step, sale, callback, refusal, no-result, …')),
  checklist: z.nullish(word('Version of the checklist.')),
});

export const eventSchema = z.object({
  id: id('The event.'),
  at: instant('When it happened.'),
  by: z.nullish(key('manager', 'Who acted, null for a robot.')),
  kind: word('deal-created, note-added, message-in, …; unknown kinds are kept.'),
  entity: z.nullish(entityReference('What it is about.')),
  before: z.nullish(z.unknown()),
  after: z.nullish(z.unknown()),
});

export const goalSchema = z.object({
  id: key('goal', 'The goal.'),
  metric: oneOf(
    [
      'calls',
      'conversations',
      'talk-time',
      'deals-created',
      'deals-won',
      'revenue-won',
      'stage-reached',
      'tasks-done',
      'meetings',
      'conversion',
      'overdue-tasks',
      'first-reply',
    ],
    'What is counted.',
  ),
  managerId: z.nullish(key('manager', 'Whose goal; neither manager nor department means the company.')),
  departmentId: z.nullish(key('department', 'Whose goal.')),
  pipelineId: z.nullish(key('pipeline', 'For stage-reached.')),
  stageId: z.nullish(key('stage', 'For stage-reached.')),
  from: day('First day.'),
  to: day('Day after the last.'),
  target: number(
    'What is to be reached: money in major units of the account’s currency, talk-time and first-reply in minutes, conversion as a share 0 to 1, others as counts.',
  ),
  changes: z.nullish(z.array(z.object({ on: day('From this day on.'), target: number('The target of the whole period.') }))),
});

export const splitSchema = z.object({
  dealId: key('deal', 'The shared deal.'),
  managerId: key('manager', 'Who gets a part.'),
  share: number('Part of the whole, 0 to 1.'),
});

export const absenceSchema = z.object({
  managerId: key('manager', 'Who is away.'),
  from: day('First day away.'),
  to: day('First day back.'),
  kind: z.nullish(word('leave, sick, …')),
});

export const departmentChangeSchema = z.object({
  managerId: key('manager', 'Who moved.'),
  at: instant('When.'),
  from: z.nullish(key('department', 'Department before.')),
  to: z.nullish(key('department', 'Department after.')),
});

export const contactSchema = z.object({
  id: key('contact', 'The contact.'),
  name: z.nullish(text('Name.')),
  createdAt: z.nullish(instant('When it was created.')),
  managerId: z.nullish(key('manager', 'Responsible.')),
});

/** The schema of one row of each list, by the list's name in the envelope. */
export const rowSchemas = {
  departments: departmentSchema,
  managers: managerSchema,
  pipelines: pipelineSchema,
  lossReasons: lossReasonSchema,
  deals: dealSchema,
  stageChanges: stageChangeSchema,
  ownerChanges: ownerChangeSchema,
  tasks: taskSchema,
  calls: callSchema,
  callReviews: callReviewSchema,
  events: eventSchema,
  goals: goalSchema,
  splits: splitSchema,
  absences: absenceSchema,
  departmentChanges: departmentChangeSchema,
  contacts: contactSchema,
};

/** A list of the envelope: `deals`, `stageChanges`, … */
export type RowKind = keyof typeof rowSchemas;

/** The lists in the order in which they are described. */
export const rowKinds = Object.keys(rowSchemas) as RowKind[];

/** Lists that a company cannot be without; the others may be absent. */
export const requiredKinds: readonly RowKind[] = ['managers', 'pipelines', 'deals'];

/** The whole input. */
export const recordsSchema = z.object({
  account: accountSchema,
  calendar: z.nullish(calendarSchema),
  departments: z.optional(z.array(departmentSchema)),
  managers: z.array(managerSchema),
  pipelines: z.array(pipelineSchema),
  lossReasons: z.optional(z.array(lossReasonSchema)),
  deals: z.array(dealSchema),
  stageChanges: z.optional(z.array(stageChangeSchema)),
  ownerChanges: z.optional(z.array(ownerChangeSchema)),
  tasks: z.optional(z.array(taskSchema)),
  calls: z.optional(z.array(callSchema)),
  callReviews: z.optional(z.array(callReviewSchema)),
  events: z.optional(z.array(eventSchema)),
  goals: z.optional(z.array(goalSchema)),
  splits: z.optional(z.array(splitSchema)),
  absences: z.optional(z.array(absenceSchema)),
  departmentChanges: z.optional(z.array(departmentChangeSchema)),
  contacts: z.optional(z.array(contactSchema)),
});

export type CompanyRecords = z.input<typeof recordsSchema>;
export type AccountRecord = z.input<typeof accountSchema>;
export type CalendarRecord = z.input<typeof calendarSchema>;
export type ScheduleRecord = z.input<typeof scheduleSchema>;
export type DepartmentRecord = z.input<typeof departmentSchema>;
export type ManagerRecord = z.input<typeof managerSchema>;
export type PipelineRecord = z.input<typeof pipelineSchema>;
export type StageRecord = z.input<typeof stageSchema>;
export type LossReasonRecord = z.input<typeof lossReasonSchema>;
export type DealRecord = z.input<typeof dealSchema>;
export type StageChangeRecord = z.input<typeof stageChangeSchema>;
export type OwnerChangeRecord = z.input<typeof ownerChangeSchema>;
export type TaskRecord = z.input<typeof taskSchema>;
export type CallRecord = z.input<typeof callSchema>;
export type CallReviewRecord = z.input<typeof callReviewSchema>;
export type EventRecord = z.input<typeof eventSchema>;
export type GoalRecord = z.input<typeof goalSchema>;
export type ContactRecord = z.input<typeof contactSchema>;
export type SplitRecord = z.input<typeof splitSchema>;
export type AbsenceRecord = z.input<typeof absenceSchema>;
export type DepartmentChangeRecord = z.input<typeof departmentChangeSchema>;
