/** One pass over the acts of the period and the weeks before it: records and a scope become counts that add up. */
import { placeOfInstant } from '../../model/instants.ts';
import {
  countsAct,
  eachReply,
  isFrom,
  isInHours,
  isLate,
  isMissed,
  talkOf,
  type ActivityQuestion,
  type Step,
} from './manager-activity-question.ts';

/** By manager code, whether the scope names the person or not: the others are who somebody is compared with. */
export interface ActivityPartial {
  /** By [person][kind of `Acts.kinds`]. */
  counts: Int32Array;
  /** Of the chosen kind, by [person][step] and [person][week]. */
  byStep: Int32Array;
  byWeek: Int32Array;
  late: Int32Array;
  talks: Int32Array;
  talkSeconds: Float64Array;
  /** Business minutes to the first reply. */
  replies: number[][];
  withoutPerson: number;
  callsWithoutManager: number;
  missed: number;
  overlapping: number;
  withoutDeal: number;
}

export function foldManagerActivity(question: ActivityQuestion): ActivityPartial {
  const { data, acts, steps, weeks, first, end, kind } = question;
  const people = data.managers.length;
  const kinds = acts.kinds.length;
  const partial: ActivityPartial = {
    counts: new Int32Array(people * kinds),
    byStep: new Int32Array(people * steps.length),
    byWeek: new Int32Array(people * weeks.length),
    late: new Int32Array(people),
    talks: new Int32Array(people),
    talkSeconds: new Float64Array(people),
    replies: Array.from({ length: people }, () => []),
    ...{ withoutPerson: 0, callsWithoutManager: 0, missed: 0, overlapping: 0, withoutDeal: 0 },
  };
  const busyUntil = new Float64Array(people).fill(-Infinity);
  for (let act = first; act < end; act++) {
    if (!countsAct(question, act)) {
      tellLeftOut(question, act, partial);
      continue;
    }
    const by = acts.by[act]!;
    partial.counts[by * kinds + acts.kind[act]!]!++;
    if (isLate(question, act)) partial.late[by]!++;
    const talk = talkOf(question, act);
    if (talk === 0) continue;
    partial.talks[by]!++;
    partial.talkSeconds[by]! += talk;
    if (acts.at[act]! < busyUntil[by]!) partial.overlapping++;
    busyUntil[by] = Math.max(busyUntil[by]!, acts.at[act]! + talk * 1000);
  }
  const chosen = acts.kinds.indexOf(kind);
  countBySpan(question, chosen, steps, partial.byStep);
  countBySpan(question, chosen, weeks, partial.byWeek);
  foldReplies(question, partial);
  return partial;
}

function tellLeftOut(question: ActivityQuestion, act: number, partial: ActivityPartial): void {
  const { acts, filter } = question;
  const by = acts.by[act]!;
  if (!isInHours(question, act)) return;
  if (isMissed(question, act)) partial.missed++;
  else if (by < 0 && isFrom(acts, act, 'call')) partial.callsWithoutManager++;
  else if (by < 0) partial.withoutPerson++;
  else if (filter.isAboutDeals && acts.deal[act]! < 0 && filter.passesPerson(by) && filter.isSelected(by)) partial.withoutDeal++;
}

/** Acts of one kind in each of the spans, which follow each other; by [person][span]. */
function countBySpan(question: ActivityQuestion, kind: number, spans: readonly Step[], into: Int32Array): void {
  const { acts, scope } = question;
  const last = placeOfInstant(acts.at, scope.now + 1);
  spans.forEach(({ from, to }, span) => {
    const end = Math.min(last, placeOfInstant(acts.at, to));
    for (let act = placeOfInstant(acts.at, from); act < end; act++) {
      if (acts.kind[act] === kind && countsAct(question, act)) into[acts.by[act]! * spans.length + span]!++;
    }
  });
}

function foldReplies(question: ActivityQuestion, { replies }: ActivityPartial): void {
  const { data, acts, first, zone } = question;
  eachReply(question, (act) => {
    if (act < first || !countsAct(question, act)) return;
    const minutes = data.calendar.businessMinutes(data.deals.createdAt[acts.deal[act]!]!, acts.at[act]!, zone);
    replies[acts.by[act]!]!.push(minutes);
  });
}
