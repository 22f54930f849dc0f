import type { Dataset } from './dataset.ts';
import { LOST } from './deal-paths.ts';
import { dealStates } from './deal-states.ts';
import type { Visits } from './history.ts';
import { keepLast, keepOnce } from './keep.ts';
import { toKey } from './keys.ts';
import { filterKey, type ResolvedScope } from './scope.ts';

/** Which deals a scope lets through. Codes are manager codes, −1 for none. */
export interface DealFilter {
  /** Department, source, tags, stages and loss reasons: everything but the choice of managers. */
  passes(deal: number, owner: number): boolean;
  /** Whether nothing is asked for, so that every deal and everybody passes. */
  passesAll: boolean;
  /** Whether a person is of the scope's departments; anybody where none is named. */
  passesPerson(owner: number): boolean;
  /** Whether source, tags, stages or loss reasons matter, which only deals have. */
  isAboutDeals: boolean;
  /** Whether these let a deal through, whoever is responsible. */
  isChosen(deal: number): boolean;
  /** 1 for each deal that passes by these, null where they do not matter. */
  deals: Uint8Array | null;
  /** Whether the scope's managers include this one; everybody where none is named. */
  isSelected(owner: number): boolean;
  /** Codes of the managers that the scope names and the data know. */
  selected: readonly number[];
  /** Whether the scope names managers at all. */
  hasSelection: boolean;
}

export function createDealFilter(data: Dataset, scope: ResolvedScope): DealFilter {
  const departments = ownersOfDepartments(data, scope);
  const deals = chosenDeals(data, scope);
  const selected = scope.managerIds.map((id) => data.managerCodes.find(id)).filter((code) => code >= 0);
  const chosen = new Uint8Array(data.managers.length + 1);
  for (const code of selected) chosen[code + 1] = 1;
  const hasSelection = scope.managerIds.length > 0;
  const passesPerson = (owner: number) => departments === null || departments[owner + 1] === 1;
  const isChosen = (deal: number) => deals === null || deals[deal] === 1;
  return {
    passesAll: departments === null && deals === null && !hasSelection,
    passesPerson,
    isAboutDeals: deals !== null,
    isChosen,
    deals,
    passes: (deal, owner) => passesPerson(owner) && isChosen(deal),
    isSelected: (owner) => !hasSelection || chosen[owner + 1] === 1,
    selected,
    hasSelection,
  };
}

const keep = keepLast<string, Uint8Array>(4);

/** 1 for each deal that passes by what it is itself, null where the scope asks for nothing of the kind. Found once for all reports. */
function chosenDeals(data: Dataset, scope: ResolvedScope): Uint8Array | null {
  const asked = [scope.sources, scope.tags, scope.stageIds, scope.lossReasonIds];
  if (asked.every(({ length }) => length === 0)) return null;
  return keep(data, filterKey(scope), () => {
    const passes = new Uint8Array(data.deals.length).fill(1);
    const leave = (isIn: (deal: number) => boolean) => {
      for (let deal = 0; deal < passes.length; deal++) if (passes[deal] === 1 && !isIn(deal)) passes[deal] = 0;
    };
    if (scope.sources.length > 0) leave(isOfSources(data, scope));
    if (scope.tags.length > 0) leave(hasTag(data, scope));
    if (scope.lossReasonIds.length > 0) leave(isLostFor(data, scope));
    if (scope.stageIds.length > 0) leave(hasStoodIn(data, scope));
    return passes;
  });
}

function isOfSources({ deals: { source, sources } }: Dataset, scope: ResolvedScope): (deal: number) => boolean {
  const wanted = Uint8Array.from(sources, (name) => (scope.sources.includes(name) ? 1 : 0));
  return (deal) => wanted[source[deal]!] === 1;
}

function hasTag({ deals }: Dataset, { tags }: ResolvedScope): (deal: number) => boolean {
  return (deal) => {
    const own = deals.tagsOf(deal);
    for (let i = 0; i < own.length; i++) if (tags.includes(own[i]!)) return true;
    return false;
  };
}

function isLostFor(data: Dataset, { lossReasonIds, now }: ResolvedScope): (deal: number) => boolean {
  const ids = new Set(lossReasonIds.map(toKey));
  const wanted = Uint8Array.from(data.lossReasons, ({ id }) => (ids.has(toKey(id)) ? 1 : 0));
  const { exists, outcome } = dealStates(data, now);
  return (deal) => exists[deal] === 1 && outcome[deal] === LOST && wanted[data.deals.lossReason[deal]!] === 1;
}

function hasStoodIn(data: Dataset, scope: ResolvedScope): (deal: number) => boolean {
  const wanted = chosenStages(data, scope);
  const { deals } = data;
  const { offset, stage, at } = data.visits;
  const { now } = scope;
  if (!data.hasHistory) return (deal) => deals.createdAt[deal]! <= now && wanted[deals.stage[deal]!] === 1;
  const marks = stageMarks(data.visits);
  const wantedMarks = wanted.reduce((sum, isWanted, place) => (isWanted ? sum | markOf(place) : sum), 0);
  return (deal) => {
    if ((marks[deal]! & wantedMarks) === 0) return false;
    const end = offset[deal + 1]!;
    for (let visit = offset[deal]!; visit < end; visit++) if (wanted[stage[visit]!] === 1) return at[visit]! <= now;
    return false;
  };
}

/** By deal: bits of the stages in which it has ever stood, so that the visits of most need not be looked at. */
const stageMarks = keepOnce(({ offset, stage }: Visits) => {
  const marks = new Int32Array(offset.length - 1);
  for (let deal = 0; deal < marks.length; deal++)
    for (let visit = offset[deal]!; visit < offset[deal + 1]!; visit++) marks[deal]! |= markOf(stage[visit]!);
  return marks;
});

/** One of 32 bits, which stages share where there are more. */
const markOf = (stage: number): number => 1 << (stage & 31);

/** 1 for each stage that is named, and for each archived one that counts as a live one that is named. */
function chosenStages({ stages, pipelines }: Dataset, { stageIds, pipelineId }: ResolvedScope): Uint8Array {
  const ids = new Set(stageIds.map(toKey));
  const isOfPipeline = (place: number) => pipelineId === null || toKey(pipelines[place]!.id) === toKey(pipelineId);
  return Uint8Array.from(stages, ({ id, pipeline, kind, archived, level }) => {
    if (!isOfPipeline(pipeline)) return 0;
    const live = kind === 'open' && archived ? pipelines[pipeline]!.live[level - 1] : undefined;
    return ids.has(toKey(id)) || (live !== undefined && ids.has(toKey(live.id))) ? 1 : 0;
  });
}

/** 1 for each manager (code + 1) of the scope's departments, null where the scope names none. */
function ownersOfDepartments(data: Dataset, scope: ResolvedScope): Uint8Array | null {
  if (scope.departmentIds.length === 0) return null;
  const wanted = new Set(scope.departmentIds.map(String));
  const owners = new Uint8Array(data.managers.length + 1);
  data.managers.forEach(({ departmentId }, code) => {
    if (departmentId !== null && wanted.has(String(departmentId))) owners[code + 1] = 1;
  });
  return owners;
}
