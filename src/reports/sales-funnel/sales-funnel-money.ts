import type { Dataset } from '../../model/dataset.ts';
import type { FunnelMoney } from './sales-funnel-schema.ts';

/**
 * One sum per currency, the account's own first, the others by code; currencies are never added to each other.
 * @param sumOf sum in minor units and number of deals for a currency's place in `data.deals.currencies`.
 */
export function toMoneyList(data: Dataset, sumOf: (currency: number) => { amountMinor: number; deals: number }): FunnelMoney[] {
  const own = data.account.currency;
  return data.deals.currencies
    .map((currency, code) => ({ currency, ...sumOf(code) }))
    .filter(({ deals }) => deals > 0)
    .sort((a, b) => Number(b.currency === own) - Number(a.currency === own) || (a.currency < b.currency ? -1 : 1));
}
