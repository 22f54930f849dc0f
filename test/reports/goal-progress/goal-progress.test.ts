import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/goal-progress/goal-progress.ts';
import type { GoalProgressElement } from '../../../src/reports/goal-progress/goal-progress.ts';
import type { GoalsChangeEvent } from '../../../src/reports/goal-progress/goal-progress-events.ts';
import type { GoalProgressReport } from '../../../src/reports/goal-progress/goal-progress-schema.ts';
import { needKeys } from '../../need-keys.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany();
const november = { from: '2026-11-01', to: '2026-12-01' };
let report: GoalProgressReport;

before(async () => {
  report = await (await createEngine(company)).report('goal-progress', november);
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const show = async (data: unknown, locale = 'ru') => {
  const element = await fixture<GoalProgressElement>(html`<goal-progress .data=${data} locale=${locale}></goal-progress>`);
  await waitFor(() => textOf(all(element, '.finding')[0]), 'the finding');
  return element;
};
const over = async (attributes: { editable?: boolean; goals?: typeof company.goals } = {}) => {
  const data = await fixture(
    html`<sales-data .records=${company} period="2026-11" locale="ru"
      ><goal-progress ?editable=${attributes.editable ?? false} .goals=${attributes.goals ?? null}></goal-progress
    ></sales-data>`,
  );
  const element = data.querySelector('goal-progress')!;
  await waitFor(() => element.shadowRoot?.querySelector('.goal'), 'goals');
  return element;
};
const digits = (text: string) => Number(text.replace(/\D/g, ''));

describe('<goal-progress>', () => {
  it('says who will hardly make it, since when, and what it takes', async () => {
    const element = await show(report);
    expect(textOf(all(element, '.finding')[0])).to.match(
      /^Никита О\. вряд ли выполнит цель «Выигранные сделки»: шанс \d+ %, отставание с \d+ нояб\. 2026, нужно [\d,]+ в день \(пока [\d,]+\)\.$/,
    );
    element.locale = 'en';
    await waitFor(() => /^Никита О\. will hardly reach “Deals won”/.test(textOf(all(element, '.finding')[0])), 'English');
  });

  it('shows each goal with its status in words, a bar that tells its figures, and the company before its people', async () => {
    const element = await show(report);
    expect(all(element, '.group h3').map(textOf)).to.deep.equal(['Компания', 'Сотрудники']);
    const first = all(element, '.goal')[0]!;
    expect(textOf(first.querySelector('.status'))).to.equal('идёт к цели');
    expect(first.querySelector('.bar')!.getAttribute('aria-label')).to.match(
      /^Сделано .+ из .+, сегодня по плану .+, вероятный итог .+–.+$/,
    );
    expect(textOf(first.querySelector('span.done'))).to.match(/^25,1 млн ₽ из 34 млн ₽ 74 %$/);
  });

  it('cuts the bar, not the number', async () => {
    const goals = report.goals.map((goal) => ({ ...goal, done: goal.target! * 2.5, share: 2.5, status: 'done' as const }));
    const element = await show({ ...report, goals });
    const goal = all(element, '.goal')[0]!;
    expect(textOf(goal.querySelector('span.done small'))).to.equal('250 %');
    expect(goal.querySelector('rect.done')!.getAttribute('width')).to.equal('100%');
    expect(goal.querySelector('.cut')).to.not.equal(null);
  });

  it('ends the likely end with a mark only where it ends', async () => {
    const goals = report.goals.map((goal) => ({
      ...goal,
      forecast: { ...report.goals[0]!.forecast!, low80: goal.target!, high80: goal.target! * 3 },
    }));
    const element = await show({ ...report, goals });
    const marks = [...all(element, '.goal')[0]!.querySelectorAll('line.range')].map((line) => [
      line.getAttribute('x1'),
      line.getAttribute('x2'),
    ]);
    expect(marks).to.deep.equal([
      ['76.9%', '100%'],
      ['76.9%', '76.9%'],
    ]);
  });

  it('unfolds the curve and the figures by the keyboard', async function () {
    needKeys(this);
    const element = await show(report);
    const goal = all(element, '.goal')[0] as HTMLDetailsElement;
    goal.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor(() => goal.querySelector('.curve'), 'the details');
    expect(goal.querySelector('.curve')!.getAttribute('aria-label')).to.contain('ход к цели');
    expect(textOf(goal.querySelector('dl'))).to.contain('Рабочих дней осталось');
    expect(textOf(goal.querySelector('.past'))).to.contain('из 2');
  });

  it('opens the very records behind a goal', async () => {
    const element = await over();
    const goal = all(element, '.goal').at(-1) as HTMLDetailsElement;
    goal.open = true;
    await waitFor(() => goal.querySelector('.details .action'), 'the details');
    const button = goal.querySelector<HTMLButtonElement>('.details .action')!;
    const count = digits(textOf(button));
    button.click();
    await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
    expect(digits(textOf(all(element, 'dialog .quiet')[0]))).to.equal(count);
  });

  it('shows names and stages from data as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await show({ ...report, goals: report.goals.map((goal) => ({ ...goal, name, stageName: name })) });
    expect(all(element, 'img').length).to.equal(0);
    expect(all(element, '.goal .who')[1]!.title).to.equal(name);
  });

  it('shows a few of many goals until a reader asks for all', async () => {
    const person = report.goals.find(({ owner }) => owner === 'manager')!;
    const goals = Array.from({ length: 200 }, (_, id) => ({ ...person, id, name: `Менеджер ${id}` }));
    const element = await show({ ...report, goals, finding: { code: 'unlikely', goalIds: [3, 4, 5, 6, 7] } });
    expect(textOf(all(element, '.finding')[0])).to.contain('и ещё 1');
    expect(all(element, '.goal').length).to.equal(12);
    all(element, '.group .more')[0]!.click();
    await waitFor(() => all(element, '.goal').length === 200, 'all goals');
  });

  it('says so where there are no goals, and why one cannot be computed', async () => {
    const engine = await createEngine({ ...company, goals: [{ id: 1, metric: 'calls', managerId: 1, ...november, target: 0 }] });
    const broken = await show(await engine.report('goal-progress', november));
    expect(textOf(all(broken, '.goal')[0])).to.contain('цель не задана: нужно число больше нуля');
    const none = await show(await engine.report('goal-progress', { from: '2020-01-01', to: '2020-02-01' }));
    expect(textOf(all(none, '.finding')[0])).to.equal('На этот период целей нет.');
  });

  it('has no editor unless the page asks for one', async () => {
    const element = await over();
    expect(all(element, '.edit').length).to.equal(0);
  });

  it('lets a reader change goals, tells the page all of them, and counts anew', async () => {
    const element = await over({ editable: true });
    let told: GoalsChangeEvent['goals'] | null = null;
    element.addEventListener('goals-change', (event) => (told = event.goals));
    all(element, '.edit')[0]!.click();
    await waitFor(() => element.shadowRoot!.querySelector('.goals-form'), 'the editor');
    const targets = () => all(element, '.goals-form [name="target"]') as HTMLInputElement[];
    expect(targets().length).to.equal(company.goals!.length);
    targets()[0]!.value = '-1';
    targets()[0]!.dispatchEvent(new Event('change'));
    all(element, '.goals-form .actions button')[0]!.click();
    await waitFor(() => textOf(all(element, '.fault')[0]) === 'Нужно число больше нуля.', 'the fault');
    expect(told, 'nothing wrong is told').to.equal(null);
    all(element, '.goals-form fieldset button')[0]!.click();
    all(element, '.goals-form .actions button')[1]!.click();
    await waitFor(() => targets().length === company.goals!.length, 'the new goal');
    targets().at(-1)!.value = '7';
    targets().at(-1)!.dispatchEvent(new Event('change'));
    all(element, '.goals-form .actions button')[0]!.click();
    await waitFor(() => told, 'the event');
    expect(told!.length).to.equal(company.goals!.length);
    expect(told!.at(-1)).to.include({ id: `goal-${company.goals!.length}`, from: '2026-12-01', to: '2027-01-01', target: 7 });
    expect(JSON.parse(JSON.stringify(told))).to.deep.equal(told);
    await waitFor(() => all(element, 'dialog').length === 0, 'the end of the editor');
  });

  it('leaves the figures to the page where it prevents the change, and keeps what was asked for until today', async () => {
    const element = await over({ editable: true });
    let told: GoalsChangeEvent['goals'] | null = null;
    element.addEventListener('goals-change', (event) => {
      event.preventDefault();
      told = event.goals;
    });
    all(element, '.edit')[0]!.click();
    await waitFor(() => element.shadowRoot!.querySelector('.goals-form'), 'the editor');
    const place = company.goals!.findIndex(({ id }) => id === '3-2026-11-01');
    const field = () => all(element, '.goals-form fieldset')[place]!;
    const target = field().querySelector<HTMLInputElement>('[name="target"]')!;
    target.value = '9';
    target.dispatchEvent(new Event('change'));
    await waitFor(() => field().querySelector('[type="checkbox"]'), 'the choice');
    field().querySelector<HTMLInputElement>('[type="checkbox"]')!.click();
    all(element, '.goals-form .actions button')[0]!.click();
    await waitFor(() => told, 'the event');
    expect(told![place]).to.deep.include({ target: 12, changes: [{ on: '2026-11-20', target: 9 }] });
    expect(element.goals).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe finds, unfolded, edited and empty, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      try {
        const element = await over({ editable: true, goals: company.goals!.slice(-3) });
        all(element, 'details').forEach((details) => ((details as HTMLDetailsElement).open = true));
        await waitFor(() => element.shadowRoot!.querySelector('.curve'), 'the details');
        await expect(element).to.be.accessible();
        all(element, '.edit')[0]!.click();
        await waitFor(() => element.shadowRoot!.querySelector('.goals-form'), 'the editor');
        await expect(element).to.be.accessible();
        await expect(await show({ ...report, goals: [], finding: { code: 'none', goalIds: [] } })).to.be.accessible();
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    });
  }
});
