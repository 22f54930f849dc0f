/** The funnel as tables for a file. */
import type { CellType, ExportTable } from '../../ui/export.ts';
import type { SalesFunnelReport } from './sales-funnel-schema.ts';
import { nameOf, stageColumns, type FunnelSpeech } from './sales-funnel-views.ts';

/** Stages and, where managers are compared, each step, as tables for a file. */
export function toExportTables(report: SalesFunnelReport, speech: FunnelSpeech): ExportTable[] {
  const { words, format } = speech;
  const columns = stageColumns(report, speech);
  const stages: ExportTable = {
    title: words.chartLabel,
    columns: [words.table.stage, ...columns.map(({ title }) => title)],
    rows: report.stages.map((stage) => [stage.name, ...columns.map(({ value }) => value(stage))]),
    types: report.stages.map((stage) => [null, ...columns.map(({ type }) => type?.(stage) ?? null)]),
  };
  const percent: CellType = { kind: 'percent' };
  const { columns: head, verdicts, step, win } = words.comparison;
  const steps = report.comparisons.map((comparison): ExportTable => ({
    title: comparison.toName === null ? win : step(comparison.toName),
    columns: [head.manager, words.table.reached, words.table.step, head.share, head.interval, head.difference, head.verdict],
    rows: comparison.managers.map(({ managerId, own, difference, verdict }) => [
      nameOf(report, managerId, words),
      own?.n ?? null,
      own?.count ?? null,
      own?.share ?? null,
      own ? format.percentRange(own.low, own.high) : null,
      difference?.difference ?? null,
      verdicts[verdict],
    ]),
    types: comparison.managers.map(() => [null, null, null, percent, null, percent, null]),
  }));
  return [stages, ...steps];
}
