/** What the report has to say in one sentence: the inputs of the words, not the words. */
import { FEWEST_DEALS } from './sales-funnel-compare.ts';
import type { ComparedShare, FunnelFinding, SalesFunnelReport } from './sales-funnel-schema.ts';

const nothing = (code: FunnelFinding['code']): FunnelFinding => ({ code, stageIndex: null, managerId: null, verdict: null });

export function findingOf(report: Omit<SalesFunnelReport, 'finding' | 'notes'>): FunnelFinding {
  if (!report.hasHistory) return nothing('no-history');
  if (report.deals === 0) return nothing('no-deals');
  if (report.clock === 'events') return nothing('events');
  if (report.clock === 'snapshot') return nothing('snapshot');
  if (report.deals < FEWEST_DEALS) return nothing('few-deals');
  const losses = report.stages.map((stage) => stage.lost ?? 0);
  const stageIndex = losses.indexOf(Math.max(...losses));
  if (losses[stageIndex] === 0) return nothing('no-losses');
  const named = worthNaming(report, stageIndex);
  return { code: 'largest-loss', stageIndex, managerId: named?.managerId ?? null, verdict: named?.verdict ?? null };
}

/** Who lags most at the step: a confirmed difference before a hypothesis; nobody if there is neither. */
function worthNaming(report: Omit<SalesFunnelReport, 'finding' | 'notes'>, stageIndex: number): ComparedShare | null {
  const stageId = report.stages[stageIndex]!.stageId;
  const step = report.comparisons.find((one) => one.kind === 'step' && one.fromStageId === stageId);
  const lagging = (step?.managers ?? []).filter((row) => (row.difference?.difference ?? 0) < 0);
  return lagging.find((row) => row.verdict === 'confirmed') ?? lagging.find((row) => row.verdict === 'hypothesis') ?? null;
}
