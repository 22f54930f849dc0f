import type { Snoozed } from './early-signals-snooze.ts';

/** A reader puts a signal off, or brings it back; the page keeps `snoozed` and hands it back in the property of that name. */
export class SignalSnoozeEvent extends Event {
  constructor(
    /** Id of the series. */
    readonly signal: string,
    /** For how long and why; null to bring it back. */
    readonly snoozed: Snoozed | null,
  ) {
    super('signal-snooze', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'signal-snooze': SignalSnoozeEvent;
  }
}
