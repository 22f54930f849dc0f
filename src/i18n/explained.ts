/** How figures are said to be counted: what a report tells of each, and where the texts are. */
import type { Format, Language } from '../format/format.ts';

/** What puts something into the period, or the moment that a figure shows. */
export type Clock =
  | 'period'
  | 'created'
  | 'entered'
  | 'closed'
  | 'moves'
  | 'acts'
  | 'calls'
  | 'visits'
  | 'days'
  | 'snapshot'
  | 'now'
  | 'history'
  | 'weeks'
  | 'goal'
  | 'previous';

/** What a figure stands on. */
export type Kind = 'deals' | 'tasks' | 'calls' | 'acts' | 'traces' | 'goals' | 'series' | 'visits' | 'moves' | 'people';

export interface Base {
  kind: Kind;
  n: number;
}

/** In one language: a sentence or two for each figure, and what concerns them all. */
export interface Definitions<Figure extends string> {
  figures: Readonly<Record<Figure, string>>;
  remarks: readonly string[];
}

type Terms<Figure extends string> = Readonly<Partial<Record<Figure, string>>>;

/** What is known of a report's figures. */
export interface Explained<Report, Cell, Words, Figure extends string = string> {
  /** The texts; they may tell what the report was set to. */
  words: Readonly<Record<Language, () => Promise<(report: Report, format: Format) => Definitions<Figure>>>>;
  /** Which clock each figure goes by; null: the report's own. */
  clocks: Readonly<Record<Figure, Clock | null>>;
  /** The report's own clock. */
  clock(report: Report): Clock;
  /** The moment of a snapshot; that of the data when absent. */
  at?(report: Report): number;
  /** What a figure stands on, or the whole report (null). */
  base(report: Report, figure: string | null): Base | null;
  /** The figure that a list of records belongs to. */
  figureOf(cell: Cell, report: Report): Figure;
  /** Names of figures whose place is drawn only when a reader unfolds it. */
  terms?(words: Words, report: Report, format: Format): Terms<Figure> | Promise<Terms<Figure>>;
  /** What a reader has chosen within the report, in words. */
  chosen?(options: unknown, words: Words, report: Report): readonly string[];
}
