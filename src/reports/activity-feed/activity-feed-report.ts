/**
 * What is happening, right now and that day? For a head of sales who is away: all acts of the period that the filters let
 * through, newest first, at one instant by id. Acts of one author about one object that lie within two minutes of the first
 * of them fold into one row, at the place of the newest; a robot's acts fold whatever they are about; a row never reaches
 * over midnight of the scope's zone. What a record and an event both tell is one act. Beside it stands the newest day person
 * by person, each kind of work on its own. Left out, and told: acts after now, and those without a deal where only deals
 * are asked for.
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { formatDay } from '../../model/day.ts';
import { compareIds } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { digestOf } from './activity-feed-digest.ts';
import { feedIndexOf, type FeedIndex } from './activity-feed-fold.ts';
import { kindOrder, knownKinds } from './activity-feed-kinds.ts';
import { wantedAuthors } from './activity-feed-passing.ts';
import { askActivityFeed, placeAt, type FeedQuestion } from './activity-feed-question.ts';
import { rowMaker } from './activity-feed-rows.ts';
import { authors, type ActivityFeedOptions, type ActivityFeedReport } from './activity-feed-schema.ts';

export type * from './activity-feed-schema.ts';

/** Rows in the report itself. */
const ROWS = 50;
const MOST_ROWS = 1000;

/**
 * The feed of the period.
 * @throws ScopeError for a day that is none, or a pipeline that is not there.
 */
export function computeActivityFeed(data: Dataset, scope: ResolvedScope, options: ActivityFeedOptions = {}): ActivityFeedReport {
  const question = askActivityFeed(data, scope, options);
  const everything = askActivityFeed(data, scope);
  return finishActivityFeed(question, feedIndexOf(question), everything, feedIndexOf(everything));
}

/** @param all the same period without the feed's own filters: what can be chosen from. */
export function finishActivityFeed(question: FeedQuestion, index: FeedIndex, everything: FeedQuestion, all: FeedIndex): ActivityFeedReport {
  const { scope, options } = question;
  const limit = Math.min(MOST_ROWS, Math.max(0, options.rows ?? ROWS));
  return {
    report: 'activity-feed',
    clock: 'events',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    acts: index.totals.acts,
    total: index.tops.length,
    rows: Array.from(index.tops.subarray(0, limit), rowMaker(question, index)),
    days: index.days.map((day) => ({ ...day })),
    people: peopleOf(question, all),
    kinds: [...all.totals.kinds].map(([kind, count]) => ({ kind, count })).sort(kindOrder),
    objects: [...all.totals.types]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => Number(a.type === null) - Number(b.type === null) || (a.type! < b.type! ? -1 : 1)),
    dates: all.days.map(({ from, acts }) => ({ day: formatDay(question.zone.dayOf(from)), from, count: acts })),
    digest: digestOf(question, index),
    notes: notesOf(everything, all),
  };
}

function peopleOf({ data }: FeedQuestion, { totals }: FeedIndex): ActivityFeedReport['people'] {
  const nameOf = (id: string | number | null) => (id === null ? null : (data.managers[data.managerCodes.find(id)]?.name ?? null));
  return totals.people
    .map(({ author, managerId, count }) => ({ author, managerId, name: nameOf(managerId), count }))
    .sort((a, b) => authors.indexOf(a.author) - authors.indexOf(b.author) || compareIds(a.managerId ?? '', b.managerId ?? ''));
}

function notesOf(question: FeedQuestion, { totals }: FeedIndex): ActivityFeedReport['notes'] {
  const { data, scope, feed } = question;
  const unknown = [...totals.kinds].reduce((sum, [kind, count]) => sum + (knownKinds.includes(kind) ? 0 : count), 0);
  return [
    ...dataNotes(data, scope, { filtersHours: true }),
    ...toNote('future-acts', feed.acts.length - placeAt(feed, scope.now + 1)),
    ...toNote('unknown-kinds', unknown),
    ...toNote('missing-objects', totals.missing),
    ...toNote('acts-without-deal', countWithoutDeal(question)),
    ...toNote('events-repeated', feed.acts.repeated),
    ...toNote('pipeline-not-filtered', scope.pipelineId === null ? 0 : 1),
    ...toNote('no-calls', data.calls.length === 0 ? 1 : 0),
    ...toNote('no-events', data.events.length === 0 ? 1 : 0),
  ];
}

/** Acts that a choice of deals leaves out since they have no deal. */
function countWithoutDeal({ data, feed: { acts, order }, filter, isInHours, first, end }: FeedQuestion): number {
  if (!filter.isAboutDeals) return 0;
  const isWanted = wantedAuthors({ data, filter });
  let count = 0;
  for (let place = first; place < end; place++) {
    const act = order[place]!;
    if (acts.deal[act]! < 0 && isWanted[acts.by[act]! + 1] === 1 && (isInHours === null || isInHours(acts.at[act]!))) count++;
  }
  return count;
}
