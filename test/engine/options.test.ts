import { expect } from '@open-wc/testing';
import { generateCompany } from '../../demo/company/company.ts';
import { createEngine } from '../../src/engine/local.ts';
import { openApiDocument } from '../../src/engine/openapi.ts';
import { RemoteEngine } from '../../src/engine/remote.ts';
import { createReportApi } from '../../src/engine/report-api.ts';
import type { RecordsQuery, ReportEngine, ReportName, Reports } from '../../src/engine/report-engine.ts';
import type { Scope } from '../../src/model/scope.ts';

type Options<N extends ReportName> = { [O in keyof Required<Reports[N]['options']>]: readonly Required<Reports[N]['options']>[O][] };

/** Values of every option of the reports; the types say that none is missing. */
const options: {
  readonly 'activity-feed': Options<'activity-feed'>;
  readonly 'call-stats': Options<'call-stats'>;
  readonly 'goal-progress': Options<'goal-progress'>;
  readonly 'work-hours': Options<'work-hours'>;
} = {
  'activity-feed': {
    author: ['person', 'client', 'robot'],
    managerId: [3, '3'],
    kinds: [['call-out', 'note-added'], []],
    objectType: ['deal'],
    objectId: [7],
    day: ['2026-09-15'],
    search: ['анна, & +7=', ''],
    codes: [[['call-out'], []]],
    rows: [0, 3],
  },
  'call-stats': {
    direction: ['in', 'out'],
    result: ['talked', 'conversation', 'not-talked', 'missed', 'busy', 'unknown'],
    person: [3, '3'],
    phone: ['+7 (9'],
    minSeconds: [0, 45],
    maxSeconds: [60],
    conversationSeconds: [0, 90],
    credit: ['first', 'last', 'linear'],
    windowDays: [0, 3],
    checklist: [[{ id: 'needs', name: 'Потребности', scale: 5 }], []],
  },
  'goal-progress': {
    pace: ['working-days', 'calendar', 'season'],
    minTalkSeconds: [0, 90],
    goals: [[], [{ id: 'g', metric: 'deals-won', managerId: 3, from: '2026-09-01', to: '2026-10-01', target: 9 } as never]],
    editing: [true, false],
  },
  'work-hours': {
    visibility: ['people', 'aggregate-only', 'hidden'],
    managerId: [3],
    gapMinutes: [1, 90],
    dayCutMinute: [0, 300],
    graceMinutes: [0, 30],
    smallestGroup: [2, 9],
  },
};

const cells: { readonly [N in keyof typeof options]: Reports[N]['cell'] } = {
  'activity-feed': { set: 'acts' },
  'call-stats': { set: 'calls' },
  'goal-progress': { goalId: 1 },
  'work-hours': { set: 'traces' },
};

const scope: Scope = { from: '2026-09-01', to: '2026-10-01' };
const company = generateCompany({ deals: 600 });

/** The engine through a Report API without a network. */
function remote(engine: ReportEngine) {
  const answer = createReportApi(engine);
  return new RemoteEngine('http://api.example/reports', async (url) => {
    const { status, headers, body } = await answer(new URL(url));
    return new Response(body, { status, headers });
  });
}

const told = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    (value) => JSON.stringify(value),
    (error: Error) => error.name,
  );

describe('options of reports in a query', () => {
  for (const name of Object.keys(options) as (keyof typeof options)[]) {
    it(`say the same as to an engine in the page, in ${name} and in the records behind it`, async function () {
      this.timeout(60_000);
      const own = await createEngine(company);
      const far = remote(await createEngine(company));
      const answers = new Set<string>();
      for (const [option, values] of Object.entries(options[name]) as [string, readonly unknown[]][]) {
        for (const value of [...values, null, undefined]) {
          const given = { [option]: value } as never;
          const report = await told(own.report(name, scope, given));
          answers.add(report);
          expect((await told(far.report(name, scope, given))) === report, `${option}: ${JSON.stringify(value)}`).to.equal(true);
          const query = { report: name, scope, options: given, cell: cells[name], limit: 5 } as unknown as RecordsQuery;
          const rows = await told(own.records(query));
          expect((await told(far.records(query))) === rows, `records, ${option}: ${JSON.stringify(value)}`).to.equal(true);
        }
      }
      expect(answers.size).to.be.above(Object.keys(options[name]).length);
    });

    it(`are each described for ${name}`, async () => {
      const { paths, components } = await openApiDocument();
      const parameters = (paths[`/${name}`]!.get as unknown as { parameters: { $ref: string }[] }).parameters;
      const described = parameters.map(({ $ref }) => $ref.split('/').at(-1));
      expect(described).to.include.members(Object.keys(options[name])).and.to.include.members(['stage', 'reason', 'hour']);
      for (const one of described) expect(components.parameters[one!], one).to.be.an('object');
    });
  }

  it('that are null count as not given', async () => {
    const engine = await createEngine(company);
    const plain = JSON.stringify(await engine.report('activity-feed', scope));
    expect(JSON.stringify(await engine.report('activity-feed', scope, { managerId: null, day: null } as never)) === plain).to.equal(true);
  });
});
