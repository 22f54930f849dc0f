/** A question about calls with everything looked up: what a figure and the list behind it share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { phoneKey } from '../../model/phone.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { linksOf, type CallLinks } from './call-stats-deals.ts';
import { episodesOf, type Episodes } from './call-stats-episodes.ts';
import { callKinds, credits, type CallResult, type CallStatsOptions, type Credit } from './call-stats-schema.ts';
import { TALKED, timesOf, unitsOf, unitsWithin, type CallTimes, type CallUnits } from './call-stats-units.ts';

export interface CallQuestion {
  data: Dataset;
  scope: ResolvedScope;
  filter: DealFilter;
  units: CallUnits;
  times: CallTimes;
  episodes: Episodes;
  links: CallLinks;
  /** Places `[first, end)` of the period's calls. */
  first: number;
  end: number;
  conversationMs: number;
  windowDays: number;
  windowMs: number;
  credit: Credit;
  /** Whether calls are chosen by how they ended or how long they took, so that shares of them say nothing. */
  hasResults: boolean;
  /** Whether a call is let through, whoever talked. */
  passes(unit: number): boolean;
  /** Whether a person (code, −1 for nobody) is in the report. */
  isShown(manager: number): boolean;
}

const DAY = 86_400_000;
const positive = (value: unknown, otherwise: number): number => {
  const number = Number(value ?? NaN);
  return number >= 0 && Number.isFinite(number) ? number : otherwise;
};

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askCallStats(data: Dataset, scope: ResolvedScope, options: CallStatsOptions = {}): CallQuestion {
  pipelineOf(data, scope.pipelineId);
  const units = unitsOf(data, scope.now);
  const filter = createDealFilter(data, scope);
  const conversationMs = positive(options.conversationSeconds, 30) * 1000;
  const windowDays = positive(options.windowDays, 7);
  const windowMs = windowDays * DAY;
  const credit = credits.find((one) => one === options.credit) ?? 'last';
  const [first, end] = unitsWithin(units, scope.from, scope.to);
  const person = options.person === undefined ? null : data.managerCodes.find(options.person);
  return {
    ...{ data, scope, filter, units, first, end, conversationMs, windowDays, windowMs, credit },
    times: timesOf(data, units, scope.timeZone),
    episodes: episodesOf(units, scope.now),
    links: linksOf(data, units, { now: scope.now, conversationMs, windowMs, credit }),
    hasResults: options.result !== undefined || options.minSeconds !== undefined || options.maxSeconds !== undefined,
    passes: createPasses(units, filter, options, conversationMs),
    isShown: (manager) =>
      filter.passesPerson(manager) && filter.isSelected(manager) && (person === null || (manager >= 0 && manager === person)),
  };
}

function createPasses(units: CallUnits, filter: DealFilter, options: CallStatsOptions, conversationMs: number): CallQuestion['passes'] {
  const { kind, direction, talkMs, phone, manager, deal } = units;
  const wantsOut = options.direction === undefined ? null : options.direction === 'out' ? 1 : 0;
  const allowed = allowedKinds(options.result);
  const isWanted = options.phone?.trim() ? phonesWith(units, options.phone) : null;
  const least = Math.max(positive(options.minSeconds, 0) * 1000, options.result === 'conversation' ? conversationMs : 0);
  const below = positive(options.maxSeconds, Infinity) * 1000;
  return (unit) =>
    (wantsOut === null || direction[unit] === wantsOut) &&
    (allowed === null || allowed[kind[unit]!] === 1) &&
    talkMs[unit]! >= least &&
    talkMs[unit]! < below &&
    (isWanted === null || (phone[unit]! >= 0 && isWanted[phone[unit]!] === 1)) &&
    (!filter.isAboutDeals || (deal[unit]! >= 0 && filter.passes(deal[unit]!, manager[unit]!)));
}

function allowedKinds(result: CallResult | undefined): Uint8Array | null {
  if (result === undefined) return null;
  const isWanted = (kind: string) =>
    result === 'conversation' ? kind === 'talked' : result === 'not-talked' ? kind !== 'talked' && kind !== 'unknown' : kind === result;
  return Uint8Array.from(callKinds, (kind) => Number(isWanted(kind)));
}

/** Numbers that contain what a reader typed, however it is written. */
function phonesWith({ phones }: CallUnits, text: string): Uint8Array {
  const wanted = phoneKey(text) ?? '';
  return Uint8Array.from(phones, (phone) => Number(phone.includes(wanted)));
}

/** Talks long enough to be called conversations. */
export const isConversation = ({ units, conversationMs }: CallQuestion, unit: number): boolean =>
  units.kind[unit] === TALKED && units.talkMs[unit]! >= conversationMs;

/** Conversations of which it can be said by now whether a deal followed. */
export const isJudged = (question: CallQuestion, unit: number): boolean =>
  isConversation(question, unit) && question.units.contact[unit]! >= 0 && !isYoung(question, unit);

export const isYoung = ({ units, windowMs, scope }: CallQuestion, unit: number): boolean => units.at[unit]! + windowMs > scope.now;
