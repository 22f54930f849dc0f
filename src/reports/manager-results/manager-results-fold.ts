/** One pass over the deals: records and a scope become tallies that add up. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealFilter } from '../../model/deal-filter.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import { closingsOf, type DealStates } from '../../model/deal-states.ts';
import { placeOfInstant } from '../../model/instants.ts';
import { keepLast } from '../../model/keep-last.ts';
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
  /** The largest won deal by [currency], −1 for none. */
  largest: number[];
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

/** Whether a deal was closed in a period and is closed now. */
export function isClosedWithin({ states }: ResultsQuestion, deal: number, { from, to }: Period): boolean {
  const closedAt = states.closedAt[deal]!;
  return states.outcome[deal] !== OPEN && closedAt >= from && closedAt < to && closedAt <= states.now;
}

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
  const { states } = question;
  const closed = new Closed(question);
  const closings = closingsOf(states);
  const end = placeOfInstant(closings.at, period.to);
  for (let place = placeOfInstant(closings.at, period.from); place < end; place++) {
    const deal = closings.deal[place]!;
    if (!isClosedWithin(question, deal, period) || !isInScope(question, deal)) continue;
    if (states.outcome[deal] === WON) addCredits(question, tallies, closed, deal);
    addClosing(question, closed, deal);
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

function addClosing(question: ResultsQuestion, closed: Closed, deal: number): void {
  if (!passesForHolder(question, deal)) return;
  const { data, states, crediting } = question;
  const tally = closed.of(crediting.holderOf(deal), states.closedAt[deal]!);
  const counts = (tally.byPipeline[data.stages[states.stage[deal]!]!.pipeline] ??= { count: 0, n: 0 });
  counts.n++;
  if (states.outcome[deal] === LOST) tally.lost++;
  else {
    tally.won++;
    counts.count++;
  }
}

function addCredits(question: ResultsQuestion, tallies: ResultsTallies, closed: Closed, deal: number): void {
  const { data, states, crediting } = question;
  const credits = creditsOf(question, deal);
  if (credits.length === 0) return;
  const amount = data.deals.amountMinor[deal]!;
  if (amount !== amount) tallies.withoutAmount++;
  else if (isLarger(question, deal, tallies.largest[data.deals.currency[deal]!])) tallies.largest[data.deals.currency[deal]!] = deal;
  if (crediting.isMended(deal)) tallies.mended++;
  if (crediting.isWhole) addCredit(question, closed.of(credits[0]!.manager, states.closedAt[deal]!), deal, credits[0]!);
  else addParts(question, tallies, deal, credits);
}

/** A divided win is one deal of the team and of each department, whatever its parts. */
function addParts(question: ResultsQuestion, tallies: ResultsTallies, deal: number, credits: readonly Credit[]): void {
  const { states, membership, crediting } = question;
  const all = crediting.partsOf(deal).length;
  addCredit(question, tallies.team, deal, joined(credits, all));
  const byDepartment = new Map<number, Credit[]>();
  for (const credit of credits) {
    addCredit(question, tallyAt(tallies.managers, credit.manager), deal, credit);
    const department = membership.at(credit.manager, states.closedAt[deal]!);
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), credit]);
  }
  for (const [department, own] of byDepartment) {
    addCredit(question, tallyAt(tallies.departments, department), deal, joined(own, all));
  }
}

/** Of equal deals the first of the records is the largest. */
function isLarger({ data: { deals } }: ResultsQuestion, deal: number, than: number | undefined): boolean {
  if (than === undefined) return true;
  const [amount, largest] = [deals.amountMinor[deal]!, deals.amountMinor[than]!];
  return amount > largest || (amount === largest && deal < than);
}

/** Several parts of one deal as one; all of them are one whole deal, whatever the rounding of their sum. */
const joined = (credits: readonly Credit[], all: number): Credit => ({
  manager: -1,
  share: credits.length === all ? 1 : credits.reduce((sum, { share }) => sum + share, 0),
  minor: credits.reduce((sum, { minor }) => sum + minor, 0),
});

function addCredit({ data, states }: ResultsQuestion, tally: Tally, deal: number, { share, minor }: Credit): void {
  tally.deals++;
  tally.credited += share;
  const cycle = states.closedAt[deal]! - data.deals.createdAt[deal]!;
  if (cycle >= 0) tally.cycles.push(cycle);
  if (minor !== minor) return;
  const money = moneyAt(tally, data.deals.currency[deal]!);
  money.minor += minor;
  money.deals++;
  money.credited += share;
  money.amounts.push(data.deals.amountMinor[deal]!);
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
