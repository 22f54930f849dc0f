/** Which rules each deal breaks, and which are asked of it. */
import { NO_DAY } from '../../model/columns.ts';
import type { Dataset } from '../../model/dataset.ts';
import { isMoveBack, isSkip, LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { openDealsOf, type DealStates } from '../../model/deal-states.ts';
import { bitOf } from '../../model/quality-rules.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import type { Breaches, Moment } from './data-quality-breaches.ts';
import type { Slots } from './data-quality-slots.ts';

/** Three moves within this are no work but catching up. */
const QUICK = 60_000;

/** Fills in `broken` and `asked`. */
export function judgeDeals(data: Dataset, breaches: Breaches, moment: Moment): void {
  const { exists, outcome } = breaches.states;
  const judgeOpen = createOpenJudge(data, breaches, moment);
  for (let deal = 0; deal < exists.length; deal++) {
    if (exists[deal] === 0) continue;
    if (outcome[deal] === OPEN) judgeOpen(deal);
    else judgeClosed(data, breaches, deal);
  }
}

function createOpenJudge(data: Dataset, breaches: Breaches, { now, timeZone, amountFrom }: Moment) {
  const { deals, managers } = data;
  const { states, slots, norms, broken, asked, instants, checked, askedOfAll, hasTask, hasCurrentTask } = breaches;
  const today = createTimeZone(timeZone).dayOf(now);
  const here = 1 << (instants.length - 1);
  const future = futureDeals(data);
  const hasTwin = twins(data, breaches);
  const hasLeft = Uint8Array.from(managers, ({ name, active }) => (name !== null && !active ? 1 : 0));
  return (deal: number): void => {
    const stage = states.stage[deal]!;
    const norm = norms[slots.slotOf[stage]!]!;
    const owner = states.owner[deal]!;
    const expected = deals.expectedCloseOn[deal]!;
    const last = data.hasHistory ? lastVisit(data, deal, now) : -1;
    let mask = last < 0 ? 0 : marksOf(data, slots, stage, data.visits.offset[deal]!, last);
    let base = askedOfAll;
    if ((hasTask[deal]! & here) === 0) mask |= bitOf['no-task'];
    else {
      base |= bitOf['tasks-overdue'];
      if ((hasCurrentTask[deal]! & here) === 0) mask |= bitOf['tasks-overdue'];
    }
    if (norm === norm) {
      base |= bitOf['stale'];
      if (now - sinceOf(data, slots, states, deal, last) > norm) mask |= bitOf['stale'];
    }
    if (owner < 0 || hasLeft[owner] === 1) mask |= bitOf['owner-inactive'];
    if (expected !== NO_DAY) {
      base |= bitOf['close-date-past'];
      if (expected < today) mask |= bitOf['close-date-past'];
    }
    if (slots.levels[stage]! >= amountFrom) {
      base |= bitOf['no-amount'];
      if (hasNoAmount(data, deal)) mask |= bitOf['no-amount'];
    }
    if (deals.contact[deal]! < 0) mask |= bitOf['no-contact'];
    else {
      base |= bitOf['duplicate'];
      if (hasTwin(deal)) mask |= bitOf['duplicate'];
    }
    if (future[deal] === 1) mask |= bitOf['future-dated'];
    broken[deal] = mask & checked;
    asked[deal] = base & checked;
  };
}

function lastVisit({ visits }: Dataset, deal: number, now: number): number {
  let visit = visits.offset[deal + 1]! - 1;
  while (visits.at[visit]! > now) visit--;
  return visit;
}

/** Beginning of the present visit, those to stages of one slot taken together. @param last the present visit, −1 without history. */
function sinceOf({ visits }: Dataset, { slotOf }: Slots, states: DealStates, deal: number, last: number): number {
  if (last < 0) return states.since[deal]!;
  const { offset, stage, at } = visits;
  let visit = last;
  while (visit > offset[deal]! && slotOf[stage[visit - 1]!] === slotOf[stage[last]!]) visit--;
  return at[visit]!;
}

/** How a deal went through the pipeline in which it stands. */
function marksOf(data: Dataset, { levels, pipelines, kinds }: Slots, present: number, begin: number, last: number): number {
  const { stage, at } = data.visits;
  let marks = 0;
  let level = 0;
  for (let visit = begin; visit <= last; visit++) {
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

const hasNoAmount = ({ deals }: Dataset, deal: number): boolean =>
  !(deals.amountMinor[deal]! !== 0 && deals.amountMinor[deal] === deals.amountMinor[deal]);

function judgeClosed(data: Dataset, { states, broken, asked, checked }: Breaches, deal: number): void {
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
  broken[deal] = mask & checked;
  asked[deal] = base & checked;
}

/** Whether a deal's contact has another open deal in the same pipeline. Most have none in any. */
function twins({ deals }: Dataset, { states, slots }: Breaches): (deal: number) => boolean {
  const { contact } = deals;
  const open = openDealsOf(states);
  const pipelineOf = (deal: number) => slots.pipelines[states.stage[deal]!]!;
  const pipelines = slots.pipelines.reduce((most, pipeline) => Math.max(most, pipeline + 1), 1);
  const keyOf = (deal: number) => contact[deal]! * pipelines + pipelineOf(deal);
  const ofContact = new Int32Array(open.reduce((most, deal) => Math.max(most, contact[deal]! + 1), 0));
  for (const deal of open) if (contact[deal]! >= 0) ofContact[contact[deal]!]!++;
  const groups = new Map<number, number>();
  for (const deal of open)
    if (contact[deal]! >= 0 && ofContact[contact[deal]!]! > 1) groups.set(keyOf(deal), (groups.get(keyOf(deal)) ?? 0) + 1);
  return (deal) => (groups.get(keyOf(deal)) ?? 0) > 1;
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
