/** Fails when a public member of an element has no description: readers of the manifest would see a bare name. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
execFileSync(
  process.execPath,
  [
    join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'),
    'analyze',
    '--config',
    '.tools/custom-elements-manifest.config.js',
    '--outdir',
    relative(root, folder),
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);
const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement, name }) => customElement && name.endsWith('Element'));
const isPublic = ({ privacy, name, static: isStatic, inheritedFrom }) =>
  !isStatic && !inheritedFrom && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
const lifecycle = ['connectedCallback', 'disconnectedCallback'];
const gaps = elements.flatMap(({ name, description, members = [], events = [], cssParts = [], cssProperties = [] }) => [
  ...(description ? [] : [name]),
  ...[...members.filter(isPublic), ...events, ...cssParts, ...cssProperties]
    .filter((one) => !one.description && !lifecycle.includes(one.name))
    .map((one) => `${name}.${one.name}`),
]);
if (gaps.length > 0) {
  console.error(`Without a description: ${gaps.join(', ')}`);
  process.exit(1);
}
