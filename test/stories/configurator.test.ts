/** The HTML that the configurator prints makes what it shows, whatever is chosen. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/dashboard/sales-dashboard.ts';
import { defineElement } from '../../src/define.ts';
import '../../src/provider/sales-data.ts';
import '../../src/reports/sales-funnel/sales-funnel.ts';
import '../../src/ui/sales-filters/sales-filters.ts';
import { DealscopeConfigurator } from '../../stories/configurator/configurator.ts';
import { isPrefix, markup, moduleOf, page, usualChoice, type Choice, type Door } from '../../stories/configurator/embedding.ts';
import { waitFor } from '../wait-for.ts';

defineElement('dealscope-configurator', DealscopeConfigurator);

const doors: Door[] = ['src', 'endpoint', 'amocrm', 'property'];

const show = (choice: Partial<Choice>) =>
  fixture<DealscopeConfigurator>(
    html`<dealscope-configurator .tags=${['sales-funnel']} .choice=${{ ...usualChoice, ...choice }}></dealscope-configurator>`,
  );

const stageOf = (configurator: Element) => configurator.querySelector('.configured')!;
const printed = (configurator: Element) => configurator.shadowRoot!.querySelector('pre')!.textContent!;

/** Tags and attributes, as a page that has this text would hold them. */
const outline = (root: ParentNode): string =>
  [...root.querySelectorAll('*')]
    .filter(({ localName }) => !['script', 'link'].includes(localName))
    .map((element) => [element.localName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`).sort()].join(' '))
    .join('\n');

const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html').body.parentElement!;
const bodyOutline = (text: string) => outline(parsed(text).querySelector('body')!);

const choices: Partial<Choice>[] = [
  {},
  { filters: false, locale: 'es', door: 'property' },
  { tag: 'sales-funnel', locale: 'pt', theme: 'contrast', isCompact: true },
  { tag: 'sales-funnel', filters: false, door: 'endpoint', prefix: 'acme', way: 'autoloader' },
  { tag: 'sales-funnel', address: '/a"b<c>&d.json', prefix: 'my-own', way: 'npm' },
];

describe('Configurator', () => {
  for (const choice of choices)
    it(`shows the same elements with the same attributes as it prints: ${JSON.stringify(choice)}`, async () => {
      const configurator = await show(choice);
      await waitFor(() => stageOf(configurator).firstElementChild, 'the preview');
      expect(outline(stageOf(configurator))).to.equal(bodyOutline(printed(configurator)));
      for (const element of stageOf(configurator).querySelectorAll('*'))
        expect(customElements.get(element.localName), element.localName).to.not.equal(undefined);
    });

  for (const door of doors)
    it(`shows figures through the door "${door}"`, async () => {
      const configurator = await show({ tag: 'sales-funnel', door, period: 'all', locale: 'en' });
      const funnel = () => stageOf(configurator).querySelector('sales-funnel')?.shadowRoot;
      await waitFor(() => funnel()?.querySelector('.finding'), `the finding through ${door}`);
      expect(funnel()!.querySelector('[role=alert]')).to.equal(null);
    });

  it('follows what is chosen', async () => {
    const configurator = await show({});
    const select = configurator.shadowRoot!.querySelector<HTMLSelectElement>('[name=tag]')!;
    select.value = 'sales-funnel';
    select.dispatchEvent(new Event('change'));
    await waitFor(() => stageOf(configurator).querySelector('sales-data > sales-funnel'), 'the funnel');
    expect(printed(configurator)).to.contain('<sales-funnel></sales-funnel>');
  });

  it('keeps an address with quotes in its attribute', () => {
    const source = parsed(markup({ ...usualChoice, address: '" onload="x' })).querySelector('sales-dashboard')!;
    expect(source.getAttribute('src')).to.equal('" onload="x');
    expect(source.hasAttribute('onload')).to.equal(false);
  });

  it('leaves out a prefix that no tag may have, and says so', async () => {
    const configurator = await show({ prefix: '1 acme' });
    expect(isPrefix('1 acme')).to.equal(false);
    expect(printed(configurator)).to.contain('<sales-dashboard ');
    expect(configurator.shadowRoot!.querySelector('[name=prefix]')!.getAttribute('aria-invalid')).to.equal('true');
  });

  it('writes each theme once, as a link or as an import', () => {
    const choice: Choice = { ...usualChoice, theme: 'amocrm', isCompact: true };
    const links = [...parsed(page(choice)).querySelectorAll('link')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['themes/amocrm.css', 'themes/compact.css']);
    expect(moduleOf({ ...choice, way: 'npm' })).to.equal(
      "import 'dealscope/sales-dashboard/define';\nimport 'dealscope/themes/amocrm.css';\nimport 'dealscope/themes/compact.css';",
    );
  });
});
