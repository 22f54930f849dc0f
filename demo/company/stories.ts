/** What is hidden in the company, to be found by the reports. */
export const stories = {
  /** Brings fewer deals to the proposal than the others, and is as good everywhere else. */
  weakAtProposal: { managerId: 3, step: 3, share: 0.47 },
  /** Gets far more deals than the others and leaves tasks overdue. */
  overloaded: { managerId: 5, weight: 2.3 },
  /** Gets hardly any deals. */
  idle: { managerId: 9, weight: 0.25 },
  /** Skips the second and the fourth stage more often than not. */
  skipsStages: { managerId: 7, chance: 0.55 },
  /** First calls fall by a quarter from this day on, revenue about seven weeks later. */
  firstCallsFall: { from: '2026-07-06', by: 0.25, revenueWeeksLater: 7 },
  /** The second pipeline got other stages on this day. */
  newStages: { pipelineId: 2, on: '2025-11-17' },
  /** Will hardly win as many deals in November as the goal says, where everybody else may. */
  missesGoal: { managerId: 3, metric: 'deals-won', from: '2026-11-01', target: 12 },
  /** At this hour the common line is seldom answered. */
  emptyNoon: { hour: 13, answered: 0.25 },
} as const;
