import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import {
  computeSalesFunnel,
  salesVelocity,
  type SalesFunnelCell,
  type SalesFunnelOptions,
} from '../../../src/reports/sales-funnel/sales-funnel-report.ts';
import { extraWins } from '../../../src/reports/sales-funnel/sales-funnel-compare.ts';
import { salesFunnelSchema } from '../../../src/reports/sales-funnel/sales-funnel-schema.ts';
import { selectSalesFunnel } from '../../../src/reports/sales-funnel/sales-funnel-select.ts';
import { makeHistories, makeRecords, march, twelveHistories, type Steps } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const day = 86_400_000;
const company = (histories: Record<string, Steps>, deal = {}) => parseRecords(makeRecords(makeHistories(histories, deal)));
const funnelOf = (data: Dataset, options: SalesFunnelOptions = {}, scope: Partial<Scope> = {}) =>
  computeSalesFunnel(data, resolveScope({ ...march, ...scope }, data.account), options);
const idsBehind = (data: Dataset, cell: SalesFunnelCell, options: SalesFunnelOptions = {}, scope: Partial<Scope> = {}) =>
  Array.from(selectSalesFunnel(data, resolveScope({ ...march, ...scope }, data.account), options, cell).rows, (deal) =>
    data.deals.idOf(deal),
  );

describe('the funnel of twelve histories [F2]', () => {
  const data = company(twelveHistories);

  it('counts the cohort by how far it got, which reconciles at every stage', () => {
    const { stages, deals, won, reopened } = funnelOf(data);
    expect(stages.map(({ reached }) => reached)).to.deep.equal([11, 9, 8, 4, 3]);
    expect(stages.slice(0, 4).map(({ lost, open, moved }) => [lost, open, moved])).to.deep.equal([
      [1, 1, 0],
      [0, 0, 1],
      [2, 2, 0],
      [0, 1, 0],
    ]);
    expect([deals, won, reopened]).to.deep.equal([11, 3, 1]);
  });

  it('tells who stood in a stage and who went in order from who got past it', () => {
    const { stages } = funnelOf(data);
    expect(stages.map(({ touched }) => touched)).to.deep.equal([9, 6, 6, 2, 3]);
    expect(stages.map(({ inOrder }) => inOrder)).to.deep.equal([9, 5, 4, 1, 1]);
  });

  it('tells losses by the stage before the loss and by the furthest one', () => {
    const { stages } = funnelOf(data);
    expect(stages.slice(0, 4).map(({ lostFrom }) => lostFrom)).to.deep.equal([1, 1, 1, 0]);
    expect(idsBehind(data, { set: 'lostFrom', stageId: 'S2' })).to.deep.equal(['D4']);
    expect(idsBehind(data, { set: 'lost', stageId: 'S3' })).to.deep.equal(['D2', 'D4']);
  });

  it('counts entries and distinct deals in the events clock, archived stages apart', () => {
    const rows = Object.fromEntries(funnelOf(data, { mode: 'events' }).stages.map((row) => [row.stageId, [row.entries, row.deals]]));
    expect(rows).to.deep.equal({ S1: [9, 9], S2: [7, 6], S2b: [1, 1], S3: [7, 7], S4: [3, 3], WON: [4, 4], LOST: [4, 4] });
  });

  it('shows where deals stand in the snapshot', () => {
    expect(funnelOf(data, { mode: 'snapshot' }).stages.map(({ open }) => open)).to.deep.equal([1, 0, 2, 1]);
    expect(idsBehind(data, { set: 'open', stageId: 'S3' }, { mode: 'snapshot' })).to.deep.equal(['D6', 'D9']);
  });

  it('counts deals closed in the period', () => {
    const { stages, deals, lost } = funnelOf(data, { mode: 'closed' });
    expect(idsBehind(data, { set: 'closed' }, { mode: 'closed' })).to.deep.equal(['D1', 'D2', 'D3', 'D4', 'D5', 'D7', 'D8']);
    expect(stages.map(({ reached }) => reached)).to.deep.equal([7, 6, 6, 4, 4]);
    expect([deals, lost]).to.deep.equal([7, 3]);
  });

  it('names the denominator of each win rate', () => {
    const { winRate } = funnelOf(data);
    expect(winRate.closed!.share).to.be.closeTo(4 / 7, 1e-12);
    expect(winRate.cohort!.share).to.be.closeTo(3 / 11, 1e-12);
    expect(winRate.resolved!.share).to.be.closeTo(3 / 6, 1e-12);
  });

  it('takes open visits into the median time in stage', () => {
    const { time } = funnelOf(data).stages[2]!;
    expect(time).to.deep.include({ medianMs: 6 * day, n: 7, ended: 5 });
  });

  it('lists exactly the deals behind every figure', () => {
    for (const mode of ['cohort', 'closed'] as const) {
      const { stages } = funnelOf(data, { mode });
      for (const row of stages) {
        for (const set of ['reached', 'touched', 'lost', 'lostFrom', 'open', 'moved'] as const) {
          if (row.kind === 'won' && set !== 'reached') continue;
          expect(idsBehind(data, { set, stageId: row.stageId }, { mode }).length, `${mode} ${row.name} ${set}`).to.equal(row[set]);
        }
      }
    }
    for (const row of funnelOf(data, { mode: 'events' }).stages) {
      expect(idsBehind(data, { set: 'entries', stageId: row.stageId }, { mode: 'events' }).length).to.equal(row.deals);
    }
  });

  it('does not see what comes after its now', () => {
    const { stages } = funnelOf(data, {}, { now: '2026-03-15T12:00:00+03:00' });
    expect(stages.map(({ reached }) => reached)).to.deep.equal([8, 7, 4, 2, 1]);
  });

  it('satisfies the schema that the doors check', () => {
    for (const mode of ['cohort', 'closed', 'events', 'snapshot'] as const) {
      expect(salesFunnelSchema.safeParse(funnelOf(data, { mode }, { comparison: 'previous' })).error).to.equal(undefined);
    }
  });
});

describe('the arithmetic of a funnel', () => {
  it('divides neighbours for steps, by the first for cumulative, and shares losses out [F1]', () => {
    const reached = [712, 528, 526, 508, 496, 496];
    const stageIds = ['S1', 'S2', 'S3', 'S4', 'S5'];
    const records = makeRecords();
    records.pipelines = [
      {
        id: 'P1',
        name: 'Продажи',
        stages: [
          ...stageIds.map((id) => ({ id, name: id, kind: 'open' as const })),
          { id: 'WON', name: 'Won', kind: 'won' },
          { id: 'LOST', name: 'Lost', kind: 'lost' },
        ],
      },
    ];
    const histories: Record<string, Steps> = {};
    for (let deal = 0; deal < reached[0]!; deal++) {
      const last = reached.filter((count) => deal < count).length;
      const path = stageIds.slice(0, last).map((stage, i) => [`03-0${i + 1}`, 'P1', stage] as const);
      histories[`D${String(deal)}`] = [...path, ['03-10', 'P1', last === 6 ? 'WON' : 'LOST']];
    }
    const data = parseRecords({ ...records, ...makeHistories(histories) });
    const { stages, lost, deals } = funnelOf(data, { mode: 'closed' });
    const close = (actual: (number | null | undefined)[], expected: number[]) =>
      expected.forEach((value, i) => expect(actual[i]).to.be.closeTo(value, 1e-9));
    close(
      stages.map(({ step }) => step?.share),
      [0.741573034, 0.996212121, 0.965779468, 0.976377953, 1],
    );
    close(
      stages.map(({ cumulative }) => cumulative?.share),
      [1, 0.741573034, 0.738764045, 0.713483146, 0.696629213, 0.696629213],
    );
    expect(stages.slice(0, 5).map((row) => row.lost)).to.deep.equal([184, 2, 18, 12, 0]);
    close(
      stages.map(({ lossShare }) => lossShare),
      [0.851851852, 0.009259259, 0.083333333, 0.055555556, 0],
    );
    close([lost / deals], [0.303370787]);
  });

  it('gives sales velocity per day [D3]', () => {
    expect(salesVelocity(120, 0.25, 5000, 45)).to.be.closeTo(3333.333333333, 1e-9);
  });

  it('counts extra wins of a lagging step through the later steps [G1]', () => {
    const reached = [100, 48, 30, 16];
    const own = [48 / 100, 30 / 48, 16 / 30];
    const wins = extraWins(reached, own, [0.62, 0.65, 0.5]);
    [4.666666667, 0.64, 0].forEach((value, i) => expect(wins[i]).to.be.closeTo(value, 1e-9));
    [233333.333333333, 32000, 0].forEach((value, i) => expect(wins[i]! * 50_000).to.be.closeTo(value, 1e-3));
  });
});

describe('random histories', () => {
  const stages = ['S1', 'S2', 'S2b', 'S3', 'S4', 'WON', 'LOST', 'A', 'B'] as const;
  const makeRandomHistories = (seed: number, deals: number) => {
    const random = createRandom(seed);
    const histories: Record<string, Steps> = {};
    for (let deal = 0; deal < deals; deal++) {
      let at = Date.UTC(2026, 1, 10) + Math.floor(random() * 60) * day;
      histories[`D${deal}`] = Array.from({ length: 1 + Math.floor(random() * 7) }, () => {
        const stage = stages[Math.floor(random() * stages.length)]!;
        at += Math.floor(random() * 4) * day;
        return [new Date(at).toISOString(), stage === 'A' || stage === 'B' ? 'P2' : 'P1', stage] as const;
      });
    }
    return histories;
  };

  it('never rise, and reconcile at every stage', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = createRandom(seed);
      const data = parseRecords(
        makeRecords(makeHistories(makeRandomHistories(seed, 100), () => ({ managerId: 1 + Math.floor(random() * 2) }))),
      );
      for (const mode of ['cohort', 'closed'] as const) {
        const rows = funnelOf(data, { mode }).stages;
        rows.slice(0, -1).forEach((row, i) => {
          const next = rows[i + 1]!.reached!;
          expect(next).to.be.at.most(row.reached!);
          expect(next + row.lost! + row.open! + row.moved!).to.equal(row.reached!);
        });
      }
    }
  });

  it('give the counts of a plain loop over each history', () => {
    const order: Record<string, number> = { S1: 1, S2: 2, S2b: 2, S3: 3, S4: 4 };
    for (let seed = 100; seed < 130; seed++) {
      const histories = makeRandomHistories(seed, 60);
      const data = company(histories);
      const from = Date.parse('2026-03-01T00:00:00+03:00');
      const now = Date.parse('2026-04-01T00:00:00+03:00');
      const reached = [0, 0, 0, 0, 0];
      for (const steps of Object.values(histories)) {
        const seen = steps.map(([when, , stage]) => ({ at: Date.parse(when), stage })).filter(({ at }) => at <= now);
        const inPipeline = seen.filter(({ stage }) => stage !== 'A' && stage !== 'B');
        if (inPipeline.length === 0 || inPipeline[0]!.at < from || inPipeline[0]!.at >= now) continue;
        const levels = inPipeline.map(({ stage }) => order[stage] ?? 1);
        const furthest = seen.at(-1)!.stage === 'WON' ? 5 : Math.max(1, ...levels);
        for (let level = 0; level < furthest; level++) reached[level]!++;
      }
      expect(
        funnelOf(data).stages.map((row) => row.reached),
        `seed ${seed}`,
      ).to.deep.equal(reached);
    }
  });

  it('list as many deals as every figure says', () => {
    const data = company(makeRandomHistories(7, 300));
    for (const row of funnelOf(data).stages) {
      for (const set of ['reached', 'touched', 'lost', 'open', 'moved'] as const) {
        if (row.kind === 'won' && set !== 'reached') continue;
        expect(idsBehind(data, { set, stageId: row.stageId }).length, `${row.name} ${set}`).to.equal(row[set]);
      }
    }
  });
});

describe('managers side by side', () => {
  /** Manager 1 brings 12 of 25 to the proposal, manager 2 brings 31 of 50. */
  const makeTeam = (scale = 1) => {
    const histories: Record<string, Steps> = {};
    const add = (manager: number, total: number, through: number) => {
      for (let i = 0; i < total * scale; i++) {
        const steps: Steps = [
          ['03-02', 'P1', 'S1'],
          ['03-03', 'P1', 'S2'],
        ];
        histories[`${manager}-${i}`] =
          i < through * scale ? [...steps, ['03-05', 'P1', 'S3'], ['03-08', 'P1', 'WON']] : [...steps, ['03-06', 'P1', 'LOST']];
      }
    };
    add(1, 25, 12);
    add(2, 50, 31);
    return company(histories, (id: string) => ({ managerId: Number(id[0]) }));
  };
  const stepOf = (data: Dataset, scope: Partial<Scope> = {}) =>
    funnelOf(data, {}, scope).comparisons.find(({ fromStageId }) => fromStageId === 'S2')!;

  it('calls 48 % of 25 against 62 % of 50 a hypothesis and says how many deals would settle it [S1, S2, S6]', () => {
    const nikita = stepOf(makeTeam()).managers.find(({ managerId }) => managerId === 1)!;
    expect(nikita.own).to.deep.include({ count: 12, n: 25 });
    expect(nikita.own!.low).to.be.closeTo(0.30031286, 1e-8);
    expect(nikita.difference!.low).to.be.closeTo(-0.356837858, 1e-8);
    expect(nikita.p).to.be.closeTo(0.323325151, 1e-8);
    expect(nikita.verdict).to.equal('hypothesis');
    expect(nikita.neededDeals).to.equal(198 - 25);
  });

  it('confirms the same gap once there are enough deals', () => {
    const report = funnelOf(makeTeam(10));
    const [first] = stepOf(makeTeam(10)).managers;
    expect([first!.managerId, first!.verdict]).to.deep.equal([1, 'confirmed']);
    expect(report.finding).to.deep.include({ code: 'largest-loss', stageIndex: 1, managerId: 1, verdict: 'confirmed' });
    expect(report.growthPoints[0]).to.deep.include({ managerId: 1, toStageId: 'S3', verdict: 'confirmed' });
  });

  it('says nothing from fewer than ten deals', () => {
    const histories: Record<string, Steps> = {};
    for (let i = 0; i < 30; i++)
      histories[`${i < 9 ? 1 : 2}-${i}`] = [
        ['03-02', 'P1', 'S1'],
        ['03-03', 'P1', i < 9 ? 'LOST' : 'S2'],
      ];
    const [row] = funnelOf(company(histories, (id: string) => ({ managerId: Number(id[0]) }))).comparisons[0]!.managers;
    expect(row).to.deep.include({ managerId: 1, verdict: 'not-enough-data', p: null });
  });

  it('compares the chosen manager with everybody else', () => {
    const { managers } = stepOf(makeTeam(), { managerIds: [1] });
    expect(managers.map(({ managerId, rest }) => [managerId, rest!.n])).to.deep.equal([[1, 50]]);
  });

  it('adds up to the team', () => {
    const report = funnelOf(makeTeam());
    report.stages.forEach((stage, i) => {
      expect(report.managers.reduce((sum, manager) => sum + manager.reached[i]!, 0)).to.equal(stage.reached);
    });
  });
});

describe('money in the funnel', () => {
  it('keeps currencies apart and says how many deals have an amount', () => {
    const amounts: Record<string, object> = {
      D1: { amount: 100.5 },
      D2: { amount: 200 },
      D3: { amount: 30, currency: 'USD' },
      D8: { amount: 1.005, currency: 'rub' },
    };
    const report = funnelOf(company(twelveHistories, (id: string) => amounts[id] ?? {}));
    expect(report.dealsWithAmount).to.equal(4);
    expect(report.wonAmounts).to.deep.equal([
      { currency: 'RUB', amountMinor: 10_050 + 101, deals: 2 },
      { currency: 'USD', amountMinor: 3000, deals: 1 },
    ]);
    expect(report.stages[2]!.lostAmounts).to.deep.equal([{ currency: 'RUB', amountMinor: 20_000, deals: 1 }]);
  });
});
