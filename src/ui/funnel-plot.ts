/** Shares of many groups against their number of cases: who leaves the limits of chance. Without pixels of its own. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Format } from '../format/format.ts';
import { funnelLimits } from '../stats/control-limits.ts';
import { axisTicks } from './chart-parts.ts';
import type { Theme } from './tokens.ts';

export interface FunnelPoint {
  name: string;
  n: number;
  share: number;
  /** Whether its difference is confirmed: marked and named. */
  isTold: boolean;
}

/** Chart.js configuration of a funnel plot around the team's share. @param cases what is counted along the axis. */
export function funnelPlotOf(
  points: readonly FunnelPoint[],
  team: number,
  cases: string,
  format: Format,
  theme: Theme,
): ChartConfiguration {
  const most = Math.ceil((Math.max(20, ...points.map(({ n }) => n)) * 1.06) / 10) * 10;
  const shares = points.map(({ share }) => share);
  const lowest = Math.max(0, Math.floor(Math.min(...shares) * 10 - 1) / 10);
  const highest = Math.min(1, Math.ceil(Math.max(...shares) * 10 + 1) / 10);
  const title = { display: true, text: cases, color: theme.muted, font: { family: theme.font, size: 12 }, padding: 0 };
  const color = points.map(({ isTold }) => (isTold ? theme.accent : theme.bar));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: points.map(({ n, share }) => ({ x: n, y: share })),
          backgroundColor: color,
          hoverBackgroundColor: color,
          pointRadius: points.map(({ isTold }) => (isTold ? 6 : 4)),
          pointStyle: points.map(({ isTold }) => (isTold ? 'rectRot' : 'circle')),
        },
      ],
    },
    options: {
      scales: {
        x: { min: 0, max: most, grid: { display: false }, border: { color: theme.line }, title, ticks: axisTicks(theme, format.integer) },
        y: { min: lowest, max: highest, grid: { color: theme.line }, border: { display: false }, ticks: axisTicks(theme, format.percent) },
      },
    },
    plugins: [limitLines(team, most, theme), pointNames(points, theme)],
  } as ChartConfiguration;
}

/** The team's share and the 95 % (dashed) and 99.8 % limits around it. */
function limitLines(team: number, most: number, theme: Theme): Plugin {
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
function pointNames(points: readonly FunnelPoint[], theme: Theme): Plugin {
  return {
    id: 'point-names',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea } = chart;
      const active = chart.getActiveElements()[0]?.index ?? null;
      const written: { x: number; y: number; width: number }[] = [];
      const elements = chart.getDatasetMeta(0).data;
      const isActive = (i: number) => Number(i === active);
      // The one under the pointer first: a name that would cross another is left out.
      const order = Array.from(elements.keys()).sort((a, b) => isActive(b) - isActive(a));
      order.forEach((i) => {
        const point = elements[i]!;
        const { name, isTold } = points[i]!;
        if (!isTold && i !== active) return;
        ctx.font = `${i === active ? '600' : '400'} 12px ${theme.font}`;
        const width = ctx.measureText(name).width;
        const isRight = point.x + 10 + width > chartArea.right;
        const x = isRight ? point.x - 10 - width : point.x + 10;
        const crosses = written.some((one) => Math.abs(one.y - point.y) < 14 && one.x < x + width && x < one.x + one.width);
        if (crosses) return;
        written.push({ x, y: point.y, width });
        ctx.fillStyle = theme.text;
        ctx.textBaseline = 'middle';
        ctx.fillText(name, x, point.y);
      });
    },
  };
}
