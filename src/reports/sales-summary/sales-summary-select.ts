/** The very deals and tasks behind a card, by the predicate that counted them. */
import { countsDeal, countsFor, countsTask, isOpenTask } from '../../model/counted.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { eachStretch } from '../../model/stretches.ts';
import { askSalesSummary, closeOf, isWithin, isWon, type SummaryQuestion } from './sales-summary-question.ts';
import type { SalesSummaryCell, SalesSummaryOptions } from './sales-summary-schema.ts';

export function selectSalesSummary(
  data: Dataset,
  scope: ResolvedScope,
  _options: SalesSummaryOptions | undefined,
  { set }: SalesSummaryCell,
): { kind: 'deals' | 'tasks'; rows: Int32Array } {
  const question = askSalesSummary(data, scope);
  const isTasks = set === 'overdue-tasks';
  const isBehind = isTasks ? isOverdue : set === 'open-pipeline' ? isOpenAt : predicates[set];
  const found: number[] = [];
  for (let row = 0; row < (isTasks ? data.tasks.length : data.deals.length); row++) if (isBehind(question, row)) found.push(row);
  return { kind: isTasks ? 'tasks' : 'deals', rows: Int32Array.from(found) };
}

const isClosed = (question: SummaryQuestion, deal: number): boolean =>
  countsDeal(question, deal) && isWithin(question.scope, closeOf(question, deal)) && closeOf(question, deal) <= question.scope.now;

const isWonIn = (question: SummaryQuestion, deal: number): boolean => isClosed(question, deal) && isWon(question, deal);

const predicates = {
  revenue: isWonIn,
  leads: (question: SummaryQuestion, deal: number) =>
    countsDeal(question, deal) &&
    isWithin(question.scope, question.data.deals.createdAt[deal]!) &&
    question.data.deals.createdAt[deal]! <= question.scope.now,
  conversion: isClosed,
  'average-deal': (question: SummaryQuestion, deal: number) => {
    const { amountMinor, currency, currencies } = question.data.deals;
    return (
      isWonIn(question, deal) && amountMinor[deal] === amountMinor[deal] && currencies[currency[deal]!] === question.data.account.currency
    );
  },
  cycle: isWonIn,
};

function isOpenAt(question: SummaryQuestion, deal: number): boolean {
  const { data, states, scope, isWork, at } = question;
  let isFound = false;
  if (!states.exists[deal]) return false;
  eachStretch(data, deal, scope.now, isWork, (owner, start, end, isOpen) => {
    const isHere = start <= at && (at < end || isOpen);
    if (isHere && countsFor(question, deal, owner)) isFound = true;
  });
  return isFound;
}

const isOverdue = (question: SummaryQuestion, task: number): boolean =>
  isOpenTask(question, task) && question.data.tasks.dueAt[task]! < question.at && countsTask(question, task);
