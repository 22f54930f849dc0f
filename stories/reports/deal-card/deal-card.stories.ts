import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SalesContext } from '../../../src/provider/context.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/deal-card/deal-card.ts';
import type { DealCardReport, DealPace } from '../../../src/reports/deal-card/deal-card-schema.ts';
import { records, reportOf } from '../../company.ts';
import { StoryContext } from '../../story-context.ts';

interface Arguments {
  report: () => Promise<DealCardReport>;
  width?: number;
}

const november = { from: '2026-11-01', to: '2026-12-01' };
const cardOf = (dealId: string | number | null, limit: number | null = 60) => reportOf('deal-card', november, { dealId, limit });

/** The newest deal of the company that goes so. */
async function cardOfPace(pace: DealPace): Promise<DealCardReport> {
  for (const { id } of records.deals.slice(-3000).reverse()) {
    const report = await cardOf(id);
    if (report.pace === pace && (report.goals.length > 0 || pace === 'closed')) return report;
  }
  throw new Error(`No deal is ${pace}`);
}

const meta: Meta<Arguments> = {
  title: 'Reports/deal-card',
  tags: ['autodocs'],
  component: 'deal-card',
  loaders: [async ({ args }) => ({ report: await args.report() })],
  render: ({ width }, { loaded }) =>
    html`<div class="story"><deal-card .data=${(loaded as { report: DealCardReport }).report}></deal-card></div>
      <style>
        .story {
          max-width: ${width ?? 360}px;
        }
      </style>`,
  args: { report: () => cardOfPace('slow') },
  argTypes: { report: { control: false } },
};

export default meta;
type Story = StoryObj<Arguments>;

/** Longer in its stage than half of deals. */
export const Default: Story = {};
export const AsUsual: Story = { args: { report: () => cardOfPace('usual') } };
export const Late: Story = { args: { report: () => cardOfPace('late') } };
export const Closed: Story = { args: { report: () => cardOfPace('closed') } };

/** Over the records themselves: the manager's figures open their deals and tasks. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records}><deal-card deal-id="12990" limit="60"></deal-card></sales-data>`,
};

export const Empty: Story = { args: { report: () => cardOf('nobody') } };

const inContext = (context: Partial<SalesContext>) => html`<story-context .value=${context}><deal-card></deal-card></story-context>`;

export const Loading: Story = { render: () => inContext({ state: 'loading', progress: { rows: 48_200, share: 0.38 } }) };
export const Failed: Story = { render: () => inContext(StoryContext.failed) };
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = { parameters: { scheme: 'dark' }, args: { report: () => cardOfPace('late') } };
export const English: Story = { parameters: { locale: 'en' } };
