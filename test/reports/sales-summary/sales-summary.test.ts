import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/sales-summary/sales-summary.ts';
import type { SalesSummaryElement } from '../../../src/reports/sales-summary/sales-summary.ts';
import type { SalesSummaryReport } from '../../../src/reports/sales-summary/sales-summary-schema.ts';
import type { ReportErrorEvent } from '../../../src/ui/events.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 3000 });
const period = { from: '2026-10-01', to: '2026-11-01' };
let report: SalesSummaryReport;

before(async () => {
  report = await (await createEngine(company)).report('sales-summary', period);
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: Element, selector: string) => textOf(all(element, selector)[0]);
const summary = async (data: unknown, cards: string | null = null) => {
  const element = await fixture<SalesSummaryElement>(html`<sales-summary .data=${data} .cards=${cards} locale="ru"></sales-summary>`);
  await waitFor(() => text(element, '.finding, [role=alert]'), 'the finding');
  return element;
};

describe('<sales-summary>', () => {
  it('shows seven cards with their clocks, in the reader’s language', async () => {
    const element = await summary(report);
    const names = all(element, '.card small:first-child').map(textOf);
    expect(names).to.deep.equal(['Выручка', 'Новые сделки', 'Конверсия', 'Средний чек', 'Цикл сделки', 'В работе', 'Просроченные задачи']);
    expect(textOf(all(element, '.card')[2])).to.match(/\d+ из \d+ · \d+–\d+ % ?из закрытых за период/);
    expect(textOf(all(element, '.card')[5])).to.contain('на 31 окт. 2026');
    element.locale = 'en';
    await waitFor(() => text(element, 'h2') === 'At a glance');
    expect(text(element, '.cards')).not.to.match(/[а-я]{4}/i);
  });

  it('says what left its limits, or that nothing did', async () => {
    const finding = text(await summary(report), '.finding');
    const isTold = report.cards.some(({ signal }) => signal === 'above' || signal === 'below');
    expect(finding).to.match(isTold ? /обычного \(.+–.+\)\.$/ : /в обычных пределах/);
    const chips = all(await summary(report), '.told').length;
    expect(chips).to.equal(report.cards.filter(({ signal }) => signal === 'above' || signal === 'below').length);
  });

  it('shows the cards that the page wants, in its order, and tells of a name that is none', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => warned.push(message);
    try {
      const element = await summary(report, 'conversion revenue profit');
      expect(all(element, '.card small:first-child').map(textOf)).to.deep.equal(['Конверсия', 'Выручка']);
      await summary(report, 'profit leads');
    } finally {
      console.warn = warn;
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('"profit"');
  });

  it('shows the very deals and tasks behind a card', async () => {
    const data = await fixture(
      html`<sales-data .records=${company} period="2026-10" locale="ru"><sales-summary></sales-summary></sales-data>`,
    );
    const element = data.querySelector('sales-summary')!;
    await waitFor(() => element.shadowRoot?.querySelector('button.card'), 'the cards');
    for (const [name, count] of [
      ['Выручка', report.cards[0]!.n],
      ['Новые сделки', report.cards[1]!.n],
      ['Просроченные задачи', report.cards[6]!.n],
    ] as const) {
      all(element, 'button.card')
        .find((card) => textOf(card).startsWith(name))!
        .click();
      await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
      expect(text(element, 'dialog .quiet').replace(/\D/g, '')).to.equal(String(count));
      all(element, 'dialog button')[0]!.click();
      await waitFor(() => !element.shadowRoot!.querySelector('dialog'), 'the list to close');
    }
  });

  it('saves a picture with its cards', async () => {
    const element = await summary(report);
    const { toPng } = await import('../../../src/ui/export.ts');
    const heightOf = async () => (await createImageBitmap(await toPng(element.shadowRoot!, null))).height;
    const full = await heightOf();
    element.cards = 'revenue';
    await element.updateComplete;
    // Seven cards stand in two rows, one in one.
    expect(full - (await heightOf())).to.be.above(100 * devicePixelRatio);
  });

  it('says plainly that what it was given is no summary', async () => {
    const element = document.createElement('sales-summary');
    setTimeout(() => {
      element.data = { ...report, cards: 'many' } as never;
      document.body.append(element);
    });
    const { error } = (await oneEvent(document.body, 'report-error')) as unknown as ReportErrorEvent;
    expect(error.message).to.contain('cards');
    element.remove();
  });

  it('has no fault that axe finds, full and empty', async () => {
    const element = await summary(report);
    all(element, 'details').forEach((details) => ((details as HTMLDetailsElement).open = true));
    await expect(element).to.be.accessible();
    const empty = await createEngine({ ...company, deals: [], stageChanges: [], ownerChanges: [], tasks: [] });
    await expect(await summary(await empty.report('sales-summary', period))).to.be.accessible();
  });
});
