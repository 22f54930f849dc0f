import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { resolve } from 'node:path';

const totals = { passed: 0, failed: 0, skipped: 0 };
const stream = run({ files: process.argv.slice(2).map((file) => resolve(file)), concurrency: false });
const count = (name) => (data) => {
  if (data.details?.type === 'suite' || data.file === data.name) return;
  totals[data.skip !== undefined ? 'skipped' : name]++;
};
stream.on('test:pass', count('passed'));
stream.on('test:fail', count('failed'));
stream.compose(new spec()).pipe(process.stdout);
stream.on('close', () => (process.exitCode = totals.failed > 0 ? 1 : 0));
process.on('beforeExit', () => {
  if (totals.told) return;
  totals.told = true;
  console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
});
