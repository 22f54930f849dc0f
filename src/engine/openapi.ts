/** The Report API as an OpenAPI 3.1 document, from the schemas that answers are checked by. */
import * as z from 'zod/mini';
import { computations } from './registry.ts';
import type { ReportName } from './report-engine.ts';
import { reportSchema } from './report-schemas.ts';
import { bandsSchema, metaSchema, recordsPageSchema } from './schemas.ts';
import { choices } from './report-api.ts';

type Json = Record<string, unknown>;

/** An OpenAPI document; a JSON object. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  paths: Record<string, { get: Json & { summary: string } }>;
  components: Record<'schemas' | 'parameters' | 'responses', Record<string, Json>>;
}

const query = (name: string, description: string, schema: Json = { type: 'string' }, more: Json = {}): Json => ({
  ...{ name, in: 'query', description, schema },
  ...more,
});

const day: Json = { type: 'string', format: 'date' };
const idList: Json = { type: 'array', items: { type: 'string' } };

/** What says which deals, people and days are asked about. */
const scopeParameters: Readonly<Record<string, Json>> = {
  from: query('from', 'First day of the period, in the time zone.', day, { required: true }),
  to: query('to', 'The day after the last one.', day, { required: true }),
  tz: query('tz', 'IANA time zone in which days are cut; the account’s when absent.'),
  now: query('now', 'The moment as of which everything is computed: ISO 8601 or epoch milliseconds; that of the records when absent.'),
  pipeline: query('pipeline', 'Id of the pipeline; the first one when absent.'),
  manager: query('manager', 'Only these managers; repeated for each.', idList),
  department: query('department', 'Only managers of these departments; repeated for each.', idList),
  source: query('source', 'Only deals from these sources; repeated for each.', idList),
  tag: query('tag', 'Only deals with one of these tags; repeated for each.', idList),
  comparison: query('comparison', '`previous` adds the comparable period before.', { enum: ['none', 'previous'] }),
  stageMapping: query('stageMapping', 'Old stages that count as new ones, as JSON: `[{ "pipelineId", "from", "to" }]`.'),
};

/** What single reports can be asked besides. */
const optionParameters: Readonly<Record<string, Json>> = {
  mode: query('mode', 'Which deals count: entered in the period, closed in it, moves made in it, or where deals stand.', word('mode')),
  attribution: query('attribution', 'Whom a win is credited to.', word('attribution')),
  unit: query('unit', 'Length of the steps that are counted.', word('unit')),
  kind: query('kind', 'Kind of work, e.g. `call-out`.'),
  minimumGap: query('minimumGap', 'Smallest difference of shares that is named, 0..1.', { type: 'number', minimum: 0 }),
  amountFrom: query('amountFrom', 'Level of the pipeline, from 1, from which on a deal must have an amount.', {
    type: 'number',
    minimum: 1,
  }),
  bands: query('bands', 'Limits of load, as JSON.', {
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: schemaOf(bandsSchema),
  }),
  dealId: query('dealId', 'Id of the deal.'),
  limit: query('limit', 'Most open deals per full-time person.', { type: 'number' }),
};

/** The options of each report; one that is not here is told of all. */
const optionsOf: Partial<Record<ReportName, readonly string[]>> = {
  'deal-card': ['dealId', 'limit'],
  'data-quality': ['amountFrom', 'minimumGap'],
  'early-signals': [],
  'manager-activity': ['kind', 'unit'],
  'manager-load': ['bands', 'unit'],
  'manager-results': ['attribution', 'minimumGap'],
  'sales-funnel': ['mode', 'minimumGap'],
  'sales-summary': [],
};

function word(option: string): Json {
  return { enum: choices[option]! };
}

function schemaOf(schema: z.ZodMiniType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json;
  void $schema;
  return rest;
}

const problem: Json = {
  description: 'A problem document (RFC 9457).',
  type: 'object',
  properties: { status: { type: 'integer' }, detail: { type: 'string', description: 'What is wrong, with the parameter’s name.' } },
  required: ['status', 'detail'],
};

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });
const answer = (name: string, description: string): Json => ({
  description,
  content: { 'application/json': { schema: reference('schemas', name) } },
});
const refusal = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
});

const responses: Record<string, Json> = {
  BadRequest: refusal('A parameter cannot be read.'),
  NotFound: refusal('There is no such report.'),
  Unprocessable: refusal('The records behind the API are not what they must be.'),
};
const refusals = { '400': reference('responses', 'BadRequest'), '422': reference('responses', 'Unprocessable') };

const get = (operationId: string, summary: string, parameters: Json[], ok: Json) => ({
  get: { operationId, summary, parameters, responses: { '200': ok, ...refusals } },
});

/** `sales-funnel` → `SalesFunnelReport`. */
const schemaName = (name: ReportName): string => `${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Report`;

const parametersOf = (name?: ReportName): Json[] =>
  [...Object.keys(scopeParameters), ...((name && optionsOf[name]) ?? Object.keys(optionParameters))].map((one) =>
    reference('parameters', one),
  );

const recordsParameters: Json[] = [
  query('report', 'The report whose figure is meant.', { enum: Object.keys(computations) }, { required: true }),
  query(
    'cell',
    'The figure: `cell.set=won&cell.managerId=7`; an empty value means null.',
    { type: 'object', additionalProperties: true },
    { style: 'form', explode: true },
  ),
  query('offset', 'First row, from 0.', { type: 'integer', minimum: 0, default: 0 }),
  query('limit', 'Rows at most.', { type: 'integer', minimum: 0, maximum: 10_000, default: 100 }),
];

/** Describes what `createReportApi` answers, for a back end in any language: every path, parameter and answer. */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const names = Object.keys(computations) as ReportName[];
  const schemas = await Promise.all(names.map(async (name) => [schemaName(name), schemaOf(await reportSchema(name))] as const));
  const reports = names.map((name) => [
    `/${name}`,
    get(name, `The report ${name}.`, parametersOf(name), answer(schemaName(name), 'The report; null means not computable, never zero.')),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Report API',
      version: '1',
      description:
        'What the elements of dealscope ask of a back end. Shares are 0..1, instants epoch milliseconds, money whole minor units beside its currency. The total of a page of records equals the figure that it stands behind.',
    },
    paths: {
      ...(Object.fromEntries(reports) as OpenApiDocument['paths']),
      '/records': get(
        'records',
        'A page of the records behind one figure of a report.',
        [...recordsParameters, ...parametersOf().filter(({ $ref }) => $ref !== '#/components/parameters/limit')],
        answer('RecordsPage', 'The page; `total` is the figure.'),
      ),
      '/meta': get(
        'meta',
        'What a page can choose from, and what the data cover.',
        [],
        answer('Meta', 'Pipelines, people, currency, covered time.'),
      ),
    },
    components: {
      schemas: {
        ...Object.fromEntries(schemas),
        RecordsPage: schemaOf(recordsPageSchema),
        Meta: schemaOf(metaSchema),
        Problem: problem,
      },
      parameters: { ...scopeParameters, ...optionParameters },
      responses,
    },
  };
}
