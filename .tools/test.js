/**
 * Runs every test: those of Node, those of the browser, and the stories; prints what has failed once more, and the totals on the
 * last line.
 * Files that are named run alone: `npm test -- test/stats/survival.test.ts`. `BROWSER` chooses firefox or webkit.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from './glob.js';

const root = resolve(import.meta.dirname, '..');
const named = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
/** Lines that name a failed test, with what follows them. */
const failures = [];
/** How each runner marks a failure, and how much of what it says then is worth saying again. */
const FAILED = /^\s*(✖|❌|𐄂|✗)/u;
const LINES_AFTER = 4;

/** Runs a script, shows what it prints, and adds the totals that it ends with. */
async function runCounted(script, args) {
  let output = '';
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (part) => {
    output += part;
    process.stdout.write(part);
  });
  const code = await new Promise((done) => child.on('close', done));
  const [, passed, failed, skipped] = output.match(/(\d+) passed, (\d+) failed, (\d+) skipped\s*$/) ?? [];
  const lines = output.split('\n');
  lines.forEach((line, i) => FAILED.test(line) && failures.push(...lines.slice(i, i + 1 + LINES_AFTER)));
  totals.passed += Number(passed ?? 0);
  totals.failed += Number(failed ?? 0);
  totals.skipped += Number(skipped ?? 0);
  if (code !== 0 && !(Number(failed) > 0)) totals.failed++;
}

const isNode = (file) => file.includes('test/node/');
const nodeFiles = named.length > 0 ? named.filter(isNode) : globSync(join(root, 'test/node'), '.test.js');
const browserFiles = named.filter((file) => !isNode(file));

if (nodeFiles.length > 0) await runCounted('.tools/run-node-tests.js', nodeFiles);
if (named.length === 0 || browserFiles.length > 0) {
  const files = browserFiles.length > 0 ? ['--files', ...browserFiles] : [];
  await runCounted('node_modules/@web/test-runner/dist/bin.js', ['--config', 'test/web-test-runner.config.js', ...files]);
}
if (named.length === 0 && existsSync(join(root, '.tools/crawl-stories.js'))) await runCounted('.tools/crawl-stories.js', []);

if (failures.length > 0) console.log(`\nFailed:\n${[...new Set(failures)].join('\n')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
