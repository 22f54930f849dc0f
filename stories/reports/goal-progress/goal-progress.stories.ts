import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/goal-progress/goal-progress.ts';
import type { GoalProgressOptions, GoalProgressReport } from '../../../src/reports/goal-progress/goal-progress-schema.ts';
import { records, reportOf } from '../../company.ts';
import { reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<GoalProgressReport>;

const november = { from: '2026-11-01', to: '2026-12-01' };
const goalsOf = (scope = {}, options: GoalProgressOptions = {}) => reportOf('goal-progress', { ...november, ...scope }, options);
const goal = (part: object) => ({ id: JSON.stringify(part), ...november, ...part }) as NonNullable<CompanyRecords['goals']>[number];

/** Every metric, of departments and people. */
const everyMetric = [
  goal({ metric: 'revenue-won', target: 36_000_000 }),
  goal({ metric: 'conversion', target: 0.4 }),
  goal({ metric: 'revenue-won', departmentId: 1, target: 24_000_000 }),
  goal({ metric: 'revenue-won', departmentId: 2, target: 12_000_000 }),
  goal({ metric: 'calls', managerId: 1, target: 110 }),
  goal({ metric: 'conversations', managerId: 2, target: 45 }),
  goal({ metric: 'talk-time', managerId: 3, target: 150 }),
  goal({ metric: 'deals-created', managerId: 5, target: 90 }),
  goal({ metric: 'stage-reached', managerId: 3, pipelineId: 1, stageId: 15, target: 16 }),
  goal({ metric: 'tasks-done', managerId: 5, target: 300 }),
  goal({ metric: 'meetings', managerId: 6, target: 14 }),
  goal({ metric: 'overdue-tasks', managerId: 5, target: 20 }),
  goal({ metric: 'first-reply', managerId: 4, target: 60 }),
];

const meta: Meta<Arguments> = {
  title: 'Reports/Goals',
  ...reportMeta('goal-progress', () => goalsOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** A running month: who will hardly make it, since when, and what each day left takes. */
export const Default: Story = {};

/** Over the records themselves: goals can be changed, and every figure opens the records behind it. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-11"><goal-progress editable></goal-progress></sales-data>`,
};
export const EveryMetric: Story = { args: { report: () => goalsOf({}, { goals: everyMetric }) } };
/** A department’s goal beside the sum of its people’s, and a target that was raised within the month. */
export const TeamAndMembers: Story = {
  args: {
    report: () =>
      goalsOf(
        {},
        {
          goals: [
            goal({ metric: 'deals-won', departmentId: 1, target: 90 }),
            ...[1, 2, 3, 4].map((managerId) =>
              goal({ metric: 'deals-won', managerId, target: 10, changes: managerId === 1 ? [{ on: '2026-11-16', target: 16 }] : [] }),
            ),
          ],
        },
      ),
  },
};
export const PastMonth: Story = { args: { report: () => goalsOf({ from: '2026-10-01', to: '2026-11-01' }) } };
export const EarlyDays: Story = { args: { report: () => goalsOf({ now: '2026-11-03T12:00:00+03:00' }) } };
export const ByCalendarDays: Story = { args: { report: () => goalsOf({}, { pace: 'calendar' }) } };
/** Goals that cannot be computed say why. */
export const NotComputable: Story = {
  args: {
    report: () =>
      goalsOf(
        {},
        {
          goals: [
            goal({ metric: 'calls', managerId: 1, target: 0 }),
            goal({ metric: 'stage-reached', managerId: 2, pipelineId: 1, stageId: 99, target: 5 }),
            goal({ metric: 'deals-won', managerId: 404, target: 5 }),
            goal({ metric: 'conversion', managerId: 3, target: 35 }),
          ],
        },
      ),
  },
};
/** Two hundred people. */
export const ManyPeople: Story = {
  args: {
    report: async () => {
      const report = await goalsOf();
      const people = report.goals.filter(({ owner }) => owner === 'manager');
      const many = Array.from({ length: 200 }, (_, i) => ({ ...people[i % people.length]!, id: i, name: `Менеджер ${i + 1}` }));
      return {
        ...report,
        goals: [...report.goals.filter(({ owner }) => owner !== 'manager'), ...many],
        finding: { code: 'at-risk', goalIds: [1, 2] },
      };
    },
  },
};
/** Half of the records are there: no conclusion is drawn. */
export const Partial: Story = {
  args: {
    report: () =>
      new LocalEngine({ ...parseRecords({ ...records, deals: records.deals.slice(0, 6000) }), isPartial: true }).report(
        'goal-progress',
        november,
      ),
  },
};
export const Empty: Story = { args: { report: () => goalsOf({ from: '2020-01-01', to: '2020-02-01' }) } };

const states = usual('goal-progress');

export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
