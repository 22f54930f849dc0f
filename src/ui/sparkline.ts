import { css, svg, html, nothing, type TemplateResult } from 'lit';

export interface Sparkline {
  /** Ascending in time; null where there is nothing to show. */
  values: readonly (number | null)[];
  /** Within which each value changes by chance, null where that is not known. */
  limits: readonly ({ low: number; high: number } | null)[];
  centre: number | null;
  /** Place at which a change begins. */
  mark?: number | undefined;
  /** What a reader who does not see it is told. */
  label: string;
}

const WIDTH = 120;
const HEIGHT = 32;
/** Room for the last point's dot. */
const MARGIN = 4;

/** A word-sized line of a series with its limits as a band, the last point marked. It scales with its container. */
export function sparkline({ values, limits, centre, mark, label }: Sparkline): TemplateResult {
  const known = [...values, ...limits.flatMap((one) => [one?.low ?? null, one?.high ?? null])].filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (place: number) => MARGIN + (place / Math.max(1, values.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) => (most > least ? MARGIN + ((most - value) / (most - least)) * (HEIGHT - 2 * MARGIN) : HEIGHT / 2);
  const points = values.flatMap((value, place) => (value === null ? [] : [{ x: x(place), y: y(value), place }]));
  const last = points.at(-1);
  const line = points
    .map((point, i) => `${points[i - 1]?.place === point.place - 1 ? 'L' : 'M'}${round(point.x)} ${round(point.y)}`)
    .join('');
  const edges = limits.flatMap((one, place) => (one ? [{ at: x(place), low: y(one.low), high: y(one.high) }] : []));
  const outline = [...edges.map(({ at, high }) => [at, high]), ...edges.reverse().map(({ at, low }) => [at, low])];
  const band = edges.length > 1 ? `M${outline.map(([at, level]) => `${round(at!)} ${round(level!)}`).join('L')}Z` : null;
  return html`<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
    ${band ? svg`<path class="band" d=${band} />` : nothing}
    ${centre !== null ? svg`<path class="centre" d="M0 ${round(y(centre))}H${WIDTH}" />` : nothing}
    ${mark !== undefined && mark >= 0 ? svg`<path class="mark" d="M${round(x(mark))} 0V${HEIGHT}" />` : nothing}
    <path class="line" d=${line} />
    ${last ? svg`<circle class="last" cx=${round(last.x)} cy=${round(last.y)} r="2.5" />` : nothing}
  </svg>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const sparklineStyles = css`
  .sparkline {
    display: block;
    width: 100%;
    max-width: 240px;
    height: auto;
    overflow: visible;
  }
  .sparkline .band {
    fill: var(--_hover);
  }
  .sparkline .centre {
    fill: none;
    stroke: var(--_open);
    stroke-dasharray: 3 3;
  }
  .sparkline .mark {
    fill: none;
    stroke: var(--_loss);
  }
  .sparkline .line {
    fill: none;
    stroke: var(--_bar);
    stroke-width: 1.5;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .sparkline .last {
    fill: var(--_accent);
  }
`;
