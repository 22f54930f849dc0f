import * as z from 'zod/mini';
import { parseDay } from './day.ts';
import { parseInstant } from './instant.ts';

/** How a field is kept in memory: the name of its column type in `columns.ts`. */
export type FieldKind =
  'key' | 'id' | 'instant' | 'day' | 'due' | 'number' | 'duration' | 'text' | 'word' | 'words' | 'stage' | 'entity' | 'flag' | 'plain';

/** What the suite knows of a field beyond its JSON type. */
export interface FieldMeta {
  kind: FieldKind;
  /** What the value must be, for the message about a bad row: "expected …". */
  expected: string;
  /** For `key`: the kind of thing that the id names, so that all references to it share one dictionary. */
  of?: string;
  description?: string;
  [name: string]: unknown;
}

/** Every field's meaning; columns, messages, JSON Schema and docs read it. */
export const fieldMeta = z.registry<FieldMeta>();

const idSchema = () => z.union([z.string().check(z.minLength(1)), z.int()]);

/** An id that others refer to, or such a reference. `of` names the dictionary. */
export const key = (of: string, description: string) =>
  idSchema().register(fieldMeta, { kind: 'key', of, expected: 'an id (text or whole number)', description });

/** An id that nothing refers to. */
export const id = (description: string) =>
  idSchema().register(fieldMeta, { kind: 'id', expected: 'an id (text or whole number)', description });

/** A moment: ISO 8601 with offset, or epoch milliseconds. */
export const instant = (description: string) =>
  z
    .union([z.string(), z.number()])
    .check(z.refine((value) => !Number.isNaN(parseInstant(value))))
    .register(fieldMeta, {
      kind: 'instant',
      expected: 'a moment: ISO 8601 with offset, such as 2026-03-01T09:00:00+03:00, or epoch milliseconds',
      description,
    });

/** A calendar date, `YYYY-MM-DD`. */
export const day = (description: string) =>
  z
    .string()
    .check(z.refine((value) => parseDay(value) !== null))
    .register(fieldMeta, { kind: 'day', expected: 'a date, such as 2026-03-01', description });

/** A moment, or a date without a time ("all day"). */
export const due = (description: string) =>
  z
    .union([z.string(), z.number()])
    .check(z.refine((value) => (typeof value === 'string' && parseDay(value) !== null) || !Number.isNaN(parseInstant(value))))
    .register(fieldMeta, { kind: 'due', expected: 'a moment with offset, or a date', description });

/** A number; for money a decimal in major units. */
export const number = (description: string) => z.number().register(fieldMeta, { kind: 'number', expected: 'a number', description });

/** Seconds, at least 0. */
export const seconds = (description: string) =>
  z.number().check(z.gte(0)).register(fieldMeta, { kind: 'duration', expected: 'a number of seconds, at least 0', description });

/** Free text, seldom repeated. */
export const text = (description: string) => z.string().register(fieldMeta, { kind: 'text', expected: 'text', description });

/** Text that repeats from row to row. */
export const word = (description: string) => z.string().register(fieldMeta, { kind: 'word', expected: 'text', description });

/** One of a few words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  z.enum(values).register(fieldMeta, { kind: 'word', expected: `one of ${values.join(', ')}`, values, description });

/** A list of words. */
export const words = (description: string) =>
  z.array(z.string()).register(fieldMeta, { kind: 'words', expected: 'a list of texts', description });

export const flag = (description: string) => z.boolean().register(fieldMeta, { kind: 'flag', expected: 'true or false', description });

/** A stage of a pipeline: stage ids repeat from pipeline to pipeline, so both are needed. */
export const stageReference = (description: string) =>
  z
    .object({ pipelineId: idSchema(), stageId: idSchema() })
    .register(fieldMeta, { kind: 'stage', expected: 'a stage: { pipelineId, stageId }', description });

/** What an event is about: the kind of thing and its id. */
export const entityReference = (description: string) =>
  z
    .object({ type: z.string(), id: idSchema() })
    .register(fieldMeta, { kind: 'entity', expected: 'what it is about: { type, id }', description });

/** Scores by what is scored, null where that did not apply. */
export const scores = (description: string) =>
  z.record(z.string().check(z.minLength(1)), z.nullable(z.int().check(z.gte(0), z.lte(100)))).register(fieldMeta, {
    kind: 'plain',
    expected: 'scores by point, such as { "greeting": 1 }: whole numbers 0 to 100, null where a point did not apply',
    description,
  });

/** Remarks, each with the moment of a recording that it is about. */
export const remarks = (description: string) =>
  z.array(z.object({ atSeconds: z.nullish(z.number().check(z.gte(0))), text: z.string() })).register(fieldMeta, {
    kind: 'plain',
    expected: 'a list of notes: { atSeconds, text }, seconds at least 0 or null',
    description,
  });

/** The meaning of a field of an object schema, and whether it may be absent or null. */
export function describeField(schema: z.core.$ZodType): { meta: FieldMeta; required: boolean } {
  let inner = schema;
  let required = true;
  while (inner._zod.def.type === 'optional' || inner._zod.def.type === 'nullable') {
    required = false;
    inner = (inner._zod.def as z.core.$ZodOptionalDef).innerType;
  }
  return { meta: fieldMeta.get(inner) ?? { kind: 'plain', expected: 'another shape' }, required };
}
