import type { Format } from '../../format/format.ts';
import type { ReviewMessages } from './call-stats-reviews-messages.ts';

/** Reviews of calls in English. */
export const en = (format: Format): ReviewMessages => {
  const calls = (count: number) => format.plural(count, { one: '# call', other: '# calls' });
  const reviews = (count: number) => format.plural(count, { one: '# review', other: '# reviews' });
  return {
    title: 'Reviews of conversations',
    finding: {
      none: 'No conversation of this period has been reviewed.',
      reviewed: (reviewed, all) =>
        `${format.integer(reviewed)} of ${format.plural(all, { one: '# conversation', other: '# conversations' })} reviewed.`,
      weakest: (point, share, range) => `Weakest is “${point}”: ${share} (likely ${range}).`,
      even: 'No point is weaker than the others by more than chance brings.',
      tooFew: 'There are too few reviews to judge single points.',
    },
    columns: {
      manager: 'Person',
      calls: 'Reviewed',
      score: 'Score',
      point: 'Point',
      shared: 'Shared calls',
      same: 'Same score',
      chance: 'Same by chance',
      kappa: 'Kappa',
      outcome: 'How the talk ended',
    },
    team: 'All together',
    point: { greeting: 'Greeting', needs: 'Needs', offer: 'Offer', objections: 'Objections', 'next-step': 'Next step' },
    range: (range, count) => `likely ${range}, ${calls(count)}`,
    few: (count) => `${reviews(count)}: too few for a score`,
    outcomes: 'How the talks ended',
    outcome: {
      'next-step': 'Agreed on the next step',
      sale: 'Sale',
      callback: 'Call back',
      refusal: 'Refusal',
      'no-result': 'No result',
    },
    noOutcome: 'Not given',
    agreement: (first, second) => `Agreement of scores: ${first} and ${second}`,
    overall: 'All points',
    verdict: {
      agree: 'They score alike: people can be compared by these scores.',
      differ: 'They score differently: agree on the criteria before comparing people.',
      'not-confirmed': 'Whether they score alike is not clear yet.',
      'not-enough-data': 'They share too few reviews to judge their agreement.',
    },
    kappaRange: (low, high) => `${low} … ${high}`,
    reviewer: (id) => `reviewer ${id}`,
    notes: {
      'reviews-of-unknown-calls': (count) => `${reviews(count)} of calls that are not in the data`,
      'reviews-superseded': (count) => `${reviews(count)} replaced by later ones of the same reviewer`,
      'reviews-without-manager': (count) => `${calls(count)} reviewed without a person: in the totals only`,
      'scores-off-scale': (count) => `${format.plural(count, { one: '# score', other: '# scores' })} off the scale and not counted`,
      'points-not-in-checklist': (count) =>
        `${format.plural(count, { one: '# point is', other: '# points are' })} not in the checklist: their scale is taken from the highest score given`,
    },
  };
};
