/** `node test/bench/calibration.js 1,2,3`: prints how often goals of the demo's company are reached that are given a chance. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const seeds = (process.argv[2] ?? '1,2,3').split(',').map(Number);
const { module } = await runnerImport(resolve(import.meta.dirname, 'calibration.ts'));
for (const [name, table] of module.tryCompanies(seeds)) console.log(`\n${name}\n${table}`);
