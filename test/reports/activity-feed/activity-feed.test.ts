import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { generateCompany } from '../../../demo/company/company.ts';
import { createEngine } from '../../../src/engine/local.ts';
import { createReportApi } from '../../../src/engine/report-api.ts';
import { createFormat } from '../../../src/format/format.ts';
import { loadCommonMessages } from '../../../src/i18n/common-messages.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import '../../../src/provider/sales-data.ts';
import type { SalesDataElement } from '../../../src/provider/sales-data.ts';
import '../../../src/reports/activity-feed/activity-feed.ts';
import type { ActivityFeedElement } from '../../../src/reports/activity-feed/activity-feed.ts';
import { loadFeedMessages } from '../../../src/reports/activity-feed/activity-feed-messages.ts';
import type { ActivityFeedReport, FeedRow } from '../../../src/reports/activity-feed/activity-feed-schema.ts';
import { toExportTables } from '../../../src/reports/activity-feed/activity-feed-file-views.ts';
import type { ReportSelectEvent } from '../../../src/ui/events.ts';
import { toCsv } from '../../../src/ui/export.ts';
import { makeRecords } from '../../make-records.ts';
import { needKeys } from '../../need-keys.ts';
import { waitFor } from '../../wait-for.ts';

type Event = NonNullable<CompanyRecords['events']>[number];

const company = generateCompany({ deals: 2000 });
const october = { from: '2026-10-01', to: '2026-11-01' };
let report: ActivityFeedReport;

before(async () => {
  report = await (await createEngine(company)).report('activity-feed', october);
});

const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (element: Element, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const rowAt = (element: Element, place: number) => one(element, `[data-row="${place}"]`);
const focused = (element: Element) => Number((element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['row'] ?? NaN);

async function alone(data: unknown): Promise<ActivityFeedElement> {
  const element = await fixture<ActivityFeedElement>(html`<activity-feed .data=${data} locale="ru"></activity-feed>`);
  await waitFor(() => one(element, '.finding') && (all(element, '.row .cells').length > 0 || one(element, '.tape[hidden]')), 'the feed');
  return element;
}

async function over(records: CompanyRecords, attributes: { period?: string; eventId?: string } = {}): Promise<ActivityFeedElement> {
  const data = await fixture(
    html`<sales-data .records=${records} period=${attributes.period ?? '2026-10'} locale="ru" no-worker>
      <activity-feed event-id=${attributes.eventId ?? ''}></activity-feed>
    </sales-data>`,
  );
  const element = data.querySelector('activity-feed')!;
  await waitFor(() => element.shadowRoot && (all(element, '.row .cells').length > 0 || one(element, '.tape[hidden]')), 'the feed');
  return element;
}

/** Notes of one person, each about another contact, a minute apart, the newest at noon of 20 March. */
const notes = (count: number, from = 0): Event[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${from + i}`,
    at: Date.parse('2026-03-20T12:00:00+03:00') + (from + i) * 60_000,
    by: 1,
    kind: 'note-added',
    entity: { type: 'contact', id: from + i },
  }));

const company3 = (events: Event[]) => makeRecords({ events, contacts: events.map((_, id) => ({ id, name: `Клиент ${id}` })) });

describe('<activity-feed>', () => {
  it('says the newest day in a sentence and shows its rows, newest first, under a heading', async () => {
    const element = await alone(report);
    expect(textOf(one(element, '.finding'))).to.match(/^Пятница, 30 октября|^Суббота, 31 октября: \S/);
    const times = all(element, '.row time').map((time) => time.getAttribute('datetime')!);
    expect(times).to.deep.equal([...times].sort().reverse());
    expect(textOf(one(element, '.day.now'))).to.contain('октября');
    expect(textOf(one(element, '.tape > .quiet'))).to.match(/^Здесь последние 50 из [\d\s]+ строк/);
    expect(rowAt(element, 0)!.getAttribute('aria-posinset')).to.equal('1');
    element.locale = 'en';
    await waitFor(() => textOf(one(element, 'h2')) === 'Activity feed');
    await waitFor(() => textOf(one(element, '.day.now')).includes('October'), 'the day in English');
  });

  it('says that nothing has happened where nothing has', async () => {
    const element = await alone(
      await (await createEngine(makeRecords())).report('activity-feed', { from: '2020-01-01', to: '2020-02-01' }),
    );
    expect(textOf(one(element, '.finding'))).to.contain('нет событий');
  });

  it('shows names, kinds and values from data as text, and follows no dangerous link', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const records = makeRecords({
      deals: [{ id: 1, pipelineId: 'P1', stageId: 'S1', createdAt: '2026-03-02T10:00:00Z', name: evil, url: 'javascript:window.hacked=1' }],
      events: [
        { id: 1, at: '2026-03-10T10:00:00Z', by: 1, kind: evil, entity: { type: 'deal', id: 1 }, before: evil, after: { name: evil } },
      ],
    });
    const element = await over(records, { period: '2026-03' });
    expect(all(element, 'img, a[href^="javascript"]').length).to.equal(0);
    expect(textOf(rowAt(element, 0)!.querySelector('.object'))).to.equal(evil);
    rowAt(element, 0)!.click();
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });

  it('keeps only what is in view in the document, and asks for the rest as a reader goes on', async () => {
    const element = await over(company);
    const list = one(element, '.list')!;
    const total = Number(rowAt(element, 0)!.getAttribute('aria-setsize'));
    expect(total).to.be.greaterThan(1000);
    const most = all(element, '.list *').length;
    for (const part of [0.25, 0.6, 1]) {
      list.scrollTop = part * list.scrollHeight;
      await waitFor(() => all(element, '.row').every((row) => row.querySelector('.cells')) && !rowAt(element, 0), `the rows at ${part}`);
      expect(all(element, '.list *').length).to.be.lessThan(most * 1.5);
    }
    await waitFor(() => rowAt(element, total - 1)?.querySelector('.cells'), 'the oldest row');
  });

  it('goes by keys: arrows, pages, both ends; Enter unfolds a row and folds it up', async function () {
    needKeys(this);
    const element = await over(company);
    const press = async (key: string) => sendKeys({ press: key });
    rowAt(element, 0)!.focus();
    await press('ArrowDown');
    expect(focused(element)).to.equal(1);
    await press('End');
    const total = Number(rowAt(element, focused(element))!.getAttribute('aria-setsize'));
    expect(focused(element)).to.equal(total - 1);
    await press('PageUp');
    expect(focused(element)).to.be.within(total - 40, total - 5);
    await press('Home');
    expect(focused(element)).to.equal(0);
    expect(all(element, '.row[tabindex="0"]').length).to.equal(1);
    const fold = all(element, '.row').find((row) => row.querySelector('.fold'))!;
    const acts = parseInt(textOf(fold.querySelector('.fold')), 10);
    fold.focus();
    await press('Enter');
    await waitFor(() => fold.querySelectorAll('li').length === acts, 'the acts of the row');
    expect(fold.querySelector('.fold')!.getAttribute('aria-expanded')).to.equal('true');
    await press(' ');
    await waitFor(() => fold.querySelectorAll('li').length === 0, 'the row folded up');
  });

  it('filters by person, kind, object, day and words, says what is left, and forgets the filters', async () => {
    const element = await over(company);
    const choose = async (selector: string, value: string, type = 'change') => {
      const field = one(element, selector) as HTMLInputElement;
      const before = element.shadowRoot!.querySelector('header .quiet')!.textContent;
      field.value = value;
      field.dispatchEvent(new Event(type));
      await waitFor(() => element.shadowRoot!.querySelector('header .quiet')!.textContent !== before, `${selector} = ${value}`);
    };
    const [who, kind, object] = ['.filters select:nth-of-type(1)', '.filters select:nth-of-type(2)', '.filters select:nth-of-type(3)'];
    await choose(who!, '#3');
    await waitFor(() => new Set(all(element, '.row .who').map(textOf)).size === 1, 'one person');
    await choose(kind!, 'call-out');
    await waitFor(() => all(element, '.row .what b').every((what) => textOf(what).startsWith('Исходящий звонок')), 'one kind');
    expect((one(element, object!) as HTMLSelectElement).options.length).to.be.greaterThan(1);
    const dayOf = (time: HTMLElement) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Moscow', dateStyle: 'short' }).format(new Date(time.getAttribute('datetime')!));
    const day = dayOf(all(element, '.row time').at(-1)!);
    await choose('.filters select:nth-of-type(4)', day);
    await waitFor(() => all(element, '.row time').length > 0 && all(element, '.row time').every((time) => dayOf(time) === day), 'one day');
    await choose('.filters [type=search]', 'такого нет нигде', 'input');
    await waitFor(() => textOf(one(element, '.finding')).includes('нет событий'), 'nothing');
    one(element, '.filters button')!.click();
    await waitFor(() => all(element, '.filters button').length === 0 && all(element, '.row .cells').length > 5, 'everything');
    expect((one(element, '.filters [type=search]') as HTMLInputElement).value).to.equal('');
  });

  it('finds kinds by their names in the reader’s language', async () => {
    const element = await over(company);
    const search = one(element, '.filters [type=search]') as HTMLInputElement;
    search.value = 'сделка выигр';
    search.dispatchEvent(new Event('input'));
    await waitFor(
      () =>
        all(element, '.row .what b').length > 0 && all(element, '.row .what b').every((what) => textOf(what).includes('Сделка выиграна')),
      'wins',
    );
  });

  it('opens the very acts behind a figure of the digest', async () => {
    const element = await over(company);
    const figure = one(element, '.digest .number')!;
    const count = textOf(figure.querySelector('b'));
    figure.click();
    await waitFor(() => one(element, 'dialog .pager'), 'the list');
    expect(textOf(one(element, 'dialog .quiet')).replace(/\D/g, '')).to.equal(count);
  });

  it('tells the page which event a reader opens, and opens at it from its address', async () => {
    const records = company3(notes(300));
    const element = await over(records, { period: '2026-03' });
    let chosen: ReportSelectEvent | null = null;
    element.addEventListener('report-select', (event) => ((chosen = event), event.preventDefault()));
    rowAt(element, 2)!.click();
    expect(chosen!.cell).to.deep.equal({ set: 'row', key: 'event::e297' });
    const other = await over(records, { period: '2026-03', eventId: 'event::e40' });
    const marked = await waitFor(() => one(other, '.row.marked .cells')?.closest<HTMLElement>('.row'), 'the event');
    expect(textOf(marked.querySelector('.object'))).to.equal('Клиент 40');
    const [box, row] = [one(other, '.list')!.getBoundingClientRect(), marked.getBoundingClientRect()];
    expect(row.top >= box.top && row.bottom <= box.bottom).to.equal(true);
    other.eventId = 'event::nowhere';
    await waitFor(() => textOf(one(other, '.notice')).includes('Этого события здесь нет'), 'the notice');
  });

  it('counts new events, marks them, and moves nothing that is being read until the reader asks', async () => {
    const data = await fixture<SalesDataElement>(
      html`<sales-data .records=${company3(notes(200))} period="2026-03" locale="ru" no-worker>
        <activity-feed></activity-feed>
      </sales-data>`,
    );
    const element = data.querySelector('activity-feed')!;
    await waitFor(() => element.shadowRoot && rowAt(element, 0)?.querySelector('.cells'), 'the feed');
    const list = one(element, '.list')!;
    list.scrollTop = 2000;
    const nameAt = () => {
      const top = list.getBoundingClientRect().top;
      const row = all(element, '.row')
        .filter((one) => one.querySelector('.cells') && one.getBoundingClientRect().top > top + 40)
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
      return row && `${textOf(row.querySelector('.object'))} at ${Math.round(row.getBoundingClientRect().top - top)}`;
    };
    await waitFor(() => nameAt() && list.scrollTop === 2000, 'rows further down');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const read = nameAt();
    data.records = company3(notes(203));
    const button = await waitFor(() => one(element, '.unread'), 'the button');
    expect(textOf(button)).to.equal('↑ 3 новых события');
    expect(textOf(one(element, '[role=status]:not(.busy *)'))).to.equal('3 новых события');
    await waitFor(() => nameAt() === read, 'what was being read');
    button.click();
    await waitFor(() => rowAt(element, 0)?.matches('.new') && !one(element, '.unread'), 'the new rows');
    expect(all(element, '.row.new').map((row) => Number(row.dataset['row']))).to.deep.equal([0, 1, 2]);
    expect(textOf(rowAt(element, 0)!.querySelector('.object'))).to.equal('Клиент 202');
  });

  it('keeps what is being read also where it has a report alone', async () => {
    const reportOf = async (count: number) =>
      (await createEngine(company3(notes(count)))).report('activity-feed', { from: '2026-03-01', to: '2026-04-01' });
    const element = await alone(await reportOf(30));
    element.data = await reportOf(32);
    await waitFor(() => textOf(one(element, '.unread')) === '↑ 2 новых события', 'the button');
    expect(one(element, '.list')!.scrollTop).to.be.greaterThan(0);
  });

  it('shows one object alone where the page says so', async () => {
    const records = company3(notes(20));
    const element = await over(records, { period: '2026-03' });
    element.object = 'contact:7';
    await waitFor(() => all(element, '.row').length === 1, 'one row');
    expect(textOf(one(element, 'header .quiet'))).to.contain('Только: Клиент 7');
    expect(all(element, '.filters select').length).to.equal(3);
  });

  it('says when a part of the list cannot be had, and shows it when a reader asks again', async () => {
    const api = createReportApi(await createEngine(company3(notes(400))));
    let isAway = false;
    const answer = async (url: string) => {
      if (isAway) throw new TypeError('away');
      const { status, headers, body } = await api(new URL(url));
      return new Response(body, { status, headers });
    };
    const data = await fixture(
      html`<sales-data endpoint="http://api.example/reports" .fetch=${answer} period="2026-03" locale="ru">
        <activity-feed></activity-feed>
      </sales-data>`,
    );
    const element = data.querySelector('activity-feed')!;
    await waitFor(() => element.shadowRoot && rowAt(element, 0)?.querySelector('.cells'), 'the feed');
    isAway = true;
    one(element, '.list')!.scrollTop = 9000;
    const notice = await waitFor(() => one(element, '.tape') && one(element, '.notice'), 'the notice');
    expect(textOf(notice)).to.contain('Часть ленты не загрузилась');
    isAway = false;
    notice.querySelector('button')!.click();
    await waitFor(
      () => !one(element, '.notice') && !rowAt(element, 0) && all(element, '.row').every((row) => row.querySelector('.cells')),
      'the rows',
    );
  });

  it('saves texts as they are, and none as a formula', async () => {
    const events = [{ ...notes(1)[0]!, kind: '=cmd()', after: `=HYPERLINK("x")${'a'.repeat(10_000)}` }];
    const engine = await createEngine(company3(events));
    const march = { from: '2026-03-01', to: '2026-04-01' };
    const { rows } = await engine.records({ report: 'activity-feed', scope: march, cell: { set: 'acts' } });
    const whole = await engine.report('activity-feed', march);
    const format = createFormat('ru', 'Europe/Moscow');
    const words = { ...(await loadFeedMessages.ru())(format), act: String, outcome: String };
    const speech = { format, common: (await loadCommonMessages.ru())(format), words, timeZone: 'Europe/Moscow', asOf: whole.asOf };
    const text = await toCsv(toExportTables(whole, speech, rows as FeedRow[]), 'ru').text();
    expect(text).to.contain(`"'=HYPERLINK(""x"")${'a'.repeat(10_000)}"`);
    expect(text).to.contain(";'=cmd();");
    expect(text).not.to.match(/(^|;)=/m);
  });

  it('comes back where it was taken out and put in again', async () => {
    const element = await over(company);
    const parent = element.parentElement!;
    one(element, '.list')!.scrollTop = 1500;
    await waitFor(() => !rowAt(element, 0), 'rows further down');
    element.remove();
    parent.append(element);
    expect(one(element, '.list')!.scrollTop).to.equal(1500);
    one(element, '.list')!.scrollTop = 0;
    await waitFor(() => rowAt(element, 0)?.querySelector('.cells'), 'the newest row');
  });

  for (const scheme of ['light', 'dark']) {
    it(`has no fault that axe finds, with rows unfolded, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = scheme === 'dark' ? '#0e1014' : '#ffffff';
      try {
        const element = await over(company);
        all(element, '.fold')[0]!.click();
        await waitFor(() => one(element, '.row li'), 'the acts');
        await expect(element).to.be.accessible();
      } finally {
        document.documentElement.style.colorScheme = '';
        document.body.style.background = '';
      }
    });
  }
});
