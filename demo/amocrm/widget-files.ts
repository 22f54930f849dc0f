import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Libraries that amoCRM has on its pages. */
const vendor: Readonly<Record<string, string>> = {
  '/vendor/require.js': 'requirejs/require.js',
  '/vendor/jquery.js': 'jquery/dist/jquery.js',
  '/vendor/underscore.js': 'underscore/underscore-umd.js',
};

const pages = ['/amocrm.html', '/amocrm.js', '/amocrm.css'];

const unpacked = new Map<string, { at: number; files: Record<string, Uint8Array> }>();

/** The archive as amoCRM unpacks it; read again when it has been built anew. */
function readArchive(path: string): Record<string, Uint8Array> {
  if (!existsSync(path)) return {};
  const at = statSync(path).mtimeMs;
  const known = unpacked.get(path);
  if (known?.at === at) return known.files;
  const files = unzipSync(readFileSync(path));
  unpacked.set(path, { at, files });
  return files;
}

/** A file of the page that stands for amoCRM: its own, a library, or one of the widget's archive. Null for all others. */
export function findHostFile(root: string, path: string): Uint8Array | null {
  if (pages.includes(path)) return readFileSync(join(root, 'demo/pages', path));
  const library = vendor[path];
  if (library) return readFileSync(join(root, 'node_modules', library));
  const name = /^\/widgets\/dealscope\/(.+)$/.exec(path)?.[1];
  return name === undefined ? null : (readArchive(join(root, 'dist/amocrm/widget.zip'))[name] ?? null);
}
