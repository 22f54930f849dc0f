/**
 * One pass over the acts of the period and of the weeks before it: records and a scope become counts that add up. Everybody is
 * counted, and the counts are kept, since a choice of people changes none of them.
 */
import { actKinds } from '../../model/acts.ts';
import { workOf, type WorkCodes } from '../../model/act-work.ts';
import { firstRepliesOf, replyMinutes } from '../../model/first-replies.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep.ts';
import { filterKey } from '../../model/scope.ts';
import { partsOf, type ActivityQuestion } from './manager-activity-question.ts';

/** By manager code, whoever the scope names: the others are who somebody is compared with. */
export interface ActivityPartial {
  /** By [person][kind of `Acts.kinds`]. */
  counts: Int32Array;
  /** Of the chosen kind, by [person][step] and [person][week]. */
  byStep: Int32Array;
  byWeek: Int32Array;
  late: Int32Array;
  talks: Int32Array;
  talkSeconds: Float64Array;
  /** Talks that began while the person was still talking. */
  overlapping: Int32Array;
  /** Acts that a choice of deals leaves out since they have none. */
  withoutDeal: Int32Array;
  /** Business minutes to the first reply. */
  replies: readonly (readonly number[])[];
  withoutPerson: number;
  callsWithoutManager: number;
  missed: number;
}

const keep = keepLast<string, ActivityPartial>(4);

export const foldManagerActivity = (question: ActivityQuestion): ActivityPartial =>
  keep(question.data, keyOf(question), () => foldForAll(question));

/** What the counts depend on. */
function keyOf({ scope, unit, kind }: ActivityQuestion): string {
  const pipelineId = scope.stageIds.length > 0 ? scope.pipelineId : null;
  const ofDeals = filterKey({ ...scope, pipelineId, managerIds: [], departmentIds: [] });
  return JSON.stringify([ofDeals, scope.from, scope.to, scope.hours, unit, kind]);
}

/** Counts by [person + 1][code of `WorkCodes`], and those beside them. */
interface Tally extends Pick<ActivityPartial, 'byStep' | 'byWeek' | 'talkSeconds' | 'overlapping' | 'withoutDeal'> {
  counts: Int32Array;
  /** When each person's talks so far have ended. */
  busyUntil: Float64Array;
}

function foldForAll(question: ActivityQuestion): ActivityPartial {
  const { data, steps, weeks, scope } = question;
  const work = workOf(data);
  const people = data.managers.length;
  const tally: Tally = {
    counts: new Int32Array((people + 1) * work.length),
    byStep: new Int32Array(people * steps.length),
    byWeek: new Int32Array(people * weeks.length),
    talkSeconds: new Float64Array(people),
    overlapping: new Int32Array(people),
    withoutDeal: new Int32Array(people),
    busyUntil: new Float64Array(people).fill(-Infinity),
  };
  const isChosen = chosenCodes(question, work);
  steps.forEach(({ from, to }, step) => {
    for (const [first, end] of partsOf(question, from, to)) addPart(question, work, isChosen, tally, step, first, end);
  });
  weeks.forEach(({ from, to }, week) => {
    for (const [first, end] of partsOf(question, from, to)) addWeek(question, work, isChosen, tally, week, first, end);
  });
  return { ...tally, ...toCounts(tally.counts, work, people), replies: repliesOf(question, scope.from, scope.to) };
}

/** 1 for each code that counts as the chosen kind. */
function chosenCodes({ acts, kind }: ActivityQuestion, { length, late, talkIn, talkOut }: WorkCodes): Uint8Array {
  const isChosen = new Uint8Array(length);
  acts.kinds.forEach((name, code) => (isChosen[code] = Number(name === kind)));
  isChosen[late] = Number(kind === 'task-completed');
  isChosen[talkIn] = Number(kind === 'call-in');
  isChosen[talkOut] = Number(kind === 'call-out');
  return isChosen;
}

function addPart(
  { data, acts, filter, steps }: ActivityQuestion,
  { code, length, missed, talkIn, talkOut }: WorkCodes,
  isChosen: Uint8Array,
  { counts, byStep, talkSeconds, overlapping, withoutDeal, busyUntil }: Tally,
  step: number,
  first: number,
  end: number,
): void {
  const { at, by, deal, row } = acts;
  const { deals } = filter;
  for (let act = first; act < end; act++) {
    const what = code[act]!;
    const person = by[act]!;
    if (deals !== null && what < missed) {
      const of = deal[act]!;
      if (of < 0) withoutDeal[person]!++;
      if (of < 0 || deals[of] === 0) continue;
    }
    counts[(person + 1) * length + what]!++;
    if (isChosen[what] === 1) byStep[person * steps.length + step]!++;
    if (what !== talkIn && what !== talkOut) continue;
    const seconds = data.calls.talkSeconds[row[act]!]!;
    talkSeconds[person]! += seconds;
    if (at[act]! < busyUntil[person]!) overlapping[person]!++;
    busyUntil[person] = Math.max(busyUntil[person]!, at[act]! + seconds * 1000);
  }
}

function addWeek(
  { acts: { by, deal }, filter: { deals }, weeks }: ActivityQuestion,
  { code }: WorkCodes,
  isChosen: Uint8Array,
  { byWeek }: Tally,
  week: number,
  first: number,
  end: number,
): void {
  for (let act = first; act < end; act++) {
    if (isChosen[code[act]!] === 0 || (deals !== null && (deal[act]! < 0 || deals[deal[act]!] === 0))) continue;
    byWeek[by[act]! * weeks.length + week]!++;
  }
}

function toCounts(tally: Int32Array, work: WorkCodes, people: number) {
  const kinds = work.late;
  const [callIn, callOut, completed] = [actKinds.indexOf('call-in'), actKinds.indexOf('call-out'), actKinds.indexOf('task-completed')];
  const counts = new Int32Array(people * kinds);
  const [late, talks] = [new Int32Array(people), new Int32Array(people)];
  for (let person = 0; person < people; person++) {
    const own = tally.subarray((person + 1) * work.length, (person + 2) * work.length);
    const of = counts.subarray(person * kinds, (person + 1) * kinds);
    of.set(own.subarray(0, kinds));
    late[person] = own[work.late]!;
    talks[person] = own[work.talkIn]! + own[work.talkOut]!;
    of[completed]! += own[work.late]!;
    of[callIn]! += own[work.talkIn]!;
    of[callOut]! += own[work.talkOut]!;
  }
  const sum = (code: number) => {
    let total = 0;
    for (let person = 0; person <= people; person++) total += tally[person * work.length + code]!;
    return total;
  };
  return { counts, late, talks, missed: sum(work.missed), callsWithoutManager: sum(work.nobodysCall), withoutPerson: sum(work.nobodys) };
}

function repliesOf(question: ActivityQuestion, from: number, to: number): number[][] {
  const { data, acts, filter, zone } = question;
  const replies = firstRepliesOf(data);
  const minutesOf = replyMinutes(data, zone);
  const found: number[][] = Array.from({ length: data.managers.length }, () => []);
  for (const [first, end] of partsOf(question, from, to)) {
    const last = placeOfInstant(replies, end);
    for (let reply = placeOfInstant(replies, first); reply < last; reply++) {
      const act = replies[reply]!;
      if (filter.deals === null || filter.deals[acts.deal[act]!] === 1) found[acts.by[act]!]!.push(minutesOf(reply));
    }
  }
  return found;
}
