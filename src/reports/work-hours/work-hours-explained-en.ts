/** How working hours are counted, for the head of sales and for the people themselves. */
export const explanation: readonly string[] = [
  'The report shows traces in the CRM: calls, tasks, deals, messages, mails, notes. They are a lower bound of work: a meeting, a journey or a talk on one’s own telephone leaves none. “Traces not before 8:57” does not mean that somebody came at 8:57.',
  'A call lasts as long as its talk. A missed call from a client is no trace. What robots and clients do is nobody’s trace.',
  'A day begins at 04:00 of the person’s own clock (configurable). What goes on without a break from before that hour stays with the day before: a night shift belongs wholly to the day on which it begins. Changes of clocks are allowed for: such a night is an hour shorter or longer.',
  'A break is more than 30 minutes without traces (configurable). Active time is the sum of the stretches between breaks; a single trace adds no time.',
  'Lunch is the longest pause of at least 30 minutes of which at least half lies within 11:30–15:00. Where there is none, lunch is not determined.',
  'A day with fewer than five traces tells no hours. Medians are over whole days with enough traces; “±” is the median distance from the median. Times of day go round: 23:50 and 00:10 are twenty minutes apart.',
  'The schedule is the person’s own, else the company’s business hours. First traces after its start are counted with a grace of 15 minutes (configurable). Holidays, short days and leave come from the calendar.',
  'Where more than a quarter of the traces in a time zone fall at 00–05, the zone is most likely wrong. This does not concern those whose own schedule is at night.',
];
