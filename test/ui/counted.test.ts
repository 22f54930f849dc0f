/** "How is this counted?" beside a figure and above the list of its records. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { generateCompany } from '../../demo/company/company.ts';
import type { ReportName } from '../../src/engine/report-engine.ts';
import '../../src/provider/sales-data.ts';
import { all, definitionsOf, explainedOf, plain, questions, show, unfold, type AnyElement } from '../counted.ts';
import { needKeys } from '../need-keys.ts';
import { waitFor } from '../wait-for.ts';

/** So many deals that early signals have something to tell. */
const company = generateCompany({ deals: 3000 });

/** A cell of each report to open, and the figure that it belongs to. */
const cells: Record<ReportName, [selector: string, figure: string]> = {
  'sales-summary': ['button.card', 'revenue'],
  'sales-funnel': ['.side table .number', 'counts'],
  'manager-load': ['.main td .number', 'open'],
  'manager-results': ['.managers td .number', 'deals'],
  'manager-activity': ['.main td .number', 'call-out'],
  'activity-feed': ['.digest .number', 'digest'],
  'work-hours': ['.twin td .number', 'traces'],
  'call-stats': ['.figures .number', 'in'],
  'goal-progress': ['.details .action', 'revenue-won'],
  'data-quality': ['.sides td .number', 'no-task'],
  'early-signals': ['.signal .action', 'stage'],
  'deal-card': ['.facts .number', 'open'],
};

describe('the list of records behind a figure', () => {
  for (const name of Object.keys(cells) as ReportName[]) {
    it(`says how its figure is counted, in <${name}>`, async () => {
      await import(`../../src/reports/${name}/${name}.ts`);
      const tag = unsafeStatic(name);
      const host = await fixture<HTMLElement>(
        staticHtml`<sales-data .records=${company} period="2026-10" locale="en"><${tag}></${tag}></sales-data>`,
      );
      const element = host.querySelector<AnyElement>(name)!;
      const { dealId } = questions['deal-card'][0]!.options as { dealId: number };
      if (name === 'deal-card') element.setAttribute('deal-id', String(dealId));
      await unfold(element);
      const [selector, figure] = cells[name];
      all(element, selector)[0]!.click();
      const details = await waitFor(() => element.shadowRoot!.querySelector<HTMLDetailsElement>('dialog .counted'), 'the list');
      const total = plain(element.shadowRoot!.querySelector('dialog .counted ~ .quiet')!.textContent);
      expect(plain(details.querySelector('div')!.textContent), 'nothing before it is asked').to.equal('');
      details.open = true;
      const facts = await waitFor(() => details.querySelector('.facts-of'), 'the definition');
      const { figures } = await definitionsOf(element, await explainedOf(element), 'en');
      expect(plain(details.querySelector('p')!.textContent)).to.equal(figures[figure]);
      expect(plain(facts.textContent)).to.include(total);
      expect(plain(facts.textContent)).to.match(/Period.*Data as of/);
      await expect(element.shadowRoot!.querySelector('dialog')!).to.be.accessible();
    });
  }
});

describe('the mark beside a figure', () => {
  const shown: AnyElement[] = [];
  const open = async (name: ReportName = 'manager-results', locale = 'en') => {
    shown.push(await show(name, {}, locale));
    return shown.at(-1)!;
  };
  afterEach(() => shown.splice(0).forEach((element) => element.parentElement!.remove()));
  const panelOf = (element: AnyElement) => element.shadowRoot!.querySelector<HTMLElement>('.panel:popover-open');
  const focused = (element: AnyElement) => element.shadowRoot!.activeElement as HTMLElement | null;

  it('is reached by Tab after its column’s button, opens with Enter, closes with Escape and gets the focus back', async function () {
    needKeys(this);
    const element = await open();
    const head = all(element, '.managers th[data-figure=winRate]')[0]!;
    head.querySelector<HTMLElement>('.why')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)!.className).to.equal('sort');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    const mark = focused(element)!;
    expect(mark.ariaLabel).to.equal('How this is counted: Win rate');
    expect(getComputedStyle(mark).opacity).to.equal('1');
    await sendKeys({ press: 'Enter' });
    const panel = await waitFor(() => panelOf(element), 'the definition');
    await waitFor(() => focused(element) === panel, 'the focus in it');
    await waitFor(() => mark.ariaExpanded === 'true', 'its mark to tell so');
    expect(plain(panel.textContent)).to.match(/^Win rate Won of all deals closed in the period.*Based on \d+ deals/);
    await sendKeys({ press: 'Escape' });
    await waitFor(() => !panelOf(element), 'its end');
    await waitFor(() => focused(element) === mark, 'the focus to be back');
    expect(element.shadowRoot!.querySelector('.panel')).to.equal(null);
  });

  it('sorts nothing, closes when it is pressed again, and leads to all figures', async () => {
    const element = await open();
    const head = all(element, '.managers th[data-figure=revenue]')[0]!;
    const mark = head.querySelector<HTMLElement>('.why')!;
    const sorting = head.getAttribute('aria-sort');
    mark.click();
    const panel = await waitFor(() => panelOf(element), 'the definition');
    expect(head.getAttribute('aria-sort')).to.equal(sorting);
    expect(panel.textContent).to.contain('Amounts of the deals won in the period');
    panel.querySelector('button')!.click();
    const dialog = await waitFor(() => element.shadowRoot!.querySelector('dialog'), 'the dialog');
    expect(panelOf(element)).to.equal(null);
    expect(dialog.querySelectorAll('.definitions dt').length).to.be.above(10);
    dialog.close();
  });

  it('stays within a narrow page, also from the right', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await open('sales-summary');
      element.parentElement!.dir = dir;
      element.parentElement!.style.width = '280px';
      await element.updateComplete;
      for (const mark of all(element, '.cards .why').slice(0, 3)) {
        mark.click();
        const panel = await waitFor(() => panelOf(element), 'the definition');
        const { left, right, top, bottom } = panel.getBoundingClientRect();
        expect(left).to.be.at.least(0);
        expect(top).to.be.at.least(0);
        expect(right).to.be.at.most(document.documentElement.clientWidth);
        expect(bottom).to.be.at.most(document.documentElement.clientHeight);
        panel.hidePopover();
        await waitFor(() => !element.shadowRoot!.querySelector('.panel'), 'its end');
      }
    }
  });

  it('is a target of 24 pixels, and gives heads of columns no longer name', async () => {
    const element = await open('sales-funnel');
    for (const mark of all(element, '.why')) {
      if (mark.offsetParent === null) continue;
      expect(mark.offsetWidth).to.equal(24);
      expect(mark.offsetHeight).to.equal(24);
    }
    for (const head of all(element, 'th[data-figure]') as HTMLTableCellElement[]) {
      expect(head.abbr).to.equal(head.dataset['term'] ?? plain(head.textContent));
    }
  });

  it('is accessible in light and dark while it is open', async () => {
    for (const colorScheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = colorScheme;
      document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
      const element = await open('sales-summary');
      all(element, '.cards .why')[0]!.click();
      await waitFor(() => panelOf(element), 'the definition');
      await expect(element).to.be.accessible();
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  it('speaks the language that the report is turned to', async () => {
    const element = await open('sales-summary');
    element.locale = 'ru';
    await waitFor(() => all(element, '.cards .why')[0]?.ariaLabel === 'Как это посчитано: Выручка', 'the other language');
    all(element, '.cards .why')[0]!.click();
    const panel = await waitFor(() => panelOf(element), 'the definition');
    expect(plain(panel.textContent)).to.match(/^Выручка Суммы сделок, выигранных в периоде/);
    panel.hidePopover();
  });

  it('is nowhere in files', async () => {
    const element = await open('sales-summary');
    const { tables } = (await element.exportable())!;
    expect(JSON.stringify(tables)).not.to.contain('How this is counted');
  });
});
