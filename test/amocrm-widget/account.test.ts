import { expect } from '@open-wc/testing';
import { defaultSettings } from '../../src/amocrm-widget/settings-schema.ts';
import { waitFor } from '../wait-for.ts';
import { openHost } from './open-host.ts';

/** At seven requests a second an account takes its time. */
const LONG = 60_000;

const goal = {
  metric: 'deals-created',
  managerId: null as string | null,
  departmentId: null,
  from: '2020-01-01',
  to: '2100-01-01',
  target: 1000,
};

describe('the widget over a local amoCRM', () => {
  let frame: HTMLIFrameElement;
  afterEach(() => frame.remove());
  const open = async (custom?: unknown) => {
    const opened = await openHost({ custom });
    ({ frame } = opened);
    return opened;
  };

  it('shows the account’s reports on its page, computed by the archive’s own script in a worker', async function () {
    this.timeout(2 * LONG);
    const { host, page, win, printed } = await open();
    await host.open('widget_page');
    const root = await waitFor(() => page.querySelector('dealscope-widget-page')?.shadowRoot);
    const finding = await waitFor(() => root.querySelector('sales-summary')?.shadowRoot?.querySelector('.finding'), 'the finding', LONG);
    expect(finding.textContent!.trim()).to.match(/\.$/);
    const pipelines = await waitFor(() =>
      root.querySelector('dealscope-widget-pipeline')?.shadowRoot?.querySelector<HTMLSelectElement>('select'),
    );
    expect([...pipelines.options].map(({ text }) => text)).to.include.members(['Все воронки', 'Продажи', 'Постоянные клиенты']);
    const scripts = win.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/widgets/dealscope/script.js'));
    expect(scripts.some(({ name }) => name.endsWith('?v=0.1.0'))).to.equal(true);
    expect(printed).to.deep.equal([]);
  });

  it('shows on a card how the deal is going, the manager’s load against the limit, and the goals of the settings', async function () {
    this.timeout(2 * LONG);
    const goals = Array.from({ length: 14 }, (_, i) => ({ ...goal, managerId: String(i + 1) }));
    const { host, page } = await open({ ...defaultSettings, goals, load: { floor: null, limit: 1 } });
    await host.open('lcard');
    const card = await waitFor(() => page.querySelector('deal-card')?.shadowRoot);
    // Until all is loaded there is no finding but that.
    await waitFor(() => /^На этапе .+/.test(card.querySelector('.finding')?.textContent ?? ''), 'the finding', LONG);
    expect(card.querySelector('h3')!.textContent).to.match(/^Нагрузка: [А-Я]/);
    expect(card.textContent).to.contain('из 1');
    const goalText = card.querySelector('li')!.textContent!.replace(/\s+/g, ' ');
    expect(goalText).to.match(/Новые сделки .*\d+ из 1 000/);
  });
});
