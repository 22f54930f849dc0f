/**
 * What the widget keeps in its settings: what amoCRM does not know of goals and working time, and what is to be shown. The text is
 * JSON; the same text is exported and imported.
 */
import * as z from 'zod/mini';
import { parseDay } from '../model/day.ts';
import { goalSchema } from '../model/records.ts';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const dayText = z.string().check(z.refine((text) => parseDay(text) !== null));
const mark = z.nullable(z.number().check(z.gte(0)));
const ownerId = z.nullable(z.string());

/** Metrics that a goal of the widget may have. */
export const goalMetrics = ['revenue-won', 'deals-won', 'deals-created', 'calls', 'conversations', 'tasks-done', 'meetings'] as const;

export const goalSettingSchema = z.object({
  metric: z.enum(goalMetrics),
  /** Whose it is; neither means the company. */
  managerId: ownerId,
  departmentId: ownerId,
  /** First day, and the day after the last. */
  from: dayText,
  to: dayText,
  /** In the metric's unit; money in major units. */
  target: z.number().check(z.gt(0)),
});

export const settingsSchema = z.object({
  version: z.literal(1),
  /** Tags of the reports on the page, in their order; all when empty. */
  reports: z.array(z.string()),
  goals: z.array(goalSettingSchema),
  /** Open deals per full-time person. */
  load: z.object({ floor: mark, limit: mark }),
  calendar: z.object({
    start: clockTime,
    end: clockTime,
    /** ISO weekdays that are off, 1 = Monday. */
    weekend: z.array(z.int().check(z.gte(1), z.lte(7))),
    holidays: z.array(dayText),
    shortDays: z.array(dayText),
  }),
  /** Count a call only where its author is its responsible, as amoCRM's own report does. */
  ownCallsOnly: z.boolean(),
});

export type WidgetSettings = z.infer<typeof settingsSchema>;
export type GoalSetting = z.infer<typeof goalSettingSchema>;

export const defaultSettings: WidgetSettings = {
  version: 1,
  reports: [],
  goals: [],
  load: { floor: null, limit: null },
  calendar: { start: '09:00', end: '18:00', weekend: [6, 7], holidays: [], shortDays: [] },
  ownCallsOnly: false,
};

export type SettingsText = { settings: WidgetSettings; problem: null } | { settings: null; problem: string };

/** Reads settings; `problem` names the first place that is wrong. Nothing at all means the usual ones. */
export function parseSettings(text: unknown): SettingsText {
  if (text === undefined || text === null || text === '') return { settings: defaultSettings, problem: null };
  let value: unknown;
  try {
    value = typeof text === 'string' ? JSON.parse(text) : text;
  } catch {
    return { settings: null, problem: 'JSON' };
  }
  const parsed = settingsSchema.safeParse(value);
  return parsed.success
    ? { settings: parsed.data, problem: null }
    : { settings: null, problem: parsed.error.issues[0]?.path.join('.') || 'JSON' };
}

export type CheckCode = 'goal-reversed' | 'goal-repeated' | 'load-reversed' | 'hours-reversed';

/** What can be read and yet cannot be meant. `row` is a goal's place. */
export function checkSettings({ goals, load, calendar }: WidgetSettings): { code: CheckCode; row: number | null }[] {
  const isRepeated = (goal: GoalSetting, i: number) => goals.slice(0, i).some((other) => isSameGoal(goal, other));
  return [
    ...goals.flatMap((goal, row) => [
      ...(goal.to <= goal.from ? [{ code: 'goal-reversed' as const, row }] : []),
      ...(isRepeated(goal, row) ? [{ code: 'goal-repeated' as const, row }] : []),
    ]),
    ...(load.floor !== null && load.limit !== null && load.floor > load.limit ? [{ code: 'load-reversed' as const, row: null }] : []),
    ...(calendar.end <= calendar.start ? [{ code: 'hours-reversed' as const, row: null }] : []),
  ];
}

/** Two goals of one metric and one owner whose periods overlap would be counted twice. */
const isSameGoal = (a: GoalSetting, b: GoalSetting): boolean =>
  a.metric === b.metric && a.managerId === b.managerId && a.departmentId === b.departmentId && a.from < b.to && b.from < a.to;

/** The settings as rows and parts of the records. */
export function toRecords({ goals, calendar }: WidgetSettings) {
  const { start, end, weekend, holidays, shortDays } = calendar;
  return {
    businessHours: { start, end, days: [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekend.includes(day)) },
    calendar: { weekend, holidays, shortDays },
    goals: goals.map((goal, i): z.input<typeof goalSchema> => ({ id: `goal-${i + 1}`, ...goal })),
  };
}
