/** Writes `exports` and `sideEffects` of package.json from the elements that there are. Run it after an element is added. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findElements } from './elements.js';

const file = resolve(import.meta.dirname, '../package.json');

const themes = readdirSync(resolve(import.meta.dirname, '../src/themes'));

const module = (types, name) => ({ types: `./dist/types/${types}.d.ts`, default: `./dist/${name}.js` });
const typesOnly = (name) => ({ types: `./dist/types/${name}.d.ts` });

/** `dealscope/<tag>` is the class, which registers nothing; `dealscope/<tag>/define` registers the tag. */
function exportsOf({ tag, source }) {
  const types = source.replace(/^src\/|\.ts$/g, '');
  return [
    [`./${tag}`, module(types, `classes/${tag}`)],
    [`./${tag}/define`, module(types, tag)],
  ];
}

export function packageExports() {
  return {
    '.': module('index', 'dealscope'),
    './define': module('define-elements', 'define'),
    './autoloader': module('autoloader', 'autoloader'),
    './core': module('core', 'core'),
    './contract': module('contract', 'contract'),
    './server': module('server', 'server'),
    ...Object.fromEntries(findElements().flatMap(exportsOf)),
    './react': typesOnly('react'),
    './vue': typesOnly('vue'),
    './svelte': typesOnly('svelte'),
    './iife': module('index', 'dealscope.iife'),
    './umd': module('index', 'dealscope.umd'),
    './cloak.css': './dist/cloak.css',
    ...Object.fromEntries(themes.map((file) => [`./themes/${file}`, `./dist/themes/${file}`])),
    './custom-elements.json': './dist/custom-elements.json',
    './openapi.json': './dist/openapi.json',
    './integrity.json': './dist/integrity.json',
    './package.json': './package.json',
  };
}

/** Files that do something by being loaded. All others may be left out where nothing of them is used. */
export const sideEffects = () => [
  ...['dealscope', 'dealscope.iife', 'dealscope.umd', 'autoloader', ...findElements().map(({ tag }) => tag)].map(
    (name) => `./dist/${name}.js`,
  ),
  './dist/cloak.css',
  './dist/themes/*.css',
  // The sources register elements by being loaded; builds of ours, of stories and of the widget start from them.
  './src/**',
];

if (process.argv[1] === import.meta.filename) {
  const now = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...now, sideEffects: sideEffects(), exports: packageExports() }, null, 2)}\n`);
}
