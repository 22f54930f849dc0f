/** How load is counted, for the head of sales. */
export const explanation: readonly string[] = [
  'Load is open deals at the end of the period, or now while it runs. The responsible is who had the deal at that moment.',
  'Average load is weighted by time: a deal open for an hour weighs less than one open for a month. A deal that changed hands is divided by time.',
  'The limit is compared with deals per full time: for half a post it is half. "Days over limit" is the share of working days whose average load was above it.',
  'An open task is overdue when its due moment has passed; a date alone passes at the end of the day. Due right now is not late yet.',
  '"Pace" is how many tasks the person usually does in as many own working days: the pace of the last twenty, leave taken off. Below ten done there is no pace.',
  '"Time in work" is load divided by arrivals (Little’s law): how long a deal lives at this inflow.',
  'The best load is sought in your own history: conversion by month and person against the load of that month, each person compared with themselves. A range is named only if 200 deals are closed, loads differed twofold, the bend of the curve is certain and its peak lies among loads seen.',
  '"Expected" is what is won within the plan’s period and open amounts times the usual share of wins. If even that is below the plan, too little is open for it.',
  'Unevenness (Gini coefficient): 0 is all alike, 1 is everything with one person.',
];
