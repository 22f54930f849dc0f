import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/early-signals/early-signals.ts';
import type { EarlySignalsReport } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<EarlySignalsReport>;

const november = { from: '2026-11-01', to: '2026-12-01' };
const signalsOf = (scope = {}) => reportOf('early-signals', { ...november, ...scope });

const meta: Meta<Arguments> = {
  title: 'Reports/Early signals',
  ...reportMeta('early-signals', () => signalsOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** First calls fell in July; what followed stands below. */
export const Default: Story = {};

/** Over the records themselves: every signal opens what is behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-11"><early-signals></early-signals></sales-data>`,
};

/** One is put off until a day, one until it changes, and one came back before its day because it got worse. */
export const PutOff: Story = {
  render: (_, { loaded }) => {
    const { report } = loaded as { report: EarlySignalsReport };
    const [first, second, third] = report.signals as [string, string, string];
    const then = { day: '2026-08-03', state: 'confirmed' as const, size: -0.1, worst: -0.12 };
    const snoozed = [
      { signal: first, until: '2026-12-12', reason: 'отпуска', then },
      { signal: second, until: '2026-12-12', reason: 'переходим на новую АТС' },
      { signal: third, until: null, reason: 'сменили воронку, так и задумано' },
    ];
    return html`<early-signals .data=${report} .snoozed=${snoozed}></early-signals>`;
  },
};
export const Quiet: Story = { args: { report: () => signalsOf({ from: '2026-05-01', to: '2026-06-01' }) } };
export const OneManager: Story = { args: { report: () => signalsOf({ managerIds: [9] }) } };
export const ShortHistory: Story = { args: { report: () => signalsOf({ from: '2025-06-01', to: '2025-07-01' }) } };
export const Empty: Story = {
  args: {
    report: () =>
      new LocalEngine(parseRecords({ ...records, deals: [], stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [] })).report(
        'early-signals',
        november,
      ),
  },
};

const states = usual('early-signals');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => signalsOf());
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
