/** How far the records of the scope's open deals can be trusted: one share for any report's footnote. */
import { countedOf } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import { openDealsOf } from '../../model/deal-states.ts';
import { keepLast } from '../../model/keep.ts';
import { bitOf, isOfClosed, qualityRules, ruleIds, SERIOUS } from '../../model/quality-rules.ts';
import { filterKey, type ResolvedScope } from '../../model/scope.ts';
import { computeShare } from '../../stats/index.ts';
import { askDataQuality } from './data-quality-question.ts';
import type { Trust } from './data-quality-schema.ts';

const keep = keepLast<string, Trust>(8);

/**
 * Trust in the records as of now; the period does not matter.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeTrust(data: Dataset, scope: ResolvedScope): Trust {
  return keep(data, filterKey(scope), () => countTrust(data, scope));
}

function countTrust(data: Dataset, scope: ResolvedScope): Trust {
  const question = askDataQuality(data, scope);
  const { breaches } = question;
  const counts = new Int32Array(qualityRules.length);
  let [open, trusted] = [0, 0];
  const counted = countedOf(question).deals;
  for (const deal of openDealsOf(question.states)) {
    if (counted[deal] === 0) continue;
    const broken = breaches.broken[deal]! & SERIOUS;
    open++;
    if (broken === 0) trusted++;
    for (let rule = 0; broken >> rule > 0; rule++) counts[rule]! += (broken >> rule) & 1;
  }
  return toTrust(open, trusted, counts, breaches.checked);
}

/** @param counts open deals that break each rule. @param checked mask of the rules that the records can answer. */
export function toTrust(open: number, trusted: number, counts: ArrayLike<number>, checked: number): Trust {
  const serious = qualityRules.flatMap(({ id, severity, base }, place) =>
    severity === 'minor' || isOfClosed(base) ? [] : [{ id, place }],
  );
  let worst: Trust['worst'] = null;
  for (const { id, place } of serious) {
    if (counts[place]! > (worst?.count ?? 0)) worst = { rule: id, count: counts[place]! };
  }
  const isUnchecked = (id: (typeof ruleIds)[number]) => (checked & bitOf[id]) === 0;
  return { share: computeShare(trusted, open), worst, unchecked: serious.map(({ id }) => id).filter(isUnchecked) };
}
