/** One pass over the deals: records and a scope become tallies that add up. */
import type { Dataset } from '../../model/dataset.ts';
import type { DealFilter } from '../../model/deal-filter.ts';
import { LOST, OPEN, WON } from '../../model/deal-paths.ts';
import type { DealStates } from '../../model/deal-states.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { largestRemainder } from '../../stats/ratio.ts';
import type { Counts } from '../../stats/share.ts';
import type { Crediting } from './manager-results-credit.ts';
import type { Membership } from './manager-results-departments.ts';

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
  const { data, states } = question;
  for (let deal = 0; deal < data.deals.length; deal++) {
    if (states.outcome[deal] === OPEN) {
      if (chances && isInScope(question, deal)) addOpen(question, tallies, deal, chances);
    } else if (isClosedWithin(question, deal, period) && isInScope(question, deal)) {
      if (states.outcome[deal] === WON) addCredits(question, tallies, deal);
      addClosing(question, tallies, deal);
    }
  }
  sumOpen(question, tallies);
  return tallies;
}

const tallyAt = (list: Tally[], code: number): Tally => (list[code + 1] ??= emptyTally());

/** The tallies that a deal of this manager belongs to at an instant. */
function talliesOf({ membership }: ResultsQuestion, tallies: ResultsTallies, manager: number, instant: number): Tally[] {
  return [tallies.team, tallyAt(tallies.managers, manager), tallyAt(tallies.departments, membership.at(manager, instant))];
}

function addClosing(question: ResultsQuestion, tallies: ResultsTallies, deal: number): void {
  if (!passesForHolder(question, deal)) return;
  const { data, states, crediting } = question;
  const { pipeline } = data.stages[states.stage[deal]!]!;
  const isLost = states.outcome[deal] === LOST;
  for (const tally of talliesOf(question, tallies, crediting.holderOf(deal), states.closedAt[deal]!)) {
    const counts = (tally.byPipeline[pipeline] ??= { count: 0, n: 0 });
    counts.n++;
    if (isLost) tally.lost++;
    else {
      tally.won++;
      counts.count++;
    }
  }
}

function addCredits(question: ResultsQuestion, tallies: ResultsTallies, deal: number): void {
  const { data, states, membership, crediting } = question;
  const credits = creditsOf(question, deal);
  if (credits.length === 0) return;
  const closedAt = states.closedAt[deal]!;
  const amount = data.deals.amountMinor[deal]!;
  if (amount !== amount) tallies.withoutAmount++;
  else if (!(data.deals.amountMinor[tallies.largest[data.deals.currency[deal]!]!]! >= amount)) {
    tallies.largest[data.deals.currency[deal]!] = deal;
  }
  if (crediting.isMended(deal)) tallies.mended++;
  if (crediting.isWhole) {
    for (const tally of talliesOf(question, tallies, credits[0]!.manager, closedAt)) addCredit(question, tally, deal, credits[0]!);
    return;
  }
  const all = crediting.partsOf(deal).length;
  addCredit(question, tallies.team, deal, joined(credits, all));
  const byDepartment = new Map<number, Credit[]>();
  for (const credit of credits) {
    addCredit(question, tallyAt(tallies.managers, credit.manager), deal, credit);
    const department = membership.at(credit.manager, closedAt);
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), credit]);
  }
  for (const [department, own] of byDepartment) {
    addCredit(question, tallyAt(tallies.departments, department), deal, joined(own, all));
  }
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
  const money = (tally.money[data.deals.currency[deal]!] ??= { minor: 0, deals: 0, credited: 0, amounts: [] });
  money.minor += minor;
  money.deals++;
  money.credited += share;
  money.amounts.push(data.deals.amountMinor[deal]!);
}

/** Counts an open deal of its manager; `sumOpen` brings it to the department and the team. */
function addOpen(question: ResultsQuestion, tallies: ResultsTallies, deal: number, chances: readonly (number | null)[]): void {
  if (!passesForHolder(question, deal)) return;
  const { data, states, crediting } = question;
  const amount = data.deals.amountMinor[deal]!;
  const chance = chances[states.stage[deal]!]!;
  if (amount === amount && chance === null) tallies.withoutChance++;
  const tally = tallyAt(tallies.managers, crediting.holderOf(deal));
  tally.open++;
  if (amount !== amount) return;
  const money = openTallyAt(tally, data.deals.currency[deal]!);
  money.minor += amount;
  money.deals++;
  if (chance === null) return;
  money.weighedDeals++;
  money.weightedMinor += Math.round(amount * chance);
}

const openTallyAt = ({ pipeline }: Tally, currency: number): OpenTally =>
  (pipeline[currency] ??= { minor: 0, deals: 0, weighedDeals: 0, weightedMinor: 0 });

/** Open deals are where their managers are now. */
function sumOpen({ membership, states }: ResultsQuestion, { team, managers, departments }: ResultsTallies): void {
  managers.forEach((tally, person) => {
    if (tally.open === 0) return;
    for (const sum of [team, tallyAt(departments, membership.at(person - 1, states.now))]) {
      sum.open += tally.open;
      tally.pipeline.forEach((own, currency) => {
        const money = openTallyAt(sum, currency);
        money.minor += own.minor;
        money.deals += own.deals;
        money.weighedDeals += own.weighedDeals;
        money.weightedMinor += own.weightedMinor;
      });
    }
  });
}
