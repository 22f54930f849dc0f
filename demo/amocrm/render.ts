/** Entities as amoCRM writes them: with links, with what the request asked for besides, without what we keep for ourselves. */
import type { AccountData, Client, Event, Lead, LossReason, Note, Pipeline, Status, Task, Unsorted, User } from './shapes.ts';
import type { Right } from './rights.ts';

/** Makes an address of the API from its path. */
export type Link = (path: string) => { self: { href: string } };

export interface Rendering {
  data: AccountData;
  link: Link;
  /** What `with` names. */
  extras: ReadonlySet<string>;
  hasMinorUnits: boolean;
}

export function renderLead({ data, link, extras, hasMinorUnits }: Rendering, lead: Lead): object {
  const { tags, contact_id, company_id, source_id, price_with_minor_units, ...fields } = lead;
  const reason = data.lossReasons.find(({ id }) => id === lead.loss_reason_id);
  const source = data.sources.find(({ id }) => id === source_id);
  return {
    ...fields,
    ...(hasMinorUnits ? { price_with_minor_units } : {}),
    ...(extras.has('source_id') ? { source_id } : {}),
    ...(extras.has('is_price_modified_by_robot') ? { is_price_modified_by_robot: false } : {}),
    custom_fields_values: source
      ? [
          {
            field_id: 700_001,
            field_name: 'Источник',
            field_code: null,
            field_type: 'select',
            values: [{ value: source.name, enum_id: source.id, enum_code: null }],
          },
        ]
      : null,
    score: null,
    labor_cost: null,
    account_id: data.id,
    _links: link(`/leads/${lead.id}`),
    _embedded: {
      tags: tags.map((tag) => ({ ...tag, color: null })),
      companies: company_id === null ? [] : [{ id: company_id, _links: link(`/companies/${company_id}`) }],
      ...(extras.has('contacts')
        ? { contacts: contact_id === null ? [] : [{ id: contact_id, is_main: true, _links: link(`/contacts/${contact_id}`) }] }
        : {}),
      ...(extras.has('loss_reason')
        ? { loss_reason: reason ? [{ ...reason, _links: link(`/leads/loss_reasons/${reason.id}`) }] : [] }
        : {}),
      ...(extras.has('source') && source ? { source } : {}),
    },
  };
}

export const renderClient = ({ data, link }: Rendering, plural: string, client: Client): object => ({
  ...client,
  ...(plural === 'contacts' ? { first_name: client.name, last_name: '', is_unsorted: false } : {}),
  custom_fields_values: null,
  account_id: data.id,
  _links: link(`/${plural}/${client.id}`),
  _embedded: { tags: [], ...(plural === 'contacts' ? { companies: [] } : {}) },
});

export const renderTask = ({ data, link }: Rendering, task: Task): object => ({
  ...task,
  account_id: data.id,
  _links: link(`/tasks/${task.id}`),
});

const plurals = { lead: 'leads', contact: 'contacts', company: 'companies', customer: 'customers', task: 'tasks' } as const;

export function renderEvent({ data, link, extras }: Rendering, event: Event): object {
  const plural = plurals[event.entity_type];
  const named = extras.has(`${event.entity_type}_name`) && plural !== 'tasks';
  const name = named ? (data[plural] as readonly (Lead | Client)[]).find(({ id }) => id === event.entity_id)?.name : undefined;
  return {
    ...event,
    account_id: data.id,
    _links: link(`/events/${event.id}`),
    _embedded: { entity: { id: event.entity_id, ...(name === undefined ? {} : { name }), _links: link(`/${plural}/${event.entity_id}`) } },
  };
}

export function renderNote({ data, link }: Rendering, { entity, ...note }: Note): object {
  return { ...note, account_id: data.id, _links: link(`/${entity}/${note.entity_id}/notes/${note.id}`) };
}

export const renderStatus = ({ data, link }: Rendering, pipeline: number, status: Status): object => ({
  ...status,
  pipeline_id: pipeline,
  account_id: data.id,
  _links: link(`/leads/pipelines/${pipeline}/statuses/${status.id}`),
});

export function renderPipeline(own: Rendering, { statuses, ...pipeline }: Pipeline): object {
  return {
    ...pipeline,
    is_unsorted_on: true,
    account_id: own.data.id,
    _links: own.link(`/leads/pipelines/${pipeline.id}`),
    _embedded: { statuses: statuses.map((status) => renderStatus(own, pipeline.id, status)) },
  };
}

export const renderReason = ({ link }: Rendering, reason: LossReason): object => ({
  ...reason,
  _links: link(`/leads/loss_reasons/${reason.id}`),
});

export function renderUser({ data, link, extras }: Rendering, user: User, view: Right): object {
  const entity = { view, edit: view, add: 'A', delete: 'D', export: 'D' };
  const { is_admin, is_active, group_id, ...fields } = user;
  const group = data.groups.find(({ id }) => id === (group_id ?? 0));
  return {
    ...fields,
    rights: {
      leads: entity,
      contacts: entity,
      companies: entity,
      tasks: { edit: 'A', delete: 'A' },
      mail_access: true,
      catalog_access: true,
      files_access: false,
      status_rights: [],
      catalog_rights: null,
      custom_fields_rights: null,
      oper_day_reports_view_access: is_admin,
      oper_day_user_tracking: false,
      is_admin,
      is_free: false,
      is_active,
      group_id,
      role_id: null,
    },
    _links: link(`/users/${user.id}`),
    _embedded: { ...(extras.has('role') ? { roles: [] } : {}), ...(extras.has('group') ? { groups: group ? [group] : [] } : {}) },
  };
}

export const renderUnsorted = ({ data, link }: Rendering, request: Unsorted): object => ({
  uid: request.uid,
  source_uid: null,
  source_name: request.source_name,
  category: request.category,
  pipeline_id: request.pipeline_id,
  created_at: request.created_at,
  metadata: {},
  account_id: data.id,
  _links: link(`/leads/unsorted/${request.uid}`),
  _embedded: { leads: [{ id: request.lead_id, _links: link(`/leads/${request.lead_id}`) }], contacts: [], companies: [] },
});

export function renderAccount({ data, link, extras }: Rendering, viewer: number, isFilterOn: boolean): object {
  const when = (name: string, fields: object) => (extras.has(name) ? fields : {});
  return {
    id: data.id,
    name: data.name,
    subdomain: data.subdomain,
    created_at: data.created_at,
    created_by: 0,
    updated_at: data.created_at,
    updated_by: 0,
    current_user_id: viewer,
    country: 'RU',
    currency: data.currency,
    currency_symbol: '₽',
    customers_mode: 'segments',
    is_unsorted_on: true,
    is_loss_reason_enabled: true,
    is_helpbot_enabled: false,
    is_technical_account: false,
    contact_name_display_order: 1,
    ...when('is_api_filter_enabled', { is_api_filter_enabled: isFilterOn }),
    ...when('amojo_id', { amojo_id: '00000000-0000-4000-8000-000000000000' }),
    ...when('uuid', { uuid: '00000000-0000-4000-8000-000000000001' }),
    ...when('version', { version: 16 }),
    ...when('entity_names', { entity_names: {} }),
    ...when('drive_url', { drive_url: 'https://drive.example.test' }),
    _links: link('/account'),
    _embedded: {
      ...when('amojo_rights', { amojo_rights: { can_direct: true, can_create_groups: true } }),
      ...when('users_groups', { users_groups: data.groups.map((group) => ({ ...group, uuid: null })) }),
      ...when('task_types', { task_types: data.taskTypes.map(({ id, name, code }) => ({ id, name, color: null, icon_id: null, code })) }),
      ...when('datetime_settings', {
        datetime_settings: {
          date_pattern: 'd.m.Y H:i',
          short_date_pattern: 'd.m.Y',
          short_time_pattern: 'H:i',
          date_formant: 'd.m.Y',
          time_format: 'H:i:s',
          timezone: data.timeZone,
          timezone_offset: '+03:00',
        },
      }),
    },
  };
}
