/**
 * How many calls, how long, with what result, and where are they lost? For a head of sales: calls of the period per
 * person and for all, legs of a ring group as one call. A client's call is answered when somebody talked; the answer
 * rate is of business hours, the rest stands apart; a conversation is a talk of 30 seconds. Missed calls become episodes
 * by caller and end with a call back or without one. Medians and ninetieth percentiles are of talks (type 7). A deal
 * made within a week after a conversation with the same contact credits it. People are compared with the rest by
 * Newcombe, Fisher and Holm. A call that nobody of a group answered counts for the team and against nobody. Left out of
 * rates, and told: calls of which the records do not say whether people talked.
 */
import { dataNotes, toNote } from '../../model/data-notes.ts';
import type { Dataset } from '../../model/dataset.ts';
import { weekdayOf } from '../../model/day.ts';
import { compareIds } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone } from '../../model/time-zone.ts';
import { compareWithRest, computeShare, median, quantileOfSorted, ratio, type Counts, type Share } from '../../stats/index.ts';
import { bins } from './call-stats-bins.ts';
import { Lead, LEADS } from './call-stats-deals.ts';
import { computeCallReviews } from './call-stats-reviews.ts';
import { foldCallStats, type CallPartial } from './call-stats-fold.ts';
import { askCallStats, reviewable, type CallQuestion } from './call-stats-question.ts';
import { callKinds, endings } from './call-stats-kinds.ts';
import type { CallFigures, CallManager, CallStatsOptions, CallStatsReport, CallTeam, HeatCell } from './call-stats-schema.ts';
import { SLOTS, slotOf, UNKNOWN } from './call-stats-units.ts';

export type * from './call-stats-schema.ts';

/** Weight of the share of all hours in that of one, in calls. */
const HEAT_WEIGHT = 20;
const HOUR = 3_600_000;

/**
 * The calls of the period.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeCallStats(data: Dataset, scope: ResolvedScope, options?: CallStatsOptions): CallStatsReport {
  const question = askCallStats(data, scope, options);
  const report = finishCallStats(question, foldCallStats(question));
  if (data.callReviews.length === 0) return report;
  return { ...report, reviews: computeCallReviews(data, scope, reviewable(question), options) };
}

/** Counts become shares, quantiles, comparisons and notes. */
export function finishCallStats(question: CallQuestion, partial: CallPartial): CallStatsReport {
  const { scope, conversationMs, windowDays, credit } = question;
  const people = peopleOf(question, partial);
  const shown = people.filter((person) => question.isShown(person - 1));
  const comparisons = compare(question, partial, people, shown);
  const managers = shown.map((person, place) => toManager(question, partial, person, comparisons[place]!));
  const team = teamOf(question, partial);
  const heat = heatOf(question, partial);
  return {
    report: 'call-stats',
    clock: 'events',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    ...{ conversationMs, windowDays, credit },
    count: partial.count,
    managers,
    team,
    histogram: bins.map((bin, place) => ({ ...bin, count: partial.bins[place]! })),
    heat,
    reviews: null,
    finding: findingOf(question, team, managers, heat),
    notes: notesOf(question, partial),
  };
}

/** Who was to work or had a call in the period: manager codes + 1 in the order of ids. */
function peopleOf({ data, filter, scope }: CallQuestion, { slots }: CallPartial): number[] {
  const hasCalls = (person: number) => slots.subarray(person * SLOTS, (person + 1) * SLOTS).some((count) => count > 0);
  return Array.from(data.managers.keys(), (code) => code + 1)
    .filter(
      (person) => filter.passesPerson(person - 1) && (hasCalls(person) || (data.managers[person - 1]!.active && scope.from <= scope.now)),
    )
    .sort((a, b) => compareIds(data.managers[a - 1]!.id, data.managers[b - 1]!.id));
}

/** Calls of some people by direction, state (0 talked, 1 not, 2 not known) and business hours. */
const slotSum = ({ slots }: CallPartial, people: readonly number[], direction: number, state: number, isBusiness?: number): number =>
  people.reduce((sum, person) => {
    const at = (business: number) => slots[person * SLOTS + slotOf(direction, state, business)]!;
    return sum + (isBusiness === undefined ? at(0) + at(1) : at(isBusiness));
  }, 0);

/** Clients' calls of which it is known whether somebody answered, in business hours or outside of them. */
function answersOf(partial: CallPartial, people: readonly number[], isBusiness: number): Counts {
  const count = slotSum(partial, people, 0, 0, isBusiness);
  return { count, n: count + slotSum(partial, people, 0, 1, isBusiness) };
}

function figuresOf(question: CallQuestion, partial: CallPartial, people: readonly number[], talks: Float64Array): CallFigures {
  const [answered, missed, unknown] = [0, 1, 2].map((state) => slotSum(partial, people, 0, state)) as [number, number, number];
  const [reached, notReached, unknownOut] = [0, 1, 2].map((state) => slotSum(partial, people, 1, state)) as [number, number, number];
  const lead = (state: number) => people.reduce((total, person) => total + partial.leads[person * LEADS + state]!, 0);
  const [withoutContact, young, judged, led] = [Lead.withoutContact, Lead.young, Lead.judged, Lead.led].map(lead) as [
    number,
    number,
    number,
    number,
  ];
  const conversations = talks.subarray(talks.length - withoutContact - young - judged - led);
  const shareOf = ({ count, n }: Counts): Share | null => (question.hasResults ? null : computeShare(count, n));
  return {
    in: { count: answered + missed + unknown, answered, missed, unknown },
    out: { count: reached + notReached + unknownOut, reached, notReached, unknown: unknownOut },
    answerRate: shareOf(answersOf(partial, people, 1)),
    answerRateOff: shareOf(answersOf(partial, people, 0)),
    talk: {
      count: talks.length,
      totalMs: people.reduce((total, person) => total + partial.talkMs[person]!, 0),
      medianMs: quantileOfSorted(talks, 0.5),
      p90Ms: quantileOfSorted(talks, 0.9),
    },
    conversations: {
      count: conversations.length,
      p25Ms: quantileOfSorted(conversations, 0.25),
      medianMs: quantileOfSorted(conversations, 0.5),
      p75Ms: quantileOfSorted(conversations, 0.75),
    },
    deals: { rate: computeShare(led, judged + led), credit: people.reduce((total, person) => total + partial.credit[person]!, 0), young },
    episodes: endings.map((_, ending) =>
      people.reduce((total, person) => total + partial.episodes[person * (endings.length + 1) + ending + 1]!, 0),
    ),
  };
}

function toManager(question: CallQuestion, partial: CallPartial, person: number, comparison: CallManager['comparison']): CallManager {
  const { id, name, departmentId, active } = question.data.managers[person - 1]!;
  const talks = partial.talks.subarray(partial.talkStarts[person], partial.talkStarts[person + 1]);
  return { managerId: id, name, departmentId, active, ...figuresOf(question, partial, [person], talks), comparison };
}

function teamOf(question: CallQuestion, partial: CallPartial): CallTeam {
  const everybody = Array.from({ length: question.data.managers.length + 1 }, (_, person) => person).filter((person) =>
    question.isShown(person - 1),
  );
  return {
    ...figuresOf(question, partial, everybody, partial.allTalks),
    missedKinds: callKinds.map((kind, place) => (kind === 'talked' || kind === 'unknown' ? 0 : partial.kinds[place]!)),
    waitMedianMs: median(partial.waits),
    missedInEpisodes: partial.missedInEpisodes,
  };
}

/** Each of the people shown beside the others of `people`, by answers in business hours. */
function compare(
  { hasResults }: CallQuestion,
  partial: CallPartial,
  people: readonly number[],
  shown: readonly number[],
): CallManager['comparison'][] {
  const none = { rest: null, difference: null, low: null, high: null, p: null };
  if (hasResults) return shown.map(() => ({ verdict: 'not-enough-data', ...none }));
  const groups = people.map((person) => answersOf(partial, [person], 1));
  const places = shown.map((person) => people.indexOf(person));
  return compareWithRest(groups, places).map(({ verdict, rest, difference, pAdjusted }) => ({
    verdict,
    rest,
    difference: difference?.difference ?? null,
    low: difference?.low ?? null,
    high: difference?.high ?? null,
    p: pAdjusted,
  }));
}

/** Hours with a call; the share of each is drawn to that of all. */
function heatOf(question: CallQuestion, { heat }: CallPartial): HeatCell[] {
  const at = (hour: number, direction: number, isTalk: number) => heat[hour * 4 + direction * 2 + isTalk]!;
  const hours = Array.from({ length: 7 * 24 }, (_, hour) => hour);
  const total = (direction: number, isTalk: number) => hours.reduce((sum, hour) => sum + at(hour, direction, isTalk), 0);
  const bases = [0, 1].map((direction) => ratio(total(direction, 1), total(direction, 0) + total(direction, 1)));
  const shareOf = (hour: number, direction: number, n: number) =>
    bases[direction] === null || question.hasResults || n === 0
      ? null
      : shrinkCell(at(hour, direction, 1), n, bases[direction]!, HEAT_WEIGHT);
  const isBusiness = businessHours(question);
  return hours.flatMap((hour) => {
    const [n, outN] = [0, 1].map((direction) => at(hour, direction, 0) + at(hour, direction, 1)) as [number, number];
    if (n + outN === 0) return [];
    return {
      weekday: Math.floor(hour / 24) + 1,
      hour: hour % 24,
      business: isBusiness[hour]!,
      ...{ n, answered: at(hour, 0, 1), answerShare: shareOf(hour, 0, n) },
      ...{ outN, reached: at(hour, 1, 1), reachShare: shareOf(hour, 1, outN) },
    };
  });
}

/** A cell's share, drawn to the base by as much as its n is small against the weight. */
export const shrinkCell = (count: number, n: number, base: number, weight: number): number => (count + weight * base) / (n + weight);

/** Which hours of the week are business hours of the company on any day of the period. */
function businessHours({ data, scope }: CallQuestion): boolean[] {
  const zone = createTimeZone(scope.timeZone);
  const isOpen = data.calendar.openHours(null, zone);
  const hours = new Array<boolean>(7 * 24).fill(false);
  for (let day = scope.fromDay; day < Math.min(scope.toDay, scope.fromDay + 35); day++) {
    const start = (weekdayOf(day) - 1) * 24;
    for (let hour = 0; hour < 24; hour++) {
      const at = zone.instantAt(day, hour * 60);
      hours[start + hour] ||= isOpen(at) || isOpen(at + HOUR / 2);
    }
  }
  return hours;
}

/** In which hour of the day, and with whom, fewer calls are answered: only what is confirmed. */
function findingOf(
  question: CallQuestion,
  team: CallTeam,
  managers: readonly CallManager[],
  heat: readonly HeatCell[],
): CallStatsReport['finding'] {
  const nothing = { hour: null, managerIds: [] };
  if (team.in.count + team.out.count === 0) return { code: 'nothing', ...nothing };
  if (!team.answerRate) return { code: 'no-incoming', ...nothing };
  return {
    code: 'told',
    hour: worstHour(heat),
    managerIds: managers
      .filter(({ comparison: { verdict, difference } }) => verdict === 'confirmed' && difference! < 0)
      .map(({ managerId }) => managerId),
  };
}

function worstHour(heat: readonly HeatCell[]): CallStatsReport['finding']['hour'] {
  const groups = Array.from({ length: 24 }, (_, hour) => {
    const cells = heat.filter((cell) => cell.business && cell.hour === hour);
    return { count: cells.reduce((sum, { answered }) => sum + answered, 0), n: cells.reduce((sum, { n }) => sum + n, 0) };
  });
  const hours = [...groups.keys()].filter((hour) => groups[hour]!.n > 0);
  const compared = compareWithRest(groups, hours);
  const lost = (place: number) => compared[place]!.own!.n - compared[place]!.own!.count;
  const worse = [...hours.keys()].filter(
    (place) => compared[place]!.verdict === 'confirmed' && compared[place]!.difference!.difference < 0,
  );
  const worst = worse.sort((a, b) => lost(b) - lost(a) || a - b)[0];
  return worst === undefined ? null : { hour: hours[worst]!, share: compared[worst]!.own! };
}

function notesOf({ data, scope, units, hasResults, filter }: CallQuestion, { notes, kinds, leads }: CallPartial): CallStatsReport['notes'] {
  const withoutContact = leads.reduce((sum, count, place) => sum + (place % LEADS === Lead.withoutContact ? count : 0), 0);
  return [
    ...dataNotes(data, scope, { filtersHours: true }),
    ...toNote('no-calls', data.calls.length === 0 ? 1 : 0),
    ...toNote('calls-without-manager', notes.nobody),
    ...toNote('unanswered-groups', notes.groups),
    ...toNote('calls-of-nobody-left-out', notes.nobodyLeftOut),
    ...toNote('groups-several-answered', units.severalAnswered),
    ...toNote('groups-spread', units.spread),
    ...toNote('outcome-contradicts', notes.contradicts),
    ...toNote('talk-unknown', kinds[UNKNOWN]! + kinds[callKinds.length + UNKNOWN]!),
    ...toNote('overlapping-calls', notes.overlapping),
    ...toNote('missed-without-caller', notes.withoutCaller),
    ...toNote('conversations-without-contact', withoutContact),
    ...toNote('calls-without-deal', filter.isAboutDeals ? notes.withoutDeal : 0),
    ...toNote('rates-need-all', hasResults ? 1 : 0),
    ...toNote('pipeline-not-filtered', scope.pipelineId === null ? 0 : 1),
  ];
}
