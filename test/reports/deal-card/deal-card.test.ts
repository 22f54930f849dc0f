import { expect, fixture, html } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/deal-card/deal-card.ts';
import type { DealCardElement } from '../../../src/reports/deal-card/deal-card.ts';
import type { DealCardReport } from '../../../src/reports/deal-card/deal-card-schema.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 2000 });
const scope = { from: '2026-11-01', to: '2026-12-01' };
const reports = new Map<string, DealCardReport>();

before(async () => {
  const engine = await createEngine(company);
  for (const { id } of company.deals) {
    const report = await engine.report('deal-card', scope, { dealId: id, limit: 30 });
    if (!reports.has(report.pace) || (report.goals.length > 0 && reports.get(report.pace)!.goals.length === 0))
      reports.set(report.pace, report);
    if (['usual', 'slow', 'late', 'closed'].every((pace) => (reports.get(pace)?.goals.length ?? 0) > 0)) break;
  }
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string) => textOf(all(element, selector)[0]);
const show = async (data: unknown, locale = 'ru') => {
  const element = await fixture<DealCardElement>(html`<deal-card .data=${data} locale=${locale}></deal-card>`);
  await waitFor(() => text(element, '.finding, [role=alert]'), 'the finding');
  return element;
};

describe('<deal-card>', () => {
  it('says in one sentence how long the deal stands where it is, beside the usual', async () => {
    for (const [pace, sentence] of Object.entries({
      usual: /не дольше обычного/,
      slow: /в пределах обычного/,
      late: /девять из десяти/,
      closed: /^Сделка закрыта\.$/,
    })) {
      expect(text(await show(reports.get(pace)), '.finding'), pace).to.match(sentence);
    }
    expect(text(await show(reports.get('late'), 'en'), '.finding')).to.match(/^In this stage for .+ longer than nine deals in ten/);
  });

  it('draws the time with marks at the usual ones, and tells those who do not see it', async () => {
    const element = await show(reports.get('late'));
    const picture = all(element, '.pace')[0]!;
    expect(picture.getAttribute('aria-label')).to.match(/^На этапе .+; половина сделок — до .+, девять из десяти — до/);
    const [median, p90] = [...picture.querySelectorAll('line')].map((line) => parseFloat(line.getAttribute('x1')!));
    expect(median).to.be.below(p90!);
    expect(p90).to.be.below(parseFloat(picture.querySelector('.late')!.getAttribute('width')!));
  });

  it('shows goals with what is reached and how much of the working time has passed', async () => {
    const report = reports.get('slow')!;
    const items = all(await show(report), 'li').map(textOf);
    expect(items).to.have.length(report.goals.length);
    expect(items[0]).to.match(/Выручка .*% .* из .* · до 30 нояб\. 2026.* · прошло \d+ % рабочего времени/);
  });

  it('shows the very deals and tasks of the manager', async () => {
    const { deal, manager } = reports.get('late')!;
    const data = await fixture(
      html`<sales-data .records=${company} locale="ru"><deal-card deal-id=${deal!.id} limit="30"></deal-card></sales-data>`,
    );
    const element = data.querySelector('deal-card')!;
    await waitFor(() => all(element, '.number').length > 0, 'the figures');
    for (const [i, count] of [manager!.open, manager!.tasks, manager!.overdue].filter((one) => one > 0).entries()) {
      all(element, '.number')[i]!.click();
      await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
      expect(text(element, 'dialog .quiet').replace(/\D/g, '')).to.equal(String(count));
      all(element, 'dialog button')[0]!.click();
      await waitFor(() => !element.shadowRoot!.querySelector('dialog'), 'the list to close');
    }
  });

  it('shows names from the records as text', async () => {
    const report = reports.get('slow')!;
    const hostile = '<img src=x onerror=alert(1)>';
    const element = await show({
      ...report,
      deal: { ...report.deal, name: hostile, stageName: hostile },
      manager: { ...report.manager, name: hostile },
    });
    expect(all(element, 'img')).to.have.length(0);
    expect(text(element, 'article')).to.contain(hostile);
  });

  it('fits a panel of 280 px', async () => {
    const element = await show({
      ...reports.get('late')!,
      deal: { ...reports.get('late')!.deal, name: 'Электрооборудованиедляпромышленныхпредприятий'.repeat(2) },
    });
    element.style.width = '280px';
    await element.updateComplete;
    const wide = all(element, '*').filter(
      (node) => node.scrollWidth > 281 || node.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
    );
    expect(wide.map(({ localName }) => localName)).to.deep.equal([]);
  });

  it('has no fault that axe finds, in light and in dark', async () => {
    for (const scheme of ['light', 'dark']) {
      for (const pace of ['late', 'closed']) {
        const element = await show(reports.get(pace));
        element.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#171a20' : '#fff'}`;
        await expect(element).to.be.accessible();
      }
    }
  });
});
