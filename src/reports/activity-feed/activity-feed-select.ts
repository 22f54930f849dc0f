/** Pages of rows, and the very acts behind a row or a figure, by the predicate that counted them. */
import type { Dataset } from '../../model/dataset.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { authorCodes, authorOf } from './activity-feed-authors.ts';
import { actsOfRow, feedIndexOf, instants, LEFT_OUT, rowAt, topOf, type FeedIndex } from './activity-feed-fold.ts';
import { askActivityFeed, type FeedQuestion } from './activity-feed-question.ts';
import { placeOfKey, rowMaker } from './activity-feed-rows.ts';
import type { ActivityFeedCell, ActivityFeedOptions, FeedRow } from './activity-feed-schema.ts';

/** Newest first. `rows` are places of the feed's index. */
export function selectActivityFeed(
  data: Dataset,
  scope: ResolvedScope,
  options: ActivityFeedOptions | undefined,
  cell: ActivityFeedCell,
): { kind: 'acts'; rows: Int32Array; toRow(place: number): FeedRow } {
  const question = askActivityFeed(data, scope, options);
  const index = feedIndexOf(question);
  const isSingle = cell.set === 'row' || cell.set === 'acts';
  return { kind: 'acts', rows: placesOf(question, index, cell), toRow: rowMaker(question, index, isSingle) };
}

function placesOf(question: FeedQuestion, index: FeedIndex, cell: ActivityFeedCell): Int32Array {
  if (cell.set === 'rows') return index.tops;
  if (cell.set === 'acts') return actsOf(question, index, cell);
  const place = placeOfKey(question, index, cell.key ?? '');
  if (place === null) return new Int32Array(0);
  const top = topOf(index, place);
  return cell.set === 'row' ? Int32Array.from(actsOfRow(index, top)) : index.tops.subarray(rowAt(index.tops, top));
}

function actsOf({ data, feed }: FeedQuestion, index: FeedIndex, cell: ActivityFeedCell): Int32Array {
  const codeOf = authorCodes(feed);
  const atOf = instants(index);
  const person = cell.managerId === undefined || cell.managerId === null ? null : data.managerCodes.find(cell.managerId);
  const [from, to] = [Number(cell.from ?? -Infinity), Number(cell.to ?? Infinity)];
  const found: number[] = [];
  for (let place = index.length - 1; place >= 0 && atOf(place) >= from; place--) {
    if (index.older[place] === LEFT_OUT || atOf(place) >= to) continue;
    const act = feed.order[index.first + place]!;
    if (person !== null && feed.acts.by[act] !== person) continue;
    if (cell.author !== undefined && authorOf(codeOf(act)) !== cell.author) continue;
    if (cell.kind === undefined || feed.acts.kinds[feed.acts.kind[act]!] === cell.kind) found.push(place);
  }
  return Int32Array.from(found);
}
