import type { Preview } from '@storybook/web-components-vite';

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    options: { storySort: { order: ['Concepts', 'Reports'] } },
  },
  globalTypes: {
    scheme: { description: 'Colour scheme', toolbar: { title: 'Scheme', items: ['light', 'dark'], dynamicTitle: true } },
    locale: { description: 'Language', toolbar: { title: 'Language', items: ['ru', 'en'], dynamicTitle: true } },
  },
  initialGlobals: { scheme: 'light', locale: 'ru' },
  decorators: [
    (story, { globals, parameters }) => {
      const scheme = String(parameters['scheme'] ?? globals['scheme']);
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.lang = String(parameters['locale'] ?? globals['locale']);
      document.body.style.background = scheme === 'dark' ? '#0e1014' : '#f2f3f5';
      document.body.style.fontFamily = "Inter, 'Segoe UI', system-ui, sans-serif";
      return story();
    },
  ],
};

export default preview;
