/** Which acts a question to the feed lets through: one plain loop for the scope, then what the feed's own filters ask. */
import { hourSpans } from '../../model/hour-filter.ts';
import { toKey } from '../../model/keys.ts';
import { authorCodes, authorOf } from './activity-feed-authors.ts';
import { placeAt, type FeedQuestion } from './activity-feed-question.ts';
import { createSearch } from './activity-feed-search.ts';

/** 1 for each act that passes, by its place from `first` on. */
export function findPassing(question: FeedQuestion): Uint8Array {
  const { feed, first, end } = question;
  const passes = passScope(question);
  passHours(question, passes);
  const conditions = conditionsOf(question);
  if (conditions.length === 0) return passes;
  for (let place = first; place < end; place++) {
    if (passes[place - first] === 0) continue;
    const act = feed.order[place]!;
    if (!conditions.every((holds) => holds(act))) passes[place - first] = 0;
  }
  return passes;
}

/** By who acted, and by its deal where deals are asked for. */
function passScope({ data, feed: { acts, order }, filter, first, end }: FeedQuestion): Uint8Array {
  const passes = new Uint8Array(end - first);
  if (filter.passesAll) return passes.fill(1);
  const { by, deal } = acts;
  const { deals } = filter;
  const isWanted = wantedAuthors({ data, filter });
  for (let place = first; place < end; place++) {
    const act = order[place]!;
    const isIn = isWanted[by[act]! + 1] === 1 && (deals === null || (deal[act]! >= 0 && deals[deal[act]!] === 1));
    if (isIn) passes[place - first] = 1;
  }
  return passes;
}

/** 1 for each person (code + 1, 0 for nobody) whom the scope lets through. */
export const wantedAuthors = ({ data, filter }: Pick<FeedQuestion, 'data' | 'filter'>): Uint8Array =>
  Uint8Array.from({ length: data.managers.length + 1 }, (_, place) =>
    Number(filter.isSelected(place - 1) && filter.passesPerson(place - 1)),
  );

function passHours({ feed, scope, zone, first, end }: FeedQuestion, passes: Uint8Array): void {
  if (scope.hours.length === 0 || first === end) return;
  const atOf = (place: number) => feed.acts.at[feed.order[place]!]!;
  let done = 0;
  for (const [from, to] of hourSpans(scope, zone, atOf(first), atOf(end - 1) + 1)) {
    passes.fill(0, done, placeAt(feed, from) - first);
    done = placeAt(feed, to) - first;
  }
  passes.fill(0, done);
}

/** What the feed's own filters ask of an act, what costs least first. */
function conditionsOf({ data, feed, options }: FeedQuestion): ((act: number) => boolean)[] {
  const { acts } = feed;
  const conditions: ((act: number) => boolean)[] = [];
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
  if (options.objectType !== undefined) conditions.push(isAbout({ data, feed }, options.objectType, options.objectId));
  const says = createSearch(data, feed, options.search ?? '', options.codes);
  if (says) conditions.push(says);
  return conditions;
}

function isAbout({ data, feed }: Pick<FeedQuestion, 'data' | 'feed'>, type: string, id?: string | number): (act: number) => boolean {
  const key = id === undefined ? null : toKey(id);
  const { object, others } = feed;
  return (act) => {
    const code = object[act]!;
    if (code === -1) return false;
    const about = code >= 0 ? { type: 'deal', id: data.deals.idOf(code) } : others[-2 - code]!;
    return about.type === type && (key === null || toKey(about.id) === key);
  };
}
