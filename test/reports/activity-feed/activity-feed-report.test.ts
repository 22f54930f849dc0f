import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { foldFeed } from '../../../src/reports/activity-feed/activity-feed-fold.ts';
import { askActivityFeed } from '../../../src/reports/activity-feed/activity-feed-question.ts';
import { computeActivityFeed, finishActivityFeed } from '../../../src/reports/activity-feed/activity-feed-report.ts';
import {
  activityFeedSchema,
  type ActivityFeedCell,
  type ActivityFeedOptions,
  type FeedRow,
} from '../../../src/reports/activity-feed/activity-feed-schema.ts';
import { selectActivityFeed } from '../../../src/reports/activity-feed/activity-feed-select.ts';
import { makeHistories, makeRecords, march } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

type Event = NonNullable<CompanyRecords['events']>[number];

const msk = (text: string) => `2026-03-${text}+03:00`;

/** A note of person 1 on deal D1, unless said otherwise. */
const note = (id: string | number, at: string | number, other: Partial<Event> = {}): Event => ({
  ...{ id, at, by: 1, kind: 'note-added', entity: { type: 'deal', id: 'D1' } },
  ...other,
});
const oneDeal = makeHistories({ D1: [['02-01', 'P1', 'S1']] }, { name: 'Окна' });
const withEvents = (events: Event[], other: Partial<CompanyRecords> = {}) => makeRecords({ ...oneDeal, events, ...other });

const ask = (records: CompanyRecords, options: ActivityFeedOptions = {}, scope: Partial<Scope> = {}) => {
  const data = parseRecords(records);
  const resolved = resolveScope({ ...march, ...scope }, data.account);
  const report = computeActivityFeed(data, resolved, { rows: 1000, ...options });
  expect(activityFeedSchema.safeParse(report).error?.issues).to.equal(undefined);
  const select = (cell: ActivityFeedCell): FeedRow[] => {
    const { rows, toRow } = selectActivityFeed(data, resolved, options, cell);
    return Array.from(rows, toRow);
  };
  return {
    report,
    select,
    ids: report.rows.map(({ id }) => id),
    note: (code: string) => report.notes.find((one) => one.code === code)?.count ?? 0,
  };
};

describe('the order of the feed', () => {
  it('is newest first, at one instant by id from the largest, numbers by value and texts after them', () => {
    const at = msk('10T10:00:00');
    const other = (id: string | number, when: string, contact: number) => note(id, when, { entity: { type: 'contact', id: contact } });
    const { ids } = ask(
      withEvents([other(9, at, 1), other(10, at, 2), other('b', at, 3), other('a', at, 4), other(1, msk('10T10:00:01'), 5)]),
    );
    expect(ids).to.deep.equal([1, 'b', 'a', 10, 9]);
  });

  it('takes the first instant of the period and not the last, nor what comes after now, which it tells', () => {
    const events = [
      note('in', msk('01T00:00:00')),
      note('out', '2026-02-28T23:59:59+03:00'),
      note('late', '2026-04-01T00:00:00.001+03:00'),
    ];
    const { ids, note: told } = ask(withEvents(events));
    expect(ids).to.deep.equal(['in']);
    expect(told('future-acts')).to.equal(1);
    expect(ask(withEvents([note('edge', '2026-04-01T00:00:00+03:00')]), {}, { to: '2026-05-01' }).ids).to.deep.equal(['edge']);
  });

  it('shows an act once that a record and an event both tell', () => {
    const deals = makeHistories({ D1: [['03-02', 'P1', 'S1']] });
    const events = [note('e1', '2026-03-02T00:00:00+03:00', { kind: 'deal-created' })];
    const { report, note: told } = ask(makeRecords({ ...deals, events }));
    expect([report.acts, told('events-repeated')]).to.deep.equal([1, 1]);
  });
});

describe('folding', () => {
  it('takes acts of one person about one deal within two minutes of the first, and not one after', () => {
    const { report } = ask(
      withEvents([note(1, msk('10T10:00:00')), note(2, msk('10T10:01:30')), note(3, msk('10T10:02:00')), note(4, msk('10T10:02:01'))]),
    );
    expect(report.rows.map(({ id, feed }) => [id, feed.count])).to.deep.equal([
      [4, 1],
      [3, 3],
    ]);
    expect(report.rows[1]!.feed.since).to.equal(Date.parse(msk('10T10:00:00')));
    expect([report.acts, report.total]).to.deep.equal([4, 2]);
  });

  it('keeps people and objects apart, also where their acts alternate', () => {
    const { report } = ask(
      withEvents([
        note(1, msk('10T10:00:00')),
        note(2, msk('10T10:00:10'), { by: 2 }),
        note(3, msk('10T10:00:20')),
        note(4, msk('10T10:00:30'), { entity: { type: 'contact', id: 5 } }),
        note(5, msk('10T10:00:40')),
      ]),
    );
    expect(report.rows.map(({ id, feed }) => [id, feed.count])).to.deep.equal([
      [5, 3],
      [4, 1],
      [2, 1],
    ]);
  });

  it('folds robots whatever they are about, and clients by what they are about', () => {
    const robot = (id: number, second: number, object: number) =>
      note(id, msk(`10T10:00:${second}`), { by: null, kind: 'task-created', entity: { type: 'contact', id: object } });
    const client = (id: number, second: number, object: number) =>
      note(id, msk(`10T11:00:${second}`), { by: null, kind: 'message-in', entity: { type: 'contact', id: object } });
    const { report } = ask(
      withEvents([robot(1, 10, 1), robot(2, 11, 2), robot(3, 12, 2), client(4, 10, 1), client(5, 11, 2), client(6, 12, 2)]),
    );
    expect(report.rows.map(({ id, feed }) => [id, feed.author, feed.count, feed.objects])).to.deep.equal([
      [6, 'client', 2, 1],
      [4, 'client', 1, 1],
      [3, 'robot', 3, 2],
    ]);
  });

  it('ends at midnight of the zone that is asked for', () => {
    const events = [note(1, msk('10T23:59:30')), note(2, msk('11T00:00:30'))];
    expect(ask(withEvents(events)).report.rows.map(({ feed }) => feed.count)).to.deep.equal([1, 1]);
    expect(ask(withEvents(events), {}, { timeZone: 'Europe/Berlin' }).report.rows.map(({ feed }) => feed.count)).to.deep.equal([2]);
  });
});

describe('days of the feed', () => {
  const matrix: [zone: string, day: string, hours: number][] = [
    ['Europe/Moscow', '2026-03-10', 24],
    ['Asia/Kamchatka', '2026-03-10', 24],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
  ];
  for (const [timeZone, day, hours] of matrix) {
    it(`are cut in ${timeZone}: ${day} has ${hours} hours (H2)`, () => {
      const start = Date.parse(`${day}T00:00:00Z`);
      const events = Array.from({ length: 24 * 3 }, (_, i) => note(i, start - 24 * 3_600_000 + i * 3_600_000 + 1));
      const local = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      const expected = new Map<string, number>();
      for (const { at } of events) expected.set(local.format(at as number), (expected.get(local.format(at as number)) ?? 0) + 1);
      const records = withEvents(events, { account: { currency: 'RUB', timeZone, asOf: '2026-12-31T00:00:00Z' } });
      const { report } = ask(records, {}, { from: '2026-03-01', to: '2026-12-01' });
      expect(report.days.map(({ from, acts }) => [local.format(from), acts])).to.deep.equal([...expected].reverse());
      expect(expected.get(day)).to.equal(hours);
      expect(report.days.every(({ from }) => local.format(from - 1) !== local.format(from))).to.equal(true);
    });
  }

  it('begin on 1 April in Moscow at half past nine in the evening of UTC (H3)', () => {
    const records = withEvents([note(1, '2026-03-31T21:30:00Z')], {
      account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf: '2026-05-01T00:00:00Z' },
    });
    const { report } = ask(records, {}, { from: '2026-03-01', to: '2026-05-01' });
    expect(report.days).to.deep.equal([{ from: Date.parse('2026-04-01T00:00:00+03:00'), rows: 1, acts: 1 }]);
  });
});

describe('filters of the feed', () => {
  const events = [
    note('n1', msk('10T10:00:00'), { after: 'Ждёт счёт' }),
    note('n2', msk('11T10:00:00'), { by: 2, kind: 'message-out' }),
    note('n3', msk('11T11:00:00'), { by: null, kind: 'message-in', entity: { type: 'contact', id: 5 } }),
    note('n4', msk('12T11:00:00'), { by: null, entity: { type: 'lorry', id: 5 } }),
  ];
  const records = withEvents(events, { contacts: [{ id: 5, name: 'Олег Ёлкин' }] });
  const cases: [string, ActivityFeedOptions, string[]][] = [
    ['a person', { managerId: '2' }, ['n2']],
    ['robots', { author: 'robot' }, ['n4']],
    ['people', { author: 'person' }, ['n2', 'n1']],
    ['kinds', { kinds: ['message-in', 'message-out'] }, ['n3', 'n2']],
    ['a type of objects', { objectType: 'deal' }, ['n2', 'n1']],
    ['one object', { objectType: 'lorry', objectId: '5' }, ['n4']],
    ['a day', { day: '2026-03-11' }, ['n3', 'n2']],
    ['a person who is not there', { managerId: 77 }, []],
    ['a value, with е for ё and in any case', { search: 'СЧЕТ' }, ['n1']],
    ['a deal and a person, each word', { search: 'окна борис' }, ['n2']],
    ['a contact', { search: 'елкин' }, ['n3']],
    ['a kind by its name in the reader’s language', { search: 'сообщение', codes: [['message-in', 'message-out']] }, ['n3', 'n2']],
    ['nothing that is said', { search: 'окна елкин' }, []],
  ];
  for (const [name, options, expected] of cases) {
    it(`let through ${name}`, () => {
      const { ids, report, select } = ask(records, options);
      expect(ids).to.deep.equal(expected);
      expect(select({ set: 'acts' }).map(({ id }) => id)).to.deep.equal(expected);
      expect(report.kinds.length, 'what can be chosen stays').to.equal(3);
    });
  }

  it('offer people, clients and robots of the period with how much they did', () => {
    const { report } = ask(records, { managerId: 2 });
    expect(report.people.map(({ author, managerId, name, count }) => [author, managerId, name, count])).to.deep.equal([
      ['person', 1, 'Анна Петрова', 1],
      ['person', 2, 'Борис Ким', 1],
      ['client', null, null, 1],
      ['robot', null, null, 1],
    ]);
    expect(report.objects).to.deep.equal([
      { type: 'contact', count: 1 },
      { type: 'deal', count: 2 },
      { type: 'lorry', count: 1 },
    ]);
  });

  it('refuse a day that is none', () => {
    expect(() => ask(records, { day: '2026-02-30' })).to.throw('day');
  });
});

describe('what is wrong in records', () => {
  it('is shown as it is and told: kinds nobody knows, objects that are not there, ids that repeat', () => {
    const {
      report,
      ids,
      note: told,
    } = ask(
      withEvents([
        note('a', msk('10T10:00:00'), { kind: 'coffee-poured' }),
        note('b', msk('10T11:00:00'), { entity: { type: 'deal', id: 'gone' } }),
        note('c', msk('10T12:00:00'), { entity: null }),
        note('a', msk('10T13:00:00')),
      ]),
    );
    expect(ids).to.deep.equal(['c', 'b', 'a']);
    expect(report.rows[1]!.feed).to.deep.include({ objectType: 'deal', objectId: 'gone', objectName: null, isMissing: true });
    expect(report.rows[0]!.feed).to.deep.include({ objectType: null, isMissing: false });
    expect([told('unknown-kinds'), told('missing-objects'), told('rows-rejected')]).to.deep.equal([1, 1, 1]);
  });

  it('keeps a text of ten thousand characters whole behind its row', () => {
    const long = '=cmd() '.repeat(1500);
    const { report, select } = ask(withEvents([note('a', msk('10T10:00:00'), { after: long })]));
    expect(report.rows[0]!.after).to.have.length(200);
    expect(select({ set: 'row', key: report.rows[0]!.feed.key })[0]!.feed.full!.after).to.equal(long);
  });

  it('stays in order where all acts are of one instant', () => {
    const events = Array.from({ length: 500 }, (_, id) => note(id, msk('10T10:00:00'), { entity: { type: 'contact', id } }));
    const { ids } = ask(withEvents(events));
    expect(ids).to.deep.equal(Array.from({ length: 500 }, (_, i) => 499 - i));
  });
});

describe('the digest', () => {
  it('tells the newest day person by person, and the list behind each figure is as long as it', () => {
    const { report, select } = ask(
      withEvents([
        note(1, msk('10T10:00:00')),
        note(2, msk('12T09:00:00')),
        note(3, msk('12T18:00:00')),
        note(4, msk('12T12:00:00'), { by: 2, kind: 'meeting-held' }),
        note(5, msk('12T13:00:00'), { by: null, kind: 'mail-in' }),
      ]),
    );
    const { digest } = report;
    expect(digest!.from).to.equal(Date.parse(msk('12T00:00:00')));
    expect(digest!.team).to.deep.equal([
      { kind: 'meeting-held', count: 1 },
      { kind: 'mail-in', count: 1 },
      { kind: 'note-added', count: 2 },
    ]);
    expect(digest!.lines.map(({ author, managerId, counts }) => [author, managerId, counts.length])).to.deep.equal([
      ['person', 1, 1],
      ['person', 2, 1],
      ['client', null, 1],
    ]);
    expect([digest!.lines[0]!.firstAt, digest!.lines[0]!.lastAt]).to.deep.equal([
      Date.parse(msk('12T09:00:00')),
      Date.parse(msk('12T18:00:00')),
    ]);
    for (const { author, managerId, counts } of digest!.lines)
      for (const { kind, count } of counts)
        expect(select({ set: 'acts', author, managerId, kind, from: digest!.from, to: digest!.to })).to.have.length(count);
  });

  it('is none where nothing has happened', () => {
    const { report } = ask(makeRecords());
    expect([report.acts, report.total, report.digest, report.rows.length]).to.deep.equal([0, 0, null, 0]);
  });
});

describe('places in the feed', () => {
  const { report, select } = ask(withEvents([note(1, msk('10T10:00:00')), note(2, msk('10T10:01:00')), note(3, msk('11T10:00:00'))]));
  const [newest, folded] = report.rows;

  it('are found by the key of any act of a row', () => {
    const first = select({ set: 'row', key: folded!.feed.key }).at(-1)!;
    expect(first.id).to.equal(1);
    expect(select({ set: 'from', key: first.feed.key }).map(({ feed }) => feed.key)).to.deep.equal([folded!.feed.key]);
    expect(select({ set: 'from', key: newest!.feed.key })).to.have.length(2);
  });

  it('are none for acts that are not there, or that the filters keep out', () => {
    for (const key of ['event::77', 'event::', '', 'nothing', 'visit:0:D1']) expect(select({ set: 'from', key }), key).to.have.length(0);
  });
});

describe('a feed that is asked again and again', () => {
  it('answers the same as one that is asked for the first time, forward, back, and over other loads of the records', () => {
    const random = createRandom(3);
    const at = () => Date.parse(msk('10T08:00:00')) + Math.floor(random() * 3000) * 10_000;
    const events = Array.from({ length: 600 }, (_, i) =>
      note(`e${i}`, at(), { by: i % 5 === 0 ? null : 1 + (i % 3), entity: { type: 'contact', id: i % 4 } }),
    );
    const records = withEvents(events);
    const answer = (data: ReturnType<typeof parseRecords>, now: number) =>
      JSON.stringify(computeActivityFeed(data, resolveScope({ ...march, now }, data.account), { rows: 1000 }));
    let data = parseRecords(records);
    for (let step = 0; step < 120; step++) {
      if (step % 20 === 19) data = parseRecords(records);
      const minutes = (step % 7 === 6 ? step - 2 : step) * 4;
      const now = Date.parse(msk('10T08:00:00')) + minutes * 60_000;
      const question = askActivityFeed(data, resolveScope({ ...march, now }, data.account), { rows: 1000 });
      const fresh = () => foldFeed(question);
      const expected = JSON.stringify(finishActivityFeed(question, fresh(), question, fresh()));
      expect(answer(data, now) === expected, `${step}`).to.equal(true);
    }
  });
});

describe('the feed of a thousand random companies', () => {
  it('agrees with a plain loop over the records: order, rows, days and digest', () => {
    const formats: Record<string, Intl.DateTimeFormat> = {};
    for (let seed = 1; seed <= 1000; seed++) {
      const random = createRandom(seed);
      const start = Date.parse('2026-03-09T19:00:00Z');
      const instant = () =>
        start + Math.floor(random() * 40) * 40_000 + (random() < 0.3 ? 86_400_000 : 0) + Math.floor(random() * 600) * 60_000;
      const times = (most: number) => Array.from({ length: Math.floor(random() * most) }, (_, id) => id);
      const person = () => (random() < 0.3 ? null : 1 + Math.floor(random() * 2));
      const timeZone = ['Europe/Moscow', 'Asia/Kamchatka', 'America/New_York'][seed % 3]!;
      const events = times(40).map((id) => ({
        id: random() < 0.5 ? id : `e${id}`,
        at: instant(),
        by: person(),
        kind: ['note-added', 'message-in', 'odd'][Math.floor(random() * 3)]!,
        entity: random() < 0.2 ? null : { type: random() < 0.5 ? 'deal' : 'contact', id: 1 + Math.floor(random() * 3) },
      }));
      const calls = times(15).map((id) => ({
        ...{ id, managerId: person(), at: instant(), direction: random() < 0.5 ? ('in' as const) : ('out' as const) },
        ...{
          dealId: random() < 0.5 ? 1 + Math.floor(random() * 2) : null,
          contactId: random() < 0.5 ? 1 + Math.floor(random() * 3) : null,
        },
      }));
      const deals = [1, 2].map((id) => ({ id, pipelineId: 'P1', stageId: 'S1', managerId: 1, createdAt: instant(), createdBy: person() }));
      const now = start + 86_400_000 * 1.2;
      const { report } = ask(
        makeRecords({ account: { currency: 'RUB', timeZone, asOf: now }, events, calls, deals }),
        {},
        { from: '2026-03-01', to: '2026-04-01' },
      );

      interface Act {
        id: string | number;
        at: number;
        by: number | null;
        kind: string;
        about: string;
      }
      const acts: Act[] = [
        ...deals.map(({ id, createdAt, createdBy }) => ({ id, at: createdAt, by: createdBy, kind: 'deal-created', about: `deal ${id}` })),
        ...calls.map(({ id, at, managerId, direction, dealId, contactId }) => ({
          ...{ id, at, by: managerId, kind: `call-${direction}` },
          about: dealId !== null ? `deal ${dealId}` : contactId !== null ? `contact ${contactId}` : `call ${id}`,
        })),
        ...events.map(({ id, at, by, kind, entity }) => ({ id, at, by, kind, about: entity ? `${entity.type} ${entity.id}` : '' })),
      ].filter(({ at }) => at <= now);
      const before = (a: Act, b: Act): boolean => {
        if (a.at !== b.at) return a.at > b.at;
        if (a.id === b.id) return acts.indexOf(a) > acts.indexOf(b);
        if (typeof a.id === 'number' && typeof b.id === 'number') return a.id > b.id;
        return typeof a.id !== typeof b.id ? typeof a.id === 'string' : a.id > b.id;
      };
      const sorted: Act[] = [];
      for (const act of acts) {
        let place = 0;
        while (place < sorted.length && before(sorted[place]!, act)) place++;
        sorted.splice(place, 0, act);
      }
      const format = (formats[timeZone] ??= new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));
      const known = new Map<number, string>();
      const dayOf = (at: number) => known.get(at) ?? (known.set(at, format.format(at)), known.get(at)!);
      const authorOf = ({ by, kind }: Act) => (by !== null ? `person ${by}` : kind.endsWith('-in') ? 'client' : 'robot');
      const rows: Act[][] = [];
      for (const act of [...sorted].reverse()) {
        const same = rows.filter(
          ([first]) =>
            authorOf(first!) === authorOf(act) &&
            (authorOf(act) === 'robot' || first!.about === act.about) &&
            dayOf(first!.at) === dayOf(act.at),
        );
        const last = same.at(-1);
        if (last && act.at - last[0]!.at <= 120_000) last.push(act);
        else rows.push([act]);
      }
      rows.sort((a, b) => sorted.indexOf(a.at(-1)!) - sorted.indexOf(b.at(-1)!));
      const told = rows.map((row) => [row.at(-1)!.id, row.at(-1)!.at, row.length, row[0]!.at]);
      expect(
        report.rows.map(({ id, at, feed }) => [id, at, feed.count, feed.since]),
        `${seed}`,
      ).to.deep.equal(told);
      const days = new Map<string, number>();
      for (const row of rows) days.set(dayOf(row[0]!.at), (days.get(dayOf(row[0]!.at)) ?? 0) + 1);
      expect(report.days.map(({ from, rows }) => [dayOf(from), rows])).to.deep.equal([...days]);
      const newest = sorted[0] && sorted.filter(({ at }) => dayOf(at) === dayOf(sorted[0]!.at));
      expect((report.digest?.team ?? []).reduce((sum, { count }) => sum + count, 0)).to.equal(newest?.length ?? 0);
      expect(report.days.reduce((sum, one) => sum + one.acts, 0)).to.equal(acts.length);
      expect(report.acts).to.equal(acts.length);
    }
  });
});
