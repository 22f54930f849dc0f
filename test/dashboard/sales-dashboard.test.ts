import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { generateCompany } from '../../demo/company/company.ts';
import { dashboardReports } from '../../src/dashboard/report-loaders.ts';
import '../../src/dashboard/sales-dashboard.ts';
import type { SalesDashboardElement } from '../../src/dashboard/sales-dashboard.ts';
import type { ScopeChangeEvent } from '../../src/provider/events.ts';
import { waitFor } from '../wait-for.ts';

const company = generateCompany({ deals: 300 });

const one = <E extends HTMLElement = HTMLElement>(dashboard: Element, selector: string): E | null =>
  dashboard.shadowRoot!.querySelector<E>(selector);
const all = (dashboard: Element, selector: string): HTMLElement[] => [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (dashboard: Element) => dashboard.shadowRoot!.textContent.replace(/\s+/g, ' ');
const isShown = (dashboard: Element, tag: string) => one(dashboard, `.place.${tag}.shown > ${tag}`)?.shadowRoot?.querySelector('.finding');

async function show(attributes: Record<string, string> = {}, records: unknown = company): Promise<SalesDashboardElement> {
  const dashboard = document.createElement('sales-dashboard');
  for (const [name, value] of Object.entries({ locale: 'ru', period: '2026-10', 'no-worker': '', ...attributes }))
    dashboard.setAttribute(name, value);
  if (records !== null) dashboard.records = records;
  await fixture(html`<div>${dashboard}</div>`);
  return dashboard;
}

function hearWarnings(): { texts: string[]; stop(): void } {
  const { warn } = console;
  const texts: string[] = [];
  console.warn = (text: string) => texts.push(text);
  return { texts, stop: () => (console.warn = warn) };
}

describe('<sales-dashboard>', () => {
  // The development server turns hundreds of modules into JavaScript at the first call; that is not what is tested.
  before(async function () {
    this.timeout(60_000);
    await Promise.all(Object.values(dashboardReports).map(({ load }) => load()));
  });

  it('is a full page by one tag and one attribute', async () => {
    const dashboard = await fixture<SalesDashboardElement>(html`<sales-dashboard src="/company.json" locale="ru"></sales-dashboard>`);
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the first report', 20_000);
    expect(one(dashboard, 'sales-filters')!.shadowRoot!.querySelector('.chip') !== null).to.equal(true);
    expect(all(dashboard, '.place').map(({ dataset }) => dataset['tag'])).to.deep.equal(Object.keys(dashboardReports));
  });

  it('makes the reports that are wanted, in that order, and says which it does not know', async () => {
    const heard = hearWarnings();
    const dashboard = await show({ reports: 'sales-funnel, sales-summry sales-summary', perod: 'x', rotate: 'soon' });
    await waitFor(() => isShown(dashboard, 'sales-funnel'), 'the funnel');
    await show({ reports: 'sales-summry' });
    heard.stop();
    expect(all(dashboard, '.place').map(({ dataset }) => dataset['tag'])).to.deep.equal(['sales-funnel', 'sales-summary']);
    expect(textOf(dashboard)).to.contain('sales-summry').and.to.contain('perod').and.to.contain('soon');
    for (const word of ['sales-summry', 'perod', 'soon'])
      expect(
        heard.texts.filter((text) => text.includes(word)),
        word,
      ).to.have.length(1);
  });

  it('makes a report when its place nears the screen, not before', async () => {
    await setViewport({ width: 800, height: 500 });
    const dashboard = await show();
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the first');
    expect(one(dashboard, '.place.data-quality')!.className).to.contain('far');
    one(dashboard, '.place.data-quality')!.scrollIntoView();
    await waitFor(() => isShown(dashboard, 'data-quality'), 'the last');
    await setViewport({ width: 1280, height: 720 });
  });

  it('makes what is near the screen only when what is on it is shown', async () => {
    await setViewport({ width: 800, height: 720 });
    const dashboard = await show();
    const stateOf = (tag: string) => /far|pending|shown/.exec(one(dashboard, `.place.${tag}`)?.className ?? '')?.[0];
    const seen = new Set<string>();
    await waitFor(() => {
      seen.add(`${stateOf('sales-summary')} ${stateOf('sales-funnel')}`);
      return isShown(dashboard, 'sales-summary');
    }, 'the first');
    expect([...seen].filter((states) => states.startsWith('pending'))).to.deep.equal(['pending far']);
    await waitFor(() => isShown(dashboard, 'sales-funnel'), 'the second');
    await setViewport({ width: 1280, height: 720 });
  });

  it('keeps everything in its place while reports come', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    for (const [width, height] of [
      [390, 800],
      [1280, 800],
      [2400, 1300],
    ] as const) {
      await setViewport({ width, height });
      let shift = 0;
      const moved: string[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as {
          value: number;
          sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
        }[]) {
          shift += entry.value;
          moved.push(
            ...entry.sources.map(({ previousRect: a, currentRect: b }) =>
              [a.x, a.y, a.width, a.height, '→', b.x, b.y, b.width, b.height].join(' '),
            ),
          );
        }
      });
      const dashboard = await show();
      observer.observe({ type: 'layout-shift' });
      await waitFor(() => isShown(dashboard, 'sales-summary'), 'the reports');
      await waitFor(() => !one(dashboard, '.pending'), 'all near ones');
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
      observer.disconnect();
      if (shift > 0.02)
        moved.push(
          all(dashboard, '.place')
            .map((place) => `${place.className} ${place.offsetTop} ${place.offsetHeight}`)
            .join('; '),
        );
      expect(shift, `${width} pixels: ${moved.join()}`).to.be.below(0.02);
      dashboard.remove();
    }
    await setViewport({ width: 1280, height: 720 });
  });

  it('fits from 280 pixels to a wall, with a navigation where there is room', async () => {
    const dashboard = await show();
    const box = dashboard.parentElement!;
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the first');
    for (const width of [280, 420, 900, 1280, 2400]) {
      box.style.width = `${width}px`;
      await waitFor(() => dashboard.offsetWidth === width, `${width} pixels`);
      expect(one(dashboard, '.page')!.scrollWidth, String(width)).to.be.at.most(width);
      expect(getComputedStyle(one(dashboard, 'nav')!).display, String(width)).to.equal(width >= 1100 ? 'block' : 'none');
    }
    box.style.width = '1280px';
    const hash = location.hash;
    one(dashboard, 'nav a[href="#early-signals"]')!.click();
    await waitFor(() => dashboard.shadowRoot!.activeElement?.classList.contains('early-signals'), 'the place');
    expect(location.hash).to.equal(hash);
    expect(one(dashboard, 'nav [aria-current]')!.textContent).to.contain('Ранние');
  });

  it('gives the filters the width of a phone, with a heading and without', async () => {
    for (const attributes of [{}, { heading: 'Отдел продаж' }] as Record<string, string>[]) {
      const dashboard = await show({ reports: 'sales-summary', ...attributes });
      dashboard.parentElement!.style.width = '390px';
      await waitFor(() => isShown(dashboard, 'sales-summary'), 'the report');
      const period = one(dashboard, 'sales-filters')!.shadowRoot!.querySelector('.chip.period span')!;
      expect(period.scrollWidth, JSON.stringify(attributes)).to.be.at.most(period.clientWidth);
      dashboard.remove();
    }
  });

  it('stands inside a <sales-data> too and shows its records and its choice', async () => {
    const host = await fixture<HTMLElement>(
      html`<sales-data no-worker period="2026-09" .records=${company}
        ><sales-dashboard locale="ru" reports="sales-summary"></sales-dashboard
      ></sales-data>`,
    );
    const dashboard = host.querySelector('sales-dashboard')!;
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the report');
    expect(one(dashboard, 'sales-summary')!.shadowRoot!.textContent).to.contain('сентябрь 2026');
    const scopes: ScopeChangeEvent[] = [];
    host.addEventListener('scope-change', (event) => scopes.push(event as ScopeChangeEvent));
    host.setAttribute('period', '2026-08');
    await waitFor(() => one(dashboard, 'sales-summary')!.shadowRoot!.textContent.includes('август 2026'), 'another month');
    expect(scopes).to.have.length(1);
  });

  it('says once that there are no data, and comes to life when there are', async () => {
    const dashboard = await show({}, null);
    await waitFor(() => textOf(dashboard).includes('Данные не подключены'), 'the words');
    expect(all(dashboard, '.place')).to.have.length(0);
    expect(one(dashboard, 'sales-filters') === null).to.equal(true);
    dashboard.records = company;
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the report');
  });

  it('says a failure once for all reports and tries again', async () => {
    const dashboard = await show({ src: '/__data/status/403' }, null);
    await waitFor(() => one(dashboard, '[role=alert]'), 'the failure');
    expect(all(dashboard, '[role=alert]')).to.have.length(1);
    dashboard.removeAttribute('src');
    dashboard.records = company;
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the report');
  });

  it('reads properties that were set before the element was known, and JSON written inside', async () => {
    const dashboard = document.createElement('sales-dashboard');
    Object.assign(dashboard, { period: '2026-09', locale: 'ru', noWorker: true });
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(company);
    dashboard.append(script);
    await fixture(html`<div>${dashboard}</div>`);
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the report');
    expect(one(dashboard, 'sales-summary')!.shadowRoot!.textContent).to.contain('сентябрь 2026');
  });

  it('filters every report by a click with Ctrl in one, as <sales-filters> shows', async () => {
    const dashboard = await show({ reports: 'manager-results sales-summary', 'no-filters': 'false' });
    const results = () => one(dashboard, 'manager-results')!.shadowRoot!;
    await waitFor(() => isShown(dashboard, 'manager-results') && results().querySelector('tbody .number'), 'figures');
    results()
      .querySelector('tbody .number')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    const filters = one(dashboard, 'sales-filters')!;
    await waitFor(() => filters.shadowRoot!.querySelector('.chip.on'), 'the chip');
    filters.shadowRoot!.querySelector<HTMLElement>('.reset')!.click();
    await waitFor(() => !filters.shadowRoot!.querySelector('.chip.on'), 'none');
  });

  it('fills the screen with one report after another by keys, buttons and time, and Escape leaves', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const dashboard = await show({ reports: 'sales-summary early-signals', rotate: '5' });
    dashboard.requestFullscreen = () => Promise.reject(new Error('not allowed here'));
    await waitFor(() => isShown(dashboard, 'sales-summary'), 'the first');
    all(dashboard, 'header .action').at(-1)!.click();
    const current = () => one(dashboard, '.place.current')?.dataset['tag'];
    await waitFor(() => current() === 'sales-summary', 'the screen');
    expect(all(dashboard, '.place').filter((place) => place.offsetHeight > 0)).to.have.length(1);
    expect(dashboard.getBoundingClientRect().height).to.equal(innerHeight);
    expect(getComputedStyle(one(dashboard, '.place.current')!).animationName).to.equal('none');
    await waitFor(() => current() === 'early-signals', 'the next by itself');
    await sendKeys({ press: 'PageUp' });
    one(dashboard, '.screenbar .action')!.focus();
    await sendKeys({ press: 'PageDown' });
    await waitFor(() => current() === 'sales-summary', 'the next by a key');
    const pause = all(dashboard, '.screenbar .action').find((button) => button.hasAttribute('aria-pressed'))!;
    pause.click();
    await waitFor(() => pause.getAttribute('aria-pressed') === 'true', 'the pause');
    one(dashboard, '.screenbar .action')!.focus();
    await sendKeys({ press: 'Escape' });
    await waitFor(() => !one(dashboard, '.screenbar'), 'the page again');
    expect(dashboard.hasAttribute('data-screen')).to.equal(false);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('shows the page’s own content, and an own report with options in place of the plain one', async () => {
    const dashboard = await show({ reports: 'manager-load sales-summary' });
    dashboard.innerHTML = '<manager-load slot="manager-load" limit="40"></manager-load><p id="own">Своё</p>';
    dashboard.requestUpdate();
    await import('../../src/reports/manager-load/manager-load.ts');
    await waitFor(() => dashboard.querySelector('manager-load')!.shadowRoot?.querySelector('.finding'), 'the own report');
    expect(one(dashboard, '.place.manager-load > manager-load') === null).to.equal(true);
    expect(dashboard.querySelector('#own')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('is accessible in light and dark', async () => {
    const dashboard = await show({ reports: 'sales-summary early-signals', heading: 'Отдел продаж' });
    dashboard.parentElement!.style.width = '1200px';
    await waitFor(() => isShown(dashboard, 'sales-summary') && isShown(dashboard, 'early-signals'), 'the reports');
    for (const colorScheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = colorScheme;
      document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
      await expect(dashboard).to.be.accessible();
    }
    document.documentElement.style.colorScheme = document.body.style.background = '';
  });

  it('leaves no worker, timer, observer or listener behind, and comes back after it was away', async () => {
    const { setInterval, clearInterval } = globalThis;
    const real = { Worker, setInterval, clearInterval, IntersectionObserver };
    const left = { workers: 0, timers: 0, observers: 0 };
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        left.workers++;
      }
      override terminate(): void {
        left.workers--;
        super.terminate();
      }
    };
    globalThis.IntersectionObserver = class extends IntersectionObserver {
      constructor(...given: ConstructorParameters<typeof IntersectionObserver>) {
        super(...given);
        left.observers++;
      }
      override disconnect(): void {
        left.observers--;
        super.disconnect();
      }
    };
    globalThis.setInterval = ((...given: Parameters<typeof setInterval>) => (left.timers++, setInterval(...given))) as typeof setInterval;
    globalThis.clearInterval = ((timer: number) => (left.timers--, clearInterval(timer))) as typeof clearInterval;
    const dashboard = await show({ refresh: '60', rotate: '5', sync: 'hash' });
    dashboard.removeAttribute('no-worker');
    const box = dashboard.parentElement!;
    for (let turn = 0; turn < 3; turn++) {
      await waitFor(() => isShown(dashboard, 'sales-summary'), `the report of turn ${turn}`);
      dashboard.remove();
      await waitFor(() => left.workers === 0, `the end of ${left.workers} workers`);
      expect(left.timers, 'timers').to.equal(0);
      expect(left.observers, 'observers').to.equal(0);
      box.append(dashboard);
    }
    dashboard.remove();
    Object.assign(globalThis, real);
  });
});
