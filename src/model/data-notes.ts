/** What a report must tell about its records, whatever it counts: codes and counts for the footnote. */
import * as z from 'zod/mini';
import type { Dataset } from './dataset.ts';
import type { ResolvedScope } from './scope.ts';
import { createTimeZone } from './time-zone.ts';

export const dataNoteCodes = [
  'partial',
  'rows-rejected',
  'values-assumed',
  'no-history',
  'unfinished-period',
  'deals-without-history',
  'unknown-managers',
  'dates-suspicious',
  'history-cleaned',
  'no-calendar',
  'hours-not-filtered',
  'viewer',
] as const;

/** A note with one of these codes. */
export const noteSchema = <const Codes extends readonly string[]>(codes: Codes) =>
  z.object({
    code: z.enum(codes),
    count: z.number(),
    /** The list of records for `rows-rejected`, the field for `values-assumed`, the name for `viewer`. */
    kind: z.nullable(z.string()),
    /** The first rows that were left out, with what is wrong with each. */
    issues: z.array(z.object({ path: z.string(), record: z.nullable(z.string()), message: z.string() })),
  });

export const dataNoteSchema = noteSchema(dataNoteCodes);
export type DataNote = z.infer<typeof dataNoteSchema>;

/** A note, or none where there is nothing to count. */
export const toNote = <C extends string>(code: C, count: number, kind: string | null = null) =>
  count > 0 ? [{ code, count, kind, issues: [] as DataNote['issues'] }] : [];

/** @param filtersHours whether the report heeds `scope.hours`; one that does not says so. */
export function dataNotes(data: Dataset, scope: ResolvedScope, { filtersHours = false } = {}): DataNote[] {
  const isRunning = scope.now >= scope.from && scope.now < scope.to;
  const elapsed = createTimeZone(scope.timeZone).dayOf(scope.now) - scope.fromDay + 1;
  const { historyNotes, hasHistory } = data;
  return [
    ...toNote('partial', data.isPartial ? data.rows : 0),
    ...Array.from(data.rejections.byKind, ([kind, { count, issues }]) => ({
      code: 'rows-rejected' as const,
      count,
      kind,
      issues: issues.map((issue) => ({ ...issue })),
    })),
    ...Array.from(data.assumed, ([field, count]) => toNote('values-assumed', count, field)).flat(),
    ...toNote('no-history', hasHistory ? 0 : 1),
    ...toNote('unfinished-period', isRunning ? elapsed : 0),
    ...toNote('deals-without-history', hasHistory ? historyNotes.dealsWithoutChange : 0),
    ...toNote('unknown-managers', data.managers.filter((manager) => manager.name === null).length),
    ...toNote('dates-suspicious', historyNotes.suspiciousDates),
    ...toNote('history-cleaned', historyNotes.collapsed),
    ...toNote('no-calendar', data.calendar.given ? 0 : 1),
    ...toNote('hours-not-filtered', filtersHours ? 0 : scope.hours.length),
    ...toNote('viewer', data.account.viewer === null ? 0 : 1, data.account.viewer),
  ];
}
