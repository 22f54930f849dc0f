import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/sales-funnel/sales-funnel.ts';
import type { SalesFunnelElement } from '../../../src/reports/sales-funnel/sales-funnel.ts';
import type { SalesFunnelReport } from '../../../src/reports/sales-funnel/sales-funnel-schema.ts';
import type { ReportErrorEvent, ReportSelectEvent } from '../../../src/ui/events.ts';
import { makeHistories, makeRecords, march, twelveHistories, type Steps } from '../../make-records.ts';
import { needKeys } from '../../need-keys.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 4000 });
const small = makeRecords(makeHistories(twelveHistories));
const period = { from: '2026-01-01', to: '2026-09-01' };
let report: SalesFunnelReport;

const text = (element: SalesFunnelElement, selector: string) =>
  element.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const shown = (element: SalesFunnelElement) => waitFor(() => element.shadowRoot?.querySelector('canvas'), 'the picture');
const funnel = async (data: SalesFunnelReport, locale = 'ru') => {
  const element = await fixture<SalesFunnelElement>(html`<sales-funnel .data=${data} locale=${locale}></sales-funnel>`);
  await waitFor(() => text(element, '.finding'), 'the finding');
  return element;
};

/** Looks as soon as anything in the element changes, before the next task. */
const waitForChange = <T>(element: HTMLElement, look: () => T | false): Promise<T> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const found = look();
      if (found === false) return;
      observer.disconnect();
      resolve(found);
    });
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
  });

before(async () => {
  report = await (await createEngine(company)).report('sales-funnel', period);
});

describe('<sales-funnel>', () => {
  it('says what the numbers say, in the reader’s language', async () => {
    const element = await funnel(report);
    expect(text(element, 'h2')).to.equal('Воронка продаж');
    expect(text(element, '.finding')).to.match(/Больше всего сделок теряется после «.+»: дальше прошли \d+ % \(\d+ из/);
    element.locale = 'en';
    await waitFor(() => text(element, 'h2') === 'Sales funnel');
    expect(text(element, '.finding')).to.contain('Most deals are lost after');
    expect(text(element, 'footer'))
      .to.contain('deals')
      .and.not.to.match(/[а-я]{4}/i);
  });

  it('offers another clock only where that can be counted', async () => {
    const modes = (element: Element) => element.shadowRoot!.querySelector('.modes');
    expect(modes(await funnel(report))).to.equal(null);
    const host = await fixture(html`<sales-data .records=${small} period="2026-03"><sales-funnel locale="ru"></sales-funnel></sales-data>`);
    await waitFor(() => modes(host.querySelector('sales-funnel')!), 'the choice of the clock');
  });

  it('counts parts of deals as the language does', async () => {
    const [point] = report.growthPoints;
    const element = await funnel({ ...report, growthPoints: [{ ...point!, extraWins: 7.7 }] });
    expect(text(element, '.growth')).to.contain('+7,7 сделки');
  });

  it('has a table with every number of the picture', async () => {
    const element = await funnel(report);
    const rows = element.shadowRoot!.querySelectorAll('.all tbody tr');
    const cells = Array.from(rows, (row) => row.children[1]!.textContent.replace(/\D/g, ''));
    expect(cells).to.deep.equal(report.stages.map(({ reached }) => String(reached)));
  });

  it('reads well in the classic case of 12 of 25', async () => {
    const histories: Record<string, Steps> = Object.fromEntries(
      Array.from({ length: 75 }, (_, i) => {
        const passes = i < 25 ? i < 12 : i < 56;
        return [`D${i}`, [['03-02', 'P1', 'S1'], ['03-03', 'P1', 'S2'], passes ? ['03-05', 'P1', 'S3'] : ['03-06', 'P1', 'LOST']]] as const;
      }),
    );
    const records = makeRecords({
      ...makeHistories(histories, (id) => ({ managerId: Number(id.slice(1)) < 25 ? 1 : 2 })),
      managers: [
        { id: 1, name: 'Никита Орлов' },
        { id: 2, name: 'Анна Петрова' },
      ],
    });
    const engine = await createEngine(records);
    const element = await funnel(await engine.report('sales-funnel', march));
    expect(text(element, '.finding')).to.contain('Никита О. — 48 % (12 из 25), но данных мало: от 30 до 67 %.');
    const chosen = await funnel(await engine.report('sales-funnel', { ...march, managerIds: [1, 2] }));
    expect(text(chosen, '.finding')).to.contain('Никита Орлов: «КП отправлено» у 48 % клиентов (12 из 25, 30–67 %).');
  });

  it('puts chosen managers side by side with a verdict at every step', async () => {
    const data = await (await createEngine(company)).report('sales-funnel', { ...period, managerIds: [3, 1] });
    const element = await funnel(data);
    expect(text(element, '.beside')).to.contain('Никита О.').and.to.contain('подтв.');
    expect(element.shadowRoot!.querySelectorAll('.beside tbody tr').length).to.equal(data.comparisons.length);
  });

  it('keeps the place of a picture while what draws it is on its way', async () => {
    const element = document.createElement('sales-funnel');
    Object.assign(element, { data: report, locale: 'ru' });
    const host = await fixture<HTMLElement>(html`<div style="width: 900px">${element}</div>`);
    const empty = await waitForChange(element, () => {
      const charts = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.chart')];
      return charts.length > 0 && charts.every((chart) => !chart.querySelector('canvas')) && charts.map(({ offsetHeight }) => offsetHeight);
    });
    await shown(element);
    const charts = [...host.querySelector('sales-funnel')!.shadowRoot!.querySelectorAll<HTMLElement>('.chart')];
    await waitFor(() => charts.every((chart) => chart.querySelector('canvas')), 'all pictures');
    expect(charts.map(({ offsetHeight }) => offsetHeight)).to.deep.equal(empty);
  });

  it('leads the keyboard through the bars, says each, and opens one', async function () {
    needKeys(this);
    const element = await funnel(report);
    await shown(element);
    const chart = element.shadowRoot!.querySelector<HTMLElement>('.chart')!;
    chart.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(chart.querySelector('[aria-live]')!.textContent).to.contain(report.stages[1]!.name).and.to.contain('дошли');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(Array.from(element.shadowRoot!.querySelectorAll('h3'), (heading) => heading.textContent)).to.include(report.stages[1]!.name);
    await sendKeys({ press: 'Escape' });
    expect(chart.querySelector('[aria-live]')!.textContent).to.equal('');
  });

  it('lists the very deals behind a number, with links into the CRM', async function () {
    needKeys(this);
    const host = await fixture(
      html`<sales-data .records=${company} period="2026-01-01/2026-09-01"><sales-funnel locale="ru"></sales-funnel></sales-data>`,
    );
    const element = host.querySelector('sales-funnel')!;
    const button = await waitFor(() => element.shadowRoot?.querySelector<HTMLElement>('.all .number'), 'a number');
    element.shadowRoot!.querySelector<HTMLDetailsElement>('.all')!.open = true;
    setTimeout(() => button.click());
    const event = (await oneEvent(element, 'report-select')) as unknown as ReportSelectEvent;
    expect(event.cell).to.deep.include({ set: 'reached' });
    const dialog = await waitFor(
      () => element.shadowRoot!.querySelector('dialog[open] tbody') && element.shadowRoot!.querySelector('dialog')!,
    );
    expect(dialog.querySelector('p')!.textContent.replace(/\D/g, '')).to.equal(button.textContent.replace(/\D/g, ''));
    expect(dialog.querySelector('a')!.href).to.match(/^https:\/\/demo\.amocrm\.ru\/leads\/detail\/\d+$/);
    await sendKeys({ press: 'Escape' });
    await waitFor(() => !element.shadowRoot!.querySelector('dialog'), 'the dialog to close');
  });

  it('keeps its list closed when the page prevents that', async () => {
    const host = await fixture(html`<sales-data .records=${small} period="2026-03"><sales-funnel locale="ru"></sales-funnel></sales-data>`);
    const element = host.querySelector('sales-funnel')!;
    element.addEventListener('report-select', (event) => event.preventDefault());
    (await waitFor(() => element.shadowRoot?.querySelector<HTMLElement>('.all .number'))).click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('shows the answer to the newest choice of clock', async () => {
    const host = await fixture(html`<sales-data .records=${small} period="2026-03"><sales-funnel locale="ru"></sales-funnel></sales-data>`);
    const element = host.querySelector('sales-funnel')!;
    await waitFor(() => text(element, '.finding'));
    for (const mode of ['closed', 'events', 'snapshot'] as const) element.mode = mode;
    await waitFor(() => text(element, '.finding').startsWith('В работе 4 сделки'), 'the snapshot');
    expect(text(element, '[aria-pressed=true]')).to.equal('Сейчас');
  });
});

describe('<sales-funnel> when all is not well', () => {
  it('says why it has nothing, and how to connect it', async () => {
    const element = await fixture<SalesFunnelElement>(html`<sales-funnel locale="ru"></sales-funnel>`);
    await waitFor(() => text(element, '[part=empty]').includes('Данные не подключены'));
    expect(text(element, '[part=empty] pre')).to.contain('<sales-data>');
  });

  it('says a failure once, to the reader plainly and to the owner in particulars, and tries again', async () => {
    const told: ReportErrorEvent[] = [];
    const host = await fixture<HTMLElementTagNameMap['sales-data']>(
      html`<sales-data no-worker period="2026-03" @report-error=${(event: ReportErrorEvent) => told.push(event)}
        ><sales-funnel locale="ru"></sales-funnel
      ></sales-data>`,
    );
    host.src = '/__data/status/500';
    const element = host.querySelector('sales-funnel')!;
    await waitFor(() => text(element, '[part=error]').includes('Источник данных не отвечает.'));
    expect(text(element, '[part=error] pre')).to.contain('500');
    expect(told.map(({ error }) => error.kind)).to.deep.equal(['unreachable']);
    element.shadowRoot!.querySelector<HTMLElement>('[part=error] button')!.click();
    await waitFor(() => told.length === 2, 'the second failure');
  });

  it('keeps its figures while newer ones fail', async () => {
    const host = await fixture<HTMLElementTagNameMap['sales-data']>(
      html`<sales-data src="/__data/small.json" no-worker period="2026-03"><sales-funnel locale="ru"></sales-funnel></sales-data>`,
    );
    const element = host.querySelector('sales-funnel')!;
    const finding = await waitFor(() => text(element, '.finding'));
    host.src = '/__data/status/403';
    await waitFor(() => text(element, '[part=error]').includes('нет доступа'));
    expect(text(element, '[part=error]')).to.contain('Показаны прежние числа.');
    expect(text(element, '.finding')).to.equal(finding);
  });

  it('refuses a report of another shape and names the place', async () => {
    const element = await fixture<SalesFunnelElement>(
      html`<sales-funnel locale="en" .data=${{ ...report, stages: [{ ...report.stages[0], reached: '12' }] } as never}></sales-funnel>`,
    );
    await waitFor(() => text(element, '[part=error] pre').includes('stages.0.reached'));
  });

  it('reads a report from its own endpoint, and says when that is a web page', async () => {
    const element = await fixture<SalesFunnelElement>(html`<sales-funnel locale="en" endpoint="/__data/html"></sales-funnel>`);
    await waitFor(() => text(element, '[part=error] pre').includes('web page'));
    element.endpoint = '/api/sales-funnel?from=2026-03-01&to=2026-04-01';
    await waitFor(() => text(element, '.finding').startsWith('Most deals'), 'the report of the endpoint');
  });

  it('runs nothing that stands in a text or a link', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const records = makeRecords(makeHistories(twelveHistories, { name: evil, url: 'javascript:window.hacked=1', managerId: 9 }));
    records.managers.push({ id: 9, name: evil });
    records.pipelines[0]!.stages[0]!.name = evil.repeat(40);
    const host = await fixture(
      html`<sales-data .records=${records} period="2026-03"><sales-funnel locale="ru"></sales-funnel></sales-data>`,
    );
    const element = host.querySelector('sales-funnel')!;
    (await waitFor(() => element.shadowRoot?.querySelector<HTMLElement>('.all .number'))).click();
    const dialog = await waitFor(() => element.shadowRoot!.querySelector('dialog tbody'));
    expect(dialog.querySelector('img, a')).to.equal(null);
    expect(dialog.textContent).to.contain('onerror');
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('shows an empty company and a single deal without NaN', async () => {
    for (const records of [makeRecords(), makeRecords(makeHistories({ D1: twelveHistories['D1']! }))]) {
      const element = await funnel(await (await createEngine(records)).report('sales-funnel', march));
      expect(element.shadowRoot!.textContent).not.to.match(/NaN|undefined|null|Infinity/);
    }
  });
});

describe('<sales-funnel> on a page', () => {
  it('is accessible in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      document.documentElement.style.colorScheme = colorScheme;
      document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
      const element = await funnel(report);
      await shown(element);
      element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
      await expect(element).to.be.accessible();
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  it('repaints its canvas when the page turns dark', async () => {
    document.documentElement.style.colorScheme = 'light';
    const element = await funnel(report);
    const before = (await shown(element)).toDataURL();
    document.documentElement.style.colorScheme = 'dark';
    await waitFor(() => {
      const canvas = element.shadowRoot!.querySelector('canvas');
      return canvas && canvas.toDataURL() !== before;
    }, 'another picture');
    document.documentElement.style.colorScheme = '';
  });

  it('is drawn when it becomes visible, and again after it was away', async () => {
    const element = await funnel(report);
    await shown(element);
    const parent = element.parentElement!;
    element.remove();
    expect(element.shadowRoot!.querySelector('canvas')).to.equal(null);
    parent.append(element);
    await shown(element);
    const hidden = document.createElement('div');
    hidden.hidden = true;
    document.body.append(hidden);
    hidden.append(element);
    hidden.hidden = false;
    expect((await shown(element)).width).to.be.greaterThan(100);
    hidden.remove();
  });

  it('fits its container from 280 to 1400 pixels', async () => {
    const element = await funnel(report);
    for (const width of [280, 400, 800, 1400]) {
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

  it('leaves nothing behind after a thousand visits', async () => {
    const made: HTMLCanvasElement[] = [];
    const { Chart } = await import('chart.js');
    const parent = document.createElement('div');
    document.body.append(parent);
    const before = Object.keys(Chart.instances).length;
    for (let i = 0; i < 1000; i++) {
      const element = document.createElement('sales-funnel');
      element.data = report;
      parent.append(element);
      if (i % 100 === 0) made.push(await shown(element));
      element.remove();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(made.length).to.equal(10);
    expect(Object.keys(Chart.instances).length).to.equal(before);
    parent.remove();
  });
});
