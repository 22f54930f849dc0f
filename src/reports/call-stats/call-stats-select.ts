/** The very calls and deals behind a figure, by the predicate that counted them; newest first. */
import type { Dataset } from '../../model/dataset.ts';
import type { ResolvedScope } from '../../model/scope.ts';
import { isMissed } from './call-stats-episodes.ts';
import { askCallReviews } from './call-stats-reviews-question.ts';
import { selectReviewedCalls } from './call-stats-reviews-select.ts';
import { askCallStats, reviewable, isConversation, isJudged, isLed, type CallQuestion } from './call-stats-question.ts';
import { callKinds, endings } from './call-stats-kinds.ts';
import type { CallStatsCell, CallStatsOptions } from './call-stats-schema.ts';
import { TALKED, UNKNOWN } from './call-stats-units.ts';

export function selectCallStats(
  data: Dataset,
  scope: ResolvedScope,
  options: CallStatsOptions | undefined,
  cell: CallStatsCell,
): { kind: 'calls' | 'deals'; rows: Int32Array } {
  const question = askCallStats(data, scope, options);
  if (cell.set === 'reviewed') return { kind: 'calls', rows: reviewedBehind(question, options, cell) };
  const found = unitsBehind(question, cell);
  if (cell.set === 'deals') return { kind: 'deals', rows: dealsAfter(question, found) };
  return { kind: 'calls', rows: Int32Array.from(found, (unit) => question.units.row[unit]!) };
}

function reviewedBehind(question: CallQuestion, options: CallStatsOptions | undefined, cell: CallStatsCell): Int32Array {
  const reviews = askCallReviews(question.data, question.scope, reviewable(question), options);
  // A query string has both reviewers in one text.
  const reviewerIds = typeof cell.reviewerIds === 'string' ? (cell.reviewerIds as string).split(',') : cell.reviewerIds;
  return selectReviewedCalls(reviews, { ...cell, reviewerIds: reviewerIds as CallStatsCell['reviewerIds'] & object });
}

function unitsBehind(question: CallQuestion, cell: CallStatsCell): number[] {
  const { units, times, first, end, data } = question;
  const person = cell.managerId === undefined ? null : data.managerCodes.find(cell.managerId);
  const hour = cell.weekday === undefined || cell.hour === undefined ? null : (Number(cell.weekday) - 1) * 24 + Number(cell.hour);
  const [fromMs, toMs] = [Number(cell.fromMs ?? 0), Number(cell.toMs ?? Infinity)];
  const isBehind = setOf(question, cell);
  const found: number[] = [];
  for (let unit = end - 1; unit >= first; unit--) {
    const isIn = question.isIn[unit - first] === 1 && question.isShown(units.manager[unit]!) && isBehind(unit);
    const isOf = person === null || (person >= 0 && units.manager[unit] === person);
    const isThen = hour === null || times.hourOfWeek[unit] === hour;
    if (isIn && isOf && isThen && units.talkMs[unit]! >= fromMs && units.talkMs[unit]! < toMs) found.push(unit);
  }
  return found;
}

/** Whether a call is of the set that a cell names. */
function setOf(question: CallQuestion, { set, kind, ending }: CallStatsCell): (unit: number) => boolean {
  const { units, times, episodes } = question;
  const isIn = (unit: number) => units.direction[unit] === 0;
  const isTalk = (unit: number) => units.kind[unit] === TALKED;
  const isKnown = (unit: number) => units.kind[unit] !== UNKNOWN;
  const isBusiness = (unit: number) => times.isBusiness[unit] === 1;
  const ended = ending === undefined ? null : endings.indexOf(ending) + 1;
  const sets: Record<CallStatsCell['set'], (unit: number) => boolean> = {
    calls: () => true,
    in: isIn,
    out: (unit) => !isIn(unit),
    answered: (unit) => isIn(unit) && isTalk(unit),
    missed: (unit) => isMissed(units, unit) && (kind === undefined || callKinds[units.kind[unit]!] === kind),
    reached: (unit) => !isIn(unit) && isTalk(unit),
    'not-reached': (unit) => !isIn(unit) && !isTalk(unit) && isKnown(unit),
    unknown: (unit) => !isKnown(unit),
    business: (unit) => isIn(unit) && isKnown(unit) && isBusiness(unit),
    'business-answered': (unit) => isIn(unit) && isTalk(unit) && isBusiness(unit),
    off: (unit) => isIn(unit) && isKnown(unit) && !isBusiness(unit),
    'off-answered': (unit) => isIn(unit) && isTalk(unit) && !isBusiness(unit),
    talks: isTalk,
    conversations: (unit) => isConversation(question, unit),
    qualifying: (unit) => isJudged(question, unit),
    led: (unit) => isLed(question, unit),
    deals: (unit) => isLed(question, unit),
    recorded: (unit) => (question.data.calls.recordingUrlOf(units.row[unit]!) ?? '') !== '',
    reviewed: () => false,
    'lost-episodes': (unit) => ['lost', 'tried'].includes(endings[episodes.ended[unit]! - 1] ?? ''),
    episodes: (unit) => (ended === null ? episodes.ended[unit] !== 0 : episodes.ended[unit] === ended),
  };
  return Object.hasOwn(sets, set) ? sets[set] : () => false;
}

/** Each deal once, though several calls may share it. */
function dealsAfter({ links, units }: CallQuestion, found: readonly number[]): Int32Array {
  const isFound = new Uint8Array(units.length);
  for (const unit of found) isFound[unit] = 1;
  return Int32Array.from(new Set(links.deal.filter((_, link) => isFound[links.unit[link]!] === 1)));
}
