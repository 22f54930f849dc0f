import { languageOf } from '../format/format.ts';
import type { CheckCode, goalMetrics } from './settings-schema.ts';
import { en } from './messages-en.ts';
import { es } from './messages-es.ts';
import { pt } from './messages-pt.ts';
import { ru } from './messages-ru.ts';

/** Words of the widget's own pages; those of the reports are theirs. */
export interface WidgetMessages {
  title: string;
  period: string;
  periods: readonly (readonly [period: string, name: string])[];
  pipeline: string;
  allPipelines: string;
  allReports: string;
  /** Names of the reports by their tags. */
  reports: Readonly<Record<string, string>>;
  badSettings(place: string): string;
  settings: {
    reports: string;
    goals: string;
    addGoal: string;
    remove: string;
    metric: string;
    owner: string;
    company: string;
    from: string;
    to: string;
    target: string;
    noGoals: string;
    load: string;
    floor: string;
    limit: string;
    calendar: string;
    start: string;
    end: string;
    weekend: string;
    weekdays: readonly string[];
    holidays: string;
    shortDays: string;
    daysHint: string;
    calls: string;
    ownCallsOnly: string;
    file: string;
    exportFile: string;
    importFile: string;
    imported: string;
    notImported(place: string): string;
    invalidField: string;
    saveHint: string;
    metrics: Record<(typeof goalMetrics)[number], string>;
    checks: Record<CheckCode, string>;
  };
}

export const messagesOf = (locale: string): WidgetMessages => ({ ru, en, es, pt })[languageOf(locale)];
