/** Deals and how they went: the heart of the company. */
import type { CompanyRecords } from '../../src/model/records.ts';
import { parseDay } from '../../src/model/day.ts';
import { titleOf, weights } from './people.ts';
import type { Random } from './random.ts';
import { stories } from './stories.ts';
import { atWork, zone } from './working-time.ts';

type Deal = CompanyRecords['deals'][number];
type StageChange = NonNullable<CompanyRecords['stageChanges']>[number];
type OwnerChange = NonNullable<CompanyRecords['ownerChanges']>[number];

const DAY = 86_400_000;
const WON = 142;
const LOST = 143;

interface Scheme {
  pipelineId: number;
  stages: readonly number[];
  /** Chance to go on from each stage. */
  steps: readonly number[];
  /** Median days in each stage. */
  days: readonly number[];
}

const newClients: Scheme = {
  pipelineId: 1,
  stages: [11, 12, 13, 14, 15, 16],
  steps: [0.88, 0.85, 0.68, 0.7, 0.86, 0.94],
  days: [1.2, 4, 7, 9, 8, 6],
};
const regulars: Scheme = { pipelineId: 2, stages: [21, 23, 24, 26], steps: [0.92, 0.86, 0.85, 0.96], days: [0.8, 3, 6, 9] };
const regularsBefore: Scheme = {
  pipelineId: 2,
  stages: [21, 22, 23, 24, 25, 26],
  steps: [0.95, 0.96, 0.87, 0.9, 0.95, 0.96],
  days: [0.8, 1.5, 3, 5, 3, 7],
};

const sources = [
  ['Сайт', 34],
  ['Звонок', 22],
  ['Рекомендация', 14],
  ['Выставка', 8],
  ['Яндекс Директ', 16],
  ['Партнёр', 6],
] as const;

/** Months of the year with more and fewer new deals. */
const season = [0.78, 0.95, 1.06, 1.02, 0.9, 0.98, 0.9, 0.88, 1.08, 1.12, 1.1, 1.18];

export interface DealHistory {
  deals: Deal[];
  stageChanges: StageChange[];
  ownerChanges: OwnerChange[];
}

/** @param count deals; @param from, asOf instants between which everything happens. */
export function makeDeals(random: Random, count: number, from: number, asOf: number): DealHistory {
  const history: DealHistory = { deals: [], stageChanges: [], ownerChanges: [] };
  const starts = Array.from({ length: count }, () => startOf(random, from, asOf)).sort((a, b) => a - b);
  starts.forEach((createdAt, i) => addDeal(history, random, 1000 + i, createdAt, asOf));
  history.stageChanges.sort((a, b) => (a.at as number) - (b.at as number) || (String(a.id) < String(b.id) ? -1 : 1));
  return history;
}

function startOf(random: Random, from: number, asOf: number): number {
  for (;;) {
    const instant = atWork(from + random.next() * (asOf - from), random);
    if (instant >= asOf) continue;
    if (random.chance(season[new Date(instant).getUTCMonth()]! / 1.2)) return instant;
  }
}

function schemeOf(random: Random, createdAt: number): Scheme {
  if (random.chance(0.68)) return newClients;
  return createdAt < zone.startOfDay(parseDay(stories.newStages.on)!) ? regularsBefore : regulars;
}

function ownerOf(random: Random, scheme: Scheme): number {
  const people = weights.filter(([id]) => id <= 8 === (scheme.pipelineId === 1) || random.chance(0.04));
  return random.weighted(people.length > 0 ? people : weights);
}

function addDeal(history: DealHistory, random: Random, id: number, createdAt: number, asOf: number): void {
  const scheme = schemeOf(random, createdAt);
  const owner = ownerOf(random, scheme);
  const deal: Deal = {
    id,
    name: titleOf(random.pick),
    pipelineId: scheme.pipelineId,
    stageId: scheme.stages[0]!,
    managerId: random.chance(0.002) ? null : owner,
    amount: random.chance(0.06) ? null : roundPrice(random.spread(scheme.pipelineId === 1 ? 185_000 : 96_000, 0.85)),
    createdAt,
    createdBy: random.chance(0.4) ? null : owner,
    source: random.weighted(sources),
    contactId: random.chance(0.03) ? null : 5000 + random.integer(0, 3999),
    tags: random.chance(0.12) ? [random.pick(['VIP', 'тендер', 'повторный'])] : [],
    url: `https://demo.amocrm.ru/leads/detail/${id}`,
  };
  if (random.chance(0.004)) Object.assign(deal, { currency: random.pick(['USD', 'KZT']), amount: roundPrice(random.spread(4000, 0.7)) });
  const path = walk(random, scheme, owner, createdAt);
  let before = { pipelineId: scheme.pipelineId, stageId: scheme.stages[0]! };
  path.forEach(({ at, stageId }, i) => {
    if (at > asOf) return;
    const to = { pipelineId: scheme.pipelineId, stageId };
    history.stageChanges.push({ id: `${id}-${i + 1}`, dealId: id, at, from: before, to, by: random.chance(0.03) ? null : owner });
    before = to;
    deal.stageId = stageId;
    if (stageId === LOST && !random.chance(0.08)) deal.lossReasonId = reasonOf(random, i);
    if (stageId === WON || stageId === LOST) deal.closedAt = at;
  });
  if (deal.stageId !== LOST) delete deal.lossReasonId;
  if (deal.stageId !== WON && deal.stageId !== LOST) {
    deal.closedAt = null;
    if (random.chance(0.5)) deal.expectedCloseOn = new Date(asOf + random.integer(-15, 60) * DAY).toISOString().slice(0, 10);
  }
  if (random.chance(0.03)) handOver(history, random, deal, owner, asOf);
  history.deals.push(deal);
}

function reasonOf(random: Random, stage: number): number {
  return stage < 2
    ? random.weighted([
        [4, 40],
        [7, 20],
        [3, 25],
        [1, 10],
        [6, 5],
      ])
    : random.weighted([
        [1, 34],
        [2, 28],
        [5, 14],
        [6, 14],
        [3, 10],
      ]);
}

/** Moves after the creation. */
function walk(random: Random, scheme: Scheme, owner: number, createdAt: number): { at: number; stageId: number }[] {
  const path: { at: number; stageId: number }[] = [];
  const pace = Math.exp(0.25 * random.normal());
  let at = createdAt;
  const move = (days: number, stageId: number) => {
    at = atWork(at + Math.max(0.01, days) * DAY, random);
    path.push({ at, stageId });
  };
  for (let stage = 0; stage < scheme.stages.length; stage++) {
    const days = random.spread(scheme.days[stage]!, 0.8) * pace;
    if (!random.chance(stepChance(scheme, stage, owner, at))) {
      move(days * 1.4, LOST);
      if (random.chance(0.02)) move(random.spread(12, 0.5), scheme.stages[Math.min(stage, 2)]!);
      return path;
    }
    // Who skips a stage would have passed it: the chances stay those of everybody.
    const maySkip = owner === stories.skipsStages.managerId && (stage === 0 || stage === 2) && random.chance(stories.skipsStages.chance);
    const skips = maySkip && random.chance(stepChance(scheme, stage + 1, owner, at));
    const next = stage + (skips ? 2 : 1);
    move(days, scheme.stages[next] ?? WON);
    if (maySkip && !skips) {
      move(days, LOST);
      return path;
    }
    if (random.chance(0.03) && stage > 0 && next < scheme.stages.length) {
      move(random.spread(2, 0.5), scheme.stages[stage]!);
      move(random.spread(3, 0.5), scheme.stages[next]!);
    }
    if (random.chance(0.003)) path.push({ at: at + 1000, stageId: path.at(-1)!.stageId });
    stage = next - 1;
  }
  return path;
}

function stepChance(scheme: Scheme, stage: number, owner: number, at: number): number {
  const { weakAtProposal, firstCallsFall } = stories;
  const isWeak = scheme.pipelineId === 1 && owner === weakAtProposal.managerId && stage === weakAtProposal.step - 1;
  if (isWeak) return weakAtProposal.share;
  const hasFallen = stage === 0 && at >= zone.startOfDay(parseDay(firstCallsFall.from)!);
  return scheme.steps[stage]! * (hasFallen ? 1 - firstCallsFall.by * 0.6 : 1);
}

/** 183 417 becomes 183 400, 1 254 880 becomes 1 255 000. */
function roundPrice(amount: number): number {
  const unit = 10 ** Math.max(2, Math.floor(Math.log10(amount)) - 3);
  return Math.round(amount / unit) * unit;
}

function handOver(history: DealHistory, random: Random, deal: Deal, owner: number, asOf: number): void {
  const others = weights.map(([id]) => id).filter((id) => id !== owner && id !== 14);
  const at = atWork((deal.createdAt as number) + random.next() * 20 * DAY, random);
  if (at > asOf) return;
  const to = random.pick(others);
  history.ownerChanges.push({ dealId: deal.id, at, from: owner, to });
  deal.managerId = to;
}
