import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SalesContext } from '../../../src/provider/context.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/sales-funnel/sales-funnel.ts';
import type { SalesFunnelReport } from '../../../src/reports/sales-funnel/sales-funnel-schema.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import { LocalEngine } from '../../../src/engine/local.ts';
import { StoryContext } from '../../story-context.ts';
import { funnelOf, records } from '../../company.ts';
import { inContext, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

interface Arguments extends ReportArguments<SalesFunnelReport> {
  context?: Partial<SalesContext>;
}

const meta: Meta<Arguments> = {
  title: 'Reports/Sales funnel',
  ...reportMeta('sales-funnel', () => funnelOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** Deals that entered the pipeline in three months. */
export const Default: Story = {};

/** Over the records themselves: every number opens the deals behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-08-01/2026-11-01"><sales-funnel></sales-funnel></sales-data>`,
};

export const ClosedInThePeriod: Story = { args: { report: () => funnelOf({}, { mode: 'closed' }) } };
export const MovesInThePeriod: Story = { args: { report: () => funnelOf({}, { mode: 'events' }) } };
export const WhereDealsStand: Story = { args: { report: () => funnelOf({}, { mode: 'snapshot' }) } };

/** Nikita is weak at one step; Anna is not. */
export const TwoManagers: Story = { args: { report: () => funnelOf({ managerIds: [3, 1] }) } };
export const FourManagers: Story = { args: { report: () => funnelOf({ managerIds: [3, 1, 2, 4] }) } };

/** Eighteen months make small differences visible: the plot shows who leaves the limits of chance. */
export const AllManagersOverAllTime: Story = { args: { report: () => funnelOf({ from: '2025-06-01', to: '2026-11-21' }) } };

/** The stages changed last year; deals of the old scheme are counted with the new one. */
export const ChangedPipeline: Story = { args: { report: () => funnelOf({ pipelineId: 2, from: '2025-06-01', to: '2026-11-21' }) } };
export const WithThePeriodBefore: Story = { args: { report: () => funnelOf({ comparison: 'previous' }) } };
export const FewDeals: Story = { args: { report: () => funnelOf({ from: '2026-11-02', to: '2026-11-03', managerIds: [8] }) } };
export const Empty: Story = { args: { report: () => funnelOf({ from: '2020-01-01', to: '2020-02-01' }) } };

/** Records without any stage change: closings and present stages, and no invented funnel. */
export const NoHistory: Story = {
  args: {
    report: () =>
      new LocalEngine(parseRecords({ ...records, stageChanges: [] })).report('sales-funnel', { from: '2026-08-01', to: '2026-11-01' }),
  },
};

const states = usual('sales-funnel');

export const Loading: Story = states.loading;

export const Partial: Story = {
  loaders: [async () => ({ engine: new LocalEngine({ ...parseRecords(records), isPartial: true }) })],
  render: (_, { loaded }) =>
    inContext('sales-funnel', {
      state: 'partial',
      engine: (loaded as { engine: LocalEngine }).engine,
      scope: { from: '2026-08-01', to: '2026-11-01' },
    }),
};

export const Failed: Story = states.failed;

/** Newer figures could not be had; the earlier ones stay. */
export const Stale: Story = {
  loaders: [async () => ({ engine: new LocalEngine(parseRecords(records)) })],
  render: (_, { loaded }) =>
    inContext('sales-funnel', {
      ...StoryContext.failed,
      engine: (loaded as { engine: LocalEngine }).engine,
      scope: { from: '2026-08-01', to: '2026-11-01' },
    }),
};

export const NotConnected: Story = { render: () => html`<sales-funnel></sales-funnel>` };

/** The right panel of a deal's card. */
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
