/** The only file that constructs a Chart. It is loaded when the first chart is to be drawn. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

/** A drawn chart: what the page needs of it. */
export interface DrawnChart {
  /** Draws attention to a point, or to none. */
  highlight(index: number | null): void;
  destroy(): void;
}

export function drawChart(canvas: HTMLCanvasElement, config: ChartConfiguration): DrawnChart {
  const chart = new Chart(canvas, config);
  return {
    highlight(index) {
      const elements = index === null ? [] : [{ datasetIndex: 0, index }];
      chart.setActiveElements(elements);
      chart.tooltip?.setActiveElements(elements, { x: 0, y: 0 });
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
