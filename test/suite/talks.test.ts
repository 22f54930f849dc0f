import { expect } from '@open-wc/testing';
import { LocalEngine } from '../../src/engine/local.ts';
import { parseRecords } from '../../src/model/dataset-builder.ts';
import type { CallRecord } from '../../src/model/records.ts';
import { makeRecords } from '../make-records.ts';

const month = { from: '2026-03-01', to: '2026-04-01' };

describe('what a conversation is', () => {
  it('is the same in every report: no mailbox, whatever it says, and one call of a group', async () => {
    const callAt = (day: number, more: Partial<CallRecord>): CallRecord => ({
      ...{ id: `${day} ${more.managerId ?? 1}`, managerId: 1, direction: 'out', outcome: 'answered', talkSeconds: 40 },
      ...{ at: `2026-03-${day}T12:00:00+03:00` },
      ...more,
    });
    const calls = [
      callAt(10, {}),
      callAt(11, { direction: 'in', outcome: null, talkSeconds: 60 }),
      callAt(12, { outcome: 'voicemail', talkSeconds: 45 }),
      callAt(13, { direction: 'in', outcome: 'voicemail', talkSeconds: 45 }),
      callAt(16, { direction: 'in', groupId: 'g', talkSeconds: 100 }),
      callAt(16, { direction: 'in', groupId: 'g', outcome: 'missed', talkSeconds: 0, managerId: 2 }),
      callAt(17, { talkSeconds: 20 }),
    ];
    const first = { id: 1, pipelineId: 'P1', stageId: 'S1', managerId: 1, createdAt: '2026-01-12T10:00:00+03:00' };
    const goals = (['conversations', 'talk-time'] as const).map((metric) => ({ id: metric, metric, ...month, target: 10 }));
    const engine = new LocalEngine(parseRecords(makeRecords({ calls, goals, deals: [first] })));
    const [stats, plan, activity, signals] = await Promise.all([
      engine.report('call-stats', month),
      engine.report('goal-progress', month),
      engine.report('manager-activity', month),
      engine.report('early-signals', month),
    ]);
    const done = (metric: string) => plan.goals.find((goal) => goal.metric === metric)!.done;
    expect([stats.team.conversations.count, done('conversations')]).to.deep.equal([3, 3]);
    const talked = (40 + 60 + 100 + 20) * 1000;
    expect([stats.team.talk.totalMs, done('talk-time'), activity.team.talkMs]).to.deep.equal([talked, talked, talked]);
    const weekly = signals.series.find(({ measure }) => measure === 'conversations')!.points.map(({ count }) => count);
    expect(weekly.reduce((sum: number, count) => sum + (count ?? 0), 0)).to.equal(3);
  });
});
