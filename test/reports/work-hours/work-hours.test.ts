import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/work-hours/work-hours.ts';
import type { WorkHoursElement } from '../../../src/reports/work-hours/work-hours.ts';
import type { WorkHoursOptions, WorkHoursReport } from '../../../src/reports/work-hours/work-hours-schema.ts';
import { shiftRecords } from '../../../stories/reports/work-hours/shifts.ts';
import { needKeys } from '../../need-keys.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 2000 });
const october = { from: '2026-10-01', to: '2026-11-01' };
const reportOf = async (scope = {}, options: WorkHoursOptions = {}): Promise<WorkHoursReport> =>
  (await createEngine(company)).report('work-hours', { ...october, ...scope }, options);
let report: WorkHoursReport;

before(async () => {
  report = await reportOf();
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const finding = (element: Element) => textOf(all(element, '.finding')[0]);

const openTables = (element: Element) => all(element, 'details.twin').forEach((details) => ((details as HTMLDetailsElement).open = true));

const hours = async (data: unknown, visibility: string | null = null) => {
  const element = await fixture<WorkHoursElement>(html`<work-hours .data=${data} .visibility=${visibility} locale="ru"></work-hours>`);
  await waitFor(() => finding(element), 'the finding');
  return element;
};

/** Over records, once rows are there. */
const overRecords = async (records: unknown, period: string) => {
  const data = await fixture(html`<sales-data .records=${records} period=${period} locale="ru"><work-hours></work-hours></sales-data>`);
  const element = data.querySelector('work-hours')!;
  await waitFor(() => element.shadowRoot?.querySelector('.row'), 'the rows');
  return element;
};

describe('<work-hours>', () => {
  it('says hours as traces and a lower bound, and blames nobody', async () => {
    const element = await hours(report);
    expect(finding(element)).to.match(
      /^Следы в CRM обычно с \d\d:\d\d до \d\d:\d\d, активно .+ \(медианы: \d+ д[а-я]+, 14 сотрудников\)\./,
    );
    expect(textOf(all(element, 'footer')[0])).to.contain('следы в CRM — нижняя граница работы');
    expect(element.shadowRoot!.textContent).not.to.match(/опозда|прогул|NaN|undefined/);
    element.locale = 'en';
    await waitFor(() => finding(element).startsWith('Traces in the CRM are usually from'), 'English');
  });

  it('has a row per person with the hours of the report, and the same in a table', async () => {
    const element = await hours(report);
    const rows = all(element, '.rows > li');
    expect(rows.length).to.equal(report.managers.length);
    expect(textOf(rows[1])).to.match(/^Анна П\./);
    const anna = report.managers.find(({ managerId }) => managerId === 1)!;
    const clock = (minute: number) => new Date(Math.floor(minute) * 60_000).toISOString().slice(11, 16);
    expect(textOf(rows[1])).to.contain(`${clock(anna.first!.medianMinute)} – ${clock(anna.last!.medianMinute)}`);
    openTables(element);
    await waitFor(() => all(element, '.twin tbody tr').length === report.managers.length, 'the table');
  });

  it('shows names from data as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await hours({ ...report, managers: report.managers.map((row) => ({ ...row, name, timeZone: name })) });
    expect(all(element, 'img').length).to.equal(0);
    expect(all(element, '.row')[0]!.title).to.equal(name);
  });

  it('unfolds a person’s days, opens the very acts behind one, and folds them again', async () => {
    const element = await overRecords(company, '2026-10');
    const row = () => all(element, '.rows > li > .row')[1]!;
    row().click();
    await waitFor(() => all(element, '.unfolded .row').length === 31, 'the days');
    expect(row().getAttribute('aria-expanded')).to.equal('true');
    const day = all(element, '.unfolded button.row').find((one) => /, [5-9]\d?\sслед/.test(one.getAttribute('aria-label')!))!;
    const count = Number(/(\d+)\sслед/.exec(day.getAttribute('aria-label')!)![1]);
    day.click();
    await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
    expect(Number(textOf(all(element, 'dialog .quiet')[0]).replace(/\D/g, ''))).to.equal(count);
    expect(all(element, 'dialog tbody tr').length).to.equal(count);
    all(element, 'dialog button')[0]!.click();
    row().click();
    await waitFor(() => all(element, '.unfolded').length === 0, 'the folded rows');
  });

  it('opens all of a person’s traces from the table, as many as it says', async () => {
    const element = await overRecords(company, '2026-10');
    openTables(element);
    const button = await waitFor(() => all(element, '.twin .number')[0], 'the table');
    const count = Number(button.textContent.replace(/\D/g, ''));
    button.click();
    await waitFor(() => element.shadowRoot!.querySelector('dialog .pager'), 'the list');
    expect(Number(textOf(all(element, 'dialog .quiet')[0]).replace(/\D/g, ''))).to.equal(count);
  });

  it('moves between rows by arrow keys, with one tab stop', async function () {
    needKeys(this);
    const element = await overRecords(company, '2026-10');
    const rows = all(element, '.row');
    expect(rows.filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
    rows[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement).to.equal(rows[1]);
    await sendKeys({ press: 'End' });
    expect(element.shadowRoot!.activeElement).to.equal(rows.at(-1));
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    await waitFor(() => all(element, '.unfolded .row').length > 0, 'the days');
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement).to.equal(all(element, '.rows > li > .row').find((row) => textOf(row).startsWith('Анна')));
    const days = all(element, '.unfolded .row');
    days[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(element.shadowRoot!.activeElement).to.equal(days[1]);
  });

  it('shows one day as a strip per person', async () => {
    const day = await reportOf({ from: '2026-10-15', to: '2026-10-16' });
    const element = await hours(day);
    expect(finding(element)).to.match(/^Следы в CRM есть у \d+ из 14 сотрудников: не раньше \d\d:\d\d, последние — \d\d:\d\d\.$/);
    await waitFor(() => all(element, '.strip.day').length === 14, 'the strips');
    const calls = day.days.reduce((sum, { calls: found }) => sum + found.length, 0);
    expect(all(element, '.strip .call').length).to.equal(calls);
  });

  it('names leave, holidays and a zone in doubt', async () => {
    const scope = { from: '2026-10-19', to: '2026-11-02' };
    const shifts = await (await createEngine(shiftRecords)).report('work-hours', scope, { managerId: 1 });
    const element = await hours(shifts);
    expect(finding(element)).to.match(/^Мария-Александра К\.: часовой пояс не распознан/);
    await waitFor(() => all(element, '.strip.day').length > 0, 'the strips');
    expect([all(element, '.strip.leave').length, all(element, '.strip.holiday').length, all(element, '.strip.off').length]).to.deep.equal([
      2, 1, 4,
    ]);
    expect(all(element, '.unfolded li.leave')[0]!.textContent).to.contain('отсутствие');
  });

  it('shows the team alone where people may not be told', async () => {
    const data = await fixture<HTMLElement>(
      html`<sales-data .records=${company} period="2026-10" locale="ru"><work-hours visibility="aggregate-only"></work-hours></sales-data>`,
    );
    const element = data.querySelector('work-hours')!;
    await waitFor(() => element.shadowRoot?.querySelector('.team-chart'), 'the chart');
    expect(element.shadowRoot!.textContent).not.to.match(/Анна|Борис|Дмитрий/);
    expect([all(element, '.row').length, all(element, 'button.number').length]).to.deep.equal([0, 0]);
  });

  it('does not show people whom a page’s data hold but the element may not show', async () => {
    for (const visibility of ['aggregate-only', 'hidden', 'agregate']) {
      const element = await hours(report, visibility);
      expect(element.shadowRoot!.textContent, visibility).not.to.contain('Анна');
      expect(all(element, '.row, .team-chart').length, visibility).to.equal(0);
    }
  });

  it('is turned off by a word, asks nothing then, and shows people again when it may', async () => {
    const data = await fixture<HTMLElement>(
      html`<sales-data .records=${company} period="2026-10" locale="ru"><work-hours visibility="hidden"></work-hours></sales-data>`,
    );
    const element = data.querySelector('work-hours')!;
    let ready = 0;
    data.addEventListener('report-ready', () => ready++);
    await waitFor(() => element.shadowRoot && finding(element).startsWith('Этот отчёт отключён'), 'the words');
    expect([ready, all(element, '.menu').length]).to.deep.equal([0, 0]);
    element.visibility = null;
    await waitFor(() => all(element, '.row').length > 0, 'the people');
    element.visibility = 'hidden';
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).not.to.contain('Анна');
  });

  it('says why a small group is not told, and what is empty', async () => {
    const small = await hours(await reportOf({ departmentIds: [2] }, { visibility: 'aggregate-only', smallestGroup: 10 }));
    expect(finding(small)).to.contain('не меньше 10 сотрудников');
    const empty = await createEngine({ ...company, deals: [], stageChanges: [], ownerChanges: [], tasks: [], calls: [], events: [] });
    const element = await hours(await empty.report('work-hours', october));
    expect(finding(element)).to.equal('За этот период в CRM нет следов работы: измените период или фильтры.');
    expect(all(element, '.row').length).to.equal(0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe finds, of people, a day, shifts and a team, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#0e1014' : '#ffffff';
      try {
        const shifts = await createEngine(shiftRecords);
        for (const data of [
          await reportOf({}, { managerId: 1 }),
          await reportOf({ from: '2026-10-15', to: '2026-10-16' }),
          await shifts.report('work-hours', { from: '2026-10-19', to: '2026-11-02' }, { managerId: 4 }),
          await reportOf({}, { visibility: 'aggregate-only' }),
        ]) {
          const element = await hours(data);
          openTables(element);
          await waitFor(() => all(element, '.twin').every((twin) => twin.querySelector('table')), 'the tables');
          await expect(element).to.be.accessible();
        }
      } finally {
        document.documentElement.style.colorScheme = '';
        document.body.style.background = '';
      }
    });
  }
});
