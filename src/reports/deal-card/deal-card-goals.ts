import { eachGoalAct, spanOf, targetOf, targetOn } from '../../model/goals.ts';
import { compareIds, toKey } from '../../model/keys.ts';
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
    const { fromDay, toDay, ...span } = spanOf(goal, data.zone);
    if (now < span.from || now >= span.to) continue;
    if (!isCardMetric(goal.metric)) {
      found.others++;
      continue;
    }
    const { value, foreign } = valueOf(question, goal.metric, span);
    const target = targetOf(goal.metric, targetOn(goal, data.zone.dayOf(now)), data.account.currency) ?? 0;
    const days = data.calendar.workingDays(fromDay, toDay);
    const elapsed = ratio(data.calendar.elapsedWorkingDays(fromDay, toDay, now, data.zone), days);
    found.goals.push({ id: goal.id, metric: goal.metric, ...span, target, value, share: ratio(value, target), elapsed });
    found.otherCurrencies = Math.max(found.otherCurrencies, foreign);
  }
  found.goals.sort((a, b) => a.to - b.to || cardMetrics.indexOf(a.metric) - cardMetrics.indexOf(b.metric) || compareIds(a.id, b.id));
  return found;
}

/** What the manager has reached by now: deals and sums won by their close, new deals by their creation. */
function valueOf(
  { data, states, manager }: CardQuestion,
  metric: CardGoal['metric'],
  { from, to }: { from: number; to: number },
): { value: number; foreign: number } {
  let [value, foreign] = [0, 0];
  eachGoalAct(data, states, { metric, stage: -1, pipeline: -1, minTalkSeconds: 0, passes: null }, (deal, owner, at, worth) => {
    if (owner !== manager || !(at >= from && at < to)) return;
    if (worth === worth) value += worth;
    else if (data.deals.amountMinor[deal] === data.deals.amountMinor[deal]) foreign++;
  });
  return { value, foreign };
}
