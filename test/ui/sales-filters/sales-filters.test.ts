import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import '../../../src/provider/sales-data.ts';
import type { ScopeChangeEvent } from '../../../src/provider/events.ts';
import type { SalesDataElement } from '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-results/manager-results.ts';
import '../../../src/reports/sales-funnel/sales-funnel.ts';
import '../../../src/reports/sales-summary/sales-summary.ts';
import '../../../src/reports/activity-feed/activity-feed.ts';
import '../../../src/reports/call-stats/call-stats.ts';
import '../../../src/reports/work-hours/work-hours.ts';
import '../../../src/ui/sales-filters/sales-filters.ts';
import type { SalesFiltersElement } from '../../../src/ui/sales-filters/sales-filters.ts';
import type { Scope } from '../../../src/model/scope.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 400 });

interface Page {
  data: SalesDataElement;
  filters: SalesFiltersElement;
  /** The scope as last told; empty before anything has changed. */
  scope: Partial<Scope>;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  one<E extends HTMLElement = HTMLElement>(selector: string): E | null;
  text(): string;
}

async function show(attributes: Record<string, string> = {}, inside = html``, records: unknown = company): Promise<Page> {
  const data = await fixture<SalesDataElement>(
    html`<sales-data no-worker period="2026-10" .records=${records}><sales-filters locale="ru"></sales-filters>${inside}</sales-data>`,
  );
  const filters = data.querySelector('sales-filters')!;
  for (const [name, value] of Object.entries(attributes)) filters.setAttribute(name, value);
  const page: Page = {
    data,
    filters,
    scope: {},
    all: (selector) => [...filters.shadowRoot!.querySelectorAll<never>(selector)],
    one: (selector) => filters.shadowRoot!.querySelector<never>(selector),
    text: () => filters.shadowRoot!.textContent.replace(/\s+/g, ' '),
  };
  data.addEventListener('scope-change', (event) => (page.scope = (event as ScopeChangeEvent).scope));
  await waitFor(() => page.one('.chip'), 'the chips');
  return page;
}

const open = async (page: Page, field: string) => {
  page.one(`.chip.${field}`)!.click();
  await waitFor(() => page.one(`.pop.${field}:popover-open input`), `the choice of ${field}`);
};
const focused = (page: Page) => page.filters.shadowRoot!.activeElement as HTMLInputElement | null;
const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());

describe('<sales-filters>', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('chooses by the keyboard alone in every chip, and Escape leads back to the chip', async () => {
    const page = await show();
    const enter = async (field: string) => {
      page.one(`.chip.${field}`)!.focus();
      await press('Enter');
      await waitFor(() => focused(page)?.localName === 'input', `the focus in ${field}`);
    };
    const leave = async (field: string) => {
      await press('Escape');
      await waitFor(() => focused(page)?.classList.contains(field), `the focus on the chip ${field}`);
      expect(page.all(':popover-open')).to.have.length(0);
    };
    await enter('period');
    await press('Home', 'Tab');
    page.one<HTMLInputElement>('[name=first]')!.focus();
    await leave('period');
    await enter('pipeline');
    await press('ArrowDown');
    await waitFor(() => page.scope.pipelineId === company.pipelines[0]!.id, 'the first pipeline');
    await leave('pipeline');
    for (const [field, name] of [
      ['departments', 'departmentIds'],
      ['sources', 'sources'],
      ['tags', 'tags'],
    ] as const) {
      await enter(field);
      if (focused(page)!.type === 'search') await press('ArrowDown');
      await press('ArrowDown', ' ');
      await waitFor(() => page.scope[name]?.length === 1, `one of ${field}`);
      await press('Home', ' ');
      await waitFor(() => page.scope[name]?.length === 2, `two of ${field}`);
      await leave(field);
    }
    await enter('managers');
    await sendKeys({ type: 'анна' });
    await waitFor(() => page.all('.pop.managers .row').length < 3, 'the search');
    await press('ArrowDown', ' ');
    await waitFor(() => page.scope.managerIds?.length === 1, 'the manager found');
    await leave('managers');
    expect(page.one('.chip.managers')!.textContent).to.contain('Анна');
    expect(page.one('.chip.departments .count')!.textContent).to.equal('2');
  });

  it('asks for the days of a preset and for days of one’s own, the last one included', async () => {
    const page = await show();
    await open(page, 'period');
    page.one('[value=last-month]')!.click();
    await waitFor(() => page.scope.from === '2026-10-01' || page.scope.from === undefined, 'the last month');
    page.one('[value=last-quarter]')!.click();
    await waitFor(() => page.scope.from === '2026-07-01' && page.scope.to === '2026-10-01', 'the last quarter');
    const [first, last] = [page.one<HTMLInputElement>('[name=first]')!, page.one<HTMLInputElement>('[name=last]')!];
    [first.value, last.value] = ['2026-03-10', '2026-03-09'];
    page.one('.days button')!.click();
    await waitFor(() => page.one('.days [role=alert]'), 'what is wrong with the days');
    expect(page.scope.from).to.equal('2026-07-01');
    last.value = '2026-03-29';
    page.one('.days button')!.click();
    await waitFor(() => page.scope.from === '2026-03-10' && page.scope.to === '2026-03-30', 'the days');
    page.one('[name=comparison]')!.click();
    await waitFor(() => page.scope.comparison === 'previous', 'the comparison');
    expect(page.one('.chip.period')!.textContent).to.contain('10–29 марта').and.to.contain('сравнением');
    page.one('[value=this-month]')!.click();
    await waitFor(() => page.scope.from === '2026-11-01', 'a preset after days');
    expect(page.scope.comparison).to.equal('previous');
  });

  it('finds one of two hundred managers and shows those who left apart', async () => {
    const managers = Array.from({ length: 200 }, (_, id) => ({ id: 1000 + id, name: `Менеджер ${id}`, active: id % 10 !== 0 }));
    const page = await show({}, html``, { ...company, managers: [...company.managers, ...managers] });
    await open(page, 'managers');
    const rows = () => page.all('.pop.managers .row, .pop.managers h4').map((row) => row.textContent.trim());
    expect(rows().length).to.be.above(200);
    expect(rows().indexOf('Уже не работают')).to.be.above(180);
    expect(rows().indexOf('Менеджер 10')).to.be.above(rows().indexOf('Уже не работают'));
    expect(page.all<HTMLInputElement>('.pop.managers .list input').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    const search = page.one<HTMLInputElement>('.search')!;
    search.value = 'менеджер 157';
    search.dispatchEvent(new InputEvent('input'));
    await waitFor(() => rows().length === 1, 'the one found');
    search.value = 'nobody';
    search.dispatchEvent(new InputEvent('input'));
    await waitFor(() => page.text().includes('Ничего не найдено'), 'that nobody is');
  });

  it('keeps what is chosen in the address, and reads it there; the way back works', async () => {
    history.replaceState({ own: 1 }, '', '#section');
    const page = await show({ sync: 'hash' });
    await open(page, 'managers');
    page.all('.pop.managers .list input')[0]!.click();
    await waitFor(() => location.hash.includes('dealscope=managers:'), 'the address');
    expect(location.hash).to.match(/^#section&dealscope=/);
    expect(history.state).to.deep.equal({ own: 1 });
    const kept = location.hash;
    page.all('.pop.managers .list input')[1]!.click();
    await waitFor(() => page.scope.managerIds?.length === 2, 'two managers');
    history.back();
    await waitFor(() => page.scope.managerIds?.length === 1 && location.hash === kept, 'one manager again');
    history.back();
    await waitFor(() => page.scope.managerIds?.length === 0 && location.hash === '#section', 'nobody in particular again');
    page.data.remove();
    history.replaceState(null, '', kept);
    const other = await show({ sync: 'hash' });
    await waitFor(() => other.one('.chip.managers.on'), 'what was sent to a colleague');
  });

  it('leaves the hash of others alone, and nothing is lost by it', async () => {
    const page = await show({ sync: 'hash' });
    await open(page, 'managers');
    page.all('.pop.managers .list input')[0]!.click();
    await waitFor(() => page.scope.managerIds?.length === 1, 'a manager');
    location.hash = '#chapter-2';
    await waitFor(() => location.hash === '#chapter-2');
    await new Promise(requestAnimationFrame);
    expect(location.hash).to.equal('#chapter-2');
    expect(page.scope.managerIds).to.have.length(1);
  });

  it('says once that the address cannot be read, and shows the usual', async () => {
    history.replaceState(null, '', '#dealscope=period:recently');
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...given: unknown[]) => warnings.push(given[0]);
    const pages = [await show({ sync: 'hash' })];
    await waitFor(() => pages[0]!.text().includes('прочитать не удалось'), 'the words');
    pages.push(await show({ sync: 'hash' }));
    await waitFor(() => pages[1]!.text().includes('прочитать не удалось'), 'the words again');
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(pages[0]!.one('.chip.period')!.textContent.toLowerCase()).to.contain('октябрь');
  });

  it('says in words that a manager is not of the department, with one way out', async () => {
    const page = await show();
    const [one, two] = company.departments!;
    const stranger = company.managers.find(({ departmentId }) => departmentId === two!.id)!;
    page.data.departments = [String(one!.id)];
    page.data.managers = [String(stranger.id)];
    const note = await waitFor(() => page.one('.note'), 'the words');
    expect(note.textContent).to.contain(stranger.name).and.to.contain(`«${one!.name}»`);
    note.querySelector('button')!.click();
    await waitFor(() => !page.one('.note'), 'the way out');
    expect(page.scope.departmentIds).to.deep.equal([]);
    expect(page.scope.managerIds).to.deep.equal([String(stranger.id)]);
  });

  it('filters all reports by a stage, a manager and a reason, shows it, and leads back', async () => {
    const page = await show({}, html`<sales-funnel locale="ru"></sales-funnel><manager-results locale="ru"></manager-results>`);
    const funnel = page.data.querySelector('sales-funnel')!;
    const results = page.data.querySelector('manager-results')!;
    await waitFor(() => funnel.shadowRoot!.querySelector('canvas') && results.shadowRoot!.querySelector('.number'), 'the reports');
    // A stage by the keyboard on the chart.
    const chart = funnel.shadowRoot!.querySelector<HTMLElement>('.chart')!;
    chart.focus();
    await press('ArrowDown', 'ArrowDown');
    await sendKeys({ down: 'Control' });
    await press('Enter');
    await sendKeys({ up: 'Control' });
    await waitFor(() => page.scope.stageIds?.length === 1, 'the stage');
    expect(funnel.shadowRoot!.querySelector('dialog') === null).to.equal(true);
    await waitFor(() => page.one('.clicked')?.textContent.includes('Были на этапе'), 'the chip of the stage');
    // A department and a manager by a click with Ctrl on a figure; the same click once more takes it back.
    const figures = () => [...results.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr:not(.team) .number')];
    const hit = (figure: HTMLElement) => figure.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    await waitFor(() => figures().length > 0, 'figures');
    const rowOf = (figure: HTMLElement) => figure.closest('tr')!.querySelector('th')!.textContent;
    const department = rowOf(figures()[0]!);
    hit(figures()[0]!);
    await waitFor(() => page.scope.departmentIds?.length === 1, 'the department');
    // The rows may come anew at any moment, in another order.
    hit(await waitFor(() => figures().find((figure) => rowOf(figure) === department), 'its row'));
    await waitFor(() => page.scope.departmentIds?.length === 0, 'the department no more');
    await waitFor(() => figures().length > 0, 'figures again');
    hit(figures().at(-1)!);
    await waitFor(() => page.scope.managerIds?.length === 1, 'the manager');
    await waitFor(() => page.one('.chip.managers.on'), 'the chip of the manager');
    expect(results.shadowRoot!.querySelector('dialog') === null).to.equal(true);
    // Back, a step at a time.
    page.one('.back')!.click();
    await waitFor(() => page.scope.managerIds?.length === 0 && page.scope.stageIds?.length === 1, 'one step back');
    page.one('.clicked .remove')!.click();
    await waitFor(() => !page.one('.clicked'), 'the chip gone');
    page.one('.reset')!.click();
    await waitFor(() => !page.one('.reset') && (page.scope.stageIds ?? []).length === 0, 'as it was');
  });

  it('offers in a list to filter all reports by what the list is of, and keeps the list', async () => {
    const page = await show({}, html`<manager-results locale="ru"></manager-results>`);
    const results = page.data.querySelector('manager-results')!;
    const figure = await waitFor(() => results.shadowRoot!.querySelector<HTMLElement>('tbody .number'), 'a figure');
    figure.click();
    const offer = await waitFor(() => results.shadowRoot!.querySelector<HTMLElement>('dialog .filter button'), 'the offer');
    expect(results.shadowRoot!.querySelector('dialog table') !== null).to.equal(true);
    offer.click();
    await waitFor(() => page.scope.managerIds?.length === 1 || page.scope.departmentIds?.length === 1, 'the filter');
    await waitFor(() => results.shadowRoot!.querySelector('dialog') === null, 'the list closed');
    page.filters.remove();
    const again = await waitFor(() => results.shadowRoot!.querySelector<HTMLElement>('tbody .number'), 'a figure');
    again.click();
    await waitFor(() => results.shadowRoot!.querySelector('dialog table'), 'the list without filters on the page');
    expect(results.shadowRoot!.querySelector('dialog .filter') === null, 'nothing would show it').to.equal(true);
  });

  it('filters all reports by an hour of calls and by people of calls and of the feed', async function () {
    this.timeout(30_000);
    const page = await show(
      {},
      html`<call-stats locale="ru"></call-stats><activity-feed locale="ru"></activity-feed><work-hours locale="ru"></work-hours>`,
    );
    const figure = (tag: string, selector: string) =>
      waitFor(() => page.data.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector), `${tag} ${selector}`);
    const hit = (one: HTMLElement) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    hit(await figure('call-stats', 'td:not(.none) button'));
    await waitFor(() => page.scope.hours?.length === 1, 'the hour');
    const feed = page.data.querySelector('activity-feed')!;
    const notes = () => page.data.querySelector('work-hours')!.shadowRoot!.textContent;
    await waitFor(
      () => reportOf(feed)?.rows.every(({ at }) => hourOf(at, reportOf(feed)!.timeZone) === page.scope.hours![0]),
      'the feed of the hour',
    );
    await waitFor(() => /час/.test(notes()), 'hours of work say that the hour does not act');
    for (const [tag, selector] of [
      ['call-stats', 'table tbody tr:not(.team) .number'],
      ['activity-feed', '.number'],
    ] as const) {
      page.one('.reset')!.click();
      await waitFor(() => !page.one('.reset'), 'nothing chosen');
      hit(await figure(tag, selector));
      await waitFor(() => page.scope.managerIds?.length === 1, `a person of ${tag}`);
      const others = ['call-stats', 'work-hours'] as const;
      for (const other of others) {
        await waitFor(() => reportOf(page.data.querySelector(other)!)?.managers.length === 1, `${other} of the person of ${tag}`);
      }
    }
  });

  it('filters by an hour and a loss reason that a report’s figure is of', async () => {
    const { crossFilterOf } = await import('../../../src/ui/cross-filter.ts');
    const page = await show();
    const reason = company.lossReasons![0]!;
    const context = await contextOf(page.filters);
    crossFilterOf({ lossReasonId: reason.id }, context)!.apply();
    await waitFor(() => page.one('.clicked')?.textContent.includes(reason.name), 'the reason');
    crossFilterOf({ weekday: 1, hour: 9 }, await contextOf(page.filters))!.apply();
    await waitFor(() => page.text().includes('9:00–10:00'), 'the hour');
    expect(page.scope.hours).to.deep.equal([9]);
    const on = crossFilterOf({ hour: 9 }, await contextOf(page.filters))!;
    expect(on.isOn).to.equal(true);
    on.apply();
    expect(page.scope.hours).to.deep.equal([]);
    expect(crossFilterOf({ set: 'leads' }, context)).to.equal(null);
    expect(crossFilterOf({ managerId: null }, context)).to.equal(null);
  });

  it('says what it does not know, in place and in the console once', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    const page = await show({ perod: 'x', fields: 'period colour', sync: 'cloud' });
    await waitFor(() => page.text().includes('perod') && page.text().includes('colour') && page.text().includes('cloud'), 'the words');
    await show({ perod: 'x' });
    console.warn = warn;
    expect(warnings.filter((text) => text.includes('perod'))).to.have.length(1);
    expect(page.all('.chip')).to.have.length(1);
  });

  it('is one line where it is wide, wraps where it is narrow, and is accessible in light and dark', async () => {
    const page = await show();
    for (const [width, lines] of [
      [280, 3],
      [1200, 1],
    ] as const) {
      page.data.parentElement!.style.width = `${width}px`;
      await waitFor(() => page.filters.offsetWidth === width, `${width} pixels`);
      const tops = new Set(page.all('.chip').map((chip) => chip.offsetTop));
      if (lines === 1) expect(tops.size).to.equal(1);
      else expect(tops.size).to.be.at.least(lines);
      expect(page.one('.bar')!.scrollWidth).to.be.at.most(width);
    }
    await setViewport({ width: 280, height: 600 });
    await open(page, 'managers');
    for (const colorScheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = colorScheme;
      document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
      await expect(page.filters).to.be.accessible();
    }
    document.documentElement.style.colorScheme = document.body.style.background = '';
    const box = page.one('.pop.managers')!.getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(innerWidth);
    await setViewport({ width: 1280, height: 720 });
  });
});

/** The report that an element shows. */
const reportOf = (element: HTMLElement) =>
  (element as unknown as { report: { timeZone: string; rows: { at: number }[]; managers: unknown[] } | null }).report;

const hourOf = (instant: number, timeZone: string) =>
  Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(instant));

async function contextOf(filters: SalesFiltersElement) {
  const { ContextRequestEvent } = await import('../../../src/provider/context-consumer.ts');
  return new Promise<never>((resolve) => filters.dispatchEvent(new ContextRequestEvent(filters, (value) => resolve(value as never))));
}
