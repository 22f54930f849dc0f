import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/activity-feed/activity-feed.ts';
import type { ActivityFeedOptions, ActivityFeedReport } from '../../../src/reports/activity-feed/activity-feed-schema.ts';
import { records, reportOf } from '../../company.ts';
import { partial, reportMeta, usual, type ReportArguments } from '../../report-stories.ts';

type Arguments = ReportArguments<ActivityFeedReport>;

const feedOf = (scope = {}, options: ActivityFeedOptions = {}) =>
  reportOf('activity-feed', { from: '2026-11-01', to: '2026-12-01', ...scope }, options);

const meta: Meta<Arguments> = {
  title: 'Reports/Activity feed',
  ...reportMeta('activity-feed', () => feedOf()),
};

export default meta;
type Story = StoryObj<Arguments>;

/** The newest fifty rows of a running month, and its last day person by person. */
export const Default: Story = {};

/** Over the records themselves: all rows, filters, search, and the acts behind every figure. */
export const WithRecords: Story = {
  render: () => html`<sales-data .records=${records} period="2026-11"><activity-feed></activity-feed></sales-data>`,
};

/** Eighteen months in one list: only what is in view is in the document. */
export const WholeHistory: Story = {
  render: () => html`<sales-data .records=${records} period="all"><activity-feed></activity-feed></sales-data>`,
};

/** Opened at one event, as from an address. */
export const AtOneEvent: Story = {
  render: () =>
    html`<sales-data .records=${records} period="2026-11"><activity-feed event-id="event::e30744"></activity-feed></sales-data>`,
};

export const OnePerson: Story = { args: { report: () => feedOf({}, { managerId: 3 }) } };
export const WonAndLost: Story = { args: { report: () => feedOf({}, { kinds: ['deal-won', 'deal-lost'] }) } };

const at = (minute: number) => Date.parse('2026-11-20T14:00:00+03:00') + minute * 60_000;

/** What no feed should stumble over: kinds nobody knows, objects that are not there, a link that is none, very long texts, robots. */
const odd: CompanyRecords = {
  ...records,
  deals: [{ id: 1, pipelineId: 1, stageId: 11, createdAt: at(-60), name: 'Сделка с опасной ссылкой', url: 'javascript:alert(1)' }],
  ...{ stageChanges: [], ownerChanges: [], tasks: [], calls: [], goals: [] },
  pipelines: [{ id: 1, name: 'Продажи', stages: [{ id: 11, name: 'Новая', kind: 'open' }] }],
  events: [
    { id: 1, at: at(1), by: 1, kind: 'coffee-poured', entity: null },
    { id: 2, at: at(2), by: 2, kind: 'note-added', entity: { type: 'deal', id: 'deleted-17' }, after: '=HYPERLINK("http://example.org")' },
    { id: 3, at: at(3), by: 99, kind: 'note-added', entity: { type: 'deal', id: 1 }, after: 'Очень длинный текст. '.repeat(500) },
    ...Array.from({ length: 40 }, (_, i) => ({
      ...{ id: `robot-${i}`, at: at(4) + i * 1000, by: null, kind: i % 3 ? 'task-created' : 'deal-owner-changed' },
      entity: { type: 'contact', id: 5000 + i },
    })),
    { id: 5, at: at(500), by: 1, kind: 'note-added', entity: null },
  ],
};
export const OddRecords: Story = {
  render: () => html`<sales-data .records=${odd} period="2026-11"><activity-feed></activity-feed></sales-data>`,
};

export const Empty: Story = { args: { report: () => feedOf({ from: '2020-01-01', to: '2020-02-01' }) } };

const states = usual('activity-feed');

export const Loading: Story = states.loading;
export const Partial: Story = partial(() => feedOf());
export const Failed: Story = states.failed;
export const Narrow: Story = { args: { width: 280 } };
export const Wide: Story = { args: { width: 1400 } };
export const Dark: Story = states.dark;
export const English: Story = states.english;
