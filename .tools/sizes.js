import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = resolve(import.meta.dirname, '../dist');

/** Files that a module loads at once: itself and all that it imports without `import()`. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:^|[;}\n])(?:import|export)(?:[^'"()]*?from)?["'](\.[^"']+)["']/g))
    closure(join(dirname(file), name), seen);
  return seen;
}

/** Files that are loaded later and whose name begins so. */
function lazy(file, prefix) {
  const names = [...readFileSync(file, 'utf8').matchAll(/import\(["'`](\.[^"'`]+)["'`]\)/g)].map(([, name]) => join(dirname(file), name));
  return names.filter((name) => name.split('/').at(-1).startsWith(prefix));
}

const gzipped = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;

/** Sizes as a page loads them, gzip, kB of 1000 bytes, each file compressed by itself, with the limits that they must keep. */
export function measureSizes() {
  const funnel = closure(join(dist, 'sales-funnel.js'));
  const language = [...funnel].flatMap((file) => [...lazy(file, 'sales-funnel-ru'), ...lazy(file, 'common-ru')]);
  const chart = [...funnel].flatMap((file) => [...lazy(file, 'chart-'), ...lazy(file, 'sales-funnel-chart')]);
  const all = (files) => files.reduce((set, file) => closure(file, set), new Set(funnel));
  return [
    { name: 'sales-funnel without its chart and words', kB: gzipped(funnel), limit: 25 },
    { name: 'sales-funnel without its chart, one language', kB: gzipped(all(language)), limit: 29 },
    { name: 'sales-funnel with its chart, one language', kB: gzipped(all([...language, ...chart])), limit: 70 },
    { name: 'sales-data', kB: gzipped(closure(join(dist, 'sales-data.js'))), limit: 20 },
    { name: 'dealscope.js, everything in one file', kB: gzipped([join(dist, 'dealscope.js')]), limit: 110 },
    { name: 'dealscope.iife.js', kB: gzipped([join(dist, 'dealscope.iife.js')]), limit: 110 },
    { name: 'dealscope.umd.js', kB: gzipped([join(dist, 'dealscope.umd.js')]), limit: 110 },
  ];
}

if (process.argv[1] === import.meta.filename) {
  const sizes = measureSizes();
  for (const { name, kB, limit } of sizes) console.log(`${kB.toFixed(1).padStart(7)} kB of ${limit}  ${name}`);
  if (sizes.some(({ kB, limit }) => kB > limit)) process.exit(1);
}
