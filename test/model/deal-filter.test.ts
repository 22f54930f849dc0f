import { expect } from '@open-wc/testing';
import { createEngine } from '../../src/engine/local.ts';
import type { Scope } from '../../src/model/scope.ts';
import type { CompanyRecords, DealRecord, StageChangeRecord } from '../../src/model/records.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../make-records.ts';
import { createRandom } from '../random.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-02-01T00:00:00+03:00');
const NOW = Date.parse('2026-04-01T00:00:00+03:00');
const stages: Record<string, string[]> = { P1: ['S1', 'S2', 'S2b', 'S3', 'S4', 'WON', 'LOST'], P2: ['A', 'B'] };
const lossReasons = [
  { id: 1, name: 'Дорого' },
  { id: 2, name: 'Долго' },
];

/** A company whose deals wander at random, some after now, with calls of which some belong to no deal. */
function randomCompany(seed: number): CompanyRecords {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const deals: DealRecord[] = [];
  const stageChanges: StageChangeRecord[] = [];
  for (let id = 1; id <= 12; id++) {
    const createdAt = START + Math.floor(random() * 62 * DAY);
    let [pipelineId, at] = [pick(['P1', 'P1', 'P1', 'P2']), createdAt];
    let stageId = pick(stages[pipelineId]!);
    for (let step = Math.floor(random() * 5); step > 0; step--) {
      at += Math.floor(random() * 9 * DAY);
      const to = random() < 0.1 ? pick(['P1', 'P2']) : pipelineId;
      const next = pick(stages[to]!);
      const from = { pipelineId, stageId };
      stageChanges.push({ id: `${id}-${step}`, dealId: id, at, from, to: { pipelineId: to, stageId: next }, by: pick([1, 2, null]) });
      [pipelineId, stageId] = [to, next];
    }
    deals.push({ id, pipelineId, stageId, managerId: pick([1, 2]), createdAt, amount: 100 * id, lossReasonId: pick([1, 2, null]) });
  }
  const calls = Array.from({ length: 30 }, (_, id) => ({
    id,
    managerId: pick([1, 2]),
    at: START + Math.floor(random() * 58 * DAY),
    direction: 'out' as const,
    talkSeconds: 60,
    outcome: 'answered' as const,
    dealId: random() < 0.7 ? 1 + Math.floor(random() * 12) : null,
  }));
  return makeRecords({ deals, stageChanges, calls, lossReasons });
}

const at = (moment: unknown) => Number(moment);

/** Every stage in which a deal has been by now, in order, from the raw records alone. */
function stagesBeen({ stageChanges = [] }: CompanyRecords, deal: DealRecord): string[] {
  const moves = stageChanges.filter(({ dealId }) => dealId === deal.id).sort((a, b) => at(a.at) - at(b.at));
  const first = moves[0]?.from ?? { stageId: deal.stageId };
  return [String(first.stageId), ...moves.filter((move) => at(move.at) <= NOW).map(({ to }) => String(to.stageId))];
}

const isThere = (company: CompanyRecords, deal: DealRecord) => at(deal.createdAt) <= NOW || stagesBeen(company, deal).length > 1;

function passes(company: CompanyRecords, deal: DealRecord, scope: Partial<Scope>): boolean {
  const been = stagesBeen(company, deal);
  // S2b is archived and counts as S2.
  const isStage =
    !scope.stageIds?.length || scope.stageIds.some((id) => been.includes(String(id)) || (id === 'S2' && been.includes('S2b')));
  const isLost = been.at(-1) === 'LOST' && scope.lossReasonIds?.includes(deal.lossReasonId as number);
  return isThere(company, deal) && isStage && (!scope.lossReasonIds?.length || isLost === true);
}

/** The company as if it had only the deals that pass, and the calls that belong to them. */
function narrowed(company: CompanyRecords, scope: Partial<Scope>): CompanyRecords {
  const deals = company.deals.filter((deal) => passes(company, deal, scope));
  const ids = new Set<unknown>(deals.map(({ id }) => id));
  return {
    ...company,
    deals,
    stageChanges: company.stageChanges!.filter(({ dealId }) => ids.has(dealId)),
    calls: company.calls!.filter(({ dealId }) => ids.has(dealId)),
  };
}

/** The figures that a filter of deals acts on, one report after another. */
async function figures(company: CompanyRecords, scope: Scope) {
  const engine = await createEngine(company);
  const [summary, funnel, results, load, quality, activity] = await Promise.all([
    engine.report('sales-summary', scope),
    engine.report('sales-funnel', { ...scope, pipelineId: scope.pipelineId ?? 'P1' }),
    engine.report('manager-results', scope),
    engine.report('manager-load', scope),
    engine.report('data-quality', scope),
    engine.report('manager-activity', scope, { kind: 'call-out' }),
  ]);
  const { won, lost, open } = results.team;
  return {
    cards: summary.cards.map(({ id, value, n }) => ({ id, value, n })),
    funnel: [funnel.deals, funnel.won, funnel.lost, funnel.open, funnel.moved, ...funnel.stages.map(({ reached }) => reached)],
    results: [won, lost, open],
    load: load.managers.map(({ managerId, open: count }) => [managerId, count]),
    quality: quality.share?.n ?? 0,
    calls: activity.team.counts[activity.kinds.indexOf('call-out')] ?? 0,
  };
}

describe('filters of deals', () => {
  it('leave every report as if the other deals had never been, over a thousand random companies', async function () {
    this.timeout(60_000);
    const choices: Partial<Scope>[] = [
      { stageIds: ['S3'] },
      { stageIds: ['S2'] },
      { stageIds: ['S2b'] },
      { stageIds: ['A'], pipelineId: 'P2' },
      { stageIds: ['LOST'], pipelineId: 'P1' },
      { lossReasonIds: [1] },
      { lossReasonIds: [1, 2], stageIds: ['S2'] },
    ];
    let narrowedBy = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const company = randomCompany(seed);
      const choice = choices[seed % choices.length]!;
      const scope: Scope = { ...march, ...(choice.pipelineId ? { pipelineId: choice.pipelineId } : {}) };
      const rows = narrowed(company, choice);
      // Without a single change left the narrowed company would be one without history, which is counted otherwise.
      if (rows.stageChanges!.length === 0) continue;
      narrowedBy += company.deals.length - rows.deals.length;
      expect(await figures(company, { ...march, ...choice }), `company ${seed}, ${JSON.stringify(choice)}`).to.deep.equal(
        await figures(rows, scope),
      );
    }
    expect(narrowedBy).to.be.above(3000);
  });

  it('count the deals of F2 that have stood in a stage, wherever they are now', async () => {
    const engine = await createEngine(makeRecords(makeHistories(twelveHistories)));
    const dealsOf = async (stageIds: string[]) => {
      const page = await engine.records({ report: 'sales-summary', scope: { ...march, stageIds }, cell: { set: 'leads' } });
      return page.rows.map(({ id }) => id);
    };
    expect(await dealsOf(['S4'])).to.deep.equal(['D1', 'D12']);
    expect(await dealsOf(['S2b'])).to.deep.equal(['D12']);
    expect(await dealsOf(['S2'])).to.include('D12');
    expect(await dealsOf(['LOST'])).to.include('D8');
    expect(await dealsOf(['nowhere'])).to.deep.equal([]);
  });

  it('know without history only where deals stand', async () => {
    const { deals } = makeHistories(twelveHistories);
    const engine = await createEngine(makeRecords({ deals }));
    const page = await engine.records({ report: 'sales-summary', scope: { ...march, stageIds: ['S4'] }, cell: { set: 'leads' } });
    expect(page.rows.map(({ id }) => id)).to.deep.equal(['D12']);
  });
});

describe('filters of deals in the reports of work, calls, the feed and goals', () => {
  const goals = (['deals-won', 'calls', 'talk-time'] as const).map((metric, id) => ({
    ...{ id, metric, from: '2026-03-01', to: '2026-04-01', target: 10 },
  })) as never;

  /** The figures on which a filter of deals acts. */
  async function workFigures(company: CompanyRecords, scope: Scope) {
    const engine = await createEngine(company);
    const feed = await engine.report('activity-feed', scope);
    const calls = await engine.report('call-stats', scope);
    const progress = await engine.report('goal-progress', scope, { goals });
    const { count, heat, team } = calls;
    return {
      feed: [feed.acts, feed.total, feed.kinds, feed.days, feed.objects, feed.rows.map(({ feed: { key } }) => key)],
      calls: [count, team.in, team.out, team.talk, team.episodes, heat.map(({ weekday, hour, outN }) => [weekday, hour, outN])],
      goals: progress.goals.map(({ id, done, rows }) => [id, done, rows]),
    };
  }

  it('leave the feed, calls and goals as if the other deals had never been, and work hours as they are', async function () {
    this.timeout(60_000);
    const choices: Partial<Scope>[] = [
      { stageIds: ['S3'] },
      { stageIds: ['S2'] },
      { lossReasonIds: [1] },
      { lossReasonIds: [1, 2], stageIds: ['S2'] },
      { sources: ['Сайт'] },
      { tags: ['важно'] },
    ];
    for (let seed = 1; seed <= 1000; seed++) {
      const company = randomCompany(seed);
      // Sources and tags go by the id.
      company.deals.forEach((deal, i) => Object.assign(deal, i % 3 ? {} : { source: 'Сайт' }, i % 4 ? {} : { tags: ['важно', 'ещё'] }));
      const choice = choices[seed % choices.length]!;
      const isOwn = (deal: DealRecord) =>
        (!choice.sources || deal.source === 'Сайт') && (!choice.tags || deal.tags?.includes('важно') === true);
      const own = { ...company, deals: company.deals.filter(isOwn) };
      const ids = new Set<unknown>(own.deals.map(({ id }) => id));
      const ofThem = ({ dealId }: { dealId?: unknown }) => ids.has(dealId);
      const rows =
        choice.sources || choice.tags
          ? { ...own, stageChanges: company.stageChanges!.filter(ofThem), calls: company.calls!.filter(ofThem) }
          : narrowed(company, choice);
      if (rows.stageChanges!.length === 0) continue;
      const expected = await workFigures(rows, march);
      // A goal of which there is no record has no figure; one of which none is chosen has none done.
      const filtered = await workFigures(company, { ...march, ...choice });
      if (rows.calls!.length === 0) filtered.goals = expected.goals = filtered.goals.slice(0, 0);
      expect(filtered, `company ${seed}, ${JSON.stringify(choice)}`).to.deep.equal(expected);
      if (seed % 10 > 0) continue;
      const engine = await createEngine(company);
      const { notes, ...hours } = await engine.report('work-hours', { ...march, ...choice });
      const { notes: plain, ...all } = await engine.report('work-hours', march);
      expect({ ...hours, trust: null }).to.deep.equal({ ...all, trust: null });
      expect(notes.filter(({ code }) => code === 'deals-not-filtered').length).to.equal(1);
      expect(plain.some(({ code }) => code === 'deals-not-filtered')).to.equal(false);
      const told = await Promise.all(
        (['call-stats', 'activity-feed', 'goal-progress'] as const).map(async (name) =>
          (await engine.report(name, { ...march, ...choice }, name === 'goal-progress' ? { goals } : {})).notes.map(
            ({ code }) => code as string,
          ),
        ),
      );
      // Calls without a deal are the half of a company's acts that no filter of deals can place.
      const isLoose = company.calls!.some(
        ({ dealId, at: moment }) => dealId === null && at(moment) >= Date.parse('2026-03-01T00:00:00+03:00'),
      );
      expect(told[0]!.includes('calls-without-deal'), `company ${seed}`).to.equal(isLoose);
      expect(told[1]!.includes('acts-without-deal'), `company ${seed}`).to.equal(isLoose);
      expect(told[2]).to.include('part-of-records');
    }
  });

  it('keep the answers to two questions apart that differ by nothing but a filter', async () => {
    const company = randomCompany(5);
    for (const filter of [{ stageIds: ['S3'] }, { lossReasonIds: [1] }, { hours: [9, 10, 11] }, { stageIds: ['S1'], pipelineId: 'P1' }]) {
      const [used, fresh] = [await createEngine(company), await createEngine(company)];
      await used.report('activity-feed', march);
      await used.report('activity-feed', { ...march, stageIds: ['LOST'], hours: [1] });
      const [after, alone] = await Promise.all([used, fresh].map((engine) => engine.report('activity-feed', { ...march, ...filter })));
      expect([after!.acts, after!.rows.length], JSON.stringify(filter)).to.deep.equal([alone!.acts, alone!.rows.length]);
      const cell = { set: 'acts' } as const;
      expect((await used.records({ report: 'activity-feed', scope: { ...march, ...filter }, cell })).total).to.equal(after!.acts);
    }
  });
});

describe('a choice of hours', () => {
  const hourOf = (instant: number) => new Date(instant + 3 * 3_600_000).getUTCHours();

  it('counts calls by the hour on the wall in the zone, and the list is as long as the figure', async function () {
    this.timeout(30_000);
    for (let seed = 1; seed <= 200; seed++) {
      const company = randomCompany(seed);
      const hours = [seed % 24, (seed * 7) % 24];
      const engine = await createEngine(company);
      const scope: Scope = { ...march, hours };
      const report = await engine.report('manager-activity', scope, { kind: 'call-out' });
      const expected = company.calls!.filter((call) => {
        const instant = at(call.at);
        return instant >= Date.parse('2026-03-01T00:00:00+03:00') && instant < NOW && hours.includes(hourOf(instant));
      });
      expect(report.team.counts[report.kinds.indexOf('call-out')] ?? 0, `company ${seed}`).to.equal(expected.length);
      const cell = { set: 'acts', kind: 'call-out' } as const;
      expect((await engine.records({ report: 'manager-activity', scope, cell })).total).to.equal(expected.length);
    }
  });

  it('leaves calls and the feed what began in these hours, and the lists are as long as the figures', async function () {
    this.timeout(60_000);
    const from = Date.parse('2026-03-01T00:00:00+03:00');
    for (let seed = 1; seed <= 300; seed++) {
      const company = randomCompany(seed);
      const hours = [seed % 24, (seed * 7) % 24];
      const scope: Scope = { ...march, hours };
      const isThen = (instant: number) => instant >= from && instant < NOW && hours.includes(hourOf(instant));
      const kept = company.calls!.filter((call) => isThen(at(call.at)));
      const engine = await createEngine(company);
      const calls = await engine.report('call-stats', scope);
      const { count, heat, team, histogram } = calls;
      expect([count, team.out.count, team.talk.count], `company ${seed}`).to.deep.equal([kept.length, kept.length, kept.length]);
      expect(histogram.reduce((sum, bin) => sum + bin.count, 0)).to.equal(kept.length);
      expect(heat.every(({ hour }) => hours.includes(hour))).to.equal(true);
      expect((await engine.records({ report: 'call-stats', scope, cell: { set: 'calls' } })).total).to.equal(kept.length);
      const everything = await engine.records({ report: 'activity-feed', scope: march, cell: { set: 'acts' }, limit: 1000 });
      const acts = (everything.rows as { at: number }[]).filter((row) => isThen(row.at));
      const feed = await engine.report('activity-feed', scope);
      expect(feed.acts, `company ${seed}`).to.equal(acts.length);
      expect((await engine.records({ report: 'activity-feed', scope, cell: { set: 'acts' } })).total).to.equal(acts.length);
    }
  });

  it('is told by the four reports of work, calls, the feed and goals where it does not act', async () => {
    const engine = await createEngine(randomCompany(3));
    for (const [name, isTold] of [
      ['call-stats', false],
      ['activity-feed', false],
      ['work-hours', true],
      ['goal-progress', true],
    ] as const) {
      const { notes } = await engine.report(name, { ...march, hours: [9] });
      expect(
        notes.some(({ code }) => code === 'hours-not-filtered'),
        name,
      ).to.equal(isTold);
    }
  });

  it('keeps the first and the last instant of an hour apart from its neighbours', async () => {
    const call = (id: number, time: string) => ({
      id,
      managerId: 1,
      at: `2026-03-10T${time}+03:00`,
      direction: 'out' as const,
      talkSeconds: 5,
    });
    const calls = [call(1, '08:59:59.999'), call(2, '09:00:00'), call(3, '09:59:59.999'), call(4, '10:00:00')];
    const engine = await createEngine(makeRecords({ calls }));
    const cell = { set: 'acts', kind: 'call-out' } as const;
    const page = await engine.records({ report: 'manager-activity', scope: { ...march, hours: [9] }, cell });
    expect(page.rows.map(({ id }) => id)).to.deep.equal([2, 3]);
  });

  it('is said not to act where nothing has an hour, and only there', async () => {
    const engine = await createEngine(makeRecords(makeHistories(twelveHistories)));
    const codes = async (name: 'sales-summary' | 'sales-funnel' | 'manager-activity', hours: number[]) =>
      (await engine.report(name, { ...march, hours })).notes.map(({ code }) => code as string);
    expect(await codes('sales-summary', [9])).to.include('hours-not-filtered');
    expect(await codes('sales-funnel', [9])).to.include('hours-not-filtered');
    expect(await codes('sales-funnel', [])).not.to.include('hours-not-filtered');
    expect(await codes('manager-activity', [9])).not.to.include('hours-not-filtered');
  });

  it('is refused by its name when it is no hour', async () => {
    const engine = await createEngine(makeRecords());
    const error = await engine.report('sales-summary', { ...march, hours: [24] }).catch((reason: Error) => reason);
    expect((error as Error).message).to.contain('hours');
  });
});
