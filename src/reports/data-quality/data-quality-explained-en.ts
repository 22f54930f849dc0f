import type { Definitions } from '../../i18n/explained.ts';
import type { QualityFigure } from './data-quality-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<QualityFigure> => ({
  figures: {
    finding: 'Data trust, the critical or major rule that most open deals break, and whoever skips stages more than the rest for sure.',
    trust:
      'Share of open deals without a critical or major breach, as of now, with its 95 % interval (Wilson); below ten deals only counts. Minor breaches and closed deals do not affect it.',
    trend:
      'At this moment of each of the last twelve weeks: the share of open deals with a task that is not late, and not stale by today’s usual time. The past does not keep amounts, contacts and who has left.',
    severity: 'How bad a breach is. Critical and major ones of open deals lower the trust, minor ones do not.',
    share:
      'Deals that break the rule, of those it applies to, with Wilson’s 95 % interval as a whisker; below ten only counts. “More than others” is said where the difference is confirmed (Newcombe, Fisher, Holm, from 5 pp on).',
    deals: 'How many deals break the rule: open ones as of now, lost and won ones if they were closed in the period.',
    base: 'Deals the rule applies to: overdue tasks to deals with a task, a passed close to deals with a date. What the data do not hold at all is not checked and costs no trust.',
    'to-fix': 'Deals with any breach, open ones and those closed in the period, the worst breaches first.',
    breaches: 'Rules that the deal breaks, the worst first.',
    manager: 'The present owner; for a closed deal, the owner at the close.',
    amount: 'Amount of the deal as it stands now.',
    open: 'Deals that are open now, by the present owner or by the stage they are in.',
    norm: 'Longest usual stay: 90 % of the ended stays in this stage were shorter, of all deals and all time. Ten have to have ended.',
    'no-task': 'No task is open on the deal.',
    'tasks-overdue': 'The deal has open tasks, and all of them are overdue. Due right now is not late.',
    stale:
      'The deal stands in its stage longer than 90 % of the ended stays there lasted. Stages with fewer than ten of them are not checked.',
    'owner-inactive': 'The open deal has no owner, or its owner no longer works here.',
    'close-date-past': 'The day on which the deal was expected to be closed lies before today, and it is open.',
    'no-amount': 'No amount, or zero, from the third stage on, unless the page names another one.',
    'no-contact': 'The open deal has no contact.',
    'lost-without-reason': 'The deal was lost in the period, and no reason is given.',
    'won-without-amount': 'The deal was won in the period with no amount, or with zero.',
    'skipped-stage': 'On its way the open deal moved forward over at least one live stage.',
    'moved-back': 'On its way the open deal moved back to an earlier stage.',
    'closed-before-created': 'The close, in the period, lies before the creation.',
    'quick-moves': 'Three moves of the open deal within a minute: filled in afterwards rather than worked through.',
    duplicate: 'Open deals of one contact in one pipeline, all of the group.',
    'future-dated': 'The deal has records dated after the moment up to which the data are complete.',
    skips:
      'Moves over at least one live stage, of all moves forward that the person made in the period; robots are compared with nobody. Confirmed: the interval of the difference (Newcombe) excludes zero, Fisher’s p after Holm is below 0.05, and the gap is at least 5 pp.',
    backs: 'Moves back of all moves within a pipeline that the person made in the period, compared in the same way.',
    rest: 'The same share of everybody else.',
    skipRange:
      'Who skips the stage least and who most, among people with ten or more moves that reached or passed it. Marked as a confirmed difference if rates are over 20 pp apart and chance does not explain it (chi-square, Holm over the stages).',
    time: 'Who moves deals on fastest and who slowest, by the median of the stays that they ended in the period, among people with ten or more of them. A difference is confirmed (Kruskal–Wallis, Holm over the stages) if at least 4 % of the variation is between people.',
    scheme:
      'Stages that came into use or went out of it, by the day on which deals came to the pipeline. A stage is out of use if so many deals passed without it that chance is below 0.1 %.',
    use: 'By the month in which deals came to the pipeline: of those that got as far, the share that stood in the stage.',
    first: 'First time that any deal entered the stage.',
    last: 'Last time that any deal entered the stage.',
  },
  remarks: [
    'Open deals are checked as of now, deals lost and won for the period.',
    'An old stage that counts as another one does so in all reports.',
  ],
});
