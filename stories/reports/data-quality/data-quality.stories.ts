import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/data-quality/data-quality.ts';
import type { DataQualityReport } from '../../../src/reports/data-quality/data-quality-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<DataQualityReport>;

const qualityOf = (scope = {}) => reportOf('data-quality', scope);
const qualityIn = (company: CompanyRecords) =>
  new LocalEngine(parseRecords(company)).report('data-quality', { from: '2026-08-01', to: '2026-11-01' });

const meta: Meta<Arguments> = {
  title: 'Reports/Data quality',
  ...reportMeta('data-quality', () => qualityOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** What is wrong, whose it is, and what to mend first. */
export const Default: Story = {};

/** Over the records themselves: every count opens its deals, and old stages can be counted as new ones. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-08-01/2026-11-01"><data-quality></data-quality></sales-data>`,
};
export const OnePipeline: Story = { args: { report: () => qualityOf({ pipelineId: 2 }) } };
export const OneManager: Story = { args: { report: () => qualityOf({ managerIds: [7] }) } };

/** Rules that the records cannot answer say so. */
export const WithoutTasksAndHistory: Story = { args: { report: () => qualityIn({ ...records, tasks: [], stageChanges: [] }) } };

export const LongAndHostileNames: Story = {
  args: {
    report: () =>
      qualityIn({
        ...records,
        managers: records.managers.map((manager) => ({
          ...manager,
          name: `${manager.name} <b onclick="x">Оглы-Заде фон Штауффенберг</b>`,
        })),
        deals: records.deals.map((deal) => ({
          ...deal,
          name: `=cmd() ${'Очень длинное название сделки '.repeat(5)}`,
          url: 'javascript:alert(1)',
        })),
      }),
  },
};
export const FewDeals: Story = { args: { report: () => qualityIn({ ...records, deals: records.deals.slice(-20) }) } };
export const Empty: Story = { args: { report: () => qualityIn({ ...records, deals: [], stageChanges: [], ownerChanges: [], tasks: [] }) } };

const states = usual('data-quality');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => qualityOf());
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Panel: Story = { args: { width: 400 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
