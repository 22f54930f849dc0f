/** How early signals are counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Complete weeks from Monday to Sunday are counted: counts per working day, the rest as shares. The running week and weeks with fewer than three working days are not judged.',
  'The usual level is that of the first twenty weeks (at least twelve) and does not follow changes. When a change is confirmed and lasts half a year, its level becomes the usual one.',
  '“Confirmed”: the cumulative sum (CUSUM, k = 0.5, h = 5) has fired and still stands, another rule agrees, three weeks have passed, and the levels differ by more than 3.5 standard errors. “Worth a look” is weaker.',
  'Bad weeks follow bad weeks without any cause. So the rules look at what the week before does not foretell (residuals of an AR(1) of the usual weeks), and errors are wider. In simulations with a steady level a team sees less than one false alarm in half a year; with a season and less than a year of history about four. A fall of first calls by a quarter is found in 9 cases of 10 within 3 weeks if weeks are independent, within 7 to 10 if not.',
  'The change begins in its likeliest week, which may be a week or two off. If the same weeks of the year before changed at least half as much, it is the season and not confirmed. With less than a year of history the season is not checked.',
  'Onwards from a stage is the share of moves up among all that left it upwards or lost in the week. A conversation lasts 30 seconds or more.',
  'A link with revenue is tested from 30 weeks on: lags of 0–13 weeks, random phases (which keep each series’ rhythm), a correction for the number of series, and a forecast of the last third. Until all agree nothing is proven. Single stages are not tested.',
  'People are compared with themselves by exact tests with Holm’s correction; fewer than ten cases are not compared.',
];
