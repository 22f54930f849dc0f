/** Hashes by which a page makes sure that it runs what was built. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { globSync } from './glob.js';

const hashOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/** Writes `integrity.json`: the hash of every script and style sheet in the folder, by its path. */
export function writeIntegrity(dist) {
  const files = ['.js', '.css']
    .flatMap((ending) => globSync(dist, ending))
    .filter((file) => !/[\\/](?:amocrm|types|samples)[\\/]/.test(file));
  const hashes = Object.fromEntries(files.map((file) => [relative(dist, file).replaceAll('\\', '/'), hashOf(file)]).sort());
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
  return hashes;
}
