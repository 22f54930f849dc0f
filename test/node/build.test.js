import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { buildAll } from '../../.tools/build.js';
import { measureSizes } from '../../.tools/sizes.js';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');

/** Runs a module in a Node of its own. */
function run(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

describe('the build', () => {
  before(() => buildAll());

  it('keeps every size within its limit', () => {
    for (const { name, kB, limit } of measureSizes()) assert.ok(kB <= limit, `${name}: ${kB.toFixed(1)} kB, limit ${limit} kB`);
  });

  it('computes a report in plain Node', () => {
    const printed = run(`
      import { createEngine } from './dist/core.js';
      const stages = [{ id: 1, name: 'New', kind: 'open' }, { id: 2, name: 'Won', kind: 'won' }];
      const engine = await createEngine({
        account: { currency: 'EUR', timeZone: 'Europe/Berlin', asOf: '2026-04-01T00:00:00+02:00' },
        managers: [], pipelines: [{ id: 1, name: 'Sales', stages }],
        deals: [{ id: 1, pipelineId: 1, stageId: 2, createdAt: '2026-03-02T10:00:00+01:00' }],
        stageChanges: [{ dealId: 1, at: '2026-03-03T10:00:00+01:00', from: { pipelineId: 1, stageId: 1 }, to: { pipelineId: 1, stageId: 2 } }],
      });
      const { won, stages: rows } = await engine.report('sales-funnel', { from: '2026-03-01', to: '2026-04-01' });
      console.log(won, rows.map(({ reached }) => reached).join());
    `);
    assert.equal(printed, '1 1,1');
  });

  it('gives modules and single files that plain Node imports', () => {
    const files = ['sales-data.js', 'sales-funnel.js', 'dealscope.js', 'core.js'];
    run(files.map((file) => `await import('./dist/${file}');`).join('\n'));
    for (const format of ['iife', 'umd']) {
      const file = join(mkdtempSync(join(tmpdir(), 'dealscope-')), 'suite.cjs');
      copyFileSync(join(dist, `dealscope.${format}.js`), file);
      const { status, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }
  });

  it('imports nothing that is not in it', () => {
    for (const file of ['sales-data.js', 'sales-funnel.js', 'dealscope.js', 'core.js']) {
      const bare = readFileSync(join(dist, file), 'utf8').match(/(?:^|[;}])(?:import|export)[^'"()]*?from["'](?!\.)[^"']+["']/);
      assert.equal(bare, null, `${file}: ${bare?.[0]}`);
    }
  });

  it('has every file that the package names', () => {
    const { exports, main, module, types, customElements } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const files = [
      main,
      module,
      types,
      customElements,
      ...Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))),
    ];
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
  });
});
