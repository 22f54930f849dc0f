import { expect } from '@open-wc/testing';
import { generateCompany } from '../../demo/company/company.ts';
import { DatasetBuilder, parseRecords } from '../../src/model/dataset-builder.ts';
import { recordsJsonSchema } from '../../src/model/json-schema.ts';
import { toMinor } from '../../src/model/money.ts';
import { rowSchemas, type RowKind } from '../../src/model/records.ts';
import { makeHistories, makeRecords } from '../make-records.ts';
import { createRandom } from '../random.ts';

const oddValues = [
  null,
  undefined,
  '',
  'x',
  '7',
  7,
  -1,
  1.5,
  NaN,
  Infinity,
  2 ** 60,
  true,
  false,
  [],
  ['a'],
  [1],
  {},
  '2026-03-01',
  '2026-03-01T10:00:00Z',
  { pipelineId: 1, stageId: 2 },
  { pipelineId: 1 },
];

describe('rows', () => {
  it('are accepted by the columns exactly when the schema accepts them', () => {
    const company = generateCompany({ deals: 60 });
    const random = createRandom(6);
    for (const kind of ['deals', 'stageChanges', 'ownerChanges', 'tasks', 'calls', 'callReviews', 'events', 'contacts'] as RowKind[]) {
      const rows = company[kind] as object[];
      const fields = Object.keys(rowSchemas[kind].shape);
      for (let i = 0; i < 600; i++) {
        const row = {
          ...rows[Math.floor(random() * rows.length)],
          id: i,
          [fields[Math.floor(random() * fields.length)]!]: oddValues[Math.floor(random() * oddValues.length)],
        };
        const builder = new DatasetBuilder();
        builder.setAccount(company.account);
        builder.add(kind, row);
        const isAccepted =
          builder
            .finish()
            .rejections.byKind.get(kind)
            ?.issues.every(({ message }) => /is not among|is not an amount|is a stage/.test(message)) ?? true;
        expect(isAccepted, `${kind} ${JSON.stringify(row)}`).to.equal(rowSchemas[kind].safeParse(row).success);
      }
    }
  });

  it('come in any order', () => {
    const records = makeRecords(
      makeHistories({
        D1: [
          ['03-02', 'P1', 'S1'],
          ['03-04', 'P1', 'S2'],
        ],
      }),
    );
    const builder = new DatasetBuilder();
    for (const change of records.stageChanges!) builder.add('stageChanges', change);
    for (const deal of records.deals) builder.add('deals', deal);
    for (const pipeline of records.pipelines) builder.add('pipelines', pipeline);
    builder.setAccount(records.account);
    const data = builder.finish();
    expect(Array.from(data.visits.stage, (stage) => data.stages[stage]!.id)).to.deep.equal(['S1', 'S2']);
    expect(data.rejections.count).to.equal(0);
  });

  it('keep a manager whom only references name, under the id', () => {
    const data = parseRecords(makeRecords(makeHistories({ D1: [['03-02', 'P1', 'S1']] }, { managerId: 'ghost' })));
    expect(data.managers.find(({ id }) => id === 'ghost')).to.deep.include({ name: null, active: false });
  });

  it('treat 7 and "7" as one id', () => {
    const data = parseRecords(
      makeRecords({
        ...makeHistories(
          {
            7: [
              ['03-02', 'P1', 'S1'],
              ['03-03', 'P1', 'S2'],
            ],
          },
          { id: 7 },
        ),
      }),
    );
    expect([data.rejections.count, data.visits.stage.length]).to.deep.equal([0, 2]);
  });

  it('are left out when they repeat an id, and told', () => {
    const { deals } = makeHistories({ D1: [['03-02', 'P1', 'S1']] });
    const data = parseRecords(makeRecords({ deals: [...deals, ...deals] }));
    expect([data.deals.length, data.rejections.byKind.get('deals')!.issues[0]!.path]).to.deep.equal([1, 'deals[1].id']);
  });

  it('cut a text of ten megabytes and keep the deal', () => {
    const { deals } = makeHistories({ D1: [['03-02', 'P1', 'S1']] }, { name: 'я'.repeat(10_000_000) });
    expect(parseRecords(makeRecords({ deals })).deals.nameOf(0)!.length).to.equal(1000);
  });
});

describe('a history', () => {
  const visitsOf = (rows: Parameters<typeof makeRecords>[0]) => {
    const data = parseRecords(makeRecords(rows));
    return Array.from(data.visits.stage, (stage, i) => [data.stages[stage]!.id, new Date(data.visits.at[i]!).toISOString().slice(5, 10)]);
  };
  const change = (id: string, at: string, from: string | null, to: string) => ({
    id,
    dealId: 'D1',
    at: `2026-${at}T12:00:00Z`,
    ...(from ? { from: { pipelineId: 'P1', stageId: from } } : {}),
    to: { pipelineId: 'P1', stageId: to },
  });
  const deals = [{ id: 'D1', pipelineId: 'P1', stageId: 'S3', createdAt: '2026-03-01T12:00:00Z' }];

  it('begins at the creation, in the stage that the first change left', () => {
    expect(visitsOf({ deals, stageChanges: [change('a', '03-05', 'S2', 'S3')] })).to.deep.equal([
      ['S2', '03-01'],
      ['S3', '03-05'],
    ]);
    expect(visitsOf({ deals, stageChanges: [change('a', '03-05', null, 'S3')] })).to.deep.equal([['S3', '03-01']]);
    expect(visitsOf({ deals, stageChanges: [] })).to.deep.equal([['S3', '03-01']]);
  });

  it('is put in order, by id where two changes share an instant, and equal neighbours collapse', () => {
    const stageChanges = [
      change('10', '03-05', null, 'S4'),
      change('9', '03-05', 'S1', 'S2'),
      change('11', '03-07', null, 'S4'),
      change('8', '03-04', 'S1', 'S1'),
    ];
    expect(visitsOf({ deals, stageChanges })).to.deep.equal([
      ['S1', '03-01'],
      ['S2', '03-05'],
      ['S4', '03-05'],
    ]);
  });
});

describe('money', () => {
  it('is whole minor units, halves up, by the currency’s digits', () => {
    const cases: [number, string, number | null][] = [
      [1.005, 'RUB', 101],
      [-1.005, 'RUB', -101],
      [0.1 + 0.2, 'USD', 30],
      [1500, 'JPY', 1500],
      [1.2345, 'KWD', 1235],
      [123_456_789.99, 'RUB', 12_345_678_999],
      [0, 'RUB', 0],
      [1e300, 'RUB', null],
      [9e15, 'RUB', null],
    ];
    for (const [major, currency, minor] of cases) expect(toMinor(major, currency), `${major} ${currency}`).to.equal(minor);
  });
});

describe('the JSON Schema', () => {
  it('describes every list and field of the records', () => {
    const schema = recordsJsonSchema() as { properties: Record<string, { items?: { properties: object; required: string[] } }> };
    expect(Object.keys(schema.properties)).to.include.members(['account', 'deals', 'stageChanges', 'calls', 'goals']);
    expect(schema.properties['deals']!.items!.required).to.deep.equal(['id', 'pipelineId', 'stageId', 'createdAt']);
    expect(JSON.stringify(schema)).to.contain('Present responsible.').and.not.to.contain('an id (text');
  });
});
