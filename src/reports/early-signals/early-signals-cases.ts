/** The one walk over cases that counts and lists share. */
import { countedOf } from '../../model/counted.ts';
import type { SignalsQuestion } from './early-signals-question.ts';
import type { SignalMeasure } from './early-signals-schema.ts';
import { CALL_MINUTES, CALLED, REPLIED, REPLY_MINUTES, waitingSince } from './early-signals-weeks.ts';

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

const walks: { measures: SignalMeasure[]; walk(question: SignalsQuestion, found: FoundCase): void }[] = [
  { measures: ['new-deals', 'first-calls', 'first-reply'], walk: walkDeals },
  { measures: ['moves', 'stage'], walk: walkVisits },
  { measures: ['conversations'], walk: walkCalls },
  { measures: ['tasks-done', 'late-tasks'], walk: walkTasks },
];

const placeOf = ({ series }: SignalsQuestion, measure: SignalMeasure): number => series.findIndex((one) => one.measure === measure);

/** Whether a deal's time is up as of `at`: one that still waits is in no share. */
function walkDeals(question: SignalsQuestion, found: FoundCase): void {
  const counted = countedOf(question).deals;
  const { data, zone, at, states, days, firstWeek } = question;
  const { createdAt } = data.deals;
  const { created, called, replied, inTime } = question.weeks;
  const [newDeals, calls, replies] = (['new-deals', 'first-calls', 'first-reply'] as const).map((one) => placeOf(question, one));
  const judge = (series: number, minutes: number, bit: number, touch: Float64Array) => {
    const waiting = waitingSince(data, zone, at, minutes);
    return (deal: number, week: number) => {
      const isHit = (inTime[deal]! & bit) !== 0 && touch[deal]! <= at;
      if (isHit || createdAt[deal]! < waiting) found(series, week, states.owner[deal]!, isHit, deal);
    };
  };
  const judgeCall = judge(calls!, CALL_MINUTES, CALLED, called);
  const judgeReply = judge(replies!, REPLY_MINUTES, REPLIED, replied);
  for (let deal = 0; deal < counted.length; deal++) {
    if (counted[deal] === 0) continue;
    const week = created[deal]! - firstWeek;
    if (week < 0 || week >= days.length) continue;
    found(newDeals!, week, states.owner[deal]!, true, deal);
    judgeCall(deal, week);
    judgeReply(deal, week);
  }
}

/** Moves up by people, and how deals leave each stage: onwards or lost. */
function walkVisits(question: SignalsQuestion, found: FoundCase): void {
  const counted = countedOf(question).deals;
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
  for (let deal = 0; deal < counted.length; deal++) {
    if (counted[deal] === 0) continue;
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
  const { manager, deal } = question.data.calls;
  const { people } = countedOf(question);
  const weeks = question.weeks.calls;
  const series = placeOf(question, 'conversations');
  for (let call = 0; call < weeks.length; call++) {
    const week = weeks[call]! - firstWeek;
    if (people[manager[call]! + 1] === 0 || week < 0 || week >= days.length) continue;
    if (filter.isAboutDeals && (deal[call]! < 0 || !filter.isChosen(deal[call]!))) continue;
    found(series, week, manager[call]!, true, call);
  }
}

function walkTasks(question: SignalsQuestion, found: FoundCase): void {
  const { days, firstWeek } = question;
  const { completedAt, dueAt, completedBy, manager, deal, length } = question.data.tasks;
  const { people, taskDeals } = countedOf(question);
  const { done, due } = question.weeks;
  const [doneSeries, lateSeries] = [placeOf(question, 'tasks-done'), placeOf(question, 'late-tasks')];
  for (let task = 0; task < length; task++) {
    const person = manager[task]!;
    if (people[person + 1] === 0) continue;
    const doneWeek = done[task]! - firstWeek;
    const dueWeek = due[task]! - firstWeek;
    const isDone = doneWeek >= 0 && doneWeek < days.length;
    const isDue = dueWeek >= 0 && dueWeek < days.length;
    if (!(isDone || isDue) || (taskDeals && (deal[task]! < 0 || taskDeals[deal[task]!] === 0))) continue;
    if (isDone) found(doneSeries, doneWeek, completedBy[task]! < 0 ? person : completedBy[task]!, true, task);
    if (isDue) found(lateSeries, dueWeek, person, !(completedAt[task]! <= dueAt[task]!), task);
  }
}
