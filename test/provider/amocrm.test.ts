import { expect, fixture, html } from '@open-wc/testing';
import { createAmoCrm, type AmoOptions } from '../../demo/amocrm/amocrm.ts';
import { createAmoFetch } from '../../demo/amocrm/fetch.ts';
import { generateCompany } from '../../demo/company/company.ts';
import '../../src/provider/sales-data.ts';
import type { SalesDataElement } from '../../src/provider/sales-data.ts';
import '../../src/reports/sales-summary/sales-summary.ts';
import type { Fetch } from '../../src/sources/response.ts';
import { waitFor } from '../wait-for.ts';

const generated = generateCompany({ deals: 120 });
const company = { ...generated, contacts: generated.contacts!.slice(0, 100) };

/** An account in the page, and an element that reads it from the browser's store on. */
async function connect(options: AmoOptions = {}, more: Partial<SalesDataElement> = {}) {
  const amo = createAmoCrm(company, options);
  const host = await fixture<SalesDataElement>(
    html`<sales-data
      source="amocrm"
      base-url="https://demo.amocrm.ru"
      period="2026-10"
      locale="ru"
      .fetch=${createAmoFetch(amo) as Fetch}
      .additions=${more.additions ?? null}
      .people=${more.people}
      ><sales-summary></sales-summary
    ></sales-data>`,
  );
  const element = host.querySelector('sales-summary')!;
  const text = () => element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
  return { amo, host, element, text };
}

describe('<sales-data source="amocrm">', function () {
  this.timeout(60_000);

  beforeEach(async () => {
    const { AmoStore } = await import('../../src/sources/amocrm/store.ts');
    await AmoStore.clear();
  });

  it('tells how far it is, marks what is a part, and says in the end whose rights it had', async () => {
    const { text, element } = await connect({ rowsPerPage: 50, eventsPerPage: 50 });
    await waitFor(() => /Загружаем данные, записей: \d+/.test(text()), 'progress');
    await waitFor(
      () => text().includes('Загружены не все данные') && /загружена только часть данных: \d+ запис/.test(text()),
      'a part',
      30_000,
    );
    expect(element.shadowRoot!.querySelector('.finding')!.textContent).to.equal('Выводы появятся, когда загрузится всё.');
    expect(element.shadowRoot!.querySelector('.trust')).to.equal(null);
    await waitFor(
      () => text().includes('В работе') && !text().includes('не все данные') && !text().includes('только часть'),
      'the whole',
      30_000,
    );
    expect(text()).to.contain(company.managers[0]!.name);
  });

  it('shows at the next visit at once what it knows, and asks only for changes', async () => {
    const first = await connect();
    await waitFor(() => first.text().includes('В работе') && !first.text().includes('не все данные'), 'the first load', 30_000);
    const shown = first.text().match(/Новые сделки (\d+)/)![1];
    first.host.remove();
    const second = await connect();
    await waitFor(() => second.text().includes('Новые сделки'), 'what is stored');
    expect(second.text())
      .to.match(new RegExp(`Новые сделки ${shown}`))
      .and.not.to.contain('только часть');
    await waitFor(() => !second.element.shadowRoot!.querySelector('[aria-busy=true], .busy'), 'the end', 30_000);
    expect(second.amo.log.length).to.be.at.most(12);
  });

  it('keeps the part that it has when the account refuses, marked as one', async () => {
    const { text } = await connect({ rowsPerPage: 50, eventsPerPage: 50, faults: (index) => (index > 30 ? 'forbidden' : null) });
    await waitFor(() => text().includes('CRM закрыла доступ'), 'the refusal', 30_000);
    if (text().includes('Новые сделки')) expect(text()).to.contain('загружена только часть');
  });

  it('forgets what is stored when a reader asks for it', async () => {
    const { amo, element, text } = await connect();
    await waitFor(() => text().includes('В работе') && !text().includes('не все данные'), 'the load', 30_000);
    const before = amo.log.length;
    element.shadowRoot!.querySelector<HTMLElement>('.menu summary')!.click();
    const buttons = () => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.menu button')];
    (await waitFor(() => buttons().find((one) => one.textContent.includes('заново')), 'the choice in the menu')).click();
    await waitFor(() => amo.log.length > before + 12, 'another whole load', 30_000);
  });

  it('takes goals and a calendar that the page adds, and says what it cannot take', async () => {
    const additions = {
      calendar: { weekend: [6, 7] },
      goals: [{ id: 1, metric: 'revenue-won', from: '2026-10-01', to: '2026-11-01', target: 'much' }],
    };
    const { text } = await connect({}, { additions } as never);
    await waitFor(() => text().includes('В работе') && !text().includes('не все данные'), 'the load', 30_000);
    expect(text()).not.to.contain('календарь не задан');
    expect(text()).to.contain('не прочитана 1 строка (goals)');
  });

  it('says which source it does not know', async () => {
    const host = await fixture(html`<sales-data source="bitrix" locale="ru"><sales-summary></sales-summary></sales-data>`);
    await waitFor(() => host.querySelector('sales-summary')!.shadowRoot?.textContent.includes('source="bitrix"'), 'the error');
  });
});

describe('amoCRM over HTTP', function () {
  this.timeout(60_000);

  it('is read by a worker of the page’s own origin', async () => {
    const { AmoStore } = await import('../../src/sources/amocrm/store.ts');
    await AmoStore.clear();
    const host = await fixture<SalesDataElement>(
      html`<sales-data source="amocrm" period="last-90-days" locale="ru"><sales-summary></sales-summary></sales-data>`,
    );
    const element = host.querySelector('sales-summary')!;
    await waitFor(() => element.shadowRoot?.textContent.includes('Новые сделки'), 'figures', 50_000);
    expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });
});
