import type { CompanyRecords } from '../../src/model/records.ts';
import { createRandom } from '../random.ts';

const DAY = 86_400_000;
/** The last moment of the records. */
export const asOf = Date.UTC(2026, 10, 20, 15);
const LEVELS = 7;
const MONTHS_18 = 548;

/** A large company: 200 managers, four pipelines of seven open stages, eighteen months unless said, about five changes per deal. */
export function makeLargeCompany(deals: number, changesPerDeal = 5, days = MONTHS_18): CompanyRecords {
  const random = createRandom(11);
  const records = makeCompany();
  for (let id = 1; id <= deals; id++) addDeal(records, random, id, changesPerDeal, days);
  return records;
}

/** Tasks of such a company, about one in ten still to do. */
export function makeTasks(deals: number, count: number): NonNullable<CompanyRecords['tasks']> {
  const random = createRandom(12);
  return Array.from({ length: count }, (_, id) => {
    const createdAt = asOf - Math.floor(random() * MONTHS_18 * DAY);
    const dueAt = createdAt + Math.floor(random() * 10 * DAY);
    const isDone = random() < 0.9;
    return {
      id,
      managerId: 1 + Math.floor(random() * 200),
      dealId: 1 + Math.floor(random() * deals),
      createdAt,
      dueAt,
      completedAt: isDone ? createdAt + Math.floor(random() * 14 * DAY) : null,
    };
  });
}

/** Calls and notes of such a company. */
export function makeWork(deals: number, count: number): Pick<Required<CompanyRecords>, 'calls' | 'events'> {
  const random = createRandom(13);
  const moment = () => asOf - Math.floor(random() * MONTHS_18 * DAY);
  const kinds = ['note-added', 'message-in', 'message-out', 'mail-out'];
  return {
    calls: Array.from({ length: count }, (_, id) => ({
      id,
      managerId: 1 + Math.floor(random() * 200),
      at: moment(),
      direction: random() < 0.5 ? ('in' as const) : ('out' as const),
      talkSeconds: Math.floor(random() * 300),
      outcome: random() < 0.7 ? ('answered' as const) : ('missed' as const),
      dealId: 1 + Math.floor(random() * deals),
    })),
    events: Array.from({ length: count }, (_, id) => ({
      id: `e${id}`,
      at: moment(),
      by: 1 + Math.floor(random() * 200),
      kind: kinds[id % kinds.length]!,
      entity: { type: 'deal', id: 1 + Math.floor(random() * deals) },
    })),
  };
}

/** The same company in pieces, for sizes at which its objects would not fit into a tab. */
export function* largeCompanyPieces(deals: number, changesPerDeal = 5): Generator<CompanyRecords> {
  const random = createRandom(11);
  const company = makeCompany();
  yield company;
  for (let id = 1; id <= deals;) {
    const piece: CompanyRecords = { ...company, managers: [], pipelines: [], lossReasons: [], deals: [], stageChanges: [] };
    for (const end = Math.min(deals, id + 9_999); id <= end; id++) addDeal(piece, random, id, changesPerDeal);
    yield piece;
  }
}

function makeCompany(): CompanyRecords {
  const stages = (pipeline: number) => [
    ...Array.from({ length: LEVELS }, (_, i) => ({ id: pipeline * 100 + i + 1, name: `Stage ${i + 1}`, kind: 'open' as const })),
    { id: 142, name: 'Won', kind: 'won' as const },
    { id: 143, name: 'Lost', kind: 'lost' as const },
  ];
  return {
    account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf },
    managers: Array.from({ length: 200 }, (_, i) => ({ id: i + 1, name: `Manager ${i + 1}` })),
    pipelines: Array.from({ length: 4 }, (_, i) => ({ id: i + 1, name: `Pipeline ${i + 1}`, stages: stages(i + 1) })),
    lossReasons: Array.from({ length: 8 }, (_, i) => ({ id: i + 1, name: `Reason ${i + 1}` })),
    deals: [],
    stageChanges: [],
  };
}

function addDeal(records: CompanyRecords, random: () => number, id: number, changes: number, days = MONTHS_18): void {
  const pipelineId = 1 + Math.floor(random() * 4);
  const managerId = 1 + Math.floor(random() * 200);
  let at = asOf - Math.floor(random() * days) * DAY - Math.floor(random() * 86_400) * 1000;
  const createdAt = at;
  let stageId = pipelineId * 100 + 1;
  const moves = 1 + Math.floor(random() * (2 * changes - 1));
  for (let i = 1; i <= moves && stageId < 142 + 1000; i++) {
    at += Math.floor(random() * 12 * 86_400) * 1000;
    const isLast = i === moves;
    const next = isLast && random() < 0.75 ? (random() < 0.3 ? 142 : 143) : pipelineId * 100 + 1 + Math.floor(random() * LEVELS);
    records.stageChanges!.push({
      id: id * 100 + i,
      dealId: id,
      at: new Date(at).toISOString(),
      from: { pipelineId, stageId },
      to: { pipelineId, stageId: next },
      by: managerId,
    });
    stageId = next;
  }
  records.deals.push({
    id,
    name: `Deal ${id} of a client`,
    pipelineId,
    stageId,
    managerId,
    amount: Math.round(random() * 500_000),
    createdAt: new Date(createdAt).toISOString(),
    source: `Source ${Math.floor(random() * 12)}`,
    lossReasonId: stageId === 143 ? 1 + Math.floor(random() * 8) : null,
    contactId: Math.floor(random() * 90_000),
  });
}
