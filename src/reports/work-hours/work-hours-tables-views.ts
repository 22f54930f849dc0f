/** The tables of work hours, for readers who open them and for files; they are loaded when somebody does. */
import { DASH } from '../../format/format.ts';
import { byName, nameOf } from '../../format/people.ts';
import { toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { HoursDay, HoursPerson, WorkHoursReport } from './work-hours-schema.ts';
import { openDay, stateOf } from './work-hours-days-views.ts';
import type { Drill, HoursSpeech } from './work-hours-views.ts';

/** A time of day for a file and for sorting: the same in every language. */
const toFile = (minute: number | null): string | null => {
  if (minute === null) return null;
  const whole = Math.floor(minute) % 1440;
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
};

const toMinutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 60_000));

type PersonColumn = TableColumn<HoursPerson>;

/** A real table of all that the rows show. */
export function peopleTable(report: WorkHoursReport, speech: HoursSpeech, drill: Drill, sort?: SortController): DataTable<HoursPerson> {
  const { words, format } = speech;
  const { columns } = words;
  const clock = (key: 'first' | 'last'): PersonColumn[] => [
    {
      key,
      figure: 'hours',
      title: columns[key],
      text: (row) => format.clock(row[key]?.medianMinute),
      value: (row) => toFile(row[key]?.medianMinute ?? null),
    },
    {
      key: `${key}-spread`,
      figure: 'hours',
      title: columns.spread,
      text: (row) => format.integer(row[key]?.madMinutes),
      value: (row) => row[key]?.madMinutes ?? null,
    },
  ];
  const figure = (key: 'days' | 'daysOff' | 'plannedDays' | 'daysTooFew', title: string): PersonColumn => {
    const value = (row: HoursPerson) => (key === 'days' ? row.days - row.daysOff : row[key]);
    return { key, title, value, text: (row) => format.number(value(row)) };
  };
  const scheduled = (key: 'laterFirst' | 'earlierLast'): PersonColumn => ({
    ...{ key, title: columns[key] },
    text: ({ scheduled: found }) => (found ? words.daysOf(format.integer(found[key]), format.integer(found.n)) : DASH),
    value: ({ scheduled: found }) => found?.[key] ?? null,
  });
  return {
    caption: words.tables.people,
    rows: byName(report.managers, format),
    ...(sort ? { sort } : {}),
    columns: [
      { key: 'name', title: columns.manager, isName: true, text: nameOf, value: nameOf },
      ...clock('first'),
      ...clock('last'),
      {
        key: 'active',
        title: columns.active,
        text: (row) => format.duration(row.activeTime?.medianMs),
        value: (row) => toMinutes(row.activeTime?.medianMs ?? null),
      },
      {
        key: 'lunch',
        title: columns.lunch,
        text: ({ lunch }) => format.clock(lunch?.fromMinute),
        value: ({ lunch }) => toFile(lunch?.fromMinute ?? null),
      },
      {
        key: 'lunchLength',
        figure: 'lunch',
        title: columns.lunchLength,
        text: ({ lunch }) => format.duration(lunch?.medianMs),
        value: ({ lunch }) => toMinutes(lunch?.medianMs ?? null),
      },
      figure('days', columns.days),
      figure('plannedDays', columns.planned),
      figure('daysOff', columns.daysOff),
      figure('daysTooFew', columns.tooFew),
      scheduled('laterFirst'),
      scheduled('earlierLast'),
      {
        key: 'traces',
        title: columns.traces,
        text: ({ traces }) => format.integer(traces),
        value: ({ traces }) => traces,
        open: (row) =>
          drill && row.traces > 0
            ? () => drill(`${nameOf(row)}: ${words.traces(row.traces)}`, { set: 'traces', managerId: row.managerId })
            : null,
      },
      { key: 'zone', title: columns.zone, isName: true, text: ({ timeZone }) => timeZone, value: ({ timeZone }) => timeZone },
    ],
  };
}

/** The days that are told in full, each with what stands behind it. */
export function daysTable(report: WorkHoursReport, speech: HoursSpeech, drill: Drill): DataTable<HoursDay> {
  const { words, format } = speech;
  const { columns } = words;
  const people = new Map(report.managers.map((row) => [row.managerId, nameOf(row)]));
  const person = ({ managerId }: HoursDay) => people.get(managerId) ?? String(managerId);
  const spanOf = ({ first, last }: HoursDay) => (first && last ? last.at - first.at : 0);
  const clock = (key: 'first' | 'last'): TableColumn<HoursDay> => ({
    ...{ key, title: columns[key], figure: 'hours' },
    text: (day) => format.clock(day[key]?.minute),
    value: (day) => toFile(day[key]?.minute ?? null),
  });
  return {
    caption: words.tables.days,
    rows: report.days,
    columns: [
      {
        key: 'day',
        title: columns.day,
        isName: true,
        text: ({ day }) => format.weekday(day),
        value: ({ day }) => day,
        kind: ({ day }) => ({ kind: 'day', value: Date.parse(`${day}T00:00:00Z`) }),
      },
      { key: 'name', title: columns.manager, isName: true, text: person, value: person },
      {
        key: 'plan',
        title: columns.plan,
        isName: true,
        text: (day) => stateOf(day, speech).join(', ') || words.plan.work,
        value: ({ plan }) => words.plan[plan],
      },
      clock('first'),
      clock('last'),
      {
        key: 'active',
        title: columns.active,
        text: (day) => (day.traces > 0 ? format.duration(day.activeMs) : DASH),
        value: ({ activeMs }) => toMinutes(activeMs),
      },
      {
        key: 'sessions',
        title: columns.sessions,
        text: ({ sessions }) => format.integer(sessions.length),
        value: ({ sessions }) => sessions.length,
      },
      {
        key: 'breaks',
        title: columns.breaks,
        text: (day) => (day.traces > 0 ? format.duration(spanOf(day) - day.activeMs) : DASH),
        value: (day) => toMinutes(spanOf(day) - day.activeMs),
      },
      {
        key: 'lunch',
        title: columns.lunch,
        text: ({ lunch, traces }) => (lunch ? format.clock(lunch.fromMinute) : traces > 0 ? words.noLunch : DASH),
        value: ({ lunch }) => toFile(lunch?.fromMinute ?? null),
      },
      {
        key: 'lunchLength',
        figure: 'lunch',
        title: columns.lunchLength,
        text: ({ lunch }) => format.duration(lunch?.durationMs),
        value: ({ lunch }) => toMinutes(lunch?.durationMs ?? null),
      },
      {
        key: 'traces',
        title: columns.traces,
        text: ({ traces }) => format.integer(traces),
        value: ({ traces }) => traces,
        open: (day) => openDay(day, person(day), speech, drill),
      },
    ],
  };
}

/** The team's usual day by half hours. */
export function usualTable(
  { team, dayCutMinute }: WorkHoursReport,
  { words, format }: HoursSpeech,
): DataTable<{ minute: number; share: number | null }> {
  const rows = (team?.usual ?? []).map((share, slot) => ({ minute: dayCutMinute + slot * 30, share }));
  return {
    caption: words.tables.usual,
    rows: rows.filter(({ share }) => share !== 0),
    columns: [
      {
        key: 'half',
        title: words.columns.halfHour,
        isName: true,
        text: ({ minute }) => `${format.clock(minute)}–${format.clock(minute + 30)}`,
        value: ({ minute }) => toFile(minute),
      },
      {
        key: 'share',
        figure: 'usual',
        title: words.columns.share,
        text: ({ share }) => format.percent(share),
        value: ({ share }) => share,
        kind: 'percent',
      },
    ],
  };
}

export function toExportTables(report: WorkHoursReport, speech: HoursSpeech): ExportTable[] {
  if (report.visibility !== 'people') return report.team ? [toExportTable(usualTable(report, speech))] : [];
  const days = report.days.length > 0 ? [toExportTable(daysTable(report, speech, null))] : [];
  return [toExportTable(peopleTable(report, speech, null)), ...days];
}
