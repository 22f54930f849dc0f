/**
 * Can these numbers be trusted? For a head of sales before a meeting, and for whoever mends the records. Rules are asked
 * of open deals as of now, and of deals closed in the period; each share stands on its own deals. The score is the share
 * of open deals without a critical or major breach. Beside it: who skips stages or goes back in the moves of the period,
 * and since when the stages themselves are others. Left out, and told: rules that the records cannot answer, and in the
 * trend all that history does not keep (amounts, contacts, expected closes and who has left).
 */
import type { Dataset } from '../../model/dataset.ts';
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { keepLast } from '../../model/keep.ts';
import { byNameThenId } from '../../model/names.ts';
import { bitOf, qualityRules, rulesOf } from '../../model/quality-rules.ts';
import { filterKey, type ResolvedScope } from '../../model/scope.ts';
import { computeShare, holm, type Counts } from '../../stats/index.ts';
import { compareWithRest, MINIMUM_GAP, sumCounts } from '../../stats/verdict.ts';
import { moversOf, movesOf, type Moves } from './data-quality-discipline.ts';
import { foldDataQuality, type QualityPartial } from './data-quality-fold.ts';
import { askDataQuality, brokenBy, type QualityQuestion } from './data-quality-question.ts';
import { schemeOf } from './data-quality-scheme.ts';
import type {
  CheckRow,
  DataQualityOptions,
  DataQualityReport,
  QualityManager,
  QualityMover,
  QualityRule,
  QualityStage,
} from './data-quality-schema.ts';
import { toTrust } from './data-quality-trust.ts';

export type * from './data-quality-schema.ts';
export { computeTrust } from './data-quality-trust.ts';

const RULES = qualityRules.length;
/** Below this many open deals there are counts only. */
const FEWEST = 10;

/** Without what is to be said of all records: hours change that, and nothing else. */
const keep = keepLast<string, DataQualityReport>(8);

/**
 * Quality of the records in scope.
 * @throws ScopeError when the scope names a pipeline that is not there.
 */
export function computeDataQuality(data: Dataset, scope: ResolvedScope, options: DataQualityOptions = {}): DataQualityReport {
  const key = JSON.stringify([filterKey(scope), scope.from, scope.to, options]);
  const report = keep(data, key, () => {
    const question = askDataQuality(data, scope, options);
    return finishDataQuality(question, foldDataQuality(question));
  });
  return { ...report, notes: [...dataNotes(data, scope), ...report.notes] };
}

/** Counts become shares, comparisons, lists and the report's own notes. */
export function finishDataQuality(question: QualityQuestion, partial: QualityPartial): DataQualityReport {
  const { data, scope, breaches } = question;
  const sum = (values: Int32Array) => values.reduce((total, value) => total + value, 0);
  const open = sum(partial.open);
  const rules = rulesOfTeam(question, partial);
  const moves = movesOf(question);
  const discipline = { managers: moversOf(question, moves), stages: moves.stages };
  const trust = toTrust(
    open,
    sum(partial.trusted),
    rules.map(({ count }) => count),
    breaches.checked,
  );
  const scheme = schemeOf(question);
  return {
    report: 'data-quality',
    clock: 'snapshot',
    asOf: scope.now,
    from: scope.from,
    to: scope.to,
    timeZone: scope.timeZone,
    currency: data.account.currency,
    pipelineId: scope.pipelineId === null ? null : question.pipelines[0]!.id,
    pipelineName: scope.pipelineId === null ? null : question.pipelines[0]!.name,
    hasHistory: data.hasHistory,
    open,
    ...trust,
    clean: computeShare(sum(partial.clean), open),
    rules,
    managers: managersOf(question, partial),
    stages: stagesOf(question, partial),
    trend: trendOf(question, partial),
    discipline,
    scheme,
    checkList: partial.worst.map((deal) => toCheckRow(question, deal)),
    toFix: partial.toFix,
    finding: { code: open === 0 ? 'nothing-open' : open < FEWEST ? 'few-deals' : 'score', skipper: skipperOf(discipline.managers) },
    notes: notesOf(question, partial, moves),
  };
}

function rulesOfTeam(question: QualityQuestion, { broken, asked }: QualityPartial): QualityRule[] {
  const { data, breaches, options, filter } = question;
  const people = Array.from({ length: data.managers.length + 1 }, (_, person) => person);
  const groupsOf = (rule: number): Counts[] =>
    people.map((person) => ({ count: broken[person * RULES + rule]!, n: asked[person * RULES + rule]! }));
  const first = qualityRules.map(({ id }, rule) => {
    // That somebody has left is nothing that they do more than others.
    const isCompared = id !== 'owner-inactive' && !filter.hasSelection;
    return isCompared ? mostOften(groupsOf(rule), options.minimumGap ?? MINIMUM_GAP) : null;
  });
  // Each rule asks everybody anew: what is confirmed has to hold among all the rules, too.
  const adjusted = holm(first.map((one) => one?.p ?? 1));
  return qualityRules.map(({ id, severity }, rule) => {
    const groups = groupsOf(rule);
    const { count, n } = sumCounts(groups);
    const found = first[rule];
    const manager = found && adjusted[rule]! < 0.05 ? data.managers[found.person - 1]! : null;
    return {
      rule: id,
      severity,
      checked: (breaches.checked & bitOf[id]) !== 0,
      count,
      n,
      share: computeShare(count, n),
      standsOut: manager && { managerId: manager.id, name: manager.name, ...groups[found!.person]! },
    };
  });
}

/** Who breaks a rule by most more than the rest, confirmed among people; null for nobody. */
function mostOften(groups: readonly Counts[], minimumGap: number): { person: number; p: number } | null {
  const everybody = Array.from(groups.keys()).filter((person) => person > 0 && groups[person]!.n > 0);
  let [found, largest]: [{ person: number; p: number } | null, number] = [null, 0];
  compareWithRest(groups, everybody, minimumGap).forEach(({ verdict, difference, pAdjusted }, i) => {
    if (verdict !== 'confirmed' || !(difference!.difference > largest)) return;
    [found, largest] = [{ person: everybody[i]!, p: pAdjusted! }, difference!.difference];
  });
  return found;
}

const row = (counts: Int32Array, place: number): number[] => Array.from(counts.subarray(place * RULES, (place + 1) * RULES));

/** Everybody with a deal that is asked anything, the one with most deals to mend first, deals of nobody last. */
function managersOf({ data }: QualityQuestion, partial: QualityPartial): QualityManager[] {
  const rows: QualityManager[] = [];
  for (let code = -1; code < data.managers.length; code++) {
    const manager = data.managers[code] ?? null;
    const open = partial.open[code + 1]!;
    if (!row(partial.asked, code + 1).some((count) => count > 0)) continue;
    rows.push({
      managerId: manager?.id ?? null,
      name: manager?.name ?? null,
      active: manager?.active ?? false,
      open,
      score: computeShare(partial.trusted[code + 1]!, open),
      counts: row(partial.broken, code + 1),
    });
  }
  const toMend = ({ score }: QualityManager) => (score ? score.n - score.count : 0);
  const byName = byNameThenId(data);
  const named = ({ name, managerId }: QualityManager) => ({ name, id: managerId });
  return rows.sort(
    (a, b) => Number(a.managerId === null) - Number(b.managerId === null) || toMend(b) - toMend(a) || byName(named(a), named(b)),
  );
}

function stagesOf({ breaches, pipelines }: QualityQuestion, partial: QualityPartial): QualityStage[] {
  return breaches.slots.slots.flatMap(({ pipeline, stage }, slot) => {
    const norm = breaches.norms[slot]!;
    const told = {
      pipelineId: pipeline.id,
      pipelineName: pipeline.name,
      stageId: stage.id,
      name: stage.name,
      open: partial.openAt[slot]!,
      score: computeShare(partial.trustedAt[slot]!, partial.openAt[slot]!),
      counts: row(partial.brokenAt, slot),
      normMs: norm === norm ? norm : null,
    };
    return pipelines.includes(pipeline) ? [told] : [];
  });
}

/** From the first week at whose end a deal was open. */
function trendOf({ data, breaches }: QualityQuestion, { trendOpen, trendGood }: QualityPartial): DataQualityReport['trend'] {
  if (!data.hasHistory) return [];
  return Array.from(breaches.instants).flatMap((at, i) => {
    const share = computeShare(trendGood[i]!, trendOpen[i]!);
    return share ? [{ at, share }] : [];
  });
}

function toCheckRow(question: QualityQuestion, deal: number): CheckRow {
  const { data, states } = question;
  const { deals } = data;
  const manager = data.managers[states.owner[deal]!];
  const amount = deals.amountMinor[deal]!;
  const amountMinor = amount === amount ? amount : null;
  return {
    dealId: deals.idOf(deal),
    name: deals.nameOf(deal),
    url: deals.urlOf(deal),
    managerId: manager?.id ?? null,
    managerName: manager?.name ?? null,
    stageName: data.stages[states.stage[deal]!]!.name,
    amountMinor,
    currency: amountMinor === null ? null : deals.currencies[deals.currency[deal]!]!,
    breaches: rulesOf(brokenBy(question, deal)),
  };
}

/** Who skips stages most of those whose difference to the rest is confirmed. */
function skipperOf(movers: readonly QualityMover[]): QualityMover | null {
  const confirmed = movers.filter(({ skips }) => skips.verdict === 'confirmed' && skips.difference!.difference > 0);
  return confirmed.reduce<QualityMover | null>(
    (most, one) => (most && most.skips.difference!.difference >= one.skips.difference!.difference ? most : one),
    null,
  );
}

function notesOf(question: QualityQuestion, partial: QualityPartial, { forward, backs }: Moves): DataQualityReport['notes'] {
  const { data, breaches } = question;
  const unchecked = qualityRules.filter(({ id }) => (breaches.checked & bitOf[id]) === 0).length;
  return [
    ...toNote('no-tasks', data.tasks.length === 0 ? 1 : 0),
    ...toNote('rules-unchecked', unchecked),
    ...toNote('closed-without-date', partial.undated),
    ...toNote('deals-without-manager', partial.open[0]!),
    ...toNote('moves-by-robots', forward[0]! + backs[0]!),
  ];
}
