import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import type { SalesContext } from '../../../src/provider/context.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/sales-summary/sales-summary.ts';
import type { SalesSummaryReport } from '../../../src/reports/sales-summary/sales-summary-schema.ts';
import { records, reportOf } from '../../company.ts';
import { StoryContext } from '../../story-context.ts';

interface Arguments {
  report: () => Promise<SalesSummaryReport>;
  cards?: string;
  width?: number;
}

const october = { from: '2026-10-01', to: '2026-11-01' };
const summaryOf = (scope = {}) => reportOf('sales-summary', { ...october, ...scope });
const summaryIn = (company: CompanyRecords) => new LocalEngine(parseRecords(company)).report('sales-summary', october);

const meta: Meta<Arguments> = {
  title: 'Reports/sales-summary',
  tags: ['autodocs'],
  component: 'sales-summary',
  loaders: [async ({ args }) => ({ report: await args.report() })],
  render: ({ width, cards }, { loaded }) =>
    html`<div class="story">
        <sales-summary .data=${(loaded as { report: SalesSummaryReport }).report} .cards=${cards ?? null}></sales-summary>
      </div>
      <style>
        .story {
          max-width: ${width ?? 1180}px;
        }
      </style>`,
  args: { report: () => summaryOf() },
  argTypes: { report: { control: false } },
};

export default meta;
type Story = StoryObj<Arguments>;

/** A month beside the one before, and the weeks that led to it. */
export const Default: Story = {};

/** Over the records themselves: every card opens the deals or tasks behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-10"><sales-summary></sales-summary></sales-data>`,
};

/** The comparison stops where the running month stands. */
export const RunningMonth: Story = { args: { report: () => summaryOf({ from: '2026-11-01', to: '2026-12-01' }) } };
export const YearByMonths: Story = { args: { report: () => summaryOf({ from: '2026-01-01', to: '2027-01-01' }) } };
export const OnePipeline: Story = { args: { report: () => summaryOf({ pipelineId: 2 }) } };
export const OneManager: Story = { args: { report: () => summaryOf({ managerIds: [3] }) } };

/** Only what somebody wants to see, in that order. */
export const ThreeCards: Story = { args: { cards: 'conversion revenue overdue-tasks', width: 640 } };

export const LargeAndNegativeAmountsInTwoCurrencies: Story = {
  args: {
    report: () =>
      summaryIn({
        ...records,
        deals: records.deals.map((deal, i) => ({
          ...deal,
          amount: (deal.amount ?? 0) * (i % 11 === 0 ? -3000 : 4000),
          currency: i % 4 === 0 ? 'USD' : 'RUB',
        })),
      }),
  },
};

export const FewData: Story = { args: { report: () => summaryOf({ from: '2025-06-02', to: '2025-06-09', managerIds: [8] }) } };
export const Empty: Story = { args: { report: () => summaryIn({ ...records, deals: [], stageChanges: [], ownerChanges: [], tasks: [] }) } };

const inContext = (context: Partial<SalesContext>) =>
  html`<story-context .value=${context}><sales-summary></sales-summary></story-context>`;

export const Loading: Story = { render: () => inContext({ state: 'loading', progress: { rows: 48_200, share: 0.38 } }) };
export const Failed: Story = { render: () => inContext(StoryContext.failed) };
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = { parameters: { scheme: 'dark' } };
export const English: Story = { parameters: { locale: 'en' } };
