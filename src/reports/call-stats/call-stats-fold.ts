/**
 * Two passes over columns: calls of the period become counts, and talks in the order of their length become quantiles.
 * The first adds without asking wherever it can, since at half a million calls each question costs more than a sum.
 */
import { placeOfInstant } from '../../model/instants.ts';
import { bins } from './call-stats-bins.ts';
import { Lead, LEADS } from './call-stats-deals.ts';
import { isMissed } from './call-stats-episodes.ts';
import { filterCalls } from './call-stats-filter.ts';
import type { CallQuestion } from './call-stats-question.ts';
import { callKinds, endings } from './call-stats-kinds.ts';
import { HEAT_SLOTS, Odd, SLOTS, slotOf } from './call-stats-units.ts';

/** Endings of episodes + 1; 0 for a call that begins none. */
const ENDED = endings.length + 1;

/** What is left out, or deserves doubt. */
type NoteName = 'nobody' | 'nobodyLeftOut' | 'groups' | 'contradicts' | 'overlapping' | 'withoutCaller' | 'withoutDeal';

/** By manager code + 1, so that 0 is nobody. */
export interface CallPartial {
  /** By [person][slot]; of people outside the choice too, as the others to compare with. */
  slots: Int32Array;
  /** By [person][`Lead`], and deals credited. */
  leads: Int32Array;
  credit: Float64Array;
  /** By [person][ending + 1]. */
  episodes: Int32Array;
  /** Talk of each person, ascending, within `[talkStarts[person], talkStarts[person + 1])`; only of people in the report. */
  talks: Float64Array;
  talkStarts: Int32Array;
  /** By person, milliseconds. */
  talkMs: Float64Array;
  /** Talk of all in the report, ascending. */
  allTalks: Float64Array;
  /** Of all in the report. */
  bins: Int32Array;
  /** By `CallTimes.heatSlot`. */
  heat: Int32Array;
  /** By [direction][kind]. */
  kinds: Int32Array;
  waits: number[];
  missedInEpisodes: number;
  count: number;
  notes: Record<NoteName, number>;
}

export function foldCallStats(question: CallQuestion): CallPartial {
  const people = question.data.managers.length + 1;
  const partial: CallPartial = {
    slots: new Int32Array(people * SLOTS),
    leads: new Int32Array(people * LEADS),
    credit: new Float64Array(people),
    episodes: new Int32Array(people * ENDED),
    talks: new Float64Array(0),
    talkMs: new Float64Array(people),
    talkStarts: new Int32Array(people + 1),
    allTalks: new Float64Array(0),
    bins: new Int32Array(bins.length),
    heat: new Int32Array(HEAT_SLOTS + 1),
    kinds: new Int32Array(2 * callKinds.length),
    waits: [],
    missedInEpisodes: 0,
    count: 0,
    notes: { nobody: 0, nobodyLeftOut: 0, groups: 0, contradicts: 0, overlapping: 0, withoutCaller: 0, withoutDeal: 0 },
  };
  const isShown = Uint8Array.from({ length: people }, (_, person) => Number(question.isShown(person - 1)));
  foldCalls(question, partial, isShown);
  startTalks(partial, isShown);
  foldTalks(question, partial, isShown);
  return partial;
}

function foldCalls(question: CallQuestion, partial: CallPartial, isShown: Uint8Array): void {
  const { first, end, isIn, wanted } = question;
  const besides = wanted.deals ? filterCalls(question.units, first, end, { ...wanted, deals: null }) : null;
  const { manager, direction, kind, odd, deal } = question.units;
  const { slot, heatSlot } = question.times;
  const { lead, credit } = question.links;
  const { ended } = question.episodes;
  const { slots, leads, episodes, heat, kinds, notes } = partial;
  let count = 0;
  for (let unit = first; unit < end; unit++) {
    const person = manager[unit]! + 1;
    if (isIn[unit - first] === 0) {
      // Calls without a deal are outside of a choice of deals, and that is told.
      if (besides?.[unit - first] === 1 && deal[unit]! < 0 && isShown[person] === 1) notes.withoutDeal++;
      continue;
    }
    slots[person * SLOTS + slot[unit]!]!++;
    if (isShown[person] === 0) {
      if (person === 0) notes.nobodyLeftOut++;
      continue;
    }
    count++;
    heat[heatSlot[unit]!]!++;
    kinds[direction[unit]! * callKinds.length + kind[unit]!]!++;
    leads[person * LEADS + lead[unit]!]!++;
    episodes[person * ENDED + ended[unit]!]!++;
    if (lead[unit] === Lead.led) partial.credit[person]! += credit[unit]!;
    if (ended[unit] !== 0) foldEpisode(question, partial, unit);
    if (odd[unit] !== 0) tellOdd(question, partial, unit);
  }
  partial.count = count;
}

function foldEpisode({ episodes: { startedBy, size, waitMs } }: CallQuestion, partial: CallPartial, unit: number): void {
  const episode = startedBy[unit]!;
  partial.missedInEpisodes += size[episode]!;
  if (waitMs[episode] === waitMs[episode]) partial.waits.push(waitMs[episode]!);
}

function tellOdd({ units }: CallQuestion, { notes }: CallPartial, unit: number): void {
  const bits = units.odd[unit]!;
  if (bits & Odd.nobody) notes.nobody++;
  if (bits & Odd.group) notes.groups++;
  if (bits & Odd.contradicts) notes.contradicts++;
  if (bits & Odd.overlaps) notes.overlapping++;
  if (bits & Odd.noCaller && isMissed(units, unit)) notes.withoutCaller++;
}

/** Makes room for the talks of each person in the report. */
function startTalks({ slots, talkStarts }: CallPartial, isShown: Uint8Array): void {
  const talked = [0, 1].flatMap((direction) => [slotOf(direction, 0, 0), slotOf(direction, 0, 1)]);
  for (let person = 0; person < isShown.length; person++) {
    const count = isShown[person] === 0 ? 0 : talked.reduce((sum, slot) => sum + slots[person * SLOTS + slot]!, 0);
    talkStarts[person + 1] = talkStarts[person]! + count;
  }
}

/** Walks talks by length, so that each person's come out in order without sorting. */
function foldTalks({ units, first, end, wanted }: CallQuestion, partial: CallPartial, isShown: Uint8Array): void {
  const { length, unit, talkMs, manager } = units.talked;
  const isIn = filterCalls(units.talked, 0, length, wanted);
  const total = partial.talkStarts.at(-1)!;
  const next = partial.talkStarts.slice(0, -1);
  const { talkMs: sums } = partial;
  const [talks, allTalks] = [new Float64Array(total), new Float64Array(total)];
  for (let i = 0, place = 0; place < total; i++) {
    const person = manager[i]! + 1;
    if (isIn[i] === 0 || unit[i]! < first || unit[i]! >= end || isShown[person] === 0) continue;
    sums[person]! += talkMs[i]!;
    allTalks[place++] = talkMs[i]!;
    talks[next[person]!++] = talkMs[i]!;
  }
  Object.assign(partial, { talks, allTalks });
  const places = bins.map(({ fromMs }) => placeOfInstant(allTalks, fromMs));
  bins.forEach((_, bin) => (partial.bins[bin] = (places[bin + 1] ?? total) - places[bin]!));
}
