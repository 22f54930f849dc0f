/** What is said, and the tables, of the report on working hours. */
import { DASH, shortName, type Format } from '../../format/format.ts';
import { toExportTable, type DataTable, type TableColumn } from '../../ui/data-table.ts';
import type { ExportTable } from '../../ui/export.ts';
import type { SortController } from '../../ui/sortable.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';
import type { HoursClock, HoursDay, HoursPerson, HoursTeam, WorkHoursCell, WorkHoursReport } from './work-hours-schema.ts';

export interface HoursSpeech {
  format: Format;
  words: WorkHoursMessages;
}

/** Shows the acts behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: WorkHoursCell) => void) | null;

const MOST_NAMES = 3;

/** A duration that no line break takes apart. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

export const nameOf = ({ name, managerId }: Pick<HoursPerson, 'name' | 'managerId'>): string => name ?? String(managerId);
export const shortNameOf = (row: HoursPerson): string => (row.name === null ? nameOf(row) : shortName(row.name));

/** By the reader's alphabet: an order that says nothing about anybody. */
export function byName(managers: readonly HoursPerson[], { locale }: Format): HoursPerson[] {
  const { compare } = new Intl.Collator(locale);
  return [...managers].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** Whether the report is about one day, each person's row being that day. */
export const isOneDay = ({ from, to }: WorkHoursReport): boolean => to - from <= 25 * 3_600_000;

export function renderFinding(report: WorkHoursReport, speech: HoursSpeech): string {
  const { finding, withheld, smallestGroup, team } = report;
  const { words } = speech;
  if (finding.code === 'hidden') return words.finding.hidden;
  if (finding.code === 'nothing') return words.finding.nothing;
  if (withheld) return words.finding.withheld(withheld, smallestGroup);
  const hours =
    isOneDay(report) && report.days.length > 0
      ? dayText(report, speech)
      : team && finding.code !== 'too-few'
        ? usualText(team, speech)
        : words.finding.tooFew;
  return zoneText(report, speech) + hours;
}

function usualText({ first, last, activeTime, lunch, days, people }: HoursTeam, { words, format }: HoursSpeech): string {
  const usual = words.finding.usual(
    format.clock(first.medianMinute),
    format.clock(last.medianMinute),
    unbroken(format.duration(activeTime.medianMs)),
  );
  const noon = lunch ? words.finding.lunch(lunch.n, days, format.clock(lunch.fromMinute), unbroken(format.duration(lunch.medianMs))) : '';
  return usual + words.finding.behind(days, people) + noon;
}

function dayText({ days, managers }: WorkHoursReport, { words, format }: HoursSpeech): string {
  const seen = days.filter(({ traces }) => traces > 0);
  if (seen.length === 0) return words.finding.nothing;
  const first = Math.min(...seen.map((day) => day.first!.minute));
  const last = Math.max(...seen.map((day) => day.last!.minute));
  return words.finding.day(seen.length, managers.length, format.clock(first), format.clock(last));
}

function zoneText({ managers }: WorkHoursReport, { words, format }: HoursSpeech): string {
  return (['unknown', 'night'] as const)
    .map((doubt) => {
      const names = byName(
        managers.filter(({ zoneDoubt }) => zoneDoubt === doubt),
        format,
      ).map((row) => (doubt === 'night' ? `${shortNameOf(row)} (${row.timeZone})` : shortNameOf(row)));
      const more = names.length > MOST_NAMES ? [words.andMore(names.length - MOST_NAMES)] : [];
      return names.length === 0 ? '' : words.finding.zone[doubt](format.list([...names.slice(0, MOST_NAMES), ...more]));
    })
    .join('');
}

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
      title: columns[key],
      text: (row) => format.clock(row[key]?.medianMinute),
      value: (row) => toFile(row[key]?.medianMinute ?? null),
    },
    {
      key: `${key}-spread`,
      title: columns.spread,
      text: (row) => format.integer(row[key]?.madMinutes),
      value: (row) => row[key]?.madMinutes ?? null,
    },
  ];
  const figure = (key: 'days' | 'daysOff' | 'plannedDays' | 'daysTooFew', title: string): PersonColumn => ({
    ...{ key, title },
    text: (row) => format.number(row[key]),
    value: (row) => row[key],
  });
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

/** What is to be known of a day beside its hours. */
export function stateOf({ traces, isTooFew, isComplete, plan }: HoursDay, { words }: HoursSpeech): string[] {
  return [
    ...(plan === 'work' ? [] : [words.plan[plan]]),
    ...(traces === 0 ? [words.noTraces] : isTooFew ? [words.tooFew] : []),
    ...(isComplete ? [] : [words.isRunning]),
  ];
}

/** The days that are told in full, each with what stands behind it. */
export function daysTable(report: WorkHoursReport, speech: HoursSpeech, drill: Drill): DataTable<HoursDay> {
  const { words, format } = speech;
  const { columns } = words;
  const people = new Map(report.managers.map((row) => [row.managerId, nameOf(row)]));
  const person = ({ managerId }: HoursDay) => people.get(managerId) ?? String(managerId);
  const spanOf = ({ first, last }: HoursDay) => (first && last ? last.at - first.at : 0);
  const clock = (key: 'first' | 'last'): TableColumn<HoursDay> => ({
    ...{ key, title: columns[key] },
    text: (day) => format.clock(day[key]?.minute),
    value: (day) => toFile(day[key]?.minute ?? null),
  });
  return {
    caption: words.tables.days,
    rows: report.days,
    columns: [
      { key: 'day', title: columns.day, isName: true, text: ({ day }) => format.weekday(day), value: ({ day }) => day },
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

/** Opens the acts behind a day; null where there are none, or nobody to ask. */
export function openDay(day: HoursDay, name: string, { words, format }: HoursSpeech, drill: Drill): (() => void) | null {
  if (!drill || day.traces === 0) return null;
  const title = `${name}, ${format.weekday(day.day)}: ${words.traces(day.traces)}`;
  return () => drill(title, { set: 'traces', managerId: day.managerId, day: day.day });
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
      { key: 'share', title: words.columns.share, text: ({ share }) => format.percent(share), value: ({ share }) => share },
    ],
  };
}

export const rangeText = ({ lowMinute, highMinute }: HoursClock, { words, format }: HoursSpeech): string =>
  words.half(format.clock(lowMinute), format.clock(highMinute));

export function toExportTables(report: WorkHoursReport, speech: HoursSpeech): ExportTable[] {
  if (report.visibility !== 'people') return report.team ? [toExportTable(usualTable(report, speech))] : [];
  const days = report.days.length > 0 ? [toExportTable(daysTable(report, speech, null))] : [];
  return [toExportTable(peopleTable(report, speech, null)), ...days];
}
