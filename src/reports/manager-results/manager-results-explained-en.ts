/** How the results are counted, in English. */
export const explanation = [
  'Deals count that were closed in the period and are closed now; the day of closing is the beginning of the last unbroken run in won or lost. Revenue is the amount of won deals, each currency on its own.',
  'Whose win it is, is the reader’s choice: the owner at the win; the present owner; the creator (the first owner where nobody is known); all owners by the time they owned it; the shares in the CRM. Parts always add up to the whole, to the cent.',
  'The average is the sum over the number of deals with an amount (parts of deals add up). Median and cycle are of whole deals. The cycle runs from creation to win.',
  'The win rate is won of closed in the period by the one owner, with Wilson’s 95% interval. Below ten closed deals only counts are shown.',
  'A manager is compared with the rest, without the manager’s own deals. “Confirmed”: the interval of the difference (Newcombe) excludes zero, Fisher’s exact p after Holm is below 0.05, and the gap is at least 5 pp. Sorting is by the shrunk rate: the fewer deals, the closer to the team.',
  'Where several pipelines are counted together, the difference is taken with the same mix of them (Mantel–Haenszel, tested after Cochran): repeat clients are easier to win, which is nobody’s merit or fault. A difference that the mix explains is none.',
  'The plan is the revenue goals that lie within the period. A percentage is counted only if they cover the whole period. Change is against the previous period with the same number of elapsed working days.',
  '“Expected” is the amount of open deals times the chance to win from their stage: of all closed deals of the pipeline that got that far, how many were won (with at least ten of them).',
  'A department is where the manager belonged on the day of closing. People who left stay in their periods.',
];
