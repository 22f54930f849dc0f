import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build, runnerImport } from 'vite';

/** Builds everything in `dist`: modules per element, the core for Node, single files, types and the manifest. */
export async function buildAll({ types = true } = {}) {
  const root = resolve(import.meta.dirname, '..');
  // Importing the configuration would otherwise choose the development builds of the libraries.
  process.env.NODE_ENV = 'production';
  const { module } = await runnerImport(join(root, 'vite.config.ts'));
  const { elementsBuild, coreBuild, singleBuild } = module;
  for (const config of [elementsBuild, coreBuild, ...['es', 'iife', 'umd'].map(singleBuild)]) {
    await build({ configFile: false, root, mode: 'production', logLevel: 'warn', ...config });
  }
  if (!types) return;
  const run = (script, ...rest) =>
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...rest], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  run('@typescript/native/bin/tsc', '-p', 'src/tsconfig.types.json');
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', '.tools/custom-elements-manifest.config.js');
}

if (process.argv[1] === import.meta.filename) await buildAll();
