/** The load's pictures: report → Chart.js configuration. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Format } from '../../format/format.ts';
import { axisTicks, shorten } from '../../ui/chart-parts.ts';
import type { ChartPicture } from '../../ui/chart-controller.ts';
import type { Theme } from '../../ui/tokens.ts';
import { NARROW, rowHeight } from './manager-load-layout.ts';
import type { LoadMessages } from './manager-load-messages.ts';
import type { LoadManager, ManagerLoadReport } from './manager-load-schema.ts';

const BAR = 16;

interface Words {
  format: Format;
  words: LoadMessages;
}

/** A bar for each person, by their full names. */
export const barsPicture = (
  rows: readonly LoadManager[],
  names: readonly string[],
  speech: Words,
  onSelect: (index: number) => void,
): ChartPicture => ({
  config: (theme, width) => loadBars(rows, names, speech, theme, width),
  points: rows.map((row, i) => `${names[i]}: ${barText(row, speech.words)}`),
  rowHeight,
  onSelect,
});

const barText = ({ open, status }: LoadManager, words: LoadMessages): string =>
  `${words.deals(open)}${status ? `, ${words.status[status]}` : ''}`;

/** Open deals per person, those without a task apart; each person's own limit and floor as marks. */
function loadBars(
  rows: readonly LoadManager[],
  names: readonly string[],
  { format }: Words,
  theme: Theme,
  width: number,
): ChartConfiguration {
  const labels = rows.map(({ name }, i) => (name === null ? names[i]! : format.shortName(name)));
  const most = Math.max(1, ...rows.map(({ open, band, capacity }) => Math.max(open, (band.limit ?? 0) * capacity)));
  const series = (data: number[], color: (row: LoadManager) => string) => ({
    data,
    backgroundColor: rows.map(color),
    hoverBackgroundColor: rows.map(color),
    barThickness: BAR,
    borderRadius: 1,
  });
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [
        series(
          rows.map(({ open, withoutTask }) => open - withoutTask),
          ({ status }) => (status === 'over' ? theme.loss : status === 'under' ? theme.accent : theme.bar),
        ),
        series(
          rows.map(({ withoutTask }) => withoutTask),
          () => theme.open,
        ),
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: labelWidth(width), right: 44, top: 0, bottom: 0 } },
      scales: { x: { display: false, stacked: true, min: 0, max: most }, y: { display: false, stacked: true } },
    },
    plugins: [rowText(rows, labels, format, theme, labelWidth(width))],
  } as ChartConfiguration;
}

/** Room for names beside the bars; none where they stand above. */
const labelWidth = (width: number): number => (width < NARROW ? 0 : Math.min(160, Math.round(width * 0.36)));

function rowText(rows: readonly LoadManager[], labels: readonly string[], format: Format, theme: Theme, left: number): Plugin {
  return {
    id: 'row-text',
    beforeDatasetsDraw(chart: Chart) {
      const active = chart.getActiveElements()[0]?.index;
      const bar = active === undefined ? null : chart.getDatasetMeta(0).data[active];
      if (!bar) return;
      chart.ctx.fillStyle = theme.hover;
      const height = rowHeight(chart.width);
      chart.ctx.fillRect(0, bar.y - height / 2 - (left === 0 ? 8 : 0), chart.width, height);
    },
    afterDatasetsDraw(chart: Chart) {
      const { ctx, scales } = chart;
      rows.forEach(({ open, band, capacity, status }, i) => {
        const { y } = chart.getDatasetMeta(0).data[i]!;
        ctx.textBaseline = 'middle';
        ctx.font = `${status === 'over' ? '600' : '400'} 14px ${theme.font}`;
        ctx.fillStyle = theme.text;
        if (left === 0) ctx.fillText(shorten(ctx, labels[i]!, chart.width), 0, y - 18);
        else ctx.fillText(shorten(ctx, labels[i]!, left - 16), 0, y);
        ctx.font = `600 14px ${theme.font}`;
        const end = scales['x']!.getPixelForValue(Math.max(open, (band.limit ?? 0) * capacity));
        ctx.fillText(format.integer(open), end + 8, y);
        for (const [mark, dash] of [
          [band.limit, []],
          [band.floor, [2, 2]],
        ] as const) {
          if (mark === null) continue;
          const x = scales['x']!.getPixelForValue(mark * capacity);
          ctx.save();
          ctx.beginPath();
          ctx.setLineDash([...dash]);
          ctx.strokeStyle = theme.text;
          ctx.lineWidth = 1.5;
          ctx.moveTo(x, y - (left === 0 ? 9 : 12));
          ctx.lineTo(x, y + 12);
          ctx.stroke();
          ctx.restore();
        }
      });
    },
  };
}

/** A point for each group of deals. */
export const curvePicture = (report: ManagerLoadReport, speech: Words): ChartPicture => ({
  config: (theme) => loadCurve(report, speech, theme),
  points: report.estimate.points.map((point) => pointText(point, speech)),
});

const pointText = ({ load, share }: ManagerLoadReport['estimate']['points'][number], { words, format }: Words): string =>
  words.estimate.point(format.number(load, 0), `${format.percent(share.share)} (${format.percentRange(share.low, share.high)})`);

/** Conversion against load: groups of deals with their intervals, and the curve with its band where there is one. */
function loadCurve({ estimate }: ManagerLoadReport, { format, words }: Words, theme: Theme): ChartConfiguration {
  const { points, coefficients, band } = estimate;
  const most = Math.ceil(Math.max(1, ...points.map(({ load }) => load)) * 1.1);
  const highest = Math.min(1, Math.ceil(Math.max(...points.map(({ share }) => share.high)) * 10 + 0.5) / 10);
  const font = { family: theme.font, size: 12 };
  const title = { display: true, text: words.estimate.load, color: theme.muted, font, padding: 0 };
  const color = points.map(() => theme.accent);
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map(({ load, share }) => ({ x: load, y: share.share })),
          backgroundColor: color,
          hoverBackgroundColor: color,
          pointRadius: 5,
          pointHoverRadius: 7,
        },
      ],
    },
    options: {
      scales: {
        x: { min: 0, max: most, grid: { display: false }, border: { color: theme.line }, title, ticks: axisTicks(theme, format.integer) },
        y: { min: 0, max: highest, grid: { color: theme.line }, border: { display: false }, ticks: axisTicks(theme, format.percent) },
      },
    },
    plugins: [
      {
        id: 'band',
        beforeDatasetsDraw({ ctx, scales }: Chart) {
          const [x, y] = [scales['x']!, scales['y']!];
          if (band) {
            const [from, to] = [x.getPixelForValue(band.floor), x.getPixelForValue(Math.min(most, band.limit))];
            ctx.fillStyle = theme.hover;
            ctx.fillRect(from, y.top, to - from, y.height);
          }
          ctx.strokeStyle = theme.bar;
          ctx.lineWidth = 1;
          ctx.beginPath();
          for (const { load, share } of points) {
            ctx.moveTo(x.getPixelForValue(load), y.getPixelForValue(share.low));
            ctx.lineTo(x.getPixelForValue(load), y.getPixelForValue(share.high));
          }
          ctx.stroke();
          if (!coefficients) return;
          const [b0, b1, b2] = coefficients as [number, number, number];
          ctx.beginPath();
          ctx.strokeStyle = theme.muted;
          const [first, last] = [points[0]!.load, points.at(-1)!.load];
          for (let load = first; load <= last; load += (last - first) / 60 || 1) {
            ctx.lineTo(x.getPixelForValue(load), y.getPixelForValue(b0 + b1 * load + b2 * load * load));
          }
          ctx.stroke();
        },
      },
    ],
  } as ChartConfiguration;
}
