import { createContext } from '@lit/context';
import type { DataError } from '../model/errors.ts';
import type { Scope } from '../model/scope.ts';
import type { LoadProgress } from '../sources/load.ts';
import type { DataMeta, ReportEngine } from '../engine/report-engine.ts';

/** What `<sales-data>` shares with the reports inside it. A new object for every change. */
export interface SalesContext {
  /** `partial`: some records are there and more are being loaded. */
  state: 'idle' | 'loading' | 'partial' | 'ready' | 'error';
  engine: ReportEngine | null;
  meta: DataMeta | null;
  scope: Scope | null;
  /** Grows with every load or refresh, so that the same scope is asked again. */
  revision: number;
  progress: LoadProgress | null;
  /** The engine answers from a part of the records, also after an error. */
  isPartial: boolean;
  error: DataError | null;
  /** Words and formats of everything inside; null: each element decides by `lang`. */
  locale: string | null;
  /** Asks for another scope; the fields given replace the present ones. */
  setScope(change: Partial<Scope>): void;
  /** Loads again after an error. */
  retry(): void;
  /** Forgets the records that are kept in the browser, and loads anew; null where none are kept. */
  clearStore: (() => Promise<void>) | null;
}

/** The key is text, so that two copies of the suite on one page understand each other. */
export const salesContext = createContext<SalesContext>('dealscope.sales-data.v1');
