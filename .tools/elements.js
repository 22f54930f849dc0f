/** The elements, found where they register themselves: nobody keeps a list of them. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { globSync } from './glob.js';

const root = resolve(import.meta.dirname, '..');

/** The line by which an element's file registers it. */
const REGISTRATION = /^defineElement\('([\w-]+)', (\w+)\);\n/m;

/** Every element that pages may use: tag, class and file, in the order of tags. Those of amoCRM's widget are its own. */
export function findElements() {
  return globSync(join(root, 'src'), '.ts')
    .filter((file) => !file.includes('amocrm-widget'))
    .flatMap((file) => {
      const [, tag, className] = REGISTRATION.exec(readFileSync(file, 'utf8')) ?? [];
      return tag ? [{ tag, className, file, source: relative(root, file).replaceAll('\\', '/') }] : [];
    })
    .sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

/** The element's file without the registration, and the registration alone. */
export const withoutRegistration = (code) => code.replace(REGISTRATION, '\n');
