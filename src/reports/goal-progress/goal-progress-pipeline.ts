/** Open deals that may still be won within the days left, and the business that is not there yet. */
import type { Dataset } from '../../model/dataset.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { countsGoalDeal } from '../../model/goals.ts';
import { aalenJohansen, ascending, type Prospect } from '../../stats/index.ts';
import { rowOf, rowsOf } from './goal-progress-series.ts';
import type { Goal, GoalQuestion } from './goal-progress-question.ts';

const HOUR = 3_600_000;
/** Beyond this a duration tells nothing of the present. */
const LONGEST_HOURS = 400 * 24;
/** Closed deals below which there is no telling when deals are won, in all and of one stage. */
const FEWEST = 50;
const FEWEST_OF_STAGE = 20;
/** Deals from which the durations are learned, at most: every so many of them. */
const SAMPLE = 30_000;
/** Days in which new deals are counted. */
const RECENT_DAYS = 56;

/** Chances to have been won and to have been closed by a time, as steps. */
interface Incidence {
  hours: Float64Array;
  won: Float64Array;
  closed: Float64Array;
}

/** When deals are won: since they entered a stage, by its place; the last one since their creation. */
export interface Durations {
  byStage: readonly (Incidence | null)[];
  sinceCreation: Incidence;
}

/** null where too few deals have been closed, or there is no history of stages. */
export function learnDurations({ data, states }: GoalQuestion): Durations | null {
  if (!data.hasHistory) return null;
  const { visits, deals, stages } = data;
  const stride = Math.max(1, Math.floor(deals.length / SAMPLE));
  const codes: number[][] = Array.from({ length: stages.length + 1 }, () => []);
  const ended = new Int32Array(stages.length + 1);
  const entered = new Int32Array(stages.length).fill(-1);
  for (let deal = 0; deal < deals.length; deal += stride) {
    if (states.exists[deal] === 0) continue;
    const outcome = states.outcome[deal]!;
    const end = outcome === OPEN ? states.now : states.closedAt[deal]!;
    const cause = outcome === WON ? 1 : outcome === LOST ? 2 : 3;
    const add = (place: number, since: number) => {
      const hours = Math.floor(Math.max(0, end - since) / HOUR);
      codes[place]!.push(hours > LONGEST_HOURS ? LONGEST_HOURS * 4 + 3 : hours * 4 + cause);
      if (cause < 3) ended[place]!++;
    };
    add(stages.length, visits.at[visits.offset[deal]!]!);
    for (let visit = visits.offset[deal]!; visit < visits.offset[deal + 1]! && visits.at[visit]! <= end; visit++) {
      const stage = visits.stage[visit]!;
      if (stages[stage]!.kind !== 'open' || entered[stage] === deal) continue;
      entered[stage] = deal;
      add(stage, visits.at[visit]!);
    }
  }
  if (ended[stages.length]! < FEWEST) return null;
  return {
    byStage: stages.map((_, place) => (ended[place]! >= FEWEST_OF_STAGE ? toIncidence(codes[place]!) : null)),
    sinceCreation: toIncidence(codes[stages.length]!),
  };
}

function toIncidence(codes: readonly number[]): Incidence {
  const points = aalenJohansen(ascending(codes));
  return {
    hours: Float64Array.from(points, ({ time }) => time),
    won: Float64Array.from(points, ({ first }) => first),
    closed: Float64Array.from(points, ({ first, second }) => first + second),
  };
}

/** Place of the last step that is not after `hours`, −1 before the first. */
function stepAt({ hours }: Incidence, wanted: number): number {
  let [low, high] = [0, hours.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hours[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Part that is still open, below which the tail of a curve is a handful of deals. */
const THIN = 0.05;

/** Chance that a deal, open after `age` hours, is won within the next `ahead` hours. */
export function chanceWithin(incidence: Incidence, age: number, ahead: number): number {
  const { won, closed, hours } = incidence;
  const thin = closed.findIndex((share) => 1 - share < THIN);
  const known = Math.min(age, thin > 0 ? hours[thin - 1]! : Infinity);
  const [begin, end] = [stepAt(incidence, known), stepAt(incidence, known + ahead)];
  const open = 1 - (closed[begin] ?? 0);
  return open > 0 ? Math.min(1, Math.max(0, ((won[end] ?? 0) - (won[begin] ?? 0)) / open)) : 0;
}

/** Deals that may be won, by row, and how many that are not there yet are expected to be. */
export interface Pipeline {
  /** Deal with its chance. */
  open: { deal: number; chance: number }[][];
  /** Of a row's new deals those won before the end. */
  fresh: Float64Array;
}

/** As of `at`, for the end of a period. */
export function pipelineOf(question: GoalQuestion, durations: Durations, { ask }: Goal, at: number, to: number): Pipeline {
  const { data, membership } = question;
  const people = data.managers.length;
  const company = rowOf(question, { kind: 'company', code: -1 });
  const states: DealStates = dealStates(data, at);
  const open: Pipeline['open'] = Array.from({ length: rowsOf(question) }, () => []);
  const created = new Float64Array(open.length);
  const ahead = Math.max(0, to - at) / HOUR;
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (states.exists[deal] === 0 || !countsGoalDeal(data, states, ask, deal)) continue;
    const isNew = data.deals.createdAt[deal]! > at - RECENT_DAYS * 24 * HOUR;
    const isOpen = states.outcome[deal] === OPEN;
    if (!isOpen && !isNew) continue;
    const owner = states.owner[deal]!;
    const department = membership.at(owner, at);
    const rows = department < 0 ? [owner < 0 ? people : owner, company] : [owner, people + 1 + department, company];
    const chance = isOpen ? chanceOf(data, states, durations, deal, ahead) : 0;
    for (const row of rows) {
      if (isNew) created[row]!++;
      if (chance > 0) open[row]!.push({ deal, chance });
    }
  }
  const share = shareOfFresh(durations.sinceCreation, ahead);
  return { open, fresh: created.map((count) => (count / (RECENT_DAYS * 24)) * share) };
}

function chanceOf(data: Dataset, states: DealStates, { byStage, sinceCreation }: Durations, deal: number, ahead: number): number {
  const incidence = byStage[states.stage[deal]!];
  if (incidence) return chanceWithin(incidence, Math.max(0, states.now - states.since[deal]!) / HOUR, ahead);
  return chanceWithin(sinceCreation, Math.max(0, states.now - data.deals.createdAt[deal]!) / HOUR, ahead);
}

/** Hours' worth of new deals that are won before the end: those of the first hour have `ahead`, those of the last none. */
function shareOfFresh({ hours, won }: Incidence, ahead: number): number {
  let sum = 0;
  for (let i = 0; i < hours.length && hours[i]! < ahead; i++) {
    sum += won[i]! * (Math.min(ahead, hours[i + 1] ?? Infinity) - hours[i]!);
  }
  return sum;
}

/** Open deals with amounts in the account's currency; of one without an amount the usual one is expected. */
export function toProspects({ data }: GoalQuestion, open: readonly { deal: number; chance: number }[], usual: number): Prospect[] {
  const { amountMinor, currency, currencies } = data.deals;
  return open.flatMap(({ deal, chance }) => {
    if (currencies[currency[deal]!] !== data.account.currency) return [];
    const amount = amountMinor[deal]!;
    return [{ amount: amount === amount ? Math.max(0, amount) : usual, chance }];
  });
}
