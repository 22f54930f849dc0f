/** A question about calls with everything looked up: what a figure and the list behind it share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { Lead, linksOf, type CallLinks } from './call-stats-deals.ts';
import { episodesOf, type Episodes } from './call-stats-episodes.ts';
import { filterCalls, hoursFilter, numberOf, toFilter, type CallFilter } from './call-stats-filter.ts';
import { credits, type Credit } from './call-stats-kinds.ts';
import type { CallStatsOptions } from './call-stats-schema.ts';
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
  credit: Credit;
  /** Whether calls are chosen by how they ended or how long they took, so that shares of them say nothing. */
  hasResults: boolean;
  wanted: CallFilter;
  /** 1 for each call from `first` on that is let through, whoever talked. */
  isIn: Uint8Array;
  /** Whether a person (code, −1 for nobody) is in the report. */
  isShown(manager: number): boolean;
}

const DAY = 86_400_000;
/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askCallStats(data: Dataset, scope: ResolvedScope, options: CallStatsOptions = {}): CallQuestion {
  pipelineOf(data, scope.pipelineId);
  const units = unitsOf(data, scope.now);
  const filter = createDealFilter(data, scope);
  const conversationMs = numberOf(options.conversationSeconds, 30) * 1000;
  const windowDays = numberOf(options.windowDays, 7);
  const windowMs = windowDays * DAY;
  const credit = credits.find((one) => one === options.credit) ?? 'last';
  const [first, end] = unitsWithin(units, scope.from, scope.to);
  const times = timesOf(data, units, scope.timeZone);
  const wanted: CallFilter = {
    ...toFilter(units, options, conversationMs),
    isInHours: hoursFilter(scope, times),
    deals: filter.isAboutDeals ? filter : null,
  };
  const person = options.person === undefined ? null : data.managerCodes.find(options.person);
  return {
    ...{ data, scope, filter, units, times, first, end, conversationMs, windowDays, credit },
    episodes: episodesOf(units, scope.now),
    links: linksOf(data, units, { now: scope.now, conversationMs, windowMs, credit }),
    hasResults: options.result !== undefined || options.minSeconds !== undefined || options.maxSeconds !== undefined,
    wanted,
    isIn: filterCalls(units, first, end, wanted),
    isShown: (manager) =>
      filter.passesPerson(manager) && filter.isSelected(manager) && (person === null || (manager >= 0 && manager === person)),
  };
}

/** Which rows stand for calls of the report in which people talked: those that somebody could have reviewed. */
export function reviewable({ data, units, first, end, isIn, isShown }: CallQuestion): (call: number) => boolean {
  const isCounted = new Uint8Array(data.calls.length);
  for (let unit = first; unit < end; unit++) {
    const isOfReport = isIn[unit - first] === 1 && units.kind[unit] === TALKED && isShown(units.manager[unit]!);
    if (isOfReport) isCounted[units.row[unit]!] = 1;
  }
  return (call) => isCounted[call] === 1;
}

/** Talks long enough to be called conversations. */
export const isConversation = ({ links }: CallQuestion, unit: number): boolean => links.lead[unit] !== Lead.none;

/** Conversations of which it can be said by now whether a deal followed. */
export const isJudged = ({ links }: CallQuestion, unit: number): boolean => links.lead[unit]! >= Lead.judged;

export const isLed = ({ links }: CallQuestion, unit: number): boolean => links.lead[unit] === Lead.led;
