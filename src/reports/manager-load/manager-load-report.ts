/**
 * Who is overloaded, who is idle, and what load is best? For a head of sales. Load is open deals, as of the period's
 * end or of now while it runs; averages are over time, so that a deal of an hour weighs less than one of a month.
 * Tasks belong to who is to do them; late is what was due before the instant. A band is what the company says, or
 * what its own past shows within each manager; there is no number that fits everybody. Left out, and told: rows that
 * cannot be understood, tasks without a deal where the scope is about deals.
 */
import { toMoneyList } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseDay, type Day } from '../../model/day.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { targetOn } from '../../model/goals.ts';
import { toKey } from '../../model/keys.ts';
import { toMinor } from '../../model/money.ts';
import { byNameThenId } from '../../model/names.ts';
import { isAway, presenceOf } from '../../model/presence.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { computeShare, fairness, median, ratio } from '../../stats/index.ts';
import { pastOf } from './manager-load-past.ts';
import { foldManagerLoad, type LoadFrame, type LoadPartial } from './manager-load-fold.ts';
import { askManagerLoad, type LoadQuestion } from './manager-load-question.ts';
import { statusOf } from './manager-load-status.ts';
import type {
  GivenBand,
  LoadBand,
  LoadManager,
  LoadMoney,
  LoadStatus,
  ManagerLoadOptions,
  ManagerLoadReport,
} from './manager-load-schema.ts';

export type * from './manager-load-schema.ts';

/** Working days over which the pace of tasks is taken, and fewest tasks done in them that make a pace. */
const DAYS_LATELY = 20;
const FEWEST_DONE = 10;
/** The largest over the mean from which a team without a band is called uneven. */
const UNEVEN = 1.5;

/**
 * Load of the managers in scope.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeManagerLoad(data: Dataset, scope: ResolvedScope, options: ManagerLoadOptions = {}): ManagerLoadReport {
  const question = askManagerLoad(data, scope, options);
  return finishManagerLoad(question, foldManagerLoad(question, frameOf(question)));
}

/** What the fold needs: the last twenty working days, and whose plan runs. */
export function frameOf(question: LoadQuestion): LoadFrame {
  const { data, zone, at } = question;
  const planFrom = new Float64Array(data.managers.length + 1).fill(NaN);
  const planTo = planFrom.slice();
  for (const [manager, plan] of plansOf(question)) {
    planFrom[manager + 1] = zone.startOfDay(plan.fromDay);
    planTo[manager + 1] = Math.min(zone.startOfDay(plan.toDay), at);
  }
  const today = zone.dayOf(at);
  return { lately: zone.startOfDay(daysBack(data, today)), today: zone.startOfDay(today), planFrom, planTo };
}

/** First of the last twenty working days before `day`. */
function daysBack({ calendar }: Dataset, day: Day): Day {
  let first = day;
  for (let left = DAYS_LATELY; left > 0 && first > day - 120;) if (calendar.isWorkingDay(--first)) left--;
  return first;
}

interface Plan {
  fromDay: Day;
  toDay: Day;
  targetMinor: number;
}

/** By manager code the revenue goal that runs at the instant, the shortest one where several do. */
function plansOf({ data, zone, at }: LoadQuestion): Map<number, Plan> {
  const plans = new Map<number, Plan>();
  const today = zone.dayOf(at);
  for (const goal of data.goals) {
    const { metric, managerId } = goal;
    const [fromDay, toDay] = [parseDay(goal.from), parseDay(goal.to)];
    const targetMinor = toMinor(targetOn(goal, today), data.account.currency);
    if (metric !== 'revenue-won' || managerId === null || managerId === undefined || fromDay === null || toDay === null) continue;
    if (fromDay > today || toDay <= today || targetMinor === null || !(targetMinor > 0)) continue;
    const manager = data.managerCodes.find(managerId);
    const known = plans.get(manager);
    if (manager >= 0 && (!known || toDay - fromDay < known.toDay - known.fromDay)) plans.set(manager, { fromDay, toDay, targetMinor });
  }
  return plans;
}

/** Counts become averages, shares, statuses and notes. */
export function finishManagerLoad(question: LoadQuestion, partial: LoadPartial): ManagerLoadReport {
  const { data, scope, at, columns, unit } = question;
  const load = dailyLoad(question, partial);
  const { estimate, winChance } = pastOf(question);
  const managers = managerRows(question, partial, load, winChance);
  const busy = managers.filter(({ active, managerId }) => active && managerId !== null);
  const elapsed = at - scope.from;
  const sum = (of: (row: LoadManager) => number) => managers.reduce((total, row) => total + of(row), 0);
  const arrivals = sum((row) => row.arrivals);
  const averageLoad = sum((row) => row.averageLoad);
  const report: Omit<ManagerLoadReport, 'finding' | 'notes'> = {
    report: 'manager-load',
    clock: 'snapshot',
    at,
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    pipelineId: scope.pipelineId === null ? null : question.pipelines[0]!.id,
    pipelineName: scope.pipelineId === null ? null : question.pipelines[0]!.name,
    hasHistory: data.hasHistory,
    stages: columns.map(({ pipeline, stage }) => ({
      pipelineId: pipeline.id,
      pipelineName: pipeline.name,
      stageId: stage.id,
      name: stage.name,
      color: stage.color,
    })),
    managers,
    team: {
      open: sum((row) => row.open),
      byStage: columns.map((_, column) => sum((row) => row.byStage[column]!)),
      amounts: moneyOf(data, managers.map(codeOf(data)), partial),
      tasks: sum((row) => row.tasks),
      overdue: sum((row) => row.overdue),
      overdueMedianMs: medianMs(partial.overdueAges),
      withoutTask: sum((row) => row.withoutTask),
      dueSoon: sum((row) => row.dueSoon),
      averageLoad,
      arrivals,
      departures: sum((row) => row.departures),
      stayMs: ratio(averageLoad * elapsed, arrivals),
    },
    fairness: fairness(busy.flatMap(({ openPerCapacity }) => (openPerCapacity === null ? [] : [openPerCapacity]))),
    totals: {
      deals: { open: partial.deals[OPEN]!, won: partial.deals[WON]!, lost: partial.deals[LOST]! },
      tasks: { open: sum((row) => row.tasks), overdue: sum((row) => row.overdue), done: partial.tasksDone },
      contacts: { total: partial.contacts, created: partial.contactsCreated },
    },
    unit,
    trend: trendOf(question, partial, load),
    estimate,
  };
  return { ...report, finding: findingOf(report), notes: notesOf(question, partial, report) };
}

const codeOf =
  (data: Dataset) =>
  ({ managerId }: LoadManager): number =>
    managerId === null ? -1 : data.managerCodes.find(managerId);

/** Average open deals by [manager + 1][day of the grid], of the elapsed part of the day. */
function dailyLoad({ data, days, at }: LoadQuestion, { area, wholeDays }: LoadPartial): { ms: Float64Array; length: Float64Array } {
  const size = days.starts.length - 1;
  const ms = area.slice();
  const length = Float64Array.from({ length: size }, (_, day) => Math.min(days.starts[day + 1]!, at) - days.starts[day]!);
  for (let person = 0; person <= data.managers.length; person++) {
    let open = 0;
    for (let day = 0; day < size; day++) {
      open += wholeDays[person * size + day]!;
      ms[person * size + day]! += open * length[day]!;
    }
  }
  return { ms, length };
}

type DailyLoad = ReturnType<typeof dailyLoad>;

/** Milliseconds that deals of a person were open on days `[from, to)`. */
function areaOf({ days }: LoadQuestion, { ms }: DailyLoad, person: number, from: Day, to: Day): number {
  const size = days.starts.length - 1;
  let sum = 0;
  for (let day = Math.max(0, from - days.first); day < Math.min(size, to - days.first); day++) sum += ms[person * size + day]!;
  return sum;
}

function managerRows(question: LoadQuestion, partial: LoadPartial, load: DailyLoad, winChance: number | null): LoadManager[] {
  const { data, filter } = question;
  const rows: LoadManager[] = [];
  const plans = plansOf(question);
  for (let code = -1; code < data.managers.length; code++) {
    if (!filter.isSelected(code) || !filter.passesPerson(code)) continue;
    const row = managerRow(question, partial, load, code);
    const hasWork = row.open + row.tasks + row.arrivals + row.departures + (row.winRate?.n ?? 0) > 0;
    if (!hasWork && (code < 0 || !row.active)) continue;
    rows.push({ ...row, plan: planOf(question, partial, plans.get(code), row, winChance) });
  }
  const byName = byNameThenId(data);
  const named = ({ name, managerId }: LoadManager) => ({ name, id: managerId });
  return rows.sort((a, b) => Number(a.managerId === null) - Number(b.managerId === null) || b.open - a.open || byName(named(a), named(b)));
}

/** The middle of lists of seconds, in milliseconds. */
function medianMs(lists: readonly (readonly number[])[]): number | null {
  const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let length = 0;
  for (const list of lists) {
    all.set(list, length);
    length += list.length;
  }
  const middle = median(all);
  return middle === null ? null : middle * 1000;
}

function managerRow(question: LoadQuestion, partial: LoadPartial, load: DailyLoad, code: number): LoadManager {
  const { data, scope, at, columns, steps, zone } = question;
  const person = code + 1;
  const manager = data.managers[code] ?? null;
  const capacity = manager?.capacity ?? 1;
  const open = partial.open[person]!;
  const elapsed = at - scope.from;
  const area = areaOf(question, load, person, scope.fromDay, scope.toDay);
  const [won, lost] = [partial.closed[person * 2]!, partial.closed[person * 2 + 1]!];
  const band = bandOf(question, code);
  const openPerCapacity = ratio(open, capacity);
  const ages = partial.overdueAges[person]!;
  return {
    managerId: manager?.id ?? null,
    name: manager?.name ?? null,
    departmentId: manager?.departmentId ?? null,
    active: manager?.active ?? false,
    capacity,
    away: manager !== null && isAway(data, code, zone.dayOf(at)),
    open,
    byStage: Array.from(partial.byStage.subarray(person * columns.length, (person + 1) * columns.length)),
    amounts: moneyOf(data, [code], partial),
    openPerCapacity,
    tasks: partial.tasks[person]!,
    overdue: partial.overdue[person]!,
    overdueMedianMs: medianMs([ages]),
    overdueOldestMs: ages.length > 0 ? ages.reduce((oldest, age) => Math.max(oldest, age)) * 1000 : null,
    withoutTask: partial.withoutTask[person]!,
    dueSoon: partial.dueSoon[person]!,
    dueCapacity: manager === null ? null : dueCapacity(question, partial, code),
    averageLoad: ratio(area, elapsed) ?? 0,
    trend: steps.map(({ fromDay, toDay, from, to }) => ratio(areaOf(question, load, person, fromDay, toDay), Math.min(to, at) - from)),
    arrivals: partial.arrivals[person]!,
    departures: partial.departures[person]!,
    stayMs: ratio(area, partial.arrivals[person]!),
    winRate: computeShare(won, won + lost),
    band,
    status: statusOf(openPerCapacity, band),
    overloadShare: overloadShare(question, load, person, capacity, band),
    plan: null,
  };
}

/** The nearest of the given bands: a person's own, the department's, everybody's. One whose floor lies above its limit is none. */
function bandOf({ data, options }: LoadQuestion, code: number): LoadBand {
  const manager = data.managers[code];
  const none = { floor: null, limit: null };
  if (!manager) return none;
  const isSame = (left: string | number | null | undefined, right: string | number | null) =>
    left !== null && left !== undefined && right !== null && toKey(left) === toKey(right);
  const bands = (options.bands ?? []).filter((band) => !isReversed(band));
  const band =
    bands.find(({ managerId }) => isSame(managerId, manager.id)) ??
    bands.find(({ managerId, departmentId }) => managerId === undefined && isSame(departmentId, manager.departmentId)) ??
    bands.find(({ managerId, departmentId }) => managerId === undefined && departmentId === undefined);
  return band ? { floor: band.floor ?? null, limit: band.limit ?? null } : none;
}

const isReversed = ({ floor, limit }: GivenBand): boolean => typeof floor === 'number' && typeof limit === 'number' && floor > limit;

/** Share of elapsed working days of the period with an average load above the limit. */
function overloadShare(
  { data, scope, at, days, zone }: LoadQuestion,
  { ms, length }: DailyLoad,
  person: number,
  capacity: number,
  { limit }: LoadBand,
): number | null {
  if (limit === null || !(capacity > 0)) return null;
  const size = days.starts.length - 1;
  let [over, all] = [0, 0];
  for (let day = Math.max(scope.fromDay, days.first); day < Math.min(scope.toDay, zone.dayOf(at) + 1); day++) {
    const place = day - days.first;
    if (!data.calendar.isWorkingDay(day) || !(length[place]! > 0)) continue;
    all++;
    if (ms[person * size + place]! / length[place]! / capacity > limit) over++;
  }
  return ratio(over, all);
}

/** Days of `[from, to)` on which a person works, short ones as whole. */
function personDays({ data }: LoadQuestion, code: number, from: Day, to: Day): number {
  let sum = 0;
  for (let day = from; day < to; day++) if (presenceOf(data, code, day) > 0) sum++;
  return sum;
}

/** Tasks done per own working day lately × own working days ahead. */
function dueCapacity(question: LoadQuestion, { doneLately }: LoadPartial, code: number): number | null {
  const { data, zone, at, soonEnd } = question;
  const today = zone.dayOf(at);
  const done = doneLately[code + 1]!;
  const pace = ratio(done, personDays(question, code, daysBack(data, today), today));
  return done < FEWEST_DONE || pace === null ? null : pace * personDays(question, code, today, zone.dayOf(soonEnd));
}

function planOf(
  { data }: LoadQuestion,
  partial: LoadPartial,
  plan: Plan | undefined,
  row: LoadManager,
  chance: number | null,
): LoadManager['plan'] {
  if (!plan || chance === null) return null;
  const { currency } = data.account;
  const wonMinor = partial.wonInPlan[data.managerCodes.find(row.managerId!) + 1]!;
  const openMinor = row.amounts.find((money) => money.currency === currency)?.amountMinor ?? 0;
  return { targetMinor: plan.targetMinor, wonMinor, expectedMinor: wonMinor + Math.round(openMinor * chance), currency };
}

/** One sum per currency of open deals, the account's own first. */
function moneyOf(data: Dataset, codes: readonly number[], { amountMinor, amountDeals }: LoadPartial): LoadMoney[] {
  return toMoneyList(data, (currency) => {
    const cells = codes.map((code) => (code + 1) * data.deals.currencies.length + currency);
    return { amountMinor: sumAt(amountMinor, cells), deals: sumAt(amountDeals, cells) };
  });
}

const sumAt = (values: ArrayLike<number>, cells: readonly number[]): number => cells.reduce((sum, cell) => sum + values[cell]!, 0);

function trendOf(question: LoadQuestion, partial: LoadPartial, load: DailyLoad): ManagerLoadReport['trend'] {
  const { data, steps, at, filter } = question;
  const currencies = data.deals.currencies.length;
  const people = Array.from({ length: data.managers.length + 1 }, (_, person) => person).filter((person) => filter.isSelected(person - 1));
  return steps.map(({ from, to, fromDay, toDay }, step) => ({
    from,
    to,
    complete: to <= at,
    created: partial.created[step]!,
    won: partial.won[step]!,
    amounts: toMoneyList(data, (currency) => ({
      amountMinor: partial.wonMinor[step * currencies + currency]!,
      deals: partial.wonDeals[step * currencies + currency]!,
    })),
    averageLoad: ratio(
      people.reduce((sum, person) => sum + areaOf(question, load, person, fromDay, toDay), 0),
      Math.min(to, at) - from,
    ),
  }));
}

/** What the report has to say in one sentence: the inputs of the words, not the words. */
function findingOf({ team, managers, fairness: spread }: Omit<ManagerLoadReport, 'finding' | 'notes'>): ManagerLoadReport['finding'] {
  const first = (status: LoadStatus) => managers.filter((row) => row.status === status);
  const named = (code: ManagerLoadReport['finding']['code'], rows: LoadManager[]) => ({
    code,
    managerId: rows[0]?.managerId ?? null,
    count: rows.length,
  });
  if (team.open === 0) return { code: 'nothing-open', managerId: null, count: 0 };
  const over = first('over').sort((a, b) => b.openPerCapacity! / b.band.limit! - a.openPerCapacity! / a.band.limit!);
  if (over.length > 0) return named('overloaded', over);
  const under = first('under').sort((a, b) => a.openPerCapacity! - b.openPerCapacity!);
  if (under.length > 0) return named('idle', under);
  if (managers.some(({ status }) => status === 'within')) return named('within', first('within'));
  const busiest = managers
    .filter((row) => row.active && row.openPerCapacity !== null)
    .sort((a, b) => b.openPerCapacity! - a.openPerCapacity!);
  return spread && spread.maxOverMean >= UNEVEN
    ? named('uneven', busiest.slice(0, 1))
    : { code: 'even', managerId: null, count: busiest.length };
}

function notesOf(
  question: LoadQuestion,
  partial: LoadPartial,
  report: Omit<ManagerLoadReport, 'finding' | 'notes'>,
): ManagerLoadReport['notes'] {
  const { data, scope, options, filter } = question;
  const { managers } = report;
  const former = managers.filter(({ managerId, active }) => managerId !== null && !active).reduce((sum, { open }) => sum + open, 0);
  const isNarrowed = filter.isAboutDeals || scope.pipelineId !== null;
  return [
    ...dataNotes(data, scope),
    ...toNote('deals-without-manager', managers.find(({ managerId }) => managerId === null)?.open ?? 0),
    ...toNote('deals-of-former-managers', former),
    ...toNote('no-tasks', data.tasks.length === 0 ? 1 : 0),
    ...toNote('tasks-without-due', partial.tasksWithoutDue),
    ...toNote('tasks-without-deal', partial.tasksWithoutDeal),
    ...toNote('tasks-of-unknown-deals', data.tasks.unknownDeals),
    ...toNote('owner-history-missing', data.deals.length > 0 && data.owners.at.length === 0 ? 1 : 0),
    ...toNote('band-reversed', (options.bands ?? []).filter(isReversed).length),
    ...toNote('no-band', managers.every(({ status }) => status === null) ? 1 : 0),
    ...toNote('contacts-not-filtered', isNarrowed && data.contacts.length > 0 ? 1 : 0),
    ...toNote(
      'no-department',
      scope.departmentIds.length > 0 ? data.managers.filter(({ active, departmentId }) => active && departmentId === null).length : 0,
    ),
  ];
}
