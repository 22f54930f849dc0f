/** How the funnel is counted, in English. */
export const explanation = [
  'A deal has reached a stage when it stood in it or in a later one. Moving back does not undo that; a skipped stage counts as passed. A won deal passed all.',
  '“Created”: deals that first entered the pipeline in the period, with their history until today. “Closed”: closed in the period. “Moves”: moves made in the period, without conversion. “Now”: where deals stand.',
  'Lost, open and in another pipeline are present states, by the furthest stage. So at each stage: reached = went on + lost + open + in another pipeline.',
  'The range beside a share is Wilson’s 95% interval: the fewer deals, the wider. Below ten deals nothing is concluded.',
  'A manager is compared with the rest, without the manager’s own deals. “Confirmed”: the interval of the difference (Newcombe) excludes zero, Fisher’s exact p after Holm is below 0.05, and the gap is at least 5 pp. “Hypothesis”: the gap is visible but deals are few.',
  'Growth point: how many wins the period would have had more if this step went as with the rest and all else stayed. Money by the average won amount.',
  'Median time in a stage allows for deals that have not left yet (Kaplan–Meier). Amounts in different currencies are never added.',
];
