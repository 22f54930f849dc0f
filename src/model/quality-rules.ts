/** What may be wrong with a deal's record, worst first: names, how bad it is, and of which deals it is asked. */

export const severities = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof severities)[number];

/** What a rule's share is of. */
export type RuleBase =
  'open' | 'with-task' | 'with-norm' | 'with-date' | 'from-stage' | 'with-contact' | 'with-history' | 'closed' | 'won' | 'lost';

interface Rule {
  id: string;
  severity: Severity;
  base: RuleBase;
}

/** A rule's place here is its bit in a deal's mask. */
export const qualityRules = [
  { id: 'no-task', severity: 'critical', base: 'open' },
  { id: 'tasks-overdue', severity: 'critical', base: 'with-task' },
  { id: 'stale', severity: 'critical', base: 'with-norm' },
  { id: 'owner-inactive', severity: 'critical', base: 'open' },
  { id: 'close-date-past', severity: 'major', base: 'with-date' },
  { id: 'no-amount', severity: 'major', base: 'from-stage' },
  { id: 'no-contact', severity: 'major', base: 'open' },
  { id: 'lost-without-reason', severity: 'major', base: 'lost' },
  { id: 'won-without-amount', severity: 'major', base: 'won' },
  { id: 'skipped-stage', severity: 'minor', base: 'with-history' },
  { id: 'moved-back', severity: 'minor', base: 'with-history' },
  { id: 'closed-before-created', severity: 'minor', base: 'closed' },
  { id: 'quick-moves', severity: 'minor', base: 'with-history' },
  { id: 'duplicate', severity: 'minor', base: 'with-contact' },
  { id: 'future-dated', severity: 'minor', base: 'open' },
] as const satisfies readonly Rule[];

export type RuleId = (typeof qualityRules)[number]['id'];

export const ruleIds = qualityRules.map(({ id }) => id) as [RuleId, ...RuleId[]];

/** The bit of each rule. */
export const bitOf = Object.fromEntries(ruleIds.map((id, place) => [id, 1 << place])) as Record<RuleId, number>;

const maskWhere = (isIn: (rule: Rule) => boolean): number =>
  qualityRules.reduce((mask, rule) => (isIn(rule) ? mask | bitOf[rule.id] : mask), 0);

export const isOfClosed = (base: RuleBase): boolean => base === 'closed' || base === 'won' || base === 'lost';

/** Rules that are asked of closed deals, by their close. */
export const CLOSED_RULES = maskWhere(({ base }) => isOfClosed(base));
export const OPEN_RULES = maskWhere(({ base }) => !isOfClosed(base));
/** Rules whose breach costs a deal its trust. */
export const SERIOUS = maskWhere(({ severity }) => severity !== 'minor');
export const CRITICAL = maskWhere(({ severity }) => severity === 'critical');

/** The rules of a mask, worst first. */
export const rulesOf = (mask: number): RuleId[] => ruleIds.filter((id) => mask & bitOf[id]);
