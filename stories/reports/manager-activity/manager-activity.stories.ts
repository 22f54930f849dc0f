import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-activity/manager-activity.ts';
import type { ManagerActivityOptions, ManagerActivityReport } from '../../../src/reports/manager-activity/manager-activity-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<ManagerActivityReport>;

const activityOf = (scope = {}, options: ManagerActivityOptions = {}) =>
  reportOf('manager-activity', { from: '2026-10-01', to: '2026-11-01', ...scope }, options);

const meta: Meta<Arguments> = {
  title: 'Reports/Manager activity',
  ...reportMeta('manager-activity', () => activityOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** Calls made in a month, day by day. */
export const Default: Story = {};

/** Over the records themselves: another kind of work can be chosen, and every figure opens the acts behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-10"><manager-activity></manager-activity></sales-data>`,
};
export const TasksDone: Story = { args: { report: () => activityOf({}, { kind: 'task-completed' }) } };
export const TwoPeople: Story = { args: { report: () => activityOf({ managerIds: [1, 3] }) } };
export const RunningMonth: Story = { args: { report: () => activityOf({ from: '2026-11-01', to: '2026-12-01' }) } };
export const YearByMonths: Story = { args: { report: () => activityOf({ from: '2026-01-01', to: '2027-01-01' }, { unit: 'month' }) } };
export const Empty: Story = { args: { report: () => activityOf({ from: '2020-01-01', to: '2020-02-01' }) } };

const states = usual('manager-activity');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => activityOf());
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
