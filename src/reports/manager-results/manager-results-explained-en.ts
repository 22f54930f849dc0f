import type { Definitions } from '../../i18n/explained.ts';
import type { ResultsFigure } from './manager-results-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<ResultsFigure> => ({
  figures: {
    finding:
      'Who brought the most revenue, if it is one person; else the team’s revenue. Then whether win rates differ from the rest for sure: those with the widest confirmed gap are named.',
    bars: 'Revenue of each manager in the main currency, the largest first; ┃ is the plan where goals cover the whole period. Beyond fourteen the others stand together.',
    plot: 'A point for each manager with ten or more closed deals: to the right more of them, upwards a higher win rate, with the same mix of pipelines where several are counted. Within the inner lines 95 % of equally good managers would lie by chance, within the outer 99.8 %.',
    revenue:
      'Amounts of the deals won in the period and still won, as credited: managers’ parts add up to the whole, to the cent. Other currencies stand below, never added.',
    change: 'Revenue against the comparable period before, with the same number of elapsed working days. “New” where there was none.',
    share: 'Part of the team’s revenue in the main currency.',
    plan: 'Revenue as a part of the revenue goals that lie within the period; the goal itself where they do not cover all of it. A quarter’s goal is not added to its months’.',
    deals: 'Won deals with a part for this manager or department, each whole.',
    credited: 'Won deals by the size of the part credited: half of a deal is 0.5.',
    average: 'Revenue divided by the won deals that have an amount, parts of deals added up.',
    median: 'Half of the won deals with an amount are smaller. Whole deals, not parts.',
    winRate:
      'Won of all deals closed in the period, won and lost, by the owner at the close, or by the present owner or the creator where wins are credited to them. Below ten closed deals only counts. Sorted by the rate drawn towards the team’s: the fewer deals, the closer.',
    interval: 'Wilson’s 95 % interval of the win rate: the fewer deals, the wider.',
    difference:
      'Win rate minus that of the rest, without the manager’s own deals; of several pipelines, adjusted for the mix of them (Mantel–Haenszel, tested after Cochran). Confirmed: the interval (Newcombe) excludes zero, Fisher’s exact p after Holm is below 0.05, and the gap is at least 5 pp. Hypothesis: as wide, but deals are few.',
    lost: 'Deals lost in the period, by the same person as in the win rate.',
    cycle: 'Median time from creation to win of the deals won in the period. Whole deals.',
    open: 'Deals that are open now, whenever they were created, by the present owner, or by the creator where wins are credited to creators.',
    weighted:
      'Amounts of the open deals times the chance to win from their stage: of all closed deals of the pipeline that got that far, the share won. Stages that fewer than ten such deals reached have no chance; their deals are left out.',
    concentration:
      'The largest won deal as a part of revenue, and over how many equal managers revenue would be spread as evenly: 1 over the sum of the squared shares (Herfindahl–Hirschman).',
  },
  remarks: [
    'Deals count that were closed in the period and are closed now; the day of closing is the beginning of the last unbroken stay in won or lost.',
    'Whose win it is, is the reader’s choice: the owner at the win; the present owner; the creator (the first owner where nobody is known); all owners by the time they owned it; the shares in the CRM.',
    'A department is where the manager belonged on the day of closing. People who left stay in their periods.',
    'Repeat clients are easier to win, which is nobody’s merit or fault: a difference that the mix of pipelines explains is none.',
  ],
});
