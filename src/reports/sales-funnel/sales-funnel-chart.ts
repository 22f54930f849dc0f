/** The funnel's pictures: report → Chart.js configuration. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Format } from '../../format/format.ts';
import { shortName } from '../../format/format.ts';
import { funnelLimits } from '../../stats/control-limits.ts';
import { NARROW, rowHeight } from './sales-funnel-layout.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';
import type { FunnelComparison, FunnelStage, SalesFunnelReport } from './sales-funnel-schema.ts';

/** Colours and font as the page resolves them. */
export interface ChartTheme {
  surface: string;
  text: string;
  muted: string;
  line: string;
  accent: string;
  loss: string;
  good: string;
  open: string;
  bar: string;
  hover: string;
  font: string;
}

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

interface BarsInput {
  report: SalesFunnelReport;
  format: Format;
  words: FunnelMessages;
  /** Place of the stage that is told about. */
  selected: number | null;
}

/** Horizontal bars, one per stage: what went on, what is still open, what was lost. */
export function funnelBars({ report, format, words, selected }: BarsInput, theme: ChartTheme, width: number): ChartConfiguration {
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

function createHatch(theme: ChartTheme): CanvasPattern | string {
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
function rowText({ report, format, words, selected }: BarsInput, theme: ChartTheme, labelWidth: number): Plugin {
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
  { format, words, isTold, theme }: { format: Format; words: FunnelMessages; isTold: boolean; theme: ChartTheme },
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

function shorten(context: CanvasRenderingContext2D, text: string, limit: number): string {
  const short = text.slice(0, 120);
  if (context.measureText(short).width <= limit) return short;
  let length = short.length;
  while (length > 1 && context.measureText(short.slice(0, length) + '…').width > limit) length--;
  return short.slice(0, length).trimEnd() + '…';
}

/** Rates of many managers against their number of deals, with the limits within which chance explains them. */
export function funnelPlot(
  comparison: FunnelComparison,
  nameOf: (id: string | number | null) => string,
  format: Format,
  theme: ChartTheme,
): ChartConfiguration {
  const rows = comparison.managers.filter(({ verdict }) => verdict !== 'not-enough-data');
  const most = Math.ceil((Math.max(20, ...rows.map(({ own }) => own!.n)) * 1.06) / 10) * 10;
  const shares = rows.map(({ own }) => own!.share);
  const lowest = Math.max(0, Math.floor(Math.min(...shares) * 10 - 1) / 10);
  const highest = Math.min(1, Math.ceil(Math.max(...shares) * 10 + 1) / 10);
  const isTold = rows.map(({ verdict }) => verdict === 'confirmed');
  const font = { family: theme.font, size: 12 };
  const tick = (write: (value: number) => string) => ({
    color: theme.muted,
    font,
    maxTicksLimit: 6,
    includeBounds: false,
    callback: (value: string | number) => write(Number(value)),
  });
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: rows.map(({ own }) => ({ x: own!.n, y: own!.share })),
          backgroundColor: isTold.map((told) => (told ? theme.accent : theme.bar)),
          hoverBackgroundColor: isTold.map((told) => (told ? theme.accent : theme.bar)),
          pointRadius: isTold.map((told) => (told ? 6 : 4)),
          pointStyle: isTold.map((told) => (told ? 'rectRot' : 'circle')),
        },
      ],
    },
    options: {
      scales: {
        x: { min: 0, max: most, grid: { display: false }, border: { color: theme.line }, ticks: tick(format.integer) },
        y: { min: lowest, max: highest, grid: { color: theme.line }, border: { display: false }, ticks: tick(format.percent) },
      },
    },
    plugins: [
      limitLines(comparison.team!.share, most, theme),
      pointNames(
        rows.map(({ managerId }) => shortName(nameOf(managerId))),
        isTold,
        theme,
      ),
    ],
  } as ChartConfiguration;
}

/** The team's share and the 95 % (dashed) and 99.8 % limits around it. */
function limitLines(team: number, most: number, theme: ChartTheme): Plugin {
  return {
    id: 'limit-lines',
    beforeDatasetsDraw({ ctx, scales }) {
      const [x, y] = [scales['x']!, scales['y']!];
      const draw = (valueAt: (n: number) => number, dash: number[], color: string) => {
        ctx.beginPath();
        ctx.setLineDash(dash);
        ctx.strokeStyle = color;
        for (let n = 6; n <= most; n += most / 80) ctx.lineTo(x.getPixelForValue(n), y.getPixelForValue(valueAt(n)));
        ctx.stroke();
      };
      ctx.save();
      ctx.beginPath();
      ctx.rect(x.left, y.top, x.width, y.height);
      ctx.clip();
      ctx.lineWidth = 1;
      draw(() => team, [], theme.muted);
      draw((n) => funnelLimits(team, n).low95, [4, 4], theme.muted);
      draw((n) => funnelLimits(team, n).high95, [4, 4], theme.muted);
      draw((n) => funnelLimits(team, n).low998, [], theme.line);
      draw((n) => funnelLimits(team, n).high998, [], theme.line);
      ctx.restore();
    },
  };
}

/** Names of the points that differ, and of the one under the pointer. */
function pointNames(names: readonly string[], isTold: readonly boolean[], theme: ChartTheme): Plugin {
  return {
    id: 'point-names',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const active = chart.getActiveElements()[0]?.index ?? null;
      chart.getDatasetMeta(0).data.forEach((point, i) => {
        if (!isTold[i] && i !== active) return;
        ctx.font = `${i === active ? '600' : '400'} 12px ${theme.font}`;
        const width = ctx.measureText(names[i]!).width;
        const isRight = point.x + 10 + width > chartArea.right;
        ctx.fillStyle = theme.text;
        ctx.textBaseline = 'middle';
        ctx.fillText(names[i]!, isRight ? point.x - 10 - width : point.x + 10, point.y);
      });
    },
  };
}
