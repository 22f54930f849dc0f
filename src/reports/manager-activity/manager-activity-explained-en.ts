/** How activity is counted, for the head of sales and for the managers. */
export const explanation: readonly string[] = [
  'Each act is credited to who did it, not to the present owner. Robots and clients are not staff; the footnote tells their acts. Kinds of work are never added up to one score.',
  'Deals, tasks and calls count by their own records; an event that says the same is not counted again. Unknown kinds of events stand apart under their own name.',
  'A call from a client in which nobody talked is not a person’s work. Talk time is the sum over calls.',
  'Working days are those of the person’s or the company’s schedule without holidays and leave; a short day is 7/8, today counts by the part of its hours that has passed.',
  '“Per working day” is acts over working days with Garwood’s exact 95 % interval. Below 10 acts only the count is shown.',
  '“Own weeks” are whole weeks per working day; the last is held against the usual limits of those before (XmR chart, from 12 weeks on). Everybody is compared with themselves.',
  '“Beside the others” is an exact comparison of two rates, with Holm’s correction for many people; two chosen people are compared with each other. A difference is a reason to ask why, not a mark.',
  'First reply is business time from the deal’s creation to the first outbound call, message or mail by a person; the median over deals replied to in the period.',
];
