/**
 * Missed calls as a client sees them: one caller's calls within half an hour of each other are one episode, which ends
 * with a call back, with the client's own next try, with tries alone, or with nothing.
 */
import { endings, type Ending } from './call-stats-kinds.ts';
import { groupUnits, TALKED, UNKNOWN, type CallUnits } from './call-stats-units.ts';
import { keepLast } from '../../model/keep.ts';

export interface Episodes {
  length: number;
  /** The first missed call. */
  first: Int32Array;
  /** Missed calls in it. */
  size: Int32Array;
  /** From the first missed call to the call back, NaN for none. */
  waitMs: Float64Array;
  /** By unit: the episode that it begins, else −1; and how that ends, as its place in `endings` + 1, else 0. */
  startedBy: Int32Array;
  ended: Uint8Array;
}

const MINUTE = 60_000;
/** Missed calls no further apart are one episode. */
const CHAIN = 30 * MINUTE;
const SOON = 20 * MINUTE;
/** A later call is another matter. */
const LATEST = 23 * 60 * MINUTE;

const keep = keepLast<number, Episodes, CallUnits>(2);

/** Episodes as of a moment, found once. */
export const episodesOf = (units: CallUnits, now: number): Episodes => keep(units, now, () => findEpisodes(units, now));

export const isMissed = ({ direction, kind }: CallUnits, unit: number): boolean =>
  direction[unit] === 0 && kind[unit] !== TALKED && kind[unit] !== UNKNOWN;

function findEpisodes(units: CallUnits, now: number): Episodes {
  const { order, starts } = groupUnits(units.caller, units.callers);
  const startedBy = new Int32Array(units.length).fill(-1);
  const ended = new Uint8Array(units.length);
  const [first, size, waitMs]: [number[], number[], number[]] = [[], [], []];
  for (let caller = 0; caller < units.callers; caller++) {
    const end = starts[caller + 1]!;
    let last = -Infinity;
    for (let place = starts[caller]!; place < end; place++) {
      const unit = order[place]!;
      if (!isMissed(units, unit)) continue;
      if (units.at[unit]! - last <= CHAIN) size[size.length - 1]!++;
      else {
        startedBy[unit] = first.push(unit) - 1;
        size.push(1);
        const found = endingOf(units, order.subarray(place, end), now);
        ended[unit] = endings.indexOf(found.ending) + 1;
        waitMs.push(found.waitMs);
      }
      last = units.at[unit]!;
    }
  }
  return {
    length: first.length,
    first: Int32Array.from(first),
    size: Int32Array.from(size),
    waitMs: Float64Array.from(waitMs),
    startedBy,
    ended,
  };
}

/** @param calls the caller's calls from the first missed one on. A call back counts before what the client did. */
function endingOf(units: CallUnits, calls: Int32Array, now: number): { ending: Ending; waitMs: number } {
  const start = units.at[calls[0]!]!;
  let [redialled, tried] = [false, false];
  for (let place = 1; place < calls.length; place++) {
    const unit = calls[place]!;
    const waitMs = units.at[unit]! - start;
    if (waitMs > LATEST) break;
    const isTalk = units.kind[unit] === TALKED;
    if (units.direction[unit] === 1 && isTalk) return { ending: waitMs <= SOON ? 'called-back' : 'called-back-late', waitMs };
    if (units.direction[unit] === 1) tried = true;
    else if (isTalk) redialled = true;
  }
  const isYoung = start + LATEST > now;
  return { ending: redialled ? 'redialled' : tried ? 'tried' : isYoung ? 'waiting' : 'lost', waitMs: NaN };
}
