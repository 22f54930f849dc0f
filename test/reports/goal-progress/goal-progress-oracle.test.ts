/** Every metric, by plain loops over the raw records, on random companies. */
import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords, GoalRecord } from '../../../src/model/records.ts';
import { resolveScope } from '../../../src/model/scope.ts';
import { computeGoalProgress } from '../../../src/reports/goal-progress/goal-progress-report.ts';
import { selectGoalProgress } from '../../../src/reports/goal-progress/goal-progress-select.ts';
import { makeRecords } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const HOUR = 3_600_000;
const OFFSET = 3 * HOUR;
const DAY = 24 * HOUR;
const [from, to] = ['2026-03-01', '2026-04-01'];
const FROM = Date.parse(`${from}T00:00:00+03:00`);
const TO = Date.parse(`${to}T00:00:00+03:00`);
const people = [1, 2, 3];
const departmentOf: Record<number, number | null> = { 1: 7, 2: 7, 3: null };

interface Deal {
  id: number;
  managerId: number | null;
  amount: number | null;
  currency: string;
  createdAt: number;
  reached: number | null;
  closed: { at: number; kind: 'WON' | 'LOST' } | null;
}

interface World {
  deals: Deal[];
  calls: NonNullable<CompanyRecords['calls']>;
  tasks: NonNullable<CompanyRecords['tasks']>;
  goals: GoalRecord[];
  now: number;
  records: CompanyRecords;
}

const metrics = [
  'calls',
  'conversations',
  'talk-time',
  'deals-created',
  'deals-won',
  'revenue-won',
  'stage-reached',
  'tasks-done',
  'meetings',
  'conversion',
  'overdue-tasks',
  'first-reply',
] as const;

function makeWorld(seed: number): World {
  const random = createRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const moment = () => Math.floor((FROM - 40 * DAY + random() * 90 * DAY) / 60_000) * 60_000;
  const person = () => pick([...people, null]);
  const now = FROM + Math.floor(random() * 45 * 24) * HOUR;
  const deals = Array.from({ length: Math.floor(random() * 14) }, (_, id): Deal => {
    const createdAt = moment();
    const reached = random() < 0.6 ? createdAt + Math.floor(random() * 20 * DAY) : null;
    const at = (reached ?? createdAt) + Math.floor(random() * 20 * DAY) + 1;
    const closed = random() < 0.6 ? { at, kind: pick(['WON', 'LOST'] as const) } : null;
    return {
      id,
      managerId: person(),
      amount: random() < 0.15 ? null : Math.floor(random() * 1000),
      currency: random() < 0.1 ? 'USD' : 'RUB',
      createdAt,
      reached,
      closed,
    };
  });
  const calls = Array.from({ length: Math.floor(random() * 25) }, (_, id) => ({
    id,
    managerId: person(),
    at: moment(),
    direction: pick(['in', 'out'] as const),
    talkSeconds: pick([0, 10, 30, 95]),
    outcome: pick(['answered', 'missed', null] as const),
    dealId: deals.length > 0 && random() < 0.5 ? Math.floor(random() * deals.length) : null,
  }));
  const tasks = Array.from({ length: Math.floor(random() * 20) }, (_, id) => {
    const createdAt = moment();
    return {
      id,
      managerId: person(),
      kind: pick(['call', 'meeting']),
      createdAt,
      dueAt: random() < 0.3 ? new Date(createdAt + 3 * DAY).toISOString().slice(0, 10) : createdAt + Math.floor(random() * 10 * DAY),
      completedAt: random() < 0.6 ? createdAt + Math.floor(random() * 15 * DAY) : null,
      completedBy: random() < 0.4 ? pick(people) : null,
    };
  });
  const owners = [{}, { departmentId: 7 }, ...people.map((managerId) => ({ managerId }))];
  const goals = metrics.flatMap((metric) =>
    owners.map((owner, i): GoalRecord => ({
      id: `${metric}-${i}`,
      metric,
      ...owner,
      from,
      to,
      target: metric === 'conversion' ? 0.4 : 1 + Math.floor(random() * 9),
      ...(metric === 'stage-reached' ? { pipelineId: 'P1', stageId: 'S3' } : {}),
    })),
  );
  return { deals, calls, tasks, goals, now, records: toRecords(deals, calls, tasks, goals, now) };
}

function toRecords(deals: readonly Deal[], calls: World['calls'], tasks: World['tasks'], goals: GoalRecord[], now: number): CompanyRecords {
  const at = (pipelineId: string, stageId: string) => ({ pipelineId, stageId });
  return makeRecords({
    account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf: now },
    departments: [{ id: 7, name: 'Юг' }],
    managers: people.map((id) => ({ id, name: `М${id}`, departmentId: departmentOf[id]! })),
    ...{ calls, tasks, goals },
    deals: deals.map(({ id, managerId, amount, currency, createdAt, reached, closed }) => ({
      ...{ id, managerId, amount, currency, createdAt, pipelineId: 'P1' },
      stageId: closed?.kind ?? (reached === null ? 'S1' : 'S3'),
    })),
    stageChanges: [
      // A company whose history has any change at all.
      ...deals.flatMap(({ id, reached, closed }) => [
        ...(reached === null ? [] : [{ id: `${id}-1`, dealId: id, at: reached, from: at('P1', 'S1'), to: at('P1', 'S3') }]),
        ...(closed === null
          ? []
          : [{ id: `${id}-2`, dealId: id, at: closed.at, from: at('P1', reached === null ? 'S1' : 'S3'), to: at('P1', closed.kind) }]),
      ]),
    ],
  });
}

const isWithin = (at: number, now: number) => at >= FROM && at < TO && at <= now;

/** Business minutes 9–18 on weekdays, minute by minute in steps of a whole minute. */
function businessMinutes(start: number, end: number): number {
  let sum = 0;
  for (let day = Math.floor((start + OFFSET) / DAY); day <= Math.floor((end + OFFSET) / DAY); day++) {
    if ([0, 6].includes(new Date(day * DAY).getUTCDay())) continue;
    const [open, close] = [day * DAY - OFFSET + 9 * HOUR, day * DAY - OFFSET + 18 * HOUR];
    sum += Math.max(0, Math.min(end, close) - Math.max(start, open));
  }
  return sum / 60_000;
}

/** What each metric is worth, for whom a filter lets through. */
function doneOf(
  metric: GoalRecord['metric'],
  { deals, calls, tasks, now }: World,
  isOf: (person: number | null) => boolean,
): { done: number | null; rows: number } {
  const made = calls.filter(
    ({ at, direction, outcome, talkSeconds, managerId }) =>
      isWithin(at as number, now) &&
      isOf(managerId as number | null) &&
      !(direction === 'in' && ((outcome ?? 'answered') !== 'answered' || talkSeconds === 0)),
  );
  const talks = made.filter(({ outcome }) => (outcome ?? 'answered') === 'answered');
  const won = deals.filter(({ closed, managerId }) => closed?.kind === 'WON' && isWithin(closed.at, now) && isOf(managerId));
  const closed = deals.filter((deal) => deal.closed && isWithin(deal.closed.at, now) && isOf(deal.managerId));
  const finished = tasks.filter(
    ({ completedAt, completedBy, managerId }) =>
      completedAt !== null && isWithin(completedAt as number, now) && isOf(((completedBy as number | null) ?? managerId) as number | null),
  );
  const count = (n: number) => ({ done: n, rows: n });
  switch (metric) {
    case 'calls':
      return count(made.length);
    case 'conversations':
      return count(talks.filter(({ talkSeconds }) => talkSeconds! >= 30).length);
    case 'talk-time':
      return { done: talks.reduce((sum, { talkSeconds }) => sum + talkSeconds! * 1000, 0), rows: talks.length };
    case 'deals-created':
      return count(deals.filter(({ createdAt, managerId }) => isWithin(createdAt, now) && isOf(managerId)).length);
    case 'deals-won':
      return count(won.length);
    case 'revenue-won': {
      const paid = won.filter(({ amount, currency }) => amount !== null && currency === 'RUB');
      return { done: paid.reduce((sum, { amount }) => sum + amount! * 100, 0), rows: paid.length };
    }
    case 'stage-reached':
      return count(deals.filter(({ reached, managerId }) => reached !== null && isWithin(reached, now) && isOf(managerId)).length);
    case 'tasks-done':
      return count(finished.length);
    case 'meetings':
      return count(finished.filter(({ kind }) => kind === 'meeting').length);
    case 'conversion':
      return { done: closed.length > 0 ? won.length / closed.length : null, rows: closed.length };
    case 'overdue-tasks': {
      const at = Math.min(now, TO);
      return count(
        tasks.filter(({ createdAt, dueAt, completedAt, managerId }) => {
          const due = typeof dueAt === 'string' ? Date.parse(`${dueAt}T00:00:00+03:00`) + DAY : (dueAt as number);
          return (
            isOf(managerId as number | null) &&
            (createdAt as number) <= at &&
            due < at &&
            !(completedAt !== null && (completedAt as number) <= at)
          );
        }).length,
      );
    }
    case 'first-reply': {
      const minutes = deals.flatMap(({ id, createdAt }) => {
        const replies = calls.filter(
          (call) =>
            call.dealId === id &&
            call.direction === 'out' &&
            call.managerId !== null &&
            (call.at as number) >= createdAt &&
            (call.at as number) <= now,
        );
        const first = [...replies].sort((a, b) => (a.at as number) - (b.at as number))[0];
        return first && isWithin(first.at as number, now) && isOf(first.managerId as number)
          ? [businessMinutes(createdAt, first.at as number)]
          : [];
      });
      const sorted = minutes.sort((a, b) => a - b);
      const middle =
        sorted.length === 0 ? null : (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
      return { done: middle === null ? null : middle * 60_000, rows: sorted.length };
    }
  }
}

/** Weekdays that have passed, of the running one the part of 9–18. */
function elapsedOf(now: number): number {
  let [passed, all] = [0, 0];
  for (let start = FROM; start < TO; start += DAY) {
    if ([0, 6].includes(new Date(start + OFFSET).getUTCDay())) continue;
    all++;
    if (now >= start + DAY) passed++;
    else if (now > start) passed += Math.min(1, Math.max(0, (now - start - 9 * HOUR) / (9 * HOUR)));
  }
  return passed / all;
}

describe('goals beside plain loops over 1 000 random companies', () => {
  it('agree in what is done, in target, pace and the list behind each', function () {
    this.timeout(120_000);
    const seen = new Set<string>();
    for (let seed = 1; seed <= 1000; seed++) {
      const world = makeWorld(seed);
      const data = parseRecords(world.records);
      const scope = resolveScope({ from, to }, data.account);
      const report = computeGoalProgress(data, scope);
      for (const goal of report.goals) {
        const name = `${seed} ${goal.id}`;
        if (goal.problem !== null) {
          const { length } =
            { first: world.deals, 'tasks-done': world.tasks, meetings: world.tasks, 'overdue-tasks': world.tasks }[
              goal.metric as 'meetings'
            ] ?? (/^(calls|conv|talk)/.test(goal.metric) && goal.metric !== 'conversion' ? world.calls : world.deals);
          expect(length === 0 || !data.hasHistory, name).to.equal(true);
          continue;
        }
        if (!data.hasHistory) continue;
        const isOf = (person: number | null) =>
          goal.owner === 'company' ||
          (person !== null && (goal.owner === 'manager' ? person === goal.managerId : departmentOf[person] === goal.departmentId));
        const expected = doneOf(goal.metric, world, isOf);
        if (expected.done === null) expect(goal.done, name).to.equal(null);
        else expect(goal.done, name).to.be.closeTo(expected.done, 1e-6);
        expect(goal.rows, name).to.equal(expected.rows);
        if (seed % 5 === 0) expect(selectGoalProgress(data, scope, undefined, { goalId: goal.id }).rows.length, name).to.equal(goal.rows);
        const given = world.goals.find(({ id }) => id === goal.id)!.target;
        expect(goal.target, name).to.equal(goal.unit === 'money' ? given * 100 : goal.unit === 'duration' ? given * 60_000 : given);
        const elapsed = elapsedOf(world.now);
        expect(goal.elapsed, name).to.be.closeTo(elapsed, 1e-9);
        if (goal.pace !== null) expect(goal.pace, name).to.be.closeTo(goal.done! / (goal.target! * elapsed), 1e-9);
        if (expected.rows > 0) seen.add(goal.metric);
      }
    }
    expect([...seen].sort()).to.deep.equal([...metrics].sort());
  });
});
