/** Open deals that may still be won within the days left, and the business that is not there yet. */
import type { Dataset } from '../../model/dataset.ts';
import { dealStates, type DealStates } from '../../model/deal-states.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { countsGoalDeal } from '../../model/goals.ts';
import { keepOnce } from '../../model/keep.ts';
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
const SAMPLE = 8_000;
/** Days in which new deals are counted. */
const RECENT_DAYS = 56;
/** Deals that stand in a stage are looked at once a week. */
const LOOK = 7 * 24 * HOUR;
/** Days in a stage after which a deal is another kind of deal. */
const AGE_DAYS = [7, 21, 60];
const AGES = AGE_DAYS.length + 1;

const AGE_LIMITS = AGE_DAYS.map((days) => days * 24 * HOUR);

function ageOf(ms: number): number {
  let age = 0;
  while (age < AGE_LIMITS.length && ms >= AGE_LIMITS[age]!) age++;
  return age;
}

/** Chances to have been won and to have been closed by a time, as steps. */
interface Incidence {
  hours: Float64Array;
  won: Float64Array;
  closed: Float64Array;
}

/** When deals are won. */
export interface Durations {
  /** From any moment on at which a deal stands in a stage, by the stage's place and the age in it. */
  byStage: readonly (Incidence | null)[];
  /** Whatever the age. */
  ofStage: readonly (Incidence | null)[];
  sinceCreation: Incidence;
}

/** Durations to their ends, by kind. */
class Samples {
  readonly #codes: number[] = [];
  ended = 0;

  /** @param cause 1 won, 2 lost, 3 still open. */
  add(ms: number, cause: number): void {
    const hours = Math.floor(Math.max(0, ms) / HOUR);
    this.#codes.push(hours > LONGEST_HOURS ? LONGEST_HOURS * 4 + 3 : hours * 4 + cause);
    if (cause < 3) this.ended++;
  }

  incidence(): Incidence {
    const points = aalenJohansen(ascending(this.#codes));
    return {
      hours: Float64Array.from(points, ({ time }) => time),
      won: Float64Array.from(points, ({ first }) => first),
      closed: Float64Array.from(points, ({ first, second }) => first + second),
    };
  }
}

const keep = keepOnce(findDurations);

/** null where too few deals have been closed, or there is no history of stages. */
export const learnDurations = ({ data, states }: Pick<GoalQuestion, 'data' | 'states'>): Durations | null => keep(states, data);

function findDurations(states: DealStates, data: Dataset): Durations | null {
  if (!data.hasHistory) return null;
  const { visits, deals, stages } = data;
  const stride = Math.max(1, Math.ceil(deals.length / SAMPLE));
  const make = (length: number) => Array.from({ length }, () => new Samples());
  const [byStage, ofStage, [sinceCreation]] = [make(stages.length * AGES), make(stages.length), make(1)];
  for (let deal = 0; deal < deals.length; deal += stride) {
    if (states.exists[deal] === 0) continue;
    const outcome = states.outcome[deal]!;
    const end = outcome === OPEN ? states.now : states.closedAt[deal]!;
    const cause = outcome === WON ? 1 : outcome === LOST ? 2 : 3;
    const [begin, last] = [visits.offset[deal]!, visits.offset[deal + 1]!];
    sinceCreation!.add(end - visits.at[begin]!, cause);
    for (let visit = begin; visit < last && visits.at[visit]! < end; visit++) {
      const stage = visits.stage[visit]!;
      if (stages[stage]!.kind !== 'open') continue;
      const since = visits.at[visit]!;
      const until = Math.min(end, visit + 1 < last ? visits.at[visit + 1]! : Infinity);
      for (let look = Math.ceil(since / LOOK) * LOOK; look < until; look += LOOK) {
        ofStage[stage]!.add(end - look, cause);
        byStage[stage * AGES + ageOf(look - since)]!.add(end - look, cause);
      }
    }
  }
  if (sinceCreation!.ended < FEWEST) return null;
  const told = (samples: Samples) => (samples.ended >= FEWEST_OF_STAGE ? samples.incidence() : null);
  return { byStage: byStage.map(told), ofStage: ofStage.map(told), sinceCreation: sinceCreation!.incidence() };
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

/** Chance to be won within so many hours. */
export const chanceWithin = (incidence: Incidence, ahead: number): number => incidence.won[stepAt(incidence, ahead)] ?? 0;

export interface OpenDeal extends Prospect {
  deal: number;
}

/** Deals that may be won, by row, and how many that are not there yet are expected to be. */
export interface Pipeline {
  /** Deals of the account's currency; one without an amount is worth what is usual. */
  open: OpenDeal[][];
  /** Of a row's new deals those won before the end. */
  fresh: Float64Array;
}

/** As of `at`, for the end of a period. @param usual what a deal without an amount is worth. */
export function pipelineOf(question: GoalQuestion, durations: Durations, { ask, to }: Goal, at: number, usual: number): Pipeline {
  const { data, membership } = question;
  const { amountMinor, currency, currencies, createdAt } = data.deals;
  const own = currencies.indexOf(data.account.currency);
  const people = data.managers.length;
  const company = rowOf(question, { kind: 'company', code: -1 });
  const states: DealStates = dealStates(data, at);
  const open: Pipeline['open'] = Array.from({ length: rowsOf(question) }, () => []);
  const created = new Float64Array(open.length);
  const ahead = Math.max(0, to - at) / HOUR;
  const since = at - RECENT_DAYS * 24 * HOUR;
  for (let deal = 0; deal < data.deals.length; deal++) {
    const isNew = createdAt[deal]! > since;
    if (!isNew && states.outcome[deal] !== OPEN) continue;
    if (!countsGoalDeal(data, states, ask, deal)) continue;
    const isOpen = states.outcome[deal] === OPEN && currency[deal] === own;
    const owner = states.owner[deal]!;
    const department = membership.at(owner, at);
    const chance = isOpen ? chanceOf(states, durations, deal, ahead) : 0;
    const amount = amountMinor[deal]!;
    const one = chance > 0 ? { deal, chance, amount: amount === amount ? Math.max(0, amount) : usual } : null;
    const add = (row: number) => {
      if (isNew) created[row]!++;
      if (one) open[row]!.push(one);
    };
    add(owner < 0 ? people : owner);
    if (department >= 0) add(people + 1 + department);
    add(company);
  }
  const share = shareOfFresh(durations.sinceCreation, ahead);
  return { open, fresh: created.map((count) => (count / (RECENT_DAYS * 24)) * share) };
}

function chanceOf(states: DealStates, { byStage, ofStage, sinceCreation }: Durations, deal: number, ahead: number): number {
  const stage = states.stage[deal]!;
  const age = ageOf(states.now - states.since[deal]!);
  return chanceWithin(byStage[stage * AGES + age] ?? ofStage[stage] ?? sinceCreation, ahead);
}

/** Hours' worth of new deals that are won before the end: those of the first hour have `ahead`, those of the last none. */
function shareOfFresh({ hours, won }: Incidence, ahead: number): number {
  let sum = 0;
  for (let i = 0; i < hours.length && hours[i]! < ahead; i++) {
    sum += won[i]! * (Math.min(ahead, hours[i + 1] ?? Infinity) - hours[i]!);
  }
  return sum;
}
