import { expect } from '@open-wc/testing';
import type { SignalSeries } from '../../../src/reports/early-signals/early-signals-schema.ts';
import { toSnoozed, wakingOf } from '../../../src/reports/early-signals/early-signals-snooze.ts';

const total = { count: 70, base: 100, level: 0.7 };
const seriesWith = (size: number, more: { state?: 'confirmed' | 'watch'; from?: string; harm?: 'fall' | 'rise' } = {}): SignalSeries => ({
  id: 'first-calls',
  measure: 'first-calls',
  unit: 'share',
  harm: more.harm ?? 'fall',
  state: more.state ?? 'confirmed',
  points: [],
  baseline: null,
  refrozen: false,
  lead: null,
  ...{ pipelineId: null, pipelineName: null, stageId: null, stageName: null },
  change: {
    from: Date.parse(more.from ?? '2026-07-06T00:00+03:00'),
    to: Date.parse('2026-11-16T00:00+03:00'),
    weeks: 19,
    before: total,
    since: total,
    ...{ size, low: size - 0.05, high: size + 0.05 },
    ...{ weight: 9, rules: ['cusum'], season: 'other', people: [], compared: 0, worse: 0 },
  },
});

describe('a signal that was put off', () => {
  const snoozed = toSnoozed(seriesWith(-0.2), 4, 'отпуска', '2026-11-20');

  it('comes back on its day, not a day before, over a change of the year too', () => {
    expect(snoozed.until).to.equal('2026-12-18');
    expect(wakingOf(snoozed, seriesWith(-0.2), '2026-12-17')).to.equal(null);
    expect(wakingOf(snoozed, seriesWith(-0.2), '2026-12-18')).to.equal('due');
    expect(toSnoozed(seriesWith(-0.2), 8, '', '2026-12-20').until).to.equal('2027-02-14');
  });

  it('comes back before that when it lies beyond what its interval held possible, and not for less', () => {
    expect(wakingOf(snoozed, seriesWith(-0.25), '2026-12-01')).to.equal(null);
    expect(wakingOf(snoozed, seriesWith(-0.26), '2026-12-01')).to.equal('worse');
    const late = toSnoozed(seriesWith(0.2, { harm: 'rise' }), 4, '', '2026-11-20');
    expect(wakingOf(late, seriesWith(0.26, { harm: 'rise' }), '2026-12-01')).to.equal('worse');
    expect(wakingOf(late, seriesWith(0.1, { harm: 'rise' }), '2026-12-01')).to.equal(null);
  });

  it('comes back when it is confirmed, or when another change begins', () => {
    const watched = toSnoozed(seriesWith(-0.2, { state: 'watch' }), null, '', '2026-11-20');
    expect(watched.until).to.equal(null);
    expect(wakingOf(watched, seriesWith(-0.2, { state: 'watch' }), '2030-01-01')).to.equal(null);
    expect(wakingOf(watched, seriesWith(-0.2), '2026-12-01')).to.equal('worse');
    expect(wakingOf(watched, seriesWith(-0.1, { state: 'watch', from: '2026-12-07T00:00+03:00' }), '2027-01-01')).to.equal('another');
  });

  it('keeps to its day where the page kept no more', () => {
    const kept = { signal: 'first-calls', until: '2026-12-18', reason: '' };
    expect(wakingOf(kept, seriesWith(-0.9), '2026-12-01')).to.equal(null);
    expect(wakingOf(kept, seriesWith(-0.9), '2026-12-18')).to.equal('due');
  });
});
