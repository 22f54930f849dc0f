import type { ChartConfiguration } from 'chart.js';
import { css, html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ChartDrawing } from './chart-drawing.ts';
import type { Theme } from './tokens.ts';

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
  @media print {
    /* Drawn for the screen, it keeps its proportions where the paper is narrower. */
    .chart canvas {
      max-width: 100%;
      height: auto !important;
    }
  }
`;

/** Where a picture is drawn. */
interface ChartBox extends HTMLElement {
  controller: ChartController;
}

/** Keeps the place of a picture, and has it drawn there as soon as what draws is loaded. */
export class ChartController implements ReactiveController {
  #view: ChartView | null = null;
  #drawing: ChartDrawing | null = null;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** The canvas as it is now, for a picture file. */
  get canvas(): HTMLCanvasElement | null {
    return this.#box?.querySelector('canvas') ?? null;
  }

  get #box(): ChartBox | undefined {
    return [...this.host.renderRoot.querySelectorAll<ChartBox>('.chart')].find(({ controller }) => controller === this);
  }

  render(view: ChartView, hint: string): TemplateResult {
    this.#view = view;
    return html`<div class="chart" part="chart" role="img" tabindex="0" aria-label="${view.label}. ${hint}" .controller=${this}>
      <i class="probe"></i>
      <span class="hidden" aria-live="polite"></span>
    </div>`;
  }

  async hostUpdated(): Promise<void> {
    const box = this.#box;
    if (box !== this.#drawing?.box) this.#erase();
    if (!box) return;
    if (!this.canvas && box.clientWidth > 0) box.style.minHeight = `${this.#view!.height(box.clientWidth)}px`;
    const { ChartDrawing } = await import('./chart-drawing.ts');
    if (box !== this.#box || !box.isConnected) return;
    this.#drawing ??= new ChartDrawing(box);
    this.#drawing.show(this.#view!);
  }

  hostDisconnected(): void {
    this.#erase();
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  #erase(): void {
    this.#drawing?.end();
    this.#drawing = null;
  }
}
