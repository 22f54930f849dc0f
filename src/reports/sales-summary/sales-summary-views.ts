/** Fragments of the summary in the order of the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { DASH, type Format } from '../../format/format.ts';
import { spanText } from '../../format/span.ts';
import { moneyType, toExportTable, type DataTable } from '../../ui/data-table.ts';
import type { CellType, ExportTable } from '../../ui/export.ts';
import { sparkline } from '../../ui/sparkline.ts';
import type { SummaryMessages } from './sales-summary-messages.ts';
import type { SalesSummaryCell, SalesSummaryReport, SummaryCard, SummaryFigure, SummaryPoint } from './sales-summary-schema.ts';

export interface SummarySpeech {
  format: Format;
  words: SummaryMessages;
}

/** Shows the records behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: SalesSummaryCell) => void) | null;

/** Fewest cases of which a share is told. */
const FEWEST = 10;

type Unit = SummaryCard['unit'];

/** A value as the card shows it: three significant digits. */
function shortValue(value: number | null, unit: Unit, currency: string, format: Format): string {
  if (value === null) return DASH;
  if (unit === 'money') return format.moneyShort(value, currency);
  if (unit === 'share') return format.percent(value);
  return unit === 'duration' ? format.duration(value) : format.integer(value);
}

function exactValue(value: number | null, unit: Unit, currency: string, format: Format): string {
  return unit === 'money'
    ? format.money(value, currency)
    : unit === 'share'
      ? format.percent(value, 1)
      : shortValue(value, unit, currency, format);
}

/** A figure in the account's currency, or in its only one. Of few cases a share is told as counts. */
function figureText(figure: SummaryFigure, card: SummaryCard, report: SalesSummaryReport, format: Format): string {
  if (card.unit === 'share' && figure.share && figure.share.n < FEWEST)
    return `${format.integer(figure.share.count)} / ${format.integer(figure.share.n)}`;
  const [first] = figure.amounts;
  return first ? format.moneyShort(first.amountMinor, first.currency) : shortValue(figure.value, card.unit, report.currency, format);
}

export function changeText({ change, isNew, unit, share, previous }: SummaryCard, format: Format): string | null {
  if (isNew || change === null) return null;
  if (unit !== 'share') return format.change(change);
  return share!.n < FEWEST || previous.share!.n < FEWEST ? null : format.points(change);
}

/** One sentence that says what the numbers say. */
export function renderFinding(report: SalesSummaryReport, { words, format }: SummarySpeech): string {
  const { finding, cards, unit, currency } = report;
  if (finding.code !== 'signal') {
    return { 'no-deals': words.finding.noDeals, within: words.finding.within, 'too-few-points': words.finding.tooFew }[finding.code];
  }
  const card = cards.find(({ id }) => id === finding.card)!;
  const last = lastComplete(card)!;
  const write = (value: number | null) => shortValue(value, card.unit, currency, format);
  return words.finding.signal(words.cards[card.id], unit, write(last.value), card.signal, spanText(write(last.low), write(last.high)));
}

const lastComplete = ({ series }: SummaryCard): SummaryPoint | undefined => series.findLast(({ complete }) => complete);

/** The cards that were asked for, in their order. */
export function renderCards(report: SalesSummaryReport, ids: readonly string[], speech: SummarySpeech, drill: Drill): TemplateResult {
  const cards = ids.flatMap((id) => report.cards.filter((card) => card.id === id));
  return html`<ul class="cards">
    ${cards.map((card) => html`<li data-figure=${card.id} data-term=${speech.words.cards[card.id]}>${renderCard(card, report, speech, drill)}</li>`)}
  </ul>`;
}

function renderCard(card: SummaryCard, report: SalesSummaryReport, speech: SummarySpeech, drill: Drill): TemplateResult {
  const { words, format } = speech;
  const name = words.cards[card.id];
  const value = figureText(card, card, report, format);
  const content = html`<small>${name}</small>
    <b title=${exactTexts(card, report, format)}
      >${value}
      ${card.amounts.slice(1).map(({ amountMinor, currency }) => html`<small>+ ${format.moneyShort(amountMinor, currency)}</small>`)}</b
    >
    <small>${baseText(card, report, speech).map((line) => html`<div>${line}</div>`)}</small>
    ${renderSeries(card, report, speech)}
    <small>${previousText(card, report, speech)}</small>
    ${card.signal === 'above' || card.signal === 'below' ? html`<span class="chip told ${card.signal}">${words.signals[card.signal]}</span>` : nothing}`;
  return drill && card.n > 0
    ? html`<button type="button" class="card" part="card" @click=${() => drill(`${name}: ${value}`, { set: card.id })}>${content}</button>`
    : html`<div class="card" part="card">${content}</div>`;
}

const exactTexts = (card: SummaryCard, { currency }: SalesSummaryReport, format: Format): string =>
  card.amounts.length > 0
    ? card.amounts.map((money) => format.money(money.amountMinor, money.currency)).join(' + ')
    : exactValue(card.value, card.unit, currency, format);

const figureType = (card: SummaryCard, { currency }: SalesSummaryReport): CellType | null =>
  card.amounts.length > 0 ? moneyType(card.amounts) : valueType(card.value, card.unit, currency);

/** A figure as a spreadsheet has it. */
function valueType(value: number | null, unit: Unit, currency: string): CellType {
  if (unit === 'money' && value !== null) return moneyType([{ amountMinor: value, currency }])!;
  return { kind: unit === 'share' ? 'percent' : unit === 'duration' ? 'duration' : 'number', value };
}

/** What the figure stands on, a line each. */
function baseText({ id, n, share, clock }: SummaryCard, { at, to }: SalesSummaryReport, { words, format }: SummarySpeech): string[] {
  // The end of a day belongs to that day.
  const when = clock === 'snapshot' ? [words.at(at === to ? format.date(at - 1) : format.dateTime(at))] : [];
  if (id === 'overdue-tasks') return [words.base[id](share?.n ?? 0), ...when];
  if (id !== 'conversion' || !share) return [words.base[id](n), ...when];
  return [words.of(share.count, share.n, share.n >= FEWEST ? format.percentRange(share.low, share.high) : ''), words.base[id](n)];
}

function previousText(card: SummaryCard, report: SalesSummaryReport, { words, format }: SummarySpeech): string {
  if (card.isNew) return words.isNew;
  const change = changeText(card, format);
  if (change === null && card.previous.value !== null) return words.before(figureText(card.previous, card, report, format));
  return change === null ? words.nothingBefore : words.previous(change, figureText(card.previous, card, report, format));
}

function renderSeries(
  { id, series, centre }: SummaryCard,
  { unit }: SalesSummaryReport,
  { words }: SummarySpeech,
): TemplateResult | typeof nothing {
  const points = series.filter(({ complete }) => complete);
  if (points.filter(({ value }) => value !== null).length < 2) return html`<span></span>`;
  return sparkline({
    values: points.map(({ value }) => value),
    limits: points.map(({ low, high }) => (low === null || high === null ? null : { low, high })),
    centre,
    label: words.sparkline(words.cards[id], unit, points.length),
  });
}

/** Every card with its figures, for the table twin and for files. */
export function figureTable(report: SalesSummaryReport, { words, format }: SummarySpeech): DataTable<SummaryCard> {
  const { table } = words;
  return {
    caption: table.title,
    columns: [
      { key: 'figure', title: table.figure, isName: true, text: ({ id }) => words.cards[id], value: ({ id }) => words.cards[id] },
      {
        key: 'value',
        title: table.value,
        text: (card) => exactTexts(card, report, format),
        value: (card) => exactTexts(card, report, format),
        kind: (card) => figureType(card, report),
      },
      { key: 'n', title: table.n, text: ({ n }) => format.integer(n), value: ({ n }) => n },
      {
        key: 'before',
        title: table.before,
        text: (card) => exactTexts({ ...card, ...card.previous }, report, format),
        value: (card) => exactTexts({ ...card, ...card.previous }, report, format),
        kind: (card) => figureType({ ...card, ...card.previous }, report),
      },
      {
        key: 'change',
        title: table.change,
        text: (card) => (card.isNew ? words.isNew : (changeText(card, format) ?? DASH)),
        value: (card) => card.change,
        kind: 'percent',
      },
      {
        key: 'signal',
        title: table.series,
        isName: true,
        text: (card) => {
          const last = lastComplete(card);
          const write = (value: number | null) => shortValue(value, card.unit, report.currency, format);
          const limits = last && last.low !== null ? ` (${spanText(write(last.low), write(last.high))})` : '';
          return `${words.signals[card.signal]}${limits}`;
        },
        value: ({ signal }) => words.signals[signal],
      },
    ],
    rows: report.cards,
  };
}

/** The series, a row per week or month. */
export function seriesTable(report: SalesSummaryReport, { words, format }: SummarySpeech): DataTable<number> {
  return {
    caption: words.table.series,
    columns: [
      {
        key: 'from',
        title: words.table.from,
        isName: true,
        text: (place) => format.period(...spanOf(report, place)),
        value: (place) => format.period(...spanOf(report, place)),
      },
      ...report.cards.map(({ id, unit, series }) => ({
        key: id,
        title: words.cards[id],
        text: (place: number) => shortValue(series[place]!.value, unit, report.currency, format),
        value: (place: number) => exactValue(series[place]!.value, unit, report.currency, format),
        kind: (place: number) => valueType(series[place]!.value, unit, report.currency),
      })),
    ],
    rows: [...report.cards[0]!.series.keys()],
  };
}

const spanOf = (report: SalesSummaryReport, place: number): [number, number] => {
  const { from, to } = report.cards[0]!.series[place]!;
  return [from, to];
};

export const toExportTables = (report: SalesSummaryReport, speech: SummarySpeech): ExportTable[] => [
  toExportTable(figureTable(report, speech)),
  ...(report.cards.length > 0 ? [toExportTable(seriesTable(report, speech))] : []),
];
