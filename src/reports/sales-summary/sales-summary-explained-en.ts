/** How the summary is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Revenue is the amount of deals won in the period. Currencies are never added up: each has its own sum, the series is in the account’s currency.',
  'New deals were created in the period. Conversion is won of all closed in the period (won and lost), with its 95 % interval.',
  'The average deal is the amount over won deals that have one. The cycle is the median time from creation to win.',
  'The open pipeline is open deals at the end of the period, or now while it runs. Overdue tasks are open ones whose due moment has passed; a date alone passes at the end of the day.',
  'The comparison is with the period before that has as many elapsed working days. Shares are compared in percentage points, snapshots with the end of the period before.',
  'The line shows weeks (months for a period over 45 days). The band is the usual limits: mean ± 2.66 mean moving range of the points before the period (XmR chart), for conversion ± 3 standard errors (p-chart). Months are not adjusted for working days.',
  'Only what left the limits in the last complete week or month is called a change. Limits need 12 points.',
];
