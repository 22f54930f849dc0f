/**
 * What went wrong, for code: `kind` decides what a reader is told and whether trying again helps. `unpaid`: the CRM account is
 * not paid; `blocked`: the CRM refuses the address after too many requests.
 */
export type ErrorKind = 'malformed' | 'unauthorised' | 'unpaid' | 'forbidden' | 'blocked' | 'unreachable' | 'limited' | 'scope';

/** One thing that is wrong in the data, for the page's owner. */
export interface Issue {
  /** Where, e.g. `deals[17].amount` or `line 18`. */
  path: string;
  /** Which record, e.g. `deal 1042`; null when it has no readable id. */
  record: string | null;
  /** What is wrong, in English: it is technical detail. */
  message: string;
}

/** Every error that the suite raises about its data. */
export class DataError extends Error {
  override name = 'DataError';
  constructor(
    readonly kind: ErrorKind,
    message: string,
    /** At most five; `count` tells how many there are. */
    readonly issues: readonly Issue[] = [],
    readonly count: number = issues.length,
    /** For `limited`: when to try again, milliseconds from now. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}

/** A scope that cannot be read. */
export class ScopeError extends DataError {
  constructor(field: string, value: unknown, message = 'cannot be read') {
    const text = JSON.stringify(value)?.slice(0, 80) ?? String(value);
    super('scope', `Scope: ${field} ${message}: ${text}`, [{ path: field, record: null, message: `${message}: ${text}` }]);
  }
}
