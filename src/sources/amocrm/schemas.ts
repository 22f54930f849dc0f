/**
 * What is kept of amoCRM's answers: the fields that reports need, and no more. What identifies a record is required;
 * an unreadable field beside it counts as absent. Numbers may come as text, as they do in webhooks and call notes.
 */
import * as z from 'zod/mini';

const number = z.union([z.number(), z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.transform(Number))]);
const maybe = <S extends z.ZodMiniType>(schema: S) => z.catch(z.nullish(schema), null);
const text = maybe(z.string());
/** `[]` where there is nothing, as PHP writes an empty object. */
const listOf = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(z.array(schema)), []);

/** The one custom field that is read: where an advertisement's click came from. */
const UTM_SOURCE = 'UTM_SOURCE';
const utmSource = z.catch(
  z.pipe(
    z.nullish(z.array(z.object({ field_code: z.nullish(z.string()), values: z.array(z.object({ value: z.unknown() })) }))),
    z.transform((fields) => {
      const value = fields?.find(({ field_code }) => field_code === UTM_SOURCE)?.values[0]?.value;
      return typeof value === 'string' && value !== '' ? value : null;
    }),
  ),
  null,
);

export const leadSchema = z.object({
  id: number,
  name: text,
  price: maybe(number),
  price_with_minor_units: maybe(number),
  responsible_user_id: maybe(number),
  status_id: number,
  pipeline_id: number,
  loss_reason_id: maybe(number),
  source_id: maybe(number),
  created_by: maybe(number),
  created_at: number,
  updated_at: number,
  closed_at: maybe(number),
  is_deleted: maybe(z.boolean()),
  custom_fields_values: utmSource,
  _embedded: maybe(
    z.object({
      tags: listOf(z.object({ name: z.string() })),
      contacts: listOf(z.object({ id: number, is_main: maybe(z.boolean()) })),
      loss_reason: listOf(z.object({ id: number, name: z.string() })),
      source: maybe(z.object({ name: text })),
    }),
  ),
});

export const taskSchema = z.object({
  id: number,
  responsible_user_id: maybe(number),
  entity_id: maybe(number),
  entity_type: text,
  is_completed: z.boolean(),
  task_type_id: maybe(number),
  complete_till: maybe(number),
  created_by: maybe(number),
  created_at: number,
  updated_at: number,
});

export const eventSchema = z.object({
  id: z.union([z.string(), z.pipe(z.number(), z.transform(String))]),
  type: z.string(),
  entity_id: maybe(number),
  entity_type: text,
  created_by: maybe(number),
  created_at: number,
  value_after: z.unknown(),
  value_before: z.unknown(),
});

export const noteSchema = z.object({
  id: number,
  entity_id: maybe(number),
  created_by: maybe(number),
  created_at: number,
  updated_at: number,
  responsible_user_id: maybe(number),
  note_type: z.string(),
  params: maybe(
    z.object({
      uniq: text,
      duration: maybe(number),
      link: text,
      phone: maybe(z.union([z.string(), z.number()])),
      call_status: maybe(number),
    }),
  ),
});

export const contactSchema = z.object({
  id: number,
  name: text,
  responsible_user_id: maybe(number),
  created_at: number,
  updated_at: number,
  is_deleted: maybe(z.boolean()),
});

export const accountSchema = z.object({
  id: number,
  name: text,
  subdomain: text,
  created_at: maybe(number),
  current_user_id: maybe(number),
  country: text,
  currency: text,
  customers_mode: text,
  is_api_filter_enabled: maybe(z.boolean()),
  _embedded: maybe(
    z.object({
      users_groups: listOf(z.object({ id: number, name: z.string() })),
      task_types: listOf(z.object({ id: number, name: text, code: text })),
      datetime_settings: maybe(z.object({ timezone: text })),
    }),
  ),
});

export const userSchema = z.object({
  id: number,
  name: text,
  rights: maybe(z.object({ is_active: maybe(z.boolean()), group_id: maybe(number) })),
});

export const pipelineSchema = z.object({
  id: number,
  name: z.string(),
  sort: maybe(number),
  is_main: maybe(z.boolean()),
  is_archive: maybe(z.boolean()),
  _embedded: z.object({
    statuses: z.array(z.object({ id: number, name: z.string(), sort: maybe(number), color: text, type: maybe(number) })),
  }),
});

export const lossReasonSchema = z.object({ id: number, name: z.string() });

/** A page of a list; `_page` may be missing, and the last page is the one without `next`. */
export const pageSchema = z.object({
  _links: maybe(z.object({ next: maybe(z.object({ href: z.string() })) })),
  _embedded: z.record(z.string(), z.unknown()),
});

/** People as a page inside amoCRM knows them: `APP.constant('managers')` and `APP.constant('groups')`. */
export const pagePeopleSchema = z.object({
  managers: z.record(
    z.string(),
    z.object({ id: maybe(z.union([z.string(), z.number()])), title: text, active: maybe(z.boolean()), group: text }),
  ),
  groups: maybe(z.record(z.string(), z.string())),
});

export type Lead = z.output<typeof leadSchema>;
export type Task = z.output<typeof taskSchema>;
export type Event = z.output<typeof eventSchema>;
export type Note = z.output<typeof noteSchema>;
export type Contact = z.output<typeof contactSchema>;
export type Account = z.output<typeof accountSchema>;
export type User = z.output<typeof userSchema>;
export type Pipeline = z.output<typeof pipelineSchema>;
export type LossReason = z.output<typeof lossReasonSchema>;
export type PagePeople = z.output<typeof pagePeopleSchema>;
