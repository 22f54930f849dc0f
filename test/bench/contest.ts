/**
 * One question, asked of five: for deals of the first pipeline that entered in a period, how many of each manager
 * reached each level and what did each win; and how long visits begun in the period lasted, median per level.
 */
import type { Dataset } from '../../src/model/dataset.ts';

/** The same visits and deals for everybody, numbers only. */
export interface Input {
  levels: number;
  managers: number;
  /** Per visit; `end` is NaN while it lasts. Ordered by deal. */
  visit: { deal: Int32Array; level: Int32Array; at: Float64Array; end: Float64Array };
  /** Per deal of the first pipeline, NaN entry for the others. */
  deal: { manager: Int32Array; entered: Float64Array; amount: Float64Array; first: Int32Array };
}

export interface Answer {
  reached: number;
  wonMinor: number;
  medians: number[];
}

export type Contestant = (from: number, to: number) => Answer | Promise<Answer>;

export function toInput(data: Dataset): Input {
  const [pipeline] = data.pipelines;
  const first = pipeline!.stages[0]!.index;
  const last = first + pipeline!.stages.length;
  const { offset, stage, at } = data.visits;
  const rows: number[] = [];
  const owners: number[] = [];
  const entered = new Float64Array(data.deals.length).fill(NaN);
  const starts = new Int32Array(data.deals.length + 1);
  for (let deal = 0; deal < data.deals.length; deal++) {
    starts[deal] = rows.length;
    for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) {
      if (stage[visit]! < first || stage[visit]! >= last || at[visit]! > data.account.asOf) continue;
      if (Number.isNaN(entered[deal]!)) entered[deal] = at[visit]!;
      rows.push(visit);
      owners.push(deal);
    }
  }
  starts[data.deals.length] = rows.length;
  const endOf = (visit: number, deal: number) =>
    visit + 1 < offset[deal + 1]! && at[visit + 1]! <= data.account.asOf ? at[visit + 1]! : NaN;
  return {
    levels: pipeline!.wonLevel,
    managers: data.managers.length,
    visit: {
      deal: Int32Array.from(owners),
      level: Int32Array.from(rows, (visit) => data.stages[stage[visit]!]!.level),
      at: Float64Array.from(rows, (visit) => at[visit]!),
      end: Float64Array.from(rows, (visit, i) => endOf(visit, owners[i]!)),
    },
    deal: { manager: data.deals.manager.slice(), entered, amount: data.deals.amountMinor.slice(), first: starts },
  };
}

/** The least that a hand-written pass over typed arrays can do: the limit. */
export function fold({ levels, managers, visit, deal }: Input): Contestant {
  return (from, to) => {
    const reached = new Int32Array(managers * (levels + 1));
    const won = new Float64Array(managers);
    const times: number[][] = Array.from({ length: levels + 1 }, () => []);
    for (let d = 0; d < deal.entered.length; d++) {
      const isIn = deal.entered[d]! >= from && deal.entered[d]! < to;
      let furthest = 1;
      for (let v = deal.first[d]!; v < deal.first[d + 1]!; v++) {
        if (visit.level[v]! > furthest) furthest = visit.level[v]!;
        if (visit.at[v]! >= from && visit.at[v]! < to && visit.end[v]! > visit.at[v]!)
          times[visit.level[v]!]!.push(visit.end[v]! - visit.at[v]!);
      }
      if (!isIn) continue;
      reached[deal.manager[d]! * (levels + 1) + furthest]!++;
      if (furthest === levels) won[deal.manager[d]!]! += deal.amount[d]!;
    }
    for (let m = 0; m < managers; m++)
      for (let k = levels - 1; k >= 1; k--) reached[m * (levels + 1) + k]! += reached[m * (levels + 1) + k + 1]!;
    return {
      reached: reached.reduce((a, b) => a + b, 0),
      wonMinor: won.reduce((a, b) => a + b, 0),
      medians: times.slice(1, levels).map(medianOf),
    };
  };
}

const medianOf = (times: number[]): number => {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? NaN;
};

/** Plain objects with Map and filter, as one writes it first. */
export function objects({ levels, visit, deal }: Input): Contestant {
  const visits = Array.from(visit.deal, (owner, i) => ({ deal: owner, level: visit.level[i]!, at: visit.at[i]!, end: visit.end[i]! }));
  const deals = Array.from(deal.entered, (entered, id) => ({ id, entered, manager: deal.manager[id]!, amount: deal.amount[id]! }));
  return (from, to) => {
    const furthest = new Map<number, number>();
    for (const { deal: id, level } of visits) furthest.set(id, Math.max(furthest.get(id) ?? 1, level));
    const cohort = deals.filter(({ entered }) => entered >= from && entered < to);
    const byManager = new Map<number, number[]>();
    const won = new Map<number, number>();
    for (const { id, manager, amount } of cohort) {
      const counts = byManager.get(manager) ?? new Array<number>(levels + 1).fill(0);
      byManager.set(manager, counts);
      for (let level = 1; level <= furthest.get(id)!; level++) counts[level]!++;
      if (furthest.get(id) === levels) won.set(manager, (won.get(manager) ?? 0) + amount);
    }
    const times = new Map<number, number[]>();
    for (const { level, at, end } of visits.filter((one) => one.at >= from && one.at < to && one.end > one.at)) {
      const list = times.get(level) ?? [];
      times.set(level, list);
      list.push(end - at);
    }
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    return {
      reached: sum([...byManager.values()].map(sum)),
      wonMinor: sum(won.values()),
      medians: Array.from({ length: levels - 1 }, (_, i) => medianOf(times.get(i + 1) ?? [])),
    };
  };
}
