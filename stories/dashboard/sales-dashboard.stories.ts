import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/dashboard/sales-dashboard.ts';
import '../../src/reports/manager-load/manager-load.ts';
import type { DataMeta } from '../../src/engine/report-engine.ts';
import { LocalEngine } from '../../src/engine/local.ts';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import { records } from '../company.ts';
import { atWidth, inContext, usual } from '../report-stories.ts';

const whole = html`<sales-dashboard .records=${records} period="2026-10" comparison="previous"></sales-dashboard>`;

const meta: Meta = {
  title: 'Dashboard/All reports on one page',
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

const states = usual('sales-dashboard');

export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const Narrow: Story = { render: () => atWidth(whole, 280) };
export const Wide: Story = { render: () => atWidth(whole, 1800) };
/** Half of the records are there: what is known is shown, and that it is a part. */
export const Partial: Story = {
  loaders: [
    async () => {
      const engine = new LocalEngine({ ...parseRecords(records), isPartial: true });
      return { engine, meta: await engine.meta() };
    },
  ],
  render: (_, { loaded }) =>
    inContext('sales-dashboard', {
      state: 'partial',
      ...(loaded as { engine: LocalEngine; meta: DataMeta }),
      scope: { from: '2026-10-01', to: '2026-11-01' },
      progress: { rows: 48_200, share: 0.38 },
    }),
};

/** A company without a single deal. */
export const Empty: Story = {
  render: () =>
    html`<sales-dashboard
      .records=${{ ...records, deals: [], stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [] }}
      period="2026-10"
    ></sales-dashboard>`,
};
export const Dark: Story = states.dark;
export const English: Story = states.english;
export const Spanish: Story = { globals: { locale: 'es' } };
export const Portuguese: Story = { globals: { locale: 'pt' } };
