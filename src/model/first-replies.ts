/** Who was the first to reply to a client, and when: found once per company. */
import { actsOf } from './acts.ts';
import type { Dataset } from './dataset.ts';
import { keepLast } from './keep.ts';
import type { TimeZone } from './time-zone.ts';
import { keepOnce } from './keep.ts';

const outbound = ['call-out', 'message-out', 'mail-out'];

/** Places among the acts, ascending, of the first outbound call, message or mail by a person of each deal. */
export const firstRepliesOf = keepOnce(findReplies);

function findReplies(data: Dataset): Int32Array {
  const { length, at, kind, kinds, by, deal } = actsOf(data);
  const { createdAt } = data.deals;
  const isOutbound = Uint8Array.from(kinds, (name) => Number(outbound.includes(name)));
  const isReplied = new Uint8Array(data.deals.length);
  const found: number[] = [];
  for (let act = 0; act < length; act++) {
    const of = deal[act]!;
    if (isOutbound[kind[act]!] === 0 || of < 0 || by[act]! < 0 || isReplied[of] === 1 || at[act]! < createdAt[of]!) continue;
    isReplied[of] = 1;
    found.push(act);
  }
  return Int32Array.from(found);
}

const keepMinutes = keepLast<TimeZone, Float64Array>(2);

/** Business minutes from the creation of the deal to a first reply. @param reply its place in `firstRepliesOf`. */
export function replyMinutes(data: Dataset, zone: TimeZone): (reply: number) => number {
  const { at, deal } = actsOf(data);
  const replies = firstRepliesOf(data);
  const minutes = keepMinutes(data, zone, () => new Float64Array(replies.length).fill(-1));
  return (reply) => {
    if (minutes[reply] === -1) {
      const act = replies[reply]!;
      minutes[reply] = data.calendar.businessMinutes(data.deals.createdAt[deal[act]!]!, at[act]!, zone);
    }
    return minutes[reply]!;
  };
}
