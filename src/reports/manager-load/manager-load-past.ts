/** What the company's whole past up to now says, whatever the period: computed once per moment and filter. */
import type { Dataset } from '../../model/dataset.ts';
import { countedOf, countedStretches } from '../../model/counted.ts';
import { startOfMonth } from '../../model/day.ts';
import { OPEN, WON } from '../../model/deal-paths.ts';
import { dealStates } from '../../model/deal-states.ts';
import { keepLast, keepOnce } from '../../model/keep.ts';
import { filterKey } from '../../model/scope.ts';
import { eachStretchWithin, stretchesOf } from '../../model/stretches.ts';
import { quantile } from '../../stats/index.ts';
import { estimateBand, type ManagerMonth } from './manager-load-estimate.ts';
import { createSpread, partAt } from './manager-load-fold.ts';
import type { LoadQuestion } from './manager-load-question.ts';
import type { LoadEstimate } from './manager-load-schema.ts';

export interface Past {
  estimate: LoadEstimate;
  /** Won of all closed, null below ten. */
  winChance: number | null;
}

const MONTHS = 120;
const FEWEST_CLOSED = 10;

const keep = keepLast<string, Past>(8);

export function pastOf(question: LoadQuestion): Past {
  return keep(question.data, filterKey(question.scope), () => findPast(question));
}

function findPast(question: LoadQuestion): Past {
  const { data, scope, filter, isInScope } = question;
  const states = dealStates(data, scope.now);
  const starts = monthStarts(question);
  const months = starts.length - 1;
  const area = new Float64Array((data.managers.length + 1) * months);
  const wholeMonths = new Int32Array(area.length);
  const resolved = new Int32Array(area.length * 2);
  const spread = createSpread(starts, area, wholeMonths);
  const times: number[] = [];
  const counting = { data, scope, filter, isInScope, states, at: scope.now };
  const stretches = stretchesOf(data, question.chosen);
  eachStretchWithin(stretches, countedStretches(counting, stretches), starts[0]!, scope.now, (_deal, owner, start, end) =>
    spread(owner + 1, start, end),
  );
  for (const deal of countedOf(counting).rows) {
    if (states.outcome[deal] === OPEN) continue;
    const owner = states.owner[deal]!;
    const createdAt = data.deals.createdAt[deal]!;
    if (states.closedAt[deal]! >= createdAt) times.push(states.closedAt[deal]! - createdAt);
    if (createdAt < starts[0]!) continue;
    resolved[((owner + 1) * months + partAt(starts, createdAt)) * 2 + (states.outcome[deal] === WON ? 0 : 1)]!++;
  }
  const ripe = scope.now - (quantile(times, 0.9) ?? 0);
  const found: ManagerMonth[] = [];
  for (let person = 1; person <= data.managers.length; person++) {
    let open = 0;
    for (let month = 0; month < months; month++) {
      const cell = person * months + month;
      const length = Math.min(starts[month + 1]!, scope.now) - starts[month]!;
      open += wholeMonths[cell]!;
      const n = resolved[cell * 2]! + resolved[cell * 2 + 1]!;
      // A month is old enough when nine of ten deals that came in it have had time to be closed.
      if (n === 0 || starts[month + 1]! > ripe) continue;
      found.push({ manager: person - 1, load: open + area[cell]! / length, won: resolved[cell * 2]!, n });
    }
  }
  return { estimate: estimateBand(found), winChance: winChanceOf(resolved) };
}

function monthStarts({ data, scope, zone, days }: LoadQuestion): Float64Array {
  const today = zone.dayOf(scope.now);
  const since = zone.dayOf(Math.min(scope.now, earliest(data)));
  const first = Math.max(startOfMonth(today, -MONTHS), startOfMonth(Math.min(days.first, since)));
  const list: number[] = [];
  for (let day = first; day <= today; day = startOfMonth(day, 1)) list.push(zone.startOfDay(day));
  return Float64Array.from([...list, zone.startOfDay(startOfMonth(today, 1))]);
}

/** The first instant at which a deal was there. */
const earliest = keepOnce(({ visits, deals, hasHistory }: Dataset): number =>
  (hasHistory ? visits.at : deals.createdAt).reduce((first, instant) => Math.min(first, instant), Infinity),
);

function winChanceOf(resolved: Int32Array): number | null {
  let [won, n] = [0, 0];
  resolved.forEach((count, i) => {
    n += count;
    if (i % 2 === 0) won += count;
  });
  return n < FEWEST_CLOSED ? null : won / n;
}
