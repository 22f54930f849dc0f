import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-load/manager-load.ts';
import type { ManagerLoadOptions, ManagerLoadReport } from '../../../src/reports/manager-load/manager-load-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<ManagerLoadReport>;

const november = { from: '2026-11-01', to: '2026-12-01' };
const loadOf = (options: ManagerLoadOptions = { bands: [{ floor: 20, limit: 60 }] }, scope = {}) =>
  reportOf('manager-load', { ...november, ...scope }, options);
const loadIn = (company: CompanyRecords, options: ManagerLoadOptions = {}) =>
  new LocalEngine(parseRecords(company)).report('manager-load', november, options);

const meta: Meta<Arguments> = {
  title: 'Reports/Manager load',
  ...reportMeta('manager-load', () => loadOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** A running month against a limit that the company set. */
export const Default: Story = {};

/** Over the records themselves: every number opens the deals or tasks behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-11"><manager-load limit="60" floor="20"></manager-load></sales-data>`,
};

/** Without a limit the report says who stands out, and that no optimum is visible. */
export const WithoutLimit: Story = { args: { report: () => loadOf({}) } };
export const OneDepartment: Story = { args: { report: () => loadOf(undefined, { departmentIds: [1] }) } };
export const OneManager: Story = { args: { report: () => loadOf(undefined, { managerIds: [5] }) } };
export const OnePipelineByMonth: Story = { args: { report: () => loadOf({ unit: 'month' }, { pipelineId: 1, from: '2025-06-01' }) } };

/** Conversion rises and falls with load within each person: a range can be named. */
export const VisibleOptimum: Story = {
  args: {
    report: async () => {
      const report = await loadOf({});
      const points = [8, 14, 20, 26, 33, 41, 52].map((load) => {
        const share = 0.12 + 0.013 * load - 0.00024 * load * load;
        return { load, share: { count: Math.round(share * 240), n: 240, share, low: share - 0.05, high: share + 0.06 } };
      });
      return {
        ...report,
        estimate: {
          status: 'estimated',
          resolved: 1680,
          loadLow: 8,
          loadHigh: 52,
          quadratic: { value: -0.00024, low: -0.00034, high: -0.00014 },
          coefficients: [0.12, 0.013, -0.00024],
          peakLoad: 27.1,
          throughputLoad: 39.8,
          band: { floor: 19.3, limit: 34.9 },
          points,
        },
      };
    },
  },
};

/** Long names, one of two hundred, and amounts of nine digits in two currencies. */
export const TwoHundredManagers: Story = {
  args: {
    report: () =>
      loadIn(
        {
          ...records,
          managers: Array.from({ length: 200 }, (_, i) => ({
            id: i + 1,
            name: `Константин-Александр Преображенский-${i + 1}`,
            departmentId: 1,
          })),
          deals: records.deals.map((deal, i) => ({
            ...deal,
            managerId: 1 + (i % 200),
            amount: (deal.amount ?? 0) * 4000,
            currency: i % 5 === 0 ? 'EUR' : 'RUB',
          })),
          ownerChanges: [],
        },
        { bands: [{ limit: 12 }] },
      ),
  },
};

export const WithoutTasks: Story = { args: { report: () => loadIn({ ...records, tasks: [] }) } };
export const NoHistory: Story = { args: { report: () => loadIn({ ...records, stageChanges: [], ownerChanges: [] }) } };
export const Empty: Story = { args: { report: () => loadIn({ ...records, deals: [], stageChanges: [], ownerChanges: [], tasks: [] }) } };

const states = usual('manager-load');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => loadOf());
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
