/**
 * What is wrong with each deal as of one moment, whoever asks: computed once per moment, then read by every question.
 */
import { NO_DAY } from '../../model/columns.ts';
import type { Dataset } from '../../model/dataset.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep.ts';
import { bitOf, type RuleId } from '../../model/quality-rules.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { judgeDeals } from './data-quality-judges.ts';
import { findNorms } from './data-quality-norms.ts';
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
    norms: findNorms(data, slots, moment.now),
    instants,
    ...taskMasks(data, instants),
  };
  judgeDeals(data, breaches, moment);
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
