/** Writes what describes the built suite: manifest, data for editors, types for frameworks, llms.txt, OpenAPI. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vscodeCss, vscodeHtml, webTypes } from './editor-data.js';
import { elementProps, reactTypes, svelteTypes, vueTypes } from './framework-types.js';
import { llmsText } from './llms.js';
import { describeElements, tidyManifest } from './manifest.js';
import { packageExports } from './package-exports.js';
import { packTypes } from './pack-types.js';

/** The manifest of the sources, as it is published. */
export function analyze(root) {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const script = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const options = ['analyze', '--config', '.tools/custom-elements-manifest.config.js', '--outdir', relative(root, folder)];
  execFileSync(process.execPath, [script, ...options], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return tidyManifest(JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')));
}

const toJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

export async function buildDescriptions(root) {
  const dist = join(root, 'dist');
  const write = (name, text) => writeFileSync(join(dist, name), text);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { openApiDocument, recordsJsonSchema } = await import(pathToFileURL(join(dist, 'core.js')).href);
  const manifest = analyze(root);
  const elements = await describeElements(manifest, dist);
  const api = await openApiDocument();
  write('custom-elements.json', toJson(manifest));
  write('web-types.json', toJson(webTypes(elements, version)));
  write('vscode.html-custom-data.json', toJson(vscodeHtml(elements)));
  write('vscode.css-custom-data.json', toJson(vscodeCss(elements)));
  write('openapi.json', toJson(api));
  write('llms.txt', llmsText(elements, recordsJsonSchema(), api));
  write('types/elements.d.ts', elementProps(elements));
  write('types/react.d.ts', reactTypes(elements));
  write('types/vue.d.ts', vueTypes(elements));
  write('types/svelte.d.ts', svelteTypes(elements));
  const entries = Object.values(packageExports()).flatMap(({ types }) => types ?? []);
  packTypes(root, join(dist, 'types'), entries);
}
