import { expect } from '@open-wc/testing';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CallRecord, CallReviewRecord, CompanyRecords } from '../../../src/model/records.ts';
import { resolveScope } from '../../../src/model/scope.ts';
import { askCallReviews } from '../../../src/reports/call-stats/call-stats-reviews-question.ts';
import { selectReviewedCalls } from '../../../src/reports/call-stats/call-stats-reviews-select.ts';
import { callReviewsSchema, type CallReviewsCell, type ChecklistPoint } from '../../../src/reports/call-stats/call-stats-reviews-schema.ts';
import { computeCallReviews } from '../../../src/reports/call-stats/call-stats-reviews.ts';
import { computeKappa, computeShare } from '../../../src/stats/index.ts';
import { makeRecords, march } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const checklist: ChecklistPoint[] = [
  { id: 'greeting', name: 'Приветствие', scale: 2 },
  { id: 'needs', name: 'Потребность', scale: 5 },
];

const call = (id: number, managerId: number | null = 1): CallRecord => ({
  id,
  managerId,
  at: `2026-03-${String(1 + (id % 28)).padStart(2, '0')}T12:00:00+03:00`,
  direction: 'out',
  talkSeconds: 60,
});

const review = (callId: number, reviewerId: string | number, points: CallReviewRecord['points'], more: Partial<CallReviewRecord> = {}) => ({
  id: `${callId}-${reviewerId}-${more.at ?? ''}`,
  callId,
  reviewerId,
  at: '2026-03-30T12:00:00+03:00',
  points,
  ...more,
});

function setUp(records: Partial<CompanyRecords>, points: ChecklistPoint[] | undefined = checklist) {
  const data = parseRecords(makeRecords(records));
  const scope = resolveScope(march, data.account);
  const isCounted = (row: number) =>
    data.calls.at[row]! >= scope.from && data.calls.at[row]! < scope.to && data.calls.talkSeconds[row]! > 0;
  const options = points ? { checklist: points } : {};
  const report = computeCallReviews(data, scope, isCounted, options);
  const callsOf = (cell: CallReviewsCell) =>
    Array.from(selectReviewedCalls(askCallReviews(data, scope, isCounted, options), cell), (row) => data.calls.idOf(row));
  return { data, report, callsOf };
}

const noteOf = ({ notes }: { notes: { code: string; count: number }[] }, code: string) => notes.find((note) => note.code === code)?.count;

describe('reviews of calls', () => {
  it('become parts of their scales, as worked out by hand', () => {
    const { report, callsOf } = setUp({
      calls: [call(1), call(2), call(3, 2), call(4)],
      callReviews: [
        review(1, 'A', { greeting: 1, needs: 5 }),
        review(1, 'B', { greeting: 1, needs: 3 }),
        review(2, 'A', { greeting: 0, needs: null }),
        review(3, 'A', { greeting: 1, needs: 2 }),
      ],
    });
    // Call 1: greeting 1, needs (1 + 0.5) / 2 = 0.75, together 0.875. Call 2: 0 and nothing. Call 3: 1 and 0.25, 0.625.
    expect([report.calls, report.reviewed, report.reviews]).to.deep.equal([4, 3, 4]);
    expect(report.points.map(({ score }) => [score!.n, score!.share])).to.deep.equal([
      [3, 2 / 3],
      [2, 0.5],
    ]);
    expect(report.score!.share).to.be.closeTo((0.875 + 0 + 0.625) / 3, 1e-12);
    expect(report.managers.map(({ managerId, calls, reviews, score }) => [managerId, calls, reviews, score!.share])).to.deep.equal([
      [1, 2, 3, 0.4375],
      [2, 1, 1, 0.625],
    ]);
    expect(report.points[0]!.score!.high).to.equal(computeShare(2, 3)!.high);
    expect(callsOf({ pointId: 'needs' })).to.deep.equal([1, 3]);
    expect(callsOf({ managerId: 1 })).to.deep.equal([1, 2]);
    expect(callsOf({ reviewerIds: ['A', 'B'] })).to.deep.equal([1]);
    expect(() => callReviewsSchema.parse(report)).not.to.throw();
  });

  it('count the latest of one reviewer, and none that is from later than now', () => {
    const { report } = setUp({
      calls: [call(1)],
      callReviews: [
        review(1, 'A', { greeting: 1 }, { at: '2026-03-20T12:00:00+03:00', outcome: 'refusal' }),
        review(1, 'A', { greeting: 0 }, { at: '2026-03-10T12:00:00+03:00', outcome: 'sale' }),
        review(1, 'B', { greeting: 0 }, { at: '2026-05-01T12:00:00+03:00' }),
      ],
    });
    expect([report.reviews, report.score!.share, noteOf(report, 'reviews-superseded')]).to.deep.equal([1, 1, 1]);
    expect(report.outcomes).to.deep.equal([{ outcome: 'refusal', calls: 1 }]);
  });

  it('lose nothing silently: unknown calls, nobody’s calls, scores off the scale, points off the checklist', () => {
    const { report } = setUp({
      calls: [call(1, null), call(2)],
      callReviews: [review(1, 'A', { greeting: 1 }), review(2, 'A', { greeting: 2, needs: 0, tone: 3 }), review(99, 'A', { greeting: 1 })],
    });
    expect(report.notes.map(({ code, count }) => [code, count])).to.deep.equal([
      ['reviews-of-unknown-calls', 1],
      ['reviews-without-manager', 1],
      ['scores-off-scale', 2],
      ['points-not-in-checklist', 1],
    ]);
    expect(report.points.map(({ pointId, name, scale }) => [pointId, name, scale])).to.deep.equal([
      ['greeting', 'Приветствие', 2],
      ['needs', 'Потребность', 5],
      ['tone', null, 3],
    ]);
    expect(report.points[0]!.score!.n).to.equal(1);
    expect(report.managers.map(({ managerId }) => managerId)).to.deep.equal([1]);
  });

  it('say nothing where there are none', () => {
    const { report } = setUp({ calls: [call(1)] });
    expect([report.reviewed, report.score, report.managers, report.agreement]).to.deep.equal([0, null, [], []]);
    expect(report.points.every(({ score }) => score === null)).to.equal(true);
  });

  it('tell no agreement under twenty shared calls, and none where one score is all that is given', () => {
    const shared = (n: number, scoreOf: (i: number) => [number, number]) =>
      setUp({
        calls: Array.from({ length: n }, (_, i) => call(i + 1)),
        callReviews: Array.from({ length: n }, (_, i) => {
          const [first, second] = scoreOf(i);
          return [review(i + 1, 1, { greeting: first }), review(i + 1, 'B', { greeting: second })];
        }).flat(),
      }).report.agreement[0]!;
    const few = shared(19, (i) => [i % 2, i % 2]);
    expect([few.calls, few.overall, few.verdict, few.points[0]]).to.deep.equal([19, null, 'not-enough-data', { n: 19, kappa: null }]);
    const enough = shared(60, (i) => [i % 2, i % 2]);
    expect([enough.points[0]!.kappa!.kappa, enough.overall!.n, enough.verdict]).to.deep.equal([1, 60, 'agree']);
    expect([enough.reviewerIds, enough.names]).to.deep.equal([
      [1, 'B'],
      ['Анна Петрова', null],
    ]);
    const apart = shared(60, (i) => [i % 2, Math.floor(i / 2) % 2]);
    expect(apart.verdict).to.equal('differ');
    const same = shared(40, () => [1, 1]);
    expect([same.overall, same.points[0]!.kappa, same.verdict]).to.deep.equal([null, null, 'not-enough-data']);
  });

  it('are what a plain loop over the records counts, in 1000 random companies; lists are as long as their figures', () => {
    const random = createRandom(77);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    for (let company = 0; company < 1000; company++) {
      const calls = Array.from({ length: 1 + Math.floor(random() * 40) }, (_, i) => ({
        ...call(i + 1, pick([1, 2, null])),
        talkSeconds: pick([0, 60, 60]),
      }));
      const callReviews = Array.from({ length: Math.floor(random() * 80) }, (_, i) => ({
        ...review(1 + Math.floor(random() * 44), pick(['A', 'B', 'C']), {
          greeting: pick([0, 1, 1, null]),
          needs: pick([1, 2, 3, 4, 5, null]),
        }),
        id: i,
        at: Date.parse('2026-03-20T00:00:00Z') + i * 1000,
      }));
      const { report, callsOf } = setUp({ calls, callReviews });
      const expected = bruteForce(calls, callReviews);
      expect([report.calls, report.reviewed, report.reviews]).to.deep.equal([expected.calls, expected.reviewed, expected.reviews]);
      for (const { managerId, calls: own, points } of report.managers) {
        expect(callsOf({ managerId }).length).to.equal(own);
        points.forEach((score, place) => {
          const means = expected.means.get(`${managerId} ${checklist[place]!.id}`) ?? [];
          expect(score?.n ?? 0).to.equal(means.length);
          if (score) expect(score.share).to.be.closeTo(means.reduce((sum, value) => sum + value, 0) / means.length, 1e-9);
        });
      }
      report.points.forEach(({ pointId, score }) => expect(callsOf({ pointId }).length).to.equal(score?.n ?? 0));
      report.outcomes.forEach(({ outcome, calls: own }) => expect(callsOf({ outcome }).length).to.equal(own));
      for (const { reviewerIds, calls: shared, points } of report.agreement) {
        expect(callsOf({ reviewerIds }).length).to.equal(shared);
        const table = expected.tables.get(reviewerIds.join()) ?? [];
        expect(points[0]!.n).to.equal(table.flat().reduce((sum, cell) => sum + cell, 0));
        if (points[0]!.kappa) expect(points[0]!.kappa.kappa).to.be.closeTo(computeKappa(table)!.kappa, 1e-9);
      }
      const unassigned = noteOf(report, 'reviews-without-manager') ?? 0;
      expect(report.managers.reduce((sum, row) => sum + row.calls, 0) + unassigned).to.equal(report.reviewed);
    }
  });
});

/** The same from the records alone. */
function bruteForce(calls: CallRecord[], reviews: CallReviewRecord[]) {
  const latest = new Map<string, CallReviewRecord>();
  const talked = new Map(calls.filter(({ talkSeconds }) => talkSeconds! > 0).map((one) => [one.id, one]));
  for (const one of reviews) if (talked.has(one.callId)) latest.set(`${one.callId} ${one.reviewerId}`, one);
  const means = new Map<string, number[]>();
  const tables = new Map<string, number[][]>();
  const byCall = new Map<string | number, CallReviewRecord[]>();
  for (const one of latest.values()) byCall.set(one.callId, [...(byCall.get(one.callId) ?? []), one]);
  for (const [callId, own] of byCall) {
    for (const { id, scale } of checklist) {
      const shares = own
        .map(({ points }) => points[id])
        .filter((score) => score !== null)
        .map((score) => (scale === 2 ? score! : (score! - 1) / 4));
      const key = `${talked.get(callId)!.managerId} ${id}`;
      if (shares.length > 0) means.set(key, [...(means.get(key) ?? []), shares.reduce((sum, share) => sum + share, 0) / shares.length]);
    }
    for (const a of own) {
      for (const b of own) {
        const [first, second] = [a.points['greeting'], b.points['greeting']];
        if (String(a.reviewerId) >= String(b.reviewerId) || first === null || second === null) continue;
        const key = `${a.reviewerId},${b.reviewerId}`;
        const table = tables.get(key) ?? [
          [0, 0],
          [0, 0],
        ];
        table[first!]![second!]!++;
        tables.set(key, table);
      }
    }
  }
  return { calls: talked.size, reviewed: byCall.size, reviews: latest.size, means, tables };
}
