import { qualityRules, type RuleBase, type RuleId } from '../../model/quality-rules.ts';

/** What each rule's share is of. */
export const baseOf = Object.fromEntries(qualityRules.map(({ id, base }) => [id, base])) as Record<RuleId, RuleBase>;
