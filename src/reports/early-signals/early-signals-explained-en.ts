/** How early signals are counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Complete weeks from Monday to Sunday are counted: counts per working day, the rest as shares. The running week and weeks with fewer than three working days are not judged.',
  'The usual level is that of the first twenty weeks (at least twelve) and does not follow changes. When a change is confirmed and lasts half a year, its level becomes the usual one.',
  '“Confirmed”: the cumulative sum (CUSUM, k = 0.5, h = 5) has fired and still stands, another rule agrees, three weeks have passed, and the levels differ by more than four standard errors. “Worth a look” is weaker.',
  'The change begins in its likeliest week, which may be a week or two off. Season is not removed: compare with last year.',
  'Onwards from a stage is the share of moves up among all that left it upwards or lost in the week. A conversation lasts 30 seconds or more.',
  'A link with revenue is tested from 30 weeks on: lags of 0–13 weeks, circular shifts, a correction for the number of series, and a forecast of the last third. Until all agree nothing is proven. Single stages are not tested.',
  'People are compared with themselves by exact tests with Holm’s correction; fewer than ten cases are not compared.',
];
