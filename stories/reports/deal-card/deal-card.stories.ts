import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/deal-card/deal-card.ts';
import type { DealCardReport, DealPace } from '../../../src/reports/deal-card/deal-card-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<DealCardReport>;

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
  title: 'Elements/Deal card',
  ...reportMeta('deal-card', () => cardOfPace('slow'), 360),
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

const states = usual('deal-card');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => cardOfPace('slow'));
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = { globals: { scheme: 'dark' }, args: { report: () => cardOfPace('late') } };
export const English: Story = states.english;
