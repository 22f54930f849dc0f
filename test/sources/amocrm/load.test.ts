import { expect } from '@open-wc/testing';
import { faultsAtRandom } from '../../../demo/amocrm/faults.ts';
import { generateCompany } from '../../../demo/company/company.ts';
import { LocalEngine } from '../../../src/engine/local.ts';
import type { ReportName } from '../../../src/engine/report-engine.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { parseInstant } from '../../../src/model/instant.ts';
import { actsOf } from '../../../src/model/acts.ts';
import { DataError } from '../../../src/model/errors.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { AmoStore } from '../../../src/sources/amocrm/store.ts';
import { createRandom } from '../../random.ts';
import { makeWorld } from './world.ts';

/** The generated company less what amoCRM has no place for. */
function plainCompany(deals: number): CompanyRecords {
  const company: CompanyRecords = { ...generateCompany({ deals }), calendar: null, goals: [], absences: [] };
  const toSecond = <T>(instant: T): T => (typeof instant === 'number' ? ((Math.floor(instant / 1000) * 1000) as T) : instant);
  return {
    ...company,
    account: { ...company.account, businessHours: null },
    managers: company.managers.map(({ id, name, departmentId, active }) => ({
      id,
      name,
      departmentId: departmentId ?? 0,
      active: active ?? true,
    })),
    deals: company.deals.map((deal) => ({
      ...deal,
      createdAt: toSecond(deal.createdAt),
      closedAt: toSecond(deal.closedAt),
      amount: deal.amount ?? 0,
      expectedCloseOn: null,
    })),
    stageChanges: company.stageChanges!.map((change) => ({ ...change, at: toSecond(change.at) })),
    ownerChanges: company.ownerChanges!.map((change) => ({ ...change, at: toSecond(change.at) })),
    tasks: company.tasks!.map((task) => ({
      ...task,
      createdAt: toSecond(task.createdAt),
      completedAt: toSecond(task.completedAt),
      dueAt: toSecond(task.dueAt),
    })),
    calls: company.calls!.map((call) => ({ ...call, at: toSecond(call.at) })),
    events: company.events!.map((event) => ({ ...event, at: toSecond(event.at) })),
  };
}

const company = plainCompany(250);
const now = parseInstant(company.account.asOf);
const second = Math.floor(now / 1000);
/** What is neither untidy nor added, so that figures can be compared. */
const tidy = { unsorted: 0, archivedPipeline: false, repeatedCalls: 0 };

/** A report without its notes. Rows come in another order, so that sums differ in their last bits, and equal people in their order. */
async function reportOf(data: Dataset, name: ReportName, scope: object): Promise<unknown> {
  const report = await new LocalEngine(data).report(name, {
    from: '2026-08-01',
    to: '2026-11-01',
    now,
    timeZone: 'Europe/Moscow',
    ...scope,
  });
  return JSON.parse(JSON.stringify({ ...report, notes: [], asOf: 0 }), (_, value: unknown) => {
    if (typeof value === 'number') return Number(value.toPrecision(9));
    return Array.isArray(value) && isOfPeople(value) ? [...value].sort((a, b) => Number(a.managerId) - Number(b.managerId)) : value;
  });
}

const isOfPeople = (rows: unknown[]): rows is { managerId: unknown }[] =>
  rows.every((row) => typeof row === 'object' && row !== null && 'managerId' in row);

/** Everything that the source may lose or double. */
function contentOf(data: Dataset): Record<string, unknown> {
  const { deals, visits, owners, tasks, calls, events, contacts } = data;
  const byId = <T extends { id: string | number }>(rows: T[]) => rows.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  return {
    deals: byId(
      Array.from({ length: deals.length }, (_, deal) => ({
        id: deals.idOf(deal),
        name: deals.nameOf(deal),
        stage: data.stages[deals.stage[deal]!]!.id,
        manager: data.managers[deals.manager[deal]!]?.id ?? null,
        amount: deals.amountMinor[deal],
        way: Array.from(visits.at.subarray(visits.offset[deal]!, visits.offset[deal + 1]!)),
        hands: Array.from(owners.at.subarray(owners.offset[deal]!, owners.offset[deal + 1]!)),
      })),
    ),
    tasks: byId(
      Array.from({ length: tasks.length }, (_, task) => ({ id: tasks.idOf(task), due: tasks.dueAt[task], done: tasks.completedAt[task] })),
    ),
    calls: byId(
      Array.from({ length: calls.length }, (_, call) => ({ id: calls.idOf(call), at: calls.at[call], talk: calls.talkSeconds[call] })),
    ),
    events: byId(Array.from({ length: events.length }, (_, event) => ({ id: events.idOf(event), at: events.at[event] }))),
    contacts: contacts.length,
    rejected: data.rejections.count,
  };
}

const failureOf = async (doing: Promise<unknown>): Promise<DataError> => {
  try {
    await doing;
  } catch (error) {
    return error as DataError;
  }
  throw new Error('It did not fail');
};

describe('a company read through amoCRM', () => {
  it('gives the same reports as read directly', async () => {
    const direct = parseRecords(company);
    const read = await makeWorld(company, { oddities: tidy }).load();
    expect([read.deals.length, read.tasks.length, read.calls.length]).to.deep.equal([
      direct.deals.length,
      direct.tasks.length,
      direct.calls.length,
    ]);
    for (const scope of [{}, { pipelineId: 2 }, { managerIds: [3, 5] }, { departmentIds: [1] }]) {
      for (const name of ['sales-funnel', 'manager-load', 'manager-results', 'sales-summary'] as ReportName[]) {
        expect(await reportOf(read, name, scope), `${name} ${JSON.stringify(scope)}`).to.deep.equal(await reportOf(direct, name, scope));
      }
    }
  });

  it('counts every act of the company once, whether told by a record or by an event', async () => {
    const count = (data: Dataset) => {
      const { kind, kinds } = actsOf(data);
      return kinds
        .map((name, code) => `${name} ${kind.filter((one) => one === code).length}`)
        .filter((line) => !/contact|company|owner/.test(line))
        .sort();
    };
    const read = await makeWorld(company, { oddities: tidy }).load();
    expect(count(read).filter((line) => !line.endsWith(' 0'))).to.deep.equal(
      count(parseRecords(company)).filter((line) => !line.endsWith(' 0')),
    );
  });

  it('leaves requests that nobody has accepted apart, and counts a call that is noted twice once', async () => {
    const read = await makeWorld(company, { oddities: { unsorted: 30, repeatedCalls: 0.5 } }).load();
    expect([read.deals.length, read.calls.length]).to.deep.equal([company.deals.length, company.calls!.length]);
  });

  it('is complete where the account does not filter by time, orders pages its own way, or takes small pages only', async () => {
    const whole = contentOf(await makeWorld(company).load());
    for (const options of [
      { isFilterOn: false },
      { rowsPerPage: 50, eventsPerPage: 50, refusesLargePages: true },
      { typesOnlyOnDemand: ['incoming_mail', 'outgoing_mail'] },
    ]) {
      expect(contentOf(await makeWorld(company, options).load()), JSON.stringify(options)).to.deep.equal(whole);
    }
  });

  it('has the names of people also for a viewer who may not list them, and says whose rights it was loaded with', async () => {
    const [, second] = company.managers;
    const people = {
      managers: Object.fromEntries(
        company.managers.map(({ id, name }) => [String(id), { id: String(id), title: name, active: true, group: 'group_0' }]),
      ),
      groups: { group_0: 'Отдел' },
    };
    const read = await makeWorld(company, { viewer: Number(second!.id), view: 'A' }).load({ people });
    expect(read.managers.find(({ id }) => id === second!.id)!.name).to.equal(second!.name);
    expect(read.account.viewer).to.equal(second!.name);
    const own = await makeWorld(company, { viewer: Number(second!.id) }).load({ people });
    expect(own.deals.length).to.be.within(1, company.deals.length - 1);
  });

  it('has calls by amoCRM’s own rule where asked', async () => {
    const options = { oddities: { ...tidy, robotCalls: 0.5 } };
    const nobody = (data: Dataset) => data.calls.manager.filter((code) => code < 0).length;
    expect(nobody(await makeWorld(company, options).load())).to.equal(0);
    expect(nobody(await makeWorld(company, options).load({ calls: 'amocrm' }))).to.be.greaterThan(company.calls!.length / 4);
  });

  it('links deals to the account’s own cards', async () => {
    const { deals } = await makeWorld(company).load();
    expect(deals.urlOf(0)).to.equal(`https://demo.amocrm.ru/leads/detail/${deals.idOf(0)}`);
  });
});

describe('a load in trouble', () => {
  it('has the same records after faults in a fifth of all requests', async () => {
    const whole = contentOf(await makeWorld(company).load());
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const world = makeWorld(company, { faults: faultsAtRandom({ rate: 0.2, seed }), eventsPerPage: 50, rowsPerPage: 50 });
      expect(contentOf(await world.load()), `seed ${seed}`).to.deep.equal(whole);
      expect(world.amo.log.filter(({ fault }) => fault !== null).length).to.be.greaterThan(10);
    }
  });

  it('ends with exactly the right records after it was killed at a random request a hundred times in a row', async () => {
    const options = { eventsPerPage: 20, rowsPerPage: 20 };
    const whole = contentOf(await makeWorld(company, options).load());
    const random = createRandom(7);
    const world = makeWorld(company, options);
    await AmoStore.clear();
    const openStore = () => AmoStore.open('killed');
    let killed = 0;
    for (; killed < 100; killed++) {
      const abort = new AbortController();
      const last = world.amo.log.length + 3 + Math.floor(random() * 12);
      world.amo.options.faults = () => {
        if (world.amo.log.length === last) abort.abort(new Error('The tab was closed'));
        return null;
      };
      const isKilled = await world.load({}, { signal: abort.signal, openStore }).then(
        () => false,
        (error: Error) => error.message === 'The tab was closed',
      );
      if (!isKilled) break;
    }
    world.amo.options.faults = () => null;
    expect(contentOf(await world.load({}, { openStore }))).to.deep.equal(whole);
    expect(killed).to.equal(100);
  });

  it('shows no half of a period as a whole: what is there before the end is told as a part', async () => {
    const parts: number[] = [];
    const world = makeWorld(company, { eventsPerPage: 20, rowsPerPage: 20 });
    const shares: (number | null)[] = [];
    const whole = await world.load(
      {},
      { onPartial: (data) => parts.push(data.deals.length), onProgress: ({ share }) => shares.push(share) },
    );
    expect(whole.deals.length).to.equal(company.deals.length);
    expect(parts.length).to.be.greaterThan(0);
    expect(shares.every((share) => share === null || (share > 0 && share <= 1))).to.equal(true);
  });

  it('stops at a clear no and says which: not signed in, not paid, address refused', async () => {
    const cases = [
      [{ authorise: () => null }, 'unauthorised'],
      [{ isUnpaid: true }, 'unpaid'],
      [{ faults: (index: number) => (index > 8 ? 'forbidden' : null) }, 'blocked'],
    ] as const;
    for (const [options, kind] of cases) {
      const world = makeWorld(company, { ...options, rowsPerPage: 20, eventsPerPage: 20 } as never);
      const error = await failureOf(world.load());
      expect(error.kind).to.equal(kind);
      expect(world.amo.log.length).to.be.lessThan(40);
    }
  });
});

describe('a later load', () => {
  it('asks only for what changed, deletions too', async () => {
    const world = makeWorld(company, { oddities: tidy });
    await world.load();
    const before = world.amo.log.length;
    world.time.present += 3 * 3_600_000;
    const at = second + 2 * 3600;
    const [gone, moved, renamed] = company.deals.map(({ id }) => Number(id));
    world.amo.changes.deleteLead(gone!, at);
    world.amo.changes.moveLead(moved!, { id: 142, pipeline_id: Number(company.deals[1]!.pipelineId) }, at);
    world.amo.changes.changeLead(renamed!, { name: 'Ромашка &amp; Ко' }, at);
    world.amo.changes.addLead({ price: 5000, responsible_user_id: 1 }, at);
    const data = await world.load();
    expect(world.amo.log.length - before).to.be.at.most(12);
    expect(data.deals.length).to.equal(company.deals.length);
    const ids = Array.from({ length: data.deals.length }, (_, deal) => data.deals.idOf(deal));
    expect(ids).not.to.include(gone);
    expect(data.stages[data.deals.stage[ids.indexOf(moved!)]!]!.kind).to.equal('won');
    expect(data.deals.nameOf(ids.indexOf(renamed!))).to.equal('Ромашка & Ко');
  });

  it('misses nothing that changes while lists are read', async () => {
    const ids = company.deals.map(({ id }) => Number(id));
    const random = createRandom(3);
    const world = makeWorld(company, {
      oddities: tidy,
      rowsPerPage: 20,
      eventsPerPage: 20,
      beforePage: (changes) => {
        const at = Math.floor(world.time.present / 1000);
        const id = ids[Math.floor(random() * ids.length)]!;
        if (random() < 0.3) changes.changeLead(id, { price_with_minor_units: at % 1000 }, at);
        if (random() < 0.2) changes.addLead({ price: 7 }, at);
      },
    });
    await world.load();
    world.amo.options.beforePage = () => {};
    world.time.present += 3_600_000;
    const later = await world.load();
    const expected = await makeAgain(world).load();
    expect(contentOf(later)).to.deep.equal(contentOf(expected));
  });
});

/** Another browser in front of the same account, with nothing stored. */
function makeAgain({ amo, time }: ReturnType<typeof makeWorld>) {
  const again = makeWorld(company);
  Object.assign(again.amo.data, amo.data);
  again.time.present = time.present;
  return again;
}
