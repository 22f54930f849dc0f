import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';
import { analyze } from '../.tools/build-descriptions.js';

/** `virtual:manifest` is the custom-elements manifest of the sources as they are: attributes, events, parts. */
const manifest = () => ({
  name: 'manifest',
  resolveId: (id: string) => (id === 'virtual:manifest' ? `\0${id}` : null),
  load: (id: string) => (id === '\0virtual:manifest' ? `export default ${JSON.stringify(analyze(process.cwd()))}` : null),
});

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    // Tables in .mdx files are of GitHub's flavour.
    { name: '@storybook/addon-docs', options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } } },
    '@storybook/addon-a11y',
  ],
  core: { disableTelemetry: true },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), manifest()], build: { ...vite.build, target: 'es2022' } }),
};

export default config;
