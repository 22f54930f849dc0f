import { expect, fixture, html } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/manager-activity/manager-activity.ts';
import type { ManagerActivityElement } from '../../../src/reports/manager-activity/manager-activity.ts';
import type { ManagerActivityReport } from '../../../src/reports/manager-activity/manager-activity-schema.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 2000 });
let report: ManagerActivityReport;

before(async () => {
  report = await (await createEngine(company)).report('manager-activity', { from: '2026-10-01', to: '2026-11-01' });
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const activity = async (data: unknown) => {
  const element = await fixture<ManagerActivityElement>(html`<manager-activity .data=${data} locale="ru"></manager-activity>`);
  await waitFor(() => textOf(all(element, '.finding')[0]), 'the finding');
  return element;
};

describe('<manager-activity>', () => {
  it('says how much was done, and shows a cell per person and day', async () => {
    const element = await activity(report);
    expect(textOf(all(element, '.finding')[0])).to.match(/^Исходящий звонок: [\d\s]+ за период\. \S/);
    expect(all(element, '.calendar td.heat').length).to.equal(report.managers.length * 31);
    element.locale = 'en';
    await waitFor(() => textOf(all(element, 'h2')[0]) === 'Activity by person');
  });

  it('has no calendar of a time in which nothing was done', async () => {
    const element = await activity({ ...report, finding: { code: 'nothing', managerIds: [] } });
    expect(all(element, '.calendar').length).to.equal(0);
    expect(all(element, '.main tbody tr').length).to.equal(report.managers.length);
  });

  it('shows names and kinds from data as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const hostile = { ...report, kinds: [name, ...report.kinds.slice(1)], managers: report.managers.map((row) => ({ ...row, name })) };
    const element = await activity(hostile);
    expect(all(element, 'img').length).to.equal(0);
    expect(all(element, '.calendar tbody th')[0]!.title).to.equal(name);
  });

  it('opens the very acts behind a cell of the calendar, and counts another kind when a reader asks', async () => {
    const data = await fixture(
      html`<sales-data .records=${company} period="2026-10" locale="ru"><manager-activity></manager-activity></sales-data>`,
    );
    const element = data.querySelector('manager-activity')!;
    await waitFor(() => element.shadowRoot?.querySelector('.calendar button'), 'the calendar');
    const cell = all(element, '.calendar button').find((button) => Number(button.textContent) > 1)!;
    cell.click();
    await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
    expect(textOf(all(element, 'dialog .quiet')[0]).replace(/\D/g, '')).to.equal(cell.textContent.trim());
    all(element, 'dialog button')[0]!.click();
    const select = all(element, 'select')[0] as HTMLSelectElement;
    select.value = 'task-completed';
    select.dispatchEvent(new Event('change'));
    await waitFor(() => textOf(all(element, '.finding')[0]).startsWith('Задача выполнена'), 'the other kind');
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe finds, full and empty, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      try {
        const element = await activity(report);
        all(element, 'details.twin').forEach((details) => ((details as HTMLDetailsElement).open = true));
        await expect(element).to.be.accessible();
        const empty = await createEngine({ ...company, deals: [], stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [] });
        await expect(await activity(await empty.report('manager-activity', { from: '2026-10-01', to: '2026-11-01' }))).to.be.accessible();
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    });
  }
});
