import { expect, fixture, html } from '@open-wc/testing';
import { dsvFormat } from 'd3-dsv';
import { createEngine } from '../../src/engine/local.ts';
import '../../src/reports/sales-funnel/sales-funnel.ts';
import type { SalesFunnelElement } from '../../src/reports/sales-funnel/sales-funnel.ts';
import { toCsv, toPng } from '../../src/ui/export.ts';
import { toSafeUrl } from '../../src/ui/safe-url.ts';
import { makeHistories, makeRecords, march, twelveHistories } from '../make-records.ts';
import { waitFor } from '../wait-for.ts';

const textOf = async (blob: Blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

describe('a table as CSV', () => {
  const table = {
    columns: ['Этап', 'Сумма'],
    rows: [
      ['=SUM(A1)', 1234.5],
      ['+79001234567', -3],
      ['Два; "слова"', null],
      ['в две\nстроки', 0.1],
      ['-1', 1],
      ['@команда', 2],
    ] as (string | number | null)[][],
  };

  it('opens right in a Russian spreadsheet', async () => {
    const text = await textOf(toCsv([table], 'ru'));
    expect(text.startsWith('\uFEFFЭтап;Сумма\r\n')).to.equal(true);
    expect(text).to.contain("'=SUM(A1);1234,5\r\n").and.not.to.contain('sep=');
  });

  it('has no text that runs as a formula, and numbers stay numbers', async () => {
    for (const [locale, delimiter] of [
      ['ru', ';'],
      ['en', ','],
    ] as const) {
      const rows = dsvFormat(delimiter).parseRows((await textOf(toCsv([table], locale))).slice(1));
      expect(rows.map(([first]) => first)).to.deep.equal([
        'Этап',
        "'=SUM(A1)",
        "'+79001234567",
        'Два; "слова"',
        'в две\nстроки',
        "'-1",
        "'@команда",
      ]);
      expect(rows[2]![1]).to.equal('-3');
    }
  });
});

describe('a report as a picture', () => {
  it('is a PNG with the chart in it', async () => {
    const report = await (await createEngine(makeRecords(makeHistories(twelveHistories)))).report('sales-funnel', march);
    const element = await fixture<SalesFunnelElement>(html`<sales-funnel .data=${report} locale="ru"></sales-funnel>`);
    const canvas = await waitFor(() => element.shadowRoot?.querySelector('canvas'));
    const picture = await createImageBitmap(await toPng(element.shadowRoot!, canvas));
    expect(picture.width).to.be.at.least(canvas.width);
    expect(picture.height).to.be.greaterThan(canvas.height + 80);
  });
});

describe('a link from data', () => {
  it('is followed only to the web', () => {
    const base = 'https://intranet.example/reports/';
    const cases: [string | null, string | null][] = [
      ['https://crm.example/deal/1', 'https://crm.example/deal/1'],
      ['/deal/1', 'https://intranet.example/deal/1'],
      ['javascript:alert(1)', null],
      ['java\nscript:alert(1)', null],
      [' javascript:alert(1)', null],
      ['JAVASCRIPT:alert(1)', null],
      ['data:text/html,<script>', null],
      ['blob:https://x/1', null],
      ['vbscript:x', null],
      ['file:///etc/passwd', null],
      ['http://', null],
      ['', null],
      [null, null],
    ];
    for (const [text, safe] of cases) expect(toSafeUrl(text, base), String(text)).to.equal(safe);
  });
});
