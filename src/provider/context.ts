import type { DataError } from '../model/errors.ts';
import type { Scope } from '../model/scope.ts';
import type { LoadProgress } from '../sources/load.ts';
import type { DataMeta, ReportEngine } from '../engine/report-engine.ts';

/** A change of the scope in the page's words: `period` names days, `from` and `to` give them; the later takes the place of the other. */
export type ScopeChange = Partial<Scope> & { period?: string };

/** What `<sales-data>` shares with the reports inside it. A new object for every change. */
export interface SalesContext {
  /** `partial`: some records are there and more are being loaded. */
  state: 'idle' | 'loading' | 'partial' | 'ready' | 'error';
  engine: ReportEngine | null;
  meta: DataMeta | null;
  scope: Scope | null;
  /** What readers have chosen in place of what the page says; empty while nothing is. */
  chosen: Readonly<ScopeChange>;
  /** The period in the page's words, null where days are given. */
  period: string | null;
  /** How many elements show what is chosen and lead back; without one nothing is filtered by a click. */
  filters: number;
  /** Grows with every load or refresh, so that the same scope is asked again. */
  revision: number;
  progress: LoadProgress | null;
  error: DataError | null;
  /** Words and formats of everything inside; null: each element decides by `lang`. */
  locale: string | null;
  /** Asks for another scope; the fields given replace the present ones. With `isWhole` they are all that is chosen. */
  setScope(change: ScopeChange, isWhole?: boolean): void;
  /** Says that an element shows what is chosen. @returns a function that takes that back. */
  addFilters(): () => void;
  /** Loads again after an error. */
  retry(): void;
  /** Forgets what is stored in the browser and loads anew; null where nothing is stored. */
  clearStore: (() => void) | null;
}

/** The key is text, so that two copies of the suite on one page understand each other. */
export const salesContext = 'dealscope.sales-data.v1' as string & { __context__: SalesContext };
