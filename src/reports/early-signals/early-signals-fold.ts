/** Records and a scope become counts by series, week and person, and revenue by week. */
import { countsDeal } from '../../model/counted.ts';
import { WON } from '../../model/deal-paths.ts';
import { eachCase, weekOf, type SignalsQuestion } from './early-signals-question.ts';

/** Parts of two sets of records of one company add up. */
export interface SignalsPartial {
  /** Manager codes and one place for nobody, at the end. */
  people: number;
  /** By [series][week][person]: counted, and the base. */
  hits: Int32Array;
  base: Int32Array;
  /** Minor units of the account's currency, by the week of the close. */
  wonMinor: Float64Array;
  wonInOtherCurrencies: number;
}

export function foldEarlySignals(question: SignalsQuestion): SignalsPartial {
  const { data, series, days } = question;
  const people = data.managers.length + 1;
  const size = series.length * days.length * people;
  const partial = {
    people,
    hits: new Int32Array(size),
    base: new Int32Array(size),
    wonMinor: new Float64Array(days.length),
    wonInOtherCurrencies: 0,
  };
  eachCase(question, (one, week, person, isHit) => {
    const place = (one * days.length + week) * people + (person < 0 ? people - 1 : person);
    partial.base[place]!++;
    if (isHit) partial.hits[place]!++;
  });
  foldRevenue(question, partial);
  return partial;
}

function foldRevenue(question: SignalsQuestion, partial: SignalsPartial): void {
  const { data, states } = question;
  const { amountMinor, currency, currencies } = data.deals;
  const own = currencies.indexOf(data.account.currency);
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (states.outcome[deal] !== WON || amountMinor[deal] !== amountMinor[deal]) continue;
    const week = weekOf(question, states.closedAt[deal]!);
    if (week < 0 || !countsDeal(question, deal)) continue;
    if (currency[deal] === own) partial.wonMinor[week]! += amountMinor[deal]!;
    else partial.wonInOtherCurrencies++;
  }
}
