import type { Format } from '../../format/format.ts';
import type { Definitions } from '../../i18n/explained.ts';
import type { HoursFigure } from './work-hours-explained.ts';
import type { WorkHoursReport } from './work-hours-schema.ts';

/** How each figure is counted, in English. */
export const en = (report: WorkHoursReport, format: Format): Definitions<HoursFigure> => {
  const gap = format.duration(report.gapMinutes * 60_000);
  const cut = format.clock(report.dayCutMinute);
  const grace = format.duration(report.graceMinutes * 60_000);
  const group = format.integer(report.smallestGroup);
  return {
    figures: {
      finding:
        'Medians over the complete days of all people shown that have at least five traces; of a single day the earliest and the latest trace. A time zone that is doubtful is named first: more than a quarter of the traces in it fall at 00–05, for people whose own schedule is not at night.',
      hours:
        'First and last trace of work in the CRM: of one day, or as medians over complete days with at least five traces; “±” is the median distance from the median, in minutes. “Traces not before 8:57” does not mean that somebody came at 8:57. Times of day go round: 23:50 and 00:10 are twenty minutes apart.',
      active: `Sum of the stretches between breaks; a break is more than ${gap} without traces, a call lasts as long as its talk, a single trace adds no time. Over several days the median.`,
      days: 'Days with traces among the working days of the person’s calendar; beside it, and in a column of their own, days off with traces.',
      plannedDays: 'Working days of the person’s own schedule, else of the company’s calendar, without holidays and leave.',
      daysOff: 'Days with traces on which the person was not to work.',
      daysTooFew: 'Days with fewer than five traces: they tell no hours and are in no median.',
      laterFirst: `Days whose first trace came more than ${grace} after the start of the schedule, of the days that have a schedule and enough traces.`,
      earlierLast: `Days whose last trace came more than ${grace} before the end of the schedule, of the same days.`,
      traces:
        'Calls, tasks, deals, messages, mails and notes of the person. A missed call from a client is none, nor is what robots and clients do. They are a lower bound of work: a meeting, a journey or a talk on one’s own telephone leaves none.',
      lunch:
        'The longest pause of at least 30 minutes of which at least half lies within 11:30–15:00. Where there is none, lunch is not determined. Over several days its usual beginning and length.',
      zone: 'The person’s own time zone; the company’s where none is given. Days and hours are of this zone.',
      usual:
        'For each half hour the share of complete days with enough traces in which the person was active; lines are the medians of the first and the last traces, the band is the schedule.',
      name: 'Whose day it is.',
      plan: 'What the calendar says of the day: working day, short day, day off, holiday or leave; and where traces are too few.',
      sessions: `Stretches of traces without a break of more than ${gap}.`,
      breaks: 'Time between the first and the last trace that is not active.',
    },
    remarks: [
      `A day begins at ${cut} of the person’s own clock. What goes on without a break from before that hour stays with the day before: a night shift belongs wholly to the day on which it begins. Changes of clocks are allowed for: such a night is an hour shorter or longer.`,
      'The schedule is the person’s own, else the company’s business hours. Holidays, short days and leave come from the calendar.',
      `Where only the team as a whole is shown, its figures are of all days of all people together, half of the days within the range below. They are told only when at least ${group} people and as many different days stand behind them and nobody has more than half of the days.`,
    ],
  };
};
