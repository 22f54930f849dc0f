/** What the report has to say in one sentence: the inputs of the words, not the words. */
import type { ManagerResultsReport, ManagerRow, ResultsFinding } from './manager-results-schema.ts';

type Judged = Pick<ManagerResultsReport, 'team' | 'managers' | 'mainCurrency' | 'isSelection'>;

/** Managers who differ that are worth naming. */
const NAMED = 3;

export function findingOf(report: Judged): ResultsFinding {
  return { ...contributionOf(report), ...differenceOf(report) };
}

function contributionOf({ team, managers, mainCurrency, isSelection }: Judged): Pick<ResultsFinding, 'code' | 'managerId'> {
  const nothing = (code: ResultsFinding['code']) => ({ code, managerId: null });
  const chosen = managers.filter(({ selected }) => selected);
  if (isSelection && chosen.length === 0) return nothing('no-deals');
  if (team.deals === 0) return nothing(team.lost === 0 ? 'no-deals' : 'no-wins');
  const amountOf = (row: Pick<ManagerRow, 'revenue'>) => row.revenue.find(({ currency }) => currency === mainCurrency)?.amountMinor ?? 0;
  if (amountOf(team) <= 0) return nothing('no-revenue');
  if (chosen.length === 1) return { code: 'chosen', managerId: chosen[0]!.managerId };
  const people = (isSelection ? chosen : managers).filter(({ managerId }) => managerId !== null);
  const most = Math.max(...people.map(amountOf));
  const leaders = people.filter((row) => amountOf(row) === most);
  return most > 0 && leaders.length === 1 ? { code: 'leader', managerId: leaders[0]!.managerId } : nothing('level');
}

function differenceOf({ managers }: Judged): Pick<ResultsFinding, 'difference' | 'differing'> {
  const compared = managers.filter(({ comparison }) => comparison !== null);
  const judged = compared.filter(({ comparison }) => comparison!.verdict !== 'not-enough-data');
  const confirmed = compared.filter(({ comparison }) => comparison!.verdict === 'confirmed');
  if (compared.length === 0) return { difference: 'none', differing: [] };
  if (confirmed.length === 0) return { difference: judged.length > 0 ? 'chance' : 'few', differing: [] };
  confirmed.sort((a, b) => gap(b) - gap(a));
  return { difference: 'confirmed', differing: confirmed.slice(0, NAMED).map(({ managerId }) => managerId!) };
}

const gap = ({ comparison }: ManagerRow): number => Math.abs((comparison!.adjusted ?? comparison!.difference)!.difference);
