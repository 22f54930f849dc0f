import type { InstantColumn, KeyColumn, NumberColumn, WordColumn } from './columns.ts';
import { keepOnce } from './keep.ts';
import type { RecordId } from './keys.ts';
import type { Table } from './table.ts';
import type { TextColumn } from './text-column.ts';

export type CallOutcome = 'answered' | 'missed' | 'abandoned' | 'voicemail' | 'busy' | 'not-reached';

/** Calls as columns; each array has one entry per call, or per leg of a group that rang. */
export interface Calls {
  length: number;
  idOf(call: number): RecordId;
  /** Who talked or was to answer: manager code, −1 for none. */
  manager: Int32Array;
  at: Float64Array;
  /** 0 from the client, 1 to the client. */
  direction: Int32Array;
  /** Seconds, NaN where not known; never negative. */
  ringSeconds: Float64Array;
  talkSeconds: Float64Array;
  /** Place in `outcomes`, −1 for none. */
  outcome: Int32Array;
  outcomes: readonly string[];
  outcomeOf(call: number): CallOutcome | null;
  phoneOf(call: number): string | null;
  /** Calls with the same number, as it is written, have the same code, −1 for none. */
  phoneCodes(): { codes: Int32Array; texts: readonly string[] };
  /** Code of the client, −1 for none; `Deals.contact` uses the same codes. */
  contact: Int32Array;
  /** Row of the deal that it belongs to, −1 for none. */
  deal: Int32Array;
  /** Legs of one ring group share a code, −1 for none. */
  group: Int32Array;
  groups: number;
  groupOf(call: number): RecordId | null;
  /** As given: to be checked before it is opened. */
  recordingUrlOf(call: number): string | null;
  /** Calls whose deal is not among the deals; they count without one. */
  unknownDeals: number;
}

/** @param dealRows row of each deal code, −1 for deals that are not there. */
export function toCalls(table: Table, dealRows: Int32Array): Calls {
  const column = table.columns as unknown as Record<'id' | 'managerId' | 'contactId' | 'dealId' | 'groupId', KeyColumn> &
    Record<'ringSeconds' | 'talkSeconds', NumberColumn> &
    Record<'phone' | 'recordingUrl', TextColumn> &
    Record<'direction' | 'outcome', WordColumn> & { at: InstantColumn };
  const deal = column.dealId.values;
  let unknownDeals = 0;
  for (let call = 0; call < table.length; call++) {
    if (deal[call]! < 0) continue;
    deal[call] = dealRows[deal[call]!]!;
    if (deal[call]! < 0) unknownDeals++;
  }
  return {
    length: table.length,
    idOf: (call) => column.id.idOf(call)!,
    manager: column.managerId.values,
    at: column.at.values,
    direction: column.direction.values,
    ringSeconds: column.ringSeconds.values,
    talkSeconds: column.talkSeconds.values,
    outcome: column.outcome.values,
    outcomes: column.outcome.words,
    outcomeOf: (call) => column.outcome.wordOf(call) as CallOutcome | null,
    phoneOf: (call) => column.phone.textOf(call),
    phoneCodes: () => column.phone.codes(),
    contact: column.contactId.values,
    deal,
    group: column.groupId.values,
    groups: column.groupId.space.ids.length,
    groupOf: (call) => column.groupId.idOf(call),
    recordingUrlOf: (call) => column.recordingUrl.textOf(call),
    unknownDeals,
  };
}

/** A call from a client with whom nobody talked: nothing that a person did. */
export const isMissedCall = (calls: Calls, call: number): boolean => missedCalls(calls)[call] === 1;

/** 1 for each call that was missed. */
export const missedCalls = keepOnce(findMissed);

function findMissed(calls: Calls): Uint8Array {
  const { length, direction, talkSeconds } = calls;
  const missed = new Uint8Array(length);
  for (let call = 0; call < length; call++) {
    if (direction[call] === 0 && (isSilent(calls, call) || talkSeconds[call] === 0)) missed[call] = 1;
  }
  return missed;
}

/** Whether the outcome denies that people talked, as that of a mailbox does, whatever the talk says. */
const isSilent = ({ outcome, outcomes }: Calls, call: number): boolean => outcome[call]! >= 0 && outcomes[outcome[call]!] !== 'answered';

/** Whether people talked for so many seconds. */
export const hasTalk = (calls: Calls, call: number, seconds: number): boolean =>
  calls.talkSeconds[call]! >= seconds && !isSilent(calls, call);

/** Calls that count; of the legs of a group that rang only the one that was answered first. */
export function eachOfGroups(calls: Calls, counts: (call: number) => boolean, found: (call: number) => void): void {
  /** By group its call that was answered first, −1 for none yet; and groups as they are found. */
  const firsts = new Int32Array(calls.groups).fill(-1);
  const groups: number[] = [];
  for (let call = 0; call < calls.length; call++) {
    if (!counts(call)) continue;
    const group = calls.group[call]!;
    if (group < 0) {
      found(call);
      continue;
    }
    const known = firsts[group]!;
    if (known < 0) groups.push(group);
    if (known < 0 || calls.at[call]! < calls.at[known]!) firsts[group] = call;
  }
  for (const group of groups) found(firsts[group]!);
}
