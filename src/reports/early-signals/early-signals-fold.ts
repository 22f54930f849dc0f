/** Records and a scope become counts by series, week and person, and revenue by week. */
import { countedDeals } from '../../model/counted.ts';
import { WON } from '../../model/deal-paths.ts';
import { eachCase } from './early-signals-cases.ts';
import type { SignalsQuestion } from './early-signals-question.ts';
import { NO_WEEK, weekOf } from './early-signals-weeks.ts';

/** By [series][week]: counted, and the base. */
export interface CaseCounts {
  hits: Int32Array;
  base: Int32Array;
}

/** Parts of two sets of records of one company add up. */
export interface SignalsPartial {
  /** By manager code, at the end of nobody; null for who has no case. */
  people: (CaseCounts | null)[];
  /** Minor units of the account's currency, by the week of the close. */
  wonMinor: Float64Array;
  wonInOtherCurrencies: number;
}

export function foldEarlySignals(question: SignalsQuestion): SignalsPartial {
  const { data, days } = question;
  const nobody = data.managers.length;
  const partial: SignalsPartial = {
    people: new Array<null>(nobody + 1).fill(null),
    wonMinor: new Float64Array(days.length),
    wonInOtherCurrencies: 0,
  };
  eachCase(question, (one, week, person, isHit) => {
    const own = (partial.people[person < 0 ? nobody : person] ??= noCases(question));
    own.base[one * days.length + week]!++;
    if (isHit) own.hits[one * days.length + week]!++;
  });
  foldRevenue(question, partial);
  return partial;
}

const noCases = ({ series, days }: SignalsQuestion): CaseCounts => ({
  hits: new Int32Array(series.length * days.length),
  base: new Int32Array(series.length * days.length),
});

/** Cases of everybody. */
export function sumCases(question: SignalsQuestion, { people }: SignalsPartial): CaseCounts {
  const sum = noCases(question);
  for (const own of people) {
    if (!own) continue;
    for (let place = 0; place < sum.base.length; place++) {
      sum.base[place]! += own.base[place]!;
      sum.hits[place]! += own.hits[place]!;
    }
  }
  return sum;
}

function foldRevenue(question: SignalsQuestion, partial: SignalsPartial): void {
  const { data, states } = question;
  const { amountMinor, currency, currencies } = data.deals;
  const own = currencies.indexOf(data.account.currency);
  const counted = countedDeals(question);
  for (let deal = 0; deal < counted.length; deal++) {
    if (counted[deal] === 0 || states.outcome[deal] !== WON || amountMinor[deal] !== amountMinor[deal]) continue;
    const week = weekOf(question.starts, states.closedAt[deal]!);
    if (week === NO_WEEK) continue;
    if (currency[deal] === own) partial.wonMinor[week]! += amountMinor[deal]!;
    else partial.wonInOtherCurrencies++;
  }
}
