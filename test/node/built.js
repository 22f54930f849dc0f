import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from '../../.tools/build.js';

export const root = resolve(import.meta.dirname, '../..');
export const dist = join(root, 'dist');

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      ({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs,
    ),
  );

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Builds what is not built yet, or was before the sources changed. */
export async function ensureBuilt() {
  const own = ['vite.config.ts', 'package.json'].map((file) => timeOf(join(root, file)));
  const changed = Math.max(newest(join(root, 'src')), newest(join(root, '.tools')), ...own);
  if (Math.min(timeOf(join(dist, 'integrity.json')), timeOf(join(dist, 'llms.txt'))) < changed) await buildAll();
}
