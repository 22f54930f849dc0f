/** What happened to a recording. */
export type PlayerEventType = 'call-play' | 'call-pause' | 'call-time' | 'call-ended' | 'call-next';

/** A recording is played, paused, at another moment, at its end, or a reader asks for the next one. */
export class CallPlayerEvent extends Event {
  constructor(
    type: PlayerEventType,
    /** The moment of the recording, milliseconds. */
    readonly timeMs: number,
    /** Its length, milliseconds; null while it is not known. */
    readonly durationMs: number | null,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'call-play': CallPlayerEvent;
    'call-pause': CallPlayerEvent;
    'call-time': CallPlayerEvent;
    'call-ended': CallPlayerEvent;
    'call-next': CallPlayerEvent;
  }
}
