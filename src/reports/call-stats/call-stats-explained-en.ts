import type { Format } from '../../format/format.ts';
import type { Definitions } from '../../i18n/explained.ts';
import type { CallFigure } from './call-stats-explained.ts';
import type { CallStatsReport } from './call-stats-schema.ts';

/** How each figure is counted, in English. */
export const en = (report: CallStatsReport, format: Format): Definitions<CallFigure> => {
  const { conversationMs, windowDays } = report;
  const seconds = format.integer(conversationMs / 1000);
  const days = format.plural(windowDays, { one: '# day', other: '# days' });
  return {
    figures: {
      finding:
        'The answer rate of business hours; the hour that is worse than the others for sure; people who answer less often than the others for sure; and after how many missed calls no client was called back.',
      calls: 'Calls of the period that the filters let through, by when they began. Legs of one ring group are one call.',
      in: 'Calls from clients, answered or not. Beside it, how those without a talk ended. A call that nobody in a ring group answered counts once for the team and against nobody.',
      answered:
        'Of the clients’ calls of business hours the share in which people talked, with Wilson’s 95 % interval on hover; below 10 calls only counts. Business hours are the person’s schedule by their own clock, else the company’s, else 9:00–18:00 on working days. “Below” and “above” are said only where confirmed: Newcombe’s interval, Fisher’s exact test, Holm’s correction, from 5 points on.',
      out: 'Calls to clients. Reached means that people talked; the share is of the calls for which this is known.',
      conversations: `Calls both ways with a talk of ${seconds} s or more.`,
      talk: 'Time of all talks both ways, added up over the calls, however short.',
      median: 'Half of the talks are shorter; ninety of a hundred are shorter than the figure below it.',
      deals: `Of the conversations with a known contact that are ${days} old, the share after which a deal of that contact was made within this time. Each deal credits the last conversation before it unless the page says otherwise. That is “after a call”, not “thanks to it”. Younger conversations are left out.`,
      lost: 'Episodes of missed calls that ended with no call back or with attempts only, counted against the person whose call was missed.',
      heat: 'A cell has the percentage and the number of calls of that hour of the week, below 10 calls the number alone. The fewer its calls, the closer its colour is drawn to the average.',
      histogram: 'Talks of the period by their length; pale ones are too short for a conversation.',
      episodes:
        'Missed calls of one client no more than 30 minutes apart are one episode. What followed is looked for within 23 hours of the first: called back within 20 minutes, called back later, the client got through, tried but not reached, not called back. A client is known by the number, however written, else by the contact. The wait is the median of those called back.',
      reviewed:
        'Calls of the period that somebody listened to and scored by the checklist. Of two reviews of a call by one reviewer the latest counts; a call that several people reviewed counts once.',
      score:
        'Mean of the points’ scores, each a part of its scale: the lowest mark is 0 %, the highest 100 %; of several reviewers the mean. Points that did not apply are left out. Below it Wilson’s 95 % interval, which is never too narrow, whatever the scale; below ten calls only their number.',
      point:
        'Mean score of this point of the checklist as a part of its scale, over the calls to which it applied, with Wilson’s 95 % interval.',
      shared: 'Calls that both reviewers scored; for a point, those in which both scored it.',
      agreement: 'Share of the shared calls’ scores that are the same; on scales longer than yes and no a near miss counts in part.',
      expected: 'Share of scores that would be the same by chance, from how often each reviewer gives each score.',
      kappa:
        'Cohen’s kappa: 1 always the same score, 0 no more than by chance, with linear weights on longer scales. Over all points it is the pooled kappa, its 95 % interval by the jackknife over calls. Under twenty shared calls there is none, nor where both always give one and the same score.',
    },
    remarks: [
      'Answered means that people talked. Voicemail, busy and hung up are no answers. An answered ring group belongs to who answered first. Calls for which the records do not say whether people talked are left out of rates; the footnote tells how many.',
      'A difference is a reason to ask why, not a mark.',
    ],
  };
};
