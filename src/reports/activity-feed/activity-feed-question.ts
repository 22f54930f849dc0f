/** A question to the feed with everything looked up: what rows, figures and lists share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { ScopeError } from '../../model/errors.ts';
import { hourFilter } from '../../model/hour-filter.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import { feedActsOf, type FeedActs } from './activity-feed-order.ts';
import type { ActivityFeedOptions, FeedAuthor } from './activity-feed-schema.ts';

export interface FeedQuestion {
  data: Dataset;
  scope: ResolvedScope;
  options: ActivityFeedOptions;
  zone: TimeZone;
  feed: FeedActs;
  filter: DealFilter;
  /** Whether an act happened in the scope's hours; null where it names none. */
  isInHours: ((instant: number) => boolean) | null;
  /** Places `[first, end)` in the feed of the period's acts up to now. */
  first: number;
  end: number;
}

/** @throws ScopeError for a day that is none, or a pipeline that is not there. */
export function askActivityFeed(data: Dataset, scope: ResolvedScope, options: ActivityFeedOptions = {}): FeedQuestion {
  pipelineOf(data, scope.pipelineId);
  const zone = createTimeZone(scope.timeZone);
  const feed = feedActsOf(data);
  const filter = createDealFilter(data, scope);
  const day = options.day === undefined ? null : parseDay(options.day);
  if (options.day !== undefined && day === null) throw new ScopeError('day', options.day);
  const from = Math.max(scope.from, day === null ? -Infinity : zone.startOfDay(day));
  const to = Math.min(scope.to, day === null ? Infinity : zone.startOfDay(day + 1), scope.now + 1);
  const first = placeAt(feed, from);
  return { data, scope, options, zone, feed, filter, isInHours: hourFilter(scope, zone), first, end: Math.max(first, placeAt(feed, to)) };
}

/** The first place in the feed that is not before an instant. */
export function placeAt({ acts, order }: FeedActs, instant: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (acts.at[order[middle]!]! < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
