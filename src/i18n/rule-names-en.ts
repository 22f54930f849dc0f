import type { RuleNames } from './rule-names.ts';

export const en: RuleNames = {
  'no-task': 'no task',
  'tasks-overdue': 'all tasks overdue',
  stale: 'longer in the stage than usual',
  'owner-inactive': 'nobody at work is responsible',
  'close-date-past': 'expected close has passed',
  'no-amount': 'no amount',
  'no-contact': 'no contact',
  'lost-without-reason': 'lost without a reason',
  'won-without-amount': 'won without an amount',
  'skipped-stage': 'a stage was skipped',
  'moved-back': 'moved back',
  'closed-before-created': 'closed before it was created',
  'quick-moves': 'three moves in a minute',
  duplicate: 'duplicate by contact',
  'future-dated': 'records from the future',
};
