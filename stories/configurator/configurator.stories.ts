import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from 'virtual:manifest';
import '../../src/dashboard/sales-dashboard.ts';
import '../../src/provider/sales-data.ts';
import '../../src/ui/sales-filters/sales-filters.ts';
import { hasReport } from '../../src/dashboard/report-loaders.ts';
import { defineElement } from '../../src/define.ts';
import { computations } from '../../src/engine/registry.ts';
import { themes } from '../../.storybook/surroundings.ts';
import { DealscopeConfigurator } from './configurator.ts';
import { usualChoice, type Choice } from './embedding.ts';

defineElement('dealscope-configurator', DealscopeConfigurator);

/** Every report's element, whichever reports there are. */
const files = import.meta.glob('../../src/reports/*/*.ts');
const load = (tag: string): Promise<unknown> => files[`../../src/reports/${tag}/${tag}.ts`]?.() ?? Promise.resolve();
const tags = manifest.modules
  .flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName))
  .filter((tag) => tag in computations || hasReport(tag));

const meta: Meta<Choice> = {
  title: 'Start/Configurator',
  tags: ['!autodocs'],
  render: (choice) =>
    html`<dealscope-configurator .tags=${tags} .load=${load} .themes=${themes} .choice=${choice}></dealscope-configurator>`,
  args: usualChoice,
  parameters: { controls: { disable: true } },
};

export default meta;
type Story = StoryObj<Choice>;

/** Choose on the left; what you see is made by the HTML above it. */
export const Configurator: Story = {};

/** A report of its own from an amoCRM account, under a prefix. */
export const OneReport: Story = { args: { tag: 'sales-funnel', door: 'amocrm', theme: 'amocrm', prefix: 'acme', way: 'autoloader' } };
export const WithBundler: Story = { args: { tag: 'manager-results', door: 'property', theme: 'contrast', isCompact: true, way: 'npm' } };
