import type { Definitions } from '../../i18n/explained.ts';
import type { SummaryFigure } from './sales-summary-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<SummaryFigure> => ({
  figures: {
    finding:
      'The first figure, in the order of the cards, that lies outside its usual limits in the last whole week or month. An older week is no news, and a running one is not judged.',
    revenue:
      'Amounts of the deals that were won in the period. Each currency has a sum of its own; the series and the change are of the account’s currency. Won deals without an amount add nothing.',
    leads: 'Deals created in the period, whatever became of them.',
    conversion:
      'Won of all deals closed in the period, won and lost, with its 95 % interval (Wilson). Open deals are not in it; of fewer than ten closed deals only the counts are told.',
    'average-deal': 'Revenue divided by the won deals that have an amount, in the account’s currency; other currencies stand beside it.',
    cycle: 'Median time from creation to win of the deals won in the period: half of them were faster. Lost deals are not in it.',
    'open-pipeline': 'Amounts of the deals that are open at the end of the period, or now while it runs.',
    'overdue-tasks':
      'Open tasks whose due moment has passed by the end of the period, or by now while it runs; a date alone passes at the end of its day. A task without a due date is never late.',
    value: 'The figure of the card, exact.',
    n: 'Deals or tasks that the figure is based on.',
    before:
      'The same figure in the period before that has as many elapsed working days; of what is open, as it stood at that period’s end.',
    change:
      'Against “before”: in percent of it, for shares in percentage points. Where “before” is zero it says “none before”, where it is not computable nothing.',
    signal:
      'Where the last whole week (month, for a period over 45 days) lies against the usual limits: mean ± 2.66 mean moving range of the points before the period (XmR chart), for conversion ± 3 standard errors (p-chart). Limits need 12 points; neither weeks nor months are adjusted for working days.',
  },
  remarks: [
    'The line of a card shows weeks, or months for a period over 45 days; its band is the usual limits.',
    'Currencies are never added up.',
  ],
});
