/**
 * Who brought what? For a head of sales and for each manager. Revenue is the amount of deals that are won now and were
 * won in the period; whose win it is, is a custom of the company, and five of them can be asked for. Whichever it is, the
 * managers' parts add up to the team's whole, in minor units and per currency. Win rates are of deals closed in the
 * period, each manager beside everybody else; nobody is ranked by chance. Left out, and told: amounts of other currencies
 * in shares and plans, open deals whose chance to be won is not known.
 */
import { currencyOrder, pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { byNameThenId } from '../../model/names.ts';
import { createDealFilter } from '../../model/deal-filter.ts';
import { dealStates } from '../../model/deal-states.ts';
import { toKey } from '../../model/keys.ts';
import { previousScope, type ResolvedScope } from '../../model/scope.ts';
import { computeShare, quantile, ratio } from '../../stats/index.ts';
import { MINIMUM_GAP } from '../../stats/verdict.ts';
import { chancesToWin } from './manager-results-chances.ts';
import { compareRows, homogeneityOf } from './manager-results-compare.ts';
import { createCrediting } from './manager-results-credit.ts';
import { membershipOf } from '../../model/membership.ts';
import { findingOf } from './manager-results-finding.ts';
import {
  emptyTally,
  foldResults,
  type MoneyTally,
  type Period,
  type ResultsQuestion,
  type ResultsTallies,
  type Tally,
} from './manager-results-fold.ts';
import { notesOf } from './manager-results-notes.ts';
import { findPlans, type Plan, type Plans } from './manager-results-plans.ts';
import type {
  DepartmentRow,
  ManagerResultsOptions,
  ManagerResultsReport,
  ManagerRow,
  PipelineMoney,
  ResultsFigures,
  Revenue,
} from './manager-results-schema.ts';

export type * from './manager-results-schema.ts';

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askResults(data: Dataset, scope: ResolvedScope, options: ManagerResultsOptions = {}): ResultsQuestion {
  const states = dealStates(data, scope.now);
  return {
    data,
    scope,
    states,
    filter: createDealFilter(data, scope),
    crediting: createCrediting(data, states, options.attribution ?? 'owner-at-win'),
    membership: membershipOf(data),
    pipeline: findPipeline(data, scope),
  };
}

function findPipeline(data: Dataset, { pipelineId }: ResolvedScope): number {
  const pipeline = pipelineOf(data, pipelineId);
  return pipeline === null ? -1 : data.pipelines.indexOf(pipeline);
}

/**
 * The results of all managers.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeManagerResults(data: Dataset, scope: ResolvedScope, options: ManagerResultsOptions = {}): ManagerResultsReport {
  const question = askResults(data, scope, options);
  const tallies = foldResults(question, scope, chancesToWin(data, question.states));
  const period = scope.comparison === 'previous' ? previousScope(scope, data.calendar) : null;
  const before = period ? { period, tallies: foldResults(question, period, null) } : null;
  return finishManagerResults(question, tallies, before, options);
}

interface Before {
  period: Period;
  tallies: ResultsTallies;
}

/** Tallies become shares, intervals, medians, verdicts and notes. */
export function finishManagerResults(
  question: ResultsQuestion,
  tallies: ResultsTallies,
  before: Before | null,
  options: ManagerResultsOptions,
): ManagerResultsReport {
  const { data, scope, pipeline } = question;
  const plans = findPlans(data, scope);
  const teamFigures = toFigures({ data, team: tallies.team, now: tallies.team, before: before?.tallies.team ?? null, plan: null });
  const managers = managerRows(question, tallies, before, plans, options.minimumGap ?? MINIMUM_GAP);
  const team = { ...teamFigures, plan: attain(data, teamFigures, plans.team ?? sumOfPlans(managers)) };
  const mainCurrency = mainCurrencyOf(data, team);
  const report = {
    report: 'manager-results' as const,
    attribution: options.attribution ?? 'owner-at-win',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    mainCurrency,
    isSelection: question.filter.hasSelection,
    pipelineId: data.pipelines[pipeline]?.id ?? null,
    pipelineName: data.pipelines[pipeline]?.name ?? null,
    team,
    managers: managers.sort(byRevenue(data, mainCurrency)),
    departments: departmentRows(question, tallies, before, plans, mainCurrency),
    homogeneity: homogeneityOf(data, managers, tallies),
    concentration: concentrationOf(data, tallies, managers, team, mainCurrency),
    previous: before && { from: before.period.from, to: before.period.to },
  };
  return { ...report, finding: findingOf(report), notes: notesOf(question, tallies, report, plans) };
}

interface FiguresInput {
  data: Dataset;
  team: Tally;
  now: Tally | null;
  before: Tally | null;
  plan: Plan | null;
}

function toFigures({ data, team, now, before, plan }: FiguresInput): ResultsFigures {
  const resolved = (now?.won ?? 0) + (now?.lost ?? 0);
  const figures: ResultsFigures = {
    revenue: toRevenue(data, team, now, before),
    deals: now?.deals ?? 0,
    credited: now?.credited ?? 0,
    won: now?.won ?? 0,
    lost: now?.lost ?? 0,
    open: now?.open ?? 0,
    winRate: computeShare(now?.won ?? 0, resolved),
    cycleMedianMs: quantile(now?.cycles ?? [], 0.5),
    plan: null,
    pipeline: toPipelineMoney(data, now),
    previous: before && { deals: before.deals, credited: before.credited },
  };
  return { ...figures, plan: attain(data, figures, plan) };
}

function toRevenue(data: Dataset, team: Tally, now: Tally | null, before: Tally | null): Revenue[] {
  return currencyOrder(data).flatMap((place) => {
    const own: MoneyTally | undefined = now?.money[place];
    const previousMinor = before ? (before.money[place]?.minor ?? 0) : null;
    if (!own && !before?.money[place]) return [];
    const whole = team.money[place]?.minor ?? 0;
    const amountMinor = own?.minor ?? 0;
    return [
      {
        currency: data.deals.currencies[place]!,
        amountMinor,
        deals: own?.deals ?? 0,
        credited: own?.credited ?? 0,
        averageMinor: rounded(own ? ratio(own.minor, own.credited) : null),
        medianMinor: rounded(quantile(own?.amounts ?? [], 0.5)),
        share: whole > 0 ? amountMinor / whole : null,
        previousMinor,
        change: previousMinor !== null && previousMinor > 0 ? (amountMinor - previousMinor) / previousMinor : null,
        isNew: previousMinor === 0 && amountMinor > 0,
      },
    ];
  });
}

const rounded = (minor: number | null): number | null => (minor === null ? null : Math.round(minor));

const toPipelineMoney = (data: Dataset, tally: Tally | null): PipelineMoney[] =>
  currencyOrder(data).flatMap((place) => {
    const money = tally?.pipeline[place];
    if (!money) return [];
    return [
      {
        currency: data.deals.currencies[place]!,
        deals: money.deals,
        amountMinor: money.minor,
        weighedDeals: money.weighedDeals,
        weightedMinor: money.weighedDeals > 0 ? money.weightedMinor : null,
      },
    ];
  });

function attain(data: Dataset, figures: ResultsFigures, plan: Plan | null): ResultsFigures['plan'] {
  if (!plan) return null;
  const own = figures.revenue.find(({ currency }) => currency === data.account.currency)?.amountMinor ?? 0;
  return { targetMinor: plan.targetMinor, attainment: plan.isWhole ? ratio(own, plan.targetMinor) : null };
}

/** The team's plan where the company has none of its own. */
function sumOfPlans(managers: readonly ManagerRow[]): Plan | null {
  const plans = managers.flatMap(({ plan }) => (plan ? [plan] : []));
  if (plans.length === 0) return null;
  return {
    targetMinor: plans.reduce((sum, { targetMinor }) => sum + targetMinor, 0),
    // Revenue of those without a plan must not fill the plan of others.
    isWhole: plans.every(({ attainment }) => attainment !== null) && managers.every(({ plan, deals }) => plan !== null || deals === 0),
  };
}

function mainCurrencyOf(data: Dataset, team: ResultsFigures): string {
  const won = team.revenue.filter(({ deals }) => deals > 0);
  return won.length === 0 || won.some(({ currency }) => currency === data.account.currency) ? data.account.currency : won[0]!.currency;
}

function managerRows(
  { data, filter, scope }: ResultsQuestion,
  tallies: ResultsTallies,
  before: Before | null,
  plans: Plans,
  minimumGap: number,
): ManagerRow[] {
  const departments = new Map(data.departments.map(({ id, name }) => [toKey(id), name]));
  const wanted = new Set(scope.departmentIds.map(toKey));
  const isWanted = (id: string | number | null) => wanted.size === 0 || (id !== null && wanted.has(toKey(id)));
  const rows: ManagerRow[] = [];
  for (let code = -1; code < data.managers.length; code++) {
    const person = code < 0 ? null : data.managers[code]!;
    const now = tallies.managers[code + 1] ?? null;
    const earlier = before?.tallies.managers[code + 1] ?? null;
    const isHere = person !== null && isWanted(person.departmentId);
    const plan = isHere ? plans.ofManager(person.id) : null;
    const isStaff = isHere && person.name !== null && person.active;
    const selected = filter.hasSelection && filter.isSelected(code);
    if (!now && !earlier && !plan && !isStaff && !selected) continue;
    rows.push({
      managerId: person?.id ?? null,
      name: person?.name ?? null,
      active: person?.active ?? false,
      departmentId: person?.departmentId ?? null,
      departmentName: person?.departmentId == null ? null : (departments.get(toKey(person.departmentId)) ?? null),
      selected,
      ...toFigures({ data, team: tallies.team, now, before: before ? (earlier ?? emptyTally()) : null, plan }),
      comparison: null,
    });
  }
  return compareRows(data, rows, tallies, filter.hasSelection, minimumGap);
}

const amountIn = ({ revenue }: Pick<ResultsFigures, 'revenue'>, currency: string): number =>
  revenue.find((one) => one.currency === currency)?.amountMinor ?? 0;

/** By revenue, then wins, then name; deals without a manager last. */
function byRevenue(data: Dataset, currency: string): (a: ManagerRow, b: ManagerRow) => number {
  const byName = byNameThenId(data);
  return (a, b) =>
    Number(a.managerId === null) - Number(b.managerId === null) ||
    amountIn(b, currency) - amountIn(a, currency) ||
    b.credited - a.credited ||
    byName({ name: a.name, id: a.managerId }, { name: b.name, id: b.managerId });
}

function departmentRows(
  { data, membership }: ResultsQuestion,
  tallies: ResultsTallies,
  before: Before | null,
  plans: Plans,
  currency: string,
): DepartmentRow[] {
  const rows: DepartmentRow[] = [];
  for (let code = -1; code < membership.departments.length; code++) {
    const department = code < 0 ? null : membership.departments[code]!;
    const now = tallies.departments[code + 1] ?? null;
    const earlier = before?.tallies.departments[code + 1] ?? null;
    const plan = department ? plans.ofDepartment(department.id) : null;
    if (!now && !earlier && !plan) continue;
    rows.push({
      departmentId: department?.id ?? null,
      name: department?.name ?? null,
      ...toFigures({ data, team: tallies.team, now, before: before ? (earlier ?? emptyTally()) : null, plan }),
    });
  }
  const byName = byNameThenId(data);
  return rows.sort(
    (a, b) =>
      Number(a.departmentId === null) - Number(b.departmentId === null) ||
      amountIn(b, currency) - amountIn(a, currency) ||
      byName({ name: a.name, id: a.departmentId }, { name: b.name, id: b.departmentId }),
  );
}

/** How much hangs on one deal and on a few people. Negative amounts leave nothing to be a part of. */
function concentrationOf(
  data: Dataset,
  { largest }: ResultsTallies,
  managers: readonly ManagerRow[],
  team: ResultsFigures,
  currency: string,
): ManagerResultsReport['concentration'] {
  const whole = amountIn(team, currency);
  const { deal, amountMinor } = largest[data.deals.currencies.indexOf(currency)] ?? { deal: -1, amountMinor: 0 };
  const topDeal =
    amountMinor > 0 && amountMinor <= whole
      ? { dealId: data.deals.idOf(deal), name: data.deals.nameOf(deal), amountMinor, share: amountMinor / whole }
      : null;
  const amounts = managers.filter(({ managerId }) => managerId !== null).map((row) => amountIn(row, currency));
  const hhi = amounts.every((amount) => amount >= 0) ? herfindahl(amounts) : null;
  return { topDeal, hhi, equalManagers: hhi === null ? null : 1 / hhi };
}

/** Sum of squared shares: 1 for a single one, 1/k for k equal ones. null without anything to share. */
export function herfindahl(amounts: readonly number[]): number | null {
  const sum = amounts.reduce((a, b) => a + b, 0);
  return sum > 0 ? amounts.reduce((total, amount) => total + (amount / sum) ** 2, 0) : null;
}
