import type { Dataset } from './dataset.ts';
import type { ResolvedScope } from './scope.ts';

/** Which deals a scope lets through. Codes are manager codes, −1 for none. */
export interface DealFilter {
  /** Department, source and tags: everything but the choice of managers. */
  passes(deal: number, owner: number): boolean;
  /** Whether nothing is asked for, so that every deal and everybody passes. */
  passesAll: boolean;
  /** Whether a person is of the scope's departments; anybody where none is named. */
  passesPerson(owner: number): boolean;
  /** Whether source or tags matter, which only deals have. */
  isAboutDeals: boolean;
  /** Whether the scope's managers include this one; everybody where none is named. */
  isSelected(owner: number): boolean;
  /** Codes of the managers that the scope names and the data know. */
  selected: readonly number[];
  /** Whether the scope names managers at all. */
  hasSelection: boolean;
}

export function createDealFilter(data: Dataset, scope: ResolvedScope): DealFilter {
  const departments = ownersOfDepartments(data, scope);
  const sources = scope.sources.length > 0 ? new Set(scope.sources.map((source) => data.deals.sources.indexOf(source))) : null;
  const tags = scope.tags.length > 0 ? new Set(scope.tags) : null;
  const selected = scope.managerIds.map((id) => data.managerCodes.find(id)).filter((code) => code >= 0);
  const chosen = new Uint8Array(data.managers.length + 1);
  for (const code of selected) chosen[code + 1] = 1;
  const hasSelection = scope.managerIds.length > 0;
  const passesPerson = (owner: number) => departments === null || departments[owner + 1] === 1;
  return {
    passesAll: departments === null && sources === null && tags === null && !hasSelection,
    passesPerson,
    isAboutDeals: sources !== null || tags !== null,
    passes: (deal, owner) =>
      passesPerson(owner) &&
      (sources === null || (data.deals.source[deal]! >= 0 && sources.has(data.deals.source[deal]!))) &&
      (tags === null || data.deals.tagsOf(deal).some((tag) => tags.has(tag))),
    isSelected: (owner) => !hasSelection || chosen[owner + 1] === 1,
    selected,
    hasSelection,
  };
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
