/** The funnel's pictures: report → Chart.js configuration. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Format } from '../../format/format.ts';
import { funnelPlotOf } from '../../ui/funnel-plot.ts';
import { shorten } from '../../ui/chart-parts.ts';
import type { ChartPicture } from '../../ui/chart-controller.ts';
import type { Theme } from '../../ui/tokens.ts';
import { NARROW, rowHeight } from './sales-funnel-layout.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';
import type { FunnelComparison, FunnelStage, SalesFunnelReport } from './sales-funnel-schema.ts';

const BAR = 20;

/** What a bar consists of: went on, still open or moved, lost; in other clocks one part. */
export interface BarParts {
  on: number;
  open: number;
  lost: number;
}

export function toBarParts(stage: FunnelStage): BarParts {
  if (stage.reached === null) return { on: stage.entries ?? stage.open ?? 0, open: 0, lost: 0 };
  const open = (stage.open ?? 0) + (stage.moved ?? 0);
  const lost = stage.lost ?? 0;
  if (stage.kind === 'won') return { on: stage.reached, open: 0, lost: 0 };
  return { on: stage.reached - open - lost, open, lost };
}

interface Speech {
  format: Format;
  words: FunnelMessages;
}

interface BarsInput extends Speech {
  report: SalesFunnelReport;
  /** Place of the stage that is told about. */
  selected: number | null;
}

/** A bar for each stage. Of a part of the records none is told about. */
export function barsPicture(given: BarsInput, onSelect: (index: number) => void): ChartPicture {
  const isPart = given.report.notes.some(({ code }) => code === 'partial');
  const input = isPart ? { ...given, selected: null } : given;
  return {
    config: (theme, width) => funnelBars(input, theme, width),
    points: input.report.stages.map((stage) => stageText(stage, input)),
    rowHeight,
    onSelect,
  };
}

function stageText(stage: FunnelStage, { words, format }: Speech): string {
  if (stage.reached === null) return `${stage.name}: ${format.integer(stage.entries ?? stage.open)}`;
  const step = stage.step ? format.percent(stage.step.share) : null;
  return [
    `${stage.name}: ${words.reached(stage.reached)}`,
    step && `${words.table.step} ${step}`,
    stage.lost ? words.lost(stage.lost) : null,
    stage.open ? words.open(stage.open) : null,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Horizontal bars, one per stage: what went on, what is still open, what was lost. */
function funnelBars({ report, format, words, selected }: BarsInput, theme: Theme, width: number): ChartConfiguration {
  const parts = report.stages.map(toBarParts);
  const isNarrow = width < NARROW;
  const labelWidth = isNarrow ? 0 : Math.min(200, Math.round(width * 0.32));
  const most = Math.max(1, ...parts.map(({ on, open, lost }) => on + open + lost));
  const series = (data: number[], color: (index: number) => string | CanvasPattern) => ({
    data,
    backgroundColor: data.map((_, i) => color(i)),
    hoverBackgroundColor: data.map((_, i) => color(i)),
    barThickness: BAR,
    borderSkipped: false,
    borderRadius: 1,
  });
  const hatch = createHatch(theme);
  return {
    type: 'bar',
    data: {
      labels: report.stages.map(({ name }) => name),
      datasets: [
        series(
          parts.map(({ on }) => on),
          (i) => (i === selected ? theme.accent : theme.bar),
        ),
        series(
          parts.map(({ open }) => open),
          () => theme.open,
        ),
        series(
          parts.map(({ lost }) => lost),
          () => hatch,
        ),
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: labelWidth, right: 56, top: 0, bottom: 0 } },
      scales: {
        x: { display: false, stacked: true, min: 0, max: most },
        y: { display: false, stacked: true },
      },
    },
    plugins: [rowText({ report, format, words, selected }, theme, labelWidth)],
  } as ChartConfiguration;
}

function createHatch(theme: Theme): CanvasPattern | string {
  const tile = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(6, 6);
  const context = tile?.getContext('2d');
  if (!tile || !context) return theme.loss;
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = theme.loss;
  context.lineWidth = 2;
  for (const x of [-6, 0, 6]) {
    context.moveTo(x - 1, 7);
    context.lineTo(x + 7, -1);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? theme.loss;
}

/** Names, counts and the line beneath each bar. */
function rowText({ report, format, words, selected }: BarsInput, theme: Theme, labelWidth: number): Plugin {
  const active = (chart: Chart) => chart.getActiveElements()[0]?.index ?? null;
  return {
    id: 'row-text',
    beforeDatasetsDraw(chart) {
      const row = active(chart);
      const bar = row === null ? null : chart.getDatasetMeta(0).data[row];
      if (!bar) return;
      const height = rowHeight(chart.width);
      chart.ctx.fillStyle = theme.hover;
      chart.ctx.fillRect(0, bar.y - (labelWidth === 0 ? 36 : 14), chart.width, height);
    },
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      report.stages.forEach((stage, i) => {
        const y = chart.getDatasetMeta(0).data[i]!.y;
        const left = chart.chartArea.left;
        const write = (text: string, x: number, top: number, color: string, font: string, limit = Infinity) => {
          ctx.font = `${font} ${theme.font}`;
          ctx.fillStyle = color;
          ctx.textBaseline = 'middle';
          ctx.fillText(shorten(ctx, text, limit), x, top);
          return ctx.measureText(text).width;
        };
        const isTold = i === selected;
        if (labelWidth === 0) write(stage.name, left, y - 23, theme.text, `${isTold ? '600' : '400'} 14px`, chart.width);
        else write(stage.name, 0, y, theme.text, `${isTold ? '600' : '400'} 14px`, labelWidth - 16);
        const { on, open, lost } = toBarParts(stage);
        const end = chart.scales['x']!.getPixelForValue(on + open + lost);
        write(format.integer(on + open + lost), end + 8, y, theme.text, '600 14px');
        let x = left;
        for (const { text, color, font } of beneath(stage, { format, words, isTold, theme })) {
          x += write(text, x, y + 21, color, font) + 12;
        }
      });
    },
  };
}

function beneath(
  { step, lost, reached }: FunnelStage,
  { format, words, isTold, theme }: { format: Format; words: FunnelMessages; isTold: boolean; theme: Theme },
): { text: string; color: string; font: string }[] {
  if (step === null || reached === null) return [];
  const told = { color: isTold ? theme.loss : theme.muted, font: `${isTold ? '600' : '400'} 12px` };
  const isEnough = step.n >= 10;
  return [
    ...(isEnough
      ? [
          { text: `${format.percent(step.share)}`, ...told },
          { text: format.percentRange(step.low, step.high), color: theme.muted, font: '400 12px' },
        ]
      : [{ text: words.comparison.of(step.count, step.n), ...told }]),
    ...(lost ? [{ text: words.lost(lost), ...told }] : []),
  ];
}

/** Rates of many managers against their number of deals, with the limits within which chance explains them. */
export function plotPicture(
  { managers, team }: FunnelComparison,
  { managers: people }: SalesFunnelReport,
  { format, words }: Speech,
): ChartPicture {
  const names = new Map(people.map(({ managerId, name }) => [managerId, name]));
  const rows = managers
    .filter(({ verdict }) => verdict !== 'not-enough-data')
    .map(({ managerId, own, verdict }) => ({
      name: names.get(managerId) ?? String(managerId),
      own: own!,
      isTold: verdict === 'confirmed',
    }));
  const points = rows.map(({ name, own, isTold }) => ({ name: format.shortName(name), n: own.n, share: own.share, isTold }));
  return {
    config: (theme) => funnelPlotOf(points, team!.share, words.comparison.columns.deals, format, theme),
    points: rows.map(({ name, own }) => `${name}: ${format.percent(own.share)}, ${words.comparison.of(own.count, own.n)}`),
  };
}
