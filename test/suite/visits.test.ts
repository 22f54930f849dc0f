import { expect } from '@open-wc/testing';
import '../../src/index.ts';
import { makeHistories, makeRecords, twelveHistories } from '../make-records.ts';
import { waitFor } from '../wait-for.ts';

const records = makeRecords(makeHistories(twelveHistories));

/** The page's own classes, with a count of what was begun and not ended. */
class Ledger {
  workers = 0;
  observers = 0;
  timers = 0;
  started = 0;
  readonly #real = { Worker, ResizeObserver, setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };

  constructor() {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    const ledger = this;
    const { setInterval, clearInterval } = this.#real;
    globalThis.Worker = class extends Worker {
      #isRunning = true;
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        ledger.workers++;
        ledger.started++;
      }
      override terminate(): void {
        if (this.#isRunning) ledger.workers--;
        this.#isRunning = false;
        super.terminate();
      }
    };
    globalThis.ResizeObserver = class extends ResizeObserver {
      #watched = new Set<Element>();
      override observe(target: Element): void {
        if (this.#watched.size === 0) ledger.observers++;
        this.#watched.add(target);
        super.observe(target);
      }
      override disconnect(): void {
        if (this.#watched.size > 0) ledger.observers--;
        this.#watched.clear();
        super.disconnect();
      }
    };
    globalThis.setInterval = ((...given: Parameters<typeof setInterval>) => {
      ledger.timers++;
      return setInterval(...given);
    }) as typeof setInterval;
    globalThis.clearInterval = ((timer: number) => {
      ledger.timers--;
      clearInterval(timer);
    }) as typeof clearInterval;
  }

  close(): void {
    Object.assign(globalThis, this.#real);
  }
}

const visit = () => {
  const data = document.createElement('sales-data');
  data.period = '2026-03';
  data.refresh = 60;
  data.records = records;
  for (const tag of ['sales-summary', 'sales-funnel', 'manager-results', 'manager-load', 'manager-activity'])
    data.append(document.createElement(tag));
  document.body.append(data);
  return data;
};

describe('the suite on a page that is visited again and again', () => {
  it('leaves no worker, no timer, no observer and no chart behind after a thousand visits', async function () {
    if (navigator.userAgent.includes('Firefox')) {
      console.info('Skipped: Firefox starts workers ever more slowly after hundreds were ended while they were starting');
      this.skip();
    }
    const ledger = new Ledger();
    const { Chart } = await import('chart.js');
    const charts = Object.keys(Chart.instances).length;
    for (let turn = 0; turn < 1000; turn++) {
      const data = visit();
      if (turn % 50 === 0) {
        const [funnel, load] = ['sales-funnel', 'manager-load'].map((tag) => data.querySelector(tag)!);
        const isDrawn = () => [funnel, load].every((element) => element!.shadowRoot!.querySelector('canvas'));
        await waitFor(isDrawn, `the pictures of visit ${turn}, ${ledger.workers} workers of ${ledger.started} running`, 30_000);
        expect(ledger.observers).to.be.above(0);
        expect(ledger.timers).to.equal(1);
      } else if (turn % 7 === 0) await new Promise((resolve) => setTimeout(resolve));
      data.remove();
    }
    expect(ledger.started).to.be.above(10);
    await waitFor(
      () => ledger.workers === 0 && ledger.observers === 0,
      `the end of ${ledger.workers} workers, ${ledger.observers} observers`,
      20_000,
    );
    expect(ledger.timers).to.equal(0);
    expect(Object.keys(Chart.instances).length).to.equal(charts);
    ledger.close();
  }).timeout(120_000);
});
