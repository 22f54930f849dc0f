import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/work-hours/work-hours.ts';
import type { WorkHoursOptions, WorkHoursReport } from '../../../src/reports/work-hours/work-hours-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';
import { shiftRecords } from './shifts.ts';

type Arguments = ReportArguments<WorkHoursReport>;

const hoursOf = (scope = {}, options: WorkHoursOptions = {}) =>
  reportOf('work-hours', { from: '2026-10-01', to: '2026-11-01', ...scope }, options);

const shiftsOf = async (scope = {}, options: WorkHoursOptions = {}) =>
  (await createEngine(shiftRecords)).report('work-hours', { from: '2026-10-19', to: '2026-11-02', ...scope }, options);

const meta: Meta<Arguments> = {
  title: 'Reports/Work hours',
  ...reportMeta('work-hours', () => hoursOf({}, { managerId: 1 })),
};

export default meta;
type Story = StoryObj<Arguments>;

/** A month of everybody, with one person's days unfolded. */
export const Default: Story = {};

/** Over the records themselves: everybody's days unfold, and every day opens the acts behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-10"><work-hours></work-hours></sales-data>`,
};
/** One day: a strip per person. */
export const OneDay: Story = { args: { report: () => hoursOf({ from: '2026-10-15', to: '2026-10-16' }) } };
export const OnePerson: Story = { args: { report: () => hoursOf({ managerIds: [3] }) } };
export const Today: Story = { args: { report: () => hoursOf({ from: '2026-11-20', to: '2026-11-21' }) } };
/** Schedules, a night shift through the change of clocks, leave, a holiday, a zone of one's own and a wrong one. */
export const ShiftsAndZones: Story = { args: { report: () => shiftsOf({}, { managerId: 2 }) } };
export const LeaveAndHoliday: Story = { args: { report: () => shiftsOf({}, { managerId: 1 }) } };
/** For companies that may not look at people: the team's distribution alone is in the data. */
export const AggregateOnly: Story = { args: { report: () => hoursOf({}, { visibility: 'aggregate-only' }) } };
export const GroupTooSmall: Story = {
  args: { report: () => hoursOf({ departmentIds: [2] }, { visibility: 'aggregate-only', smallestGroup: 8 }) },
};
export const TurnedOff: Story = {
  render: () => html`<sales-data .records=${records} period="2026-10"><work-hours visibility="hidden"></work-hours></sales-data>`,
};
export const Empty: Story = { args: { report: () => hoursOf({ from: '2020-01-01', to: '2020-02-01' }) } };

const states = usual('work-hours');

export const Loading: Story = states.loading;
/** Half of the records are there: figures are shown, conclusions are not. */
export const Partial: Story = partial(() => hoursOf({}, { managerId: 1 }));
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
