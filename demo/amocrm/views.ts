import type { AccountChanges } from './changes.ts';
import { Sight, type Viewer } from './rights.ts';

/** Lists that are kept ready for their next pages. */
const KEPT = 12;

/** Lists and sights as they were made for an earlier page, until the account changes. */
export class Views {
  readonly #rows = new Map<string, readonly unknown[]>();
  readonly #sights = new Map<string, Sight>();
  #version = -1;

  constructor(private readonly changes: AccountChanges) {}

  /** The rows of a request without regard to its page. */
  rowsOf<Row>({ url, viewer }: { url: URL; viewer: Viewer }, name: string, make: () => readonly Row[]): readonly Row[] {
    this.#forget();
    const search = new URLSearchParams(url.search);
    search.delete('page');
    search.delete('limit');
    const key = `${viewer.id} ${viewer.view} ${name} ${url.pathname} ${search}`;
    const known = this.#rows.get(key) as readonly Row[] | undefined;
    if (known) return known;
    if (this.#rows.size >= KEPT) this.#rows.delete(this.#rows.keys().next().value!);
    const rows = make();
    this.#rows.set(key, rows);
    return rows;
  }

  sightOf(viewer: Viewer): Sight {
    this.#forget();
    const key = `${viewer.id} ${viewer.view}`;
    const sight = this.#sights.get(key) ?? new Sight(this.changes.data, viewer);
    this.#sights.set(key, sight);
    return sight;
  }

  #forget(): void {
    if (this.#version === this.changes.version) return;
    this.#version = this.changes.version;
    this.#rows.clear();
    this.#sights.clear();
  }
}
