import { expect } from '@open-wc/testing';
import { createEngine } from '../../../src/engine/local.ts';
import { createReportApi } from '../../../src/engine/report-api.ts';
import type { RecordsPage } from '../../../src/engine/report-engine.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { toMinor } from '../../../src/model/money.ts';
import type { CompanyRecords, DealRecord } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import {
  computeManagerResults,
  herfindahl,
  type Attribution,
  type ManagerResultsCell,
  type ManagerResultsReport,
  type ResultsFigures,
} from '../../../src/reports/manager-results/manager-results-report.ts';
import { attributions, managerResultsSchema } from '../../../src/reports/manager-results/manager-results-schema.ts';
import { selectManagerResults } from '../../../src/reports/manager-results/manager-results-select.ts';
import { chiSquareTail, compareStrata, mantelHaenszelDifference } from '../../../src/stats/index.ts';
import { compareWithRest, verdicts } from '../../../src/stats/verdict.ts';
import { makeHistories, makeRecords, march, type Steps } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const day = 86_400_000;

const resultsOf = (records: CompanyRecords | Dataset, attribution: Attribution = 'owner-at-win', scope: Partial<Scope> = {}) => {
  const data = 'visits' in records ? records : parseRecords(records);
  return computeManagerResults(data, resolveScope({ ...march, ...scope }, data.account), { attribution });
};
const idsBehind = (data: Dataset, cell: ManagerResultsCell, attribution: Attribution = 'owner-at-win', scope: Partial<Scope> = {}) =>
  Array.from(selectManagerResults(data, resolveScope({ ...march, ...scope }, data.account), { attribution }, cell).rows, (deal) =>
    data.deals.idOf(deal),
  );
const rublesOf = (row: Pick<ResultsFigures, 'revenue'> | undefined) =>
  row?.revenue.find(({ currency }) => currency === 'RUB')?.amountMinor ?? 0;
const rowOf = (report: ManagerResultsReport, id: string | number | null) => report.managers.find(({ managerId }) => managerId === id);
const noteOf = (report: ManagerResultsReport, code: string) => report.notes.find((note) => note.code === code)?.count ?? 0;

/** A deal won on a day of March. */
const won = (when = '03-10'): Steps => [
  ['03-02', 'P1', 'S1'],
  [when, 'P1', 'WON'],
];
const lost: Steps = [
  ['03-02', 'P1', 'S1'],
  ['03-10', 'P1', 'LOST'],
];

describe('whose win it is [R1]', () => {
  const records = makeRecords({
    account: { currency: 'RUB', timeZone: 'UTC', asOf: '2026-03-01T00:00:00Z' },
    managers: ['Ann', 'Boris', 'Clara'].map((name) => ({ id: name, name })),
    deals: [
      { id: 1, pipelineId: 'P1', stageId: 'WON', managerId: 'Clara', amount: 90_000, createdAt: '2026-01-10T00:00:00Z' },
      { id: 2, pipelineId: 'P1', stageId: 'S1', managerId: 'Clara', amount: 1, createdAt: '2026-01-10T00:00:00Z' },
    ],
    stageChanges: [
      {
        id: 1,
        dealId: 1,
        at: '2026-02-24T00:00:00Z',
        from: { pipelineId: 'P1', stageId: 'S1' },
        to: { pipelineId: 'P1', stageId: 'WON' },
      },
    ],
    ownerChanges: [
      { dealId: 1, at: '2026-01-20T00:00:00Z', from: 'Ann', to: 'Boris' },
      { dealId: 1, at: '2026-02-19T00:00:00Z', from: 'Boris', to: 'Clara' },
    ],
  });
  const february = { from: '2026-02-01', to: '2026-03-01' };
  const credited = (attribution: Attribution, more: Partial<CompanyRecords> = {}) => {
    const report = resultsOf({ ...records, ...more }, attribution, february);
    return Object.fromEntries(report.managers.filter((row) => row.deals > 0).map((row) => [row.managerId, rublesOf(row) / 100]));
  };

  it('belongs to the owner at the win, the present owner, or the creator', () => {
    expect(credited('owner-at-win')).to.deep.equal({ Clara: 90_000 });
    expect(credited('present-owner')).to.deep.equal({ Clara: 90_000 });
    expect(credited('creator')).to.deep.equal({ Ann: 90_000 });
    expect(credited('creator', { deals: [{ ...records.deals[0]!, createdBy: 'Boris' }] })).to.deep.equal({ Boris: 90_000 });
  });

  it('is divided by the time owned', () => {
    expect(credited('time-weighted')).to.deep.equal({ Boris: 60_000, Ann: 20_000, Clara: 10_000 });
  });

  it('is divided as the records say, and mended where they do not add up', () => {
    const splits = (...parts: [string, number][]) => ({ splits: parts.map(([managerId, share]) => ({ dealId: 1, managerId, share })) });
    expect(credited('splits', splits(['Ann', 0.25], ['Boris', 0.75]))).to.deep.equal({ Boris: 67_500, Ann: 22_500 });
    expect(credited('splits', splits(['Ann', 1], ['Boris', 1], ['Clara', 0]))).to.deep.equal({ Ann: 45_000, Boris: 45_000 });
    expect(credited('splits', splits(['Ann', -1]))).to.deep.equal({ Clara: 90_000 });
    expect(credited('splits')).to.deep.equal({ Clara: 90_000 });
    const mended = resultsOf({ ...records, ...splits(['Ann', 1], ['Boris', 1]) }, 'splits', february);
    expect(noteOf(mended, 'splits-normalised')).to.equal(1);
    expect(mended.managers.map(({ credited: part }) => part)).to.deep.equal([0.5, 0.5, 0]);
  });

  it('does not see what changed hands after its now', () => {
    const later = { dealId: 1, at: '2026-03-05T00:00:00Z', from: 'Clara', to: 'Ann' };
    const moved = { ...records, deals: [{ ...records.deals[0]!, managerId: 'Ann' }], ownerChanges: [...records.ownerChanges!, later] };
    const seenBy = (now: string) =>
      resultsOf(moved, 'present-owner', { ...february, now }).managers.find((row) => row.deals > 0)!.managerId;
    expect(seenBy('2026-03-01T00:00:00Z')).to.equal('Clara');
    expect(seenBy('2026-03-06T00:00:00Z')).to.equal('Ann');
  });
});

describe('the figures of a manager', () => {
  const histories: Record<string, Steps> = {};
  for (let i = 0; i < 30; i++) histories[`${i < 20 ? 1 : 2}-${i}`] = i < 10 || i === 20 ? won(`03-${10 + (i % 10)}`) : lost;
  const company = (more: Partial<CompanyRecords> = {}, deal: (id: string) => Partial<DealRecord> = () => ({})) =>
    makeRecords({
      ...makeHistories(histories, (id) => ({ managerId: Number(id[0]), amount: 100 + Number(id.split('-')[1]), ...deal(id) })),
      ...more,
    });

  it('divide sums, not the mean of ratios [K1]', () => {
    const { team, managers } = resultsOf(company());
    expect([rowOf({ managers } as ManagerResultsReport, 1)!.winRate!.share, managers[1]!.winRate!.share]).to.deep.equal([10 / 20, 1 / 10]);
    expect(team.winRate!.share).to.be.closeTo(0.366666667, 1e-9);
  });

  it('hold average, median, cycle and shares', () => {
    const report = resultsOf(company());
    const anna = rowOf(report, 1)!;
    expect(anna.revenue[0]).to.deep.include({
      currency: 'RUB',
      amountMinor: 104_500,
      deals: 10,
      credited: 10,
      averageMinor: 10_450,
      medianMinor: 10_450,
    });
    expect(anna.revenue[0]!.share).to.be.closeTo(1045 / 1165, 1e-12);
    expect(anna.cycleMedianMs).to.equal(12.5 * day);
    expect(report.finding).to.deep.equal({ code: 'leader', managerId: 1, difference: 'chance', differing: [] });
    expect(report.concentration.topDeal).to.deep.include({ dealId: '2-20', amountMinor: 12_000 });
    expect(report.concentration.hhi).to.be.closeTo((1045 / 1165) ** 2 + (120 / 1165) ** 2, 1e-12);
  });

  it('hold the plan only where goals fill the period, and beyond 100 %', () => {
    const goal = (id: string, from: string, to: string, target: number, more = {}) => ({
      id,
      metric: 'revenue-won' as const,
      managerId: 1,
      from,
      to,
      target,
      ...more,
    });
    const planOf = (goals: NonNullable<CompanyRecords['goals']>, scope: Partial<Scope> = {}) =>
      rowOf(resultsOf(company({ goals }), 'owner-at-win', scope), 1)!.plan;
    expect(planOf([goal('a', '2026-03-01', '2026-04-01', 500)])).to.deep.equal({ targetMinor: 50_000, attainment: 2.09 });
    expect(planOf([goal('a', '2026-03-01', '2026-03-16', 300), goal('b', '2026-03-16', '2026-04-01', 200)])).to.deep.include({
      targetMinor: 50_000,
      attainment: 2.09,
    });
    // A month's goal and its halves are one plan, not two.
    expect(planOf([goal('a', '2026-03-01', '2026-03-16', 300), goal('b', '2026-03-01', '2026-04-01', 500)])!.targetMinor).to.equal(50_000);
    expect(planOf([goal('a', '2026-03-01', '2026-03-16', 300)])).to.deep.equal({ targetMinor: 30_000, attainment: null });
    expect(planOf([goal('a', '2026-01-01', '2026-04-01', 500)])).to.equal(null);
    expect(planOf([goal('a', '2026-03-01', '2026-04-01', 500)], { sources: ['x'] })).to.equal(null);
    expect(
      resultsOf(company({ goals: [goal('a', '2026-03-01', '2026-04-01', 700, { managerId: null })] })).team.plan!.targetMinor,
    ).to.equal(70_000);
  });

  it('compare with the period before, where nothing before is "new" and not infinite', () => {
    const before: Record<string, Steps> = {
      '1-50': [
        ['02-02', 'P1', 'S1'],
        ['02-20', 'P1', 'WON'],
      ],
    };
    const [now, earlier] = [makeHistories(histories), makeHistories(before)];
    const records = makeRecords({
      deals: [...now.deals, ...earlier.deals].map((deal) => ({ ...deal, managerId: Number(String(deal.id)[0]), amount: 100 })),
      stageChanges: [...now.stageChanges, ...earlier.stageChanges],
    });
    const report = resultsOf(records, 'owner-at-win', { comparison: 'previous' });
    expect(rowOf(report, 1)!.revenue[0]).to.deep.include({ amountMinor: 100_000, previousMinor: 10_000, change: 9, isNew: false });
    expect(rowOf(report, 2)!.revenue[0]).to.deep.include({ amountMinor: 10_000, previousMinor: 0, change: null, isNew: true });
    expect(rowOf(report, 1)!.previous).to.deep.equal({ deals: 1, credited: 1 });
    expect(resultsOf(records).previous).to.equal(null);
  });

  it('weigh open deals by how those that got as far ended, from ten on', () => {
    const ended: Record<string, Steps> = {};
    for (let i = 0; i < 20; i++) {
      const start: Steps = [
        ['02-01', 'P1', 'S1'],
        ['02-02', 'P1', 'S2'],
      ];
      ended[`1-${i}`] =
        i < 12 ? [...start, ['02-05', 'P1', 'S3'], ['02-10', 'P1', i < 9 ? 'WON' : 'LOST']] : [...start, ['02-10', 'P1', 'LOST']];
    }
    const open: Record<string, Steps> = { '1-a': [['03-05', 'P1', 'S2']], '2-b': [['03-05', 'P1', 'S3']], '2-c': [['03-05', 'P2', 'A']] };
    const report = resultsOf(makeRecords(makeHistories({ ...ended, ...open }, (id) => ({ managerId: Number(id[0]), amount: 1000 }))));
    expect(rowOf(report, 1)!.pipeline).to.deep.equal([
      { currency: 'RUB', deals: 1, amountMinor: 100_000, weighedDeals: 1, weightedMinor: 45_000 },
    ]);
    expect(rowOf(report, 2)!.pipeline).to.deep.equal([
      { currency: 'RUB', deals: 2, amountMinor: 200_000, weighedDeals: 1, weightedMinor: 75_000 },
    ]);
    expect(noteOf(report, 'open-without-chance')).to.equal(1);
  });

  it('count a department by membership at the win, and those without one apart', () => {
    const departments = [
      { id: 'A', name: 'Новые' },
      { id: 'B', name: 'Старые' },
    ];
    const records = company(
      {
        departments,
        managers: [
          { id: 1, name: 'Анна Петрова', departmentId: 'B' },
          { id: 2, name: 'Борис Ким' },
        ],
        departmentChanges: [{ managerId: 1, at: '2026-03-15T00:00:00+03:00', from: 'A', to: 'B' }],
      },
      () => ({ amount: 10 }),
    );
    const report = resultsOf(records);
    expect(report.departments.map((row) => [row.departmentId, rublesOf(row), row.deals])).to.deep.equal([
      ['A', 5000, 5],
      ['B', 5000, 5],
      [null, 1000, 1],
    ]);
    expect(report.departments.map(({ lost: count }) => count)).to.deep.equal([10, 0, 9]);
    expect(idsBehind(parseRecords(records), { set: 'credited', departmentId: 'A' }).length).to.equal(5);
  });

  it('keep people who left, and staff without a single deal', () => {
    const managers = [
      { id: 1, name: 'Анна Петрова', active: false },
      { id: 2, name: 'Борис Ким' },
      { id: 3, name: 'Вера Новая' },
      { id: 4, name: 'Глеб Ушедший', active: false },
    ];
    expect(resultsOf(company({ managers })).managers.map(({ managerId }) => managerId)).to.deep.equal([1, 2, 3]);
  });

  it('sort equals by name, and keep currencies apart', () => {
    const managers = [
      { id: 1, name: 'Яна' },
      { id: 2, name: 'Анна' },
    ];
    const histories2 = { '1-1': won(), '2-2': won(), '1-3': won() };
    const report = resultsOf(
      makeRecords({
        ...makeHistories(histories2, (id) => ({ managerId: Number(id[0]), amount: 5, currency: id === '1-3' ? 'USD' : 'RUB' })),
        managers,
      }),
    );
    expect(report.managers.map(({ name }) => name)).to.deep.equal(['Яна', 'Анна']);
    expect(report.team.revenue.map(({ currency, amountMinor }) => [currency, amountMinor])).to.deep.equal([
      ['RUB', 1000],
      ['USD', 500],
    ]);
    expect(noteOf(report, 'other-currencies')).to.equal(1);
    expect(report.finding.code).to.equal('level');
    const equal = resultsOf(
      makeRecords({ ...makeHistories({ '1-1': won(), '2-2': won() }, (id) => ({ managerId: Number(id[0]), amount: 5 })), managers }),
    );
    expect(equal.managers.map(({ name }) => name)).to.deep.equal(['Анна', 'Яна']);
  });

  it('say why there is nothing', () => {
    expect(resultsOf(makeRecords()).finding.code).to.equal('no-deals');
    expect(resultsOf(makeRecords(makeHistories({ D1: lost }))).finding.code).to.equal('no-wins');
    expect(resultsOf(makeRecords(makeHistories({ D1: won() }))).finding.code).to.equal('no-revenue');
    expect(resultsOf(company(), 'owner-at-win', { managerIds: [2] }).finding).to.deep.include({ code: 'chosen', managerId: 2 });
  });
});

describe('win rates beside everybody else', () => {
  it('are confirmed only with enough deals and a gap that matters', () => {
    const groups = [
      { count: 120, n: 250 },
      { count: 310, n: 500 },
      { count: 5, n: 9 },
    ];
    const [first, second, third] = compareWithRest(groups, [0, 1, 2]);
    expect([first!.verdict, second!.verdict, third!.verdict]).to.deep.equal(['confirmed', 'confirmed', 'not-enough-data']);
    expect(first!.rest).to.deep.include({ count: 315, n: 509 });
    expect(third!.p).to.equal(null);
    expect(compareWithRest(groups, [0], 0.5)[0]!.verdict).to.equal('not-confirmed');
  });

  it('give the interval, p and sample size of 12 of 25 against 31 of 50 [S1, S2, S6]', () => {
    const [row] = compareWithRest(
      [
        { count: 12, n: 25 },
        { count: 31, n: 50 },
      ],
      [0],
    );
    expect(row!.difference!.low).to.be.closeTo(-0.356837858, 1e-8);
    expect(row!.p).to.be.closeTo(0.323325151, 1e-8);
    expect([row!.verdict, row!.neededCases]).to.deep.equal(['hypothesis', 198 - 25]);
    expect(verdicts).to.include(row!.verdict);
  });
});

describe('win rates of several pipelines together', () => {
  const department = (men: [number, number], women: [number, number]) => ({
    men: { count: men[0], n: men[0] + men[1] },
    women: { count: women[0], n: women[0] + women[1] },
  });
  /** Admissions of six departments, Berkeley 1973 (Bickel, Hammel and O’Connell). */
  const berkeley = [
    department([512, 313], [89, 19]),
    department([353, 207], [17, 8]),
    department([120, 205], [202, 391]),
    department([138, 279], [131, 244]),
    department([53, 138], [94, 299]),
    department([22, 351], [24, 317]),
  ];

  it('are compared like with like, as R’s mantelhaen.test does', () => {
    const men = berkeley.map((one) => one.men);
    const women = berkeley.map((one) => one.women);
    const { p, difference } = compareStrata(men, women)!;
    expect(p).to.be.closeTo(chiSquareTail(1.5246, 1), 1e-4);
    expect(difference).to.be.closeTo(mantelHaenszelDifference(men, women)!, 1e-12);
  });

  it('come to the plain difference in one stratum, and to nothing without variation', () => {
    const a = { count: 48, n: 100 };
    const b = { count: 31, n: 90 };
    const error = Math.sqrt((0.48 * 0.52) / 100 + ((31 / 90) * (59 / 90)) / 90);
    const one = compareStrata([a], [b])!;
    expect(one.difference).to.be.closeTo(0.48 - 31 / 90, 1e-12);
    expect(one.high - one.low).to.be.closeTo(2 * 1.959963984540054 * error, 1e-12);
    expect(compareStrata([{ count: 5, n: 5 }], [{ count: 3, n: 3 }])).to.equal(null);
    expect(compareStrata([a], [{ count: 0, n: 0 }])).to.equal(null);
  });

  it('make nobody better for working where more is won', () => {
    const histories: Record<string, Steps> = {};
    const add = (manager: number, pipeline: 'P1' | 'P3', wins: number, n: number) => {
      for (let i = 0; i < n; i++) {
        histories[`${manager}-${pipeline}-${i}`] = [
          ['03-02', pipeline, 'S1'],
          ['03-10', pipeline, i < wins ? 'WON' : 'LOST'],
        ];
      }
    };
    // Both win 20 % of P1 and 60 % of P3, in another mix.
    add(1, 'P1', 8, 40);
    add(1, 'P3', 60, 100);
    add(2, 'P1', 40, 200);
    add(2, 'P3', 12, 20);
    const records = makeRecords(makeHistories(histories, (id) => ({ managerId: Number(id[0]) })));
    records.pipelines.push({ ...records.pipelines[0]!, id: 'P3', name: 'Повторные' });
    const together = rowOf(resultsOf(records), 1)!;
    expect(together.comparison!.verdict).to.equal('not-confirmed');
    expect(together.comparison!.adjusted!.difference).to.be.closeTo(0, 1e-12);
    expect(together.comparison!.difference!.difference).to.be.closeTo(68 / 140 - 52 / 220, 1e-12);
    expect(together.comparison!.adjustedShare).to.be.closeTo(120 / 360, 1e-12);
    const apart = rowOf(resultsOf(records, 'owner-at-win', { pipelineId: 'P1' }), 1)!.comparison!;
    expect([apart.adjusted, apart.adjustedShare, apart.verdict]).to.deep.equal([null, null, 'not-confirmed']);
  });
});

describe('over a Report API', () => {
  const records = makeRecords(
    makeHistories({ '1-a': won(), '2-b': won(), '0-c': won() }, (id) => ({ managerId: Number(id[0]) || null, amount: 5 })),
  );

  it('gives the bytes of the engine and the deals of a figure, and refuses an attribution that is none', async () => {
    const engine = await createEngine(records);
    const api = createReportApi(engine);
    const ask = (path: string) => api(new URL(`http://api/${path}&from=2026-03-01&to=2026-04-01`));
    const answer = await ask('manager-results?attribution=time-weighted&minimumGap=0.1');
    expect(answer.body).to.equal(
      JSON.stringify(await engine.report('manager-results', march, { attribution: 'time-weighted', minimumGap: 0.1 })),
    );
    expect((await ask('manager-results?attribution=nobody')).status).to.equal(400);
    const idsOf = async (cell: string) =>
      (JSON.parse((await ask(`records?report=manager-results&cell.set=credited&${cell}`)).body) as RecordsPage).rows.map(({ id }) => id);
    expect([await idsOf('cell.managerId=2'), await idsOf('cell.managerId='), await idsOf('')]).to.deep.equal([
      ['2-b'],
      ['0-c'],
      ['1-a', '2-b', '0-c'],
    ]);
  });

  it('shows nobody when the scope names only people who are not there', () => {
    const report = resultsOf(records, 'owner-at-win', { managerIds: [77] });
    expect([report.isSelection, report.finding.code, report.managers.some(({ selected }) => selected)]).to.deep.equal([
      true,
      'no-deals',
      false,
    ]);
  });
});

describe('concentration', () => {
  it('is one for one, a k-th for k equals, null for nothing', () => {
    expect(herfindahl([5])).to.equal(1);
    expect(herfindahl([5, 5, 5, 5])).to.equal(0.25);
    expect(herfindahl([0, 0])).to.equal(null);
  });
});

/** A company at random: owners change, pipelines differ, splits are sometimes wrong, amounts are missing or below zero. */
function makeRandomCompany(seed: number): CompanyRecords {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const people = [1, 2, 3, null] as const;
  const start = Date.parse('2026-02-01T00:00:00+03:00');
  const records = makeRecords({
    departments: [
      { id: 'A', name: 'А' },
      { id: 'B', name: 'Б' },
    ],
    managers: [
      { id: 1, name: 'Анна', departmentId: pick(['A', 'B', null]) },
      { id: 2, name: 'Борис', departmentId: 'B', active: false },
      { id: 3, name: 'Вера' },
    ],
    ownerChanges: [],
    splits: [],
    stageChanges: [],
    departmentChanges: random() < 0.5 ? [{ managerId: 2, at: start + Math.floor(random() * 50) * day, from: 'A', to: 'B' }] : [],
  });
  const count = 1 + Math.floor(random() * 14);
  for (let id = 1; id <= count; id++) {
    const pipelineId = pick(['P1', 'P1', 'P2']);
    const createdAt = start + Math.floor(random() * 40) * day;
    let stageId = pipelineId === 'P1' ? 'S1' : 'A';
    let at = createdAt;
    for (let step = Math.floor(random() * 4); step > 0; step--) {
      const to = pick(pipelineId === 'P1' ? ['S2', 'S3', 'WON', 'WON', 'LOST'] : ['A', 'B']);
      at += Math.floor(random() * 12) * day;
      records.stageChanges!.push({ id: `${id}-${step}`, dealId: id, at, from: { pipelineId, stageId }, to: { pipelineId, stageId: to } });
      stageId = to;
    }
    let managerId = pick(people);
    let changed = createdAt;
    for (let step = Math.floor(random() * 4); step > 0; step--) {
      const to = pick(people);
      changed += Math.floor(random() * 10) * day;
      records.ownerChanges!.push({ dealId: id, at: changed, from: managerId, to });
      managerId = to;
    }
    if (random() < 0.3) {
      const parts = 1 + Math.floor(random() * 3);
      for (let part = 1; part <= parts; part++) {
        records.splits!.push({ dealId: id, managerId: pick([1, 2, 3]), share: pick([1 / parts, 1 / parts, 0.7, 0, -1]) });
      }
    }
    records.deals.push({
      id,
      pipelineId,
      stageId,
      managerId,
      createdAt,
      createdBy: pick([null, 1, 2, 3]),
      amount: pick([null, 0, -50.01, 1, 99.99, 12_345.67, 3_000_000]),
      currency: pick(['RUB', 'RUB', 'USD', 'JPY']),
      source: pick(['x', 'y', null]),
      tags: random() < 0.3 ? ['t'] : [],
    });
  }
  return records;
}

interface Plain {
  id: number;
  outcome: 'open' | 'won' | 'lost';
  closedAt: number;
  deal: DealRecord;
}

const kindOf = (stageId: string): Plain['outcome'] => (stageId === 'WON' || stageId === 'B' ? 'won' : stageId === 'LOST' ? 'lost' : 'open');

/** Deals as of the end of March by reading each history aloud. */
function readDeals(records: CompanyRecords, now: number): Plain[] {
  return records.deals
    .filter(({ createdAt }) => (createdAt as number) <= now)
    .map((deal) => {
      const changes = records.stageChanges!.filter(({ dealId }) => dealId === deal.id);
      let [kind, closedAt] = [kindOf(changes[0] ? String(changes[0].from!.stageId) : String(deal.stageId)), deal.createdAt as number];
      changes.sort((a, b) => (a.at as number) - (b.at as number) || (String(a.id) < String(b.id) ? -1 : 1));
      if (changes[0]) kind = kindOf(String(changes[0].from!.stageId));
      for (const { at, to } of changes) {
        if ((at as number) > now) break;
        if (kindOf(String(to.stageId)) !== kind) closedAt = at as number;
        kind = kindOf(String(to.stageId));
      }
      return { id: deal.id as number, outcome: kind, closedAt, deal };
    });
}

type Person = number | null;

function ownersOf(records: CompanyRecords, deal: DealRecord): { from: number; owner: Person }[] {
  const changes = records.ownerChanges!.filter(({ dealId }) => dealId === deal.id);
  return [
    { from: -Infinity, owner: (changes[0] ? changes[0].from : deal.managerId) as Person },
    ...changes.map(({ at, to }) => ({ from: at as number, owner: to as Person })),
  ];
}

const ownerOn = (owners: { from: number; owner: Person }[], at: number): Person => owners.filter(({ from }) => from <= at).at(-1)!.owner;

/** Everybody's weight in a won deal, in order. */
function plainWeights(records: CompanyRecords, { deal, closedAt }: Plain, attribution: Attribution, now: number): [Person, number][] {
  const owners = ownersOf(records, deal);
  const atWin: [Person, number][] = [[ownerOn(owners, closedAt), 1]];
  if (attribution === 'present-owner') return [[ownerOn(owners, now), 1]];
  if (attribution === 'creator') {
    return [[(deal.createdBy as Person) ?? owners.find(({ owner }) => owner !== null)?.owner ?? null, 1]];
  }
  if (attribution === 'time-weighted') {
    const weights = new Map<Person, number>();
    for (let at = deal.createdAt as number; at < closedAt; at += day) {
      const owner = ownerOn(owners, at);
      if (owner !== null) weights.set(owner, (weights.get(owner) ?? 0) + 1);
    }
    return weights.size > 0 ? [...weights] : atWin;
  }
  if (attribution === 'splits') {
    const weights = new Map<Person, number>();
    for (const split of records.splits!) {
      if (split.dealId === deal.id && split.share > 0) {
        weights.set(split.managerId as Person, (weights.get(split.managerId as Person) ?? 0) + split.share);
      }
    }
    return weights.size > 0 ? [...weights] : atWin;
  }
  return atWin;
}

/** Whole numbers in the proportions of the weights. */
function divide(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((weight / sum) * total));
  const rests = weights.map((weight, i) => (weight / sum) * total - parts[i]!);
  for (let left = total - parts.reduce((a, b) => a + b, 0); left > 0; left--) {
    const next = rests.indexOf(Math.max(...rests));
    parts[next]!++;
    rests[next] = -1;
  }
  return parts;
}

const filters: Partial<Scope>[] = [{}, { pipelineId: 'P1' }, { sources: ['x'] }, { tags: ['t'] }, { departmentIds: ['B'] }];

describe('random companies', () => {
  const now = Date.parse('2026-04-01T00:00:00+03:00');
  const from = Date.parse('2026-03-01T00:00:00+03:00');

  /** What a plain loop gives: money by person and currency, and counts by person. */
  function plainly(records: CompanyRecords, attribution: Attribution, scope: Partial<Scope>) {
    const money: Record<string, number> = {};
    const counts: Record<string, number> = {};
    const departments: Record<string, number> = {};
    const departmentOn = (person: Person, at: number) => {
      const change = records.departmentChanges!.find(({ managerId }) => managerId === person);
      return change && (change.at as number) > at ? change.from : departmentOf(person);
    };
    const add = (to: Record<string, number>, key: string, value: number) => (to[key] = (to[key] ?? 0) + value);
    const departmentOf = (person: Person) => records.managers.find(({ id }) => id === person)?.departmentId ?? null;
    const passes = (person: Person) => !scope.departmentIds || scope.departmentIds.includes(departmentOf(person) as string);
    for (const plain of readDeals(records, now)) {
      const { deal, outcome, closedAt } = plain;
      if (scope.pipelineId && deal.pipelineId !== scope.pipelineId) continue;
      if (scope.sources && deal.source !== 'x') continue;
      if (scope.tags && !deal.tags!.includes('t')) continue;
      const at = outcome === 'open' ? now : closedAt;
      const single = attribution === 'present-owner' || attribution === 'creator' ? attribution : 'owner-at-win';
      const [[holder]] = plainWeights(records, { ...plain, closedAt: at }, single, now) as [[Person, number]];
      if (outcome !== 'open' && (closedAt < from || closedAt >= now)) continue;
      if (passes(holder)) add(counts, `${holder} ${outcome}`, 1);
      if (outcome !== 'won') continue;
      const weights = plainWeights(records, plain, attribution, now);
      const amount = deal.amount == null ? null : toMinor(deal.amount, deal.currency!);
      const parts =
        amount === null
          ? null
          : divide(
              amount,
              weights.map(([, weight]) => weight),
            );
      weights.forEach(([person], i) => {
        if (!passes(person)) return;
        add(counts, `${person} deals`, 1);
        if (!parts) return;
        add(money, `${person} ${deal.currency}`, parts[i]!);
        add(departments, `${departmentOn(person, closedAt)} ${deal.currency}`, parts[i]!);
      });
    }
    return { money, counts, departments };
  }

  it('give the figures of a plain loop over the raw records, by every attribution and filter', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const records = makeRandomCompany(seed);
      const data = parseRecords(records);
      if (!data.hasHistory) continue;
      const attribution = attributions[seed % attributions.length]!;
      const scope = filters[Math.floor(seed / 5) % filters.length]!;
      const report = resultsOf(data, attribution, scope);
      const { money, counts, departments } = plainly(records, attribution, scope);
      const place = `seed ${seed} ${attribution} ${JSON.stringify(scope)}`;
      const found: Record<string, number> = {};
      const foundCounts: Record<string, number> = {};
      for (const row of report.managers) {
        for (const { currency, amountMinor } of row.revenue) found[`${row.managerId} ${currency}`] = amountMinor;
        for (const set of ['deals', 'won', 'lost', 'open'] as const) if (row[set] > 0) foundCounts[`${row.managerId} ${set}`] = row[set];
      }
      expect(found, place).to.deep.equal(money);
      expect(foundCounts, place).to.deep.equal(counts);
      const foundDepartments = report.departments.flatMap(({ departmentId, revenue }) =>
        revenue.map(({ currency, amountMinor }) => [`${departmentId} ${currency}`, amountMinor]),
      );
      expect(Object.fromEntries(foundDepartments), place).to.deep.equal(departments);
    }
  });

  it('add up to the team, by manager and by department', () => {
    for (let seed = 5000; seed < 5600; seed++) {
      const data = parseRecords(makeRandomCompany(seed));
      for (const attribution of attributions) {
        const report = resultsOf(data, attribution, { ...filters[seed % filters.length], comparison: 'previous' });
        for (const rows of [report.managers, report.departments] as ResultsFigures[][]) {
          for (const { currency, amountMinor, previousMinor } of report.team.revenue) {
            const sum = (of: 'amountMinor' | 'previousMinor') =>
              rows.reduce((total, row) => total + (row.revenue.find((one) => one.currency === currency)?.[of] ?? 0), 0);
            expect([sum('amountMinor'), sum('previousMinor')], `seed ${seed} ${attribution}`).to.deep.equal([amountMinor, previousMinor]);
          }
          for (const set of ['won', 'lost', 'open'] as const) {
            expect(rows.reduce((total, row) => total + row[set], 0)).to.equal(report.team[set]);
          }
          expect(rows.reduce((total, row) => total + row.credited, 0)).to.be.closeTo(report.team.credited, 1e-9);
          const weighted = (row: ResultsFigures) => row.pipeline.reduce((total, money) => total + (money.weightedMinor ?? 0), 0);
          expect(rows.reduce((total, row) => total + weighted(row), 0)).to.equal(weighted(report.team));
        }
      }
    }
  });

  it('list as many deals as every figure says', () => {
    for (let seed = 7000; seed < 7200; seed++) {
      const data = parseRecords(makeRandomCompany(seed));
      const attribution = attributions[seed % attributions.length]!;
      const report = resultsOf(data, attribution);
      const check = (row: ResultsFigures, cell: Partial<ManagerResultsCell>) => {
        const lengthOf = (set: ManagerResultsCell['set']) => idsBehind(data, { set, ...cell }, attribution).length;
        expect(
          [lengthOf('credited'), lengthOf('won'), lengthOf('lost'), lengthOf('open'), lengthOf('resolved')],
          `seed ${seed} ${JSON.stringify(cell)}`,
        ).to.deep.equal([row.deals, row.won, row.lost, row.open, row.won + row.lost]);
      };
      check(report.team, {});
      for (const row of report.managers) check(row, { managerId: row.managerId });
      for (const row of report.departments) check(row, { departmentId: row.departmentId });
      const { topDeal } = report.concentration;
      expect(idsBehind(data, { set: 'largest' }, attribution)).to.deep.equal(topDeal ? [topDeal.dealId] : []);
    }
  });

  it('satisfy the schema that the doors check, without NaN and infinity', () => {
    for (let seed = 9000; seed < 9100; seed++) {
      const report = resultsOf(makeRandomCompany(seed), attributions[seed % attributions.length]!, { comparison: 'previous' });
      expect(managerResultsSchema.safeParse(report).error, `seed ${seed}`).to.equal(undefined);
    }
  });
});
