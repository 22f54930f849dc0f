import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import { runnerImport } from 'vite';
import { dist, ensureBuilt, root } from './built.js';

const period = { from: '2026-08-01', to: '2026-11-01' };
const load = (file) => import(pathToFileURL(join(dist, file)).href);

describe('reports as HTML from a server', () => {
  let company;
  let core;
  let renderReport;
  let names;

  before(async () => {
    await ensureBuilt();
    core = await load('core.js');
    ({ renderReport } = await load('server.js'));
    const { module } = await runnerImport(join(root, 'demo/company/company.ts'));
    company = module.generateCompany({ deals: 600 });
    const { paths } = await core.openApiDocument();
    names = Object.keys(paths)
      .map((path) => path.slice(1))
      .filter((name) => name !== 'records' && name !== 'meta');
  });

  it('say every report in words and tables, in two languages', async () => {
    const engine = await core.createEngine(company);
    for (const name of names) {
      for (const locale of ['ru', 'en']) {
        const html = await renderReport(name, await engine.report(name, period), { locale });
        const words = html.replace(/<script[^]*?<\/script>/, '');
        assert.match(words, new RegExp(`^<${name} locale="${locale}">\\n<h2>[^<]+</h2>`), name);
        assert.match(words, /<table>/, name);
        assert.ok(!/NaN|undefined|null|\[object|\0/.test(words), name);
      }
    }
  });

  it('take nothing from the records for HTML', async () => {
    const evil = '</script><img src=x onerror=alert(1)>"&';
    const managers = company.managers.map((manager) => ({ ...manager, name: evil }));
    const engine = await core.createEngine({ ...company, managers });
    const html = await renderReport('manager-results', await engine.report('manager-results', period), {
      attributes: { heading: evil },
      prefix: 'acme',
    });
    assert.equal(html.match(/<\/script>/g).length, 1);
    assert.ok(!html.includes('<img'));
    assert.match(html, /^<acme-manager-results locale="en" heading="&lt;\/script&gt;/);
  });
});
