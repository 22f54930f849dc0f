import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords, DealRecord, OwnerChangeRecord, StageChangeRecord, TaskRecord } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { askManagerLoad } from '../../../src/reports/manager-load/manager-load-question.ts';
import { foldManagerLoad, mergeLoadPartials } from '../../../src/reports/manager-load/manager-load-fold.ts';
import { computeManagerLoad, finishManagerLoad, frameOf } from '../../../src/reports/manager-load/manager-load-report.ts';
import { managerLoadSchema, type ManagerLoadCell, type ManagerLoadOptions } from '../../../src/reports/manager-load/manager-load-schema.ts';
import { selectManagerLoad } from '../../../src/reports/manager-load/manager-load-select.ts';
import { estimateBand } from '../../../src/reports/manager-load/manager-load-estimate.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const hour = 3_600_000;
const day = 24 * hour;
const march1 = Date.parse('2026-03-01T00:00:00+03:00');

const loadOf = (records: CompanyRecords, scope: Partial<Scope> = {}, options: ManagerLoadOptions = {}) => {
  const data = parseRecords(records);
  return computeManagerLoad(data, resolveScope({ ...march, ...scope }, data.account), options);
};

describe('load over time [W2]', () => {
  // Open on days [0,10), [0,4), [2,12), [5,20), [8,9) of March.
  const intervals = [
    [0, 10],
    [0, 4],
    [2, 12],
    [5, 20],
    [8, 9],
  ] as const;
  const records = makeRecords({
    deals: intervals.map(([start], id) => ({ id, pipelineId: 'P1', stageId: 'LOST', managerId: 1, createdAt: march1 + start * day })),
    stageChanges: intervals.map(([, end], dealId) => ({
      dealId,
      at: march1 + end * day,
      from: { pipelineId: 'P1', stageId: 'S1' },
      to: { pipelineId: 'P1', stageId: 'LOST' },
    })),
  });

  it('averages open deals by time, and stay and inflow agree with it', () => {
    const { managers, team } = loadOf(records, { from: '2026-03-01', to: '2026-03-16' });
    const [anna] = managers;
    expect(anna!.averageLoad).to.be.closeTo(2.333333333, 1e-9);
    expect(anna!.arrivals / 15).to.be.closeTo(0.333333333, 1e-9);
    expect(anna!.stayMs! / day).to.equal(7);
    expect(team.averageLoad).to.be.closeTo(2.333333333, 1e-9);
    expect(anna!.open).to.equal(1);
    expect(anna!.departures).to.equal(4);
  });

  it('gives a deal that changed hands to each for their own time', () => {
    const { managers } = loadOf(
      { ...records, ownerChanges: [{ dealId: 3, at: march1 + 10 * day, from: 2, to: 1 }] },
      { from: '2026-03-01', to: '2026-03-16' },
    );
    const [anna, boris] = managers;
    expect(anna!.averageLoad).to.be.closeTo(30 / 15, 1e-9);
    expect(boris!.averageLoad).to.be.closeTo(5 / 15, 1e-9);
    expect([boris!.open, boris!.departures, anna!.arrivals]).to.deep.equal([0, 1, 5]);
  });
});

describe('the load of a small company', () => {
  const { deals, stageChanges } = makeHistories(twelveHistories, { amount: 1000 });
  const tasks: TaskRecord[] = [
    { id: 1, managerId: 1, dealId: 'D6', createdAt: '2026-03-10T10:00:00+03:00', dueAt: '2026-03-30' },
    { id: 2, managerId: 1, dealId: 'D6', createdAt: '2026-03-10T10:00:00+03:00', dueAt: '2026-03-31' },
    { id: 3, managerId: 2, dealId: 'D11', createdAt: '2026-03-10T10:00:00+03:00', dueAt: '2026-04-02T12:00:00+03:00' },
    { id: 4, managerId: 2, dealId: null, createdAt: '2026-03-10T10:00:00+03:00', dueAt: null },
    {
      id: 5,
      managerId: 2,
      dealId: 'D1',
      createdAt: '2026-03-10T10:00:00+03:00',
      dueAt: '2026-03-12',
      completedAt: '2026-03-15T10:00:00+03:00',
    },
    { id: 6, managerId: 1, dealId: 'gone', createdAt: '2026-03-10T10:00:00+03:00', dueAt: '2026-04-01T00:00:00+03:00' },
  ];
  const records = makeRecords({ deals, stageChanges, tasks });

  it('tells open deals by stage, an archived one with the live one below', () => {
    const { stages, managers, team } = loadOf(records);
    expect(stages.map(({ stageId }) => stageId)).to.deep.equal(['S1', 'S2', 'S3', 'S4', 'A']);
    expect(team.byStage).to.deep.equal([1, 0, 2, 1, 1]);
    expect(managers[0]!.open).to.equal(5);
    expect(team.amounts).to.deep.equal([{ currency: 'RUB', amountMinor: 500_000, deals: 5 }]);
  });

  it('calls late what was due before the end of its day, and not what is due right now or never', () => {
    const { team, managers, totals, notes } = loadOf(records);
    const late = managers.map(({ name, overdue, dueSoon, tasks: open }) => [name, open, overdue, dueSoon]);
    expect(late).to.deep.equal([
      ['Анна Петрова', 3, 1, 2],
      ['Борис Ким', 2, 0, 1],
    ]);
    expect(managers[0]!.overdueMedianMs).to.equal(day);
    expect(team.withoutTask).to.equal(3);
    expect(totals.tasks).to.deep.equal({ open: 5, overdue: 1, done: 1 });
    const said = Object.fromEntries(notes.map(({ code, count }) => [code, count]));
    expect(said['tasks-without-due']).to.equal(1);
    expect(said['tasks-of-unknown-deals']).to.equal(1);
    expect(said['no-band']).to.equal(1);
  });

  it('judges people by the nearest band, per full time', () => {
    const half = { ...records, managers: [{ id: 1, name: 'Анна Петрова', departmentId: 7, capacity: 0.5 }, records.managers[1]!] };
    const bands = [{ limit: 6 }, { departmentId: '7', limit: 12, floor: 11 }];
    const [anna, boris] = loadOf(half, {}, { bands }).managers;
    expect([anna!.openPerCapacity, anna!.status, anna!.band.limit]).to.deep.equal([10, 'under', 12]);
    expect([boris!.openPerCapacity, boris!.status]).to.deep.equal([0, 'within']);
    expect(loadOf(half, {}, { bands: [...bands, { managerId: 1, limit: 9 }] }).managers[0]!.status).to.equal('over');
  });

  it('leaves out a band whose floor lies above its limit, and says so', () => {
    const { managers, notes } = loadOf(records, {}, { bands: [{ floor: 9, limit: 3 }] });
    expect(managers.map(({ status }) => status)).to.deep.equal([null, null]);
    expect(notes.find(({ code }) => code === 'band-reversed')!.count).to.equal(1);
  });

  it('counts the days on which the average load was above the limit', () => {
    const [anna] = loadOf(records, {}, { bands: [{ limit: 0 }] }).managers;
    const worked = 22; // Working days of March 2026.
    // The first deal was opened on 20 February, so that no working day was without one.
    expect(anna!.overloadShare).to.equal(worked / worked);
    expect(loadOf(records, {}, { bands: [{ limit: 100 }] }).managers[0]!.overloadShare).to.equal(0);
  });

  it('finds who has too little open to make the plan', () => {
    const goals = [{ id: 1, metric: 'revenue-won' as const, managerId: 1, from: '2026-03-01', to: '2026-04-02', target: 50_000 }];
    const more = Array.from({ length: 10 }, (_, i): DealRecord => ({
      id: `x${i}`,
      pipelineId: 'P1',
      stageId: i < 4 ? 'WON' : 'LOST',
      managerId: 2,
      createdAt: '2026-02-01T00:00:00+03:00',
    }));
    const { managers } = loadOf({ ...records, deals: [...records.deals, ...more], goals });
    const plan = managers.find(({ managerId }) => managerId === 1)!.plan!;
    // D1, D3, D7 and D8 are won, four and four of seventeen closed in all: 7 lost of the histories.
    const closed = loadOf({ ...records, deals: [...records.deals, ...more] }).totals.deals;
    expect(plan.wonMinor).to.equal(400_000);
    expect(plan.expectedMinor).to.equal(400_000 + Math.round((500_000 * closed.won) / (closed.won + closed.lost)));
    expect(plan.targetMinor).to.equal(5_000_000);
    const changed = goals.map((goal) => ({ ...goal, changes: [{ on: '2026-03-10', target: 80_000 }] }));
    const raised = loadOf({ ...records, deals: [...records.deals, ...more], goals: changed });
    expect(raised.managers.find(({ managerId }) => managerId === 1)!.plan!.targetMinor).to.equal(8_000_000);
  });

  it('takes the pace from days that are over: what is done today does not make it faster', () => {
    const doneAt = (when: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({
        ...{ id: `${when} ${i}`, managerId: 1, createdAt: '2026-03-01T10:00:00+03:00' },
        ...{ completedAt: `${when}T${10 + Math.floor(i / 60)}:${10 + (i % 50)}:00+03:00`, dueAt: '2026-04-30' },
      }));
    const capacity = (tasks: ReturnType<typeof doneAt>) =>
      loadOf({ ...records, tasks }, { to: '2026-04-02', now: '2026-03-31T18:00:00+03:00' }).managers.find(
        ({ managerId }) => managerId === 1,
      )!.dueCapacity;
    const before = [...doneAt('2026-03-27', 20), ...doneAt('2026-03-30', 20)];
    // Forty in twenty working days, for the five from today on.
    expect(capacity(before)).to.equal(10);
    expect(capacity([...before, ...doneAt('2026-03-31', 30)])).to.equal(10);
    expect(capacity(doneAt('2026-03-31', 30))).to.equal(null);
  });

  it('says what it cannot know', () => {
    const empty = loadOf(makeRecords());
    expect(empty.finding.code).to.equal('nothing-open');
    expect(empty.team.stayMs).to.equal(null);
    expect(empty.fairness).to.equal(null);
    expect(empty.notes.map(({ code }) => code)).to.include('no-tasks');
    const future = loadOf(records, { from: '2027-01-01', to: '2027-02-01' });
    expect(future.managers[0]!.averageLoad).to.equal(0);
    expect(JSON.stringify(future)).to.not.include('null,null,null,null,null,null');
    expect(() => loadOf(records, { pipelineId: 'nowhere' })).to.throw('is not among pipelines');
  });

  it('is what its schema says, with and without a history', () => {
    for (const one of [records, { ...records, stageChanges: [] }, makeRecords()]) {
      expect(managerLoadSchema.safeParse(loadOf(one)).error).to.equal(undefined);
    }
  });
});

describe('the band that a company sees in its own past', () => {
  const random = createRandom(3);
  const months = (chance: (load: number, manager: number) => number, count = 24, people = 6) =>
    Array.from({ length: people }, (_, manager) =>
      Array.from({ length: count }, (__, month) => {
        const load = 5 + ((month * 7 + manager * 3) % 45);
        let won = 0;
        for (let deal = 0; deal < 60; deal++) if (random() < chance(load, manager)) won++;
        return { manager, load, won, n: 60 };
      }),
    ).flat();

  it('is named where conversion rises and falls with load within people', () => {
    const { status, peakLoad, band } = estimateBand(months((load, manager) => 0.15 + 0.03 * manager + 0.012 * load - 0.00024 * load ** 2));
    expect(status).to.equal('estimated');
    expect(peakLoad).to.be.within(21, 29);
    expect(band!.floor).to.be.below(peakLoad!);
    expect(band!.limit).to.be.above(peakLoad!);
  });

  it('is not named of noise, of few deals, of a narrow range, or of a peak nobody has seen', () => {
    let named = 0;
    for (let turn = 0; turn < 100; turn++) if (estimateBand(months(() => 0.3, 12, 4)).status === 'estimated') named++;
    expect(named).to.be.below(6);
    expect(estimateBand(months(() => 0.3).slice(0, 3)).status).to.equal('few-deals');
    expect(estimateBand(months(() => 0.3).map((month) => ({ ...month, load: 20 + (month.load % 3) }))).status).to.equal('narrow-range');
    expect(estimateBand([]).points).to.deep.equal([]);
  });
});

describe('load on thousands of random companies', () => {
  interface Plain {
    deals: DealRecord[];
    stageChanges: StageChangeRecord[];
    ownerChanges: OwnerChangeRecord[];
    tasks: TaskRecord[];
  }
  const stages = ['S1', 'S2', 'S3', 'S4', 'WON', 'LOST'];
  const asOf = Date.parse('2026-04-01T00:00:00+03:00');
  const start = Date.parse('2026-01-15T00:00:00+03:00');

  function make(random: () => number): Plain {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const when = (from: number) => from + Math.floor(random() * 40 * 24) * hour;
    const plain: Plain = { deals: [], stageChanges: [], ownerChanges: [], tasks: [] };
    for (let id = 1; id <= 1 + Math.floor(random() * 12); id++) {
      const createdAt = when(start);
      let stage = 'S1';
      let at = createdAt;
      for (let moves = Math.floor(random() * 5); moves > 0; moves--) {
        at = when(at);
        const to = pick(stages);
        plain.stageChanges.push({
          id: plain.stageChanges.length,
          dealId: id,
          at,
          from: { pipelineId: 'P1', stageId: stage },
          to: { pipelineId: 'P1', stageId: to },
          by: 1,
        });
        stage = to;
      }
      let owner: number | null = pick([1, 2, null]);
      let handed = createdAt;
      for (let changes = Math.floor(random() * 3); changes > 0; changes--) {
        handed = when(handed) + 1;
        const to: number | null = pick([1, 2, null]);
        plain.ownerChanges.push({ dealId: id, at: handed, from: owner, to });
        owner = to;
      }
      plain.deals.push({
        id,
        pipelineId: 'P1',
        stageId: stage,
        managerId: owner,
        createdAt,
        amount: Math.round(random() * 1e6) / 100,
        source: pick(['a', 'b']),
      });
    }
    for (let id = 1; id <= Math.floor(random() * 10); id++) {
      const createdAt = when(start);
      plain.tasks.push({
        id,
        managerId: pick([1, 2, null]),
        dealId: pick([null, ...plain.deals.map((deal) => deal.id)]),
        createdAt,
        dueAt: random() < 0.2 ? null : when(createdAt),
        completedAt: random() < 0.5 ? null : when(createdAt),
      });
    }
    return plain;
  }

  const stageAt = (plain: Plain, deal: DealRecord, at: number): string | null => {
    if ((deal.createdAt as number) > at) return null;
    const own = plain.stageChanges.filter(({ dealId }) => dealId === deal.id);
    return (own.filter((change) => (change.at as number) <= at).at(-1)?.to.stageId as string) ?? 'S1';
  };
  const ownerOf = (plain: Plain, deal: DealRecord, at: number): number | null => {
    const own = plain.ownerChanges.filter(({ dealId }) => dealId === deal.id);
    const last = own.filter((change) => (change.at as number) <= at).at(-1);
    return (last ? last.to : own.length > 0 ? own[0]!.from : deal.managerId) as number | null;
  };
  const isOpen = (stage: string | null) => stage !== null && stage !== 'WON' && stage !== 'LOST';

  it('agrees with plain loops over the records, and each list with its number', () => {
    const random = createRandom(17);
    for (let turn = 0; turn < 1500; turn++) {
      const plain = make(random);
      const to = Date.parse('2026-03-01T00:00:00+03:00') + (turn % 30) * day;
      const from = to - (1 + (turn % 25)) * day;
      const data = parseRecords(makeRecords({ ...plain }));
      const dayText = (instant: number) => new Date(instant + 3 * hour).toISOString().slice(0, 10);
      const scope = resolveScope({ from: dayText(from), to: dayText(to), ...(turn % 3 === 0 ? { sources: ['a'] } : {}) }, data.account);
      const report = computeManagerLoad(data, scope);
      const counted = plain.deals.filter((deal) => turn % 3 !== 0 || deal.source === 'a');
      for (const managerId of [1, 2, null]) {
        const row = report.managers.find((one) => one.managerId === managerId);
        const open = counted.filter((deal) => isOpen(stageAt(plain, deal, to)) && ownerOf(plain, deal, to) === managerId);
        expect(row?.open ?? 0, `open of ${managerId}, turn ${turn}`).to.equal(open.length);
        // Everything happens on the hour, handovers a moment after it: the load of an hour is that of its middle.
        let area = 0;
        for (let middle = from + hour / 2; middle < to; middle += hour) {
          area += counted.filter((deal) => isOpen(stageAt(plain, deal, middle)) && ownerOf(plain, deal, middle) === managerId).length;
        }
        expect(row?.averageLoad ?? 0).to.be.closeTo(area / ((to - from) / hour), 1e-4);
        const isTask = (task: TaskRecord) =>
          turn % 3 !== 0 || counted.some(({ id, createdAt }) => id === task.dealId && (createdAt as number) <= to);
        const tasks = plain.tasks.filter(
          (task) =>
            task.managerId === managerId &&
            (task.createdAt as number) <= to &&
            !(task.completedAt !== null && (task.completedAt as number) <= to) &&
            isTask(task),
        );
        expect(row?.tasks ?? 0).to.equal(tasks.length);
        expect(row?.overdue ?? 0).to.equal(tasks.filter(({ dueAt }) => dueAt !== null && (dueAt as number) < to).length);
        const withTask = new Set(
          plain.tasks
            .filter((task) => (task.createdAt as number) <= to && !(task.completedAt !== null && (task.completedAt as number) <= to))
            .map(({ dealId }) => dealId),
        );
        expect(row?.withoutTask ?? 0).to.equal(open.filter(({ id }) => !withTask.has(id)).length);
        for (const [set, number] of [
          ['open', row?.open],
          ['tasks', row?.tasks],
          ['overdue', row?.overdue],
          ['due-soon', row?.dueSoon],
          ['without-task', row?.withoutTask],
          ['closed', row?.winRate?.n],
        ] as const) {
          const cell: ManagerLoadCell = { set, managerId };
          expect(selectManagerLoad(data, scope, {}, cell).rows.length, set).to.equal(number ?? 0);
        }
      }
      const { deals, tasks } = report.totals;
      const listed = (cell: ManagerLoadCell) => selectManagerLoad(data, scope, {}, cell).rows.length;
      expect([deals.open, deals.won, deals.lost, tasks.done]).to.deep.equal([
        listed({ set: 'open' }),
        listed({ set: 'won' }),
        listed({ set: 'lost' }),
        listed({ set: 'done' }),
      ]);
      expect(report.team.open).to.equal(deals.open);
      expect(report.team.byStage.reduce((sum, count) => sum + count, 0)).to.equal(deals.open);
      for (const { from: begin, to: end, created, won } of report.trend) {
        expect([created, won]).to.deep.equal([
          listed({ set: 'created', from: begin, to: end }),
          listed({ set: 'won-in', from: begin, to: end }),
        ]);
      }
      const averages = report.trend.map(({ averageLoad, from: begin, to: end }) => averageLoad! * (Math.min(end, to) - begin));
      expect(averages.reduce((sum, area) => sum + area, 0)).to.be.closeTo(report.team.averageLoad * (to - from), 1);
    }
  });

  it('merges partials of two halves into the partial of the whole', () => {
    const random = createRandom(23);
    for (let turn = 0; turn < 200; turn++) {
      const plain = make(random);
      const halves = [0, 1].map((part) => ({
        deals: plain.deals.filter(({ id }) => Number(id) % 2 === part),
        stageChanges: plain.stageChanges.filter(({ dealId }) => Number(dealId) % 2 === part),
        ownerChanges: plain.ownerChanges.filter(({ dealId }) => Number(dealId) % 2 === part),
        tasks: plain.tasks.filter(({ dealId }) => Number(dealId ?? 0) % 2 === part),
      }));
      // One deal that was there first makes all three look back equally far.
      const first: DealRecord = { id: 0, pipelineId: 'P1', stageId: 'WON', managerId: 1, createdAt: start };
      const ask = (records: Partial<CompanyRecords>, isWhole: boolean) => {
        const data = parseRecords(
          makeRecords({
            ...records,
            deals: isWhole ? [{ ...first, id: -1 }, { ...first, id: -2 }, ...records.deals!] : [{ ...first, id: -1 }, ...records.deals!],
          }),
        );
        const question = askManagerLoad(data, resolveScope(march, data.account));
        const frame = frameOf(question);
        return { question, frame, partial: foldManagerLoad(question, frame) };
      };
      if (plain.stageChanges.length === 0 || halves.some(({ stageChanges }) => stageChanges.length === 0)) continue;
      const whole = ask(plain, true);
      const merged = mergeLoadPartials(ask(halves[0]!, false).partial, ask(halves[1]!, false).partial);
      const report = finishManagerLoad(whole.question, merged);
      expect(JSON.stringify(report)).to.equal(JSON.stringify(finishManagerLoad(whole.question, whole.partial)));
    }
    expect(asOf).to.be.above(start);
  });
});
