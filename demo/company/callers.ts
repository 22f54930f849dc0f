/** Who calls whom again: one number for each client, ring groups that nobody answers at noon, and calls back. */
import type { CompanyRecords } from '../../src/model/records.ts';
import { createRandom, type Random } from './random.ts';
import { stories } from './stories.ts';
import { zone } from './working-time.ts';

type Call = NonNullable<CompanyRecords['calls']>[number];
type Deal = CompanyRecords['deals'][number];

const MINUTE = 60_000;
/** One in so many clients rings the common line once more. */
const RINGS = 0.14;

/** Has a dice of its own, so that callers change nothing else in the company. */
export function makeCallers(calls: readonly Call[], deals: readonly Deal[], asOf: number, seed: number): Call[] {
  const random = createRandom(seed + 2000);
  const contacts = new Map(deals.map(({ id, contactId }) => [id, contactId ?? null]));
  const known = calls.map((call) => ({ ...call, phone: phoneOf(call), contactId: call.contactId ?? contacts.get(call.dealId!) ?? null }));
  const added: Call[] = [];
  const add = (call: Omit<Call, 'id'>) => added.push({ ...call, id: calls.length + added.length + 1 });
  for (const call of known) {
    const at = call.at as number;
    if (call.direction === 'in' && !call.talkSeconds) callBack(call, at, random, asOf, add);
    if (call.direction === 'out' && random.chance(RINGS)) ringGroup(call, at, random, asOf, add);
  }
  return [...known, ...added];
}

/** Clients keep their number from call to call. */
function phoneOf({ dealId, id }: Call): string {
  const number = (Number(dealId ?? id) * 7_919) % 10_000_000;
  return `+7${900 + (Number(dealId ?? id) % 99)}${String(number).padStart(7, '0')}`;
}

type Add = (call: Omit<Call, 'id'>) => void;

/** Most are called back, many of them soon; some ring again by themselves. */
function callBack(call: Call, at: number, random: Random, asOf: number, add: Add): void {
  const what = random.weighted([
    ['back', 58],
    ['again', 12],
    ['tried', 12],
    ['nothing', 18],
  ] as const);
  const later = at + random.spread(what === 'again' ? 12 : 22, 1.2) * MINUTE;
  if (what === 'nothing' || later > asOf) return;
  const talks = what !== 'tried';
  add({
    ...call,
    at: Math.round(later),
    direction: what === 'again' ? 'in' : 'out',
    talkSeconds: talks ? Math.round(random.spread(80, 0.8)) : 0,
    outcome: talks ? 'answered' : 'not-reached',
    recordingUrl: null,
  });
}

/** The common line rings with two people at once; around noon it often rings in vain. */
function ringGroup(call: Call, at: number, random: Random, asOf: number, add: Add): void {
  const day = zone.dayOf(at + random.integer(1, 4) * 1440 * MINUTE);
  const start = zone.instantAt(
    day,
    random.weighted([
      [9, 2],
      [10, 3],
      [11, 3],
      [stories.emptyNoon.hour, 4],
      [14, 3],
      [15, 3],
      [16, 2],
      [17, 1],
    ] as const) *
      60 +
      random.integer(0, 59),
  );
  if (start > asOf) return;
  const isNoon = Math.floor(zone.minuteOfDay(start) / 60) === stories.emptyNoon.hour;
  const isAnswered = random.chance(isNoon ? stories.emptyNoon.answered : 0.9);
  const groupId = `ring-${call.id}`;
  const leg = { ...call, at: start, direction: 'in' as const, groupId, recordingUrl: null, talkSeconds: 0, outcome: 'missed' as const };
  add({ ...leg, managerId: random.integer(1, 14) });
  add(isAnswered ? { ...leg, talkSeconds: Math.round(random.spread(90, 0.9)), outcome: 'answered' } : leg);
  if (!isAnswered) callBack({ ...call, groupId: null }, start, random, asOf, add);
}
