import type { ChartConfiguration } from 'chart.js';
import { css, html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { DrawnChart } from './chart.ts';
import { readTheme, type Theme } from './tokens.ts';

/** A picture of a report, without pixels: a new object whenever anything in it changes. */
export interface ChartView {
  /** What the picture shows, for those who do not see it. */
  label: string;
  height(width: number): number;
  /** What each point says, in the order in which the arrow keys pass them. */
  points: readonly string[];
  /** Loaded together with the chart library. */
  config(): Promise<(theme: Theme, width: number) => ChartConfiguration>;
  /** The point at a height of the canvas, for pictures whose points are whole rows. */
  rowAt?(y: number, width: number): number;
  onSelect(index: number): void;
}

export const chartStyles = css`
  .chart {
    position: relative;
    min-width: 0;
    outline-offset: 4px;
    border-radius: 4px;
    cursor: pointer;
    direction: ltr;
  }
  .chart canvas {
    display: block;
  }
  .probe {
    position: absolute;
    width: 0;
    height: 0;
    background: var(--_surface);
    forced-color-adjust: none;
    transition: background-color 1ms;
  }
`;

/** Draws a view on a canvas, again when the size or the colours change, and lets the keyboard through its points. */
export class ChartController implements ReactiveController {
  readonly #box = createRef<HTMLDivElement>();
  readonly #probe = createRef<HTMLElement>();
  readonly #spoken = createRef<HTMLElement>();
  #view: ChartView | null = null;
  #drawn: { view: ChartView; box: HTMLElement; width: number; theme: string; chart: DrawnChart } | null = null;
  #observer: ResizeObserver | null = null;
  #observed: HTMLElement | null = null;
  #point: number | null = null;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** The canvas as it is now, for a picture file. */
  get canvas(): HTMLCanvasElement | null {
    return this.#box.value?.querySelector('canvas') ?? null;
  }

  render(view: ChartView, hint: string): TemplateResult {
    this.#view = view;
    return html`<div
      ${ref(this.#box)}
      class="chart"
      part="chart"
      role="img"
      tabindex="0"
      aria-label="${view.label}. ${hint}"
      @keydown=${this.#onKey}
      @click=${this.#onClick}
      @pointermove=${this.#onPointer}
      @pointerleave=${this.#onPointer}
      @blur=${() => this.#moveTo(null)}
    >
      <i ${ref(this.#probe)} class="probe" @transitionstart=${() => this.#draw()}></i>
      <span ${ref(this.#spoken)} class="hidden" aria-live="polite"></span>
    </div>`;
  }

  hostUpdated(): void {
    const box = this.#box.value ?? null;
    if (box !== this.#observed) {
      this.#observer?.disconnect();
      this.#observed = box;
      if (box) (this.#observer ??= new ResizeObserver(() => this.#draw())).observe(box);
      else this.#erase();
    }
    this.#draw();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
    this.#erase();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  #erase(): void {
    this.#drawn?.chart.destroy();
    this.#drawn?.box.querySelector('canvas')?.remove();
    this.#drawn = null;
  }

  async #draw(): Promise<void> {
    const view = this.#view;
    if (!view) return;
    const [{ drawChart }, config] = await Promise.all([import('./chart.ts'), view.config()]);
    const box = this.#box.value;
    const width = box?.clientWidth ?? 0;
    if (!this.host.isConnected || !box?.isConnected || view !== this.#view || width === 0) return;
    const theme = readTheme(this.#probe.value!);
    const key = Object.values(theme).join();
    const before = this.#drawn;
    if (before && before.view === view && before.box === box && before.width === width && before.theme === key) return;
    this.#erase();
    const canvas = box.insertBefore(document.createElement('canvas'), box.firstChild);
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.width = '100%';
    canvas.style.height = `${view.height(width)}px`;
    canvas.width = width;
    canvas.height = view.height(width);
    const drawing = config(theme, width);
    const options = { ...drawing.options, responsive: false, maintainAspectRatio: false, animation: false, events: [] };
    this.#drawn = { view, box, width, theme: key, chart: drawChart(canvas, { ...drawing, options } as ChartConfiguration) };
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
    if (isSpoken && this.#spoken.value) this.#spoken.value.textContent = point === null ? '' : this.#view!.points[point]!;
  }

  #pointUnder(event: MouseEvent): number | null {
    const { left, top, width } = this.#box.value!.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    return this.#view?.rowAt?.(y, width) ?? this.#drawn?.chart.pointAt(x, y) ?? null;
  }

  readonly #onPointer = (event: PointerEvent): void => this.#moveTo(event.type === 'pointerleave' ? null : this.#pointUnder(event), false);

  readonly #onClick = (event: MouseEvent): void => {
    const point = this.#pointUnder(event);
    if (point !== null) this.#view!.onSelect(point);
  };
}
