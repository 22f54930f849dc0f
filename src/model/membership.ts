import type { Dataset } from './dataset.ts';
import { parseInstant } from './instant.ts';
import { keepOnce } from './keep.ts';
import { toKey, type RecordId } from './keys.ts';

/** Who belonged where, and when. */
export interface Membership {
  /** By department code, with departments that only references name. */
  departments: readonly { id: RecordId; name: string | null }[];
  /** Department code of a manager at an instant, −1 for none. */
  at(manager: number, instant: number): number;
  find(id: RecordId): number;
}

interface Change {
  at: number;
  from: number;
  to: number;
}

export const membershipOf = keepOnce(createMembership);

function createMembership(data: Dataset): Membership {
  const departments: { id: RecordId; name: string | null }[] = [];
  const codes = new Map<RecordId, number>();
  const codeOf = (id: RecordId | null | undefined, name: string | null = null): number => {
    if (id === null || id === undefined) return -1;
    const key = toKey(id);
    if (!codes.has(key)) codes.set(key, departments.push({ id, name }) - 1);
    return codes.get(key)!;
  };
  for (const { id, name } of data.departments) codeOf(id, name);
  const present = data.managers.map(({ departmentId }) => codeOf(departmentId));
  /** By manager code; holes where there is none. */
  const changes: Change[][] = [];
  for (const change of data.departmentChanges) {
    const manager = data.managerCodes.find(change.managerId);
    if (manager < 0) continue;
    (changes[manager] ??= []).push({ at: parseInstant(change.at), from: codeOf(change.from), to: codeOf(change.to) });
  }
  changes.forEach((ofManager) => ofManager.sort((a, b) => a.at - b.at));
  return {
    departments,
    at(manager, instant) {
      if (manager < 0) return -1;
      const ofManager = changes[manager];
      return ofManager ? memberAt(ofManager, present[manager]!, instant) : present[manager]!;
    },
    find: (id) => codes.get(toKey(id)) ?? -1,
  };
}

/** As with owners: the present one holds after the last change. */
function memberAt(changes: readonly Change[], present: number, instant: number): number {
  const last = changes.findLastIndex(({ at }) => at <= instant);
  if (last === changes.length - 1) return present;
  return last < 0 ? changes[0]!.from : changes[last]!.to;
}
