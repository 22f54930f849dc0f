/** Records and a scope become counts by series, week and person, and revenue by week. */
import { countedOf, countsEverything } from '../../model/counted.ts';
import { WON } from '../../model/deal-paths.ts';
import { keepLast } from '../../model/keep.ts';
import { filterKey } from '../../model/scope.ts';
import { eachCase, ofDeals } from './early-signals-cases.ts';
import { askEarlySignals, type SignalsQuestion } from './early-signals-question.ts';
import { NO_WEEK, weekOf } from './early-signals-weeks.ts';

export interface CaseCounts {
  hits: Int32Array;
  base: Int32Array;
}

/** Parts of two sets of records of one company add up. */
export interface SignalsPartial {
  /** By [series][week]: counted, and the base. */
  cases: CaseCounts;
  /** Minor units of the account's currency, by the week of the close. */
  wonMinor: Float64Array;
  wonInOtherCurrencies: number;
}

export function foldEarlySignals(question: SignalsQuestion): SignalsPartial {
  const weeks = question.days.length;
  const partial = { cases: casesOf(question), wonMinor: new Float64Array(weeks), wonInOtherCurrencies: 0 };
  foldRevenue(question, partial);
  return partial;
}

const keep = keepLast<string, CaseCounts>(2);

/** Where everything counts, a past week has the cases that it had at any later moment, but for deals that still waited. */
function casesOf(question: SignalsQuestion): CaseCounts {
  const { data, scope, series, days } = question;
  if (!countsEverything(question)) return countCases(question);
  const present = question.at === scope.now ? question : askEarlySignals(data, { ...scope, to: scope.now });
  const all = keep(data, filterKey(scope), () => countCases(present));
  if (present === question) return all;
  const shift = question.firstWeek - present.firstWeek;
  if (shift < 0) return countCases(question);
  const cases = countCases(question, (one) => ofDeals.includes(series[one]!.measure));
  series.forEach(({ measure }, one) => {
    if (ofDeals.includes(measure)) return;
    const first = one * present.days.length + shift;
    cases.hits.set(all.hits.subarray(first, first + days.length), one * days.length);
    cases.base.set(all.base.subarray(first, first + days.length), one * days.length);
  });
  return cases;
}

function countCases(question: SignalsQuestion, isAsked: (series: number) => boolean = () => true): CaseCounts {
  const weeks = question.days.length;
  const cases = noCases(question.series.length * weeks);
  const { hits, base } = cases;
  eachCase(question, isAsked, (one, week, _, isHit) => {
    base[one * weeks + week]!++;
    if (isHit) hits[one * weeks + week]!++;
  });
  return cases;
}

const noCases = (length: number): CaseCounts => ({ hits: new Int32Array(length), base: new Int32Array(length) });

/** Weeks `[from, to)` of a series that are held against those from `since` on. */
export interface ComparedWeeks {
  from: number;
  to: number;
  since: number;
}

/** By manager code, at the end of nobody; parts add up. */
export interface PeopleCounts {
  before: CaseCounts;
  since: CaseCounts;
}

/**
 * Who had the cases of the series that have changed: few have, and everybody's weeks of all would be millions of counts.
 * @param compared by series, null where people are not asked about.
 */
export function foldPeople(question: SignalsQuestion, compared: readonly (ComparedWeeks | null)[]): (PeopleCounts | null)[] {
  const nobody = question.data.managers.length;
  const people = compared.map((one) => (one ? { before: noCases(nobody + 1), since: noCases(nobody + 1) } : null));
  const isAsked = (series: number) => compared[series] !== null;
  eachCase(question, isAsked, (series, week, person, isHit) => {
    const weeks = compared[series];
    if (!weeks || week < weeks.from || (week >= weeks.to && week < weeks.since)) return;
    const { hits, base } = week < weeks.to ? people[series]!.before : people[series]!.since;
    const place = person < 0 ? nobody : person;
    base[place]!++;
    if (isHit) hits[place]!++;
  });
  return people;
}

function foldRevenue(question: SignalsQuestion, partial: SignalsPartial): void {
  const { data, states } = question;
  const { amountMinor, currency, currencies } = data.deals;
  const own = currencies.indexOf(data.account.currency);
  const { rows } = countedOf(question);
  for (let place = 0; place < rows.length; place++) {
    const deal = rows[place]!;
    if (states.outcome[deal] !== WON || amountMinor[deal] !== amountMinor[deal]) continue;
    const week = weekOf(question.starts, states.closedAt[deal]!);
    if (week === NO_WEEK) continue;
    if (currency[deal] === own) partial.wonMinor[week]! += amountMinor[deal]!;
    else partial.wonInOtherCurrencies++;
  }
}
