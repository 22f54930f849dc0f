/** The contract of a Report API, for a back end to check itself against: in Node, in its own tests, whatever it is written in. */
import { checkRefusals } from './contract/errors-contract.ts';
import { figuresOf, type Figure } from './contract/figures.ts';
import { complainOfShares, identitiesOf, type Complaints } from './contract/identities.ts';
import { Asking, queryOf, type Asked, type ContractFault } from './contract/asking.ts';
import { checkRecords } from './contract/records-contract.ts';
import type { DataMeta, RecordsPage, ReportName } from './engine/report-engine.ts';
import { reportNames, reportSchema } from './engine/report-schemas.ts';
import { metaSchema } from './engine/schemas.ts';
import { formatDay } from './model/day.ts';
import type { Scope } from './model/scope.ts';
import { createTimeZone } from './model/time-zone.ts';
import type { Fetch } from './sources/response.ts';

export type { ContractFault } from './contract/asking.ts';

/** How to check. */
export interface ContractOptions {
  /** In place of the platform's own: to add a header, or to ask without a network. */
  fetch?: Fetch;
  /** The reports that the back end has; all when absent. */
  reports?: readonly string[];
  /** Days `YYYY-MM-DD` of the period to ask about, the last exclusive; the ninety days before the last record when absent. */
  from?: string;
  to?: string;
}

/** What came of it. */
export interface ContractResult {
  /** Things that were as agreed. */
  passed: number;
  /** Things that were not; empty for a back end that keeps the contract. */
  faults: readonly ContractFault[];
  /** What was checked. */
  scope: Scope | null;
  reports: readonly string[];
}

const DAY = 86_400_000;

/**
 * Checks a Report API: every report against its schema and its identities, the records behind its figures, their pages,
 * and what is refused. Asks a hundred or two questions, one after another, and changes nothing.
 *
 * @param endpoint the base address, as the elements' `endpoint` has it.
 * @throws what `fetch` throws when there is no server.
 * @throws RangeError for a report that there is not.
 */
export async function checkReportApi(endpoint: string, options: ContractOptions = {}): Promise<ContractResult> {
  const { fetch = (url, init) => globalThis.fetch(url, init), reports = reportNames } = options;
  for (const name of reports) if (!reportNames.includes(name as ReportName)) throw new RangeError(`There is no report "${name}"`);
  const asking = new Asking(endpoint, fetch);
  const meta = await asking.ask('/meta');
  const scope = asking.expectAnswer(meta, metaSchema) ? scopeOf(meta.json as DataMeta, options) : null;
  if (scope) for (const name of reports) await checkReport(asking, name as ReportName, scope);
  await checkRefusals(asking, reports[0] ?? 'sales-funnel');
  return { passed: asking.passed, faults: asking.faults, scope, reports };
}

function scopeOf({ timeZone, asOf, covered }: DataMeta, { from, to }: ContractOptions): Scope {
  const zone = createTimeZone(timeZone);
  const end = covered?.to ?? asOf;
  return { from: from ?? formatDay(zone.dayOf(end - 90 * DAY)), to: to ?? formatDay(zone.dayOf(end)), timeZone };
}

async function checkReport(asking: Asking, name: ReportName, scope: Scope): Promise<void> {
  const options = name === 'deal-card' ? await someDeal(asking, scope) : {};
  const query = () => queryOf(scope, options);
  const asked = await asking.ask(`/${name}`, query());
  if (!asking.expectAnswer(asked, await reportSchema(name))) return;
  const report = asked.json as { report: string; timeZone?: string };
  asking.expect(
    report.timeZone === undefined || report.timeZone === scope.timeZone,
    'scope',
    asked,
    () => `is cut in ${report.timeZone}, not in ${scope.timeZone}`,
  );
  const again = await asking.ask(`/${name}`, query());
  asking.expect(again.text === asked.text, 'repeat', asked, () => 'answers the same question otherwise the second time');
  expectIdentities(asking, asked, name);
  const figures = figuresOf[name] as ((report: unknown) => Figure[]) | undefined;
  if (figures) await checkRecords(asking, name, scope, options, figures(report));
}

function expectIdentities(asking: Asking, asked: Asked, name: ReportName): void {
  const own = identitiesOf[name] as ((report: unknown) => Complaints) | undefined;
  const complaints = [...complainOfShares(asked.json), ...(own?.(asked.json) ?? [])];
  asking.expect(complaints.length === 0, 'identity', asked, () => complaints.slice(0, 5).join('; '));
}

/** A deal that the card can be asked about: the first one behind the funnel. */
async function someDeal(asking: Asking, scope: Scope): Promise<{ dealId?: string }> {
  const { status, json } = await asking.ask('/records', queryOf(scope, { report: 'sales-funnel', 'cell.set': 'open', limit: 1 }));
  const row = status === 200 ? (json as RecordsPage | null)?.rows?.[0] : undefined;
  return row ? { dealId: String(row.id) } : {};
}
