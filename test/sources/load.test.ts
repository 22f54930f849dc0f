import { expect } from '@open-wc/testing';
import { LocalEngine } from '../../src/engine/local.ts';
import type { DataError } from '../../src/model/errors.ts';
import type { CsvMapping } from '../../src/sources/csv.ts';
import { loadDataset, type FileFormat, type LoadProgress } from '../../src/sources/load.ts';
import { march } from '../make-records.ts';

const address = (path: string) => new URL(path, location.href).href;
const load = (
  path: string,
  options: { format?: FileFormat; mapping?: CsvMapping; signal?: AbortSignal; onProgress?: (progress: LoadProgress) => void } = {},
) =>
  loadDataset(
    { kind: 'file', url: address(path), format: options.format ?? null, mapping: options.mapping ?? null },
    { fetch: (url, init) => fetch(url, init), ...options },
  );
const failure = async (path: string, options = {}): Promise<DataError> =>
  (await load(path, options).then(
    () => null,
    (error: unknown) => error,
  )) as DataError;

describe('a file of records over HTTP', () => {
  it('is read as JSON and as lines of JSON alike', async () => {
    for (const name of ['small.json', 'small.ndjson']) {
      const report = await new LocalEngine(await load(`/__data/${name}`)).report('sales-funnel', march);
      expect([report.deals, report.won, report.lost, report.open], name).to.deep.equal([30, 5, 7, 18]);
    }
  });

  it('tells lines that cannot be used by their number', async () => {
    const { rejections } = await load('/__data/small.ndjson');
    expect(rejections.byKind.get('lines')!.issues.map(({ path }) => path)).to.deep.equal(['line 46', 'line 47']);
  });

  it('tells its progress while it comes', async () => {
    const shares: number[] = [];
    await load('/__data/slow?ms=20', { onProgress: ({ share }) => shares.push(share!) });
    expect(shares.length).to.be.greaterThan(2);
    expect(shares.at(-1)).to.equal(1);
    expect([...shares].sort((a, b) => a - b)).to.deep.equal(shares);
  });

  it('says what came instead of it', async () => {
    const cases: [string, DataError['kind'], string][] = [
      ['/__data/html', 'malformed', 'web page'],
      ['/__data/empty', 'malformed', 'empty'],
      ['/__data/broken', 'malformed', 'not JSON'],
      ['/__data/list', 'malformed', 'expected an object'],
      ['/__data/cut', 'unreachable', ''],
      ['/__data/status/401', 'unauthorised', '401'],
      ['/__data/status/403', 'forbidden', '403'],
      ['/__data/status/500', 'unreachable', '500'],
      ['/__data/status/429', 'limited', '429'],
    ];
    for (const [path, kind, text] of cases) {
      const error = await failure(path);
      expect(error.kind, path).to.equal(kind);
      expect(error.message, path).to.contain(text);
    }
    expect((await failure('/__data/status/429')).retryAfterMs).to.equal(7000);
  });

  it('is given up at once when it is no longer wanted', async () => {
    const abort = new AbortController();
    const pending = failure('/__data/slow?ms=200&id=given-up', { signal: abort.signal, onProgress: () => abort.abort() });
    expect((await pending).name).to.equal('AbortError');
    for (let state = 'open'; state === 'open';) state = await (await fetch('/__data/state?of=given-up')).text();
    expect(await (await fetch('/__data/state?of=given-up')).text()).to.equal('closed');
  });
});

describe('a table of comma-separated values', () => {
  const mapping: CsvMapping = {
    account: { currency: 'RUB', timeZone: 'Europe/Moscow', asOf: '2026-04-01T00:00:00+03:00' },
    stages: [
      { id: 'В работе', kind: 'open' },
      { id: 'Оплачено', kind: 'won' },
      { id: 'Отказ', kind: 'lost' },
    ],
    decimal: ',',
    columns: {
      id: 'Номер',
      name: 'Название',
      stageId: 'Этап',
      managerId: 'Менеджер',
      amount: 'Сумма',
      createdAt: 'Создана',
      closedAt: 'Закрыта',
    },
  };
  const table = [
    '\uFEFFНомер;Название;Этап;Менеджер;Сумма;Создана;Закрыта',
    '1;"Станок; с монтажом";Оплачено;Анна;1 234,50;2026-03-02;2026-03-10',
    '2;"Две',
    'строки";Отказ;Борис;;2026-03-03;2026-03-11',
    '3;=1+1;В работе;Анна;мало;2026-03-04;',
    '',
    '4;;В работе;Анна;10;2026-03-05;',
  ].join('\r\n');
  const path = `/__data/csv?body=${encodeURIComponent(table)}`;

  it('is read with its mapping: quotes, semicolons, decimal commas, dates without a time', async () => {
    const data = await load(path, { mapping });
    const report = await new LocalEngine(data).report('sales-funnel', march);
    expect(data.deals.length).to.equal(3);
    expect(data.deals.nameOf(0)).to.equal('Станок; с монтажом');
    expect(data.deals.nameOf(1)).to.equal('Две\r\nстроки');
    expect(data.deals.createdAt[0]).to.equal(Date.parse('2026-03-02T00:00:00+03:00'));
    expect(report.wonAmounts).to.deep.equal([{ currency: 'RUB', amountMinor: 123_450, deals: 1 }]);
    expect(report.notes.find(({ code }) => code === 'rows-rejected')!.issues[0]!.message).to.contain('"мало"');
  });

  it('says that it has no history of stages instead of inventing one', async () => {
    const report = await new LocalEngine(await load(path, { mapping })).report('sales-funnel', march);
    expect([report.hasHistory, report.finding.code]).to.deep.equal([false, 'no-history']);
    expect(report.stages.every(({ reached }) => reached === null)).to.equal(true);
  });

  it('names the column that the mapping wants and the table does not have', async () => {
    const error = await failure(path, { mapping: { ...mapping, columns: { ...mapping.columns, amount: 'Бюджет' } } });
    expect(error.message).to.contain('mapping.columns.amount').and.to.contain('Бюджет');
    expect((await failure(path)).message).to.contain('mapping is needed');
  });
});

describe('the Maven sales table', () => {
  const folder = '/__shared/data/maven-crm';
  const mapping: CsvMapping = {
    account: { currency: 'USD', timeZone: 'America/New_York', asOf: '2018-01-01T00:00:00-05:00' },
    stages: [
      { id: 'Prospecting', kind: 'open' },
      { id: 'Engaging', kind: 'open' },
      { id: 'Won', kind: 'won' },
      { id: 'Lost', kind: 'lost' },
    ],
    columns: {
      id: 'opportunity_id',
      name: 'account',
      stageId: 'deal_stage',
      managerId: 'sales_agent',
      amount: 'close_value',
      source: 'product',
      createdAt: { column: 'engage_date', default: '2017-12-31' },
      closedAt: 'close_date',
    },
    files: [
      { src: 'sales_teams.csv', kind: 'managers', columns: { id: 'sales_agent', name: 'sales_agent', departmentId: 'regional_office' } },
    ],
  };

  it('gives the figures that were counted independently', async function () {
    if ((await fetch(`${folder}/sales_pipeline.csv`, { method: 'HEAD' })).status !== 200) {
      console.info('Skipped: the Maven table is not here');
      this.skip();
    }
    const data = await load(`${folder}/sales_pipeline.csv`, { mapping });
    const engine = new LocalEngine(data);
    const year = await engine.report('sales-funnel', { from: '2017-01-01', to: '2018-01-01' });
    expect(data.deals.length).to.equal(8800);
    expect([year.won, year.lost]).to.deep.equal([4238, 2473]);
    expect(year.stages.map(({ open }) => open)).to.deep.equal([500, 1589]);
    expect(year.wonAmounts).to.deep.equal([{ currency: 'USD', amountMinor: 1_000_553_400, deals: 4238 }]);
    expect(year.winRate.closed!.share).to.be.closeTo(0.631501, 1e-6);
    expect(year.winRate.closed!.low).to.be.closeTo(0.619887, 1e-6);
    expect(year.winRate.closed!.high).to.be.closeTo(0.642964, 1e-6);
    const [win] = year.comparisons;
    expect(win!.managers.length).to.equal(30);
    expect(win!.homogeneity!.chiSquare).to.be.closeTo(33.3477, 1e-4);
    expect(win!.homogeneity!.p).to.be.closeTo(0.2639, 1e-4);
    expect(win!.managers.filter(({ p }) => p! < 0.05).length).to.equal(3);
    expect(win!.managers.filter(({ pAdjusted }) => pAdjusted! < 0.05).length).to.equal(0);
    expect(year.notes.find(({ code }) => code === 'values-assumed')).to.deep.include({ count: 500, kind: 'createdAt' });
    expect(year.finding.code).to.equal('no-history');
    const months = [1134672, 721932, 1025713, 1338466, 696932, 1050059, 1235264, 731980, 938943, 1131573];
    for (const [i, revenue] of months.entries()) {
      const [from, to] = [i + 3, i + 4].map((month) => (month > 12 ? '2018-01-01' : `2017-${String(month).padStart(2, '0')}-01`));
      const report = await engine.report('sales-funnel', { from: from!, to: to! });
      expect(report.wonAmounts[0]!.amountMinor).to.equal(revenue * 100);
    }
  });
});
