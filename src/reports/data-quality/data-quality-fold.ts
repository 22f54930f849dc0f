/** One pass over deals, and one over the lately open ones for the trend: masks of breaches become counts that add up. */
import { countsFor } from '../../model/counted.ts';
import { ownerAt } from '../../model/history.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { qualityRules, SERIOUS } from '../../model/quality-rules.ts';
import { isOpenDeal, rulesFor, type QualityQuestion } from './data-quality-question.ts';

/** Arrays add up, lists concatenate. */
export interface QualityPartial {
  /** By [manager + 1]: open deals, those without a critical or major breach, those without any. */
  open: Int32Array;
  trusted: Int32Array;
  clean: Int32Array;
  /** By [manager + 1][rule]: deals that break it, and of which it is asked. */
  broken: Int32Array;
  asked: Int32Array;
  /** By [slot] and [slot][rule]. */
  openAt: Int32Array;
  trustedAt: Int32Array;
  brokenAt: Int32Array;
  /** By place of `Breaches.instants`: open deals, and those with a task that is not late and not stale. */
  trendOpen: Int32Array;
  trendGood: Int32Array;
  /** Deals with a breach, and the rules that each breaks. */
  faulty: number[];
  masks: number[];
}

const RULES = qualityRules.length;

export function foldDataQuality(question: QualityQuestion): QualityPartial {
  const partial = emptyPartial(question);
  for (let deal = 0; deal < question.data.deals.length; deal++) addDeal(question, partial, deal);
  if (question.data.hasHistory) foldTrend(question, partial);
  return partial;
}

function emptyPartial({ data, breaches }: QualityQuestion): QualityPartial {
  const people = data.managers.length + 1;
  const slots = breaches.slots.slots.length;
  const counts = (size: number) => new Int32Array(size);
  return {
    open: counts(people),
    trusted: counts(people),
    clean: counts(people),
    broken: counts(people * RULES),
    asked: counts(people * RULES),
    openAt: counts(slots),
    trustedAt: counts(slots),
    brokenAt: counts(slots * RULES),
    trendOpen: counts(breaches.instants.length),
    trendGood: counts(breaches.instants.length),
    faulty: [],
    masks: [],
  };
}

function addDeal(question: QualityQuestion, partial: QualityPartial, deal: number): void {
  const rules = rulesFor(question, deal);
  if (rules === 0) return;
  const { breaches, states } = question;
  const person = states.owner[deal]! + 1;
  const broken = breaches.broken[deal]! & rules;
  addBits(partial.asked, person, breaches.asked[deal]! & rules);
  addBits(partial.broken, person, broken);
  if (broken !== 0) {
    partial.faulty.push(deal);
    partial.masks.push(broken);
  }
  if (!isOpenDeal(question, deal)) return;
  const slot = breaches.slots.slotOf[states.stage[deal]!]!;
  addBits(partial.brokenAt, slot, broken);
  partial.open[person]!++;
  partial.openAt[slot]!++;
  if (broken === 0) partial.clean[person]!++;
  if ((broken & SERIOUS) !== 0) return;
  partial.trusted[person]!++;
  partial.trustedAt[slot]!++;
}

function addBits(counts: Int32Array, row: number, mask: number): void {
  for (let rule = 0; mask >> rule > 0; rule++) if ((mask >> rule) & 1) counts[row * RULES + rule]!++;
}

/** What stood open at the same moment of the last weeks, with whom, and whether something was to be done about it. */
function foldTrend(question: QualityQuestion, partial: QualityPartial): void {
  const { data, breaches, states, filter } = question;
  const { instants, hasCurrentTask, norms, slots } = breaches;
  const { offset, stage, at } = data.visits;
  const hasTasks = data.tasks.length > 0;
  const before = (instant: number) => (1 << placeOfInstant(instants, instant)) - 1;
  let deal = 0;
  const addVisit = (place: number, begin: number, end: number) => {
    if (question.isInScope[place] !== 1) return;
    const here = before(end) & ~before(begin);
    if (here === 0) return;
    const norm = norms[slots.slotOf[place]!]!;
    const fresh = norm === norm ? before(begin + Math.floor(norm) + 1) : here;
    const good = here & fresh & (hasTasks ? hasCurrentTask[deal]! : here);
    for (let i = 0; i < instants.length; i++) {
      if (((here >> i) & 1) === 0) continue;
      if (!filter.passesAll && !countsFor(question, deal, ownerAt(data.owners, data.deals.manager, deal, instants[i]!))) continue;
      partial.trendOpen[i]!++;
      if ((good >> i) & 1) partial.trendGood[i]!++;
    }
  };
  for (; deal < data.deals.length; deal++) {
    if (!states.exists[deal] || states.closedAt[deal]! <= instants[0]!) continue;
    let [slot, place, begin] = [-1, 0, NaN];
    for (let visit = offset[deal]!; visit < offset[deal + 1]! && at[visit]! <= question.at; visit++) {
      const next = slots.slotOf[stage[visit]!]!;
      if (next === slot) continue;
      if (slot >= 0) addVisit(place, begin, at[visit]!);
      [slot, place, begin] = [next, stage[visit]!, at[visit]!];
    }
    if (slot >= 0) addVisit(place, begin, Infinity);
  }
}

/** The partial of two disjoint sets of records of one company and question. */
export function mergeQualityPartials(a: QualityPartial, b: QualityPartial): QualityPartial {
  const merged: Record<string, unknown> = {};
  for (const [name, left] of Object.entries(a) as [keyof QualityPartial, Int32Array | number[]][]) {
    const right = b[name];
    merged[name] = Array.isArray(left) ? [...left, ...right] : left.map((value, i) => value + right[i]!);
  }
  return merged as unknown as QualityPartial;
}
