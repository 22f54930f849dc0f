import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { findElements } from '../../.tools/elements.js';
import { describeElements, undocumented } from '../../.tools/manifest.js';
import { packageExports, sideEffects } from '../../.tools/package-exports.js';
import { dist, ensureBuilt, root } from './built.js';

const read = (name) => readFileSync(join(dist, name), 'utf8');
const json = (name) => JSON.parse(read(name));

describe('the package', () => {
  const elements = findElements();
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  let tarball;
  let files;

  before(async () => {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'dealscope-pack-'));
    const [{ filename, files: packed }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    tarball = readFileSync(join(folder, filename));
    files = packed.map(({ path }) => path);
  });

  it('exports every element, as `npm run exports` writes it', () => {
    assert.deepEqual(own.exports, packageExports(), 'run `npm run exports`');
    assert.deepEqual(own.sideEffects, sideEffects(), 'run `npm run exports`');
    for (const { tag } of elements) assert.ok(own.exports[`./${tag}`] && own.exports[`./${tag}/define`], tag);
  });

  it('says nothing wrong of its files', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that are found wherever modules are', async () => {
    const entrypoints = Object.keys(own.exports).filter((entry) => !entry.endsWith('.css'));
    const { problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), { entrypoints });
    // A package of modules alone: `require()` of them, and resolution from before `exports`, are not offered.
    const told = problems.filter(
      ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10' && kind !== 'NoResolution',
    );
    const unresolved = problems.filter(({ kind, resolutionKind }) => kind === 'NoResolution' && resolutionKind !== 'node10');
    assert.deepEqual([...told, ...unresolved], []);
  });

  it('holds what was built, a licence and a readme, and nothing else', () => {
    const expected =
      /^(?:package\.json|README\.md|LICENSE|dist\/(?:[\w.-]+\.(?:js|css|json|txt)|(?:chunks|classes)\/[\w.-]+\.js|themes\/\w+\.css|types\/.+(?:\.d\.ts|\/LICENSE)))$/;
    assert.deepEqual(
      files.filter((file) => !expected.test(file)),
      [],
    );
    for (const needed of [
      'dist/llms.txt',
      'dist/openapi.json',
      'dist/cloak.css',
      'dist/autoloader.js',
      'dist/custom-elements.json',
      'LICENSE',
    ])
      assert.ok(files.includes(needed), needed);
    assert.ok(tarball.length < 2_500_000, `${tarball.length} bytes`);
  });

  it('has the hash of every script and style sheet', () => {
    const hashes = json('integrity.json');
    const scripts = files.filter((file) => /\.(?:js|css)$/.test(file)).map((file) => file.slice('dist/'.length));
    assert.deepEqual(Object.keys(hashes).sort(), scripts.sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const expected = createHash('sha384')
        .update(readFileSync(join(dist, file)))
        .digest('base64');
      assert.equal(hash, `sha384-${expected}`, file);
    }
  });

  it('tells editors every element with its attributes and their words', async () => {
    const described = await describeElements(json('custom-elements.json'), dist);
    assert.deepEqual(
      described.map(({ tagName }) => tagName),
      elements.map(({ tag }) => tag),
    );
    const html = Object.fromEntries(json('vscode.html-custom-data.json').tags.map((tag) => [tag.name, tag]));
    const web = Object.fromEntries(json('web-types.json').contributions.html.elements.map((tag) => [tag.name, tag]));
    for (const { tagName, attributes } of described) {
      const names = attributes.map(({ name }) => name);
      assert.deepEqual(
        html[tagName].attributes.map(({ name }) => name),
        names,
      );
      assert.deepEqual(
        web[tagName].attributes.map(({ name }) => name),
        names,
      );
    }
    const mode = html['sales-funnel'].attributes.find(({ name }) => name === 'mode');
    assert.deepEqual(
      mode.values.map(({ name }) => name),
      ['cohort', 'closed', 'events', 'snapshot'],
    );
    assert.ok(json('vscode.css-custom-data.json').properties.some(({ name }) => name === '--dealscope-accent'));
  });

  it('documents every member of its elements', () => {
    const manifest = json('custom-elements.json');
    assert.deepEqual(undocumented(manifest), []);
    const declaration = manifest.modules.flatMap(({ declarations }) => declarations).find(({ name }) => name === 'SalesFunnelElement');
    const members = declaration.members.map(({ name }) => name);
    assert.ok(members.includes('mode') && members.includes('data') && !members.some((name) => name.startsWith('#')));
    delete declaration.members.find(({ name }) => name === 'mode').description;
    assert.deepEqual(undocumented(manifest), ['SalesFunnelElement.mode']);
  });

  it('describes itself in one text: elements, attributes, records, the Report API', () => {
    const text = read('llms.txt');
    for (const { tag } of elements) assert.ok(text.includes(`### <${tag}>`), tag);
    for (const part of [
      '- no-modes (boolean)',
      '- mode (cohort, closed, events, snapshot)',
      '### stageChanges',
      '- GET /sales-funnel',
      '- .records',
    ])
      assert.ok(text.includes(part), part);
    assert.ok(!/undefined|\[object/.test(text));
  });

  it('reserves room for every element whose code is on its way', () => {
    const css = read('cloak.css');
    for (const { tag } of elements) assert.ok(css.includes(`${tag}:not(:defined)`), tag);
  });
});

describe('the modules of the package', () => {
  before(() => ensureBuilt());

  /** Runs modules in a Node with a registry, and says what they put in. */
  const registered = (...names) => {
    const code = `const found = [];
      globalThis.customElements = { get: (tag) => (found.includes(tag) ? class {} : undefined), define: (tag) => void found.push(tag) };
      for (const name of ${JSON.stringify(names)}) await import(name);
      if (process.env.THEN) { const { defineElements } = await import('./dist/define.js'); await defineElements(JSON.parse(process.env.THEN)); }
      console.log(JSON.stringify(found));`;
    return (then) =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', code], {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, THEN: then ? JSON.stringify(then) : '' },
        }),
      );
  };

  it('register nothing by a class but what it is made of, and one tag by its define entry', () => {
    const parts = { 'sales-dashboard': ['sales-data', 'sales-filters'] };
    for (const { tag } of findElements()) {
      assert.deepEqual(registered(`./dist/classes/${tag}.js`)().sort(), parts[tag] ?? [], tag);
      assert.ok(registered(`./dist/${tag}.js`)().includes(tag), tag);
    }
  });

  it('register all elements or some, under any prefix', () => {
    const none = registered();
    assert.deepEqual(none({ tags: ['sales-data', 'sales-funnel'], prefix: 'acme' }).sort(), ['acme-sales-data', 'acme-sales-funnel']);
    assert.deepEqual(
      none({}).sort(),
      findElements().map(({ tag }) => tag),
    );
    assert.throws(() => none({ tags: ['sales-funel'] }), /dealscope has no element <sales-funel>/);
  });

  /** What a page's bundle has of the package. */
  const bundle = async (code) => {
    const entry = '\0page';
    const { output } = await build({
      configFile: false,
      root,
      logLevel: 'silent',
      build: { write: false, minify: false, rollupOptions: { input: entry } },
      plugins: [
        {
          name: 'page',
          enforce: 'pre',
          resolveId: (id) =>
            id === entry
              ? id
              : id.startsWith('dealscope')
                ? { id: join(root, targetOf(id)), moduleSideEffects: isEffective(targetOf(id)) }
                : null,
          load: (id) => (id === entry ? code : null),
        },
      ],
    });
    // What the page loads at once; what is left for later is a file that nobody asks for.
    const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
    const loaded = new Set([...chunks.values()].filter(({ isEntry }) => isEntry));
    for (const { imports } of loaded) for (const name of imports) loaded.add(chunks.get(name));
    return [...loaded].reduce((sum, { code: text }) => sum + text.length, 0);
  };
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const targetOf = (id) => exports[id.replace('dealscope', '.')].default;
  const isEffective = (target) => sideEffects().includes(target);

  it('leave nothing in a bundle that does not use them, and all where they are used', async () => {
    assert.ok((await bundle("import { SalesFunnelElement } from 'dealscope/sales-funnel';")) < 200);
    assert.ok((await bundle("import { recordsJsonSchema } from 'dealscope/core';")) < 200);
    assert.ok((await bundle("import 'dealscope/sales-funnel/define';")) > 50_000);
  });

  it('have a worker of one file, which bundlers of other projects copy as it is', () => {
    const [worker, ...others] = readdirSync(join(dist, 'chunks')).filter((name) => name.startsWith('engine.worker'));
    assert.deepEqual(others, []);
    assert.ok(!/\bimport\s*[("'`{*]|\bfrom\s*["'`]\.\//.test(read(`chunks/${worker}`)));
  });

  it('are there, every one that `exports` names', () => {
    for (const entry of Object.values(exports))
      for (const file of typeof entry === 'string' ? [entry] : Object.values(entry)) assert.ok(existsSync(join(root, file)), file);
    assert.ok(readdirSync(join(dist, 'classes')).length === findElements().length);
  });
});
