import { expect } from '@open-wc/testing';
import { actsOf, actSources } from '../../src/model/acts.ts';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import { sortInstants, placeOfInstant } from '../../src/model/instants.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import { generateCompany } from '../../demo/company/company.ts';
import { makeHistories, makeRecords } from '../make-records.ts';
import { createRandom } from '../random.ts';

const at = (clock: string) => `2026-03-10T${clock}:00+03:00`;

/** Kind, person and time of each act, as a reader would tell them. */
function tell(rows: Partial<CompanyRecords>): string[] {
  const data = parseRecords(makeRecords(rows));
  const acts = actsOf(data);
  return Array.from(acts.at, (instant, act) => {
    const who = data.managers[acts.by[act]!]?.id ?? 'robot';
    return `${new Date(instant + 3 * 3_600_000).toISOString().slice(11, 16)} ${who} ${acts.kinds[acts.kind[act]!]}`;
  });
}

const deal = { id: 'D1', pipelineId: 'P1', stageId: 'S1', managerId: 1, createdAt: at('09:00'), createdBy: 2 };

describe('acts', () => {
  it('come in the order of time with who acted', () => {
    const { deals, stageChanges } = makeHistories({
      D1: [
        [at('09:00'), 'P1', 'S1'],
        [at('10:00'), 'P1', 'S2'],
        [at('12:00'), 'P1', 'WON'],
      ],
    });
    expect(
      tell({
        deals: [{ ...deals[0]!, createdBy: 2 }],
        stageChanges,
        tasks: [{ id: 1, managerId: 2, dealId: 'D1', createdAt: at('09:30'), createdBy: 1, completedAt: at('11:00') }],
        calls: [{ id: 1, managerId: 1, at: at('09:10'), direction: 'out' }],
        events: [{ id: 'e', at: at('08:00'), kind: 'somebody-sang' }],
      }),
    ).to.deep.equal([
      '08:00 robot somebody-sang',
      '09:00 2 deal-created',
      '09:10 1 call-out',
      '09:30 1 task-created',
      '10:00 1 deal-stage-changed',
      '11:00 2 task-completed',
      '12:00 1 deal-won',
    ]);
  });

  it('leave out events that tell what another record tells', () => {
    const { deals, stageChanges } = makeHistories({
      D1: [
        [at('09:00'), 'P1', 'S1'],
        [at('10:00'), 'P1', 'S2'],
      ],
    });
    const about = (type: string, id: string | number) => ({ entity: { type, id }, by: 1 });
    const acts = tell({
      deals,
      stageChanges,
      tasks: [{ id: 1, managerId: 1, dealId: 'D1', createdAt: at('09:30'), createdBy: 1 }],
      calls: [{ id: 1, managerId: 1, at: at('09:10'), direction: 'out' }],
      events: [
        { id: 1, at: at('09:00'), kind: 'deal-created', ...about('deal', 'D1') },
        { id: 2, at: '2026-03-10T10:00:00.400+03:00', kind: 'deal-stage-changed', ...about('deal', 'D1') },
        { id: 3, at: at('09:31'), kind: 'task-created', ...about('task', 1) },
        { id: 4, at: at('09:30'), kind: 'task-created', ...about('deal', 'D1') },
        { id: 5, at: at('09:10'), kind: 'call-out', ...about('contact', 5) },
        { id: 6, at: at('09:10'), kind: 'call-in', ...about('contact', 5) },
        { id: 7, at: at('10:30'), kind: 'deal-stage-changed', ...about('deal', 'D1') },
        { id: 8, at: at('10:40'), kind: 'deal-created', ...about('deal', 'gone') },
      ],
    });
    expect(acts).to.deep.equal([
      '09:00 robot deal-created',
      '09:10 1 call-out',
      '09:10 1 call-in',
      '09:30 1 task-created',
      '10:00 1 deal-stage-changed',
      '10:40 1 deal-created',
    ]);
  });

  it('count a deal made as won as won by who made it, once', () => {
    const { deals, stageChanges } = makeHistories({
      D2: [
        [at('10:00'), 'P1', 'S1'],
        [at('10:00'), 'P1', 'S2'],
      ],
    });
    const acts = tell({ deals: [{ ...deal, stageId: 'WON' }, ...deals], stageChanges });
    expect(acts.slice(0, 2)).to.deep.equal(['09:00 2 deal-created', '09:00 2 deal-won']);
    expect(acts).to.have.length(4);
  });

  it('point to their records', () => {
    const data = parseRecords(generateCompany({ deals: 200 }));
    const acts = actsOf(data);
    for (let act = 0; act < acts.length; act++) {
      const row = acts.row[act]!;
      const source = actSources[acts.source[act]!]!;
      if (source === 'call') expect(data.calls.at[row]).to.equal(acts.at[act]);
      if (source === 'event') expect(data.events.kinds[data.events.kind[row]!]).to.equal(acts.kinds[acts.kind[act]!]);
      if (act > 0) expect(acts.at[act]!).to.be.at.least(acts.at[act - 1]!);
    }
    expect(acts.length).to.be.greaterThan(data.calls.length + data.events.length + data.tasks.length);
  });
});

describe('instants', () => {
  it('are put in order as a comparison does, rows of one instant as they were', () => {
    const random = createRandom(3);
    for (let round = 0; round < 200; round++) {
      const span = [3, 70_000, 5e9, 4e12][round % 4]!;
      const length = Math.floor(random() * (round % 10 === 0 ? 5000 : 40));
      // Some lie far from all others, as what has not ended yet does.
      const far = round % 3 === 0 ? 0.1 : 0;
      const rows = Float64Array.from({ length }, () => (random() < far ? 8.64e15 : -2e12 + Math.floor(random() * span)));
      const expected = Array.from(rows.keys()).sort((a, b) => rows[a]! - rows[b]! || a - b);
      expect(Array.from(sortInstants(rows).order)).to.deep.equal(expected);
    }
  });

  it('are found where they begin', () => {
    const ascending = Float64Array.of(1, 3, 3, 5);
    expect([0, 1, 2, 3, 4, 5, 6].map((instant) => placeOfInstant(ascending, instant))).to.deep.equal([0, 0, 1, 1, 3, 3, 4]);
  });
});

describe('rows that repeat an id', () => {
  it('are left out and told', () => {
    const data = parseRecords(
      makeRecords({
        tasks: [1, 1].map((id) => ({ id, createdAt: at('09:00') })),
        calls: [1, '1', 2].map((id) => ({ id, at: at('09:00'), direction: 'in' as const })),
        events: [1, '1', 'x', 'x'].map((id) => ({ id, at: at('09:00'), kind: 'note-added' })),
      }),
    );
    expect([data.tasks.length, data.calls.length, data.events.length]).to.deep.equal([1, 2, 2]);
    expect(Array.from(data.rejections.byKind, ([kind, { count }]) => `${kind} ${count}`)).to.deep.equal(['tasks 1', 'calls 1', 'events 2']);
    expect(data.rejections.byKind.get('calls')!.issues[0]!.path).to.equal('calls[1].id');
  });

  it('are not made of a time less than none', () => {
    const data = parseRecords(makeRecords({ calls: [{ id: 1, at: at('09:00'), direction: 'in', talkSeconds: -5 }] }));
    expect(data.rejections.byKind.get('calls')!.issues[0]!.message).to.equal('expected a number of seconds, at least 0, got -5');
  });
});
