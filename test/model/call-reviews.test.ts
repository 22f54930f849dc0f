import { expect } from '@open-wc/testing';
import { DatasetBuilder, parseRecords } from '../../src/model/dataset-builder.ts';
import { recordsJsonSchema } from '../../src/model/json-schema.ts';
import type { CallReviewRecord } from '../../src/model/records.ts';
import { loadNdjson } from '../../src/sources/ndjson.ts';
import { makeRecords } from '../make-records.ts';

const calls = [{ id: 1, managerId: 1, at: '2026-03-02T10:00:00+03:00', direction: 'in' as const, talkSeconds: 90 }];
const review: CallReviewRecord = {
  id: 'r1',
  callId: 1,
  reviewerId: 'head',
  at: '2026-03-03T10:00:00+03:00',
  points: { greeting: 1, objections: null },
  notes: [{ atSeconds: 42, text: 'Перебил' }, { text: 'В целом спокойно' }],
  outcome: 'next-step',
  checklist: '2026',
};

describe('reviews of calls', () => {
  it('are read with their points, notes and outcome', () => {
    const { callReviews } = parseRecords(makeRecords({ calls, callReviews: [review] }));
    expect([callReviews.length, callReviews.call[0], callReviews.idOf(0), callReviews.callIdOf(0)]).to.deep.equal([1, 0, 'r1', 1]);
    expect(callReviews.reviewers[callReviews.reviewer[0]!]).to.equal('head');
    expect(callReviews.pointsOf(0)).to.deep.equal({ greeting: 1, objections: null });
    expect(callReviews.notesOf(0)).to.deep.equal([
      { atSeconds: 42, text: 'Перебил' },
      { atSeconds: null, text: 'В целом спокойно' },
    ]);
    expect([callReviews.outcomeOf(0), callReviews.checklistOf(0)]).to.deep.equal(['next-step', '2026']);
  });

  it('are kept and told where the call is not there', () => {
    const data = parseRecords(makeRecords({ calls, callReviews: [{ ...review, callId: 99 }] }));
    expect([data.callReviews.length, data.callReviews.call[0], data.callReviews.unknownCalls]).to.deep.equal([1, -1, 1]);
    expect([data.callReviews.callIdOf(0), data.rejections.count]).to.deep.equal([99, 0]);
  });

  it('make nobody a manager who only reviews', () => {
    expect(parseRecords(makeRecords({ calls, callReviews: [review] })).managers.map(({ id }) => id)).to.deep.equal([1, 2]);
  });

  it('are refused with their path when they cannot be understood', () => {
    const bad: [string, object][] = [
      ['callId', { callId: null }],
      ['reviewerId', { reviewerId: undefined }],
      ['at', { at: 'yesterday' }],
      ['points', { points: { greeting: 0.5 } }],
      ['points', { points: { greeting: -1 } }],
      ['points', { points: 'all good' }],
      ['notes', { notes: [{ atSeconds: -3, text: 'x' }] }],
      ['notes', { notes: [{ atSeconds: 3 }] }],
      ['outcome', { outcome: 7 }],
    ];
    const callReviews = [review, ...bad.map(([, change], i) => ({ ...review, id: `bad${i}`, ...change }))] as CallReviewRecord[];
    for (let i = 1; i < callReviews.length; i++) {
      const data = parseRecords(makeRecords({ calls, callReviews: [review, callReviews[i]!] }));
      expect([data.callReviews.length, data.rejections.byKind.get('callReviews')!.issues[0]!.path]).to.deep.equal([
        1,
        `callReviews[1].${bad[i - 1]![0]}`,
      ]);
    }
    const repeated = parseRecords(makeRecords({ calls, callReviews: [review, review] }));
    expect(repeated.rejections.byKind.get('callReviews')!.issues[0]!.path).to.equal('callReviews[1].id');
  });

  it('come as lines of NDJSON and are described by the JSON Schema', async () => {
    const builder = new DatasetBuilder();
    const lines = [
      { type: 'account', ...makeRecords().account },
      { type: 'callReview', ...review },
      ...calls.map((call) => ({ type: 'call', ...call })),
    ];
    await loadNdjson(
      (async function* () {
        yield lines.map((line) => JSON.stringify(line)).join('\n');
      })(),
      builder,
    );
    const data = builder.finish();
    expect([data.callReviews.length, data.callReviews.call[0], data.rejections.count]).to.deep.equal([1, 0, 0]);
    expect(JSON.stringify(recordsJsonSchema())).to.contain('"callReviews"').and.to.contain('The call that was listened to');
  });
});
