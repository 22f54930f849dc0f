/**
 * Prints reports alone: fresh copies of them at the width of the paper, so that pictures are drawn for it even where the
 * report on the page is narrow or hidden, and nothing of the page around is printed.
 */
import type { Exportable, ExportTable } from './export.ts';
import { cellText } from './cell-text.ts';

/** A4 less margins of 12 mm, CSS pixels. */
const PAPER_WIDTH = 700;
/** Copies that are slower than this are printed as they are, milliseconds. */
const PATIENCE = 15_000;
/** Rows of a long list on paper. */
const MOST_ROWS = 500;

const rules = `
  @media screen {
    .dealscope-print { position: fixed; inset: 0 auto auto 0; z-index: -1; opacity: 0; pointer-events: none; }
  }
  @media print {
    html, body { height: auto !important; max-height: none !important; overflow: visible !important; margin: 0 !important; padding: 0 !important; background: none !important; }
    body > :not(.dealscope-print) { display: none !important; }
    @page { margin: 12mm; }
  }
  .dealscope-print { width: ${PAPER_WIDTH}px; max-width: 100vw; color-scheme: light; }
  .dealscope-print > * { display: block; margin: 0 0 24px; }
  .dealscope-print table { width: 100%; border-collapse: collapse; font: 11px/16px system-ui, sans-serif; color: #1b1f27; }
  .dealscope-print caption { font-weight: 600; text-align: start; padding: 4px 0; }
  .dealscope-print thead { display: table-header-group; }
  .dealscope-print tr { break-inside: avoid; }
  .dealscope-print :is(th, td) { padding: 2px 8px 2px 0; border-bottom: 1px solid #e3e6eb; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  .dealscope-print .end { text-align: end; }
`;

let clear: (() => void) | null = null;

/** Prints them one below another; those that are not there are left out. */
export async function printReports(contents: readonly (Exportable | null)[]): Promise<void> {
  clear?.();
  const there = contents.filter((content) => content !== null);
  if (there.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const paper = document.createElement('div');
  paper.className = 'dealscope-print';
  paper.inert = true;
  // What the copies say is no news for the page.
  for (const type of ['report-ready', 'report-error']) paper.addEventListener(type, (event) => event.stopPropagation());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const end = () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    clear = null;
  };
  clear = end;
  const copies = there.map((content) => {
    const copy = makeCopy(content);
    paper.append(copy);
    if (isVirtual(content)) paper.append(...content.tables.map((table) => makeTable(table, content)));
    return copy;
  });
  document.body.append(paper);
  await Promise.all(copies.map(settle));
  if (clear !== end) return;
  let isTaken = false;
  window.addEventListener('beforeprint', () => (isTaken = true), { once: true });
  window.addEventListener('afterprint', end, { once: true });
  window.print();
  // A sandboxed frame may not print.
  if (!isTaken) end();
}

/** A list that holds only the rows on the screen is printed as a table. */
const isVirtual = ({ element }: Exportable): boolean => element.shadowRoot!.querySelector('[part~=list]') !== null;

interface Copy extends HTMLElement {
  data: unknown;
  locale: string | null;
  strings: unknown;
}

/** Properties of the page that say how a report is shown, beside its attributes. */
function makeCopy({ element, report, speech }: Exportable): HTMLElement {
  const copy = document.createElement(element.localName) as Copy;
  const own = ['id', 'slot', 'class', 'style', 'hidden', 'endpoint', 'event-id'];
  for (const { name, value } of element.attributes) if (!own.includes(name)) copy.setAttribute(name, value);
  const { strings, heading } = element as Copy & { heading: string | null };
  return Object.assign(copy, { className: 'dealscope-paper', strings, heading, locale: speech.format.locale, data: report });
}

/** Waits for the words and pictures, and opens the tables that are folded. */
async function settle(copy: HTMLElement): Promise<void> {
  const root = copy.shadowRoot!;
  const since = performance.now();
  const isReady = () => {
    const charts = [...root.querySelectorAll('.chart')];
    return (
      root.querySelector('.finding, [part~=empty], [role=alert]') &&
      !root.querySelector('.skeleton') &&
      charts.every((chart) => chart.querySelector('canvas'))
    );
  };
  const until = async (isDone: () => unknown) => {
    while (!isDone() && performance.now() - since < PATIENCE) await new Promise((done) => setTimeout(done, 40));
  };
  await until(isReady);
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details.twin')) details.open = true;
  await until(() => [...root.querySelectorAll('details.twin')].every((details) => details.querySelector('table, li, p')));
  for (const button of root.querySelectorAll<HTMLButtonElement>('.more')) button.click();
  await (copy as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  await until(isReady);
}

function makeTable(table: ExportTable, { speech }: Exportable): HTMLTableElement {
  const element = document.createElement('table');
  if (table.title !== undefined) element.createCaption().textContent = table.title;
  const head = element.createTHead().insertRow();
  for (const title of table.columns) head.append(Object.assign(document.createElement('th'), { scope: 'col', textContent: title }));
  const body = element.createTBody();
  for (const [y, row] of table.rows.slice(0, MOST_ROWS).entries()) {
    const line = body.insertRow();
    for (const [x, cell] of row.entries()) {
      const place = line.insertCell();
      place.textContent = cellText(cell, table.types?.[y]?.[x] ?? null, speech.format);
      place.classList.toggle('end', typeof cell === 'number');
    }
  }
  const more = table.rows.length - MOST_ROWS;
  if (more > 0) Object.assign(body.insertRow().insertCell(), { colSpan: table.columns.length, textContent: speech.common.file.more(more) });
  return element;
}
