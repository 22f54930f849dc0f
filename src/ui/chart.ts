/** The only file that constructs a Chart. It is loaded when the first chart is to be drawn. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController);

/** A drawn chart: what the page needs of it. */
export interface DrawnChart {
  /** The point nearest to a place on the canvas, null when none is near. */
  pointAt(x: number, y: number): number | null;
  /** Draws attention to a point, or to none. */
  highlight(index: number | null): void;
  destroy(): void;
}

export function drawChart(canvas: HTMLCanvasElement, config: ChartConfiguration): DrawnChart {
  const chart = new Chart(canvas, config);
  return {
    pointAt(x, y) {
      const near = chart.getElementsAtEventForMode({ type: 'click', native: null, x, y } as never, 'nearest', { intersect: false }, true);
      return near[0]?.index ?? null;
    },
    highlight(index) {
      const elements = index === null ? [] : [{ datasetIndex: 0, index }];
      chart.setActiveElements(elements);
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
