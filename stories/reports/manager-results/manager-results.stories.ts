import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords, DealRecord } from '../../../src/model/records.ts';
import type { Scope } from '../../../src/model/scope.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-results/manager-results.ts';
import type { ManagerResultsOptions, ManagerResultsReport } from '../../../src/reports/manager-results/manager-results-schema.ts';
import { records as demo } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

const quarter = { from: '2026-08-01', to: '2026-11-01' };

/** The demo's company with plans of revenue and with shared deals. */
const records: CompanyRecords = {
  ...demo,
  goals: demo.managers.slice(0, 10).map(({ id }, i) => ({
    id: `plan-${id}`,
    metric: 'revenue-won',
    managerId: id,
    ...quarter,
    target: 8_000_000 + (i % 4) * 1_500_000,
  })),
  splits: demo.deals
    .filter((_, i) => i % 5 === 0)
    .flatMap(({ id, managerId }) => [
      { dealId: id, managerId: managerId ?? 1, share: 0.6 },
      { dealId: id, managerId: 2, share: 0.4 },
    ]),
};

/** Everybody's deals of the demo with something changed in each. */
const withDeals = (
  change: (deal: DealRecord, place: number) => Partial<DealRecord>,
  more: Partial<CompanyRecords> = {},
): CompanyRecords => ({
  ...demo,
  deals: demo.deals.map((deal, place) => ({ ...deal, ...change(deal, place) })),
  ...more,
});

const given = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор', 'Жанна', 'Иван'];
const family = ['Кузнецова', 'Ли', 'Петров', 'Смирнова', 'Константинопольская', 'Ким', 'Орлов', 'Белова'];

const crowd = (): CompanyRecords =>
  withDeals((_, place) => ({ managerId: 100 + ((place * place) % 200) }), {
    ownerChanges: [],
    goals: [],
    managers: Array.from({ length: 200 }, (_, i) => ({ id: 100 + i, name: `${given[i % 8]} ${family[(i >> 3) % 8]}` })),
  });

const currencies = ['RUB', 'USD', 'KZT', 'EUR'];

const engines = new Map<() => CompanyRecords, LocalEngine>();
const theirs = () => records;

const resultsOf = (scope: Partial<Scope> = {}, options: ManagerResultsOptions = {}, of = theirs): Promise<ManagerResultsReport> => {
  const engine = engines.get(of) ?? new LocalEngine(parseRecords(of()));
  engines.set(of, engine);
  return engine.report('manager-results', { ...quarter, comparison: 'previous', ...scope }, options);
};

type Arguments = ReportArguments<ManagerResultsReport>;

const meta: Meta<Arguments> = {
  title: 'Reports/Manager results',
  ...reportMeta('manager-results', () => resultsOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** Wins of three months, each credited to who was responsible at the win. */
export const Default: Story = {};

/** Over the records themselves: a choice of whose win it is, and every number opens the deals behind it. */
export const WithRecords: Story = {
  render: () =>
    html`<sales-data .records=${records} period="2026-08-01/2026-11-01" comparison="previous"
      ><manager-results></manager-results
    ></sales-data>`,
};

export const CreditedToTheCreator: Story = { args: { report: () => resultsOf({}, { attribution: 'creator' }) } };
export const CreditedByTime: Story = { args: { report: () => resultsOf({}, { attribution: 'time-weighted' }) } };

/** A fifth of the deals is shared, six tenths to four. */
export const CreditedByShares: Story = { args: { report: () => resultsOf({}, { attribution: 'splits' }) } };

/** Of one pipeline over all time, small differences become visible. */
export const OnePipelineOverAllTime: Story = {
  args: { report: () => resultsOf({ pipelineId: 1, from: '2025-06-01', to: '2026-11-21', comparison: 'none' }) },
};

/** What one person is shown of their own. */
export const OneManager: Story = { args: { report: () => resultsOf({ managerIds: [3] }) } };
export const TwoManagers: Story = { args: { report: () => resultsOf({ managerIds: [3, 1] }) } };
export const TwoHundredManagers: Story = { args: { report: () => resultsOf({}, {}, crowd) } };

/** Never added up: shares and plans are about the account's own. */
const mixedCurrencies = () => withDeals((_, place) => ({ currency: currencies[place % 4]! }));
export const SeveralCurrencies: Story = { args: { report: () => resultsOf({}, {}, mixedCurrencies) } };

/** Returns and free deals. */
const returns = () =>
  withDeals(({ amount, managerId }, place) => {
    if (amount == null) return {};
    return { amount: place % 3 === 0 ? 0 : managerId === 2 || place % 7 === 0 ? -amount : amount };
  });
export const ZeroAndNegativeAmounts: Story = { args: { report: () => resultsOf({}, {}, returns) } };

const huge = () => withDeals(({ amount }) => ({ amount: amount == null ? null : amount * 5000 }));
export const NineDigits: Story = { args: { report: () => resultsOf({}, {}, huge) } };

export const FewDeals: Story = { args: { report: () => resultsOf({ from: '2026-11-02', to: '2026-11-03', managerIds: [8] }) } };
export const Empty: Story = { args: { report: () => resultsOf({ from: '2020-01-01', to: '2020-02-01', comparison: 'none' }) } };

const states = usual('manager-results');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => resultsOf());
export const Failed: Story = states.failed;
export const NotConnected: Story = { render: () => html`<manager-results></manager-results>` };

/** The right panel of a deal's card. */
export const Narrow: Story = { args: { width: 280 } };
export const Tablet: Story = { args: { width: 640 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
