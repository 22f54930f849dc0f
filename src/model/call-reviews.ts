import type { InstantColumn, KeyColumn, PlainColumn, WordColumn } from './columns.ts';
import type { RecordId } from './keys.ts';
import type { Table } from './table.ts';

/** A remark on a call, with its second of the recording; null for the call as a whole. */
export interface ReviewNote {
  atSeconds: number | null;
  text: string;
}

/** Reviews of calls as columns; each array has one entry per review. */
export interface CallReviews {
  length: number;
  idOf(review: number): RecordId;
  /** Row of the call, −1 for one that is not there. */
  call: Int32Array;
  callIdOf(review: number): RecordId;
  /** Who listened: place in `reviewers`. */
  reviewer: Int32Array;
  reviewers: readonly RecordId[];
  at: Float64Array;
  /** Score by point, null where the point did not apply. */
  pointsOf(review: number): Readonly<Record<string, number | null>>;
  notesOf(review: number): readonly ReviewNote[];
  outcomeOf(review: number): string | null;
  /** Version of the checklist. */
  checklistOf(review: number): string | null;
  /** Reviews of calls that are not there: kept, and in no figure. */
  unknownCalls: number;
}

/** @param callRows row of each call code, −1 for calls that are not there. */
export function toCallReviews(table: Table, callRows: Int32Array): CallReviews {
  const column = table.columns as unknown as Record<'id' | 'callId' | 'reviewerId', KeyColumn> &
    Record<'points' | 'notes', PlainColumn> &
    Record<'outcome' | 'checklist', WordColumn> & { at: InstantColumn };
  const call = column.callId.values.map((code) => callRows[code]!);
  return {
    length: table.length,
    idOf: (review) => column.id.idOf(review)!,
    call,
    callIdOf: (review) => column.callId.idOf(review)!,
    reviewer: column.reviewerId.values,
    reviewers: column.reviewerId.space.ids,
    at: column.at.values,
    pointsOf: (review) => column.points.values[review] as Record<string, number | null>,
    notesOf: (review) =>
      ((column.notes.values[review] ?? []) as ReviewNote[]).map(({ atSeconds, text }) => ({ atSeconds: atSeconds ?? null, text })),
    outcomeOf: (review) => column.outcome.wordOf(review),
    checklistOf: (review) => column.checklist.wordOf(review),
    unknownCalls: call.reduce((count, row) => count + Number(row < 0), 0),
  };
}

/** Scores of a scale, ascending: 0 no and 1 yes where there are two, else 1 to the top. */
export const scoresOf = (scale: number): number[] => (scale <= 2 ? [0, 1] : Array.from({ length: scale }, (_, i) => i + 1));
