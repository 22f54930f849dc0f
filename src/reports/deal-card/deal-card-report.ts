/**
 * Is this deal on its way, and has its manager time for it? For a manager who has the deal's card open. The time in the present stage
 * stands beside the median and the ninetieth percentile of all ended visits to that stage; beside it are the manager's open deals, late
 * tasks and running goals. Everything is as of now: the page's period, pipeline and people do not matter. Left out: visits that still
 * last, which are shorter than they will be, and goals of metrics that deals do not tell of.
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { LOST, WON } from '../../model/deal-paths.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { ascending, quantileOfSorted, ratio } from '../../stats/index.ts';
import { foldDealCard, type CardPartial } from './deal-card-fold.ts';
import { goalsOf } from './deal-card-goals.ts';
import { askDealCard, type CardQuestion } from './deal-card-question.ts';
import type { DealCardOptions, DealCardReport, DealPace } from './deal-card-schema.ts';

export type * from './deal-card-schema.ts';

/** Fewest ended visits of which a usual time is told. */
const FEWEST = 10;

export function computeDealCard(data: Dataset, scope: ResolvedScope, options: DealCardOptions = {}): DealCardReport {
  const question = askDealCard(data, scope, options);
  const { goals, others, otherCurrencies } = goalsOf(question);
  const partial = foldDealCard(question);
  const deal = dealOf(question);
  const usual = usualOf(partial, deal?.inStageMs ?? 0);
  return {
    report: 'deal-card',
    clock: 'snapshot',
    asOf: scope.now,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    pace: paceOf(deal, usual),
    deal,
    usual,
    manager: managerOf(question, partial),
    goals,
    notes: [
      ...dataNotes(data, scope).filter(({ code }) => code !== 'unfinished-period' && code !== 'hours-not-filtered'),
      ...toNote('other-goals', others),
      ...toNote('other-currencies', otherCurrencies),
    ],
  };
}

function dealOf({ data, states, deal, now }: CardQuestion): DealCardReport['deal'] {
  if (deal < 0) return null;
  const stage = data.stages[states.stage[deal]!]!;
  const outcome = states.outcome[deal];
  return {
    id: data.deals.idOf(deal),
    name: data.deals.nameOf(deal),
    pipelineName: data.pipelines[stage.pipeline]!.name,
    stageName: stage.name,
    outcome: outcome === WON ? 'won' : outcome === LOST ? 'lost' : 'open',
    since: states.since[deal]!,
    inStageMs: now - states.since[deal]!,
    ageMs: now - data.deals.createdAt[deal]!,
  };
}

function usualOf({ visits }: CardPartial, inStageMs: number): DealCardReport['usual'] {
  const sorted = ascending(visits);
  const isTold = sorted.length >= FEWEST;
  return {
    n: sorted.length,
    shorter: visits.filter((length) => length < inStageMs).length,
    medianMs: isTold ? quantileOfSorted(sorted, 0.5) : null,
    p90Ms: isTold ? quantileOfSorted(sorted, 0.9) : null,
  };
}

function paceOf(deal: DealCardReport['deal'], { medianMs, p90Ms }: DealCardReport['usual']): DealPace {
  if (deal === null) return 'no-deal';
  if (deal.outcome !== 'open') return 'closed';
  if (medianMs === null || p90Ms === null) return 'few-visits';
  if (deal.inStageMs > p90Ms) return 'late';
  return deal.inStageMs > medianMs ? 'slow' : 'usual';
}

function managerOf({ data, manager, limit }: CardQuestion, { open, tasks, overdue }: CardPartial): DealCardReport['manager'] {
  if (manager < 0) return null;
  const { id, name, capacity } = data.managers[manager]!;
  const perFullTime = ratio(open, capacity);
  const isOver = limit !== null && perFullTime !== null && perFullTime > limit;
  return { managerId: id, name, open, limit: limit === null ? null : limit * capacity, isOver, tasks, overdue };
}
