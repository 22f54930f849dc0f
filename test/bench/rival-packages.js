import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const bench = import.meta.dirname;

/** Installs the rivals beside the benchmark, where one of them is not there yet. */
export function installRivals() {
  const { dependencies } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8'));
  if (Object.keys(dependencies).every((name) => existsSync(join(bench, 'node_modules', name)))) return;
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'], {
    cwd: bench,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
