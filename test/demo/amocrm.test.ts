import { expect } from '@open-wc/testing';
import { createAmoCrm, type AmoOptions } from '../../demo/amocrm/amocrm.ts';
import { constantsOf } from '../../demo/amocrm/constants.ts';
import { faultsAtRandom, type Fault } from '../../demo/amocrm/faults.ts';
import { createAmoFetch } from '../../demo/amocrm/fetch.ts';
import { moveToPresent } from '../../demo/amocrm/present.ts';
import { generateCompany } from '../../demo/company/company.ts';
import type { CompanyRecords } from '../../src/model/records.ts';

const base = 'https://demo.amocrm.ru/api/v4';
const at = (day: number, hour = 10) => `2026-03-${String(day).padStart(2, '0')}T${hour}:00:00+03:00`;
const seconds = (instant: string) => Date.parse(instant) / 1000;

/** Five deals of two managers in two departments. */
function makeCompany(rows: Partial<CompanyRecords> = {}): CompanyRecords {
  const ids = [1, 2, 3, 4, 5];
  return {
    account: { name: 'Пример', currency: 'RUB', timeZone: 'Europe/Moscow', asOf: '2026-04-01T00:00:00+03:00' },
    departments: [
      { id: 7, name: 'Первый' },
      { id: 8, name: 'Второй' },
    ],
    managers: [
      { id: 10, name: 'Анна <Петрова>', departmentId: 7 },
      { id: 20, name: 'Борис Ким', departmentId: 7 },
      { id: 30, name: 'Вера Ли', departmentId: 8 },
      { id: 40, name: 'Глеб Ян', departmentId: 8, active: false },
    ],
    pipelines: [
      {
        id: 1,
        name: 'Продажи',
        stages: [
          { id: 11, name: 'Новая', kind: 'open' },
          { id: 12, name: 'Замер', kind: 'open', archived: true },
          { id: 13, name: 'Договор', kind: 'open' },
          { id: 142, name: 'Оплачено', kind: 'won' },
        ],
      },
    ],
    lossReasons: [{ id: 5, name: 'Дорого' }],
    deals: ids.map((id) => ({
      id,
      name: 'Станок "Тор" & Ко',
      pipelineId: 1,
      stageId: id === 5 ? 142 : 13,
      managerId: [20, 20, 30, 30, 40][id - 1]!,
      amount: 100.5,
      createdAt: at(id),
      closedAt: id === 5 ? at(20) : null,
      source: 'Сайт',
      contactId: 500,
    })),
    stageChanges: [
      { id: 'a', dealId: 1, at: at(10), from: { pipelineId: 1, stageId: 11 }, to: { pipelineId: 1, stageId: 13 }, by: 20 },
      { id: 'b', dealId: 5, at: at(20), from: { pipelineId: 1, stageId: 13 }, to: { pipelineId: 1, stageId: 142 }, by: null },
    ],
    ownerChanges: [{ dealId: 1, at: at(11), from: 30, to: 20 }],
    tasks: [
      { id: 1, managerId: 20, dealId: 1, kind: 'call', createdAt: at(2), dueAt: '2026-03-05', completedAt: null },
      { id: 2, managerId: 20, dealId: 1, kind: 'mail', createdAt: at(2), dueAt: at(6), completedAt: at(7), completedBy: 20 },
    ],
    calls: [
      { id: 1, managerId: 20, at: at(3), direction: 'in', talkSeconds: 60, outcome: 'answered', dealId: 1, recordingUrl: '/1.wav' },
      { id: 2, managerId: 30, at: at(4), direction: 'out', talkSeconds: 0, outcome: 'busy', contactId: 500 },
      { id: 3, managerId: 30, at: at(5), direction: 'out', talkSeconds: 5, outcome: 'answered' },
    ],
    contacts: [{ id: 500, name: 'ООО «Вектор»', createdAt: at(1), managerId: 20 }],
    ...rows,
  };
}

const tidy = { zeros: 0, scatteredCalls: 0, missingStatuses: 0, textDurations: 0, robotCalls: 0, repeatedCalls: 0, unsorted: 0 };

interface Body {
  _page: number;
  _total_items: number;
  _links: Record<string, { href: string } | undefined>;
  _embedded: Record<string, Record<string, unknown>[]>;
  [field: string]: unknown;
}

/** An account, and a way to read from it as slowly as it wants. */
function open(options: AmoOptions = {}, records = makeCompany()) {
  const amo = createAmoCrm(records, { oddities: tidy, ...options });
  let now = 0;
  const ask = (path: string, headers = {}) => {
    const url = path.startsWith('http') ? path : base + path;
    const answer = amo.answer({ method: 'GET', url, headers, now: (now += 1000) });
    return { ...answer, json: JSON.parse(answer.body ?? 'null') as Body };
  };
  const rows = (path: string, name = path.slice(1).split(/[?/]/).at(-2) ?? '') => ask(path).json?._embedded[name] ?? [];
  const ids = (path: string, name: string) => (ask(path).json?._embedded[name] ?? []).map(({ id }) => id);
  return { amo, ask, rows, ids };
}

describe('the local amoCRM: envelopes', () => {
  it('links a page to the next until the last one', () => {
    const { ask } = open();
    const first = ask('/leads?limit=2').json;
    const second = ask(first._links['next']!.href).json;
    const third = ask(second._links['next']!.href).json;
    expect([first, second, third].map((page) => page._embedded['leads']!.map(({ id }) => id))).to.deep.equal([[1, 2], [3, 4], [5]]);
    expect([first._page, second._page, third._page]).to.deep.equal([1, 2, 3]);
    expect(third._links['next']).to.equal(undefined);
    expect(ask('/leads?limit=5').json._links).to.have.all.keys('self');
    expect(second._links['prev']!.href).to.equal(first._links['self']!.href);
  });

  it('answers an empty list and a page behind the last one with 204 and nothing', () => {
    const { ask } = open();
    for (const path of ['/leads?filter[id][]=77', '/leads?page=2', '/leads/77', '/leads/unsorted']) {
      const { status, body } = ask(path);
      expect([status, body], path).to.deep.equal([204, null]);
    }
  });

  it('gives hal+json, with a link to each entity', () => {
    const { headers, json } = open().ask('/leads?limit=1');
    expect(headers['content-type']).to.equal('application/hal+json');
    expect(json._embedded['leads']![0]!['_links']).to.deep.equal({ self: { href: `${base}/leads/1` } });
  });

  it('cuts pages to 250 rows, those of events to 100, and refuses larger ones where the account is strict', () => {
    const records = generateCompany({ deals: 300 });
    const lax = open({}, records);
    expect(lax.rows('/leads?limit=500', 'leads')).to.have.length(250);
    expect(lax.rows('/events?limit=250', 'events')).to.have.length(100);
    const { status, headers, json } = open({ refusesLargePages: true }, records).ask('/events?limit=250');
    expect([status, headers['content-type']]).to.deep.equal([400, 'application/problem+json']);
    expect(json['validation-errors']).to.be.an('array');
  });

  it('tells totals of users and pipelines only', () => {
    const { ask } = open();
    expect(ask('/users').json._total_items).to.equal(4);
    expect(ask('/leads/pipelines').json._total_items).to.equal(2);
    expect(ask('/leads').json).not.to.have.property('_total_items');
  });

  it('describes an error as a problem', () => {
    const { status, headers, json } = open().ask('/reports');
    expect([status, headers['content-type'], json['title']]).to.deep.equal([404, 'application/problem+json', 'Not Found']);
  });
});

describe('the local amoCRM: entities', () => {
  it('writes prices in whole units and beside them with minor ones, titles as HTML, moments in seconds', () => {
    const [lead] = open().rows('/leads?limit=1', 'leads');
    expect(lead).to.include({
      price: 100,
      price_with_minor_units: 100.5,
      name: 'Станок &quot;Тор&quot; &amp; Ко',
      created_at: seconds(at(1)),
    });
    const [older] = open({ hasMinorUnits: false, oddities: { ...tidy, escapedTitles: false } }).rows('/leads?limit=1', 'leads');
    expect(older).not.to.have.property('price_with_minor_units');
    expect(older!['name']).to.equal('Станок "Тор" & Ко');
  });

  it('adds contacts, loss reasons and sources only when they are asked for', () => {
    const { rows } = open({}, makeCompany({ deals: makeCompany().deals.map((deal) => ({ ...deal, stageId: 143, lossReasonId: 5 })) }));
    const embedded = (path: string) => Object.keys(rows(path, 'leads')[0]!['_embedded'] as object);
    expect(embedded('/leads?limit=1')).to.deep.equal(['tags', 'companies']);
    expect(embedded('/leads?limit=1&with=contacts,loss_reason,source')).to.include.members(['contacts', 'loss_reason', 'source']);
    expect(rows('/leads?limit=1&with=loss_reason', 'leads')[0]!['_embedded']).to.have.deep.nested.property('loss_reason[0].name', 'Дорого');
  });

  it('writes 0 for nothing in some leads, and closings that a change of many has overwritten', () => {
    const { data } = createAmoCrm(makeCompany(), { oddities: { zeros: 1, overwrittenClosings: 1 } });
    expect(data.leads.map(({ closed_at }) => closed_at)).to.deep.equal([0, 0, 0, 0, seconds('2026-04-01T00:00:00+03:00')]);
    expect(data.leads.every(({ loss_reason_id }) => loss_reason_id === 0)).to.equal(true);
  });

  it('has in every pipeline a status of unaccepted requests, 142 and 143 under their own names, and no status that is gone', () => {
    const [sales, old] = open().rows('/leads/pipelines', 'pipelines');
    const statuses = (sales!['_embedded'] as { statuses: Record<string, unknown>[] }).statuses;
    expect(statuses.map(({ id, name, type }) => [id, name, type])).to.deep.equal([
      [9_300_000, 'Неразобранное', 1],
      [11, 'Новая', 0],
      [13, 'Договор', 0],
      [142, 'Оплачено', 0],
      [143, 'Закрыто и не реализовано', 0],
    ]);
    expect([sales!['is_archive'], old!['is_archive']]).to.deep.equal([false, true]);
  });

  it('gives tasks for a whole day the last minute of the day in the account’s zone, and an empty list for no result', () => {
    const [day, hour] = open().rows('/tasks', 'tasks');
    expect(day!['complete_till']).to.equal(seconds('2026-03-05T23:59:59+03:00'));
    expect(day!['result']).to.deep.equal([]);
    expect([hour!['complete_till'], hour!['is_completed'], hour!['updated_at']]).to.deep.equal([seconds(at(6)), true, seconds(at(7))]);
    expect(
      open()
        .ask('/account?with=task_types')
        .json._embedded['task_types']!.map(({ id, name }) => [id, name]),
    ).to.deep.equal([
      [1, 'Связаться'],
      [2, 'Встреча'],
      [3_500_003, 'mail'],
    ]);
  });

  it('notes calls at the entity that the client was', () => {
    const { rows } = open();
    expect(
      rows('/leads/notes', 'notes').map(({ note_type, params }) => [note_type, (params as { call_status: number }).call_status]),
    ).to.deep.equal([['call_in', 4]]);
    expect(rows('/contacts/notes', 'notes').map(({ entity_id, note_type }) => [entity_id, note_type])).to.deep.equal([[500, 'call_out']]);
    expect(rows('/customers/notes', 'notes')).to.have.length(1);
  });

  it('makes calls untidy in all the ways that are known', () => {
    const all = { scatteredCalls: 0.5, missingStatuses: 0.5, textDurations: 0.5, robotCalls: 0.5, repeatedCalls: 1 };
    const { data } = createAmoCrm(generateCompany({ deals: 400 }), { oddities: all });
    expect(new Set(data.notes.map(({ entity }) => entity)).size).to.equal(4);
    const has = (test: (note: (typeof data.notes)[number]) => boolean) => data.notes.some(test) && !data.notes.every(test);
    expect(has(({ params }) => 'call_status' in params)).to.equal(true);
    expect(has(({ params }) => typeof params['duration'] === 'string')).to.equal(true);
    expect(has(({ created_by }) => created_by === 0)).to.equal(true);
    expect(new Set(data.notes.map(({ params }) => params['uniq'])).size).to.be.below(data.notes.length);
  });
});

describe('the local amoCRM: events', () => {
  it('writes values in the shapes of the documentation', () => {
    const { rows } = open();
    const only = (type: string) =>
      rows(`/events?filter[type][]=${type}`, 'events').map(({ value_before, value_after, created_by }) => ({
        value_before,
        value_after,
        created_by,
      }));
    expect(only('lead_status_changed')).to.deep.equal([
      {
        value_before: [{ lead_status: { id: 13, pipeline_id: 1 } }],
        value_after: [{ lead_status: { id: 142, pipeline_id: 1 } }],
        created_by: 0,
      },
      {
        value_before: [{ lead_status: { id: 11, pipeline_id: 1 } }],
        value_after: [{ lead_status: { id: 13, pipeline_id: 1 } }],
        created_by: 20,
      },
    ]);
    expect(only('entity_responsible_changed')[0]).to.deep.include({
      value_before: [{ responsible_user: { id: 30 } }],
      value_after: [{ responsible_user: { id: 20 } }],
    });
    expect(only('task_completed')[0]).to.deep.include({ value_before: [], value_after: [] });
    expect(only('incoming_call')[0]!.value_after).to.deep.equal([{ note: { id: 50_000_001 } }]);
  });

  it('gives them text ids that grow with time, the newest first', () => {
    const all = open().rows('/events', 'events');
    const ids = all.map(({ id }) => id as string);
    expect(ids).to.deep.equal([...ids].sort().reverse());
    expect(ids.every((id) => /^[0-9a-z]{26}$/.test(id))).to.equal(true);
    const moments = all.map(({ created_at }) => created_at as number);
    expect(moments).to.deep.equal([...moments].sort((a, b) => b - a));
  });

  it('filters by moment, both ends included, by type, by entity and by value', () => {
    const { rows } = open();
    const count = (query: string) => rows(`/events?limit=100&${query}`, 'events').length;
    expect(count(`filter[created_at][from]=${seconds(at(10))}&filter[created_at][to]=${seconds(at(11))}`)).to.equal(2);
    expect(count(`filter[created_at]=${seconds(at(20))}`)).to.equal(1);
    expect(count('filter[type]=lead_added,lead_status_changed')).to.equal(7);
    expect(count('filter[entity][]=lead&filter[entity_id][]=1')).to.equal(4);
    expect(count('filter[value_after][leads_statuses][0][pipeline_id]=1&filter[value_after][leads_statuses][0][status_id]=142')).to.equal(
      1,
    );
    expect(count('filter[value_before][responsible_user_id]=30,31')).to.equal(1);
  });

  it('filters by ten people or entities at most', () => {
    const query = (count: number) => Array.from({ length: count }, (_, i) => `filter[entity_id][]=${i + 1}`).join('&');
    expect(open().ask(`/events?filter[entity]=lead&${query(10)}`).status).to.equal(200);
    expect(open().ask(`/events?filter[entity]=lead&${query(11)}`).status).to.equal(400);
  });

  it('leaves types out of the whole list that must be asked for', () => {
    const { rows } = open({ typesOnlyOnDemand: ['lead_added'] });
    expect(rows('/events', 'events').some(({ type }) => type === 'lead_added')).to.equal(false);
    expect(rows('/events?filter[type][]=lead_added', 'events')).to.have.length(5);
  });
});

describe('the local amoCRM: filters and order of leads', () => {
  const filter = `/leads?filter[updated_at][from]=${seconds(at(11))}&order[updated_at]=desc`;

  it('filters and orders', () => {
    expect(open().ids(filter, 'leads')).to.deep.equal([5, 1]);
    expect(open().ids('/leads?filter[statuses][0][pipeline_id]=1&filter[statuses][0][status_id]=142', 'leads')).to.deep.equal([5]);
    expect(open().ids('/leads?filter[responsible_user_id][]=20&filter[id][0]=2', 'leads')).to.deep.equal([2]);
  });

  it('passes filters over where the account has none, but not those of tasks, notes and events', () => {
    const { ask, ids } = open({ isFilterOn: false });
    expect(ask('/account?with=is_api_filter_enabled').json['is_api_filter_enabled']).to.equal(false);
    expect(ids(filter, 'leads')).to.deep.equal([5, 1, 4, 3, 2]);
    expect(ids('/tasks?filter[is_completed]=1', 'tasks')).to.deep.equal([2]);
  });
});

describe('the local amoCRM: limits', () => {
  it('refuses the eighth request of any second', () => {
    const amo = createAmoCrm(makeCompany());
    const ask = (now: number) => amo.answer({ method: 'GET', url: `${base}/account`, now }).status;
    const statuses = [0, 100, 200, 300, 400, 500, 600, 700, 999, 1000].map(ask);
    expect(statuses).to.deep.equal([200, 200, 200, 200, 200, 200, 200, 429, 429, 200]);
    expect(amo.log.map(({ status }) => status)).to.deep.equal(statuses);
  });

  it('shuts an address out that goes on', () => {
    const amo = createAmoCrm(makeCompany(), { bannedAfter: 3 });
    const statuses = Array.from({ length: 12 }, () => amo.answer({ method: 'GET', url: `${base}/account`, now: 0 }).status);
    expect(statuses.slice(6)).to.deep.equal([200, 429, 429, 429, 403, 403]);
    expect(amo.answer({ method: 'GET', url: `${base}/account`, now: 60_000 }).status).to.equal(403);
  });

  it('asks for a session and for money', () => {
    const byToken = (headers: Readonly<Record<string, string>>) => (headers['authorization'] === 'Bearer x' ? 10 : null);
    expect(open({ authorise: byToken }).ask('/account').status).to.equal(401);
    expect(open({ authorise: byToken }).ask('/account', { authorization: 'Bearer x' }).status).to.equal(200);
    expect(open({ isUnpaid: true }).ask('/account').status).to.equal(402);
    expect(open({ viewer: 40 }).ask('/account').status).to.equal(401);
  });
});

describe('the local amoCRM: rights', () => {
  it('keeps users from everybody but the administrator', () => {
    expect(open().ask('/users').status).to.equal(200);
    expect(open({ viewer: 20 }).ask('/users').status).to.equal(403);
    expect(open({ viewer: 20 }).ask('/account').json['current_user_id']).to.equal(20);
  });

  it('shows the leads that one may see, and their events, tasks and calls', () => {
    const seen = (view: AmoOptions['view']) => {
      const { ids, rows } = open({ viewer: 20, ...(view ? { view } : {}) });
      return [
        ids('/leads', 'leads'),
        rows('/tasks', 'tasks').length,
        rows('/leads/notes', 'notes').length,
        rows('/events?filter[type]=lead_added', 'events').length,
      ];
    };
    expect(seen('A')).to.deep.equal([[1, 2, 3, 4, 5], 2, 1, 5]);
    expect(seen('G')).to.deep.equal([[1, 2], 2, 1, 2]);
    expect(seen('M')).to.deep.equal([[1, 2], 2, 1, 2]);
    expect(open({ viewer: 30, view: 'G' }).ids('/leads', 'leads')).to.deep.equal([3, 4, 5]);
    expect(open({ viewer: 30 }).ids('/leads', 'leads')).to.deep.equal([3, 4]);
    expect(open({ viewer: 30, view: 'D' }).ask('/leads').status).to.equal(403);
  });

  it('lets an administrator look with the eyes of another', () => {
    expect(open().ask('/leads', { 'x-context-user-id': '30' }).json._embedded['leads']).to.have.length(2);
    expect(open({ viewer: 20 }).ask('/leads', { 'x-context-user-id': '10' }).json._embedded['leads']).to.have.length(2);
  });

  it('knows people’s names on its pages for everybody, as HTML, with those who left', () => {
    const { managers, groups } = constantsOf(createAmoCrm(makeCompany()).data);
    expect(managers['10']).to.include({ id: '10', title: 'Анна &lt;Петрова&gt;', group: 'group_7', is_admin: 'Y', active: true });
    expect(managers['40']).to.include({ active: false });
    expect(groups).to.include({ group_0: 'Отдел продаж', group_7: 'Первый' });
  });
});

describe('the local amoCRM: an account that changes', () => {
  it('moves rows to other pages while it is read', () => {
    const { ids } = open({ beforePage: (changes, index) => index === 1 && changes.deleteLead(1, 2_000_000_000) });
    expect(ids('/leads?limit=2', 'leads')).to.deep.equal([1, 2]);
    expect(ids('/leads?limit=2&page=2', 'leads')).to.deep.equal([4, 5]);
  });

  it('keeps deleted leads apart and tells of them', () => {
    const { amo, ids, rows } = open();
    amo.changes.deleteLead(3, 2_000_000_000, 20);
    expect(ids('/leads', 'leads')).to.deep.equal([1, 2, 4, 5]);
    expect(rows('/leads?with=only_deleted', 'leads')[0]).to.include({ id: 3, is_deleted: true, updated_at: 2_000_000_000 });
    expect(rows('/events?limit=1', 'events')[0]).to.include({ type: 'lead_deleted', entity_id: 3, created_by: 20 });
    amo.changes.restoreLead(3, 2_000_000_100);
    expect(ids('/leads', 'leads')).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('closes a lead that is moved to won and opens one that comes back', () => {
    const { amo, rows } = open();
    amo.changes.moveLead(1, { id: 142, pipeline_id: 1 }, 2_000_000_000, 20);
    expect(rows('/leads?filter[id]=1', 'leads')[0]).to.include({ status_id: 142, closed_at: 2_000_000_000 });
    amo.changes.moveLead(1, { id: 13, pipeline_id: 1 }, 2_000_000_001, 20);
    expect(rows('/leads?filter[id]=1', 'leads')[0]).to.include({ status_id: 13, closed_at: null });
  });

  it('makes so many changes on demand, the same for the same seed', () => {
    const change = () => {
      const { amo, rows } = open({}, generateCompany({ deals: 200 }));
      amo.changes.changeLeads(30, 2_000_000_000);
      return rows('/leads?limit=250&filter[updated_at][from]=2000000000', 'leads');
    };
    expect(change()).to.have.length.within(10, 30);
    expect(change()).to.deep.equal(change());
  });
});

describe('the local amoCRM: faults', () => {
  const answerWith = async (fault: Fault) => {
    const amo = createAmoCrm(makeCompany(), { faults: () => fault });
    const response = await createAmoFetch(amo, { now: () => 0 })(`${base}/leads?limit=2`);
    return { response, text: response.text() };
  };

  it('answers as busy and broken servers do', async () => {
    const statuses: Partial<Record<Fault, number>> = {
      limited: 429,
      'server-error': 500,
      'bad-gateway': 502,
      'gateway-timeout': 504,
      forbidden: 403,
    };
    for (const [fault, status] of Object.entries(statuses)) expect((await answerWith(fault as Fault)).response.status).to.equal(status);
    expect((await answerWith('limited-until')).response.headers.get('retry-after')).to.equal('2');
    const { response, text } = await answerWith('html');
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'text/html; charset=utf-8']);
    expect(await text).to.match(/^<!doctype html>/);
  });

  it('breaks connections before the answer and in the middle of it', async () => {
    const failure = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (error: Error) => error.name,
      );
    // Firefox calls it an AbortError.
    expect(await failure(answerWith('reset'))).to.be.oneOf(['TypeError', 'AbortError']);
    const { response, text } = await answerWith('cut');
    expect(response.status).to.equal(200);
    expect(await failure(text)).to.be.oneOf(['TypeError', 'AbortError']);
  });

  it('repeats rows, and shifts all later pages of the same walk', () => {
    const pages = (fault: Fault) => {
      const { ids } = open({ faults: (index) => (index === 1 ? fault : null) });
      return [1, 2, 3, 4].map((page) => ids(`/leads?limit=2&page=${page}`, 'leads'));
    };
    expect(pages('duplicates')).to.deep.equal([[1, 2], [3, 4, 3, 4], [5], []]);
    expect(pages('shifted')).to.deep.equal([[1, 2], [1, 2], [3, 4], [5]]);
  });

  it('comes at the rate that is asked for, the same for the same seed', () => {
    const plan = () => Array.from({ length: 2000 }, faultsAtRandom({ rate: 0.2, seed: 3 }) as () => Fault | null);
    expect(plan()).to.deep.equal(plan());
    expect(plan().filter((fault) => fault !== null).length).to.be.within(340, 460);
  });
});

describe('the local amoCRM on the demo’s server', () => {
  it('answers over HTTP at the address that it has in an account', async () => {
    const response = await fetch('/api/v4/leads?limit=1');
    expect(response.headers.get('content-type')).to.equal('application/hal+json');
    const { _links, _embedded } = (await response.json()) as Body;
    expect(_embedded['leads']).to.have.length(1);
    expect(_links['next']!.href).to.equal(`${location.origin}/api/v4/leads?limit=1&page=2`);
  });

  it('ends less than a week ago, on the same weekdays', () => {
    const records = makeCompany();
    const now = Date.parse('2027-01-20T12:00:00+03:00');
    const moved = moveToPresent(records, now);
    const asOf = moved.account.asOf as number;
    expect(now - asOf).to.be.within(0, 7 * 86_400_000);
    expect((asOf - Date.parse('2026-04-01T00:00:00+03:00')) % (7 * 86_400_000)).to.equal(0);
    expect(moved.tasks![0]!.dueAt).to.equal('2026-12-24');
    expect(moved.managers).to.deep.equal(records.managers);
  });
});
