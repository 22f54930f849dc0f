/** A question to the feed with everything looked up: what rows, figures and lists share. */
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import { createDealFilter, type DealFilter } from '../../model/deal-filter.ts';
import { ScopeError } from '../../model/errors.ts';
import { hourFilter } from '../../model/hour-filter.ts';
import { toKey } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import { feedActsOf, type FeedActs } from './activity-feed-order.ts';
import type { ActivityFeedOptions, FeedAuthor } from './activity-feed-schema.ts';
import { createSearch } from './activity-feed-search.ts';

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
  /** Whether an act passes the scope and the feed's own filters. */
  passes(act: number): boolean;
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
  const isInHours = hourFilter(scope, zone);
  const question = { data, scope, options, zone, feed, filter, isInHours, first, end: Math.max(first, placeAt(feed, to)) };
  return { ...question, passes: createPasses(question) };
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

const inbound = ['message-in', 'mail-in', 'call-in'];

/** Codes for those who are nobody of the company. */
export const ROBOT = -1;
export const CLIENT = -2;

/** Who acted: manager code, `ROBOT` or `CLIENT`. What comes in without a person comes from a client. */
export function authorCodes({ acts }: FeedActs): (act: number) => number {
  const isInbound = acts.kinds.map((kind) => inbound.includes(kind));
  return (act) => (acts.by[act]! >= 0 ? acts.by[act]! : isInbound[acts.kind[act]!] ? CLIENT : ROBOT);
}

export const authorOf = (code: number): FeedAuthor => (code >= 0 ? 'person' : code === CLIENT ? 'client' : 'robot');

/** Whether the scope lets an act through: by who acted, and by its deal where deals are asked for. */
export function passesScope({ feed: { acts }, filter }: Pick<FeedQuestion, 'feed' | 'filter'>, act: number): boolean {
  const by = acts.by[act]!;
  if (filter.passesAll) return true;
  if (!filter.isSelected(by)) return false;
  return filter.isAboutDeals ? acts.deal[act]! >= 0 && filter.passes(acts.deal[act]!, by) : filter.passesPerson(by);
}

type Question = Omit<FeedQuestion, 'passes'>;

/** All conditions in one, those that cost least first. */
function createPasses(question: Question): (act: number) => boolean {
  const { data, feed, options, filter, isInHours } = question;
  const { acts } = feed;
  const conditions: ((act: number) => boolean)[] = [];
  if (!filter.passesAll) conditions.push((act) => passesScope(question, act));
  if (isInHours) conditions.push((act) => isInHours(acts.at[act]!));
  if (options.kinds) {
    const isWanted = acts.kinds.map((kind) => options.kinds!.includes(kind));
    conditions.push((act) => isWanted[acts.kind[act]!]!);
  }
  if (options.managerId !== undefined) {
    const person = data.managerCodes.find(options.managerId);
    conditions.push((act) => person >= 0 && acts.by[act] === person);
  }
  if (options.author) {
    const codeOf = authorCodes(feed);
    conditions.push((act) => authorOf(codeOf(act)) === options.author);
  }
  if (options.objectType !== undefined) conditions.push(isAbout(question, options.objectType, options.objectId));
  const says = createSearch(data, feed, options.search ?? '', options.codes);
  if (says) conditions.push(says);
  if (conditions.length <= 1) return conditions[0] ?? (() => true);
  return (act) => conditions.every((holds) => holds(act));
}

function isAbout({ data, feed }: Question, type: string, id?: string | number): (act: number) => boolean {
  const key = id === undefined ? null : toKey(id);
  const { object, others } = feed;
  return (act) => {
    const code = object[act]!;
    if (code === -1) return false;
    const about = code >= 0 ? { type: 'deal', id: data.deals.idOf(code) } : others[-2 - code]!;
    return about.type === type && (key === null || toKey(about.id) === key);
  };
}
