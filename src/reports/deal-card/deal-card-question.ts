import type { Dataset } from '../../model/dataset.ts';
import { OPEN } from '../../model/deal-paths.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { toKey } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import type { DealCardOptions } from './deal-card-schema.ts';

/** The card's question: one deal, as of now, whatever period, pipeline or people the page has chosen. */
export interface CardQuestion {
  data: Dataset;
  now: number;
  states: DealStates;
  /** Row of the deal, −1 where there is none. */
  deal: number;
  /** Code of its present responsible, −1 for none. */
  manager: number;
  limit: number | null;
}

export function askDealCard(data: Dataset, { now }: ResolvedScope, { dealId = null, limit = null }: DealCardOptions = {}): CardQuestion {
  const states = dealStates(data, now);
  const row = dealId === null ? -1 : rowOf(data, toKey(dealId));
  const deal = row >= 0 && states.exists[row] === 1 ? row : -1;
  return { data, now, states, deal, manager: deal < 0 ? -1 : states.owner[deal]!, limit };
}

function rowOf({ deals }: Dataset, key: string | number): number {
  for (let deal = 0; deal < deals.length; deal++) if (toKey(deals.idOf(deal)) === key) return deal;
  return -1;
}

/** Whether a deal is open and of the card's manager. */
export const isManagersOpen = ({ states, manager }: CardQuestion, deal: number): boolean =>
  states.exists[deal] === 1 && states.outcome[deal] === OPEN && states.owner[deal] === manager;

/** Whether a task of the card's manager was there and not done. */
export const isManagersTask = ({ data: { tasks }, manager, now }: CardQuestion, task: number): boolean =>
  tasks.manager[task] === manager && tasks.createdAt[task]! <= now && !(tasks.completedAt[task]! <= now);

export const isOverdue = (question: CardQuestion, task: number): boolean =>
  isManagersTask(question, task) && question.data.tasks.dueAt[task]! < question.now;
