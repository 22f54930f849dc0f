/** One pass over deals, and one over the lately open ones for the trend: masks of breaches become counts that add up. */
import { countedOf } from '../../model/counted.ts';
import { closingsOf, openDealsOf } from '../../model/deal-states.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep.ts';
import { qualityRules, SERIOUS } from '../../model/quality-rules.ts';
import { filterKey } from '../../model/scope.ts';
import { brokenBy, worstFirst, type QualityQuestion } from './data-quality-question.ts';
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
  /** Deals with a breach, and the worst of them. */
  toFix: number;
  worst: number[];
  /** Closed deals of which nobody knows when. */
  undated: number;
}

const RULES = qualityRules.length;

/** Deals of the check list that the report carries; the list behind "to mend" has all. */
const LISTED = 50;

const keep = keepLast<string, QualityPartial>(4);

/** Open deals are as they are, whatever the period. */
export function foldDataQuality(question: QualityQuestion): QualityPartial {
  const { data, scope, options } = question;
  const open = keep(data, JSON.stringify([filterKey(scope), options]), () => foldOpen(question));
  const merged = mergeQualityPartials(open, foldClosed(question));
  return { ...merged, worst: worstFirst(question, merged.worst, LISTED) };
}

function foldOpen(question: QualityQuestion): QualityPartial {
  const partial = emptyPartial(question);
  const { breaches, states } = question;
  const counted = countedOf(question).deals;
  const faulty: number[] = [];
  for (const deal of openDealsOf(states)) {
    if (counted[deal] === 0) continue;
    const broken = addDeal(question, partial, deal);
    if (broken !== 0) faulty.push(deal);
    const person = states.owner[deal]! + 1;
    const slot = breaches.slots.slotOf[states.stage[deal]!]!;
    addBits(partial.brokenAt, slot, broken);
    partial.open[person]!++;
    partial.openAt[slot]!++;
    if (broken === 0) partial.clean[person]!++;
    if ((broken & SERIOUS) !== 0) continue;
    partial.trusted[person]!++;
    partial.trustedAt[slot]!++;
  }
  addAskedOfAll(question, partial);
  if (question.data.hasHistory) foldTrend(question, partial);
  return { ...partial, toFix: faulty.length, worst: worstFirst(question, faulty, LISTED) };
}

function foldClosed(question: QualityQuestion): QualityPartial {
  const { data, states, scope } = question;
  const partial = emptyPartial(question);
  const counted = countedOf(question).deals;
  const { at, deal, undated } = closingsOf(data, states);
  const faulty: number[] = [];
  for (let place = placeOfInstant(at, scope.from); place < at.length && at[place]! < scope.to; place++)
    if (counted[deal[place]!] === 1 && addDeal(question, partial, deal[place]!) !== 0) faulty.push(deal[place]!);
  for (const one of undated) if (counted[one] === 1) partial.undated++;
  return { ...partial, toFix: faulty.length, worst: worstFirst(question, faulty, LISTED) };
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
    ...{ toFix: 0, worst: [], undated: 0 },
  };
}

/** @returns the rules that it breaks. */
function addDeal(question: QualityQuestion, partial: QualityPartial, deal: number): number {
  const { breaches, states } = question;
  const person = states.owner[deal]! + 1;
  const broken = brokenBy(question, deal);
  addBits(partial.asked, person, breaches.asked[deal]! & ~breaches.askedOfAll);
  addBits(partial.broken, person, broken);
  return broken;
}

/** Most rules are asked of every open deal. */
function addAskedOfAll({ breaches }: QualityQuestion, { asked, open }: QualityPartial): void {
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
