/** What a scope names, found in the records; and sums that are told one per currency. */
import type { Pipeline } from './company.ts';
import type { Dataset } from './dataset.ts';
import { ScopeError } from './errors.ts';
import { keepOnce } from './keep.ts';
import { toKey, type RecordId } from './keys.ts';

/** The pipeline of an id, null for none. @throws ScopeError when there is no such pipeline. */
export function pipelineOf(data: Dataset, pipelineId: RecordId | null): Pipeline | null {
  if (pipelineId === null) return null;
  const pipeline = data.pipelines.find(({ id }) => toKey(id) === toKey(pipelineId));
  if (!pipeline) throw new ScopeError('pipelineId', pipelineId, 'is not among pipelines');
  return pipeline;
}

/** Whole minor units of one currency, over so many deals. */
export interface Money {
  currency: string;
  amountMinor: number;
  deals: number;
}

/** Places of the currencies in `data.deals.currencies`: the account's own first, the others by code. */
export const currencyOrder = keepOnce(findCurrencyOrder);

function findCurrencyOrder({ deals, account }: Dataset): readonly number[] {
  const isOwn = (place: number) => Number(deals.currencies[place] === account.currency);
  return Array.from(deals.currencies.keys()).sort((a, b) => isOwn(b) - isOwn(a) || (deals.currencies[a]! < deals.currencies[b]! ? -1 : 1));
}

/**
 * One sum per currency that deals have; currencies are never added to each other.
 * @param sumOf sum in minor units and number of deals for a currency's place in `data.deals.currencies`.
 */
export const toMoneyList = (data: Dataset, sumOf: (currency: number) => { amountMinor: number; deals: number }): Money[] =>
  currencyOrder(data)
    .map((place) => ({ currency: data.deals.currencies[place]!, ...sumOf(place) }))
    .filter(({ deals }) => deals > 0);
