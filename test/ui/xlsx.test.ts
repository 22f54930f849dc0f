import { expect, fixture, html } from '@open-wc/testing';
import { strFromU8, unzipSync } from 'fflate';
import { generateCompany } from '../../demo/company/company.ts';
import '../../src/dashboard/sales-dashboard.ts';
import { createEngine } from '../../src/engine/local.ts';
import type { ReportName } from '../../src/engine/report-engine.ts';
import '../../src/index.ts';
import type { Exportable } from '../../src/ui/export.ts';
import { toPng, type ExportTable } from '../../src/ui/export.ts';
import { printReports } from '../../src/ui/print.ts';
import { toSheets } from '../../src/ui/report-files.ts';
import { sheetNames, toXlsx } from '../../src/ui/xlsx.ts';
import { waitFor } from '../wait-for.ts';

interface ReadCell {
  value: string | number;
  format: string;
}
interface ReadSheet {
  name: string;
  rows: ReadCell[][];
  xml: string;
}

/** Reads a workbook by what ECMA-376 says, with none of the code that wrote it. */
async function read(blob: Blob): Promise<ReadSheet[]> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const parse = (path: string) => {
    const document = new DOMParser().parseFromString(strFromU8(files[path]!), 'application/xml');
    expect(document.querySelector('parsererror'), path).to.equal(null);
    return document;
  };
  parse('[Content_Types].xml');
  const targets = new Map(
    [...parse('xl/_rels/workbook.xml.rels').querySelectorAll('Relationship')].map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target'),
    ]),
  );
  const styles = parse('xl/styles.xml');
  const codes = new Map(
    [...styles.querySelectorAll('numFmt')].map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode')!]),
  );
  const formats = [...styles.querySelectorAll('cellXfs > xf')].map((one) => codes.get(one.getAttribute('numFmtId')) ?? '');
  return [...parse('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) => {
    const path = `xl/${targets.get(sheet.getAttribute('r:id'))!}`;
    const rows = [...parse(path).querySelectorAll('row')].map((row) => {
      const cells: ReadCell[] = [];
      for (const cell of row.querySelectorAll('c')) {
        const letters = cell.getAttribute('r')!.replace(/\d/g, '');
        const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const isText = cell.getAttribute('t') === 'inlineStr';
        cells[at] = { value: isText ? cell.textContent : Number(cell.textContent), format: formats[Number(cell.getAttribute('s') ?? 0)]! };
      }
      return cells;
    });
    return { name: sheet.getAttribute('name')!, rows, xml: strFromU8(files[path]!) };
  });
}

const sheet = (table: Partial<ExportTable>) => ({ name: 'Лист', timeZone: 'Europe/Moscow', columns: ['a'], rows: [], ...table });

describe('a workbook', () => {
  it('keeps texts as texts and has no formula', async () => {
    const texts = ['=cmd()', '+79001234567', '-1', '@x', '<b>&"\u0001\uD800', ' две \n строки ', '01'];
    const [found] = await read(toXlsx([sheet({ rows: texts.map((text) => [text]) })]));
    const expected = texts.map((text) => text.replace('\u0001\uD800', ''));
    expect(found!.rows.slice(1).map(([cell]) => cell!.value)).to.deep.equal(expected);
    expect(found!.xml).not.to.match(/<f[ >]/);
  });

  it('has shares, sums, durations and instants as numbers with their formats', async () => {
    const types = [
      { kind: 'percent' },
      { kind: 'money', currency: 'RUB', value: 1234.5 },
      { kind: 'money', currency: 'JPY' },
      { kind: 'duration' },
      { kind: 'date', value: Date.parse('2026-10-04T21:30:00Z') },
      { kind: 'dateTime', value: Date.parse('2026-10-04T21:30:00Z') },
      { kind: 'day', value: Date.parse('2026-10-05T00:00:00Z') },
      null,
      { kind: 'percent' },
    ] as const;
    const row = [0.125, '1 234,50 ₽', 7, 5_400_000, 'x', 'x', 'x', 0.1 + 0.2, null];
    const [found] = await read(toXlsx([sheet({ columns: row.map(String), rows: [row], types: [types] })]));
    const cells = found!.rows[1]!;
    expect(cells.map(({ value }) => value)).to.deep.equal([
      0.125,
      1234.5,
      7,
      0.0625,
      46_300,
      25_569 + Date.UTC(2026, 9, 5, 0, 30) / 86_400_000,
      46_300,
      0.1 + 0.2,
    ]);
    expect(cells.map(({ format }) => format)).to.deep.equal([
      ...['0.0%', '#,##0.00 "RUB"', '#,##0 "JPY"', '[h]:mm:ss'],
      ...['yyyy-mm-dd', 'yyyy-mm-dd hh:mm', 'yyyy-mm-dd', ''],
    ]);
  });

  it('freezes the header and gives each column a width', async () => {
    const [found] = await read(toXlsx([sheet({ columns: ['a', 'b'], rows: [['x'.repeat(30), 1]] })]));
    expect(found!.xml).to.contain('ySplit="1"').and.to.contain('state="frozen"').and.to.contain('width="32"');
  });

  it('names sheets as spreadsheets allow, each once', () => {
    const names = sheetNames(['Этапы', 'этапы', "'a/b:c?[d]*'", 'я'.repeat(40), 'я'.repeat(40), '', 'History', '😀'.repeat(20)]);
    expect(names.slice(0, 3)).to.deep.equal(['Этапы', 'этапы (2)', 'a b c d']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^[^\\/?*[\]:]{1,31}$/u);
    expect(names[6]).not.to.equal('History');
  });

  it('holds more columns than there are letters, and 200 managers', async () => {
    const rows = Array.from({ length: 200 }, (_, y) => Array.from({ length: 60 }, (_, x) => y * 60 + x));
    const [found] = await read(toXlsx([sheet({ columns: rows[0]!.map(String), rows })]));
    expect(found!.rows.slice(1).map((row) => row.map(({ value }) => value))).to.deep.equal(rows);
  });
});

type Element = HTMLElement & { data: unknown; locale: string; exportable(): Promise<Exportable | null>; print(): Promise<void> };
const names = [
  ...(['sales-summary', 'sales-funnel', 'manager-load', 'manager-results', 'manager-activity', 'work-hours'] as const),
  ...(['activity-feed', 'early-signals', 'data-quality'] as const),
] satisfies ReportName[];
const scope = { from: '2026-10-01', to: '2026-11-01' };

async function show(name: ReportName, company: unknown): Promise<Element> {
  const report = await (await createEngine(company as never)).report(name, scope);
  const element = Object.assign(document.createElement(name), { data: report, locale: 'ru' }) as unknown as Element;
  if (name === 'work-hours') element.setAttribute('visibility', 'people');
  await fixture(html`<div>${element}</div>`);
  await waitFor(() => element.shadowRoot?.querySelector('.finding'), name);
  return element;
}

describe('a report as a workbook', () => {
  const company = generateCompany({ deals: 300 });

  it('has every number of its tables', async function () {
    this.timeout(60_000);
    let typed = 0;
    for (const name of names) {
      const content = (await (await show(name, company)).exportable())!;
      const [about, ...sheets] = await read(toXlsx(await toSheets([content])));
      expect(
        about!.rows.flat().map(({ value }) => value),
        name,
      ).to.include.members(['Период', 'Данные на']);
      expect(sheets, name).to.have.length(content.tables.length);
      expect(sheets, name).not.to.have.length(0);
      for (const [place, table] of content.tables.entries()) {
        for (const [y, row] of table.rows.entries()) {
          for (const [x, cell] of row.entries()) {
            const type = table.types?.[y]?.[x] ?? null;
            const found = sheets[place]!.rows[y + 1]?.[x]?.value;
            if (type) typed++;
            if (type === null) expect(found ?? '', `${name} ${place} ${y} ${x}`).to.equal(cell ?? '');
            else if (type.kind === 'percent' && cell !== null)
              expect(found).to.equal(type.value === undefined ? cell : (type.value ?? undefined));
            else if (found !== undefined) expect(found, `${name} ${place} ${y} ${x}`).to.be.a('number');
          }
        }
      }
    }
    expect(typed).to.be.greaterThan(100);
  });

  it('has one sheet for each table of several reports, though tables are called alike', async () => {
    const content = (await (await show('manager-results', company)).exportable())!;
    const found = await read(toXlsx(await toSheets([content, content])));
    expect(found).to.have.length(1 + 2 * content.tables.length);
    expect(new Set(found.map(({ name }) => name)).size).to.equal(found.length);
  });

  it('is not saved without rows, which is said in words', async () => {
    const { saveXlsx } = await import('../../src/ui/report-files.ts');
    const element = await show('manager-results', company);
    const content = (await element.exportable())!;
    await saveXlsx([{ ...content, tables: [] }], 'x');
    expect(element.shadowRoot!.querySelector('dialog')!.textContent).to.contain('сохранять нечего');
  });

  it('has a picture with its tables where there is no chart', async () => {
    for (const name of ['manager-activity', 'work-hours', 'activity-feed', 'sales-summary', 'data-quality'] as const) {
      const element = await show(name, company);
      const content = (await element.exportable())!;
      const without = await createImageBitmap(await toPng(element.shadowRoot!, null));
      const full = await createImageBitmap(await toPng(element.shadowRoot!, null, content));
      expect(full.height, name).to.be.greaterThan(without.height + 60);
    }
  });
});

describe('a report on paper', () => {
  const company = generateCompany({ deals: 300 });
  const { print } = window;
  afterEach(() => {
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
  });

  /** The browser's own dialog would wait for a person. */
  function hearPrint(): { papers: HTMLElement[] } {
    const papers: HTMLElement[] = [];
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      papers.push(document.querySelector<HTMLElement>('.dealscope-print')!);
    };
    return { papers };
  }

  it('has its chart and tables, though it is hidden on the page', async () => {
    const element = await show('sales-funnel', company);
    element.style.display = 'none';
    const { papers } = hearPrint();
    await element.print();
    const root = papers[0]!.querySelector('sales-funnel')!.shadowRoot!;
    const canvas = root.querySelector('canvas')!;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    expect(new Set(new Uint32Array(data.buffer)).size).to.be.greaterThan(5);
    expect([...root.querySelectorAll<HTMLDetailsElement>('details.twin')].every(({ open }) => open)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.dealscope-print')).to.equal(null);
  });

  it('has the rows of a list that scrolls as a table', async () => {
    const content = (await (await show('activity-feed', company)).exportable())!;
    const { papers } = hearPrint();
    const row = content.tables[0]!.rows[0]!;
    await printReports([{ ...content, tables: [{ ...content.tables[0]!, rows: Array.from({ length: 520 }, () => row) }] }]);
    expect(papers[0]!.querySelectorAll('tbody tr')).to.have.length(501);
    expect(papers[0]!.textContent).to.contain('ещё строк: 20');
  });
});

describe('a dashboard', () => {
  const { print } = window;
  const { click } = HTMLAnchorElement.prototype;
  afterEach(() => {
    window.print = print;
    HTMLAnchorElement.prototype.click = click;
  });

  async function open(reports: string, deals = 200): Promise<HTMLElementTagNameMap['sales-dashboard']> {
    const dashboard = document.createElement('sales-dashboard');
    const attributes = { locale: 'ru', period: '2026-10', 'no-worker': '', reports };
    for (const [name, value] of Object.entries(attributes)) dashboard.setAttribute(name, value);
    dashboard.records = generateCompany({ deals });
    await fixture(html`<div>${dashboard}</div>`);
    await waitFor(() => dashboard.shadowRoot!.querySelector('sales-filters')?.shadowRoot?.querySelector('.chip'), 'filters');
    return dashboard;
  }

  /** Chooses in the menu as a reader does. @returns the file that the browser is given. */
  async function save(dashboard: HTMLElementTagNameMap['sales-dashboard'], choice: string): Promise<{ name: string; blob: Blob }> {
    const links: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function () {
      links.push(this);
    };
    const menu = await waitFor(() => dashboard.shadowRoot!.querySelector('header .menu'), 'menu');
    [...menu.querySelectorAll('button')].find(({ textContent }) => textContent.includes(choice))!.click();
    const { download, href } = await waitFor(() => links[0], 'file', 60_000);
    return { name: download, blob: await (await fetch(href)).blob() };
  }

  it('saves all reports in one workbook', async function () {
    this.timeout(60_000);
    const dashboard = await open('sales-summary manager-results');
    const { name, blob } = await save(dashboard, 'XLSX');
    expect(name).to.equal('dealscope.xlsx');
    const [about] = await read(blob);
    const said = about!.rows.flat().map(({ value }) => value);
    const titles = ['sales-summary', 'manager-results'].map(
      (tag) => dashboard.shadowRoot!.querySelector(tag)!.shadowRoot!.querySelector('h2')!.textContent,
    );
    expect(said).to.include.members(titles);
  });

  it('saves a CSV file or a picture of each report in one archive', async function () {
    this.timeout(60_000);
    const dashboard = await open('sales-summary manager-results');
    const tables = await save(dashboard, 'CSV');
    expect(tables.name).to.equal('dealscope-csv.zip');
    const files = unzipSync(new Uint8Array(await tables.blob.arrayBuffer()));
    expect(Object.keys(files)).to.have.members(['sales-summary.csv', 'manager-results.csv']);
    expect(strFromU8(files['manager-results.csv']!)).to.contain(';');
    const pictures = unzipSync(new Uint8Array(await (await save(dashboard, 'PNG')).blob.arrayBuffer()));
    for (const name of ['sales-summary.png', 'manager-results.png'])
      expect((await createImageBitmap(new Blob([pictures[name] as Uint8Array<ArrayBuffer>]))).height, name).to.be.greaterThan(200);
  });

  it('prints all reports, those too that are far below', async function () {
    this.timeout(60_000);
    let found: string[] = [];
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      found = [...document.querySelector('.dealscope-print')!.children].filter((one) => one.shadowRoot).map(({ localName }) => localName);
    };
    const dashboard = await open('sales-summary data-quality sales-funnel');
    await dashboard.print();
    window.dispatchEvent(new Event('afterprint'));
    expect(found).to.deep.equal(['sales-summary', 'data-quality', 'sales-funnel']);
  });
});
