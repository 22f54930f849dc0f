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
    expect(all(element, '.finding')[0]!.textContent).to.match(/Звонок новой сделке.+п\.п\. с .+2026.+подтверждено/s);
    expect(all(element, '.signal')).to.have.length(report.signals.length);
    expect(all(element, '.chips')[0]!.textContent).to.contain('связь с выручкой не доказана');
    expect(all(await show(report, 'en'), '.signals')[0]!.textContent).to.contain('confirmed');
  });

  it('puts a signal off with a reason, tells the page, and brings it back', async () => {
    const element = await show(report);
    const told: SignalSnoozeEvent[] = [];
    element.addEventListener('signal-snooze', (event) => told.push(event));
    const input = all(element, '.snooze input')[0] as HTMLInputElement;
    input.value = '<img src=x onerror=alert(1)>';
    input.dispatchEvent(new Event('input'));
    await element.updateComplete;
    (all(element, '.snooze form')[0] as HTMLFormElement).requestSubmit();
    await element.updateComplete;
    expect(told[0]).to.include({ signal: report.signals[0], until: '2026-12-18' });
    expect(all(element, '.signal')).to.have.length(report.signals.length - 1);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    all(element, 'details.twin button')[0]!.click();
    await element.updateComplete;
    expect(told[1]!.until).to.equal(null);
    expect(all(element, '.signal')).to.have.length(report.signals.length);
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
