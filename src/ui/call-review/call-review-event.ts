import type { CallReviewRecord } from './call-review-types.ts';

/** A reviewer saves a review, for the page to keep. Preventing it leaves the review unsaved. */
export class CallReviewChangeEvent extends Event {
  constructor(
    /** The whole review as plain data, as `callReviews` of the records takes it. */
    readonly review: CallReviewRecord,
  ) {
    super('call-review-change', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'call-review-change': CallReviewChangeEvent;
  }
}
