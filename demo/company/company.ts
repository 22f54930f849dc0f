/** A believable Russian company: two departments, fourteen managers, two pipelines, eighteen months, and stories hidden in it. */
import type { CompanyRecords } from '../../src/model/records.ts';
import { makeCallers } from './callers.ts';
import { makeDeals } from './deals.ts';
import { calendar, clientOf, departments, lossReasons, managers, pipelines, weights } from './people.ts';
import { createRandom } from './random.ts';
import { makeReviews } from './reviews.ts';
import { stories } from './stories.ts';
import { makeWork } from './work.ts';
import { zone } from './working-time.ts';

const AS_OF = '2026-11-20T18:00:00+03:00';
const DAY = 86_400_000;
const MONTHS = 18;
const leave = { managerId: 4, month: '2026-11-01' };

/** @param seed the same seed gives the same bytes. @param deals about how many. */
export function generateCompany({ seed = 7, deals = 12_000 } = {}): CompanyRecords {
  const random = createRandom(seed);
  const asOf = Date.parse(AS_OF);
  const from = zone.startOfDay(zone.dayOf(asOf) - Math.round(MONTHS * 30.44));
  const history = makeDeals(random, deals, from, asOf);
  const work = makeWork(random, history, asOf);
  return {
    account: {
      name: 'ООО «Промтех»',
      currency: 'RUB',
      timeZone: 'Europe/Moscow',
      asOf: AS_OF,
      locale: 'ru',
      businessHours: { start: '09:00', end: '18:00', days: [1, 2, 3, 4, 5] },
    },
    calendar,
    departments,
    managers,
    pipelines,
    lossReasons,
    ...history,
    ...work,
    calls: makeCallers(work.calls, history.deals, asOf, seed),
    callReviews: makeReviews(work.calls, asOf, seed),
    goals: makeGoals(),
    absences: [
      { managerId: 4, from: '2026-11-02', to: '2026-11-09', kind: 'leave' },
      { managerId: 11, from: '2026-08-03', to: '2026-08-17', kind: 'leave' },
    ],
    contacts: Array.from({ length: 4000 }, (_, i) => ({
      id: 5000 + i,
      name: clientOf(random.pick),
      createdAt: from + random.integer(0, 535) * DAY,
    })),
  };
}

/** Goals that fit who does how much: reached by most, not by somebody who loses deals at the proposal. */
function makeGoals(): CompanyRecords['goals'] {
  const months = ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'];
  return months.slice(0, -1).flatMap((from, i) => [
    { id: `company-${from}`, metric: 'revenue-won' as const, from, to: months[i + 1]!, target: 34_000_000 },
    ...managers.slice(0, 8).flatMap(({ id }) => {
      const isAway = from === leave.month && id === leave.managerId;
      const part = Math.min(1.75, weights.find(([manager]) => manager === id)![1]) * (isAway ? 0.4 : 1);
      const goal = { managerId: id, from, to: months[i + 1]! };
      return [
        { ...goal, id: `${id}-${from}`, metric: 'deals-won' as const, target: Math.round(stories.missesGoal.target * part) },
        { ...goal, id: `${id}-revenue-${from}`, metric: 'revenue-won' as const, target: Math.round(22 * part) * 100_000 },
      ];
    }),
  ]);
}
