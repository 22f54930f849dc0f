import { expect } from '@open-wc/testing';
import { makePage, makePanel } from '../../src/amocrm-widget/places.ts';
import { waitFor } from '../wait-for.ts';

interface Host {
  APP?: { lang_id: string; data: { current_card: { id: number | string } } };
}

const host = globalThis as Host;

describe('the widget’s page and panel by themselves', () => {
  let root: HTMLElement;
  const show = (made: HTMLElement) => {
    root = made;
    document.body.append(root);
  };
  afterEach(() => {
    root.remove();
    delete host.APP;
  });

  it('have no fault that axe finds, in light and in dark', async () => {
    host.APP = { lang_id: 'ru', data: { current_card: { id: 5 } } };
    for (const scheme of ['light', 'dark']) {
      for (const made of [makePage(''), makePanel('')!]) {
        show(made);
        root.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#171a20' : '#fff'}`;
        const shown = root.querySelector('dealscope-widget-page, deal-card')!;
        await waitFor(
          () =>
            (shown.localName === 'deal-card' ? shown : shown.shadowRoot?.querySelector('.report > *'))?.shadowRoot?.querySelector('h2')
              ?.textContent,
        );
        await expect(shown).to.be.accessible();
        root.remove();
      }
    }
  });

  it('need nothing that amoCRM might not have', () => {
    show(makePage(undefined));
    expect(root.querySelector('dealscope-widget-page')).not.to.equal(null);
    expect(makePanel(undefined)).to.equal(null);
    host.APP = { lang_id: 'ru', data: { current_card: { id: '0' } } };
    expect(makePanel(undefined)).to.equal(null);
  });
});
