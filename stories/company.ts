import { generateCompany } from '../demo/company/company.ts';
import { LocalEngine } from '../src/engine/local.ts';
import type { ReportName, Reports } from '../src/engine/report-engine.ts';
import type { Scope } from '../src/model/scope.ts';
import { parseRecords } from '../src/model/dataset-builder.ts';
import type { SalesFunnelOptions, SalesFunnelReport } from '../src/reports/sales-funnel/sales-funnel-schema.ts';

/** The demo's company, read once for all stories. */
export const records = generateCompany();

const engine = new LocalEngine(parseRecords(records));

/** A report of the demo's company. */
export const reportOf = <N extends ReportName>(
  name: N,
  scope: Partial<Scope> = {},
  options?: Reports[N]['options'],
): Promise<Reports[N]['report']> => engine.report(name, { from: '2026-08-01', to: '2026-11-01', ...scope }, options);

/** A funnel of the demo's company: fixed data, fixed today. */
export const funnelOf = (scope: Partial<Scope> = {}, options: SalesFunnelOptions = {}): Promise<SalesFunnelReport> =>
  reportOf('sales-funnel', scope, options);
