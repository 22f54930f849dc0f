import { SalesFunnelElement } from 'dealscope/sales-funnel';
import { defineElements } from 'dealscope/define';
import { autoload } from 'dealscope/autoloader';
import { createEngine, openApiDocument } from 'dealscope/core';
import { checkReportApi } from 'dealscope/contract';
import 'dealscope/sales-data/define';
import type { ReportReadyEvent } from 'dealscope';

const funnel: SalesFunnelElement = document.createElement('sales-funnel');
funnel.mode = 'closed';
funnel.noModes = true;
funnel.style.width = '100%';
document.querySelector('sales-data')!.records = {};
funnel.addEventListener('report-ready', (event: ReportReadyEvent) => console.log(event.report));
funnel.addEventListener('scope-change', ({ scope }) => console.log(scope.from.length));
export const stop: () => void = autoload(document, { prefix: 'acme' });
export const done: Promise<void> = defineElements({ prefix: 'acme', tags: ['sales-data'] });

export async function count(): Promise<number> {
  const engine = await createEngine({});
  const report = await engine.report('sales-funnel', { from: '2026-01-01', to: '2026-02-01' }, { mode: 'cohort' });
  const { faults } = await checkReportApi('http://localhost/api');
  const { paths } = await openApiDocument();
  return report.won + report.stages.length + faults.length + Object.keys(paths).length;
}

// @ts-expect-error: there is no such clock
funnel.mode = 'sometimes';
// @ts-expect-error: a report's counts are numbers
export const text: string = funnel.data!.won;
