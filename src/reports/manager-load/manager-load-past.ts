/** What the company's whole past up to now says, whatever the period: computed once per moment and filter. */
import type { Dataset } from '../../model/dataset.ts';
import { countsFor } from '../../model/counted.ts';
import { startOfMonth } from '../../model/day.ts';
import { OPEN, WON } from '../../model/deal-paths.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { keepLast } from '../../model/keep-last.ts';
import { filterKey } from '../../model/scope.ts';
import { eachStretchWithin } from '../../model/stretches.ts';
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
  const { data, scope, isInScope, zone } = question;
  const states = dealStates(data, scope.now);
  const starts = monthStarts(question);
  const months = starts.length - 1;
  const area = new Float64Array((data.managers.length + 1) * months);
  const wholeMonths = new Int32Array(area.length);
  const resolved = new Int32Array(area.length * 2);
  const spread = createSpread(starts, area, wholeMonths);
  const times: number[] = [];
  eachStretchWithin(data, question.chosen, starts[0]!, scope.now, (deal, owner, start, end) => {
    if (countsFor(question, deal, owner)) spread(owner + 1, start, end);
  });
  for (let deal = 0; deal < data.deals.length; deal++) {
    const owner = states.owner[deal]!;
    if (!states.exists[deal] || states.outcome[deal] === OPEN || !isInScope[states.stage[deal]!] || !countsFor(question, deal, owner))
      continue;
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

  function monthStarts({ days }: LoadQuestion): Float64Array {
    const today = zone.dayOf(scope.now);
    const first = Math.max(startOfMonth(today, -MONTHS), startOfMonth(Math.min(days.first, zone.dayOf(earliest(data, states)))));
    const list: number[] = [];
    for (let day = first; day <= today; day = startOfMonth(day, 1)) list.push(zone.startOfDay(day));
    return Float64Array.from([...list, zone.startOfDay(startOfMonth(today, 1))]);
  }
}

/** The first instant at which a deal was there. */
function earliest({ visits, deals, hasHistory }: Dataset, { now }: DealStates): number {
  let first = now;
  for (const instant of hasHistory ? visits.at : deals.createdAt) if (instant < first) first = instant;
  return first;
}

function winChanceOf(resolved: Int32Array): number | null {
  let [won, n] = [0, 0];
  resolved.forEach((count, i) => {
    n += count;
    if (i % 2 === 0) won += count;
  });
  return n < FEWEST_CLOSED ? null : won / n;
}
