/** Draws a report's picture and lets readers through its points. Loaded when a picture is to be drawn. */
import type { ChartConfiguration } from 'chart.js';
import { drawChart, type DrawnChart } from './chart.ts';
import type { ChartView } from './chart-controller.ts';
import { readTheme } from './tokens.ts';

/** A view on a canvas, drawn again when the size or the colours change; the keyboard and the pointer go through its points. */
export class ChartDrawing {
  #view: ChartView | null = null;
  #drawn: { view: ChartView; width: number; theme: string; chart: DrawnChart } | null = null;
  #point: number | null = null;
  readonly #observer = new ResizeObserver(() => void this.#draw());
  readonly #ended = new AbortController();
  readonly #probe: HTMLElement;
  readonly #spoken: HTMLElement;

  constructor(readonly box: HTMLElement) {
    this.#probe = box.querySelector('.probe')!;
    this.#spoken = box.querySelector('[aria-live]')!;
    const { signal } = this.#ended;
    box.addEventListener('keydown', this.#onKey, { signal });
    box.addEventListener('click', this.#onClick, { signal });
    box.addEventListener('pointermove', (event) => this.#moveTo(this.#pointUnder(event), false), { signal });
    box.addEventListener('pointerleave', () => this.#moveTo(null, false), { signal });
    box.addEventListener('blur', () => this.#moveTo(null), { signal });
    this.#probe.addEventListener('transitionstart', () => void this.#draw(), { signal });
    this.#observer.observe(box);
  }

  show(view: ChartView): void {
    this.#view = view;
    void this.#draw();
  }

  end(): void {
    this.#ended.abort();
    this.#observer.disconnect();
    this.#erase();
  }

  #erase(): void {
    this.#drawn?.chart.destroy();
    this.box.querySelector('canvas')?.remove();
    this.#drawn = null;
  }

  async #draw(): Promise<void> {
    const view = this.#view;
    if (!view) return;
    const config = await view.config();
    const { box } = this;
    const width = box.clientWidth;
    if (this.#ended.signal.aborted || !box.isConnected || view !== this.#view || width === 0) return;
    const theme = readTheme(this.#probe);
    const key = Object.values(theme).join();
    const before = this.#drawn;
    if (before && before.view === view && before.width === width && before.theme === key) return;
    this.#erase();
    const canvas = box.insertBefore(document.createElement('canvas'), box.firstChild);
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.width = '100%';
    canvas.style.height = `${view.height(width)}px`;
    canvas.width = width;
    canvas.height = view.height(width);
    box.style.minHeight = '';
    const drawing = config(theme, width);
    const options = { ...drawing.options, responsive: false, maintainAspectRatio: false, animation: false, events: [] };
    this.#drawn = { view, width, theme: key, chart: drawChart(canvas, { ...drawing, options } as ChartConfiguration) };
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const count = this.#view?.points.length ?? 0;
    const at = this.#point;
    const steps: Record<string, number | null> = {
      ArrowDown: at === null ? 0 : Math.min(at + 1, count - 1),
      ArrowRight: at === null ? 0 : Math.min(at + 1, count - 1),
      ArrowUp: at === null ? count - 1 : Math.max(at - 1, 0),
      ArrowLeft: at === null ? count - 1 : Math.max(at - 1, 0),
      Home: 0,
      End: count - 1,
      Escape: null,
    };
    if (event.key === 'Enter' && at !== null) this.#view?.onSelect(at);
    else if (event.key in steps && count > 0) this.#moveTo(steps[event.key]!);
    else return;
    event.preventDefault();
  };

  #moveTo(point: number | null, isSpoken = true): void {
    if (this.#point === point) return;
    this.#point = point;
    this.#drawn?.chart.highlight(point);
    if (isSpoken) this.#spoken.textContent = point === null ? '' : this.#view!.points[point]!;
  }

  #pointUnder(event: MouseEvent): number | null {
    const { left, top, width } = this.box.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    return this.#view?.rowAt?.(y, width) ?? this.#drawn?.chart.pointAt(x, y) ?? null;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const point = this.#pointUnder(event);
    if (point !== null) this.#view!.onSelect(point);
  };
}
