import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-load/manager-load.ts';
import type { ManagerLoadElement } from '../../../src/reports/manager-load/manager-load.ts';
import type { ManagerLoadReport } from '../../../src/reports/manager-load/manager-load-schema.ts';
import type { ReportErrorEvent } from '../../../src/ui/events.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 3000 });
const period = { from: '2026-11-01', to: '2026-12-01' };
let report: ManagerLoadReport;

before(async () => {
  report = await (await createEngine(company)).report('manager-load', period, { bands: [{ floor: 5, limit: 20 }] });
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const text = (element: Element, selector: string) => all(element, selector)[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const load = async (data: unknown, locale = 'ru') => {
  const element = await fixture<ManagerLoadElement>(html`<manager-load .data=${data} locale=${locale}></manager-load>`);
  await waitFor(() => text(element, '.finding, [role=alert]'), 'the finding');
  return element;
};
const names = (element: Element) => all(element, '.main tbody tr:not(.team) th').map(({ title }) => title);

describe('<manager-load>', () => {
  it('names who is over the limit first, in the reader’s language', async () => {
    const element = await load(report);
    expect(text(element, 'h2')).to.equal('Нагрузка менеджеров');
    expect(text(element, '.finding')).to.match(/^Выше планки 20: \S+ \S\. — [\d,]+ на полную ставку/);
    element.locale = 'en';
    await waitFor(() => text(element, 'h2') === 'Load of managers');
    expect(text(element, '.finding')).to.match(/^Above the limit of 20: /);
    expect(text(element, 'footer')).not.to.match(/[а-я]{4}/i);
  });

  it('ends a sentence with one full stop, also behind a shortened name', async () => {
    const plan = { targetMinor: 900, wonMinor: 0, expectedMinor: 100, currency: 'RUB' };
    const managers = report.managers.slice(0, 2).map((row, i) => ({ ...row, name: ['Анна Петрова', 'Борис Волков'][i], plan }));
    const element = await load({ ...report, managers });
    expect(text(element, '.finding')).to.match(/не хватает на план: Анна П\. и Борис В\.$/);
  });

  it('gives two people in full whose short names are one', async () => {
    const named = ['Анна Петрова', 'Анна Павлова', 'Борис Волков'];
    const managers = report.managers.slice(0, 3).map((row, i) => ({ ...row, name: named[i] }));
    const element = await load({ ...report, managers });
    const shown = all(element, '.main tbody tr:not(.team) th .name').map((name) => name.textContent.trim());
    expect(shown.sort()).to.deep.equal(['Анна Павлова', 'Анна Петрова', 'Борис\u00a0В.']);
  });

  it('has a row for everybody and a total that is their sum', async () => {
    const element = await load(report);
    expect(names(element)).to.have.length(report.managers.length);
    const numbers = all(element, '.main tbody tr').map((row) => Number(row.children[1]!.textContent.replace(/\D/g, '')));
    expect(numbers.at(-1)).to.equal(numbers.slice(0, -1).reduce((sum, count) => sum + count, 0));
    expect(numbers.at(-1)).to.equal(report.team.open);
  });

  it('sorts by a heading, and the other way at a second click', async () => {
    const element = await load(report);
    const heading = () => all(element, '.main th button.sort')[0]!;
    heading().click();
    await element.updateComplete;
    const sorted = [...names(element)].sort((a, b) => a.localeCompare(b));
    expect(names(element)).to.deep.equal(sorted);
    expect(all(element, '.main th')[0]!.getAttribute('aria-sort')).to.equal('ascending');
    heading().click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(sorted.reverse());
  });

  it('shows the very deals and tasks behind a number', async () => {
    const data = await fixture(
      html`<sales-data .records=${company} period="2026-11" locale="ru"><manager-load limit="20"></manager-load></sales-data>`,
    );
    const element = data.querySelector('manager-load')!;
    await waitFor(() => element.shadowRoot?.querySelector('.main button.number'), 'a figure to click');
    for (const column of [1, 6]) {
      const button = all(element, `.main tbody tr:not(.team) td:nth-child(${column + 1}) button.number`)[0]!;
      const count = button.textContent.replace(/\D/g, '');
      button.click();
      await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
      expect(text(element, 'dialog .quiet').replace(/\D/g, '')).to.equal(count);
      all(element, 'dialog button')[0]!.click();
      await waitFor(() => !element.shadowRoot!.querySelector('dialog'), 'the list to close');
    }
  });

  it('takes a limit from the page and judges by it at once', async () => {
    const data = await fixture(
      html`<sales-data .records=${company} period="2026-11" locale="ru"><manager-load limit="1000"></manager-load></sales-data>`,
    );
    const element = data.querySelector('manager-load')!;
    await waitFor(() => text(element, '.finding').includes('Все работают в пределах планки'));
    element.limit = 1;
    await waitFor(() => text(element, '.finding').startsWith('Выше планки 1:'));
  });

  it('has its folded tables ready without being asked, so that they are on paper too', async () => {
    const element = await load(report);
    const [stages, trend] = all(element, '.twin');
    await waitFor(() => trend!.querySelector('table'), 'the tables');
    expect(stages!.querySelectorAll('tbody tr').length).to.equal(report.managers.filter(({ open }) => open > 0).length);
    expect(trend!.querySelectorAll('tbody tr').length).to.equal(report.trend.length);
    const tables = (await element.exportable())!.tables.map(({ title }) => title);
    expect(tables).to.deep.equal(['Нагрузка менеджеров', 'Открытые сделки по этапам', 'Новые и выигранные']);
  });

  it('tells what moving deals would change, and changes nothing', async () => {
    const element = await load(report);
    all(element, '.twin summary').at(-1)!.click();
    await waitFor(() => all(element, '.trial').length > 0, 'the trial');
    const [from, to] = all(element, '.trial select') as HTMLSelectElement[];
    const [first, second] = report.managers;
    from!.value = String(first!.managerId);
    from!.dispatchEvent(new Event('change'));
    to!.value = String(second!.managerId);
    to!.dispatchEvent(new Event('change'));
    const count = all(element, '.trial input')[0] as HTMLInputElement;
    count.value = '3';
    count.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(text(element, '[aria-live=polite]:not(.hidden)')).to.contain(`${first!.name}: ${first!.open} → ${first!.open - 3}`);
    expect(report.managers[0]!.open).to.equal(first!.open);
  });

  it('says plainly that what it was given is no load report', async () => {
    const element = document.createElement('manager-load');
    setTimeout(() => {
      element.data = { ...report, managers: 7 } as never;
      document.body.append(element);
    });
    const { error } = (await oneEvent(document.body, 'report-error')) as unknown as ReportErrorEvent;
    expect(error.message).to.contain('managers');
    element.remove();
  });

  it('draws no bars where nothing is open', async () => {
    const none = await createEngine({ ...company, deals: [], stageChanges: [], ownerChanges: [], tasks: [] });
    const element = await load(await none.report('manager-load', period));
    expect(text(element, '.finding')).to.equal('Открытых сделок нет.');
    expect(all(element, '[data-figure=bars], .legend').length).to.equal(0);
    expect(names(element).length).to.be.greaterThan(0);
  });

  it('has no fault that axe finds, in any state', async () => {
    const element = await load(report);
    await waitFor(() => element.shadowRoot!.querySelector('canvas'), 'the picture');
    all(element, 'details').forEach((details) => ((details as HTMLDetailsElement).open = true));
    await expect(element).to.be.accessible();
    const empty = await createEngine({ ...company, deals: [], stageChanges: [], ownerChanges: [], tasks: [] });
    await expect(await load(await empty.report('manager-load', period))).to.be.accessible();
  });
});
