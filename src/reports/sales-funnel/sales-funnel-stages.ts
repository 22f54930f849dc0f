/** The rows of the funnel, one per stage. */
import { toMoneyList } from '../../model/chosen.ts';
import type { Stage } from '../../model/company.ts';
import { LOST, MOVED, OPEN } from '../../model/deal-paths.ts';
import { computeShare, ratio } from '../../stats/index.ts';
import { countEntries } from './sales-funnel-entries.ts';
import { toReasons, type FunnelQuestion } from './sales-funnel-report.ts';
import type { FunnelPartial } from './sales-funnel-fold.ts';
import type { FunnelMoney, FunnelStage } from './sales-funnel-schema.ts';
import { stageTime } from './sales-funnel-time.ts';

/** One row per live open stage and one for won; in the events clock every stage has a row of its own. */
export function toStageRows(question: FunnelQuestion, partial: FunnelPartial): FunnelStage[] {
  const { data, mode, pipeline } = question;
  if (mode === 'events') return entryRows(question);
  if (mode === 'snapshot' || !data.hasHistory) return standingRows(question, partial);
  const rows = [...pipeline.live, ...(pipeline.won ? [pipeline.won] : [])];
  const counts = selectedCounts(question, partial);
  return rows.map((stage, place) => throughRow(question, partial, counts, stage, place + 1, rows.length));
}

const blank = ({ id, name, kind, archived, color }: Stage): FunnelStage => ({
  stageId: id,
  name,
  kind,
  archived,
  color,
  reached: null,
  touched: null,
  inOrder: null,
  step: null,
  cumulative: null,
  lost: null,
  open: null,
  moved: null,
  lostFrom: null,
  lossShare: null,
  entries: null,
  deals: null,
  amounts: [],
  lostAmounts: [],
  lossReasons: [],
  time: null,
});

function entryRows(question: FunnelQuestion): FunnelStage[] {
  const { entries, deals } = countEntries(question);
  return question.pipeline.stages.map((stage, place) => ({ ...blank(stage), entries: entries[place]!, deals: deals[place]! }));
}

/** Where deals stand: open deals by their present stage, archived stages counted with the live one below. */
function standingRows({ data, paths, filter, pipeline, mode }: FunnelQuestion, partial: FunnelPartial): FunnelStage[] {
  const currencies = data.deals.currencies.length;
  const counts = new Int32Array(pipeline.wonLevel + 1);
  const sums = new Float64Array(counts.length * currencies);
  const withAmount = new Int32Array(sums.length);
  for (let row = 0; row < paths.length; row++) {
    const deal = paths.deal[row]!;
    const isHere = paths.outcome[row] === OPEN && filter.isSelected(paths.owner[row]!) && filter.passes(deal, paths.owner[row]!);
    if (!isHere) continue;
    const { level } = data.stages[paths.stage[row]!]!;
    counts[level]!++;
    const amount = data.deals.amountMinor[deal]!;
    if (Number.isNaN(amount)) continue;
    sums[level * currencies + data.deals.currency[deal]!]! += amount;
    withAmount[level * currencies + data.deals.currency[deal]!]!++;
  }
  return pipeline.live.map((stage, place) => ({
    ...blank(stage),
    open: counts[place + 1]!,
    amounts: toMoneyList(data, (currency) => {
      const cell = (place + 1) * currencies + currency;
      return { amountMinor: sums[cell]!, deals: withAmount[cell]! };
    }),
    time: mode === 'snapshot' ? stageTime(partial, place + 1) : null,
  }));
}

function throughRow(
  question: FunnelQuestion,
  partial: FunnelPartial,
  counts: Int32Array,
  stage: Stage,
  level: number,
  last: number,
): FunnelStage {
  const { data } = question;
  const reached = reachedLevel(counts, level);
  const at = (outcome: number) => counts[level * 4 + outcome]!;
  const isLast = level === last;
  const lost = at(LOST);
  const reasons = data.lossReasons.length + 1;
  return {
    ...blank(stage),
    reached,
    touched: partial.touched[level]!,
    inOrder: partial.inOrder[level]!,
    step: isLast ? null : computeShare(reachedLevel(counts, level + 1), reached),
    cumulative: computeShare(reached, reachedLevel(counts, 1)),
    lost,
    open: at(OPEN),
    moved: at(MOVED),
    lostFrom: partial.lostFrom[level]!,
    lossShare: ratio(
      lost,
      partial.lostFrom.reduce((sum, count) => sum + count, 0),
    ),
    amounts: amountsFrom(question, partial, level, partial.width),
    lostAmounts: amountsFrom(question, partial, level, level + 1, LOST),
    lossReasons: toReasons(data, partial.reasons.slice(level * reasons, (level + 1) * reasons)),
    time: stage.kind === 'open' ? stageTime(partial, level) : null,
  };
}

/** Deals of the selected managers by [furthest level][outcome]. */
function selectedCounts({ data, filter }: FunnelQuestion, { counts, width }: FunnelPartial): Int32Array {
  const sums = new Int32Array(width * 4);
  for (let manager = 0; manager <= data.managers.length; manager++) {
    if (!filter.isSelected(manager - 1)) continue;
    for (let cell = 0; cell < sums.length; cell++) sums[cell]! += counts[manager * sums.length + cell]!;
  }
  return sums;
}

/** Deals that got at least to this level. */
const reachedLevel = (counts: Int32Array, level: number): number => counts.subarray(level * 4).reduce((sum, count) => sum + count, 0);

/** Amounts by currency of deals whose furthest level is in `[from, to)`. */
function amountsFrom({ data }: FunnelQuestion, partial: FunnelPartial, from: number, to: number, only?: number): FunnelMoney[] {
  const { length } = data.deals.currencies;
  return toMoneyList(data, (currency) => {
    const sum = { amountMinor: 0, deals: 0 };
    for (let level = from; level < to; level++) {
      for (let outcome = only ?? OPEN; outcome <= (only ?? MOVED); outcome++) {
        sum.amountMinor += partial.amountMinor[(level * 4 + outcome) * length + currency]!;
        sum.deals += partial.amountDeals[(level * 4 + outcome) * length + currency]!;
      }
    }
    return sum;
  });
}
