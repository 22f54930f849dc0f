import { expect, fixture, html } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/data-quality/data-quality.ts';
import '../../../src/reports/sales-summary/sales-summary.ts';
import type { DataQualityReport } from '../../../src/reports/data-quality/data-quality-schema.ts';
import type { StageMappingChangeEvent } from '../../../src/ui/events.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 3000 });
const scope = { from: '2026-08-01', to: '2026-11-01' };
let report: DataQualityReport;

before(async () => {
  report = await (await createEngine(company)).report('data-quality', scope);
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string) => textOf(all(element, selector)[0]);
const quality = async (data: unknown) => {
  const element = await fixture<HTMLElementTagNameMap['data-quality']>(html`<data-quality .data=${data} locale="ru"></data-quality>`);
  await waitFor(() => text(element, '.finding, [role=alert]'), 'the finding');
  return element;
};
const withRecords = async () => {
  const host = await fixture<HTMLElementTagNameMap['sales-data']>(
    html`<sales-data .records=${company} period="2026-08-01/2026-11-01" locale="ru"
      ><data-quality></data-quality><sales-summary></sales-summary
    ></sales-data>`,
  );
  const element = host.querySelector('data-quality')!;
  await waitFor(() => element.shadowRoot && text(element, '.finding'), 'the finding');
  return { host, element };
};

describe('<data-quality>', () => {
  it('says in one sentence how far the numbers can be trusted, and who skips stages', async () => {
    const element = await quality(report);
    expect(text(element, '.finding')).to.match(/^Доверие к данным — \d+ %: без серьёзных нарушений \d+ из \d+/);
    expect(text(element, '.finding')).to.contain('различие подтверждено');
    element.locale = 'en';
    await waitFor(() => text(element, 'h2') === 'Data quality');
    expect(text(element, '.frame')).not.to.match(/[а-я]{4}/i.test(text(element, '.finding')) ? /$^/ : /NaN/);
  });

  it('has a row for every rule, with its share and its deals', async () => {
    const element = await quality(report);
    const rows = all(element, 'table')[0]!.querySelectorAll('tbody tr');
    expect(rows.length).to.equal(report.rules.length);
    const counts = Array.from(rows, (row) => Number(row.children[3]!.textContent.replace(/\D/g, '') || '0'));
    expect(counts).to.deep.equal(report.rules.map(({ count }) => count));
  });

  it('lists the deals behind a rule, as many as its number', async () => {
    const { element } = await withRecords();
    const button = all(element, 'table')[0]!.querySelector<HTMLElement>('button.number')!;
    const count = Number(button.textContent.replace(/\D/g, ''));
    button.click();
    await waitFor(() => element.shadowRoot!.querySelector('dialog .quiet'), 'the list');
    expect(Number(text(element, 'dialog .quiet').replace(/\D/g, ''))).to.equal(count);
    const mended = all(element, 'dialog tbody tr').map((row) => textOf(row.lastElementChild!));
    expect(mended.every((marks) => marks.includes('нет задачи'))).to.equal(true);
  });

  it('gives every other report a badge of trust that says what it means', async () => {
    const { host } = await withRecords();
    const summary = host.querySelector('sales-summary')!;
    await waitFor(() => summary.shadowRoot && text(summary, '.trust'), 'the badge');
    const percent = Math.round(report.share!.share * 100);
    expect(text(summary, '.trust summary').replace(/\s/g, ' ')).to.contain(`Доверие к данным ${percent} %`);
    summary.shadowRoot!.querySelector<HTMLElement>('.trust summary')!.click();
    await waitFor(() => text(summary, '.trust p') !== '', 'what it means');
    expect(text(summary, '.trust p')).to.contain(`из ${report.open.toLocaleString('ru')}`.replace(/\s/g, ' '));
    if (report.share!.share < 0.8) expect(text(summary, '.trust b')).not.to.equal('');
  });

  it('asks all reports anew when an old stage is to count as a new one, and tells the page', async () => {
    const { host, element } = await withRecords();
    const told: StageMappingChangeEvent[] = [];
    host.addEventListener('stage-mapping-change', (event) => told.push(event));
    const select = await waitFor(() => element.shadowRoot!.querySelector<HTMLSelectElement>('.choices select'), 'the choice');
    select.value = select.options[select.options.length - 1]!.value;
    select.dispatchEvent(new Event('change'));
    expect(told[0]!.mapping).to.have.length(1);
    await waitFor(() => element.shadowRoot!.querySelector<HTMLSelectElement>('.choices select')?.value === select.value, 'the new report');
    expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('leaves the figures alone where the page prevents that', async () => {
    const { host, element } = await withRecords();
    host.addEventListener('stage-mapping-change', (event) => event.preventDefault());
    let changes = 0;
    host.addEventListener('scope-change', () => changes++);
    const select = await waitFor(() => element.shadowRoot!.querySelector<HTMLSelectElement>('.choices select'), 'the choice');
    select.value = select.options[select.options.length - 1]!.value;
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(changes).to.equal(0);
  });
});
