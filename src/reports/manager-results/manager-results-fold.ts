/** One pass over the deals: records and a scope become tallies that add up. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealFilter } from '../../model/deal-filter.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { closingsOf, type Closings, type DealStates } from '../../model/deal-states.ts';
import { placeAfter, placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep.ts';
import { filterKey, type ResolvedScope } from '../../model/scope.ts';
import { largestRemainder } from '../../stats/ratio.ts';
import type { Counts } from '../../stats/share.ts';
import type { Crediting } from './manager-results-credit.ts';
import type { Membership } from '../../model/membership.ts';

/** The question with everything looked up: what a figure and the list behind it share. */
export interface ResultsQuestion {
  data: Dataset;
  scope: ResolvedScope;
  states: DealStates;
  filter: DealFilter;
  crediting: Crediting;
  membership: Membership;
  /** Place of the pipeline, −1 for all. */
  pipeline: number;
}

/** Half-open, of instants. */
export interface Period {
  from: number;
  to: number;
}

/** A manager's part in a won deal, in money too. */
export interface Credit {
  manager: number;
  share: number;
  /** NaN where the deal has no amount. */
  minor: number;
}

/** Won money in one currency. */
export interface MoneyTally {
  minor: number;
  deals: number;
  credited: number;
  /** Whole amounts of the deals. */
  amounts: number[];
}

/** Open money in one currency. */
export interface OpenTally {
  minor: number;
  deals: number;
  weighedDeals: number;
  weightedMinor: number;
}

/** What is counted of one manager, one department, or the team. */
export interface Tally {
  deals: number;
  credited: number;
  won: number;
  lost: number;
  open: number;
  /** Won of closed by place of the pipeline; holes where there is none. */
  byPipeline: Counts[];
  /** By currency; holes where there is none. */
  money: MoneyTally[];
  pipeline: OpenTally[];
  /** Milliseconds from creation to win. */
  cycles: number[];
}

export interface ResultsTallies {
  team: Tally;
  /** By manager code + 1 and by department code + 1; holes where there is nothing. */
  managers: Tally[];
  departments: Tally[];
  /** Won deals without an amount, with mended parts, and open ones with an amount but no known chance. */
  withoutAmount: number;
  mended: number;
  withoutChance: number;
  /** The largest won deal by [currency]; holes where there is none. */
  largest: { deal: number; amountMinor: number }[];
}

export const emptyTally = (): Tally => ({
  deals: 0,
  credited: 0,
  won: 0,
  lost: 0,
  open: 0,
  byPipeline: [],
  money: [],
  pipeline: [],
  cycles: [],
});

/** Whether a deal is there and in the pipeline that the question is about. */
export const isInScope = ({ data, states, pipeline }: ResultsQuestion, deal: number): boolean =>
  states.exists[deal] === 1 && (pipeline < 0 || data.stages[states.stage[deal]!]!.pipeline === pipeline);

/** Whether the filters let a deal through for the one responsible. */
export const passesForHolder = ({ filter, crediting }: ResultsQuestion, deal: number): boolean =>
  filter.passes(deal, crediting.holderOf(deal));

/** Parts of a won deal that the filters let through. Over everybody they are the whole, to the minor unit. */
export function creditsOf({ data, crediting, filter }: ResultsQuestion, deal: number): Credit[] {
  const amount = data.deals.amountMinor[deal]!;
  if (crediting.isWhole) {
    const manager = crediting.holderOf(deal);
    return filter.passes(deal, manager) ? [{ manager, share: 1, minor: amount }] : [];
  }
  const parts = crediting.partsOf(deal);
  const weights = parts.map(({ weight }) => weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  const minors = amount === amount ? largestRemainder(weights, amount) : null;
  return parts
    .map(({ manager, weight }, i) => ({ manager, share: weight / sum, minor: minors ? minors[i]! : NaN }))
    .filter(({ manager }) => filter.passes(deal, manager));
}

/**
 * Tallies of the deals closed in a period, and of open deals where chances are given.
 * @param chances by stage, null to leave open deals out.
 */
export function foldResults(question: ResultsQuestion, period: Period, chances: readonly (number | null)[] | null): ResultsTallies {
  const tallies: ResultsTallies = {
    team: emptyTally(),
    managers: [],
    departments: [],
    withoutAmount: 0,
    mended: 0,
    withoutChance: 0,
    largest: [],
  };
  const { crediting, filter, pipeline } = question;
  const closed = new Closed(question);
  const closings = closingsOf(question.data, question.states);
  const end = Math.min(placeOfInstant(closings.at, period.to), placeAfter(closings.at, question.states.now));
  for (let place = placeOfInstant(closings.at, period.from); place < end; place++) {
    if (pipeline >= 0 && closings.pipeline[place] !== pipeline) continue;
    const deal = closings.deal[place]!;
    const isWon = closings.outcome[place] === WON;
    if (isWon && !crediting.isWhole) addParts(question, tallies, closings, place);
    const holder = crediting.isAtClose ? closings.owner[place]! : crediting.holderOf(deal);
    if (!filter.passes(deal, holder)) continue;
    const tally = closed.of(holder, closings.at[place]!);
    addClosing(tally, closings, place);
    if (!isWon || !crediting.isWhole) continue;
    noteWin(tallies, closings, place);
    addCredit(tally, closings, place, 1, closings.amountMinor[place]!);
  }
  closed.addTo(tallies);
  if (chances) addOpen(question, tallies, chances);
  return tallies;
}

const tallyAt = (list: Tally[], code: number): Tally => (list[code + 1] ??= emptyTally());

/** The tallies that a deal of this manager belongs to at an instant. */
function talliesOf({ membership }: ResultsQuestion, tallies: ResultsTallies, manager: number, instant: number): Tally[] {
  return [tallies.team, tallyAt(tallies.managers, manager), tallyAt(tallies.departments, membership.at(manager, instant))];
}

/** Closed deals of one manager within one department: what the three sums that they belong to are added up from. */
class Closed {
  readonly #question: ResultsQuestion;
  /** By manager code + 1, then by department code + 1; holes where there is nothing. */
  readonly #parts: Tally[][] = [];

  constructor(question: ResultsQuestion) {
    this.#question = question;
  }

  of(manager: number, instant: number): Tally {
    return tallyAt((this.#parts[manager + 1] ??= []), this.#question.membership.at(manager, instant));
  }

  addTo(tallies: ResultsTallies): void {
    this.#parts.forEach((byDepartment, person) =>
      byDepartment.forEach((part, department) => {
        for (const sum of [tallies.team, tallyAt(tallies.managers, person - 1), tallyAt(tallies.departments, department - 1)])
          addTally(sum, part);
      }),
    );
  }
}

function addTally(sum: Tally, part: Tally): void {
  sum.deals += part.deals;
  sum.credited += part.credited;
  sum.won += part.won;
  sum.lost += part.lost;
  part.byPipeline.forEach(({ count, n }, place) => {
    const counts = (sum.byPipeline[place] ??= { count: 0, n: 0 });
    counts.count += count;
    counts.n += n;
  });
  part.money.forEach((own, currency) => {
    const money = moneyAt(sum, currency);
    money.minor += own.minor;
    money.deals += own.deals;
    money.credited += own.credited;
    append(money.amounts, own.amounts);
  });
  append(sum.cycles, part.cycles);
}

function append(list: number[], more: readonly number[]): void {
  for (const one of more) list.push(one);
}

const moneyAt = ({ money }: Tally, currency: number): MoneyTally => (money[currency] ??= { minor: 0, deals: 0, credited: 0, amounts: [] });

function addClosing(tally: Tally, { pipeline, outcome }: Closings, place: number): void {
  const counts = (tally.byPipeline[pipeline[place]!] ??= { count: 0, n: 0 });
  counts.n++;
  if (outcome[place] === LOST) tally.lost++;
  else {
    tally.won++;
    counts.count++;
  }
}

/** What is told of wins beside their sums. Of equal deals the first of the records is the largest. */
function noteWin(tallies: ResultsTallies, { deal, amountMinor, currency }: Closings, place: number): void {
  const amount = amountMinor[place]!;
  if (amount !== amount) {
    tallies.withoutAmount++;
    return;
  }
  const largest = (tallies.largest[currency[place]!] ??= { deal: deal[place]!, amountMinor: amount });
  if (amount < largest.amountMinor || (amount === largest.amountMinor && deal[place]! >= largest.deal)) return;
  largest.deal = deal[place]!;
  largest.amountMinor = amount;
}

/** A divided win is one deal of the team and of each department, whatever its parts. */
function addParts(question: ResultsQuestion, tallies: ResultsTallies, closings: Closings, place: number): void {
  const { membership, crediting } = question;
  const deal = closings.deal[place]!;
  const credits = creditsOf(question, deal);
  if (credits.length === 0) return;
  noteWin(tallies, closings, place);
  if (crediting.isMended(deal)) tallies.mended++;
  const all = crediting.partsOf(deal).length;
  const add = (tally: Tally, { share, minor }: Credit) => addCredit(tally, closings, place, share, minor);
  add(tallies.team, joined(credits, all));
  const byDepartment = new Map<number, Credit[]>();
  for (const credit of credits) {
    add(tallyAt(tallies.managers, credit.manager), credit);
    const department = membership.at(credit.manager, closings.at[place]!);
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), credit]);
  }
  for (const [department, own] of byDepartment) add(tallyAt(tallies.departments, department), joined(own, all));
}

/** Several parts of one deal as one; all of them are one whole deal, whatever the rounding of their sum. */
const joined = (credits: readonly Credit[], all: number): Credit => ({
  manager: -1,
  share: credits.length === all ? 1 : credits.reduce((sum, { share }) => sum + share, 0),
  minor: credits.reduce((sum, { minor }) => sum + minor, 0),
});

/** @param minor NaN where the deal has no amount. */
function addCredit(tally: Tally, closings: Closings, place: number, share: number, minor: number): void {
  tally.deals++;
  tally.credited += share;
  const cycle = closings.at[place]! - closings.createdAt[place]!;
  if (cycle >= 0) tally.cycles.push(cycle);
  if (minor !== minor) return;
  const money = moneyAt(tally, closings.currency[place]!);
  money.minor += minor;
  money.deals++;
  money.credited += share;
  money.amounts.push(closings.amountMinor[place]!);
}

/** Open deals of one manager. */
interface OpenPart {
  open: number;
  /** By currency; holes where there is none. */
  pipeline: OpenTally[];
}

interface OpenParts {
  /** By manager code + 1; holes where there is nothing. */
  managers: OpenPart[];
  withoutChance: number;
}

const keepOpen = keepLast<string, OpenParts>(8);

/** Open deals do not depend on the period, so that they are counted once per moment, filter and attribution. */
function openParts(question: ResultsQuestion, chances: readonly (number | null)[]): OpenParts {
  const key = `${filterKey(question.scope)} ${question.crediting.attribution}`;
  return keepOpen(question.data, key, () => {
    const parts: OpenParts = { managers: [], withoutChance: 0 };
    for (let deal = 0; deal < question.data.deals.length; deal++) {
      const isOpen = question.states.outcome[deal] === OPEN && isInScope(question, deal);
      if (isOpen && passesForHolder(question, deal)) countOpen(question, parts, deal, chances);
    }
    return parts;
  });
}

function countOpen(
  { data, states, crediting }: ResultsQuestion,
  parts: OpenParts,
  deal: number,
  chances: readonly (number | null)[],
): void {
  const amount = data.deals.amountMinor[deal]!;
  const chance = chances[states.stage[deal]!]!;
  const part = (parts.managers[crediting.holderOf(deal) + 1] ??= { open: 0, pipeline: [] });
  part.open++;
  if (amount !== amount) return;
  const money = openTallyAt(part, data.deals.currency[deal]!);
  money.minor += amount;
  money.deals++;
  if (chance === null) {
    parts.withoutChance++;
    return;
  }
  money.weighedDeals++;
  money.weightedMinor += Math.round(amount * chance);
}

const openTallyAt = ({ pipeline }: OpenPart, currency: number): OpenTally =>
  (pipeline[currency] ??= { minor: 0, deals: 0, weighedDeals: 0, weightedMinor: 0 });

/** Open deals count for their managers, for the departments where these are now, and for the team. */
function addOpen(question: ResultsQuestion, tallies: ResultsTallies, chances: readonly (number | null)[]): void {
  const { states } = question;
  const { managers, withoutChance } = openParts(question, chances);
  tallies.withoutChance = withoutChance;
  managers.forEach((part, person) => {
    for (const sum of talliesOf(question, tallies, person - 1, states.now)) {
      sum.open += part.open;
      part.pipeline.forEach((own, currency) => {
        const money = openTallyAt(sum, currency);
        money.minor += own.minor;
        money.deals += own.deals;
        money.weighedDeals += own.weighedDeals;
        money.weightedMinor += own.weightedMinor;
      });
    }
  });
}
