/** The Report API as an OpenAPI 3.1 document, from the schemas that answers are checked by. */
import * as z from 'zod/mini';
import { computations } from './registry.ts';
import type { ReportName } from './report-engine.ts';
import { reportSchema } from './report-schemas.ts';
import { goalSchema } from '../model/records.ts';
import { bandsSchema, checklistSchema, metaSchema, recordsPageSchema, textListsSchema, textsSchema } from './schemas.ts';
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
const number: Json = { type: 'number', minimum: 0 };
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
  stage: query('stage', 'Only deals that have stood in one of these stages by `now`; repeated for each.', idList),
  reason: query('reason', 'Only deals that are lost for one of these reasons; repeated for each.', idList),
  hour: query('hour', 'Only acts, calls and messages of these hours of the day; repeated for each.', {
    type: 'array',
    items: { type: 'integer', minimum: 0, maximum: 23 },
  }),
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
  bands: query('bands', 'Limits of load, as JSON.', jsonOf(bandsSchema)),
  author: query('author', 'Only acts of people of the company, of clients, or of robots.', word('author')),
  managerId: query('managerId', 'Only this person: of the feed the acts, of working hours the days in full.'),
  kinds: query('kinds', 'Only acts of these kinds, as JSON.', jsonOf(textsSchema)),
  objectType: query('objectType', 'Only acts about objects of this type, e.g. `deal`.'),
  objectId: query('objectId', 'With `objectType`: only acts about this one.'),
  day: query('day', 'Only acts of this day.', day),
  search: query('search', 'Words that an act must contain.'),
  codes: query('codes', 'For each word of `search` kinds and outcomes whose names contain it, as JSON.', jsonOf(textListsSchema)),
  rows: query('rows', 'Rows of the feed in the report itself.', { type: 'integer', minimum: 0, maximum: 1000, default: 50 }),
  direction: query('direction', 'Only calls from clients, or to them.', word('direction')),
  result: query('result', 'Only calls that ended so.', word('result')),
  person: query('person', 'Only calls of this person.'),
  phone: query('phone', 'Digits that the client’s number contains.'),
  minSeconds: query('minSeconds', 'Talk of at least so many seconds.', number),
  maxSeconds: query('maxSeconds', 'Talk of less than so many seconds.', number),
  conversationSeconds: query('conversationSeconds', 'Talk of so many seconds is a conversation.', { ...number, default: 30 }),
  credit: query('credit', 'Which call a deal is credited to.', word('credit')),
  windowDays: query('windowDays', 'Days between a call and a deal after it.', { ...number, default: 7 }),
  checklist: query('checklist', 'Points by which calls are reviewed, as JSON.', jsonOf(checklistSchema)),
  visibility: query('visibility', 'Whether people are told of, only groups of them, or nobody.', word('visibility')),
  gapMinutes: query('gapMinutes', 'Minutes without a trace that end a session.', { ...number, default: 30 }),
  dayCutMinute: query('dayCutMinute', 'Minute of the day at which a day of work begins.', { ...number, default: 240 }),
  graceMinutes: query('graceMinutes', 'Minutes after the beginning of the schedule that are not late.', { ...number, default: 15 }),
  smallestGroup: query('smallestGroup', 'People below which a group is not told of.', { type: 'number', minimum: 2, default: 5 }),
  pace: query('pace', 'By what the marker of today moves.', word('pace')),
  minTalkSeconds: query('minTalkSeconds', 'Least talk of a conversation, in seconds.', { ...number, default: 30 }),
  goals: query('goals', 'Goals in place of those of the records, as JSON.', jsonOf(z.array(goalSchema))),
  editing: query('editing', 'Whether the report carries what an editor of goals needs.', { type: 'boolean', default: false }),
  dealId: query('dealId', 'Id of the deal.'),
  limit: query('limit', 'Most open deals per full-time person.', { type: 'number' }),
};

/** The options of each report; one that is not here is told of all. */
const optionsOf: Partial<Record<ReportName, readonly string[]>> = {
  'activity-feed': ['author', 'managerId', 'kinds', 'objectType', 'objectId', 'day', 'search', 'codes', 'rows'],
  'call-stats': [
    ...['direction', 'result', 'person', 'phone', 'minSeconds', 'maxSeconds'],
    ...['conversationSeconds', 'credit', 'windowDays', 'checklist'],
  ],
  'deal-card': ['dealId', 'limit'],
  'data-quality': ['amountFrom', 'minimumGap'],
  'early-signals': [],
  'goal-progress': ['pace', 'minTalkSeconds', 'goals', 'editing'],
  'manager-activity': ['kind', 'unit'],
  'manager-load': ['bands', 'unit'],
  'manager-results': ['attribution', 'minimumGap'],
  'sales-funnel': ['mode', 'minimumGap'],
  'sales-summary': [],
  'work-hours': ['visibility', 'managerId', 'gapMinutes', 'dayCutMinute', 'graceMinutes', 'smallestGroup'],
};

function word(option: string): Json {
  return { enum: choices[option]! };
}

function jsonOf(schema: z.ZodMiniType): Json {
  return { type: 'string', contentMediaType: 'application/json', contentSchema: schemaOf(schema) };
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
