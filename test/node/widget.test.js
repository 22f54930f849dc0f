import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { buildWidget } from '../../.tools/build-widget.js';

const root = resolve(import.meta.dirname, '../..');
const archive = join(root, 'dist/amocrm/widget.zip');
const text = (bytes) => Buffer.from(bytes).toString();

/** Width and height in the header of a PNG. */
const sizeOf = (png) => [new DataView(png.buffer, png.byteOffset).getUint32(16), new DataView(png.buffer, png.byteOffset).getUint32(20)];

/** Sizes that amoCRM's own template has. */
const sizes = {
  'images/logo.png': [130, 100],
  'images/logo_main.png': [400, 272],
  'images/logo_small.png': [108, 108],
  'images/logo_medium.png': [240, 84],
  'images/logo_min.png': [84, 84],
};

describe("amoCRM's widget", () => {
  let files;
  let manifest;
  let script;

  before(async () => {
    await buildWidget();
    files = unzipSync(readFileSync(archive));
    manifest = JSON.parse(text(files['manifest.json']));
    script = text(files['script.js']);
  });

  it('has its files at the root of the archive, and no others', () => {
    const languages = manifest.widget.locale.map((language) => `i18n/${language}.json`);
    assert.deepEqual(Object.keys(files).sort(), ['manifest.json', 'script.js', ...languages, ...Object.keys(sizes)].sort());
  });

  it('has pictures of exactly the sizes that are asked for, below 300 kB', () => {
    for (const [name, size] of Object.entries(sizes)) {
      assert.deepEqual(sizeOf(files[name]), size, name);
      assert.ok(files[name].length < 300_000 && files[name].length > 500, name);
    }
  });

  it('has every text that the manifest names in each of its languages, no longer than the marketplace allows', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"((?:widget|settings|advanced|menu)\.\w+)"/g)].map(([, key]) => key);
    assert.equal(named.length, 6);
    for (const language of manifest.widget.locale) {
      const words = JSON.parse(text(files[`i18n/${language}.json`]));
      const read = (key) => key.split('.').reduce((part, name) => part?.[name], words);
      for (const key of named) assert.equal(typeof read(key), 'string', `${language}: ${key}`);
      assert.ok(words.widget.name.length <= 30, `${language}: name of ${words.widget.name.length}`);
      assert.ok(words.widget.short_description.length <= 60, `${language}: teaser of ${words.widget.short_description.length}`);
      assert.ok(words.widget.description.length <= 400, `${language}: description of ${words.widget.description.length}`);
    }
  });

  it('registers the places that it has something for', () => {
    assert.deepEqual(manifest.locations, ['settings', 'advanced_settings', 'widget_page', 'lcard-1']);
    assert.ok(manifest.left_menu.stats.submenu.sales_reports.title);
    assert.equal(manifest.settings.custom.type, 'custom');
    assert.ok(manifest.widget.support.link && manifest.widget.support.email);
  });

  it('is one anonymous AMD module', () => {
    const found = [];
    const define = Object.assign((...parts) => found.push(parts), { amd: {} });
    new Function('define', 'window', script)(define, undefined);
    assert.equal(found.length, 1);
    const [[dependencies, factory]] = found;
    assert.deepEqual([dependencies, typeof factory], [[], 'function']);
  });

  it('keeps our part readable and shortens the libraries', () => {
    const parts = script.split(/^\t\/\/ (?=\\0|src\/|node_modules\/)/m);
    const lineOf = (part) => part.length / part.split('\n').length;
    const ours = parts.filter((part) => part.startsWith('src/'));
    const theirs = parts.filter((part) => part.startsWith('node_modules/') && part.length > 5000);
    assert.ok(ours.length > 100 && ours.join('').length > 400_000, `${ours.length} modules`);
    assert.ok(lineOf(ours.join('')) < 80, `our lines have ${lineOf(ours.join('')).toFixed()} characters`);
    assert.ok(theirs.length > 3 && theirs.every((part) => lineOf(part) > 500), 'libraries are short');
    const widget = ours.find((part) => part.startsWith('src/amocrm-widget/widget.ts'));
    assert.match(widget, /function CustomWidget\(\)/);
    assert.match(widget, /\/\*\* Puts a root into a place of amoCRM/);
  });

  it('is no larger than 700 kB with every report in four languages, and the same whenever it is built', async () => {
    const first = readFileSync(archive);
    const { bytes } = await buildWidget();
    assert.ok(bytes < 700_000, `${bytes} bytes`);
    assert.deepEqual(readFileSync(archive), first);
  });

  it('names no address but that of the account and of its own support', () => {
    const ours = script.split(/^\t\/\/ (?=\\0|src\/|node_modules\/)/m).filter((part) => part.startsWith('src/'));
    const addresses = ours.flatMap((part) => part.match(/\b(?:https?|wss?):\/\/[^\s"'`)]+/g) ?? []);
    const foreign = addresses.filter((one) => !/^https:\/\/(json-schema\.org|localhost$|\$\{)/.test(one));
    assert.deepEqual(foreign, []);
  });
});
