import type { Calendar } from './calendar.ts';
import type { CallReviews } from './call-reviews.ts';
import type { Calls } from './calls.ts';
import type { Manager, Pipeline, Stage } from './company.ts';
import type { Events } from './events.ts';
import type { Owners, Visits } from './history.ts';
import type { KeySpace, RecordId } from './keys.ts';
import type { AbsenceRecord, DepartmentChangeRecord, GoalRecord, ScheduleRecord, SplitRecord } from './records.ts';
import type { Rejections } from './rejections.ts';
import type { Table } from './table.ts';
import type { Tasks } from './tasks.ts';
import type { TimeZone } from './time-zone.ts';

/** Whose records these are. */
export interface Account {
  name: string | null;
  currency: string;
  timeZone: string;
  asOf: number;
  locale: string | null;
  /** Whose rights decided what is there; null where that is not known. */
  viewer: string | null;
  businessHours: ScheduleRecord | null;
}

/** Deals as columns; each array has one entry per deal. */
export interface Deals {
  length: number;
  idOf(deal: number): RecordId;
  nameOf(deal: number): string | null;
  urlOf(deal: number): string | null;
  /** Present stage: place in `Dataset.stages`. */
  stage: Int32Array;
  /** Present responsible: manager code, −1 for none. */
  manager: Int32Array;
  /** Whole minor units, NaN where no amount is known. */
  amountMinor: Float64Array;
  /** Place in `currencies`. */
  currency: Int32Array;
  currencies: readonly string[];
  createdAt: Float64Array;
  createdBy: Int32Array;
  /** As given; to be used only where there is no history. */
  closedAt: Float64Array;
  lossReason: Int32Array;
  /** Place in `sources`, −1 for none. */
  source: Int32Array;
  sources: readonly string[];
  contact: Int32Array;
  expectedCloseOn: Int32Array;
  tagsOf(deal: number): readonly string[];
}

/** A company's records as columns. Nothing in it changes after it is made. */
export interface Dataset {
  account: Account;
  zone: TimeZone;
  calendar: Calendar;
  departments: readonly { id: RecordId; name: string }[];
  /** By manager code, with managers whom only references name. */
  managers: readonly Manager[];
  managerCodes: KeySpace;
  pipelines: readonly Pipeline[];
  stages: readonly Stage[];
  /** By reason code; name null for a reason that is not described. */
  lossReasons: readonly { id: RecordId; name: string | null }[];
  deals: Deals;
  /** Empty of changes where `hasHistory` is false. */
  visits: Visits;
  owners: Owners;
  hasHistory: boolean;
  historyNotes: { collapsed: number; dealsWithoutChange: number; suspiciousDates: number };
  tasks: Tasks;
  calls: Calls;
  callReviews: CallReviews;
  events: Events;
  contacts: Table;
  goals: readonly GoalRecord[];
  splits: readonly SplitRecord[];
  absences: readonly AbsenceRecord[];
  departmentChanges: readonly DepartmentChangeRecord[];
  rejections: Rejections;
  /** How many empty values were filled by a mapping, by field. */
  assumed: ReadonlyMap<string, number>;
  /** Rows read, good and bad. */
  rows: number;
  /** Whether more records are still being loaded: figures are of a part. */
  isPartial: boolean;
}
