import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from 'virtual:manifest';
import { attributeControls, pasted, setAttributes } from './attributes.ts';
import { globalTypes, initialGlobals, isWorded, renderAgain, surround } from './surroundings.ts';

setCustomElementsManifest(manifest);

/** A story may name its own scheme or language. */
const only = (from: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    controls: { expanded: true },
    docs: {
      source: {
        transform: (code: string, { component, args }: { component?: string; args: Record<string, unknown> }) =>
          pasted(code, component, args),
      },
    },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Start',
          ['Welcome', 'Configurator'],
          'Concepts',
          [
            'Where data come from',
            'How numbers are counted',
            'How sure early signals are',
            'Theming',
            'Embedding',
            'Errors',
            'amoCRM',
            'Report API',
            'Accessibility',
          ],
          'Dashboard',
          'Filters',
          'Reports',
          ['Sales summary', 'Sales funnel', 'Manager results', 'Manager load', 'Manager activity', 'Goals'],
          'Elements',
          'amoCRM widget',
        ],
      },
    },
  },
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [({ argTypes, component }) => attributeControls(argTypes, component as string | undefined)],
  /** Words come as files of their own: what is checked after a story is the story with its words. */
  afterEach: async ({ canvasElement }) => {
    const end = performance.now() + 5000;
    while (!isWorded(canvasElement) && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
  },
  decorators: [
    (story, { globals, parameters, args, component, canvasElement, viewMode }) => {
      surround({ ...globals, ...only(parameters, ['scheme', 'locale']) }, canvasElement, viewMode === 'story');
      queueMicrotask(() => {
        setAttributes(canvasElement, component as string | undefined, args);
        renderAgain();
      });
      return story();
    },
  ],
};

export default preview;
