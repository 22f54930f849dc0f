import { expect } from '@open-wc/testing';
import { waitFor } from '../wait-for.ts';

interface Violation {
  'document-uri': string;
  'violated-directive': string;
}

const frames: HTMLIFrameElement[] = [];

async function open(name: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '900';
  frame.src = `/samples/${name}.html`;
  document.body.append(frame);
  frames.push(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentDocument!;
}

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const finding = (root: ParentNode, tag: string) => root.querySelector(tag)?.shadowRoot?.querySelector('.finding');
const shown = (root: ParentNode, tag: string, what = `<${tag}>`) => waitFor(() => finding(root, tag), what, 15_000);

const loaded = (page: Document) => page.defaultView!.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

/** Violations of the policy on a page since the last question, with one that is planted so that all before it have come. */
async function violationsOn(page: Document): Promise<string[]> {
  page.body.setAttribute('style', 'color: red');
  const found: Violation[] = [];
  const isPlanted = ({ 'violated-directive': directive }: Violation) => directive.startsWith('style-src');
  while (!found.some(isPlanted)) found.push(...((await (await fetch('/__violations')).json()) as Violation[]));
  return found.filter((one) => !isPlanted(one)).map((one) => JSON.stringify(one));
}

/** What a page of the strict policy takes as its own. */
function trust(page: Document): { html(text: string): string; script(src: string, data?: Record<string, string>): void } {
  const { trustedTypes } = page.defaultView as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: object): Record<string, (text: string) => string> };
  };
  const same = (text: string) => text;
  const policy = trustedTypes?.createPolicy('test', { createHTML: same, createScriptURL: same });
  return {
    html: (text) => policy?.['createHTML']!(text) ?? text,
    script: (src, data = {}) => {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = policy?.['createScriptURL']!(src) ?? src;
      Object.assign(script.dataset, data);
      page.head.append(script);
    },
  };
}

describe('a page without a build', () => {
  it('has the code of its tags alone, each loaded when it appears, inside a shadow root, too', async () => {
    const page = await open('plain');
    await shown(page, 'sales-summary');
    expect(loaded(page).some((file) => file.endsWith('/classes/sales-summary.js'))).to.equal(true);
    expect(loaded(page).some((file) => file.includes('sales-funnel'))).to.equal(false);
    expect(page.defaultView!.customElements.get('sales-funnel')).to.equal(undefined);
    page.querySelector<HTMLButtonElement>('#more')!.click();
    await shown(page.querySelector('#own')!.shadowRoot!, 'sales-funnel');
    expect(await violationsOn(page)).to.deep.equal([]);
  });

  it('asks at once for all that a tag needs before it shows anything, and for nothing else', async () => {
    const page = await open('index');
    const { html, script } = trust(page);
    page.body.insertAdjacentHTML('beforeend', html('<sales-dashboard src="/company.json" locale="es" period="2026-10"></sales-dashboard>'));
    script('/dist/autoloader.js');
    const links = () => [...page.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')].map(({ href }) => new URL(href).pathname);
    await waitFor(() => links().length > 0, 'the preloads');
    const preloaded = links();
    await shown(await waitFor(() => page.querySelector('sales-dashboard')!.shadowRoot, 'the dashboard'), 'sales-summary');
    const code = loaded(page).filter((file) => /^\/dist\/.+\.js$/.test(file));
    const before = code.slice(
      0,
      code.findIndex((file) => file.includes('engine.worker')),
    );
    expect(before.filter((file) => !preloaded.includes(file) && !/autoloader|remarks/.test(file))).to.deep.equal([]);
    expect(preloaded.filter((file) => !code.includes(file))).to.deep.equal([]);
    expect(preloaded.filter((file) => /sales-funnel|-ru-|-en-/.test(file))).to.deep.equal([]);
    expect(await violationsOn(page)).to.deep.equal([]);
  });

  it('registers under a prefix that its script names', async () => {
    const page = await open('index');
    const { html, script } = trust(page);
    page.body.insertAdjacentHTML('beforeend', html('<acme-sales-data src="/company.json" period="2026-10"></acme-sales-data>'));
    script('/dist/autoloader.js', { prefix: 'acme' });
    await waitFor(() => page.defaultView!.customElements.get('acme-sales-data'), 'the renamed element');
    page.querySelector('acme-sales-data')!.append(page.createElement('acme-sales-funnel'));
    await shown(page, 'acme-sales-funnel');
    expect(page.defaultView!.customElements.get('sales-funnel')).to.equal(undefined);
  });

  it('reserves as much room as a report takes while it loads', async () => {
    const page = await open('index');
    const style = page.createElement('link');
    Object.assign(style, { rel: 'stylesheet', href: '/dist/cloak.css' });
    page.head.append(style);
    const { html, script } = trust(page);
    page.body.insertAdjacentHTML('beforeend', html('<sales-data src="/__data/half?id=cloak"><sales-funnel></sales-funnel></sales-data>'));
    const funnel = page.querySelector<HTMLElement>('sales-funnel')!;
    await waitFor(() => funnel.offsetHeight > 100, 'the reserved room');
    const reserved = funnel.offsetHeight;
    script('/dist/autoloader.js');
    await waitFor(() => funnel.shadowRoot?.querySelector('[role=status]'), 'the words of loading');
    expect(Math.abs(funnel.offsetHeight - reserved), `${funnel.offsetHeight} beside ${reserved}`).to.be.at.most(16);
  });
});

describe('an application', () => {
  for (const name of ['react', 'vue', 'svelte']) {
    it(`of ${name} hands over records and a period, and hears of the report`, async () => {
      const page = await open(name);
      await shown(page, 'sales-funnel');
      const told = await waitFor(() => /Сделок: (\d+)/.exec(page.querySelector('output')!.textContent), 'the event');
      const select = page.querySelector('select')!;
      select.value = 'last-month';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await waitFor(() => {
        const now = /Сделок: (\d+)/.exec(page.querySelector('output')!.textContent);
        return now && now[1] !== told[1];
      }, 'the other period');
      expect(page.querySelector('sales-data')!.getAttribute('period') ?? page.querySelector('sales-data')!.period).to.equal('last-month');
      expect(page.querySelector('sales-funnel')!.noModes).to.equal(true);
      expect(loaded(page).some((file) => file.includes('engine.worker'))).to.equal(true);
      expect(await violationsOn(page)).to.deep.equal([]);
    });
  }
});

describe('a page from a server', () => {
  it('is read without any script', async () => {
    const html = await (await fetch('/samples/server.html')).text();
    const page = new DOMParser().parseFromString(html, 'text/html');
    const funnel = page.querySelector('sales-funnel')!;
    expect(funnel.querySelector('h2')!.textContent).to.equal('Воронка продаж');
    expect(funnel.textContent).to.contain('Больше всего сделок теряется');
    expect(funnel.querySelectorAll('table tbody tr').length).to.be.greaterThan(5);
    expect(page.querySelector('sales-summary table')).not.to.equal(null);
    expect(html).not.to.match(/undefined|NaN|\[object/);
  });

  it('is taken over by the elements, without anything twice', async () => {
    const page = await open('server');
    const inside = await shown(page, 'sales-funnel');
    const written = page.querySelector<HTMLElement>('sales-funnel > h2')!;
    expect(written.checkVisibility()).to.equal(false);
    expect(inside.textContent.trim().replaceAll(/\s+/g, ' ')).to.equal(
      page.querySelectorAll('sales-funnel > p')[1]!.textContent.trim().replaceAll(/\s+/g, ' '),
    );
    expect(await violationsOn(page)).to.deep.equal([]);
  });

  it('may have written into shadow roots, which the elements clear', async () => {
    const page = await open('index');
    const host = page.createElement('div');
    const { html, script } = trust(page);
    host.setHTMLUnsafe(
      html(
        '<sales-funnel endpoint="/api/sales-funnel?from=2026-08-01&to=2026-11-01"><template shadowrootmode="open"><h2 class="old">Раньше</h2></template></sales-funnel>',
      ),
    );
    page.body.append(host);
    expect(host.querySelector('sales-funnel')!.shadowRoot!.querySelector('.old')).not.to.equal(null);
    script('/dist/sales-funnel.js');
    await shown(page, 'sales-funnel');
    expect(page.querySelector('sales-funnel')!.shadowRoot!.querySelectorAll('h2')).to.have.length(1);
    expect(page.querySelector('sales-funnel')!.shadowRoot!.querySelector('.old')).to.equal(null);
  });
});

describe('a portal with rules of its own', () => {
  it('changes neither the looks nor the figures of a report, loaded thrice beside another Lit', async () => {
    const page = await open('intranet');
    const inside = await shown(page, 'sales-funnel');
    const view = page.defaultView!;
    expect(inside.textContent).to.contain('Больше всего сделок теряется');
    const { fontSize, display, backgroundColor, float } = view.getComputedStyle(inside);
    expect([fontSize, display, float]).to.deep.equal(['16px', 'block', 'none']);
    expect(backgroundColor).not.to.equal('rgb(255, 255, 0)');
    expect(page.querySelector('portal-greeting')!.shadowRoot!.textContent).to.contain('Здравствуйте, Елена!');
    const { shadowRoot } = page.querySelector('sales-funnel')!;
    expect(shadowRoot!.querySelector('.beside')!.textContent).to.contain('Анна');
    expect(shadowRoot!.textContent).not.to.match(/function|undefined|NaN/);
    await shown(page, 'manager-load');
    expect(await violationsOn(page)).to.deep.equal([]);
  });
});

describe('a page of RequireJS', () => {
  it('gets the suite as a module, and its tags work', async () => {
    const page = await open('amd');
    await shown(page, 'sales-funnel');
    expect(page.querySelector('#told')!.textContent).to.match(/Модуль отдал: \d+ элементов/);
    expect('dealscope' in page.defaultView!).to.equal(false);
    expect(loaded(page).filter((file) => file.endsWith('/dealscope.umd.js'))).to.have.length(
      2,
      'the module, and the same file as the worker',
    );
    expect(loaded(page).some((file) => file.endsWith('undefined'))).to.equal(false);
  });
});
