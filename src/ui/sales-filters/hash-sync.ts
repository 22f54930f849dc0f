import type { ScopeChange } from '../../provider/context.ts';
import { readChosenText, toChosenText } from './chosen-text.ts';

export interface HashReader {
  /** What the address says is chosen. */
  onRead(chosen: ScopeChange): void;
  /** The address carries a part that cannot be read. */
  onUnreadable(text: string): void;
}

/**
 * Keeps what is chosen in one part of the address's hash, `key=…`, so that a view can be sent to a colleague and the
 * browser's own way back works. Whatever else stands in the hash stays as it is.
 */
export class HashSync {
  #isStarted = false;
  /** The own part as it was last read or written, and what else stood there then. */
  #own = '';
  #foreign = '';

  constructor(
    private readonly key: string,
    private readonly reader: HashReader,
  ) {}

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    addEventListener('popstate', this.#onMove);
    addEventListener('hashchange', this.#onMove);
    const { own, foreign } = this.#parts();
    this.#foreign = foreign;
    if (own !== null) this.#read(own);
  }

  stop(): void {
    this.#isStarted = false;
    removeEventListener('popstate', this.#onMove);
    removeEventListener('hashchange', this.#onMove);
  }

  /** Makes a new entry of the visitor's history where something has changed. */
  write(chosen: Readonly<ScopeChange>): void {
    const text = toChosenText(chosen);
    if (!this.#isStarted || text === this.#own) return;
    const { foreign } = this.#parts();
    this.#own = text;
    this.#foreign = foreign;
    const hash = [foreign, text && `${this.key}=${text}`].filter((part) => part !== '').join('&');
    history.pushState(history.state, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  }

  #parts(): { own: string | null; foreign: string } {
    const parts = location.hash.slice(1).split('&');
    const own = parts.find((part) => part.startsWith(`${this.key}=`));
    return { own: own?.slice(this.key.length + 1) ?? null, foreign: parts.filter((part) => part !== own).join('&') };
  }

  readonly #onMove = (): void => {
    const { own, foreign } = this.#parts();
    // Somebody else has put a hash of their own in place of all: what is chosen stays.
    if (own === null && foreign !== this.#foreign) return;
    this.#foreign = foreign;
    if ((own ?? '') === this.#own) return;
    if (own === null) {
      this.#own = '';
      this.reader.onRead({});
    } else this.#read(own);
  };

  #read(text: string): void {
    const chosen = readChosenText(text);
    if (!chosen) return this.reader.onUnreadable(text);
    this.#own = toChosenText(chosen);
    this.reader.onRead(chosen);
  }
}
