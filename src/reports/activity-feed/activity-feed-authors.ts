/** Who stands behind an act: a person, a client, or nobody. */
import type { Acts } from '../../model/acts.ts';
import type { FeedAuthor } from './activity-feed-schema.ts';

const inbound = ['message-in', 'mail-in', 'call-in'];

/** Codes for those who are nobody of the company. */
export const ROBOT = -1;
export const CLIENT = -2;

/** Who acted: manager code, `ROBOT` or `CLIENT`. What comes in without a person comes from a client. */
export function authorCodes({ acts }: { acts: Acts }): (act: number) => number {
  const isInbound = acts.kinds.map((kind) => inbound.includes(kind));
  return (act) => (acts.by[act]! >= 0 ? acts.by[act]! : isInbound[acts.kind[act]!] ? CLIENT : ROBOT);
}

export const authorOf = (code: number): FeedAuthor => (code >= 0 ? 'person' : code === CLIENT ? 'client' : 'robot');
