import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../src/provider/sales-data.ts';
import '../../src/reports/sales-funnel/sales-funnel.ts';
import '../../src/ui/sales-filters/sales-filters.ts';
import { records } from '../company.ts';
import { atWidth, usual } from '../report-stories.ts';

const manyManagers = {
  ...records,
  managers: [
    ...records.managers,
    ...Array.from({ length: 190 }, (_, id) => ({ id: 1000 + id, name: `Менеджер ${id + 1}`, active: id % 9 > 0 })),
  ],
};

const inData = (filters: TemplateResult, width = 1180, data: unknown = records) =>
  atWidth(html`<sales-data .records=${data} period="2026-10" comparison="previous">${filters}</sales-data>`, width);

const meta: Meta = {
  title: 'Filters/Filters',
  component: 'sales-filters',
  render: () => inData(html`<sales-filters></sales-filters>`),
};

export default meta;
type Story = StoryObj;

/** One line of chips; each opens its choice. */
export const Default: Story = {};

/** Only some of the fields, in the order of the chips. */
export const PeriodAndManagers: Story = { render: () => inData(html`<sales-filters fields="period managers"></sales-filters>`) };

/** Above a report: Ctrl or ⌘ and a click on a bar filters by it, and the chip shows it. */
export const WithReport: Story = {
  render: () => inData(html`<sales-filters></sales-filters><br /><sales-funnel></sales-funnel>`),
};

/** What is chosen stands in the address. */
export const InTheAddress: Story = { render: () => inData(html`<sales-filters sync="hash" id="story"></sales-filters>`) };
export const TwoHundredManagers: Story = { render: () => inData(html`<sales-filters></sales-filters>`, 1180, manyManagers) };

/** A manager who is not of the department: said in words, with one way out. */
export const Contradiction: Story = {
  render: () =>
    html`<sales-data
      .records=${records}
      period="2026-10"
      .departments=${['1']}
      .managers=${records.managers
        .filter(({ departmentId }) => departmentId === 2)
        .slice(0, 1)
        .map(({ id }) => String(id))}
      ><sales-filters></sales-filters
    ></sales-data>`,
};

const states = usual('sales-filters');

export const Loading: Story = states.loading;
export const Failed: Story = states.failed;
export const WithoutData: Story = { render: () => html`<sales-filters></sales-filters>` };
export const Narrow: Story = { render: () => inData(html`<sales-filters></sales-filters>`, 280) };
export const Wide: Story = { render: () => inData(html`<sales-filters></sales-filters>`, 1800) };
export const Dark: Story = states.dark;
export const English: Story = states.english;
