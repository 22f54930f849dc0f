/** Are forecasts of goals as sure as they say? Every month of the demo's company in several versions, judged at three of its days. */
import { generateCompany } from '../../demo/company/company.ts';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import { resolveScope } from '../../src/model/scope.ts';
import { computeGoalProgress, type GoalRow } from '../../src/reports/goal-progress/goal-progress-report.ts';
import { createRandom } from '../random.ts';
import { Reliability } from '../stats/simulate.ts';

const metrics = ['deals-won', 'revenue-won', 'deals-created', 'calls', 'talk-time', 'tasks-done', 'conversion'] as const;
const days = ['08', '15', '22'];

/** @returns a table for people, departments and the company, by metric. */
export function tryCompanies(seeds: readonly number[]): Map<string, Reliability> {
  const tables = new Map<string, Reliability>();
  for (const seed of seeds) tryCompany(seed, tables);
  return tables;
}

function tryCompany(seed: number, tables: Map<string, Reliability>): void {
  const random = createRandom(seed);
  const company = generateCompany({ seed });
  const data = parseRecords(company);
  for (let month = 1; month <= 10; month++) {
    const [from, to] = [month, month + 1].map((one) => `2026-${String(one).padStart(2, '0')}-01`) as [string, string];
    const owners = [{}, { departmentId: 1 }, { departmentId: 2 }, ...company.managers.slice(0, 13).map(({ id }) => ({ managerId: id }))];
    const ask = (now: string, targetOf: (id: string) => number | undefined) => {
      const goals = metrics.flatMap((metric) =>
        owners.map((owner, i) => {
          const id = `${metric} ${i}`;
          return { id, metric, ...owner, from, to, target: targetOf(id) ?? (metric === 'conversion' ? 0.5 : 1e7) };
        }),
      );
      return computeGoalProgress(data, resolveScope({ from, to, now }, data.account), { goals }).goals;
    };
    const ends = new Map(ask(`${to}T00:00:00+03:00`, () => undefined).map(({ id, done }) => [id, done]));
    for (const day of days) {
      const now = `${from.slice(0, 8)}${day}T12:00:00+03:00`;
      const targets = new Map(
        ask(now, () => undefined).flatMap((goal) => (goal.forecast ? [[String(goal.id), nearTarget(goal, random)]] : [])),
      );
      for (const goal of ask(now, (id) => targets.get(id))) judge(goal, ends.get(goal.id) ?? null, random, tables);
    }
  }
}

/** A goal about as far away as its forecast, in the unit of records. */
function nearTarget({ forecast, unit }: GoalRow, random: () => number): number {
  const { mean, low80, high80 } = forecast!;
  const target = mean + ((high80 - low80) / 2.56) * 1.4 * (2 * random() - 1);
  if (unit === 'share') return Math.min(0.99, Math.max(0.01, target));
  return unit === 'count' ? Math.max(1, Math.round(target)) : Math.max(0.01, target / (unit === 'money' ? 100 : 60_000));
}

function judge(
  { owner, metric, unit, target, forecast }: GoalRow,
  end: number | null,
  random: () => number,
  tables: Map<string, Reliability>,
): void {
  if (!forecast || end === null) return;
  const name = `${owner}, ${metric}`;
  const table = tables.get(name) ?? new Reliability();
  tables.set(name, table);
  const { low80, high80, chance } = forecast;
  // A count at the very edge is inside in half of the cases.
  const isAtEdge = unit === 'count' && (end === low80 || end === high80) && random() < 0.5;
  table.add(chance, end >= target! - 1e-6, isAtEdge || end < low80 || end > high80 ? 1 : 0.5);
}
