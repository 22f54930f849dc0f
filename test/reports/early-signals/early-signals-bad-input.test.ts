import { expect, fixture, html } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/reports/data-quality/data-quality.ts';
import '../../../src/reports/early-signals/early-signals.ts';
import { dataQualitySchema, type DataQualityReport } from '../../../src/reports/data-quality/data-quality-schema.ts';
import { earlySignalsSchema, type EarlySignalsReport } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 2500 });
const DAY = 86_400_000;
const asOf = Date.parse(company.account.asOf as string);
const november = { from: '2026-11-01', to: '2026-12-01' };

const since = (days: number): CompanyRecords => {
  const isLate = (at: unknown) => (at as number) >= asOf - days * DAY;
  const deals = company.deals.filter(({ createdAt }) => isLate(createdAt));
  const known = new Set(deals.map(({ id }) => id));
  const ofThese = ({ dealId }: { dealId?: unknown }) => known.has(dealId as number);
  return {
    ...company,
    deals,
    stageChanges: company.stageChanges!.filter(ofThese),
    ownerChanges: company.ownerChanges!.filter(ofThese),
    tasks: company.tasks!.filter(ofThese),
    calls: company.calls!.filter(ofThese),
    events: [],
  };
};

/** Every second month is missing: an export in pieces. */
const gaps = (): CompanyRecords => {
  const isThere = (at: unknown) => new Date(at as number).getUTCMonth() % 2 === 0;
  return {
    ...company,
    deals: company.deals.filter(({ createdAt }) => isThere(createdAt)),
    calls: company.calls!.filter(({ at }) => isThere(at)),
    tasks: company.tasks!.filter(({ createdAt }) => isThere(createdAt)),
  };
};

const nothing = { stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [] };
const later = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, typeof value === 'number' && value > 1e12 ? value + 3000 * DAY : value]),
  );

const inputs: Record<string, CompanyRecords> = {
  'three weeks of history': since(21),
  'one manager': { ...company, managers: company.managers.slice(0, 1), deals: company.deals.filter(({ managerId }) => managerId === 1) },
  'gaps of months': gaps(),
  'everything in the future': {
    ...company,
    ...nothing,
    deals: company.deals.map((deal) => later(deal as never) as never),
  },
  'deals alone': { ...company, ...nothing },
  'nothing at all': { ...company, ...nothing, deals: [] },
  'calls that nobody answered': {
    ...company,
    calls: company.calls!.map((call) => ({ ...call, talkSeconds: 0, outcome: 'missed' as const })),
  },
};

/** Every number of a report, wherever it stands. */
const numbersOf = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(numbersOf) : [];

const shown = async (tag: 'early-signals' | 'data-quality', report: EarlySignalsReport | DataQualityReport, locale: string) => {
  const element = await fixture<HTMLElement>(
    tag === 'early-signals'
      ? html`<early-signals .data=${report as EarlySignalsReport} locale=${locale}></early-signals>`
      : html`<data-quality .data=${report as DataQualityReport} locale=${locale}></data-quality>`,
  );
  await waitFor(() => element.shadowRoot!.querySelector('.finding, [part~=empty], [role=alert]'), 'an answer');
  return element.shadowRoot!.textContent.replace(/\s+/g, ' ');
};

describe('bad input of early signals and data quality', () => {
  for (const [name, records] of Object.entries(inputs)) {
    it(`${name}: whole numbers, honest words and no certainty without ground`, async () => {
      const engine = new LocalEngine(parseRecords(records));
      const signals = await engine.report('early-signals', november);
      const quality = await engine.report('data-quality', november);
      expect(earlySignalsSchema.safeParse(signals).error).to.equal(undefined);
      expect(dataQualitySchema.safeParse(quality).error).to.equal(undefined);
      expect(numbersOf([signals, quality]).every(Number.isFinite)).to.equal(true);
      for (const { change, state, points } of signals.series) {
        if (state === 'confirmed') expect(points.filter(({ judged }) => judged)).to.have.length.above(14);
        if (change) expect(change.since.base).to.be.above(0);
      }
      for (const locale of ['ru', 'en']) {
        for (const words of [await shown('early-signals', signals, locale), await shown('data-quality', quality, locale)]) {
          expect(words).not.to.match(/NaN|undefined|null|Infinity|\[object/);
        }
      }
    });
  }

  it('says that three weeks are too few, that the future is not seen, and that there are no calls or tasks', async () => {
    const signalsOf = (name: string) => new LocalEngine(parseRecords(inputs[name]!)).report('early-signals', november);
    expect((await signalsOf('three weeks of history')).finding.code).to.equal('too-short');
    for (const name of ['everything in the future', 'nothing at all'])
      expect((await signalsOf(name)).finding.code, name).to.equal('no-data');
    const alone = await signalsOf('deals alone');
    expect(alone.notes.map(({ code }) => code)).to.include.members(['no-calls', 'no-tasks']);
    expect(alone.series.find(({ measure }) => measure === 'conversations')!.state).to.equal('no-data');
    const firstCalls = alone.series.find(({ measure }) => measure === 'first-calls')!;
    const halfYear = { ...company, calls: company.calls!.filter(({ at }) => (at as number) >= asOf - 180 * DAY) };
    const late = await new LocalEngine(parseRecords(halfYear)).report('early-signals', november);
    const { state, baseline } = late.series.find(({ measure }) => measure === 'first-calls')!;
    expect(state === 'usual' || state === 'watch', 'the fall lies before the records of calls').to.equal(true);
    expect(baseline!.level, 'weeks before the first call are no usual weeks').to.be.above(0.4);
    expect(firstCalls.state, 'no calls in the data is not a team that does not call').to.equal('no-data');
  });
});
