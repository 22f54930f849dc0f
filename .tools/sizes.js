import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure, lazy } from './chunks.js';

const dist = resolve(import.meta.dirname, '../dist');

const gzipped = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;

/** Limits of each element alone: code, with the words of one language, and with what fills a place that is kept for it: its chart or list. */
const elements = {
  'activity-feed': [23, 26.5, null],
  'call-player': [16.5, 17.5, null],
  'call-review': [15.5, 17, null],
  'call-stats': [26.5, 30, null],
  'deal-card': [20, 22, null],
  'early-signals': [23, 26, null],
  'goal-progress': [23.5, 27, null],
  'sales-funnel': [24.5, 28, 70.5],
  'sales-summary': [22, 24.5, null],
  'manager-activity': [26.5, 30, null],
  'manager-load': [24, 27, 70],
  'manager-results': [22, 29, 71.5],
  'data-quality': [25.5, 29.5, null],
  'work-hours': [24, 28, null],
};

/** What an element loads with its words, before it shows a report. */
const shownParts = {
  'activity-feed': ['work-words-ru'],

  'data-quality': ['rule-names-ru'],
  'manager-activity': ['work-words-ru'],
  'manager-results': ['manager-results-table-views'],
};

/** Sizes as a page loads them, gzip, kB of 1000 bytes, each file compressed by itself, with the limits that they must keep. */
export function measureSizes() {
  const single = (file) => ({ name: `${file}, everything in one file`, kB: gzipped([join(dist, file)]), limit: 376 });
  return [
    ...Object.entries(elements).flatMap(([tag, limits]) => measureElement(tag, limits)),
    { name: 'sales-data', kB: gzipped(closure(join(dist, 'sales-data.js'))), limit: 19 },
    { name: 'sales-filters', kB: gzipped(closure(join(dist, 'sales-filters.js'))), limit: 19.5 },
    { name: 'sales-dashboard without reports', kB: gzipped(closure(join(dist, 'sales-dashboard.js'))), limit: 41.5 },
    ...['dealscope.js', 'dealscope.iife.js', 'dealscope.umd.js'].map(single),
    ...['es', 'pt'].map((language) => ({
      name: `words of a single file, ${language}`,
      kB: gzipped([join(dist, `dealscope.${language}.js`)]),
      limit: 34,
    })),
  ];
}

function measureElement(tag, [code, withWords, withRest]) {
  const own = closure(join(dist, `${tag}.js`));
  const later = (...prefixes) => [...own].flatMap((file) => prefixes.flatMap((prefix) => lazy(file, prefix)));
  const all = (files) => files.reduce((set, file) => closure(file, set), new Set(own));
  const words = later(`${tag}-ru`, 'common-ru', ...(shownParts[tag] ?? []));
  return [
    { name: `${tag} without chart and words`, kB: gzipped(own), limit: code },
    { name: `${tag} with one language`, kB: gzipped(all(words)), limit: withWords },
    ...(withRest
      ? [
          {
            name: `${tag} with one language and its ${tag === 'activity-feed' ? 'list' : 'chart'}`,
            kB: gzipped(all([...words, ...later('chart-', `${tag}-chart`, `${tag}-list`)])),
            limit: withRest,
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
