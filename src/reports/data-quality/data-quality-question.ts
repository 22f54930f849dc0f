/** A question about quality with everything looked up: what a figure and the list behind it share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Pipeline } from '../../model/company.ts';
import { countsDeal, type Counting } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import { createDealFilter } from '../../model/deal-filter.ts';
import { OPEN } from '../../model/deal-paths.ts';
import { compareIds } from '../../model/keys.ts';
import { CLOSED_RULES, CRITICAL, OPEN_RULES, SERIOUS } from '../../model/quality-rules.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { breachesOf, type Breaches } from './data-quality-breaches.ts';
import type { DataQualityOptions } from './data-quality-schema.ts';

export interface QualityQuestion extends Counting {
  options: DataQualityOptions;
  pipelines: readonly Pipeline[];
  breaches: Breaches;
}

/** Level from which on an amount is wanted. */
const AMOUNT_FROM = 3;

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askDataQuality(data: Dataset, scope: ResolvedScope, options: DataQualityOptions = {}): QualityQuestion {
  const chosen = pipelineOf(data, scope.pipelineId);
  const breaches = breachesOf(data, { now: scope.now, timeZone: scope.timeZone, amountFrom: options.amountFrom ?? AMOUNT_FROM });
  return {
    ...{ data, scope, options, breaches },
    at: scope.now,
    pipelines: chosen ? [chosen] : data.pipelines,
    isInScope: Uint8Array.from(data.stages, ({ pipeline }) => (chosen === null || data.pipelines[pipeline] === chosen ? 1 : 0)),
    filter: createDealFilter(data, scope),
    states: breaches.states,
  };
}

export const isOpenDeal = ({ states }: QualityQuestion, deal: number): boolean => states.outcome[deal] === OPEN;

/** Rules that count for a deal: of an open one those of open deals, of one closed in the period the others, 0 for any other. */
export function rulesFor(question: QualityQuestion, deal: number): number {
  if (!countsDeal(question, deal)) return 0;
  if (isOpenDeal(question, deal)) return OPEN_RULES;
  const { from, to } = question.scope;
  const closedAt = question.states.closedAt[deal]!;
  return closedAt >= from && closedAt < to ? CLOSED_RULES : 0;
}

/** The rules that a deal breaks which counts. */
export const brokenBy = (question: QualityQuestion, deal: number): number =>
  question.breaches.broken[deal]! & (isOpenDeal(question, deal) ? OPEN_RULES : CLOSED_RULES);

/** How bad a deal is: critical before major before minor, then by how many rules it breaks. */
function urgencyOf(mask: number): number {
  let urgency = mask & CRITICAL ? 32 : mask & SERIOUS ? 16 : 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) urgency++;
  return urgency;
}

const MOST_URGENT = 48;

/**
 * The worst deals first: by urgency, then by amount in the account's currency, which no other can be compared with, then by id.
 * @param deals that count. @param most that are wanted; all when absent.
 */
export function worstFirst(question: QualityQuestion, deals: readonly number[], most = Infinity): number[] {
  const { data } = question;
  const { currency, currencies, amountMinor, idOf } = data.deals;
  const byUrgency: number[][] = Array.from({ length: MOST_URGENT }, () => []);
  for (const deal of deals) byUrgency[urgencyOf(brokenBy(question, deal))]!.push(deal);
  const own = currencies.indexOf(data.account.currency);
  const amountOf = (deal: number): number =>
    currency[deal] === own && amountMinor[deal] === amountMinor[deal] ? amountMinor[deal]! : -Infinity;
  const compareAmounts = (a: number, b: number) => (a === b ? 0 : a > b ? -1 : 1);
  const found: number[] = [];
  for (let urgency = MOST_URGENT - 1; urgency >= 0 && found.length < most; urgency--) {
    const group = largest(byUrgency[urgency]!, amountOf, most - found.length);
    group.sort((a, b) => compareAmounts(amountOf(a), amountOf(b)) || compareIds(idOf(a), idOf(b)));
    for (const deal of group) if (found.length < most) found.push(deal);
  }
  return found;
}

/** Those among which the `most` largest are: to sort thousands for the sake of fifty would take longer than all else. */
function largest(deals: number[], amountOf: (deal: number) => number, most: number): number[] {
  if (deals.length <= most) return deals;
  const least = Float64Array.from(deals, amountOf).sort()[deals.length - most]!;
  return deals.filter((deal) => amountOf(deal) >= least);
}
