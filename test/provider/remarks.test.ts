import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { makeHistories, makeRecords, twelveHistories } from '../make-records.ts';
import type { SalesDataElement } from '../../src/provider/sales-data.ts';
import '../../src/provider/sales-data.ts';
import '../../src/reports/sales-funnel/sales-funnel.ts';
import '../../src/reports/manager-load/manager-load.ts';
import { waitFor } from '../wait-for.ts';

const records = makeRecords(makeHistories(twelveHistories));

/** What the page's owner reads in the console meanwhile. */
function listen(): { told: string[]; stop: () => void } {
  const told: string[] = [];
  const before = console.warn;
  console.warn = (text: string) => void told.push(text);
  return { told, stop: () => void (console.warn = before) };
}

async function show(tag: 'sales-funnel' | 'manager-load', attributes: Record<string, string>) {
  const host = await fixture<SalesDataElement>(html`<sales-data period="2026-03" no-worker></sales-data>`);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ locale: 'ru', ...attributes })) element.setAttribute(name, value);
  host.append(element);
  host.records = records;
  await waitFor(() => element.shadowRoot?.querySelector('.finding'), 'the report');
  return element;
}

const footnote = (element: HTMLElement) => element.shadowRoot!.querySelector('footer')?.textContent ?? '';

describe('attributes that mean nothing', () => {
  it('are named in the element and in the console, each once', async () => {
    const { told, stop } = listen();
    const wrong = { 'no-mode': '', mode: 'cohrt', 'no-modes': 'nope' };
    const element = await show('sales-funnel', wrong);
    await waitFor(() => footnote(element).includes('no-mode неизвестен; возможно, имелся в виду no-modes'), 'the unknown attribute');
    expect(footnote(element)).to.contain('mode="cohrt" непонятно, допустимо: cohort, closed, events, snapshot');
    expect(footnote(element)).to.contain('no-modes="nope" непонятно');
    await show('sales-funnel', wrong);
    await waitFor(() => told.length === 3, 'three sentences');
    expect(told[0]).to.equal('<sales-funnel>: there is no attribute no-mode. Is no-modes meant?');
    stop();
  });

  it('are forgotten when they are mended, and the figures are those of the default meanwhile', async () => {
    const { stop } = listen();
    const element = await show('sales-funnel', { mode: 'Closed' });
    await waitFor(() => footnote(element).includes('mode="Closed"'), 'the remark');
    expect(element.shadowRoot!.querySelector('[aria-pressed=true]')!.textContent.trim()).to.equal('Созданы');
    element.setAttribute('mode', 'closed');
    await waitFor(() => !footnote(element).includes('непонятно'), 'no remark');
    stop();
  });

  it('are words where a number is wanted, never a limit', async () => {
    const { told, stop } = listen();
    const element = await show('manager-load', { limit: 'sixty', floor: '2' });
    await waitFor(() => footnote(element).includes('limit="sixty" непонятно, допустимо: число'), 'the remark');
    expect(element.shadowRoot!.textContent).not.to.contain('NaN');
    expect(told).to.deep.equal(['<manager-load>: limit="sixty" is not understood. It is number.']);
    stop();
  });

  it('are none of those by which pages and frameworks mark elements', async () => {
    const { told, stop } = listen();
    const marks = {
      class: 'x',
      id: 'y',
      'data-id': '1',
      'aria-label': 'z',
      slot: 's',
      '_ngcontent-abc': '',
      'v-cloak': '',
      hidden: '',
      part: 'p',
    };
    const element = await show('sales-funnel', marks);
    await waitFor(() => footnote(element) !== '');
    expect(told).to.deep.equal([]);
    expect(footnote(element)).not.to.contain('неизвестен');
    stop();
  });

  it('are told of <sales-data>, too', async () => {
    const { told, stop } = listen();
    await fixture(html`<sales-data perod="2026-03" no-worker="false" comparison="none"></sales-data>`);
    await waitFor(() => told.length > 0, 'the sentence');
    expect(told).to.deep.equal(['<sales-data>: there is no attribute perod. Is period meant?']);
    stop();
  });
});

describe('attributes that switch something off', () => {
  it('are off as ="false", in every element', async () => {
    const tags = ['sales-data', 'sales-funnel', 'manager-load', 'manager-results'];
    await import('../../src/reports/manager-results/manager-results.ts');
    for (const tag of tags) {
      const constructor = customElements.get(tag) as typeof LitElement;
      const switches = [...constructor.elementProperties].filter(([name]) => typeof new constructor()[name as never] === 'boolean');
      for (const [name, { attribute, state }] of switches) {
        if (state || attribute === false) continue;
        const element = new constructor() as never as Record<PropertyKey, unknown> & HTMLElement;
        element.setAttribute(String(attribute), 'false');
        expect(element[name], `${tag} ${String(name)}`).to.equal(false);
        element.setAttribute(String(attribute), '');
        expect(element[name], `${tag} ${String(name)}`).to.equal(true);
      }
    }
  });
});
