/**
 * Load per manager, asked of three: open deals and tasks, overdue tasks, and how long deals were open in a period.
 * The pass only reads the same columns once and adds up: what any answer costs at least.
 */
import * as aq from 'arquero';
import type { Acts } from '../../src/model/acts.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { OPEN, WON } from '../../src/model/deal-paths.ts';
import { dealStates } from '../../src/model/deal-states.ts';

export interface LoadAnswer {
  open: number;
  overdue: number;
  /** Deal-days in the period. */
  days: number;
}

const DAY = 86_400_000;

/** One pass over visits, deals and tasks. */
export function pass(data: Dataset) {
  const isOpen = Uint8Array.from(data.stages, ({ kind }) => (kind === 'open' ? 1 : 0));
  const { offset, stage, at } = data.visits;
  const { tasks, deals } = data;
  return (from: number, to: number): LoadAnswer => {
    const open = new Int32Array(data.managers.length + 1);
    const overdue = new Int32Array(data.managers.length + 1);
    let ms = 0;
    for (let deal = 0; deal < deals.length; deal++) {
      let isOpenNow = 0;
      for (let visit = offset[deal]!; visit < offset[deal + 1]! && at[visit]! <= to; visit++) {
        isOpenNow = isOpen[stage[visit]!]!;
        const end = visit + 1 < offset[deal + 1]! ? Math.min(to, at[visit + 1]!) : to;
        if (isOpenNow && end > from) ms += end - Math.max(from, at[visit]!);
      }
      open[deals.manager[deal]! + 1]! += isOpenNow;
    }
    for (let task = 0; task < tasks.length; task++) {
      const isTask = tasks.createdAt[task]! <= to && !(tasks.completedAt[task]! <= to);
      if (isTask && tasks.dueAt[task]! < to) overdue[tasks.manager[task]! + 1]!++;
    }
    return { open: open.reduce((a, b) => a + b, 0), overdue: overdue.reduce((a, b) => a + b, 0), days: ms / DAY };
  };
}

export function arqueroLoad(data: Dataset) {
  const { offset, stage, at } = data.visits;
  const owner = new Int32Array(at.length);
  const end = new Float64Array(at.length).fill(Infinity);
  for (let deal = 0; deal < data.deals.length; deal++) {
    for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) {
      owner[visit] = data.deals.manager[deal]!;
      if (visit + 1 < offset[deal + 1]!) end[visit] = at[visit + 1]!;
    }
  }
  const open = Uint8Array.from(stage, (place) => (data.stages[place]!.kind === 'open' ? 1 : 0));
  const visits = aq.table({ owner, stage, at, end, open });
  const { manager, createdAt, dueAt, completedAt } = data.tasks;
  const tasks = aq.table({ manager, createdAt, dueAt, done: completedAt.map((instant) => (Number.isNaN(instant) ? Infinity : instant)) });
  type Visit = { at: number; end: number; open: number };
  type Period = { from: number; to: number };
  type Task = { createdAt: number; done: number; dueAt: number };
  return (from: number, to: number): LoadAnswer => {
    const standing = visits
      .params({ from, to })
      .filter((d: Visit, $: Period) => d.open === 1 && d.at <= $.to && d.end > $.to)
      .groupby('owner', 'stage')
      .count()
      .objects() as { count: number }[];
    const days = visits
      .params({ from, to })
      .filter((d: Visit, $: Period) => d.open === 1 && d.at < $.to && d.end > $.from)
      .derive({ time: (d: Visit, $: Period) => Math.min(d.end, $.to) - Math.max(d.at, $.from) })
      .groupby('owner')
      .rollup({ time: aq.op.sum('time') })
      .objects() as { time: number }[];
    const late = tasks
      .params({ from, to })
      .filter((d: Task, $: Period) => d.createdAt <= $.to && d.done > $.to && d.dueAt < $.to)
      .groupby('manager')
      .count()
      .objects() as { count: number }[];
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    return {
      open: sum(standing.map(({ count }) => count)),
      overdue: sum(late.map(({ count }) => count)),
      days: sum(days.map(({ time }) => time)) / DAY,
    };
  };
}

export interface ResultsAnswer {
  won: number;
  minor: number;
}

/**
 * Won and lost deals, sums, cycles and open deals per manager: one pass over every column of deals that the report reads: state, stage,
 * close, creation, owner, amount and currency.
 */
export function passResults(data: Dataset) {
  const { exists, stage, outcome, closedAt, owner } = dealStates(data, data.account.asOf);
  const { amountMinor, currency, currencies, createdAt } = data.deals;
  return (from: number, to: number): ResultsAnswer => {
    const people = data.managers.length + 1;
    const won = new Int32Array(people);
    const closed = new Int32Array(people * data.pipelines.length);
    const minor = new Float64Array(people * currencies.length);
    const open = new Float64Array(people * data.stages.length);
    const cycles = new Float64Array(people);
    for (let deal = 0; deal < data.deals.length; deal++) {
      if (exists[deal] === 0) continue;
      const person = owner[deal]! + 1;
      const amount = amountMinor[deal]!;
      if (outcome[deal] === OPEN) open[person * data.stages.length + stage[deal]!]! += amount;
      else if (closedAt[deal]! >= from && closedAt[deal]! < to) {
        closed[person * data.pipelines.length + data.stages[stage[deal]!]!.pipeline]!++;
        if (outcome[deal] !== WON) continue;
        won[person]!++;
        minor[person * currencies.length + currency[deal]!]! += amount;
        cycles[person]! += closedAt[deal]! - createdAt[deal]!;
      }
    }
    return { won: won.reduce((a, b) => a + b, 0), minor: minor.reduce((a, b) => a + b, 0) };
  };
}

/** The same, with win rate, average, median and cycle per manager. */
export function arqueroResults(data: Dataset) {
  const { outcome, closedAt, owner } = dealStates(data, data.account.asOf);
  const deals = aq.table({ outcome, closedAt, owner, minor: data.deals.amountMinor, createdAt: data.deals.createdAt });
  type Deal = { outcome: number; closedAt: number; createdAt: number };
  type Period = { from: number; to: number };
  return (from: number, to: number): ResultsAnswer => {
    const closed = deals.params({ from, to }).filter((d: Deal, $: Period) => d.outcome > 0 && d.closedAt >= $.from && d.closedAt < $.to);
    closed.groupby('owner', 'outcome').count().objects();
    const won = closed
      .filter((d: Deal) => d.outcome === 1)
      .derive({ cycle: (d: Deal) => d.closedAt - d.createdAt })
      .groupby('owner')
      .rollup({
        won: aq.op.count(),
        minor: aq.op.sum('minor'),
        average: aq.op.mean('minor'),
        median: aq.op.median('minor'),
        cycle: aq.op.median('cycle'),
      })
      .objects() as { won: number; minor: number }[];
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    return { won: sum(won.map((row) => row.won)), minor: sum(won.map((row) => row.minor)) };
  };
}

export interface FeedAnswer {
  acts: number;
  /** Acts of the most frequent kind of the busiest person. */
  most: number;
  /** Instant of the fiftieth newest act. */
  fiftieth: number;
}

/** Acts of a period: one pass over instant, person, kind and deal of each, counted by person and kind. */
export function passFeed({ acts, people }: { acts: Acts; people: number }) {
  const { at, by, kind, kinds, deal } = acts;
  return (from: number, to: number): FeedAnswer => {
    const counts = new Int32Array((people + 1) * kinds.length);
    const last = new Float64Array(people + 1);
    const about = new Int32Array(people + 1);
    let count = 0;
    let repeats = 0;
    const newest: number[] = [];
    for (let act = 0; act < at.length; act++) {
      if (at[act]! < from || at[act]! >= to) continue;
      const person = by[act]! + 1;
      count++;
      counts[person * kinds.length + kind[act]!]!++;
      if (at[act]! - last[person]! < 120_000 && about[person] === deal[act]) repeats++;
      last[person] = at[act]!;
      about[person] = deal[act]!;
      newest.push(at[act]!);
      if (newest.length > 100) newest.splice(0, 50);
    }
    return { acts: count, most: Math.max(...counts) + (repeats < 0 ? 1 : 0), fiftieth: newest.at(-50) ?? NaN };
  };
}

/** The same, with the fifty newest acts in order; folded into rows by neither. */
export function arqueroFeed({ acts }: { acts: Acts }) {
  const { at, by, kind, deal, row, length } = acts;
  const cut = <A extends Float64Array | Int32Array | Uint16Array>(values: A) => values.slice(0, length);
  const table = aq.table({ at: cut(at), by: cut(by), kind: cut(kind), deal: cut(deal), row: cut(row) });
  type Act = { at: number };
  return (from: number, to: number): FeedAnswer => {
    const within = table.params({ from, to }).filter((d: Act, $: { from: number; to: number }) => d.at >= $.from && d.at < $.to);
    const counts = within.groupby('by', 'kind').count().objects() as { count: number }[];
    const newest = within.orderby(aq.desc('at'), aq.desc('row')).slice(0, 50).objects() as Act[];
    return {
      acts: counts.reduce((sum, one) => sum + one.count, 0),
      most: Math.max(...counts.map((one) => one.count)),
      fiftieth: newest.at(-1)?.at ?? NaN,
    };
  };
}
