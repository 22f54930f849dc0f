import { expect } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { stories } from '../../../demo/company/stories.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords, GoalRecord } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { computeGoalProgress, type GoalProgressOptions } from '../../../src/reports/goal-progress/goal-progress-report.ts';
import { goalProgressSchema, type GoalProgressCell } from '../../../src/reports/goal-progress/goal-progress-schema.ts';
import { selectGoalProgress } from '../../../src/reports/goal-progress/goal-progress-select.ts';
import { checkGoals } from '../../../src/reports/goal-progress/goal-progress-check.ts';
import { makeHistories, makeRecords, march } from '../../make-records.ts';

const DAY = 86_400_000;
const msk = (text: string) => Date.parse(`2026-${text}:00+03:00`);
const goalOf = (part: Partial<GoalRecord> = {}): GoalRecord => ({ id: 'g', metric: 'calls', managerId: 1, ...march, target: 40, ...part });

const ask = (records: CompanyRecords, scope: Partial<Scope> = {}, options?: GoalProgressOptions) => {
  const data = parseRecords(records);
  const resolved = resolveScope({ ...march, ...scope }, data.account);
  const report = computeGoalProgress(data, resolved, options);
  const parsed = goalProgressSchema.safeParse(report);
  expect(parsed.success, JSON.stringify(parsed.error?.issues.slice(0, 2))).to.equal(true);
  expect(JSON.stringify(report)).not.to.match(/NaN|Infinity/);
  return {
    report,
    goal: report.goals[0]!,
    of: (id: string | number) => report.goals.find((one) => one.id === id)!,
    behind: (cell: GoalProgressCell) => selectGoalProgress(data, resolved, options, cell).rows,
    note: (code: string) => report.notes.find((note) => note.code === code)?.count ?? 0,
  };
};

let calls = 0;
const call = (at: number, part: object = {}) => ({
  id: ++calls,
  managerId: 1,
  at,
  direction: 'out' as const,
  talkSeconds: 60,
  outcome: 'answered' as const,
  ...part,
});
/** So many calls on each of the days, from noon on. */
const callsOn = (days: readonly number[], count: (day: number) => number, managerId = 1) =>
  days.flatMap((day) => Array.from({ length: count(day) }, (_, i) => call(day * DAY + 9 * 3_600_000 + i * 60_000, { managerId })));
const dayOf = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;
const workdays = (from: string, to: string) =>
  Array.from({ length: dayOf(to) - dayOf(from) }, (_, i) => dayOf(from) + i).filter(
    (day) => ![6, 0].includes(new Date(day * DAY).getUTCDay()),
  );

describe('pace', () => {
  const calendar = { holidays: ['2026-03-09'] };
  const records = (part: Partial<CompanyRecords> = {}) =>
    makeRecords({ calendar, calls: [call(msk('03-02T12:00'))], goals: [goalOf()], ...part });
  const now = '2026-03-14T00:00:00+03:00';

  it('goes by working days, or by the calendar [P3]', () => {
    expect(ask(records(), { now }).goal.elapsed).to.be.closeTo(0.428571429, 1e-9);
    expect(ask(records(), { now }, { pace: 'calendar' }).goal.elapsed).to.be.closeTo(0.419354839, 1e-9);
  });

  it('goes by what the weekdays are worth, where the history tells [P3]', () => {
    const weights = [8, 9, 10, 11, 12];
    const history = callsOn(workdays('2025-01-06', '2026-02-28'), (day) => weights[(day + 3) % 7]! * 10);
    const { goal, note } = ask(records({ calls: history }), { now }, { pace: 'season' });
    expect(goal.elapsed).to.be.closeTo(0.440191388, 3e-3);
    expect(note('no-season')).to.equal(0);
    expect(ask(records(), { now }, { pace: 'season' }).note('no-season')).to.equal(1);
  });

  it('says what is expected, projected and needed, and foretells it [P1]', () => {
    const days = workdays('2026-03-02', '2026-03-18');
    expect(days.length).to.equal(12);
    const made = callsOn(days, (day) => (day < dayOf('2026-03-12') ? 2 : day === dayOf('2026-03-17') ? 0 : 2));
    const { goal } = ask(makeRecords({ calls: made.slice(0, 22), goals: [goalOf()] }), { now: '2026-03-18T00:00:00+03:00' });
    expect([goal.done, goal.days, goal.daysLeft]).to.deep.equal([22, 22, 10]);
    expect(goal.expected).to.be.closeTo(21.818181818, 1e-9);
    expect(goal.pace).to.be.closeTo(1.008333333, 1e-9);
    expect(goal.projection).to.be.closeTo(40.333333333, 1e-9);
    expect(goal.neededPerDay).to.be.closeTo(1.8, 1e-12);
    const { low80, high80, low95, high95, chance } = goal.forecast!;
    expect([low80, high80, low95, high95]).to.deep.equal([34, 48, 31, 53]);
    expect(chance).to.be.closeTo(0.55572482, 1e-8);
    expect(goal.status).to.equal('at-risk');
  });

  it('calls two days too early to judge [P2]', () => {
    const { goal } = ask(makeRecords({ calls: callsOn(workdays('2026-03-02', '2026-03-04'), () => 1), goals: [goalOf()] }), {
      now: '2026-03-04T00:00:00+03:00',
    });
    expect([goal.done, goal.forecast!.low80, goal.forecast!.high80, goal.status]).to.deep.equal([2, 9, 49, 'too-early']);
    expect(goal.forecast!.chance).to.be.closeTo(0.193590109, 1e-8);
  });

  it('leaves out leave: nobody is behind for days away', () => {
    const absences = [{ managerId: 1, from: '2026-03-02', to: '2026-03-07' }];
    expect(ask(records({ absences }), { now }).goal.elapsed).to.be.closeTo(4 / 16, 1e-9);
  });

  it('bends the path where the target changes, and keeps what was asked for until then', () => {
    const goals = [goalOf({ target: 20, changes: [{ on: '2026-03-16', target: 40 }] })];
    const { goal } = ask(records({ goals }), { now: '2026-03-16T00:00:00+03:00' });
    expect([goal.target, goal.changes.map(({ before, target }) => [before, target])]).to.deep.equal([40, [[20, 40]]]);
    expect(goal.expected).to.be.closeTo((20 * 9) / 21, 1e-9);
    expect(goal.curve.path.at(-1)).to.equal(40);
    expect(ask(records({ goals }), { now }).goal.target, 'not known before').to.equal(20);
  });

  it('tells since when somebody is behind', () => {
    const made = callsOn(workdays('2026-03-02', '2026-03-11'), () => 2);
    const { goal } = ask(makeRecords({ calls: made, goals: [goalOf()] }), { now: '2026-03-18T00:00:00+03:00' });
    expect(new Date(goal.behindSince!).toISOString()).to.equal('2026-03-10T21:00:00.000Z');
    expect(
      ask(makeRecords({ calls: callsOn(workdays('2026-03-02', '2026-03-18'), () => 3), goals: [goalOf()] }), { now }).goal.behindSince,
    ).to.equal(null);
  });
});

describe('status', () => {
  it('changes when two evaluations in a row agree', () => {
    const history = callsOn(workdays('2025-09-01', '2026-03-13'), () => 4);
    const at = (now: string, target: number) => ask(makeRecords({ calls: history, goals: [goalOf({ target })] }), { now }).goal;
    const seen = Array.from({ length: 30 }, (_, i) => 70 + i).map((target) => at('2026-03-19T12:00:00+03:00', target));
    for (const { status, statusNow } of seen) expect([status, statusNow]).to.not.include('too-early');
    const waiting = seen.filter(({ status, statusNow }) => status !== statusNow);
    expect(waiting.length, 'some wait').to.be.above(0);
    for (const one of waiting) {
      const before = at('2026-03-19T00:00:00+03:00', one.target!);
      expect(before.statusNow).to.not.equal(one.statusNow);
    }
  });

  it('is a fact at once where the target is reached, and 130 % is 130 %', () => {
    const { goal } = ask(makeRecords({ calls: callsOn([dayOf('2026-03-02')], () => 52), goals: [goalOf()] }), {
      now: '2026-03-03T00:00:00+03:00',
    });
    expect([goal.status, goal.share, goal.neededPerDay]).to.deep.equal(['done', 1.3, null]);
  });

  it('has no chance of 0 or 1 while something is still to come', () => {
    const zeros = ask(
      makeRecords({
        calls: callsOn(workdays('2025-03-03', '2026-02-01'), () => 3, 2),
        goals: [goalOf(), goalOf({ id: 'h', managerId: 2, target: 1 })],
      }),
      {
        now: '2026-03-20T12:00:00+03:00',
      },
    );
    for (const { forecast } of zeros.report.goals) expect(forecast!.chance).to.be.within(0.001, 0.999);
  });

  it('of a period that has ended is done or missed, of one to come not begun', () => {
    const goals = [
      goalOf({ id: 'a', from: '2026-01-01', to: '2026-02-01', target: 2 }),
      goalOf({ id: 'b', from: '2026-02-01', to: '2026-03-01', target: 3 }),
      goalOf({ id: 'c' }),
      goalOf({ id: 'd', from: '2026-04-01', to: '2026-05-01' }),
    ];
    const made = [call(msk('01-10T12:00')), call(msk('01-11T12:00')), call(msk('02-11T12:00'))];
    const { of, report } = ask(makeRecords({ calls: made, goals }), {
      from: '2026-01-01',
      to: '2026-06-01',
      now: '2026-03-10T12:00:00+03:00',
    });
    expect(['a', 'b', 'd'].map((id) => of(id).status)).to.deep.equal(['done', 'missed', 'not-started']);
    expect(of('c').history.map(({ id, done, reached }) => [id, done, reached])).to.deep.equal([
      ['b', 1, false],
      ['a', 2, true],
    ]);
    expect(of('d').forecast).to.equal(null);
    expect(report.finding.code).to.not.equal('past');
  });
});

describe('metrics', () => {
  it('count won deals and revenue from the first instant to before the last', () => {
    const { deals, stageChanges } = makeHistories(
      {
        A: [
          ['02-01', 'P1', 'S1'],
          ['03-01', 'P1', 'WON'],
        ],
        B: [
          ['02-01', 'P1', 'S1'],
          ['04-01', 'P1', 'WON'],
        ],
        C: [
          ['02-01', 'P1', 'S1'],
          ['03-31', 'P1', 'WON'],
        ],
      },
      { amount: 100 },
    );
    const goals = [goalOf({ id: 'n', metric: 'deals-won' }), goalOf({ id: 'r', metric: 'revenue-won', target: 1000 })];
    const { of, behind } = ask(makeRecords({ deals, stageChanges, goals }), { now: '2026-04-02T00:00:00+03:00' });
    expect([of('n').done, of('r').done, of('r').target]).to.deep.equal([2, 20_000, 100_000]);
    expect(behind({ goalId: 'n' }).length).to.equal(2);
  });

  it('take a rate of a team as the ratio of sums, not as the mean of ratios [K1]', () => {
    const won = (prefix: string, n: number, good: number) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `${prefix}${i}`,
          [
            ['02-01', 'P1', 'S1'],
            ['03-10', 'P1', i < good ? 'WON' : 'LOST'],
          ],
        ]),
      ) as never;
    const all = makeHistories({ ...(won('A', 20, 10) as object), ...(won('B', 10, 1) as object) } as never, (id) => ({
      managerId: id.startsWith('A') ? 1 : 2,
    }));
    const goals = [goalOf({ metric: 'conversion', managerId: null, target: 0.4 })];
    const { goal, behind } = ask(makeRecords({ ...all, goals }), { now: '2026-03-20T00:00:00+03:00' });
    expect(goal.done).to.be.closeTo(0.366666667, 1e-9);
    expect([goal.rows, behind({ goalId: 'g' }).length]).to.deep.equal([30, 30]);
  });

  for (const [holidays, minutes] of [
    [[], 560],
    [['2026-03-09'], 20],
  ] as const) {
    it(`take the first reply in business time, ${holidays.length} holidays [H4]`, () => {
      const deals = [{ id: 1, pipelineId: 'P1', stageId: 'S1', managerId: 1, createdAt: '2026-03-06T17:50:00+03:00' }];
      const goals = [goalOf({ metric: 'first-reply', target: 60 })];
      const reply = call(msk('03-10T09:10'), { dealId: 1 });
      const { goal } = ask(makeRecords({ deals, calls: [reply], goals, calendar: { holidays: [...holidays] } }), {
        now: '2026-03-12T00:00:00+03:00',
      });
      expect([goal.done, goal.target, goal.lowerIsBetter]).to.deep.equal([minutes * 60_000, 3_600_000, true]);
    });
  }

  it('count the legs of a group that rang once, for who answered first', () => {
    const group = { groupId: 'r', direction: 'in' as const };
    const made = [
      call(msk('03-10T12:00'), { ...group, managerId: 2 }),
      call(msk('03-10T12:01'), group),
      call(msk('03-10T12:00'), { ...group, outcome: 'missed', talkSeconds: 0 }),
    ];
    const goals = [1, 2, null].map((managerId) => goalOf({ id: `g${managerId}`, managerId }));
    const { of } = ask(makeRecords({ calls: made, goals }));
    expect(['g1', 'g2', 'gnull'].map((id) => of(id).done)).to.deep.equal([0, 1, 1]);
  });

  it('take overdue tasks at the moment: due at that very moment is in time', () => {
    const task = (id: number, dueAt: string | number, completedAt: number | null = null) => ({
      id,
      managerId: 1,
      createdAt: msk('02-20T12:00'),
      dueAt,
      completedAt,
    });
    const tasks = [
      task(1, '2026-03-09'),
      task(2, '2026-03-10'),
      task(3, msk('03-10T12:00')),
      task(4, msk('03-10T11:59')),
      task(5, '2026-03-02', msk('03-05T12:00')),
    ];
    const goals = [goalOf({ metric: 'overdue-tasks', target: 1 })];
    const { goal, behind } = ask(makeRecords({ tasks, goals }), { now: '2026-03-10T12:00:00+03:00' });
    expect([goal.done, goal.rows, behind({ goalId: 'g' }).length]).to.deep.equal([2, 2, 2]);
    expect(ask(makeRecords({ tasks, goals }), { now: '2026-05-01T00:00:00+03:00' }).goal.done, 'at the end of the period').to.equal(4);
  });

  it('are cut by the days of the zone, also where a day has 23 hours', () => {
    const made = [
      call(Date.parse('2026-03-28T22:59:00Z')),
      call(Date.parse('2026-03-28T23:00:00Z')),
      call(Date.parse('2026-03-29T21:59:00Z')),
      call(Date.parse('2026-03-29T22:00:00Z')),
    ];
    const goals = [goalOf({ from: '2026-03-29', to: '2026-03-30' })];
    const account = { currency: 'EUR', timeZone: 'Europe/Berlin', asOf: '2026-04-10T00:00:00+02:00' };
    expect(ask(makeRecords({ account, calls: made, goals }), { timeZone: 'Europe/Berlin' }).goal.done).to.equal(2);
  });
});

describe('teams', () => {
  it('show their goal and the sum of their people’s, which may differ', () => {
    const goals = [
      goalOf({ id: 'all', managerId: null, target: 100 }),
      goalOf({ id: 'd', managerId: null, departmentId: 5, target: 60 }),
      goalOf({ id: 1, target: 40 }),
      goalOf({ id: 2, managerId: 2, target: 30 }),
    ];
    const departments = [{ id: 5, name: 'Юг' }];
    const managers = [
      { id: 1, name: 'А', departmentId: 5 },
      { id: 2, name: 'Б' },
    ];
    const made = [
      ...callsOn([dayOf('2026-03-02')], () => 3),
      ...callsOn([dayOf('2026-03-02')], () => 4, 2),
      call(msk('03-02T12:00'), { managerId: null }),
    ];
    const { of, report } = ask(makeRecords({ departments, managers, calls: made, goals }));
    expect(of('all').members).to.deep.equal({ count: 2, target: 70, done: 7 });
    expect(of('d').members).to.deep.equal({ count: 1, target: 40, done: 3 });
    expect([of('all').done, of('d').done]).to.deep.equal([8, 3]);
    expect(report.goals.map(({ owner }) => owner)).to.deep.equal(['company', 'department', 'manager', 'manager']);
  });

  it('credit a department with what its people did while they were there', () => {
    const goals = [5, 6].map((departmentId) => goalOf({ id: departmentId, managerId: null, departmentId }));
    const departments = [5, 6].map((id) => ({ id, name: String(id) }));
    const managers = [{ id: 1, name: 'А', departmentId: 6 }];
    const departmentChanges = [{ managerId: 1, at: '2026-03-10T00:00:00+03:00', from: 5, to: 6 }];
    const made = [call(msk('03-02T12:00')), call(msk('03-03T12:00')), call(msk('03-12T12:00'))];
    const { of, behind } = ask(makeRecords({ departments, managers, departmentChanges, calls: made, goals }));
    expect([of(5).done, of(6).done, behind({ goalId: 5 }).length]).to.deep.equal([2, 1, 2]);
  });
});

describe('goals that cannot be taken as they are', () => {
  const one = [call(msk('03-02T12:00'))];
  const problemOf = (part: Partial<GoalRecord>) => {
    const { goal, note } = ask(makeRecords({ calls: one, goals: [goalOf(part)] }));
    expect([goal.status, goal.forecast, note('goals-not-computable')]).to.deep.equal(['not-computable', null, 1]);
    return goal.problem;
  };

  it('say why', () => {
    expect(problemOf({ target: 0 })).to.equal('no-target');
    expect(problemOf({ target: -5 })).to.equal('no-target');
    expect(problemOf({ metric: 'stage-reached', pipelineId: 'P1', stageId: 'nowhere' })).to.equal('no-stage');
    expect(problemOf({ metric: 'deals-won', pipelineId: 'nowhere' })).to.equal('no-pipeline');
    expect(problemOf({ metric: 'conversion', target: 35 })).to.equal('share-beyond-one');
    expect(problemOf({ managerId: 99 })).to.equal('unknown-owner');
    expect(problemOf({ managerId: null, departmentId: 99 })).to.equal('unknown-owner');
    expect(problemOf({ metric: 'tasks-done' })).to.equal('no-records');
  });

  it('are left out and told where they have no target, and once where they are repeated', () => {
    const goals = [goalOf({ target: undefined as never }), goalOf({ id: 'a', target: 10 }), goalOf({ id: 'b', target: 20 })];
    const { report, note } = ask(makeRecords({ calls: one, goals }));
    expect(report.goals.map(({ id, target }) => [id, target])).to.deep.equal([['b', 20]]);
    expect([note('rows-rejected'), note('goals-repeated')]).to.deep.equal([1, 1]);
    expect(
      ask(makeRecords({ calls: one, goals: [goalOf(), goalOf({ id: 'x', from: '2026-03-15', to: '2026-04-15' })] })).note('goals-overlap'),
    ).to.equal(1);
  });

  it('keep a person who is known by number only, where records name the person', () => {
    const { goal } = ask(makeRecords({ calls: [call(msk('03-02T12:00'), { managerId: 77 })], goals: [goalOf({ managerId: 77 })] }));
    expect([goal.name, goal.managerId, goal.done, goal.problem]).to.deep.equal([null, 77, 1, null]);
  });

  it('get no status from a part of the deals, and hide from a choice of others', () => {
    const histories = makeHistories({ A: [['03-02', 'P1', 'S1']], B: [['03-02', 'P2', 'A']] });
    const goals = [
      goalOf({ metric: 'deals-created' }),
      goalOf({ id: 'own', metric: 'deals-created', pipelineId: 'P2', target: 3 }),
      goalOf({ id: 'calls' }),
    ];
    const narrowed = ask(makeRecords({ ...histories, calls: one, goals }), { pipelineId: 'P1' });
    expect([narrowed.of('g').done, narrowed.of('g').problem, narrowed.of('g').status]).to.deep.equal([
      1,
      'part-of-records',
      'not-computable',
    ]);
    expect([narrowed.note('goals-hidden'), narrowed.note('pipeline-not-filtered'), narrowed.behind({ goalId: 'g' }).length]).to.deep.equal([
      1, 1, 1,
    ]);
    const others = ask(makeRecords({ calls: one, goals }), { managerIds: [2] });
    expect([others.report.finding.code, others.note('goals-hidden')]).to.deep.equal(['none', 3]);
  });

  it('tell amounts in other currencies, and count none of them', () => {
    const histories = makeHistories(
      {
        A: [
          ['03-02', 'P1', 'S1'],
          ['03-04', 'P1', 'WON'],
        ],
        B: [
          ['03-02', 'P1', 'S1'],
          ['03-04', 'P1', 'WON'],
        ],
      },
      (id) => ({
        amount: 10,
        currency: id === 'A' ? 'USD' : 'RUB',
      }),
    );
    const { goal, note, behind } = ask(makeRecords({ ...histories, goals: [goalOf({ metric: 'revenue-won' })] }));
    expect([goal.done, note('other-currencies'), behind({ goalId: 'g' }).length]).to.deep.equal([1000, 1, 1]);
  });

  it('foretell with three weeks of history, and of nothing but zeros, without certainty', () => {
    const short = ask(makeRecords({ calls: callsOn(workdays('2026-02-09', '2026-03-11'), () => 2), goals: [goalOf()] }), {
      now: '2026-03-11T00:00:00+03:00',
    }).goal;
    expect(short.forecast!.high80 - short.forecast!.low80).to.be.above(10);
    const zero = ask(makeRecords({ calls: callsOn([dayOf('2026-03-02')], () => 1, 2), goals: [goalOf()] }), {
      now: '2026-03-20T00:00:00+03:00',
    }).goal;
    expect([zero.done, zero.status]).to.deep.equal([0, 'unlikely']);
    expect(zero.forecast!.high95).to.be.above(0);
  });

  it('are found by whoever writes them', () => {
    const goal = goalOf();
    expect(checkGoals([goal, { ...goal, id: 'b', from: '2026-03-15', to: '2026-04-15' }])).to.deep.equal([null, 'repeated']);
    expect(checkGoals([goal, { ...goal, id: 'b', from: '2026-01-01' }]), 'a month in its quarter').to.deep.equal([null, null]);
    expect(
      checkGoals([
        { ...goal, to: goal.from },
        { ...goal, target: NaN },
        { ...goal, metric: 'conversion', target: 40 },
      ]),
    ).to.deep.equal(['bad-period', 'no-target', 'share-beyond-one']);
  });
});

describe('the demo’s company', () => {
  it('has one who will hardly reach the goal, and nobody else is called so', () => {
    const { missesGoal } = stories;
    const { report, of, behind } = ask(generateCompany(), { from: '2026-11-01', to: '2026-12-01' });
    expect(report.finding).to.deep.equal({ code: 'unlikely', goalIds: [`${missesGoal.managerId}-${missesGoal.from}`] });
    for (const { forecast } of report.goals) expect(forecast!.chance).to.be.within(0.001, 0.999);
    for (const goal of report.goals) expect(behind({ goalId: goal.id }).length, String(goal.id)).to.equal(goal.rows);
    const company = of('company-2026-11-01');
    expect(company.forecast!.basis).to.equal('pipeline');
    expect(behind({ goalId: company.id, set: 'open' }).length).to.equal(company.forecast!.openDeals!.count);
  });
});
