/**
 * Load per manager, asked of three: open deals by stage with their money and whether they have a task, tasks late and due soon, how
 * long deals were open in a period, what came, went, was closed and made in it. The pass only reads those columns once
 * and adds up: what any answer costs at least.
 */
import * as aq from 'arquero';
import type { Acts } from '../../src/model/acts.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { OPEN, WON } from '../../src/model/deal-paths.ts';
import { dealStates } from '../../src/model/deal-states.ts';
import { stretchesOf } from '../../src/model/stretches.ts';

export interface LoadAnswer {
  open: number;
  withoutTask: number;
  overdue: number;
  arrivals: number;
  closed: number;
  created: number;
  /** Deal-days in the period. */
  days: number;
}

const DAY = 86_400_000;
/** Days ahead in which tasks are due soon. */
const SOON = 7 * DAY;

/** One pass over visits, deals and tasks. */
export function pass(data: Dataset) {
  const kinds = Uint8Array.from(data.stages, ({ kind }) => (kind === 'open' ? 1 : 0));
  const { offset, stage, at } = data.visits;
  const { tasks, deals } = data;
  const stages = data.stages.length;
  return (from: number, to: number): LoadAnswer => {
    const people = data.managers.length + 1;
    const open = new Int32Array(people * stages);
    const minor = new Float64Array(people * deals.currencies.length);
    const closed = new Int32Array(people);
    const [arrivals, departures, overdue, soon, done] = Array.from({ length: 5 }, () => new Int32Array(people));
    const hasTask = new Uint8Array(deals.length);
    for (let task = 0; task < tasks.length; task++) {
      if (tasks.createdAt[task]! > to) continue;
      const person = tasks.manager[task]! + 1;
      if (tasks.completedAt[task]! <= to) {
        if (tasks.completedAt[task]! >= from) done![person]!++;
        continue;
      }
      if (tasks.deal[task]! >= 0) hasTask[tasks.deal[task]!] = 1;
      if (tasks.dueAt[task]! < to) overdue![person]!++;
      else if (tasks.dueAt[task]! <= to + SOON) soon![person]!++;
    }
    let [ms, withoutTask, created] = [0, 0, 0];
    for (let deal = 0; deal < deals.length; deal++) {
      const person = deals.manager[deal]! + 1;
      if (deals.createdAt[deal]! >= from && deals.createdAt[deal]! < to) created++;
      let isOpen = 0;
      let last = -1;
      for (let visit = offset[deal]!; visit < offset[deal + 1]! && at[visit]! <= to; visit++) {
        const isOpenThere = kinds[stage[visit]!]!;
        const isWithin = at[visit]! >= from && at[visit]! < to;
        if (isWithin && isOpenThere && !isOpen) arrivals![person]!++;
        if (isWithin && !isOpenThere && isOpen) departures![person]!++;
        isOpen = isOpenThere;
        last = visit;
        const end = visit + 1 < offset[deal + 1]! ? Math.min(to, at[visit + 1]!) : to;
        if (isOpen && end > from) ms += end - Math.max(from, at[visit]!);
      }
      if (last < 0) continue;
      if (isOpen) {
        open[person * stages + stage[last]!]!++;
        minor[person * deals.currencies.length + deals.currency[deal]!]! += deals.amountMinor[deal]!;
        withoutTask += 1 - hasTask[deal]!;
      } else if (at[last]! >= from && at[last]! < to) closed[person]!++;
    }
    const sum = (values: Int32Array) => values.reduce((a, b) => a + b, 0);
    return {
      ...{ open: sum(open), withoutTask, overdue: sum(overdue!), arrivals: sum(arrivals!), closed: sum(closed), created, days: ms / DAY },
    };
  };
}

type Period = { from: number; to: number };

export function arqueroLoad(data: Dataset) {
  const { offset, stage, at } = data.visits;
  const owner = new Int32Array(at.length);
  const deal = new Int32Array(at.length);
  const end = new Float64Array(at.length).fill(Infinity);
  const amount = new Float64Array(at.length);
  for (let row = 0; row < data.deals.length; row++) {
    for (let visit = offset[row]!; visit < offset[row + 1]!; visit++) {
      deal[visit] = row;
      owner[visit] = data.deals.manager[row]!;
      amount[visit] = data.deals.amountMinor[row]!;
      if (visit + 1 < offset[row + 1]!) end[visit] = at[visit + 1]!;
    }
  }
  const open = Uint8Array.from(stage, (place) => (data.stages[place]!.kind === 'open' ? 1 : 0));
  const visits = aq.table({ deal, owner, stage, at, end, open, amount });
  const { manager, createdAt, dueAt, completedAt } = data.tasks;
  const done = completedAt.map((instant) => (Number.isNaN(instant) ? Infinity : instant));
  const tasks = aq.table({ deal: data.tasks.deal, manager, createdAt, dueAt, done });
  const stretches = stretchesOf(data, null);
  const spans = aq.table({ owner: stretches.owner, start: stretches.start, end: stretches.end });
  const deals = aq.table({ createdAt: data.deals.createdAt });
  type Visit = { at: number; end: number; open: number };
  type Span = { start: number; end: number };
  type Task = { createdAt: number; done: number; dueAt: number };
  return (from: number, to: number): LoadAnswer => {
    const period = { from, to };
    const sum = (rows: object[], key: string) => (rows as Record<string, number>[]).reduce((total, row) => total + row[key]!, 0);
    const now = visits
      .params(period)
      .filter((d: Visit, $: Period) => d.open === 1 && d.at <= $.to && d.end > $.to)
      .reify();
    const standing = now
      .groupby('owner', 'stage')
      .rollup({ count: aq.op.count(), amount: aq.op.sum('amount') })
      .objects();
    const days = visits
      .params(period)
      .filter((d: Visit, $: Period) => d.open === 1 && d.at < $.to && d.end > $.from)
      .derive({ time: (d: Visit, $: Period) => Math.min(d.end, $.to) - Math.max(d.at, $.from) })
      .groupby('owner')
      .rollup({ time: aq.op.sum('time') })
      .objects();
    const closed = visits
      .params(period)
      .filter((d: Visit, $: Period) => d.open === 0 && d.at >= $.from && d.at < $.to && d.end > $.to)
      .groupby('owner', 'stage')
      .rollup({ count: aq.op.count(), amount: aq.op.sum('amount') })
      .objects();
    const toDo = tasks
      .params(period)
      .filter((d: Task, $: Period) => d.createdAt <= $.to && d.done > $.to)
      .reify();
    const late = toDo
      .params(period)
      .filter((d: Task, $: Period) => d.dueAt < $.to)
      .derive({ age: (d: Task, $: Period) => $.to - d.dueAt })
      .groupby('manager')
      .rollup({ count: aq.op.count(), age: aq.op.median('age'), oldest: aq.op.max('age') })
      .objects();
    toDo
      .params({ to, soon: to + SOON })
      .filter((d: Task, $: { to: number; soon: number }) => d.dueAt >= $.to && d.dueAt <= $.soon)
      .groupby('manager')
      .count()
      .objects();
    tasks
      .params(period)
      .filter((d: Task, $: Period) => d.done >= $.from && d.done <= $.to)
      .groupby('manager')
      .count()
      .objects();
    const withoutTask = now.antijoin(toDo, 'deal').groupby('owner').count().objects();
    const came = spans
      .params(period)
      .filter((d: Span, $: Period) => d.start >= $.from && d.start < $.to)
      .groupby('owner')
      .count()
      .objects();
    spans
      .params(period)
      .filter((d: Span, $: Period) => d.end >= $.from && d.end < $.to)
      .groupby('owner')
      .count()
      .objects();
    const created = deals
      .params(period)
      .filter((d: { createdAt: number }, $: Period) => d.createdAt >= $.from && d.createdAt < $.to)
      .numRows();
    return {
      ...{ open: sum(standing, 'count'), withoutTask: sum(withoutTask, 'count'), overdue: sum(late, 'count') },
      ...{ arrivals: sum(came, 'count'), closed: sum(closed, 'count'), created, days: sum(days, 'time') / DAY },
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

/** The same by manager, pipeline and stage, with win rate, average, median and cycle per manager, and open deals with their money. */
export function arqueroResults(data: Dataset) {
  const { outcome, closedAt, owner, stage } = dealStates(data, data.account.asOf);
  const { amountMinor: minor, createdAt, currency } = data.deals;
  const pipeline = Int32Array.from(stage, (place) => data.stages[place]!.pipeline);
  const deals = aq.table({ outcome, closedAt, owner, stage, pipeline, minor, createdAt, currency });
  type Deal = { outcome: number; closedAt: number; createdAt: number };
  return (from: number, to: number): ResultsAnswer => {
    const closed = deals.params({ from, to }).filter((d: Deal, $: Period) => d.outcome > 0 && d.closedAt >= $.from && d.closedAt < $.to);
    closed.groupby('owner', 'pipeline', 'outcome').count().objects();
    const won = closed
      .filter((d: Deal) => d.outcome === 1)
      .derive({ cycle: (d: Deal) => d.closedAt - d.createdAt })
      .groupby('owner', 'currency')
      .rollup({
        won: aq.op.count(),
        minor: aq.op.sum('minor'),
        average: aq.op.mean('minor'),
        median: aq.op.median('minor'),
        cycle: aq.op.median('cycle'),
      })
      .objects() as { won: number; minor: number }[];
    deals
      .filter((d: Deal) => d.outcome === 0)
      .groupby('owner', 'stage', 'currency')
      .rollup({ count: aq.op.count(), minor: aq.op.sum('minor') })
      .objects();
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
