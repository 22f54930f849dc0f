import { parseDay } from '../../model/day.ts';
import { WON } from '../../model/deal-paths.ts';
import { compareIds, toKey } from '../../model/keys.ts';
import { toMinor } from '../../model/money.ts';
import type { GoalRecord } from '../../model/records.ts';
import { ratio } from '../../stats/index.ts';
import type { CardQuestion } from './deal-card-question.ts';
import { cardMetrics, type CardGoal } from './deal-card-schema.ts';

export interface CardGoals {
  goals: CardGoal[];
  /** Running goals of other metrics, which deals do not tell of. */
  others: number;
  /** Won deals in other currencies that no goal for revenue has counted. */
  otherCurrencies: number;
}

const isCardMetric = (metric: string): metric is CardGoal['metric'] => (cardMetrics as readonly string[]).includes(metric);

/** Goals of the card's manager that run as of now, the one that ends first before the others. */
export function goalsOf(question: CardQuestion): CardGoals {
  const { data, manager, now } = question;
  const found: CardGoals = { goals: [], others: 0, otherCurrencies: 0 };
  if (manager < 0) return found;
  const id = toKey(data.managers[manager]!.id);
  for (const goal of data.goals) {
    if (goal.managerId === null || goal.managerId === undefined || toKey(goal.managerId) !== id) continue;
    const [from, to] = [parseDay(goal.from)!, parseDay(goal.to)!];
    const span = { from: data.zone.startOfDay(from), to: data.zone.startOfDay(to) };
    if (now < span.from || now >= span.to) continue;
    if (!isCardMetric(goal.metric)) {
      found.others++;
      continue;
    }
    const { value, foreign } = valueOf(question, goal.metric, span);
    const target = targetOf(goal, data.account.currency);
    const days = data.calendar.workingDays(from, to);
    const elapsed = ratio(data.calendar.elapsedWorkingDays(from, to, now, data.zone), days);
    found.goals.push({ id: goal.id, metric: goal.metric, ...span, target, value, share: ratio(value, target), elapsed });
    found.otherCurrencies = Math.max(found.otherCurrencies, foreign);
  }
  found.goals.sort((a, b) => a.to - b.to || cardMetrics.indexOf(a.metric) - cardMetrics.indexOf(b.metric) || compareIds(a.id, b.id));
  return found;
}

const targetOf = ({ metric, target }: GoalRecord, currency: string): number =>
  metric === 'revenue-won' ? (toMinor(target, currency) ?? 0) : target;

/** What the manager has reached by now: deals and sums won by their close, new deals by their creation. */
function valueOf(
  { data, states, manager, now }: CardQuestion,
  metric: CardGoal['metric'],
  { from, to }: { from: number; to: number },
): { value: number; foreign: number } {
  const { amountMinor, currency, currencies, createdAt } = data.deals;
  const isWithin = (instant: number) => instant >= from && instant < to && instant <= now;
  let [value, foreign] = [0, 0];
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (states.exists[deal] === 0 || states.owner[deal] !== manager) continue;
    if (metric === 'deals-created') {
      if (isWithin(createdAt[deal]!)) value++;
      continue;
    }
    if (states.outcome[deal] !== WON || !isWithin(states.closedAt[deal]!)) continue;
    if (metric === 'deals-won') value++;
    else if (amountMinor[deal] !== amountMinor[deal]) continue;
    else if (currencies[currency[deal]!] === data.account.currency) value += amountMinor[deal]!;
    else foreign++;
  }
  return { value, foreign };
}
