import { expect, fixture, html } from '@open-wc/testing';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import '../../../src/reports/early-signals/early-signals.ts';
import type { EarlySignalsElement } from '../../../src/reports/early-signals/early-signals.ts';
import type { SignalSnoozeEvent } from '../../../src/reports/early-signals/early-signals-events.ts';
import type { EarlySignalsReport } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { waitFor } from '../../wait-for.ts';

let report: EarlySignalsReport;

before(async () => {
  report = await (await createEngine(generateCompany())).report('early-signals', { from: '2026-11-01', to: '2026-12-01' });
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const show = async (data: EarlySignalsReport, locale = 'ru') => {
  const element = await fixture<EarlySignalsElement>(html`<early-signals .data=${data} locale=${locale}></early-signals>`);
  await waitFor(() => all(element, '.finding')[0], 'the finding');
  return element;
};

describe('<early-signals>', () => {
  it('says first what changed, since when, and that a link with revenue is not proven', async () => {
    const element = await show(report);
    expect(all(element, '.finding')[0]!.textContent).to.match(/Звонок новой сделке.+п\.п\.\sс\s.+2026.+подтверждено/s);
    expect(all(element, '.signal')).to.have.length(report.signals.length);
    expect(all(element, '.chips')[0]!.textContent).to.contain('связь с выручкой не доказана');
    expect(all(await show(report, 'en'), '.signals')[0]!.textContent).to.contain('confirmed');
  });

  const putOff = async (element: EarlySignalsElement, weeks: string, reason: string) => {
    const form = all(element, '.snooze form')[0] as HTMLFormElement;
    form.querySelector('select')!.value = weeks;
    form.querySelector('input')!.value = reason;
    form.requestSubmit();
    await element.updateComplete;
  };

  it('puts a signal off for as long as a reader says, with a reason, tells the page, and brings it back', async () => {
    const element = await show(report);
    const told: SignalSnoozeEvent[] = [];
    element.addEventListener('signal-snooze', (event) => told.push(event));
    await putOff(element, '2', '   ');
    expect(told, 'without a reason').to.have.length(0);
    await putOff(element, '2', '<img src=x onerror=alert(1)>');
    expect(told[0]!.snoozed).to.include({ signal: report.signals[0], until: '2026-12-04', reason: '<img src=x onerror=alert(1)>' });
    expect(all(element, '.signal')).to.have.length(report.signals.length - 1);
    expect(all(element, '.asleep li')[0]!.textContent.replace(/\s+/g, ' ')).to.contain('отложено до 4 дек. 2026');
    expect(all(element, 'img')).to.have.length(0);
    expect(element.shadowRoot!.activeElement === all(element, '.asleep h3')[0], 'the focus goes to the list').to.equal(true);
    all(element, '.asleep button')[0]!.click();
    await element.updateComplete;
    expect(told[1]!.snoozed).to.equal(null);
    expect(all(element, '.signal')).to.have.length(report.signals.length);
    await putOff(element, '', 'ждём новую АТС');
    expect(told[2]!.snoozed!.until).to.equal(null);
    expect(all(element, '.asleep li')[0]!.textContent).to.contain('пока не изменится: ждём новую АТС');
  });

  it('shows what the page has kept, and what came back because it got worse, with what it was', async () => {
    const [first, second] = report.signals as [string, string];
    const then = { day: '2026-08-03', state: 'confirmed' as const, size: -0.1, worst: -0.12 };
    const element = await show(report);
    element.snoozed = [
      { signal: first, until: '2026-12-18', reason: 'отпуска', then },
      { signal: second, until: '2026-12-18', reason: 'знаем' },
      { signal: 'gone', until: '2027-01-01', reason: 'старое' },
    ];
    await element.updateComplete;
    expect(all(element, '.signal')).to.have.length(report.signals.length - 1);
    expect(all(element, '.woken')[0]!.textContent.replace(/\s+/g, ' ')).to.match(/−10.+стало хуже.+отпуска/);
    expect(all(element, '.asleep li')).to.have.length(1);
    expect(all(element, '.asleep li')[0]!.textContent).to.contain('знаем');
  });

  it('has no fault that axe finds, light and dark, with signals and without', async () => {
    for (const scheme of ['light', 'dark']) {
      const element = await show(report);
      element.style.colorScheme = scheme;
      all(element, 'details').forEach((details) => ((details as HTMLDetailsElement).open = true));
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
    const quiet = { ...report, signals: [], finding: { code: 'quiet' as const, count: 9 } };
    const element = await show(quiet);
    expect(all(element, '.finding')[0]!.textContent).to.contain('Тревожных изменений нет');
    await expect(element).to.be.accessible();
  });
});
