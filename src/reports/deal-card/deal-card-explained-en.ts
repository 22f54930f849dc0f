/** How the card is counted, for the manager. */
export const explanation: readonly string[] = [
  'Time in the stage runs from the deal’s last move into it until now. It is compared with all ended visits to that stage: their median and 90th percentile, told from ten visits on.',
  'Visits that still last are left out: they will grow longer. The usual time may therefore be a little too short.',
  'Load is the responsible person’s open deals in all pipelines and open tasks. A task without a time is due by the end of its day. The limit is multiplied by working time: half of it for half a day.',
  'Goals are those that run today. Revenue and deals won count by their close, new deals by their creation. Elapsed time is in working days of the calendar.',
];
