/** Builds amoCRM's widget: `dist/amocrm/widget.zip`, as it is uploaded. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { build, minifySync, runnerImport } from 'vite';
import { drawImages } from './widget-images.js';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'dist/amocrm');

/** The same files give the same archive, whenever it is made. */
const MADE = new Date(2026, 0, 1);

export async function buildWidget() {
  process.env.NODE_ENV = 'production';
  const { module } = await runnerImport(join(root, 'vite.config.ts'));
  await build({ configFile: false, root, mode: 'production', logLevel: 'warn', ...module.widgetBuild });
  const script = shortenLibraries(readFileSync(join(folder, 'script.js'), 'utf8'));
  writeFileSync(join(folder, 'script.js'), script);
  const files = { ...readArchive(), 'script.js': Buffer.from(script), ...drawImages() };
  const zip = zipSync(files, { level: 9, mtime: MADE });
  writeFileSync(join(folder, 'widget.zip'), zip);
  return { bytes: zip.length, files: Object.fromEntries(Object.entries(files).map(([name, { length }]) => [name, length])) };
}

/** Files that are written by hand. */
function readArchive() {
  const source = join(root, 'src/amocrm-widget/archive');
  const names = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const path = ({ parentPath, name }) => join(parentPath, name);
  return Object.fromEntries(
    names.map((entry) => [
      path(entry)
        .slice(source.length + 1)
        .replaceAll('\\', '/'),
      readFileSync(path(entry)),
    ]),
  );
}

/** The bundler names each module in a line before it. */
const HEAD = /^\t\/\/ (?=\\0|src\/|node_modules\/)/m;

function shortenLibraries(code) {
  const [before, ...modules] = code.split(HEAD);
  return [before, ...modules.map((text) => (text.startsWith('node_modules/') ? shorten(text) : text))].join('\t// ');
}

/** The last module is ours, so that none ends with what closes the whole. */
function shorten(module) {
  const [name, ...lines] = module.split('\n');
  const { code, errors } = minifySync(name, lines.join('\n'), {
    module: true,
    compress: false,
    mangle: { toplevel: false },
    codegen: true,
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  return `${name}\n${code}\n`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(folder, { recursive: true });
  const { bytes, files } = await buildWidget();
  for (const [name, size] of Object.entries(files)) console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${name}`);
  console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  dist/amocrm/widget.zip`);
}
