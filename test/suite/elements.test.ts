/** What every report element promises, whichever it is. */
import { expect, fixture } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { generateCompany } from '../../demo/company/company.ts';
import { createEngine, LocalEngine } from '../../src/engine/local.ts';
import { computations } from '../../src/engine/registry.ts';
import type { ReportName } from '../../src/engine/report-engine.ts';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import '../../src/provider/sales-data.ts';
import type { ReportElement } from '../../src/ui/report-element.ts';
import { waitFor } from '../wait-for.ts';

type AnyElement = ReportElement<ReportName, never>;

const company = generateCompany({ deals: 1500 });
const period = { from: '2026-09-01', to: '2026-11-01' };
const names = Object.keys(computations) as ReportName[];
const empty: CompanyRecords = {
  ...company,
  ...{ deals: [], stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [], goals: [], contacts: [] },
};

const evil = '<img src=x onerror="window.hacked=1">';
const hostile: CompanyRecords = {
  ...company,
  managers: company.managers.map((manager) => ({ ...manager, name: `=cmd()${evil.repeat(5)}` })),
  pipelines: company.pipelines.map((pipeline) => ({
    ...pipeline,
    name: evil.repeat(8),
    stages: pipeline.stages.map((stage) => ({ ...stage, name: evil.repeat(3) })),
  })),
  deals: company.deals.map((deal) => ({ ...deal, name: evil, url: 'javascript:window.hacked=1', source: evil })),
  calls: (company.calls ?? []).map((call) => ({ ...call, recordingUrl: 'javascript:window.hacked=1', phone: '=cmd()' })),
};

/** A card has to be of some deal; with so low a limit it says that its manager is above it. */
const optionsOf = (name: ReportName, { deals }: CompanyRecords) =>
  name === 'deal-card' ? { dealId: deals.find(({ closedAt }) => !closedAt)?.id ?? 0, limit: 10 } : undefined;

const reportOf = async (name: ReportName, records: CompanyRecords) =>
  (await createEngine(records)).report(name, period, optionsOf(name, records));

const isSettled = (element: AnyElement) => element.shadowRoot?.querySelector('.finding, .empty, [role=alert], [part~=empty]');

/** What sticks out of the frame, which hides it: what scrolls by itself and the marks beside names aside. */
function stickingOut(element: AnyElement): string[] {
  const frame = element.shadowRoot!.querySelector('.frame')!;
  const { left, right } = frame.getBoundingClientRect();
  const scrolls = (part: Element): boolean =>
    part !== frame && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(part).overflowX) || scrolls(part.parentElement!));
  return [...frame.querySelectorAll<HTMLElement>('*:not(.why, .hidden, script)')]
    .filter((part) => part.checkVisibility() && !scrolls(part))
    .filter((part) => part.getBoundingClientRect().right > right + 1 || part.getBoundingClientRect().left < left - 1)
    .map((part) => `${part.localName}.${part.className}: ${part.textContent.trim().slice(0, 40)}`);
}

async function show(name: ReportName, data: unknown, attributes: Record<string, string> = {}): Promise<AnyElement> {
  await import(`../../src/reports/${name}/${name}.ts`);
  const element = await fixture<AnyElement>(staticHtml`<${unsafeStatic(name)} locale="ru"></${unsafeStatic(name)}>`);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.data = data as never;
  await waitFor(() => isSettled(element), `<${name}>`);
  return element;
}

for (const name of names) {
  describe(`<${name}> as one of the suite`, () => {
    it('fits its container from 280 to 1400 pixels, at 320 too, which is a window of 1280 at 400 %', async () => {
      const element = await show(name, await reportOf(name, company));
      for (const width of [280, 320, 400, 800, 1400]) {
        element.parentElement!.style.width = `${width}px`;
        await waitFor(() => Math.abs(element.offsetWidth - width) < 1, `${width} pixels`);
        // Pictures are drawn anew in the next frames.
        await waitFor(() => [...element.shadowRoot!.querySelectorAll('canvas')].every((canvas) => canvas.clientWidth <= width), 'pictures');
        await waitFor(() => !stickingOut(element).some((part) => part.startsWith('canvas')), 'pictures within the frame');
        expect(element.parentElement!.scrollWidth, `${width}`).to.be.at.most(width);
        expect(stickingOut(element), `${width}`).to.deep.equal([]);
      }
    });

    it('concludes nothing from a part of the records', async () => {
      const part = await new LocalEngine({ ...parseRecords(company), isPartial: true }).report(name, period, optionsOf(name, company));
      const element = await show(name, part);
      expect(element.shadowRoot!.querySelector('.finding')!.textContent).to.contain('Выводы появятся');
      const concluded = [...element.shadowRoot!.querySelectorAll('.chip, .status, .signal, .growth, .need, .range, .conclusion')];
      expect(concluded.filter((one) => one.checkVisibility({ visibilityProperty: true }))).to.have.length(0);
    });

    it('is accessible in light and dark', async () => {
      const report = await reportOf(name, company);
      for (const colorScheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = colorScheme;
        document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
        const element = await show(name, report);
        element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));
        await expect(element).to.be.accessible();
      }
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });

    it('shows an empty company, in words and without a number that is none', async () => {
      const element = await show(name, await reportOf(name, empty));
      expect(element.shadowRoot!.textContent).not.to.match(/NaN|undefined|null|Infinity/);
      expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
    });

    it('runs nothing that stands in a name or a link', async () => {
      const element = await show(name, await reportOf(name, hostile));
      expect(element.shadowRoot!.querySelector('img, a[href^="javascript"], [src^="javascript"]')).to.equal(null);
      element.parentElement!.style.width = '400px';
      await waitFor(() => Math.abs(element.offsetWidth - 400) < 1);
      expect([element.parentElement!.scrollWidth, stickingOut(element)]).to.deep.equal([400, []]);
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
    });

    it('reads a report from its own endpoint', async () => {
      await import(`../../src/reports/${name}/${name}.ts`);
      const endpoint = `/api/${name}?from=${period.from}&to=${period.to}`;
      const element = await fixture<AnyElement>(
        staticHtml`<${unsafeStatic(name)} locale="ru" endpoint=${endpoint}></${unsafeStatic(name)}>`,
      );
      await waitFor(() => isSettled(element), 'the report');
      expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
      expect(element.shadowRoot!.querySelector('h2')!.textContent.trim()).not.to.equal('');
    });

    it('waits with words while records load, says a failure once, and comes back after it was away', async () => {
      await import(`../../src/reports/${name}/${name}.ts`);
      const tag = unsafeStatic(name);
      const host = await fixture<HTMLElement>(
        staticHtml`<sales-data src="/__data/half?id=${name}" period="2026-10"><${tag} locale="ru"></${tag}></sales-data>`,
      );
      const element = host.querySelector<AnyElement>(name)!;
      await waitFor(() => element.shadowRoot?.textContent.includes('Загружаем'), 'the words of loading');
      const errors: Event[] = [];
      host.addEventListener('report-error', (event) => errors.push(event));
      host.setAttribute('src', '/__data/status/403');
      await waitFor(() => element.shadowRoot!.querySelector('[role=alert]'), 'the failure');
      expect(element.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('нет доступа');
      expect(errors).to.have.length(1);
      const parent = element.parentElement!;
      element.remove();
      parent.append(element);
      host.removeAttribute('src');
      Object.assign(host, { records: company });
      await waitFor(() => element.shadowRoot!.querySelector('.finding'), 'the report after the failure');
    });
  });
}
