import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/sales-summary/sales-summary.ts';
import type { SalesSummaryReport } from '../../../src/reports/sales-summary/sales-summary-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

interface Arguments extends ReportArguments<SalesSummaryReport> {
  cards?: string;
}

const october = { from: '2026-10-01', to: '2026-11-01' };
const summaryOf = (scope = {}) => reportOf('sales-summary', { ...october, ...scope });
const summaryIn = (company: CompanyRecords) => new LocalEngine(parseRecords(company)).report('sales-summary', october);

const meta: Meta<Arguments> = {
  title: 'Reports/Sales summary',
  ...reportMeta('sales-summary', () => summaryOf()),
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

/** Waits until something of the report is there. */
async function waitIn(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = canvas.querySelector('sales-summary')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** The "?" beside each figure says how it is counted: what, by which clock, on how many records, and what is left out. */
export const HowAFigureIsCounted: Story = {
  args: { width: 640 },
  play: async ({ canvasElement }) => {
    (await waitIn(canvasElement, '[data-figure=conversion] > .why')).click();
    await waitIn(canvasElement, '.panel:popover-open');
  },
};

/** The menu tells it of all figures. */
export const HowAllIsCounted: Story = {
  play: async ({ canvasElement }) => {
    (await waitIn(canvasElement, '.menu summary')).click();
    (await waitIn(canvasElement, '.menu button:last-of-type')).click();
    await waitIn(canvasElement, '.definitions');
  },
};

const states = usual('sales-summary');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => summaryOf());
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
