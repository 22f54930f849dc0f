/** The newest day of what is shown, person by person: only that day's acts are read. */
import { compareIds } from '../../model/keys.ts';
import { authorCodes, authorOf } from './activity-feed-authors.ts';
import { instants, LEFT_OUT, type FeedIndex } from './activity-feed-fold.ts';
import { kindOrder } from './activity-feed-kinds.ts';
import { placeAt, type FeedQuestion } from './activity-feed-question.ts';
import { authors, type Digest, type DigestLine, type KindCount } from './activity-feed-schema.ts';

interface Line {
  firstAt: number;
  lastAt: number;
  kinds: Map<string, number>;
}

export function digestOf({ data, feed, zone }: FeedQuestion, index: FeedIndex): Digest | null {
  if (index.tops.length === 0) return null;
  const atOf = instants(index);
  const day = zone.dayOf(atOf(index.tops[0]!));
  const [from, to] = [zone.startOfDay(day), zone.startOfDay(day + 1)];
  const codeOf = authorCodes(feed);
  const lines = new Map<number, Line>();
  const team = new Map<string, number>();
  for (let place = Math.max(0, placeAt(feed, from) - index.first); place < index.length; place++) {
    if (index.older[place] === LEFT_OUT) continue;
    const act = feed.order[index.first + place]!;
    const code = codeOf(act);
    const kind = feed.acts.kinds[feed.acts.kind[act]!]!;
    const line = lines.get(code) ?? { firstAt: atOf(place), lastAt: 0, kinds: new Map<string, number>() };
    line.lastAt = atOf(place);
    for (const counts of [line.kinds, team]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    lines.set(code, line);
  }
  const toLine = ([code, { firstAt, lastAt, kinds }]: [number, Line]): DigestLine => ({
    author: authorOf(code),
    managerId: data.managers[code]?.id ?? null,
    name: data.managers[code]?.name ?? null,
    firstAt,
    lastAt,
    counts: toCounts(kinds),
  });
  return { from, to, team: toCounts(team), lines: [...lines].map(toLine).sort(byAuthor) };
}

const toCounts = (kinds: ReadonlyMap<string, number>): KindCount[] => [...kinds].map(([kind, count]) => ({ kind, count })).sort(kindOrder);

const byAuthor = (a: DigestLine, b: DigestLine): number =>
  authors.indexOf(a.author) - authors.indexOf(b.author) || compareIds(a.managerId ?? '', b.managerId ?? '');
