import type { Format } from '../../format/format.ts';
import type { FunnelMessages } from './sales-funnel-messages.ts';

type Share = { count: number; n: number; share: number; low: number; high: number };

/** The funnel in English. */
export const en = (format: Format): FunnelMessages => {
  const deals = (count: number) => format.plural(count, { one: '# deal', other: '# deals' });
  const of = (count: number, n: number) => `${format.integer(count)} of ${format.integer(n)}`;
  const range = (share: Share) => format.percentRange(share.low, share.high);
  return {
    title: 'Sales funnel',
    modes: { cohort: 'Created', closed: 'Closed', events: 'Moves', snapshot: 'Now' },
    modeLabel: 'Which deals count',
    clock: {
      cohort: (period) => `Entered the pipeline: ${period}`,
      closed: (period) => `Closed: ${period}`,
      events: (period) => `Moves: ${period}`,
      snapshot: (date) => `Open as of ${date}`,
    },
    pipeline: (name) => `“${name}”`,
    managers: (count) => format.plural(count, { one: '# manager', other: '# managers' }),
    finding: {
      largestLoss: (stage) => `Most deals are lost after “${stage}”:`,
      wentOn: (share) => `${format.percent(share.share)} went on (${of(share.count, share.n)}).`,
      manager: (name, share, verdict) =>
        `${name}: ${format.percent(share.share)} (${of(share.count, share.n)})${verdict === 'confirmed' ? ', a confirmed difference from the rest.' : `, but data are few: ${range(share).replace('–', ' to ')}.`}`,
      selected: (name, next, share) =>
        `${name}: “${next}” for ${format.percent(share.share)} of clients (${of(share.count, share.n)}, ${range(share)}).`,
      behind: (name, next, own, rest) =>
        `Confirmed to lag: ${name}, step to “${next}” — ${format.percent(own.share)} (${of(own.count, own.n)}), ${format.percent(rest.share)} for the rest.`,
      noLosses: 'No deal has been lost yet.',
      fewDeals: (count) => `Only ${deals(count)}: too few to conclude anything, so counts only.`,
      noDeals: 'There are no deals in this period. Choose another period or another pipeline.',
      noHistory: (won, lost, open) =>
        `The data hold no stage history, so there is no funnel. Closed in the period: ${format.integer(won)} won, ${format.integer(lost)} lost; ${format.integer(open)} open now.`,
      events: (count) => `${deals(count)} moved in the period. These are moves, not conversion: each stage counts different deals.`,
      snapshot: (count) => `${deals(count)} in progress.`,
    },
    lost: (count) => `${format.integer(count)} lost`,
    open: (count) => `${format.integer(count)} in progress`,
    reached: (count) => `${format.integer(count)} reached`,
    chartLabel: 'How many deals reached each stage',
    table: {
      stage: 'Stage',
      reached: 'Reached',
      step: 'Went on',
      interval: '95%',
      cumulative: 'Of all',
      lost: 'Lost',
      lostFrom: 'Lost from here',
      open: 'Open',
      moved: 'In another pipeline',
      time: 'Time, median',
      amount: 'Amount',
      entries: 'Entries',
      deals: 'Deals',
      touched: 'Stood here',
    },
    comparison: {
      step: (next) => `Step to “${next}”`,
      win: 'Won of closed',
      sideBySide: 'Step to the stage: share, difference to the rest',
      columns: { manager: 'Manager', deals: 'Deals', share: 'Share', interval: '95%', difference: 'To the rest', verdict: 'Difference' },
      of,
      team: 'Team',
      verdicts: { confirmed: 'confirmed', hypothesis: 'hypothesis', 'not-confirmed': 'not confirmed', 'not-enough-data': 'few data' },
      alike: (p) => (p < 0.05 ? 'The managers do differ.' : 'On the whole no more difference than by chance.'),
      likeWithLike: (points) => `allowing for source and amount ${points}`,
      more: (count) => `${format.integer(count)} more`,
    },
    growth: {
      title: 'Growth points',
      wins: (point, money) =>
        `+${format.number(point.extraWins)}\u00a0${Math.round(point.extraWins * 10) === 10 ? 'deal' : 'deals'}${money ? ` (≈\u00a0${money})` : ''}`,
      condition: (name, next) => `${format.shortName(name)}, step to “${next}”:`,
      confirmed: 'If it went as with the rest. The gap is confirmed.',
      hypothesis: (needed) =>
        needed === null
          ? 'If it went as with the rest. So far a hypothesis.'
          : `If it went as with the rest. So far a hypothesis: about ${format.plural(needed, { one: '# more deal is', other: '# more deals are' })} needed to be sure.`,
    },
    stage: {
      reasons: 'Loss reasons',
      noReason: 'No reason given',
      time: (median, interval) => `Half leave the stage within ${median}${interval ? ` (${interval})` : ''}`,
      amount: 'Amount of deals',
    },
    figures: {
      winClosed: 'Won of closed in the period',
      winCohort: 'Won of all that entered',
      winResolved: 'Won of decided',
      cycle: 'From entry to win',
      wonAmount: 'Won',
      perDay: 'Won per working day',
      velocity: 'Sales velocity, per day',
      winWithin: 'Chance to win',
    },
    figureHint: {
      of,
      within: (days, lost) => `within ${format.integer(days)} days; to lose ${lost}`,
      previous: (text) => `before: ${text}`,
      value: (share) => `by amount ${share}`,
    },
    notes: {
      'deals-without-manager': (count) => `${format.plural(count, { one: '# deal', other: '# deals' })} without a manager, not compared`,
      'deals-without-amount': (count) => `${format.plural(count, { one: '# deal', other: '# deals' })} without an amount`,
      'skipped-stages': (count) => `${format.plural(count, { one: '# deal', other: '# deals' })} skipped a stage`,
      'moved-back': (count) => `${format.plural(count, { one: '# deal', other: '# deals' })} moved back`,
      maturing: () => 'some deals are still young: the outcome will change',
      'skip-rates-differ': (count) =>
        `managers skip stages differently (by ${format.integer(count)} pp): comparing steps is of limited use`,
    },
    dealsCount: deals,
    noManager: 'No manager',
  };
};
