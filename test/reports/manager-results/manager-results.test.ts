import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-results/manager-results.ts';
import type { ManagerResultsElement } from '../../../src/reports/manager-results/manager-results.ts';
import type { ManagerResultsReport } from '../../../src/reports/manager-results/manager-results-schema.ts';
import type { ReportErrorEvent, ReportSelectEvent } from '../../../src/ui/events.ts';
import { makeHistories, makeRecords, march, twelveHistories, type Steps } from '../../make-records.ts';
import { needKeys } from '../../need-keys.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 4000 });
const small = makeRecords(makeHistories(twelveHistories, (id) => ({ amount: 1000, managerId: Number(id.slice(1)) % 2 ? 1 : 2 })));
const period = { from: '2026-01-01', to: '2026-09-01' };
let report: ManagerResultsReport;

const plain = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: ManagerResultsElement, selector: string) => plain(element.shadowRoot!.querySelector(selector));
const shown = (element: ManagerResultsElement) => waitFor(() => element.shadowRoot?.querySelector('canvas'), 'the picture');
const rowsOf = (element: ManagerResultsElement) => Array.from(element.shadowRoot!.querySelectorAll('.managers tbody tr'));
const results = async (data: ManagerResultsReport, locale = 'ru') => {
  const element = await fixture<ManagerResultsElement>(html`<manager-results .data=${data} locale=${locale}></manager-results>`);
  await waitFor(() => text(element, '.finding'), 'the finding');
  return element;
};
const connected = async (records: unknown = company, more = '2026-01-01/2026-09-01') => {
  const host = await fixture(
    html`<sales-data .records=${records} period=${more} comparison="previous"><manager-results locale="ru"></manager-results></sales-data>`,
  );
  const element = host.querySelector('manager-results')!;
  await waitFor(() => element.shadowRoot?.querySelector('.finding'), 'the finding');
  return element;
};
const headingOf = (element: ManagerResultsElement, name: string) =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('.managers .sort')).find((button) => plain(button).startsWith(name))!;

before(async () => {
  report = await (await createEngine(company)).report('manager-results', period);
});

describe('<manager-results>', () => {
  it('says who brought most, and in the reader’s language', async () => {
    const element = await results(report);
    expect(text(element, 'h2')).to.equal('Результаты менеджеров');
    expect(text(element, '.finding')).to.match(/^Наибольший вклад — \S+ \S\.: .+ ₽, \d+ % выручки команды\./);
    element.locale = 'en';
    await waitFor(() => text(element, 'h2') === 'Managers’ results');
    expect(text(element, '.finding')).to.contain('Largest contribution:');
    expect(text(element, 'footer')).not.to.match(/[а-я]{4}/i);
  });

  it('draws no bars where there is neither revenue nor a plan', async () => {
    const data = await (await createEngine(company)).report('manager-results', { from: '2020-01-01', to: '2020-02-01' });
    const element = await results(data);
    await waitFor(() => element.shadowRoot!.querySelector('.managers'), 'the table');
    expect(element.shadowRoot!.querySelector('.chart')).to.equal(null);
  });

  it('ranks no noise: alike win rates are called so', async () => {
    const histories: Record<string, Steps> = {};
    for (let i = 0; i < 80; i++)
      histories[`${1 + (i % 2)}-${i}`] = [
        ['03-02', 'P1', 'S1'],
        ['03-10', 'P1', i % 4 < 2 ? 'WON' : 'LOST'],
      ];
    const records = makeRecords(makeHistories(histories, (id) => ({ managerId: Number(id[0]), amount: 1000 })));
    const element = await results(await (await createEngine(records)).report('manager-results', march));
    expect(text(element, '.finding')).to.equal(
      'Команда: 40 тыс. ₽, 40 выигранных сделок. В доле выигранных сделок различия не выходят за случайные.',
    );
    expect(text(element, '.managers')).to.contain('как у команды');
  });

  it('has a table of everybody whose wins add up to the team’s', async () => {
    const element = await results(report);
    const cells = rowsOf(element).map((row) => Array.from(row.children, plain));
    expect(cells.length).to.equal(report.managers.length + 1);
    const wins = Array.from(element.shadowRoot!.querySelectorAll('.managers thead th'), plain).findIndex((title) =>
      title.startsWith('Выиграно'),
    );
    const numbers = cells.map((row) => Number(row[wins]!.replace(/\D/g, '')));
    expect(numbers.slice(0, -1).reduce((a, b) => a + b, 0)).to.equal(numbers.at(-1));
    expect(numbers.at(-1)).to.equal(report.team.deals);
  });

  it('sorts by any column, either way, with what is not known last', async () => {
    const element = await results(report);
    const names = () =>
      rowsOf(element)
        .slice(0, -1)
        .map((row) => plain(row.querySelector('.name')));
    headingOf(element, 'Менеджер').click();
    await element.updateComplete;
    const ascending = names();
    expect(ascending).to.deep.equal([...ascending].sort((a, b) => a.localeCompare(b)));
    expect(element.shadowRoot!.querySelector('[aria-sort=ascending]')!.textContent).to.contain('Менеджер');
    headingOf(element, 'К остальным').click();
    await element.updateComplete;
    expect(rowsOf(element).at(-2)!.textContent).to.match(/—|мало данных/);
  });

  it('credits wins as the reader chooses', async () => {
    const element = await connected();
    const select = element.shadowRoot!.querySelector('select')!;
    expect(select.labels[0]!.textContent).to.contain('Кому засчитана сделка');
    select.value = 'time-weighted';
    select.dispatchEvent(new Event('change'));
    await waitFor(() => text(element, '.managers thead').includes('Зачтено'), 'fractions of deals');
    expect(element.attribution).to.equal('time-weighted');
    element.noControls = true;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('select')).to.equal(null);
    expect(text(element, 'header')).to.contain('по времени ведения');
  });

  it('lists the very deals behind every count of a manager', async function () {
    needKeys(this);
    const element = await connected();
    for (const [set, name] of [
      ['credited', 'Выиграно'],
      ['resolved', 'Доля выигр.'],
      ['lost', 'Проиграно'],
      ['open', 'В работе'],
    ] as const) {
      const place = Array.from(element.shadowRoot!.querySelectorAll('.managers thead th'), plain).findIndex((title) =>
        title.startsWith(name),
      );
      const button = rowsOf(element)[0]!.children[place]!.querySelector('button')!;
      setTimeout(() => button.click());
      const event = (await oneEvent(element, 'report-select')) as unknown as ReportSelectEvent;
      expect(event.cell).to.deep.include({ set });
      const dialog = await waitFor(() => element.shadowRoot!.querySelector('dialog[open] tbody')?.closest('dialog'));
      const told = Number(/(\d[\d\s]*)$/.exec(plain(dialog.querySelector('h3')))![1]!.replace(/\D/g, ''));
      expect(Number(plain(dialog.querySelector('p')).replace(/\D/g, '')), set).to.equal(told);
      await sendKeys({ press: 'Escape' });
      await waitFor(() => !element.shadowRoot!.querySelector('dialog'), 'the dialog to close');
    }
  });

  it('leads the keyboard through the bars and opens the deals of one', async function () {
    needKeys(this);
    const element = await connected();
    await shown(element);
    const chart = element.shadowRoot!.querySelector<HTMLElement>('.chart')!;
    chart.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(plain(chart.querySelector('[aria-live]'))).to.match(/: [\d\s]+ ₽$/);
    await sendKeys({ press: 'Enter' });
    await waitFor(() => element.shadowRoot!.querySelector('dialog[open] tbody'), 'the deals');
    await sendKeys({ press: 'Escape' });
  });

  it('folds a long list and unfolds it', async () => {
    const records = makeRecords(makeHistories({ D1: twelveHistories['D1']! }, { amount: 5, managerId: 7 }));
    records.managers = Array.from({ length: 200 }, (_, i) => ({ id: i, name: `Имя${i} Фамилия` }));
    const element = await results(await (await createEngine(records)).report('manager-results', march));
    expect(rowsOf(element).length).to.equal(21);
    element.shadowRoot!.querySelector<HTMLElement>('.more')!.click();
    await element.updateComplete;
    expect(rowsOf(element).length).to.equal(201);
  });

  it('saves numbers as numbers', async () => {
    const element = await results(report);
    const { tables } = (await element.exportable())!;
    const [managers] = tables;
    expect(managers!.columns).to.include('Выручка, RUB');
    expect(managers!.rows.at(-1)![managers!.columns.indexOf('Выручка, RUB')]).to.equal(
      report.team.revenue.find(({ currency }) => currency === 'RUB')!.amountMinor / 100,
    );
  });
});

describe('<manager-results> at its doors', () => {
  it('takes a ready report, an endpoint, or an enclosing source', async () => {
    await results(report);
    const element = await fixture<ManagerResultsElement>(html`<manager-results locale="en" endpoint="/__data/html"></manager-results>`);
    await waitFor(() => text(element, '[part=error] pre').includes('web page'));
    element.endpoint = '/api/manager-results?from=2026-03-01&to=2026-04-01';
    await waitFor(() => text(element, '.finding') !== '', 'the report of the endpoint');
    expect((await connected(small, '2026-03')).shadowRoot!.querySelector('.managers')).not.to.equal(null);
  });

  it('refuses a report of another shape and names the place', async () => {
    const element = await fixture<ManagerResultsElement>(
      html`<manager-results locale="en" .data=${{ ...report, attribution: 'nobody' } as never}></manager-results>`,
    );
    await waitFor(() => text(element, '[part=error] pre').includes('attribution'));
  });

  it('says why it has nothing, and tells a failure once', async () => {
    const alone = await fixture<ManagerResultsElement>(html`<manager-results locale="ru"></manager-results>`);
    await waitFor(() => text(alone, '[part=empty]').includes('Данные не подключены'));
    const told: ReportErrorEvent[] = [];
    const host = await fixture<HTMLElementTagNameMap['sales-data']>(
      html`<sales-data no-worker period="2026-03" @report-error=${(event: ReportErrorEvent) => told.push(event)}
        ><manager-results locale="ru"></manager-results
      ></sales-data>`,
    );
    host.src = '/__data/status/500';
    const element = host.querySelector('manager-results')!;
    await waitFor(() => text(element, '[part=error]').includes('Источник данных не отвечает.'));
    expect(told.length).to.equal(1);
  });

  it('runs nothing that stands in a name', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const records = makeRecords(makeHistories(twelveHistories, { name: evil, amount: 5, managerId: 9 }));
    records.managers.push({ id: 9, name: evil });
    const element = await connected(records, '2026-03');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('shows empty, tiny, negative and huge figures without NaN', async () => {
    const companies = [
      makeRecords(),
      small,
      makeRecords(makeHistories(twelveHistories, { amount: -100 })),
      makeRecords(makeHistories(twelveHistories, { amount: 0 })),
      makeRecords(makeHistories(twelveHistories, { amount: 987_654_321 })),
      makeRecords(makeHistories(twelveHistories, (id) => ({ amount: 10, currency: id === 'D1' ? 'USD' : 'JPY' }))),
    ];
    for (const records of companies) {
      const element = await results(await (await createEngine(records)).report('manager-results', { ...march, comparison: 'previous' }));
      expect(element.shadowRoot!.textContent).not.to.match(/NaN|undefined|null|Infinity|∞/);
    }
  });
});

describe('<manager-results> on a page', () => {
  it('is accessible in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = colorScheme;
      document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
      const element = await connected();
      await shown(element);
      await expect(element).to.be.accessible();
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  it('fits its container from 280 to 1600 pixels', async () => {
    const element = await results(report);
    for (const width of [280, 400, 800, 1180, 1600]) {
      element.parentElement!.style.width = `${width}px`;
      await waitFor(() => Math.abs(element.offsetWidth - width) < 1);
      await waitFor(() => {
        const canvas = element.shadowRoot!.querySelector('canvas');
        return canvas && canvas.clientWidth <= width;
      });
      const frame = element.shadowRoot!.querySelector<HTMLElement>('.frame')!;
      expect(frame.scrollWidth, `${width}`).to.be.at.most(width);
    }
  });
});
