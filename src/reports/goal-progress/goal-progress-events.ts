import type { GoalEditing } from './goal-progress-schema.ts';

/** A reader has changed the goals. Preventing it leaves the figures as they are. */
export class GoalsChangeEvent extends Event {
  constructor(
    /** All goals after the change as records, for the page to keep and to hand in with the records the next time. */
    readonly goals: GoalEditing['goals'],
  ) {
    super('goals-change', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'goals-change': GoalsChangeEvent;
  }
}
