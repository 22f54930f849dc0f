import type { Definitions } from '../../i18n/explained.ts';
import type { GoalFigure } from './goal-progress-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<GoalFigure> => ({
  figures: {
    finding:
      'Goals that are unlikely or at risk, the worst first: the company’s or a department’s, and a person’s, with the chance, since when they are behind and what each remaining day takes.',
    done: 'What was reached by now within the goal’s own period, by the same records as in the other reports. 130 % stays 130 %; only the bar is cut.',
    expected:
      '“Where to be today”: the target times the part of working days that has passed, by the person’s own schedule without holidays and leave; a short day is 7/8. It may go by the calendar or by the usual week. Where a target was changed within the period, the plan until that day stays.',
    target: 'What is to be reached by the end of the goal’s period, as it stands now; where less is better, what must not be exceeded.',
    range:
      'Where the end will lie with a chance of 80 %. The level of the person is learned from earlier weeks and from the period itself, what is recent weighs more; how wide the range must be, from the forecasts that the history would have had. Money: each open deal may be won within the days left, by the history of its stage, new deals are added, and the number of wins is drawn halfway to the usual one; without that history, the usual number of wins and earlier amounts.',
    forecast: 'The end that the forecast comes to on average.',
    forecast95: 'Where the end will lie with a chance of 95 %, by the same forecast.',
    chance:
      'Chance that the target will be reached, by the forecast. While anything is open, the extremes are shown as “< 1 %” and “> 99 %”.',
    needed: 'What is left to the target divided by the working days left; where less is better, what is to be cleared per day.',
    perDay: 'Done divided by the working days that have passed.',
    daysLeft: 'Working days of the goal’s period that are left, of all of them; today counts by the part of its hours that is left.',
    projection: 'What the end would be if the pace so far stayed. It is no forecast: it knows neither history nor chance.',
    since: 'First day since which “done” has always been below the plan.',
    share: 'Done as a part of the target.',
    status:
      'By the chance: from 80 % on course, 40–80 % at risk, below 40 % unlikely. Too early: fewer than three working days have passed, or the likely range is wider than the target itself. A status changes when two evaluations in a row agree.',
    metric: 'What the goal counts; each metric has its own line below.',
    period: 'The goal’s own period; it may be another than that of the report.',
    members: 'Goals of the team’s people for the same metric and period, added up. They may differ from the team’s own: both are shown.',
    history: 'Earlier goals of the same owner for the same metric, up to twelve, and how many were reached.',
    open: 'Open deals that the forecast counts on, and what they are expected to bring within the days left: each amount times the chance to be won in that time, adjusted as in the forecast.',
    calls: 'Calls to clients, and calls from clients that were answered, by who made or answered them.',
    conversations: 'Calls both ways with a talk of 30 seconds or more, unless configured otherwise.',
    'talk-time': 'Time of talks, added up over the calls.',
    'deals-created': 'Deals created in the goal’s period, by owner.',
    'deals-won': 'Deals closed as won in the goal’s period and still won, by owner.',
    'revenue-won':
      'Amounts of the deals closed as won in the goal’s period and still won, in the account’s currency; other currencies are told in the notes and not counted.',
    'stage-reached': 'Different deals that first entered the stage in the goal’s period.',
    'tasks-done': 'Tasks done in the goal’s period, by who did them.',
    meetings: 'Tasks of the kind “meeting” done in the goal’s period, by who did them.',
    conversion: 'Won of all deals closed in the goal’s period.',
    'overdue-tasks': 'Overdue tasks as of now, or of the end of the goal’s period. Less is better.',
    'first-reply': 'Median business time from a deal’s creation to the first call, message or mail to the client. Less is better.',
  },
  remarks: ['Being behind is a reason to ask why, not a mark.'],
});
