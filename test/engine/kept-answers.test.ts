import { expect } from '@open-wc/testing';
import { generateCompany } from '../../demo/company/company.ts';
import { createEngine } from '../../src/engine/local.ts';
import { computations } from '../../src/engine/registry.ts';
import type { ReportName, Reports } from '../../src/engine/report-engine.ts';
import type { Scope } from '../../src/model/scope.ts';
import { createRandom } from '../random.ts';

const names = Object.keys(computations) as ReportName[];
const optionsOf = (name: ReportName): Reports[ReportName]['options'] => (name === 'deal-card' ? { dealId: 7 } : {});

describe('an engine that has answered before', () => {
  const company = generateCompany({ deals: 400 });

  /** Scopes in which periods, moments and filters change by themselves and together. */
  function makeScopes(count: number): Scope[] {
    const random = createRandom(17);
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const seldom = <T>(value: () => T): T | undefined => (random() < 0.3 ? value() : undefined);
    const stages = company.pipelines[0]!.stages.map(({ id }) => id);
    return Array.from({ length: count }, () => {
      const month = 1 + Math.floor(random() * 10);
      return {
        from: `2026-${String(month).padStart(2, '0')}-01`,
        to: `2026-${String(month + 1).padStart(2, '0')}-01`,
        now: seldom(() => one(['2026-06-15T12:00:00+03:00', '2026-09-01T00:00:00+03:00'])),
        comparison: seldom(() => 'previous' as const),
        pipelineId: seldom(() => one(company.pipelines).id),
        managerIds: seldom(() => [one(company.managers).id, one(company.managers).id]),
        departmentIds: seldom(() => [one(company.departments!).id]),
        sources: seldom(() => [one(company.deals).source].flatMap((source) => source ?? [])),
        tags: seldom(() => one(company.deals).tags?.slice(0, 1) ?? []),
        stageIds: seldom(() => [one(stages)]),
        lossReasonIds: seldom(() => [one(company.lossReasons!).id]),
        hours: seldom(() => [9, 10, 15]),
      };
    });
  }

  it('says the same as one that is asked for the first time, whatever it was asked before', async function () {
    this.timeout(120_000);
    const old = await createEngine(company);
    for (const scope of makeScopes(40)) {
      const fresh = await createEngine(company);
      for (const name of names) {
        const [known, expected] = [await old.report(name, scope, optionsOf(name)), await fresh.report(name, scope, optionsOf(name))];
        expect(JSON.stringify(known), `${name} of ${JSON.stringify(scope)}`).to.equal(JSON.stringify(expected));
      }
    }
  });
});
