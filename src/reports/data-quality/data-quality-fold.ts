/** One pass over deals, and one over the lately open ones for the trend: masks of breaches become counts that add up. */
import { countedOf } from '../../model/counted.ts';
import { qualityRules, SERIOUS } from '../../model/quality-rules.ts';
import { isOpenDeal, rulesForCounted, type QualityQuestion } from './data-quality-question.ts';
import { foldTrend } from './data-quality-trend.ts';

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
  /** Closed deals of which nobody knows when. */
  undated: number[];
}

const RULES = qualityRules.length;

export function foldDataQuality(question: QualityQuestion): QualityPartial {
  const partial = emptyPartial(question);
  const { deals } = countedOf(question);
  for (let row = 0; row < deals.length; row++) addDeal(question, partial, deals[row]!);
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
    undated: [],
  };
}

function addDeal(question: QualityQuestion, partial: QualityPartial, deal: number): void {
  const { breaches, states } = question;
  const rules = rulesForCounted(question, deal);
  if (rules === 0) {
    if (states.closedAt[deal] !== states.closedAt[deal]) partial.undated.push(deal);
    return;
  }
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
  for (let rest = mask; rest > 0; rest &= rest - 1) counts[row * RULES + 31 - Math.clz32(rest & -rest)]!++;
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
