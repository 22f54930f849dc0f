import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose name ends so, in order. */
export function globSync(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith(ending))
    .sort();
}
