import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../src/dashboard/sales-dashboard.ts';
import '../../src/reports/manager-load/manager-load.ts';
import type { SalesContext } from '../../src/provider/context.ts';
import { records } from '../company.ts';
import { StoryContext } from '../story-context.ts';

const within = (dashboard: TemplateResult, width: number) =>
  html`<div class="story">${dashboard}</div>
    <style>
      .story {
        width: ${width}px;
        max-width: 100%;
      }
    </style>`;

const whole = html`<sales-dashboard .records=${records} period="2026-10" comparison="previous"></sales-dashboard>`;

const meta: Meta = {
  title: 'Page/sales-dashboard',
  tags: ['autodocs'],
  component: 'sales-dashboard',
  render: () => whole,
};

export default meta;
type Story = StoryObj;

/** All reports with their filters. */
export const Default: Story = {};

/** Some reports, in an order of one's own, under a title. */
export const Chosen: Story = {
  render: () =>
    html`<sales-dashboard
      .records=${records}
      period="2026-10"
      heading="Планёрка"
      reports="early-signals manager-results"
    ></sales-dashboard>`,
};

/** The page's own content, and a report with options of its own. */
export const OwnContent: Story = {
  render: () =>
    html`<sales-dashboard .records=${records} period="2026-10" reports="sales-summary manager-load">
      <p slot="start">План на октябрь утверждён.</p>
      <manager-load slot="manager-load" limit="40"></manager-load>
      <p>Вопросы — в чат отдела.</p>
    </sales-dashboard>`,
};

/** A button fills the screen; then a report follows the other every ten seconds until a hand is on the keys. */
export const OnTheWall: Story = {
  render: () =>
    html`<sales-dashboard .records=${records} period="2026-10" rotate="10" reports="sales-summary sales-funnel"></sales-dashboard>`,
};
export const WithoutFilters: Story = {
  render: () => html`<sales-dashboard .records=${records} period="2026-10" reports="sales-summary" no-filters></sales-dashboard>`,
};

export const WithoutData: Story = { render: () => html`<sales-dashboard></sales-dashboard>` };

const inContext = (context: Partial<SalesContext>) =>
  html`<story-context .value=${context}><sales-dashboard></sales-dashboard></story-context>`;

export const Loading: Story = { render: () => inContext({ state: 'loading', progress: { rows: 48_200, share: 0.38 } }) };
export const Failed: Story = { render: () => inContext(StoryContext.failed) };
export const Narrow: Story = { render: () => within(whole, 280) };
export const Wide: Story = { render: () => within(whole, 1800) };
export const Dark: Story = { parameters: { scheme: 'dark' } };
export const English: Story = { parameters: { locale: 'en' } };
