/** Bundles the sample pages of frameworks as their own projects would: over the built package, by its `exports`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileScript, parse } from 'vue/compiler-sfc';
import { compile } from 'svelte/compiler';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const samples = join(root, 'demo/samples');

/** Where the bundles are: no part of the package. */
export const samplesFolder = join(root, 'node_modules/.cache/samples');

const entries = { react: 'react.jsx', vue: 'vue.js', svelte: 'svelte.js', 'own-lit': 'own-lit.js' };

/** `dealscope/…` as if it were installed. */
function ownPackage() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    name: 'own-package',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('dealscope/') ? join(root, exports[id.replace('dealscope', '.')].default) : null),
  };
}

/** One component per file, its template compiled: a strict policy allows no compiler on the page. */
const vue = {
  name: 'vue-components',
  transform(code, id) {
    if (!id.endsWith('.vue')) return null;
    const isCustomElement = (tag) => tag.includes('-');
    const options = { id: 'page', inlineTemplate: true, templateOptions: { compilerOptions: { isCustomElement } } };
    return { code: compileScript(parse(code, { filename: id }).descriptor, options).content, map: null };
  },
};

const svelte = {
  name: 'svelte-components',
  transform: (code, id) => (id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : null),
};

export async function buildSamples() {
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [ownPackage(), vue, svelte],
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    build: {
      outDir: samplesFolder,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(samples, file)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
      },
    },
  });
}
