import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ensureBuilt, root } from './built.js';

const tsc = join(root, 'node_modules/@typescript/native/bin/tsc');

/** A project that has the packed package and a framework, and nothing else: no Lit, no zod. */
const projects = {
  plain: { file: 'plain.ts', has: [] },
  'React 19': { file: 'react.tsx', has: ['react', '@types/react', 'csstype'] },
  'Vue 3': { file: 'vue.ts', has: ['vue', '@vue', '@babel', 'csstype'] },
  'Svelte 5': {
    file: 'svelte.ts',
    has: ['svelte', '@types/estree', '@jridgewell', 'acorn', 'clsx', 'esrap', 'locate-character', 'magic-string'],
  },
};

describe('the package’s types', () => {
  let packed;

  before(async () => {
    await ensureBuilt();
    packed = mkdtempSync(join(tmpdir(), 'dealscope-types-'));
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    execFileSync('tar', ['xzf', filename], { cwd: packed });
    renameSync(join(packed, 'package'), join(packed, 'dealscope'));
  });

  function compile({ file, has }, change = (text) => text) {
    const folder = mkdtempSync(join(packed, 'project-'));
    const modules = join(folder, 'node_modules');
    mkdirSync(join(modules, '@types'), { recursive: true });
    cpSync(join(packed, 'dealscope'), join(modules, 'dealscope'), { recursive: true });
    for (const name of has) symlinkSync(join(root, 'node_modules', name), join(modules, name));
    writeFileSync(join(folder, file), change(readFileSync(join(import.meta.dirname, 'types', file), 'utf8')));
    const compilerOptions = {
      ...{ strict: true, noEmit: true, target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext', jsx: 'react-jsx' },
      ...{ lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], exactOptionalPropertyTypes: true, preserveSymlinks: true },
    };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', '.'], { cwd: folder, encoding: 'utf8' });
    return { status, stdout };
  }

  for (const [name, project] of Object.entries(projects)) {
    it(`compile in a project of ${name}, libraries checked, too`, () => {
      const { status, stdout } = compile(project);
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
  }

  it('refuse what the elements do not take', () => {
    for (const project of Object.values(projects)) {
      const { stdout } = compile(project, (text) => text.replaceAll(/^\/\/ @ts-expect-error.*$/gm, ''));
      assert.match(stdout, /sometimes/, project.file);
    }
  });
});
