/** What was left out or deserves doubt: codes and counts for the footnote. */
import { dataNotes, toNote } from '../../model/data-notes.ts';
import { reachedBy } from './sales-funnel-compare.ts';
import type { FunnelPartial } from './sales-funnel-fold.ts';
import type { FunnelQuestion } from './sales-funnel-report.ts';
import type { FunnelNote, SalesFunnelReport } from './sales-funnel-schema.ts';

/** Skip rates that differ by more than this make a comparison doubtful, share. */
const SKIP_RATE_GAP = 0.2;

export function notesOf(
  question: FunnelQuestion,
  partial: FunnelPartial,
  report: Omit<SalesFunnelReport, 'finding' | 'notes'>,
): FunnelNote[] {
  const { data, scope, mode } = question;
  const goesThroughStages = (mode === 'cohort' || mode === 'closed') && data.hasHistory;
  const touched = report.stages.reduce((sum, stage) => sum + (stage.reached ?? 0) - (stage.touched ?? 0), 0);
  const skipped = partial.skipped.reduce((sum, count) => sum + count, 0);
  return [
    ...dataNotes(data, scope),
    ...toNote('maturing', report.maturing ? 1 : 0),
    ...toNote('deals-without-manager', goesThroughStages || !data.hasHistory ? reachedBy(partial, 0, 1) : 0),
    ...toNote('deals-without-amount', goesThroughStages ? report.deals - report.dealsWithAmount : 0),
    ...toNote('skipped-stages', goesThroughStages && touched > 0 ? skipped : 0),
    ...toNote('skip-rates-differ', goesThroughStages ? skipRateGap(question, partial) : 0),
    ...toNote('moved-back', goesThroughStages ? partial.movedBack : 0),
  ];
}

/** Percentage points between the highest and the lowest skip rate of managers with ten deals, if they are too many. */
function skipRateGap({ data }: FunnelQuestion, partial: FunnelPartial): number {
  const rates = data.managers.flatMap((_, code) => {
    const deals = reachedBy(partial, code + 1, 1);
    return deals >= 10 ? [partial.skipped[code + 1]! / deals] : [];
  });
  if (rates.length < 2) return 0;
  const gap = Math.max(...rates) - Math.min(...rates);
  return gap > SKIP_RATE_GAP ? Math.round(gap * 100) : 0;
}
