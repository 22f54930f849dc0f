import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/amocrm-widget/settings-form.ts';
import { defaultSettings, type GoalSetting, type WidgetSettings } from '../../src/amocrm-widget/settings-schema.ts';
import { atWidth } from '../report-stories.ts';

interface Arguments {
  settings: Partial<WidgetSettings> | string;
  width?: number;
}

const goal: GoalSetting = {
  metric: 'revenue-won',
  managerId: null,
  departmentId: null,
  from: '2026-11-01',
  to: '2026-12-01',
  target: 52_000_000,
};
const owners = [
  { kind: 'd' as const, id: '1', name: 'Продажи новым клиентам' },
  { kind: 'm' as const, id: '6', name: 'Екатерина Воронцова-Дашкова' },
];
const reports = ['sales-summary', 'sales-funnel', 'manager-load', 'manager-results', 'goal-progress', 'call-stats', 'data-quality'];

const meta: Meta<Arguments> = {
  title: 'amoCRM widget/Settings',
  render: ({ settings, width }) =>
    atWidth(
      html`<dealscope-widget-settings
        .value=${typeof settings === 'string' ? settings : JSON.stringify({ ...defaultSettings, ...settings })}
        .owners=${owners}
        .reports=${reports}
        locale=${document.documentElement.lang}
      ></dealscope-widget-settings>`,
      width ?? 592,
    ),
  args: { settings: {} },
};

export default meta;
type Story = StoryObj<Arguments>;

export const Default: Story = {};

const people: GoalSetting[] = [
  goal,
  { ...goal, metric: 'deals-won', departmentId: '1', target: 120 },
  { ...goal, metric: 'calls', managerId: '6', target: 400 },
];

/** Goals of the company, of a department and of a manager. */
export const WithGoals: Story = { args: { settings: { goals: people, load: { floor: 20, limit: 60 } } } };

/** What cannot be meant is said where it stands, and amoCRM does not keep it. */
export const WithMistakes: Story = {
  args: { settings: { goals: [{ ...goal, to: '2026-11-01' }], load: { floor: 60, limit: 20 } } },
};

export const Unreadable: Story = { args: { settings: '{"version": 2}' } };
export const Narrow: Story = { args: { settings: { goals: people }, width: 280 } };
export const Wide: Story = { args: { settings: { goals: people }, width: 1000 } };
export const Dark: Story = { globals: { scheme: 'dark' }, args: { settings: { goals: people } } };
export const English: Story = { globals: { locale: 'en' }, args: { settings: { goals: people } } };
