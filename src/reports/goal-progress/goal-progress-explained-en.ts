/** How goals are counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'A goal counts the same records as the other reports: won deals and revenue by the date of closing and the responsible, calls made and answered, tasks by who did them, a conversation from 30 seconds on. Revenue is in the account’s currency only.',
  '“Where to be today” is the part of working days that has passed (a person’s own schedule without holidays and leave; a short day is 7/8). It may go by the calendar or by the usual week. Where a target was changed within the period, the plan until that day stays.',
  'The forecast learns a person’s level from earlier weeks and from the period itself; what is recent weighs more. How wide it has to be is learned from the forecasts that the history would have had. The end lies within the range with a chance of 80%.',
  'Money: each open deal may be won within the days left, by the history of its stage; new deals are added. Without a history of stages: the level of wins and earlier amounts.',
  'Win rate is won of closed in the period. Overdue tasks are those of now or of the end of the period. Time to the first reply is the median of business time.',
  'The status follows the chance: from 80% on course, 40–80% at risk, below 40% unlikely. Too early: fewer than three working days have passed, or the likely range is wider than the target itself. A status changes when two evaluations in a row agree.',
  'A team’s target and the sum of its people’s may differ: both are shown. 130% stays 130%; only the bar is cut.',
  'Being behind is a reason to ask why, not a mark.',
];
