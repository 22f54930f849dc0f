import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope, type Scope } from '../../../src/model/scope.ts';
import { computeManagerActivity, type ManagerActivityOptions } from '../../../src/reports/manager-activity/manager-activity-report.ts';
import { managerActivitySchema, type ManagerActivityCell } from '../../../src/reports/manager-activity/manager-activity-schema.ts';
import { selectManagerActivity } from '../../../src/reports/manager-activity/manager-activity-select.ts';
import { makeHistories, makeRecords, march } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const msk = (text: string) => `2026-03-${text}:00+03:00`;

const ask = (records: CompanyRecords, scope: Partial<Scope> = {}, options?: ManagerActivityOptions) => {
  const data = parseRecords(records);
  const resolved = resolveScope({ ...march, ...scope }, data.account);
  const report = computeManagerActivity(data, resolved, options);
  expect(managerActivitySchema.safeParse(report).success).to.equal(true);
  return {
    report,
    behind: (cell: ManagerActivityCell) => selectManagerActivity(data, resolved, options, cell).rows.length,
    row: (id: string | number) => report.managers.find(({ managerId }) => managerId === id)!,
    of: (id: string | number, kind: string) =>
      report.managers.find(({ managerId }) => managerId === id)?.counts[report.kinds.indexOf(kind)] ?? 0,
    note: (code: string) => report.notes.find((note) => note.code === code)?.count ?? 0,
  };
};

/** `count` calls made on one day, a minute apart. */
const callsOf = (managerId: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `${managerId}-${i}`,
    managerId,
    at: Date.parse(msk('10T10:00')) + i * 60_000,
    direction: 'out' as const,
    talkSeconds: 0,
  }));

describe('activity', () => {
  it('compares rates per day worked exactly (A1: 120 in 20 days beside 90 in 12)', () => {
    const absences = [{ managerId: 1, from: '2026-03-30', to: '2026-04-01' }];
    const { row, report } = ask(
      makeRecords({
        calls: [...callsOf(1, 120), ...callsOf(2, 90)],
        absences: [...absences, { managerId: 2, from: '2026-03-18', to: '2026-04-01' }],
      }),
      { managerIds: [1, 2] },
    );
    expect([row(1).workedDays, row(2).workedDays]).to.deep.equal([20, 12]);
    expect([row(1).rate!.rate, row(2).rate!.rate]).to.deep.equal([6, 7.5]);
    expect(row(1).rate!.low).to.be.closeTo(4.974596281, 1e-8);
    expect(row(1).rate!.high).to.be.closeTo(7.174529268, 1e-8);
    expect(row(2).rate!.low).to.be.closeTo(6.030885678, 1e-8);
    expect(row(2).rate!.high).to.be.closeTo(9.218773316, 1e-8);
    expect(row(1).comparison.ratio).to.be.closeTo(0.8, 1e-12);
    expect(row(1).comparison.p).to.be.closeTo(0.1168224, 1e-6);
    expect(row(1).comparison.verdict).to.equal('not-confirmed');
    expect(report.against).to.equal('each-other');
  });

  it('tells people apart only as far as their weeks are alike', () => {
    const monday = Date.parse('2025-12-29T10:00:00+03:00');
    /** Calls of thirteen weeks, on Mondays; every other week so many more and fewer. */
    const weekly = (managerId: number, count: number, swing: number) =>
      Array.from({ length: 13 }, (_, week) =>
        Array.from({ length: count + (week % 2 ? swing : -swing) }, (__, i) => ({
          ...{ id: `${managerId}-${week}-${i}`, managerId, direction: 'out' as const, talkSeconds: 0 },
          at: monday + week * 7 * 86_400_000 + i * 60_000,
        })),
      ).flat();
    const both = (swing: number) => ask(makeRecords({ calls: [...weekly(1, 44, swing), ...weekly(2, 30, swing)] }), { managerIds: [1, 2] });
    const [even, uneven] = [both(0), both(25)];
    expect([even.report.dispersion, even.row(1).comparison.verdict]).to.deep.equal([1, 'more']);
    expect(uneven.report.dispersion).to.be.greaterThan(10);
    expect(uneven.row(1).comparison.verdict).to.equal('not-confirmed');
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(uneven.row(1).rate!)).to.be.greaterThan(3 * width(even.row(1).rate!));
  });

  it('counts the first instant and not the last, nor what comes after now', () => {
    const at = (when: string, id: string) => ({ id, managerId: 1, at: when, direction: 'out' as const });
    const calls = [at('2026-03-01T00:00:00+03:00', 'a'), at('2026-04-01T00:00:00+03:00', 'b'), at('2026-02-28T23:59:59+03:00', 'c')];
    expect(ask(makeRecords({ calls })).of(1, 'call-out')).to.equal(1);
    expect(ask(makeRecords({ calls }), { now: '2026-03-01T00:00:00+03:00' }).of(1, 'call-out')).to.equal(1);
    expect(ask(makeRecords({ calls }), { now: '2026-02-28T23:59:59.999+03:00' }).of(1, 'call-out')).to.equal(0);
  });

  it('leaves robots, missed calls and calls without a person out and tells them, keeps unknown kinds and people', () => {
    const { of, note, row, behind, report } = ask(
      makeRecords({
        calls: [
          { id: 1, managerId: 1, at: msk('10T10:00'), direction: 'in', outcome: 'answered', talkSeconds: 300 },
          { id: 2, managerId: 1, at: msk('10T10:02'), direction: 'in', outcome: 'answered', talkSeconds: 60 },
          { id: 3, managerId: 1, at: msk('10T11:00'), direction: 'in', outcome: 'missed', talkSeconds: 0 },
          { id: 4, managerId: null, at: msk('10T12:00'), direction: 'out', talkSeconds: 10 },
        ],
        events: [
          { id: 'e1', at: msk('11T10:00'), by: 1, kind: 'coffee-poured', entity: null },
          { id: 'e2', at: msk('11T10:00'), by: null, kind: 'note-added', entity: null },
          { id: 'e3', at: msk('11T10:00'), by: 99, kind: 'note-added', entity: null },
        ],
      }),
    );
    expect([of(1, 'call-in'), of(1, 'coffee-poured'), of(99, 'note-added')]).to.deep.equal([2, 1, 1]);
    expect([row(1).talks, row(1).talkMs]).to.deep.equal([2, 360_000]);
    expect(
      ['missed-calls', 'calls-without-manager', 'acts-without-person', 'overlapping-calls', 'unknown-managers'].map(note),
    ).to.deep.equal([1, 1, 1, 1, 1]);
    expect(report.kinds.at(-1)).to.equal('coffee-poured');
    expect([behind({ set: 'talks', managerId: 1 }), behind({ set: 'acts', managerId: 99 })]).to.deep.equal([2, 1]);
  });

  it('calls a task late after its due moment only', () => {
    const task = (id: number, completedAt: string) => ({
      ...{ id, managerId: 1, createdAt: msk('01T10:00'), dueAt: msk('10T10:00') },
      completedAt: msk(completedAt),
    });
    const { row, behind } = ask(makeRecords({ tasks: [task(1, '10T10:00'), task(2, '10T10:01')] }));
    expect([row(1).lateTasks, behind({ set: 'late' })]).to.deep.equal([1, 1]);
  });

  it('measures the first reply in business minutes (H4) and credits who replied', () => {
    const calendar = { weekend: [6, 7], holidays: ['2026-03-09'], shortDays: [] };
    const records = (given: Partial<CompanyRecords>) =>
      makeRecords({
        ...makeHistories({ D1: [[msk('06T17:50'), 'P1', 'S1']] }),
        calls: [
          { id: 1, managerId: 2, dealId: 'D1', at: msk('10T09:10'), direction: 'out' },
          { id: 2, managerId: 1, dealId: 'D1', at: msk('10T09:20'), direction: 'out' },
        ],
        ...given,
      });
    expect(ask(records({})).row(2).replyMs).to.equal(560 * 60_000);
    const { row, behind } = ask(records({ calendar }));
    expect(row(2).replyMs).to.equal(20 * 60_000);
    expect([row(1).replies, row(1).replyMs, behind({ set: 'replies' })]).to.deep.equal([0, null, 1]);
  });

  it('has no rate without a day worked, and nothing to say of an empty company', () => {
    const { row, report } = ask(makeRecords(), { from: '2026-03-07', to: '2026-03-09' });
    expect(row(1).rate).to.equal(null);
    expect(report.finding.code).to.equal('nothing');
  });
});

describe('the activity of a thousand random companies', () => {
  it('agrees with a plain loop over the records, and every list is as long as its number', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const random = createRandom(seed);
      const instant = () => Date.parse('2026-02-20T00:00:00Z') + Math.floor(random() * 1000) * 3_600_000;
      const person = () => (random() < 0.15 ? null : 1 + Math.floor(random() * 4));
      const times = (most: number) => Array.from({ length: Math.floor(random() * most) }, (_, id) => id);
      const calls = times(20).map((id) => ({
        ...{ id, managerId: person(), at: instant() },
        direction: random() < 0.5 ? ('in' as const) : ('out' as const),
        outcome: random() < 0.5 ? ('answered' as const) : ('missed' as const),
        talkSeconds: Math.floor(random() * 3) * 60,
      }));
      const tasks = times(15).map((id) => {
        const createdAt = instant();
        const completedAt = random() < 0.5 ? createdAt + Math.floor(random() * 100) * 3_600_000 : null;
        return {
          id,
          managerId: 1 + Math.floor(random() * 3),
          createdAt,
          createdBy: person(),
          dueAt: instant(),
          completedAt,
          completedBy: person(),
        };
      });
      const events = times(15).map((id) => ({
        id: `e${id}`,
        at: instant(),
        by: person(),
        kind: random() < 0.5 ? 'note-added' : 'odd',
        entity: null,
      }));
      const departments = random() < 0.5 ? [1] : [];
      const managers = [1, 2, 3].map((id) => ({ id, name: `М${id}`, departmentId: id === 3 ? 2 : 1 }));
      const now = Date.parse('2026-03-25T00:00:00Z');
      const { of, report, behind } = ask(
        makeRecords({
          managers,
          departments: [
            { id: 1, name: 'А' },
            { id: 2, name: 'Б' },
          ],
          calls,
          tasks,
          events,
        }),
        { now, departmentIds: departments },
      );
      const expected = new Map<string, number>();
      const add = (id: number | null, kind: string, at: number | null) => {
        const isIn = at !== null && at >= Date.parse('2026-03-01T00:00:00+03:00') && at <= now;
        if (!isIn || id === null || (departments.length > 0 && id > 2)) return;
        expected.set(`${id} ${kind}`, (expected.get(`${id} ${kind}`) ?? 0) + 1);
      };
      for (const call of calls)
        if (call.direction === 'out' || (call.outcome === 'answered' && call.talkSeconds > 0))
          add(call.managerId, `call-${call.direction}`, call.at);
      for (const task of tasks) {
        add(task.createdBy, 'task-created', task.createdAt);
        add(task.completedBy ?? task.managerId, 'task-completed', task.completedAt);
      }
      for (const event of events) add(event.by, event.kind, event.at);
      const total = [...expected.values()].reduce((sum, count) => sum + count, 0);
      expect(report.team.counts.reduce((sum, count) => sum + count, 0)).to.equal(total);
      expect(behind({ set: 'acts' })).to.equal(total);
      for (const [key, count] of expected) {
        const [id, kind] = key.split(' ') as [string, string];
        expect([of(Number(id), kind), behind({ set: 'acts', managerId: id, kind })], `${seed}: ${key}`).to.deep.equal([count, count]);
      }
      for (const row of report.managers)
        expect(row.byStep.reduce((sum, count) => sum + count, 0)).to.equal(row.counts[report.kinds.indexOf(report.kind)]);
    }
  });
});
