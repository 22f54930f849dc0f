/** What was left out or deserves doubt: codes and counts for the footnote. */
import { createTimeZone } from '../../model/time-zone.ts';
import { reachedBy } from './sales-funnel-compare.ts';
import type { FunnelPartial } from './sales-funnel-fold.ts';
import type { FunnelQuestion } from './sales-funnel-report.ts';
import type { FunnelNote, SalesFunnelReport } from './sales-funnel-schema.ts';

/** Skip rates that differ by more than this make a comparison doubtful, share. */
const SKIP_RATE_GAP = 0.2;

const note = (code: FunnelNote['code'], count: number, kind: string | null = null): FunnelNote[] =>
  count > 0 ? [{ code, count, kind, issues: [] }] : [];

export function notesOf(
  question: FunnelQuestion,
  partial: FunnelPartial,
  report: Omit<SalesFunnelReport, 'finding' | 'notes'>,
): FunnelNote[] {
  const { data, scope, mode } = question;
  const goesThroughStages = (mode === 'cohort' || mode === 'closed') && data.hasHistory;
  const isRunning = scope.now >= scope.from && scope.now < scope.to;
  const touched = report.stages.reduce((sum, stage) => sum + (stage.reached ?? 0) - (stage.touched ?? 0), 0);
  const skipped = partial.skipped.reduce((sum, count) => sum + count, 0);
  return [
    ...rejectedNotes(question),
    ...Array.from(data.assumed, ([field, count]) => note('values-assumed', count, field)).flat(),
    ...(data.hasHistory ? [] : note('no-history', 1)),
    ...note('maturing', report.maturing ? 1 : 0),
    ...note('unfinished-period', isRunning ? elapsedDays(question) : 0),
    ...(data.hasHistory ? note('deals-without-history', data.historyNotes.dealsWithoutChange) : []),
    ...note('deals-without-manager', goesThroughStages || !data.hasHistory ? reachedBy(partial, 0, 1) : 0),
    ...(goesThroughStages ? note('deals-without-amount', report.deals - report.dealsWithAmount) : []),
    ...note('skipped-stages', goesThroughStages && touched > 0 ? skipped : 0),
    ...note('skip-rates-differ', goesThroughStages ? skipRateGap(question, partial) : 0),
    ...note('moved-back', goesThroughStages ? partial.movedBack : 0),
    ...note('unknown-managers', data.managers.filter((manager) => manager.name === null).length),
    ...note('dates-suspicious', data.historyNotes.suspiciousDates),
    ...note('history-cleaned', data.historyNotes.collapsed),
    ...note('no-calendar', data.calendar.given ? 0 : 1),
  ];
}

function rejectedNotes({ data }: FunnelQuestion): FunnelNote[] {
  return Array.from(data.rejections.byKind, ([kind, { count, issues }]) => ({
    code: 'rows-rejected' as const,
    count,
    kind,
    issues: issues.map((issue) => ({ ...issue })),
  }));
}

function elapsedDays({ scope }: FunnelQuestion): number {
  return createTimeZone(scope.timeZone).dayOf(scope.now) - scope.fromDay + 1;
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
