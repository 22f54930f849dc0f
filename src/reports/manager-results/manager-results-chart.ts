/** The report's pictures: report → Chart.js configuration. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Format } from '../../format/format.ts';
import { funnelPlotOf } from '../../ui/funnel-plot.ts';
import type { ChartPicture } from '../../ui/chart-controller.ts';
import type { Theme } from '../../ui/tokens.ts';
import { drawnManagers, mainRevenue, managerName, planOf, plottedManagers, shownManagers } from './manager-results-bars.ts';
import { NARROW, rowHeight } from './manager-results-layout.ts';
import type { ResultsMessages } from './manager-results-messages.ts';
import type { ManagerResultsCell, ManagerResultsReport, ManagerRow } from './manager-results-schema.ts';

const BAR = 16;

interface BarsInput {
  report: ManagerResultsReport;
  format: Format;
  words: ResultsMessages;
}

/** One bar: a manager, or all that have no bar of their own. */
interface Bar {
  /** null: the others together, `count` of them. */
  row: ManagerRow | null;
  count: number;
  amountMinor: number;
  planMinor: number | null;
}

function toBars(report: ManagerResultsReport): Bar[] {
  const rows = shownManagers(report);
  const drawn = drawnManagers(report);
  const others = rows.slice(drawn.length);
  const amountOf = (row: ManagerRow) => mainRevenue(report, row)?.amountMinor ?? 0;
  const bars: Bar[] = drawn.map((row) => ({ row, count: 1, amountMinor: amountOf(row), planMinor: planOf(report, row) }));
  if (others.length === 0) return bars;
  return [...bars, { row: null, count: others.length, amountMinor: others.reduce((sum, row) => sum + amountOf(row), 0), planMinor: null }];
}

/** A bar for each manager. @param open told whose bar a reader chooses, null for that of the others. */
export function barsPicture(input: BarsInput, open: (row: ManagerRow | null) => void): ChartPicture {
  const bars = toBars(input.report);
  return {
    config: (theme, width) => revenueBars(bars, input, theme, width),
    points: bars.map((bar) => barText(bar, input)),
    rowHeight,
    onSelect: (index) => open(bars[index]!.row),
  };
}

function barText(bar: Bar, input: BarsInput): string {
  const { format, words, report } = input;
  const plan = bar.planMinor === null ? '' : `, ${words.planHint(format.moneyShort(bar.planMinor, report.mainCurrency))}`;
  return `${barName(bar, input)}: ${format.money(bar.amountMinor, report.mainCurrency)}${plan}`;
}

/** Horizontal bars of revenue, one per manager, with the plan as a mark on each. */
function revenueBars(bars: readonly Bar[], input: BarsInput, theme: Theme, width: number): ChartConfiguration {
  const { report } = input;
  const labelWidth = width < NARROW ? 0 : Math.min(160, Math.round(width * 0.28));
  // The sum of many is told, not drawn: beside it nobody could be told apart.
  const lengths = bars.map(({ row, amountMinor }) => (row === null ? 0 : amountMinor));
  const reach = [...lengths, ...bars.map(({ planMinor }) => planMinor ?? 0)];
  const color = bars.map((bar) => (isTold(bar, report) ? theme.accent : theme.bar));
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

/** Whether the finding names whose bar it is; of a part of the records nothing is said. */
const isTold = ({ row }: Bar, { finding, notes }: ManagerResultsReport): boolean =>
  row?.managerId != null && row.managerId === finding.managerId && !notes.some(({ code }) => code === 'partial');

const barName = ({ row, count }: Bar, { words, format }: BarsInput): string =>
  row === null ? words.others(count) : row.managerId === null ? words.noManager : format.shortName(managerName(row, words));

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
        const weight = isTold(bar, report) ? '600' : '400';
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
export function plotPicture(
  { report, format, words }: BarsInput,
  drill: ((title: string, cell: ManagerResultsCell) => void) | null,
): ChartPicture {
  const rows = plottedManagers(report).map(({ name, managerId, winRate, comparison }) => ({
    ...{ name: managerName({ name, managerId }, words), managerId, winRate: winRate! },
    share: comparison!.adjustedShare ?? winRate!.share,
    isTold: comparison!.verdict === 'confirmed',
  }));
  const points = rows.map(({ name, winRate, share, isTold }) => ({ name: format.shortName(name), n: winRate.n, share, isTold }));
  return {
    config: (theme) => funnelPlotOf(points, report.team.winRate!.share, words.plotAxis, format, theme),
    points: rows.map(({ name, share, winRate }) => `${name}: ${format.percent(share)}, ${words.of(winRate.count, winRate.n)}`),
    onSelect: (index) => {
      const { name, managerId, winRate } = rows[index]!;
      drill?.(`${name}, ${words.sets.resolved}: ${format.integer(winRate.n)}`, { set: 'resolved', managerId });
    },
  };
}
