/** Records behind figures: as many as the figure says, on pages that fit together. */
import type { RecordsPage } from '../engine/report-engine.ts';
import { recordsPageSchema } from '../engine/schemas.ts';
import type { Scope } from '../model/scope.ts';
import { queryOf, type Asking } from './asking.ts';
import type { Figure } from './figures.ts';

/** Figures of a report that are asked for: the first ones of each kind, the largest among them. */
const MOST = 12;

const kindOf = ({ path }: Figure): string => path.replaceAll(/\d+/g, '#');

function pick(figures: readonly Figure[]): Figure[] {
  const largest = new Map<string, Figure>();
  for (const figure of figures) {
    const before = largest.get(kindOf(figure));
    if (!before || before.figure < figure.figure) largest.set(kindOf(figure), figure);
  }
  const others = figures.filter((figure) => largest.get(kindOf(figure)) !== figure);
  const step = Math.max(1, Math.floor(others.length / MOST));
  return [...largest.values(), ...others.filter((_, i) => i % step === 0)].slice(0, Math.max(MOST, largest.size));
}

const cellQuery = ({ cell }: Figure) => Object.fromEntries(Object.entries(cell).map(([name, value]) => [`cell.${name}`, value]));

/** Asks for the records behind a report's figures. */
export async function checkRecords(
  asking: Asking,
  report: string,
  scope: Scope,
  options: object,
  figures: readonly Figure[],
): Promise<void> {
  let hasPaged = false;
  for (const figure of pick(figures)) {
    const asked = await asking.ask('/records', queryOf(scope, { report, ...options, ...cellQuery(figure), limit: 50 }));
    if (!asking.expectAnswer(asked, recordsPageSchema)) continue;
    const { total, rows } = asked.json as RecordsPage;
    asking.expect(
      total === figure.figure,
      'total',
      asked,
      () => `${report} says ${figure.path} = ${figure.figure}, its records are ${total}`,
    );
    const due = Math.min(50, total);
    asking.expect(rows.length === due, 'paging', asked, () => `gives ${rows.length} rows of ${total} where 50 were asked for, not ${due}`);
    if (hasPaged || total < 3) continue;
    hasPaged = true;
    await checkPages(asking, { report, ...options, ...cellQuery(figure) }, scope, total);
  }
}

async function checkPages(asking: Asking, query: Record<string, unknown>, scope: Scope, total: number): Promise<void> {
  const size = Math.ceil(Math.min(total, 200) / 3);
  const seen = new Set<string>();
  const page = async (offset: number, limit: number) => {
    const asked = await asking.ask('/records', queryOf(scope, { ...query, offset, limit }));
    return asking.expectAnswer(asked, recordsPageSchema) ? { asked, page: asked.json as RecordsPage } : null;
  };
  for (let offset = 0; offset < size * 3; offset += size) {
    const found = await page(offset, size);
    if (!found) return;
    const { asked, page: one } = found;
    asking.expect(one.offset === offset, 'paging', asked, () => `calls its offset ${one.offset}, not ${offset}`);
    asking.expect(one.total === total, 'paging', asked, () => `has a total of ${one.total}; the page before it had ${total}`);
    const due = Math.max(0, Math.min(size, total - offset));
    asking.expect(one.rows.length === due, 'paging', asked, () => `gives ${one.rows.length} rows, not ${due}`);
    const before = seen.size;
    for (const row of one.rows) seen.add(JSON.stringify(row));
    const again = before + one.rows.length - seen.size;
    asking.expect(again === 0, 'paging', asked, () => `repeats ${again} rows, of its own or of the pages before`);
  }
  const beyond = await page(total + 10, size);
  if (beyond)
    asking.expect(beyond.page.rows.length === 0, 'paging', beyond.asked, () => `gives ${beyond.page.rows.length} rows beyond the last one`);
}
