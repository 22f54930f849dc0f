/**
 * What is wrong with each deal as of one moment, whoever asks: computed once per moment, then read by every question.
 */
import { NO_DAY } from '../../model/columns.ts';
import type { Dataset } from '../../model/dataset.ts';
import { isMoveBack, isSkip, LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep-last.ts';
import { bitOf, type RuleId } from '../../model/quality-rules.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { ascending, quantileOfSorted } from '../../stats/index.ts';
import { slotsOf, type Slots } from './data-quality-slots.ts';

/** Masks have a bit per rule, by the order of `qualityRules`. */
export interface Breaches {
  states: DealStates;
  slots: Slots;
  /** Rules that each deal breaks, and rules that are asked of it. The period of closed deals is for the question. */
  broken: Uint16Array;
  asked: Uint16Array;
  /** Rules that are asked of every open deal. */
  askedOfAll: number;
  /** Rules that the records can answer at all. */
  checked: number;
  /** Longest usual visit by slot, milliseconds; NaN where fewer than ten have ended. */
  norms: Float64Array;
  /** The same moment of the last weeks, then now: bit `i` of the masks below is `instants[i]`. */
  instants: Float64Array;
  /** By deal: at which of the instants a task was open on it, and one that was not late. */
  hasTask: Uint16Array;
  hasCurrentTask: Uint16Array;
}

/** Weeks of the trend. */
const WEEKS = 12;
/** Ended visits that make a norm, and the part of them that is shorter. */
const FEWEST_VISITS = 10;
const USUAL = 0.9;
/** Three moves within this are no work but catching up. */
const QUICK = 60_000;

/** Rules that are asked of every open deal, and those if there is history. */
const ALWAYS = bitOf['no-task'] | bitOf['owner-inactive'] | bitOf['no-contact'] | bitOf['future-dated'];
const WITH_HISTORY = bitOf['skipped-stage'] | bitOf['moved-back'] | bitOf['quick-moves'];

export interface Moment {
  now: number;
  timeZone: string;
  amountFrom: number;
}

const keep = keepLast<string, Breaches>(3);

/** The breaches of all deals as of a moment; the last few are kept. */
export const breachesOf = (data: Dataset, moment: Moment): Breaches =>
  keep(data, `${moment.now} ${moment.timeZone} ${moment.amountFrom}`, () => findBreaches(data, moment));

function findBreaches(data: Dataset, moment: Moment): Breaches {
  const { length } = data.deals;
  const slots = slotsOf(data);
  const instants = sameMoments(moment);
  const checked = checkedRules(data);
  const breaches: Breaches = {
    states: dealStates(data, moment.now),
    slots,
    broken: new Uint16Array(length),
    asked: new Uint16Array(length),
    askedOfAll: checked & (ALWAYS | (data.hasHistory ? WITH_HISTORY : 0)),
    checked,
    norms: new Float64Array(0),
    instants,
    ...taskMasks(data, instants),
  };
  const history = followDeals(data, breaches, moment.now);
  breaches.norms = toNorms(history.visits);
  judgeDeals(data, breaches, history, moment);
  for (let deal = 0; deal < length; deal++) {
    breaches.broken[deal]! &= breaches.checked;
    breaches.asked[deal]! &= breaches.checked;
  }
  return breaches;
}

/** On a Sunday night more tasks are late than on a Friday evening: only alike moments can be compared. */
function sameMoments({ now, timeZone }: Moment): Float64Array {
  const zone = createTimeZone(timeZone);
  const [today, minute] = [zone.dayOf(now), zone.minuteOfDay(now)];
  return Float64Array.from({ length: WEEKS + 1 }, (_, i) => (i === WEEKS ? now : zone.instantAt(today - 7 * (WEEKS - i), minute)));
}

/** A rule that asks for what no deal of the company has would call every deal bad: the source does not record it. */
function checkedRules({ deals, tasks, hasHistory, lossReasons }: Dataset): number {
  const anyDeal = (has: (deal: number) => boolean): boolean => {
    for (let deal = 0; deal < deals.length; deal++) if (has(deal)) return true;
    return false;
  };
  const groups: [isThere: boolean, rules: readonly RuleId[]][] = [
    [tasks.length > 0, ['no-task', 'tasks-overdue']],
    [hasHistory, ['stale', 'skipped-stage', 'moved-back', 'quick-moves']],
    [anyDeal((deal) => deals.manager[deal]! >= 0), ['owner-inactive']],
    [anyDeal((deal) => deals.expectedCloseOn[deal] !== NO_DAY), ['close-date-past']],
    [anyDeal((deal) => deals.amountMinor[deal] === deals.amountMinor[deal]), ['no-amount', 'won-without-amount']],
    [anyDeal((deal) => deals.contact[deal]! >= 0), ['no-contact', 'duplicate']],
    [lossReasons.length > 0, ['lost-without-reason']],
    [true, ['closed-before-created', 'future-dated']],
  ];
  return groups.reduce((mask, [isThere, rules]) => (isThere ? rules.reduce((sum, rule) => sum | bitOf[rule], mask) : mask), 0);
}

/** Bits of the instants at which each deal had an open task, and one that was not late. */
function taskMasks({ tasks, deals }: Dataset, instants: Float64Array): Pick<Breaches, 'hasTask' | 'hasCurrentTask'> {
  const hasTask = new Uint16Array(deals.length);
  const hasCurrentTask = new Uint16Array(deals.length);
  const all = (1 << instants.length) - 1;
  const before = (instant: number) => (1 << placeOfInstant(instants, instant)) - 1;
  for (let task = 0; task < tasks.length; task++) {
    const deal = tasks.deal[task]!;
    const done = tasks.completedAt[task]!;
    if (deal < 0 || done <= instants[0]!) continue;
    const open = (done === done ? before(done) : all) & ~before(tasks.createdAt[task]!);
    const due = tasks.dueAt[task]!;
    hasTask[deal]! |= open;
    // Due at the very instant is not late; no due is never late.
    hasCurrentTask[deal]! |= due === due ? open & before(due + 1) : open;
  }
  return { hasTask, hasCurrentTask };
}

interface History {
  /** Minutes-exact lengths of ended visits by slot, seconds. */
  visits: number[][];
  /** Beginning of the present visit, those to stages of one slot taken together. */
  since: Float64Array;
  /** Bits of `skipped-stage`, `moved-back`, `quick-moves`. */
  marks: Uint16Array;
}

function followDeals(data: Dataset, { states, slots }: Breaches, now: number): History {
  const { offset, stage, at } = data.visits;
  const { slotOf, slots: list } = slots;
  const history: History = { visits: list.map(() => []), since: states.since.slice(), marks: new Uint16Array(data.deals.length) };
  if (!data.hasHistory) return history;
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (!states.exists[deal]) continue;
    let [slot, begin] = [-1, NaN];
    const last = offset[deal + 1]!;
    for (let visit = offset[deal]!; visit < last && at[visit]! <= now; visit++) {
      const next = slotOf[stage[visit]!]!;
      if (next === slot && slot >= 0) continue;
      const seconds = Math.floor((at[visit]! - begin) / 1000);
      if (slot >= 0 && seconds > 0) history.visits[slot]!.push(seconds);
      slot = next;
      begin = at[visit]!;
    }
    if (states.outcome[deal] !== OPEN) continue;
    history.since[deal] = begin;
    history.marks[deal] = marksOf(data, slots, states.stage[deal]!, offset[deal]!, last, now);
  }
  return history;
}

/** How a deal went through the pipeline in which it stands. */
function marksOf(data: Dataset, { levels, pipelines, kinds }: Slots, present: number, begin: number, end: number, now: number): number {
  const { stage, at } = data.visits;
  let marks = 0;
  let level = 0;
  for (let visit = begin; visit < end && at[visit]! <= now; visit++) {
    const place = stage[visit]!;
    // The first visit is the creation, which is no move.
    if (visit - begin >= 3 && at[visit]! - at[visit - 2]! <= QUICK) marks |= bitOf['quick-moves'];
    if (pipelines[place] !== pipelines[present]) level = 0;
    else if (kinds[place] !== LOST) {
      if (isSkip(level, levels[place]!)) marks |= bitOf['skipped-stage'];
      if (kinds[place] !== OPEN) continue;
      if (isMoveBack(level, levels[place]!)) marks |= bitOf['moved-back'];
      level = levels[place]!;
    }
  }
  return marks;
}

const toNorms = (visits: readonly number[][]): Float64Array =>
  Float64Array.from(visits, (seconds) => (seconds.length < FEWEST_VISITS ? NaN : quantileOfSorted(ascending(seconds), USUAL)! * 1000));

function judgeDeals(data: Dataset, breaches: Breaches, history: History, moment: Moment): void {
  const { states } = breaches;
  const judgeOpen = createOpenJudge(data, breaches, history, moment);
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (!states.exists[deal]) continue;
    if (states.outcome[deal] === OPEN) judgeOpen(deal);
    else judgeClosed(data, breaches, deal);
  }
}

function createOpenJudge(data: Dataset, breaches: Breaches, { since, marks }: History, { now, timeZone, amountFrom }: Moment) {
  const { deals, managers } = data;
  const { states, slots, norms, broken, asked, instants } = breaches;
  const today = createTimeZone(timeZone).dayOf(now);
  const here = 1 << (instants.length - 1);
  const future = futureDeals(data);
  const groups = duplicates(data, breaches);
  const hasLeft = Uint8Array.from(managers, ({ name, active }) => (name !== null && !active ? 1 : 0));
  return (deal: number): void => {
    let mask = marks[deal]!;
    let base = breaches.askedOfAll;
    const ask = (rule: RuleId, isAsked: boolean, isBroken: boolean) => {
      if (isAsked) base |= bitOf[rule];
      if (isAsked && isBroken) mask |= bitOf[rule];
    };
    const hasTask = (breaches.hasTask[deal]! & here) !== 0;
    const norm = norms[slots.slotOf[states.stage[deal]!]!]!;
    const expected = deals.expectedCloseOn[deal]!;
    const owner = states.owner[deal]!;
    const contact = deals.contact[deal]!;
    ask('no-task', true, !hasTask);
    ask('tasks-overdue', hasTask, (breaches.hasCurrentTask[deal]! & here) === 0);
    ask('stale', norm === norm, now - since[deal]! > norm);
    ask('owner-inactive', true, owner < 0 || hasLeft[owner] === 1);
    ask('close-date-past', expected !== NO_DAY, expected < today);
    ask('no-amount', slots.levels[states.stage[deal]!]! >= amountFrom, hasNoAmount(data, deal));
    ask('no-contact', true, contact < 0);
    ask('duplicate', contact >= 0, groups(deal) > 1);
    ask('future-dated', true, future[deal] === 1);
    broken[deal] = mask;
    asked[deal] = base;
  };
}

const hasNoAmount = ({ deals }: Dataset, deal: number): boolean =>
  !(deals.amountMinor[deal]! !== 0 && deals.amountMinor[deal] === deals.amountMinor[deal]);

function judgeClosed(data: Dataset, { states, broken, asked }: Breaches, deal: number): void {
  const { deals } = data;
  let mask = 0;
  let base = bitOf['closed-before-created'];
  if (states.closedAt[deal]! < deals.createdAt[deal]!) mask |= bitOf['closed-before-created'];
  if (states.outcome[deal] === WON) {
    base |= bitOf['won-without-amount'];
    if (hasNoAmount(data, deal)) mask |= bitOf['won-without-amount'];
  } else {
    base |= bitOf['lost-without-reason'];
    if (deals.lossReason[deal]! < 0) mask |= bitOf['lost-without-reason'];
  }
  broken[deal] = mask;
  asked[deal] = base;
}

/** Open deals of one contact in one pipeline: how many there are in a deal's group. */
function duplicates({ deals }: Dataset, { states, slots }: Breaches): (deal: number) => number {
  const pipelines = slots.pipelines.reduce((most, pipeline) => Math.max(most, pipeline + 1), 1);
  const counts = new Map<number, number>();
  const keyOf = (deal: number) => deals.contact[deal]! * pipelines + slots.pipelines[states.stage[deal]!]!;
  for (let deal = 0; deal < deals.length; deal++) {
    if (!states.exists[deal] || states.outcome[deal] !== OPEN || deals.contact[deal]! < 0) continue;
    counts.set(keyOf(deal), (counts.get(keyOf(deal)) ?? 0) + 1);
  }
  return (deal) => counts.get(keyOf(deal))!;
}

/** 1 for each deal of which something is dated after the moment up to which the records are complete. */
function futureDeals({ account, visits, owners, tasks, calls, events, deals }: Dataset): Uint8Array {
  const future = new Uint8Array(deals.length);
  for (let deal = 0; deal < deals.length; deal++) {
    const [visit, change] = [visits.offset[deal + 1]! - 1, owners.offset[deal + 1]! - 1];
    const isLate = visits.at[visit]! > account.asOf || (change >= owners.offset[deal]! && owners.at[change]! > account.asOf);
    if (isLate) future[deal] = 1;
  }
  for (const { deal, at } of [
    { deal: tasks.deal, at: tasks.createdAt },
    { deal: calls.deal, at: calls.at },
    { deal: events.deal, at: events.at },
  ]) {
    for (let row = 0; row < at.length; row++) if (at[row]! > account.asOf && deal[row]! >= 0) future[deal[row]!] = 1;
  }
  return future;
}
