/** `node test/bench/clicks.js [deals]`: what a click costs, by report and by kind of filter; takes `--cpu-prof`. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const out = resolve(import.meta.dirname, '../../node_modules/.cache/bench-clicks');
await build({
  configFile: false,
  logLevel: 'warn',
  mode: 'production',
  build: {
    ...{ outDir: out, emptyOutDir: true, target: 'es2022', minify: false },
    lib: { entry: join(import.meta.dirname, 'clicks.ts'), formats: ['es'], fileName: () => 'clicks.js' },
  },
});
const { timeClicks, medianOf, sumOf } = await import(pathToFileURL(join(out, 'clicks.js')).href);

const clicks = await timeClicks(Number(process.argv[2] ?? 200_000));
const filters = [...new Set(clicks.map(({ filter }) => filter)), 'any'];
const chosen = (name) => clicks.slice(name === 'any' ? 1 : 0).filter(({ filter }) => name === 'any' || filter === name);
const row = (name, values) => console.log(name.padEnd(18) + values.map((value) => value.padStart(16)).join(''));
const rowOf = (name, of) =>
  row(
    name,
    filters.map((filter) => medianOf(chosen(filter).map(of)).toFixed(1)),
  );
row('Milliseconds', filters);
for (const report of Object.keys(clicks[0].times)) rowOf(report, ({ times }) => times[report]);
rowOf('all (limit 100)', sumOf);
