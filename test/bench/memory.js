/** How many bytes a loaded company holds per stage change: heap and arrays after garbage collection. */
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const deals = Number(process.argv[2]);
const { module: large } = await runnerImport(join(root, 'test/bench/large.ts'));
const { module: model } = await runnerImport(join(root, 'src/model/dataset-builder.ts'));

const held = () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
let changes = 0;
const load = () => {
  const records = large.makeLargeCompany(deals);
  changes = records.stageChanges.length;
  return model.parseRecords(records);
};
const before = held();
const data = load();
const bytes = held() - before;
console.log(
  `${'memory held'.padEnd(34)}${(bytes / 1e6).toFixed(1).padStart(10)} MB   ${(bytes / changes).toFixed(1)} bytes per stage change of ${changes.toLocaleString('en')} (limit 40), ${data.deals.length.toLocaleString('en')} deals included`,
);
