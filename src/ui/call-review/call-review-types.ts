import type { CallReviewRecord } from '../../model/records.ts';

/** A point that a company reviews its calls by. */
export interface ReviewCheckpoint {
  /** As `points` of a review name it. */
  id: string;
  name: string;
  /** 2: no (0) or yes (1); more: 1 to that many. */
  scale: number;
  /** When to give which score, in a line. */
  hint?: string;
}

/** One of the ways in which a call can end. */
export interface ReviewOutcome {
  id: string;
  name: string;
}

/** The call under review: a row of a list of calls, or as much of one as the page knows. */
export interface ReviewedCall {
  id: string | number;
  at?: number | null;
  managerName?: string | null;
}

/** A player to take moments from, and to send to a moment: a `<call-player>` or a page's own. */
export interface ReviewPlayer {
  readonly timeMs: number;
  seek(timeMs: number): void;
}

/** What the reviewer has entered and not yet saved. */
export interface Draft {
  points: Record<string, number | null>;
  notes: { atSeconds: number | null; text: string }[];
  outcome: string | null;
}

export type { CallReviewRecord };
