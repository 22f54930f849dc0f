/**
 * What did each manager actually do? For a head of sales and for the managers themselves: every kind of work of the
 * period, credited to who acted, each kind on its own and never added up to a score. Beside counts stands the rate per
 * day worked (working days less holidays and leave) with Garwood's interval, the own trend of whole weeks within the
 * limits of chance (XmR), and an exact comparison of rates: two people with each other, more of them each with the
 * rest, corrected by Holm; both allow for good and bad weeks, by the dispersion of the whole weeks' counts. Left out, and told: robots and clients, missed calls, calls without a manager, events that
 * repeat another record.
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { compareIds } from '../../model/keys.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { compareRates, computeRate, dispersionOf, holm, median, ratio, xmrLimits } from '../../stats/index.ts';
import { foldManagerActivity, type ActivityPartial } from './manager-activity-fold.ts';
import { askManagerActivity, workedDays, type ActivityQuestion } from './manager-activity-question.ts';
import type {
  ActivityComparison,
  ActivityManager,
  ActivityTrend,
  ManagerActivityOptions,
  ManagerActivityReport,
} from './manager-activity-schema.ts';

export type * from './manager-activity-schema.ts';

/** Weeks that make limits. */
const FEWEST_WEEKS = 12;
/** Acts on either side of a comparison. */
const FEWEST = 10;
const ALPHA = 0.05;
const MINUTE = 60_000;

/**
 * The activity of the period.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeManagerActivity(data: Dataset, scope: ResolvedScope, options?: ManagerActivityOptions): ManagerActivityReport {
  const question = askManagerActivity(data, scope, options);
  return finishManagerActivity(question, foldManagerActivity(question));
}

/** Counts become rates, limits, comparisons and notes. */
export function finishManagerActivity(question: ActivityQuestion, partial: ActivityPartial): ManagerActivityReport {
  const { scope, acts, unit, steps, kind, filter } = question;
  const people = peopleOf(question, partial);
  const shown = people.filter(filter.isSelected);
  const kinds = kindsOf(question, partial, shown);
  const compared = shown.length === 2 && filter.hasSelection ? shown : people;
  const dispersion = dispersionBetweenWeeks(question, partial, people);
  const comparisons = compare(question, partial, shown, compared, dispersion ?? 1);
  const managers = shown.map((person, place) => toManager(question, partial, person, kinds, comparisons[place]!, dispersion ?? 1));
  return {
    report: 'manager-activity',
    clock: 'events',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    kinds: kinds.map((code) => acts.kinds[code] ?? kind),
    kind,
    unit,
    steps: steps.map(({ from, to }) => ({ from, to, complete: to <= scope.now })),
    managers,
    dispersion,
    team: teamOf(
      managers,
      shown.flatMap((person) => partial.replies[person]!),
    ),
    against: compared === shown ? 'each-other' : 'rest',
    finding: findingOf(managers),
    notes: notesOf(question, partial),
  };
}

/** Who was to work or did something in the period: manager codes in the order of ids. */
function peopleOf({ data, filter, acts, scope }: ActivityQuestion, { counts }: ActivityPartial): number[] {
  const kinds = acts.kinds.length;
  const hasActed = (person: number) => counts.subarray(person * kinds, (person + 1) * kinds).some((count) => count > 0);
  return Array.from(data.managers.keys())
    .filter((person) => filter.passesPerson(person) && (hasActed(person) || (data.managers[person]!.active && scope.from <= scope.now)))
    .sort((a, b) => compareIds(data.managers[a]!.id, data.managers[b]!.id));
}

/** The order of a day's work. */
const usual = [
  'call-out',
  'call-in',
  'message-out',
  'message-in',
  'mail-out',
  'mail-in',
  'meeting-held',
  'note-added',
  'task-created',
  'task-completed',
  'deal-created',
  'deal-stage-changed',
  'deal-won',
  'deal-lost',
  'deal-owner-changed',
  'deal-amount-changed',
  'contact-created',
  'company-created',
];

/** Codes of the kinds that occur, and of the chosen one; −1 for one that the records do not know. */
function kindsOf({ acts, kind }: ActivityQuestion, { counts }: ActivityPartial, people: readonly number[]): number[] {
  const name = (code: number) => acts.kinds[code] ?? kind;
  const place = (code: number) => (usual.includes(name(code)) ? usual.indexOf(name(code)) : usual.length);
  const found = Array.from(acts.kinds.keys()).filter(
    (code) => name(code) === kind || people.some((person) => counts[person * acts.kinds.length + code]! > 0),
  );
  if (!acts.kinds.includes(kind)) found.push(-1);
  return found.sort((a, b) => place(a) - place(b) || (name(a) < name(b) ? -1 : 1));
}

function toManager(
  question: ActivityQuestion,
  partial: ActivityPartial,
  person: number,
  kinds: readonly number[],
  comparison: ActivityComparison,
  dispersion: number,
): ActivityManager {
  const { data, acts, steps } = question;
  const { id, name, departmentId, active } = data.managers[person]!;
  const replies = partial.replies[person]!;
  const { worked, count } = exposureOf(question, partial, person);
  return {
    managerId: id,
    name,
    departmentId,
    active,
    workedDays: worked,
    counts: kinds.map((code) => (code < 0 ? 0 : partial.counts[person * acts.kinds.length + code]!)),
    lateTasks: partial.late[person]!,
    talks: partial.talks[person]!,
    talkMs: partial.talkSeconds[person]! * 1000,
    replies: replies.length,
    replyMs: toMs(median(replies)),
    rate: computeRate(count, worked, dispersion),
    byStep: Array.from(partial.byStep.subarray(person * steps.length, (person + 1) * steps.length)),
    workedByStep: steps.map(({ fromDay, toDay }) => workedDays(question, person, fromDay, toDay)),
    trend: trendOf(question, partial, person),
    comparison,
  };
}

const toMs = (minutes: number | null): number | null => (minutes === null ? null : minutes * MINUTE);

/** Acts of the chosen kind, and the days in which they were done. */
function exposureOf(question: ActivityQuestion, { counts }: ActivityPartial, person: number): { count: number; worked: number } {
  const { acts, scope, kind } = question;
  const code = acts.kinds.indexOf(kind);
  return {
    count: code < 0 ? 0 : counts[person * acts.kinds.length + code]!,
    worked: workedDays(question, person, scope.fromDay, scope.toDay),
  };
}

/** Whole weeks per day worked; the last is judged by limits that the weeks before it set. */
function trendOf(question: ActivityQuestion, { byWeek }: ActivityPartial, person: number): ActivityTrend {
  const weeks = question.weeks.map(({ fromDay, toDay, from, to }, week) => {
    const worked = workedDays(question, person, fromDay, toDay);
    const count = byWeek[person * question.weeks.length + week]!;
    return { from, to, count, workedDays: worked, value: worked > 0 ? ratio(count, worked) : null };
  });
  const last = weeks.at(-1);
  const baseline = weeks.slice(0, -1).flatMap(({ value }) => (value === null ? [] : [value]));
  const limits = baseline.length >= FEWEST_WEEKS ? xmrLimits(baseline) : null;
  if (!last || !limits) return { weeks, centre: null, low: null, high: null, signal: 'too-few-weeks' };
  const { centre, high } = limits;
  const low = Math.max(0, limits.low);
  const { value } = last;
  const signal = value === null ? 'no-value' : value > high ? 'above' : value < low ? 'below' : 'within';
  return { weeks, centre, low, high, signal };
}

/** How much more the weeks of everybody vary than chance alone would have them, at least 1; null for too few weeks. */
function dispersionBetweenWeeks(question: ActivityQuestion, { byWeek }: ActivityPartial, people: readonly number[]): number | null {
  const { weeks } = question;
  const dispersion = dispersionOf(
    people.map((person) => ({
      counts: Array.from(byWeek.subarray(person * weeks.length, (person + 1) * weeks.length)),
      exposures: weeks.map(({ fromDay, toDay }) => workedDays(question, person, fromDay, toDay)),
    })),
  );
  return dispersion === null ? null : Math.max(1, dispersion);
}

/** Each of the people shown beside the others of `everybody`. */
function compare(
  question: ActivityQuestion,
  partial: ActivityPartial,
  shown: readonly number[],
  everybody: readonly number[],
  dispersion: number,
): ActivityComparison[] {
  const own = new Map(everybody.map((person) => [person, exposureOf(question, partial, person)]));
  const all = [...own.values()].reduce((sum, one) => ({ count: sum.count + one.count, worked: sum.worked + one.worked }), {
    count: 0,
    worked: 0,
  });
  const tests = shown.map((person) => {
    const { count, worked } = own.get(person)!;
    const [rest, restWorked] = [all.count - count, all.worked - worked];
    if (count < FEWEST || rest < FEWEST) return null;
    return compareRates({ count, exposure: worked }, { count: rest, exposure: restWorked }, dispersion);
  });
  const known = tests.flatMap((test) => (test ? [test.p] : []));
  // Two people compared with each other are one test, not two.
  const adjusted = everybody === shown ? known : holm(known);
  return tests.map((test) => {
    if (!test) return { verdict: 'not-enough-data', ratio: null, p: null };
    const p = adjusted.shift()!;
    return { verdict: p >= ALPHA ? 'not-confirmed' : test.ratio! > 1 ? 'more' : 'less', ratio: test.ratio, p };
  });
}

function teamOf(managers: readonly ActivityManager[], replies: readonly number[]): ManagerActivityReport['team'] {
  const sum = (of: (row: ActivityManager) => number) => managers.reduce((total, row) => total + of(row), 0);
  return {
    counts: (managers[0]?.counts ?? []).map((_, kind) => sum(({ counts }) => counts[kind]!)),
    lateTasks: sum(({ lateTasks }) => lateTasks),
    talks: sum(({ talks }) => talks),
    talkMs: sum(({ talkMs }) => talkMs),
    replies: replies.length,
    replyMs: toMs(median(replies)),
    workedDays: sum((row) => row.workedDays),
  };
}

/** Who left the own limits, else whose rate differs for sure, else that there is nothing to tell. */
function findingOf(managers: readonly ActivityManager[]): ManagerActivityReport['finding'] {
  const idsOf = (is: (row: ActivityManager) => boolean) => managers.filter(is).map(({ managerId }) => managerId);
  if (managers.every(({ counts }) => counts.every((count) => count === 0))) return { code: 'nothing', managerIds: [] };
  const signalled = idsOf(({ trend }) => trend.signal === 'above' || trend.signal === 'below');
  if (signalled.length > 0) return { code: 'signal', managerIds: signalled };
  const different = idsOf(({ comparison }) => comparison.verdict === 'more' || comparison.verdict === 'less');
  if (different.length > 0) return { code: 'differs', managerIds: different };
  return { code: managers.some(({ trend }) => trend.signal === 'within') ? 'steady' : 'too-few', managerIds: [] };
}

const sumOf = (counts: Int32Array, isCounted: (person: number) => boolean): number =>
  counts.reduce((sum, count, person) => (isCounted(person) ? sum + count : sum), 0);

function notesOf(question: ActivityQuestion, partial: ActivityPartial): ManagerActivityReport['notes'] {
  const { data, scope, acts, filter } = question;
  return [
    ...dataNotes(data, scope, { filtersHours: true }),
    ...toNote('acts-without-person', partial.withoutPerson),
    ...toNote('calls-without-manager', partial.callsWithoutManager),
    ...toNote('missed-calls', partial.missed),
    ...toNote('overlapping-calls', sumOf(partial.overlapping, filter.passesPerson)),
    ...toNote(
      'acts-without-deal',
      sumOf(partial.withoutDeal, (person) => filter.passesPerson(person) && filter.isSelected(person)),
    ),
    ...toNote('events-repeated', acts.repeated),
    ...toNote('pipeline-not-filtered', scope.pipelineId === null ? 0 : 1),
    ...toNote('no-calls', data.calls.length === 0 ? 1 : 0),
    ...toNote('no-events', data.events.length === 0 ? 1 : 0),
  ];
}
