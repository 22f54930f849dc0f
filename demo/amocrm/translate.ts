/**
 * A company's records as an amoCRM account would hold them. Some things have no place there and are lost: currencies of single deals,
 * expected dates, times of ringing, kinds of failed calls beyond `call_status`, stages that the pipeline no longer uses, goals,
 * splits, absences, schedules.
 */
import { parseInstant } from '../../src/model/instant.ts';
import type { CompanyRecords } from '../../src/model/records.ts';
import { EventList } from './event-list.ts';
import { chanceOf, escapeHtml, Numbering, toSeconds } from './numbering.ts';
import type { AccountData, Lead, Unsorted } from './shapes.ts';
import { translatePipelines, translateUsers, WON, LOST } from './translate-account.ts';
import { companyOf, translateClients } from './translate-clients.ts';
import { addOtherEvents } from './translate-events.ts';
import { translateCalls, translateTasks } from './translate-work.ts';

/** How untidy the account is; every share 0..1. The same records and options give the same account. */
export interface Oddities {
  /** Titles are HTML, as in the interface. Default true. */
  escapedTitles?: boolean;
  /** Calls noted at a contact, a company or a customer instead of their deal. Default 0.2. */
  scatteredCalls?: number;
  /** Call notes without `call_status`. Default 0.3. */
  missingStatuses?: number;
  /** Call notes whose duration is text. Default 0.1. */
  textDurations?: number;
  /** Call notes that a telephony integration made in nobody's name (`created_by` 0). Default 0.05. */
  robotCalls?: number;
  /** Calls noted twice, at two entities, with the same `uniq`. Default 0.02. */
  repeatedCalls?: number;
  /** Open leads whose moment of closing and reason of loss are 0 instead of nothing, as in old accounts. Default 0.03. */
  zeros?: number;
  /** Closed leads whose moment of closing was overwritten by a change of many at once. Default 0. */
  overwrittenClosings?: number;
  /** Requests that nobody has accepted yet. Default 12. */
  unsorted?: number;
  /** A pipeline in the archive. Default true. */
  archivedPipeline?: boolean;
}

/** What the parts of the translation share. */
export interface Translation {
  records: CompanyRecords;
  oddities: Required<Oddities>;
  numbers: Numbering;
  events: EventList;
  /** A manager's number, 0 for a robot and for nobody. */
  userOf(id: string | number | null | undefined): number;
  groupOf(user: number): number;
  titleOf(text: string): string;
}

const usual: Required<Oddities> = {
  escapedTitles: true,
  scatteredCalls: 0.2,
  missingStatuses: 0.3,
  textDurations: 0.1,
  robotCalls: 0.05,
  repeatedCalls: 0.02,
  zeros: 0.03,
  overwrittenClosings: 0,
  unsorted: 12,
  archivedPipeline: true,
};

export function translate(records: CompanyRecords, oddities: Oddities = {}): AccountData {
  const numbers = new Numbering();
  const { users, groups } = translateUsers(records, numbers);
  const groupOfUser = new Map(users.map(({ id, group_id }) => [id, group_id ?? 0]));
  const given = { ...usual, ...oddities };
  const own: Translation = {
    records,
    oddities: given,
    numbers,
    events: new EventList(),
    userOf: (id) => (id === null || id === undefined ? 0 : numbers.of('manager', id)),
    groupOf: (user) => groupOfUser.get(user) ?? 0,
    titleOf: (text) => (given.escapedTitles ? escapeHtml(text) : text),
  };
  const { pipelines, statusOf } = translatePipelines(records, numbers, given.archivedPipeline);
  const sources = [...new Set((records.deals ?? []).flatMap(({ source }) => source ?? []))].sort();
  const leads = translateLeads(own, statusOf, sources);
  const clients = translateClients(own);
  const { tasks, taskTypes } = translateTasks(own);
  const notes = translateCalls(own, leads);
  addOtherEvents(own);
  const history = own.events.sorted();
  return {
    id: 30_000_001,
    name: records.account.name ?? 'demo',
    subdomain: 'demo',
    currency: records.account.currency,
    timeZone: records.account.timeZone,
    created_at: history[0]?.created_at ?? toSeconds(records.account.asOf),
    asOf: parseInstant(records.account.asOf),
    groups,
    taskTypes,
    users,
    pipelines,
    lossReasons: (records.lossReasons ?? []).map(({ id, name }, i) => ({
      id: numbers.of('lossReason', id),
      name,
      sort: (i + 1) * 100_000,
      created_at: 1_600_000_000,
      updated_at: 1_600_000_000,
    })),
    sources: sources.map((name, i) => ({ id: sourceNumber(i), name })),
    leads,
    ...clients,
    tasks,
    events: history,
    notes,
    unsorted: makeUnsorted(given.unsorted, pipelines[0]!.id, parseInstant(records.account.asOf)),
  };
}

const sourceNumber = (place: number): number => 4_000_001 + place;
type StatusOf = (pipeline: string | number, stage: string | number) => { id: number; pipeline_id: number };

function translateLeads(own: Translation, statusOf: StatusOf, sources: readonly string[]): Lead[] {
  const { records, numbers, events, userOf } = own;
  for (const { id, createdAt, createdBy } of records.deals)
    events.add('lead_added', 'lead', numbers.of('deal', id), toSeconds(createdAt), userOf(createdBy), events.note());
  const lastChange = new Map<number, number>();
  const noteChange = (lead: number, at: number) => lastChange.set(lead, Math.max(at, lastChange.get(lead) ?? 0));
  for (const { dealId, at, from, to, by } of records.stageChanges ?? []) {
    const lead = numbers.of('deal', dealId);
    noteChange(lead, toSeconds(at));
    events.moved(
      lead,
      toSeconds(at),
      userOf(by),
      from ? statusOf(from.pipelineId, from.stageId) : null,
      statusOf(to.pipelineId, to.stageId),
    );
  }
  for (const { dealId, at, from, to } of records.ownerChanges ?? []) {
    const lead = numbers.of('deal', dealId);
    noteChange(lead, toSeconds(at));
    events.reassigned(lead, toSeconds(at), userOf(from), userOf(from), userOf(to));
  }
  return records.deals.map((deal) => {
    const id = numbers.of('deal', deal.id);
    const createdAt = toSeconds(deal.createdAt);
    const owner = userOf(deal.managerId);
    const status = statusOf(deal.pipelineId, deal.stageId);
    const contact = deal.contactId === null || deal.contactId === undefined ? null : numbers.of('contact', deal.contactId);
    const isClosed = status.id === WON || status.id === LOST;
    const amount = deal.amount ?? 0;
    const none = chanceOf(id, 6) < own.oddities.zeros ? 0 : null;
    const isOverwritten = chanceOf(id, 7) < own.oddities.overwrittenClosings;
    const closedAt = toSeconds(isOverwritten ? records.account.asOf : (deal.closedAt ?? (lastChange.get(id) ?? createdAt) * 1000));
    return {
      id,
      name: own.titleOf(deal.name ?? ''),
      price: Math.trunc(amount),
      price_with_minor_units: amount,
      responsible_user_id: owner,
      group_id: own.groupOf(owner),
      status_id: status.id,
      pipeline_id: status.pipeline_id,
      loss_reason_id: deal.lossReasonId === null || deal.lossReasonId === undefined ? none : numbers.of('lossReason', deal.lossReasonId),
      source_id: deal.source ? sourceNumber(sources.indexOf(deal.source)) : null,
      created_by: userOf(deal.createdBy),
      updated_by: owner,
      created_at: createdAt,
      updated_at: Math.max(createdAt, lastChange.get(id) ?? 0),
      closed_at: isClosed ? closedAt : none,
      closest_task_at: null,
      is_deleted: false,
      tags: (deal.tags ?? []).map((name) => ({ id: 800_001 + (name.length % 97), name })),
      contact_id: contact,
      company_id: companyOf(contact),
    };
  });
}

function makeUnsorted(count: number, pipeline: number, asOf: number): Unsorted[] {
  return Array.from({ length: count }, (_, i) => ({
    uid: `unsorted-${String(i + 1).padStart(32, '0')}`,
    source_name: 'Заявка с сайта',
    category: (['forms', 'mail', 'sip', 'chats'] as const)[i % 4]!,
    created_at: Math.floor(asOf / 1000) - Math.round(chanceOf(i, 9) * 5 * 86_400),
    pipeline_id: pipeline,
    lead_id: 8_000_001 + i,
  }));
}
