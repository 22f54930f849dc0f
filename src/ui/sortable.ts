import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How a table is sorted. */
export interface SortOrder {
  key: string;
  descending: boolean;
}

/** Lets a reader sort a table by its headings; a second click on a heading turns the order round. */
export class SortController implements ReactiveController {
  #order: SortOrder;

  constructor(
    private readonly host: ReactiveControllerHost,
    initial: SortOrder,
  ) {
    this.#order = initial;
    host.addController(this);
  }

  hostConnected(): void {}

  get order(): SortOrder {
    return this.#order;
  }

  /** A heading. Figures (`end`) begin with the largest, names with the first. */
  header(
    key: string,
    label: string,
    { end = false, wide = false, figure = null }: { end?: boolean; wide?: boolean; figure?: string | null } = {},
  ): TemplateResult {
    const isBy = this.#order.key === key;
    const direction = this.#order.descending ? 'descending' : 'ascending';
    const sort = () => {
      this.#order = { key, descending: isBy ? !this.#order.descending : end };
      this.host.requestUpdate();
    };
    return html`<th
      scope="col"
      class="${end ? 'end' : ''} ${wide ? 'wide' : ''}"
      aria-sort=${isBy ? direction : 'none'}
      data-figure=${figure ?? nothing}
    >
      <button type="button" class="sort" @click=${sort}>
        ${label}<i aria-hidden="true">${isBy ? (this.#order.descending ? '↓' : '↑') : ''}</i>
      </button>
    </th>`;
  }

  /** A sorted copy; what has no value comes last in either order, equals stay as they were. */
  sort<Row>(rows: readonly Row[], valueOf: (row: Row, key: string) => number | string | null): Row[] {
    const { key, descending } = this.#order;
    const values = new Map(rows.map((row) => [row, valueOf(row, key)]));
    const sign = descending ? -1 : 1;
    return [...rows].sort((left, right) => {
      const [a, b] = [values.get(left)!, values.get(right)!];
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === 'string' ? a.localeCompare(String(b)) : a - Number(b));
    });
  }
}
