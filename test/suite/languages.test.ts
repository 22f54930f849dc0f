/** Every report in every language: no word missing, none of another language, numbers and plurals as its readers write them. */
import { expect, fixture } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { generateCompany } from '../../demo/company/company.ts';
import { createEngine } from '../../src/engine/local.ts';
import { computations } from '../../src/engine/registry.ts';
import type { ReportName } from '../../src/engine/report-engine.ts';
import { createFormat, languages } from '../../src/format/format.ts';
import type { ReportElement } from '../../src/ui/report-element.ts';
import { waitFor } from '../wait-for.ts';

type AnyElement = ReportElement<ReportName, never>;

/** Names of people and stages are the company's; everything else is ours. */
const latin = (text: string) => text.replace(/[А-Яа-яЁё][^<>{}]*/g, '');
const company = generateCompany({ deals: 800 });
const named = {
  ...company,
  managers: company.managers.map((one, i) => ({ ...one, name: `Person ${i}` })),
  departments: (company.departments ?? []).map((one, i) => ({ ...one, name: `Team ${i}` })),
  lossReasons: (company.lossReasons ?? []).map((one, i) => ({ ...one, name: `Reason ${i}` })),
  pipelines: company.pipelines.map((pipeline, p) => ({
    ...pipeline,
    name: `Pipeline ${p}`,
    stages: pipeline.stages.map((stage, s) => ({ ...stage, name: `Stage ${s}` })),
  })),
  deals: company.deals.map((deal) => ({ ...deal, name: `Deal ${deal.id}`, source: 'web' })),
  contacts: [],
  events: (company.events ?? []).map((event) => ({ ...event, before: null, after: null })),
};
const engine = await createEngine(named);

for (const name of Object.keys(computations) as ReportName[]) {
  describe(`<${name}> in every language`, () => {
    const titles = new Set<string>();
    for (const locale of languages) {
      it(`speaks ${locale}`, async () => {
        await import(`../../src/reports/${name}/${name}.ts`);
        const tag = unsafeStatic(name);
        const element = await fixture<AnyElement>(staticHtml`<${tag} locale=${locale}></${tag}>`);
        element.data = (await engine.report(name, { from: '2026-09-01', to: '2026-11-01' })) as never;
        await waitFor(() => element.shadowRoot?.querySelector('.finding, .empty, [part~=empty]'), `${name} in ${locale}`);
        element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
        const text = element.shadowRoot!.textContent;
        expect(text).not.to.match(/undefined|NaN|\[object|function|=>/);
        if (locale === 'ru') expect(text).to.match(/[а-я]{4}/);
        else expect(text, 'Russian words').to.equal(latin(text));
        titles.add(element.shadowRoot!.querySelector('h2')!.textContent.trim());
      });
    }

    it('has a title of its own in each', () => expect(titles.size).to.equal(languages.length));
  });
}

describe('plurals', () => {
  it('follow the language', () => {
    const count = (locale: string, n: number, one: string, other: string) =>
      createFormat(locale, 'UTC').plural(n, { one, other }).replace('\u00a0', ' ');
    expect(count('es', 1, '# trato', '# tratos')).to.equal('1 trato');
    expect(count('pt-BR', 0, '# negócio', '# negócios')).to.equal('0 negócio');
    expect(count('pt-BR', 2, '# negócio', '# negócios')).to.equal('2 negócios');
  });
});
