/** "How is this counted?" of every report: each figure on the screen has its definition in each language, and nothing else has one. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { generateCompany } from '../../demo/company/company.ts';
import { createEngine } from '../../src/engine/local.ts';
import type { ReportName } from '../../src/engine/report-engine.ts';
import { createFormat, languages } from '../../src/format/format.ts';
import type { Explained } from '../../src/i18n/explained.ts';
import type { Scope } from '../../src/model/scope.ts';
import '../../src/provider/sales-data.ts';
import type { ReportElement } from '../../src/ui/report-element.ts';
import { needKeys } from '../need-keys.ts';
import { waitFor } from '../wait-for.ts';

type AnyElement = ReportElement<ReportName, never>;
type AnyExplained = Explained<unknown, unknown, unknown>;

/** A question that shows some of a report's figures. */
interface Question {
  scope?: Partial<Scope>;
  options?: object;
  attributes?: Record<string, string>;
}

const company = generateCompany({ deals: 3000 });
const engine = await createEngine(company);
const autumn = { from: '2026-08-01', to: '2026-11-01', comparison: 'previous' as const };

const goalMetrics = [
  ...['calls', 'conversations', 'talk-time', 'deals-created', 'deals-won', 'revenue-won'],
  ...['stage-reached', 'tasks-done', 'meetings', 'conversion', 'overdue-tasks', 'first-reply'],
];

/** Together the questions of a report show every figure that it can show. */
const questions: Record<ReportName, Question[]> = {
  'sales-summary': [{}],
  'sales-funnel': [
    {},
    ...['closed', 'events', 'snapshot'].map((mode) => ({ options: { mode }, attributes: { mode } })),
    { scope: { managerIds: [1, 2, 3] } },
  ],
  'manager-load': [{ options: { bands: [{ floor: 2, limit: 6 }] } }],
  'manager-results': [{}, { options: { attribution: 'splits' } }],
  'manager-activity': [{}],
  'activity-feed': [{}],
  'work-hours': [
    { scope: { from: '2026-10-01' } },
    { scope: { from: '2026-10-28', to: '2026-10-29' } },
    { options: { visibility: 'aggregate-only' }, attributes: { visibility: 'aggregate-only' } },
  ],
  'call-stats': [{}],
  'goal-progress': [
    { scope: { from: '2026-11-01', to: '2026-12-01' } },
    { scope: { from: '2026-11-01', to: '2026-12-01' }, options: { goals: goalsOfEveryMetric() } },
  ],
  'data-quality': [{}],
  'early-signals': [{}],
  'deal-card': [{ options: { dealId: openDeal(), limit: 20 } }],
};

/** A goal of each metric for the whole company. */
function goalsOfEveryMetric() {
  const { id, stages } = company.pipelines[0]!;
  const own = { from: '2026-11-01', to: '2026-12-01', target: 0.5 };
  return goalMetrics.map((metric, place) => ({
    ...{ id: place + 1, metric, ...own },
    ...(metric === 'stage-reached' ? { pipelineId: id, stageId: stages[2]!.id } : {}),
  }));
}

/** An open deal in a stage that enough others have left, of somebody with goals. */
function openDeal(): string | number {
  const wanted = new Set(company.goals!.map(({ managerId }) => managerId));
  const stages = company.pipelines[0]!.stages.filter(({ kind }) => kind === 'open').map(({ id }) => id);
  return company.deals.findLast(({ stageId, managerId }) => stageId === stages[1] && wanted.has(managerId!))!.id;
}

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const explainedOf = (element: AnyElement) => (element as unknown as { loadExplained(): Promise<AnyExplained> }).loadExplained();
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Waits until all figures that have a name carry their "?". */
const marked = (element: Element) =>
  waitFor(() => {
    const places = all(element, '[data-figure]');
    return places.length > 0 && places.every((place) => place.querySelector(':scope > .why'));
  }, 'the marks');

/** The report of a question, with all that it folds unfolded. */
async function show(name: ReportName, { scope, options, attributes = {} }: Question, locale = 'en'): Promise<AnyElement> {
  await import(`../../src/reports/${name}/${name}.ts`);
  const data = await engine.report(name, { ...autumn, ...scope }, options as never);
  const element = Object.assign(document.createElement(name as string) as AnyElement, { data, locale });
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const box = document.createElement('div');
  box.style.width = '1200px';
  box.append(element);
  document.body.append(box);
  await unfold(element);
  return element;
}

/** Opens what is folded; some of it draws its rows only then, and unfolds more. */
async function unfold(element: AnyElement): Promise<void> {
  await waitFor(() => all(element, '.finding').length > 0 && all(element, '.skeleton').length === 0, element.localName);
  await waitFor(() => {
    for (const details of all(element, 'details:not(.menu)')) (details as HTMLDetailsElement).open = true;
    const isDrawn = all(element, 'details.twin').every((details) => details.querySelector('table, .trial, li, p'));
    return isDrawn && all(element, 'details.goal:not(:has(.details))').length === 0;
  }, `what ${element.localName} folds`);
  await marked(element);
}

/** Heads of figures: all but those that name the rows, and the axes of pictures. */
const headsOf = (element: Element) => [
  ...all(element, 'table:not([part=chart], .calls) th[scope=col]').filter((head) => (head as HTMLTableCellElement).cellIndex > 0),
  ...all(element, 'dt, .cards > li'),
];

const reportOf = (element: AnyElement): unknown => (element as unknown as { report: unknown }).report;
const wordsOf = (element: AnyElement): unknown => (element as unknown as { speech: { words: unknown } }).speech.words;
const definitionsOf = async (element: AnyElement, explained: AnyExplained, language: (typeof languages)[number]) =>
  (await explained.words[language]())(reportOf(element), createFormat(language, 'Europe/Moscow'));

for (const name of Object.keys(questions) as ReportName[]) {
  describe(`<${name}>, how it is counted`, () => {
    const elements: AnyElement[] = [];
    let explained: AnyExplained;

    before(async () => {
      for (const question of questions[name]) elements.push(await show(name, question));
      explained = await explainedOf(elements[0]!);
    });

    after(() => elements.forEach((element) => element.parentElement!.remove()));

    it('has a definition for every head, card and other figure, in all languages', async () => {
      for (const element of elements) {
        const without = headsOf(element).filter((head) => !head.dataset['figure']);
        expect(without.map((head) => plain(head.textContent))).to.deep.equal([]);
        for (const language of languages) {
          const { figures, remarks } = await definitionsOf(element, explained, language);
          for (const { dataset } of all(element, '[data-figure]')) {
            const text = figures[dataset['figure']!];
            expect(text, `${language} ${dataset['figure']}`).to.be.a('string').and.have.length.above(10);
            expect(text).not.to.match(/undefined|NaN|\$\{/);
            if (language === 'ru') expect(text).to.match(/[а-я]{3}/);
            else expect(text).not.to.match(/[а-яё]/i);
          }
          expect(remarks.length).to.be.above(0);
        }
      }
    });

    it('defines nothing that is not there', async () => {
      const shown = new Set(elements.flatMap((element) => all(element, '[data-figure]').map(({ dataset }) => dataset['figure']!)));
      for (const element of elements) {
        const terms = await explained.terms?.(wordsOf(element), reportOf(element), createFormat('en', 'UTC'));
        for (const figure of Object.keys(terms ?? {})) shown.add(figure);
      }
      expect(Object.keys(explained.clocks).filter((figure) => !shown.has(figure))).to.deep.equal([]);
      for (const language of languages) {
        const { figures } = await definitionsOf(elements[0]!, explained, language);
        expect(Object.keys(figures).sort(), language).to.deep.equal(Object.keys(explained.clocks).sort());
      }
    });

    it('tells all figures in a dialog, each once, below what the report stands on', async () => {
      const element = elements[0]!;
      all(element, '.menu button').at(-1)!.click();
      const dialog = await waitFor(() => element.shadowRoot!.querySelector('dialog'), 'the dialog');
      const terms = [...dialog.querySelectorAll('.definitions dt')].map((term) => plain(term.textContent));
      expect(terms).to.have.length.above(2);
      expect(terms).not.to.include('');
      expect(new Set(terms).size).to.equal(terms.length);
      const facts = [...dialog.querySelectorAll('.facts-of dt')].map((term) => plain(term.textContent));
      expect(facts).to.include.members(['Period', 'Data as of', 'Time zone']);
      expect(dialog.textContent).not.to.match(/undefined|NaN|null|\[object/);
      await expect(element).to.be.accessible();
      dialog.close();
    });

    it('takes no room for its marks: lines and columns stay as they were', () => {
      for (const element of elements) {
        const measure = () =>
          all(element, 'table, th, dt, h3, figcaption, li, p').map((place) => {
            const { width, height, top } = place.getBoundingClientRect();
            return [plain(place.textContent).slice(0, 30), width, height, top].join(' ');
          });
        const withMarks = measure();
        const marks = all(element, '.why');
        for (const mark of marks) mark.style.display = 'none';
        expect(withMarks).to.deep.equal(measure());
        for (const mark of marks) mark.style.display = '';
      }
    });
  });
}

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
      const deal = questions['deal-card'][0]!.options as { dealId: number };
      const host = await fixture<HTMLElement>(
        staticHtml`<sales-data .records=${company} period="2026-10" locale="en"><${tag} deal-id=${deal.dealId}></${tag}></sales-data>`,
      );
      const element = host.querySelector<AnyElement>(name)!;
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
  const open = async (name: ReportName = 'manager-results', locale = 'en') => {
    const element = await show(name, {}, locale);
    return { element, done: () => element.parentElement!.remove() };
  };
  const panelOf = (element: AnyElement) => element.shadowRoot!.querySelector<HTMLElement>('.panel:popover-open');
  const focused = (element: AnyElement) => element.shadowRoot!.activeElement as HTMLElement | null;

  it('is reached by Tab after its column’s button, opens with Enter, closes with Escape and gets the focus back', async function () {
    needKeys(this);
    const { element, done } = await open();
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
    expect(mark.ariaExpanded).to.equal('true');
    expect(plain(panel.textContent)).to.match(/^Win rate Won of all deals closed in the period.*Stands on \d+ deals/);
    await sendKeys({ press: 'Escape' });
    await waitFor(() => !panelOf(element), 'its end');
    expect(focused(element)).to.equal(mark);
    expect(element.shadowRoot!.querySelector('.panel')).to.equal(null);
    done();
  });

  it('sorts nothing, closes when it is pressed again, and leads to all figures', async () => {
    const { element, done } = await open();
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
    done();
  });

  it('stays within a narrow page, also from the right', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { element, done } = await open('sales-summary');
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
      done();
    }
  });

  it('is a target of 24 pixels, and gives heads of columns no longer name', async () => {
    const { element, done } = await open('sales-funnel');
    for (const mark of all(element, '.why')) {
      if (mark.offsetParent === null) continue;
      expect(mark.offsetWidth).to.equal(24);
      expect(mark.offsetHeight).to.equal(24);
    }
    for (const head of all(element, 'th[data-figure]') as HTMLTableCellElement[]) {
      expect(head.abbr).to.equal(head.dataset['term'] ?? plain(head.textContent));
    }
    done();
  });

  it('is accessible in light and dark while it is open', async () => {
    for (const colorScheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = colorScheme;
      document.body.style.background = colorScheme === 'dark' ? '#0e1014' : '#ffffff';
      const { element, done } = await open('sales-summary');
      all(element, '.cards .why')[0]!.click();
      await waitFor(() => panelOf(element), 'the definition');
      await expect(element).to.be.accessible();
      done();
    }
    document.documentElement.style.colorScheme = '';
    document.body.style.background = '';
  });

  it('speaks the language that the report is turned to', async () => {
    const { element, done } = await open('sales-summary');
    element.locale = 'ru';
    await waitFor(() => all(element, '.cards .why')[0]?.ariaLabel === 'Как это посчитано: Выручка', 'the other language');
    all(element, '.cards .why')[0]!.click();
    const panel = await waitFor(() => panelOf(element), 'the definition');
    expect(plain(panel.textContent)).to.match(/^Выручка Суммы сделок, выигранных в периоде/);
    panel.hidePopover();
    done();
  });

  it('is nowhere in files', async () => {
    const { element, done } = await open('sales-summary');
    const { tables } = (await element.exportable())!;
    expect(JSON.stringify(tables)).not.to.contain('How this is counted');
    done();
  });
});
