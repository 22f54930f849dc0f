import { expect, fixture, html } from '@open-wc/testing';
import { createEngine } from '../../src/engine/local.ts';
import '../../src/reports/deal-card/deal-card.ts';
import type { DealCardElement } from '../../src/reports/deal-card/deal-card.ts';
import type { DealCardReport } from '../../src/reports/deal-card/deal-card-schema.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../make-records.ts';
import { waitFor } from '../wait-for.ts';

let report: DealCardReport;

const menuOf = (element: DealCardElement) => element.shadowRoot!.querySelector<HTMLDetailsElement>('.menu')!;
const offered = (element: DealCardElement) => Array.from(menuOf(element).querySelectorAll('button'), (button) => button.textContent.trim());
const card = async () => {
  const element = await fixture<DealCardElement>(html`<deal-card .data=${report} locale="ru"></deal-card>`);
  await waitFor(() => element.shadowRoot?.querySelector('.menu'), 'the menu');
  return element;
};

before(async () => {
  report = await (
    await createEngine(makeRecords(makeHistories(twelveHistories)))
  ).report('deal-card', march, { dealId: 'D1', limit: null });
});

describe('the menu of a report', () => {
  it('offers files, print and the explanation once it is opened', async () => {
    const element = await card();
    expect(offered(element)).to.deep.equal([]);
    menuOf(element).querySelector('summary')!.click();
    await waitFor(() => offered(element).length > 0, 'what it offers');
    expect(offered(element)).to.deep.equal([
      'Скачать таблицу (CSV)',
      'Скачать книгу (XLSX)',
      'Скачать картинку (PNG)',
      'Печать или PDF',
      'Как это посчитано',
    ]);
  });

  it('has its words ready when a pointer or the keyboard comes near', async () => {
    for (const near of ['pointerenter', 'focusin']) {
      const element = await card();
      menuOf(element).dispatchEvent(new Event(near));
      await waitFor(() => offered(element).length > 0, `the words after ${near}`);
      expect(menuOf(element).open).to.equal(false);
    }
  });

  it('speaks the language that the report speaks', async () => {
    const element = await card();
    menuOf(element).querySelector('summary')!.click();
    await waitFor(() => offered(element).length > 0, 'what it offers');
    element.locale = 'en';
    await waitFor(() => offered(element)[0] === 'Download table (CSV)', 'the menu in English');
  });

  it('explains how figures are counted', async () => {
    const element = await card();
    menuOf(element).querySelector('summary')!.click();
    const explain = await waitFor(
      () => [...menuOf(element).querySelectorAll('button')].find((button) => button.textContent.includes('Как это посчитано')),
      'the explanation on offer',
    );
    explain.click();
    const dialog = await waitFor(() => element.shadowRoot!.querySelector('dialog[open]'), 'the explanation');
    expect(menuOf(element).open).to.equal(false);
    expect(dialog.querySelectorAll('p').length).to.be.greaterThan(0);
  });
});
