import type { CompanyRecords, DealRecord, StageChangeRecord } from '../src/model/records.ts';

/** A small company: pipelines P1 (S1, S2, archived S2b, S3, S4) and P2 (A), managers 1 and 2. */
export function makeRecords(rows: Partial<CompanyRecords> = {}): CompanyRecords {
  return {
    account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf: '2026-04-01T00:00:00+03:00' },
    managers: [
      { id: 1, name: 'Анна Петрова' },
      { id: 2, name: 'Борис Ким' },
    ],
    pipelines: [
      {
        id: 'P1',
        name: 'Продажи',
        stages: [
          { id: 'S1', name: 'Новая заявка', kind: 'open' },
          { id: 'S2', name: 'Контакт', kind: 'open' },
          { id: 'S2b', name: 'Замер', kind: 'open', archived: true },
          { id: 'S3', name: 'КП отправлено', kind: 'open' },
          { id: 'S4', name: 'Договор', kind: 'open' },
          { id: 'WON', name: 'Оплачено', kind: 'won' },
          { id: 'LOST', name: 'Отказ', kind: 'lost' },
        ],
      },
      {
        id: 'P2',
        name: 'Сервис',
        stages: [
          { id: 'A', name: 'Новая', kind: 'open' },
          { id: 'B', name: 'Готово', kind: 'won' },
        ],
      },
    ],
    deals: [],
    ...rows,
  };
}

/** Steps of a deal: `[month-day of 2026 or an instant, pipeline, stage]`. */
export type Steps = readonly (readonly [when: string, pipeline: string, stage: string])[];

const instantOf = (when: string) => (when.length === 5 ? `2026-${when}T00:00:00+03:00` : when);

/** Deals and stage changes of a company from their histories, by deal id. */
export function makeHistories(
  histories: Record<string, Steps>,
  deal: Partial<DealRecord> | ((id: string) => Partial<DealRecord>) = {},
): { deals: DealRecord[]; stageChanges: StageChangeRecord[] } {
  const stageChanges: StageChangeRecord[] = [];
  const deals = Object.entries(histories).map(([id, steps]) => {
    const [, lastPipeline, lastStage] = steps.at(-1)!;
    steps.slice(1).forEach(([when, pipelineId, stageId], i) => {
      const [, fromPipeline, fromStage] = steps[i]!;
      stageChanges.push({
        id: `${id}-${i}`,
        dealId: id,
        at: instantOf(when),
        from: { pipelineId: fromPipeline, stageId: fromStage },
        to: { pipelineId, stageId },
        by: 1,
      });
    });
    return {
      id,
      pipelineId: lastPipeline,
      stageId: lastStage,
      managerId: 1,
      createdAt: instantOf(steps[0]![0]),
      ...(typeof deal === 'function' ? deal(id) : deal),
    };
  });
  return { deals, stageChanges };
}

/** The twelve histories of the worked example F2. */
export const twelveHistories: Record<string, Steps> = {
  D1: [
    ['03-02', 'P1', 'S1'],
    ['03-04', 'P1', 'S2'],
    ['03-08', 'P1', 'S3'],
    ['03-12', 'P1', 'S4'],
    ['03-20', 'P1', 'WON'],
  ],
  D2: [
    ['03-03', 'P1', 'S1'],
    ['03-05', 'P1', 'S3'],
    ['03-10', 'P1', 'LOST'],
  ],
  D3: [['03-03', 'P1', 'WON']],
  D4: [
    ['03-04', 'P1', 'S1'],
    ['03-06', 'P1', 'S2'],
    ['03-09', 'P1', 'S3'],
    ['03-11', 'P1', 'S2'],
    ['03-15', 'P1', 'LOST'],
  ],
  D5: [
    ['03-05', 'P1', 'S1'],
    ['03-25', 'P1', 'LOST'],
  ],
  D6: [
    ['03-06', 'P1', 'S1'],
    ['03-07', 'P1', 'S2'],
    ['03-18', 'P1', 'S3'],
  ],
  D7: [
    ['02-20', 'P1', 'S1'],
    ['02-25', 'P1', 'S2'],
    ['03-03', 'P1', 'S3'],
    ['03-09', 'P1', 'S4'],
    ['03-16', 'P1', 'WON'],
  ],
  D8: [
    ['03-10', 'P1', 'S1'],
    ['03-11', 'P1', 'S2'],
    ['03-12', 'P1', 'LOST'],
    ['03-19', 'P1', 'S3'],
    ['03-28', 'P1', 'WON'],
  ],
  D9: [
    ['03-12', 'P2', 'A'],
    ['03-20', 'P1', 'S2'],
    ['03-27', 'P1', 'S3'],
  ],
  D10: [
    ['03-13', 'P1', 'S1'],
    ['03-15', 'P1', 'S2'],
    ['03-22', 'P2', 'A'],
  ],
  D11: [['03-16', 'P1', 'S1']],
  D12: [
    ['03-17', 'P1', 'S1'],
    ['03-18', 'P1', 'S2b'],
    ['03-24', 'P1', 'S4'],
  ],
};

/** March 2026 in Moscow. */
export const march = { from: '2026-03-01', to: '2026-04-01' };
