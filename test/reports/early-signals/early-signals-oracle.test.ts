import { expect } from '@open-wc/testing';
import { LocalEngine } from '../../../src/engine/local.ts';
import { parseRecords } from '../../../src/model/dataset-builder.ts';
import type { CallRecord, CompanyRecords, DealRecord } from '../../../src/model/records.ts';
import { makeRecords } from '../../make-records.ts';
import { createRandom } from '../../random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Moscow is three hours ahead, all year. */
const OFFSET = 3 * HOUR;
const NOW = Date.parse('2026-04-01T00:00:00+03:00');
/** A Monday. */
const MONDAY = Date.parse('2026-03-30T00:00:00+03:00');
const scope = { from: '2026-03-01', to: '2026-04-01' };

const levels: Record<string, number> = { S1: 1, S2: 2, S2b: 2, S3: 3, S4: 4, WON: 5, LOST: 0, A: 1, B: 2 };
const pipelineOf = (stage: string) => (stage === 'A' || stage === 'B' ? 'P2' : 'P1');
const isOpen = (stage: string) => !['WON', 'LOST', 'B'].includes(stage);

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

function randomCompany(random: Random): CompanyRecords {
  const moment = (from: number) => Math.floor(from + random() * (NOW + 2 * DAY - from));
  const rows = { deals: [] as DealRecord[], stageChanges: [], calls: [], tasks: [], events: [] } as Required<
    Pick<CompanyRecords, 'deals' | 'stageChanges' | 'calls' | 'tasks' | 'events'>
  >;
  const deals = 1 + Math.floor(random() * 10);
  for (let id = 1; id <= deals; id++) {
    const createdAt = Math.floor(NOW - random() * 8 * WEEK);
    let [at, stage] = [createdAt, pick(random, ['S1', 'S1', 'S2', 'A'])];
    for (let move = 0; move < Math.floor(random() * 5); move++) {
      at += 1 + Math.floor(random() * 8 * DAY);
      const next = pick(
        random,
        Object.keys(levels).filter((one) => one !== stage),
      );
      rows.stageChanges.push({
        id: `${id}-${move}`,
        dealId: id,
        at,
        from: { pipelineId: pipelineOf(stage), stageId: stage },
        to: { pipelineId: pipelineOf(next), stageId: next },
        by: pick(random, [1, 2, null]),
      });
      stage = next;
    }
    const managerId = pick(random, [1, 2, 2, null]);
    rows.deals.push({ id, pipelineId: pipelineOf(stage), stageId: stage, managerId, createdAt, source: pick(random, ['web', 'fair']) });
    for (let i = Math.floor(random() * 3); i > 0; i--) {
      rows.calls.push({
        id: rows.calls.length,
        managerId: pick(random, [1, 2, null]),
        dealId: pick(random, [id, id, null]),
        at: random() < 0.5 ? createdAt + Math.floor(random() * 2 * DAY) : moment(createdAt - DAY),
        direction: pick(random, ['in', 'out']),
        talkSeconds: pick(random, [0, 29, 30, 200]),
        outcome: pick(random, [null, 'answered', 'voicemail'] as const),
        groupId: pick(random, [null, null, `${Math.floor(random() * 9)}`]),
      });
      rows.events.push({
        id: `e${rows.events.length}`,
        at: createdAt + Math.floor((random() - 0.1) * 10 * HOUR),
        by: pick(random, [1, 2, null]),
        kind: pick(random, ['message-out', 'message-in', 'mail-out', 'note-added']),
        entity: { type: 'deal', id },
      });
      const made = moment(createdAt);
      rows.tasks.push({
        id: rows.tasks.length,
        managerId: pick(random, [1, 2, null]),
        dealId: pick(random, [id, id, null]),
        createdAt: made,
        dueAt: pick(random, [null, made + Math.floor((random() - 0.1) * 20 * DAY)]),
        completedAt: pick(random, [null, made + Math.floor(random() * 20 * DAY)]),
        completedBy: pick(random, [null, 1]),
      });
    }
  }
  return makeRecords(rows);
}

/** Monday to Friday, nine to six. */
function businessHours(from: number, to: number): number {
  let sum = 0;
  for (let day = Math.floor((from + OFFSET) / DAY) * DAY - OFFSET; day < to; day += DAY) {
    const weekday = new Date(day + OFFSET).getUTCDay();
    if (weekday > 0 && weekday < 6) sum += Math.max(0, Math.min(to, day + 18 * HOUR) - Math.max(from, day + 9 * HOUR));
  }
  return sum / HOUR;
}

interface Asked {
  managerIds?: number[];
  pipelineId?: string;
  sources?: string[];
}

/** Whether people talked for so long: a mailbox is nobody. */
const isTalk = ({ talkSeconds, outcome }: CallRecord, seconds: number) => talkSeconds! >= seconds && outcome !== 'voicemail';

/** Plain loops over the raw records: cases and base of a series in a week `[from, to)`, written from the definitions alone. */
function countBy(records: CompanyRecords, asked: Asked, series: string, from: number, to: number): { count: number; base: number } {
  const isIn = (at: unknown) => typeof at === 'number' && at >= from && at < to;
  const isPerson = (id: unknown) => !asked.managerIds || asked.managerIds.includes(id as number);
  const changesOf = (id: unknown) => records.stageChanges!.filter(({ dealId, at }) => dealId === id && Number(at) <= NOW);
  const stageOf = (deal: DealRecord) => {
    const first = records.stageChanges!.find(({ dealId }) => dealId === deal.id);
    return String(changesOf(deal.id).at(-1)?.to.stageId ?? first?.from?.stageId ?? deal.stageId);
  };
  const isAsked = (deal: DealRecord) =>
    (!asked.pipelineId || pipelineOf(stageOf(deal)) === asked.pipelineId) && (!asked.sources || asked.sources.includes(deal.source!));
  const deals = records.deals.filter((deal) => isAsked(deal) && isPerson(deal.managerId) && Number(deal.createdAt) <= NOW);
  const dealById = (id: unknown) => records.deals.find((deal) => deal.id === id && Number(deal.createdAt) <= NOW);
  const tally = { count: 0, base: 0 };
  const add = (isHit: boolean) => {
    tally.base++;
    if (isHit) tally.count++;
  };

  if (series === 'new-deals') deals.filter(({ createdAt }) => isIn(createdAt)).forEach(() => add(true));
  if (series === 'first-calls' || series === 'first-reply') {
    const limit = series === 'first-calls' ? 9 : 4;
    for (const { id, createdAt } of deals.filter((deal) => isIn(deal.createdAt))) {
      const created = Number(createdAt);
      const touches = [
        ...records.calls!.filter(
          (call) => call.dealId === id && call.managerId && (call.direction === 'out' || (limit === 9 && isTalk(call, 1))),
        ),
        ...(limit === 9 ? [] : records.events!.filter(({ entity, by, kind }) => entity!.id === id && by && kind.endsWith('-out'))),
      ].map(({ at }) => Number(at));
      const first = Math.min(...touches.filter((at) => at >= created));
      const isQuick = (end: number) => end - created <= limit * HOUR || businessHours(created, end) <= limit;
      if (first <= NOW && isQuick(first)) add(true);
      else if (!isQuick(NOW)) add(false);
    }
  }
  if (series === 'moves' || series.startsWith('stage:')) {
    for (const deal of deals) {
      for (const { at, from: before, to: after, by } of changesOf(deal.id)) {
        const [left, entered] = [String(before!.stageId), String(after.stageId)];
        if (!isIn(at) || !isOpen(left) || pipelineOf(left) !== pipelineOf(entered)) continue;
        const isUp = levels[entered]! > levels[left]!;
        if (series === 'moves') {
          if (isUp && by) add(true);
        } else if (`stage:${pipelineOf(left)}/${left === 'S2b' ? 'S2' : left}` === series && (isUp || entered === 'LOST')) add(isUp);
      }
    }
  }
  if (series === 'conversations') {
    const talks = records
      .calls!.filter((call) => call.managerId && isTalk(call, 30))
      .sort((a, b) => Number(a.at) - Number(b.at) || Number(a.id) - Number(b.id));
    const isFirst = ({ groupId }: CallRecord, i: number) => !groupId || talks.findIndex((call) => call.groupId === groupId) === i;
    for (const { at, managerId, dealId } of talks.filter(isFirst)) {
      const deal = records.deals.find(({ id }) => id === dealId);
      if (isIn(at) && isPerson(managerId) && (!asked.sources || (deal && asked.sources.includes(deal.source!)))) add(true);
    }
  }
  if (series === 'tasks-done' || series === 'late-tasks') {
    for (const task of records.tasks!) {
      const deal = dealById(task.dealId);
      const isAbout = !(asked.pipelineId || asked.sources) || (deal && isAsked(deal));
      if (!isPerson(task.managerId) || !isAbout) continue;
      if (series === 'tasks-done') {
        if (isIn(task.completedAt)) add(true);
      } else if (isIn(task.dueAt) && Number(task.createdAt) <= Number(task.dueAt))
        add(!(task.completedAt !== null && Number(task.completedAt) <= Number(task.dueAt)));
    }
  }
  return tally;
}

describe('early signals over random companies', () => {
  it('count every series in every week as plain loops over the records do, and list as many rows', async () => {
    const random = createRandom(12);
    for (let round = 0; round < 1000; round++) {
      const records = randomCompany(random);
      const asked: Asked = [{}, { managerIds: [2] }, { pipelineId: 'P1' }, { sources: ['web'] }][round % 4]!;
      const engine = new LocalEngine(parseRecords(records));
      const { series, weeks } = await engine.report('early-signals', { ...scope, ...asked });
      const firstWeek =
        MONDAY - WEEK * Math.ceil((MONDAY - Math.min(...records.deals.map(({ createdAt }) => Number(createdAt)))) / WEEK) + WEEK;
      expect(weeks, `${round}`).to.equal(Math.max(0, (MONDAY - firstWeek) / WEEK));
      for (const { id, unit, points } of series) {
        for (const { from, to, count, base } of points) {
          const expected = countBy(records, asked, id, from, to);
          expect(count, `${round} ${id}`).to.equal(expected.count);
          if (unit === 'share') expect(base, `${round} ${id}`).to.equal(expected.base);
        }
      }
      const one = series[round % series.length]!;
      const point = one.points[round % Math.max(1, points(one).length)];
      if (!point) continue;
      const cell = { series: one.id, from: point.from, to: point.to };
      const listed = async (part: 'hit' | 'miss') =>
        (await engine.records({ report: 'early-signals', scope: { ...scope, ...asked }, cell: { ...cell, part } })).total;
      expect(await listed('hit'), `${round} ${one.id}`).to.equal(point.count);
      if (one.unit === 'share') expect(await listed('miss'), `${round} ${one.id}`).to.equal(point.base - point.count);
    }
  });
});

const points = <Point>({ points: list }: { points: readonly Point[] }) => list;
