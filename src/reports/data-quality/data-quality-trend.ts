/** What stood open at the same moment of the last weeks, with whom, and whether something was to be done about it. */
import { countedOf } from '../../model/counted.ts';
import { ownerAt } from '../../model/history.ts';
import { placeOfInstant } from '../../model/instants.ts';
import type { Dataset } from '../../model/dataset.ts';
import { keepOnce } from '../../model/keep.ts';
import type { Breaches } from './data-quality-breaches.ts';
import type { QualityPartial } from './data-quality-fold.ts';
import type { QualityQuestion } from './data-quality-question.ts';

/** Deals while they stood in one stage with one person: parallel columns, found once per moment. */
interface Standings {
  length: number;
  deal: Int32Array;
  owner: Int16Array;
  /** Place in `Dataset.stages`. */
  stage: Uint16Array;
  /** Bits of the instants at which it stood there, and at which it had a task that was not late and was not stale. */
  here: Uint16Array;
  good: Uint16Array;
}

const standingsOf = keepOnce(findStandings);

export function foldTrend(question: QualityQuestion, partial: QualityPartial): void {
  const { data, breaches, filter, isInScope } = question;
  const { deal, owner, stage, here, good, length } = standingsOf(breaches, data);
  const { people } = countedOf(question);
  const masks = 1 << breaches.instants.length;
  const [open, fine] = [new Int32Array(masks), new Int32Array(masks)];
  for (let row = 0; row < length; row++) {
    if (isInScope[stage[row]!] === 0 || people[owner[row]! + 1] === 0) continue;
    if (filter.isAboutDeals && !filter.isChosen(deal[row]!)) continue;
    open[here[row]!]!++;
    fine[good[row]!]!++;
  }
  for (let mask = 1; mask < masks; mask++) {
    if (open[mask] === 0 && fine[mask] === 0) continue;
    for (let i = 0; mask >> i > 0; i++) {
      if (((mask >> i) & 1) === 0) continue;
      partial.trendOpen[i]! += open[mask]!;
      partial.trendGood[i]! += fine[mask]!;
    }
  }
}

function findStandings({ states, slots, norms, instants, hasCurrentTask }: Breaches, data: Dataset): Standings {
  const { offset, stage, at } = data.visits;
  const hasTasks = data.tasks.length > 0;
  const before = (instant: number) => (1 << placeOfInstant(instants, instant)) - 1;
  const rows: Record<'deal' | 'owner' | 'stage' | 'here' | 'good', number[]> = { deal: [], owner: [], stage: [], here: [], good: [] };
  const add = (deal: number, owner: number, place: number, here: number, good: number) => {
    rows.deal.push(deal);
    rows.owner.push(owner);
    rows.stage.push(place);
    rows.here.push(here);
    rows.good.push(good);
  };
  const addVisit = (deal: number, place: number, begin: number, end: number) => {
    const here = before(end) & ~before(begin);
    const norm = norms[slots.slotOf[place]!]!;
    const fresh = norm === norm ? before(begin + Math.floor(norm) + 1) : here;
    const good = here & fresh & (hasTasks ? hasCurrentTask[deal]! : here);
    eachOwner(data, deal, instants, here, (owner, own) => add(deal, owner, place, own, good & own));
  };
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (states.exists[deal] === 0 || states.closedAt[deal]! <= instants[0]!) continue;
    const first = offset[deal]!;
    let visit = offset[deal + 1]! - 1;
    while (at[visit]! > states.now) visit--;
    // Backwards, since little happened lately; visits to stages of one slot are taken together.
    for (let end = Infinity; visit >= first && end > instants[0]!; visit--) {
      const slot = slots.slotOf[stage[visit]!]!;
      while (visit > first && slots.slotOf[stage[visit - 1]!] === slot) visit--;
      if (slot >= 0) addVisit(deal, stage[visit]!, at[visit]!, end);
      end = at[visit]!;
    }
  }
  return {
    length: rows.deal.length,
    deal: Int32Array.from(rows.deal),
    owner: Int16Array.from(rows.owner),
    stage: Uint16Array.from(rows.stage),
    here: Uint16Array.from(rows.here),
    good: Uint16Array.from(rows.good),
  };
}

/** Parts the instants of a mask by who was responsible at each. */
function eachOwner(data: Dataset, deal: number, instants: Float64Array, mask: number, found: (owner: number, mask: number) => void): void {
  const { owners, deals } = data;
  if (mask === 0) return;
  if (owners.offset[deal] === owners.offset[deal + 1]) return found(deals.manager[deal]!, mask);
  let [owner, own] = [-1, 0];
  for (let i = 0; mask >> i > 0; i++) {
    if (((mask >> i) & 1) === 0) continue;
    const next = ownerAt(owners, deals.manager, deal, instants[i]!);
    if (own > 0 && next !== owner) {
      found(owner, own);
      own = 0;
    }
    owner = next;
    own |= 1 << i;
  }
  found(owner, own);
}
