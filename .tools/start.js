import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { buildAll } from './build.js';
import { buildSamples } from './build-samples.js';
import { buildWidget } from './build-widget.js';

const root = resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 8080);

console.log('Building…');
await buildAll({ types: false });
await buildWidget();
await buildSamples();
const { module } = await runnerImport(join(root, 'demo/server.ts'));
await module.startDemo(root, port);
console.log(`All reports of a demo company in one tag:            http://localhost:${port}/`);
console.log(`An intranet page with reports of its choice:         http://localhost:${port}/index.html`);
console.log(`The widget inside a page like amoCRM’s:              http://localhost:${port}/amocrm.html`);
console.log(`Pages of React, Vue, Svelte, without a build, …:     http://localhost:${port}/samples/index.html`);
