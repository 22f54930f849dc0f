/** Reviews of recorded calls by two people who listen: one strict about objections, one manager who struggles with them. */
import type { CallReviewRecord, CompanyRecords } from '../../src/model/records.ts';
import { createRandom, type Random } from './random.ts';
import { stories } from './stories.ts';

type Call = NonNullable<CompanyRecords['calls']>[number];

const DAY = 86_400_000;
const DAYS = 200;
const reviewers = [8, 13] as const;

/** Has a dice of its own, so that reviews change nothing else in the company. */
export function makeReviews(calls: readonly Call[], asOf: number, seed: number): CallReviewRecord[] {
  const random = createRandom(seed + 1000);
  const reviews: CallReviewRecord[] = [];
  for (const call of calls) {
    const at = call.at as number;
    if (!call.recordingUrl || (call.talkSeconds ?? 0) < 30 || at < asOf - DAYS * DAY || !random.chance(0.3)) continue;
    const heard = hear(call, random);
    const seen = random.chance(0.4) ? reviewers : [random.pick(reviewers)];
    for (const reviewerId of seen) {
      const reviewedAt = Math.min(asOf, at + random.integer(1, 5) * DAY);
      reviews.push({
        id: `${call.id}-${reviewerId}`,
        callId: call.id,
        reviewerId,
        at: reviewedAt,
        points: score(heard, reviewerId === reviewers[1], random),
        notes: random.chance(0.4) ? [{ atSeconds: random.integer(2, 28), text: random.pick(remarks) }] : [],
        outcome: random.weighted(outcomes),
        checklist: '2026',
      });
    }
  }
  return reviews;
}

/** How well each point truly went, 0..1; null where it did not come up. */
function hear(call: Call, random: Random): Record<string, number | null> {
  const isWeak = call.managerId === stories.weakAtProposal.managerId;
  const level = (middle: number) => Math.min(1, Math.max(0, middle + 0.22 * random.normal()));
  return {
    greeting: random.chance(0.9) ? 1 : 0,
    needs: level(0.66),
    offer: level(0.7),
    objections: random.chance(0.35) ? null : level(isWeak ? 0.35 : 0.62),
    'next-step': random.chance(isWeak ? 0.45 : 0.72) ? 1 : 0,
  };
}

function score(heard: Record<string, number | null>, isStrict: boolean, random: Random): Record<string, number | null> {
  const ofYesNo = (level: number) => (random.chance(0.06) ? 1 - level : level);
  const ofFive = (level: number, strictness: number) =>
    Math.min(5, Math.max(1, 1 + Math.round(4 * (level - strictness) + 0.35 * random.normal())));
  return {
    greeting: ofYesNo(heard['greeting']!),
    needs: ofFive(heard['needs']!, 0),
    offer: ofFive(heard['offer']!, 0),
    objections: heard['objections'] === null ? null : ofFive(heard['objections']!, isStrict ? 0.12 : 0),
    'next-step': ofYesNo(heard['next-step']!),
  };
}

const remarks = [
  'Не спросил, кто ещё решает',
  'Хорошо уточнил сроки',
  'Перебил клиента',
  'Цена названа раньше ценности',
  'Назначил точную дату',
  'Не ответил на вопрос о гарантии',
];

const outcomes = [
  ['next-step', 46],
  ['callback', 20],
  ['no-result', 18],
  ['refusal', 10],
  ['sale', 6],
] as const;
