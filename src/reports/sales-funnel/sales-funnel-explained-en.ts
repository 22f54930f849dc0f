import type { Definitions } from '../../i18n/explained.ts';
import type { FunnelFigure } from './sales-funnel-explained.ts';

/** How each figure is counted, in English. */
export const en = (): Definitions<FunnelFigure> => ({
  figures: {
    finding:
      'The stage after which most deals are lost, by the furthest stage they reached. A manager is named where the gap to the rest at that step is confirmed, else where it is a hypothesis. Below ten deals nothing is concluded.',
    bars: 'The length of a bar is how many deals reached the stage: those that went on, were lost (hatched), are open or in another pipeline (light). In “Moves” it shows entries, in “Now” open deals.',
    reached:
      'Deals that stood in this stage or in a later one. Moving back does not undo it, a skipped stage counts as passed, and a won deal passed all. So: reached = went on + lost + open + in another pipeline.',
    step: 'Of the deals that reached this stage, the share that reached the next. Open deals are in the denominator, so the share of a recent period is still low.',
    interval: 'Wilson’s 95 % interval of the share beside it: the fewer deals, the wider.',
    cumulative: 'Of all deals of the report, the share that reached this stage.',
    lost: 'Deals that are lost now and got no further than this stage.',
    lostFrom: 'Deals lost right out of this stage. It differs from “lost” where a deal had moved back before.',
    open: 'Deals that are open now and got no further than this stage; in “Now”, those that are in it at that moment.',
    moved: 'Deals that now stand in another pipeline and got no further than this stage in this one.',
    touched: 'Deals that stood in this very stage; the others that reached it skipped it.',
    time: 'Time until half of the stays have ended, with its 95 % interval. Deals that have not left yet are allowed for (Kaplan–Meier); each stay counts by itself.',
    amount:
      'Amounts of the deals that reached the stage; in “Now”, of those that are in it. Deals without an amount add nothing, currencies stand beside each other.',
    entries:
      'Moves into the stage in the period; a deal that came twice counts twice. It is no conversion: each stage counts different deals.',
    deals: 'Different deals that entered the stage in the period.',
    counts:
      'How many of the manager’s deals that reached the stage reached the next; in “Won of closed”, how many of those closed are won. A closed deal belongs to its owner at the close, an open one to its present owner.',
    share:
      'Of the manager’s deals that reached the stage, the share that reached the next; in “Won of closed”, the share won. Rows are sorted by the share drawn towards the team’s: the fewer deals, the closer. Below ten deals there are counts only.',
    difference:
      'The manager’s share minus that of the rest, without the manager. On hover over a notable gap: adjusted for the mix of sources and amounts (Mantel–Haenszel).',
    verdict:
      'Confirmed: the interval of the difference (Newcombe) excludes zero, Fisher’s exact p after Holm is below 0.05, and the gap is at least 5 pp. Hypothesis: the gap is as wide, but deals are few. Few data: fewer than ten deals on either side.',
    beside:
      'For each chosen manager: the share that went on, the counts behind it, the difference from the rest in percentage points, and the verdict on it.',
    plot: 'A point for each manager: to the right more deals, upwards a higher share. Within the inner lines 95 % of equally good managers would lie by chance, within the outer 99.8 %.',
    growth:
      'How many more wins the period would have had if this manager’s step went as it does for the rest and the later steps stayed as they are. Money by the manager’s average won amount, below ten wins by the team’s. Only gaps of 5 pp or more are named.',
    reasons: 'Deals lost at this stage by the reason given now, the six most frequent.',
    winCohort: 'Won until now of all deals that entered in the period; open ones are in the denominator.',
    winResolved:
      'Won of the won and lost among the deals that entered in the period; open ones are left out. “By amount”: the same in money, of deals in the account’s currency.',
    winClosed: 'Won of all deals closed in the period, whenever they entered.',
    wonAmount: 'Amounts of the won deals among those of the report; “before” is the comparable period before.',
    cycle: 'Median time from entering the pipeline to the win, of the won deals of the report.',
    winWithin:
      'Chance that a deal is won within 30 days of its entry, with deals that are still open and those lost before allowed for (Aalen–Johansen).',
    velocity:
      'Deals that entered × share won of the decided × average won amount ÷ median days to the win, in the account’s currency: what such an inflow brings per day.',
    perDay: 'Amount of the deals won in the period, whenever they entered, divided by its elapsed working days.',
  },
  remarks: [
    '“Created”: deals that first entered the pipeline in the period. “Closed”: closed in it. “Moves”: moves made in it. “Now”: where deals stand.',
    'An archived stage counts for the live one below it. Below ten deals nothing is concluded.',
    'Whether managers differ at all is said by a chi-square test over everybody.',
    'Amounts in different currencies are never added.',
  ],
});
