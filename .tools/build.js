import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, runnerImport } from 'vite';
import { buildDescriptions } from './build-descriptions.js';
import { cloakCss } from './cloak.js';
import { findElements } from './elements.js';
import { writeIntegrity } from './integrity.js';

const root = resolve(import.meta.dirname, '..');

/** Builds everything in `dist`: modules per element, the core for Node, single files, and what describes them. */
export async function buildAll({ types = true } = {}) {
  // Importing the configuration would otherwise choose the development builds of the libraries.
  process.env.NODE_ENV = 'production';
  const { module } = await runnerImport(join(root, 'vite.config.ts'));
  const { elementsBuild, autoloaderBuild, nodeBuild, singleBuild, languageBuild, besideLanguages } = module;
  for (const config of [
    elementsBuild,
    autoloaderBuild,
    ...['core', 'contract', 'contract-cli'].map(nodeBuild),
    ...['es', 'iife', 'umd'].map(singleBuild),
    ...besideLanguages.map(languageBuild),
  ]) {
    await build({ configFile: false, root, mode: 'production', logLevel: 'warn', ...config });
  }
  writeFileSync(join(root, 'dist/cloak.css'), cloakCss(findElements()));
  cpSync(join(root, 'src/themes'), join(root, 'dist/themes'), { recursive: true });
  if (types) {
    execFileSync(process.execPath, [join(root, 'node_modules/@typescript/native/bin/tsc'), '-p', 'src/tsconfig.types.json'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await buildDescriptions(root);
  }
  return writeIntegrity(join(root, 'dist'));
}

if (process.argv[1] === import.meta.filename) {
  const hashes = await buildAll();
  for (const [file, hash] of Object.entries(hashes)) if (!file.includes('/')) console.log(`${hash}  ${file}`);
  console.log('Those of all other files are in dist/integrity.json.');
}
