/** Two passes over columns: calls of the period become counts, and talks in the order of their length become quantiles. */
import { bins } from './call-stats-bins.ts';
import { isMissed } from './call-stats-episodes.ts';
import { isYoung, type CallQuestion } from './call-stats-question.ts';
import { callKinds, endings } from './call-stats-schema.ts';
import { SLOTS } from './call-stats-units.ts';

const HOURS = 7 * 24;

/** What is left out, or deserves doubt. */
const noteNames = [
  'nobody',
  'nobodyLeftOut',
  'groups',
  'contradicts',
  'unknown',
  'overlapping',
  'withoutCaller',
  'withoutContact',
  'withoutDeal',
] as const;
type NoteName = (typeof noteNames)[number];

/** By manager code + 1, so that 0 is nobody; people outside the choice are there as the others to compare with. */
export interface CallPartial {
  /** By [person][slot]. */
  slots: Int32Array;
  conversations: Int32Array;
  judged: Int32Array;
  led: Int32Array;
  credit: Float64Array;
  young: Int32Array;
  /** By [person][ending]. */
  episodes: Int32Array;
  /** Talk of each person, ascending, within `[talkStarts[person], talkStarts[person + 1])`; only of people in the report. */
  talks: Float64Array;
  talkStarts: Int32Array;
  /** Talk of all in the report, ascending. */
  allTalks: Float64Array;
  /** Of all in the report. */
  bins: Int32Array;
  /** By [hour of the week][direction][whether people talked]. */
  heat: Int32Array;
  missedKinds: Int32Array;
  waits: number[];
  missedInEpisodes: number;
  count: number;
  notes: Record<NoteName, number>;
}

export function foldCallStats(question: CallQuestion): CallPartial {
  const people = question.data.managers.length + 1;
  const partial: CallPartial = {
    slots: new Int32Array(people * SLOTS),
    conversations: new Int32Array(people),
    judged: new Int32Array(people),
    led: new Int32Array(people),
    credit: new Float64Array(people),
    young: new Int32Array(people),
    episodes: new Int32Array(people * endings.length),
    talks: new Float64Array(0),
    talkStarts: new Int32Array(people + 1),
    allTalks: new Float64Array(0),
    bins: new Int32Array(bins.length),
    heat: new Int32Array(HOURS * 4),
    missedKinds: new Int32Array(callKinds.length),
    waits: [],
    missedInEpisodes: 0,
    count: 0,
    notes: Object.fromEntries(noteNames.map((name) => [name, 0])) as CallPartial['notes'],
  };
  const isShown = Uint8Array.from({ length: people }, (_, person) => Number(question.isShown(person - 1)));
  const isIn = foldCalls(question, partial, isShown);
  foldTalks(question, partial, isIn);
  return partial;
}

/** @returns 1 for each call of the period that is in the report. */
function foldCalls(question: CallQuestion, partial: CallPartial, isShown: Uint8Array): Uint8Array {
  const { units, times, first, end, passes } = question;
  const { slots, talkStarts, heat } = partial;
  const isIn = new Uint8Array(end - first);
  for (let unit = first; unit < end; unit++) {
    if (!passes(unit)) {
      tellLeftOut(question, partial, unit, isShown);
      continue;
    }
    const person = units.manager[unit]! + 1;
    slots[person * SLOTS + times.slot[unit]!]!++;
    if (isShown[person] === 0) {
      if (person === 0) partial.notes.nobodyLeftOut++;
      continue;
    }
    isIn[unit - first] = 1;
    partial.count++;
    foldNotes(question, partial, unit);
    if (units.talkMs[unit]! > 0) {
      talkStarts[person + 1]!++;
      heat[times.hourOfWeek[unit]! * 4 + units.direction[unit]! * 2 + 1]!++;
      if (units.talkMs[unit]! >= question.conversationMs) foldConversation(question, partial, unit, person);
    } else foldSilent(question, partial, unit, person);
  }
  return isIn;
}

/** Calls without a deal are outside of a choice of deals, and that is told. */
function tellLeftOut({ units, filter }: CallQuestion, { notes }: CallPartial, unit: number, isShown: Uint8Array): void {
  if (filter.isAboutDeals && units.deal[unit]! < 0 && isShown[units.manager[unit]! + 1]) notes.withoutDeal++;
}

function foldConversation(question: CallQuestion, partial: CallPartial, unit: number, person: number): void {
  partial.conversations[person]!++;
  if (question.units.contact[unit]! < 0) partial.notes.withoutContact++;
  else if (isYoung(question, unit)) partial.young[person]!++;
  else {
    partial.judged[person]!++;
    const credit = question.links.credit[unit]!;
    if (credit > 0) partial.led[person]!++;
    partial.credit[person]! += credit;
  }
}

function foldSilent(question: CallQuestion, partial: CallPartial, unit: number, person: number): void {
  const { units, times, episodes } = question;
  const kind = units.kind[unit]!;
  if (kind === callKinds.length - 1) {
    partial.notes.unknown++;
    return;
  }
  partial.heat[times.hourOfWeek[unit]! * 4 + units.direction[unit]! * 2]!++;
  if (!isMissed(units, unit)) return;
  partial.missedKinds[kind]!++;
  if (units.caller[unit]! < 0) partial.notes.withoutCaller++;
  const episode = episodes.startedBy[unit]!;
  if (episode < 0) return;
  partial.episodes[person * endings.length + episodes.ending[episode]!]!++;
  partial.missedInEpisodes += episodes.size[episode]!;
  const waitMs = episodes.waitMs[episode]!;
  if (waitMs === waitMs) partial.waits.push(waitMs);
}

function foldNotes({ units }: CallQuestion, { notes }: CallPartial, unit: number): void {
  if (units.manager[unit]! < 0) notes[units.isGroup[unit] ? 'groups' : 'nobody']++;
  notes.contradicts += units.contradicts[unit]!;
  notes.overlapping += units.overlaps[unit]!;
}

/** Walks talks by length, so that each person's come out in order without sorting. */
function foldTalks({ units, first, end }: CallQuestion, partial: CallPartial, isIn: Uint8Array): void {
  const { talkStarts } = partial;
  for (let person = 1; person < talkStarts.length; person++) talkStarts[person]! += talkStarts[person - 1]!;
  const total = talkStarts.at(-1)!;
  const next = talkStarts.slice(0, -1);
  const { byTalk, manager, talkMs } = units;
  partial.talks = new Float64Array(total);
  partial.allTalks = new Float64Array(total);
  let [place, bin] = [0, 0];
  for (let i = 0; i < byTalk.length && place < total; i++) {
    const unit = byTalk[i]!;
    if (unit < first || unit >= end || isIn[unit - first] === 0) continue;
    const talk = talkMs[unit]!;
    while (talk >= (bins[bin]!.toMs ?? Infinity)) bin++;
    partial.bins[bin]!++;
    partial.allTalks[place++] = talk;
    partial.talks[next[manager[unit]! + 1]!++] = talk;
  }
}
