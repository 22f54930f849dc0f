/**
 * The same numbers from the raw records by plain loops, written without a look at the report: what each figure must be.
 */
import type { CompanyRecords } from '../../../src/model/records.ts';

type Call = NonNullable<CompanyRecords['calls']>[number];

export interface Whole {
  manager: number | null;
  at: number;
  incoming: boolean;
  /** null where the records do not say. */
  talked: boolean | null;
  talk: number;
  caller: string | null;
  contact: unknown;
  id: unknown;
}

const digitsOf = (phone: string | null | undefined): string | null => {
  if (!phone) return null;
  const digits = [...phone].filter((sign) => sign >= '0' && sign <= '9').join('');
  return digits.length === 11 && phone[0] === '8' ? `7${digits.slice(1)}` : digits;
};

const talkedIn = (call: Call): boolean | null => {
  if (call.outcome && call.outcome !== 'answered') return false;
  if (call.talkSeconds === null || call.talkSeconds === undefined) return null;
  return call.talkSeconds > 0;
};

/** Calls up to now, ring groups as one. */
export function wholeCalls(records: CompanyRecords, now: number): Whole[] {
  const calls = (records.calls ?? []).filter((call) => (call.at as number) <= now);
  const done = new Set<unknown>();
  const whole: Whole[] = [];
  for (const call of calls) {
    let legs = [call];
    if (call.groupId !== null && call.groupId !== undefined) {
      if (done.has(call.groupId)) continue;
      done.add(call.groupId);
      legs = calls.filter(({ groupId }) => groupId === call.groupId);
    }
    const inTime = legs
      .map((leg, place) => ({ leg, place }))
      .sort((a, b) => (a.leg.at as number) - (b.leg.at as number) || a.place - b.place);
    const lead = (inTime.find(({ leg }) => talkedIn(leg)) ?? inTime[0]!).leg;
    const talked = talkedIn(lead);
    const isGroup = call.groupId !== null && call.groupId !== undefined;
    whole.push({
      id: lead.id,
      manager: isGroup && !talked ? null : ((lead.managerId as number | null) ?? null),
      at: inTime[0]!.leg.at as number,
      incoming: lead.direction === 'in',
      talked,
      talk: talked ? lead.talkSeconds! : 0,
      caller: digitsOf(lead.phone) ?? (lead.contactId ? `contact ${lead.contactId}` : null),
      contact: lead.contactId ?? null,
    });
  }
  return whole;
}

/** Weekday, hour and whether it is nine to six on Monday to Friday, in Moscow, which keeps UTC+3 in 2026. */
export function clockOf(at: number): { weekday: number; hour: number; business: boolean } {
  const local = new Date(at + 3 * 3_600_000);
  const weekday = local.getUTCDay() || 7;
  const hour = local.getUTCHours();
  return { weekday, hour, business: weekday <= 5 && hour >= 9 && hour < 18 };
}

/** Type 7, from its definition. */
export function percentile(values: number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.slice().sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const low = Math.floor(h);
  return sorted[low]! + (h - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

export interface Episode {
  first: Whole;
  size: number;
  ending: string;
}

export function episodesIn(all: Whole[], now: number): Episode[] {
  const episodes: (Episode & { last: number })[] = [];
  const inTime = all.slice().sort((a, b) => a.at - b.at);
  for (const call of inTime) {
    if (!call.incoming || call.talked !== false || call.caller === null) continue;
    const running = episodes.filter(({ first }) => first.caller === call.caller).at(-1);
    if (running && call.at - running.last <= 30 * 60_000) {
      running.last = call.at;
      running.size++;
    } else episodes.push({ first: call, size: 1, last: call.at, ending: '' });
  }
  for (const episode of episodes) {
    const { first } = episode;
    const later = inTime.filter(
      (call) =>
        call !== first &&
        call.caller === first.caller &&
        inTime.indexOf(call) > inTime.indexOf(first) &&
        call.at - first.at <= 23 * 3_600_000,
    );
    const backs = later.filter(({ incoming, talked }) => !incoming && talked === true);
    if (backs.some(({ at }) => at - first.at <= 20 * 60_000)) episode.ending = 'called-back';
    else if (backs.length > 0) episode.ending = 'called-back-late';
    else if (later.some(({ incoming, talked }) => incoming && talked === true)) episode.ending = 'redialled';
    else if (later.some(({ incoming }) => !incoming)) episode.ending = 'tried';
    else episode.ending = first.at + 23 * 3_600_000 > now ? 'waiting' : 'lost';
  }
  return episodes;
}

/** Calls that each deal credits, each with its part. */
export function creditsIn(
  records: CompanyRecords,
  all: Whole[],
  now: number,
  rule: string,
  days: number,
  seconds: number,
): [Whole, number, unknown][] {
  const credits: [Whole, number, unknown][] = [];
  for (const deal of records.deals) {
    const made = deal.createdAt as number;
    if (made > now || deal.contactId === null || deal.contactId === undefined) continue;
    const before = all
      .filter(
        ({ contact, talk, at }) =>
          contact === deal.contactId && talk >= seconds && talk > 0 && at <= made && made - at <= days * 86_400_000,
      )
      .sort((a, b) => a.at - b.at);
    if (before.length === 0) continue;
    const chosen = rule === 'linear' ? before : rule === 'first' ? [before[0]!] : [before.at(-1)!];
    for (const call of chosen) credits.push([call, 1 / chosen.length, deal.id]);
  }
  return credits;
}
