/**
 * Makes the declarations of a package stand by themselves: those of libraries, which are bundled into the code, are copied
 * beside ours, and what no public entry reaches is left out.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Frameworks, which whoever uses their types has. */
const PEERS = /^(?:react|vue|svelte)(?:\/|$)/;
/** zod's languages and Chart.js's plugins are no part of anybody's types. */
const UNUSED = /^export \* as locales from .*$/m;

/** @param entries paths of the public declarations. @param types the folder that they are in. */
export function packTypes(root, types, entries) {
  const reached = new Set();
  const moved = new Map();
  const modules = join(root, 'node_modules');
  const options = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true };
  const placeOf = (file) => (file.startsWith(modules) ? join(types, 'libraries', relative(modules, file)) : file);

  const walk = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(file, 'utf8')
      .replace(UNUSED, '')
      .replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '');
    const packed = replaceSpecifiers(text, (name) => {
      if (PEERS.test(name)) return name;
      const { resolvedModule } = ts.resolveModuleName(name, file, options, ts.sys);
      const target = asModule(resolvedModule?.resolvedFileName) ?? besides(file, name);
      if (!target) throw new Error(`${relative(root, file)}: where is ${name}?`);
      walk(target);
      const path = posix.relative(dirname(placeOf(file)), placeOf(target)).replace(/\.d\.ts$/, '.js');
      return path.startsWith('.') ? path : `./${path}`;
    });
    moved.set(placeOf(file), packed);
  };
  for (const entry of entries) walk(resolve(root, entry));
  rmSync(types, { recursive: true });
  for (const [file, text] of moved) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  copyLicences(modules, types, [...reached]);
}

/** zod names its CommonJS declarations first. */
const asModule = (file) => file?.replace(/\.d\.cts$/, '.d.ts');

/** Renames every module that a text imports. */
function replaceSpecifiers(text, rename) {
  const found = [];
  const visit = (node) => {
    if (node.moduleSpecifier) found.push(node.moduleSpecifier);
    if (ts.isImportTypeNode(node)) found.push(node.argument.literal);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('one.d.ts', text, ts.ScriptTarget.ES2022));
  return found
    .sort((one, other) => other.end - one.end)
    .reduce((rest, { text: name, end }) => `${rest.slice(0, end - 1 - name.length)}${rename(name)}${rest.slice(end - 1)}`, text);
}

const besides = (file, name) => [join(dirname(file), name.replace(/\.[cm]?[jt]s$/, '.d.ts'))].find((path) => existsSync(path));

/** Whoever's declarations are here, their licence is, too. */
function copyLicences(modules, types, files) {
  const names = files.filter((file) => file.startsWith(modules)).map((file) => /^(?:@[\w-]+\/)?[\w.-]+/.exec(relative(modules, file))[0]);
  for (const name of new Set(names)) {
    const licence = join(modules, name, 'LICENSE');
    if (existsSync(licence)) cpSync(licence, join(types, 'libraries', name, 'LICENSE'));
  }
}
