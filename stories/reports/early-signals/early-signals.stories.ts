import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { SalesContext } from '../../../src/provider/context.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/early-signals/early-signals.ts';
import type { EarlySignalsReport } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { records, reportOf } from '../../company.ts';
import { StoryContext } from '../../story-context.ts';

interface Arguments {
  report: () => Promise<EarlySignalsReport>;
  width?: number;
}

const november = { from: '2026-11-01', to: '2026-12-01' };
const signalsOf = (scope = {}) => reportOf('early-signals', { ...november, ...scope });

const meta: Meta<Arguments> = {
  title: 'Reports/early-signals',
  tags: ['autodocs'],
  component: 'early-signals',
  loaders: [async ({ args }) => ({ report: await args.report() })],
  render: ({ width }, { loaded }) =>
    html`<div class="story"><early-signals .data=${(loaded as { report: EarlySignalsReport }).report}></early-signals></div>
      <style>
        .story {
          max-width: ${width ?? 1180}px;
        }
      </style>`,
  args: { report: () => signalsOf() },
  argTypes: { report: { control: false } },
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

const inContext = (context: Partial<SalesContext>) =>
  html`<story-context .value=${context}><early-signals></early-signals></story-context>`;

export const Loading: Story = { render: () => inContext({ state: 'loading', progress: { rows: 48_200, share: 0.38 } }) };
export const Failed: Story = { render: () => inContext(StoryContext.failed) };
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = { parameters: { scheme: 'dark' } };
export const English: Story = { parameters: { locale: 'en' } };
