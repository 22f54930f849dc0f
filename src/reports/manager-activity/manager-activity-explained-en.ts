import type { Definitions } from '../../i18n/explained.ts';
import type { ActivityFigure } from './manager-activity-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<ActivityFigure> => ({
  figures: {
    finding:
      'How much of the chosen kind was done, then who left their own usual limits in the last whole week; if nobody did, who does more or less than the others for sure.',
    calendar:
      'Acts of the chosen kind by person and day, week or month, darker where there are more; hatched where the person did not work.',
    count: 'Acts of the chosen kind in the period, of whoever did them, not of the present owner.',
    worked:
      'Working days of the person’s or the company’s schedule in the period up to now, without holidays and leave; a short day is 7/8, today counts by the part of its hours that has passed.',
    rate: 'Acts of the chosen kind over working days, with its 95 % interval below (Garwood), wider where good and bad weeks vary more than chance would. Under 10 acts only the count is shown.',
    trend:
      'Whole weeks of the chosen kind per working day; the last one is held against the usual limits of the person’s own weeks before (XmR chart, from 12 weeks on).',
    compared:
      'The rate beside that of the others: two rates compared, allowing for how much whole weeks vary (dispersion), with Holm’s correction for many people; two chosen people are compared with each other. Under ten acts on either side nothing is said.',
    act: 'Acts of this kind in the period, by who did them. Deals, moves, tasks and calls count by their own records, and an event that tells the same is not counted again; a task belongs to who did it. Kinds that are not known stand under their own name.',
    'call-in': 'Calls from clients in which people talked, by who answered. A missed one is nobody’s work.',
    'call-out': 'Calls to clients, reached or not, by who made them.',
    late: 'Tasks done in the period after they had been due.',
    talks: 'Calls of the period in which people talked, both ways, however short.',
    talk: 'Time of the talks of the period, added up over the calls. Calls that overlap are added too, and the notes tell how many.',
    replies:
      'Deals to which this person was the first to reply, with the reply in the period: a call out, a message or a mail by a person.',
    reply:
      'Median business time from a deal’s creation to the first reply, which this person gave in the period: nights, weekends and holidays do not count.',
  },
  remarks: [
    'Robots and clients are not staff; the footnote tells their acts. Kinds of work are never added up to one score.',
    'Everybody is compared with themselves first. A difference is a reason to ask why, not a mark.',
  ],
});
