/** What is said, and the tables, of the report on working hours. */
import type { Format } from '../../format/format.ts';
import { byName, shortNameOf } from '../../format/people.ts';
import type { WorkHoursMessages } from './work-hours-messages.ts';
import type { HoursTeam, WorkHoursCell, WorkHoursReport } from './work-hours-schema.ts';

export interface HoursSpeech {
  format: Format;
  words: WorkHoursMessages;
}

/** Shows the acts behind a figure; null where there is nobody to ask. */
export type Drill = ((title: string, cell: WorkHoursCell) => void) | null;

const MOST_NAMES = 3;

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
  return (zoneText(report, speech) + hours).trim();
}

function usualText({ first, last, activeTime, lunch, days, people }: HoursTeam, { words, format }: HoursSpeech): string {
  const usual = words.finding.usual(
    format.clock(first.medianMinute),
    format.clock(last.medianMinute),
    format.duration(activeTime.medianMs),
  );
  const noon = lunch ? words.finding.lunch(lunch.n, days, format.clock(lunch.fromMinute), format.duration(lunch.medianMs)) : '';
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
      ).map((row) => (doubt === 'night' ? `${shortNameOf(row, format)} (${row.timeZone})` : shortNameOf(row, format)));
      const more = names.length > MOST_NAMES ? [words.andMore(names.length - MOST_NAMES)] : [];
      return names.length === 0 ? '' : words.finding.zone[doubt](format.list([...names.slice(0, MOST_NAMES), ...more]));
    })
    .join('');
}
