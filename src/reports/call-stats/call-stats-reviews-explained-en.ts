/** How reviews are counted, for a reader. */
export const explanation: readonly string[] = [
  'Reviews: calls of the period that somebody listened to and scored by the checklist. Of two reviews of a call by one reviewer the latest counts; a call that several people reviewed counts once, with the mean of their scores.',
  'A score is a part of its scale: the lowest mark is 0 %, the highest 100 %. Points that did not apply to a call are left out of it. Beside it stands Wilson’s 95 % interval, which is never too narrow, whatever the scale. Below ten calls only their number is shown.',
  'Agreement of two reviewers is Cohen’s kappa over the calls that both reviewed: 1 always the same score, 0 no more than by chance. On scales longer than yes and no a near miss counts in part (linear weights). Over all points it is the pooled kappa, its interval by the jackknife over calls. Under twenty shared calls there is no kappa. Where both always give one and the same score, agreement cannot be told from chance, and a dash stands in its place.',
];
