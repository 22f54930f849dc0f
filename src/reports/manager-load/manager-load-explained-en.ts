import type { Definitions } from '../../i18n/explained.ts';
import type { LoadFigure } from './manager-load-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<LoadFigure> => ({
  figures: {
    finding:
      'Who is furthest above the limit, else below the floor; without limits, whether the busiest has at least 1.5 times the average. Then overdue tasks, and who has too little open for the plan.',
    bars: 'Open deals of each manager, with a task and without one, beside the limit and the floor where they are set.',
    estimate:
      'Deals by how many were open with the person in the month when they came, and the share of them that was won, each person compared with themselves. A range is named only if 200 deals are closed, loads differed twofold, the bend of the curve is certain (95 %) and its peak lies among loads seen.',
    open: 'Deals open at that moment, by their owner at that moment.',
    wonEver: 'Deals that are won at that moment, whenever they were closed.',
    lostEver: 'Deals that are lost at that moment, whenever they were closed.',
    tasks: 'Tasks that were made by then and not done by then, by the person who is to do them.',
    overdue:
      'Open tasks whose due moment has passed; a date alone passes at the end of the day. Due right now is not late yet, without a due date never.',
    done: 'Tasks done by that moment, whenever they were made.',
    contacts: 'Contacts that exist at that moment; pipeline, source and tags do not choose among them.',
    newContacts: 'Contacts created in the period.',
    status:
      'Open deals per full time against the limit and the floor that the company has set: for half time the limit is half. The nearest one holds: the person’s own, the department’s, everybody’s.',
    average:
      'Open deals on average over the period, weighted by time: one open for an hour weighs less than one open for a month. A deal that changed hands is divided by time.',
    overload: 'Share of the period’s elapsed working days on which the average load of the day, per full time, was above the limit.',
    oldest: 'How long ago the oldest of the overdue tasks was due.',
    without: 'Open deals with no open task at that moment.',
    soon: 'Open tasks due from that moment to the end of the fifth working day, today included; after the slash, how many the person usually does in their own working days until then, at the pace of the last twenty, leave taken off. Below ten done there is no pace.',
    rate: 'Won of all deals closed in the period, by the owner at the close; the interval is on hover (Wilson, 95 %). Below ten closed deals only counts.',
    stay: 'Average load divided by the deals that came in the period (Little’s law): how long a deal lives at this inflow.',
    flow: 'Deals that came to the person’s open ones in the period and that left them: created, handed over, reopened; closed or handed on.',
    amount: 'Amounts of the open deals, each currency by itself.',
    plan: 'What is won within the time of the revenue goal that runs, and open amounts times the share of deals that are usually won, as a part of that goal. If even that is below 100 %, too little is open for it.',
    byStage: 'Open deals of the person by the stage they are in at that moment; an archived stage counts for the live one below it.',
    created: 'Deals created in the row’s day, week or month.',
    wonIn: 'Deals closed as won in that time and still won.',
    wonAmount: 'Amounts of the deals won in that time, each currency by itself.',
    openAverage: 'Open deals of everybody together on average over that time, weighted by duration.',
  },
  remarks: [
    'Unevenness: open deals per full time over the people at work: how many times the average the busiest has, and Gini’s coefficient, 0 if all are alike, 1 if one has everything.',
    'The moment of the report is the end of the period, or now while it runs.',
    'Moving deals is a calculation only: nothing is changed in the CRM.',
  ],
});
