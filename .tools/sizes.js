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

/** Limits of each element alone: code, with the words of one language, and with its chart. */
const elements = {
  'activity-feed': [26, 30, null],
  'call-player': [20, 21, null],
  'call-review': [19, 20, null],
  'call-stats': [28, 34, null],
  'deal-card': [23, 27, null],
  'early-signals': [26, 30, null],
  'goal-progress': [28, 32, null],
  'sales-funnel': [26, 31.5, 73],
  'sales-summary': [25, 29, null],
  'manager-activity': [28, 32, null],
  'manager-load': [27, 32, 73],
  'manager-results': [28, 33, 74],
  'data-quality': [28, 33, null],
  'work-hours': [26, 34, null],
};

/** Sizes as a page loads them, gzip, kB of 1000 bytes, each file compressed by itself, with the limits that they must keep. */
export function measureSizes() {
  const single = (file) => ({ name: `${file}, everything in one file`, kB: gzipped([join(dist, file)]), limit: 240 });
  return [
    ...Object.entries(elements).flatMap(([tag, limits]) => measureElement(tag, limits)),
    { name: 'sales-data', kB: gzipped(closure(join(dist, 'sales-data.js'))), limit: 21 },
    { name: 'sales-filters', kB: gzipped(closure(join(dist, 'sales-filters.js'))), limit: 22 },
    { name: 'sales-dashboard without reports', kB: gzipped(closure(join(dist, 'sales-dashboard.js'))), limit: 41 },
    ...['dealscope.js', 'dealscope.iife.js', 'dealscope.umd.js'].map(single),
  ];
}

function measureElement(tag, [code, withWords, withChart]) {
  const own = closure(join(dist, `${tag}.js`));
  const later = (...prefixes) => [...own].flatMap((file) => prefixes.flatMap((prefix) => lazy(file, prefix)));
  const all = (files) => files.reduce((set, file) => closure(file, set), new Set(own));
  const words = later(`${tag}-ru`, `${tag}-rows`, 'common-ru');
  return [
    { name: `${tag} without chart and words`, kB: gzipped(own), limit: code },
    { name: `${tag} with one language`, kB: gzipped(all(words)), limit: withWords },
    ...(withChart
      ? [
          {
            name: `${tag} with one language and its chart`,
            kB: gzipped(all([...words, ...later('chart-', `${tag}-chart`)])),
            limit: withChart,
          },
        ]
      : []),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const sizes = measureSizes();
  for (const { name, kB, limit } of sizes) console.log(`${kB.toFixed(1).padStart(7)} kB of ${limit}  ${name}`);
  if (sizes.some(({ kB, limit }) => kB > limit)) process.exit(1);
}
