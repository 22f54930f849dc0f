import { expect } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { stories } from '../../../demo/company/stories.ts';
import { createEngine, LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords, DealRecord, StageChangeRecord, TaskRecord } from '../../../src/model/records.ts';
import { ruleIds, type RuleId } from '../../../src/model/quality-rules.ts';
import type { DataQualityCell, DataQualityReport } from '../../../src/reports/data-quality/data-quality-report.ts';
import { dataQualitySchema } from '../../../src/reports/data-quality/data-quality-schema.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-04-01T00:00:00+03:00');
const day = (days: number) => NOW + days * DAY;
const isoDay = (days: number) => new Date(day(days) + 3 * 3_600_000).toISOString().slice(0, 10);

const qualityOf = async (records: CompanyRecords, scope = {}, options = {}): Promise<DataQualityReport> =>
  (await createEngine(records)).report('data-quality', { ...march, ...scope }, options);

const ruleOf = (report: DataQualityReport, id: RuleId) => report.rules.find(({ rule }) => rule === id)!;

/** Ids of the deals behind a figure. */
async function idsOf(records: CompanyRecords, cell: DataQualityCell, scope = {}): Promise<(string | number)[]> {
  const { rows } = await (
    await createEngine(records)
  ).records({ report: 'data-quality', scope: { ...march, ...scope }, cell, limit: 10_000 });
  return rows.map(({ id }) => id).sort();
}

/** The deals of Q1 among others that make its usual stage times: 7, 14, 14 and 21 days. */
function exampleQ1(): CompanyRecords {
  const usual = { S1: 7, S2: 14, S3: 14, S4: 21 };
  const deals: DealRecord[] = [];
  const stageChanges: StageChangeRecord[] = [];
  const at = (dealId: string, stageId: string, days: number, from: string) =>
    stageChanges.push({
      id: stageChanges.length,
      dealId,
      at: day(days),
      from: { pipelineId: 'P1', stageId: from },
      to: { pipelineId: 'P1', stageId },
    });
  for (let i = 0; i < 12; i++) {
    let [when, before] = [-300, 'S1'];
    for (const [stage, length] of Object.entries(usual)) {
      if (stage !== 'S1') at(`old${i}`, stage, when, before);
      before = stage;
      when += length;
    }
    at(`old${i}`, 'LOST', when, before);
    deals.push({
      id: `old${i}`,
      pipelineId: 'P1',
      stageId: 'LOST',
      managerId: 1,
      createdAt: day(-300),
      contactId: 1000 + i,
      lossReasonId: 1,
    });
  }
  const tasks: TaskRecord[] = [];
  const open = (id: string, moves: string[], age: number, deal: Partial<DealRecord>, due: number[]) => {
    moves.slice(1).forEach((stage, i) => at(id, stage, -age - (moves.length - 2 - i), moves[i]!));
    deals.push({
      id,
      pipelineId: 'P1',
      stageId: moves.at(-1)!,
      managerId: 1,
      createdAt: day(-age - moves.length + 1),
      contactId: id.length + deals.length,
      ...deal,
    });
    due.forEach((days, i) => tasks.push({ id: `${id}-${i}`, dealId: id, managerId: 1, createdAt: day(-20), dueAt: day(days) }));
  };
  open('h1', ['S1', 'S2', 'S3'], 3, { amount: 0, expectedCloseOn: isoDay(10) }, []);
  open('h2', ['S1', 'S2'], 20, { amount: 500, expectedCloseOn: isoDay(-5) }, [-2]);
  open('h3', ['S1', 'S4'], 1, { amount: 900, expectedCloseOn: isoDay(3) }, [4]);
  open('h4', ['S1', 'S3', 'S2'], 2, { contactId: null, managerId: 9 }, [1]);
  open('h5', ['S1'], 1, {}, [0.5]);
  return makeRecords({
    managers: [
      { id: 1, name: 'Анна Петрова' },
      { id: 9, name: 'Борис Ким', active: false },
    ],
    lossReasons: [{ id: 1, name: 'Дорого' }],
    deals,
    stageChanges,
    tasks,
  });
}

describe('data quality', () => {
  it('finds what the worked example finds [Q1]', async () => {
    const records = exampleQ1();
    const expected: Partial<Record<RuleId, string[]>> = {
      'no-task': ['h1'],
      'tasks-overdue': ['h2'],
      stale: ['h2'],
      'close-date-past': ['h2'],
      'no-amount': ['h1'],
      'no-contact': ['h4'],
      'owner-inactive': ['h4'],
      'skipped-stage': ['h3', 'h4'],
      'moved-back': ['h4'],
    };
    for (const [rule, ids] of Object.entries(expected)) expect(await idsOf(records, { set: rule as RuleId }), rule).to.deep.equal(ids);
    expect(await idsOf(records, { set: 'clean' })).to.deep.equal(['h5']);
    const report = await qualityOf(records);
    expect([report.clean!.share, report.open]).to.deep.equal([0.2, 5]);
    // h1, h2 and h4 break a critical or a major rule.
    expect(report.share!.count).to.equal(2);
  });

  it('counts a shared contact, quick moves, a close before the creation and what is dated after the records', async () => {
    const base = makeHistories({
      A: [['03-02', 'P1', 'S1']],
      B: [['03-03', 'P1', 'S1']],
      C: [
        ['2026-03-05T10:00:00+03:00', 'P1', 'S1'],
        ['2026-03-05T10:00:10+03:00', 'P1', 'S2'],
        ['2026-03-05T10:00:30+03:00', 'P1', 'S3'],
        ['2026-03-05T10:01:10+03:00', 'P1', 'S4'],
      ],
      D: [
        ['03-06', 'P1', 'S1'],
        ['03-10', 'P1', 'LOST'],
      ],
      E: [
        ['03-06', 'P1', 'S1'],
        ['03-10', 'P1', 'WON'],
      ],
    });
    const records = makeRecords({
      ...base,
      lossReasons: [{ id: 1, name: 'Дорого' }],
      deals: base.deals.map((deal) => ({
        ...deal,
        contactId: ['A', 'B'].includes(String(deal.id)) ? 5 : 6,
        amount: deal.id === 'A' ? 10 : 0,
        createdAt: deal.id === 'E' ? '2026-03-20T00:00:00+03:00' : deal.createdAt,
      })),
      events: [{ id: 1, at: '2026-04-02T00:00:00+03:00', kind: 'note-added', entity: { type: 'deal', id: 'B' } }],
    });
    const found: [RuleId, string[]][] = [
      ['duplicate', ['A', 'B']],
      ['quick-moves', ['C']],
      ['lost-without-reason', ['D']],
      ['won-without-amount', ['E']],
      ['closed-before-created', ['E']],
      ['future-dated', ['B']],
    ];
    for (const [rule, ids] of found) expect(await idsOf(records, { set: rule }), rule).to.deep.equal(ids);
  });

  it('says which rules the records cannot answer, and does not call every deal bad for it', async () => {
    const report = await qualityOf(makeRecords(makeHistories(twelveHistories)));
    expect(ruleOf(report, 'no-task')).to.include({ checked: false, share: null });
    expect(report.unchecked).to.include('no-contact');
    expect(report.notes.map(({ code }) => code)).to.include('rules-unchecked');
  });

  it('is what its schema says: full, empty, without history', async () => {
    const company = generateCompany({ deals: 300 });
    for (const records of [company, makeRecords(), { ...company, stageChanges: [], tasks: [] }]) {
      expect(dataQualitySchema.safeParse(await qualityOf(records)).error).to.equal(undefined);
    }
  });
});

describe('rules over random companies', () => {
  const rowsOf = (count: number, random: () => number): CompanyRecords => {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const deals: DealRecord[] = [];
    const tasks: TaskRecord[] = [];
    const stageChanges: StageChangeRecord[] = [];
    const stages = ['S1', 'S2', 'S3', 'S4', 'WON', 'LOST'];
    for (let id = 1; id <= count; id++) {
      let when = day(-80 + random() * 38);
      const createdAt = when;
      let stageId = 'S1';
      for (let moves = Math.floor(random() * 4); moves > 0 && !['WON', 'LOST'].includes(stageId); moves--) {
        when += random() < 0.2 ? 1 + random() * 40_000 : random() * 12 * DAY;
        const to = pick(stages.filter((one) => one !== stageId));
        stageChanges.push({
          id: `${id}-${moves}`,
          dealId: id,
          at: Math.round(when),
          from: { pipelineId: 'P1', stageId },
          to: { pipelineId: 'P1', stageId: to },
          by: 1,
        });
        stageId = to;
      }
      deals.push({
        id,
        pipelineId: 'P1',
        stageId,
        managerId: pick([1, 2, null]),
        // Now and then a source says that a deal was created after all that happened to it.
        createdAt: Math.round(stageId === 'LOST' && random() < 0.2 ? when + DAY : createdAt),
        amount: pick([null, 0, 100]),
        contactId: pick([null, 1, 2, 3, 4]),
        lossReasonId: pick([null, 1]),
        expectedCloseOn: pick([null, isoDay(-3), isoDay(5), isoDay(0)]),
        source: pick(['web', 'call']),
      });
      for (let i = Math.floor(random() * 3); i > 0; i--) {
        const made = day(random() < 0.04 ? random() * 3 : -random() * 30);
        const done = random() < 0.4 ? Math.round(made + random() * 10 * DAY) : null;
        tasks.push({
          id: tasks.length,
          dealId: id,
          managerId: 1,
          createdAt: Math.round(made),
          dueAt: pick([null, Math.round(day(random() * 20 - 10)), isoDay(-1), isoDay(0)]),
          completedAt: done,
        });
      }
    }
    return makeRecords({
      managers: [
        { id: 1, name: 'Анна', departmentId: 'a' },
        { id: 2, name: 'Борис', departmentId: 'b', active: random() < 0.5 },
      ],
      departments: [
        { id: 'a', name: 'А' },
        { id: 'b', name: 'Б' },
      ],
      lossReasons: [{ id: 1, name: 'Дорого' }],
      ...{ deals, stageChanges, tasks },
    });
  };

  const levels: Record<string, number> = { S1: 1, S2: 2, S3: 3, S4: 4, WON: 5, LOST: 0 };

  /** A deal's stages with the instants at which it entered them. */
  function pathOf(records: CompanyRecords, { id, createdAt, stageId }: DealRecord): { stage: string; at: number }[] {
    const changes = records.stageChanges!.filter(({ dealId }) => dealId === id);
    const first = changes[0]?.from?.stageId ?? stageId;
    return [
      { stage: String(first), at: Number(createdAt) },
      ...changes.map(({ to, at }) => ({ stage: String(to.stageId), at: Number(at) })),
    ];
  }

  /** The ninth tenth of the ended visits to a stage, of whomever; null for fewer than ten. */
  function normOf(records: CompanyRecords, stage: string): number | null {
    const seconds = records.deals.flatMap((deal) => {
      const path = pathOf(records, deal);
      return path.flatMap((visit, i) => (visit.stage === stage && path[i + 1] ? [Math.floor((path[i + 1]!.at - visit.at) / 1000)] : []));
    });
    const sorted = seconds.filter((one) => one > 0).sort((a, b) => a - b);
    if (sorted.length < 10) return null;
    const place = (sorted.length - 1) * 0.9;
    const below = Math.floor(place);
    return (sorted[below]! + (place - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)) * 1000;
  }

  /** Plain loops over the raw records. */
  function brokenBy(records: CompanyRecords, rule: RuleId, keeps: (deal: DealRecord) => boolean): (string | number)[] {
    const kindOf = ({ stageId }: DealRecord) => (stageId === 'WON' ? 'won' : stageId === 'LOST' ? 'lost' : 'open');
    const dueOf = ({ dueAt }: TaskRecord) =>
      dueAt === null || dueAt === undefined ? Infinity : typeof dueAt === 'number' ? dueAt : Date.parse(`${dueAt}T00:00:00+03:00`) + DAY;
    const openTasks = (deal: DealRecord) =>
      records.tasks!.filter(
        (task) => task.dealId === deal.id && Number(task.createdAt) <= NOW && !(Number(task.completedAt ?? Infinity) <= NOW),
      );
    const closedAt = (deal: DealRecord) =>
      Number(records.stageChanges!.filter(({ dealId }) => dealId === deal.id).at(-1)?.at ?? deal.createdAt);
    const isIn = (deal: DealRecord) => closedAt(deal) >= Date.parse('2026-03-01T00:00:00+03:00') && closedAt(deal) < NOW;
    const test: Partial<Record<RuleId, (deal: DealRecord) => boolean>> = {
      'no-task': (deal) => kindOf(deal) === 'open' && openTasks(deal).length === 0,
      'tasks-overdue': (deal) =>
        kindOf(deal) === 'open' && openTasks(deal).length > 0 && openTasks(deal).every((task) => dueOf(task) < NOW),
      'owner-inactive': (deal) =>
        kindOf(deal) === 'open' && (deal.managerId === null || records.managers.find(({ id }) => id === deal.managerId)!.active === false),
      'close-date-past': (deal) => kindOf(deal) === 'open' && typeof deal.expectedCloseOn === 'string' && deal.expectedCloseOn < isoDay(0),
      'no-amount': (deal) => kindOf(deal) === 'open' && ['S3', 'S4'].includes(String(deal.stageId)) && !deal.amount,
      'no-contact': (deal) => kindOf(deal) === 'open' && deal.contactId === null,
      'lost-without-reason': (deal) => kindOf(deal) === 'lost' && isIn(deal) && deal.lossReasonId === null,
      'won-without-amount': (deal) => kindOf(deal) === 'won' && isIn(deal) && !deal.amount,
      duplicate: (deal) =>
        kindOf(deal) === 'open' &&
        deal.contactId !== null &&
        records.deals.filter((other) => kindOf(other) === 'open' && other.contactId === deal.contactId).length > 1,
    };
    const steps = (deal: DealRecord, is: (from: number, to: number) => boolean) => {
      const path = pathOf(records, deal);
      return kindOf(deal) === 'open' && path.slice(1).some(({ stage }, i) => is(levels[path[i]!.stage]!, levels[stage]!));
    };
    Object.assign(test, {
      stale: (deal) => {
        const norm = normOf(records, String(deal.stageId));
        return kindOf(deal) === 'open' && norm !== null && NOW - pathOf(records, deal).at(-1)!.at > norm;
      },
      'skipped-stage': (deal) => steps(deal, (from, to) => to - from > 1),
      'moved-back': (deal) => steps(deal, (from, to) => to < from),
      'quick-moves': (deal) => {
        const moves = pathOf(records, deal).slice(1);
        return kindOf(deal) === 'open' && moves.some(({ at }, i) => moves[i + 2] && moves[i + 2]!.at - at <= 60_000);
      },
      'closed-before-created': (deal) => kindOf(deal) !== 'open' && isIn(deal) && closedAt(deal) < Number(deal.createdAt),
      'future-dated': (deal) =>
        kindOf(deal) === 'open' && records.tasks!.some((task) => task.dealId === deal.id && Number(task.createdAt) > NOW),
    } satisfies typeof test);
    return records.deals.filter((deal) => keeps(deal) && test[rule]!(deal)).map(({ id }) => id);
  }

  it('agree with plain loops, and every list is as long as its number', async () => {
    const random = createRandom(5);
    const found = new Set<RuleId>();
    for (let round = 0; round < 1000; round++) {
      const records = rowsOf(1 + Math.floor(random() * (round % 5 === 0 ? 40 : 14)), random);
      const [scope, keeps] = [
        [{}, () => true],
        [{ managerIds: [1] }, (deal: DealRecord) => deal.managerId === 1],
        [{ departmentIds: ['b'] }, (deal: DealRecord) => deal.managerId === 2],
        [{ sources: ['web'] }, (deal: DealRecord) => deal.source === 'web'],
      ][round % 4]! as [object, (deal: DealRecord) => boolean];
      const engine = new LocalEngine(parseRecords(records));
      const report = await engine.report('data-quality', { ...march, ...scope });
      for (const rule of ruleIds) {
        const row = ruleOf(report, rule);
        if (!row.checked) continue;
        const { total, rows } = await engine.records({
          report: 'data-quality',
          scope: { ...march, ...scope },
          cell: { set: rule },
          limit: 1000,
        });
        expect(total, `${round} ${rule}`).to.equal(row.count);
        const ids = rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
        expect(ids, `${round} ${rule}`).to.deep.equal(brokenBy(records, rule, keeps));
        if (ids.length > 0) found.add(rule);
      }
      const serious = report.share?.count ?? 0;
      expect((await engine.records({ report: 'data-quality', scope: { ...march, ...scope }, cell: { set: 'trusted' } })).total).to.equal(
        serious,
      );
    }
    // None of the fifteen is only ever compared with nothing.
    expect([...found].sort()).to.deep.equal([...ruleIds].sort());
  });
});

describe('the demo company', () => {
  const company = generateCompany();
  const scope = { from: '2026-08-01', to: '2026-11-01', now: company.account.asOf as string };

  it('has one manager who skips stages, and nobody else is called so', async () => {
    const { finding, discipline } = await qualityOf(company, scope);
    expect(finding.skipper!.managerId).to.equal(stories.skipsStages.managerId);
    const confirmed = discipline.managers.filter(({ skips }) => skips.verdict === 'confirmed' && skips.difference!.difference > 0);
    expect(confirmed.map(({ managerId }) => managerId)).to.deep.equal([stories.skipsStages.managerId]);
  });

  it('got other stages in its second pipeline on the day on which it did, and none in its first', async () => {
    const { scheme } = await qualityOf(company, scope);
    const changed = scheme.stages.filter(({ change }) => change !== null);
    expect(new Set(changed.map(({ pipelineId }) => pipelineId))).to.deep.equal(new Set([stories.newStages.pipelineId]));
    const on = Date.parse(`${stories.newStages.on}T00:00:00+03:00`);
    for (const { change, name } of changed) expect(Math.abs(change!.from - on), name).to.be.at.most(14 * DAY);
  });

  it('lets the old stage count as a new one: the funnel goes on', async () => {
    const engine = await createEngine(company);
    const { scheme } = await engine.report('data-quality', scope);
    const old = scheme.mapping.find(({ pipelineId }) => pipelineId === stories.newStages.pipelineId);
    if (!old) throw new Error('There is no old stage to map');
    const year = { ...scope, from: '2025-06-01', pipelineId: stories.newStages.pipelineId };
    const stageMapping = [{ pipelineId: old.pipelineId, from: old.from, to: old.choices.at(-1)!.stageId }];
    const before = await engine.report('sales-funnel', year);
    const after = await engine.report('sales-funnel', { ...year, stageMapping });
    const reachedAt = (report: typeof before) => report.stages.find(({ stageId }) => stageId === stageMapping[0]!.to)!.reached ?? 0;
    expect(reachedAt(after)).to.be.greaterThan(reachedAt(before));
    expect(after.deals).to.equal(before.deals);
  });

  it('carries its trust on every other report, the same as here', async () => {
    const engine = await createEngine(company);
    const { share } = await engine.report('data-quality', scope);
    const summary = (await engine.report('sales-summary', scope)) as { trust?: { share: unknown } };
    expect(summary.trust!.share).to.deep.equal(share);
  });
});
