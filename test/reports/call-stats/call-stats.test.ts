import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import '../../../src/reports/call-stats/call-stats.ts';
import type { CallStatsElement } from '../../../src/reports/call-stats/call-stats.ts';
import type { CallStatsReport } from '../../../src/reports/call-stats/call-stats-schema.ts';
import { makeRecords } from '../../make-records.ts';
import { waitFor } from '../../wait-for.ts';

const company = generateCompany({ deals: 3000 });
const period = { from: '2026-08-01', to: '2026-11-01' };
let report: CallStatsReport;

before(async () => {
  report = await (await createEngine(company)).report('call-stats', period);
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const digitsOf = (text: string) => text.replace(/\D/g, '');
const isReady = (element: Element) => textOf(element.shadowRoot?.querySelector('.finding')) !== '';

async function shown(data: unknown, locale = 'ru'): Promise<CallStatsElement> {
  const element = await fixture<CallStatsElement>(html`<call-stats .data=${data} locale=${locale}></call-stats>`);
  await waitFor(() => isReady(element), 'the finding');
  return element;
}

async function over(records: CompanyRecords, when = '2026-08-01/2026-11-01', reviewer: number | null = null): Promise<CallStatsElement> {
  const host = await fixture(
    html`<sales-data .records=${records} period=${when} locale="ru"><call-stats .reviewer=${reviewer}></call-stats></sales-data>`,
  );
  const element = host.querySelector('call-stats')!;
  await waitFor(() => isReady(element), 'the finding');
  return element;
}

const choose = (element: Element, label: string, value: string) => {
  const field = all(element, `.filters [aria-label="${label}"]`)[0] as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
};

const countOf = (element: Element) => Number(digitsOf(textOf(all(element, 'header .quiet')[0]).split('·')[1]!));

async function openList(element: Element): Promise<void> {
  all(element, '.list button')[0]!.click();
  await waitFor(() => all(element, '.calls tr.call').length > 0, 'the list');
}

describe('<call-stats>', () => {
  it('says how many calls are answered and who was not called back, in both languages', async () => {
    const element = await shown(report);
    const { answerRate, episodes } = report.team;
    const finding = textOf(all(element, '.finding')[0]);
    expect(finding).to.contain(`отвечено ${Math.round(answerRate!.share * 100)} % входящих`);
    expect(digitsOf(finding)).to.contain(`${answerRate!.count}${answerRate!.n}`);
    expect(finding).to.contain(`осталось ${episodes[3]! + episodes[4]!} из ${episodes.reduce((a, b) => a + b, 0)} обращени`);
    element.locale = 'en';
    await waitFor(() => textOf(all(element, 'h2')[0]) === 'Calls');
    expect(textOf(all(element, '.finding')[0])).to.match(/^In business hours \d+% of incoming calls were answered/);
  });

  it('has a cell for each hour with calls, with n, and moves through them by arrows from one tab stop', async () => {
    const element = await shown(report);
    const cells = all(element, '.heatmap td button');
    expect(cells.length).to.equal(report.heat.filter(({ n }) => n > 0).length);
    expect(cells.map((cell) => Number(digitsOf(textOf(cell.querySelector('small'))))).reduce((a, b) => a + b, 0)).to.equal(
      report.heat.reduce((sum, { n }) => sum + n, 0),
    );
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    cells[0]!.focus();
    cells[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    const focused = element.shadowRoot!.activeElement as HTMLElement;
    expect([focused === cells[0], focused.tabIndex, cells[0]!.tabIndex]).to.deep.equal([false, 0, -1]);
    all(element, '.tab')[1]!.click();
    await waitFor(() => all(element, '.heatmap.reached').length > 0, 'the other map');
    expect(all(element, '.heatmap td button').length).to.equal(report.heat.filter(({ outN }) => outN > 0).length);
  });

  it('tells n below ten without a percentage', async () => {
    const element = await shown(report);
    for (const cell of all(element, '.heatmap td button')) {
      if (Number(digitsOf(textOf(cell.querySelector('small')))) < 10) expect(cell.querySelector('b')).to.equal(null);
      else expect(cell.querySelector('b')).not.to.equal(null);
    }
  });

  it('opens as many calls as a figure says, wherever it stands', async () => {
    const element = await over(company);
    const opened = async (button: HTMLElement) => {
      button.click();
      await waitFor(() => textOf(all(element, 'dialog .quiet')[0]) !== '', 'the list');
      const total = digitsOf(textOf(all(element, 'dialog .quiet')[0]));
      all(element, 'dialog button')[0]!.click();
      await waitFor(() => all(element, 'dialog').length === 0, 'the dialog to close');
      return total;
    };
    const cell = all(element, '.heatmap td button')[3]!;
    expect(await opened(cell)).to.equal(digitsOf(textOf(cell.querySelector('small'))));
    for (const selector of ['.endings button', '.bars button:not(:disabled)']) {
      const button = all(element, selector)[1]!;
      expect(await opened(button)).to.equal(digitsOf(textOf(button.querySelector('b'))));
    }
    for (const number of all(element, '.main tbody tr:nth-child(2) .number'))
      expect(await opened(number)).to.equal(digitsOf(textOf(number)));
  });

  it('counts what a reader chooses, says what cannot be told of it, and everything again after a reset', async () => {
    const element = await over(company);
    const before = countOf(element);
    choose(element, 'Направление', 'in');
    await waitFor(() => countOf(element) < before, 'incoming calls');
    const incoming = countOf(element);
    choose(element, 'Итог', 'not-talked');
    await waitFor(() => countOf(element) < incoming, 'calls without a talk');
    expect(textOf(all(element, '.finding')[0])).to.contain('не считается');
    expect(all(element, '.bars').length).to.equal(0);
    expect(textOf(element.shadowRoot!.querySelector('footer'))).to.contain('доли отвеченных при отборе');
    all(element, '.filters .action')[0]!.click();
    await waitFor(() => countOf(element) === before, 'all calls');
    choose(element, 'Сотрудник', '3');
    await waitFor(() => all(element, '.main tbody')[0]!.children.length === 1, 'one person');
    expect((all(element, '.filters [aria-label="Сотрудник"]')[0] as HTMLSelectElement).options.length).to.be.above(10);
    choose(element, 'Сотрудник', '');
    choose(element, 'Номер телефона', '8 (900) 000');
    await waitFor(() => textOf(all(element, '.finding')[0]).includes('нет') || countOf(element) < before, 'calls of a number');
  });

  it('loads nothing of a recording before it is asked for, and plays one at a time', async () => {
    const at = (hour: number) => Date.parse(`2026-03-10T${hour}:00:00+03:00`);
    const calls = [1, 2, 3].map((id) => ({
      ...{ id, managerId: 1, at: at(9 + id), direction: 'out' as const, talkSeconds: 60, phone: '+7 900 000-00-0' + id },
      recordingUrl: id === 2 ? 'javascript:window.hacked=1' : `/__data/recording?id=call-stats-${id}`,
    }));
    const element = await over(makeRecords({ calls }), '2026-03');
    await openList(element);
    const requests = async () => (await (await fetch('/__data/recording-requests?of=call-stats-3')).json()) as unknown[];
    expect(await requests()).to.have.length(0);
    expect(all(element, 'call-player')).to.have.length(0);
    expect(all(element, '.calls .phone').map(textOf)).to.deep.equal(['+7 900 000-00-03', '+7 900 000-00-02', '+7 900 000-00-01']);
    // Browsers let a page sound only after a key or a click of its reader.
    all(element, '.listen')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor(() => all(element, 'call-player').length === 1, 'the player');
    const player = element.shadowRoot!.querySelector('call-player')!;
    await waitFor(() => player.state === 'playing', 'the recording to sound');
    expect(await requests()).not.to.have.length(0);
    all(element, '.listen')[1]!.click();
    await waitFor(() => all(element, 'call-player')[0]?.shadowRoot?.querySelector('.failure, [part~=error]'), 'the refusal');
    expect(all(element, 'call-player')).to.have.length(1);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
    all(element, 'call-player')[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await waitFor(() => all(element, 'call-player').length === 0, 'the player to close');
    expect(element.shadowRoot!.activeElement).to.equal(all(element, '.listen')[1]);
  });

  it('names the whole group, and nobody of it, where none of them answered', async () => {
    const at = Date.parse('2026-03-10T10:00:00+03:00');
    const legs = [1, 2].map((managerId) => ({ id: managerId, managerId, at, direction: 'in' as const, talkSeconds: 0, groupId: 'g' }));
    const element = await over(makeRecords({ calls: legs }), '2026-03');
    await openList(element);
    expect(all(element, '.calls tr.call')).to.have.length(1);
    expect(textOf(all(element, '.calls tr.call')[0]))
      .to.contain('вся группа')
      .and.not.contain('Анна');
  });

  it('pages through the list, newest first, and begins anew when other calls are chosen', async () => {
    const element = await over(company);
    await openList(element);
    const pager = () => textOf(all(element, '.list .pager')[0]);
    expect(digitsOf(pager())).to.equal(`120${countOf(element)}`);
    all(element, '.list .pager button')[1]!.click();
    await waitFor(() => pager().includes('21–40'), 'the second page');
    const recorded = (company.calls ?? []).filter(
      ({ at, recordingUrl }) =>
        recordingUrl &&
        (at as number) >= Date.parse('2026-08-01T00:00:00+03:00') &&
        (at as number) < Date.parse('2026-11-01T00:00:00+03:00'),
    ).length;
    all(element, '.recorded input')[0]!.click();
    await waitFor(() => digitsOf(pager()) === `120${recorded}`, 'calls with a recording');
    expect(all(element, '.listen')).to.have.length(20);
    all(element, '.recorded input')[0]!.click();
    choose(element, 'Направление', 'out');
    await waitFor(() => pager().includes('1–20') && digitsOf(pager()) === `120${countOf(element)}`, 'the first page of outgoing calls');
  });

  it('offers the review of a call to who reviews, and hands it to the page', async () => {
    const element = await over(company, '2026-08-01/2026-11-01', 8);
    await openList(element);
    all(element, '.listen')[0]!.click();
    await waitFor(() => all(element, '.listening details').length > 0, 'the offer');
    (all(element, '.listening summary')[0] as HTMLElement).click();
    await waitFor(() => element.shadowRoot!.querySelector('call-review')?.call, 'the form');
    expect(element.shadowRoot!.querySelector('call-review')!.reviewer).to.equal(8);
    await waitFor(() => all(element, '.reviews table').length > 0, 'the scores');
  });

  it('shows names and numbers from data as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const element = await shown({ ...report, managers: report.managers.map((row) => ({ ...row, name: evil })) });
    expect(all(element, 'img')).to.have.length(0);
    expect(all(element, '.main tbody th')[0]!.title).to.equal(evil);
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe finds, with its list and a player, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      try {
        const element = await over(company);
        await openList(element);
        all(element, '.listen')[0]!.click();
        await waitFor(() => all(element, 'call-player').length > 0, 'the player');
        await expect(element).to.be.accessible();
      } finally {
        document.documentElement.style.colorScheme = '';
      }
    });
  }
});
