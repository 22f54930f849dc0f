import { expect } from '@open-wc/testing';
import { waitFor } from '../wait-for.ts';
import { openHost } from './open-host.ts';

const roots = (page: Document) => [...page.querySelectorAll('.dealscope-root')];
const shadow = (page: Document, selector: string) => page.querySelector(selector)!.shadowRoot!;
const settings = {
  version: 1,
  reports: [],
  goals: [],
  load: { floor: 5, limit: 40 },
  calendar: { start: '09:00', end: '18:00', weekend: [6, 7], holidays: [], shortDays: [] },
  ownCallsOnly: false,
};

describe('the widget in amoCRM', () => {
  let frames: HTMLIFrameElement[] = [];
  const open = async (...options: Parameters<typeof openHost>) => {
    const opened = await openHost(...options);
    frames.push(opened.frame);
    return opened;
  };
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames = [];
  });

  it('goes through every place twice and leaves nothing behind', async () => {
    const { page, host, win, printed } = await open();
    await host.open('dashboard');
    const traces = () => ({
      roots: roots(page).length,
      globals: Object.keys(win).sort(),
      head: page.head.querySelectorAll(':not(script)').length,
      body: page.body.querySelectorAll('*').length,
      sheets: page.adoptedStyleSheets.length,
    });
    const before = traces();
    for (const area of ['lcard', 'widget_page', 'advanced_settings', 'settings', 'lcard', 'widget_page', 'advanced_settings', 'settings']) {
      await host.open(area);
      await waitFor(() => roots(page).length === 1, area);
    }
    await host.open('dashboard');
    expect(traces()).to.deep.equal(before);
    expect(printed).to.deep.equal([]);
  });

  it('adds nothing to the page’s own names', async () => {
    const { host, win } = await open();
    const blank = document.createElement('iframe');
    document.body.append(blank);
    frames.push(blank);
    const plain = new Set(Object.getOwnPropertyNames(blank.contentWindow));
    await host.open('widget_page');
    const added = Object.getOwnPropertyNames(win).filter((name) => !plain.has(name) && !/^(\d+|jQuery\d+)$/.test(name));
    expect(added.sort()).to.deep.equal(['$', 'AMOCRM', 'APP', 'define', 'jQuery', 'require', 'requirejs', 'testHost']);
  });

  it('shows one panel on a card however often it is rendered, and none on a new card', async () => {
    const { page, host, win } = await open();
    await host.open('lcard');
    expect(host.widget.callbacks.render()).to.equal(true);
    expect(host.widget.callbacks.render()).to.equal(true);
    expect(page.querySelectorAll('deal-card')).to.have.length(1);
    const card = page.querySelector('deal-card')!;
    expect(card.dealId).to.equal(String(host.constants.cards[0]!.id));
    await host.open('lcard', host.constants.cards.at(-1)!.id);
    expect(page.querySelector('deal-card')!.dealId).to.equal(String(host.constants.cards.at(-1)!.id));
    host.widget.callbacks.destroy();
    win.APP.data.current_card.id = 0;
    host.widget.callbacks.render();
    expect(roots(page)).to.have.length(0);
  });

  it('has the same page under analytics and under the settings of a private integration', async () => {
    const { page, host } = await open();
    const tabs = async (area: string) => {
      await host.open(area);
      await waitFor(() => page.querySelector('dealscope-widget-page')?.shadowRoot?.querySelector('nav button'));
      return [...shadow(page, 'dealscope-widget-page').querySelectorAll('nav button')].map(({ textContent }) => textContent!.trim());
    };
    const names = await tabs('widget_page');
    expect(names.slice(0, 4)).to.deep.equal(['Главное', 'Воронка', 'Нагрузка', 'Результаты']);
    expect(await tabs('advanced_settings')).to.deep.equal(names);
  });

  it('shows the reports that the settings choose, one at a time, with their limits', async () => {
    const { page, host } = await open({ custom: { ...settings, reports: ['manager-load', 'sales-summary', 'unheard-of'] } });
    await host.open('widget_page');
    const root = await waitFor(() => page.querySelector('dealscope-widget-page')?.shadowRoot);
    const tabs = await waitFor(() =>
      root.querySelectorAll<HTMLElement>('nav button').length > 0 ? root.querySelectorAll<HTMLElement>('nav button') : null,
    );
    expect([...tabs].map(({ textContent }) => textContent!.trim())).to.deep.equal(['Нагрузка', 'Главное']);
    const load = await waitFor(() => root.querySelector('manager-load'));
    expect([load.floor, load.limit]).to.deep.equal([5, 40]);
    tabs[1]!.click();
    await waitFor(() => root.querySelector('sales-summary'));
    expect(root.querySelectorAll('.report > *')).to.have.length(1);
    expect(tabs[1]!.getAttribute('aria-current')).to.equal('page');
  });

  it('says when the kept settings cannot be read, and shows its page all the same', async () => {
    for (const custom of ['{broken', { ...settings, load: { floor: -1, limit: null } }]) {
      const { page, host } = await open({ custom });
      await host.open('widget_page');
      const root = await waitFor(() => page.querySelector('dealscope-widget-page')?.shadowRoot);
      const notice = await waitFor(() => root.querySelector('.notice'));
      expect(notice.textContent).to.match(/Настройки виджета не прочитаны \((JSON|load\.floor)\)/);
      await waitFor(() => root.querySelector('.report > *'));
    }
  });

  it('keeps what its form says in amoCRM’s field, and shows it again', async () => {
    const { page, host } = await open();
    await host.open('settings');
    const form = await waitFor(() => page.querySelector('dealscope-widget-settings')?.shadowRoot);
    const limit = await waitFor(() => form.querySelector<HTMLInputElement>('input[name=limit]'));
    let changes = 0;
    page.querySelector('input[name=custom]')!.addEventListener('change', () => changes++);
    limit.value = '55';
    limit.dispatchEvent(new Event('change'));
    expect(changes).to.equal(1);
    await host.save();
    expect((JSON.parse(host.saved.custom!) as typeof settings).load).to.deep.equal({ floor: null, limit: 55 });
    await host.open('settings');
    const again = await waitFor(() =>
      page.querySelector('dealscope-widget-settings')?.shadowRoot?.querySelector<HTMLInputElement>('input[name=limit]'),
    );
    expect(again.value).to.equal('55');
  });

  it('does not let amoCRM keep what is wrong', async () => {
    const { page, host } = await open({ custom: settings });
    await host.open('settings');
    const form = await waitFor(() => page.querySelector('dealscope-widget-settings')?.shadowRoot);
    const floor = await waitFor(() => form.querySelector<HTMLInputElement>('input[name=floor]'));
    floor.value = '90';
    floor.dispatchEvent(new Event('change'));
    const told = await waitFor(() => form.querySelector('[role=alert]'));
    expect(told.textContent).to.equal('«Не меньше» больше, чем «не больше».');
    expect(host.widget.callbacks.onSave()).to.equal(false);
    await host.open('dashboard');
    expect(host.widget.callbacks.onSave()).to.equal(true);
  });

  it('knows departments and people from the page, by their plain names', async () => {
    const { page, host } = await open({
      custom: {
        ...settings,
        goals: [{ metric: 'calls', managerId: '2', departmentId: null, from: '2026-11-01', to: '2026-12-01', target: 5 }],
      },
    });
    await host.open('dashboard');
    (host.constants as unknown as { managers: Record<string, { title: string }> }).managers['2']!.title =
      'Ким &lt;b&gt; &amp; &quot;сын&quot;';
    await host.open('settings');
    const form = await waitFor(() => page.querySelector('dealscope-widget-settings')?.shadowRoot);
    const owner = await waitFor(() => form.querySelector<HTMLSelectElement>('select[name=owner]'));
    const names = [...owner.options].map(({ text }) => text);
    expect(names.slice(0, 4)).to.deep.equal(['Вся компания', 'Отдел продаж', 'Продажи новым клиентам', 'Работа с постоянными']);
    expect(names).to.include('Ким <b> & "сын"').and.not.include('Вера Никитина');
    expect(owner.selectedOptions[0]!.text).to.equal('Ким <b> & "сын"');
  });

  it('follows the dark scheme and the account’s palette while it is shown', async () => {
    const { page, host } = await open();
    await host.open('lcard');
    const base = await waitFor(() => page.querySelector('deal-card')?.shadowRoot?.querySelector('[part=base]'));
    const back = () => page.defaultView!.getComputedStyle(base).backgroundColor;
    expect(back()).to.equal('rgb(255, 255, 255)');
    page.documentElement.dataset['colorScheme'] = 'dark';
    expect(back()).to.equal('rgb(23, 33, 45)');
    expect(page.defaultView!.getComputedStyle(base).colorScheme).to.equal('dark');
  });

  it('speaks the user’s language', async () => {
    const { page, host, win } = await open();
    await host.open('dashboard');
    for (const [language, title] of [
      ['en', 'Sales reports'],
      ['es', 'Informes de ventas'],
      ['pt', 'Relatórios de vendas'],
      ['ru', 'Отчёты продаж'],
    ]) {
      win.APP.lang_id = language!;
      await host.open('widget_page');
      await waitFor(() => page.querySelector('dealscope-widget-page')?.shadowRoot?.querySelector('h1')?.textContent === title, title);
    }
  });

  it('lives on a page that has a copy of the suite already', async () => {
    const { page, host, win, printed } = await open();
    const other = await new Promise<object>((resolve, reject) =>
      win.requirejs(['/dist/dealscope.umd.js'], (suite) => resolve(suite as object), reject),
    );
    expect(other).to.have.property('SalesDataElement');
    await host.open('lcard');
    await waitFor(() => page.querySelector('deal-card')?.shadowRoot?.querySelector('article'));
    await host.open('widget_page');
    await waitFor(() => page.querySelector('dealscope-widget-page')?.shadowRoot?.querySelector('.report > *'));
    expect(printed).to.deep.equal([]);
  });
});
