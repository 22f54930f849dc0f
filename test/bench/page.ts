/** Runs inside the browser: everybody answers in one tab, in turns, with the period changed each time. */
import { DatasetBuilder, parseRecords } from '../../src/model/dataset-builder.ts';
import { createDealFilter } from '../../src/model/deal-filter.ts';
import { dealPaths } from '../../src/model/deal-paths.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import { resolveScope } from '../../src/model/scope.ts';
import { actsOf } from '../../src/model/acts.ts';
import { foldFeed } from '../../src/reports/activity-feed/activity-feed-fold.ts';
import { feedActsOf } from '../../src/reports/activity-feed/activity-feed-order.ts';
import { askActivityFeed } from '../../src/reports/activity-feed/activity-feed-question.ts';
import { computeActivityFeed } from '../../src/reports/activity-feed/activity-feed-report.ts';
import { selectActivityFeed } from '../../src/reports/activity-feed/activity-feed-select.ts';
import { computeCallStats } from '../../src/reports/call-stats/call-stats-report.ts';
import type { CallStatsOptions } from '../../src/reports/call-stats/call-stats-schema.ts';
import { computeDataQuality } from '../../src/reports/data-quality/data-quality-report.ts';
import { computeEarlySignals } from '../../src/reports/early-signals/early-signals-report.ts';
import { computeGoalProgress } from '../../src/reports/goal-progress/goal-progress-report.ts';
import { computeManagerActivity } from '../../src/reports/manager-activity/manager-activity-report.ts';
import { createFoldInput, foldSalesFunnel } from '../../src/reports/sales-funnel/sales-funnel-fold.ts';
import { reachedBy } from '../../src/reports/sales-funnel/sales-funnel-compare.ts';
import { computeManagerLoad } from '../../src/reports/manager-load/manager-load-report.ts';
import { computeManagerResults } from '../../src/reports/manager-results/manager-results-report.ts';
import { computeSalesSummary } from '../../src/reports/sales-summary/sales-summary-report.ts';
import { computeWorkHours } from '../../src/reports/work-hours/work-hours-report.ts';
import { computeSalesFunnel } from '../../src/reports/sales-funnel/sales-funnel-report.ts';
import { arqueroCalls, makeCalls, passCalls } from './calls.ts';
import { contestClicks } from './clicks.ts';
import { fold, objects, toInput, type Answer, type Contestant } from './contest.ts';
import { asOf, largeCompanyPieces, makeLargeCompany, makeTasks, makeWork } from './large.ts';
import { arqueroHours, passHours } from './hours.ts';
import { arqueroFeed, arqueroLoad, arqueroResults, pass, passFeed, passResults, type LoadAnswer } from './others.ts';
import { arquero, duck } from './rivals.ts';

const medianOf = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A month of the eighteen, as days. */
const monthOf = (turn: number) => {
  const start = new Date(Date.UTC(2025, 5 + (turn % 17), 1));
  const end = new Date(Date.UTC(2025, 6 + (turn % 17), 1));
  return { from: start.toISOString().slice(0, 10), to: end.toISOString().slice(0, 10) };
};

const scopeOf = (data: Dataset, turn: number) => resolveScope({ ...monthOf(turn), pipelineId: 1 }, data.account);

async function time(turns: number, run: (turn: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    await run(turn);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return medianOf(times.slice(2));
}

function agree(name: string, actual: Answer, expected: Answer): void {
  const isSame = actual.reached === expected.reached && Math.abs(actual.wonMinor - expected.wonMinor) < 1;
  const isClose = actual.medians.every((median, i) => Math.abs(median - expected.medians[i]!) <= 0.02 * expected.medians[i]!);
  if (!isSame || !isClose) throw new Error(`${name} answers ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
}

async function loadText(deals: number, results: Record<string, number>): Promise<Dataset> {
  const text = JSON.stringify(makeLargeCompany(deals));
  results['bytes'] = text.length;
  results['JSON.parse'] = await time(5, () => JSON.parse(text));
  results['parse, check and column'] = await time(5, () => parseRecords(JSON.parse(text)));
  return parseRecords(JSON.parse(text));
}

/** Beyond the longest string of a browser records come in pieces, as lines do. */
function loadPieces(deals: number): Dataset {
  const builder = new DatasetBuilder();
  for (const piece of largeCompanyPieces(deals)) {
    builder.setAccount(piece.account);
    for (const kind of ['managers', 'pipelines', 'lossReasons', 'deals', 'stageChanges'] as const) {
      for (const row of piece[kind] ?? []) builder.add(kind, row);
    }
  }
  return builder.finish();
}

/** Times in milliseconds, medians over the turns. */
export async function contest(deals: number, turns: number, withRivals: boolean): Promise<Record<string, number>> {
  const results: Record<string, number> = {};
  const data = withRivals ? await loadText(deals, results) : loadPieces(deals);
  const input = toInput(data);
  results['visits of the pipeline'] = input.visit.at.length;
  const cold = performance.now();
  dealPaths(data, data.pipelines[0]!, data.account.asOf);
  results['first look at a pipeline'] = performance.now() - cold;

  const ours = (turn: number): Answer => {
    const scope = scopeOf(data, turn);
    const partial = foldSalesFunnel(
      createFoldInput(data, dealPaths(data, data.pipelines[0]!, scope.now), scope, createDealFilter(data, scope), 'cohort'),
    );
    const managers = Array.from({ length: data.managers.length + 1 }, (_, i) => i);
    const reached = managers.reduce(
      (sum, manager) => sum + Array.from({ length: input.levels }, (_, i) => reachedBy(partial, manager, i + 1)).reduce((a, b) => a + b),
      0,
    );
    return { reached, wonMinor: partial.wonMinor.reduce((a, b) => a + b, 0), medians: [] };
  };
  const contestants: [string, Contestant][] = [
    ['typed-array fold (the limit)', fold(input)],
    ['plain objects', objects(input)],
    ...(withRivals
      ? ([
          ['Arquero 8.0.1', arquero(input)],
          ['DuckDB-wasm 1.32.0', await duck(input)],
        ] as [string, Contestant][])
      : []),
  ];
  for (const turn of [3, 9]) {
    const { from, to } = scopeOf(data, turn);
    const expected = await contestants[0]![1](from, to);
    for (const [name, answer] of contestants) agree(name, await answer(from, to), expected);
    agree('dealscope', { ...ours(turn), medians: expected.medians }, expected);
  }
  for (const [name, answer] of contestants) {
    results[name] = await time(turns, (turn) => {
      const { from, to } = scopeOf(data, turn);
      return answer(from, to);
    });
  }
  results['dealscope, fold of the report'] = await time(turns, ours);
  results['dealscope, the whole report'] = await time(turns, (turn) => computeSalesFunnel(data, scopeOf(data, turn)));
  return results;
}

/** The other reports over the same company with tasks: times in milliseconds. */
export async function contestOthers(deals: number, turns: number): Promise<Record<string, number>> {
  const company = { ...makeLargeCompany(deals), tasks: makeTasks(deals, deals * 1.5) };
  const data = parseRecords(company);
  const results: Record<string, number> = {};
  const over = (name: string, answer: (from: number, to: number) => unknown) =>
    time(turns, (turn) => {
      const { from, to } = scopeOf(data, turn);
      return answer(from, to);
    }).then((ms) => (results[name] = ms));
  const [reads, rival] = [pass(data), arqueroLoad(data)];
  const { from, to } = scopeOf(data, 5);
  const [expected, actual, report] = [reads(from, to), rival(from, to), computeManagerLoad(data, allPipelines(data, 5))];
  const isSame = (answer: LoadAnswer) =>
    (Object.keys(expected) as (keyof LoadAnswer)[]).every((key) => Math.abs(answer[key] - expected[key]) <= 1e-6 * expected[key]);
  const { team } = report;
  const ours = {
    ...{ open: team.open, withoutTask: team.withoutTask, overdue: team.overdue, arrivals: team.arrivals },
    closed: report.managers.reduce((sum, { winRate }) => sum + (winRate?.n ?? 0), 0),
    created: report.trend.reduce((sum, step) => sum + step.created, 0),
    days: (team.averageLoad * (to - from)) / 86_400_000,
  };
  if (!isSame(actual) || !isSame(ours)) throw new Error(`load: ${JSON.stringify({ expected, actual, ours })}`);
  await over('load: one pass over its columns', reads);
  await over('load: Arquero 8.0.1', rival);
  results['load: dealscope, the whole report'] = await time(turns, (turn) => computeManagerLoad(data, allPipelines(data, turn)));

  const [readsResults, rivalResults] = [passResults(data), arqueroResults(data)];
  const counts = [computeManagerResults(data, allPipelines(data, 5)).team.won, readsResults(from, to).won, rivalResults(from, to).won];
  if (new Set(counts).size > 1) throw new Error(`results: ${counts.join()}`);
  await over('results: one pass over its columns', readsResults);
  await over('results: Arquero 8.0.1', rivalResults);
  results['results: dealscope, the whole report'] = await time(turns, (turn) => computeManagerResults(data, allPipelines(data, turn)));

  // The summary reads what load reads: the times of deals and tasks.
  await over('summary: one pass over its columns', reads);
  results['summary: dealscope, the whole report'] = await time(turns, (turn) => computeSalesSummary(data, allPipelines(data, turn)));
  return {
    ...results,
    ...(await timeWork(deals, turns, company)),
    ...(await timeGoals(deals, turns)),
    ...(await timeCalls(turns, company)),
  };
}

/** Reports on what people do, over as many calls and events as there are deals, each: the first one, and one of another period. */
async function timeWork(deals: number, turns: number, company: CompanyRecords): Promise<Record<string, number>> {
  const data = parseRecords({ ...company, ...makeWork(deals, deals) });
  const results: Record<string, number> = {};
  const reports = { quality: computeDataQuality, signals: computeEarlySignals, activity: computeManagerActivity };
  for (const [name, compute] of Object.entries(reports)) {
    const start = performance.now();
    compute(data, allPipelines(data, 0));
    results[`${name}: the first report (limit 300)`] = performance.now() - start;
    results[`${name}: another period (limit 300)`] = await time(turns, (turn) => compute(data, allPipelines(data, turn)));
  }
  return { ...results, ...(await timeFeed(data, turns)) };
}

/** The feed of a month beside a pass and a rival that fold nothing; then that of all eighteen months, and what goes on with it. */
async function timeFeed(data: Dataset, turns: number): Promise<Record<string, number>> {
  const results: Record<string, number> = {};
  const over = async (name: string, answer: (from: number, to: number, turn: number) => unknown) => {
    results[`feed: ${name}`] = await time(turns, (turn) => {
      const { from, to } = allPipelines(data, turn);
      return answer(from, to, turn);
    });
  };
  const acts = actsOf(data);
  const [reads, rival] = [passFeed({ acts, people: data.managers.length }), arqueroFeed({ acts })];
  const { from, to } = allPipelines(data, 5);
  const report = computeActivityFeed(data, allPipelines(data, 5));
  const same = [reads(from, to), rival(from, to)].map(({ acts, most, fiftieth }) => `${acts} ${most} ${fiftieth}`);
  if (same[0] !== same[1] || !same[0]!.startsWith(`${report.acts} `)) throw new Error(`feed: ${same.join()}, ${report.acts}`);
  await over('one pass over its columns', reads);
  await over('Arquero 8.0.1', rival);
  // Each turn asks anew, also for what it has been asked before.
  await over('dealscope, the whole report', (_, __, turn) => foldFeed(askActivityFeed(data, allPipelines(data, turn))));
  await over('dealscope, asked again', (_, __, turn) => computeActivityFeed(data, allPipelines(data, turn)));

  const asOf = data.account.asOf;
  const all = (now: number) => resolveScope({ from: '2025-01-01', to: '2027-01-01', now }, data.account);
  results['feed: events in all'] = feedActsOf(data).acts.length;
  const start = performance.now();
  foldFeed(askActivityFeed(data, all(asOf - 3_600_000)));
  results['feed: all of them folded (once)'] = performance.now() - start;
  results['feed: all of them, a minute later'] = await time(turns, (turn) => foldFeed(askActivityFeed(data, all(asOf - 60_000 * turn))));
  const scope = all(asOf);
  computeActivityFeed(data, scope);
  results['feed: a page of 50 rows, anywhere'] = await time(turns, (turn) => {
    const { rows, toRow } = selectActivityFeed(data, scope, {}, { set: 'rows' });
    return Array.from(rows.subarray(turn * 50_000, turn * 50_000 + 50), toRow);
  });
  return results;
}

/** Working hours over a million acts of 200 people, for a month and for all eighteen. */
export async function contestHours(turns: number): Promise<Record<string, number>> {
  const data = parseRecords({ ...makeLargeCompany(100), ...makeWork(100, 500_000) });
  const results: Record<string, number> = {};
  const [reads, rival] = [passHours(data), arqueroHours(data)];
  const whole = resolveScope({ from: '2025-05-01', to: '2026-11-20' }, data.account);
  const traces = computeWorkHours(data, whole).managers.reduce((sum, row) => sum + row.traces, 0);
  const counts = [reads(whole.from, whole.to).traces, rival(whole.from, whole.to).traces, traces];
  // Days are cut at midnight by the others, which moves a few traces over the ends of the period.
  if (counts.some((count) => Math.abs(count - traces) > 0.001 * traces)) throw new Error(`hours: ${counts.join()}`);
  for (const [name, scopeAt] of [
    ['hours of a month', (turn: number) => allPipelines(data, turn)],
    ['hours of 18 months', () => whole],
  ] as const) {
    const start = performance.now();
    computeWorkHours(data, scopeAt(0));
    results[`${name}: dealscope, the first report`] = performance.now() - start;
    const over = (answer: (from: number, to: number) => unknown) =>
      time(turns, (turn) => {
        const { from, to } = scopeAt(turn);
        return answer(from, to);
      });
    results[`${name}: one pass over its columns`] = await over(reads);
    results[`${name}: Arquero 8.0.1`] = await over(rival);
    results[`${name}: dealscope, the whole report`] = await time(turns, (turn) => computeWorkHours(data, scopeAt(turn)));
  }
  return results;
}

/** Goals for won deals and revenue of 200 managers and of the company, after three years; every time an hour earlier. */
async function timeGoals(deals: number, turns: number): Promise<Record<string, number>> {
  const month = { from: '2026-11-01', to: '2026-12-01' };
  const company = makeLargeCompany(deals, 5, 1096);
  const goals = company.managers.flatMap(({ id }) => [
    { id: `won ${id}`, metric: 'deals-won' as const, managerId: id, ...month, target: 12 },
    { id: `revenue ${id}`, metric: 'revenue-won' as const, managerId: id, ...month, target: 3_000_000 },
  ]);
  const data = parseRecords({ ...company, goals: [...goals, { id: 'all', metric: 'revenue-won', ...month, target: 500_000_000 }] });
  const answer = (turn: number) => computeGoalProgress(data, resolveScope({ ...month, now: asOf - turn * 3_600_000 }, data.account));
  const start = performance.now();
  answer(0);
  return {
    'goals: the first report (limit 300)': performance.now() - start,
    'goals: an hour before (limit 300)': await time(turns, (turn) => answer(turn + 1)),
    'goals: the same moment again (limit 300)': await time(turns, () => answer(1)),
  };
}

const CALLS = 500_000;
const callFilters: Record<string, CallStatsOptions> = {
  'no filter': {},
  direction: { direction: 'in' },
  length: { minSeconds: 30 },
  person: { person: 5 },
  'a part of a number': { phone: '9000' },
};

/** Half a million calls of a year: the first report, then each filter over all of them, and other months. */
async function timeCalls(turns: number, company: CompanyRecords): Promise<Record<string, number>> {
  const data = parseRecords({ ...company, stageChanges: [], tasks: [], calls: makeCalls(CALLS) });
  const year = resolveScope({ from: '2025-11-20', to: '2026-11-21' }, data.account);
  const results: Record<string, number> = {};
  const start = performance.now();
  const { team } = computeCallStats(data, year);
  results['calls: the first report, 500 000 calls'] = performance.now() - start;
  const [pass, rival] = [passCalls(data), arqueroCalls(data)];
  const ours = { talked: team.talk.count, missed: team.in.missed, talkMs: team.talk.totalMs };
  const answers = [ours, pass(year.from, year.to), rival(year.from, year.to)].map((answer) => JSON.stringify(answer));
  if (new Set(answers).size > 1) throw new Error(`calls: ${answers.join(' ')}`);
  results['calls: one pass over its columns'] = await time(turns, () => pass(year.from, year.to));
  results['calls: Arquero 8.0.1'] = await time(turns, () => rival(year.from, year.to));
  for (const [name, options] of Object.entries(callFilters)) {
    results[`calls: ${name} (limit 100)`] = await time(turns, () => computeCallStats(data, year, options));
  }
  results['calls: another month (limit 100)'] = await time(turns, (turn) => computeCallStats(data, allPipelines(data, turn)));
  return results;
}

const allPipelines = (data: Dataset, turn: number) => resolveScope(monthOf(turn), data.account);

Object.assign(globalThis, { contest, contestOthers, contestHours, contestClicks });
