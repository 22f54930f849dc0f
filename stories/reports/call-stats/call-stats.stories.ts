import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/call-stats/call-stats.ts';
import type { CallStatsOptions, CallStatsReport } from '../../../src/reports/call-stats/call-stats-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<CallStatsReport>;

const checklist = [
  { id: 'greeting', name: 'Приветствие', scale: 2 },
  { id: 'needs', name: 'Потребности', scale: 5 },
  { id: 'offer', name: 'Предложение', scale: 5 },
  { id: 'objections', name: 'Возражения', scale: 5 },
  { id: 'next-step', name: 'Следующий шаг', scale: 2 },
];

const callsOf = (scope = {}, options: CallStatsOptions = {}) =>
  reportOf('call-stats', { from: '2026-08-01', to: '2026-11-01', ...scope }, { checklist, ...options });

const meta: Meta<Arguments> = {
  title: 'Reports/Calls',
  ...reportMeta('call-stats', () => callsOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** A quarter of calls: answers, hours, missed clients, lengths, people and reviews. */
export const Default: Story = {};

/** Over the records themselves: filters, the calls behind every figure, and the list with recordings and the form of reviews. */
export const WithRecords: Story = {
  render: () =>
    html`<sales-data .records=${records} period="2026-10"><call-stats .checklist=${checklist} reviewer="8"></call-stats></sales-data>`,
};
/** Calls chosen by their outcome: counts, and no rate that such a choice would falsify. */
export const OnlyMissed: Story = { args: { report: () => callsOf({}, { result: 'missed' }) } };
/** A deal is shared by all conversations before it, within a month. */
export const DealsSharedByConversations: Story = { args: { report: () => callsOf({}, { credit: 'linear', windowDays: 30 }) } };
export const OnePerson: Story = { args: { report: () => callsOf({ managerIds: [3] }) } };
export const RunningMonth: Story = { args: { report: () => callsOf({ from: '2026-11-01', to: '2026-12-01' }) } };
export const Partial: Story = partial(() => callsOf());
export const Empty: Story = { args: { report: () => callsOf({ from: '2020-01-01', to: '2020-02-01' }) } };

const states = usual('call-stats');

export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
