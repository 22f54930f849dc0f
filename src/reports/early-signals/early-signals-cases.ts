/** The one walk over cases that counts and lists share. */
import { countedOf } from '../../model/counted.ts';
import { placesIn, rowsBy, rowsOf } from '../../model/rows-by.ts';
import type { SignalsQuestion } from './early-signals-question.ts';
import type { SignalMeasure } from './early-signals-schema.ts';
import { CALL_MINUTES, LATE, REPLY_MINUTES, waitingSince } from './early-signals-weeks.ts';

/** A case: of a series, in a week, of a person (manager code, −1 for nobody), counted or of the base alone. `row` as its list has it. */
export type FoundCase = (series: number, week: number, person: number, isHit: boolean, row: number) => void;

/**
 * Rows of `new-deals`, `first-calls`, `first-reply` are deals, of `moves` and `stage` visits, else calls or tasks.
 * @param isAsked whether a series is asked about: cases of others may be found all the same.
 */
export function eachCase(question: SignalsQuestion, isAsked: (series: number) => boolean, found: FoundCase): void {
  if (question.days.length === 0) return;
  for (const { measures, walk } of walks) {
    if (question.series.some(({ measure }, series) => measures.includes(measure) && isAsked(series))) walk(question, found);
  }
}

/** Whose cases are deals. */
export const ofDeals: readonly SignalMeasure[] = ['new-deals', 'first-calls', 'first-reply'];

const walks: { measures: readonly SignalMeasure[]; walk(question: SignalsQuestion, found: FoundCase): void }[] = [
  { measures: ofDeals, walk: walkDeals },
  { measures: ['moves', 'stage'], walk: walkVisits },
  { measures: ['conversations'], walk: walkCalls },
  { measures: ['tasks-done', 'late-tasks'], walk: walkTasks },
];

const placeOf = ({ series }: SignalsQuestion, measure: SignalMeasure): number => series.findIndex((one) => one.measure === measure);

/** Whether a deal's time is up as of `at`: one that still waits is in no share. */
function walkDeals(question: SignalsQuestion, found: FoundCase): void {
  const { rows } = countedOf(question);
  const { data, zone, at, states, days, firstWeek } = question;
  const { createdAt } = data.deals;
  const { created, called, replied } = question.weeks;
  const [newDeals, calls, replies] = (['new-deals', 'first-calls', 'first-reply'] as const).map((one) => placeOf(question, one));
  const [waitingCall, waitingReply] = [CALL_MINUTES, REPLY_MINUTES].map((minutes) => waitingSince(data, zone, at, minutes));
  for (let place = 0; place < rows.length; place++) {
    const deal = rows[place]!;
    const week = created[deal]! - firstWeek;
    if (week < 0 || week >= days.length) continue;
    const from = createdAt[deal]!;
    const person = states.owner[deal]!;
    const isCalled = called[deal] !== LATE && from + called[deal]! <= at;
    const isReplied = replied[deal] !== LATE && from + replied[deal]! <= at;
    found(newDeals!, week, person, true, deal);
    if (isCalled || from < waitingCall!) found(calls!, week, person, isCalled, deal);
    if (isReplied || from < waitingReply!) found(replies!, week, person, isReplied, deal);
  }
}

/** Moves up by people, and how deals leave each stage: onwards or lost. */
function walkVisits(question: SignalsQuestion, found: FoundCase): void {
  const { rows } = countedOf(question);
  const { data, states, days, firstWeek } = question;
  if (!data.hasHistory) return;
  const { stages } = data;
  const { offset, stage, by } = data.visits;
  const weeks = question.weeks.visits;
  const moves = placeOf(question, 'moves');
  const seriesOf = new Int16Array(stages.length).fill(-1);
  question.series.forEach(({ stage: watched, pipeline }, series) => {
    for (const { kind, level, index } of watched ? pipeline!.stages : [])
      if (kind === 'open' && level === watched!.level) seriesOf[index] = series;
  });
  const columnOf = (value: (one: (typeof stages)[number]) => number) => Int16Array.from(stages, value);
  const pipelines = columnOf(({ pipeline }) => pipeline);
  const levels = columnOf(({ level }) => level);
  const isOpen = columnOf(({ kind }) => Number(kind === 'open'));
  const isLost = columnOf(({ kind }) => Number(kind === 'lost'));
  for (let place = 0; place < rows.length; place++) {
    const deal = rows[place]!;
    for (let visit = offset[deal]! + 1; visit < offset[deal + 1]!; visit++) {
      const week = weeks[visit]! - firstWeek;
      if (week < 0 || week >= days.length) continue;
      const before = stage[visit - 1]!;
      const after = stage[visit]!;
      if (pipelines[before] !== pipelines[after] || isOpen[before] === 0) continue;
      const isOnwards = levels[after]! > levels[before]!;
      if (isOnwards && by[visit]! >= 0) found(moves, week, by[visit]!, true, visit);
      const series = seriesOf[before]!;
      if (series >= 0 && (isOnwards || isLost[after] === 1)) found(series, week, states.owner[deal]!, isOnwards, visit);
    }
  }
}

function walkCalls(question: SignalsQuestion, found: FoundCase): void {
  const { filter, days, firstWeek } = question;
  const { calls } = question.data;
  const { people } = countedOf(question);
  const weeks = question.weeks.calls;
  const series = placeOf(question, 'conversations');
  const rows = rowsAmong(question, calls, filter.deals && placesIn(filter.deals));
  for (let place = 0; place < (rows ?? calls).length; place++) {
    const call = rows ? rows[place]! : place;
    const person = calls.manager[call]!;
    const week = weeks[call]! - firstWeek;
    if (people[person + 1] === 1 && week >= 0 && week < days.length) found(series, week, person, true, call);
  }
}

/** Rows of the deals that are wanted, where any are, or of the people; null for all. */
function rowsAmong(
  question: SignalsQuestion,
  { deal, manager, length }: { deal: Int32Array; manager: Int32Array; length: number },
  deals: Int32Array | null,
): Int32Array | null {
  const { data, filter } = question;
  if (deals) return rowsOf(rowsBy(deal, length, data.deals.length), deals);
  if (filter.passesAll) return null;
  return rowsOf(rowsBy(manager, length, data.managers.length), placesIn(countedOf(question).people.subarray(1)));
}

function walkTasks(question: SignalsQuestion, found: FoundCase): void {
  const { days, firstWeek } = question;
  const { tasks } = question.data;
  const { completedAt, dueAt, completedBy, manager } = tasks;
  const { people, taskDeals } = countedOf(question);
  const { done, due } = question.weeks;
  const [doneSeries, lateSeries] = [placeOf(question, 'tasks-done'), placeOf(question, 'late-tasks')];
  const rows = rowsAmong(question, tasks, taskDeals);
  for (let place = 0; place < (rows ?? tasks).length; place++) {
    const task = rows ? rows[place]! : place;
    const person = manager[task]!;
    if (people[person + 1] === 0) continue;
    const doneWeek = done[task]! - firstWeek;
    const dueWeek = due[task]! - firstWeek;
    if (doneWeek >= 0 && doneWeek < days.length)
      found(doneSeries, doneWeek, completedBy[task]! < 0 ? person : completedBy[task]!, true, task);
    if (dueWeek >= 0 && dueWeek < days.length) found(lateSeries, dueWeek, person, !(completedAt[task]! <= dueAt[task]!), task);
  }
}
