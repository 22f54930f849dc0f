/**
 * What a click costs that filters all reports: each one asked through the engine, for a person, a stage, an hour that nobody has asked
 * about before. `node test/bench/clicks.js` prints the same by kind of filter.
 */
import { LocalEngine } from '../../src/engine/local.ts';
import { computations } from '../../src/engine/registry.ts';
import type { ReportName, Reports } from '../../src/engine/report-engine.ts';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { resolveScope, type Scope } from '../../src/model/scope.ts';
import { computeTrust } from '../../src/reports/data-quality/data-quality-report.ts';
import { makeLargeCompany, makeTasks, makeWork } from './large.ts';

const month = { from: '2026-10-01', to: '2026-11-01' };

/** What a reader clicks on, each turn on another one. */
const filters: Record<string, (turn: number) => Partial<Scope>> = {
  manager: (turn) => ({ managerIds: [1 + 7 * turn] }),
  managers: (turn) => ({ managerIds: [2, 3, 5].map((id) => id + 9 * turn) }),
  stage: (turn) => ({ stageIds: [101 + turn] }),
  'loss reason': (turn) => ({ lossReasonIds: [1 + turn] }),
  hour: (turn) => ({ hours: [10 + turn] }),
  tag: (turn) => ({ tags: [`Tag ${turn}`] }),
  source: (turn) => ({ sources: [`Source ${turn}`] }),
  pipeline: (turn) => ({ pipelineId: 1 + turn }),
  period: (turn) => ({ from: `2026-0${1 + turn}-01`, to: `2026-0${2 + turn}-01` }),
};

const TURNS = 4;
const names = Object.keys(computations) as ReportName[];

/** Milliseconds by report, with what all of them say of the trust in the records. */
export interface Click {
  filter: string;
  times: Record<string, number>;
}

/** The first answers after loading, then the clicks. */
export async function timeClicks(deals: number): Promise<Click[]> {
  const data = parseRecords(makeCompany(deals));
  const clicks = [await click(data, 'none, the first', month)];
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [filter, scopeAt] of Object.entries(filters)) clicks.push(await click(data, filter, { ...month, ...scopeAt(turn) }));
  }
  return clicks;
}

/** Rows for the bench: medians over all filters. */
export async function contestClicks(deals: number): Promise<Record<string, number>> {
  const [, ...clicks] = await timeClicks(deals);
  const rows = Object.keys(clicks[0]!.times).map((report) => [`click: ${report}`, medianOf(clicks.map(({ times }) => times[report]!))]);
  return { ...Object.fromEntries(rows), 'click: all reports (limit 100)': medianOf(clicks.map(sumOf)) };
}

export const medianOf = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export const sumOf = ({ times }: Click): number => Object.values(times).reduce((sum, ms) => sum + ms, 0);

async function click(data: Dataset, filter: string, scope: Scope): Promise<Click> {
  const engine = new LocalEngine(data);
  const times: Record<string, number> = {};
  const timed = async (name: string, run: () => unknown) => {
    const start = performance.now();
    await run();
    times[name] = performance.now() - start;
  };
  await timed('trust', () => computeTrust(data, resolveScope(scope, data.account)));
  for (const name of names) await timed(name, () => engine.report(name, scope, optionsOf(name)));
  await new Promise((resolve) => setTimeout(resolve));
  return { filter, times };
}

const optionsOf = (name: ReportName): Reports[ReportName]['options'] => (name === 'deal-card' ? { dealId: 1 } : {});

/** The large company with tags, tasks, calls, notes and goals. */
function makeCompany(deals: number) {
  const company = makeLargeCompany(deals);
  company.deals.forEach((deal, i) => (deal.tags = [`Tag ${i % 15}`]));
  const goals = company.managers.map(({ id }) => ({
    ...{ id: `won ${id}`, metric: 'deals-won' as const, managerId: id, target: 12 },
    ...{ from: '2026-11-01', to: '2026-12-01' },
  }));
  return { ...company, ...makeWork(deals, deals), tasks: makeTasks(deals, deals * 1.5), goals };
}
