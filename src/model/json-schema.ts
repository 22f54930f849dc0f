import * as z from 'zod/mini';
import { fieldMeta } from './fields.ts';
import { recordsSchema } from './records.ts';

/** The records as JSON Schema 2020-12, for editors, validators and back ends in other languages. */
export function recordsJsonSchema(): object {
  return z.toJSONSchema(recordsSchema, {
    io: 'input',
    metadata: fieldMeta,
    override: ({ jsonSchema }) => {
      for (const own of ['kind', 'expected', 'of', 'values']) Reflect.deleteProperty(jsonSchema, own);
    },
  });
}
