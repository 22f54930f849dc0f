/** A question about working hours with everything looked up: what a figure and the list behind it share. */
import { workOf, type WorkCodes } from '../../model/act-work.ts';
import { actsOf, actSources, type Acts } from '../../model/acts.ts';
import { pipelineOf } from '../../model/chosen.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Day } from '../../model/day.ts';
import { createDealFilter } from '../../model/deal-filter.ts';
import { placeOfInstant } from '../../model/instants.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { createTimeZone, type TimeZone } from '../../model/time-zone.ts';
import type { Visibility, WorkHoursOptions } from './work-hours-schema.ts';
import { toVisibility } from './work-hours-visibility.ts';

export const MINUTE = 60_000;
/** A talk above this is a fault of the telephony: it counts as a moment. */
export const LONGEST_CALL = 12 * 60 * MINUTE;

export interface HoursQuestion {
  data: Dataset;
  scope: ResolvedScope;
  acts: Acts;
  work: WorkCodes;
  visibility: Visibility;
  /** Milliseconds without a trace beyond which a session ends. */
  gap: number;
  dayCutMinute: number;
  graceMinutes: number;
  smallestGroup: number;
  /** Days `[fromDay, toDay)`, each person's own; none after now. */
  fromDay: Day;
  toDay: Day;
  /** Place in `calendars`, by manager code. */
  calendarOf: Int32Array;
  calendars: readonly ZoneDays[];
  /** Whether the person's zone is one that nobody knows, so that the scope's is taken. */
  isZoneUnknown(person: number): boolean;
  /** By manager code: whether the scope lets the person through. */
  isAsked: Uint8Array;
  /** By manager code: whether the person's days are told in full. */
  isDetailed: Uint8Array;
  /** Acts up to now. */
  end: number;
}

/** The days of a zone: `cuts[i]` is the instant at which day `fromDay + i` begins; the last one ends the period. */
export interface ZoneDays {
  zone: TimeZone;
  cuts: Float64Array;
}

/** @throws ScopeError when the scope names a pipeline that is not there. */
export function askWorkHours(data: Dataset, scope: ResolvedScope, options: WorkHoursOptions = {}): HoursQuestion {
  pipelineOf(data, scope.pipelineId);
  const acts = actsOf(data);
  const visibility = toVisibility(options.visibility);
  const dayCutMinute = within(options.dayCutMinute, 0, 720, 240);
  const { fromDay } = scope;
  const toDay = Math.max(fromDay, Math.min(scope.toDay, createTimeZone(scope.timeZone).dayOf(scope.now) + 2));
  const zones = new Zones(data, scope, (zone) => ({ zone, cuts: cutsOf(zone, fromDay, toDay, dayCutMinute) }));
  const isAsked = askedOf(data, scope, visibility);
  return {
    ...{ data, scope, acts, work: workOf(data), visibility, dayCutMinute, fromDay, toDay, isAsked },
    gap: within(options.gapMinutes, 1, 720, 30) * MINUTE,
    graceMinutes: within(options.graceMinutes, 0, 240, 15),
    smallestGroup: Math.floor(within(options.smallestGroup, 2, Infinity, 5)),
    calendarOf: zones.calendarOf,
    calendars: zones.calendars,
    isZoneUnknown: (person) => zones.unknown.has(person),
    isDetailed: detailedOf(data, scope, isAsked, visibility, options.managerId),
    end: placeOfInstant(acts.at, scope.now + 1),
  };
}

/** An option out of its range is read as absent. */
const within = (value: number | undefined, least: number, most: number, otherwise: number): number =>
  value !== undefined && value >= least && value <= most ? value : otherwise;

const cutsOf = (zone: TimeZone, fromDay: Day, toDay: Day, cut: number): Float64Array =>
  Float64Array.from({ length: toDay - fromDay + 1 }, (_, i) => zone.instantAt(fromDay + i, cut));

/** Each person's own zone; the scope's where none is given, or one that nobody knows. */
class Zones {
  readonly calendarOf: Int32Array;
  readonly calendars: ZoneDays[] = [];
  readonly unknown = new Set<number>();
  readonly #places = new Map<string, number>();

  constructor(
    { managers }: Dataset,
    { timeZone }: ResolvedScope,
    private readonly make: (zone: TimeZone) => ZoneDays,
  ) {
    const common = this.#placeOf(timeZone);
    this.calendarOf = Int32Array.from(managers, (manager, person) => {
      const place = manager.timeZone === null ? common : this.#placeOf(manager.timeZone);
      if (place < 0) this.unknown.add(person);
      return place < 0 ? common : place;
    });
  }

  /** −1 for a zone that the platform does not know. */
  #placeOf(id: string): number {
    let place = this.#places.get(id);
    if (place === undefined) this.#places.set(id, (place = this.#add(id)));
    return place;
  }

  #add(id: string): number {
    try {
      return this.calendars.push(this.make(createTimeZone(id))) - 1;
    } catch {
      return -1;
    }
  }
}

/** Whoever is told of alone can be chosen alone; a group cannot be cut down to a person. */
function askedOf(data: Dataset, scope: ResolvedScope, visibility: Visibility): Uint8Array {
  const filter = createDealFilter(data, scope);
  const isAsked = (person: number) => filter.passesPerson(person) && (visibility !== 'people' || filter.isSelected(person));
  return Uint8Array.from(data.managers, (_, person) => Number(isAsked(person)));
}

function detailedOf(
  data: Dataset,
  scope: ResolvedScope,
  isAsked: Uint8Array,
  visibility: Visibility,
  managerId: WorkHoursOptions['managerId'],
): Uint8Array {
  if (visibility !== 'people') return new Uint8Array(isAsked.length);
  if (scope.toDay - scope.fromDay === 1) return isAsked;
  const only = scope.managerIds.length === 1 ? scope.managerIds[0] : managerId;
  const person = only === undefined ? -1 : data.managerCodes.find(only);
  return isAsked.map((asked, place) => (place === person ? asked : 0));
}

export const isFrom = ({ source }: Acts, act: number, name: (typeof actSources)[number]): boolean => actSources[source[act]!] === name;

/** Place of calls in `actSources`. */
export const CALL = actSources.indexOf('call');

/** When a trace ends: a call when its talk does, be it with a mailbox, but not after now; everything else at once. */
export function endOf({ acts, data, scope }: HoursQuestion, act: number): number {
  const at = acts.at[act]!;
  if (acts.source[act] !== CALL) return at;
  const talk = data.calls.talkSeconds[acts.row[act]!]! * 1000;
  const end = talk <= LONGEST_CALL ? at + talk : at;
  return end > scope.now ? Math.max(at, scope.now) : end;
}
