/**
 * When did the day begin and end, and where was the break? For a head of sales and for the people themselves: per
 * person and day the first and the last trace in the CRM, sessions (a gap of more than 30 minutes ends one), active
 * time and lunch (the longest pause of at least 30 minutes of which half lies within 11:30–15:00), as medians with
 * their deviation. Days are cut at 04:00 of each person's own zone, and a session belongs to the day on which it
 * began. All of this is a lower bound of work. Left out, and told: robots and clients, missed calls, what is dated
 * later than now; days with fewer than five traces have no hours.
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep.ts';
import { compareIds } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { daysInFull, toDay, type DayInFull } from './work-hours-day.ts';
import { foldWorkHours, hasLongSession, type DayCount, type HoursPartial } from './work-hours-fold.ts';
import { countsFor, toPerson, zonesOf } from './work-hours-person.ts';
import { askWorkHours, type HoursQuestion } from './work-hours-question.ts';
import type { HoursDay, HoursNoteCode, HoursPerson, WorkHoursOptions, WorkHoursReport } from './work-hours-schema.ts';
import { teamOf } from './work-hours-team.ts';

export type * from './work-hours-schema.ts';

/** Days that make a median worth a sentence. */
const FEWEST_DAYS = 3;

/**
 * The working hours of the period; nothing is computed where the report is turned off.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeWorkHours(data: Dataset, scope: ResolvedScope, options?: WorkHoursOptions): WorkHoursReport {
  const question = askWorkHours(data, scope, options);
  if (question.visibility === 'hidden') return { ...frameOf(question), ...nothingTold, finding: { code: 'hidden', managerIds: [] } };
  const told = keep(data, keyOf(question), () => tell(question, foldWorkHours(question)));
  return finishWorkHours(question, told);
}

const keep = keepLast<string, HoursTold>(4);

/** What the days that are counted depend on. */
function keyOf({ scope, gap, dayCutMinute, graceMinutes, smallestGroup, visibility, isAsked, isDetailed }: HoursQuestion): string {
  const people = [isAsked.join(''), isDetailed.join('')];
  return [scope.from, scope.to, scope.now, scope.timeZone, gap, dayCutMinute, graceMinutes, smallestGroup, visibility, ...people].join();
}

/** Counts over the work of people: of a small group they would tell about somebody. */
const personalNotes: readonly HoursNoteCode[] = [
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
];

const nothingTold = { withheld: null, team: null, managers: [], days: [], notes: [] } satisfies Partial<WorkHoursReport>;

function frameOf({ scope, visibility, gap, dayCutMinute, graceMinutes, smallestGroup }: HoursQuestion) {
  return {
    report: 'work-hours' as const,
    clock: 'events' as const,
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    visibility,
    gapMinutes: gap / 60_000,
    dayCutMinute,
    graceMinutes,
    smallestGroup,
  };
}

/** What is told of the people who are asked about: filters that are not about people do not change it. */
export interface HoursTold extends Pick<WorkHoursReport, 'team' | 'withheld' | 'managers' | 'days'> {
  counts: Omit<HoursPartial, 'days'> & Record<'overlapping' | 'withoutLength' | 'tooLong' | 'longSessions' | 'daysTooFew', number>;
}

/** Days become medians and a usual day. */
function tell(question: HoursQuestion, { days: counted, ...leftOut }: HoursPartial): HoursTold {
  const { isDetailed, visibility, data } = question;
  const sum = (of: (day: DayCount) => number) => counted.reduce((total, day) => total + of(day), 0);
  const group = {
    ...teamOf(question, counted),
    counts: {
      ...leftOut,
      overlapping: sum(({ overlapping }) => overlapping),
      withoutLength: sum(({ withoutLength }) => withoutLength),
      tooLong: sum(({ tooLong }) => tooLong),
      longSessions: counted.filter(hasLongSession).length,
      daysTooFew: counted.filter((day) => !countsFor(day)).length,
    },
  };
  if (visibility !== 'people') return { ...group, managers: [], days: [] };
  const daysOf = byPerson(counted, data.managers.length);
  const people = peopleOf(question, daysOf);
  const inFull = daysInFull(question);
  const zones = zonesOf(question, counted);
  return {
    ...group,
    managers: people.map((person) => toPerson(question, zones, person, daysOf[person]!)),
    days: people
      .filter((person) => isDetailed[person] === 1)
      .flatMap((person) => toDays(question, person, daysOf[person]!, inFull[person]!)),
  };
}

/** What is told, with the finding and the notes of the question. */
export function finishWorkHours(question: HoursQuestion, { counts, ...told }: HoursTold): WorkHoursReport {
  const notes = notesOf(question, counts);
  const { withheld, team, managers, days } = told;
  if (question.visibility !== 'people') {
    const code = withheld ? 'withheld' : team ? 'usual' : 'too-few';
    const impersonal = notes.filter(({ code }) => !(personalNotes as readonly string[]).includes(code));
    return { ...frameOf(question), ...nothingTold, withheld, team, finding: { code, managerIds: [] }, notes: impersonal };
  }
  return { ...frameOf(question), withheld, team, managers, days, finding: findingOf(managers, team), notes };
}

function byPerson(days: readonly DayCount[], people: number): DayCount[][] {
  const lists: DayCount[][] = Array.from({ length: people }, () => []);
  for (const day of days) lists[day.person]!.push(day);
  return lists;
}

/** Who was to work or left a trace in the period: manager codes in the order of ids. */
function peopleOf({ data, scope, isAsked }: HoursQuestion, daysOf: readonly DayCount[][]): number[] {
  const isThere = (person: number) => daysOf[person]!.length > 0 || (data.managers[person]!.active && scope.from <= scope.now);
  return Array.from(data.managers.keys())
    .filter((person) => isAsked[person] === 1 && isThere(person))
    .sort((a, b) => compareIds(data.managers[a]!.id, data.managers[b]!.id));
}

/** Every day that has begun, with traces or without. */
function toDays(question: HoursQuestion, person: number, counts: readonly DayCount[], inFull: readonly DayInFull[]): HoursDay[] {
  const { cuts } = question.calendars[question.calendarOf[person]!]!;
  const begun = Math.min(cuts.length - 1, placeOfInstant(cuts, question.scope.now + 1));
  const byDay = new Map(counts.map((count) => [count.day, count]));
  return Array.from({ length: begun }, (_, day) => toDay(question, person, day, byDay.get(day), inFull[day]));
}

/** A zone in doubt comes first: hours in a wrong one say nothing. */
function findingOf(managers: readonly HoursPerson[], team: WorkHoursReport['team']): WorkHoursReport['finding'] {
  const doubtful = managers.filter(({ zoneDoubt }) => zoneDoubt !== null).map(({ managerId }) => managerId);
  if (managers.every(({ traces }) => traces === 0)) return { code: 'nothing', managerIds: [] };
  if (doubtful.length > 0) return { code: 'check-zone', managerIds: doubtful };
  return { code: team && team.days >= FEWEST_DAYS ? 'usual' : 'too-few', managerIds: [] };
}

function notesOf(question: HoursQuestion, counts: HoursTold['counts']): WorkHoursReport['notes'] {
  const { data, scope, acts, isAsked, visibility, calendarOf } = question;
  const asked = Array.from(data.managers.keys()).filter((person) => isAsked[person] === 1 && data.managers[person]!.active);
  const count = (is: (person: number) => boolean) => asked.filter(is).length;
  const { sources, tags, stageIds, lossReasonIds } = scope;
  const isAboutDeals = [sources, tags, stageIds, lossReasonIds].some(({ length }) => length > 0);
  const unknown = count(question.isZoneUnknown);
  return [
    ...dataNotes(data, scope),
    ...toNote('acts-without-person', counts.withoutPerson),
    ...toNote('calls-without-manager', counts.callsWithoutManager),
    ...toNote('missed-calls', counts.missed),
    ...toNote('overlapping-calls', counts.overlapping),
    ...toNote('calls-without-length', counts.withoutLength),
    ...toNote('calls-too-long', counts.tooLong),
    ...toNote('future-acts', acts.length - placeOfInstant(acts.at, Math.max(scope.now, data.account.asOf) + 1)),
    ...toNote('long-sessions', counts.longSessions),
    ...toNote('days-too-few', counts.daysTooFew),
    ...toNote('zones-unknown', unknown),
    ...toNote(
      'people-without-zone',
      count((person) => data.managers[person]!.timeZone === null),
    ),
    ...toNote(
      'people-in-other-zones',
      count((person) => calendarOf[person] !== 0),
    ),
    ...toNote('events-repeated', acts.repeated),
    ...toNote('pipeline-not-filtered', scope.pipelineId === null ? 0 : 1),
    ...toNote('deals-not-filtered', isAboutDeals ? 1 : 0),
    ...toNote('people-not-filtered', visibility !== 'people' && scope.managerIds.length > 0 ? 1 : 0),
    ...toNote('no-calls', data.calls.length === 0 ? 1 : 0),
    ...toNote('no-events', data.events.length === 0 ? 1 : 0),
  ];
}
