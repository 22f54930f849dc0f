/** Who was the first to reply to a client, and when. */
import { actsOf } from './acts.ts';
import type { Dataset } from './dataset.ts';

const outbound = ['call-out', 'message-out', 'mail-out'];

/** Calls `found` for the first outbound call, message or mail by a person of each deal, among the acts before `end`. */
export function eachFirstReply(data: Dataset, end: number, found: (act: number) => void): void {
  const acts = actsOf(data);
  const isOutbound = acts.kinds.map((kind) => outbound.includes(kind));
  const isReplied = new Uint8Array(data.deals.length);
  for (let act = 0; act < end; act++) {
    const deal = acts.deal[act]!;
    if (deal < 0 || acts.by[act]! < 0 || !isOutbound[acts.kind[act]!] || isReplied[deal] || acts.at[act]! < data.deals.createdAt[deal]!)
      continue;
    isReplied[deal] = 1;
    found(act);
  }
}
