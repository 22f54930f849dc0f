/** The rivals' ways to the same answer. */
import * as duckdb from '@duckdb/duckdb-wasm';
import * as aq from 'arquero';
import type { Answer, Contestant, Input } from './contest.ts';

export function arquero({ levels, visit, deal }: Input): Contestant {
  const visits = aq.table({ ...visit });
  const deals = aq.table({ deal: Int32Array.from(deal.entered.keys()), manager: deal.manager, entered: deal.entered, amount: deal.amount });
  return (from, to) => {
    const furthest = visits
      .groupby('deal')
      .rollup({ furthest: aq.op.max('level') })
      .join(
        deals
          .params({ from, to })
          .filter((d: { entered: number }, $: { from: number; to: number }) => d.entered >= $.from && d.entered < $.to),
        'deal',
      )
      .reify();
    const perManager = furthest
      .groupby('manager', 'furthest')
      .rollup({ count: aq.op.count(), amount: aq.op.sum('amount') })
      .objects() as {
      furthest: number;
      count: number;
      amount: number;
    }[];
    const times = visits
      .params({ from, to })
      .filter((d: { at: number; end: number }, $: { from: number; to: number }) => d.at >= $.from && d.at < $.to && d.end > d.at)
      .derive({ time: (d: { at: number; end: number }) => d.end - d.at })
      .groupby('level')
      .rollup({ median: aq.op.median('time') })
      .objects() as { level: number; median: number }[];
    return answerOf(perManager, times, levels);
  };
}

/** The lowest level a deal can have is 1, as a deal created as lost has entered the pipeline too. */
function answerOf(
  rows: { furthest: number; count: number; amount: number }[],
  times: { level: number; median: number }[],
  levels: number,
): Answer {
  return {
    reached: rows.reduce((sum, { furthest, count }) => sum + Math.max(1, Number(furthest)) * Number(count), 0),
    wonMinor: rows.reduce((sum, { furthest, amount }) => sum + (Number(furthest) === levels ? Number(amount) : 0), 0),
    medians: Array.from({ length: levels - 1 }, (_, i) => times.find(({ level }) => Number(level) === i + 1)?.median ?? NaN),
  };
}

export async function duck({ levels, visit, deal }: Input): Promise<Contestant> {
  const worker = new Worker('/duckdb/duckdb-browser-eh.worker.js');
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate(new URL('/duckdb/duckdb-eh.wasm', location.href).href);
  const connection = await db.connect();
  const rows = (columns: ArrayLike<number>[]) => {
    const lines: string[] = [];
    for (let i = 0; i < columns[0]!.length; i++) lines.push(columns.map((column) => (Number.isNaN(column[i]!) ? '' : column[i]!)).join());
    return lines.join('\n');
  };
  await db.registerFileText('visits.csv', rows([visit.deal, visit.level, visit.at, visit.end]));
  await db.registerFileText('deals.csv', rows([Int32Array.from(deal.entered.keys()), deal.manager, deal.entered, deal.amount]));
  const read = (file: string, columns: string) => `SELECT * FROM read_csv('${file}', header = false, columns = {${columns}})`;
  await connection.query(
    `CREATE TABLE visits AS ${read('visits.csv', "'deal': 'INTEGER', 'level': 'INTEGER', 'at': 'DOUBLE', 'end': 'DOUBLE'")}`,
  );
  await connection.query(
    `CREATE TABLE deals AS ${read('deals.csv', "'deal': 'INTEGER', 'manager': 'INTEGER', 'entered': 'DOUBLE', 'amount': 'DOUBLE'")}`,
  );
  return async (from, to) => {
    const perManager = await connection.query(`
      SELECT manager, furthest, count(*)::DOUBLE AS count, sum(amount) AS amount
      FROM deals JOIN (SELECT deal, max(level) AS furthest FROM visits GROUP BY deal) USING (deal)
      WHERE entered >= ${from} AND entered < ${to} GROUP BY manager, furthest`);
    const times = await connection.query(`
      SELECT level, quantile_disc("end" - "at", 0.5) AS median FROM visits
      WHERE "at" >= ${from} AND "at" < ${to} AND "end" > "at" GROUP BY level`);
    const plain = <T>(table: { toArray(): { toJSON(): unknown }[] }) => table.toArray().map((row) => row.toJSON() as T);
    return answerOf(plain(perManager), plain(times), levels);
  };
}
