import { Work } from './act-collector.ts';
import { actsOf } from './acts.ts';
import type { Dataset } from './dataset.ts';

/**
 * What acts count as in somebody's work. Codes below `late` are kinds of acts, those below `missed` are work, the others are
 * nobody's; `Work` says which is which.
 */
export interface WorkCodes extends Record<Exclude<keyof typeof Work, 'asKind'>, number> {
  /** By act. */
  code: Uint16Array;
  /** How many codes there are. */
  length: number;
}

export function workOf(data: Dataset): WorkCodes {
  const { work, kinds } = actsOf(data);
  const codeOf = (name: keyof typeof Work) => kinds.length + Work[name] - 1;
  return {
    ...{ code: work, late: codeOf('late'), talkIn: codeOf('talkIn'), talkOut: codeOf('talkOut'), missed: codeOf('missed') },
    ...{ nobodysCall: codeOf('nobodysCall'), nobodys: codeOf('nobodys'), length: kinds.length + Work.nobodys },
  };
}
