/** A change that is going on: how large it is, and whose it is. */
import { compareIds } from '../../model/keys.ts';
import { presentDays } from '../../model/presence.ts';
import { compareRates, FEWEST_CASES, fisherTwoSided, holm, ratio, Z95 } from '../../stats/index.ts';
import type { CaseCounts, ComparedWeeks, PeopleCounts } from './early-signals-fold.ts';
import { unitOf, type SignalsQuestion, type WatchedSeries } from './early-signals-question.ts';
import type { SignalChange, SignalPerson, SignalTotal } from './early-signals-schema.ts';
import { errorOf, type Watched, type Week } from './early-signals-watch.ts';

/** @param watched with a change. */
export function toChange(
  question: SignalsQuestion,
  one: WatchedSeries,
  weeks: readonly Week[],
  { baseline, rules, weight, season, since: first }: Watched,
  counts: PeopleCounts,
): SignalChange {
  const { starts, days } = question;
  const since = first!;
  const later = weeks.slice(since);
  const [count, base] = [later.reduce((sum, week) => sum + week.count, 0), later.reduce((sum, week) => sum + week.base, 0)];
  const level = ratio(count, base);
  const isShare = unitOf(one) === 'share';
  const half = Z95 * errorOf(baseline, base);
  const relative = (value: number) => (isShare ? value : ratio(value, baseline.level));
  const people = toPeople(question, one, { from: baseline.from, to: baseline.to, since }, counts);
  return {
    from: starts[since]!,
    to: starts[days.length]!,
    weeks: later.length,
    before: totalOf(baseline),
    since: { count, base, level },
    size: relative(level! - baseline.level),
    low: relative(level! - baseline.level - half),
    high: relative(level! - baseline.level + half),
    weight,
    rules,
    season,
    people,
    compared: people.filter(({ pAdjusted }) => pAdjusted !== null).length,
    worse: people.filter(({ confirmed }) => confirmed).length,
  };
}

/** Everybody before and since, whoever lost most first: exact tests, Holm over all. */
function toPeople(question: SignalsQuestion, one: WatchedSeries, weeks: ComparedWeeks, counts: PeopleCounts): SignalPerson[] {
  const { data } = question;
  const isShare = unitOf(one) === 'share';
  const sign = one.measure === 'late-tasks' ? 1 : -1;
  const rows = Array.from(counts.since.base.keys())
    .filter((code) => counts.before.hits[code]! + counts.since.hits[code]! > 0)
    .map((code) => {
      const before = totalFor(question, isShare, counts.before, code, weeks.from, weeks.to);
      const after = totalFor(question, isShare, counts.since, code, weeks.since, question.days.length);
      return { code, before, after, p: chanceOf(before, after, isShare) };
    });
  const adjusted = holm(rows.flatMap(({ p }) => (p === null ? [] : [p])));
  let tested = 0;
  const found = rows.map(({ code, before, after, p }) => {
    const difference = before.level === null || after.level === null ? null : after.level - before.level;
    const pAdjusted = p === null ? null : adjusted[tested++]!;
    const isWorse = (difference ?? 0) * sign > 0;
    const person = {
      managerId: data.managers[code]?.id ?? null,
      name: data.managers[code]?.name ?? null,
      before,
      since: after,
      change: difference === null ? null : isShare ? difference : ratio(difference, before.level ?? 0),
      pAdjusted,
      confirmed: isWorse && pAdjusted !== null && pAdjusted < 0.05,
    };
    return { person, lost: (difference ?? 0) * sign * after.base };
  });
  return found
    .sort((a, b) => b.lost - a.lost || compareIds(a.person.managerId ?? '', b.person.managerId ?? ''))
    .map(({ person }) => person);
}

function totalFor(
  { data, zone, starts }: SignalsQuestion,
  isShare: boolean,
  { hits, base: cases }: CaseCounts,
  code: number,
  from: number,
  to: number,
): SignalTotal {
  const count = hits[code]!;
  const base = isShare ? cases[code]! : presentDays(data, code, zone.dayOf(starts[from]!), zone.dayOf(starts[to]!));
  return { count, base, level: ratio(count, base) };
}

function chanceOf(before: SignalTotal, after: SignalTotal, isShare: boolean): number | null {
  if (isShare) {
    const isEnough = before.base >= FEWEST_CASES && after.base >= FEWEST_CASES;
    return isEnough ? fisherTwoSided(before.count, before.base, after.count, after.base) : null;
  }
  if (before.count + after.count < 2 * FEWEST_CASES) return null;
  return compareRates({ count: before.count, exposure: before.base }, { count: after.count, exposure: after.base })?.p ?? null;
}

export const totalOf = ({ count, base, level }: SignalTotal): SignalTotal => ({ count, base, level });
