import type { Format, Language } from '../../format/format.ts';
import type { GoalNoteCode, GoalPace, GoalProblem, GoalRow, GoalStatus } from './goal-progress-schema.ts';

/** What the finding says of one goal. */
export interface ToldGoal {
  /** Whose goal; null for the company. */
  name: string | null;
  metric: string;
  chance: string;
  since: string | null;
  needed: string | null;
  perDay: string | null;
}

/** Every word of the report on goals that is not common to all. */
export interface GoalMessages {
  title: string;
  goals(count: number): string;
  paces: Record<GoalPace, string>;
  metrics: Record<GoalRow['metric'], string>;
  stage(name: string): string;
  groups: Record<GoalRow['owner'], string>;
  company: string;
  statuses: Record<GoalStatus, string>;
  problems: Record<GoalProblem, string>;
  finding: {
    none: string;
    unlikely(goal: ToldGoal): string;
    atRisk(goal: ToldGoal): string;
    /** After the goals that are told one by one. */
    others(names: string): string;
    onCourse(count: number): string;
    allDone(count: number): string;
    tooEarly: string;
    past(reached: number, count: number): string;
    missed(names: string): string;
    ahead(count: number): string;
    notComputable: string;
  };
  andMore(count: number): string;
  legend: Record<'done' | 'expected' | 'target' | 'range', string>;
  /** Done and target, in the unit of the goal. */
  of(done: string, target: string): string;
  limit(done: string, limit: string): string;
  chance(text: string): string;
  perDay(text: string): string;
  needed(text: string): string;
  neededLess(text: string): string;
  enough: string;
  /** What a bar says to who does not see it. */
  bar(done: string, target: string, expected: string | null, range: string | null): string;
  showAll(count: number): string;
  edit: string;
  notes: Record<GoalNoteCode, (count: number) => string>;
}

/** Words of what unfolds. */
export interface DetailMessages {
  columns: Record<
    | 'owner'
    | 'metric'
    | 'period'
    | 'done'
    | 'target'
    | 'share'
    | 'expected'
    | 'forecast'
    | 'low'
    | 'high'
    | 'chance'
    | 'needed'
    | 'status'
    | 'since',
    string
  >;
  /** The dashed line of a curve. */
  path: string;
  curve(name: string): string;
  details: Record<
    | 'expected'
    | 'forecast80'
    | 'forecast95'
    | 'chance'
    | 'perDay'
    | 'needed'
    | 'daysLeft'
    | 'projection'
    | 'since'
    | 'members'
    | 'history'
    | 'changed'
    | 'open',
    string
  >;
  daysOf(left: string, all: string): string;
  basis: Record<'level' | 'pipeline' | 'history', string>;
  statusNext(status: string): string;
  changed(when: string, before: string, after: string): string;
  members(count: number, target: string, difference: string | null): string;
  history(reached: number, count: number): string;
  past(when: string, done: string, target: string): string;
  openDeals(count: number, expected: string): string;
  showRows(count: number): string;
}

/** Words of the editor, which few readers open. */
export interface EditorMessages {
  title: string;
  add: string;
  remove: string;
  save: string;
  empty: string;
  fields: Record<'owner' | 'metric' | 'stage' | 'first' | 'last' | 'target', string>;
  /** A new target holds from today on; the path until then stays. */
  fromToday: string;
  units(currency: string): Record<GoalRow['unit'], string>;
  goal(place: number): string;
  errors: Record<'no-target' | 'bad-period' | 'repeated' | 'no-stage' | 'share-beyond-one', string>;
}

/** Words are loaded by language, since a reader has one. */
export const loadGoalMessages: Record<Language, () => Promise<(format: Format) => GoalMessages>> = {
  ru: async () => (await import('./goal-progress-ru.ts')).ru,
  en: async () => (await import('./goal-progress-en.ts')).en,
  es: async () => (await import('./goal-progress-es.ts')).es,
  pt: async () => (await import('./goal-progress-pt.ts')).pt,
};

export const loadDetailMessages: Record<Language, () => Promise<(format: Format) => DetailMessages>> = {
  ru: async () => (await import('./goal-progress-detail-ru.ts')).ru,
  en: async () => (await import('./goal-progress-detail-en.ts')).en,
  es: async () => (await import('./goal-progress-detail-es.ts')).es,
  pt: async () => (await import('./goal-progress-detail-pt.ts')).pt,
};

export const loadEditorMessages: Record<Language, () => Promise<EditorMessages>> = {
  ru: async () => (await import('./goal-progress-editor-ru.ts')).ru,
  en: async () => (await import('./goal-progress-editor-en.ts')).en,
  es: async () => (await import('./goal-progress-editor-es.ts')).es,
  pt: async () => (await import('./goal-progress-editor-pt.ts')).pt,
};
