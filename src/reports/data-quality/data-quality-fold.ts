/** One pass over deals, and one over the lately open ones for the trend: masks of breaches become counts that add up. */
import { countedOf } from '../../model/counted.ts';
import { closingsOf, openDealsOf } from '../../model/deal-states.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { CLOSED_RULES, OPEN_RULES, qualityRules, SERIOUS } from '../../model/quality-rules.ts';
import type { QualityQuestion } from './data-quality-question.ts';
import { foldTrend } from './data-quality-trend.ts';

/** Counts add up, lists concatenate. */
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
  undated: number;
}

const RULES = qualityRules.length;

export function foldDataQuality(question: QualityQuestion): QualityPartial {
  const partial = emptyPartial(question);
  const counted = countedOf(question).deals;
  const { from, to } = question.scope;
  for (const deal of openDealsOf(question.states)) if (counted[deal] === 1) addOpen(question, partial, deal);
  addAsked(question, partial);
  const { at, deal: closed, undated } = closingsOf(question.data, question.states);
  for (let place = placeOfInstant(at, from); place < at.length && at[place]! < to; place++)
    if (counted[closed[place]!] === 1) addDeal(question, partial, closed[place]!, CLOSED_RULES);
  for (const deal of undated) if (counted[deal] === 1) partial.undated++;
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
    undated: 0,
  };
}

/** @returns the rules that it breaks. */
function addDeal({ breaches, states }: QualityQuestion, partial: QualityPartial, deal: number, rules: number): number {
  const person = states.owner[deal]! + 1;
  const broken = breaches.broken[deal]! & rules;
  addBits(partial.asked, person, breaches.asked[deal]! & rules & ~breaches.askedOfAll);
  addBits(partial.broken, person, broken);
  if (broken !== 0) {
    partial.faulty.push(deal);
    partial.masks.push(broken);
  }
  return broken;
}

function addOpen(question: QualityQuestion, partial: QualityPartial, deal: number): void {
  const { breaches, states } = question;
  const broken = addDeal(question, partial, deal, OPEN_RULES);
  const person = states.owner[deal]! + 1;
  const slot = breaches.slots.slotOf[states.stage[deal]!]!;
  addBits(partial.brokenAt, slot, broken);
  partial.open[person]!++;
  partial.openAt[slot]!++;
  if (broken === 0) partial.clean[person]!++;
  if ((broken & SERIOUS) !== 0) return;
  partial.trusted[person]!++;
  partial.trustedAt[slot]!++;
}

/** Most rules are asked of every open deal. */
function addAsked({ breaches }: QualityQuestion, { asked, open }: QualityPartial): void {
  for (let rule = 0; rule < RULES; rule++) {
    if (((breaches.askedOfAll >> rule) & 1) === 0) continue;
    for (let person = 0; person < open.length; person++) asked[person * RULES + rule]! += open[person]!;
  }
}

function addBits(counts: Int32Array, row: number, mask: number): void {
  for (let rest = mask; rest > 0; rest &= rest - 1) counts[row * RULES + 31 - Math.clz32(rest & -rest)]!++;
}

/** The partial of two disjoint sets of records of one company and question. */
export function mergeQualityPartials(a: QualityPartial, b: QualityPartial): QualityPartial {
  const merged: Record<string, unknown> = {};
  for (const name of Object.keys(a) as (keyof QualityPartial)[]) merged[name] = mergeValue(a[name], b[name]);
  return merged as unknown as QualityPartial;
}

type Value = QualityPartial[keyof QualityPartial];

function mergeValue(a: Value, b: Value): Value {
  if (typeof a === 'number') return a + (b as number);
  return Array.isArray(a) ? [...a, ...(b as number[])] : a.map((value, i) => value + (b as Int32Array)[i]!);
}
