/** How quality is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Data trust is the share of open deals without a critical or major breach as of now, with its 95 % interval (Wilson). Lost and won deals are checked for the period and do not touch the trust.',
  'Critical: no open task; all tasks overdue; longer in the stage than usual; nobody at work is responsible. Major: expected close has passed; no amount from the third stage on; no contact; lost without a reason; won without an amount. The rest is minor.',
  '“Longer than usual” is longer than 90 % of the ended visits to the stage; ten have to have ended. Duplicates are open deals of one contact in one pipeline, all of the group.',
  'Each rule stands on its own deals: overdue tasks on deals with a task, a passed close on deals with a date. What the data do not hold at all is not checked and costs no trust.',
  'By week stands what history keeps: a task that is not late, and not stale, at this moment of the week. The usual time of a stage is today’s.',
  'A skip is a move forward over at least one live stage. Moves of the period count for who made them; robots are compared with nobody. Confirmed means: the interval of the difference (Newcombe) excludes zero, Fisher’s p after Holm is below 0.05, and the gap is at least 5 pp.',
  'A stage is marked if people skip it with rates over 20 pp apart. Time in a stage is compared by ended visits (Kruskal–Wallis, Holm over the stages); a difference is worth a word if at least 4 % of the variation is between people.',
  'A change of stages is seen by the day on which deals came: how many of those that got as far stood there. A stage is out of use if so many deals passed without it that chance is below 0.1 %.',
];
