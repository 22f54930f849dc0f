/** The report's pictures: report → Chart.js configuration. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import { shortName, type Format } from '../../format/format.ts';
import { funnelPlotOf } from '../../ui/funnel-plot.ts';
import type { Theme } from '../../ui/tokens.ts';
import { plottedManagers, toBars, type Bar } from './manager-results-bars.ts';
import { NARROW, rowHeight } from './manager-results-layout.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type { ManagerResultsReport } from './manager-results-schema.ts';

const BAR = 16;

interface BarsInput {
  report: ManagerResultsReport;
  format: Format;
  words: ResultsMessages;
}

/** Horizontal bars of revenue, one per manager, with the plan as a mark on each. */
export function revenueBars(input: BarsInput, theme: Theme, width: number): ChartConfiguration {
  const { report } = input;
  const bars = toBars(report);
  const labelWidth = width < NARROW ? 0 : Math.min(160, Math.round(width * 0.28));
  // The sum of many is told, not drawn: beside it nobody could be told apart.
  const lengths = bars.map(({ row, amountMinor }) => (row === null ? 0 : amountMinor));
  const reach = [...lengths, ...bars.map(({ planMinor }) => planMinor ?? 0)];
  const color = bars.map(({ row }) =>
    row && row.managerId !== null && row.managerId === report.finding.managerId ? theme.accent : theme.bar,
  );
  return {
    type: 'bar',
    data: {
      labels: bars.map((bar) => barName(bar, input)),
      datasets: [
        {
          data: lengths,
          backgroundColor: color,
          hoverBackgroundColor: color,
          barThickness: BAR,
          borderRadius: 1,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: labelWidth, right: 100, top: 0, bottom: 0 } },
      scales: {
        x: { display: false, min: Math.min(0, ...reach), max: Math.max(1, ...reach) },
        y: { display: false },
      },
    },
    plugins: [rowText(bars, input, theme, labelWidth)],
  } as ChartConfiguration;
}

export const barName = ({ row, count }: Bar, { words }: Pick<BarsInput, 'words'>): string =>
  row === null ? words.others(count) : row.managerId === null ? words.noManager : shortName(row.name ?? String(row.managerId));

/** Names, sums and the plan's mark. */
function rowText(bars: readonly Bar[], input: BarsInput, theme: Theme, labelWidth: number): Plugin {
  const { report, format } = input;
  return {
    id: 'row-text',
    beforeDatasetsDraw(chart) {
      const row = chart.getActiveElements()[0]?.index ?? null;
      const bar = row === null ? null : chart.getDatasetMeta(0).data[row];
      if (!bar) return;
      const height = rowHeight(chart.width);
      chart.ctx.fillStyle = theme.hover;
      chart.ctx.fillRect(0, bar.y - height / 2, chart.width, height);
    },
    afterDatasetsDraw(chart) {
      bars.forEach((bar, i) => {
        const { y } = chart.getDatasetMeta(0).data[i]!;
        const isTold = bar.row !== null && bar.row.managerId === report.finding.managerId;
        const weight = isTold ? '600' : '400';
        const x = (minor: number) => chart.scales['x']!.getPixelForValue(minor);
        if (labelWidth === 0) write(chart, barName(bar, input), 0, y - 18, theme.text, `${weight} 14px ${theme.font}`, chart.width);
        else write(chart, barName(bar, input), 0, y, theme.text, `${weight} 14px ${theme.font}`, labelWidth - 12);
        const text = format.moneyShort(bar.amountMinor, report.mainCurrency);
        const end = Math.max(x(0), bar.row === null ? x(0) : x(bar.amountMinor)) + (bar.row === null ? 0 : 8);
        const plan = bar.planMinor === null ? -Infinity : x(bar.planMinor);
        chart.ctx.font = `600 14px ${theme.font}`;
        // The sum stands right after its bar, beyond the plan's mark where that would cross it.
        const isCrossed = plan > end - 8 && plan < end + chart.ctx.measureText(text).width + 8;
        write(chart, text, isCrossed ? plan + 8 : end, y, theme.text, chart.ctx.font, 100);
        if (bar.planMinor === null) return;
        chart.ctx.fillStyle = theme.text;
        chart.ctx.fillRect(Math.round(x(bar.planMinor)) - 1, y - BAR / 2 - 3, 2, BAR + 6);
      });
    },
  };
}

function write({ ctx }: Chart, text: string, x: number, y: number, color: string, font: string, limit: number): void {
  ctx.font = font;
  ctx.fillStyle = color;
  ctx.textBaseline = 'middle';
  let short = text.slice(0, 120);
  for (let length = short.length; length > 1 && ctx.measureText(short).width > limit; length--) {
    short = `${text.slice(0, length - 1).trimEnd()}…`;
  }
  ctx.fillText(short, x, y);
}

/** Win rates against the number of closed deals, with the limits within which chance explains them. */
export function winRatePlot(report: ManagerResultsReport, format: Format, theme: Theme): ChartConfiguration {
  const points = plottedManagers(report).map(({ name, managerId, winRate, comparison }) => ({
    name: shortName(name ?? String(managerId)),
    n: winRate!.n,
    share: comparison!.adjustedShare ?? winRate!.share,
    isTold: comparison!.verdict === 'confirmed',
  }));
  return funnelPlotOf(points, report.team.winRate!.share, format, theme);
}
