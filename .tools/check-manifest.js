/** Fails when a public member of an element has no description: readers of the manifest would see a bare name. */
import { resolve } from 'node:path';
import { analyze } from './build-descriptions.js';
import { undocumented } from './manifest.js';

const gaps = undocumented(analyze(resolve(import.meta.dirname, '..')));
if (gaps.length > 0) {
  console.error(`Without a description: ${gaps.join(', ')}`);
  process.exit(1);
}
