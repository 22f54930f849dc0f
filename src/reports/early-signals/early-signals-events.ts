/** A reader puts a signal off, or brings it back; the page keeps it and hands it back as `snoozed`. */
export class SignalSnoozeEvent extends Event {
  constructor(
    /** Id of the series. */
    readonly signal: string,
    /** `YYYY-MM-DD`, shown again from that day on; null to bring it back. */
    readonly until: string | null,
    readonly reason: string,
  ) {
    super('signal-snooze', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'signal-snooze': SignalSnoozeEvent;
  }
}
