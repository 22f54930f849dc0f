import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextConsumer as LitConsumer } from '@lit/context';
import { LitElement } from 'lit';
import '../../src/provider/sales-data.ts';
import { ContextConsumer } from '../../src/provider/context-consumer.ts';
import { salesContext, type SalesContext } from '../../src/provider/context.ts';
import type { ScopeChangeEvent } from '../../src/provider/events.ts';
import type { SalesDataElement } from '../../src/provider/sales-data.ts';
import { makeHistories, makeRecords, twelveHistories } from '../make-records.ts';
import { waitFor } from '../wait-for.ts';

/** Shows what reaches a page's own element inside `<sales-data>`, which asks by the protocol with a library's code. */
class ContextProbe extends LitElement {
  readonly consumer = new LitConsumer(this, { context: salesContext, subscribe: true });
  get context(): SalesContext | undefined {
    return this.consumer.value;
  }
}
customElements.define('context-probe', ContextProbe);

/** Shows what reaches the suite's own elements. */
class OwnProbe extends LitElement {
  readonly consumer = new ContextConsumer(this);
  get context(): SalesContext | undefined {
    return this.consumer.value;
  }
}
customElements.define('own-probe', OwnProbe);

const records = makeRecords(makeHistories(twelveHistories));
const probeIn = (root: ParentNode) => root.querySelector<ContextProbe>('context-probe')!;
const ready = (probe: ContextProbe, what = 'the data') =>
  waitFor(() => probe.context?.state === 'ready' && probe.context.scope !== null && probe.context, what);

describe('<sales-data>', () => {
  it('gives the elements inside an engine, what there is to choose from, and the period in days', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="2026-03"><context-probe></context-probe></sales-data>`,
    );
    const context = await ready(probeIn(host));
    expect(context.scope).to.deep.include({ from: '2026-03-01', to: '2026-04-01' });
    expect(context.meta!.pipelines.map(({ name }) => name)).to.deep.equal(['Продажи', 'Сервис']);
    expect((await context.engine!.report('sales-funnel', context.scope!)).deals).to.equal(11);
  });

  it('reads records that the page wrote into it', async () => {
    const host = document.createElement('sales-data');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(records);
    host.append(script, document.createElement('context-probe'));
    document.body.append(host);
    expect((await ready(probeIn(host))).meta!.rows).to.be.greaterThan(10);
    host.remove();
  });

  it('resolves presets by the moment of the records, not of the machine', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="last-month"><context-probe></context-probe></sales-data>`,
    );
    expect((await ready(probeIn(host))).scope).to.deep.include({ from: '2026-03-01', to: '2026-04-01' });
  });

  it('says which attribute it cannot read', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="recently"><context-probe></context-probe></sales-data>`,
    );
    const context = await waitFor(() => probeIn(host).context?.state === 'error' && probeIn(host).context);
    expect(context.error!.message).to.contain('period').and.to.contain('recently');
    host.period = '2026-03';
    expect((await ready(probeIn(host))).error).to.equal(null);
  });

  it('tells those on the screen of a change before those that nobody sees', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="2026-03"
        ><context-probe style="position: absolute; top: 5000px; height: 20px; width: 20px"></context-probe
        ><own-probe style="position: absolute; top: 5000px; height: 20px; width: 20px"></own-probe
        ><context-probe style="display: block; height: 20px"></context-probe
      ></sales-data>`,
    );
    const [below, seen] = [...host.querySelectorAll<ContextProbe>('context-probe')] as [ContextProbe, ContextProbe];
    const own = host.querySelector<OwnProbe>('own-probe')!;
    await ready(below, 'the data below');
    const isApart = () => {
      const period = seen.context!.scope!.from === '2026-03-01' ? '2026-02' : '2026-03';
      seen.context!.setScope({ period });
      expect(own.consumer.newest!.scope!.from, 'whoever asks hears the newest').to.equal(`${period}-01`);
      return seen.context!.scope!.from === `${period}-01` && below.context!.scope!.from !== `${period}-01`;
    };
    await waitFor(isApart, 'the one on the screen alone');
    await waitFor(() => below.context!.scope!.from === seen.context!.scope!.from, 'the other one');
  });

  it('tells a change of scope, asked for by an attribute or by an element inside', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="2026-03"><context-probe></context-probe></sales-data>`,
    );
    const context = await ready(probeIn(host));
    setTimeout(() => context.setScope({ managerIds: [2] }));
    expect(((await oneEvent(host, 'scope-change')) as unknown as ScopeChangeEvent).scope).to.deep.include({
      managerIds: [2],
      from: '2026-03-01',
    });
    setTimeout(() => host.setAttribute('managers', '1, 2'));
    expect(((await oneEvent(host, 'scope-change')) as unknown as ScopeChangeEvent).scope).to.deep.include({ managerIds: ['1', '2'] });
  });

  it('lets a newer source win although the older one answers later', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data src="/__data/slow?ms=60" no-worker><context-probe></context-probe></sales-data>`,
    );
    host.src = '/__data/small.ndjson';
    const context = await ready(probeIn(host));
    const rows = context.meta!.rows;
    await fetch('/__data/slow?ms=90');
    expect(probeIn(host).context!.meta!.rows).to.equal(rows);
    expect(probeIn(host).context!.revision).to.equal(1);
  });

  it('keeps the old figures when loading again fails, and loads again when asked', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data src="/__data/small.json" no-worker period="2026-03"><context-probe></context-probe></sales-data>`,
    );
    await ready(probeIn(host));
    host.src = '/__data/status/500';
    const failed = await waitFor(() => probeIn(host).context?.state === 'error' && probeIn(host).context);
    expect((await failed.engine!.report('sales-funnel', failed.scope!)).deals).to.equal(30);
    host.src = '/__data/small.json';
    await ready(probeIn(host));
  });

  it('stops loading when it leaves the page', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data src="/__data/slow?ms=200&amp;id=left" no-worker><context-probe></context-probe></sales-data>`,
    );
    const probe = probeIn(host);
    await waitFor(() => probe.context?.progress);
    host.remove();
    for (let state = 'open'; state === 'open';) state = await (await fetch('/__data/state?of=left')).text();
    expect(await (await fetch('/__data/state?of=left')).text()).to.equal('closed');
  });

  it('stays loaded when it is only moved', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="2026-03"><context-probe></context-probe></sales-data>`,
    );
    const { revision } = await ready(probeIn(host));
    document.body.append(host);
    await host.updateComplete;
    expect(probeIn(host).context!.revision).to.equal(revision);
    host.remove();
  });

  it('asks its source again every so many seconds', async () => {
    const host = await fixture<SalesDataElement>(
      html`<sales-data src="/__data/small.json" no-worker period="2026-03" refresh="0.3"><context-probe></context-probe></sales-data>`,
    );
    await waitFor(() => (probeIn(host).context?.revision ?? 0) >= 3);
    host.refresh = null;
  });

  it('reaches elements that were there before it was defined, and nested in other roots', async () => {
    const outer = document.createElement('div');
    outer.innerHTML = '<late-data><p></p></late-data>';
    document.body.append(outer);
    const root = outer.querySelector('p')!.attachShadow({ mode: 'open' });
    const probe = document.createElement('own-probe') as OwnProbe;
    root.append(probe);
    expect(probe.context).to.equal(undefined);
    const { SalesDataElement } = await import('../../src/provider/sales-data.ts');
    customElements.define('late-data', class extends SalesDataElement {});
    const late = outer.querySelector<SalesDataElement>('late-data')!;
    late.records = records;
    await waitFor(() => probe.context?.state === 'ready', 'the context of a late provider');
    outer.remove();
  });

  it('leaves the elements inside to a nearer one that is defined later, and answers them again when they move out', async () => {
    const outer = await fixture<SalesDataElement>(
      html`<sales-data .records=${records} period="2026-03"
        ><nearer-data><context-probe></context-probe><own-probe></own-probe></nearer-data
      ></sales-data>`,
    );
    const probes = [...outer.querySelectorAll<ContextProbe | OwnProbe>('context-probe, own-probe')];
    const periods = () => probes.map(({ context }) => context?.scope?.from).join();
    await waitFor(() => periods() === '2026-03-01,2026-03-01', 'the outer period');
    const { SalesDataElement } = await import('../../src/provider/sales-data.ts');
    customElements.define('nearer-data', class extends SalesDataElement {});
    Object.assign(outer.querySelector('nearer-data')!, { records, period: '2026-04' });
    await waitFor(() => periods() === '2026-04-01,2026-04-01', 'the nearer period');
    outer.append(...probes);
    await waitFor(() => periods() === '2026-03-01,2026-03-01', 'the outer period again');
    const nearer = outer.querySelector<SalesDataElement>('nearer-data')!;
    nearer.period = '2026-05';
    await nearer.updateComplete;
    expect(periods()).to.equal('2026-03-01,2026-03-01');
  });

  it('takes ="false" for absent', async () => {
    const host = await fixture<SalesDataElement>(html`<sales-data no-worker="false"></sales-data>`);
    expect(host.noWorker).to.equal(false);
  });
});
