import { json, noContent, problem, type AmoResponse } from './answers.ts';
import type { Fault } from './faults.ts';

/** A list before it is cut into pages. */
export interface List<Row> {
  /** Its name inside `_embedded`. */
  name: string;
  rows: readonly Row[];
  render(row: Row): object;
  /** Most rows of a page. */
  most: number;
  /** Some lists tell how many rows there are. */
  hasTotal?: boolean;
}

const USUAL_PAGE = 50;

/** Pages of lists. Keeps how far each walk through a list has been shifted by rows that came in front of it. */
export class Pages {
  readonly #shifts = new Map<string, number>();

  /** @param refusesMore whether a page that is asked to be too large is an error rather than cut. */
  constructor(private readonly refusesMore: boolean) {}

  answer<Row>(url: URL, list: List<Row>, fault: Fault | null): AmoResponse {
    const page = Number(url.searchParams.get('page') ?? 1);
    const asked = Number(url.searchParams.get('limit') ?? Math.min(USUAL_PAGE, list.most));
    const isOdd = !Number.isInteger(page) || !Number.isInteger(asked) || page < 1 || asked < 1;
    if (isOdd || (asked > list.most && this.refusesMore)) {
      return problem(400, 'Request validation failed', [
        { code: 'InvalidRange', path: 'limit', detail: `This value should be ${list.most} or less.` },
      ]);
    }
    const limit = Math.min(asked, list.most);
    const start = Math.max(0, (page - 1) * limit - this.#shiftOf(url, page, fault));
    const rows = list.rows.slice(start, start + limit);
    if (rows.length === 0) return noContent();
    const hasNext = start + limit < list.rows.length;
    const sent = fault === 'duplicates' ? [...rows.slice(0, 3), ...rows] : rows;
    return json(200, {
      ...(list.hasTotal ? { _total_items: list.rows.length, _page_count: Math.ceil(list.rows.length / limit) } : {}),
      _page: page,
      _links: { self: at(url, page), ...(hasNext ? { next: at(url, page + 1) } : {}), ...(page > 1 ? { prev: at(url, page - 1) } : {}) },
      _embedded: { [list.name]: sent.map((row) => list.render(row)) },
    });
  }

  #shiftOf(url: URL, page: number, fault: Fault | null): number {
    const search = new URLSearchParams(url.search);
    search.delete('page');
    const walk = `${url.pathname}?${search}`;
    const shift = (page === 1 ? 0 : (this.#shifts.get(walk) ?? 0)) + (fault === 'shifted' ? 2 : 0);
    this.#shifts.set(walk, shift);
    return shift;
  }
}

function at(url: URL, page: number): { href: string } {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return { href: target.href };
}
