import { expect } from '@open-wc/testing';
import type { SalesFunnelElement } from '../../src/reports/sales-funnel/sales-funnel.ts';
import { waitFor } from '../wait-for.ts';

interface Violation {
  'document-uri': string;
  'violated-directive': string;
}

const openPage = async (path: string) => {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = path;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument!;
  const funnel = page.querySelector<SalesFunnelElement>('sales-funnel')!;
  await waitFor(() => funnel.shadowRoot?.querySelector('canvas'), `the picture on ${path}`, 15_000);
  return { frame, page, root: funnel.shadowRoot! };
};

/** Plants one violation and waits for its report, after which all earlier ones have come too. */
const violationsOf = async (page: Document): Promise<string[]> => {
  page.body.setAttribute('style', 'color: red');
  const found: Violation[] = [];
  await waitFor(
    () => found.some((one) => one['violated-directive'].startsWith('style-src')) || (void collect(found), false),
    'the planted violation',
  );
  return found.map((one) => one['violated-directive']);
};

let isAsking = false;
async function collect(found: Violation[]): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  found.push(...((await (await fetch('/__violations')).json()) as Violation[]));
  isAsking = false;
}

describe('the demo under a strict policy', () => {
  for (const path of ['/index.html', '/inline.html', '/report-api.html']) {
    it(`shows its funnel on ${path} and violates nothing`, async () => {
      const { frame, page, root } = await openPage(path);
      expect(root.querySelector('.finding')!.textContent).to.contain('Больше всего сделок теряется');
      expect(await violationsOf(page)).to.deep.equal(['style-src-attr']);
      frame.remove();
    });
  }

  it('shows the dashboard and its filters, and violates nothing', async () => {
    const frame = document.createElement('iframe');
    [frame.width, frame.height, frame.src] = ['1300', '900', '/dashboard.html'];
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const page = frame.contentDocument!;
    const root = await waitFor(() => page.querySelector('sales-dashboard')?.shadowRoot, 'the dashboard');
    await waitFor(() => root.querySelector('.shown > sales-summary')?.shadowRoot?.querySelector('.finding'), 'the first report', 15_000);
    root.querySelector('sales-filters')!.shadowRoot!.querySelector<HTMLElement>('.chip.managers')!.click();
    await waitFor(() => root.querySelector('sales-filters')!.shadowRoot!.querySelector('.pop.managers .row'), 'the choice');
    expect(await violationsOf(page)).to.deep.equal(['style-src-attr']);
    frame.remove();
  });

  it('computes in a worker', async () => {
    const { frame } = await openPage('/index.html');
    const loaded = frame.contentWindow!.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.some((name) => name.includes('engine.worker'))).to.equal(true);
    frame.remove();
  });

  it('answers the choice of two managers with both side by side', async () => {
    const { frame, page, root } = await openPage('/index.html');
    const select = page.querySelector<HTMLSelectElement>('select[name=managers]')!;
    select.value = '3,1';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const beside = await waitFor(() => root.querySelector('.beside'));
    expect(beside.textContent.replace(/\s/g, ' ')).to.contain('Никита О.').and.to.contain('Анна П.').and.to.contain('подтв.');
    frame.remove();
  });
});

describe('the single file', () => {
  it('takes the words of a further language from beside it, under a strict policy', async () => {
    const frame = document.createElement('iframe');
    frame.width = '1000';
    frame.src = '/samples/one-file.html';
    document.body.append(frame);
    const summary = () => frame.contentDocument?.querySelector('sales-summary')?.shadowRoot;
    const finding = await waitFor(() => summary()?.querySelector('.finding'), 'the finding', 15_000);
    expect(summary()!.querySelector('h2')!.textContent).to.contain('Resumen');
    expect(finding.textContent).to.match(/habitual/);
    expect((await violationsOf(frame.contentDocument!)).filter((directive) => !directive.startsWith('style-src'))).to.deep.equal([]);
    frame.remove();
  });

  for (const file of ['dealscope.js', 'dealscope.iife.js', 'dealscope.umd.js']) {
    it(`is its own worker: ${file}`, async () => {
      const worker = new Worker(`/dist/${file}`, { type: 'module' });
      const first = await new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
        worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
      });
      expect(first).to.deep.equal({ type: 'hello' });
      worker.terminate();
    });
  }
});
